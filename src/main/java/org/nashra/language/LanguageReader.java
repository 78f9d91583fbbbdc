package org.nashra.language;

import java.nio.file.Path;

/** The compiled grammars of one language; made once and shared. Immutable and thread-safe. */
final class LanguageReader {
  private final LanguageProfile profile;
  private final NumberGrammar numbers;
  private final TimeGrammar times;
  private final FutureCue futureCue;
  private final PastCue pastCue;

  private LanguageReader(LanguageProfile profile, NumberGrammar numbers, TimeGrammar times) {
    this.profile = profile;
    this.numbers = numbers;
    this.times = times;
    this.futureCue = new FutureCue(profile);
    this.pastCue = new PastCue(profile);
  }

  /** Reads the language's number words and time rules. */
  static LanguageReader read(Path folder, LanguageProfile profile) {
    NumberGrammar numbers =
        new NumberGrammar(NumberLexicon.read(folder), new DigitNumber(profile.locales().get(0)));
    TimeGrammar times = new TimeGrammar(TimeLexicon.read(folder, profile), numbers);
    return new LanguageReader(profile, numbers, times);
  }

  LanguageProfile profile() {
    return profile;
  }

  NumberGrammar numbers() {
    return numbers;
  }

  PastCue pastCue() {
    return pastCue;
  }

  FutureCue futureCue() {
    return futureCue;
  }

  TimeGrammar times() {
    return times;
  }
}
