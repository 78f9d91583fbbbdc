package org.nashra.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.json.Json;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;

/**
 * One line of {@code events --jsonl}: an article in, its events out. A bad line gives an {@code
 * error} and no exception. Thread-safe.
 */
public final class EventsLine {
  private final Extractor extractor;
  private final Context context;

  public EventsLine(Extractor extractor, Context context) {
    this.extractor = extractor;
    this.context = context;
  }

  /** The answer to a line, as one line of JSON without the line break. */
  public String answer(String line) {
    String id = "";
    try {
      JsonNode node = Json.MAPPER.readTree(line);
      if (node == null || !node.isObject()) {
        return error(id, "bad-input", "the line is no JSON object");
      }
      id = node.path("id").asText();
      return write(extractor.extract(input(node), context));
    } catch (com.fasterxml.jackson.core.JsonProcessingException | UncheckedIOException e) {
      return error(id, "bad-json", "the line is no JSON: " + firstLine(e.getMessage()));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return error(id, "bad-input", firstLine(e.getMessage()));
    } catch (ConfigurationException e) {
      throw e;
    } catch (RuntimeException e) {
      // One text that brings out a defect must not cost the batch; the line says so.
      return error(id, "internal", String.valueOf(e));
    }
  }

  /**
   * The article of a line.
   *
   * @throws IllegalArgumentException if it is not what the contract wants
   */
  public static ArticleInput input(JsonNode node) {
    String text = text(node, "text");
    if (text == null) {
      throw new IllegalArgumentException("\"text\" is missing");
    }
    String language = text(node, "language");
    return new ArticleInput(
        node.path("id").asText(),
        text(node, "title"),
        text,
        language == null ? null : LanguageTag.of(language),
        instant(text(node, "published")),
        text(node, "source"),
        text(node, "url"));
  }

  /** What is no text (an object for a source) is refused: it would be read as an empty one. */
  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isContainerNode()) {
      throw new IllegalArgumentException("\"" + key + "\" is no text");
    }
    return value.asText();
  }

  /** An instant, a date with an offset, or a day (its noon, universal time). */
  private static @Nullable Instant instant(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() <= 10) {
      return LocalDate.parse(value).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
    if (value.matches(".*T[0-9:.]+")) {
      return java.time.LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
    }
    return OffsetDateTime.parse(value).toInstant();
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private static String error(String id, String kind, String detail) {
    ObjectNode out = Json.MAPPER.createObjectNode();
    out.put("id", id);
    out.putObject("error").put("kind", kind).put("detail", detail);
    return Json.write(out);
  }

  /** The contract's shape: spans of sentences as pairs, parts of a figure inside the figure. */
  static String write(Extraction extraction) {
    ObjectNode out = (ObjectNode) Json.tree(extraction);
    ArrayNode sentences = Json.MAPPER.createArrayNode();
    extraction.sentences().forEach(s -> sentences.addArray().add(s.start()).add(s.end()));
    out.set("sentences", sentences);
    for (JsonNode event : out.path("events")) {
      parts((ObjectNode) event);
    }
    return Json.write(out);
  }

  private static void parts(ObjectNode event) {
    ArrayNode figures = Json.MAPPER.createArrayNode();
    ObjectNode last = null;
    for (JsonNode one : event.path("casualties")) {
      ObjectNode figure = (ObjectNode) one;
      boolean part = figure.path("part").asBoolean();
      figure.remove("part");
      if (part && last != null) {
        ArrayNode parts = last.withArray("parts");
        parts.add(figure);
      } else if (!part) {
        figures.add(figure);
        last = figure;
      }
    }
    event.set("casualties", figures);
  }
}
