package org.nashra.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/**
 * A length of time in calendar units; what "two years and a half" says, not a number of seconds.
 * Immutable.
 */
final class Amount {
  private final EnumMap<Grain, BigDecimal> parts;

  private Amount(EnumMap<Grain, BigDecimal> parts) {
    this.parts = parts;
  }

  /** A count of one unit; fractions become whole smaller units where there are some. */
  static Amount of(BigDecimal count, Grain unit) {
    EnumMap<Grain, BigDecimal> parts = new EnumMap<>(Grain.class);
    put(parts, count, unit);
    return new Amount(parts);
  }

  private static void put(EnumMap<Grain, BigDecimal> parts, BigDecimal count, Grain unit) {
    switch (unit) {
      case CENTURY -> put(parts, count.multiply(BigDecimal.valueOf(100)), Grain.YEAR);
      case DECADE -> put(parts, count.multiply(BigDecimal.TEN), Grain.YEAR);
      case HALF_YEAR -> put(parts, count.multiply(BigDecimal.valueOf(6)), Grain.MONTH);
      case QUARTER, SEASON -> put(parts, count.multiply(BigDecimal.valueOf(3)), Grain.MONTH);
      case WEEKEND -> put(parts, count.multiply(BigDecimal.valueOf(2)), Grain.DAY);
      case PART_OF_DAY -> put(parts, count, Grain.DAY);
      case YEAR -> split(parts, count, unit, 12, Grain.MONTH);
      case MONTH -> split(parts, count, unit, 30, Grain.DAY);
      case WEEK -> split(parts, count, unit, 7, Grain.DAY);
      case DAY -> split(parts, count, unit, 24, Grain.HOUR);
      case HOUR -> split(parts, count, unit, 60, Grain.MINUTE);
      case MINUTE -> split(parts, count, unit, 60, Grain.SECOND);
      case SECOND -> parts.merge(unit, count, BigDecimal::add);
    }
  }

  private static void split(
      EnumMap<Grain, BigDecimal> parts, BigDecimal count, Grain unit, int size, Grain smaller) {
    BigDecimal whole = count.setScale(0, RoundingMode.DOWN);
    BigDecimal rest = count.subtract(whole);
    if (rest.signum() == 0) {
      parts.merge(unit, whole, BigDecimal::add);
      return;
    }
    if (whole.signum() != 0) {
      parts.merge(unit, whole, BigDecimal::add);
    }
    BigDecimal smallerCount = rest.multiply(BigDecimal.valueOf(size));
    put(
        parts,
        smaller == Grain.SECOND || unit == Grain.MONTH || unit == Grain.YEAR
            ? smallerCount.setScale(0, RoundingMode.HALF_UP)
            : smallerCount.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros(),
        smaller);
  }

  Amount plus(Amount other) {
    EnumMap<Grain, BigDecimal> sum = new EnumMap<>(parts);
    other.parts.forEach((unit, count) -> sum.merge(unit, count, BigDecimal::add));
    return new Amount(sum);
  }

  Grain finest() {
    return parts.keySet().iterator().next();
  }

  /** How many of its one unit; 0 if it is of several, or no whole number. */
  int count() {
    BigDecimal count = parts.values().iterator().next();
    return parts.size() == 1 && count.stripTrailingZeros().scale() <= 0 ? count.intValue() : 0;
  }

  /** A moment moved by the amount; null beyond the years 1 to 9999. */
  @org.jspecify.annotations.Nullable
  LocalDateTime move(LocalDateTime from, int sign) {
    try {
      LocalDateTime at = from;
      for (Map.Entry<Grain, BigDecimal> part : parts.entrySet()) {
        long count = part.getValue().setScale(0, RoundingMode.HALF_UP).longValueExact() * sign;
        at =
            switch (part.getKey()) {
              case SECOND -> at.plusSeconds(count);
              case MINUTE -> at.plusMinutes(count);
              case HOUR -> at.plusHours(count);
              case DAY -> at.plusDays(count);
              case WEEK -> at.plusWeeks(count);
              case MONTH -> at.plusMonths(count);
              default -> at.plusYears(count);
            };
      }
      return at.getYear() < 1 || at.getYear() > 9999 ? null : at;
    } catch (java.time.DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** ISO 8601. */
  String iso() {
    StringBuilder date = new StringBuilder("P");
    append(date, Grain.YEAR, 'Y');
    append(date, Grain.MONTH, 'M');
    append(date, Grain.WEEK, 'W');
    append(date, Grain.DAY, 'D');
    StringBuilder time = new StringBuilder();
    append(time, Grain.HOUR, 'H');
    append(time, Grain.MINUTE, 'M');
    append(time, Grain.SECOND, 'S');
    return time.isEmpty() ? date.toString() : date + "T" + time;
  }

  private void append(StringBuilder out, Grain unit, char letter) {
    BigDecimal count = parts.get(unit);
    if (count != null) {
      out.append(count.stripTrailingZeros().toPlainString()).append(letter);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Amount amount && parts.equals(amount.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return iso();
  }
}
