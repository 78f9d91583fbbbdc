package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nashra.model.LanguageTag;

class MessagesTest {
  private static final Path FOLDER = Rendered.TEMPLATES.resolve("messages");

  @Test
  void everyLanguageIsComplete() {
    assertEquals(
        List.of("ar", "en", "fr", "ru"),
        Messages.languages(FOLDER).stream().map(LanguageTag::value).toList());
    for (LanguageTag language : Messages.languages(FOLDER)) {
      Messages messages = Messages.read(FOLDER, language, new ULocale(language.value()));
      assertTrue(!messages.get("kind").isBlank());
    }
  }

  @Test
  void noKeyIsWithoutUse() throws IOException {
    Properties english = new Properties();
    try (var in = Files.newBufferedReader(FOLDER.resolve("messages_en.properties"))) {
      english.load(in);
    }
    String users =
        sources(Rendered.TEMPLATES.resolve("briefing"))
            + sources(Path.of("src/main/java/org/nashra/render"));
    for (Object key : english.keySet()) {
      String name = key.toString();
      String family = name.substring(0, name.lastIndexOf('.') + 1);
      assertTrue(
          users.contains('"' + name + '"')
              || (!family.isEmpty() && users.contains('"' + family + '"')),
          () -> "no template asks for " + name);
    }
  }

  @Test
  void arabicCountsAgree() {
    Messages arabic = Messages.read(FOLDER, LanguageTag.of("ar"), new ULocale("ar@numbers=latn"));
    assertEquals(
        "استُبعد من هذا العدد: مقالان، و3 أخبار، و11 معلومة بلا سند.",
        arabic.get("excluded", 2, 3, 11));
  }

  private static String sources(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
