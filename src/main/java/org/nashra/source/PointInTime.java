package org.nashra.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A date as it was written: with an offset, without, or a day alone.
 *
 * @param instant a day alone counts from its beginning, a time without a zone as UTC
 * @param day by the clock of whoever wrote it
 * @param written {@code 2022-09-13} or {@code 2022-09-13T10:00:00+04:00}
 */
public record PointInTime(Instant instant, LocalDate day, String written) {
  static PointInTime of(OffsetDateTime at) {
    return new PointInTime(
        at.toInstant(), at.toLocalDate(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
  }

  static PointInTime of(LocalDateTime at) {
    return of(at.atOffset(ZoneOffset.UTC));
  }

  static PointInTime of(LocalDate day) {
    return new PointInTime(day.atStartOfDay(ZoneOffset.UTC).toInstant(), day, day.toString());
  }

  /** Whether only the day is known. */
  public boolean dayOnly() {
    return written.length() == 10;
  }
}
