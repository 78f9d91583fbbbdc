package org.nashra.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeProduction.Signature;

/** Days, weeks, months, years, and stretches of them. */
final class DateOperations {
  private static final int FIRST_DECADE = 1100;
  private static final int LAST_DECADE = 2200;

  private DateOperations() {}

  /** The operation of a name; null if it is not one of these. */
  static @Nullable Signature named(String name) {
    return switch (name) {
      case "same" -> new Signature(1, 1, a -> plain(a.get(0)));
      case "relative" ->
          new Signature(
              2,
              2,
              a ->
                  TimeArguments.relative(
                      TimeArguments.grain(a.get(0)), TimeArguments.integer(a.get(1))));
      case "nth" -> new Signature(3, 3, DateOperations::nth);
      case "nth-last" -> new Signature(3, 3, DateOperations::nthLast);
      case "end-of" ->
          new Signature(
              1,
              1,
              a ->
                  TimeArguments.relative(TimeArguments.grain(a.get(0)), 0)
                      .with(TimeSpec.Modifier.END));
      case "day-latent" -> new Signature(1, 1, a -> TimeArguments.day(a.get(0)).latent(true));
      case "year-long" ->
          new Signature(
              1,
              1,
              a ->
                  TimeArguments.integer(a.get(0)) >= 1000
                      ? TimeArguments.yearOf(TimeArguments.integer(a.get(0)))
                      : null);
      case "middle-of" ->
          new Signature(
              1,
              1,
              a ->
                  TimeArguments.relative(TimeArguments.grain(a.get(0)), 0)
                      .with(TimeSpec.Modifier.MIDDLE));
      case "start-of" ->
          new Signature(
              1,
              1,
              a ->
                  TimeArguments.relative(TimeArguments.grain(a.get(0)), 0)
                      .with(TimeSpec.Modifier.START));
      case "same-month" ->
          new Signature(
              2, 2, a -> sameMonth(TimeArguments.spec(a.get(0)), TimeArguments.spec(a.get(1))));
      case "with-long-year" -> new Signature(2, 2, DateOperations::withLongYear);
      case "with-year-alone" -> new Signature(2, 2, a -> withYearAlone(a));
      case "numeric-alone" ->
          new Signature(
              2,
              2,
              a ->
                  numericDate(List.of(a.get(1), a.get(0))) instanceof TimeSpec date
                      ? date.latent(true)
                      : null);
      case "with-relative-year" -> new Signature(2, 2, DateOperations::withRelativeYear);
      case "day-in-month" ->
          new Signature(
              2,
              2,
              a ->
                  TimeArguments.relative(Grain.MONTH, TimeArguments.integer(a.get(1)))
                      .merge(TimeArguments.day(a.get(0))));
      case "between" ->
          new Signature(
              2,
              2,
              a ->
                  TimeArguments.between(
                      TimeArguments.spec(a.get(0)), TimeArguments.spec(a.get(1))));
      case "rest" ->
          new Signature(
              1, 1, a -> TimeSpec.of(new TimeAnchor.Rest(TimeArguments.spec(a.get(0)), false)));
      case "until" ->
          new Signature(
              1, 1, a -> TimeSpec.of(new TimeAnchor.Rest(TimeArguments.spec(a.get(0)), true)));
      case "until-end" ->
          new Signature(
              1,
              1,
              a ->
                  TimeSpec.of(
                      new TimeAnchor.Rest(
                          TimeArguments.relative(TimeArguments.grain(a.get(0)), 0), true)));
      case "unit-of" ->
          new Signature(
              2,
              2,
              a ->
                  TimeSpec.of(
                      new TimeAnchor.UnitOf(
                          TimeArguments.grain(a.get(0)), TimeArguments.spec(a.get(1)))));
      case "latent-relative" ->
          new Signature(
              2,
              2,
              a ->
                  TimeArguments.relative(
                          TimeArguments.grain(a.get(0)), TimeArguments.integer(a.get(1)))
                      .latent(true));
      case "numeric-date" -> new Signature(2, 3, DateOperations::numericDate);
      case "numeric-latent" ->
          new Signature(
              2, 3, a -> numericDate(a) instanceof TimeSpec spec ? spec.latent(true) : null);
      case "numeric-month" ->
          new Signature(
              2,
              2,
              a ->
                  field(List.of("month", a.get(0))) instanceof TimeSpec month
                      ? month.merge(TimeArguments.spec(a.get(1)).latent(false))
                      : null);
      case "rest-of" ->
          new Signature(
              1,
              1,
              a ->
                  TimeSpec.of(
                      new TimeAnchor.Rest(
                          TimeArguments.relative(TimeArguments.grain(a.get(0)), 0), false)));
      case "days-latent" -> new Signature(2, 2, DateOperations::daysLatent);
      case "days-of" -> new Signature(3, 3, DateOperations::daysOf);
      case "work-week" -> new Signature(1, 1, a -> workWeek(TimeArguments.integer(a.get(0))));
      case "days-of-month" -> new Signature(3, 3, DateOperations::daysOfMonth);
      case "with-short-year" -> new Signature(2, 2, DateOperations::withShortYear);
      case "year-pair" -> new Signature(2, 2, DateOperations::yearPair);
      case "merge" -> new Signature(2, 3, DateOperations::merge);
      case "merge-certain" ->
          new Signature(2, 2, a -> TimeArguments.spec(a.get(1)).isLatent() ? null : merge(a));
      case "modify" -> new Signature(2, 2, DateOperations::modify);
      case "toward" -> new Signature(2, 2, DateOperations::toward);
      case "about" -> new Signature(1, 1, DateOperations::about);
      case "latent" -> new Signature(1, 1, a -> TimeArguments.spec(a.get(0)).latent(true));
      case "field-latent" ->
          new Signature(2, 2, a -> field(a) instanceof TimeSpec spec ? spec.latent(true) : null);
      case "field" -> new Signature(2, 2, DateOperations::field);
      case "day-month" -> new Signature(2, 3, DateOperations::dayMonth);
      case "year" -> new Signature(1, 2, DateOperations::year);
      case "with-year" -> new Signature(2, 2, DateOperations::withYear);
      case "decade" -> new Signature(1, 1, DateOperations::decade);
      case "century" ->
          new Signature(1, 1, a -> TimeSpec.of(TimeField.CENTURY, TimeArguments.integer(a.get(0))));
      case "calendar" -> new Signature(2, 2, DateOperations::calendar);
      case "in-week" -> new Signature(2, 2, DateOperations::inWeek);
      case "between-days" ->
          new Signature(
              2,
              2,
              a ->
                  TimeArguments.between(TimeArguments.day(a.get(0)), TimeArguments.spec(a.get(1))));
      case "between-to-day" ->
          new Signature(
              2,
              2,
              a ->
                  TimeArguments.between(TimeArguments.spec(a.get(0)), TimeArguments.day(a.get(1))));
      case "nth-of-year" -> new Signature(2, 3, DateOperations::nthOfYear);
      case "week-year" -> new Signature(2, 2, DateOperations::weekYear);
      case "day-merge" -> new Signature(2, 2, DateOperations::dayMerge);
      case "half" -> new Signature(2, 2, DateOperations::half);
      default -> null;
    };
  }

