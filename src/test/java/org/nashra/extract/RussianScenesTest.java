package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** One happening or two, what was before, and who counts for what in Russian reports. */
class RussianScenesTest {
  private static List<String> losses(Event event) {
    return event.casualties().stream().map(c -> c.effect() + " " + c.min()).toList();
  }

  private static List<String> names(Event event) {
    return event.actors().stream().map(Event.Actor::name).toList();
  }

  private static String place(Event event) {
    return Objects.requireNonNull(event.place()).name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KILLED 2 | Под Славянском сбиты два вертолёта Ми-24, два лётчика погибли.",
        "KILLED 16 | В Непале сошла лавина, погибли 16 шерпов."
      })
  void whoIsCounted(String loss, String text) {
    assertEquals(List.of(loss), losses(events("ru", text).get(0)).stream().distinct().toList());
  }

  @Test
  void aNounBehindTwoNumbersCountsBoth() {
    Event clash =
        events("ru", "Восемь американских и двое афганских солдат убиты в бою под Кундузом.")
            .get(0);
    assertEquals(List.of("KILLED 8", "KILLED 2"), losses(clash));
  }

  @Test
  void anHourBelongsToTheDayToldOf() {
    List<Event> all =
        events(
            "ru",
            "В Багдаде в понедельник взорвался автомобиль. Взрыв прогремел в 9:30 утра у рынка,"
                + " погибли пять человек.");
    assertEquals(1, all.size());
    assertEquals(List.of("KILLED 5"), losses(all.get(0)));
  }

  @Test
  void aBareTollHasItsCauseInTheNextSentence() {
    List<Event> all =
        events(
            "ru", "Погибли пять человек. Таковы последствия взрыва газа в жилом доме в Саратове.");
    assertEquals(1, all.size());
    assertEquals(EventType.ACCIDENT, all.get(0).type());
  }

  @Test
  void theTollOfADayIsNotThatOfTheBlowBefore() {
    List<Event> all =
        events(
            "ru",
            "Украинские военные сбили беспилотник над Луганской областью. За минувшие сутки погибли"
                + " девять солдат. В Донецке от обстрела пострадали четыре человека.");
    assertEquals(List.of(), losses(all.get(0)));
    assertEquals("Donetsk", place(of(all, EventType.SHELLING)));
  }

  private static Event of(List<Event> all, EventType type) {
    return all.stream().filter(e -> e.type() == type).findFirst().orElseThrow();
  }

  @Test
  void whoTellsOfABlowIsNotItsTarget() {
    Event blow =
        events("ru", "Военные сбили над Луганском беспилотник, заявил спикер Андрей Лысенко.")
            .get(0);
    assertFalse(names(blow).contains("Andrei Lysenko"));
  }

  @Test
  void aNameInAnotherCaseIsNoSubject() {
    Event taken =
        event(
            EventType.ABDUCTION,
            "ru",
            "Фёдора Зайцева и ещё троих россиян в Багдаде увезли в неизвестном направлении.");
    assertFalse(
        taken.actors().stream()
            .anyMatch(
                a -> a.role() == Event.Actor.Role.ACTOR && a.name().equals("Fyodor Zaytsev")));
  }

  @Test
  void whoOnlyNamesABlowDoesNotVouchForIt() {
    Event shelling =
        events(
                "ru",
                "При обстреле колонны на севере Мали двое солдат погибли. Совбез ООН осудил"
                    + " нападение.")
            .get(0);
    assertFalse(
        shelling.attribution().stream()
            .anyMatch(a -> a.name().equals("United Nations Security Council")));
  }

  @Test
  void whatIsInvestigatedWasBefore() {
    List<Event> all = events("ru", "Трое арестованы в Бостоне в рамках расследования терактов.");
    assertTrue(
        all.stream()
            .filter(e -> e.type() != EventType.ARREST)
            .allMatch(e -> e.status() == Event.Status.BACKGROUND));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Herat | Как утверждают в Кабуле, в деревне Азизабад провинции Герат при налёте авиации"
            + " погибли 90 человек."
      })
  void theTownItselfAndNotWhoSpeaksInAnother(String place, String text) {
    assertEquals(place, place(events("ru", text).get(0)));
  }

  @Test
  void aTruckWithAidThatIsBlownUpIsNoAid() {
    List<Event> all =
        events("ru", "Близ Кидаля на мине подорвался грузовик с гуманитарной помощью.");
    assertTrue(all.stream().noneMatch(e -> e.type() == EventType.AID));
  }

  @Test
  void aRulingThatQuashesASentenceIsOneEvent() {
    List<Event> all =
        events("ru", "Суд в Каире отменил смертный приговор бывшему президенту Мухаммеду Мурси.");
    assertEquals(1, all.size());
  }

  @Test
  void whoSpokeGoesOnBehindTheClauseOfOthers() {
    Event appeal =
        event(
            EventType.APPEAL,
            "ru",
            "Дмитрий Медведев заявил, что оппозиция не призывала к насилию, и потребовал пересчитать"
                + " голоса.");
    assertTrue(names(appeal).contains("Dmitry Medvedev"));
  }

  @Test
  void gunfireOnACarIsNoShelling() {
    assertEquals(
        EventType.ATTACK,
        events("ru", "Неизвестные обстреляли из автоматов автомобиль чиновника в Махачкале.")
            .get(0)
            .type());
  }
}
