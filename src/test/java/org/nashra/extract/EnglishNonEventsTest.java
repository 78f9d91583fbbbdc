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
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** What is no event in English wire copy although its words could tell of one. */
class EnglishNonEventsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "APPEAL|Measures that were demanded by the IMF have angered unions in Athens.",
        "TALKS|An officer in Juba asked not to be named to freely discuss the matter.",
        "RELEASE|The priority of France is the release of hostages, Ana Rey said.",
        "APPEAL|A truce proposed by Egypt took effect in Gaza on Monday.",
        "APPEAL|Foreign Minister Hakan Fidan, asked whether Turkey would leave, said it would not.",
        "ACCUSATION|Three officers accused of the crime by Colombia were flown to Bogota on Friday.",
        "SUPPORT|France said the plan of Turkey enjoyed broad popular support in Niger.",
        "PROTEST|The attack in Uchiza demonstrates that there is an alliance, Peru said.",
        "RELEASE|The United States has released a note on the case.",
        "DISPLACEMENT|Gunmen shot dead a judge in Cali on Friday. The attackers fled.",
        "ARREST|Mali's ousted president is under house arrest in Bamako.",
        "HAZARD|The emir made no mention of the floods on Saturday.",
        "RELEASE|They left Washington on Thursday without a deal on the release of the pastor.",
        "CEASEFIRE|Hamas held talks in Cairo with Egyptian mediators on a truce in Gaza.",
        "SANCTION|West African leaders have threatened sanctions and will meet in Abuja on Sunday.",
        "AID|Kenya says the question of military aid to Somalia is open.",
        "TERRITORY|Police captured two leaders of the Gulf cartel in Monterrey.",
        "TERRITORY|A convoy of 44 trucks entered the town of Madaya on Monday.",
        "DEPLOYMENT|Gunmen set off a bomb in Baghdad on Tuesday as reinforcements arrived.",
        "ATTACK|The quake, which measured 6.3, struck at 11 a.m. in Herat.",
        "ATTACK|Boko Haram vowed to go on against government targets in Nigeria.",
        "AGREEMENT|Vargas said in San Salvador that he agrees with the decision.",
      })
  void isNotTold(EventType type, String text) {
    assertTrue(
        events("en", text).stream().noneMatch(e -> e.type() == type),
        events("en", text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The army denied that its soldiers had killed 12 villagers in Kaya.",
        "The rebels denied kidnapping two farmers near Nyala on Tuesday.",
        "Sudan's foreign ministry rejected reports that 30 villagers had been killed.",
        "Former warlord Prince Johnson has died aged 72, his party said in Monrovia.",
      })
  void countsNobody(String text) {
    assertTrue(
        events("en", text).stream().allMatch(e -> e.casualties().isEmpty()),
        events("en", text).toString());
  }

  @Test
  void whatAGroupHasDoneAtAllTimesIsNoLossOfTheDay() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "The attack on a mosque in Maiduguri was blamed on Boko Haram, which has killed 30,000"
                + " people since 2009.");
    assertEquals(List.of(), attack.casualties());
    assertTrue(attack.actors().stream().noneMatch(a -> a.role() == Actor.Role.TARGET));
  }

  @Test
  void aDenialWithoutPlaceOrDayStaysADenial() {
    Event denial =
        event(EventType.REJECTION, "en", "Russia denied targeting hospitals, its embassy said.");
    assertEquals(Event.Modality.HAPPENED, denial.modality());
  }

  @Test
  void thePeopleWhoFledLongAgoAreBackground() {
    Event flight =
        event(
            EventType.DISPLACEMENT,
            "en",
            "Washington imposed sanctions on two generals on Friday over last year's crackdown on"
                + " the minority, from which more than 700,000 people have fled.");
    assertEquals(Event.Status.BACKGROUND, flight.status());
  }

  @Test
  void aCrackdownHasTheYearRightBeforeIt() {
    Event crackdown =
        event(
            EventType.ARREST,
            "en",
            "Washington imposed sanctions on two generals on Friday over last year's crackdown.");
    assertEquals(2023, crackdown.time().from().getYear());
  }

  @Test
  void theHourOfAQuakeIsNoSecondQuake() {
    List<Event> found =
        events(
            "en", "Wednesday's earthquake in Herat killed 120 people. The quake struck at 11 a.m.");
    assertEquals(1, found.size(), found.toString());
  }

  @Test
  void aBesiegedTownMayStillReceiveAid() {
    Event aid =
        event(EventType.AID, "en", "The besieged town of Madaya received food aid on Monday.");
    assertEquals(Event.Status.NEW, aid.status());
  }

  @Test
  void theClaimThatIsRejectedVouchesForNothing() {
    Event taken =
        event(
            EventType.TERRITORY,
            "en",
            "The Taliban said they had captured Kunduz, a claim the government rejected.");
    assertEquals("Taliban", taken.attribution().get(taken.attribution().size() - 1).name());
  }

  @Test
  void theAgentOfAnotherPassiveDoesNotMarch() {
    Event protest =
        event(
            EventType.PROTEST,
            "en",
            "Students chanted slogans in Lahore on Friday before being dispersed by police.");
    assertTrue(protest.actors().stream().noneMatch(a -> a.name().contains("police")));
  }

  @Test
  void whoseSupportItIsIsNotWhomItIsFor() {
    Event support =
        event(
            EventType.SUPPORT,
            "en",
            "Antony Blinken reiterated Washington's support for Israel on Saturday.");
    assertTrue(support.actors().stream().noneMatch(a -> a.name().equals("United States")));
  }

  @Test
  void whatIsCalledOffDoesNotReachBehindAfter() {
    Event agreement =
        event(
            EventType.AGREEMENT,
            "en",
            "Teachers called off a strike after the government of Kenya agreed to a pay rise.");
    assertEquals(Event.Modality.HAPPENED, agreement.modality());
  }

  @Test
  void whatAnOutletIsCalledSaysNothingOfTheEvent() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "ADEN (Red Sea Monitor) - Gunmen shot dead an employee of a bank in Taiz on Monday.");
    assertEquals(Event.Modality.HAPPENED, attack.modality());
  }

  @Test
  void thoseSuspectedAreArrestedAllTheSame() {
    Event arrest =
        event(
            EventType.ARREST,
            "en",
            "Three men suspected of having helped the bomber were detained in Nazran.");
    assertEquals("Nazran", arrest.place() == null ? null : arrest.place().name());
  }

  @Test
  void theObjectOfTheFirstVerbDoesNotSpeak() {
    assertTrue(
        events(
                "en",
                "Officials in Minsk accused Poland of harming people and said \"this is a sovereign"
                    + " state and we will act\".")
            .stream()
            .filter(e -> e.type() == EventType.STATEMENT)
            .flatMap(e -> e.actors().stream())
            .noneMatch(a -> a.name().equals("Poland")));
  }

  @Test
  void theFightingSinceWhichTheyHaveNotMetIsBackground() {
    Event clash =
        event(
            EventType.CLASH,
            "en",
            "Ministers of Armenia and Azerbaijan met in Geneva on Sunday for the first time since"
                + " fighting erupted on their border last month.");
    assertEquals(Event.Status.BACKGROUND, clash.status());
  }

  @Test
  void protestsSinceWhichSomethingHappenedAreBackground() {
    Event protest =
        event(
            EventType.PROTEST,
            "en",
            "Chile's interior minister resigned on Monday, the third to go since protests broke out"
                + " in Santiago.");
    assertEquals(Event.Status.BACKGROUND, protest.status());
  }

  @Test
  void militaryBesideANounIsNoForce() {
    Event clash =
        event(
            EventType.CLASH,
            "en",
            "Clashes broke out in Goris on Tuesday. Responsibility for the escalation lies with the"
                + " military and political leadership.");
    assertEquals(List.of(), clash.actors());
  }

  @Test
  void theTimeOfWhatIsPutBetweenIsNotThatOfTheRest() {
    Event appeal =
        event(
            EventType.APPEAL,
            "en",
            "The Armenian Security Council, which met in emergency session during the night,"
                + " decided to ask Russia for assistance.");
    assertNull(appeal.time());
  }
}
