package org.nashra.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.config.Yaml;

/**
 * One version of an article of the sample newsroom, {@code <outlet>/<slug>.yaml}.
 *
 * @param slug last part of its address; the same for every version
 * @param credit the agency whose report it carries; null for one of its own
 * @param updated when this version replaced the one before; null for the first
 * @param paragraphs the text, plain
 */
record SampleArticle(
    String slug,
    String title,
    String author,
    @Nullable String credit,
    Instant published,
    @Nullable Instant updated,
    String section,
    String summary,
    List<String> paragraphs) {
  SampleArticle {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Reads {@code <slug>.yaml}, the version in force, or {@code <slug>.r1.yaml}, an earlier one.
   *
   * @throws org.nashra.config.ConfigurationException with every fault of the file
   */
  static SampleArticle read(Path file) {
    Yaml yaml = Yaml.read(file, "sample-article.json");
    JsonNode root = yaml.root();
    return new SampleArticle(
        String.valueOf(file.getFileName()).replaceFirst("(\\.r[0-9]+)?\\.yaml$", ""),
        root.get("title").asText(),
        root.get("author").asText(),
        root.has("credit") ? root.get("credit").asText() : null,
        instant(yaml, "published"),
        root.has("updated") ? instant(yaml, "updated") : null,
        root.get("section").asText(),
        root.get("summary").asText(),
        Arrays.stream(root.get("text").asText().strip().split("\\n\\s*\\n"))
            .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
            .toList());
  }

  /** From when this version stands on the site. */
  Instant from() {
    return updated == null ? published : updated;
  }

  private static Instant instant(Yaml yaml, String key) {
    try {
      return OffsetDateTime.parse(yaml.root().get(key).asText()).toInstant();
    } catch (DateTimeParseException e) {
      throw yaml.fault("/" + key, "is no time with a zone, such as 2022-09-13T08:20:00+04:00");
    }
  }
}
