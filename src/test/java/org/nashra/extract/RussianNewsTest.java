package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Russian: towns by their adjectives, counts that add up, who speaks for a body, namesakes. */
class RussianNewsTest {
  private static List<String> losses(String text) {
    return events("ru", text).stream()
        .flatMap(e -> e.casualties().stream())
        .map(c -> c.effect() + " " + c.min())
        .toList();
  }

  private static String voice(String text) {
    Event.Attribution last = null;
    for (Event.Attribution one : events("ru", text).get(0).attribution()) {
      last = one;
    }
    return Objects.requireNonNull(last).name();
  }

  private static List<String> actors(Event event) {
    return TestExtractor.names(event, Event.Actor.Role.ACTOR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Взрыв произошёл в киевском аэропорту, погибли пять человек.|Kyiv",
        "Взрыв прогремел в московском метро, погибли пять человек.|Moscow",
        "Бомба взорвалась на багдадском рынке, погибли пять человек.|Baghdad",
        "В кабульской гостинице взорвалась бомба, погибли пять человек.|Kabul",
        "Бомба взорвалась в Ленинском районе Грозного, погибли пять человек.|Grozny"
      })
  void theAdjectiveOfATownTellsWhere(String text, String town) {
    assertEquals(town, Objects.requireNonNull(events("ru", text).get(0).place()).name());
  }

  @Test
  void partsThatAddUpHaveAWhole() {
    assertEquals(
        "KILLED 49",
        losses(
                "Все 49 человек, находившиеся на борту, — 40 десантников и девять членов экипажа —"
                    + " погибли.")
            .get(0));
  }

  @Test
  void theSecondOfAListSharesTheFateOfTheFirst() {
    assertEquals(
        List.of("KILLED 3", "KILLED 2", "WOUNDED 17"),
        losses("Погибли трое полицейских и двое прохожих, 17 человек получили ранения."));
  }

  @Test
  void captivesWhoDiedAreDead() {
    assertEquals(
        List.of("KILLED 2"), losses("Полиция штурмовала кафе в Сиднее, двое заложников погибли."));
  }

  @Test
  void nobodySurvived() {
    assertEquals(
        List.of("KILLED 224"),
        losses("Самолёт с 224 людьми на борту потерпел катастрофу в Египте, выживших нет."));
  }

  @Test
  void theUnnamedSpokesmanSpeaksForHisBody() {
    assertEquals(
        "Ministry of Foreign Affairs of Ukraine",
        voice("Погибли десять человек, подтвердил представитель МИД Украины."));
    assertEquals(
        "Ministry of Interior of Russia",
        voice(
            "Пять милиционеров погибли под Кизляром, сообщил РИА «Новости» представитель МВД"
                + " республики."));
  }

  @Test
  void aSurnameBehindTheGivenNameOfSomebodyElse() {
    Event attack = event(EventType.ATTACK, "ru", "Магомед Алиев застрелен в Хасавюрте.");
    assertEquals("Magomed Aliyev", attack.actors().get(0).name());
  }

  @Test
  void aStreetDoesNotSpeak() {
    assertEquals(
        "Police sources",
        voice(
            "Взрыв прогремел в Грозном на пересечении проспекта Путина и улицы Мира, погибли трое,"
                + " сообщил собеседник агентства в правоохранительных органах."));
  }

  @Test
  void aRegionThatActsIsAPlaceBesides() {
    Event accusation =
        event(EventType.ACCUSATION, "ru", "Южная Осетия обвинила Грузию в обстреле Цхинвали.");
    assertEquals(List.of("South Ossetia"), actors(accusation));
    Event election = event(EventType.ELECTION, "ru", "В Абхазии прошли выборы президента.");
    assertEquals("Abkhazia", Objects.requireNonNull(election.place()).name());
    Event taken = event(EventType.TERRITORY, "ru", "Абхазская армия заняла Кодорское ущелье.");
    assertEquals(List.of("Abkhazia"), actors(taken));
  }

  @Test
  void thePersonAndTheOfficeActTogether() {
    Event accusation =
        event(
            EventType.ACCUSATION, "ru", "Барак Обама и генеральный секретарь НАТО осудили теракт.");
    assertTrue(actors(accusation).contains("Barack Obama"), actors(accusation).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Неизвестные обстреляли пост полиции в Назрани.",
        "Террористы требуют вывести войска из Чечни."
      })
  void theObjectBehindIsNoActor(String text) {
    events("ru", text).forEach(e -> assertEquals(List.of(), actors(e)));
  }

  @Test
  void theDenialOfAPartInADeedIsNews() {
    Event denial = event(EventType.REJECTION, "ru", "Минобороны РФ причастность к удару отрицает.");
    assertEquals(List.of("Ministry of Defence of Russia"), actors(denial));
  }

  @Test
  void aRejectedAccusationIsNoAccusation() {
    assertTrue(
        events("ru", "Москва обвинения Киева отвергла.").stream()
            .noneMatch(e -> e.type() == EventType.ACCUSATION));
  }

  @Test
  void gasInAMineIsNoBomb() {
    Event blast =
        event(
            EventType.ACCIDENT,
            "ru",
            "На шахте в Донецке взорвалась метановоздушная смесь, погибли девять человек.");
    assertEquals(1, blast.casualties().size());
  }

  @Test
  void thoseWhoVoteAreWhereTheVoteIs() {
    Event election =
        event(EventType.ELECTION, "ru", "Выборы президента Украины состоялись в воскресенье.");
    assertEquals("Ukraine", Objects.requireNonNull(election.place()).name());
  }

  @Test
  void eachSideTellsOfItsOwnHurt() {
    List<Event> events =
        events(
            "ru",
            "По данным армянской стороны, обстреливали город Джермук. Минобороны Азербайджана"
                + " заявило, что ночью армянские подразделения обстреливали позиции"
                + " азербайджанской армии в Кельбаджарском и Лачинском районах.");
    assertEquals(
        List.of("Jermuk", "Kalbajar"),
        events.stream()
            .filter(e -> e.type() == EventType.SHELLING)
            .map(e -> String.valueOf(e.place() == null ? null : e.place().name()))
            .toList());
  }
}