  private static Object plain(Object value) {
    return value instanceof TimeSpec spec ? spec.latent(false) : value;
  }

  /** day-merge TIME DAY: Friday the 13th; "vendredi 317 élèves" has no such day. */
  private static @Nullable Object dayMerge(List<Object> a) {
    TimeSpec day = TimeArguments.day(a.get(1));
    return day.has(TimeField.DAY) && (day.get(TimeField.DAY) < 1 || day.get(TimeField.DAY) > 31)
        ? null
        : day.merge(TimeArguments.spec(a.get(0)));
  }

  /** numeric-date DAY MONTH [YEAR]: le 20 2 14. */
  private static @Nullable Object numericDate(List<Object> a) {
    int month = TimeArguments.integer(a.get(1));
    if (month < 1 || month > 12) {
      return null;
    }
    TimeSpec said = TimeSpec.of(TimeField.MONTH, month);
    return dayMonth(a.size() == 2 ? List.of(a.get(0), said) : List.of(a.get(0), said, a.get(2)));
  }

  /** days-of-month DAY DAY MONTHS: from the 4th to the 23rd of this month. */
  private static @Nullable Object daysOfMonth(List<Object> a) {
    TimeSpec month = TimeArguments.relative(Grain.MONTH, TimeArguments.integer(a.get(2)));
    TimeSpec first = month.merge(TimeArguments.day(a.get(0)));
    TimeSpec last = month.merge(TimeArguments.day(a.get(1)));
    return first == null || last == null ? null : TimeArguments.between(first, last);
  }

  /** days-latent DAY DAY: from the 13th to the 18th, of a month that is not said. */
  private static Object daysLatent(List<Object> a) {
    return TimeSpec.of(
            new TimeAnchor.Between(TimeArguments.day(a.get(0)), TimeArguments.day(a.get(1))))
        .latent(true);
  }

