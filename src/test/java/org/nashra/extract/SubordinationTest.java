package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Status;
import org.nashra.model.EventType;

/** What only looks like the verb of a clause, or hangs on a noun of it. */
class SubordinationTest {
  private static List<EventType> news(String text) {
    return events("en", text).stream()
        .filter(e -> e.status() == Status.NEW)
        .map(Event::type)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The president of Chile announced reforms after protests over fuel prices.|ACCUSATION",
        "Officials in Manila said one of the strongest storms of the decade was coming.|ATTACK",
        "Colombia extradited three alleged traffickers to the United States on Monday.|ACCUSATION",
        "Gunmen kidnapped a student in Lima on Monday and fled.|DISPLACEMENT",
        "France pledged money on Monday to countries fighting Islamic State.|CLASH",
        "A bomb killed ten people in Kabul as they queued to register for October's election.|ELECTION",
        "Students marched in Santiago on Monday calling for free schools.|APPEAL",
        "Mayors in Peru said on Monday that a strike called on 17 August was over.|APPEAL",
      })
  void tellsOfNoSuchEvent(String text, EventType type) {
    assertTrue(news(text).stream().noneMatch(type::equals), text + news(text));
  }

  @Test
  void aParticipleDescribesWhatWasBefore() {
    Event abduction =
        event(
            EventType.ABDUCTION,
            "en",
            "The army freed ten workers kidnapped by rebels near Cali on Monday.");
    assertEquals(Status.BACKGROUND, abduction.status());
    assertEquals(
        Status.NEW,
        event(
                EventType.ABDUCTION,
                "en",
                "The rebels attacked a bus near Cali on Monday and kidnapped ten workers.")
            .status());
  }

  @Test
  void aFightingBehindAPrepositionIsStillOne() {
    assertTrue(
        news("Nava fell on Friday after two days of fighting in which 22 policemen died.")
            .contains(EventType.CLASH));
  }

  @Test
  void aSumOverYearsIsNoNews() {
    assertEquals(
        Status.BACKGROUND,
        events("en", "A bomb went off in Lima. The rebels have killed 12,000 people since 1980.")
            .stream()
            .filter(
                e -> e.casualties().stream().anyMatch(c -> Integer.valueOf(12000).equals(c.min())))
            .findFirst()
            .orElseThrow()
            .status());
  }

  @Test
  void aTimeInTheGenitiveDatesTheNounBehindIt() {
    Event accusation =
        event(
            EventType.ACCUSATION,
            "en",
            "Police in Kabul accused the Taliban of being behind last month's attack on a hotel.");
    assertNull(accusation.time());
    assertEquals(Status.NEW, accusation.status());
  }

  @Test
  void aDelegationSpeaksForItsGroup() {
    Event rejection =
        event(
            EventType.REJECTION,
            "en",
            "The delegation of the Houthi rebels rejected the plan on Monday.");
    assertEquals("Houthis", rejection.actors().get(0).name());
  }

  @Test
  void anOrganisationIsKnownByTheLettersThatTheTextGivesIt() {
    List<Event> events =
        events(
            "en",
            "Talks between the Free Teachers Union (FTU) and the ministry failed on Monday. "
                + "The FTU blamed the government of Chile.");
    Event accusation =
        events.stream().filter(e -> e.type() == EventType.ACCUSATION).findFirst().orElseThrow();
    assertEquals("Free Teachers Union", accusation.actors().get(0).name());
  }

  @Test
  void aLeadWithoutAPlaceHappenedInTheCountryOfItsDateline() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "LIMA, 11 Nov 88 (Agency) -- Gunmen attacked a barracks early today.");
    assertEquals("Peru", attack.place().name());
  }
}
