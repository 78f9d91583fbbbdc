package org.nashra.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.nashra.json.Json;

/**
 * What went wrong, as {@code application/problem+json} (RFC 9457). Its type is {@code about:blank}:
 * the status says the kind, the detail says what, on what, and what to do.
 *
 * @param extensions further members
 */
public record Problem(
    int status, String detail, Map<String, String> headers, Map<String, JsonNode> extensions) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(409, "Conflict"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(416, "Range Not Satisfiable"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(503, "Service Unavailable"));

  public Problem {
    if (!TITLES.containsKey(status)) {
      throw new IllegalArgumentException("no status of a problem: " + status);
    }
    headers = Map.copyOf(headers);
    extensions = Collections.unmodifiableMap(new TreeMap<>(extensions));
  }

  public static Problem of(int status, String detail) {
    return new Problem(status, detail, Map.of(), Map.of());
  }

  public Problem with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Problem(status, detail, more, extensions);
  }

  public Problem extended(String member, JsonNode value) {
    Map<String, JsonNode> more = new TreeMap<>(extensions);
    more.put(member, value);
    return new Problem(status, detail, headers, more);
  }

  public ProblemException exception() {
    return new ProblemException(this);
  }

  public HttpResponse response() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank");
    json.put("title", TITLES.get(status));
    json.put("status", status);
    json.put("detail", detail);
    extensions.forEach(json::set);
    byte[] body = Json.write(json).getBytes(StandardCharsets.UTF_8);
    HttpResponse response =
        HttpResponse.of(status, MEDIA_TYPE, body).with("Cache-Control", "no-store");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
  }
}
