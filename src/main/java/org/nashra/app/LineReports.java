package org.nashra.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.EventsLine;
import org.nashra.json.Json;
import org.nashra.model.Article;
import org.nashra.model.ContentHash;
import org.nashra.model.EditionId;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.model.Source;

/** Makes reports of lines as {@code events} takes them, each outlet a source of its own. */
final class LineReports {
  /** What is known of the reliability of a source that no register names: nothing. */
  private static final char UNKNOWN = 'F';

  private final Workshop workshop;
  private final EditionId edition;

  LineReports(Workshop workshop, EditionId edition) {
    this.workshop = workshop;
    this.edition = edition;
  }

  /** A line of the input, and the report of it or what is wrong with it. */
  record Line(int number, String text, @Nullable Report report, @Nullable String fault) {}

  /** Reads all lines of a file on all processors, and gives them in their order. */
  List<Line> all(String file, Progress progress) {
    List<Line> lines = new ArrayList<>();
    InputLines.each(file, (number, text) -> lines.add(new Line(number, text, null, null)));
    return lines.parallelStream().map(line -> read(line, progress)).toList();
  }

  private Line read(Line line, Progress progress) {
    progress.step();
    try {
      Report report = report(Json.MAPPER.readTree(line.text()));
      return new Line(line.number(), line.text(), report, null);
    } catch (IOException | IllegalArgumentException e) {
      return new Line(line.number(), line.text(), null, String.valueOf(e.getMessage()));
    }
  }

  /**
   * @throws IllegalArgumentException if the line is not what the contract wants
   */
  private Report report(JsonNode line) {
    ArticleInput input = EventsLine.input(line);
    Extraction extraction = workshop.extractor().extract(input, workshop.context());
    String named = input.source();
    String outlet = named == null || named.isBlank() ? "unknown" : named;
    Source source = source(outlet, extraction.language());
    Article article =
        new Article(
            input.id(),
            1,
            source.id(),
            input.url(),
            input.title() == null ? "" : input.title(),
            List.of(),
            input.text(),
            extraction.language(),
            extraction.published(),
            null,
            null,
            outlet,
            null,
            null);
    return new Report(source, article, extraction);
  }

  private Source source(String outlet, LanguageTag language) {
    String hash = ContentHash.of(outlet).value().substring(0, 12);
    String slug = outlet.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new Source(
        slug.matches("[a-z0-9].*") ? slug : hash,
        outlet,
        null,
        language,
        Source.Kind.FEED,
        URI.create("https://" + hash + ".invalid/"),
        Set.of(edition),
        UNKNOWN,
        null,
        Duration.ofHours(1),
        Source.TextFrom.FEED,
        List.of(),
        List.of());
  }
}
