package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Languages;
import org.nashra.model.LanguageTag;

class LexiconReaderTest {
  private static final Path ENGLISH = Path.of("config/lang/en");

  @Test
  void tellsTheLineOfABadPattern(@TempDir Path folder) throws IOException {
    copy(folder);
    Path triggers = folder.resolve("triggers.yaml");
    List<String> lines = Files.readAllLines(triggers, StandardCharsets.UTF_8);
    int at = lines.indexOf("      clash|clashes");
    lines.set(at, "      clash|");
    lines.set(at + 1, "      maybe? clash");
    Files.write(triggers, lines, StandardCharsets.UTF_8);
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> LexiconReader.read(folder, english()));
    assertEquals(at + 2, e.faults().get(e.faults().size() - 1).line());
    assertTrue(e.getMessage().contains("maybe? clash"), e.getMessage());
  }

  @Test
  void refusesAnUnknownType(@TempDir Path folder) throws IOException {
    copy(folder);
    Path triggers = folder.resolve("triggers.yaml");
    String text = Files.readString(triggers, StandardCharsets.UTF_8);
    Files.writeString(
        triggers, text.replaceFirst("type: clash", "type: quarrel"), StandardCharsets.UTF_8);
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> LexiconReader.read(folder, english()));
    assertTrue(e.getMessage().contains("is no event type"), e.getMessage());
  }

  @Test
  void refusesAnUnknownKey(@TempDir Path folder) throws IOException {
    copy(folder);
    Files.writeString(
        folder.resolve("casualties.yaml"),
        Files.readString(ENGLISH.resolve("casualties.yaml"), StandardCharsets.UTF_8)
            + "\nsurprise: |\n  x\n",
        StandardCharsets.UTF_8);
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> LexiconReader.read(folder, english()));
    assertTrue(e.getMessage().contains("surprise"), e.getMessage());
  }

  private static LanguageProfile english() {
    return Languages.load(Path.of("config/lang")).profile(LanguageTag.of("en"));
  }

  private static void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(ENGLISH)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }
}
