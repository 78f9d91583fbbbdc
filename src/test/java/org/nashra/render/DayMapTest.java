package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nashra.model.Briefing;

class DayMapTest {
  private static final Outlines OUTLINES = Outlines.read(Rendered.OUTLINES);

  @Test
  void placesStandWhereTheyAre() {
    DayMap map = map("en");
    assertNotNull(map);
    DayMap.Sign tbilisi = sign(map, "Tbilisi");
    DayMap.Sign yerevan = sign(map, "Yerevan");
    DayMap.Sign goris = sign(map, "Goris");
    assertTrue(tbilisi.y() < yerevan.y() && yerevan.y() < goris.y(), "north is above");
    assertTrue(yerevan.x() < goris.x(), "east is right");
    assertEquals(List.of("Brussels"), map.elsewhere());
    assertEquals(List.of("point", "city", "region", "border"), map.precisions());
  }

  @Test
  void namesDoNotLieOnEachOther() {
    for (String language : List.of("ar", "en", "ru")) {
      List<MapLabels.Label> labels = map(language).labels();
      assertTrue(labels.size() > 8, labels.toString());
      for (MapLabels.Label a : labels) {
        for (MapLabels.Label b : labels) {
          boolean apart =
              Math.abs(a.x() - b.x()) * 2 >= a.width() + b.width()
                  || Math.abs(a.y() - b.y()) * 2 >= a.height() + b.height();
          assertTrue(a.equals(b) || apart, a + " " + b);
        }
      }
    }
  }

  @Test
  void countriesAreNamedInTheBriefingsLanguage() {
    assertTrue(map("ar").labels().stream().anyMatch(l -> l.text().equals("أذربيجان")));
    assertTrue(map("ru").labels().stream().anyMatch(l -> l.text().equals("Азербайджан")));
  }

  @Test
  void aBorderIsTheLineThatBothCountriesShare() {
    assertFalse(
        map("en").shapes().stream().filter(s -> s.kind().equals("border")).toList().isEmpty());
  }

  @Test
  void noPlacesNoMap() {
    Briefing briefing =
        Rendered.changed("en", json -> json.replaceAll("\"place\":\\{[^}]*\\}", "\"place\":null"));
    assertNull(DayMap.of(briefing, Demonstration.edition(), OUTLINES));
  }

  private static DayMap map(String language) {
    return DayMap.of(Rendered.briefing(language), Demonstration.edition(), OUTLINES);
  }

  private static DayMap.Sign sign(DayMap map, String name) {
    return map.signs().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
