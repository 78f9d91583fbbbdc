package org.nashra.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.nashra.json.Json;

/** Writes results, a line each, and remembers whether one of them is an error. */
final class OutputLines {
  private final PrintWriter out;
  private final Progress progress;
  private boolean anyFailed;

  OutputLines(PrintWriter out, Progress progress) {
    this.out = out;
    this.progress = progress;
  }

  void write(String json, boolean failed) {
    anyFailed |= failed;
    out.println(json);
    progress.step();
  }

  /** Writes a line that is an error if it says so itself. */
  void write(String json) {
    try {
      write(json, Json.MAPPER.readTree(json).has("error"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }

  void write(JsonNode json) {
    write(json.toString(), json.has("error"));
  }

  /** The exit code. */
  int end() {
    out.flush();
    progress.end();
    return anyFailed ? Nashra.SOME_FAILED : 0;
  }
}
