package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.json.Json;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;

/** The project's own gold articles against the floors in {@code gold/floors.properties}. */
class GoldTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Context CONTEXT =
      new Context(Instant.parse("2024-03-14T18:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "ru", "fr"})
  void holdsTheFloorsOfEachLanguage(String language) throws IOException {
    Properties floors = new Properties();
    try (var in =
        Files.newBufferedReader(GOLD.resolve("floors.properties"), StandardCharsets.UTF_8)) {
      floors.load(in);
    }
    GoldScore score = score(GOLD.resolve(language), language);
    String told = String.join("\n", score.misses());
    assertAll(
        () ->
            assertTrue(
                score.recall() >= floor(floors, language + ".recall"),
                "recall " + score.recall() + "\n" + told),
        () ->
            assertTrue(
                score.precision() >= floor(floors, language + ".precision"),
                "precision " + score.precision()),
        () -> assertEquals(0, score.forbidden(), told));
  }

  private static double floor(Properties floors, String key) {
    return Double.parseDouble(floors.getProperty(key));
  }

  /** Further articles: figures only, since nobody is to read the misses of those set aside. */
  @ParameterizedTest
  @ValueSource(
      strings = {"more.ar", "more.en", "more.ru", "held.ar", "held.en", "held.ru", "held.fr"})
  void holdsTheFloorsOnFurtherArticles(String part) throws IOException {
    String language = part.substring(part.indexOf('.') + 1);
    Properties floors = new Properties();
    try (var in =
        Files.newBufferedReader(GOLD.resolve("floors.properties"), StandardCharsets.UTF_8)) {
      floors.load(in);
    }
    GoldScore score = score(GOLD.resolve(part.replace('.', '/')), language);
    assertAll(
        () ->
            assertTrue(
                score.recall() >= floor(floors, part + ".recall"), "recall " + score.recall()),
        () ->
            assertTrue(
                score.precision() >= floor(floors, part + ".precision"),
                "precision " + score.precision()));
  }

  static GoldScore score(Path folder, String language) throws IOException {
    Extractor extractor = TestExtractor.get();
    GoldScore score = new GoldScore();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      JsonNode gold = Json.MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
      Extraction extraction =
          extractor.extract(
              new ArticleInput(
                  gold.path("id").asText(),
                  null,
                  gold.path("text").asText(),
                  LanguageTag.of(language),
                  Instant.parse(gold.path("published").asText()),
                  gold.path("source").asText(),
                  null),
              CONTEXT);
      score.add(gold, extraction);
    }
    return score;
  }
}