  /** days-of MONTH DAY DAY: November, between 19 and 20. */
  private static @Nullable Object daysOf(List<Object> a) {
    TimeSpec month = TimeArguments.spec(a.get(0));
    TimeSpec first = month.merge(TimeArguments.day(a.get(1)));
    TimeSpec last = month.merge(TimeArguments.day(a.get(2)));
    return first == null || last == null ? null : TimeArguments.between(first, last);
  }

  /** work-week WEEKS: Monday to Friday; in a sentence, those of every week. */
  private static @Nullable Object workWeek(int weeks) {
    TimeSpec week = TimeArguments.relative(Grain.WEEK, weeks);
    TimeSpec first = week.merge(TimeSpec.of(TimeField.WEEKDAY, 1));
    TimeSpec last = week.merge(TimeSpec.of(TimeField.WEEKDAY, 5));
    return first == null || last == null
        ? null
        : TimeSpec.of(new TimeAnchor.Between(first, last)).latent(true);
  }

  /** A year of two digits in the month's own calendar: 26 شهریور 94. */
  private static @Nullable Object withShortYear(List<Object> a) {
    TimeSpec date = TimeArguments.spec(a.get(0));
    int year = TimeArguments.integer(a.get(1));
    if (date.calendar() != OtherCalendar.PERSIAN || year > 99) {
      return null;
    }
    return date.merge(TimeSpec.of(TimeField.YEAR, year < 30 ? 1400 + year : 1300 + year));
  }

  private static @Nullable Object nthLast(List<Object> a) {
    return nth(List.of("-" + TimeArguments.integer(a.get(0)), a.get(1), a.get(2)));
  }

  private static @Nullable Object nth(List<Object> a) {
    int n = TimeArguments.integer(a.get(0));
    TimeSpec within = TimeArguments.spec(a.get(2));
    if (n == 0 || n > 400) {
      return null;
    }
    if (a.get(1) instanceof TimeSpec weekday) {
      return Grain.DAY.finerThan(within.dateGrain())
          ? TimeSpec.of(
              new TimeAnchor.Nth(n, null, weekday.get(TimeField.WEEKDAY), within.latent(false)))
          : null;
    }
    Grain unit = TimeArguments.grain(a.get(1));
    return unit.finerThan(within.grain())
        ? TimeSpec.of(new TimeAnchor.Nth(n, unit, 0, within.latent(false)))
        : null;
  }

  private static @Nullable Object merge(List<Object> a) {
    TimeSpec merged = TimeArguments.spec(a.get(0)).merge(TimeArguments.spec(a.get(1)));
    return merged == null || a.size() < 3 ? merged : merged.merge(TimeArguments.spec(a.get(2)));
  }

  private static @Nullable Object modify(List<Object> a) {
    TimeSpec spec = TimeArguments.spec(a.get(0));
    boolean stretch = spec.anchor() instanceof TimeAnchor.Between || spec.has(TimeField.HOUR);
    return stretch || spec.modifier() != TimeSpec.Modifier.NONE
        ? null
        : spec.with(TimeSpec.Modifier.valueOf(((String) a.get(1)).toUpperCase(Locale.ROOT)))
            .latent(false);
  }

  private static @Nullable Object toward(List<Object> a) {
    TimeSpec spec = TimeArguments.spec(a.get(0));
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
    int value = TimeArguments.integer(a.get(1));
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
    int day = TimeArguments.integer(a.get(0));
    TimeSpec month = TimeArguments.spec(a.get(1));
    // "في مارس الماضي 14 شخصا": a month that is whole already takes no day.
    if (day < 1
        || day > 31
        || month.direction() != TimeSpec.Direction.ANY
        || (month.get(TimeField.MONTH) == 2
            && day > 29
            && month.calendar() == OtherCalendar.GREGORIAN)) {
      return null;
    }
    TimeSpec date = month.with(TimeField.DAY, day).latent(false);
    if (a.size() < 3) {
      return date;
    }
    TimeSpec year =
        a.get(2) instanceof TimeSpec spec
            ? spec
            : (TimeSpec) TimeArguments.yearOf(TimeArguments.integer(a.get(2)));
    return year == null ? null : date.merge(year);
  }

  private static @Nullable Object year(List<Object> a) {
    if (a.get(0) instanceof TimeSpec spec) {
      return spec.latent(false);
    }
    int n = TimeArguments.integer(a.get(0));
    if (a.size() > 1) {
      int low = TimeArguments.integer(a.get(1));
      return n >= 10 && n <= 29 && low >= 1 && low <= 99
          ? TimeSpec.of(TimeField.YEAR, n * 100 + low)
          : null;
    }
    return n >= 1 ? TimeArguments.yearOf(n) : null;
  }

