package org.nashra.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed document, whatever its format. */
public record Feed(
    @Nullable String title,
    @Nullable String link,
    @Nullable String language,
    @Nullable Instant updated,
    List<Entry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * @param title plain text
   * @param summary sanitised HTML
   * @param content sanitised HTML
   */
  public record Entry(
      @Nullable String id,
      @Nullable String title,
      @Nullable String link,
      @Nullable String summary,
      @Nullable String content,
      List<String> authors,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable String language,
      List<String> categories,
      List<Enclosure> enclosures) {
    public Entry {
      authors = List.copyOf(authors);
      categories = List.copyOf(categories);
      enclosures = List.copyOf(enclosures);
    }
  }

  /**
   * @param length bytes; null if not said
   */
  public record Enclosure(String url, @Nullable String type, @Nullable Long length) {}
}
