package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Dense reports: who stands between commas, whose time it is, what somebody unknown does. */
class EnglishNewsEventsTest {
  private static Event event(EventType type, String text) {
    return TestExtractor.event(type, "en", text);
  }

  private static List<String> names(EventType type, Actor.Role role, String text) {
    return TestExtractor.names(event(type, text), role);
  }

  private static String day(EventType type, String text) {
    return Objects.requireNonNull(event(type, text).time()).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REJECTION|A tanker ran aground off Oman. The owner denied that any oil had leaked.",
        "THREAT|Rail traffic stopped in Lima. The foreman threatened to close the line.",
        "APPEAL|A church burned down in Jos. The bishop called on believers to stay calm.",
        "SANCTION|Two markets burned in Kano. A curfew was imposed.",
        "RELEASE|Students marched in Minsk. Forty of them were released.",
        "AID|A ferry sank off Cebu. The crew were rescued.",
        "APPOINTMENT|Parliament met in Maseru. The new premier is to be sworn in on 20 March.",
      })
  void tellsWhatSomebodyUnknownDoesOrUndergoes(EventType type, String text) {
    assertTrue(TestExtractor.news("en", text).contains(type), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "THREAT|Emil Tarr|Their northern commander, Emil Tarr, has threatened to close the port of Sirte.",
        "RESIGNATION|Ana Rey|Ana Rey, the last federal prime minister, quit on Friday.",
        "APPEAL|Ana Rey|They ignored the secretary, Ana Rey, who had pleaded with Chad to wait.",
        "ACCUSATION|Ana Rey|It quoted Ana Rey, who last week accused Chad of cheating.",
        "THREAT|Rebels|The rebels who attacked the army threatened to march on Kisangani.",
        "APPEAL|Methodist Church|The Methodist Church, which had tried to mediate, urged calm in Suva.",
        "AIR_STRIKE|Sudanese army|Sudan's army said its air defences had brought down two drones.",
      })
  void findsWhoActsPastCommasAndClauses(EventType type, String actor, String text) {
    assertEquals(List.of(actor), names(type, Actor.Role.ACTOR, text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TALKS|Hamas|Fatah|Officials from Hamas and Fatah met in Cairo.",
        "TALKS|Armenia|Azerbaijan|Delegations from Armenia and Azerbaijan held talks in Munich.",
        "CALL|Ana Rey|Vladimir Putin|President Ana Rey, who had declared two days of mourning, spoke by phone with Vladimir Putin.",
        "CALL|Ana Rey|Vladimir Putin|President Ana Rey told reporters after a telephone call with Vladimir Putin that it was over.",
      })
  void findsBothWhoMeet(EventType type, String one, String other, String text) {
    List<String> both = names(type, Actor.Role.PARTICIPANT, text);
    assertEquals(2, both.size(), both::toString);
    assertTrue(both.containsAll(List.of(one, other)), both::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TALKS|2024-03-08|The talks ended in Oslo on Friday after two weeks of meetings.",
        "RIOT|2024-03-13|Police clashed with stone-throwing youths in Oran on Wednesday after three days of mourning.",
        "VISIT|2024-03-19|Emil Tarr flies to Rome on Tuesday.",
        "VISIT|2024-03-18|Envoy Ana Rey, whose last truce held for a day in February, is expected in Lome on Monday.",
        "PROTEST|2024-03-08|Thousands rallied in Sanaa after Friday prayers.",
      })
  void datesADeedByItsOwnTime(EventType type, String day, String text) {
    assertEquals(day, day(type, text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHELLING|Rebels fired shells into a zone made by a pact of September 2018.",
        "REJECTION|The government denied that it wanted to put off the election, due in April.",
        "ACCUSATION|Governor Ana Rey complained that the warnings issued in October had been lost.",
      })
  void leavesToANounOrAClauseTheTimeThatIsTheirs(EventType type, String text) {
    Event event = event(type, text);
    assertNull(event.time(), text);
    assertEquals(Event.Status.NEW, event.status(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RIOT|Survivors of the quake that wrecked Bam pelted President Ana Rey with stones on Friday.",
        "SHELLING|In Tawila, under siege since May, shells hit a ward on Wednesday, killing two nurses.",
        "REJECTION|Gas ran short. Georgia accused Russia of theft, which Moscow denied.",
      })
  void takesNoNewsForHistory(EventType type, String text) {
    assertEquals(Event.Status.NEW, event(type, text).status(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AGREEMENT|Kazakhstan and a mining firm initialled a deal on Friday.",
        "ACCIDENT|A train ran head-on into a lorry near Gdansk on Friday.",
        "AID|The World Health Organization delivered 9,000 doses to Gao on Friday.",
        "ACCUSATION|Somalia called the vote illegitimate on Friday.",
        "ECONOMY|Deliveries of gas to Moldova stopped on Friday.",
        "SANCTION|Niger ordered the French ambassador to leave on Friday.",
        "PROTEST|Miners refused to go down in Ostrava on Friday.",
        "CEASEFIRE|The guns fell silent in Aceh on Friday.",
        "SHELLING|A missile levelled a house in Sumy on Friday.",
        "BOMBING|A device hidden in a bin went off in Athens on Friday.",
        "CYBER|Hackers knocked three ministries in Riga offline on Friday.",
        "REJECTION|Parliament defeated a motion on pensions on Friday.",
        "THREAT|ECOWAS gave the soldiers a week to reinstate the president on Friday.",
        "CEASEFIRE|Colombia and the ELN rebels extended their truce on Friday.",
        "RIOT|Police fired live rounds at demonstrators in Nairobi on Friday.",
        "AID|Rescuers pulled a baby alive from the rubble in Bam on Friday.",
        "AIR_STRIKE|The army confirmed an air raid on Togo market in Lodwar. The market was bombed on Friday.",
      })
  void knowsTheDeedByFurtherWords(EventType type, String text) {
    assertTrue(TestExtractor.news("en", text).contains(type), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ATTACK|The quake, of magnitude 6.8, struck Bam at noon on Friday.",
        "WITHDRAWAL|The president withdrew the tax bill on Friday.",
        "PROTEST|Guards shot a protester in the leg in Tbilisi on Friday.",
      })
  void readsNoSuchEventIntoIt(EventType type, String text) {
    assertFalse(TestExtractor.news("en", text).contains(type), text);
  }

  @Test
  void tellsNamesakesByTheGivenNameOfAnother() {
    assertEquals(
        List.of("Alexander Medvedev"),
        names(
            EventType.ACCUSATION,
            Actor.Role.ACTOR,
            "Its deputy head, Alexander Medvedev, accused Ukraine of theft."));
  }

  @Test
  void arrestsNobodyWhoIsOnlyNamedBehind() {
    String text = "Emil Tarr was arrested on his way to the Mexican embassy.";
    assertEquals(List.of("Emil Tarr"), names(EventType.ARREST, Actor.Role.TARGET, text));
  }

  @Test
  void givesWhatHappensAtHomeTheCountryOfItsDateline() {
    String text = "ACCRA, March 13 (Wire) - Voters chose a new parliament in an election.";
    assertEquals("Ghana", Objects.requireNonNull(event(EventType.ELECTION, text).place()).name());
  }

  @Test
  void knowsStatesThatAreNoMore() {
    String text = "Yugoslav forces shelled Osijek.";
    assertEquals(
        List.of("Armed Forces of Yugoslavia"), names(EventType.SHELLING, Actor.Role.ACTOR, text));
  }

  @Test
  void takesTheSourceThatStandsBeforeSaying() {
    String text =
        "The truce wavered, with Azerbaijan saying that a missile had levelled a house in Ganja.";
    List<Event.Attribution> chain = event(EventType.SHELLING, text).attribution();
    assertEquals("Azerbaijan", chain.get(chain.size() - 1).name(), text);
  }
}
