package org.nashra.language;

import java.math.BigDecimal;

/**
 * The arithmetic of number words: what is smaller is added to what is larger, a scale multiplies
 * what stands before it. Every step tells whether it fits; one that does not changes nothing. Used
 * once.
 */
final class NumberSum {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = new BigDecimal("1e18");

  private final boolean unitsFirst;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal current = BigDecimal.ZERO;
  private BigDecimal lastScale = LARGEST;
  private BigDecimal room = LARGEST;

  /** What was said before the last "and". */
  private BigDecimal base = BigDecimal.ZERO;

  private boolean empty = true;
  private boolean zero;
  private boolean inWords;

  /**
   * @param unitsFirst units stand before tens, and every part but the first is joined
   */
  NumberSum(boolean unitsFirst) {
    this.unitsFirst = unitsFirst;
  }

  BigDecimal value() {
    return total.add(current);
  }

  boolean isEmpty() {
    return empty;
  }

  /** Has something been said in words? */
  boolean inWords() {
    return inWords;
  }

  /** A word was taken. */
  void word() {
    inWords = true;
  }

  /** An "and" was said. */
  void and() {
    base = value();
  }

  /** Is there something below the last scale, to which digits would have to be joined? */
  boolean isOpen() {
    return current.signum() != 0;
  }

  /** Would an ordinal of one digit go on from here? "Twenty fifth" is the 25th. */
  boolean endsInTen() {
    return isTen(part());
  }

  private static boolean isTen(BigDecimal part) {
    int n = part.compareTo(HUNDRED) < 0 ? part.intValue() : 0;
    return n >= 20 && n % 10 == 0;
  }

  /** What was said since the last "and". */
  private BigDecimal part() {
    return value().subtract(base);
  }

  /** Adds a number below what is there. */
  boolean add(BigDecimal value, boolean joined) {
    if (empty) {
      set(value);
      return true;
    }
    boolean mustJoin = unitsFirst && inWords;
    if (mustJoin && !joined) {
      return false;
    }
    if (current.signum() == 0) {
      if (zero || value.compareTo(lastScale) >= 0 || value.signum() == 0) {
        return false;
      }
      current = value;
      room = roomBelow(value);
      return true;
    }
    if (value.signum() > 0 && value.compareTo(room) < 0) {
      current = current.add(value);
      room = roomBelow(value);
      return true;
    }
    if (unitsFirst && joined && unitBefore(value)) {
      current = current.add(value);
      room = BigDecimal.ONE;
      return true;
    }
    return false;
  }

  /** Five and twenty: the unit came first. */
  private boolean unitBefore(BigDecimal ten) {
    int unit = current.remainder(HUNDRED).intValue();
    int value = ten.compareTo(HUNDRED) < 0 ? ten.intValue() : 0;
    return unit >= 1 && unit <= 9 && value >= 20 && value % 10 == 0;
  }

  private void set(BigDecimal value) {
    zero = value.signum() == 0;
    current = value;
    room = roomBelow(value);
    empty = false;
  }

  /** What may be added: less than the lowest place that is filled. */
  private BigDecimal roomBelow(BigDecimal value) {
    if (value.signum() == 0 || value.scale() > 0 && value.stripTrailingZeros().scale() > 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal plain = value.stripTrailingZeros();
    return BigDecimal.ONE.scaleByPowerOfTen(-plain.scale());
  }

  /** Multiplies by a scale: thousand, million. */
  boolean scale(BigDecimal scale, boolean joined) {
    if (empty) {
      empty = false;
      if (scale.compareTo(THOUSAND) < 0) {
        set(scale);
        return true;
      }
      total = scale;
      lastScale = scale;
      return true;
    }
    if (joined && unitsFirst) {
      // ألف ومئة, مليون وألف: a scale that was joined counts once.
      return scale.compareTo(THOUSAND) < 0 ? add(scale, true) : addScale(scale);
    }
    if (scale.compareTo(THOUSAND) < 0) {
      if (current.signum() == 0) {
        return add(scale, joined);
      }
      if (current.compareTo(scale) >= 0) {
        return false;
      }
      current = current.multiply(scale);
      room = scale;
      return true;
    }
    if (current.signum() == 0) {
      if (joined) {
        return addScale(scale);
      }
      // a thousand million
      total = total.multiply(scale);
      lastScale = scale;
      return total.compareTo(LARGEST) < 0;
    }
    if (scale.compareTo(lastScale) >= 0 && total.signum() != 0) {
      if (lastScale.compareTo(scale) == 0) {
        return false;
      }
      total = total.add(current).multiply(scale);
    } else {
      total = total.add(current.multiply(scale));
    }
    current = BigDecimal.ZERO;
    lastScale = scale;
    return true;
  }

  private boolean addScale(BigDecimal scale) {
    if (scale.compareTo(lastScale) >= 0 || current.signum() != 0) {
      return false;
    }
    total = total.add(scale);
    lastScale = scale;
    return true;
  }

  /** A scale with its own count: two thousand in one word. */
  boolean dual(BigDecimal value, boolean joined) {
    BigDecimal scale = value.divide(BigDecimal.valueOf(2));
    if (!empty && (!joined || current.signum() != 0 || scale.compareTo(lastScale) >= 0)) {
      return false;
    }
    total = total.add(value);
    lastScale = scale;
    empty = false;
    return true;
  }

  /** Multiplies by a group: dozen. */
  boolean group(BigDecimal value, boolean article) {
    if (empty) {
      if (!article) {
        return false;
      }
      set(value);
      room = BigDecimal.ZERO;
      return true;
    }
    if (current.signum() == 0) {
      return false;
    }
    current = current.multiply(value);
    room = BigDecimal.ZERO;
    return true;
  }

  /** A half on top. */
  boolean plus(BigDecimal value) {
    if (empty || total.signum() > 0 && current.signum() == 0) {
      return false;
    }
    current = current.add(value);
    room = BigDecimal.ZERO;
    return true;
  }

  /** The scale of millions that a round number is said in; one for others. */
  static BigDecimal largestScale(BigDecimal whole) {
    for (int digits = 12; digits >= 6; digits -= 3) {
      BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(digits);
      if (whole.compareTo(scale) >= 0 && whole.remainder(scale).signum() == 0) {
        return scale;
      }
    }
    return BigDecimal.ONE;
  }

  /** A part: of one, of what stands before it, or of the scale. */
  boolean fraction(BigDecimal value, boolean joined, boolean article) {
    if (empty) {
      set(value);
      return true;
    }
    if (joined || article) {
      BigDecimal one = current.signum() == 0 && total.signum() > 0 ? lastScale : BigDecimal.ONE;
      current = current.add(value.multiply(one));
      room = BigDecimal.ZERO;
      return true;
    }
    BigDecimal part = part();
    boolean joinedUnit = part.compareTo(BigDecimal.TEN) < 0 && isTen(base.remainder(HUNDRED));
    if (base.signum() > 0
        && part.signum() > 0
        && !joinedUnit
        && part.multiply(value).compareTo(BigDecimal.ONE) < 0) {
      // Two hundred and fifty-four hundredths: the whole stands before the "and".
      // Two million and three fifths: of a million.
      current = current.subtract(part).add(part.multiply(value).multiply(largestScale(base)));
      room = BigDecimal.ZERO;
      return true;
    }
    if (total.signum() == 0 && current.signum() > 0) {
      current = current.multiply(value);
      room = BigDecimal.ZERO;
      return true;
    }
    return false;
  }
}
