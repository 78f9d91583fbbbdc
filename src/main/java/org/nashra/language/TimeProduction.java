package org.nashra.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes: the name of an operation and its arguments. {@code $1} is what stands in the
 * first slot; other arguments are words or numbers. The operations are the same for all languages.
 *
 * <p>An operation answers null where its arguments do not go together, such as the 31st of
 * February.
 */
final class TimeProduction {
  @FunctionalInterface
  private interface Operation {
    @Nullable Object make(List<Object> arguments);
  }

  private record Signature(int least, int most, Operation operation) {}

  private final Operation operation;
  private final List<Object> arguments;

  private TimeProduction(Operation operation, List<Object> arguments) {
    this.operation = operation;
    this.arguments = arguments;
  }

  private record SlotNumber(int index) {}

  static TimeProduction read(String text, int slots) {
    String[] words = text.strip().split("\\s+");
    Signature signature = signature(words[0]);
    List<Object> arguments = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      if (words[i].startsWith("$")) {
        int n = Integer.parseInt(words[i].substring(1));
        if (n < 1 || n > slots) {
          throw new IllegalArgumentException("the pattern has " + slots + " slots, not " + n);
        }
        arguments.add(new SlotNumber(n - 1));
      } else {
        arguments.add(words[i]);
      }
    }
    if (arguments.size() < signature.least() || arguments.size() > signature.most()) {
      throw new IllegalArgumentException(
          "\""
              + words[0]
              + "\" takes "
              + signature.least()
              + " to "
              + signature.most()
              + " arguments, not "
              + arguments.size());
    }
    return new TimeProduction(signature.operation(), List.copyOf(arguments));
  }

  @Nullable Object make(List<Object> slots) {
    List<Object> values = new ArrayList<>(arguments.size());
    for (Object argument : arguments) {
      values.add(argument instanceof SlotNumber slot ? slots.get(slot.index()) : argument);
    }
    return operation.make(values);
  }

  private static Signature signature(String name) {
    return switch (name) {
      case "same" -> new Signature(1, 1, a -> plain(a.get(0)));
      case "relative" -> new Signature(2, 2, a -> relative(grain(a.get(0)), integer(a.get(1))));
      case "moved" -> new Signature(2, 3, TimeProduction::moved);
      case "window" -> new Signature(3, 4, TimeProduction::window);
      case "nth" -> new Signature(3, 3, TimeProduction::nth);
      case "nth-last" -> new Signature(3, 3, TimeProduction::nthLast);
      case "end-of" ->
          new Signature(1, 1, a -> relative(grain(a.get(0)), 0).with(TimeSpec.Modifier.END));
      case "moved-one" -> new Signature(2, 2, a -> movedBy(1, grain(a.get(0)), integer(a.get(1))));
      case "moved-some" ->
          new Signature(2, 2, a -> movedBy(3, grain(a.get(0)), integer(a.get(1))).approximately());
      case "night-to" -> new Signature(1, 1, a -> nightTo(spec(a.get(0))));
      case "part-clock-one" -> new Signature(1, 1, a -> partClock(List.of("1", a.get(0))));
      case "half-to" -> new Signature(1, 1, TimeProduction::halfTo);
      case "day-latent" -> new Signature(1, 1, a -> day(a.get(0)).latent(true));
      case "year-long" ->
          new Signature(1, 1, a -> integer(a.get(0)) >= 1000 ? yearOf(integer(a.get(0))) : null);
      case "start-of" ->
          new Signature(1, 1, a -> relative(grain(a.get(0)), 0).with(TimeSpec.Modifier.START));
      case "amount-window" -> new Signature(2, 2, TimeProduction::amountWindow);
      case "amount-half" -> new Signature(2, 2, TimeProduction::amountHalf);
      case "amount-plus-half" -> new Signature(1, 1, TimeProduction::amountPlusHalf);
      case "unit-and-amount" -> new Signature(2, 2, TimeProduction::unitAndAmount);
      case "same-month" -> new Signature(2, 2, a -> sameMonth(spec(a.get(0)), spec(a.get(1))));
      case "with-long-year" -> new Signature(2, 2, TimeProduction::withLongYear);
      case "with-relative-year" -> new Signature(2, 2, TimeProduction::withRelativeYear);
      case "day-in-month" ->
          new Signature(2, 2, a -> relative(Grain.MONTH, integer(a.get(1))).merge(day(a.get(0))));
      case "night-of" -> new Signature(1, 1, a -> spec(a.get(0)).merge(part("night")));
      case "merge-part" -> new Signature(2, 2, a -> spec(a.get(0)).merge(part(a.get(1))));
      case "clock-less" -> new Signature(2, 2, TimeProduction::clockLess);
      case "between" -> new Signature(2, 2, a -> between(spec(a.get(0)), spec(a.get(1))));
      case "lasting" -> new Signature(2, 2, a -> lasting(spec(a.get(0)), (Amount) a.get(1)));
      case "rest" ->
          new Signature(1, 1, a -> TimeSpec.of(new TimeAnchor.Rest(spec(a.get(0)), false)));
      case "until" ->
          new Signature(1, 1, a -> TimeSpec.of(new TimeAnchor.Rest(spec(a.get(0)), true)));
      case "until-end" ->
          new Signature(
              1, 1, a -> TimeSpec.of(new TimeAnchor.Rest(relative(grain(a.get(0)), 0), true)));
      case "unit-of" ->
          new Signature(
              2, 2, a -> TimeSpec.of(new TimeAnchor.UnitOf(grain(a.get(0)), spec(a.get(1)))));
      case "latent-relative" ->
          new Signature(2, 2, a -> relative(grain(a.get(0)), integer(a.get(1))).latent(true));
      case "numeric-date" -> new Signature(2, 3, TimeProduction::numericDate);
      case "numeric-latent" ->
          new Signature(
              3, 3, a -> numericDate(a) instanceof TimeSpec spec ? spec.latent(true) : null);
      case "numeric-month" ->
          new Signature(
              2,
              2,
              a ->
                  field(List.of("month", a.get(0))) instanceof TimeSpec month
                      ? month.merge(spec(a.get(1)).latent(false))
                      : null);
      case "rest-of" ->
          new Signature(
              1, 1, a -> TimeSpec.of(new TimeAnchor.Rest(relative(grain(a.get(0)), 0), false)));
      case "clock-less-latent" ->
          new Signature(
              2, 2, a -> clockBack(a) instanceof TimeSpec clock ? clock.latent(true) : null);
      case "part-clock-half" ->
          new Signature(2, 2, a -> partClock(List.of(a.get(0), a.get(1), "30")));
      case "days-of-month" -> new Signature(3, 3, TimeProduction::daysOfMonth);
      case "with-short-year" -> new Signature(2, 2, TimeProduction::withShortYear);
      case "within" ->
          new Signature(
              1,
              1,
              a ->
                  between(
                      relative(Grain.SECOND, 0),
                      TimeSpec.of(new TimeAnchor.Moved((Amount) a.get(0), 1, null))));
      case "with-hour" -> new Signature(2, 2, a -> spec(a.get(0)).merge(clockOf(a.get(1))));
      case "year-pair" -> new Signature(2, 2, TimeProduction::yearPair);
      case "clock-exact" ->
          new Signature(
              1, 2, a -> clock(a) instanceof TimeSpec clock ? clock.exactHour(true) : null);
      case "merge" -> new Signature(2, 3, TimeProduction::merge);
      case "modify" -> new Signature(2, 2, TimeProduction::modify);
      case "toward" -> new Signature(2, 2, TimeProduction::toward);
      case "about" -> new Signature(1, 1, TimeProduction::about);
      case "latent" -> new Signature(1, 1, a -> spec(a.get(0)).latent(true));
      case "field-latent" ->
          new Signature(2, 2, a -> field(a) instanceof TimeSpec spec ? spec.latent(true) : null);
      case "field" -> new Signature(2, 2, TimeProduction::field);
      case "day-month" -> new Signature(2, 3, TimeProduction::dayMonth);
      case "clock" -> new Signature(1, 3, TimeProduction::clock);
      case "clock-moved" -> new Signature(2, 2, TimeProduction::clockMoved);
      case "zone" -> new Signature(2, 2, TimeProduction::zone);
      case "amount" -> new Signature(2, 2, TimeProduction::amount);
      case "add-amount" -> new Signature(2, 3, TimeProduction::addAmount);
      case "year" -> new Signature(1, 2, TimeProduction::year);
      case "with-year" -> new Signature(2, 2, TimeProduction::withYear);
      case "decade" -> new Signature(1, 1, TimeProduction::decade);
      case "century" -> new Signature(1, 1, a -> TimeSpec.of(TimeField.CENTURY, integer(a.get(0))));
      case "calendar" -> new Signature(2, 2, TimeProduction::calendar);
      case "day-part" -> new Signature(2, 2, TimeProduction::dayPart);
      case "part" -> new Signature(1, 1, a -> part(a.get(0)));
      case "in-week" -> new Signature(2, 2, TimeProduction::inWeek);
      case "clock-latent" -> new Signature(1, 2, TimeProduction::clockLatent);
      case "part-clock" -> new Signature(2, 3, TimeProduction::partClock);
      case "clock-back" -> new Signature(2, 2, TimeProduction::clockBack);
      case "between-days" -> new Signature(2, 2, a -> between(day(a.get(0)), spec(a.get(1))));
      case "between-to-day" -> new Signature(2, 2, a -> between(spec(a.get(0)), day(a.get(1))));
      case "between-clocks" ->
          new Signature(
              2,
              2,
              a -> between(TimeProduction.clockOf(a.get(0)), TimeProduction.clockOf(a.get(1))));
      case "nth-of-year" -> new Signature(2, 3, TimeProduction::nthOfYear);
      case "week-year" -> new Signature(2, 2, TimeProduction::weekYear);
      case "day-merge" -> new Signature(2, 2, a -> day(a.get(1)).merge(spec(a.get(0))));
      case "half" -> new Signature(2, 2, TimeProduction::half);
      default -> throw new IllegalArgumentException("no operation is named \"" + name + "\"");
    };
  }

  private static Object plain(Object value) {
    return value instanceof TimeSpec spec ? spec.latent(false) : value;
  }

  private static TimeSpec relative(Grain unit, int offset) {
    return TimeSpec.of(new TimeAnchor.Relative(unit, offset));
  }

  private static @Nullable Object moved(List<Object> a) {
    TimeSpec from = a.size() > 2 ? spec(a.get(2)) : null;
    if (from != null && from.anchor() instanceof TimeAnchor.Between) {
      return null;
    }
    Amount amount = (Amount) a.get(0);
    TimeSpec moved = TimeSpec.of(new TimeAnchor.Moved(amount, integer(a.get(1)), from));
    return from == null && !amount.finest().finerThan(Grain.MONTH) ? moved.approximately() : moved;
  }

  /** window COUNT UNIT SIGN [about] */
  private static @Nullable Object window(List<Object> a) {
    int count = integer(a.get(0));
    if (count < 1 || count > 10_000) {
      return null;
    }
    TimeSpec spec = TimeSpec.of(new TimeAnchor.Window(count, grain(a.get(1)), integer(a.get(2))));
    return a.size() > 3 ? spec.approximately() : spec;
  }

  private static TimeSpec movedBy(int count, Grain unit, int sign) {
    return TimeSpec.of(
        new TimeAnchor.Moved(Amount.of(BigDecimal.valueOf(count), unit), sign, null));
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

  /** половина третьего: half past two. */
  private static @Nullable Object halfTo(List<Object> a) {
    int hour = integer(a.get(0)) - 1;
    return hour < 0 || hour > 23
        ? null
        : clock(List.of(String.valueOf(hour == 0 ? 12 : hour), "30"));
  }

  /** numeric-date DAY MONTH [YEAR]: le 20 2 14. */
  private static @Nullable Object numericDate(List<Object> a) {
    int month = integer(a.get(1));
    if (month < 1 || month > 12) {
      return null;
    }
    TimeSpec said = TimeSpec.of(TimeField.MONTH, month);
    return dayMonth(a.size() == 2 ? List.of(a.get(0), said) : List.of(a.get(0), said, a.get(2)));
  }

  /** days-of-month DAY DAY MONTHS: from the 4th to the 23rd of this month. */
  private static @Nullable Object daysOfMonth(List<Object> a) {
    TimeSpec month = relative(Grain.MONTH, integer(a.get(2)));
    TimeSpec first = month.merge(day(a.get(0)));
    TimeSpec last = month.merge(day(a.get(1)));
    return first == null || last == null ? null : between(first, last);
  }

  /** A year of two digits in the month's own calendar: 26 شهریور 94. */
  private static @Nullable Object withShortYear(List<Object> a) {
    TimeSpec date = spec(a.get(0));
    int year = integer(a.get(1));
    if (date.calendar() != OtherCalendar.PERSIAN || year > 99) {
      return null;
    }
    return date.merge(TimeSpec.of(TimeField.YEAR, year < 30 ? 1400 + year : 1300 + year));
  }

  private static @Nullable Object nthLast(List<Object> a) {
    return nth(List.of("-" + integer(a.get(0)), a.get(1), a.get(2)));
  }

  private static @Nullable Object nth(List<Object> a) {
    int n = integer(a.get(0));
    TimeSpec within = spec(a.get(2));
    if (n == 0 || n > 400) {
      return null;
    }
    if (a.get(1) instanceof TimeSpec weekday) {
      return Grain.DAY.finerThan(within.dateGrain())
          ? TimeSpec.of(
              new TimeAnchor.Nth(n, null, weekday.get(TimeField.WEEKDAY), within.latent(false)))
          : null;
    }
    Grain unit = grain(a.get(1));
    return unit.finerThan(within.grain())
        ? TimeSpec.of(new TimeAnchor.Nth(n, unit, 0, within.latent(false)))
        : null;
  }

  private static @Nullable Object between(TimeSpec first, TimeSpec last) {
    boolean stretch =
        first.anchor() instanceof TimeAnchor.Between || last.anchor() instanceof TimeAnchor.Between;
    boolean clocks = first.has(TimeField.HOUR) == last.has(TimeField.HOUR);
    boolean dayAlone = first.only(TimeField.DAY) && last.only(TimeField.DAY);
    boolean hourAfterDay = last.clock() && !first.has(TimeField.HOUR);
    if (stretch
        || dayAlone
        || hourAfterDay
        || !clocks && !last.clock() && !last.has(TimeField.HOUR)) {
      return null;
    }
    if (last.only(TimeField.YEAR) && !first.has(TimeField.YEAR)) {
      return null;
    }
    return TimeSpec.of(new TimeAnchor.Between(first.latent(false), last.latent(false)));
  }

  private static @Nullable Object lasting(TimeSpec first, Amount length) {
    return first.anchor() instanceof TimeAnchor.Between
        ? null
        : TimeSpec.of(new TimeAnchor.Lasting(first, length));
  }

  private static @Nullable Object merge(List<Object> a) {
    TimeSpec merged = spec(a.get(0)).merge(spec(a.get(1)));
    return merged == null || a.size() < 3 ? merged : merged.merge(spec(a.get(2)));
  }

  private static @Nullable Object modify(List<Object> a) {
    TimeSpec spec = spec(a.get(0));
    boolean stretch = spec.anchor() instanceof TimeAnchor.Between || spec.has(TimeField.HOUR);
    return stretch || spec.modifier() != TimeSpec.Modifier.NONE
        ? null
        : spec.with(TimeSpec.Modifier.valueOf(((String) a.get(1)).toUpperCase(Locale.ROOT)))
            .latent(false);
  }

  private static @Nullable Object toward(List<Object> a) {
    TimeSpec spec = spec(a.get(0));
    return spec.direction() != TimeSpec.Direction.ANY
        ? null
        : spec.with(TimeSpec.Direction.valueOf(((String) a.get(1)).toUpperCase(Locale.ROOT)))
            .latent(false);
  }

  private static @Nullable Object about(List<Object> a) {
    if (a.get(0) instanceof TimeSpec spec) {
      return spec.approximately().latent(false);
    }
    return a.get(0);
  }

  private static @Nullable Object field(List<Object> a) {
    TimeField field =
        TimeField.valueOf(((String) a.get(0)).toUpperCase(Locale.ROOT).replace('-', '_'));
    int value = integer(a.get(1));
    boolean valid =
        switch (field) {
          case DAY -> value >= 1 && value <= 31;
          case MONTH -> value >= 1 && value <= 12;
          case WEEK -> value >= 1 && value <= 53;
          case QUARTER -> value >= 1 && value <= 4;
          case HALF_YEAR -> value >= 1 && value <= 2;
          case HOUR -> value >= 0 && value <= 24;
          default -> value >= 0;
        };
    return valid ? TimeSpec.of(field, value) : null;
  }

  /** day-month DAY MONTH [YEAR] */
  private static @Nullable Object dayMonth(List<Object> a) {
    int day = integer(a.get(0));
    TimeSpec month = spec(a.get(1));
    if (day < 1
        || day > 31
        || (month.get(TimeField.MONTH) == 2
            && day > 29
            && month.calendar() == OtherCalendar.GREGORIAN)) {
      return null;
    }
    TimeSpec date = month.with(TimeField.DAY, day).latent(false);
    if (a.size() < 3) {
      return date;
    }
    TimeSpec year = a.get(2) instanceof TimeSpec spec ? spec : (TimeSpec) yearOf(integer(a.get(2)));
    return year == null ? null : date.merge(year);
  }

  private static @Nullable TimeSpec yearOf(int n) {
    int year = n >= 100 ? n : n < 50 ? 2000 + n : 1900 + n;
    return year <= 2999 ? TimeSpec.of(TimeField.YEAR, year) : null;
  }

  private static @Nullable Object year(List<Object> a) {
    if (a.get(0) instanceof TimeSpec spec) {
      return spec.latent(false);
    }
    int n = integer(a.get(0));
    if (a.size() > 1) {
      int low = integer(a.get(1));
      return n >= 10 && n <= 29 && low >= 1 && low <= 99
          ? TimeSpec.of(TimeField.YEAR, n * 100 + low)
          : null;
    }
    return n >= 1 ? yearOf(n) : null;
  }

  /** Nineteen seventy-two. */
  private static @Nullable Object yearPair(List<Object> a) {
    boolean words = a.stream().noneMatch(n -> n instanceof Numeral numeral && numeral.digits());
    return words && year(a) instanceof TimeSpec year ? year.latent(true) : null;
  }

  private static @Nullable Object withYear(List<Object> a) {
    TimeSpec year = a.get(1) instanceof TimeSpec spec ? spec : yearOf(integer(a.get(1)));
    return year == null ? null : spec(a.get(0)).merge(year.latent(false));
  }

  private static @Nullable Object decade(List<Object> a) {
    int n = a.get(0) instanceof TimeSpec spec ? spec.get(TimeField.YEAR) : integer(a.get(0));
    if (n % 10 != 0) {
      return null;
    }
    int first = n < 100 ? (n < 30 ? 2000 + n : 1900 + n) : n;
    return TimeSpec.of(TimeField.DECADE, first);
  }

  /** clock HOUR [MINUTE|half|quarter [SECOND]] */
  private static @Nullable Object clock(List<Object> a) {
    int hour = integer(a.get(0));
    int minute = a.size() > 1 ? integer(a.get(1)) : 0;
    int second = a.size() > 2 ? integer(a.get(2)) : 0;
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
    int minutes = integer(a.get(1));
    if (!(a.get(0) instanceof TimeSpec spec)
        || !spec.has(TimeField.HOUR)
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

  private static TimeSpec part(Object argument) {
    return argument instanceof TimeSpec spec
        ? spec.latent(false)
        : TimeSpec.of(
            TimeField.PART,
            DayPart.valueOf(((String) argument).toUpperCase(Locale.ROOT)).ordinal());
  }

  /** day-part DAYS PART: last night is -1 night. */
  private static @Nullable Object dayPart(List<Object> a) {
    return relative(Grain.DAY, integer(a.get(0))).merge(part(a.get(1)));
  }

  /** in-week WEEKDAY WEEKS: Tuesday of next week. */
  private static @Nullable Object inWeek(List<Object> a) {
    return relative(Grain.WEEK, integer(a.get(1))).merge(spec(a.get(0)));
  }

  private static @Nullable Object clockLatent(List<Object> a) {
    return clock(a) instanceof TimeSpec clock ? clock.latent(true) : null;
  }

  private static TimeSpec clockOf(Object argument) {
    if (argument instanceof TimeSpec spec) {
      return spec;
    }
    int hour = integer(argument);
    return TimeSpec.of(TimeField.HOUR, Math.min(hour, 24)).exactHour(hour > 12 || hour == 0);
  }

  /** part-clock HOUR PART [MINUTE] */
  private static @Nullable Object partClock(List<Object> a) {
    int hour = integer(a.get(0));
    if (hour > 24 || (a.size() > 2 && integer(a.get(2)) > 59)) {
      return null;
    }
    TimeSpec clock = clockOf(a.get(0));
    if (a.size() > 2) {
      clock = clock.with(TimeField.MINUTE, integer(a.get(2)));
    }
    return clock.merge(part(a.get(1)));
  }

  /** clock-back HOUR MINUTES: ten to eight. */
  private static @Nullable Object clockBack(List<Object> a) {
    int minutes = integer(a.get(1));
    Object hour = a.get(0) instanceof TimeSpec ? a.get(0) : clock(List.of(a.get(0)));
    return hour == null || minutes < 1 || minutes > 59
        ? null
        : clockMoved(List.of(hour, "-" + minutes));
  }

  private static TimeSpec day(Object argument) {
    int day = integer(argument);
    return TimeSpec.of(TimeField.DAY, day < 1 || day > 31 ? 99 : day);
  }

  /** nth-of-year N UNIT [YEAR] */
  private static @Nullable Object nthOfYear(List<Object> a) {
    int n = integer(a.get(0));
    TimeSpec spec =
        switch (grain(a.get(1))) {
          case QUARTER -> n <= 4 ? TimeSpec.of(TimeField.QUARTER, n) : null;
          case HALF_YEAR -> n <= 2 ? TimeSpec.of(TimeField.HALF_YEAR, n) : null;
          case CENTURY -> n <= 30 ? TimeSpec.of(TimeField.CENTURY, n) : null;
          default -> null;
        };
    return spec == null || n < 1 ? null : a.size() < 3 ? spec : spec.merge(spec(a.get(2)));
  }

  private static @Nullable Object weekYear(List<Object> a) {
    int week = integer(a.get(0));
    return week < 1 || week > 53 ? null : TimeSpec.of(TimeField.WEEK, week).merge(spec(a.get(1)));
  }

  private static @Nullable Object half(List<Object> a) {
    TimeSpec spec = spec(a.get(0));
    int n = integer(a.get(1));
    if (spec.only(TimeField.YEAR) && (n == 1 || n == 2)) {
      return TimeSpec.of(TimeField.HALF_YEAR, n).merge(spec);
    }
    return spec.modifier() != TimeSpec.Modifier.NONE
            || spec.has(TimeField.HOUR)
            || spec.anchor() instanceof TimeAnchor.Between
        ? null
        : spec.with(n == 1 ? TimeSpec.Modifier.EARLY : TimeSpec.Modifier.LATE).latent(false);
  }

  private static @Nullable Object zone(List<Object> a) {
    TimeSpec spec = spec(a.get(0));
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

  private static @Nullable Object amount(List<Object> a) {
    BigDecimal count = decimal(a.get(0));
    if (count.signum() < 0 || count.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      return null;
    }
    return Amount.of(count, grain(a.get(1)));
  }

  private static @Nullable Object amountWindow(List<Object> a) {
    Amount amount = (Amount) a.get(0);
    return amount.count() < 1
        ? null
        : TimeSpec.of(new TimeAnchor.Window(amount.count(), amount.finest(), integer(a.get(1))));
  }

  /** Three and a half hours. */
  private static Object amountHalf(List<Object> a) {
    return Amount.of(decimal(a.get(0)).add(new BigDecimal("0.5")), grain(a.get(1)));
  }

  private static @Nullable Object amountPlusHalf(List<Object> a) {
    Amount amount = (Amount) a.get(0);
    return amount.count() < 1
        ? null
        : Amount.of(BigDecimal.valueOf(amount.count()).add(new BigDecimal("0.5")), amount.finest());
  }

  private static @Nullable Object unitAndAmount(List<Object> a) {
    Amount one = Amount.of(BigDecimal.ONE, grain(a.get(0)));
    Amount rest = (Amount) a.get(1);
    return rest.finest().finerThan(one.finest()) ? one.plus(rest) : null;
  }

  /** One month by two names: أيلول/سبتمبر. */
  private static @Nullable Object sameMonth(TimeSpec one, TimeSpec other) {
    return one.get(TimeField.MONTH) == other.get(TimeField.MONTH)
            && one.calendar() == other.calendar()
        ? one.latent(false)
        : null;
  }

  /** A year of four digits, in words too: a smaller number behind a date counts something else. */
  private static @Nullable Object withLongYear(List<Object> a) {
    int year = integer(a.get(1));
    return year < 1000 || year > 2999
        ? null
        : spec(a.get(0)).merge(TimeSpec.of(TimeField.YEAR, year));
  }

  private static @Nullable Object withRelativeYear(List<Object> a) {
    return relative(Grain.YEAR, integer(a.get(1))).merge(spec(a.get(0)));
  }

  private static @Nullable Object clockLess(List<Object> a) {
    int minutes = integer(a.get(1));
    return minutes < 1 || minutes > 59 ? null : clockMoved(List.of(a.get(0), "-" + minutes));
  }

  /** add-amount AMOUNT AMOUNT, or AMOUNT COUNT UNIT: one hour thirty. */
  private static @Nullable Object addAmount(List<Object> a) {
    Amount first = (Amount) a.get(0);
    Amount second =
        a.size() == 2 ? (Amount) a.get(1) : Amount.of(decimal(a.get(1)), grain(a.get(2)));
    return second.finest().finerThan(first.finest()) ? first.plus(second) : null;
  }

  private static Object calendar(List<Object> a) {
    return spec(a.get(0))
        .with(OtherCalendar.valueOf(((String) a.get(1)).toUpperCase(Locale.ROOT)))
        .latent(false);
  }

  private static TimeSpec spec(Object argument) {
    return (TimeSpec) argument;
  }

  private static Grain grain(Object argument) {
    return argument instanceof Grain grain ? grain : Grain.of((String) argument);
  }

  private static BigDecimal decimal(Object argument) {
    return argument instanceof Numeral numeral
        ? numeral.value()
        : new BigDecimal((String) argument);
  }

  private static int integer(Object argument) {
    if (argument instanceof Numeral numeral) {
      return numeral.value().intValue();
    }
    if (argument instanceof TimeReading.Ordinal ordinal) {
      return ordinal.n();
    }
    if (argument instanceof TimeSpec spec) {
      return spec.get(spec.fields().iterator().next());
    }
    String text = (String) argument;
    return Integer.parseInt(text.startsWith("+") ? text.substring(1) : text);
  }
}
