package org.nashra.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, whatever server took it.
 *
 * @param path as sent: percent-encoded, without the query
 * @param rawQuery as sent, without the question mark; null if none
 * @param headers by name, whatever its case
 * @param body not to be changed
 * @param remote who asks, for the log
 * @param pathParameters decoded; filled by the {@link Router}
 * @param query decoded; filled by the {@link Router}
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy each would cost the most
public record HttpRequest(
    String method,
    String path,
    @Nullable String rawQuery,
    Map<String, List<String>> headers,
    byte[] body,
    String remote,
    Map<String, String> pathParameters,
    Map<String, List<String>> query) {

  public HttpRequest {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> byName.merge(name, List.copyOf(values), HttpRequest::together));
    headers = Collections.unmodifiableMap(byName);
    pathParameters = Map.copyOf(pathParameters);
    query = Map.copyOf(query);
  }

  /** A request fresh from a server; the {@link Router} reads its path and query. */
  public static HttpRequest received(
      String method,
      String path,
      @Nullable String rawQuery,
      Map<String, List<String>> headers,
      byte[] body,
      String remote) {
    return new HttpRequest(method, path, rawQuery, headers, body, remote, Map.of(), Map.of());
  }

  HttpRequest with(Map<String, String> pathParameters, Map<String, List<String>> query) {
    return new HttpRequest(method, path, rawQuery, headers, body, remote, pathParameters, query);
  }

  /** All values of a header as one, joined by commas (RFC 9110, 5.3). */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name))
        .filter(values -> !values.isEmpty())
        .map(values -> String.join(", ", values));
  }

  /** A parameter of the path, which the route names. */
  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no parameter {" + name + "}");
    }
    return value;
  }

  /**
   * A parameter of the query; absent if empty, as an empty field of a form is.
   *
   * @throws ProblemException 400 if it stands there twice
   */
  public Optional<String> queryParameter(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Problem.of(400, "The parameter \"" + name + "\" stands twice.").exception();
    }
    return values.stream().filter(value -> !value.isEmpty()).findFirst();
  }

  private static List<String> together(List<String> some, List<String> more) {
    List<String> all = new java.util.ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
