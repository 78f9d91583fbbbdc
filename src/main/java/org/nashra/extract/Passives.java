package org.nashra.extract;

import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/** Tells a verb in the passive by its auxiliary: "was urged", "had been accused". */
final class Passives {
  private static final int REACH = 3;

  private final Words words;
  private final Lexicon lexicon;

  Passives(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** Does an auxiliary of the passive stand close before the participle that opens at a token? */
  boolean behindAuxiliary(int verb) {
    if (words.is(WordClass.INFINITIVE, verb - 1) || words.is(WordClass.ACTIVE_ENDINGS, verb)) {
      return false;
    }
    // "The house he was in and fired": the auxiliary stands with no participle of its own.
    boolean second =
        lexicon.has(Trait.ANALYTIC)
            && words.is(WordClass.AND, verb - 1)
            && !words.is(WordClass.PAST_VERBS, verb - 2);
    for (int i = Math.max(0, verb - REACH); i < verb && !second; i++) {
      if (words.is(WordClass.PASSIVE_AUXILIARIES, i)) {
        return true;
      }
    }
    return false;
  }

  /** The same of a verb of speech: whoever stands before it is spoken to or of. */
  boolean addressed(int verb) {
    if (!lexicon.has(Trait.ANALYTIC) || !lexicon.ownerBefore() || !behindAuxiliary(verb)) {
      return false;
    }
    // "Was there and accused": a second verb with a subject of its own.
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      if (words.is(WordClass.PASSIVE_AUXILIARIES, i)) {
        return true;
      }
      if (!words.isWord(i) || words.is(WordClass.AND, i) || words.is(WordClass.DEED_JOINING, i)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "Назначен", "послом назначена": a short participle, which has no auxiliary in the present;
   * first or last of the words that tell the deed, since between them may stand anything.
   */
  boolean participle(Pattern.Hit hit) {
    return words.is(WordClass.SHORT_PASSIVES, hit.from())
        || words.is(WordClass.SHORT_PASSIVES, hit.to() - 1)
            && !words.is(WordClass.ACTIVE_PAST, hit.from());
  }

  /** Does a verb of the past stand between, so that the two are of different clauses? */
  boolean acted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && words.is(WordClass.ACTIVE_PAST, i)) {
        return true;
      }
    }
    return false;
  }
}
