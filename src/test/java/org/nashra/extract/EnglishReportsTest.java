package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;
import static org.nashra.extract.TestExtractor.extract;
import static org.nashra.extract.TestExtractor.loss;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Casualty.Effect;
import org.nashra.model.EventType;

/** What English wire copy tells of, and what only looks like news in it. */
class EnglishReportsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Will the army hold its fire if the rebels return to the table?",
        "If Tehran shuts the waterway, Washington will send warships to the Gulf of Oman.",
        "Farmers demanding higher subsidies are a familiar sight in Brussels.",
        "The militia, backed by Ankara, controls the crossing.",
        "The Syria Support Group published its report in Vienna on Friday.",
        "Ceasefire monitors counted 14 violations in Donetsk on Thursday.",
        "None of the 40 miners was hurt.",
      })
  void tellsOfNothing(String text) {
    assertEquals(List.of(), events("en", text));
  }

  @Test
  void whatADisasterDoesIsTheDisaster() {
    List<Event> events =
        events("en", "A 7.1-magnitude quake that struck Lima on Monday killed 12.");
    assertEquals(List.of(EventType.HAZARD), events.stream().map(Event::type).toList());
  }

  @Test
  void whoConsentsToLeaveMakesNoPact() {
    List<Event> events =
        events("en", "Bolivian President Luis Arce has agreed to resign, his office said.");
    assertTrue(
        events.stream().noneMatch(e -> e.type() == EventType.AGREEMENT), () -> events.toString());
  }

  @Test
  void aNounOfMovingGovernsWhoMoves() {
    Event deployment =
        event(
            EventType.DEPLOYMENT,
            "en",
            "Chad and Sudan fought in 2006, which led to the deployment of French troops to Abéché.");
    assertEquals(List.of("Armed Forces of France"), actors(deployment));
  }

  @Test
  void whatACourtOrdersHasNotHappened() {
    List<Event> events =
        events("en", "A judge in Lima ordered the police to release 20 miners on Friday.");
    assertTrue(
        events.stream()
            .noneMatch(
                e -> e.type() == EventType.RELEASE && e.modality() == Event.Modality.HAPPENED),
        () -> events.toString());
  }

  @Test
  void armedMenWhoKillAttack() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "Boko Haram fighters rode into the village of Mafa and killed 20 farmers.");
    assertEquals(List.of("Boko Haram"), actors(attack));
    assertEquals(20, loss(attack, Effect.KILLED).min());
  }

  @Test
  void aClauseBesideItTellsOfItsOwnEvent() {
    List<Event> events =
        events("en", "In Basra, gunmen killed a farmer, and a roadside bomb wounded two soldiers.");
    assertEquals(
        List.of(EventType.ATTACK, EventType.BOMBING), events.stream().map(Event::type).toList());
    assertEquals(1, events.get(1).casualties().size());
  }

  @Test
  void theSubjectStandsOutsideARelativeClause() {
    Event accusation =
        event(
            EventType.ACCUSATION,
            "en",
            "President Felix Tshisekedi, who put the army on alert, blamed Rwanda.");
    assertTrue(actors(accusation).get(0).contains("Tshisekedi"), () -> accusation.toString());
  }

  @Test
  void aNameBeforeAVerbOfSpeechSpeaks() {
    Event rejection =
        event(EventType.REJECTION, "en", "Candidate Ramiro Otero rejected the result on Sunday.");
    assertEquals(List.of("Ramiro Otero"), actors(rejection));
  }

  @Test
  void theDayOfTheReportGivesWayToThatOfTheDeed() {
    List<Event> events =
        events(
            "en",
            "Eleven soldiers were killed when militants ambushed a convoy in Mali, the army said on"
                + " Tuesday.\n\nThe column came under attack on Monday.");
    assertEquals(1, events.size(), events::toString);
    Event.Time time = events.get(0).time();
    assertNotNull(time);
    assertTrue(String.valueOf(time.from()).startsWith("2024-03-11"), time::toString);
  }

  @Test
  void whatAStateBombsItBombsFromTheAir() {
    event(EventType.AIR_STRIKE, "en", "Russia bombed Kharkiv on Tuesday.");
    event(EventType.BOMBING, "en", "Gunmen bombed a mosque in Kano on Tuesday.");
  }

  @Test
  void aSecondPartBelongsToTheSameWhole() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "At least 31 people, among them five women and two boys, were killed in an attack on"
                + " Homs.");
    assertEquals(
        List.of(31),
        attack.casualties().stream().filter(c -> !c.part()).map(Event.Casualty::min).toList());
  }

  @Test
  void yearsCountNobody() {
    assertTrue(
        events("en", "In the war of 2002 and 2003, some 60,000 people died in Ituri.").stream()
            .flatMap(e -> e.casualties().stream())
            .allMatch(c -> Integer.valueOf(60_000).equals(c.max())));
  }

  @Test
  void aPlaceThatNoGazetteerHasIsNamedWithItsCountry() {
    Event clash =
        event(
            EventType.CLASH, "en", "Yemen's army clashed with the Houthis near Qarnaba on Monday.");
    Event.Place place = clash.place();
    assertNotNull(place);
    assertEquals("Qarnaba", place.name());
    assertEquals("YE", place.country());
  }

  @Test
  void aPlaceAsTheObjectIsTaken() {
    assertEquals(
        "Kidal",
        String.valueOf(
            java.util.Objects.requireNonNull(
                    event(EventType.TERRITORY, "en", "Tuareg rebels captured Kidal on Friday.")
                        .place())
                .name()));
  }

  @Test
  void whoIsQuotedWithoutAVerbOfSayingIsTheSubject() {
    assertEquals(
        "person:emmanuel-macron",
        extract("en", "Emmanuel Macron called the vote \"a good day for all of Europe\".")
            .quotes()
            .get(0)
            .speaker());
  }

  @Test
  void aPasserByWhoIsQuotedMakesNoStatement() {
    assertEquals(
        List.of(), events("en", "\"We have lost our house and all our goats,\" said Rana Habib."));
  }

  private static List<String> actors(Event event) {
    return event.actors().stream().map(Event.Actor::name).toList();
  }
}
