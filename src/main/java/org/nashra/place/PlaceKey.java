package org.nashra.place;

import com.ibm.icu.text.Normalizer2;
import org.nashra.language.FoldedText;

/** The form under which a place's name is looked up. */
final class PlaceKey {
  private PlaceKey() {}

  /** Folded, Latin letters without their marks, hyphens and apostrophes out. */
  static String of(String name) {
    if (name.chars().allMatch(PlaceKey::plain)) {
      return name.replace("  ", " ").strip();
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
    return out.toString().replace("  ", " ").strip();
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
