package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nashra.briefing.CaucasusNews.AR;
import static org.nashra.briefing.CaucasusNews.EN;
import static org.nashra.briefing.CaucasusNews.FR;
import static org.nashra.briefing.CaucasusNews.RU;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.briefing.wording.Narrator;
import org.nashra.briefing.wording.Told;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.EventType;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/** What kind of thing happened, how near a town, and which office says so: told as read. */
class WhatKindTest {
  private static final WordingBook BOOK =
      WordingBook.read(Path.of("config"), List.of(AR, EN, FR, RU));

  private static String said(
      String language,
      String text,
      EventType type,
      UnaryOperator<ReportBuilder.EventBuilder> told) {
    ReportBuilder builder =
        new ReportBuilder(
            ReportBuilder.source("paper", "Paper", "en", 'B', null),
            "kind",
            "2022-09-13T14:00:00Z",
            "A headline",
            text);
    Report report = told.apply(builder.event(type, text)).add().build();
    Event event = report.extraction().events().get(0);
    return new Narrator(
            BOOK,
            WhatKindTest::name,
            CaucasusNews.edition(),
            LanguageTag.of(language),
            LocalDate.parse("2022-09-13"),
            List.of(report))
        .sentence(
            new Happening(event.type(), event.modality(), List.of(new Mention(report, event))))
        .map(Told::text)
        .orElse("nothing");
  }

  private static Optional<String> name(String id, LanguageTag language) {
    return id.equals("state:AM") && language.equals(EN)
        ? Optional.of("Armenia")
        : CaucasusNews.names().name(id, language);
  }

  private static ReportBuilder.EventBuilder yerevan(ReportBuilder.EventBuilder event) {
    return event.place(
        "geonames:616052", "Yerevan", "AM", 40.18, 44.51, Event.Place.Precision.CITY, "Yerevan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|ACCIDENT|A gas explosion in Yerevan killed two people.|An explosion occurred in Yerevan.",
        "ar|ACCIDENT|A gas explosion in Yerevan killed two people.|وقع انفجار في يريفان.",
        "fr|ACCIDENT|A bus overturned in Yerevan.|Un accident de la route s'est produit à Erevan.",
        "ru|ACCIDENT|A fire broke out in Yerevan.|В Ереване произошёл пожар.",
        "en|ACCIDENT|Two people died in Yerevan at work.|An accident occurred in Yerevan.",
        "en|BOMBING|A suicide bomber struck in Yerevan.|A suicide bombing took place in Yerevan.",
        "ru|BOMBING|A car bomb went off in Yerevan.|В Ереване произошёл взрыв заминированного"
            + " автомобиля.",
        "en|SANCTION|A curfew was imposed in Yerevan.|A curfew was imposed in Yerevan.",
        "ar|SANCTION|A state of emergency was declared in Yerevan.|أُعلنت حالة الطوارئ في يريفان.",
        "en|PROTEST|Teachers went on strike in Yerevan.|A strike took place in Yerevan.",
      })
  void theKindOfThingIsNamed(String language, EventType type, String text, String expected) {
    assertEquals(expected, said(language, text, type, WhatKindTest::yerevan));
  }

  @Test
  void sanctionsAreNotImposedWhereTheyAreLifted() {
    UnaryOperator<ReportBuilder.EventBuilder> sides =
        e ->
            e.state(Role.ACTOR, "FR", "France", "France")
                .state(Role.TARGET, "AM", "Armenia", "Armenia");
    String lifted = "France lifted sanctions on Armenia.";
    assertEquals(lifted, said("en", lifted, EventType.SANCTION, sides));
    assertEquals("Франция сняла санкции с Армении.", said("ru", lifted, EventType.SANCTION, sides));
    assertEquals(
        "La France a imposé des sanctions à l'Arménie.",
        said("fr", "France imposed sanctions on Armenia.", EventType.SANCTION, sides));
  }

