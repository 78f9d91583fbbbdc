package org.nashra.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * A stretch of time on the calendar.
 *
 * @param from inclusive
 * @param to exclusive
 * @param value ISO 8601 or TIMEX3
 */
record ResolvedTime(LocalDateTime from, LocalDateTime to, Grain grain, String value) {

  static ResolvedTime day(LocalDate day) {
    return new ResolvedTime(
        day.atStartOfDay(), day.plusDays(1).atStartOfDay(), Grain.DAY, day.toString());
  }

  /** From one moment to another, told by both. */
  static ResolvedTime stretch(LocalDateTime from, LocalDateTime to, Grain grain) {
    boolean days = !grain.finerThan(Grain.DAY);
    String value =
        days
            ? from.toLocalDate() + "/" + to.toLocalDate()
            : from.truncatedTo(ChronoUnit.SECONDS) + "/" + to.truncatedTo(ChronoUnit.SECONDS);
    return new ResolvedTime(from, to, grain, value);
  }

  /** The unit that a moment lies in. */
  static ResolvedTime unit(LocalDateTime at, Grain unit) {
    LocalDate day = at.toLocalDate();
    return switch (unit) {
      case SECOND -> {
        LocalDateTime second = at.withNano(0);
        yield new ResolvedTime(
            second, second.plusSeconds(1), unit, String.format(Locale.ROOT, "%tFT%<tT", second));
      }
      case MINUTE -> {
        LocalDateTime minute = at.withSecond(0).withNano(0);
        yield new ResolvedTime(minute, minute.plusMinutes(1), unit, minute.toString());
      }
      case HOUR -> {
        LocalDateTime hour = at.withMinute(0).withSecond(0).withNano(0);
        yield new ResolvedTime(hour, hour.plusHours(1), unit, hour.toString());
      }
      case PART_OF_DAY, DAY -> day(day);
      case WEEK -> {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        yield days(monday, monday.plusWeeks(1), unit, week(monday));
      }
      case WEEKEND -> {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        yield new ResolvedTime(
            monday.plusDays(4).atTime(18, 0),
            monday.plusDays(7).atStartOfDay(),
            unit,
            week(monday) + "-WE");
      }
      case MONTH -> {
        LocalDate first = day.withDayOfMonth(1);
        yield days(
            first, first.plusMonths(1), unit, year(first) + "-" + digits(first.getMonthValue(), 2));
      }
      case QUARTER -> months(day, 3, unit, "-Q");
      case HALF_YEAR -> months(day, 6, unit, "-H");
      case SEASON -> season(day);
      case YEAR -> {
        LocalDate first = day.withDayOfYear(1);
        yield days(first, first.plusYears(1), unit, year(first));
      }
      case DECADE -> {
        LocalDate first = LocalDate.of(Math.max(1, day.getYear() / 10 * 10), 1, 1);
        yield days(first, first.plusYears(10), unit, digits(first.getYear() / 10, 3));
      }
      case CENTURY -> {
        LocalDate first = LocalDate.of(Math.max(1, day.getYear() / 100 * 100), 1, 1);
        yield days(first, first.plusYears(100), unit, digits(first.getYear() / 100, 2));
      }
    };
  }

  private static ResolvedTime days(LocalDate from, LocalDate to, Grain grain, String value) {
    return new ResolvedTime(from.atStartOfDay(), to.atStartOfDay(), grain, value);
  }

  private static String year(LocalDate day) {
    return digits(day.getYear(), 4);
  }

  /** A number with noughts before it, as a format of "%04d" has them. */
  private static String digits(int number, int fewest) {
    String digits = Integer.toString(number);
    return number < 0
        ? String.format(Locale.ROOT, "%0" + fewest + "d", number)
        : "0".repeat(Math.max(0, fewest - digits.length())) + digits;
  }

  private static String week(LocalDate day) {
    return digits(day.get(IsoFields.WEEK_BASED_YEAR), 4)
        + "-W"
        + digits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  private static ResolvedTime months(LocalDate day, int length, Grain grain, String letter) {
    int index = (day.getMonthValue() - 1) / length;
    LocalDate first = LocalDate.of(day.getYear(), index * length + 1, 1);
    return days(first, first.plusMonths(length), grain, year(first) + letter + (index + 1));
  }

  /** Seasons by whole months; winter carries the year that it begins in. */
  private static ResolvedTime season(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    LocalDate first = month.minusMonths(month.getMonthValue() % 3);
    String name =
        switch (first.getMonthValue()) {
          case 3 -> "SP";
          case 6 -> "SU";
          case 9 -> "FA";
          default -> "WI";
        };
    return days(first, first.plusMonths(3), Grain.SEASON, year(first) + "-" + name);
  }

  /** The same unit, so many units on. */
  ResolvedTime plus(long count) {
    LocalDateTime moved =
        switch (grain) {
          case SECOND -> from.plusSeconds(count);
          case MINUTE -> from.plusMinutes(count);
          case HOUR -> from.plusHours(count);
          case PART_OF_DAY, DAY -> from.plusDays(count);
          case WEEK, WEEKEND -> from.plusWeeks(count);
          case MONTH -> from.plusMonths(count);
          case QUARTER, SEASON -> from.plusMonths(3 * count);
          case HALF_YEAR -> from.plusMonths(6 * count);
          case YEAR -> from.plusYears(count);
          case DECADE -> from.plusYears(10 * count);
          case CENTURY -> from.plusYears(100 * count);
        };
    return unit(moved, grain);
  }

  LocalDate date() {
    return from.toLocalDate();
  }

  boolean holds(LocalDateTime at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
