package org.nashra.language;

import java.math.BigDecimal;

/**
 * A number as read, without its bounds.
 *
 * @param end into the folded text
 * @param digits written in digits alone
 * @param words how many words it was read from
 */
record Numeral(BigDecimal value, int end, boolean digits, int words) {
  boolean integer() {
    return value.signum() >= 0
        && value.stripTrailingZeros().scale() <= 0
        && value.precision() - value.scale() <= 9;
  }
}
