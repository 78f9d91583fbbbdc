package org.nashra.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day, month or year that fields of the calendar mean, seen from a reference: the year of
 * a date that has none, the week of a bare weekday. Immutable.
 */
final class CalendarDates {
  /** A later year beside a Hijri month is a Gregorian one. */
  private static final int LATEST_HIJRI_YEAR = 1600;

  private final LocalDateTime reference;

  CalendarDates(LocalDateTime reference) {
    this.reference = reference;
  }

  @Nullable ResolvedTime on(TimeSpec spec, TimeContext context) {
    if (spec.has(TimeField.CENTURY)) {
      return ResolvedTime.unit(
          LocalDateTime.of((spec.get(TimeField.CENTURY) - 1) * 100 + 1, 1, 1, 0, 0), Grain.CENTURY);
    }
    if (spec.has(TimeField.DECADE)) {
      return ResolvedTime.unit(
          LocalDateTime.of(spec.get(TimeField.DECADE), 1, 1, 0, 0), Grain.DECADE);
    }
    if (spec.has(TimeField.WEEK)) {
      return week(spec);
    }
    if (spec.has(TimeField.MONTH)) {
      return month(spec, context);
    }
    for (TimeField field :
        new TimeField[] {TimeField.QUARTER, TimeField.HALF_YEAR, TimeField.SEASON}) {
      if (spec.has(field)) {
        return partOfYear(field, spec, context);
      }
    }
    if (spec.has(TimeField.YEAR)) {
      return year(spec);
    }
    if (spec.has(TimeField.DAY)) {
      return dayOfMonth(spec, context);
    }
    if (spec.has(TimeField.WEEKDAY)) {
      return weekday(spec, context);
    }
    LocalDate day = context.day();
    return ResolvedTime.day(day == null ? reference.toLocalDate() : day);
  }

  private ResolvedTime week(TimeSpec spec) {
    int year = spec.has(TimeField.YEAR) ? spec.get(TimeField.YEAR) : reference.getYear();
    LocalDate fourth = LocalDate.of(year, 1, 4);
    return ResolvedTime.unit(fourth.atStartOfDay(), Grain.WEEK).plus(spec.get(TimeField.WEEK) - 1L);
  }

  private @Nullable ResolvedTime year(TimeSpec spec) {
    int year = spec.get(TimeField.YEAR);
    if (spec.calendar() != OtherCalendar.GREGORIAN) {
      LocalDate from = spec.calendar().day(year, 1, 1);
      LocalDate to = spec.calendar().day(year + 1, 1, 1);
      return new ResolvedTime(from.atStartOfDay(), to.atStartOfDay(), Grain.YEAR, from + "/" + to);
    }
    return year < 1 ? null : ResolvedTime.unit(LocalDateTime.of(year, 1, 1, 0, 0), Grain.YEAR);
  }

  private ResolvedTime partOfYear(TimeField field, TimeSpec spec, TimeContext context) {
    int n = spec.get(field);
    int month =
        switch (field) {
          case QUARTER -> 3 * n - 2;
          case HALF_YEAR -> 6 * n - 5;
          default -> 3 * n;
        };
    Grain grain =
        field == TimeField.QUARTER
            ? Grain.QUARTER
            : field == TimeField.SEASON ? Grain.SEASON : Grain.HALF_YEAR;
    if (spec.has(TimeField.YEAR)) {
      return ResolvedTime.unit(LocalDateTime.of(spec.get(TimeField.YEAR), month, 1, 0, 0), grain);
    }
    ResolvedTime now =
        ResolvedTime.unit(LocalDateTime.of(reference.getYear(), month, 1, 0, 0), grain);
    ResolvedTime before =
        ResolvedTime.unit(LocalDateTime.of(reference.getYear() - 1, month, 1, 0, 0), grain);
    ResolvedTime after =
        ResolvedTime.unit(LocalDateTime.of(reference.getYear() + 1, month, 1, 0, 0), grain);
    TimeSpec.Direction direction = direction(spec, context);
    if (before.holds(reference) && spec.direction() == TimeSpec.Direction.ANY) {
      return before;
    }
    return switch (direction) {
      case PAST -> now.from().isBefore(reference) && !now.holds(reference) ? now : before;
      case FUTURE ->
          now.from().isAfter(reference)
                  || !spec.direction().equals(direction) && now.to().isAfter(reference)
              ? now
              : after;
      default -> now;
    };
  }

  private @Nullable ResolvedTime month(TimeSpec spec, TimeContext context) {
    if (spec.has(TimeField.YEAR)) {
      return monthIn(spec.get(TimeField.YEAR), spec);
    }
    Integer said = context.year();
    if (said != null && spec.direction() == TimeSpec.Direction.ANY && spec.has(TimeField.DAY)) {
      return monthIn(said, spec);
    }
    int now = spec.calendar().year(reference.toLocalDate());
    TimeSpec.Direction direction = direction(spec, context);
    if (direction == TimeSpec.Direction.THIS
        || (context.strict()
            && spec.direction() == TimeSpec.Direction.ANY
            && !spec.has(TimeField.WEEKDAY))) {
      return anyYear(now, spec);
    }
    return Stream.of(-1, 0, 1)
        .flatMap(years -> Stream.ofNullable(monthIn(now + years, spec)))
        .filter(time -> fits(time, spec, direction))
        .min(Comparator.comparing(ResolvedTime::date, nearest()))
        .orElseGet(() -> anyYear(now, spec));
  }

