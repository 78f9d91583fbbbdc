package org.nashra.language;

import java.time.ZonedDateTime;
import java.util.List;
import org.nashra.model.LanguageTag;

/** The times and numbers of a text, read in one go. Pure and thread-safe. */
public final class TextTimes {
  private final Languages languages;
  private final LanguageDetector detector;

  /**
   * @param languages the languages to read
   * @param detector asked for the language of a text that comes without one
   */
  public TextTimes(Languages languages, LanguageDetector detector) {
    this.languages = languages;
    this.detector = detector;
  }

  /**
   * A text to read.
   *
   * @param reference what relative words count from; the results are local to its zone
   */
  public record Line(
      String id,
      String text,
      @org.jspecify.annotations.Nullable LanguageTag language,
      ZonedDateTime reference) {}

  /** What was found in it. */
  public record Found(String id, List<TimeExpression> times, List<NumberExpression> numbers) {
    public Found {
      times = List.copyOf(times);
      numbers = List.copyOf(numbers);
    }
  }

  /** Reads a text; a language that has no folder gives nothing. */
  public Found read(Line line) {
    LanguageTag given = line.language();
    LanguageTag language = given == null ? detector.detect(line.text()) : given;
    return languages
        .reader(language)
        .map(reader -> read(line, new TextReading(line.text(), reader, line.reference())))
        .orElseGet(() -> new Found(line.id(), List.of(), List.of()));
  }

  private static Found read(Line line, TextReading reading) {
    return new Found(
        line.id(),
        TimeFinder.find(line.text(), reading, line.reference()),
        NumberFinder.find(line.text(), reading));
  }
}
