package org.nashra.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what a text says of a time against a reference. News looks back: a bare weekday is the
 * last one, and never in the future unless the text says so. Immutable.
 */
final class TimeResolver {
  /** A later year beside a Hijri month is a Gregorian one. */
  private static final int LATEST_HIJRI_YEAR = 1600;

  private final LocalDateTime reference;
  private final int zoneMinutes;

  TimeResolver(ZonedDateTime reference) {
    this.reference = reference.toLocalDateTime();
    this.zoneMinutes = reference.getOffset().getTotalSeconds() / 60;
  }

  /** The stretch of time meant; null where there is none, such as the 30th of February. */
  @Nullable ResolvedTime resolve(TimeSpec spec, TimeContext context) {
    try {
      ResolvedTime resolved = of(spec, context);
      return resolved == null || resolved.from().getYear() < 1 || resolved.to().getYear() > 9999
          ? null
          : resolved;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private @Nullable ResolvedTime of(TimeSpec spec, TimeContext context) {
    TimeAnchor anchor = spec.anchor();
    if (anchor instanceof TimeAnchor.Between between) {
      return between(between, context);
    }
    if (anchor instanceof TimeAnchor.Lasting lasting) {
      ResolvedTime first = of(lasting.first(), context);
      LocalDateTime end = first == null ? null : lasting.length().move(first.from(), 1);
      return first == null || end == null ? null : stretch(first.from(), end, first.grain());
    }
    if (anchor instanceof TimeAnchor.Rest rest) {
      ResolvedTime whole = of(rest.within(), context);
      return whole == null || !whole.to().isAfter(reference)
          ? null
          : stretch(
              rest.fromNow() ? reference : reference.toLocalDate().atStartOfDay(),
              whole.to(),
              Grain.DAY);
    }
    ResolvedTime date = anchor == null ? calendar(spec, context) : anchored(anchor, spec, context);
    if (date == null) {
      return null;
    }
    ResolvedTime time = atTime(date, spec, context);
    return TimeModifiers.apply(time, spec);
  }

  private static ResolvedTime stretch(LocalDateTime from, LocalDateTime to, Grain grain) {
    boolean days = !grain.finerThan(Grain.DAY);
    String value =
        days
            ? from.toLocalDate() + "/" + to.toLocalDate()
            : from.truncatedTo(ChronoUnit.SECONDS) + "/" + to.truncatedTo(ChronoUnit.SECONDS);
    return new ResolvedTime(from, to, grain, value);
  }

  // What hangs on something.

  private @Nullable ResolvedTime anchored(TimeAnchor anchor, TimeSpec spec, TimeContext context) {
    if (anchor instanceof TimeAnchor.Relative relative) {
      ResolvedTime unit = ResolvedTime.unit(reference, relative.unit()).plus(relative.offset());
      return within(unit, spec);
    }
    if (anchor instanceof TimeAnchor.Moved moved) {
      return moved(moved, spec, context);
    }
    if (anchor instanceof TimeAnchor.Window window) {
      ResolvedTime here = ResolvedTime.unit(reference, window.unit());
      int count = window.count();
      return window.sign() < 0
          ? stretch(here.plus(-count).from(), here.from(), window.unit())
          : stretch(here.to(), here.plus(count).to(), window.unit());
    }
    if (anchor instanceof TimeAnchor.Nth nth) {
      ResolvedTime whole = of(nth.within(), context);
      return whole == null ? null : nth(nth, whole);
    }
    if (anchor instanceof TimeAnchor.UnitOf unit) {
      ResolvedTime within = of(unit.within(), context);
      return within == null ? null : ResolvedTime.unit(within.from(), unit.unit());
    }
    if (anchor instanceof TimeAnchor.OnFeast feast) {
      return feast(feast.feast(), spec, context);
    }
    return null;
  }

  private @Nullable ResolvedTime within(ResolvedTime unit, TimeSpec spec) {
    if (unit.grain() == Grain.DAY) {
      return spec.has(TimeField.WEEKDAY) ? near(unit, spec.get(TimeField.WEEKDAY)) : unit;
    }
    if (unit.grain() == Grain.YEAR && yearless(spec)) {
      TimeSpec dated = plain(spec).with(TimeField.YEAR, spec.calendar().year(unit.date()));
      return calendar(dated, TimeContext.NONE);
    }
    if (unit.grain() == Grain.MONTH && spec.has(TimeField.DAY)) {
      int day = spec.get(TimeField.DAY);
      return day <= unit.date().lengthOfMonth()
          ? ResolvedTime.day(unit.date().withDayOfMonth(day))
          : null;
    }
    if (spec.has(TimeField.WEEKDAY)) {
      LocalDate monday = ResolvedTime.unit(unit.from(), Grain.WEEK).date();
      return ResolvedTime.day(monday.plusDays(spec.get(TimeField.WEEKDAY) - 1L));
    }
    return unit;
  }

  private static boolean yearless(TimeSpec spec) {
    return spec.fields().stream()
        .anyMatch(
            f ->
                switch (f) {
                  case MONTH, SEASON, QUARTER, HALF_YEAR, WEEK -> true;
                  default -> false;
                });
  }

  /** The same fields without what they hang on. */
  private static TimeSpec plain(TimeSpec spec) {
    TimeSpec plain = null;
    for (TimeField field : spec.fields()) {
      plain =
          plain == null ? TimeSpec.of(field, spec.get(field)) : plain.with(field, spec.get(field));
    }
    if (plain == null) {
      throw new IllegalStateException("no fields in " + spec);
    }
    return plain.with(spec.calendar());
  }

  /** Today, Thursday: where the two differ by the clocks of two zones, the weekday is right. */
  private static ResolvedTime near(ResolvedTime day, int weekday) {
    int off = Math.floorMod(weekday - day.date().getDayOfWeek().getValue() + 1, 7) - 1;
    return Math.abs(off) <= 1 ? day.plus(off) : day;
  }

  private @Nullable ResolvedTime moved(TimeAnchor.Moved moved, TimeSpec spec, TimeContext context) {
    LocalDateTime from = reference;
    Grain grain = moved.amount().finest();
    TimeSpec base = moved.from();
    if (base != null) {
      ResolvedTime start = of(base, context);
      if (start == null) {
        return null;
      }
      from = start.from();
      grain = grain.finerThan(start.grain()) ? grain : start.grain();
    }
    LocalDateTime at = moved.amount().move(from, moved.sign());
    if (at == null) {
      return null;
    }
    if (grain == Grain.WEEK
        || grain == Grain.MONTH
        || spec.has(TimeField.HOUR)
        || spec.has(TimeField.PART)) {
      grain = grain.finerThan(Grain.DAY) ? grain : Grain.DAY;
    }
    if (grain == Grain.YEAR || grain == Grain.DECADE || grain == Grain.CENTURY) {
      grain = Grain.MONTH;
    }
    if (spec.has(TimeField.WEEKDAY)) {
      return within(ResolvedTime.unit(at, Grain.WEEK), spec);
    }
    return grain == Grain.HOUR ? ResolvedTime.unit(at, Grain.MINUTE) : ResolvedTime.unit(at, grain);
  }

  private static @Nullable ResolvedTime nth(TimeAnchor.Nth nth, ResolvedTime whole) {
    ResolvedTime found;
    Grain unit = nth.unit();
    if (unit == null) {
      LocalDate first = whole.date();
      LocalDate last = whole.to().minusNanos(1).toLocalDate();
      long ahead = Math.floorMod(nth.weekday() - first.getDayOfWeek().getValue(), 7);
      long back = Math.floorMod(last.getDayOfWeek().getValue() - nth.weekday(), 7);
      found =
          ResolvedTime.day(
              nth.n() > 0
                  ? first.plusDays(ahead + 7L * (nth.n() - 1))
                  : last.minusDays(back + 7L * (-nth.n() - 1)));
    } else if (unit == Grain.WEEK) {
      // Whole weeks only: the first begins in the stretch, the last ends in it.
      ResolvedTime first = ResolvedTime.unit(whole.from().plusDays(6), unit);
      ResolvedTime last = ResolvedTime.unit(whole.to().minusDays(7), unit);
      found = nth.n() > 0 ? first.plus(nth.n() - 1L) : last.plus(nth.n() + 1L);
    } else {
      ResolvedTime first = ResolvedTime.unit(whole.from(), unit);
      ResolvedTime last = ResolvedTime.unit(whole.to().minusNanos(1), unit);
      found = nth.n() > 0 ? first.plus(nth.n() - 1L) : last.plus(nth.n() + 1L);
    }
    if (nth.n() < 0 && !found.from().isBefore(whole.to())) {
      found = found.plus(-1);
    }
    return found.from().isBefore(whole.to()) && found.to().isAfter(whole.from()) ? found : null;
  }

  private @Nullable ResolvedTime feast(Feast feast, TimeSpec spec, TimeContext context) {
    if (spec.has(TimeField.YEAR)) {
      return ResolvedTime.day(feast.in(spec.get(TimeField.YEAR)));
    }
    LocalDate today = reference.toLocalDate();
    TimeSpec.Direction direction = direction(spec, context);
    return Stream.of(-1, 0, 1)
        .map(years -> feast.in(today.getYear() + years))
        .filter(day -> direction != TimeSpec.Direction.FUTURE || !day.isBefore(today))
        .filter(day -> direction != TimeSpec.Direction.PAST || !day.isAfter(today))
        .min(nearest())
        .map(ResolvedTime::day)
        .orElse(null);
  }

  private @Nullable ResolvedTime between(TimeAnchor.Between between, TimeContext context) {
    TimeSpec firstSpec = RangeEnds.first(between.first(), between.last());
    TimeSpec lastSpec = RangeEnds.last(between.first(), between.last());
    ResolvedTime first = of(firstSpec, context);
    if (first == null) {
      return null;
    }
    TimeContext after =
        new TimeContext(
            context.direction(),
            context.strict(),
            true,
            first.date(),
            context.part(),
            context.year());
    ResolvedTime last =
        of(lastSpec, lastSpec.dated() && !lastSpec.has(TimeField.WEEKDAY) ? context : after);
    if (last == null) {
      return null;
    }
    LocalDateTime to = lastSpec.has(TimeField.HOUR) ? last.from() : last.to();
    for (int i = 0; i < 2 && !to.isAfter(first.from()); i++) {
      to = RangeEnds.later(to, lastSpec);
    }
    return to.isAfter(first.from()) ? stretch(first.from(), to, last.grain()) : null;
  }

  // What stands on the calendar.

  private @Nullable ResolvedTime calendar(TimeSpec spec, TimeContext context) {
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

  private static TimeSpec.Direction direction(TimeSpec spec, TimeContext context) {
    return spec.direction() != TimeSpec.Direction.ANY ? spec.direction() : context.direction();
  }

  /** The nearer day; one ahead counts as half as far again, since news looks back. */
  private Comparator<LocalDate> nearest() {
    LocalDate today = reference.toLocalDate();
    return Comparator.comparingLong(
        day -> {
          long days = ChronoUnit.DAYS.between(today, day);
          return days >= 0 ? days * 3 : -days * 2;
        });
  }

  // The time of day.

  private ResolvedTime atTime(ResolvedTime date, TimeSpec spec, TimeContext context) {
    if (spec.has(TimeField.HOUR)) {
      return clock(date, spec, context);
    }
    if (!spec.has(TimeField.PART)) {
      return date;
    }
    DayPart part = spec.part();
    LocalDateTime day = date.date().atStartOfDay();
    LocalDateTime from = day.plusHours(part.from());
    if (part == DayPart.NOON || part == DayPart.MIDNIGHT) {
      return ResolvedTime.unit(from, Grain.HOUR);
    }
    return new ResolvedTime(
        from, day.plusHours(part.to()), Grain.PART_OF_DAY, date.date() + part.timex());
  }

  private ResolvedTime clock(ResolvedTime date, TimeSpec spec, TimeContext context) {
    int hour = spec.get(TimeField.HOUR);
    int minute = spec.has(TimeField.MINUTE) ? spec.get(TimeField.MINUTE) : 0;
    DayPart part =
        spec.has(TimeField.PART)
            ? spec.part()
            : spec.isExactHour() || spec.dated() ? null : context.part();
    boolean open = !spec.isExactHour() && hour <= 12 && !context.following();
    if (part != null) {
      hour = part.hour(hour);
    } else if (open && context.strict() && !spec.dated() && hour < 12 && !isAhead(hour, minute)) {
      hour += 12;
    }
    LocalDateTime at = date.date().atStartOfDay().plusHours(hour).plusMinutes(minute);
    Grain grain = spec.grain();
    if (spec.has(TimeField.SECOND)) {
      at = at.plusSeconds(spec.get(TimeField.SECOND));
    }
    if (spec.has(TimeField.ZONE)) {
      at = at.plusMinutes(zoneMinutes - (long) spec.get(TimeField.ZONE));
      grain = grain == Grain.HOUR ? Grain.MINUTE : grain;
    }
    return grain == Grain.HOUR
        ? new ResolvedTime(at, at.plusHours(1), grain, at.toString())
        : ResolvedTime.unit(at, grain);
  }

  private boolean isAhead(int hour, int minute) {
    return reference.toLocalTime().isBefore(java.time.LocalTime.of(hour, minute));
  }
}
