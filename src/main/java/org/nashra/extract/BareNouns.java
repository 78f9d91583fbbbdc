package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/**
 * Nouns of a language without an article that take up what was told of before: behind the first
 * sentence one that has nothing before it, "Saldırıda üç kişi öldü", says which attack by having
 * nothing to say of it.
 */
final class BareNouns {
  private static final int PREDICATE = 4;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;

  BareNouns(NewsText text, Lexicon lexicon) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
  }

  /** Does a noun of one word stand so? */
  boolean bare(Trigger.@Nullable Syntax syntax, Pattern.Hit hit) {
    if (!lexicon.has(Trait.BARE_DEFINITE)
        || syntax != Trigger.Syntax.NOUN
        || hit.to() - hit.from() > 1) {
      return false;
    }
    NewsText.Sentence sentence = text.sentence(hit.from());
    int before = hit.from() - 1;
    return sentence.index() > 0
        && (before < sentence.from()
            || words.comma(before)
            || words.is(WordClass.BARE_OPENERS, before));
  }

  /**
   * "Görüşme Ankara'da yapıldı": the sentence says where the thing took place; any other place in
   * it is of something else.
   */
  boolean placed(int token) {
    int to = text.sentence(token).to();
    return words.any(WordClass.TAKING_PLACE, Math.max(token, to - PREDICATE), to);
  }
}
