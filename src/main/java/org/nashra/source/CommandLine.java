package org.nashra.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nashra.json.Json;

/**
 * One line of a command's output.
 *
 * @param json without a line end
 * @param failed whether it carries an {@code error}
 */
public record CommandLine(String json, boolean failed) {
  private static final int LONGEST_DETAIL = 500;

  public static CommandLine done(String json) {
    return new CommandLine(json, false);
  }

  /** {@code {"<key>":"<value>","error":{"kind":…,"detail":…}}}. */
  public static CommandLine failed(String key, String value, FetchError kind, String detail) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put(key, value);
    ObjectNode error = line.putObject("error");
    error.put("kind", kind.label());
    error.put(
        "detail", detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    return new CommandLine(Json.write(line), true);
  }
}
