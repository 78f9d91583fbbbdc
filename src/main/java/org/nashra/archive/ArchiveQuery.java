package org.nashra.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * What to list; null means any.
 *
 * @param from first date covered, inclusive
 * @param to last date covered, inclusive
 * @param cursor where the page before ended ({@link ArchivePage#next()}); null for the first page
 * @param limit most briefings on a page, 1 to {@value #MAX_LIMIT}
 */
public record ArchiveQuery(
    @Nullable EditionId edition,
    @Nullable LanguageTag language,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Revisions revisions,
    @Nullable String cursor,
    int limit) {
  public static final int MAX_LIMIT = 500;

  /** Which revisions of an issue are listed. */
  public enum Revisions {
    ALL,
    LATEST
  }

  public ArchiveQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " is after to " + to);
    }
  }

  /** Everything, newest first. */
  public static ArchiveQuery everything() {
    return new ArchiveQuery(null, null, null, null, Revisions.ALL, null, MAX_LIMIT);
  }

  /** The newest briefings, each in its latest revision. */
  public static ArchiveQuery newest(int limit) {
    return new ArchiveQuery(null, null, null, null, Revisions.LATEST, null, limit);
  }

  public ArchiveQuery of(@Nullable EditionId edition, @Nullable LanguageTag language) {
    return new ArchiveQuery(edition, language, from, to, revisions, cursor, limit);
  }

  public ArchiveQuery on(LocalDate date) {
    return new ArchiveQuery(edition, language, date, date, revisions, cursor, limit);
  }

  public ArchiveQuery after(@Nullable String cursor) {
    return new ArchiveQuery(edition, language, from, to, revisions, cursor, limit);
  }
}
