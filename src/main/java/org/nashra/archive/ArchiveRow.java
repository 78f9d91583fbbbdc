package org.nashra.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** Rows of the archive's tables as the records they stand for. */
final class ArchiveRow {
  private ArchiveRow() {}

  /** A briefing, its documents still to come. */
  static ArchivedBriefing briefing(ResultSet row) throws SQLException {
    return new ArchivedBriefing(
        row.getString("briefing_id"),
        new EditionId(row.getString("edition")),
        row.getObject("issue_date", LocalDate.class),
        LanguageTag.of(row.getString("language")),
        row.getInt("revision"),
        row.getInt("issue_number"),
        row.getString("fingerprint"),
        row.getString("region"),
        row.getString("headline"),
        row.getObject("archived_at", OffsetDateTime.class).toInstant(),
        Map.of());
  }

  static ArchivedBriefing with(
      ArchivedBriefing b, Map<DocumentFormat, ArchivedBriefing.Document> documents) {
    return new ArchivedBriefing(
        b.id(),
        b.edition(),
        b.date(),
        b.language(),
        b.revision(),
        b.number(),
        b.fingerprint(),
        b.region(),
        b.headline(),
        b.archivedAt(),
        documents);
  }

  /** Puts a document to those of its briefing; a mapper must give something, so it says true. */
  static boolean document(
      ResultSet row, Map<String, Map<DocumentFormat, ArchivedBriefing.Document>> documents)
      throws SQLException {
    documents
        .computeIfAbsent(row.getString("briefing_id"), id -> new HashMap<>())
        .put(
            format(row.getString("format")),
            new ArchivedBriefing.Document(
                new ContentHash(row.getString("hash")),
                row.getString("media_type"),
                row.getLong("size")));
    return true;
  }

  static String name(DocumentFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  static DocumentFormat format(String name) {
    return DocumentFormat.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
