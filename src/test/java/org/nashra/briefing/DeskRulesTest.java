package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.briefing.CaucasusNews.AR;
import static org.nashra.briefing.CaucasusNews.EN;
import static org.nashra.briefing.CaucasusNews.FR;
import static org.nashra.briefing.CaucasusNews.RU;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.briefing.wording.Narrator;
import org.nashra.briefing.wording.Told;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.model.Briefing;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.EventType;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.model.Source;
import org.nashra.story.Happening;
import org.nashra.story.Mention;
import org.nashra.story.StoryGrouper;

/** What a desk would strike out or write otherwise, in every language of the house. */
class DeskRulesTest {
  private static final WordingBook BOOK =
      WordingBook.read(Path.of("config"), List.of(AR, EN, FR, RU));
  private static final Source PAPER = ReportBuilder.source("paper", "Paper", "en", 'B', null);
  private static final Event.Place.Precision TOWN = Event.Place.Precision.CITY;

  private static Report report(
      String id, String text, EventType type, UnaryOperator<ReportBuilder.EventBuilder> told) {
    ReportBuilder builder =
        new ReportBuilder(PAPER, id, "2022-09-13T14:00:00Z", "A headline", text);
    return told.apply(builder.event(type, text)).add().build();
  }

  private static Happening happening(Report report) {
    Event event = report.extraction().events().get(0);
    return new Happening(event.type(), event.modality(), List.of(new Mention(report, event)));
  }

  private static Narrator narrator(String language, Report report) {
    return new Narrator(
        BOOK,
        CaucasusNews.names(),
        CaucasusNews.edition(),
        LanguageTag.of(language),
        LocalDate.parse("2022-09-13"),
        List.of(report));
  }

  private static Optional<String> sentence(String language, Report report) {
    return narrator(language, report).sentence(happening(report)).map(Told::text);
  }

  private static String said(String language, Report report) {
    return sentence(language, report).orElse("nothing");
  }

