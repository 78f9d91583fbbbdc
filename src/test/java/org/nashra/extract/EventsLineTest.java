package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;
import org.nashra.json.Json;

class EventsLineTest {
  private static final EventsLine LINES =
      new EventsLine(
          TestExtractor.get(), new Context(Instant.parse("2024-03-14T18:00:00Z"), ZoneOffset.UTC));

  private static JsonNode answer(String line) throws IOException {
    return Json.MAPPER.readTree(LINES.answer(line));
  }

  @Test
  void answersInTheShapeOfTheContract() throws IOException {
    JsonNode out =
        answer(
            "{\"id\":\"7\",\"text\":\"A bomb killed 12 people in Kabul on Wednesday, including three"
                + " children, police said.\",\"language\":\"en\",\"published\":\"2024-03-14\",\"source\":\"Tellus\"}");
    assertEquals("7", out.path("id").asText());
    assertFalse(out.path("publishedAssumed").asBoolean());
    assertTrue(out.path("sentences").get(0).isArray());
    JsonNode event = out.path("events").get(0);
    assertEquals("bombing", event.path("type").asText());
    assertEquals("new", event.path("status").asText());
    JsonNode loss = event.path("casualties").get(0);
    assertEquals(1, event.path("casualties").size());
    assertEquals(12, loss.path("min").asInt());
    assertEquals(3, loss.path("parts").get(0).path("min").asInt());
    assertEquals("publisher", event.path("attribution").get(0).path("mode").asText());
    assertTrue(event.path("why").get(0).asText().startsWith("en/triggers.yaml#"));
  }

  @Test
  void findsTheLanguageAndMarksAnAssumedDate() throws IOException {
    JsonNode out =
        answer("{\"id\":\"1\",\"text\":\"قصفت القوات الروسية مدينة خاركيف صباح اليوم.\"}");
    assertEquals("ar", out.path("language").asText());
    assertTrue(out.path("publishedAssumed").asBoolean());
    assertTrue(out.path("events").size() > 0);
  }

  @Test
  void aFaultyLexiconIsNoFaultOfTheText(@TempDir Path config) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("config"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = config.resolve(Path.of("config").relativize(file));
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    }
    Files.writeString(
        config.resolve("lang/en/casualties.yaml"), "nobody-reads: x\n", StandardOpenOption.APPEND);
    EventsLine lines =
        new EventsLine(
            Extractor.load(config),
            new Context(Instant.parse("2024-03-14T18:00:00Z"), ZoneOffset.UTC));
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class,
            () -> lines.answer("{\"id\":\"1\",\"text\":\"It rained.\",\"language\":\"en\"}"));
    assertTrue(e.getMessage().contains("casualties.yaml"), e.getMessage());
  }

  @Test
  void aBadLineSaysWhatIsWrong() throws IOException {
    assertEquals("bad-json", answer("{\"id\":").path("error").path("kind").asText());
    JsonNode missing = answer("{\"id\":\"3\"}");
    assertEquals("3", missing.path("id").asText());
    assertEquals("bad-input", missing.path("error").path("kind").asText());
    assertEquals(
        "bad-input",
        answer("{\"id\":\"4\",\"text\":\"x\",\"published\":\"soon\"}")
            .path("error")
            .path("kind")
            .asText());
  }
}
