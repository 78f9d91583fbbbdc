package org.nashra.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the text skin at 76 columns (RFC 3676 wants less than 78). A line that is too long goes on
 * under its own first word after the mark (a bullet, a number), so that lists stay readable. In
 * right-to-left text every line that does not begin so gets a U+200F, since readers take a line's
 * direction from its first letter.
 */
final class PlainText {
  private static final int WIDTH = 76;

  private PlainText() {}

  static String wrap(String text, boolean rightToLeft) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 40);
    int blank = 0;
    for (String line : text.lines().toList()) {
      if (line.isBlank()) {
        blank++;
        continue;
      }
      if (blank > 0 && out.length() > 0) {
        out.append("\n".repeat(Math.min(blank, 2)));
      }
      blank = 0;
      for (String part : wrapLine(line.stripTrailing())) {
        out.append(rightToLeft && !beginsRightToLeft(part) ? "\u200f" : "")
            .append(part)
            .append('\n');
      }
    }
    return out.toString();
  }

  private static List<String> wrapLine(String line) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(hang(line));
    String rest = line;
    @Nullable String lead = null;
    while (true) {
      String current = lead == null ? rest : lead + rest;
      int cut = cut(current, lead == null ? 0 : lead.length());
      if (cut < 0) {
        lines.add(current);
        return lines;
      }
      lines.add(current.substring(0, cut).stripTrailing());
      rest = current.substring(cut).stripLeading();
      lead = indent;
    }
  }

  /** Where to break, or -1 when the line fits or holds nothing but one long word. */
  private static int cut(String line, int from) {
    if (columns(line, line.length()) <= WIDTH) {
      return -1;
    }
    int best = -1;
    int start = Math.max(from, hang(line)) + 1;
    for (int space = line.indexOf(' ', start); space >= 0; space = line.indexOf(' ', space + 1)) {
      if (best >= 0 && columns(line, space) > WIDTH) {
        break;
      }
      best = space;
    }
    return best;
  }

  /** Columns taken: marks and directional characters take none. */
  private static int columns(String line, int end) {
    return (int)
        line.substring(0, end)
            .codePoints()
            .filter(
                c -> {
                  int type = Character.getType(c);
                  return type != Character.NON_SPACING_MARK && type != Character.FORMAT;
                })
            .count();
  }

  /** The width of the indentation with the mark of a list that may follow it. */
  private static int hang(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    var mark = java.util.regex.Pattern.compile("([•–>]|\\[?[0-9٠-٩]{1,3}[.\\]]) +").matcher(line);
    return mark.region(i, line.length()).lookingAt() ? mark.end() : i;
  }

  private static boolean beginsRightToLeft(String line) {
    for (int i = 0; i < line.length(); i++) {
      byte direction = Character.getDirectionality(line.charAt(i));
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return true;
      }
      if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || line.charAt(i) == '\u2066') {
        return false;
      }
    }
    return true;
  }
}
