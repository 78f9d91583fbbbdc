package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Verbs, verbal nouns and short participles that tell of a deed in the Russian press. */
class RussianDeedsTest {
  private static EventType type(String name) {
    return EventType.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static List<String> roles(Event event) {
    return event.actors().stream().map(a -> a.role() + " " + a.name()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clash | В Бенгази возобновились бои между соперничающими отрядами.",
        "clash | Пограничники Индии и Пакистана открыли огонь друг по другу у Пунча.",
        "shelling | Снаряд угодил в школу в Ясиноватой, погибла учительница.",
        "shelling | По центру Сум прилетела ракета, ранены шесть человек.",
        "shelling | Под обстрел попал автобус в Бериславе, двое погибших.",
        "shelling | Иран провёл испытание баллистической ракеты.",
        "air-strike | Турецкие истребители нанесли удары по Синджару, погибли двое.",
        "air-strike | Расчёты ПВО уничтожили 9 беспилотников над Калужской областью.",
        "air-strike | На завод в Орле упали обломки дрона.",
        "attack | В Мюнхене мужчина с топором набросился на пассажиров электрички.",
        "attack | На губернатора провинции Газни совершено покушение.",
        "territory | Армия Судана вернула контроль над городом Вад-Медани.",
        "territory | Отряды оппозиции без боя заняли Хомс.",
        "deployment | Норвегия направит на Балтику два фрегата.",
        "deployment | Турция стягивает бронетехнику к границе с Ираком.",
        "ceasefire | Повстанцы приостановили атаки на порты в Красном море.",
        "withdrawal | Италия вывела последних военнослужащих из Нигера.",
        "release | Из тюрьмы вышел бывший президент Боливии Луис Арсе.",
        "release | На родину вернулись 40 азербайджанских военнопленных.",
        "release | Киеву переданы 30 пленных, сообщило Минобороны.",
        "hazard | На складе в Туле произошло возгорание.",
        "agreement | Узбекистан и Киргизия парафировали договор о границе.",
        "agreement | Швеция официально вступила в НАТО.",
        "talks | Российская делегация приняла участие в переговорах в Маскате.",
        "accusation | МИД Сербии выразил протест послу Хорватии.",
        "sanction | Норвегия внесла в санкционный список 12 граждан Белоруссии.",
        "sanction | В МИД Чехии был вызван временный поверенный Ирана.",
        "sanction | Болгария выдворила двоих сотрудников посольства.",
        "sanction | Литва закрыла пограничный переход в Кибартае.",
        "sanction | Перу и Чили отозвали из Кито своих послов.",
        "sanction | Посла Дании вызвал МИД Египта.",
        "support | Соболезнования выразил президент Сербии Александар Вучич.",
        "territory | Талибы без боя вошли в Газни.",
        "threat | Премьер-министр Израиля Биньямин Нетаньяху пообещал, что убийцы поплатятся.",
        "talks | Президента Египта Абдель Фаттаха ас-Сиси принял король Иордании Абдалла II.",
        "talks | Премьер-министр Италии Джорджа Мелони созвала экстренное заседание кабинета.",
        "riot | Демонстранты заняли здание телецентра в Таласе.",
        "election | Президентом Латвии избран Эдгар Ринкевич.",
        "sanction | В Перу введён режим чрезвычайного положения.",
        "sanction | Япония присоединилась к новому пакету санкций.",
        "arrest | Экс-губернатору избрали меру пресечения в виде домашнего ареста.",
        "arrest | Беглый чиновник пойман в Анталье.",
        "arrest | Бывший премьер Молдавии помещён под домашний арест.",
        "trial | Бывшему министру Грузии дали девять лет тюрьмы.",
        "trial | В Лиме начался процесс над бывшим президентом Перу.",
        "protest | Фермеры заблокировали трассу под Лионом.",
        "riot | В колонии под Кито вспыхнул бунт, погибли четверо заключённых.",
        "election | Во второй тур вышли мэр Богемска и сенатор.",
        "election | Центризбирком Армении объявил окончательные итоги выборов.",
        "resignation | Парламент Черногории вынес вотум недоверия правительству.",
        "resignation | Король Иордании принял отставку премьера.",
        "resignation | Министр обороны Эстонии объявил об уходе с поста.",
        "appointment | Президент Хорватии привёл к присяге нового министра.",
        "aid | Дания передала Киеву 20 бронетранспортёров.",
        "displacement | Власти Таджикистана начали эвакуацию горных сёл.",
        "hazard | Прорвало дамбу в Бузулуке, вода пошла в город.",
        "accident | Фура врезалась в маршрутку под Пензой, погибли трое.",
        "accident | Пассажирский самолёт выкатился за пределы полосы в Дели.",
        "economy | Годовая инфляция в Египте замедлилась до 20%."
      })
  void aDeedIsFound(String name, String text) {
    assertEquals(
        List.of(type(name)), events("ru", text).stream().map(Event::type).distinct().toList());
  }

  @Test
  void whoIsNamedInAShortPassiveIsTheTarget() {
    assertEquals(
        List.of("TARGET Sergei Lunin"),
        roles(events("ru", "Сергей Лунин назначен послом России в Чили.").get(0)));
    assertEquals(
        List.of("TARGET Oleg Vetrov"),
        roles(events("ru", "Командующим флотом России назначен адмирал Олег Ветров.").get(0)));
  }

  @Test
  void whoActedInTheClauseBeforeIsNotTheOneDetained() {
    Event arrest =
        events("ru", "Спецназ применил в Минске водомёты, задержаны сорок человек.").stream()
            .filter(e -> e.type() == EventType.ARREST)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(), roles(arrest));
  }