  private @Nullable ResolvedTime anyYear(int now, TimeSpec spec) {
    ResolvedTime thisYear = monthIn(now, spec);
    return thisYear != null ? thisYear : leap(now, spec);
  }

  /** The 29th of February of a leap year nearby. */
  private @Nullable ResolvedTime leap(int now, TimeSpec spec) {
    return Stream.of(-2, 2, -3, 3, -4, 4)
        .flatMap(years -> Stream.ofNullable(monthIn(now + years, spec)))
        .findFirst()
        .orElse(null);
  }

  private boolean fits(ResolvedTime time, TimeSpec spec, TimeSpec.Direction direction) {
    if (spec.has(TimeField.WEEKDAY)
        && spec.has(TimeField.DAY)
        && time.date().getDayOfWeek().getValue() != spec.get(TimeField.WEEKDAY)) {
      return false;
    }
    return spec.has(TimeField.WEEKDAY)
        || switch (direction) {
          case PAST -> time.from().isBefore(reference);
          case FUTURE -> time.to().isAfter(reference);
          default -> true;
        };
  }

  private @Nullable ResolvedTime monthIn(int year, TimeSpec spec) {
    OtherCalendar calendar = spec.calendar();
    int month = spec.get(TimeField.MONTH);
    if (year < 1) {
      return null;
    }
    if (calendar != OtherCalendar.GREGORIAN && year > LATEST_HIJRI_YEAR) {
      return monthIn(hijriYear(calendar, year, month), spec);
    }
    LocalDate first = calendar.day(year, month, 1);
    LocalDate next = month == 12 ? calendar.day(year + 1, 1, 1) : calendar.day(year, month + 1, 1);
    if (spec.has(TimeField.DAY)) {
      LocalDate day = first.plusDays(spec.get(TimeField.DAY) - 1L);
      return day.isBefore(next) ? ResolvedTime.day(day) : null;
    }
    if (calendar == OtherCalendar.GREGORIAN) {
      return ResolvedTime.unit(first.atStartOfDay(), Grain.MONTH);
    }
    return new ResolvedTime(
        first.atStartOfDay(), next.atStartOfDay(), Grain.MONTH, first + "/" + next);
  }

  /** Ramadan 2018: the year of the month's calendar in which it begins in that Gregorian year. */
  private static int hijriYear(OtherCalendar calendar, int gregorian, int month) {
    int year = calendar.year(LocalDate.of(gregorian, 1, 1));
    while (calendar.day(year, month, 1).getYear() < gregorian) {
      year++;
    }
    return year;
  }

  private @Nullable ResolvedTime dayOfMonth(TimeSpec spec, TimeContext context) {
    int day = spec.get(TimeField.DAY);
    LocalDate month = reference.toLocalDate().withDayOfMonth(1);
    LocalDate today = reference.toLocalDate();
    TimeSpec.Direction direction = direction(spec, context);
    Integer weekday = spec.has(TimeField.WEEKDAY) ? spec.get(TimeField.WEEKDAY) : null;
    int[] order =
        direction == TimeSpec.Direction.PAST
            ? new int[] {0, -1, -2}
            : new int[] {0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6};
    for (int months : order) {
      LocalDate first = month.plusMonths(months);
      if (day > first.lengthOfMonth()) {
        continue;
      }
      LocalDate date = first.withDayOfMonth(day);
      boolean wrongSide =
          (direction == TimeSpec.Direction.PAST && date.isAfter(today))
              || (direction == TimeSpec.Direction.FUTURE && date.isBefore(today));
      if (!wrongSide && (weekday == null || date.getDayOfWeek().getValue() == weekday)) {
        return ResolvedTime.day(date);
      }
    }
    return null;
  }

  private ResolvedTime weekday(TimeSpec spec, TimeContext context) {
    int weekday = spec.get(TimeField.WEEKDAY);
    LocalDate today = reference.toLocalDate();
    int ahead = Math.floorMod(weekday - today.getDayOfWeek().getValue(), 7);
    LocalDate day = context.day();
    if (day != null && spec.direction() == TimeSpec.Direction.ANY && context.following()) {
      // The second end of a range follows the first.
      return ResolvedTime.day(
          day.plusDays(Math.floorMod(weekday - day.getDayOfWeek().getValue(), 7)));
    }
    LocalDate date =
        switch (spec.direction()) {
          case PAST -> today.minusDays(ahead == 0 ? 7 : 7 - ahead);
          case FUTURE -> today.plusDays(ahead == 0 ? 7 : ahead);
          case THIS -> today.plusDays(weekday - (long) today.getDayOfWeek().getValue());
          case ANY ->
              context.direction() == TimeSpec.Direction.FUTURE
                  ? today.plusDays(ahead == 0 && context.strict() ? 7 : ahead)
                  : today.minusDays((7 - ahead) % 7);
        };
    return ResolvedTime.day(date);
  }

  static TimeSpec.Direction direction(TimeSpec spec, TimeContext context) {
    return spec.direction() != TimeSpec.Direction.ANY ? spec.direction() : context.direction();
  }

  /** The nearer day; one ahead counts as half as far again, since news looks back. */
  Comparator<LocalDate> nearest() {
    LocalDate today = reference.toLocalDate();
    return Comparator.comparingLong(
        day -> {
          long days = ChronoUnit.DAYS.between(today, day);
          return days >= 0 ? days * 3 : -days * 2;
        });
  }
}
