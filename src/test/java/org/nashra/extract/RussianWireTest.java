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

/** Places, sources and losses as Russian agencies write them. */
class RussianWireTest {
  private static Event first(String text) {
    return events("ru", text).get(0);
  }

  private static String source(Event event) {
    return event.attribution().get(event.attribution().size() - 1).name();
  }

  private static List<String> actors(Event event) {
    return event.actors().stream().map(Event.Actor::name).toList();
  }

  private static List<String> losses(Event event) {
    return event.casualties().stream().map(c -> c.effect() + " " + c.min()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Khushab | Смертник в Афганистане напал на патруль вблизи села Хушаб (Khushab).",
        "Baghdad | Взрыв прогремел в шиитских кварталах Багдада, погибли 12 человек.",
        "Iraq | Турецкие ВВС нанесли удары по базам РПК в Северном Ираке.",
        "Mogadishu | В столице Сомали Могадишо прогремело два взрыва.",
        "Pakistan | Трое боевиков погибли в результате удара беспилотника в Пакистане.",
        "Egypt | В египетской Шубре взорвалась бомба, погибли пятеро."
      })
  void whereItHappened(String place, String text) {
    assertEquals(place, Objects.requireNonNull(first(text).place()).name());
  }

  @Test
  void thereIsTheTownToldOfBefore() {
    List<Event> all =
        events(
            "ru",
            "В Кундузе смертник взорвал автомобиль, погибли 16 человек. В январе здесь же при"
                + " взрыве бомбы погибли 12 мирных жителей.");
    assertEquals("Kunduz", Objects.requireNonNull(all.get(1).place()).name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "У берегов Кипра затонул паром «Триполи», погибли трое.",
        "Базирующийся в Лондоне центр сообщил, что у берегов Кипра затонул паром, погибли трое."
      })
  void aShipsNameAndASeatAreNoPlaces(String text) {
    assertEquals("Cyprus", Objects.requireNonNull(first(text).place()).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Amin Khan | Взрыв прогремел в Кабуле. Погибли семь человек. Об этом во вторник агентству"
            + " сообщил губернатор провинции Амин Хан.",
        "Medical sources | Агентство Рейтер со ссылкой на медиков сообщает о 61 погибшем при взрыве"
            + " в Багдаде.",
        "Mohammed Abud | При крушении парома погибли 163 человека, сообщил министр по чрезвычайным"
            + " ситуациям Мохаммед Абуд.",
        "Donetsk People's Republic | По данным Минобороны ДНР, украинские военные обстреляли"
            + " Горловку, погиб один мирный житель."
      })
  void whoSaysSo(String name, String text) {
    assertEquals(name, source(first(text)));
  }

  @Test
  void twoSourcesInOneSentenceHaveTheirOwnFigures() {
    List<Event> all =
        events(
            "ru",
            "Местные чиновники говорят о двух тысячах убитых, Министерство обороны утверждает, что"
                + " погибли 150 человек.");
    assertEquals(List.of("KILLED 2000"), losses(all.get(0)));
    assertEquals("Officials", source(all.get(0)));
    assertEquals(List.of("KILLED 150"), losses(all.get(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KILLED 1 | Полевой командир Абу Омар был убит 14 марта в ходе операции под Тикритом.",
        "KILLED 1 | Журналистка Анна Иванова была убита в Москве 14 марта.",
        "KILLED 350 | Спецназ штурмом взял школу, погибли 350 заложников.",
        "KILLED 8 | Вертолёт разбился в Кабуле, все восемь находившихся на борту погибли.",
        "KILLED 1 | Неизвестный открыл стрельбу в Копенгагене, убив одного человека.",
        "WOUNDED 18 | Взрыв прогремел в Кабуле, 18 человек с ранениями доставлены в больницы."
      })
  void whoWasLost(String loss, String text) {
    assertEquals(List.of(loss), losses(first(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "group:al-qaeda | На юге Йемена уничтожены 30 боевиков «Аль-Каиды».",
        "state:US | Американский солдат погиб в результате взрыва в провинции Анбар.",
        "state:TR | Погибли 24 турецких солдата, 18 ранены."
      })
  void whoseTheyWere(String side, String text) {
    assertTrue(
        first(text).casualties().stream().allMatch(c -> side.equals(c.side())),
        first(text).toString());
  }

  @Test
  void aGroupCountsTheSoldiersOfItsEnemy() {
    Event claim = first("Повстанцы «Талибана» утверждают, что взрыв унёс жизни семерых солдат.");
    assertTrue(claim.casualties().stream().allMatch(c -> c.side() == null), claim.toString());
  }

  @Test
  void aSentenceToDeathKillsNobody() {
    List<Event> all = events("ru", "Суд в Каире приговорил к смертной казни 529 человек.");
    assertEquals(List.of(EventType.TRIAL), all.stream().map(Event::type).toList());
    assertTrue(all.get(0).casualties().isEmpty(), all.toString());
  }

  @Test
  void whoActsStandsBehindTheVerbToo() {
    assertEquals(
        List.of("Jens Stoltenberg", "Barack Obama"),
        actors(
            event(
                EventType.ACCUSATION,
                "ru",
                "Нападение осудили генсек НАТО Йенс Столтенберг и президент США Барак Обама.")));
    assertEquals(
        List.of("Ali Laridzhani"),
        actors(
            event(
                EventType.THREAT,
                "ru",
                "Иран возобновит обогащение урана, предупредил Али Лариджани.")));
  }

  @Test
  void theRegionOfAnOfficeIsNoPartOfTheName() {
    assertEquals(
        List.of("Eduard Kokoyty"),
        actors(
            event(
                EventType.THREAT,
                "ru",
                "Президент Южной Осетии Эдуард Кокойты пригрозил объявить мобилизацию.")));
  }

  @Test
  void whatWasPlannedMayFallThrough() {
    Event talks =
        event(
            EventType.TALKS,
            "ru",
            "Заседание контактной группы в Минске, намеченное на пятницу, сорвалось.");
    assertEquals(Event.Modality.DENIED, talks.modality());
  }

  @Test
  void aTruceIsAgreedWhoeverTheSidesAre() {
    assertEquals(
        EventType.CEASEFIRE, first("Стороны конфликта договорились о прекращении огня.").type());
  }

  @Test
  void theTimeOfWhoWasTakenIsNotThatOfTheRelease() {
    Event release =
        event(
            EventType.RELEASE,
            "ru",
            "Пираты освободили за выкуп греческий танкер, захваченный в феврале.");
    assertEquals(Event.Status.NEW, release.status());
  }

  @Test
  void aDashBehindWhatIsToldClosesNoDateline() {
    Event shelling =
        first(
            "Артиллерия сирийской армии обстреляла Хомс, убито 13 человек, по словам врачей — 20.");
    assertEquals(EventType.SHELLING, shelling.type());
  }
}
