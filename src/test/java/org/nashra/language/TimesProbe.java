package org.nashra.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.nashra.json.Json;
import org.nashra.model.LanguageTag;

/** Reads lines of the {@code times} command from standard input, for measuring on a corpus. */
final class TimesProbe {
  private TimesProbe() {}

  public static void main(String[] args) throws IOException {
    Languages languages = Languages.load(Path.of(args[0]));
    TextTimes times = new TextTimes(languages, new LanguageDetector(languages.known()));
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode json = Json.MAPPER.readTree(line);
        String reference = json.path("reference").asText("2022-09-15T12:00:00Z");
        out.write(
            Json.write(
                times.read(
                    new TextTimes.Line(
                        json.get("id").asText(),
                        json.get("text").asText(),
                        LanguageTag.of(json.get("language").asText()),
                        ZonedDateTime.parse(reference)))));
        out.newLine();
      }
    }
  }
}
