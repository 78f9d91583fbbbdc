package org.nashra.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times of day in digits alone: ISO 8601, 13.2.2013, 13/2, 15:30. The order of day and
 * month is the language's where both could be either. Immutable.
 */
final class DigitTimes {
  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})[t ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?(z|[+-][0-9]{2}:?[0-9]{2})?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "([0-9]{1,2})([-/]|\\. ?)([0-9]{1,2})([-/]|\\. ?)([0-9]{4}|[0-9]{2})(?![0-9])");
  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])(?![0-9])");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("([0-9]{1,2})( ?/ ?|[-.])((?:19|20)[0-9]{2})(?![0-9]|[-/.][0-9])");
  private static final Pattern YEAR_MONTH =
      Pattern.compile("((?:19|20)[0-9]{2})( ?/ ?|-)(0[1-9]|1[0-2]|[1-9])(?![0-9]|[-/.][0-9])");

  // With blanks about its hyphen, nothing may follow that could be counted.
  private static final Pattern YEAR_MONTH_APART =
      Pattern.compile("((?:19|20)[0-9]{2})(?: - ?|- )(0[1-9]|1[0-2])(?! ?[\\p{L}0-9%])");
  private static final Pattern MONTH_YEAR_APART =
      Pattern.compile("(0[1-9]|1[0-2])(?: - ?|- )((?:19|20)[0-9]{2})(?! ?[\\p{L}0-9%])");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "([0-9]{1,2})([-/.])([0-9]{1,2})(?:\\.(?![0-9]))?(?![0-9]|[/.:][0-9]|\\2[0-9])");
  private static final Pattern CLOCK =
      Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?(?![0-9]|:[0-9])");
  private static final int LONGEST = 40;

  /** Before every rule that reads the same digits. */
  private static final int RANK = 100_000;

  private final boolean monthFirst;

  DigitTimes(boolean monthFirst) {
    this.monthFirst = monthFirst;
  }

  /** What opens at the first digit of a run. */
  List<TimeReading> at(String text, int position) {
    List<TimeReading> found = new ArrayList<>(2);
    int limit = Math.min(text.length(), position + LONGEST);
    Matcher iso = at(ISO, text, position, limit);
    if (iso != null) {
      add(found, position, iso.end(), iso(iso));
    }
    Matcher yearFirst = at(YEAR_FIRST, text, position, limit);
    if (yearFirst != null) {
      add(found, position, yearFirst.end(), date(yearFirst, 1, 3, 4));
    }
    Matcher yearLast = at(YEAR_LAST, text, position, limit);
    if (yearLast != null && yearLast.group(2).strip().equals(yearLast.group(4).strip())) {
      add(found, position, yearLast.end(), ordered(yearLast));
    }
    Matcher compact = at(COMPACT, text, position, limit);
    if (compact != null) {
      add(found, position, compact.end(), date(compact, 1, 2, 3));
    }
    Matcher monthYear = at(MONTH_YEAR, text, position, limit);
    if (monthYear != null) {
      add(
          found,
          position,
          monthYear.end(),
          month(number(monthYear, 3), number(monthYear, 1), monthYear.group(2).equals(".")));
    }
    Matcher yearMonth = at(YEAR_MONTH, text, position, limit);
    if (yearMonth != null) {
      add(
          found,
          position,
          yearMonth.end(),
          month(number(yearMonth, 1), number(yearMonth, 3), false));
    }
    Matcher apart = at(YEAR_MONTH_APART, text, position, limit);
    if (apart != null) {
      add(found, position, apart.end(), month(number(apart, 1), number(apart, 2), false));
    }
    Matcher yearApart = at(MONTH_YEAR_APART, text, position, limit);
    if (yearApart != null) {
      add(
          found,
          position,
          yearApart.end(),
          month(number(yearApart, 2), number(yearApart, 1), false));
    }
    Matcher dayMonth = at(DAY_MONTH, text, position, limit);
    if (dayMonth != null) {
      add(found, position, dayMonth.end(), dayMonth(dayMonth));
    }
    Matcher clock = at(CLOCK, text, position, limit);
    if (clock != null) {
      add(found, position, clock.end(), clock(clock));
    }
    return found;
  }

  private static @Nullable Matcher at(Pattern pattern, String text, int from, int to) {
    Matcher matcher = pattern.matcher(text).region(from, to);
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }

  private static void add(List<TimeReading> found, int start, int end, @Nullable TimeSpec spec) {
    if (spec != null) {
      found.add(new TimeReading(start, end, spec, RANK));
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static @Nullable TimeSpec iso(Matcher m) {
    TimeSpec spec = date(m, 1, 2, 3);
    int hour = number(m, 4);
    int minute = number(m, 5);
    if (spec == null || hour > 24 || minute > 59) {
      return null;
    }
    spec = spec.with(TimeField.HOUR, hour).with(TimeField.MINUTE, minute).exactHour(true);
    String second = m.group(6);
    if (second != null) {
      spec = spec.with(TimeField.SECOND, Math.min(59, Integer.parseInt(second)));
    }
    String zone = m.group(7);
    if (zone == null) {
      return spec;
    }
    try {
      java.time.ZoneOffset offset =
          zone.equals("z") ? java.time.ZoneOffset.UTC : java.time.ZoneOffset.of(zone);
      return spec.with(TimeField.ZONE, offset.getTotalSeconds() / 60);
    } catch (DateTimeException e) {
      return spec;
    }
  }

  private static @Nullable TimeSpec date(Matcher m, int year, int month, int day) {
    return date(number(m, year), number(m, month), number(m, day));
  }

  private static @Nullable TimeSpec date(int year, int month, int day) {
    int longest = year < 1500 ? 31 : 0;
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) {
      return null;
    }
    if (longest == 0 && day > LocalDate.of(year, month, 1).lengthOfMonth()) {
      return null;
    }
    return TimeSpec.of(TimeField.YEAR, year).with(TimeField.MONTH, month).with(TimeField.DAY, day);
  }

  private @Nullable TimeSpec ordered(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 3);
    int year = number(m, 5);
    if (m.group(5).length() == 2) {
      year += year < 50 ? 2000 : 1900;
    }
    boolean dots = m.group(2).startsWith(".");
    boolean monthLeads = monthFirst && !dots;
    TimeSpec usual = monthLeads ? date(year, first, second) : date(year, second, first);
    return usual != null
        ? usual
        : monthLeads ? date(year, second, first) : date(year, first, second);
  }

  private static @Nullable TimeSpec month(int year, int month, boolean latent) {
    return month < 1 || month > 12
        ? null
        : TimeSpec.of(TimeField.YEAR, year).with(TimeField.MONTH, month).latent(latent);
  }

  private @Nullable TimeSpec dayMonth(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 3);
    boolean slash = m.group(2).equals("/");
    boolean monthLeads = monthFirst && slash;
    int day = monthLeads ? second : first;
    int month = monthLeads ? first : second;
    if (month > 12 && day <= 12) {
      int swap = day;
      day = month;
      month = swap;
    }
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    // 1.5 and 10-12 are numbers far more often; 3/4 is a fraction.
    boolean written = m.group(1).length() == 2 && m.group(3).length() == 2;
    boolean closed = m.group().endsWith(".");
    boolean latent = slash ? !written && first < 10 && second < 10 : !closed;
    return TimeSpec.of(TimeField.MONTH, month).with(TimeField.DAY, day).latent(latent);
  }

  private static @Nullable TimeSpec clock(Matcher m) {
    int hour = number(m, 1);
    int minute = number(m, 2);
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
      return null;
    }
    boolean padded = m.group(1).startsWith("0");
    TimeSpec spec =
        TimeSpec.of(TimeField.HOUR, hour)
            .with(TimeField.MINUTE, minute)
            .exactHour(hour > 12 || padded);
    String second = m.group(3);
    return second == null
        ? spec
        : spec.with(TimeField.SECOND, Math.min(59, Integer.parseInt(second)));
  }
}