  /** Nineteen seventy-two. */
  private static @Nullable Object yearPair(List<Object> a) {
    boolean words = a.stream().noneMatch(n -> n instanceof Numeral numeral && numeral.digits());
    // "Twenty nine" is a number; a year of the first decade says "oh" or "zero".
    boolean two = a.size() > 1 && TimeArguments.integer(a.get(1)) >= 10;
    return words && two && year(a) instanceof TimeSpec year ? year.latent(true) : null;
  }

  private static @Nullable Object withYear(List<Object> a) {
    TimeSpec year =
        a.get(1) instanceof TimeSpec spec
            ? spec
            : TimeArguments.yearOf(TimeArguments.integer(a.get(1)));
    return year == null ? null : TimeArguments.spec(a.get(0)).merge(year.latent(false));
  }

  private static @Nullable Object decade(List<Object> a) {
    int n =
        a.get(0) instanceof TimeSpec spec
            ? spec.get(TimeField.YEAR)
            : TimeArguments.integer(a.get(0));
    // "Los 700", "los mil": a number of something, not the years of one.
    if (n % 10 != 0 || n >= 100 && (n < FIRST_DECADE || n > LAST_DECADE)) {
      return null;
    }
    int first = n < 100 ? (n < 30 ? 2000 + n : 1900 + n) : n;
    return TimeSpec.of(TimeField.DECADE, first);
  }

  /** in-week WEEKDAY WEEKS: Tuesday of next week. */
  private static @Nullable Object inWeek(List<Object> a) {
    return TimeArguments.relative(Grain.WEEK, TimeArguments.integer(a.get(1)))
        .merge(TimeArguments.spec(a.get(0)));
  }

  /** nth-of-year N UNIT [YEAR] */
  private static @Nullable Object nthOfYear(List<Object> a) {
    int n = TimeArguments.integer(a.get(0));
    TimeSpec spec =
        switch (TimeArguments.grain(a.get(1))) {
          case QUARTER -> n <= 4 ? TimeSpec.of(TimeField.QUARTER, n) : null;
          case HALF_YEAR -> n <= 2 ? TimeSpec.of(TimeField.HALF_YEAR, n) : null;
          case CENTURY -> n <= 30 ? TimeSpec.of(TimeField.CENTURY, n) : null;
          default -> null;
        };
    return spec == null || n < 1
        ? null
        : a.size() < 3 ? spec : spec.merge(TimeArguments.spec(a.get(2)));
  }

  private static @Nullable Object weekYear(List<Object> a) {
    int week = TimeArguments.integer(a.get(0));
    return week < 1 || week > 53
        ? null
        : TimeSpec.of(TimeField.WEEK, week).merge(TimeArguments.spec(a.get(1)));
  }

  private static @Nullable Object half(List<Object> a) {
    TimeSpec spec = TimeArguments.spec(a.get(0));
    int n = TimeArguments.integer(a.get(1));
    if (spec.only(TimeField.YEAR) && (n == 1 || n == 2)) {
      return TimeSpec.of(TimeField.HALF_YEAR, n).merge(spec);
    }
    return spec.modifier() != TimeSpec.Modifier.NONE
            || spec.has(TimeField.HOUR)
            || spec.anchor() instanceof TimeAnchor.Between
        ? null
        : spec.with(n == 1 ? TimeSpec.Modifier.EARLY : TimeSpec.Modifier.LATE).latent(false);
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
    int year = TimeArguments.integer(a.get(1));
    return year < 1000 || year > 2999
        ? null
        : TimeArguments.spec(a.get(0)).merge(TimeSpec.of(TimeField.YEAR, year));
  }

  /** A year of two digits behind a date, where nothing else is said: 31 October 74. */
  private static @Nullable Object withYearAlone(List<Object> a) {
    return TimeArguments.integer(a.get(1)) < 100 && withYear(a) instanceof TimeSpec date
        ? date.latent(true)
        : null;
  }

  private static @Nullable Object withRelativeYear(List<Object> a) {
    return TimeArguments.relative(Grain.YEAR, TimeArguments.integer(a.get(1)))
        .merge(TimeArguments.spec(a.get(0)));
  }

  private static Object calendar(List<Object> a) {
    return TimeArguments.spec(a.get(0))
        .with(OtherCalendar.valueOf(((String) a.get(1)).toUpperCase(Locale.ROOT)))
        .latent(false);
  }
}
