package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.nashra.extract.TestExtractor.event;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Who did it, where and when, of what English reports tell. */
class EnglishRolesTest {
  private static List<String> names(Event event, Event.Actor.Role role) {
    return TestExtractor.names(event, role).stream().sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a name right before the noun of a blow
        "SHELLING|Hezbollah|A Hezbollah rocket attack on Safed wounded two people on Tuesday.",
        "ATTACK|Taliban|A Taliban attack on a base in Farah killed three soldiers on Tuesday.",
        // members that come from a group
        "ATTACK|Hezbollah|Fighters from Hezbollah attacked a post near Safed on Tuesday.",
        // "the rebels" behind the only group that is named
        "BOMBING|M23|M23 fighters met villagers near Masisi. The rebels dynamited a bridge in"
            + " Rutshuru on Tuesday.",
        // who says he carried it out, with a noun behind the verb
        "AIR_STRIKE|Israel|Jets hit a depot in Homs on Tuesday. Israel said it had carried out the"
            + " raid.",
        "ATTACK|Islamic State|Islamic State said it had carried out the attack in Herat on"
            + " Tuesday.",
      })
  void whoDealsTheBlow(EventType type, String actor, String text) {
    assertEquals(List.of(actor), names(event(type, "en", text), Event.Actor.Role.ACTOR));
  }

  @Test
  void thoseWhoSignStandBehindThePassive() {
    Event pact =
        event(
            EventType.AGREEMENT,
            "en",
            "An agreement on water was signed by Kenya and Uganda in Kampala on Tuesday.");
    assertEquals(List.of("Kenya", "Uganda"), names(pact, Event.Actor.Role.PARTICIPANT));
  }

  @Test
  void onWhomABlowIsBlamedIsNotStruck() {
    String text = "The government blamed the attack in Lamu on Al-Shabaab on Tuesday.";
    assertEquals(
        List.of("Al-Shabaab"),
        names(event(EventType.ACCUSATION, "en", text), Event.Actor.Role.TARGET));
    TestExtractor.events("en", text).stream()
        .filter(e -> e.type() == EventType.ATTACK)
        .forEach(e -> assertEquals(List.of(), names(e, Event.Actor.Role.TARGET)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kyiv|A missile attack on Kyiv on Tuesday killed two people.",
        "Damascus|Israel struck Damascus on Tuesday.",
      })
  void aCapitalThatIsStruckIsTheTown(String name, String text) {
    Event.Place place =
        TestExtractor.events("en", text).stream()
            .map(Event::place)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElseThrow();
    assertEquals(name, place.name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RELEASE|12|Kidnappers have freed three nurses in Darfur. The three were handed over on"
            + " Tuesday in Nyala.",
        "ACCIDENT|11|Four people died when two boats collided near Mopti, officials said on"
            + " Tuesday. The boats sank on Monday with fifty people aboard.",
        "TERRITORY|8|Rebels have captured Goma, officials say. They entered the town on Friday"
            + " after a siege.",
      })
  void theSecondSentenceDatesTheFirst(EventType type, int day, String text) {
    Event.Time time = event(type, "en", text).time();
    assertNotNull(time);
    assertEquals(day, time.from().getDayOfMonth());
  }

  @Test
  void whatTheSecondSentenceTellsOfAnotherDeedDatesNothing() {
    assertNull(
        event(
                EventType.RELEASE,
                "en",
                "Kidnappers have freed three nurses in Darfur. A court in Juba jailed a mayor on"
                    + " Tuesday.")
            .time());
  }
}
