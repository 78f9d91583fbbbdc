package org.nashra.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nashra.json.Json;

/**
 * Works through JSON Lines, a line in, a line out, in order. A bad line becomes a line with an
 * {@code error}; the rest goes on.
 */
final class JsonLines {
  private final OutputLines lines;

  JsonLines(OutputLines lines) {
    this.lines = lines;
  }

  /** Feeds every line of a file ({@code -}: standard input) to a function; the exit code. */
  int each(String file, Function<JsonNode, Object> work) {
    InputLines.each(file, (number, line) -> lines.write(json(line, number, work)));
    return lines.end();
  }

  private static JsonNode json(String line, int number, Function<JsonNode, Object> work) {
    String where = "line " + number + ": ";
    JsonNode input;
    try {
      input = Json.MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      return error(null, "bad-json", where + e.getOriginalMessage());
    }
    if (!input.isObject()) {
      return error(null, "bad-input", where + "is no JSON object");
    }
    try {
      return Json.tree(work.apply(input));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return error(input.get("id"), "bad-input", where + e.getMessage());
    } catch (RuntimeException e) {
      // One input that brings out a defect must not cost the batch; the line says so.
      return error(input.get("id"), "internal", where + e);
    }
  }

  static ObjectNode error(@Nullable JsonNode id, String kind, String detail) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    if (id != null) {
      node.set("id", id);
    }
    node.putObject("error").put("kind", kind).put("detail", detail);
    return node;
  }
}
