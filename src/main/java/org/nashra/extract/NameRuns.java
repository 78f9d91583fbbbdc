package org.nashra.extract;

import org.nashra.language.WordClass;

/** Words that stand in a row before a name: titles with their capitals, the site in a town. */
final class NameRuns {
  // "در فرودگاه بین‌المللی امام خمینی تهران".
  private static final int SITE = 5;

  private final Words words;
  private final Lexicon lexicon;

  NameRuns(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** Is nothing but words of a name or a title written between: "ve AB Dönem Başkanı Rutte ile"? */
  boolean names(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isWord(i) || !words.capital(i)) {
        return false;
      }
    }
    return !lexicon.caseless();
  }

  /** Does the name only open the title of another? */
  boolean titled(Mention mention) {
    return mention.to() < words.size()
        && mention.suffix().isEmpty()
        && names(mention.to(), mention.to() + 1);
  }

  /** Does the noun of a site that something is in stand before a name: "در میدان آزادی تهران"? */
  boolean site(int head, int sentence) {
    for (int i = head - 1; i > sentence && head - i <= SITE && words.isWord(i); i--) {
      if (words.is(WordClass.SITE_NOUNS, i)) {
        return lexicon.relations().at(words, i - 1, i).stream().anyMatch(f -> f.value().is("in"));
      }
    }
    return false;
  }
}
