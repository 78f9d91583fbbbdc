package org.nashra.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTest {
  @TempDir Path folder;

  @Test
  void everyValueKnowsItsLine() throws IOException {
    Yaml yaml = Yaml.read(file("a: 1\nb:\n  - x\n  - y: z\n"));
    assertEquals(1, yaml.line("/a"));
    assertEquals(3, yaml.line("/b/0"));
    assertEquals(4, yaml.line("/b/1/y"));
    assertEquals(4, yaml.line("/b/1/nothing"));
  }

  @Test
  void valuesAreTakenAsTheyLook() throws IOException {
    Yaml yaml =
        Yaml.read(file("country: NO\ntime: 18:00\nday: 2022-09-15\nn: 010\ni: 7\non: true\n"));
    assertEquals("NO", yaml.root().path("country").asText());
    assertEquals("18:00", yaml.root().path("time").asText());
    assertEquals("2022-09-15", yaml.root().path("day").asText());
    assertEquals("010", yaml.root().path("n").asText());
    assertTrue(yaml.root().path("i").isInt());
    assertTrue(yaml.root().path("on").isBoolean());
  }

  @Test
  void aBrokenFileIsNamedWithItsLine() throws IOException {
    Path file = file("a: 1\nb: [1, 2\nc: 3\n");
    ConfigurationException e = assertThrows(ConfigurationException.class, () -> Yaml.read(file));
    assertTrue(e.faults().get(0).line() >= 2, e.getMessage());
    assertEquals(file, e.faults().get(0).file());
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() throws IOException {
    Path file = file("a: 1\nb: 2\na: 3\n");
    ConfigurationException e = assertThrows(ConfigurationException.class, () -> Yaml.read(file));
    assertEquals(3, e.faults().get(0).line());
  }

  @Test
  void aliasBombsAreRefused() throws IOException {
    Path file = file("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
    ConfigurationException e = assertThrows(ConfigurationException.class, () -> Yaml.read(file));
    assertEquals(1, e.faults().get(0).line());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("f.yaml"), text);
  }
}
