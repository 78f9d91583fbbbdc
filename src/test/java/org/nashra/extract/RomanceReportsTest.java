package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Casualty;
import org.nashra.model.EventType;

/** What French and Spanish share: articles, inverted subjects, adjectives behind their noun. */
class RomanceReportsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Neuf civils ont été tués mercredi dans un attentat à Mossoul. L'attentat visait un marché.
          fr | Neuf civils ont été tués mercredi dans un attentat-suicide à Mossoul. Le kamikaze portait un gilet.
          es | Nueve civiles murieron el miércoles en un atentado en Mosul. El atentado se produjo en un mercado.
          es | Un terremoto sacudió el miércoles Perú. El temblor se sintió en Lima.
          """)
  void theArticleTakesUpWhatWasTold(String language, String text) {
    assertEquals(1, events(language, text).size(), () -> events(language, text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | À la demande du gouvernement, les experts resteront sur place.
          fr | L'homme souffre de troubles psychiatriques.
          fr | Le chauffeur a perdu le contrôle de son autocar.
          fr | Aucune alerte au tsunami n'a été émise.
          fr | La ministre a investi trois millions d'euros dans les écoles.
          fr | Les sanctions européennes restent en vigueur.
          es | Las autoridades no emitieron alerta de tsunami.
          es | El combate a la corrupción sigue siendo difícil.
          es | El proyecto se puso en marcha.
          """)
  void tellsOfNothing(String language, String text) {
    List<Event> told =
        events(language, text).stream()
            .filter(e -> e.type() != EventType.STATEMENT && e.type() != EventType.SANCTION)
            .toList();
    assertEquals(List.of(), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Quatre soldats ont été tués mardi dans une embuscade dans la commune de Tillabango, au Niger. | Tillabango
          fr | Des miliciens rwandais ont attaqué le village de Kasolenge, dans le sud de la RDC. | Kasolenge
          es | Cuatro soldados murieron el martes en una emboscada en el caserío Las Pirguas, en Colombia. | Las Pirguas
          """)
  void aPlaceThatTheTextSaysIsASettlement(String language, String text, String name) {
    Event attack = event(EventType.ATTACK, language, text);
    assertNotNull(attack.place());
    assertEquals(name, attack.place().name());
  }

  @Test
  void aVillageLiesInTheStateThatItsSentenceNames() {
    Event attack =
        event(
            EventType.ATTACK,
            "fr",
            "Des miliciens rwandais ont attaqué le village de Kasolenge, dans le sud de la"
                + " RDC.");
    assertNotNull(attack.place());
    assertEquals("CD", attack.place().country());
  }

  @Test
  void theSubjectOfAnInvertedVerbStandsBehindIt() {
    Event hazard =
        event(
            EventType.HAZARD,
            "fr",
            "Un séisme a secoué mercredi le Pérou, a annoncé l'Institut américain de"
                + " géophysique.");
    assertEquals("US Geological Survey", source(hazard));
    assertNotNull(hazard.place());
    assertEquals("Peru", hazard.place().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | Doce viajeros murieron y otros 40 han resultado heridos en un choque de trenes en Lima. | 12 | 40
          fr | Cinq marins ont été tués et huit autres grièvement blessés dans un attentat à Aden. | 5 | 8
          """)
  void aNumberHasAVerbOfItsOwn(String language, String text, int killed, int wounded) {
    Event event = events(language, text).get(0);
    assertEquals(killed, TestExtractor.loss(event, Casualty.Effect.KILLED).min());
    assertEquals(wounded, TestExtractor.loss(event, Casualty.Effect.WOUNDED).min());
  }

  @Test
  void theNumberOfAUnitCountsNobody() {
    String text =
        "Rebeldes atacaron en Cauca al Batallón de Selva Amazonas 214, donde murió un cabo.";
    for (Event event : events("es", text)) {
      assertTrue(
          event.casualties().stream().noneMatch(c -> c.min() != null && c.min() == 214),
          () -> event.casualties().toString());
    }
  }

  @Test
  void whoIsFreedWasTakenBefore() {
    Event release =
        event(
            EventType.RELEASE,
            "es",
            "La guerrilla liberó ayer en el Meta a tres policías secuestrados en enero.");
    assertEquals(Event.Status.NEW, release.status());
  }

  @Test
  void aTimeMayStandInsideACall() {
    Event call =
        event(
            EventType.CALL,
            "fr",
            "Emmanuel Macron s'est entretenu, ce jeudi 14 mars 2024, par téléphone avec son"
                + " homologue égyptien.");
    assertEquals(Event.Modality.HAPPENED, call.modality());
    assertNotNull(call.time());
  }

  @Test
  void whoeverWasDeclaredTheWinner() {
    Event election =
        event(
            EventType.ELECTION,
            "es",
            "El Tribunal Electoral declaró el miércoles ganador de los comicios a Salvador"
                + " Quiñones.");
    assertEquals(Event.Modality.HAPPENED, election.modality());
  }

  private static String source(Event event) {
    return event.attribution().get(event.attribution().size() - 1).name();
  }

  @Test
  void anAdjectiveBehindACountedDeedIsNoPeople() {
    Event event =
        event(
            EventType.ATTACK,
            "fr",
            "Douze personnes sont mortes lundi dans deux attaques terroristes au Mali.");
    assertEquals(1, event.casualties().size(), event.toString());
  }

  @Test
  void whoGoesToTheSceneIsNotDisplaced() {
    assertTrue(
        events("es", "La fiscal se ha desplazado este lunes hasta el lugar del choque.").stream()
            .noneMatch(e -> e.type() == EventType.DISPLACEMENT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | ATTACK | Dos policías murieron el lunes en un atentado a tiros en Cali.
          es | BOMBING | Dos policías murieron el lunes en un atentado con explosivos en Cali.
          fr | BOMBING | Trois soldats ont été tués lundi dans un attentat à la bombe à Gao.
          fr | BOMBING | Trois civils ont été tués lundi quand leur camion a roulé sur une mine près de Gao.
          """)
  void anExplosionIsWhatIsToldAsOne(String language, EventType type, String text) {
    assertEquals(type, events(language, text).get(0).type());
  }

  @Test
  void aNumberBehindAWeekdayMayCountWhatFollows() {
    String text = "En Cisjordania murieron este miércoles 9 palestinos por disparos.";
    Event event = events("es", text).get(0);
    assertEquals("2024-03-13", event.time().value());
    assertEquals(9, event.casualties().get(0).min());
  }

  @Test
  void aNumberOfVictimsIsNoDecade() {
    String text = "Los muertos en Israel superan los 700 y más de 2.200 heridos.";
    Event event = event(EventType.CASUALTIES, "es", text);
    assertEquals(Event.Status.NEW, event.status(), event.toString());
  }

  @Test
  void theFeastInANameIsNoDay() {
    String text = "Le ministre Jean-Noël Tardieu a rencontré mercredi son homologue turc à Ankara.";
    assertEquals("2024-03-13", event(EventType.TALKS, "fr", text).time().value());
  }

  @Test
  void aFamousTownIsNoNamesakeInTheStateThatTalks() {
    String text =
        "La France, les États-Unis et l'Iran ont repris mercredi des négociations à Genève.";
    assertEquals("CH", event(EventType.TALKS, "fr", text).place().country());
  }

  @Test
  void whoIsDetainedNeedNoPlace() {
    String text = "El gobierno calla. Según el informe, 28 personas fueron detenidas.";
    assertEquals(EventType.ARREST, events("es", text).get(0).type());
  }
}
