package org.nashra.web;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nashra.json.Json;

/**
 * An answer, for whatever server to send.
 *
 * @param headers by name, whatever its case; {@code Content-Length} stands there only where the
 *     body is not what it counts (an answer to HEAD), else the server adds it
 * @param body not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy each would cost the most
public record HttpResponse(int status, Map<String, String> headers, byte[] body) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

  /**
   * @throws IllegalArgumentException if a header could break out of its line
   */
  public HttpResponse {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not fit for a header: " + Quoted.of(name));
          }
          byName.put(name, value);
        });
    headers = Collections.unmodifiableMap(byName);
  }

  public static HttpResponse empty(int status) {
    return new HttpResponse(status, Map.of(), new byte[0]);
  }

  public static HttpResponse json(int status, Object value) {
    return of(status, "application/json", Json.write(value).getBytes(StandardCharsets.UTF_8));
  }

  public static HttpResponse of(int status, String mediaType, byte[] body) {
    return new HttpResponse(status, Map.of("Content-Type", mediaType), body);
  }

  public HttpResponse with(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new HttpResponse(status, more, body);
  }

  HttpResponse withDefault(String name, String value) {
    return headers.containsKey(name) ? this : with(name, value);
  }

  /** The answer to HEAD: the same without the body. */
  HttpResponse withoutBody() {
    return new HttpResponse(
        status, withDefault("Content-Length", Integer.toString(body.length)).headers, new byte[0]);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
