package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;
import org.nashra.language.Languages;
import org.nashra.model.LanguageTag;

class LexiconsTest {
  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");

  @TempDir Path folder;

  @Test
  void aLexiconIsReadOnceAndALanguageWithoutOneHasNone() {
    Lexicons lexicons = new Lexicons(Languages.load(Path.of("config/lang")));
    assertNotNull(lexicons.of(EN));
    assertSame(lexicons.of(EN), lexicons.of(LanguageTag.of("en-GB")));
    assertNull(lexicons.of(LanguageTag.of("ja")));
  }

  @Test
  void aFaultyLexiconIsNamedByTheCheckAndDoesNotStopTheOthers() throws IOException {
    for (String language : List.of("en", "ru")) {
      Path to = Files.createDirectory(folder.resolve(language));
      try (Stream<Path> files = Files.list(Path.of("config/lang", language))) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    Path faulty = folder.resolve("ru/triggers.yaml");
    Files.writeString(faulty, "triggers: 7\n");
    Lexicons lexicons = new Lexicons(Languages.load(folder));

    assertNotNull(lexicons.of(EN));
    assertThrows(ConfigurationException.class, () -> lexicons.of(RU));
    ConfigurationException all = assertThrows(ConfigurationException.class, lexicons::check);
    assertTrue(all.faults().stream().allMatch(fault -> faulty.equals(fault.file())));
  }
}