  private static ReportBuilder.EventBuilder person(
      ReportBuilder.EventBuilder event, Role role, String id, String name, String of) {
    return event.actor(role, id, Actor.Kind.PERSON, name, null, of, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void anAppealToAStateThatSaysNothingOfItsMatterIsLeftOut(String language) {
    Report thin =
        report(
            "thin",
            "France called on Armenia to act.",
            EventType.APPEAL,
            e ->
                e.state(Role.ACTOR, "FR", "France", "France")
                    .state(Role.TARGET, "AM", "Armenia", "Armenia"));
    Report full =
        report(
            "full",
            "France called on Armenia to keep the ceasefire.",
            EventType.APPEAL,
            e ->
                e.state(Role.ACTOR, "FR", "France", "France")
                    .state(Role.TARGET, "AM", "Armenia", "Armenia"));
    assertEquals(Optional.empty(), sentence(language, thin));
    assertTrue(sentence(language, full).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "ar, أعلنت نقابة الأطباء تعرّض شوشا لقصف.",
    "fr, 'Selon le syndicat de médecins, des bombardements ont visé Shusha.'",
    "ru, 'Профсоюз врачей сообщил, что произошёл обстрел Шуши.'"
  })
  void whoSpeaksWithoutANameKeepsHisWord(String language, String expected) {
    Report report =
        report(
            "union",
            "The doctors' union said Shusha was shelled.",
            EventType.SHELLING,
            e ->
                e.place("geonames:585568", "Shusha", "AZ", 39.8, 46.7, TOWN, "Shusha")
                    .said(
                        "unnamed:doctors-union",
                        "Doctors' union",
                        Event.Attribution.Mode.STATEMENT,
                        "doctors' union"));
    assertEquals(expected, said(language, report));
  }

  @Test
  void onlyLanguagesOfTheSourcesAreMissed() {
    Report english = CaucasusNews.day13().get(0);
    assertEquals(
        List.of("ru"),
        SourceGap.missingLanguages(
                List.of(
                    ReportBuilder.source("wire", "Wire", "en", 'B', null),
                    ReportBuilder.source("vestnik", "Vestnik", "ru", 'B', null)),
                List.of(english))
            .stream()
            .map(SourceGap::detail)
            .toList());
  }

  @Test
  void anAppealToABodyIsNewsInItself() {
    Report report =
        report(
            "body",
            "Armenia asked the United Nations to act.",
            EventType.APPEAL,
            e ->
                e.state(Role.ACTOR, "AM", "Armenia", "Armenia")
                    .actor(
                        Role.TARGET,
                        "org:un",
                        Actor.Kind.ORGANISATION,
                        "United Nations",
                        null,
                        null,
                        "United Nations"));
    assertTrue(said("en", report).startsWith("Armenia appealed to"), said("en", report));
    assertEquals("L'Arménie a lancé un appel aux Nations unies.", said("fr", report));
    assertTrue(said("ru", report).startsWith("Армения обратилась с призывом к"));
    assertTrue(said("ar", report).startsWith("وجّهت أرمينيا نداءً إلى"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void nobodyAppealsToTheStateThatHeSpeaksFor(String language) {
    Report report =
        report(
            "own",
            "Ivan Petrov urged Armenia and Russia to keep the ceasefire.",
            EventType.APPEAL,
            e ->
                person(e, Role.ACTOR, "person:ivan-petrov", "Ivan Petrov", "state:RU")
                    .state(Role.TARGET, "AM", "Armenia", "Armenia")
                    .state(Role.TARGET, "RU", "Russia", "Russia"));
    String text = said(language, report);
    assertFalse(
        List.of("Russia", "Russie", "Росси", "روسيا").stream().anyMatch(text::contains), text);
  }

  @Test
  void aPersonSpeaksWithStatesNotBesideThem() {
    Report report =
        report(
            "call",
            "Ivan Petrov spoke to the leaders of Armenia and Azerbaijan by phone.",
            EventType.CALL,
            e ->
                person(e, Role.ACTOR, "person:ivan-petrov", "Ivan Petrov", null)
                    .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
                    .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan"));
    assertEquals("Ivan Petrov spoke by telephone with Armenia and Azerbaijan.", said("en", report));
    assertEquals(
        "Ivan Petrov s'est entretenu par téléphone avec l'Arménie et l'Azerbaïdjan.",
        said("fr", report));
    assertEquals(
        "Иван Петров провёл телефонный разговор с Арменией и Азербайджаном.", said("ru", report));
    assertTrue(
        said("ar", report).endsWith("اتصالاً هاتفياً مع أرمينيا وأذربيجان."), said("ar", report));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void aProtestWithoutMatterOrTimeIsLeftOut(String language) {
    Report thin =
        report(
            "thin",
            "A protest was held in Yerevan.",
            EventType.PROTEST,
            e -> e.place("geonames:616052", "Yerevan", "AM", 40.2, 44.5, TOWN, "Yerevan"));
    Report dated =
        report(
            "dated",
            "A protest was held in Yerevan on Tuesday.",
            EventType.PROTEST,
            e ->
                e.place("geonames:616052", "Yerevan", "AM", 40.2, 44.5, TOWN, "Yerevan")
                    .day("2022-09-13", "Tuesday"));
    assertEquals(Optional.empty(), sentence(language, thin));
    assertTrue(sentence(language, dated).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void aLineOfTheTimelineDoesNotRepeatItsTime(String language) {
    Report report =
        report(
            "clash",
            "Armenia and Azerbaijan clashed on Tuesday.",
            EventType.CLASH,
            e ->
                e.state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
                    .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
                    .day("2022-09-13", "Tuesday"));
    assertTrue(said(language, report).contains("13"));
    String undated =
        narrator(language, report).undated(happening(report)).map(Told::text).orElseThrow();
    assertFalse(undated.contains("13"), undated);
  }

  @Test
  void anOutletStandsInLettersThatTheReaderReads() {
    Source cyrillic = ReportBuilder.source("sever", "Агентство «Север»", "ru", 'C', null);
    Source arabic = ReportBuilder.source("al-bahr", "صحيفة البحر", "ar", 'C', null);
    Report north = new ReportBuilder(cyrillic, "n", "2022-09-13T14:00:00Z", "T", "Бои.").build();
    Report sea = new ReportBuilder(arabic, "s", "2022-09-13T14:00:00Z", "T", "قتال.").build();
    assertEquals("Агентство «Север»", narrator("ru", north).outlet(north));
    assertEquals("صحيفة البحر", narrator("ar", sea).outlet(sea));
    assertEquals("Al Bahr", narrator("en", sea).outlet(sea));
    for (String language : List.of("en", "ar", "fr")) {
      String name = narrator(language, north).outlet(north);
      assertTrue(
          name.codePoints()
              .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC),
          name);
    }
  }

  @Test
  void aCeasefireWhoseSidesAreLeftOutIsTheOneThatOthersToldOf() {
    Happening full =
        happening(
            report(
                "full",
                "Armenia and Azerbaijan agreed on a ceasefire on Tuesday.",
                EventType.CEASEFIRE,
                e ->
                    e.state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
                        .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
                        .day("2022-09-13", "Tuesday")));
    Happening bare =
        happening(
            report(
                "bare",
                "A ceasefire was announced with Russia as mediator.",
                EventType.CEASEFIRE,
                e -> e.state(Role.MEDIATOR, "RU", "Russia", "Russia")));
    Happening later =
        happening(
            report(
                "later",
                "A ceasefire was announced on Friday.",
                EventType.CEASEFIRE,
                e -> e.day("2022-09-16", "Friday")));
    assertTrue(new Links().linked(full, bare));
    assertFalse(new Links().linked(full, later));
  }

  @Test
  void callsOfOtherPersonsOfTheSameStatesAreOtherStories() {
    Happening ministers = call("Anna Sarkis", "Leyla Aliyeva");
    assertFalse(new Links().linked(ministers, call("Boris Avetian", "Murad Hasan")));
    assertTrue(new Links().linked(ministers, call("Anna Sarkis", "Leyla Aliyeva")));
  }

  private static Happening call(String one, String other) {
    return happening(
        report(
            "call " + one,
            one + " spoke to " + other + " by phone.",
            EventType.CALL,
            e ->
                person(
                    person(e, Role.PARTICIPANT, "person:" + one, one, "state:AM"),
                    Role.PARTICIPANT,
                    "person:" + other,
                    other,
                    "state:AZ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void olderHistoryWithoutItsDayIsNoBackground(String language) {
    Report undated = history("undated", "clashed before", e -> e);
    Report dated =
        history("dated", "clashed on 1 May 2021", e -> e.day("2021-05-01", "1 May 2021"));
    int before = background(language, List.of()).size();
    assertEquals(before, background(language, List.of(undated)).size());
    assertEquals(before + 1, background(language, List.of(dated)).size());
  }

  private static Report history(
      String id, String clause, UnaryOperator<ReportBuilder.EventBuilder> told) {
    String news = "Azerbaijan shelled Armenia on Tuesday.";
    String older = "Armenia and Azerbaijan " + clause + ".";
    ReportBuilder builder =
        new ReportBuilder(PAPER, id, "2022-09-13T14:00:00Z", "A headline", news + " " + older);
    builder
        .event(EventType.SHELLING, news)
        .state(Role.ACTOR, "AZ", "Azerbaijan", "Azerbaijan")
        .state(Role.TARGET, "AM", "Armenia", "Armenia")
        .day("2022-09-13", "Tuesday")
        .add();
    return told.apply(
            builder
                .event(EventType.CLASH, older)
                .status(Event.Status.BACKGROUND)
                .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
                .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan"))
        .add()
        .build();
  }

  private static List<Briefing.Item> background(String language, List<Report> more) {
    List<Report> reports = new ArrayList<>(CaucasusNews.day13());
    reports.addAll(more);
    return new Composer(BOOK, CaucasusNews.names(), new StoryGrouper(), CaucasusNews.languages())
        .compose(
            CaucasusNews.issue("2022-09-13", reports, List.of(), null, 1), LanguageTag.of(language))
        .background();
  }
}
