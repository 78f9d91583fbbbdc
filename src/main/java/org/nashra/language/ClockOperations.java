package org.nashra.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeProduction.Signature;

/** Times of day and parts of days. */
final class ClockOperations {
  private ClockOperations() {}

  /** The operation of a name; null if it is not one of these. */
  static @Nullable Signature named(String name) {
    return switch (name) {
      case "night-to" -> new Signature(1, 1, a -> nightTo(TimeArguments.spec(a.get(0))));
      case "part-clock-one" -> new Signature(1, 1, a -> partClock(List.of("1", a.get(0))));
      case "half-to" -> new Signature(1, 1, ClockOperations::halfTo);
      case "night-of" ->
          new Signature(1, 1, a -> TimeArguments.spec(a.get(0)).merge(TimeArguments.part("night")));
      case "merge-part" ->
          new Signature(
              2, 2, a -> TimeArguments.spec(a.get(0)).merge(TimeArguments.part(a.get(1))));
      case "clock-less" -> new Signature(2, 2, ClockOperations::clockLess);
      case "clock-less-latent" ->
          new Signature(
              2, 2, a -> clockBack(a) instanceof TimeSpec clock ? clock.latent(true) : null);
      case "part-clock-half" ->
          new Signature(2, 2, a -> partClock(List.of(a.get(0), a.get(1), "30")));
      case "with-hour" ->
          new Signature(
              2, 2, a -> withClock(TimeArguments.spec(a.get(0)), TimeArguments.clockOf(a.get(1))));
      case "with-hour-alone" ->
          new Signature(
              2,
              2,
              a -> alone(withClock(TimeArguments.spec(a.get(0)), TimeArguments.clockOf(a.get(1)))));
      case "with-clock-alone" ->
          new Signature(
              3,
              3,
              a ->
                  clock(a.subList(1, 3)) instanceof TimeSpec clock
                      ? alone(withClock(TimeArguments.spec(a.get(0)), clock))
                      : null);
      case "clock-exact" ->
          new Signature(
              1, 2, a -> clock(a) instanceof TimeSpec clock ? clock.exactHour(true) : null);
      case "clock" -> new Signature(1, 3, ClockOperations::clock);
      case "clock-moved" -> new Signature(2, 2, ClockOperations::clockMoved);
      case "zone" -> new Signature(2, 2, ClockOperations::zone);
      case "day-part" -> new Signature(2, 2, ClockOperations::dayPart);
      case "part" -> new Signature(1, 1, a -> TimeArguments.part(a.get(0)));
      case "part-modified" ->
          new Signature(
              2,
              2,
              a ->
                  TimeArguments.part(a.get(0))
                      .with(
                          TimeSpec.Modifier.valueOf(
                              ((String) a.get(1)).toUpperCase(java.util.Locale.ROOT))));
      case "merge-early" ->
          new Signature(
              2, 2, a -> mergeEarly(TimeArguments.spec(a.get(0)), TimeArguments.part(a.get(1))));
      case "day-hours" -> new Signature(3, 3, ClockOperations::dayHours);
      case "part-digits" ->
          new Signature(
              2,
              2,
              a ->
                  clockDigits(a) instanceof TimeSpec clock
                      ? clock.merge(TimeArguments.part(a.get(1)))
                      : null);
      case "clock-said" -> new Signature(2, 2, ClockOperations::clockSaid);
      case "hours-in-part" ->
          new Signature(
              3, 3, a -> hoursIn(List.of(a.get(0), a.get(1), TimeArguments.part(a.get(2)))));
      case "hours-in" -> new Signature(3, 3, ClockOperations::hoursIn);
      case "clock-digits" -> new Signature(1, 1, ClockOperations::clockDigits);
      case "early-hours" -> new Signature(1, 1, a -> earlyHours(TimeArguments.spec(a.get(0))));
      case "clock-latent" -> new Signature(1, 2, ClockOperations::clockLatent);
      case "part-clock-alone" ->
          new Signature(
              2, 2, a -> partClock(a) instanceof TimeSpec clock ? clock.latent(true) : null);
      case "part-clock" -> new Signature(2, 3, ClockOperations::partClock);
      case "clock-back" -> new Signature(2, 2, ClockOperations::clockBack);
      case "between-clocks" ->
          new Signature(
              2,
              2,
              a -> betweenClocks(TimeArguments.clockOf(a.get(0)), TimeArguments.clockOf(a.get(1))));
      default -> null;
    };
  }