  @Test
  void anEnvoyWhoIsSummonedImposesNothing() {
    assertEquals(
        List.of("TARGET Ambassador of Iran"),
        roles(events("ru", "Посол Ирана вызван в МИД Дании.").get(0)));
  }

  private static List<String> losses(String text) {
    return events("ru", text).get(0).casualties().stream()
        .map(c -> c.effect() + " " + c.min())
        .toList();
  }

  @Test
  void whatAnAmbushCostIsCounted() {
    assertEquals(
        List.of("KILLED 9"), losses("Засада исламистов близ Гао стоила жизни девяти солдатам."));
    assertEquals(List.of("KILLED 14"), losses("Генштаб Ирака сообщил об уничтожении 14 боевиков."));
    assertEquals(
        List.of("CAPTURED 12"), losses("Талибы захватили в плен 12 полицейских в Кундузе."));
    assertEquals(List.of("KILLED 1"), losses("Один сторож погиб в перестрелке в Кветте."));
  }

  @Test
  void theFirstPartOfANameIsNoMonth() {
    Event riot = events("ru", "Город Сент-Луис охватили беспорядки.").get(0);
    assertEquals(Event.Status.NEW, riot.status());
    assertNull(riot.time());
  }

  @Test
  void whoeverStandsInTheClauseThatIsSaidDoesNotSayIt() {
    assertTrue(
        events("ru", "Завод «Факел» сообщил, что ночью российские военные обстреляли Никополь.")
            .get(0)
            .attribution()
            .stream()
            .noneMatch(a -> a.name().contains("soldiers")));
  }

  @Test
  void aFightInTheCourseOfAnAttackLeavesItAnAttack() {
    assertEquals(
        List.of(EventType.ATTACK),
        events(
                "ru",
                "Мэр застрелен в Манте у своего дома. Один из нападавших убит в перестрелке с"
                    + " охраной.")
            .stream()
            .map(Event::type)
            .toList());
  }

