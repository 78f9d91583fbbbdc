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

/** What Russian reports only recall, retell, deny or name in passing, and when it was. */
class RussianRecapsTest {
  private static List<EventType> news(String text) {
    return TestExtractor.news("ru", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Четверо моряков, похищенных у берегов Бенина, освобождены.",
        "Все пятеро инженеров, захваченные на днях в Нигере, были освобождены в среду."
      })
  void whoIsFreedWasTakenBefore(String text) {
    List<Event> all = events("ru", text);
    assertEquals(List.of(EventType.RELEASE), news(text));
    assertEquals(Event.Modality.HAPPENED, all.get(0).modality());
  }

  @Test
  void aParticipleKeepsItsOwnTime() {
    Event killed =
        events("ru", "Один из похищенных в январе в Мали геологов убит, сообщила полиция.").get(0);
    assertEquals(Event.Status.NEW, killed.status());
    assertTrue(killed.time() == null);
  }

  @Test
  void aNumberBehindAndMoreHasItsOwnVerb() {
    Event avalanche =
        events(
                "ru",
                "Семь туристов погибли, четверо получили ранения и ещё трое пропали без вести в"
                    + " Непале.")
            .get(0);
    assertEquals(
        List.of("KILLED 7", "WOUNDED 4", "MISSING 3"),
        avalanche.casualties().stream().map(c -> c.effect() + " " + c.min()).toList());
  }

  @Test
  void whoIsSavedIsNoLoss() {
    Event ship =
        events("ru", "Под Триполи затонула лодка: 26 человек погибли, ещё 60 удалось спасти.")
            .get(0);
    assertEquals(1, ship.casualties().size(), ship::toString);
  }

  @Test
  void aBareInstrumentalIsWhoDidIt() {
    Event strike =
        events("ru", "По Никополю нанесён удар российскими войсками, ранен один человек.").get(0);
    assertEquals("Armed Forces of Russia", strike.actors().get(0).name());
    assertEquals(Event.Actor.Role.ACTOR, strike.actors().get(0).role());
  }

  @Test
  void whoWonStandsBehindTheVerb() {
    Event election =
        event(EventType.ELECTION, "ru", "Победу на выборах в Сербии одержал Александр Вучич.");
    assertEquals("Aleksandar Vučić", election.actors().get(0).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chasiv Yar | В Часовом Яре при обстреле погиб человек.",
        "Kryvyi Rih | В Кривом Роге при обстреле погиб человек.",
        "Toretsk | В Торецке при обстреле погиб человек.",
        "Cherepovets | Под Череповцом взорвался газ, погиб человек."
      })
  void townsOfTwoWordsAndWithAFleetingVowel(String place, String text) {
    assertEquals(place, Objects.requireNonNull(events("ru", text).get(0).place()).name());
  }

