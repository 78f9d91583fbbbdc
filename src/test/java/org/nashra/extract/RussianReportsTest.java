package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** What Russian reports tell in passing, and who takes part in what they tell. */
class RussianReportsTest {
  private static List<EventType> news(String text) {
    return TestExtractor.news("ru", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Полиция Бельгии задержала троих человек по подозрению в подготовке терактов в Брюсселе.",
        "Суд в Гааге признал двоих виновными в уничтожении «Боинга» и убийстве 40 человек."
      })
  void whatSomebodyIsOnlyChargedWithIsNoEvent(String text) {
    assertFalse(news(text).isEmpty());
    assertFalse(news(text).contains(EventType.ATTACK), news(text).toString());
    assertTrue(events("ru", text).stream().allMatch(e -> e.casualties().isEmpty()));
  }

  @Test
  void aParticipleTellsWhoSomebodyIs() {
    String text = "Франция и Мали обменялись арестованными в Бамако офицерами.";
    assertFalse(news(text).contains(EventType.ARREST), news(text).toString());
  }

  @Test
  void allIsNoAbbreviationOfAnArmy() {
    Event appeal =
        event(EventType.APPEAL, "ru", "МИД России призвал все стороны сохранять спокойствие.");
    assertEquals(
        List.of("Ministry of Foreign Affairs of Russia"),
        appeal.actors().stream().map(Event.Actor::name).toList());
  }

  @Test
  void officesOfAPluralGoToEachInTurn() {
    Event deal =
        event(
            EventType.AGREEMENT,
            "ru",
            "Президенты Узбекистана и Казахстана Шавкат Мирзиёев и Касым-Жомарт Токаев подписали"
                + " договор.");
    assertEquals(
        List.of("state:KZ President", "state:UZ President"),
        deal.actors().stream().map(a -> a.of() + " " + a.title()).sorted().toList());
  }

  @Test
  void theNameStandsBehindTheRegionOfAnOffice() {
    Event attack =
        event(
            EventType.ATTACK,
            "ru",
            "Боевики напали на пост в Буркина-Фасо, погибли пять солдат, сообщил губернатор"
                + " Восточной области Сайду Санон.");
    assertEquals("Saydu Sanon", attack.attribution().get(attack.attribution().size() - 1).name());
  }

  @Test
  void theTollOfAnAccidentIsToldInTheNextSentence() {
    Event accident =
        event(
            EventType.ACCIDENT,
            "ru",
            "В Непале в среду перевернулся автобус с паломниками. Погибли 12 человек.");
    assertEquals(12, TestExtractor.loss(accident, Event.Casualty.Effect.KILLED).min());
  }

  @Test
  void anAttackOfHackersIsNoViolence() {
    List<EventType> types =
        news(
            "Больницы Ирландии отключили компьютеры после кибератаки, сообщил премьер-министр"
                + " Михол Мартин. Атака началась в среду.");
    assertFalse(types.contains(EventType.ATTACK), types.toString());
  }

  @Test
  void aDatelineDoesNotPushTheLeadAway() {
    Event hazard =
        event(
            EventType.HAZARD,
            "ru",
            "МЕХИКО, 14 марта. /ТАСС/. Ураган обрушился во вторник на Доминику, погибли семь"
                + " человек.");
    assertEquals(Event.Status.NEW, hazard.status());
    assertTrue(hazard.place() != null && hazard.place().name().equals("Dominica"));
  }

  @Test
  void aGivenNameOpensTheNameOfAPersonInAnyCase() {
    Event talks =
        event(
            EventType.TALKS,
            "ru",
            "Премьер-министр Армении в среду провёл переговоры с Андреем Крутовым.");
    assertTrue(
        talks.actors().stream().map(Event.Actor::name).anyMatch("Andrei Krutov"::equals),
        talks.actors().toString());
  }

  @Test
  void aRegionIsFoundWithBothItsWordsDeclined() {
    Event accident =
        event(
            EventType.ACCIDENT,
            "ru",
            "Автобус перевернулся во вторник в Оренбургской области, погибли три человека.");
    Event.Place place = java.util.Objects.requireNonNull(accident.place());
    assertEquals("Orenburg Oblast", place.name());
  }

  @Test
  void takingTellsOnlyWithThePlaceTaken() {
    String taken = "Повстанцы хуситы в понедельник заняли Мариб.";
    assertTrue(news(taken).contains(EventType.TERRITORY), news(taken).toString());
    assertFalse(
        events("ru", "Депутаты парламента Ирака заняли свои места.").stream()
            .anyMatch(e -> e.type() == EventType.TERRITORY));
  }

  @Test
  void aSecondVerbHasObjectsOfItsOwn() {
    Event accusation =
        event(
            EventType.ACCUSATION,
            "ru",
            "Канцлер Германии Олаф Шольц осудил нападение и предложил помощь Интерполу.");
    assertEquals(
        List.of("Olaf Scholz"), accusation.actors().stream().map(Event.Actor::name).toList());
  }
}
