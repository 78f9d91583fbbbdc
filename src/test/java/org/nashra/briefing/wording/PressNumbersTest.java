package org.nashra.briefing.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 2570 | 2,570",
        "en | 105 | 105",
        "fr | 2570 | 2\u202f570",
        "fr | 12000 | 12\u202f000",
        "ru | 2570 | 2570",
        "ru | 12000 | 12\u00a0000",
        "ar@numbers=latn | 2570 | 2570",
        "ar@numbers=latn | 12000 | 12,000",
        "ar@numbers=arab | 71 | ٧١"
      })
  void thousandsAreSetApartAsThePressDoes(String locale, int number, String written) {
    assertEquals(written, PressNumbers.of(new ULocale(locale)).format(number).toString());
  }
}
