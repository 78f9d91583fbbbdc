package org.nashra.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeProduction.Signature;

/** Times that are found by counting from, or within, another time. */
final class PeriodOperations {
  private static final int MOST_WEEKS = 60;

  private PeriodOperations() {}

  /** The operation of a name; null if it is not one of these. */
  static @Nullable Signature named(String name) {
    return switch (name) {
      case "in-year-of" ->
          new Signature(
              2, 2, a -> inYearOf(TimeArguments.spec(a.get(0)), TimeArguments.spec(a.get(1))));
      case "year-exact" -> new Signature(1, 1, a -> yearExact(TimeArguments.integer(a.get(0))));
      case "year-alone" ->
          new Signature(
              1,
              1,
              a ->
                  yearExact(TimeArguments.integer(a.get(0))) instanceof TimeSpec year
                      ? year.latent(true)
                      : null);
      case "year-oh" ->
          new Signature(
              2, 2, a -> yearOh(TimeArguments.integer(a.get(0)), TimeArguments.integer(a.get(1))));
      case "after-next" -> new Signature(1, 1, a -> weekdays(2, TimeArguments.spec(a.get(0)), 1));
      // "السبت قبل الماضي": today's own weekday is the last one.
      case "before-last" ->
          new Signature(
              1,
              1,
              a ->
                  nthFrom(
                      2, TimeArguments.spec(a.get(0)), -1, TimeArguments.relative(Grain.DAY, 1)));
      case "weekdays-on" ->
          new Signature(
              3,
              3,
              a ->
                  weekdays(
                      TimeArguments.integer(a.get(0)),
                      TimeArguments.spec(a.get(1)),
                      TimeArguments.integer(a.get(2))));
      case "weekday-counted" ->
          new Signature(
              2, 2, a -> counted(TimeArguments.spec(a.get(0)), TimeArguments.integer(a.get(1))));
      case "nth-from" ->
          new Signature(
              4,
              4,
              a ->
                  nthFrom(
                      TimeArguments.integer(a.get(0)),
                      TimeArguments.spec(a.get(1)),
                      TimeArguments.integer(a.get(2)),
                      TimeArguments.spec(a.get(3))));
      case "until-today" -> new Signature(1, 1, a -> untilToday(TimeArguments.spec(a.get(0))));
      case "first-of" ->
          new Signature(
              2,
              2,
              a ->
                  partOf((Amount) a.get(0), TimeArguments.spec(a.get(1)), TimeSpec.Modifier.START));
      case "last-of" ->
          new Signature(
              2,
              2,
              a -> partOf((Amount) a.get(0), TimeArguments.spec(a.get(1)), TimeSpec.Modifier.END));
      case "unit-to-date" ->
          new Signature(
              1,
              1,
              a ->
                  TimeArguments.between(
                      TimeArguments.relative(TimeArguments.grain(a.get(0)), 0)
                          .with(TimeSpec.Modifier.START),
                      TimeArguments.relative(Grain.DAY, 0)));
      case "between-months" ->
          new Signature(
              3,
              3,
              a ->
                  betweenMonths(
                      TimeArguments.spec(a.get(0)),
                      TimeArguments.spec(a.get(1)),
                      TimeArguments.spec(a.get(2))));
      default -> null;
    };
  }

  private static @Nullable Object untilToday(TimeSpec first) {
    TimeSpec past =
        first.direction() == TimeSpec.Direction.ANY ? first.with(TimeSpec.Direction.PAST) : first;
    return TimeArguments.between(past, TimeArguments.relative(Grain.DAY, 0));
  }

  /** The first three months of 2020, the last ten days of March. */
  private static @Nullable Object partOf(Amount length, TimeSpec whole, TimeSpec.Modifier side) {
    boolean plain =
        whole.modifier() == TimeSpec.Modifier.NONE
            && !(whole.anchor() instanceof TimeAnchor.Between)
            && length.finest().finerThan(whole.dateGrain());
    return plain ? TimeSpec.of(new TimeAnchor.PartOf(whole.latent(false), length, side)) : null;
  }

