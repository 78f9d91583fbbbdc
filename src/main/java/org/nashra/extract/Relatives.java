package org.nashra.extract;

import org.nashra.language.WordClass;

/**
 * Tells who is named only in a relative clause between commas: in "The president, who put the army
 * on alert, blamed Kosovo" the army blames nobody.
 */
final class Relatives {
  private static final int CLOSE = 3;
  // "Who declared two days of national mourning"
  private static final int LONG = 8;

  private final Words words;

  Relatives(Words words) {
    this.words = words;
  }

  /** "Ana Rey, who had declared a truce": does somebody say it in a clause about himself? */
  boolean said(Frame frame) {
    int behind = frame.source().to();
    return words.comma(behind)
        && words.is(WordClass.RELATIVES, behind + 1)
        && behind + 1 < frame.verb()
        && !words.comma(behind + 1, frame.verb());
  }

  /** Does a mention stand in a relative clause that closes before a verb? */
  boolean aside(Mention mention, int verb) {
    if (closing(mention.to(), verb) < 0 && !resumed(mention.to(), verb)) {
      return false;
    }
    for (int i = mention.head() - 1; i > 0; i--) {
      if (!words.isWord(i) && words.folded(i).equals(".")) {
        return false;
      }
      if (words.is(WordClass.RELATIVES, i) && words.clauseMark(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "The officers who toppled the president warned": whom the verb of the clause befalls. */
  boolean object(Mention mention) {
    int verb = mention.head() - 1;
    if (words.is(WordClass.BEFORE_NOUNS, verb)) {
      verb--;
    }
    int relative = verb - 1;
    while (words.is(WordClass.AUXILIARIES, relative)) {
      relative--;
    }
    return words.is(WordClass.PAST_VERBS, verb)
        && (words.is(WordClass.RELATIVES, relative) || words.is(WordClass.RELATIVE_THAT, relative));
  }

  /** "Gen. Zahir, the city's police chief, said": a person, and who it is, between commas. */
  boolean apposed(Mention person, int verb) {
    int opening = person.to();
    int closing = verb - 1;
    if (person.kind() != Mention.Kind.PERSON
        || opening >= closing - 1
        || !words.comma(opening)
        || !words.comma(closing)) {
      return false;
    }
    for (int i = opening + 1; i < closing; i++) {
      if (words.clauseMark(i) && !words.comma(i)) {
        return false;
      }
    }
    return true;
  }

  /** "Moscow, which denies any role, accused": does the clause of one verb close before another? */
  boolean closed(Pattern.Hit inner, Pattern.Hit outer) {
    return opens(inner.from()) && closing(inner.to(), outer.from()) >= 0;
  }

  /** "Moscow, which denies": a verb right behind a relative pronoun that a comma parts off. */
  boolean opens(int verb) {
    for (int i = verb - 1; i > Math.max(0, verb - LONG) && words.isWord(i); i--) {
      if (words.is(WordClass.RELATIVES, i)) {
        return words.comma(i - 1);
      }
    }
    return false;
  }

  /** "…, who had refused to meet Chad, condemned it and denied": a comma and the next verb. */
  private boolean resumed(int from, int verb) {
    return words.comma(from)
        && from + 1 < verb
        && (words.is(WordClass.PAST_VERBS, from + 1) || words.is(WordClass.AUXILIARIES, from + 1));
  }

  /** The comma that closes the clause, near the verb; -1 for none. */
  private int closing(int from, int verb) {
    for (int i = verb - 1; i >= Math.max(from, verb - CLOSE); i--) {
      if (words.clauseMark(i)) {
        return i;
      }
    }
    return -1;
  }
}
