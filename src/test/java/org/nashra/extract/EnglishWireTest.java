package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;
import static org.nashra.extract.TestExtractor.loss;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Event.Casualty.Effect;
import org.nashra.model.EventType;

/** Names, counts and second happenings in English wire copy. */
class EnglishWireTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister came under fire for his handling of the budget.",
        "Police defused a bomb outside the courthouse in Cali on Tuesday.",
        "Officers foiled a plot to bomb the embassy in Amman.",
        "The team was bombarded with questions about the defeat.",
        "He has written three novels about the bombing of Dresden.",
        "Police released a sketch of a man suspected of killing the priest.",
        "Thousands of pilgrims marched to Kerbala under tight security.",
        "No decision had been taken on sending troops to Mali, the minister said.",
        "Neither side has begun to withdraw its heavy weapons from Donetsk.",
      })
  void tellsOfNothing(String text) {
    assertEquals(List.of(), events("en", text));
  }

  @ParameterizedTest
  @CsvSource({
    "al-Dhalea, Yemen",
    "Ain el-Hilweh, Lebanon",
    "South Mornei, Sudan",
    "El Adde, Somalia",
    "Mir Ali, Pakistan",
    "Jebel Marra, Sudan",
  })
  void aNameKeepsItsArticlesAndItsParts(String place, String state) {
    Event.Place found =
        bombing(
                "The government of %s said it was looking into it. A bomb killed five people in %s."
                    .formatted(state, place))
            .place();
    assertNotNull(found);
    assertEquals(place, found.name());
  }

  @Test
  void aMonthIsNoPlace() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "Kenya is at war with the group. In February, gunmen attacked a bus near the"
                + " frontier.");
    assertNull(attack.place());
  }

  @Test
  void aBorderTownIsATown() {
    Event shelling =
        event(
            EventType.SHELLING,
            "en",
            "Shells fired from Syria hit the Turkish border town of Akcakale on Wednesday.");
    assertNotNull(shelling.place());
    assertEquals("Akçakale", shelling.place().name());
  }

  @Test
  void aPlaceIsInTheStateThatOwnsIt() {
    Event claim =
        event(EventType.CASUALTIES, "en", "Two people were killed in Syria's Idlib province.");
    assertNotNull(claim.place());
    assertEquals("Idlib", claim.place().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A bomb killed 4 people in Mosul. Elsewhere, gunmen attacked a patrol and killed 2 guards.",
        "Jets bombed a camp in Sinai, a day after fighters stormed a post in Rafah.",
        "A judge was shot dead in Lima on Monday, and in Cusco a bomb wounded three guards.",
        "A bomb killed 9 in Mosul. The city mourned. Lawmaker Ali Hadi was gunned down in Mosul.",
      })
  void aSecondBlowIsAnother(String text) {
    assertEquals(2, events("en", text).size(), () -> events("en", text).toString());
  }

  @Test
  void anotherCountIsToldApart() {
    List<Event> events =
        events(
            "en",
            "A dozen policemen died in the fighting in Kunduz, a doctor said; General Omar Safi"
                + " told reporters that only four policemen had fallen.");
    assertTrue(events.stream().noneMatch(e -> e.casualties().size() > 1), () -> events.toString());
  }

  @Test
  void aClaimOfItsOwnCountStandsBesideTheEvent() {
    List<Event> events =
        events(
            "en",
            "A suicide bomber killed 7 people in Kabul on Monday. The Taliban claimed"
                + " responsibility and spoke of 20 soldiers killed.");
    assertEquals(2, events.size());
    assertEquals("Taliban", source(events.get(1)));
  }

  @Test
  void whoSpeaksTwiceDoesBoth() {
    Event accusation =
        event(
            EventType.ACCUSATION,
            "en",
            "The Taliban denied firing on hospitals and accused the army of hiding weapons.");
    assertEquals("Taliban", accusation.actors().get(0).name());
    Event other =
        event(EventType.ACCUSATION, "en", "Iraq walked out on Monday, accusing Iran of bad faith.");
    assertEquals("Iraq", other.actors().get(0).name());
  }

  @Test
  void aSecondVerbHasTheSubjectOfTheFirst() {
    Event rejection =
        event(
            EventType.REJECTION,
            "en",
            "Barack Obama on Thursday offered 300 military advisers but ruled out combat troops.");
    assertEquals("Barack Obama", rejection.actors().get(0).name());
  }

  @Test
  void aBodyIsNamedByWhatItIs() {
    Event rejection =
        event(
            EventType.REJECTION,
            "en",
            "The National Union of Salvadoran Workers rejected the offer on Monday.");
    assertEquals("National Union of Salvadoran Workers", rejection.actors().get(0).name());
    Event attack =
        event(EventType.ATTACK, "en", "The rebels attacked a hill today, COPREFA reported.");
    assertEquals("COPREFA", source(attack));
  }

  @Test
  void aColumnOfGuerrillasActs() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "A column of Shining Path guerrillas ambushed an army truck near Huanta.");
    assertEquals("Shining Path", attack.actors().get(0).name());
  }

  @Test
  void whoFreesThemActs() {
    Event release =
        event(EventType.RELEASE, "en", "The ELN freed two Dutch journalists on Saturday.");
    assertEquals(Actor.Role.ACTOR, release.actors().get(0).role());
  }

  @Test
  void whoIsKilledBySomebodyIsTheTarget() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "President Samuel Doe was killed by rebels in Monrovia on Sunday.");
    assertEquals(Actor.Role.TARGET, attack.actors().get(0).role());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Seven fishermen were killed when shells hit the harbour in Aden.",
        "Seven border guards were killed when shells hit a post in Najran.",
        "Seven lawmakers died when a bomb exploded in Kabul.",
        "Seven members of the council died when a bomb exploded in Kabul.",
      })
  void allKindsOfPeopleCount(String text) {
    Event event = events("en", text).get(0);
    assertEquals(7, loss(event, Effect.KILLED).min());
  }

  @Test
  void agesAndPartsOfThingsCountNobody() {
    List<Event> events =
        events(
            "en",
            "Four peasants riding in one of the trucks died when a mine exploded near Huanta."
                + " \"There was a massacre,\" said Rosa, a teacher of 41.");
    assertEquals(1, events.get(0).casualties().size(), () -> events.toString());
    assertEquals(4, events.get(0).casualties().get(0).min());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.", "12, killed", "Looting went on.", "Looting, killed"})
  void whatOpensATextMayBeAnything(String text) {
    assertTrue(events("en", text).size() <= 1);
  }

  @Test
  void thoseTakenToHospitalAreHurt() {
    Event event =
        event(
            EventType.BOMBING,
            "en",
            "Two people died and 11 soldiers were taken to hospital after a bomb exploded in"
                + " Cusco.");
    assertEquals(11, loss(event, Effect.WOUNDED).min());
  }

  @Test
  void aDeedIsNotDatedByAnotherClause() {
    Event accusation =
        event(
            EventType.ACCUSATION,
            "en",
            "Police blamed the cartel, which last month declared war on the government.");
    assertNull(accusation.time());
  }

  @Test
  void theSoldiersWhomRebelsKillAreNotTheirs() {
    Event attack =
        event(EventType.ATTACK, "en", "The Taliban said they had killed 30 soldiers in Kunduz.");
    assertNull(loss(attack, Effect.KILLED).side());
  }

  @Test
  void whoLosesThemIsTheirSide() {
    List<Event> events =
        events(
            "en", "France, whose planes fly from Niamey, lost two soldiers in Mali on Saturday.");
    assertEquals("state:FR", loss(events.get(0), Effect.KILLED).side());
  }

  private static String source(Event event) {
    return event.attribution().get(event.attribution().size() - 1).name();
  }

  private static Event bombing(String text) {
    return event(EventType.BOMBING, "en", text);
  }
}
