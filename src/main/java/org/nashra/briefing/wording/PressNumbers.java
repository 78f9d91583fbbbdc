package org.nashra.briefing.wording;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;

/**
 * Whole numbers as the press of a language writes them, by CLDR: 7,600 in English and 7 600 in
 * French; elsewhere 7600, but 12 000 and 12.000.
 */
public final class PressNumbers {
  private PressNumbers() {}

  /**
   * @param locale its keyword {@code numbers} chooses the digits
   */
  public static LocalizedNumberFormatter of(ULocale locale) {
    boolean four = locale.getLanguage().equals("en") || locale.getLanguage().equals("fr");
    return NumberFormatter.withLocale(locale)
        .precision(Precision.integer())
        .grouping(four ? GroupingStrategy.AUTO : GroupingStrategy.MIN2);
  }
}