  /** A time only where nothing else is said. */
  private static @Nullable TimeSpec alone(@Nullable TimeSpec time) {
    return time == null ? null : time.latent(true);
  }

  private static @Nullable TimeSpec withClock(TimeSpec date, @Nullable TimeSpec clock) {
    return clock == null ? null : date.merge(clock);
  }

  private static @Nullable Object betweenClocks(@Nullable TimeSpec first, @Nullable TimeSpec last) {
    return first == null || last == null ? null : TimeArguments.between(first, last);
  }

  private static @Nullable Object mergeEarly(TimeSpec day, TimeSpec part) {
    return day.merge(part.with(TimeSpec.Modifier.START));
  }

  /** day-hours DAY HOUR HOUR: the 17th, or Monday, from two to four. */
  private static @Nullable Object dayHours(List<Object> a) {
    TimeSpec day = a.get(0) instanceof TimeSpec said ? said : TimeArguments.day(a.get(0));
    TimeSpec first = withClock(day, TimeArguments.clockOf(a.get(1)));
    return betweenClocks(first, TimeArguments.clockOf(a.get(2)));
  }

  /** hours-in HOUR HOUR DAYPART: between seven and nine last night. */
  private static @Nullable Object hoursIn(List<Object> a) {
    TimeSpec part = TimeArguments.spec(a.get(2));
    TimeSpec first = withClock(part, TimeArguments.clockOf(a.get(0)));
    TimeSpec last = withClock(part, TimeArguments.clockOf(a.get(1)));
    return betweenClocks(first, last);
  }

  /** clock HOUR [MINUTE|half|quarter [SECOND]] */
  private static @Nullable Object clock(List<Object> a) {
    int hour = TimeArguments.integer(a.get(0));
    int minute = a.size() > 1 ? TimeArguments.integer(a.get(1)) : 0;
    int second = a.size() > 2 ? TimeArguments.integer(a.get(2)) : 0;
    if (hour > 24 || hour < 0 || minute > 59 || minute < 0 || second > 59) {
      return null;
    }
    TimeSpec spec = TimeSpec.of(TimeField.HOUR, hour);
    if (a.size() > 1) {
      spec = spec.with(TimeField.MINUTE, minute);
    }
    if (a.size() > 2) {
      spec = spec.with(TimeField.SECOND, second);
    }
    return spec.exactHour(hour > 12 || hour == 0);
  }

  /** clock-moved CLOCK MINUTES: a quarter to eight. */
  private static @Nullable Object clockMoved(List<Object> a) {
    int minutes = TimeArguments.integer(a.get(1));
    if (!(a.get(0) instanceof TimeSpec said)) {
      return null;
    }
    TimeSpec spec = hourOf(said);
    if (!spec.has(TimeField.HOUR)
        || spec.has(TimeField.MINUTE)
        || Math.abs(minutes) > 59
        || minutes == 0) {
      return null;
    }
    int hour = spec.get(TimeField.HOUR);
    int all = hour * 60 + minutes;
    if (all < 0) {
      all += 24 * 60;
    }
    // A quarter to one is 12:45, and still of an unknown half of the day.
    if (all < 60 && !spec.isExactHour()) {
      all += 12 * 60;
    }
    return spec.with(TimeField.HOUR, all / 60).with(TimeField.MINUTE, all % 60).latent(false);
  }

  /** Noon and midnight are hours too: a quarter past noon. */
  private static TimeSpec hourOf(TimeSpec spec) {
    if (!spec.only(TimeField.PART)) {
      return spec;
    }
    return switch (spec.part()) {
      case NOON -> TimeSpec.of(TimeField.HOUR, 12).exactHour(true);
      case MIDNIGHT -> TimeSpec.of(TimeField.HOUR, 24).exactHour(true);
      default -> spec;
    };
  }

