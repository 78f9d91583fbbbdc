package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.language.TestTimes.assertOnly;
import static org.nashra.language.TestTimes.find;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a time, or is another one, only where nothing else is said. */
class SaidAloneTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 5am                | 2022-09-16T05:00 | 2022-09-16T06:00
          fr | 5 heures du matin  | 2022-09-16T05:00 | 2022-09-16T06:00
          ar | الساعة 5 صباحا      | 2022-09-15T05:00 | 2022-09-15T06:00
          ru | в 5 утра           | 2022-09-15T05:00 | 2022-09-15T06:00
          en | 20:10 - 21:40      | 2022-09-15T20:10 | 2022-09-15T21:41
          en | in 4 days          | 2022-09-19T18:00 | 2022-09-19T19:00
          en | 8 tomorrow         | 2022-09-16T08:00 | 2022-09-16T09:00
          en | 9p                 | 2022-09-15T21:00 | 2022-09-15T22:00
          en | 12th May 84        | 1984-05-12T00:00 | 1984-05-13T00:00
          en | 9 / 28             | 2022-09-28T00:00 | 2022-09-29T00:00
          en | 21.03.2024 10.45   | 2024-03-21T10:45 | 2024-03-21T10:46
          en | in 25'             | 2022-09-15T18:25 | 2022-09-15T18:26
          fr | du 20 au 24        | 2022-09-20T00:00 | 2022-09-25T00:00
          fr | 12 mai 84          | 1984-05-12T00:00 | 1984-05-13T00:00
          es | 19.40              | 2022-09-15T19:40 | 2022-09-15T19:41
          es | del 20 al 24       | 2022-09-20T00:00 | 2022-09-25T00:00
          """)
  void isReadAsInADiary(String language, String text, LocalDateTime from, LocalDateTime to) {
    assertOnly(from, to, language, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 3 hours forty | PT3H40M
          en | 6m            | PT6M
          fr | 6'            | PT6M
          tr | 6'            | PT6M
          """)
  void aShortUnitIsALength(String language, String text, String value) {
    List<TimeExpression> found = find(language, text);
    assertEquals(1, found.size(), found.toString());
    assertEquals(value, found.get(0).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The wall is 6m high and 40m long
          en | "They lost 25" said the mayor
          en | The army lost 8 and the rebels 9 / 28 of theirs
          fr | Les forces sont passées du 20 au 24 de la liste
          es | El hospital recibió 19.40 toneladas
          fr | Le nombre de morts est passé de 20 à 30
          """)
  void inASentenceItIsNone(String language, String text) {
    assertTrue(find(language, text).isEmpty(), find(language, text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The shop is open from 20:10 to 21:40 | 2022-09-15T21:40
          en | The convoy leaves in 4 days         | 2022-09-20T00:00
          """)
  void inASentenceItEndsWhereItIsSaid(String language, String text, LocalDateTime to) {
    assertEquals(to, find(language, text).get(0).to());
  }
}
