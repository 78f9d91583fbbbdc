package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.language.TestTimes.assertOnly;
import static org.nashra.language.TestTimes.find;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanceTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Le pont a sauté mercredi en fin d'après-midi | 2022-09-14T17:00 | 2022-09-14T19:00
          fr | Un obus est tombé hier en début de matinée   | 2022-09-14T07:00 | 2022-09-14T09:00
          fr | Ils sont arrivés hier en fin de journée      | 2022-09-14T17:00 | 2022-09-14T21:00
          fr | La réunion se tiendra jeudi en huit           | 2022-09-22T00:00 | 2022-09-23T00:00
          fr | Le retrait est prévu d'ici 3 semaines         | 2022-09-15T18:00 | 2022-10-06T00:00
          fr | La trêve a tenu du mardi 6 au vendredi 9 septembre | 2022-09-06T00:00 | 2022-09-10T00:00
          fr | Le lendemain du 6 septembre, il a fui          | 2022-09-07T00:00 | 2022-09-08T00:00
          fr | L'attaque de minuit vingt a tué le garde       | 2022-09-15T00:20 | 2022-09-15T00:21
          fr | Le marché ferme le 19 entre 14h et 16h         | 2022-09-19T14:00 | 2022-09-19T16:00
          fr | La vente est close en 10 / 2021                | 2021-10-01T00:00 | 2021-11-01T00:00
          es | La tregua empezó el miércoles a las once de la mañana | 2022-09-14T11:00 | 2022-09-14T12:00
          es | Firmaron el acuerdo el 1.º de agosto de 2021   | 2021-08-01T00:00 | 2021-08-02T00:00
          es | Cerraron la frontera el 9 de 8 de 1999         | 1999-08-09T00:00 | 1999-08-10T00:00
          es | El plazo vence dentro de dos semanas           | 2022-09-15T18:00 | 2022-09-29T00:00
          es | Las ventas cayeron en 2020-T3                  | 2020-07-01T00:00 | 2020-10-01T00:00
          es | El cierre llegó a las 7.40 del martes          | 2022-09-13T07:40 | 2022-09-13T07:41
          es | Las primeras dos semanas de 2021 fueron duras  | 2021-01-01T00:00 | 2021-01-15T00:00
          es | El curso va de 8 a 10 de la mañana             | 2022-09-15T08:00 | 2022-09-15T10:00
          """)
  void readsThe(String language, String text, LocalDateTime from, LocalDateTime to) {
    assertOnly(from, to, language, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Vendredi un missile a touché le port            | 2022-09-09
          fr | Le mercredi deux soldats ont été tués           | 2022-09-14
          es | El martes once civiles murieron                 | 2022-09-13
          """)
  void aCountBehindAWeekdayIsNoDayOfTheMonth(String language, String text, String value) {
    assertEquals(value, find(language, text).get(0).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | Reservaron dos noches | P2D
          es | El cese duró tres fines de semana | P6D
          es | Esperaron tres cuartos de hora | PT45M
          """)
  void aLengthIsNoHour(String language, String text, String value) {
    List<TimeExpression> found = find(language, text);
    assertTrue(found.stream().anyMatch(t -> value.equals(t.value())), found.toString());
  }
}
