package org.nashra.web;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Percent-encoded paths and queries (RFC 3986), read strictly: UTF-8 or refused. */
final class PercentEncoding {
  private static final int MAX_PATH = 1_000;
  private static final int MAX_QUERY = 4_000;
  private static final int MAX_PARAMETERS = 50;

  private PercentEncoding() {}

  /**
   * The decoded segments of a path: {@code /a/b} is a, b; {@code /} is none.
   *
   * @throws ProblemException 400 or 414
   */
  static List<String> segments(String path) {
    if (path.length() > MAX_PATH) {
      throw Problem.of(414, "The path is longer than " + MAX_PATH + " characters.").exception();
    }
    if (!path.startsWith("/")) {
      throw Problem.of(400, "A path begins with a slash.").exception();
    }
    if (path.equals("/")) {
      return List.of();
    }
    List<String> segments = new ArrayList<>();
    for (String raw : path.substring(1).split("/", -1)) {
      String segment = decode(raw);
      boolean leavesItsPlace = segment.equals(".") || segment.equals("..");
      if (leavesItsPlace || segment.indexOf('/') >= 0 || segment.indexOf('\\') >= 0) {
        throw Problem.of(400, "The path " + Quoted.of(path) + " is not allowed.").exception();
      }
      segments.add(segment);
    }
    return segments;
  }

  /**
   * The parameters of a query.
   *
   * @throws ProblemException 400 or 414
   */
  static Map<String, List<String>> parameters(@Nullable String query) {
    Map<String, List<String>> parameters = new TreeMap<>();
    if (query == null || query.isEmpty()) {
      return parameters;
    }
    if (query.length() > MAX_QUERY) {
      throw Problem.of(414, "The query is longer than " + MAX_QUERY + " characters.").exception();
    }
    String[] pairs = query.split("&", -1);
    if (pairs.length > MAX_PARAMETERS) {
      throw Problem.of(400, "The query has more than " + MAX_PARAMETERS + " parameters.")
          .exception();
    }
    for (String pair : pairs) {
      String[] parts = pair.replace('+', ' ').split("=", 2);
      String value = parts.length == 2 ? decode(parts[1]) : "";
      parameters.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>()).add(value);
    }
    return parameters;
  }

  /** A value as it may stand in a query. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decode(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > '~' || (c < '!' && c != ' ')) {
        throw Problem.of(400, "Not percent-encoded: " + Quoted.of(raw)).exception();
      }
      if (c != '%') {
        bytes.write(c);
        continue;
      }
      if (i + 2 >= raw.length() || !hex(raw.charAt(i + 1)) || !hex(raw.charAt(i + 2))) {
        throw Problem.of(400, "Not percent-encoded: " + Quoted.of(raw)).exception();
      }
      bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
      i += 2;
    }
    return text(bytes.toByteArray(), raw);
  }

  private static boolean hex(char c) {
    return HexFormat.isHexDigit(c);
  }

  private static String text(byte[] bytes, String raw) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw Problem.of(400, "Control characters are not allowed: " + Quoted.of(raw)).exception();
      }
      return text;
    } catch (CharacterCodingException e) {
      throw Problem.of(400, "Not UTF-8, percent-encoded: " + Quoted.of(raw)).exception();
    }
  }
}
