package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** One happening told twice is one event; two happenings told in the like words stay two. */
class SameHappeningTest {
  private static List<Event> news(String language, String text) {
    return TestExtractor.events(language, text).stream()
        .filter(e -> e.status() == Event.Status.NEW)
        .toList();
  }

  private static long count(String language, String text, EventType type) {
    return news(language, text).stream().filter(e -> e.type() == type).count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | BOMBING | A bomb killed 8 people and wounded 21 in Mosul. Doctors came. \
          The bombing in Hilla left 8 people dead and 21 wounded. | 1
          en | BOMBING | A bomb killed 8 people and wounded 21 in Mosul. Doctors came. \
          The bombing in Hilla left 5 people dead and 11 wounded. | 2
          en | TRIAL | A court in Lima sentenced the former mayor Carlos Rojas to nine years in \
          prison. He was also fined. | 1
          en | TRIAL | A court in Lima sentenced a former mayor to nine years in prison. \
          Carlos Rojas was found guilty of fraud. | 1
          en | TRIAL | A court in Lima sentenced the former mayor Carlos Rojas to nine years in \
          prison. Juan Peralta was sentenced to two years. | 2
          en | RELEASE | Two nurses were freed on Wednesday in Kano. "They were released this \
          evening," the police spokesman Musa Bello said. | 1
          en | RELEASE | Hamas released four hostages on Sunday. Israel freed 60 prisoners. | 2
          ru | BOMBING | В Назрани прогремел взрыв, погиб полицейский. Место оцеплено. \
          Работают следователи. А 20 февраля взрыв прогремел у здания суда. | 1
          ar | TALKS | وصل الوزير سامح شكري إلى الرياض أمس والتقى نظيره السعودي فيصل بن فرحان. \
          وتعد الزيارة الأولى. وخلال اللقاء بحث الجانبان العلاقات بين مصر والسعودية. | 1
          es | RELEASE | Las FARC liberaron ayer a tres soldados secuestrados. El grupo \
          guerrillero dejó en libertad a los cautivos en la selva. | 1
          en | SANCTION | The US Treasury imposed new sanctions on Iran on Monday. The United \
          States also listed ships. The United States imposed sanctions on Iran over drones. | 1
          """)
  void toldOnceMore(String language, EventType type, String text, int events) {
    assertEquals(events, count(language, text, type), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | AIR_STRIKE | A drone strike killed three people in Rafah on Monday. Another strike in \
          Khan Younis killed five. | 2
          en | SHELLING | Shells hit a bus stop in Nikopol on Monday, killing two people. A second \
          strike on the city killed one man. | 2
          en | BOMBING | A bomb killed four soldiers in Quetta on Monday. Hours later a second bomb \
          killed two policemen. | 2
          ru | SHELLING | Снаряды попали в остановку в Никополе, погибли двое. Ещё один удар \
          пришёлся по порту, погиб рабочий. | 2
          """)
  void anotherStrikeIsOfTheKindToldBefore(
      String language, EventType type, String text, int events) {
    assertEquals(events, count(language, text, type), text);
  }

  /** Published on Thursday, 14 March 2024. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | A bomb killed four soldiers in Quetta on Monday. Two days later a second bomb killed \
          two policemen. | 2024-03-13
          en | Shells hit a bus stop in Nikopol on Monday, killing two people. A second strike in \
          the evening killed one man. | 2024-03-11TEV
          ru | В понедельник в Кветте взорвалась бомба, погибли четверо. Через несколько часов \
          второй взрыв убил двух полицейских. | 2024-03-11
          """)
  void whatCameLaterIsCountedFromTheBlowBefore(String language, String text, String day) {
    List<Event> news = news(language, text);
    assertEquals(day, Objects.requireNonNull(news.get(news.size() - 1).time()).value(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Israeli jets hit a house in Beirut. The health ministry said 14 people were killed. | Ministry of Health of Lebanon
          ru | Израильская авиация нанесла удар по Бейруту. Министерство здравоохранения сообщило о 14 погибших. | Ministry of Health of Lebanon
          tr | İsrail uçakları Beyrut'ta bir binayı vurdu. Sağlık Bakanlığı 14 kişinin öldüğünü açıkladı. | Ministry of Health of Lebanon
          en | A strike on Rafah killed five people. The Israeli army said it had hit a depot. | Tellus Wire
          """)
  void whoCountsTheDeadIsOfTheCountryStruck(String language, String text, String source) {
    Event event = news(language, text).get(0);
    assertEquals(source, event.attribution().get(event.attribution().size() - 1).name(), text);
  }

  @Test
  void aTollByItsPlacesIsTheTollToldBefore() {
    List<Event> news =
        news(
            "en",
            "An earthquake killed 45 people in Iran on Monday. Officials said 30 people died in"
                + " Kerman and another 15 in Yazd in the quake.");
    assertEquals(1, news.size());
    assertEquals(List.of(45), news.get(0).casualties().stream().map(c -> c.min()).toList());
    assertEquals("Iran", news.get(0).place().name());
  }

  @Test
  void anHourWithoutItsDayLeavesTheDayToldBefore() {
    List<Event> news =
        news(
            "en",
            "Eight people died yesterday when a train derailed near Agra."
                + " The train derailed at 8.40 a.m.");
    assertEquals(1, news.size());
    assertEquals("2024-03-13T00:00", news.get(0).time().from().toString());
  }

  @Test
  void whoTellsOfAReleaseIsNotWhoFreedThem() {
    for (Event event :
        news(
            "en",
            "The army released 20 fighters on Monday in Aden. The Red Cross freed the captives"
                + " near the airport.")) {
      assertEquals(1, event.actors().size());
    }
  }
}
