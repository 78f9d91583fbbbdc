package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** The many ways in which Russian agencies tell of one and the same kind of event. */
class RussianWireEventsTest {
  private static List<EventType> happened(String text) {
    return events("ru", text).stream()
        .filter(e -> e.modality() == Event.Modality.HAPPENED)
        .map(Event::type)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLASH | На окраинах Донецка вторые сутки не смолкает стрельба.",
        "AIR_STRIKE | Истребители коалиции разнесли склады исламистов под Ракой.",
        "AIR_STRIKE | Армия Чада обстреляла лагерь повстанцев с воздуха.",
        "SHELLING | В Авдеевке всю ночь рвались мины.",
        "SHELLING | Танки били по Хомсу прямой наводкой.",
        "BOMBING | В Кабуле боевик привёл в действие пояс со взрывчаткой.",
        "BOMBING | В Могадишо грузовик с тротилом взлетел на воздух у отеля.",
        "ATTACK | Неизвестный в Осло выстрелил в спину депутату.",
        "ATTACK | Боевики учинили расправу над жителями Бени.",
        "TERRITORY | Ночью войска овладели городом Бука.",
        "TERRITORY | Гарнизон сдал Кундуз без боя.",
        "ABDUCTION | Боевики в Мали увели с собой троих рабочих.",
        "DEPLOYMENT | Франция поднимает батальон по тревоге.",
        "CYBER | Хакеры положили сервер правительства Эстонии.",
        "CYBER | В Киеве компьютеры банков заражены вирусом.",
        "CEASEFIRE | Повстанцы Колумбии сложили оружие.",
        "WITHDRAWAL | Бельгия отзывает десантников из Руанды.",
        "RELEASE | Из тюрьмы в Минске вышли на свободу пятеро журналистов.",
        "AGREEMENT | Каир и Хартум скрепили подписями договор о водах Нила.",
        "CALL | Президент Франции связался с премьером Ирака по телефону.",
        "TALKS | В Женеве делегации сели за стол переговоров.",
        "VISIT | Президент Бразилии прервал поездку в Анголу."
      })
  void fightingAndDealings(EventType type, String text) {
    assertTrue(happened(text).contains(type), () -> text + " " + happened(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUPPORT | Канада встала на сторону Киева.",
        "SUPPORT | Премьер-министр Италии заверил Грецию в поддержке.",
        "APPEAL | Посольство США советует гражданам не выходить из дому.",
        "ACCUSATION | Премьер-министр Ирака усмотрел в этом руку Дамаска.",
        "ACCUSATION | Анкара обрушилась с упрёками на Евросоюз.",
        "REJECTION | МИД Сирии назвал эти слова ложью.",
        "REJECTION | Тегеран отмёл упрёки Вашингтона.",
        "REJECTION | Израиль открестился от причастности к взрыву.",
        "THREAT | Президент Турции пообещал изменникам тяжёлую расплату.",
        "THREAT | Токаев посулил действовать жёстко.",
        "SANCTION | Эр-Рияд порвал дипломатические отношения с Катаром.",
        "SANCTION | Власти Казахстана отключили интернет.",
        "ARREST | Начальник порта Бейрута угодил под домашний арест.",
        "ARREST | Полиция нагрянула с обыском в штаб оппозиции в Мале.",
        "TRIAL | Бывшему президенту Чада вменяют убийства.",
        "PROTEST | На улицы Стамбула хлынули тысячи людей.",
        "PROTEST | Рабочие завода в Лионе поддержали стачку.",
        "RIOT | Молодёжь в Париже крушила витрины.",
        "RIOT | Толпа вломилась в дом правительства в Ереване.",
        "ELECTION | Солих обошёл на выборах действующего президента Мальдив.",
        "RESIGNATION | Башар Асад отрёкся от власти.",
        "RESIGNATION | Правительство Казахстана ушло в полном составе.",
        "APPOINTMENT | Генерал Нгема пришёл на смену президенту Габона.",
        "AID | Армения пропустила через границу грузовики с помощью.",
        "AID | Красный Крест открыл в Кигали полевой госпиталь.",
        "DISPLACEMENT | Жители Цхинвали бросили дома и ушли в горы.",
        "DISPLACEMENT | В Непале под открытым небом ночуют тысячи семей.",
        "HAZARD | Земля содрогнулась на юго-востоке Турции.",
        "HAZARD | В Адыгее река вышла из берегов.",
        "ACCIDENT | В порту Искендеруна занялись контейнеры.",
        "ACCIDENT | Склад с селитрой взлетел на воздух в Бейруте.",
        "ECONOMY | Рубль просел на полпроцента.",
        "ECONOMY | Биржа в Дохе рухнула на семь процентов."
      })
  void wordsAndTheRest(EventType type, String text) {
    assertTrue(happened(text).contains(type), () -> text + " " + happened(text));
  }

  /** What is only to come is told as planned, not as done. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WITHDRAWAL | США выведут с севера Сирии тысячу солдат.",
        "PROTEST | Профсоюзы Франции выведут рабочих на улицы в четверг.",
        "VISIT | Макрон полетит в Бейрут.",
        "DEPLOYMENT | ОДКБ отрядит миротворцев в Казахстан.",
        "RELEASE | ХАМАС отпустит троих заложников в субботу."
      })
  void whatIsToCome(EventType type, String text) {
    assertTrue(
        events("ru", text).stream()
            .anyMatch(e -> e.type() == type && e.modality() == Event.Modality.PLANNED),
        () -> text + " " + events("ru", text));
    assertFalse(happened(text).contains(type), text);
  }

  /** The same words of sport, of the stage, of the house: nothing happened. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ELECTION | Бегун обошёл соперника на последнем круге и взял золото.",
        "TERRITORY | Шахматист сдал партию на сороковом ходу.",
        "RIOT | Сборная Испании разгромила команду Хорватии и вышла в финал.",
        "BOMBING | Певец взорвал зал новой песней.",
        "AID | Повар раздал рецепты, которые выпустил отдельной книгой.",
        "TALKS | Он сел за стол и открыл газету.",
        "TALKS | Министр беседовал с журналистами после премьеры.",
        "TERRITORY | Художник оставил за собой право отказаться от выставки.",
        "DISPLACEMENT | Актриса бросила дом и уехала в Париж.",
        "HAZARD | Река замёрзла, рыбаки вышли на лёд.",
        "WITHDRAWAL | Теннисист снялся с турнира из-за травмы колена.",
        "APPEAL | Врач посоветовал больным не выходить на мороз.",
        "ACCIDENT | Водитель потерял контроль над собой, но обошлось без происшествий.",
        "THREAT | Боксёр пообещал отправить соперника в нокаут."
      })
  void anotherSense(EventType type, String text) {
    assertFalse(happened(text).contains(type), () -> text + " " + happened(text));
  }
}
