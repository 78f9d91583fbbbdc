package org.nashra.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;
import org.nashra.model.LanguageTag;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load(Path.of("config/shared"));

  @Test
  void theBigPlaceComesFirst() {
    assertEquals("RU", GAZETTEER.find("موسكو").get(0).country());
    assertEquals("FR", GAZETTEER.find("Paris").get(0).country());
  }

  @Test
  void theCountryBesideDecides() {
    assertEquals("LB", GAZETTEER.find("Tripoli", Set.of("LB")).get(0).country());
    assertEquals("LY", GAZETTEER.find("Tripoli", Set.of("LY")).get(0).country());
  }

  @Test
  void variantsAreOnePlace() {
    assertEquals(GAZETTEER.find("خاركيف").get(0).id(), GAZETTEER.find("خاركوف").get(0).id());
    assertEquals(GAZETTEER.find("Kharkov").get(0).id(), GAZETTEER.find("Харьков").get(0).id());
  }

  @Test
  void namesInTheLanguagesOfTheHouse() {
    assertEquals(Optional.of("يريفان"), GAZETTEER.name("geonames:616052", LanguageTag.of("ar")));
    assertEquals(
        Optional.of("армяно-азербайджанская граница"),
        GAZETTEER.name("border:AM-AZ", LanguageTag.of("ru")));
    assertTrue(GAZETTEER.name("geonames:1", LanguageTag.of("en")).isEmpty());
  }

  @Test
  void provincesHaveNamesAndAPoint() {
    GazetteerPlace guayas = GAZETTEER.find("Guayas").get(0);
    assertEquals("division:EC.10", guayas.id());
    assertEquals(GazetteerPlace.Precision.REGION, guayas.precision());
    assertEquals(-2.16, guayas.lat(), 0.5);
    assertEquals(Optional.of("البحيرة"), GAZETTEER.name("division:EG.03", LanguageTag.of("ar")));
    assertEquals(
        Optional.of("Волынская область"), GAZETTEER.name("division:UA.24", LanguageTag.of("ru")));
    assertEquals(
        GAZETTEER.find("Волынскую область").get(0).id(), GAZETTEER.find("Volyn").get(0).id());
    assertTrue(GAZETTEER.name("division:EC.99", LanguageTag.of("en")).isEmpty());
  }

  @Test
  void aTownThatIsAsBigComesBeforeAProvince() {
    assertEquals("division:MX.12", GAZETTEER.find("Guerrero").get(0).id());
    assertEquals("geonames:2643123", GAZETTEER.find("Manchester").get(0).id());
  }

  @Test
  void marksOnLatinLettersDoNotMatter() {
    assertEquals(
        GAZETTEER.find("Diyarbakır").get(0).id(), GAZETTEER.find("Diyarbakir").get(0).id());
  }

  @Test
  void tellsTheLineOfABadPoint(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("hotspots.tsv"),
        "id\tcountries\tlat\tlon\tprecision\ten\nplace:x\tXX\tnorth\t1\tcity\tX\n",
        StandardCharsets.UTF_8);
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> Gazetteer.load(folder));
    assertTrue(e.getMessage().contains("hotspots.tsv:2"), e.getMessage());
  }
}
