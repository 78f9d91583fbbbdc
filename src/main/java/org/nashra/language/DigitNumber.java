package org.nashra.language;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in digits, read with the marks of the language. Immutable. */
final class DigitNumber {
  /** What was read. */
  record Read(BigDecimal value, int end) {}

  // Possessive, so that a long run of digits is walked once.
  private static final Pattern BLANK_GROUPS =
      Pattern.compile("[0-9]{1,3}(?: [0-9]{3})++(?![0-9])(?:[.,][0-9]++)?+");
  private static final Pattern MARKED = Pattern.compile("[0-9]++(?:[.,٫٬][0-9]++)*+");
  private static final Pattern POWER =
      Pattern.compile("([0-9]{1,9}(?:[.,][0-9]{1,9})?)e([+-]?[0-9]{1,2})(?![\\p{L}0-9])");
  private static final int LONGEST = 40;

  private final char decimal;

  DigitNumber(ULocale locale) {
    // The marks beside European digits; the Arabic ones are told apart by themselves.
    char mark =
        DecimalFormatSymbols.getInstance(locale.setKeywordValue("numbers", "latn"))
            .getDecimalSeparator();
    this.decimal = mark == ',' ? ',' : '.';
  }

  char decimalMark() {
    return decimal;
  }

  /** The longest number that opens at a position; null if there is none. */
  @Nullable Read at(String text, int position) {
    int limit = Math.min(text.length(), position + LONGEST);
    Matcher groups = BLANK_GROUPS.matcher(text).region(position, limit);
    groups.useTransparentBounds(true);
    if (groups.lookingAt()) {
      String digits = groups.group().replace(" ", "").replace(',', '.');
      return new Read(new BigDecimal(digits), groups.end());
    }
    Matcher power = POWER.matcher(text).region(position, limit);
    power.useTransparentBounds(true);
    if (power.lookingAt()) {
      BigDecimal value = new BigDecimal(power.group(1).replace(',', '.'));
      return new Read(value.scaleByPowerOfTen(Integer.parseInt(power.group(2))), power.end());
    }
    Matcher marked = MARKED.matcher(text).region(position, limit);
    if (!marked.lookingAt()) {
      return null;
    }
    int end = marked.end();
    while (end > position) {
      BigDecimal value = value(text.substring(position, end));
      if (value != null) {
        return new Read(value, end);
      }
      end = lastMark(text, position, end);
    }
    return null;
  }

  private static int lastMark(String text, int from, int end) {
    int i = end - 1;
    while (i > from && Segments.isDigit(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private @Nullable BigDecimal value(String written) {
    String marks = marks(written);
    if (marks.isEmpty()) {
      return new BigDecimal(written);
    }
    char last = marks.charAt(marks.length() - 1);
    if (last == '٫') {
      return groupsOf(written, written.lastIndexOf(last), '٬', ',');
    }
    if (marks.chars().allMatch(c -> c == marks.charAt(0))) {
      return marks.length() == 1 ? single(written, last) : groupsOf(written, -1, last, last);
    }
    char group = marks.charAt(0);
    return groupsOf(written, written.lastIndexOf(last), group, group);
  }

  private static String marks(String written) {
    StringBuilder marks = new StringBuilder(2);
    for (int i = 0; i < written.length(); i++) {
      if (!Segments.isDigit(written.charAt(i))) {
        marks.append(written.charAt(i));
      }
    }
    return marks.toString();
  }

  private @Nullable BigDecimal single(String written, char mark) {
    int at = written.indexOf(mark);
    boolean three = written.length() - at - 1 == 3 && at <= 3 && written.charAt(0) != '0';
    if (mark == '٬' || (three && mark != decimal)) {
      return three ? new BigDecimal(written.substring(0, at) + written.substring(at + 1)) : null;
    }
    return new BigDecimal(written.substring(0, at) + "." + written.substring(at + 1));
  }

  /** Every group but the first has three digits. */
  private static @Nullable BigDecimal groupsOf(
      String written, int decimalAt, char group, char otherGroup) {
    String whole = decimalAt < 0 ? written : written.substring(0, decimalAt);
    String[] parts = whole.split("[" + Pattern.quote("" + group + otherGroup) + "]", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean fits = i == 0 ? parts[i].length() <= 3 : parts[i].length() == 3;
      if (!(fits || parts.length == 1) || !parts[i].chars().allMatch(Segments::isDigit)) {
        return null;
      }
    }
    return new BigDecimal(
        String.join("", parts) + (decimalAt < 0 ? "" : "." + written.substring(decimalAt + 1)));
  }
}
