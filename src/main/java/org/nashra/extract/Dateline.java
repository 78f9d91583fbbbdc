package org.nashra.extract;

/**
 * Tells the line of place and agency that opens a report: "موسكو - سبوتنيك", "Lima, 31 Oct (EFE)
 * --".
 */
final class Dateline {
  private static final int LONGEST = 16;
  private static final int LONGEST_LINE = 8;

  private Dateline() {}

  /** Index after its last token; 0 if the text has none. */
  static int end(NewsText text) {
    if (text.sentences().isEmpty()) {
      return 0;
    }
    Words words = text.words();
    NewsText.Sentence first = text.sentences().get(0);
    int limit = Math.min(first.to(), LONGEST);
    int dash = -1;
    for (int i = 1; i < limit; i++) {
      String word = words.folded(i);
      boolean apart =
          words.token(i).start() > words.token(i - 1).end()
              && i + 1 < words.size()
              && words.token(i + 1).start() > words.token(i).end();
      if (word.equals("-") && (apart || words.folded(i - 1).equals("-"))
          || word.equals(")") && i < 8
          || word.equals("/") && i < 6) {
        dash = i + 1;
      }
      if (word.equals(":") && i < 6 && words.capital(0)) {
        break;
      }
    }
    if (dash < 0) {
      return 0;
    }
    // A first line that is nothing but a dateline ends with its sentence.
    return first.to() - first.from() <= LONGEST_LINE ? first.to() : dash;
  }
}
