package org.nashra.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;

/**
 * Reads the dates that feeds and pages give: ISO 8601 and W3C-DTF with their usual faults, RFC 822
 * with its, and the written dates of some fifty languages. What cannot be read is absent, never
 * guessed; a time without a zone counts as UTC, a day without a time as its beginning.
 */
public final class FeedDates {
  private static final int LONGEST = 120;

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})(-?)([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])"
              + "(?:(?:[t_-]|\\s+|\\s*,\\s*)([0-9]{1,2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,:][0-9]{1,9})?)?(?![0-9]))?"
              + "\\s*(.{0,40})");
  private static final Pattern YEAR_MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern EPOCH = Pattern.compile("1[0-9]{9}|[2-9][0-9]{8}|1[0-9]{12}");

  private FeedDates() {}

  /** The instant that a text names; empty where it names none that can be read. */
  public static Optional<Instant> instant(@Nullable String text) {
    return read(text).map(PointInTime::instant);
  }

  /** As {@link #instant}, with the day and the offset as they were written. */
  public static Optional<PointInTime> read(@Nullable String text) {
    return read(text, false);
  }

  /**
   * @param dayFirst what 05/09/2022 means where nothing tells: the 5th of September if true
   */
  public static Optional<PointInTime> read(@Nullable String text, boolean dayFirst) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String clean = FoldedText.fold(text.replace("\\n", " ")).replaceAll("\\s+", " ").strip();
    try {
      Optional<PointInTime> machine = machine(clean);
      return machine.isPresent() ? machine : WrittenDate.read(clean, dayFirst);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PointInTime> machine(String text) {
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      Instant at =
          text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      return Optional.of(PointInTime.of(at.atOffset(ZoneOffset.UTC)));
    }
    Matcher m = YEAR_MONTH.matcher(text);
    if (m.matches()) {
      return Optional.of(PointInTime.of(LocalDate.of(number(m, 1), number(m, 2), 1)));
    }
    if (YEAR.matcher(text).matches()) {
      return Optional.of(PointInTime.of(LocalDate.of(Integer.parseInt(text), 1, 1)));
    }
    m = ISO.matcher(text);
    return m.matches() ? iso(m) : Optional.empty();
  }

  private static Optional<PointInTime> iso(Matcher m) {
    LocalDate day = LocalDate.of(number(m, 1), number(m, 3), number(m, 4));
    String rest = String.valueOf(m.group(8)).strip();
    ZoneId zone = rest.isEmpty() ? null : ZoneNames.zone(rest);
    if (!rest.isEmpty() && zone == null) {
      return Optional.empty();
    }
    if (m.group(5) == null) {
      return Optional.of(PointInTime.of(day));
    }
    int hour = number(m, 5);
    int second = m.group(7) == null ? 0 : number(m, 7);
    LocalDateTime at =
        (hour == 24 ? day.plusDays(1) : day)
            .atTime(hour == 24 ? 0 : hour, number(m, 6), second == 60 ? 59 : second);
    return Optional.of(
        zone == null ? PointInTime.of(at) : PointInTime.of(at.atZone(zone).toOffsetDateTime()));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(String.valueOf(m.group(group)));
  }
}
