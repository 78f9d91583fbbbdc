package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.events;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;

/** First-order divisions of any country: where something happened when no town is told. */
class ProvincesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | division:MX.19 | Gunmen killed two policemen in Nuevo León on Monday.
          en | division:EC.10 | A bomb exploded in the Ecuadorian province of Guayas on Monday.
          es | division:MX.12 | Cinco personas murieron el lunes en un ataque armado en el estado de Guerrero.
          fr | division:CD.30 | Douze civils ont été tués lundi dans une attaque en Tshopo.
          ar | division:EG.03 | قتل خمسة أشخاص اليوم الخميس في انفجار في محافظة البحيرة.
          ru | division:UA.24 | Четыре человека погибли в четверг при взрыве в Волынской области.
          fa | division:IR.35 | سه نفر روز پنجشنبه در انفجاری در استان مازندران کشته شدند.
          """)
  void aDivisionIsAPlace(String language, String id, String text) {
    Event event = events(language, text).get(0);
    assertEquals(id, event.place().id(), event.toString());
    assertEquals(Event.Place.Precision.REGION, event.place().precision());
  }

  @Test
  void aSurnameOrACommonWordIsNone() {
    assertTrue(
        events("es", "Luis Guerrero murió el lunes en un atentado en Lima.").stream()
            .noneMatch(e -> e.place().id().startsWith("division:")));
    assertTrue(
        events("ar", "قتل خمسة أشخاص اليوم الخميس في غرق زورق في البحيرة قرب سيناء.").stream()
            .noneMatch(e -> e.place() != null && e.place().id().startsWith("division:")));
  }

  @Test
  void theFirstWordOfABodyIsNoTown() {
    String text = "La asociación Unión de Bomberos condenó el ataque cometido el lunes en Madrid.";
    assertTrue(
        events("es", text).stream()
            .allMatch(e -> e.place() == null || e.place().name().equals("Madrid")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Kourtoma | Une position à Kourtoma, dans le cercle de Tassolo, a été attaquée lundi, selon l'armée malienne.
          fr | Antogola | Six civils maliens ont été tués lundi dans une attaque dans la ville d'Antogola.
          es | Barcelona | Trece personas murieron el lunes en un ataque en La Rambla, en Barcelona.
          """)
  void theTownIsTheOneThatIsMeant(String language, String name, String text) {
    Event event = events(language, text).get(0);
    assertEquals(name, event.place().name(), event.toString());
  }
}
