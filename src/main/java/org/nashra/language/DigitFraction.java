package org.nashra.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fractions in digits, with or without a whole number before them: 1/4, 3 1/2. */
final class DigitFraction {
  private static final Pattern FRACTION =
      Pattern.compile("(?:([0-9]{1,4}) )?([1-9])/([2-9])(?![0-9/])");
  private static final int LONGEST = 10;

  private DigitFraction() {}

  /** The proper fraction that opens at the first digit of a run; null if there is none. */
  static @Nullable Numeral at(String text, int position) {
    Matcher matcher =
        FRACTION.matcher(text).region(position, Math.min(text.length(), position + LONGEST));
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt() || matcher.group(2).compareTo(matcher.group(3)) >= 0) {
      return null;
    }
    BigDecimal part =
        new BigDecimal(matcher.group(2))
            .divide(new BigDecimal(matcher.group(3)), MathContext.DECIMAL32);
    String whole = matcher.group(1);
    BigDecimal value = whole == null ? part : part.add(new BigDecimal(whole));
    return new Numeral(value, matcher.end(), true, 1);
  }
}
