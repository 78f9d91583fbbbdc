package org.nashra.place;

import com.ibm.icu.text.Normalizer2;
import org.nashra.language.FoldedText;

/** The form under which a place's name is looked up. */
final class PlaceKey {
  private PlaceKey() {}

  /** Folded, Latin letters without their marks, hyphens and apostrophes out. */
  static String of(String name) {
    if (plain(name)) {
      return blanks(name);
    }
    String folded = FoldedText.fold(name);
    StringBuilder out = new StringBuilder(folded.length());
    String apart = Normalizer2.getNFDInstance().normalize(folded);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c == '-') {
        out.append(' ');
      } else if (c == 'ı') {
        out.append('i');
      } else if (c == '\u0306' && out.length() > 0 && out.charAt(out.length() - 1) == 'и') {
        out.setCharAt(out.length() - 1, 'й');
      } else if (c != '\'' && c != 'ʻ' && c != '`' && !isMark(c)) {
        out.append(c);
      }
    }
    return blanks(out.toString());
  }

  /** The first word of a key. */
  static String opening(String key) {
    int blank = key.indexOf(' ');
    return blank < 0 ? key : key.substring(0, blank);
  }

  private static String blanks(String key) {
    return key.indexOf(' ') < 0 ? key.strip() : key.replace("  ", " ").strip();
  }

  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!plain(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A letter that no folding changes. */
  private static boolean plain(int c) {
    return c >= 'a' && c <= 'z'
        || c == ' '
        || c >= 'а' && c <= 'я'
        || c >= 'ا' && c <= 'غ'
        || c >= 'ف' && c <= 'و'
        || c == 'ي';
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
