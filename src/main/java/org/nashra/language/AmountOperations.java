package org.nashra.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeProduction.Signature;

/** What lengths of time make: amounts, and times that they lead to. */
final class AmountOperations {
  private AmountOperations() {}

  /** The operation of a name; null if it is not one of these. */
  static @Nullable Signature named(String name) {
    return switch (name) {
      case "moved" -> new Signature(2, 3, AmountOperations::moved);
      case "window" -> new Signature(3, 4, AmountOperations::window);
      case "moved-one" -> new Signature(2, 3, AmountOperations::movedOne);
      case "moved-of" -> new Signature(3, 3, AmountOperations::movedOf);
      case "moved-alone" ->
          new Signature(
              3, 3, a -> movedOf(a) instanceof TimeSpec moved ? moved.latent(true) : null);
      case "amount-alone" ->
          new Signature(2, 2, a -> amount(a) instanceof Amount one ? alone(one) : null);
      case "add-amount-alone" ->
          new Signature(3, 3, a -> addAmount(a) instanceof Amount sum ? alone(sum) : null);
      case "moved-some" ->
          new Signature(
              2,
              2,
              a ->
                  movedBy(3, TimeArguments.grain(a.get(0)), TimeArguments.integer(a.get(1)))
                      .approximately());
      case "amount-window" -> new Signature(2, 2, AmountOperations::amountWindow);
      case "amount-half" -> new Signature(2, 2, AmountOperations::amountHalf);
      case "amount-plus-half" -> new Signature(1, 1, AmountOperations::amountPlusHalf);
      case "unit-and-amount" -> new Signature(2, 2, AmountOperations::unitAndAmount);
      case "lasting" ->
          new Signature(2, 2, a -> lasting(TimeArguments.spec(a.get(0)), (Amount) a.get(1)));
      case "within" ->
          new Signature(
              1, 1, a -> lasting(TimeArguments.relative(Grain.SECOND, 0), (Amount) a.get(0)));
      case "amount" -> new Signature(2, 2, AmountOperations::amount);
      case "add-amount" -> new Signature(2, 3, AmountOperations::addAmount);
      default -> null;
    };
  }

  private static @Nullable Object moved(List<Object> a) {
    TimeSpec from = a.size() > 2 ? TimeArguments.spec(a.get(2)) : null;
    if (from != null && from.anchor() instanceof TimeAnchor.Between) {
      return null;
    }
    Amount amount = (Amount) a.get(0);
    TimeSpec moved =
        TimeSpec.of(new TimeAnchor.Moved(amount, TimeArguments.integer(a.get(1)), from));
    return from == null && !amount.finest().finerThan(Grain.MONTH) ? moved.approximately() : moved;
  }

  /** moved-one UNIT SIGN [TIME]: the day after Christmas. */
  private static @Nullable Object movedOne(List<Object> a) {
    Amount one = Amount.of(BigDecimal.ONE, TimeArguments.grain(a.get(0)));
    return a.size() > 2
        ? moved(List.of(one, a.get(1), a.get(2)))
        : movedBy(1, TimeArguments.grain(a.get(0)), TimeArguments.integer(a.get(1)));
  }

  private static @Nullable Object movedOf(List<Object> a) {
    return amount(a.subList(0, 2)) instanceof Amount amount
        ? moved(List.of(amount, a.get(2)))
        : null;
  }

  private static TimeReading.AmountAlone alone(Amount amount) {
    return new TimeReading.AmountAlone(amount);
  }

  /** window COUNT UNIT SIGN [about] */
  private static @Nullable Object window(List<Object> a) {
    int count = TimeArguments.integer(a.get(0));
    if (count < 1 || count > 10_000) {
      return null;
    }
    TimeSpec spec =
        TimeSpec.of(
            new TimeAnchor.Window(
                count, TimeArguments.grain(a.get(1)), TimeArguments.integer(a.get(2))));
    return a.size() > 3 ? spec.approximately() : spec;
  }

  private static TimeSpec movedBy(int count, Grain unit, int sign) {
    return TimeSpec.of(
        new TimeAnchor.Moved(Amount.of(BigDecimal.valueOf(count), unit), sign, null));
  }

  private static @Nullable Object lasting(TimeSpec first, Amount length) {
    return first.anchor() instanceof TimeAnchor.Between
        ? null
        : TimeSpec.of(new TimeAnchor.Lasting(first, length));
  }

  private static @Nullable Object amount(List<Object> a) {
    BigDecimal count = TimeArguments.decimal(a.get(0));
    if (count.signum() < 0 || count.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      return null;
    }
    return Amount.of(count, TimeArguments.grain(a.get(1)));
  }

  private static @Nullable Object amountWindow(List<Object> a) {
    Amount amount = (Amount) a.get(0);
    return amount.count() < 1
        ? null
        : TimeSpec.of(
            new TimeAnchor.Window(
                amount.count(), amount.finest(), TimeArguments.integer(a.get(1))));
  }

  /** Three and a half hours. */
  private static Object amountHalf(List<Object> a) {
    return Amount.of(
        TimeArguments.decimal(a.get(0)).add(new BigDecimal("0.5")), TimeArguments.grain(a.get(1)));
  }

  private static @Nullable Object amountPlusHalf(List<Object> a) {
    Amount amount = (Amount) a.get(0);
    return amount.count() < 1
        ? null
        : Amount.of(BigDecimal.valueOf(amount.count()).add(new BigDecimal("0.5")), amount.finest());
  }

  private static @Nullable Object unitAndAmount(List<Object> a) {
    Amount one = Amount.of(BigDecimal.ONE, TimeArguments.grain(a.get(0)));
    Amount rest = (Amount) a.get(1);
    return rest.finest().finerThan(one.finest()) ? one.plus(rest) : null;
  }

  /** add-amount AMOUNT AMOUNT, or AMOUNT COUNT UNIT: one hour thirty. */
  private static @Nullable Object addAmount(List<Object> a) {
    Amount first = (Amount) a.get(0);
    Amount second =
        a.size() == 2
            ? (Amount) a.get(1)
            : Amount.of(TimeArguments.decimal(a.get(1)), TimeArguments.grain(a.get(2)));
    return second.finest().finerThan(first.finest()) ? first.plus(second) : null;
  }
}
