package org.nashra.extract;

import org.jspecify.annotations.Nullable;

/** The spelling that a text in another script adds to a name: "села Хушаб (Khushab)". */
final class LatinSpelling {
  private static final int LONGEST = 5;
  private static final java.util.regex.Pattern NAME =
      java.util.regex.Pattern.compile("\\p{IsLatin}[\\p{IsLatin}'’-]+");

  private final Words words;

  LatinSpelling(Words words) {
    this.words = words;
  }

  /**
   * The Latin name in brackets behind a token; null where none stands there.
   *
   * @param fewest words that it has at least
   */
  @Nullable String behind(int to, int fewest) {
    if (to >= words.size() || !words.folded(to).equals("(")) {
      return null;
    }
    int end = to + 1;
    while (end < words.size() && end - to <= LONGEST && latin(end)) {
      end++;
    }
    boolean closed = end < words.size() && words.folded(end).equals(")");
    return closed && end - to > fewest ? words.text(to + 1, end) : null;
  }

  private boolean latin(int i) {
    return words.isWord(i) && words.capital(i) && NAME.matcher(words.text(i, i + 1)).matches();
  }
}
