package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;
import static org.nashra.extract.TestExtractor.names;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Who does, denies and says what in English wire copy, and whom it befalls. */
class EnglishDeedsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Israel denied that its forces had shelled Rafah on Monday.",
        "Israel denied shelling Rafah on Monday.",
      })
  void aDeedThatIsDeniedIsDenied(String text) {
    Event shelling = event(EventType.SHELLING, "en", text);
    assertEquals(Event.Modality.DENIED, shelling.modality());
    assertEquals(List.of("Israel"), names(shelling, Actor.Role.ACTOR));
    assertEquals("Rafah", place(shelling));
    assertEquals(1, events("en", text).size());
  }

  @Test
  void whoIsUrgedIsSpokenTo() {
    Event appeal =
        event(EventType.APPEAL, "en", "Turkey was urged by Germany to leave northern Syria.");
    assertEquals(List.of("Germany"), names(appeal, Actor.Role.ACTOR));
    assertEquals(List.of("Turkey"), names(appeal, Actor.Role.TARGET));
  }

  @Test
  void whoIsDeniedAccessDeniesNothing() {
    assertEquals(
        List.of(), events("en", "Lawyers said they had been denied access to the prisoners."));
  }

  @Test
  void aLeaderIsArrestedWithoutHisName() {
    Event arrest =
        event(EventType.ARREST, "en", "Police arrested the opposition leader in Harare on Sunday.");
    assertEquals("Harare", place(arrest));
  }

  @Test
  void aShortCouncilIsThatOfItsState() {
    Event accusation =
        event(
            EventType.ACCUSATION,
            "en",
            "Armenia's Security Council met in Yerevan on Monday. The Security Council condemned the"
                + " attack on Goris.");
    assertEquals(List.of("Security Council of Armenia"), names(accusation, Actor.Role.ACTOR));
  }

  @Test
  void gunmenAreNotTheOnlyGroupNamed() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "Gunmen attacked a jail in Benghazi on Sunday. The Muslim Brotherhood called for"
                + " calm.");
    assertTrue(names(attack, Actor.Role.ACTOR).stream().noneMatch(n -> n.contains("Brotherhood")));
  }

  @Test
  void theDayOfATellingIsNotThatOfAPlan() {
    Event visit =
        event(
            EventType.VISIT,
            "en",
            "President Hamid Karzai said on Thursday he would travel to Delhi.");
    assertEquals(Event.Modality.PLANNED, visit.modality());
    assertNull(visit.time());
  }

  @Test
  void whatFollowsMinutesLaterIsOfTheSameDay() {
    Event second =
        events(
                "en",
                "On Monday a car bomb killed three people in Basra. Minutes later a second bomb"
                    + " exploded in Zubair, killing two.")
            .get(1);
    assertNotNull(second.time());
    assertEquals("2024-03-11T00:00", second.time().from().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Gunmen killed an army colonel in Mosul on Sunday., 1",
    "'Gunmen seized eleven prisoners from a jail in Basra and killed them.', 11",
    "'At least 20 people, including ten children, lost their lives in Latakia.', 20",
    "A helicopter crashed near Kabul on Sunday and the pilot was killed., 1",
  })
  void theDeadAreCounted(String text, int dead) {
    assertTrue(
        events("en", text).stream()
            .flatMap(e -> e.casualties().stream())
            .anyMatch(
                c ->
                    c.effect() == Event.Casualty.Effect.KILLED
                        && Integer.valueOf(dead).equals(c.min())),
        () -> events("en", text).toString());
  }

  @Test
  void aTownThatTheTextDescribesIsAPlace() {
    Event capture =
        event(
            EventType.TERRITORY,
            "en",
            "French jets bombed bases near Timbuktu, and Malian soldiers recaptured the central"
                + " town of Konna on Friday.");
    assertEquals("Konna", place(capture));
  }

  @Test
  void thisCityIsThatOfTheDateline() {
    Event shelling =
        event(
            EventType.SHELLING,
            "en",
            "DONETSK, Ukraine - Shells hit a market in this city on Sunday, killing six people.");
    assertEquals("Donetsk", place(shelling));
  }

  @Test
  void theGroupIsTheOneNamedLast() {
    Event release =
        event(
            EventType.RELEASE,
            "en",
            "Boko Haram attacked Baga on Friday. The group freed seven hostages on Sunday.");
    assertEquals(List.of("Boko Haram"), names(release, Actor.Role.ACTOR));
  }

  @Test
  void aClaimNamesWhoIsBehindTheBlow() {
    Event bombing =
        event(
            EventType.BOMBING,
            "en",
            "A bomb killed 12 people in Kabul on Sunday. The Taliban said they were behind the"
                + " attack.");
    assertEquals(List.of("Taliban"), names(bombing, Actor.Role.ACTOR));
  }

  @Test
  void theSpeakerGoesOnPastWhatHeSaid() {
    Event rejection =
        event(
            EventType.REJECTION,
            "en",
            "Interior Minister Carlos Lemos announced that the government would not negotiate and"
                + " rejected a referendum.");
    assertEquals(List.of("Carlos Lemos"), names(rejection, Actor.Role.ACTOR));
  }

  @Test
  void aTollSinceADeedIsNotThatOfTheDeed() {
    List<Event> told =
        events(
            "en",
            "At least 45 people have been killed in Karachi since gunmen shot dead a lawmaker on"
                + " Monday.");
    assertTrue(
        told.stream()
            .filter(e -> e.type() == EventType.ATTACK)
            .flatMap(e -> e.casualties().stream())
            .noneMatch(c -> Integer.valueOf(45).equals(c.min())));
  }

  @Test
  void aKnownFamilyNameMayBeAGivenName() {
    assertEquals(
        List.of(),
        events("en", "\"We saw the jets above us,\" said Abbas Kadhim, a farmer in Hilla."));
  }

  private static String place(Event event) {
    Event.Place place = event.place();
    return place == null ? "" : place.name();
  }

  @Test
  void aRegionOnlySaysWhoseTownItIs() {
    String text = "Soldiers raided a house in the West Bank city of Nablus on Sunday.";
    assertEquals("Nablus", place(event(EventType.ATTACK, "en", text)));
  }

  @Test
  void theTownOfAnOfficerIsNoPlace() {
    String text = "A child was killed in that attack, said Mosul police chief Ali Khalaf.";
    assertEquals("", place(events("en", text).get(0)));
  }

  @Test
  void aMayorShotAndClashesElsewhereAreTwo() {
    List<Event> told =
        events(
            "en",
            "Mayor Pedro Ventura was shot on Sunday. The town mourns. Nine soldiers were killed in"
                + " clashes near Arauca.");
    assertEquals(2, told.size(), told.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "APPEAL|In Juba, President Ana Torres called for peace.",
        "APPEAL|During a visit to Chad, President Ana Torres called for peace.",
        "ACCUSATION|In Juba, Foreign Minister Ana Torres condemned the raid.",
        "TALKS|In Juba, President Ana Torres met Foreign Minister Luis Ruiz.",
        "VISIT|During a visit to Chad, President Ana Torres praised the army.",
      })
  void behindAPlaceThatOpensTheSentenceStandsItsSubject(EventType type, String text) {
    assertTrue(
        event(type, "en", text).actors().stream().anyMatch(a -> a.name().equals("Ana Torres")),
        events("en", text).toString());
  }

  @Test
  void whatIsSaidInCondemningIsNotItsTime() {
    Event told =
        events(
                "en",
                "A bomb killed nine people in Kismayo on Sunday. President Ana Torres condemned the"
                    + " attack, saying the rebels had lost towns in recent months.")
            .stream()
            .filter(e -> e.type() == EventType.ACCUSATION)
            .findFirst()
            .orElseThrow();
    assertEquals(Event.Status.NEW, told.status());
  }

  @Test
  void thePalestiniansHaveNoArmy() {
    Event raid =
        event(
            EventType.ATTACK,
            "en",
            "Israeli forces raided a house in Jenin on Sunday. Two Palestinians died in the raid,"
                + " the army said. Palestinians threw stones.");
    assertTrue(
        raid.attribution().stream().noneMatch(a -> a.name().equals("Palestinian army")),
        raid.attribution().toString());
    assertTrue(
        raid.attribution().stream().anyMatch(a -> a.name().equals("Israeli army")),
        raid.attribution().toString());
  }

  @Test
  void aCouncilThatTurnsToTheUnitedNationsIsAnother() {
    Event appeal =
        event(
            EventType.APPEAL,
            "en",
            "YEREVAN - The Security Council, which met during the night, decided to appeal to the UN"
                + " Security Council. Armenia said Armenian soldiers were killed.");
    assertEquals("state:AM", appeal.actors().get(0).of());
  }
}
