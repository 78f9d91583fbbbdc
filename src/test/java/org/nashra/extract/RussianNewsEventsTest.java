package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** What Russian news agencies tell in other words and orders than the plain ones. */
class RussianNewsEventsTest {
  private static List<EventType> types(String text, Event.Modality modality) {
    return events("ru", text).stream()
        .filter(e -> e.modality() == modality)
        .map(Event::type)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AIR_STRIKE | По складу под Омдурманом нанёс удар вертолёт.",
        "AIR_STRIKE | Рота подверглась удару с воздуха под Аазазом.",
        "AIR_STRIKE | Дрон, как утверждает мэр Иван Котов, атаковал автобус под Шебекином.",
        "SHELLING | В танкер попала ракета йеменских хуситов.",
        "SHELLING | Повстанцы открыли миномётный огонь по Гори.",
        "BOMBING | Смертница взорвала себя в доме шейха в Буйнакске.",
        "CLASH | В Панкисском ущелье завершена спецоперация против боевиков.",
        "CLASH | В районе Гомы вспыхнул бой между мятежниками и армией.",
        "TERRITORY | Армия Судана дошла до окраин Омдурмана.",
        "TERRITORY | О взятии посёлка Часов Яр объявили российские военные.",
        "ABDUCTION | Боевики удерживают епископа и ещё двенадцать прихожан.",
        "DEPLOYMENT | К границе стянута бронетехника.",
        "DEPLOYMENT | Рота миротворцев высадилась в Диде.",
        "WITHDRAWAL | Колумбия отозвала своих переговорщиков из Гаваны.",
        "RELEASE | Россия и Украина обменялись военнопленными.",
        "SANCTION | Чад предписал послу Германии в 48 часов покинуть страну.",
        "SANCTION | Париж отозвал дипломата.",
        "SANCTION | Членство Гвинеи Африканский союз приостановил.",
        "CALL | Джо Байден вечером переговорил по телефону с Биньямином Нетаньяху.",
        "APPEAL | Генсек НАТО добивается, чтобы Турция согласилась.",
        "APPEAL | Премьер-министр Японии настаивает, чтобы Пхеньян освободил похищенных.",
        "REJECTION | Об уступках речи не идёт, подчеркнул президент Сербии Александар Вучич.",
        "REJECTION | Сербия план не принимает.",
        "THREAT | Москва потребовала от Киева уступок, пригрозив отключить газ.",
        "THREAT | Вашингтон пообещал, что безнаказанным нападение не останется.",
        "SUPPORT | Премьер-министр Индии выразил Шри-Ланке сочувствие.",
        "RESIGNATION | Эво Моралес объявил о сложении полномочий.",
        "RESIGNATION | Следом пост оставил вице-президент Альваро Гарсия.",
        "PROTEST | Сторонники экс-президента собрались у гавани в Мале.",
        "AID | США объявили о выделении Чаду ещё 15 млн долларов.",
        "AID | Два борта МЧС России с госпиталем приземлились в Кермане.",
        "DISPLACEMENT | Жилища оставили почти 80 тысяч человек.",
        "ECONOMY | Транзит российского газа через Украину утром прекратился."
      })
  void told(EventType type, String text) {
    List<EventType> types = types(text, Event.Modality.HAPPENED);
    assertTrue(types.contains(type), () -> text + " " + types);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CALL | Ангела Меркель намерена позвонить Дональду Трампу.",
        "AID | Ещё одну батарею ракет передаст Украине Румыния.",
        "WITHDRAWAL | Вернуть войска в казармы обещают к воскресенью.",
        "WITHDRAWAL | Резолюция обязывает Израиль вывести войска с юга Ливана.",
        "SANCTION | Европейское сообщество готово ввести эмбарго против Сербии.",
        "TALKS | На встрече в Дохе, которая намечена на четверг, говорить будут о хлебе.",
        "TALKS | Лига арабских государств соберётся в Каире в воскресенье."
      })
  void ahead(EventType type, String text) {
    List<EventType> types = types(text, Event.Modality.PLANNED);
    assertTrue(types.contains(type), () -> text + " " + types);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOMBING | Полиция говорит, что в салоне заложена взрывчатка.",
        "ATTACK | У катера заглох двигатель, и кто-то поджёг одеяло.",
        "RESIGNATION | Пилоты отстранены от полётов.",
        "CALL | Депутат связал беспорядки с выборами президента.",
        "RIOT | В районе Гомы вспыхнул бой между мятежниками и армией."
      })
  void notTold(EventType type, String text) {
    List<EventType> types = types(text, Event.Modality.HAPPENED);
    assertFalse(types.contains(type), () -> text + " " + types);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "President of Azerbaijan | Представитель президента Азербайджана опроверг обстрел.",
        "Militants | Лидер повстанцев пригрозил новыми ударами.",
        "Militants | Командующий повстанцами отверг перемирие.",
        "Houthis | Представитель хуситов пригрозил ударами по портам.",
        "Mayor of Benghazi | Мэр Бенгази призвал жителей остаться дома.",
        "Government of Algeria | Алжирские власти предложение прислать французский спецназ отвергли.",
        "United Kingdom | Рота британских морпехов высадилась во Фритауне.",
        "Mikheil Saakashvili | Михаил Саакашвили в это не верит. Президент побывал в Телави.",
        "ECOWAS | Экономическое сообщество стран Западной Африки осудило переворот.",
        "Ministry of Foreign Affairs of Philippines | МИД Филиппин призвал отпустить моряков."
      })
  void actor(String name, String text) {
    Set<String> names =
        events("ru", text).stream()
            .flatMap(e -> e.actors().stream())
            .filter(a -> a.role() == Actor.Role.ACTOR)
            .map(Actor::name)
            .collect(Collectors.toSet());
    assertTrue(names.contains(name), () -> text + " " + names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Главы МИД Турции и Катара подписали соглашение.",
        "Министры иностранных дел Турции и Катара подписали соглашение."
      })
  void ministersOfBothStates(String text) {
    Set<String> names =
        events("ru", text).stream()
            .flatMap(e -> e.actors().stream())
            .map(Actor::name)
            .collect(Collectors.toSet());
    assertEquals(
        Set.of("Minister of Foreign Affairs of Turkey", "Minister of Foreign Affairs of Qatar"),
        names,
        text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "36 | До 36 выросло число погибших в результате боёв под Баткеном.",
        "20 | При взрыве на рынке в Кветте жизни лишились не менее 20 человек.",
        "33 | Турция потеряла в Идлибе сразу 33 военнослужащих.",
        "180000 | Жилища оставили почти 180 тысяч человек."
      })
  void losses(int least, String text) {
    assertTrue(
        events("ru", text).stream()
            .flatMap(e -> e.casualties().stream())
            .anyMatch(c -> c.min() != null && c.min() == least),
        () -> text + " " + events("ru", text));
  }
}
