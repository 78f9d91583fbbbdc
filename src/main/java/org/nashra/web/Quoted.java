package org.nashra.web;

/** Words of a stranger, fit for a message or the log: one line, short. */
final class Quoted {
  private static final int MAX = 100;

  private Quoted() {}

  static String of(String text) {
    return "\"" + line(text, MAX) + "\"";
  }

  /**
   * A text without control characters, cut with an ellipsis.
   *
   * @param max code points
   */
  static String line(String text, int max) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(max)
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .forEach(out::appendCodePoint);
    return text.codePointCount(0, text.length()) > max
        ? out.append('…').toString()
        : out.toString();
  }
}
