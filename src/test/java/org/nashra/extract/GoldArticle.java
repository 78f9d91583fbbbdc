package org.nashra.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nashra.json.Json;
import org.nashra.model.LanguageTag;

/** One of the project's own gold articles. */
record GoldArticle(JsonNode gold) {
  /** All in a folder and in those under it, by path. */
  static List<GoldArticle> under(Path folder) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String json = Files.readString(file, StandardCharsets.UTF_8);
        articles.add(new GoldArticle(Json.MAPPER.readTree(json)));
      }
    }
    return articles;
  }

  String id() {
    return gold.path("id").asText();
  }

  Extractor.Read read(Extractor extractor) {
    return extractor.read(
        new ArticleInput(
            id(),
            null,
            gold.path("text").asText(),
            LanguageTag.of(gold.path("language").asText()),
            Instant.parse(gold.path("published").asText()),
            gold.path("source").asText(),
            null),
        TestExtractor.CONTEXT);
  }
}