  @Test
  void thePlaceThatOpensTheSentenceSetsANewScene() {
    assertEquals(
        List.of(0, 2),
        events(
                "ru",
                "Власти продлили карантин. Истребители бомбили позиции повстанцев. В городе"
                    + " Омдурман снаряд попал в жилой дом, убиты двое детей.")
            .stream()
            .filter(e -> e.type() == EventType.AIR_STRIKE || e.type() == EventType.SHELLING)
            .map(e -> e.casualties().stream().mapToInt(c -> c.min() == null ? 0 : c.min()).sum())
            .toList());
  }

  @Test
  void aCountBehindAnotherBlowIsNotOfTheFirst() {
    List<Event> told =
        events(
            "ru",
            "Боевики обстреляли автобус в Мосуле. В Киркуке взорвались две машины, погибли 13"
                + " человек. Премьер посетил раненых в больнице. Парламент объявил траур. Командование"
                + " сообщило о гибели троих солдат.");
    assertTrue(
        told.stream()
            .filter(e -> e.place() != null && e.place().name().equals("Mosul"))
            .allMatch(e -> e.casualties().isEmpty()));
  }

  @Test
  void aPreliminaryCountIsACount() {
    assertEquals(
        List.of("KILLED 4"),
        losses("В Омске взорвался газ. По предварительным данным, погибли четыре человека."));
  }

  @Test
  void aNumberBehindTheNounThatOpensTheClauseCountsIt() {
    assertEquals(
        List.of("KILLED 6", "WOUNDED 9"),
        losses("По лагерю в Идлибе нанесён удар. Погибших не менее шести, раненых — девять."));
  }

  @Test
  void partiesWhoMetSignWhatTheySign() {
    Event signed =
        events(
                "ru",
                "Министр Сергей Лунин провёл в Астане переговоры с премьером Муратом Алимовым."
                    + " По итогам стороны подписали план на два года.")
            .get(1);
    assertEquals(EventType.AGREEMENT, signed.type());
    assertEquals(2, signed.actors().size());
  }

  @Test
  void aCapitalThatIsStruckIsTheTown() {
    Event strike = events("ru", "Израильские истребители нанесли удары по Дамаску.").get(0);
    assertEquals("Damascus", Objects.requireNonNull(strike.place()).name());
  }

  @Test
  void aMarchTakenUpByAPronounIsOne() {
    List<Event> all =
        events(
            "ru",
            "В Сплите прошёл митинг. Участники собрались на площади, затем двинулись к порту."
                + " Они протестовали против застройки берега.");
    assertEquals(List.of(EventType.PROTEST), all.stream().map(Event::type).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Снаряд упал на лагерь беженцев в Тавиле.",
        "Посла Сербии вызвали в МИД Хорватии из-за введения санкций против банков."
      })
  void whatOnlySaysWhereOrWhyIsNoEventOfItsOwn(String text) {
    assertEquals(1, events("ru", text).size());
  }

  @Test
  void fatalWoundsAreADeath() {
    assertEquals(
        List.of("KILLED 1"),
        losses("В Нальчике обстреляли пост, смертельные ранения также получил один полицейский."));
  }

  @Test
  void oneAndOneFallByTheSameVerb() {
    assertEquals(
        List.of("KILLED 1", "KILLED 1", "WOUNDED 3"),
        losses("В Остине подросток открыл огонь, убив учителя и охранника, ещё трое ранены."));
  }

  @Test
  void anAgencyHasNoSoldiers() {
    Event attack =
        events("ru", "В Мали напали на базу. По данным AFP, убиты не менее 12 солдат.").get(0);
    assertNull(attack.casualties().get(0).side());
  }

  @Test
  void theStateThatOutlawsAGroupIsNotThePlace() {
    Event taken =
        events(
                "ru",
                "Армия Сирии отбила у боевиков «Исламского государства» (ИГ; запрещена в России)"
                    + " пять сёл под Алеппо.")
            .get(0);
    assertEquals("Aleppo", Objects.requireNonNull(taken.place()).name());
    assertEquals(List.of("ACTOR Syrian army"), roles(taken));
  }