  @Test
  void anEnvoyIsSummonedAndNotSanctioned() {
    UnaryOperator<ReportBuilder.EventBuilder> envoy =
        e ->
            e.state(Role.ACTOR, "AM", "Armenia", "Armenia")
                .actor(
                    Role.TARGET,
                    "unnamed:ambassador-of-france",
                    Actor.Kind.UNNAMED,
                    "Ambassador of France",
                    "Ambassador",
                    "state:FR",
                    "French ambassador");
    String text = "Armenia summoned the French ambassador.";
    assertEquals(text, said("en", text, EventType.SANCTION, envoy));
    assertEquals("استدعت أرمينيا السفير الفرنسي.", said("ar", text, EventType.SANCTION, envoy));
    assertEquals("Армения вызвала посла Франции.", said("ru", text, EventType.SANCTION, envoy));
    assertEquals(
        "L'Arménie a convoqué l'ambassadeur français.",
        said("fr", text, EventType.SANCTION, envoy));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|A bomb went off near the town of Yerevan.|A bombing took place near Yerevan.",
        "ar|A bomb went off just outside Yerevan.|وقع تفجير قرب يريفان.",
        "fr|A bomb went off close to Yerevan.|Un attentat à la bombe a été commis près d'Erevan.",
        "ru|A bomb went off in the city of Yerevan.|В Ереване произошёл взрыв.",
        "en|Near the market a bomb went off in Yerevan.|A bombing took place in Yerevan.",
      })
  void nearATownIsNotInIt(String language, String text, String expected) {
    assertEquals(expected, said(language, text, EventType.BOMBING, WhatKindTest::yerevan));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|أعلنت أرمينيا أنها نفذت تفجيراً في يريفان.",
        "en|Armenia said it carried out a bombing in Yerevan.",
        "fr|Selon l'Arménie, elle a commis un attentat à la bombe à Erevan.",
        "ru|Армения сообщила, что она устроила взрыв в Ереване.",
      })
  void whoeverTellsOfHimselfIsNotNamedTwice(String language, String expected) {
    assertEquals(
        expected,
        said(
            language,
            "Armenia said it had set off a bomb in Yerevan.",
            EventType.BOMBING,
            e ->
                yerevan(e)
                    .state(Role.ACTOR, "AM", "Armenia", "Armenia")
                    .said("state:AM", "Armenia", Event.Attribution.Mode.STATEMENT, "Armenia")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Governor|The governor said a bombing took place in Yerevan.",
        "ru|Minister of Defence of Armenia|Министр обороны Армении сообщил, что в Ереване произошёл"
            + " взрыв.",
        "fr|Minister of Defence of Armenia|Selon le ministre arménien de la Défense, un attentat à"
            + " la bombe a été commis à Erevan.",
        "en|Spokesperson|Paper said a bombing took place in Yerevan.",
      })
  void anOfficeWithoutANameVouches(String language, String office, String expected) {
    assertEquals(
        expected,
        said(
            language,
            "A bomb went off in Yerevan, the official said.",
            EventType.BOMBING,
            e ->
                yerevan(e)
                    .said(
                        "unnamed:office",
                        office,
                        Event.Attribution.Mode.STATEMENT,
                        "the official")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Armenian Prime Minister Nikol Pashinyan said he spoke by telephone with French President"
            + " Emmanuel Macron.",
        "fr|Selon le Premier ministre arménien Nikol Pachinian, il s'est entretenu par téléphone avec"
            + " le président français Emmanuel Macron.",
        "ru|Премьер-министр Армении Никол Пашинян сообщил, что он провёл телефонный разговор с"
            + " Эмманюэлем Макроном.",
        "ar|أعلن رئيس الوزراء الأرميني نيكول باشينيان أنه أجرى اتصالاً هاتفياً مع الرئيس الفرنسي"
            + " إيمانويل ماكرون.",
      })
  void whoTellsOfHisOwnCallSpokeWithTheOthers(String language, String expected) {
    assertEquals(
        expected,
        said(
            language,
            "Nikol Pashinyan said he had spoken by telephone with Emmanuel Macron.",
            EventType.CALL,
            e ->
                e.actor(
                        Role.PARTICIPANT,
                        "person:nikol-pashinyan",
                        Actor.Kind.PERSON,
                        "Nikol Pashinyan",
                        "Prime Minister",
                        "state:AM",
                        "Nikol Pashinyan")
                    .actor(
                        Role.PARTICIPANT,
                        "person:emmanuel-macron",
                        Actor.Kind.PERSON,
                        "Emmanuel Macron",
                        "President",
                        "state:FR",
                        "Emmanuel Macron")
                    .said(
                        "person:nikol-pashinyan",
                        "Nikol Pashinyan",
                        Event.Attribution.Mode.STATEMENT,
                        "Nikol Pashinyan")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Secretary of the Security Council|state:AM|Armenian Security Council Secretary Armen"
            + " Grigoryan said a bombing took place in Yerevan.",
        "fr|Minister of Foreign Affairs|state:AM|Selon le ministre arménien des Affaires étrangères"
            + " Armen Grigorian, un attentat à la bombe a été commis à Erevan.",
        "en|Spokesperson|org:csto|Armen Grigoryan said a bombing took place in Yerevan.",
      })
  void whoOnlyVouchesKeepsTheOfficeThatTheTextGives(
      String language, String office, String of, String expected) {
    assertEquals(
        expected,
        said(
            language,
            "A bomb went off in Yerevan, Armen Grigoryan said.",
            EventType.BOMBING,
            e ->
                yerevan(e)
                    .said(
                        "person:armen-grigoryan",
                        "Armen Grigoryan",
                        Event.Attribution.Mode.STATEMENT,
                        office,
                        of,
                        "Armen Grigoryan")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Nikol Pashinyan took part in a session of the United Nations.",
        "fr|Nikol Pachinian a pris part à une session des Nations unies.",
        "ru|Никол Пашинян принял участие в заседании ООН.",
        "ar|شارك نيكول باشينيان في جلسة الأمم المتحدة.",
      })
  void whoHoldsTheSessionIsNobodyToTalkTo(String language, String expected) {
    assertEquals(
        expected,
        said(
            language,
            "Nikol Pashinyan attended a session of the United Nations.",
            EventType.TALKS,
            e ->
                e.actor(
                        Role.PARTICIPANT,
                        "person:nikol-pashinyan",
                        Actor.Kind.PERSON,
                        "Nikol Pashinyan",
                        null,
                        null,
                        "Nikol Pashinyan")
                    .actor(
                        Role.PARTICIPANT,
                        "org:un",
                        Actor.Kind.ORGANISATION,
                        "United Nations",
                        null,
                        null,
                        "United Nations")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Armenia said Azerbaijan carried out shelling on its territory.",
        "fr|Selon l'Arménie, l'Azerbaïdjan a mené des bombardements sur son territoire.",
        "ru|Армения сообщила, что Азербайджан вёл обстрел на её территории.",
        "ar|أعلنت أرمينيا وقوع قصف من جانب أذربيجان على أراضيها.",
      })
  void aStateThatTellsOfItIsNotNamedAgain(String language, String expected) {
    assertEquals(
        expected,
        said(
            language,
            "Armenia said Azerbaijan had shelled Armenian soil.",
            EventType.SHELLING,
            e ->
                e.state(Role.ACTOR, "AZ", "Azerbaijan", "Azerbaijan")
                    .state(Role.TARGET, "AM", "Armenia", "Armenian")
                    .said("state:AM", "Armenia", Event.Attribution.Mode.STATEMENT, "Armenia")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Armenia denied shelling in Yerevan.",
        "ru|Армения опровергла сообщения об обстреле в Ереване.",
      })
  void whoDeniesADeedDeniesReportsOfIt(String language, String expected) {
    assertEquals(
        expected,
        said(
            language,
            "Armenia denied that it had shelled Yerevan.",
            EventType.SHELLING,
            e ->
                yerevan(e)
                    .modality(Event.Modality.DENIED)
                    .state(Role.ACTOR, "AM", "Armenia", "Armenia")
                    .said("state:AM", "Armenia", Event.Attribution.Mode.STATEMENT, "Armenia")));
  }
}
