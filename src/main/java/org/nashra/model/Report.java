package org.nashra.model;

import java.time.Instant;
import java.util.Comparator;

/** One article with who published it and what was found in it: what stories are made of. */
public record Report(Source source, Article article, Extraction extraction) {
  /**
   * By time of publication: the same whatever the order of arrival. Of two reports of one minute
   * the source and the title decide before the id, which changes with a site's address.
   */
  public static final Comparator<Report> ORDER =
      Comparator.comparing(Report::published)
          .thenComparing(report -> report.source().id())
          .thenComparing(report -> report.article().title())
          .thenComparing(report -> report.article().id());

  /** Time of publication as far as known; the beginning of time for an article without any. */
  public Instant published() {
    if (extraction.published() != null) {
      return extraction.published();
    }
    if (article.published() != null) {
      return article.published();
    }
    return article.retrieved() == null ? Instant.EPOCH : article.retrieved();
  }
}
