package org.nashra.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.json.Json;
import org.nashra.source.CommandLine;

class ArticleLinesTest {
  private static final String HTML =
      "<html lang='ar'><head><title>عنوان الخبر هنا</title></head><body><article><p>نص الخبر في فقرة واحدة، وهي أطول من سطر.</p></article></body></html>";

  @TempDir Path folder;

  private static JsonNode json(CommandLine line, boolean failed) throws Exception {
    assertEquals(failed, line.failed(), line.json());
    return Json.MAPPER.readTree(line.json());
  }

  private ArticleLines lines() {
    return new ArticleLines(new ArticleReader(), folder);
  }

  @Test
  void htmlInTheLine() throws Exception {
    JsonNode line =
        json(
            lines()
                .line(
                    Json.write(
                        java.util.Map.of("id", "a", "html", HTML, "url", "https://a.example/x"))),
            false);
    assertEquals("a", line.path("id").asText());
    assertEquals("عنوان الخبر هنا", line.path("title").asText());
    assertEquals("نص الخبر في فقرة واحدة، وهي أطول من سطر.", line.path("text").asText());
    assertEquals("https://a.example/x", line.path("url").asText());
    assertTrue(line.path("published").isNull());
    assertTrue(line.path("authors").isArray());
  }

  @Test
  void aPackedFileIsReadThrough() throws Exception {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("p.html.gz")))) {
      out.write(HTML.getBytes(StandardCharsets.UTF_8));
    }
    JsonNode line = json(lines().line("{\"id\":\"b\",\"file\":\"p.html.gz\"}"), false);
    assertEquals("ar", line.path("language").asText());
    assertEquals("p.html.gz", json(lines().file("p.html.gz"), false).path("id").asText());
  }

  @Test
  void badInputHasItsOwnError() throws Exception {
    assertEquals("bad-input", json(lines().line("{"), true).at("/error/kind").asText());
    assertEquals("bad-input", json(lines().line("[]"), true).at("/error/kind").asText());
    JsonNode missing = json(lines().line("{\"id\":\"c\",\"file\":\"none.html\"}"), true);
    assertEquals("c", missing.path("id").asText());
    assertEquals("file", missing.at("/error/kind").asText());
  }
}