  /** in-year-of TIME TIME: Christmas of last year, March three years ago. */
  private static @Nullable Object inYearOf(TimeSpec time, TimeSpec other) {
    boolean feast = time.anchor() instanceof TimeAnchor.OnFeast;
    boolean wanted =
        other.fields().isEmpty()
            && (other.anchor() instanceof TimeAnchor.Moved moved
                ? moved.from() == null && longEnough(moved.amount(), feast)
                : feast
                    && other.anchor() instanceof TimeAnchor.Relative relative
                    && relative.unit() == Grain.YEAR);
    return wanted && !time.has(TimeField.YEAR)
        ? TimeSpec.of(new TimeAnchor.InYearOf(time.latent(false), other))
        : null;
  }

  private static boolean longEnough(Amount amount, boolean feast) {
    return !amount.finest().finerThan(feast ? Grain.MONTH : Grain.YEAR);
  }

  /** The year as it is written: 14 AD is not 2014. */
  private static @Nullable Object yearExact(int year) {
    return year < 1 || year > 2999 ? null : TimeSpec.of(TimeField.YEAR, year);
  }

  /** Nineteen oh five; "twelve oh five" is a time of day. */
  private static @Nullable Object yearOh(int hundreds, int year) {
    return hundreds < 13 || hundreds > 20 || year < 1 || year > 9
        ? null
        : TimeSpec.of(TimeField.YEAR, hundreds * 100 + year).latent(true);
  }

  /** weekdays-on COUNT WEEKDAY SIGN: three Fridays from now, two Fridays ago. */
  private static @Nullable Object weekdays(int count, TimeSpec weekday, int sign) {
    if (count < 1 || count > MOST_WEEKS) {
      return null;
    }
    TimeSpec near =
        weekday.latent(false).with(sign < 0 ? TimeSpec.Direction.PAST : TimeSpec.Direction.FUTURE);
    Amount rest = Amount.of(BigDecimal.valueOf(count - 1L), Grain.WEEK);
    return TimeSpec.of(new TimeAnchor.Moved(rest, sign, near));
  }

  /** weekday-counted WEEKDAY N: the n-th from today on, today among them. */
  private static @Nullable Object counted(TimeSpec weekday, int n) {
    Amount weeks = Amount.of(BigDecimal.valueOf(n), Grain.WEEK);
    return TimeSpec.of(
        new TimeAnchor.Nth(
            n,
            null,
            weekday.get(TimeField.WEEKDAY),
            TimeSpec.of(new TimeAnchor.Lasting(TimeArguments.relative(Grain.DAY, 0), weeks))));
  }

  /** nth-from COUNT WEEKDAY SIGN TIME: the second Tuesday after Easter, the Friday before it. */
  private static @Nullable Object nthFrom(int n, TimeSpec weekday, int sign, TimeSpec day) {
    if (n < 1 || n > MOST_WEEKS || day.anchor() instanceof TimeAnchor.Between) {
      return null;
    }
    Amount weeks = Amount.of(BigDecimal.valueOf(n), Grain.WEEK);
    Amount one = Amount.of(BigDecimal.ONE, Grain.DAY);
    TimeSpec first =
        sign > 0
            ? TimeSpec.of(new TimeAnchor.Moved(one, 1, day))
            : TimeSpec.of(new TimeAnchor.Moved(weeks, -1, day));
    return TimeSpec.of(
        new TimeAnchor.Nth(
            sign * n,
            null,
            weekday.get(TimeField.WEEKDAY),
            TimeSpec.of(new TimeAnchor.Lasting(first, weeks))));
  }

  /** between-months MONTH MONTH YEAR: May to July 2020. */
  private static @Nullable Object betweenMonths(TimeSpec first, TimeSpec last, TimeSpec year) {
    TimeSpec end = last.merge(year);
    return end == null ? null : TimeArguments.between(first, end);
  }
}
