package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;

/** What stands in a report beside its news, in several languages: earlier days, habits, sums. */
class OlderDeedsTest {
  private static List<String> statuses(String language, String text) {
    return events(language, text).stream().map(e -> e.type() + " " + e.status()).toList();
  }

  private static long news(String language, String text) {
    return events(language, text).stream()
        .filter(e -> e.status() == Event.Status.NEW && e.modality() == Event.Modality.HAPPENED)
        .count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the day before that of the news
          en|1|A car bomb exploded in Kirkuk on Wednesday, killing four people. Doctors treated the wounded. On Tuesday a roadside bomb in Tikrit killed two people.
          # what goes on about that day
          en|1|A car bomb exploded in Kirkuk on Wednesday, killing four people. Doctors treated the wounded. On Tuesday a roadside bomb in Tikrit killed two people. Another three soldiers were wounded by a mine.
          # "earlier this month"
          en|1|Norway imposed sanctions on Minsk on Wednesday. The list names ten officials. Sweden imposed sanctions on Minsk earlier this month.
          # what came some days after something old
          en|1|Rebels freed a nurse in Mali on Wednesday. They had no comment. In January gunmen stormed the clinic. Two guards were executed a few days later.
          # sums far down
          fr|1|Un raid a tué trois personnes à Gaza mercredi. Des maisons ont brûlé. Les secours sont arrivés. Les attaques ont tué plus de 30 000 habitants.
          # habits
          ru|1|В Нигерии боевики в среду похитили трёх рабочих. Полиция ищет их. Банды нередко нападают на посёлки.
          ru|1|В Киеве в среду задержали министра. Обыски идут. Как сообщалось, его заместителя задержали в отеле.
          ru|0|Москва не видит причин введения санкций против Ирана.
          # the tense of what was before
          tr|1|Kaçırılan 12 öğrenci serbest bırakıldı. Vali bilgi verdi. Aileler başkentte gösteri düzenlemişti.
          # "the 2015 Ankara bombing"
          en|1|A court sentenced six men on Wednesday. The judge spoke at length. Lawyers recalled the 2015 Ankara bombing.
          """)
  void besideTheNews(String language, int news, String text) {
    assertEquals(news, news(language, text), () -> statuses(language, text).toString());
  }

  @Test
  void whatOpensTheReportStaysItsNews() {
    List<String> all =
        statuses(
            "ru",
            "18 человек погибли в результате землетрясения в Непале. Подземные толчки произошли в"
                + " понедельник.");
    assertEquals(List.of("HAZARD NEW"), all);
  }
}
