package org.nashra.extract;

import org.nashra.language.WordClass;

/**
 * Tells who is named only in a relative clause between commas: in "The president, who put the army
 * on alert, blamed Kosovo" the army blames nobody.
 */
final class Relatives {
  private static final int CLOSE = 3;

  private final Words words;

  Relatives(Words words) {
    this.words = words;
  }

  /** Does a mention stand in a relative clause that closes before a verb? */
  boolean aside(Mention mention, int verb) {
    int closing = closing(mention.to(), verb);
    if (closing < 0) {
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
