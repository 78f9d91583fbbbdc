package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Casualty;
import org.nashra.model.EventType;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;

/** Reports of single incidents: families, ages, who is only suspected, villages, their own date. */
class IncidentReportsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A man and his three sons were killed in an air strike on Douma. | 4
          Ahmad al Jasim and his wife were killed in an air strike on Douma. | 2
          An air strike on Douma killed Abu Salman al-Iraqi, his wife and four children. | 6
          A woman, her husband and their baby died in an air strike on Douma. | 3
          Two brothers and their cousin were killed in an air strike on Douma. | 3
          The air strike on Douma left the driver and his assistant dead. | 2
          An air strike on Douma killed Judge Carlos Valencia and his two bodyguards. | 3
          Governor Ahmad Khan was reportedly killed in an air strike on Douma. | 1
          Two sisters, Rahaf and Lamar, aged six and nine, died in an air strike on Douma. | 2
          Six people, all members of one family, were killed in an air strike on Douma. | 6
          More than 30 Al Shabaab fighters were killed in an air strike on Douma. | 30
          """)
  void aFamilyIsOneNumberAndAgesAreNone(String text, int killed) {
    Event strike = strike(text);
    List<Integer> counts =
        strike.casualties().stream()
            .filter(c -> c.effect() == Casualty.Effect.KILLED)
            .map(Casualty::min)
            .toList();
    assertEquals(List.of(killed), counts, text);
  }

  @Test
  void thoseOfAGroupAreCountedBesideOthers() {
    Event strike =
        strike("Two members of the Haqqani family and a driver were killed in an air strike.");
    assertEquals(List.of(2, 1), strike.casualties().stream().map(Casualty::min).toList());
  }

  @Test
  void whoSawItIsNotAmongTheDead() {
    String text = "A gunman shot him dead in front of his wife and three children in Basra.";
    for (Event event : TestExtractor.events("en", text)) {
      assertEquals(List.of(), event.casualties());
    }
  }

  @Test
  void agesInBracketsCountNobody() {
    String text = "A shell hit a house in Hama, killing Fatima Ali (34) and her son Omar (5).";
    for (Event event : TestExtractor.events("en", text)) {
      assertTrue(
          event.casualties().stream().noneMatch(c -> c.min() != null && c.min() > 2),
          () -> event.casualties().toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two people died in an alleged air strike on Douma. | HAPPENED
          A suspected Russian air strike hit Douma. | HAPPENED
          Activists spoke of an alleged air strike on Douma. | POSSIBLE
          A possible Russian air strike on Douma worries them. | POSSIBLE
          """)
  void onlyTheDoerMayBeInDoubt(String text, Event.Modality modality) {
    assertEquals(modality, strike(text).modality());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A Russian air strike hit the village of Kafr Sajnah in Idlib. | Kafr Sajnah | SY
          Turkish jets bombed the village of Maranaz, south of Afrin. | Maranaz | SY
          Coalition jets bombed a school in Al Mansoura, west of Raqqa. | Mansoura | SY
          An air strike hit the Salah al-Din neighbourhood of Aleppo. | Aleppo | SY
          An air strike hit the Abu Salim area of Tripoli. | Tripoli | LY
          An air strike hit the Souq al Hal market in Ariha in Syria. | Arīḩā | SY
          """)
  void aPlaceLiesWhereTheTownsBesideItLie(String text, String name, String country) {
    Event.Place place = strike(text).place();
    assertEquals(name, place.name());
    assertEquals(country, place.country());
  }

  @Test
  void aTownAcrossTheBorderStaysThere() {
    Event shelling =
        TestExtractor.event(EventType.SHELLING, "en", "A shell hit Kilis, north of Azaz.");
    assertEquals("TR", shelling.place().country());
  }

  @Test
  void sumsUpToADayAreBackground() {
    String text =
        "An air strike on Gaza City killed two people on Tuesday."
            + " Since 7 October 1,800 Palestinians had been killed, the health ministry said.";
    assertTrue(
        TestExtractor.events("en", text).stream()
            .filter(
                e -> e.casualties().stream().anyMatch(c -> Integer.valueOf(1800).equals(c.min())))
            .allMatch(e -> e.status() == Event.Status.BACKGROUND));
  }

  @Test
  void theDeadWhoAreNamedAreNotAppointed() {
    String text = "The observatory named the dead as Khalid Hamoud and Omar Ali.";
    assertTrue(
        TestExtractor.events("en", text).stream()
            .noneMatch(e -> e.type() == EventType.APPOINTMENT));
  }

  @Test
  void aReportWithoutADateIsOfItsFirstFullOne() {
    Extraction dated = undated("Two people were killed in an air strike on Douma on 5 May 2017.");
    assertTrue(dated.publishedAssumed());
    assertEquals(Instant.parse("2017-05-05T12:00:00Z"), dated.published());
    assertEquals(Event.Status.NEW, dated.events().get(0).status());
    Extraction now = undated("On Tuesday two people died in Douma, besieged on 5 May 2017.");
    assertEquals(TestExtractor.CONTEXT.now(), now.published());
    Extraction since = undated("Two people died in Douma, besieged since 5 May 2017.");
    assertEquals(TestExtractor.CONTEXT.now(), since.published());
  }

  @Test
  void theWoundedAreCountedBesideTheDead() {
    Event strike =
        strike("Six civilians were killed and four more wounded in an air strike on Douma.");
    assertEquals(4, TestExtractor.loss(strike, Casualty.Effect.WOUNDED).min());
    Event apposed =
        strike(
            "One child died and three others, all siblings, were hurt in an air strike on Douma.");
    assertEquals(3, TestExtractor.loss(apposed, Casualty.Effect.WOUNDED).min());
  }

  private static Event strike(String text) {
    return TestExtractor.event(EventType.AIR_STRIKE, "en", text);
  }

  private static Extraction undated(String text) {
    return TestExtractor.get()
        .extract(
            new ArticleInput("a", null, text, LanguageTag.of("en"), null, null, null),
            TestExtractor.CONTEXT);
  }
}
