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
        // behind the comma of an opening phrase
        "ATTACK|Al-Shabaab|According to the ministry, Al-Shabaab fighters attacked a post near"
            + " Afgooye on Tuesday.",
        "SHELLING|M23|After talks with Kenya, M23 shelled a barracks near Goma on Tuesday.",
        // past a relative clause
        "ATTACK|Chad|Chad, which denies any part in the war, attacked a camp near Adre on Tuesday.",
        // a gerund behind "before", and a headline in the present
        "SHELLING|M23|M23 rebels crossed a bridge before shelling a barracks near Goma on Tuesday.",
        "ATTACK|M23|M23 rebels ambush a patrol near Goma",
        // who killed by the blow
        "ATTACK|M23|M23 killed ten villagers in a raid on a camp near Goma on Tuesday.",
        "ATTACK|Al-Shabaab|Al-Shabaab fighters have killed six men in an attack on a post near"
            + " Afgooye.",
        // an apostrophe behind a plural
        "ATTACK|M23|M23 rebels' raid on a barracks near Goma killed two people on Tuesday.",
        // an army that calls itself after a land
        "ATTACK|Arakan Army|The Arakan Army attacked a barracks near Sittwe on Tuesday.",
      })
  void whoDealsTheBlow(EventType type, String actor, String text) {
    assertEquals(List.of(actor), names(event(type, "en", text), Event.Actor.Role.ACTOR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M23;Rapid Support Forces|ATTACK|M23 rebels and the RSF attacked a barracks on Tuesday.",
        "European Union;Mark Rutte|ACCUSATION|The European Union and NATO chief Mark Rutte accused"
            + " Serbia of arming rebels on Tuesday.",
        "Ana Rey;William Ruto|VISIT|Kenyan President William Ruto and Foreign Minister Ana Rey"
            + " visited Kampala on Tuesday.",
      })
  void thoseWhoAreNamedTogether(String actors, EventType type, String text) {
    assertEquals(
        List.of(actors.split(";")), names(event(type, "en", text), Event.Actor.Role.ACTOR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ATTACK|Malian soldiers|Rebels ambushed a convoy of Malian soldiers near Kidal on Tuesday.",
        "ATTACK|Malian soldiers|A convoy of Malian soldiers was ambushed near Kidal on Tuesday.",
        "ATTACK|Lebanese army|The Lebanese army came under fire near Tripoli on Tuesday.",
        "SANCTION|Russia|Norway expelled three Russian diplomats on Tuesday.",
        "TRIAL|Emil Tarr|Emil Tarr went on trial in Riga on Tuesday.",
        "APPOINTMENT|Grace Oyuga|Grace Oyuga was named head of the central bank on Tuesday.",
        "ARREST|Emil Tarr|Emil Tarr was arrested in Riga on Tuesday.",
      })
  void whomItBefell(EventType type, String target, String text) {
    assertEquals(List.of(target), names(event(type, "en", text), Event.Actor.Role.TARGET));
  }

  @Test
  void aFoeIsTheObjectOfAVerbOfFighting() {
    String text = "Colombian troops fought ELN guerrillas in Arauca on Tuesday.";
    assertEquals(
        List.of("Armed Forces of Colombia", "National Liberation Army"),
        names(event(EventType.CLASH, "en", text), Event.Actor.Role.PARTICIPANT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REJECTION|Hungary vetoed a loan to Kyiv on Tuesday.",
        "TALKS|President Ana Rey, who took office last year, met King Felipe in Lima on Tuesday.",
        "REJECTION|A plan for a buffer zone was rejected by Egypt on Tuesday.",
      })
  void itsOwnDay(EventType type, String text) {
    Event told = event(type, "en", text);
    assertEquals(Event.Modality.HAPPENED, told.modality());
    assertNotNull(told.time());
    assertEquals(12, told.time().from().getDayOfMonth());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ATTACK|11|Ministers met on Tuesday, a day after gunmen attacked a market in Jos.",
        "ATTACK|10|Ministers met on Tuesday, two days after gunmen attacked a market in Jos.",
        "BOMBING|11|Ministers met on Tuesday after a bomb exploded in Jos a day earlier.",
        "BOMBING|11|Ministers met on Tuesday after a bomb exploded in Jos the day before.",
        "ATTACK|12|Police said on Wednesday that gunmen had attacked a village near Jos the"
            + " previous night.",
        "BOMBING|12|Ministers condemned the violence on Tuesday. Earlier in the day, a bomb"
            + " ripped through a station in Jos.",
        "ATTACK|12|Ministers met in Jos on Tuesday. Gunmen attacked a hotel in the city that"
            + " night.",
        "ARREST|12|Gunmen attacked a hotel in Jos on Sunday. Two days later, police arrested five"
            + " men in the city.",
        "BOMBING|12|Islamic State claimed responsibility on Wednesday for a suicide bombing in Jos"
            + " a day earlier.",
        // a day of its own
        "ATTACK|8|Ministers met on Tuesday, a day after police said gunmen had attacked a market in"
            + " Jos on Friday.",
      })
  void aDistanceCountsFromTheDayToldBefore(EventType type, int day, String text) {
    Event told = event(type, "en", text);
    assertEquals(Event.Modality.HAPPENED, told.modality());
    assertNotNull(told.time());
    assertEquals(day, told.time().from().getDayOfMonth());
  }

  @Test
  void theDayBeforeSomethingElseIsNotCountedFromTheText() {
    String text =
        "Ministers met on Tuesday. Gunmen attacked a market in Jos the day before the vote.";
    assertNull(event(EventType.ATTACK, "en", text).time());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TALKS|Ana Rey;Felipe Diaz|Foreign Minister Ana Rey was received by President Felipe Diaz"
            + " in Lima on Tuesday.",
        "ATTACK|Chadian soldiers|Soldiers from Chad attacked a camp near Mao on Tuesday.",
        "VISIT|Ana Rey|Foreign Minister Ana Rey said during a visit to Lima on Tuesday that the"
            + " road was safe.",
        "APPEAL|Serbia|Serbia accused Hungary of arming rebels and urged NATO to step in on"
            + " Tuesday.",
      })
  void whoActs(EventType type, String actors, String text) {
    List<String> found =
        event(type, "en", text).actors().stream()
            .filter(a -> a.role() != Event.Actor.Role.TARGET)
            .map(Event.Actor::name)
            .sorted()
            .toList();
    assertEquals(List.of(actors.split(";")), found);
  }

  @Test
  void whatIsAnsweredByAThreatHasComeAbout() {
    String text = "Hezbollah vowed revenge on Tuesday after Israel bombed a camp near Tyre.";
    Event blow = event(EventType.AIR_STRIKE, "en", text);
    assertEquals(List.of("Israel"), names(blow, Event.Actor.Role.ACTOR));
    assertEquals(
        List.of("Hezbollah"), names(event(EventType.THREAT, "en", text), Event.Actor.Role.ACTOR));
  }

  @Test
  void whatIsDeniedInPassingIsNoNews() {
    String text = "Egypt, which denies any link to the rebels, praised Qatar's efforts on Tuesday.";
    assertEquals(List.of(EventType.SUPPORT), TestExtractor.news("en", text));
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
