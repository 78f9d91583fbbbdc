package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nashra.language.Languages;
import org.nashra.model.LanguageTag;

class PatternTest {
  private static final Languages LANGUAGES = Languages.load(Path.of("config/lang"));

  private static Pattern.Hit hit(String language, String pattern, String text) {
    Words words = Words.of(text, LANGUAGES.profile(LanguageTag.of(language)));
    return Pattern.compile(pattern, Map.of()).at(words, 0, words.size());
  }

  @Test
  void peelsCliticsButKeepsTheirSpanOut() {
    Pattern.Hit hit = hit("ar", "وقف ..1 اطلاق|لاطلاق نار", "ووقف إطلاق النار");
    assertNotNull(hit);
    assertEquals("و", hit.prefix());
    assertEquals(1, hit.start());
  }

  @Test
  void expandsArabicVerbs() {
    assertNotNull(hit("ar", "va:قصف/يقصف", "قصفت"));
    assertNotNull(hit("ar", "va:قصف/يقصف", "سيقصفون"));
    assertNull(hit("ar", "va:قصف/يقصف", "وصفت"));
  }

  @Test
  void expandsEnglishVerbs() {
    assertNotNull(hit("en", "ve:strike,struck", "striking"));
    assertNotNull(hit("en", "ve:deny", "denied"));
    assertNull(hit("en", "ve:deny", "dense"));
  }

  @Test
  void stemsStandForAllEndings() {
    assertNotNull(hit("ru", "обстрел*", "обстрелами"));
  }

  @Test
  void gapsAreBounded() {
    assertNotNull(hit("en", "car ..2 exploded", "car bomb just exploded"));
    assertNull(hit("en", "car ..2 exploded", "car a b c exploded"));
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThrows(IllegalArgumentException.class, () -> Pattern.compile("word? more", Map.of()));
    assertThrows(IllegalArgumentException.class, () -> Pattern.compile("va:قصف", Map.of()));
    assertThrows(IllegalArgumentException.class, () -> Pattern.compile("a ..x b", Map.of()));
  }
}
