package org.nashra.source;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the text of a feed ready for a tolerant parser: strips what XML forbids and takes the
 * document type out. Of its entities only those that stand for plain short text are kept; one that
 * refers to another entity or to a file is a reason to refuse the document.
 */
final class XmlText {
  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s+(%\\s+)?([\\w.:-]{1,64})\\s+(?:(SYSTEM|PUBLIC)\\b|\"([^\"]{0,100000})\"|'([^']{0,100000})')");
  private static final int LONGEST_ENTITY = 200;
  private static final int MOST_ENTITIES = 300;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private XmlText() {}

  static String clean(String text) throws FeedUnreadableException {
    String legal = withoutControls(text);
    int start = doctype(legal);
    if (start < 0) {
      return legal;
    }
    int end = doctypeEnd(legal, start);
    String type = legal.substring(start, end);
    String rest = legal.substring(0, start) + legal.substring(end);
    return replace(rest, entities(type));
  }

  private static String withoutControls(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0) {
        // Windows' punctuation that was taken for Latin-1 on its way.
        out.append(new String(new byte[] {(byte) c}, WINDOWS).replace("\uFFFD", ""));
      } else if (c >= 0x20 && c < 0xD800 && c != 0x7F || c == '\n' || c == '\t' || c == '\r') {
        out.append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else if (c >= 0xE000 && c < 0xFFFE && !(c == 0xFEFF && out.isEmpty())) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The document type stands before the first element; one in a body is text. */
  private static int doctype(String text) {
    int at = 0;
    while (true) {
      int open = text.indexOf('<', at);
      if (open < 0) {
        return -1;
      }
      if (text.startsWith("<!--", open)) {
        int close = text.indexOf("-->", open);
        at = close < 0 ? text.length() : close;
      } else if (text.startsWith("<?", open)) {
        at = open + 2;
      } else if (text.regionMatches(true, open, "<!DOCTYPE", 0, 9)) {
        return open;
      } else {
        return -1;
      }
    }
  }

  private static int doctypeEnd(String text, int start) {
    char quote = 0;
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        return i + 1;
      }
    }
    // An apostrophe in a comment leads here: take the nearest end.
    int close = text.indexOf("]>", start);
    int plain = text.indexOf('>', start);
    return close >= 0 ? close + 2 : plain >= 0 ? plain + 1 : text.length();
  }

  private static Map<String, String> entities(String type) throws FeedUnreadableException {
    Map<String, String> entities = new LinkedHashMap<>();
    Matcher m = ENTITY.matcher(type);
    while (m.find()) {
      String value = m.group(4) == null ? m.group(5) : m.group(4);
      if (m.group(3) != null || m.group(1) != null || value == null) {
        throw new FeedUnreadableException(
            FetchError.FORBIDDEN_XML,
            "the document type declares the entity " + m.group(2) + " from outside");
      }
      if (value.length() > LONGEST_ENTITY || value.matches("(?s).*&(?!#).*")) {
        throw new FeedUnreadableException(
            FetchError.FORBIDDEN_XML,
            "the document type declares an entity that grows: " + m.group(2));
      }
      if (!value.contains("<") && !value.contains("%")) {
        entities.putIfAbsent(String.valueOf(m.group(2)), value);
      }
      if (entities.size() > MOST_ENTITIES) {
        throw new FeedUnreadableException(
            FetchError.FORBIDDEN_XML,
            "the document type declares more than " + MOST_ENTITIES + " entities");
      }
    }
    return entities;
  }

  private static String replace(String text, Map<String, String> entities)
      throws FeedUnreadableException {
    if (entities.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    long most = text.length() + 1_000_000L;
    Matcher m = Pattern.compile("&([\\w.:-]{1,64});").matcher(text);
    while (m.find()) {
      String value = entities.get(m.group(1));
      m.appendReplacement(out, Matcher.quoteReplacement(value == null ? m.group() : value));
      if (out.length() > most) {
        throw new FeedUnreadableException(
            FetchError.FORBIDDEN_XML, "its entities grow beyond " + most + " characters");
      }
    }
    m.appendTail(out);
    return out.toString();
  }
}
