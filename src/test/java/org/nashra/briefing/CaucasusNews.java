package org.nashra.briefing;

import static org.nashra.model.Event.Actor.Kind.ORGANISATION;
import static org.nashra.model.Event.Actor.Kind.PERSON;
import static org.nashra.model.Event.Actor.Role.ACTOR;
import static org.nashra.model.Event.Actor.Role.MEDIATOR;
import static org.nashra.model.Event.Actor.Role.PARTICIPANT;
import static org.nashra.model.Event.Actor.Role.TARGET;
import static org.nashra.model.Event.Attribution.Mode.ANONYMOUS;
import static org.nashra.model.Event.Attribution.Mode.REPORT;
import static org.nashra.model.Event.Attribution.Mode.STATEMENT;
import static org.nashra.model.Event.Casualty.Effect.KILLED;
import static org.nashra.model.Event.Place.Precision;
import static org.nashra.model.EventType.*;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nashra.language.Languages;
import org.nashra.language.NameBook;
import org.nashra.model.Briefing;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.Event;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.model.Source;

/** Three days of September 2022 on the border of Armenia and Azerbaijan, in our own words. */
final class CaucasusNews {
  static final LanguageTag EN = LanguageTag.of("en");
  static final LanguageTag FR = LanguageTag.of("fr");
  static final LanguageTag AR = LanguageTag.of("ar");
  static final LanguageTag RU = LanguageTag.of("ru");

  static final Source WIRE = ReportBuilder.source("wire", "Meridian Wire", "en", 'B', null);
  static final Source HERALD = ReportBuilder.source("herald", "Baku Herald", "en", 'C', "state:AZ");
  static final Source NABAA = ReportBuilder.source("nabaa", "وكالة النبأ", "ar", 'B', null);
  static final Source VESTNIK = ReportBuilder.source("vestnik", "Южный вестник", "ru", 'C', null);

  private CaucasusNews() {}

  static Edition edition() {
    return new Edition(
        new EditionId("south-caucasus"),
        Map.of(EN, "South Caucasus", AR, "جنوب القوقاز", RU, "Южный Кавказ", FR, "Caucase du Sud"),
        Map.of(
            EN, "Nashra desk", AR, "مكتب نشرة", RU, "Редакция «Нашра»", FR, "Rédaction de Nashra"),
        new Edition.Region(Set.of("AM", "AZ", "GE"), List.of()),
        List.of(AR, EN, RU),
        ZoneId.of("Asia/Yerevan"),
        LocalTime.MIDNIGHT,
        LocalTime.of(7, 0),
        12,
        null,
        List.of(),
        Map.of(),
        Map.of(),
        List.of("state:AM", "state:AZ"),
        20,
        "A4",
        Map.of());
  }

  /** The readers of the house's languages. */
  static Languages languages() {
    return Readers.LANGUAGES;
  }

  private static final class Readers {
    private static final Languages LANGUAGES = Languages.load(Path.of("config", "lang"));
  }

  static NameBook names() {
    Map<String, Map<LanguageTag, String>> names =
        Map.ofEntries(
            Map.entry(
                "org:az-mod",
                Map.of(
                    EN,
                    "Azerbaijan's Ministry of Defence",
                    AR,
                    "وزارة الدفاع الأذربيجانية",
                    RU,
                    "Министерство обороны Азербайджана",
                    FR,
                    "ministère azerbaïdjanais de la Défense")),
            Map.entry(
                "org:ru-mod",
                Map.of(
                    EN,
                    "Russian Ministry of Defence",
                    AR,
                    "وزارة الدفاع الروسية",
                    RU,
                    "Министерство обороны России",
                    FR,
                    "ministère russe de la Défense")),
            Map.entry(
                "org:un",
                Map.of(EN, "United Nations", AR, "الأمم المتحدة", RU, "ООН", FR, "Nations unies")),
            Map.entry("org:politico", Map.of(EN, "Politico", AR, "صحيفة بوليتيكو", RU, "Politico")),
            Map.entry(
                "org:ru-peacekeepers",
                Map.of(
                    EN,
                    "Russian peacekeepers",
                    AR,
                    "قوات حفظ السلام الروسية",
                    RU,
                    "Российские миротворцы",
                    FR,
                    "forces russes de maintien de la paix")),
            Map.entry(
                "person:nikol-pashinyan",
                Map.of(
                    EN,
                    "Nikol Pashinyan",
                    AR,
                    "نيكول باشينيان",
                    RU,
                    "Никол Пашинян",
                    FR,
                    "Nikol Pachinian")),
            Map.entry(
                "person:nancy-pelosi",
                Map.of(
                    EN,
                    "Nancy Pelosi",
                    AR,
                    "نانسي بيلوسي",
                    RU,
                    "Нэнси Пелоси",
                    FR,
                    "Nancy Pelosi")),
            Map.entry(
                "person:sergei-shoigu",
                Map.of(
                    EN,
                    "Sergei Shoigu",
                    AR,
                    "سيرغي شويغو",
                    RU,
                    "Сергей Шойгу",
                    FR,
                    "Sergueï Choïgou")),
            Map.entry(
                "person:karim-valiyev",
                Map.of(EN, "Karim Valiyev", AR, "كريم فيلييف", RU, "Карим Велиев")),
            Map.entry(
                "geonames:616052", Map.of(EN, "Yerevan", AR, "يريفان", RU, "Ереван", FR, "Erevan")),
            Map.entry(
                "geonames:148442",
                Map.of(
                    EN,
                    "Nagorno-Karabakh",
                    AR,
                    "ناغورني قره باغ",
                    RU,
                    "Нагорный Карабах",
                    FR,
                    "Haut-Karabakh")));
    return (id, language) -> Optional.ofNullable(names.get(id)).map(m -> m.get(language));
  }

