package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;
import org.nashra.model.Edition;
import org.nashra.model.LanguageTag;
import org.nashra.model.SectionId;

class EditionRegisterTest {
  private static final String GOOD =
      """
      id: levant
      title: {ar: المشرق, en: Levant}
      producer: {en: Desk}
      region:
        countries: [LB, SY]
        areas: [{id: golan, south: 32.6, west: 35.6, north: 33.4, east: 36.0}]
      languages: [ar, en]
      zone: Asia/Beirut
      cutoff: "18:00"
      send: "06:30"
      as-of: 2022-09-16T03:00:00Z
      sections: [security, economy]
      weights: {ceasefire: 1.2}
      names: {"geonames:170654": {ar: دمشق}}
      sides: [state:SY]
      numerals: {ar: arabic-indic}
      """;

  @Test
  void readsAnEdition(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("levant.yaml"), GOOD);
    Edition edition = EditionRegister.read(folder).editions().get(0);
    assertEquals(LocalTime.of(6, 30), edition.send());
    assertEquals(Instant.parse("2022-09-16T03:00:00Z"), edition.asOf());
    assertEquals(List.of(SectionId.SECURITY, SectionId.ECONOMY), edition.sections());
    assertEquals("دمشق", edition.names().get("geonames:170654").get(LanguageTag.of("ar")));
    assertEquals(
        Instant.parse("2022-09-15T15:00:00Z"), edition.cutoffOf(LocalDate.parse("2022-09-15")));
    assertTrue(edition.region().areas().get(0).contains(33, 35.8));
  }

  @Test
  void faultsBearFileAndLine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), GOOD.replace("Asia/Beirut", "Asia/Byblos"));
    Files.writeString(folder.resolve("b.yaml"), GOOD + "colour: red\n");
    Files.writeString(folder.resolve("c.yaml"), GOOD.replace("[ar, en]", "[ar, ru]"));
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> EditionRegister.read(folder));
    assertEquals(3, e.faults().size(), e.getMessage());
    assertTrue(e.getMessage().contains("a.yaml:8: /zone"), e.getMessage());
    assertTrue(e.getMessage().contains("b.yaml:17"), e.getMessage());
    assertTrue(e.getMessage().contains("c.yaml:7"), e.getMessage());
  }

  @Test
  void anEditionSwitchedOffIsKnownButNotComposed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("levant.yaml"), GOOD + "enabled: false\n");
    EditionRegister register = EditionRegister.read(folder);
    assertEquals(List.of(), register.editions());
    assertEquals(1, register.all().size());
  }
}
