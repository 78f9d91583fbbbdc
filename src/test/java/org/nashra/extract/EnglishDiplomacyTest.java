package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** English reports of talks, journeys, courts, protests and changes of power. */
class EnglishDiplomacyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AGREEMENT|A Madrid court on Monday agreed with prosecutors that lawyer Ana Rey had lied.",
        "AGREEMENT|The two men agreed that Foreign Minister Hakan Fidan would go to Iraq, Iran said.",
        "AGREEMENT|Trucks entered Kafr Batna on Monday as part of an agreement.",
        "DEPLOYMENT|Police in Nairobi deployed water cannon on Monday.",
        "DEPLOYMENT|The commanders sent three letters to government forces in Wau on Monday.",
        "ARREST|Peru's ongoing crackdown worries unions in Lima.",
        "ARREST|The men were flown home from Libyan custody on Monday.",
        "ACCUSATION|France takes steps to hold those behind the fraud accountable, Paris said on Monday.",
        "ACCUSATION|A lorry slammed into a wall in Pune on Monday, police said.",
        "ATTACK|The State Department is targeting Iran's oil exports, it said on Monday.",
        "PROTEST|Police closed roads in Harare on Monday to stop them attending the rally.",
        "SUPPORT|The freed men are receiving medical support in Minsk, Russia said on Monday.",
        "TALKS|The ambassador was met with jeers in Prague on Monday.",
        "TALKS|Officials received the foreign minister at Istanbul airport.",
        "WITHDRAWAL|Rescuers pulled out five survivors in Kananga on Monday.",
        "TERRITORY|Aid lorries reached five besieged towns in Syria on Monday.",
        "REJECTION|Rebels in Juba went on talking despite the government's refusal to free four men.",
        "ELECTION|The elections in Zimbabwe were initially scheduled to conclude on Wednesday.",
      })
  void isNotTold(EventType type, String text) {
    assertTrue(
        events("en", text).stream().noneMatch(e -> e.type() == type),
        events("en", text).toString());
  }

  @Test
  void whatCameDaysBeforeIsNoNewsOfItsOwn() {
    Event appeal =
        event(
            EventType.APPEAL,
            "en",
            "Jets flew over Aden on Monday. The flights came hours after Foreign Minister Hakan"
                + " Fidan called on Iran to hold talks.");
    assertEquals(Event.Status.RECAP, appeal.status());
  }

  @Test
  void theDayThatSomethingLastsSinceIsBackground() {
    Event resignation =
        event(
            EventType.RESIGNATION,
            "en",
            "Egypt seeks the minister. He has been on the run since the day that Hosni Mubarak"
                + " stepped down.");
    assertEquals(Event.Status.BACKGROUND, resignation.status());
  }

  @Test
  void whatAWarHasCostIsBackground() {
    Event flight =
        event(
            EventType.DISPLACEMENT,
            "en",
            "Envoys met in Addis Ababa on Monday. The war has claimed thousands of lives, with"
                + " two million people forced to flee their homes.");
    assertEquals(Event.Status.BACKGROUND, flight.status());
  }

  @Test
  void aFirstCountThatWasPutRightIsNoSecondDisaster() {
    List<Event> found =
        events(
            "en",
            "A ferry capsized off Leyte on Thursday, killing 35 people. Officials initially said"
                + " 36 people died.");
    assertEquals(
        1, found.stream().filter(e -> e.status() == Event.Status.NEW).count(), found.toString());
  }

  @Test
  void arrivingTwiceInOneTownIsOneJourneyAndItsTalksAreOne() {
    List<Event> found =
        events(
            "en",
            "Sudan's foreign minister arrived in Juba on Monday for bilateral talks. Three"
                + " ministers are with him. He held talks with President Salva Kiir upon arrival in"
                + " Juba.");
    assertEquals(1, count(found, EventType.VISIT), found.toString());
    assertEquals(1, count(found, EventType.TALKS), found.toString());
  }

  @Test
  void whoAnnouncesAVisitDoesNotTravel() {
    Event visit =
        event(
            EventType.VISIT,
            "en",
            "The visit by Foreign Minister Hakan Fidan was announced on Monday by the Iraqi"
                + " foreign ministry.");
    assertEquals(List.of("Hakan Fidan"), visit.actors().stream().map(Actor::name).toList());
  }

  @Test
  void aRelativeIsNoPriest() {
    List<Event> found =
        events(
            "en",
            "Kim Jong Un inherited power from his father Kim Jong Il. He met Chinese officials in"
                + " Beijing on Monday.");
    assertTrue(
        found.stream().flatMap(e -> e.actors().stream()).noneMatch(a -> a.name().contains("Il")),
        found.toString());
  }

  @Test
  void aCourtSentencesWhoIsNamedWithAFormerOffice() {
    Event trial =
        event(
            EventType.TRIAL,
            "en",
            "A court in Cairo sentenced Wael Shukri-Bey, the former Egyptian trade minister, to"
                + " nine years in prison on Monday.");
    assertEquals(List.of("Wael Shukri-Bey"), trial.actors().stream().map(Actor::name).toList());
  }

  @Test
  void seizingPowerIsAChangeOfPower() {
    Event coup =
        event(
            EventType.RESIGNATION,
            "en",
            "Soldiers in Guinea announced on Sunday that they had seized power.");
    assertEquals(Event.Modality.HAPPENED, coup.modality());
  }

  @Test
  void freedomRegainedIsARelease() {
    Event release =
        event(
            EventType.RELEASE, "en", "The passengers regained their freedom in Kaduna on Monday.");
    assertEquals(Event.Status.NEW, release.status());
  }

  @Test
  void peaceThatSomebodyExpectsLiesAhead() {
    Event deal =
        event(
            EventType.AGREEMENT,
            "en",
            "President Salva Kiir said on Monday he expected a final peace deal within a week.");
    assertEquals(Event.Modality.PLANNED, deal.modality());
  }

  @Test
  void theDayInARelativeClauseIsNotThatOfTheReport() {
    Event release =
        event(
            EventType.RELEASE,
            "en",
            "Ana Rey, who was sentenced to eight years in prison on February 3, was released from"
                + " Evin Prison.");
    assertTrue(release.time() == null, release.toString());
  }

  @Test
  void thoseWhoHaveFledAreNotDead() {
    List<Event> found =
        events(
            "en",
            "In South Sudan 300 people have died and more than 868,000 have fled their homes.");
    assertTrue(
        found.stream()
            .flatMap(e -> e.casualties().stream())
            .noneMatch(
                c ->
                    c.effect() == Event.Casualty.Effect.KILLED
                        && Integer.valueOf(868_000).equals(c.min())),
        found.toString());
  }

  private static long count(List<Event> events, EventType type) {
    return events.stream().filter(e -> e.type() == type).count();
  }

  @Test
  void theFirmThatAnOfficeIsOfIsNobody() {
    String text =
        "The Prime Minister and his delegation later met on Wednesday with the Chairman of Lindal"
            + " Investment Trust and Investment Limited Mr. Tomas Arne and the Chairman of Fiji"
            + " Railway Group Limited, Mr. Per Yun.";
    assertTrue(
        event(EventType.TALKS, "en", text).actors().stream()
            .noneMatch(a -> a.kind() == Actor.Kind.PERSON && a.name().contains("Limited")));
  }
}
