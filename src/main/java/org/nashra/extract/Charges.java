package org.nashra.extract;

import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/**
 * Tells what somebody is only charged with: "on suspicion of an attack", "виновен в убийстве". The
 * deed was told before, or is told by nobody but the court; a report of a trial makes no second
 * event of it.
 */
final class Charges {
  private static final int REACH = 9;

  private final Words words;
  private final Lexicon lexicon;

  Charges(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** Does a word of charge govern a trigger, with nothing but words between the two? */
  boolean charged(Pattern.Hit hit, NewsText.Sentence sentence) {
    // "Accused the mayor of theft and urged the council": a second verb of who accuses.
    boolean second =
        lexicon.has(Trait.ANALYTIC)
            && lexicon.ownerBefore()
            && words.is(WordClass.DEED_JOINING, hit.from() - 1)
            && words.is(WordClass.PAST_VERBS, hit.from())
            && lexicon.triggers().at(words, hit.from(), hit.to()).stream()
                .anyMatch(f -> speech(f.value().type()));
    return !second && charged(hit.from(), sentence);
  }

  private static boolean speech(EventType type) {
    return switch (type) {
      case APPEAL, ACCUSATION, REJECTION, THREAT, SUPPORT -> true;
      default -> false;
    };
  }

  /** As above, for any token. */
  boolean charged(int at, NewsText.Sentence sentence) {
    int from = at;
    while (from > sentence.from() && at - from < REACH && within(from - 1)) {
      from--;
    }
    for (int i = from; i < at; i++) {
      for (PatternSet.Found<Cue> one : lexicon.modality().at(words, i, at)) {
        if (one.value().is("charge") && !done(one.hit().to(), at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A word, or the quotation mark of a name. */
  private boolean within(int i) {
    return words.isWord(i) || words.folded(i).equals("\"");
  }

  /** Does a finite verb of another deed stand between? */
  private boolean done(int from, int at) {
    for (int i = from; i < at; i++) {
      if (lexicon.triggers().at(words, i, at).stream().anyMatch(f -> f.value().active())) {
        return true;
      }
    }
    return false;
  }
}
