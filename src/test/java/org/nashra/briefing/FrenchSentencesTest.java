package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nashra.briefing.CaucasusNews.FR;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.briefing.wording.Narrator;
import org.nashra.briefing.wording.Told;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;
import org.nashra.model.Report;
import org.nashra.model.Source;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/**
 * What a French reader is told of each kind of event, and of what is planned, possible or denied.
 */
class FrenchSentencesTest {
  private static final WordingBook BOOK = WordingBook.read(Path.of("config"), List.of(FR));
  private static final Source PAPER = ReportBuilder.source("paper", "Paper", "en", 'B', null);

  private static final String TEXT =
      "Armenia, Azerbaijan, Ivan Petrov, Anna Sarkis and the armed forces in Yerevan on Tuesday, of"
          + " the ceasefire and a storm.";

  private static Narrator narrator(Report report) {
    return new Narrator(
        BOOK,
        CaucasusNews.names(),
        CaucasusNews.edition(),
        FR,
        LocalDate.parse("2022-09-13"),
        List.of(report));
  }

  private static Happening happening(Report report) {
    Event event = report.extraction().events().get(0);
    return new Happening(event.type(), event.modality(), List.of(new Mention(report, event)));
  }

  private static String said(EventType type, Modality modality, String who) {
    Report report = report(type, modality, who);
    return narrator(report).sentence(happening(report)).map(Told::text).orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLASH | HAPPENED | states | Des affrontements armés ont éclaté entre l'Arménie"
            + " et l'Azerbaïdjan le 13 septembre.",
        "AIR_STRIKE | HAPPENED | states | L'Arménie a mené une frappe aérienne contre"
            + " l'Azerbaïdjan le 13 septembre.",
        "AIR_STRIKE | HAPPENED | body | Les forces armées azerbaïdjanaises ont mené une"
            + " frappe aérienne sur Erevan.",
        "AIR_STRIKE | DENIED | states | L'Arménie a démenti les informations faisant"
            + " état d'une frappe aérienne contre l'Azerbaïdjan.",
        "SHELLING | HAPPENED | body | Les forces armées azerbaïdjanaises ont bombardé Erevan.",
        "SHELLING | POSSIBLE | states | L'Arménie pourrait bombarder l'Azerbaïdjan le 13"
            + " septembre.",
        "BOMBING | HAPPENED | place | Un attentat à la bombe a été commis à Erevan le 13"
            + " septembre.",
        "ATTACK | HAPPENED | states | L'Arménie a attaqué l'Azerbaïdjan le 13 septembre.",
        "ATTACK | PLANNED | place | Une attaque contre Erevan le 13 septembre est en"
            + " préparation.",
        "TERRITORY | HAPPENED | body | Les forces armées azerbaïdjanaises ont pris le"
            + " contrôle d'Erevan.",
        "ABDUCTION | HAPPENED | persons | L'ambassadrice arménienne Anna Sarkis a été"
            + " enlevée par le ministre russe de la Défense Ivan Petrov à Erevan.",
        "CASUALTIES | HAPPENED | place | Des pertes ont été signalées à Erevan le 13 septembre.",
        "DEPLOYMENT | HAPPENED | body | Les forces armées azerbaïdjanaises ont été"
            + " déployées à Erevan.",
        "DEPLOYMENT | PLANNED | body | Les forces armées azerbaïdjanaises doivent être"
            + " déployées à Erevan.",
        "DEPLOYMENT | DENIED | states | L'Arménie ne déploiera pas de forces en Azerbaïdjan le 13 septembre.",
        "CYBER | HAPPENED | states | L'Arménie a mené une cyberattaque contre"
            + " l'Azerbaïdjan le 13 septembre.",
        "CEASEFIRE | HAPPENED | states | L'Arménie et l'Azerbaïdjan ont conclu un"
            + " cessez-le-feu le 13 septembre.",
        "CEASEFIRE | CALLED_FOR | states | L'Arménie a appelé à un cessez-le-feu entre"
            + " l'Arménie et l'Azerbaïdjan.",
        "CEASEFIRE | DENIED | states | L'Arménie et l'Azerbaïdjan ne concluront pas de"
            + " cessez-le-feu le 13 septembre.",
        "WITHDRAWAL | HAPPENED | persons | Le ministre russe de la Défense Ivan Petrov a"
            + " retiré des forces d'Erevan.",
        "WITHDRAWAL | DENIED | states | L'Arménie ne retirera pas ses forces le 13 septembre.",
        "RELEASE | HAPPENED | persons | Le ministre russe de la Défense Ivan Petrov a"
            + " libéré l'ambassadrice arménienne Anna Sarkis à Erevan.",
        "AGREEMENT | HAPPENED | states | L'Arménie et l'Azerbaïdjan ont conclu un accord"
            + " sur le cessez-le-feu le 13 septembre.",
        "AGREEMENT | PLANNED | place | Un accord sur le cessez-le-feu est prévu le 13"
            + " septembre.",
        "CALL | HAPPENED | persons | Le ministre russe de la Défense Ivan Petrov et"
            + " l'ambassadrice arménienne Anna Sarkis se sont entretenus par téléphone au sujet du cessez-le-feu.",
        "CALL | POSSIBLE | states | L'Arménie et l'Azerbaïdjan pourraient s'entretenir"
            + " par téléphone le 13 septembre.",
        "TALKS | HAPPENED | persons | Le ministre russe de la Défense Ivan Petrov et"
            + " l'ambassadrice arménienne Anna Sarkis ont mené des pourparlers au sujet du cessez-le-feu à Erevan.",
        "TALKS | POSSIBLE | persons | Le ministre russe de la Défense Ivan Petrov et"
            + " l'ambassadrice arménienne Anna Sarkis pourraient se rencontrer à Erevan.",
        "TALKS | DENIED | states | L'Arménie et l'Azerbaïdjan ne mèneront pas de"
            + " pourparlers le 13 septembre.",
        "VISIT | HAPPENED | persons | Le ministre russe de la Défense Ivan Petrov s'est"
            + " rendu à Erevan.",
        "VISIT | PLANNED | persons | Le ministre russe de la Défense Ivan Petrov prévoit"
            + " de se rendre à Erevan.",
        "VISIT | DENIED | persons | Le ministre russe de la Défense Ivan Petrov ne se"
            + " rendra pas à Erevan.",
        "SANCTION | HAPPENED | states | L'Arménie a imposé des sanctions à l'Azerbaïdjan"
            + " le 13 septembre.",
        "SANCTION | CALLED_FOR | states | L'Arménie a appelé à des sanctions contre"
            + " l'Azerbaïdjan.",
        "STATEMENT | HAPPENED | states | L'Arménie s'est exprimée au sujet du"
            + " cessez-le-feu le 13 septembre.",
        "SUPPORT | HAPPENED | states | L'Arménie a salué le cessez-le-feu le 13 septembre.",
        "APPEAL | HAPPENED | states | L'Arménie a lancé un appel à l'Azerbaïdjan au"
            + " sujet du cessez-le-feu le 13 septembre.",
        "ACCUSATION | HAPPENED | states | L'Arménie a mis en cause l'Azerbaïdjan au"
            + " sujet du cessez-le-feu le 13 septembre.",
        "REJECTION | HAPPENED | states | L'Arménie a opposé un refus au sujet du"
            + " cessez-le-feu le 13 septembre.",
        "THREAT | HAPPENED | states | L'Arménie a menacé l'Azerbaïdjan le 13 septembre.",
        "ARREST | HAPPENED | persons | L'ambassadrice arménienne Anna Sarkis a été"
            + " arrêtée à Erevan.",
        "ARREST | CALLED_FOR | persons | Le ministre russe de la Défense Ivan Petrov a"
            + " appelé à l'arrestation de l'ambassadrice arménienne Anna Sarkis.",
        "TRIAL | PLANNED | persons | Le procès de l'ambassadrice arménienne Anna Sarkis"
            + " est prévu à Erevan.",
        "PROTEST | HAPPENED | place | Une manifestation au sujet du cessez-le-feu a eu"
            + " lieu à Erevan le 13 septembre.",
        "RIOT | HAPPENED | place | Des émeutes ont éclaté à Erevan le 13 septembre.",
        "RIOT | POSSIBLE | place | Des émeutes à Erevan le 13 septembre sont possibles.",
        "ELECTION | PLANNED | place | Des élections sont prévues à Erevan le 13 septembre.",
        "RESIGNATION | HAPPENED | persons | Le ministre russe de la Défense Ivan Petrov"
            + " a démissionné.",
        "RESIGNATION | DENIED | persons | Le ministre russe de la Défense Ivan Petrov ne"
            + " démissionnera pas.",
        "APPOINTMENT | HAPPENED | persons | L'ambassadrice arménienne Anna Sarkis a été"
            + " nommée par le ministre russe de la Défense Ivan Petrov.",
        "AID | HAPPENED | states | L'Arménie a fourni une aide à l'Azerbaïdjan le 13 septembre.",
        "AID | POSSIBLE | states | L'Arménie pourrait fournir une aide à l'Azerbaïdjan"
            + " le 13 septembre.",
        "DISPLACEMENT | HAPPENED | place | Des habitants ont été déplacés à Erevan le 13"
            + " septembre.",
        "HAZARD | HAPPENED | place | Une tempête est survenue à Erevan le 13 septembre.",
        "ACCIDENT | HAPPENED | place | Un accident s'est produit à Erevan le 13 septembre.",
        "ECONOMY | HAPPENED | place | Des évolutions économiques ont été signalées au"
            + " sujet du cessez-le-feu à Erevan le 13 septembre."
      })
  void eachKindHasItsSentence(EventType type, Modality modality, String who, String expected) {
    assertEquals(expected, said(type, modality, who));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLASH | HAPPENED | states | Affrontements armés entre l'Arménie et l'Azerbaïdjan",
        "SHELLING | HAPPENED | body | Bombardement d'Erevan par les forces armées azerbaïdjanaises",
        "VISIT | HAPPENED | persons | Visite du ministre russe de la Défense Ivan Petrov à Erevan",
        "VISIT | PLANNED | persons | Le ministre russe de la Défense Ivan Petrov prévoit de se rendre à Erevan",
        "CALL | HAPPENED | persons | Entretien téléphonique entre Ivan Petrov et Anna Sarkis"
      })
  void aHeadlineLosesItsArticleWhereItNamesAndKeepsItWhereItTells(
      EventType type, Modality modality, String who, String expected) {
    Report report = report(type, modality, who);
    assertEquals(
        expected, narrator(report).headline(happening(report)).map(Told::text).orElse("nothing"));
  }

  /** The same event with states, persons, an armed body at a place, or a place alone. */
  private static Report report(EventType type, Modality modality, String who) {
    ReportBuilder builder = new ReportBuilder(PAPER, "a", "2022-09-13T14:00:00Z", "Title", TEXT);
    ReportBuilder.EventBuilder event = builder.event(type, TEXT).modality(modality);
    ReportBuilder.EventBuilder told =
        switch (who) {
          case "states" ->
              event
                  .state(Role.ACTOR, "AM", "Armenia", "Armenia")
                  .state(Role.TARGET, "AZ", "Azerbaijan", "Azerbaijan")
                  .day("2022-09-13", "Tuesday");
          case "persons" -> town(persons(event));
          case "body" ->
              town(event)
                  .actor(
                      Role.ACTOR,
                      "org:az-forces",
                      Actor.Kind.ORGANISATION,
                      "Armed Forces of Azerbaijan",
                      null,
                      "state:AZ",
                      "armed forces");
          default -> town(event).day("2022-09-13", "Tuesday");
        };
    return told.add().build();
  }

  private static ReportBuilder.EventBuilder persons(ReportBuilder.EventBuilder event) {
    return event
        .actor(
            Role.ACTOR,
            "person:ivan-petrov",
            Actor.Kind.PERSON,
            "Ivan Petrov",
            "Minister of Defence",
            "state:RU",
            "Ivan Petrov")
        .actor(
            Role.TARGET,
            "person:anna-sarkis",
            Actor.Kind.PERSON,
            "Anna Sarkis",
            "Ambassador",
            "state:AM",
            "Anna Sarkis");
  }

  private static ReportBuilder.EventBuilder town(ReportBuilder.EventBuilder event) {
    return event.place(
        "geonames:616052", "Yerevan", "AM", 40.2, 44.5, Event.Place.Precision.CITY, "Yerevan");
  }
}
