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
import org.nashra.model.EventType;

/** News beside its background, and one blow beside its several counts, in English. */
class EnglishScenesTest {
  private static List<Event> news(String text) {
    return events("en", text).stream().filter(e -> e.status() == Event.Status.NEW).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ABDUCTION|Nine pupils who were abducted from a school in Zamfara were freed on Friday.",
        "ABDUCTION|Two engineers were freed in Cali on Friday, ten days after being taken hostage.",
        "ABDUCTION|Police freed two farmers in Katsina on Friday. Kidnappings in the area have"
            + " become common.",
        "DEPLOYMENT|Soldiers were patrolling a road near Timbuktu on Friday when a mine went off.",
        "CALL|Shells hit Douma on Friday, a resident told AFP by phone.",
        "VISIT|Modi met Putin in Moscow on Friday, a month after Xi Jinping travelled to Moscow.",
        "TRIAL|Police arrested a mayor in Lima on Friday. The market burned down."
            + " Traders rebuilt it. Last week, a court sentenced a former mayor of Lima.",
        "SHELLING|A van with 200 pounds of explosives was found in Belfast on Friday.",
        "ARREST|A court in Lima on Friday said the sentence may be served under house arrest.",
        "APPEAL|A court in Lima jailed the banker Ana Porth on Friday. Porth insisted on her"
            + " innocence.",
        "AGREEMENT|A judge in Lima on Friday agreed with prosecutors that the banker had lied.",
        "AID|Rain in Herat on Friday has hampered rescue efforts.",
        "TERRITORY|Jets struck two besieged towns near Homs on Friday.",
        "SUPPORT|Militias allied with the U.N.-supported government retook Sirte on Friday.",
        "RESIGNATION|Militias fought in Tripoli on Friday. The city has been split since the 2011"
            + " revolt that toppled Gaddafi.",
        "AGREEMENT|Macron rang Putin on Friday. The two agreed to say no more of it.",
        "TALKS|Rebels killed four soldiers near Arauca on Friday amid faltering peace talks.",
        "CASUALTIES|Rebels killed four soldiers near Arauca on Friday. The patrol was on foot. A"
            + " helicopter came late. More than 200,000 people have been killed since the"
            + " movement was founded in 1964.",
        "CLASH|Jets bombed a PKK camp near Qandil on Friday. The PKK has fought a three-decade"
            + " insurgency, in which 40,000 people have been killed.",
        "ATTACK|Police freed a hostage in Kunduz on Friday. The Taliban have been relentless in"
            + " their near-daily attacks on the police.",
        "THREAT|Pyongyang's launches threaten peace and stability, Japan said on Friday.",
        "ACCIDENT|A suicide bomber crashed into the gate of a barracks in Gao on Friday.",
        "DISPLACEMENT|Troops and rebels clashed near Jolo on Friday. The wounded were evacuated to"
            + " a hospital in Zamboanga.",
        "DISPLACEMENT|The council met on Chad on Friday. The east is home to 250,000 refugees.",
        "ELECTION|The newly elected parliament of Armenia held its first session on Friday.",
        "RESIGNATION|A court in Basra jailed a former minister on Friday. He took office after the"
            + " 2003 invasion that toppled Saddam Hussein.",
        "DISPLACEMENT|Gunmen shot dead two guards near Djibo on Friday. The post burned down. A"
            + " column came late. The army has no count. More than two million people have fled"
            + " their homes.",
        "REJECTION|M23 rebels seized Rutshuru on Friday. The army fled. The road is cut. The market"
            + " burned down. Rwanda denies that it backs the rebels.",
        "ABDUCTION|Troops shelled a camp near Baga on Friday in retaliation for the abduction of ten"
            + " girls.",
        "AID|Three soldiers died near Tera on Friday when a food convoy was ambushed.",
        "DEPLOYMENT|Peacekeepers deployed in the east of Chad were told of the killings on Friday.",
        "APPEAL|Police in Minsk detained 40 people on Friday. The opposition has been calling for"
            + " a new vote.",
        "ARREST|A bridge burned down in Lima on Friday. Prosecutors said on 12 January that nine men"
            + " had been arrested over threats.",
        "ARREST|Small rallies in Minsk on Friday made it harder for police to round up activists.",
        "RIOT|Rebels attacked a police post near Gadchiroli on Friday and looted weapons.",
        "TERRITORY|Envoys in Brussels agreed on Friday on sanctions in response to Russia's invasion"
            + " of Ukraine.",
        "REJECTION|The ban is to deny Minsk access to key parts, Warsaw said on Friday.",
        "RELEASE|Rebels seized a driver near Tame on Friday. The road was closed. The driver is 30. It"
            + " brings to nine the number of captives freed this year.",
        "BOMBING|Soldiers raided a house near Jenin on Friday and uncovered a large number of"
            + " explosive devices.",
        "ABDUCTION|In exchange for a ransom, gunmen freed nine pupils in Zamfara on Friday.",
        "RIOT|A bomb tore open the gate of a hotel in Kismayo on Friday and gunmen stormed the"
            + " building.",
        "TALKS|Rebels killed four soldiers near Tumaco on Friday as they step up pressure during peace"
            + " talks.",
        "TALKS|The raid in Tumaco on Friday could jeopardise the talks.",
        "ACCUSATION|Cuba summoned the envoy of Panama on Friday to protest against the move.",
        "APPEAL|Cuba summoned the envoy of Panama on Friday to express anger and demand an answer.",
        "RIOT|A mine hurt two in Cali on Friday. On Wednesday there had been riots in Pasto.",
        "ACCUSATION|A suicide car bomb slammed a police patrol in Kirkuk on Friday.",
        "ATTACK|Drivers walked out in Leeds on Friday in the biggest rail strike in decades.",
        "SHELLING|Police with tear gas shells and batons stood in Kathmandu on Friday.",
        "ATTACK|Shops in Srinagar closed on Friday to protest killings of two farmers.",
        "TALKS|The council dissolved the mission in Asmara on Friday. Originally it wanted to keep"
            + " an office, but negotiations with Eritrea collapsed.",
        "AIR_STRIKE|Gunmen shot dead two guards in Wana on Friday. The town lies in a district,"
            + " where drone strikes target foreign fighters.",
      })
  void isNoNews(EventType type, String text) {
    assertTrue(news(text).stream().noneMatch(e -> e.type() == type), news(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A bomb killed ten people in Kirkuk on Friday. Four labourers died in the blast.",
        "A truck bomb killed 12 people in Kabul on Friday. A reporter saw three bodies at the"
            + " scene of the blast.",
        "A bomb wounded 30 people in Kirkuk on Friday. Two guards and six children were among the"
            + " wounded.",
        "A parked car bomb also exploded in Kirkuk on Friday.",
        "Rebels kidnapped three engineers in Arauca on Friday. The engineers were kidnapped from"
            + " their car near Arauquita.",
        "A Chilean court has sentenced nine people to prison over a fire that killed 40 at a hotel in"
            + " January.",
        "A court in Izmir jailed nine people on Friday over a fire that killed 40 at a hotel in"
            + " January.",
        "Ana Rosa Diaz was declared the winner of the election in Peru on Friday. Mrs Diaz won 52"
            + " per cent of the vote.",
      })
  void aPartOfTheTollIsNoSecondBlow(String text) {
    assertEquals(1, news(text).size(), news(text).toString());
  }

  @Test
  void anotherVoicesFigureIsACountOfTheSameBlow() {
    List<Event> found =
        news(
            "A bomb killed ten people in Kirkuk on Friday, police said. The health ministry said"
                + " 14 were killed in the blast.");
    assertEquals(
        List.of(EventType.BOMBING, EventType.CASUALTIES), found.stream().map(Event::type).toList());
  }

  @Test
  void aTollByItsKindsIsTheSameToll() {
    String text =
        "Six people were killed on Friday in a rebel attack on a post near Beni. The gunmen shot"
            + " dead four soldiers and two traders.";
    Event attack = event(EventType.ATTACK, "en", text);
    assertEquals(1, attack.casualties().size(), attack.casualties().toString());
    assertEquals(6, attack.casualties().get(0).min());
  }

  @Test
  void aTruceThatWouldBeginIsAhead() {
    Event truce =
        event(
            EventType.CEASEFIRE,
            "en",
            "The U.N. mission in Tripoli said a truce would begin on Saturday.");
    assertEquals(Event.Modality.PLANNED, truce.modality());
  }

  @Test
  void theDeadDoNotStrike() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "At least five Malian soldiers were killed after unidentified horsemen ambushed a"
                + " patrol near Gao.");
    assertTrue(attack.actors().isEmpty(), attack.actors().toString());
  }

  @Test
  void anOfficerIsASourceAndTheAgencyIsNoParty() {
    Event attack =
        event(
            EventType.BOMBING,
            "en",
            "A bomb killed two people in Kirkuk on Friday, an army colonel told AFP, adding that"
                + " three soldiers were hurt.");
    assertTrue(attack.casualties().stream().allMatch(c -> c.side() == null));
    assertEquals("Military sources", attack.attribution().get(1).name());
    assertEquals(2, attack.attribution().size());
  }

  @Test
  void anOfficerMayBeTheVictim() {
    Event attack =
        event(EventType.ATTACK, "en", "Gunmen killed an army colonel in Mosul on Friday.");
    assertEquals(1, attack.casualties().size());
    assertNull(attack.casualties().get(0).side());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Governor|The governor of the southern Kherson region said Russian forces had killed five"
            + " residents on Friday.",
        "Palestinian police|Palestinian police said Omar Saleh, 36, was shot dead near Jenin on"
            + " Friday.",
      })
  void whoOnlyIsToldOfDoesNotSpeak(String speaker, String text) {
    Event told = news(text).get(0);
    assertEquals(speaker, told.attribution().get(told.attribution().size() - 1).name());
  }

  @Test
  void whoCountsTheDeadHasNotShotThem() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "Two farmers were killed in Jenin on Friday, the Palestinian health ministry said. They"
                + " were shot by settlers.");
    assertTrue(attack.actors().stream().noneMatch(a -> a.name().contains("Health")));
  }

  @Test
  void anAuxiliaryBesideAPrepositionMakesNoPassive() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "Police in Lima surrounded the house the banker was in and fired at the door.");
    assertTrue(attack.actors().stream().noneMatch(a -> a.role() == Event.Actor.Role.TARGET));
  }

  @Test
  void theTollOfYearsIsNotOfTheDay() {
    List<Event> found =
        events(
            "en",
            "Gunmen attacked a police post in Kathua on Friday, killing four people. Two of them"
                + " fell in the yard. The post burned down. Kashmir has been in revolt since 1989."
                + " More than 42,000 have died, officials say.");
    assertTrue(
        found.stream()
            .filter(e -> e.status() == Event.Status.NEW)
            .flatMap(e -> e.casualties().stream())
            .noneMatch(c -> c.min() != null && c.min() == 42_000),
        found.toString());
  }

  @Test
  void whatABodyDisbandsItWithdraws() {
    Event end =
        event(
            EventType.WITHDRAWAL,
            "en",
            "The Security Council voted on Friday to disband its mission to Eritrea.");
    assertEquals(Event.Modality.HAPPENED, end.modality());
  }

  @Test
  void hoursOfWhatWentBeforeAreNoTimeToCome() {
    Event arrest =
        event(
            EventType.ARREST,
            "en",
            "The president was detained in Conakry on Tuesday following hours of gunfire.");
    assertEquals(12, arrest.time().from().getDayOfMonth());
  }

  @Test
  void whoSpeaksStandsBeforeThePlace() {
    Event attack =
        event(
            EventType.ATTACK,
            "en",
            "Officials in northern Mali said two Chadian soldiers were killed on Friday in an"
                + " attack near Kidal.");
    assertEquals("Officials", attack.attribution().get(attack.attribution().size() - 1).name());
  }
}
