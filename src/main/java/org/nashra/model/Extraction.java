package org.nashra.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one article.
 *
 * @param publishedAssumed the article carries no date, and another one was assumed
 */
public record Extraction(
    String id,
    LanguageTag language,
    @Nullable Instant published,
    boolean publishedAssumed,
    List<Span> sentences,
    List<Event> events,
    List<Quotation> quotes) {
  public Extraction {
    sentences = List.copyOf(sentences);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
  }
}
