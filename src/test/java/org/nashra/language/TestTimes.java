package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.nashra.model.LanguageTag;

/** The times of a text that was written on a Thursday evening. */
final class TestTimes {
  private static final ZonedDateTime REFERENCE = ZonedDateTime.parse("2022-09-15T18:00:00+03:00");

  private static final TimeFinder TIMES = new TimeFinder(Languages.load(Path.of("config/lang")));

  private TestTimes() {}

  static List<TimeExpression> find(String language, String text) {
    return TIMES.find(text, LanguageTag.of(language), REFERENCE);
  }

  /** The text tells one time, which is this. */
  static void assertOnly(LocalDateTime from, LocalDateTime to, String language, String text) {
    List<TimeExpression> found = find(language, text);
    assertEquals(1, found.size(), found.toString());
    assertEquals(from, found.get(0).from(), found.toString());
    assertEquals(to, found.get(0).to(), found.toString());
  }
}
