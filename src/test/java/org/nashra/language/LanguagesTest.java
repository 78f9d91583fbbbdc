package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;
import org.nashra.model.LanguageTag;

class LanguagesTest {
  private static final String PROFILE =
      "language: en\nscripts: [Latn]\nlocales: [en]\nmorphology: none\n";

  @TempDir Path folder;

  @Test
  void everyShippedLanguageIsFreeOfFaults() {
    Languages languages = Languages.load(Path.of("config/lang"));
    languages.check();
    assertTrue(
        languages
            .known()
            .containsAll(Set.of(LanguageTag.of("ar"), LanguageTag.of("en"), LanguageTag.of("ru"))));
  }

  @Test
  void regionFallsBackOnItsLanguage() {
    Languages languages = Languages.load(Path.of("config/lang"));
    assertEquals(LanguageTag.of("ar"), languages.profile(LanguageTag.of("ar-EG")).tag());
    assertTrue(languages.find(LanguageTag.of("zh")).isEmpty());
  }

  @Test
  void newFolderIsANewLanguage() throws IOException {
    write("en", "language.yaml", PROFILE);
    write("en", "numbers.tsv", "form\tkind\tvalue\nsix\tnumber\t6\n");
    NumberFinder numbers = new NumberFinder(Languages.load(folder));
    assertEquals("six", numbers.find("six, seven", LanguageTag.of("en")).get(0).text());
    assertEquals(1, numbers.find("six, seven", LanguageTag.of("en")).size());
  }

  @Test
  void unknownKeyIsNamedWithItsLine() throws IOException {
    write("en", "language.yaml", PROFILE + "morphologie: none\n");
    ConfigurationException fault =
        assertThrows(ConfigurationException.class, () -> Languages.load(folder));
    assertEquals(5, fault.faults().get(0).line());
  }

  @Test
  void unknownClassOfWordsIsNamedWithItsLine() throws IOException {
    write("en", "language.yaml", PROFILE + "words:\n  borders: [border]\n");
    ConfigurationException fault =
        assertThrows(ConfigurationException.class, () -> Languages.load(folder));
    assertEquals(6, fault.faults().get(0).line());
    assertTrue(fault.getMessage().contains("border,"), fault.getMessage());
  }

  @Test
  void unknownPropertyIsNamedWithItsLine() throws IOException {
    write("en", "language.yaml", PROFILE + "grammar:\n  - nisba\n  - nizba\n");
    ConfigurationException fault =
        assertThrows(ConfigurationException.class, () -> Languages.load(folder));
    assertEquals(7, fault.faults().get(0).line());
    assertTrue(fault.getMessage().contains("nisba,"), fault.getMessage());
  }

  @Test
  void closedClassHoldsWordsStemsAndEndings() throws IOException {
    write(
        "en",
        "language.yaml",
        PROFILE + "words:\n  border: [Border, Front*, -Line, \"e??e\", \"-???d\"]\n");
    LanguageProfile profile = Languages.load(folder).profile(LanguageTag.of("en"));
    for (String word : Set.of("border", "frontier", "coastline", "edge", "bound")) {
      assertTrue(profile.is(WordClass.BORDER, word), word);
    }
    for (String word : Set.of("borders", "eagle", "end")) {
      assertFalse(profile.is(WordClass.BORDER, word), word);
    }
    assertFalse(profile.is(WordClass.DISTANCE, "border"));
  }

  @Test
  void folderAndLanguageMustAgree() throws IOException {
    write("fr", "language.yaml", PROFILE);
    ConfigurationException fault =
        assertThrows(ConfigurationException.class, () -> Languages.load(folder));
    assertEquals(1, fault.faults().get(0).line());
    assertTrue(fault.getMessage().contains("fr"), fault.getMessage());
  }

  @Test
  void everyBadNumberIsNamedWithItsLine() throws IOException {
    write("en", "language.yaml", PROFILE);
    write(
        "en",
        "numbers.tsv",
        "form\tkind\tvalue\none\tnumber\t1\ntwo\tnumbre\t2\nthree\tnumber\tx\none\tnumber\t1\n");
    ConfigurationException fault =
        assertThrows(ConfigurationException.class, () -> Languages.load(folder).check());
    assertEquals(3, fault.faults().size());
    assertEquals(3, fault.faults().get(0).line());
    assertEquals(4, fault.faults().get(1).line());
    assertEquals(5, fault.faults().get(2).line());
  }

  @Test
  void everyBadRuleIsNamedWithItsLine() throws IOException {
    write("en", "language.yaml", PROFILE);
    write(
        "en",
        "time.yaml",
        """
        order: day-month
        units:
          dai: [day]
        rules:
          "<int> <thing>": amount $1 $2
          "<int> <unit>": amount $1 $3
          "<int> days": amounts $1 day
          "<unit> ago": moved $1 -1
        """);
    ConfigurationException fault =
        assertThrows(ConfigurationException.class, () -> Languages.load(folder).check());
    assertEquals(
        java.util.List.of(3, 5, 6, 7, 8),
        fault.faults().stream().map(f -> f.line()).toList(),
        fault.getMessage());
  }

  private void write(String language, String file, String text) throws IOException {
    Path path = folder.resolve(language);
    Files.createDirectories(path);
    Files.writeString(path.resolve(file), text);
  }
}
