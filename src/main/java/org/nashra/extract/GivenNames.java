package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.language.Peeled;

/** Given names that the language lists, with which the name of a person opens, in any case. */
final class GivenNames {
  /**
   * A given name in the text.
   *
   * @param nominative its dictionary form, folded
   * @param ending of the case that it stands in; empty for the nominative
   */
  record Found(String nominative, String ending) {
    /** Names of men end in a consonant; those of women decline like nouns in -а and -я. */
    boolean feminine() {
      return nominative.endsWith("а") || nominative.endsWith("я");
    }
  }

  private final Words words;
  private final Lexicon lexicon;

  GivenNames(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The given name that a token is; null where it is none. */
  @Nullable Found at(int i) {
    if (i < 0 || i >= words.size() || !words.isWord(i) || !words.capital(i)) {
      return null;
    }
    // "Андреем" is of Андрей, not of Андре: the longest form that fits.
    Found best = null;
    for (Peeled reading : words.readings(i)) {
      String form = reading.folded();
      if (reading.prefix().isEmpty()
          && lexicon.profile().given().contains(form)
          && (best == null || form.length() > best.nominative().length())) {
        best = new Found(form, reading.suffix());
      }
    }
    return best;
  }

  /** Does the full name of a person open at a token: a given name, another word with a capital? */
  boolean opens(int i) {
    return at(i) != null
        && i + 1 < words.size()
        && words.isWord(i + 1)
        && words.capital(i + 1)
        && words.token(i + 1).start() == words.token(i).end() + 1;
  }
}
