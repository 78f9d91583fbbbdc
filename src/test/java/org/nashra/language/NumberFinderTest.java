package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.LanguageTag;

class NumberFinderTest {
  private static final Languages LANGUAGES = Languages.load(Path.of("config/lang"));
  private static final NumberFinder NUMBERS = new NumberFinder(LANGUAGES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | مئة وخمسة قتلى                  | 105
          ar | خمسة وعشرون جريحا                | 25
          ar | ثلاثة آلاف نازح                   | 3000
          ar | ألفان وخمسمئة شخص                 | 2500
          ar | مئتان وثلاثة وأربعون               | 243
          ar | خمسة عشر مدنيا                    | 15
          ar | ١٬٢٠٠ عائلة                       | 1200
          ar | 3.5 مليون لاجئ                    | 3500000
          ru | двадцать три человека             | 23
          ru | погибли семеро                    | 7
          ru | двумстам тридцати пяти            | 235
          ru | 1 200 домов                       | 1200
          ru | 3,5 млн беженцев                  | 3500000
          ru | сто двадцать тысяч                | 120000
          en | twenty-three people               | 23
          en | one hundred and five soldiers     | 105
          en | 1,234 houses                      | 1234
          en | 2.5 million refugees              | 2500000
          en | two dozen fighters                | 24
          en | a hundred shells                  | 100
          fr | quatre-vingt-dix-sept blessés     | 97
          fr | 12 500 réfugiés                   | 12500
          es | ciento veintitrés heridos         | 123
          es | 1.500 desplazados                 | 1500
          tr | yirmi beş kişi                    | 25
          tr | iki bin beş yüz                   | 2500
          tr | ikibin beşyüz                     | 2500
          tr | dörtyüzbin kişi                   | 400000
          tr | ikibuçuk milyon                   | 2500000
          tr | beş bölü sekiz                    | 0.625
          fr | un sur quatre                     | 0.25
          fr | soixante onze blessés             | 71
          fr | ,25                               | 0.25
          es | uno sobre cinco                   | 0.2
          es | nueve con veinticinco             | 9.25
          es | dos millones con tres cuartos     | 2750000
          es | un cuarentavo                     | 0.025
          es | tres cincomilésimos               | 0.0006
          en | one out of four                   | 0.25
          en | 12M barrels                       | 12000000
          en | 2.5e6                             | 2500000
          en | three million and two fifths      | 3400000
          en | - 1,500                           | -1500
          fa | بیست و سه نفر                     | 23
          fa | ۱۲۰ کشته                          | 120
          """)
  void readsNumbersInDigitsAndWords(String language, String text, BigDecimal value) {
    List<NumberExpression> found = find(language, text);
    assertEquals(1, found.size(), found.toString());
    assertEquals(0, value.compareTo(found.get(0).value()), found.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | at least 12 people           | 12   |      | at least 12
          en | no fewer than 40 houses      | 40   |      | no fewer than 40
          en | more than sixty dead         | 60   |      | more than sixty
          en | up to 15 vehicles            |      | 15   | up to 15
          en | between 10 and 15 soldiers   | 10   | 15   | between 10 and 15
          en | 10-15 soldiers               | 10   | 15   | 10-15
          ar | ما لا يقل عن 13 قتيلا          | 13   |      | ما لا يقل عن 13
          ar | أكثر من ثلاثين جريحا            | 30   |      | أكثر من ثلاثين
          ar | 32 شخصا على الأقل              | 32   |      | 32
          ar | بين 10 و15 جنديا               | 10   | 15   | بين 10 و15
          ru | не менее 20 человек          | 20   |      | не менее 20
          ru | как минимум пять             | 5    |      | как минимум пять
          ru | до 100 военных               |      | 100  | до 100
          ru | от 10 до 15 танков           | 10   | 15   | от 10 до 15
          """)
  void boundsAreMinimumAndMaximum(
      String language, String text, BigDecimal min, BigDecimal max, String span) {
    List<NumberExpression> found = find(language, text);
    assertEquals(1, found.size(), found.toString());
    assertEquals(min, found.get(0).min());
    assertEquals(max, found.get(0).max());
    assertEquals(span, found.get(0).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | dozens of civilians
          en | several houses
          ar | عشرات القتلى
          ar | مئات العائلات
          ru | десятки раненых
          ru | несколько домов
          """)
  void vagueCountsHaveNoNumber(String language, String text) {
    NumberExpression found = find(language, text).get(0);
    assertEquals(true, found.vague());
    assertEquals(null, found.value());
    assertEquals(null, found.min());
    assertEquals(null, found.max());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | the third attack
          en | in 2020
          en | on 15 September 2022 at 8 p.m.
          en | no one was hurt
          ar | منذ عام 2020
          ar | الجولة الثالثة
          ru | 15 сентября 2022 года в 20:00
          ru | третий взрыв
          """)
  void ordinalsYearsDatesAndTimesOfDayAreNoCounts(String language, String text) {
    assertEquals(List.of(), find(language, text));
  }

  @Test
  void offsetsAreThoseOfTheOriginalText() {
    String text = "ومقتل ١٢ جُنديًّا و 3 ضبّاط";
    List<NumberExpression> found = find("ar", text);
    assertEquals(List.of("١٢", "3"), found.stream().map(NumberExpression::text).toList());
    found.forEach(n -> assertEquals(n.text(), text.substring(n.start(), n.end())));
  }

  @Test
  void longRunsOfDigitsAndMarksAreReadInTime() {
    String hostile = "1,".repeat(20_000) + "9".repeat(20_000) + " one hundred".repeat(2_000);
    assertEquals(false, find("en", hostile).isEmpty());
  }

  private static List<NumberExpression> find(String language, String text) {
    return NUMBERS.find(text, LanguageTag.of(language));
  }

  @Test
  void whatOnlyLooksLikeAScaleOrAShareIsNone() {
    assertEquals(List.of(), find("en", "the Tu-22M bombers"));
    List<NumberExpression> hurt = find("fr", "plusieurs tués ,3 blessés");
    assertEquals(0, BigDecimal.valueOf(3).compareTo(hurt.get(1).value()), hurt.toString());
    List<NumberExpression> crew = find("fr", "Sur place, trois sur dix marins sont rentrés");
    assertEquals(2, crew.size(), crew.toString());
  }
}
