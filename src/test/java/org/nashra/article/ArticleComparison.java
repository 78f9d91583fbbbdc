package org.nashra.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.nashra.json.Json;
import org.nashra.source.TextDecoder;

/**
 * Reads the same pages with {@code article} and with Readability4J, in one run: {@code
 * ArticleComparison OURS THEIRS}. Standard input holds the lines that {@code article --jsonl}
 * takes, each with a {@code file}; both outputs are JSON Lines of the shape that it gives.
 * Readability4J gets the page as decoded by us, and its text is that of its HTML as jsoup tells it.
 */
final class ArticleComparison {
  private ArticleComparison() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("wanted: ArticleComparison OURS THEIRS < INPUTS");
    }
    ArticleLines article = new ArticleLines(new ArticleReader(), Path.of(""));
    try (BufferedReader inputs =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter ours = new PrintWriter(args[0], StandardCharsets.UTF_8);
        PrintWriter theirs = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (String line = inputs.readLine(); line != null; line = inputs.readLine()) {
        ours.println(article.line(line).json());
        theirs.println(Json.write(readability(Json.MAPPER.readTree(line))));
      }
    }
  }

  static ObjectNode readability(JsonNode input) throws IOException {
    String contentType =
        input.hasNonNull("contentType") ? input.path("contentType").asText() : null;
    String html = TextDecoder.decode(bytes(input.path("file").asText()), contentType).text();
    Article article =
        new Readability4J(input.path("url").asText("https://page.invalid/"), html).parse();
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("id", input.path("id").asText());
    line.put("title", article.getTitle());
    String content = article.getContent();
    line.put("text", content == null ? "" : Jsoup.parseBodyFragment(content).text());
    return line;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream raw = Files.newInputStream(Path.of(file));
        InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return in.readAllBytes();
    }
  }
}
