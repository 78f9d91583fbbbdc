package org.nashra.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what a text says of a time against a reference. News looks back: a bare weekday is the
 * last one, and never in the future unless the text says so. Immutable.
 */
final class TimeResolver {
  private final LocalDateTime reference;
  private final int zoneMinutes;
  private final CalendarDates dates;

  TimeResolver(ZonedDateTime reference) {
    this.reference = reference.toLocalDateTime();
    this.dates = new CalendarDates(this.reference);
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
      if (end != null && !lasting.length().finest().finerThan(Grain.DAY)) {
        end = end.toLocalDate().atStartOfDay();
      }
      return first == null || end == null
          ? null
          : ResolvedTime.stretch(first.from(), end, first.grain());
    }
    if (anchor instanceof TimeAnchor.PartOf part) {
      ResolvedTime whole = of(part.whole(), context);
      return whole == null ? null : StretchParts.part(part, whole);
    }
    if (anchor instanceof TimeAnchor.Rest rest) {
      ResolvedTime whole = of(rest.within(), context);
      return whole == null || !whole.to().isAfter(reference)
          ? null
          : ResolvedTime.stretch(
              rest.fromNow() ? reference : reference.toLocalDate().atStartOfDay(),
              whole.to(),
              Grain.DAY);
    }
    ResolvedTime date = anchor == null ? dates.on(spec, context) : anchored(anchor, spec, context);
    if (date == null) {
      return null;
    }
    ResolvedTime time = atTime(date, spec, context);
    return TimeModifiers.apply(time, spec);
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
          ? ResolvedTime.stretch(here.plus(-count).from(), here.from(), window.unit())
          : ResolvedTime.stretch(here.to(), here.plus(count).to(), window.unit());
    }
    if (anchor instanceof TimeAnchor.Nth nth) {
      ResolvedTime whole = of(nth.within(), context);
      return whole == null ? null : StretchParts.nth(nth, whole);
    }
    if (anchor instanceof TimeAnchor.UnitOf unit) {
      ResolvedTime within = of(unit.within(), context);
      return within == null ? null : ResolvedTime.unit(within.from(), unit.unit());
    }
    if (anchor instanceof TimeAnchor.InYearOf in) {
      ResolvedTime year = of(in.year(), context);
      return year == null
          ? null
          : of(in.time().with(TimeField.YEAR, year.date().getYear()), context);
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
      return dates.on(dated, TimeContext.NONE);
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
    // Said alone, so many days are counted from this hour.
    boolean hour =
        moved.amount().finest() == Grain.DAY
            && base == null
            && context.strict()
            && spec.fields().isEmpty();
    return grain == Grain.HOUR
        ? ResolvedTime.unit(at, Grain.MINUTE)
        : ResolvedTime.unit(at, hour ? Grain.HOUR : grain);
  }

  private @Nullable ResolvedTime feast(Feast feast, TimeSpec spec, TimeContext context) {
    if (spec.has(TimeField.YEAR)) {
      return feast.from(feast.in(spec.get(TimeField.YEAR)));
    }
    LocalDate today = reference.toLocalDate();
    TimeSpec.Direction direction = CalendarDates.direction(spec, context);
    return Stream.of(-1, 0, 1)
        .map(years -> feast.in(today.getYear() + years))
        .filter(day -> direction != TimeSpec.Direction.FUTURE || !day.isBefore(today))
        .filter(day -> direction != TimeSpec.Direction.PAST || !day.isAfter(today))
        .min(dates.nearest())
        .map(feast::from)
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
            context.tomorrow(),
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
    // Said alone, the last minute named is in the range, as the last day is.
    boolean minutes = lastSpec.has(TimeField.MINUTE) || firstSpec.has(TimeField.MINUTE);
    if (context.strict() && lastSpec.has(TimeField.HOUR) && minutes) {
      to = to.plusMinutes(1);
    }
    for (int i = 0; i < 2 && !to.isAfter(first.from()); i++) {
      to = RangeEnds.later(to, lastSpec);
    }
    return to.isAfter(first.from()) ? ResolvedTime.stretch(first.from(), to, last.grain()) : null;
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
    boolean passed =
        context.tomorrow()
            && !context.following()
            && !spec.dated()
            && context.day() == null
            && hour < 12
            && !isAhead(hour, minute);
    LocalDateTime at =
        date.date().atStartOfDay().plusDays(passed ? 1 : 0).plusHours(hour).plusMinutes(minute);
    Grain grain = spec.grain();
    if (spec.has(TimeField.SECOND)) {
      at = at.plusSeconds(spec.get(TimeField.SECOND));
    }
    if (spec.has(TimeField.ZONE)) {
      return zoned(at, grain == Grain.HOUR ? Grain.MINUTE : grain, spec.get(TimeField.ZONE));
    }
    return grain == Grain.HOUR
        ? new ResolvedTime(at, at.plusHours(1), grain, at.toString())
        : ResolvedTime.unit(at, grain);
  }

  /** Local to the reference; the value keeps the hour and the offset that the text names. */
  private ResolvedTime zoned(LocalDateTime named, Grain grain, int minutesEast) {
    ResolvedTime at = ResolvedTime.unit(named.plusMinutes(zoneMinutes - (long) minutesEast), grain);
    String value =
        ResolvedTime.unit(named, grain).value()
            + ZoneOffset.ofTotalSeconds(Math.multiplyExact(minutesEast, 60));
    return new ResolvedTime(at.from(), at.to(), grain, value);
  }

  private boolean isAhead(int hour, int minute) {
    return reference.toLocalTime().isBefore(java.time.LocalTime.of(hour, minute));
  }
}