  /** The first day: fighting breaks out, dead on both sides. */
  static List<Report> day13() {
    Report wire =
        new ReportBuilder(
                WIRE,
                "wire-13",
                "2022-09-13T14:00:00Z",
                "Clashes on the Armenian border",
                "Armed clashes broke out on the border between Armenia and Azerbaijan overnight on"
                    + " Tuesday. The Armenian prime minister, Nikol Pashinyan, told parliament on"
                    + " Tuesday that 49 Armenian soldiers had been killed. Russia urged both sides"
                    + " to refrain from escalation and to observe a ceasefire.")
            .event(
                CLASH,
                "Armed clashes broke out on the border between Armenia and Azerbaijan overnight on Tuesday")
            .state(PARTICIPANT, "AM", "Armenia", "Armenia")
            .state(PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
            .border("the border between Armenia and Azerbaijan")
            .time(
                "2022-09-13TNI",
                LocalDateTime.parse("2022-09-12T18:00"),
                LocalDateTime.parse("2022-09-13T06:00"),
                false,
                "overnight on Tuesday")
            .add()
            .event(
                CASUALTIES,
                "Nikol Pashinyan, told parliament on Tuesday that 49 Armenian soldiers had been killed")
            .day("2022-09-13", "Tuesday")
            .loss(KILLED, 49, 49, "soldiers", "state:AM", "49 Armenian soldiers")
            .actor(
                ACTOR,
                "person:nikol-pashinyan",
                PERSON,
                "Nikol Pashinyan",
                "Prime Minister",
                "state:AM",
                "Nikol Pashinyan")
            .said("person:nikol-pashinyan", "Nikol Pashinyan", STATEMENT, "Nikol Pashinyan")
            .add()
            .event(
                APPEAL,
                "Russia urged both sides to refrain from escalation and to observe a ceasefire")
            .state(ACTOR, "RU", "Russia", "Russia")
            .state(TARGET, "AM", "Armenia", "both sides")
            .state(TARGET, "AZ", "Azerbaijan", "both sides")
            .add()
            .build();
    Report herald =
        new ReportBuilder(
                HERALD,
                "herald-13",
                "2022-09-13T18:00:00Z",
                "Ministry names the fallen",
                "Azerbaijan's Ministry of Defence said that 49 servicemen of its army were killed"
                    + " in the fighting.")
            .event(
                CASUALTIES,
                "Azerbaijan's Ministry of Defence said that 49 servicemen of its army were killed")
            .loss(KILLED, 49, 49, "soldiers", "state:AZ", "49 servicemen")
            .said(
                "org:az-mod",
                "Ministry of Defence of Azerbaijan",
                STATEMENT,
                "Azerbaijan's Ministry of Defence")
            .add()
            .build();
    return List.of(wire, herald, unrelated("flood-13", "2022-09-13T09:00:00Z"));
  }

  /** The second day: a ceasefire in the evening, 105 dead on the Armenian side. */
  static List<Report> day14() {
    Report wire =
        new ReportBuilder(
                WIRE,
                "wire-14",
                "2022-09-14T19:30:00Z",
                "Armenia speaks of a truce",
                "Armenia and Azerbaijan agreed on a ceasefire along their border on Wednesday"
                    + " evening. Prime Minister Nikol Pashinyan said on Wednesday that Armenia's"
                    + " armed forces had lost 105 dead.")
            .event(
                CEASEFIRE,
                "Armenia and Azerbaijan agreed on a ceasefire along their border on Wednesday evening")
            .state(PARTICIPANT, "AM", "Armenia", "Armenia")
            .state(PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
            .border("their border")
            .time(
                "2022-09-14TEV",
                LocalDateTime.parse("2022-09-14T18:00"),
                LocalDateTime.parse("2022-09-15T00:00"),
                false,
                "Wednesday evening")
            .add()
            .event(
                CASUALTIES,
                "Prime Minister Nikol Pashinyan said on Wednesday that Armenia's armed forces had lost 105 dead")
            .day("2022-09-14", "on Wednesday")
            .loss(KILLED, 105, 105, "soldiers", "state:AM", "105 dead")
            .actor(
                ACTOR,
                "person:nikol-pashinyan",
                PERSON,
                "Nikol Pashinyan",
                "Prime Minister",
                "state:AM",
                "Nikol Pashinyan")
            .said("person:nikol-pashinyan", "Nikol Pashinyan", STATEMENT, "Nikol Pashinyan")
            .add()
            .build();
    return List.of(wire);
  }

  /** The third day: 71 dead on the other side, a visit planned, the older war as background. */
  static List<Report> day15() {
    return List.of(nabaa15(), vestnik15(), wire15(), unrelated("flood-15", "2022-09-15T09:00:00Z"));
  }

  private static Report nabaa15() {
    return new ReportBuilder(
            NABAA,
            "nabaa-15",
            "2022-09-15T15:00:00Z",
            "71 قتيلاً في صفوف الجيش الأذربيجاني",
            "أعلنت وزارة الدفاع الأذربيجانية، اليوم الخميس، مقتل 71 جندياً من قواتها. ورحبت الأمم"
                + " المتحدة، اليوم الخميس، باتفاق وقف إطلاق النار بين أرمينيا وأذربيجان مساء أمس."
                + " واندلعت اشتباكات على الحدود بين البلدين ليل الثلاثاء وخلفت عشرات القتلى.")
        .event(
            CASUALTIES, "أعلنت وزارة الدفاع الأذربيجانية، اليوم الخميس، مقتل 71 جندياً من قواتها")
        .day("2022-09-15", "اليوم الخميس")
        .loss(KILLED, 71, 71, "soldiers", "state:AZ", "71 جندياً")
        .said(
            "org:az-mod",
            "Ministry of Defence of Azerbaijan",
            STATEMENT,
            "وزارة الدفاع الأذربيجانية")
        .add()
        .event(
            SUPPORT,
            "رحبت الأمم المتحدة، اليوم الخميس، باتفاق وقف إطلاق النار بين أرمينيا وأذربيجان")
        .actor(ACTOR, "org:un", ORGANISATION, "United Nations", null, null, "الأمم المتحدة")
        .day("2022-09-15", "اليوم الخميس")
        .add()
        .event(CEASEFIRE, "باتفاق وقف إطلاق النار بين أرمينيا وأذربيجان مساء أمس")
        .state(PARTICIPANT, "AM", "Armenia", "أرمينيا")
        .state(PARTICIPANT, "AZ", "Azerbaijan", "أذربيجان")
        .time(
            "2022-09-14TEV",
            LocalDateTime.parse("2022-09-14T18:00"),
            LocalDateTime.parse("2022-09-15T00:00"),
            false,
            "مساء أمس")
        .add()
        .event(CLASH, "اندلعت اشتباكات على الحدود بين البلدين ليل الثلاثاء وخلفت عشرات القتلى")
        .status(Event.Status.RECAP)
        .state(PARTICIPANT, "AM", "Armenia", "أرمينيا")
        .state(PARTICIPANT, "AZ", "Azerbaijan", "أذربيجان")
        .border("الحدود بين البلدين")
        .time(
            "2022-09-13TNI",
            LocalDateTime.parse("2022-09-13T18:00"),
            LocalDateTime.parse("2022-09-14T06:00"),
            false,
            "ليل الثلاثاء")
        .loss(KILLED, null, null, "people", null, "عشرات القتلى")
        .add()
        .build();
  }

  private static Report vestnik15() {
    return new ReportBuilder(
            VESTNIK,
            "vestnik-15",
            "2022-09-15T16:20:00Z",
            "Шойгу поговорил с Велиевым",
            "Министерство обороны России сообщило, что Сергей Шойгу провёл телефонный разговор с"
                + " Каримом Велиевым об обстановке в регионе. Россия призвала Армению и"
                + " Азербайджан соблюдать режим прекращения огня. «Мы внимательно следим за"
                + " обстановкой», — говорится в заявлении. В ноябре 2020 года при посредничестве"
                + " России было заключено соглашение о прекращении огня.")
        .event(
            CALL,
            "Сергей Шойгу провёл телефонный разговор с Каримом Велиевым об обстановке в регионе")
        .actor(
            PARTICIPANT,
            "person:sergei-shoigu",
            PERSON,
            "Sergei Shoigu",
            "Minister of Defence",
            "state:RU",
            "Сергей Шойгу")
        .actor(
            PARTICIPANT,
            "person:karim-valiyev",
            PERSON,
            "Karim Valiyev",
            "Chief of the General Staff",
            "state:AZ",
            "Каримом Велиевым")
        .said("org:ru-mod", "Russian Ministry of Defence", STATEMENT, "Министерство обороны России")
        .add()
        .event(APPEAL, "Россия призвала Армению и Азербайджан соблюдать режим прекращения огня")
        .state(ACTOR, "RU", "Russia", "Россия")
        .state(TARGET, "AM", "Armenia", "Армению")
        .state(TARGET, "AZ", "Azerbaijan", "Азербайджан")
        .quote("Мы внимательно следим за обстановкой", "state:RU")
        .add()
        .event(
            CEASEFIRE,
            "В ноябре 2020 года при посредничестве России было заключено соглашение о прекращении огня")
        .status(Event.Status.BACKGROUND)
        .state(MEDIATOR, "RU", "Russia", "России было")
        .time(
            "2020-11",
            LocalDateTime.parse("2020-11-01T00:00"),
            LocalDateTime.parse("2020-12-01T00:00"),
            false,
            "ноябре 2020 года")
        .add()
        .build();
  }

  private static Report wire15() {
    return new ReportBuilder(
            WIRE,
            "wire-15",
            "2022-09-15T17:45:00Z",
            "Pelosi to travel to Armenia",
            "House Speaker Nancy Pelosi plans to travel to Armenia in the coming days, Politico"
                + " reported, citing two people familiar with the plans. She may meet Prime"
                + " Minister Nikol Pashinyan in Yerevan.")
        .event(VISIT, "House Speaker Nancy Pelosi plans to travel to Armenia in the coming days")
        .modality(Event.Modality.PLANNED)
        .actor(
            ACTOR,
            "person:nancy-pelosi",
            PERSON,
            "Nancy Pelosi",
            "Speaker of the House of Representatives",
            "state:US",
            "Nancy Pelosi")
        .state(TARGET, "AM", "Armenia", "Armenia")
        .time(
            "2022-09-15/2022-09-22",
            LocalDateTime.parse("2022-09-15T00:00"),
            LocalDateTime.parse("2022-09-22T00:00"),
            true,
            "in the coming days")
        .said("org:politico", "Politico", REPORT, "Politico")
        .said(
            "source:anonymous",
            "two informed sources",
            ANONYMOUS,
            "two people familiar with the plans")
        .add()
        .event(TALKS, "She may meet Prime Minister Nikol Pashinyan in Yerevan")
        .modality(Event.Modality.POSSIBLE)
        .actor(PARTICIPANT, "person:nancy-pelosi", PERSON, "Nancy Pelosi", null, "state:US", "She")
        .actor(
            PARTICIPANT,
            "person:nikol-pashinyan",
            PERSON,
            "Nikol Pashinyan",
            "Prime Minister",
            "state:AM",
            "Nikol Pashinyan")
        .place("geonames:616052", "Yerevan", "AM", 40.18, 44.51, Precision.CITY, "Yerevan")
        .said("org:politico", "Politico", REPORT, "Politico")
        .add()
        .build();
  }

  /** A flood far away: of no edition of this region. */
  private static Report unrelated(String id, String published) {
    return new ReportBuilder(
            WIRE,
            id,
            published,
            "Flood in Pakistan",
            "A flood in Sindh, Pakistan, displaced at least 3000 people.")
        .event(HAZARD, "A flood in Sindh, Pakistan")
        .place("geonames:1164807", "Sindh", "PK", 26.1, 68.5, Precision.REGION, "Sindh")
        .add()
        .build();
  }

  static IssueInput issue(
      String date, List<Report> reports, List<Report> window, Briefing previous, int number) {
    return new IssueInput(
        edition(),
        LocalDate.parse(date),
        reports,
        List.of(),
        window,
        previous,
        List.of(new SourceGap("timeout", "azernews", "Azer News", "timeout")),
        number,
        1,
        Instant.parse("2022-09-16T03:00:00Z"),
        "0".repeat(64));
  }
}