  @Test
  void theLastDayIsOneDay() {
    Event shelling =
        event(
            EventType.SHELLING,
            "ru",
            "За минувшие сутки артиллерия обстреляла Торецк, ранены двое жителей.");
    var time = Objects.requireNonNull(shelling.time());
    assertEquals(
        1,
        java.time.Duration.between(
                Objects.requireNonNull(time.from()), Objects.requireNonNull(time.to()))
            .toDays());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ил-76 разбился под Омском. «В аварии виновата погода, это установлено точно», — заявил"
            + " губернатор Омской области Виталий Хоценко.",
        "Евросоюз продлил санкции против Мали. «Решение о санкциях было единогласным и ожидаемым»,"
            + " — сказал глава МИД Венгрии Петер Сийярто."
      })
  void wordsAboutWhatHappenedAreNoNewsOfTheirOwn(String text) {
    assertTrue(!news(text).contains(EventType.STATEMENT), () -> events("ru", text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "В селе сгорел клуб. Напомним, в понедельник в Ливии был взорван мост. Кроме того, на"
            + " фугасе подорвался автобус.",
        "В Херсоне открыли школу. На днях сообщалось, что пираты у берегов Ганы захватили танкер."
      })
  void whatIsRecalledIsNoNews(String text) {
    List<EventType> violent =
        news(text).stream().filter(t -> t == EventType.BOMBING || t == EventType.ATTACK).toList();
    assertEquals(List.of(), violent, () -> events("ru", text).toString());
  }

  @Test
  void whatWasReportedLongAgoIsNoNews() {
    assertEquals(
        List.of(),
        news("В Мали открыли мост. В начале февраля СМИ сообщили, что боевики убили 40 человек."));
  }

  @Test
  void whatIsRecalledOfAnotherDayIsAnotherShot() {
    List<Event> all =
        events(
            "ru",
            "КНДР запустила ракету в сторону Японского моря. Военные следят за обстановкой."
                + " Напомним, 11 марта КНДР запустила ракету с подводной лодки.");
    assertEquals(Event.Status.NEW, all.get(0).status());
    assertTrue(all.get(0).time() == null, all::toString);
    assertEquals(Event.Status.RECAP, all.get(1).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Информация об обстреле Белгорода не соответствует действительности, заявило МЧС России.",
        "Сообщения о ракетном ударе по Минску не имеют ничего общего с реальностью."
      })
  void whatIsCalledUntrueIsDenied(String text) {
    assertTrue(
        events("ru", text).stream().allMatch(e -> e.modality() == Event.Modality.DENIED),
        () -> events("ru", text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AID | Взрыв раздался на рынке в Мосуле.",
        "CALL | Мужчина из Казани позвонил в дежурную часть полиции и сообщил о бомбе.",
        "SUPPORT | Совет ЕС одобрил продление санкций против Белоруссии.",
        "CEASEFIRE | В Донецке режим прекращения огня за ночь нарушили шесть раз.",
        "ATTACK | В Сычуани под ударами стихии погибли девять человек.",
        "HAZARD | В Пакистане разбился вертолёт, летевший в пострадавшие от наводнения районы.",
        "DEPLOYMENT | Смертник направил машину со взрывчаткой на полицейский пост.",
        "RESIGNATION | Сторонники свергнутого президента вышли на площадь в Каире.",
        "ELECTION | За резолюцию проголосовали 14 из 15 членов Совбеза ООН.",
        "SUPPORT | Парламент Грузии одобрил законопроект о прессе.",
        "PROTEST | В Суэце полиция открыла огонь по демонстрантам, двое убиты.",
        "SHELLING | Украинские военные ни разу огня по Донецку не открывали."
      })
  void wordsThatTellOfNoSuchEvent(EventType type, String text) {
    assertTrue(
        events("ru", text).stream().noneMatch(e -> e.type() == type),
        () -> events("ru", text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CALL | По инициативе финской стороны состоялся телефонный разговор Владимира Путина и"
            + " Саули Ниинистё.",
        "ACCIDENT | Три человека погибли при сходе вагонов с рельсов под Читой.",
        "ATTACK | Рыболовецкое судно было захвачено пиратами у берегов Йемена.",
        "HAZARD | На посёлок в Непале обрушилась лавина, погибли шесть человек.",
        "SANCTION | МИД Латвии объявил двух сотрудников посольства персонами нон грата.",
        "SANCTION | США сняли санкции с правительства Сирии.",
        "PROTEST | У мэрии Казани прошёл митинг, собрались сто человек.",
        "SANCTION | Совет ЕС одобрил продление санкций против Белоруссии."
      })
  void whatIsTold(EventType type, String text) {
    assertEquals(EventType.valueOf(type.name()), event(type, "ru", text).type());
  }

  @Test
  void aMeetingThatLastedIsTheOneJustToldOf() {
    List<EventType> all =
        news(
            "Сергей Лавров и Джон Керри провели переговоры в Женеве. Встреча глав ведомств"
                + " продлилась два часа.");
    assertEquals(List.of(EventType.TALKS), all);
  }

  @Test
  void theSameCountOfTheSameSpanIsToldOnce() {
    List<Event> all =
        events(
            "ru",
            "За минувшие сутки боевики обстреляли Авдеевку, ранен один солдат. За минувшие сутки"
                + " боевики 3 раза открывали огонь, в результате обстрелов ранен один солдат,"
                + " сообщили в штабе АТО.");
    assertEquals(1, all.size(), all::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vadim Petrenko | Head of Administration | В Лимане при обстреле погиб житель, сообщил глава"
            + " областной военной администрации Вадим Петренко.",
        "Anti-Terrorist Operation command | | Обстреляна Марьинка, ранены двое солдат, сообщили в"
            + " пресс-центре штаба АТО."
      })
  void whoTellsIt(String name, String title, String text) {
    var chain = events("ru", text).get(0).attribution();
    assertEquals(name, chain.get(chain.size() - 1).name());
  }
}
