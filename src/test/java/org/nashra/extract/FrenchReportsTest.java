package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Names, sources and times in the manner of French agencies. */
class FrenchReportsTest {
  @Test
  void theStateStandsInTheMiddleOfAnInstitution() {
    Event accusation =
        event(
            EventType.ACCUSATION,
            "fr",
            "Le ministère azerbaïdjanais de la Défense a accusé l'Arménie de provocations.");
    List<String> names = accusation.actors().stream().map(Event.Actor::name).toList();
    assertTrue(
        names.containsAll(List.of("Ministry of Defence of Azerbaijan", "Armenia")),
        names.toString());
  }

  @Test
  void aTollHasItsSourceBehindIt() {
    Event hazard =
        event(
            EventType.HAZARD,
            "fr",
            "Un séisme a frappé le Maroc, faisant 820 morts, selon un nouveau bilan du ministère"
                + " marocain de l'Intérieur.");
    assertEquals(
        "Ministry of Interior of Morocco",
        hazard.attribution().get(hazard.attribution().size() - 1).name());
  }

  @Test
  void theDayOfTheTellingIsNotThatOfTheDeed() {
    Event abduction =
        event(
            EventType.ABDUCTION,
            "fr",
            "Des hommes armés ont enlevé mardi 317 élèves au Nigeria, a indiqué mercredi la"
                + " police.");
    assertTrue(
        abduction.time() != null
            && abduction.time().from() != null
            && abduction.time().from().toString().startsWith("2024-03-12"));
    assertEquals(317, TestExtractor.loss(abduction, Event.Casualty.Effect.CAPTURED).min());
  }

  @Test
  void thoseWhoAreSavedAreNotDead() {
    assertTrue(
        events(
                "fr",
                "Une attaque a visé un hôtel de Mogadiscio. Les assaillants sont morts et 106"
                    + " personnes ont été secourues.")
            .stream()
            .flatMap(e -> e.casualties().stream())
            .noneMatch(c -> Integer.valueOf(106).equals(c.min())));
  }

  @Test
  void thePronounWrittenTogetherWithItsVerbIsTheSubject() {
    String text =
        "La présidente Salomé Zourabichvili a accusé le gouvernement de fraude. « Nous ne céderons"
            + " rien à la peur », a-t-elle lancé.";
    assertEquals(
        java.util.Set.of("person:salome-zourabichvili"),
        TestExtractor.extract("fr", text).quotes().stream()
            .map(q -> String.valueOf(q.speaker()))
            .collect(java.util.stream.Collectors.toSet()));
  }
}
