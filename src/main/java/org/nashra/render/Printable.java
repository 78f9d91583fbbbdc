package org.nashra.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;

/**
 * Text in the characters that the PDF's fonts hold. Letters of other scripts (Chinese, Korean,
 * Thai) are written in Latin ones, which can at least be read aloud and searched; pictographs are
 * left out. The HTML and the JSON keep the original.
 */
final class Printable {
  private final Fonts fonts;

  Printable(Fonts fonts) {
    this.fonts = fonts;
  }

  String text(String text) {
    if (text.codePoints().allMatch(this::covers)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && isForeign(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > i) {
        covered(Latin.ROMANISED.transliterate(text.substring(i, end)), out);
        i = end;
      } else {
        int c = text.codePointAt(i);
        if (covers(c)) {
          out.appendCodePoint(c);
        }
        i += Character.charCount(c);
      }
    }
    return out.toString().replaceAll(" {2,}", " ").strip();
  }

  private void covered(String romanised, StringBuilder out) {
    romanised.codePoints().filter(this::covers).forEach(out::appendCodePoint);
  }

  private boolean isForeign(int c) {
    return !covers(c) && (UCharacter.isLetter(c) || isMark(c));
  }

  private static boolean isMark(int c) {
    int type = UCharacter.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private boolean covers(int c) {
    return fonts.covers(c) || UCharacter.getType(c) == Character.FORMAT;
  }

  /** Its tables are large: they are read when a text first needs them. */
  private static final class Latin {
    private static final Transliterator ROMANISED = Transliterator.getInstance("Any-Latin");
  }
}
