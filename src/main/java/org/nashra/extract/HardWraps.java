package org.nashra.extract;

/**
 * Old agency texts break their lines at some seventy characters. Such breaks become blanks, one
 * character for one, so that every offset stays what it was.
 */
final class HardWraps {
  private static final int SHORT = 45;
  private static final int LONG = 100;
  private static final int FEWEST = 4;

  private HardWraps() {}

  static String undo(String text) {
    String[] lines = text.split("\n", -1);
    int open = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.length; i++) {
      if (lines[i].isBlank() || lines[i + 1].isBlank()) {
        continue;
      }
      open++;
      if (wrapped(lines[i])) {
        broken++;
      }
    }
    if (broken < FEWEST || broken * 10 < open * 7) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    int at = 0;
    for (int i = 0; i + 1 < lines.length; i++) {
      at += lines[i].length();
      boolean indented = !lines[i + 1].isEmpty() && Character.isWhitespace(lines[i + 1].charAt(0));
      if (!lines[i].isBlank() && !lines[i + 1].isBlank() && !indented) {
        out.setCharAt(at, ' ');
      }
      at++;
    }
    return out.toString();
  }

  private static boolean wrapped(String line) {
    return line.length() >= SHORT && line.length() <= LONG;
  }
}