  @Test
  void aQuakeFeltInATownIsOneQuake() {
    assertEquals(
        1,
        events(
                "ru",
                "У острова Итуруп произошло землетрясение магнитудой 5,1. По данным МЧС,"
                    + " землетрясение силой до трёх баллов ощутили жители Курильска.")
            .size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Следователи возбудили дело о нарушении правил, повлекшем смерть более двух лиц.",
        "Страна сталкивается с изоляцией, заявил министр Иван Лунин."
      })
  void phrasesThatTellOfNoLossAndNoClash(String text) {
    assertTrue(
        events("ru", text).stream()
            .noneMatch(e -> e.type() == EventType.CLASH || !e.casualties().isEmpty()));
  }

  @Test
  void aTollMayStandBeforeItsNoun() {
    assertEquals(
        List.of("KILLED 21"),
        losses("До 21 человека возросло число жертв взрыва на рынке в Кветте."));
  }

  @Test
  void shipsAreNoCourt() {
    Event attack = events("ru", "Хуситы нанесли удары по двум торговым судам Греции.").get(0);
    assertEquals(List.of("ACTOR Houthis", "TARGET Greece"), roles(attack));
  }

  @Test
  void whoseDronesWereShotDownDoesNotTellIt() {
    Event downed =
        events(
                "ru",
                "Над Тульской областью сбиты 12 украинских беспилотников, сообщили в Минобороны.")
            .get(0);
    assertTrue(
        downed.attribution().stream()
            .noneMatch(a -> a.name().equals("Ministry of Defence of Ukraine")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "air-strike | Суданская армия сумела разбомбить склад под Хартумом.",
        "territory | Талибам удалось захватить город Кундуз.",
        "withdrawal | Повстанцы вынуждены были отступить из Кидаля.",
        "sanction | Санкции введены против Мали.",
        "withdrawal | Контингент выведен из Нигера во вторник.",
        "territory | Кундуз взят отрядами талибов.",
        "territory | Букаву захватили повстанцы движения М23.",
        "shelling | Артиллеристы ударили из реактивных установок по городу Дараа.",
        "bombing | Под машину судьи в Кветте заложили взрывное устройство.",
        "attack | Нападавшие забросали гранатами блокпост под Карачи.",
        "abduction | Боевики захватили в плен экипаж танкера у берегов Сомали.",
        "cyber | Энергосистема Латвии подверглась хакерской атаке в среду.",
        "ceasefire | Отряды повстанцев в Колумбии сложили оружие.",
        "agreement | Вьетнам достиг договорённости с Грецией.",
        "talks | Президент Кении сел за стол переговоров с премьером Уганды.",
        "support | Алжир встал на сторону Сенегала.",
        "accusation | Париж заподозрил Алжир в шпионаже.",
        "rejection | Венгрия выступила против новых налогов.",
        "threat | Вьетнам предъявил Алжиру ультиматум.",
        "trial | Суд в Тегеране отменил приговор правозащитнику.",
        "protest | Студенты пикетировали посольство Мьянмы в Маниле.",
        "election | Власти Сенегала назначили досрочные выборы.",
        "economy | Турция повышает цены на газ.",
        "deployment | НАТО начинает учения в Польше.",
        "clash | Посты Таджикистана и Киргизии обменялись выстрелами на границе.",
        "shelling | В Омдурмане уничтожен снарядом жилой дом.",
        "sanction | Пакистанская армия закрыла переход Торхам.",
        "economy | Компания «Сентра» уволила 400 работников.",
        "agreement | Колумбия и Куба возобновили авиасообщение.",
        "withdrawal | Повстанцы начали отводить артиллерию от Гомы.",
        "accident | Паром сел на мель у берегов Филиппин."
      })
  void aVerbOfThePressTellsOfIt(String name, String text) {
    assertEquals(
        List.of(type(name)), events("ru", text).stream().map(Event::type).distinct().toList());
  }

  /** An infinitive is a deed behind a verb that says so, and else an aim, a plan or nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Армия Мали не смогла обстрелять Кидаль.",
        "Армия Мали хочет обстрелять Кидаль.",
        "Тренер сумел выиграть время."
      })
  void anInfinitiveIsNoDeedByItself(String text) {
    assertTrue(
        events("ru", text).stream().noneMatch(e -> e.modality() == Event.Modality.HAPPENED), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACTOR Greece; TARGET Turkey | Афины закрыли границу с Турцией.",
        "ACTOR Algeria; TARGET Qatar | Алжир отозвал посла из Катара.",
        "ACTOR Jundallah | Ответственность за взрыв в Кветте взяла на себя группировка «Джундалла».",
        "ACTOR M23 | Город Гома взят повстанцами движения М23.",
        "ACTOR European Commission | Санкции введены Еврокомиссией.",
        "ACTOR Al-Shabaab | Полицейский участок в Кано атакован боевиками «Аш-Шабаб».",
        "ACTOR Pakistani army | Герат подвергся обстрелу со стороны пакистанской армии.",
        "ACTOR Parliament of Chile | Сенат Чили отклонил законопроект об амнистии.",
        "ACTOR Nordoyl | Компания «Нордойл» сократила добычу нефти.",
        "ACTOR Chadian army | Армия Чада, вопреки совету экспертов, разбомбила склад.",
        "TARGET Irma Saldadze | Министром финансов назначена Ирма Салдадзе.",
        "ACTOR Abdul Latif Rashid | Президентом Ирака избран Абдель Латиф Рашид.",
        "TARGET Alberto Klaveren | Послом Чили назначен карьерный дипломат Альберто Клаверен.",
        "TARGET Alberto Klaveren | Послом Чили назначен Альберто Клаверен.",
        "ACTOR Houthis | Ракетный удар по порту Джизан нанесли хуситы.",
        "ACTOR United Kingdom; TARGET Zimbabwe | Санкции против Зимбабве ввела Великобритания.",
        "ACTOR Nusrat | Нападение на казармы совершили боевики группировки «Нусрат».",
        "ACTOR Islamic State | Ответственность за теракт в Кабуле взяла запрещённая группировка ИГ.",
        "ACTOR Bassiru Fay | На выборах в Сенегале победил Бассиру Фай."
      })
  void whoHasAPartInIt(String parts, String text) {
    assertEquals(List.of(parts.split("; ")), roles(events("ru", text).get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Khabar | Армия Чада разбомбила склад под Триполи, сообщило агентство «Хабар».",
        "Utro | Как пишет газета «Утро», армия Чада разбомбила склад под Триполи.",
        "Houthis | Над Марибом сбит американский беспилотник, заявили хуситы.",
        "Authorities | Герат подвергся обстрелу со стороны пакистанской армии, сообщили местные власти."
      })
  void whoVouchesForIt(String name, String text) {
    assertEquals(
        name,
        events("ru", text)
            .get(0)
            .attribution()
            .get(events("ru", text).get(0).attribution().size() - 1)
            .name());
  }

  @Test
  void theFirmThatOwnsAShipStrikesNobody() {
    assertEquals(
        List.of(),
        roles(
            events("ru", "На борту лайнера компании «Даалло» в Джибути произошёл взрыв.").get(0)));
  }

  @Test
  void whoeverStandsBeforeHisColleagueMeetsToo() {
    assertTrue(
        roles(
                events(
                        "ru",
                        "Сергей Лавров и его американский коллега Джон Керри обсудили ситуацию.")
                    .get(0))
            .containsAll(List.of("PARTICIPANT John Kerry", "PARTICIPANT Sergei Lavrov")));
  }
}
