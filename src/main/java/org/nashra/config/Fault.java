package org.nashra.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in the configuration.
 *
 * @param line from 1; 0 where a line makes no sense (a missing file)
 * @param key the key or column concerned
 * @param message what is wrong and what is wanted instead
 */
public record Fault(Path file, int line, @Nullable String key, String message) {
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (key == null || key.isEmpty() ? "" : key + ": ")
        + message;
  }
}
