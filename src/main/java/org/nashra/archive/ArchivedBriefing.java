package org.nashra.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * A briefing in the archive, without its bytes.
 *
 * @param id {@code <edition>-<date>-<language>-<revision>}, permanent
 * @param number counts the edition's issues by date
 * @param fingerprint of the briefing's content; see {@code Briefing}
 * @param region title of the region, in {@code language}
 * @param headline the first key point, else the first headline, else empty; in {@code language}
 * @param documents what is kept of it, by format
 */
public record ArchivedBriefing(
    String id,
    EditionId edition,
    LocalDate date,
    LanguageTag language,
    int revision,
    int number,
    String fingerprint,
    String region,
    String headline,
    Instant archivedAt,
    Map<DocumentFormat, Document> documents) {

  public ArchivedBriefing {
    Map<DocumentFormat, Document> ordered = new EnumMap<>(DocumentFormat.class);
    ordered.putAll(documents);
    documents = Collections.unmodifiableMap(ordered);
    if (revision < 1) {
      throw new IllegalArgumentException(id + ": a revision counts from 1, not " + revision);
    }
  }

  /**
   * A kept document.
   *
   * @param size bytes
   */
  public record Document(ContentHash hash, String mediaType, long size) {}

  /**
   * The name of a document's file: {@code <edition>-<language>.pdf}, from the second revision on
   * {@code <edition>-<language>-r2.pdf}.
   */
  public String fileName(DocumentFormat format) {
    String suffix = revision == 1 ? "" : "-r" + revision;
    return edition + "-" + language + suffix + "." + format.extension();
  }
}