  private static @Nullable Object earlyHours(TimeSpec day) {
    TimeSpec morning = day.merge(TimeArguments.part("am"));
    return morning == null ? null : morning.with(TimeSpec.Modifier.EARLY);
  }

  /** clock-said HOUR MINUTE: ten thirty, in words; "two three" and "3 30" are only numbers. */
  private static @Nullable Object clockSaid(List<Object> a) {
    boolean words = a.stream().noneMatch(n -> n instanceof Numeral numeral && numeral.digits());
    return words && TimeArguments.integer(a.get(1)) >= 10 ? clockLatent(a) : null;
  }

  /** clock-digits DIGITS: at 1530. */
  private static @Nullable Object clockDigits(List<Object> a) {
    int digits = TimeArguments.integer(a.get(0));
    if (digits < 100 || digits >= 2400 || digits % 100 > 59) {
      return null;
    }
    return TimeSpec.of(TimeField.HOUR, digits / 100)
        .with(TimeField.MINUTE, digits % 100)
        .exactHour(digits >= 1000)
        .latent(true);
  }

  private static @Nullable Object clockLatent(List<Object> a) {
    return clock(a) instanceof TimeSpec clock ? clock.latent(true) : null;
  }

  /** part-clock HOUR PART [MINUTE] */
  private static @Nullable Object partClock(List<Object> a) {
    TimeSpec clock = TimeArguments.clockOf(a.get(0));
    if (clock == null || (a.size() > 2 && TimeArguments.integer(a.get(2)) > 59)) {
      return null;
    }
    if (a.size() > 2) {
      clock = clock.with(TimeField.MINUTE, TimeArguments.integer(a.get(2)));
    }
    return clock.merge(TimeArguments.part(a.get(1)));
  }

  /** clock-back HOUR MINUTES: ten to eight. */
  private static @Nullable Object clockBack(List<Object> a) {
    int minutes = TimeArguments.integer(a.get(1));
    Object hour = a.get(0) instanceof TimeSpec ? a.get(0) : clock(List.of(a.get(0)));
    return hour == null || minutes < 1 || minutes > 59
        ? null
        : clockMoved(List.of(hour, "-" + minutes));
  }

  private static @Nullable Object clockLess(List<Object> a) {
    int minutes = TimeArguments.integer(a.get(1));
    return minutes < 1 || minutes > 59 ? null : clockMoved(List.of(a.get(0), "-" + minutes));
  }

  private static @Nullable Object zone(List<Object> a) {
    TimeSpec spec = TimeArguments.spec(a.get(0));
    int minutes = ((TimeReading.Zone) a.get(1)).minutes();
    if (minutes == TimeReading.Zone.LOCAL) {
      return spec.latent(false);
    }
    if (spec.anchor() instanceof TimeAnchor.Between between) {
      return between.first().has(TimeField.HOUR)
          ? TimeSpec.of(
              new TimeAnchor.Between(
                  between.first().with(TimeField.ZONE, minutes),
                  between.last().with(TimeField.ZONE, minutes)))
          : null;
    }
    return spec.has(TimeField.HOUR) ? spec.with(TimeField.ZONE, minutes).latent(false) : null;
  }

  /** половина третьего: half past two. */
  private static @Nullable Object halfTo(List<Object> a) {
    int hour = TimeArguments.integer(a.get(0)) - 1;
    return hour < 0 || hour > 23
        ? null
        : clock(List.of(String.valueOf(hour == 0 ? 12 : hour), "30"));
  }

  /** The night that ends in a day: в ночь на вторник. */
  private static @Nullable Object nightTo(TimeSpec day) {
    if (day.has(TimeField.HOUR) || day.has(TimeField.PART)) {
      return null;
    }
    Amount one = Amount.of(BigDecimal.ONE, Grain.DAY);
    return TimeSpec.of(new TimeAnchor.Moved(one, -1, day.latent(false)))
        .with(TimeField.PART, DayPart.NIGHT.ordinal());
  }

  /** day-part DAYS PART: last night is -1 night. */
  private static @Nullable Object dayPart(List<Object> a) {
    return TimeArguments.relative(Grain.DAY, TimeArguments.integer(a.get(0)))
        .merge(TimeArguments.part(a.get(1)));
  }
}
