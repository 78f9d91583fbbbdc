package org.nashra.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/** Pipes lines of articles through the extraction, for measuring. */
public final class EventsMain {
  private EventsMain() {}

  public static void main(String[] arguments) throws IOException {
    Extractor extractor = Extractor.load(Path.of(arguments.length > 0 ? arguments[0] : "config"));
    EventsLine lines =
        new EventsLine(
            extractor, new Context(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC));
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(lines.answer(line));
      }
    }
  }
}
