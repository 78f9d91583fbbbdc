package org.nashra.extract;

import org.nashra.language.WordClass;

/** Tells names behind a preposition or in another case than the first, which are no subjects. */
final class ObliqueNames {

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  ObliqueNames(Words words, Lexicon lexicon, Surroundings surroundings) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /** "С афганской «Сетью Хаккани»": before the quotation mark and the adjective. */
  private int pastAttributes(int from, NewsText.Sentence sentence) {
    int before = from;
    while (before > sentence.from()
        && (words.folded(before).equals("\"")
            || words.is(WordClass.OBLIQUE_ADJECTIVES, before)
                && !words.is(WordClass.NO_NAME_ENDINGS, before - 1))) {
      before--;
    }
    return before;
  }

  /** Behind a preposition: "in Damascus", "مع روسيا" — no subject. */
  boolean prepositional(Mention mention, NewsText.Sentence sentence) {
    if (lexicon.is(WordClass.GOVERNING_PREFIXES, mention.prefix())) {
      return true;
    }
    if (lexicon.verbFinal()) {
      return surroundings.relation(mention) != null || mention.suffixed();
    }
    // "На западе Кабула": a Russian name in another case than the first.
    if (lexicon.declining()
        && mention.kind() == Mention.Kind.STATE
        && !mention.suffix().isEmpty()) {
      return true;
    }
    // "Сообщили «Интерфаксу» в полиции": to whom it was told.
    if (lexicon.declining()
        && mention.kind() == Mention.Kind.MEDIA
        && !mention.suffix().isEmpty()
        && words.is(WordClass.ACCUSATIVE_NOUNS, mention.to() - 1)) {
      return true;
    }
    int before = mention.head() - 1;
    if (before >= sentence.from() && words.is(WordClass.ARTICLES, before)) {
      before--;
    }
    if (lexicon.declining() && mention.kind() == Mention.Kind.GROUP) {
      before = pastAttributes(before, sentence);
    }
    if (before < sentence.from() || !words.isWord(before)) {
      return false;
    }
    for (PatternSet.Found<Cue> found : lexicon.relations().at(words, before, before + 1)) {
      if (found.hit().to() == before + 1) {
        return true;
      }
    }
    return false;
  }
}
