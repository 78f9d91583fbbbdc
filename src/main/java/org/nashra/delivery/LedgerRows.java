package org.nashra.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** How a ledger entry stands in its table ({@code V4__delivery.sql}). */
final class LedgerRows {
  static final int MAX_ANSWER = 1000;
  static final int MAX_QUEUE_ID = 200;

  private LedgerRows() {}

  static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getString("id"),
        new EditionId(row.getString("edition")),
        row.getObject("issue_date", LocalDate.class),
        row.getString("subscriber"),
        row.getInt("position"),
        EmailAddress.of(row.getString("address")),
        row.getString("name"),
        ReadingFormat.of(row.getString("format")),
        LanguageTag.of(row.getString("language")),
        row.getString("briefing"),
        row.getString("fingerprint"),
        row.getString("message_id"),
        instant(row, "dated"),
        LedgerState.of(row.getString("state")),
        row.getInt("attempts"),
        row.getInt("resends"),
        instant(row, "planned_at"),
        instant(row, "changed_at"),
        row.getObject("next_attempt") == null ? null : instant(row, "next_attempt"),
        row.getString("queue_id"),
        row.getString("answer"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** PostgreSQL keeps microseconds; both databases shall keep the same. */
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** Answers come from strangers: one line of bounded length, without NUL. */
  static @Nullable String bounded(@Nullable String text, int length) {
    if (text == null) {
      return null;
    }
    String line = text.replaceAll("[\\p{Cc}\\s\\x{2028}\\x{2029}]+", " ").strip();
    if (line.length() <= length) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
    return line.substring(0, end);
  }
}
