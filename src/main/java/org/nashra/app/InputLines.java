package org.nashra.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file or of standard input, in UTF-8, blank ones left out. */
final class InputLines {
  private InputLines() {}

  /** Takes a line with its number, from 1. */
  @FunctionalInterface
  interface Taker {
    void take(int number, String line);
  }

  /**
   * @param file {@code -} for standard input
   * @throws CouldNotRunException if it cannot be read
   */
  static void each(String file, Taker taker) {
    try (BufferedReader lines = open(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          taker.take(number, line);
        }
      }
    } catch (IOException e) {
      throw new CouldNotRunException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static BufferedReader open(String file) throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
  }
}
