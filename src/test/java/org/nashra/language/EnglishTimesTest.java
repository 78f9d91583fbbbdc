package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.LanguageTag;

/** The kinds of {@code docs/times.md}, in sentences of our own. */
class EnglishTimesTest {
  /** A Thursday. */
  private static final ZonedDateTime REFERENCE = ZonedDateTime.parse("2022-09-15T18:00:00+03:00");

  private static final Languages LANGUAGES = Languages.load(Path.of("config/lang"));
  private static final TimeFinder TIMES = new TimeFinder(LANGUAGES);
  private static final NumberFinder NUMBERS = new NumberFinder(LANGUAGES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The truce collapsed two Fridays ago near the dam        | two Fridays ago            | 2022-09-02
          Polls open three Sundays from now in the north          | three Sundays from now     | 2022-10-02
          Envoys meet on the second Tuesday after Easter 2021     | second Tuesday after Easter 2021 | 2021-04-13
          They left on the Friday before Christmas 2021           | the Friday before Christmas 2021 | 2021-12-24
          The bridge fell in March two years ago                  | March two years ago        | 2020-03
          The raid on Christmas of last year shook the town       | Christmas of last year     | 2021-12-25
          Exports fell in the first three months of 2021          | first three months of 2021 | 2021-01-01/2021-04-01
          Rain fell in the last ten days of May 2021              | last ten days of May 2021  | 2021-05-22/2021-06-01
          The unit was raised in the nineties by exiles           | the nineties               | 199
          He reigned in 14 AD over the coast                      | in 14 AD                   | 0014
          Sales are down in the year to date by half              | year to date               | 2022-01-01/2022-09-16
          Nothing was sold from March until now in the shops      | from March until now       | 2022-03-01/2022-09-16
          The pact of May to July 2020 was void                   | May to July 2020           | 2020-05-01/2020-08-01
          Talks last between now and 20 September only            | between now and 20 September | 2022-09-15/2022-09-21
          The votes of the week of the 5th were counted           | the week of the 5th        | 2022-W36
          Shells fell in the early hours of Monday on the port    | early hours of Monday      | 2022-09-12TMO
          The convoy left at 1530 GMT on Tuesday for the coast    | at 1530 GMT on Tuesday     | 2022-09-13T15:30Z
          Sirens sounded at 0510 this morning over the city       | at 0510 this morning       | 2022-09-15T05:10
          A shot was heard at a quarter past noon on Monday       | a quarter past noon on Monday | 2022-09-12T12:15
          They spoke between seven and nine last night by radio   | between seven and nine last night | 2022-09-14T19:00/2022-09-14T21:00
          The court sat from 2:00 to 2:30 pm on Tuesday           | 2:00 to 2:30 pm on Tuesday | 2022-09-13T14:00/2022-09-13T14:30
          He returned on the twenty fifth of May to his post      | the twenty fifth of May    | 2022-05-25
          The trip of 10/1-11/7 was cut short                     | 10/1-11/7                  | 2022-10-01/2022-11-08
          The leave is for two weeks, starting 20 September       | for two weeks, starting 20 September | 2022-09-20/2022-10-04
          The wait was three quarters of an hour at the gate      | three quarters of an hour  | PT45M
          The convoy leaves in a quarter of an hour from here     | in a quarter of an hour    | 2022-09-15T18:15
          The gates shut in three quarters of an hour from here   | in three quarters of an hour | 2022-09-15T18:45
          They agreed after two weeks of talks in the capital     | after two weeks of         | P2W
          The dam gave way in a week of rain on the plain         | in a week of               | P1W
          The drive takes two and a quarter hours by road         | two and a quarter hours    | PT2H15M
          The siege went on for 3 1/2 years in all                | 3 1/2 years                | P3Y6M
          """)
  void readsTheKindsOfNews(String text, String span, String value) {
    TimeExpression found = only(text);
    assertEquals(value, found.value());
    assertTrue(found.text().contains(span), found.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Yom Kippur 2022            | 2022-10-04
          Passover 2022              | 2022-04-15/2022-04-24
          Hanukkah 2021              | 2021-11-28/2021-12-06
          Chinese New Year 2022      | 2022-02-01
          Orthodox Good Friday 2022  | 2022-04-22
          Black Friday 2021          | 2021-11-26
          Lent 2022                  | 2022-03-02/2022-04-17
          Quds Day 2022              | 2022-04-29
          Laylat al-Qadr 2022        | 2022-04-28
          Diwali 2022                | 2022-10-24
          Holi 2022                  | 2022-03-18
          Ganesh Chaturthi 2022      | 2022-08-31
          Ram Navami 2022            | 2022-04-10
          Maha Shivaratri 2022       | 2022-03-01
          Makar Sankranti 2022       | 2022-01-14
          Baisakhi 2022              | 2022-04-14
          Navratri 2022              | 2022-09-26/2022-10-06
          Eid al-Fitr 1985           | 1985-06-19
          """)
  void feastsFollowTheirCalendars(String text, String value) {
    assertEquals(value, only("Crowds came for " + text + " to the square").value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Fridays they pray by the gate
          One may ask why the road was shut
          The bank lent money to the town
          The part 133-03-03-2020 was missing
          A quarter of the village was emptied
          Half a dozen men were held
          """)
  void whatComesEveryWeekOrIsNoTimeIsLeftAlone(String text) {
    assertEquals(List.of(), TIMES.find(text, LanguageTag.of("en"), REFERENCE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The side won on Saturday 3-1 at home          | on Saturday | 2022-09-10
          At 8:30 a bus was stopped                     | At 8:30     | 2022-09-15T08:30
          Yesterday morning, 27 people were freed       | Yesterday morning | 2022-09-14TMO
          Raids killed 3 last week in the hills         | last week   | 2022-W36
          Last year 247 people crossed the river        | Last year   | 2021
          The toll rose from 3 to 8 yesterday           | yesterday   | 2022-09-14
          """)
  void numberBesideATimeKeepsOutOfIt(String text, String span, String value) {
    TimeExpression found = only(text);
    assertEquals(span, found.text());
    assertEquals(value, found.value());
  }

  @Test
  void lengthSaidInWeeksEndsWhereADayBegins() {
    TimeExpression found = only("They must leave within two weeks from now");
    assertEquals(LocalDateTime.parse("2022-09-29T00:00"), found.to());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          half a million people fled             | 500000
          a quarter of a million people fled     | 250000
          half a dozen men were held             | 6
          three billions were spent              | 3000000000
          two hundred dozens were sold           | 2400
          five lac were counted                  | 500000
          three and two fifths were left         | 3.4
          a gain of 3 1/2 points                 | 3.5
          three quarters of them left            | 0.75
          """)
  void numbersInParts(String text, double value) {
    List<NumberExpression> found = NUMBERS.find(text, LanguageTag.of("en"));
    assertEquals(1, found.size(), found.toString());
    assertEquals(value, found.get(0).value().doubleValue(), 1e-9);
  }

  @Test
  void pluralScaleAloneIsVague() {
    NumberExpression found = NUMBERS.find("millions of birds", LanguageTag.of("en")).get(0);
    assertTrue(found.vague());
  }

  private static TimeExpression only(String text) {
    List<TimeExpression> found = TIMES.find(text, LanguageTag.of("en"), REFERENCE);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }
}
