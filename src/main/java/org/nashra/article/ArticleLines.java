package org.nashra.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.nashra.json.Json;
import org.nashra.source.CommandLine;
import org.nashra.source.FetchError;
import org.nashra.source.PointInTime;

/** What the command {@code article} does with each input: one JSON line. Thread-safe. */
public final class ArticleLines {
  private static final int LARGEST = 20 * 1024 * 1024;

  private final ArticleReader reader;
  private final Path folder;

  /**
   * @param folder that relative file names count from
   */
  public ArticleLines(ArticleReader reader, Path folder) {
    this.reader = reader;
    this.folder = folder;
  }

  /** The line of a page in a file; its name is the id. Never throws. */
  public CommandLine file(String file) {
    ObjectNode input = Json.MAPPER.createObjectNode();
    input.put("id", file);
    input.put("file", file);
    return read(file, input);
  }

  /**
   * The line of one input line, {@code {"id","url","html"}} or {@code
   * {"id","url","file","contentType"}}. Never throws.
   */
  public CommandLine line(String json) {
    JsonNode input;
    try {
      input = Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return CommandLine.failed(
          "id", "", FetchError.BAD_INPUT, "no JSON: " + e.getOriginalMessage());
    }
    String id = input.path("id").asText("");
    if (id.isEmpty() || !input.path("html").isTextual() && !input.path("file").isTextual()) {
      return CommandLine.failed(
          "id", id, FetchError.BAD_INPUT, "wanted are \"id\" and one of \"html\", \"file\"");
    }
    return read(id, input);
  }

  private CommandLine read(String id, JsonNode input) {
    String url = input.path("url").isTextual() ? input.path("url").textValue() : null;
    try {
      Page page =
          input.path("html").isTextual()
              ? reader.read(input.path("html").textValue(), url, PageRules.NONE)
              : reader.read(
                  bytes(input.path("file").textValue()),
                  input.path("contentType").isTextual()
                      ? input.path("contentType").textValue()
                      : null,
                  url,
                  PageRules.NONE);
      return CommandLine.done(Json.write(json(id, page)));
    } catch (IOException | InvalidPathException e) {
      return CommandLine.failed("id", id, FetchError.FILE, "cannot be read: " + e);
    } catch (RuntimeException | StackOverflowError e) {
      return CommandLine.failed("id", id, FetchError.NO_ARTICLE, "cannot be parsed: " + e);
    }
  }

  private byte[] bytes(String file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(file)));
        InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in) {
      byte[] bytes = plain.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("more than " + LARGEST + " bytes");
      }
      return bytes;
    }
  }

  private static ObjectNode json(String id, Page page) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("id", id);
    line.put("title", page.title());
    line.set("authors", Json.tree(page.authors()));
    line.put("published", written(page.published()));
    line.put("modified", written(page.modified()));
    line.put("language", page.language());
    line.put("siteName", page.siteName());
    line.put("section", page.section());
    line.put("text", page.text());
    line.put("url", page.url());
    line.put("imageUrl", page.imageUrl());
    return line;
  }

  /** As written, so that the day is the publisher's. */
  private static @Nullable String written(@Nullable PointInTime at) {
    return at == null ? null : at.written();
  }
}
