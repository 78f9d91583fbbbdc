package org.nashra.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters and puts right-to-left runs into visual order, for a layout engine that
 * draws one glyph a character from left to right.
 *
 * <p>The joined shapes are Unicode's presentation forms A and B, found through the compatibility
 * decompositions, so that Persian and Urdu letters join as well; joining follows the Unicode
 * joining types (vowel marks are transparent, a zero-width non-joiner parts). Immutable.
 */
final class ArabicForms implements BidiReorderer {
  /**
   * What stands, unseen and without width, after a lam-alef ligature, by its alef: {@link
   * TextLayer} lets the ligature stand for the lam and this for the alef. Readers turn
   * right-to-left text round sign by sign, and some turn the two letters of one sign round as well.
   * A Naskh font holds three such signs; the rare alef with madda goes without. {@link Cleaning}
   * keeps them out of the text, {@link LineBreaks} from parting a word.
   */
  static final Map<Integer, Integer> CARRIERS =
      Map.of(0x0627, 0xFEFF, 0x0623, 0x061C, 0x0625, 0x200B);

  private static final int LAM = 0x0644;
  private static final int SHADDA = 0x0651;

  /** By letter: isolated, final, initial, medial; 0 where there is none. */
  private final Map<Integer, int[]> forms = new HashMap<>();

  /** By alef: the lam-alef ligature, isolated and final. */
  private final Map<Integer, int[]> lamAlef = new HashMap<>();

  /** By presentation form: the letters it stands for. */
  private final Map<Integer, String> letters = new HashMap<>();

  ArabicForms() {
    Normalizer2 compatibility = Normalizer2.getNFKCInstance();
    for (int form = 0xFB50; form <= 0xFEFC; form++) {
      int place = place(form);
      String raw = place < 0 ? null : compatibility.getRawDecomposition(form);
      if (raw == null) {
        continue;
      }
      if (raw.codePointCount(0, raw.length()) == 1) {
        forms.computeIfAbsent(raw.codePointAt(0), c -> new int[4])[place] = form;
        letters.put(form, raw);
      } else if (form >= 0xFEF5 && place < 2) {
        lamAlef.computeIfAbsent(raw.codePointAt(1), c -> new int[2])[place] = form;
        letters.put(form, raw);
      }
    }
    for (int vowel = 0x064C; vowel <= 0x0650; vowel++) {
      letters.put(shaddaWith(vowel), new String(Character.toChars(SHADDA)) + (char) vowel);
    }
  }

  private static int place(int form) {
    return switch (UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE)) {
      case UCharacter.DecompositionType.ISOLATED -> 0;
      case UCharacter.DecompositionType.FINAL -> 1;
      case UCharacter.DecompositionType.INITIAL -> 2;
      case UCharacter.DecompositionType.MEDIAL -> 3;
      default -> -1;
    };
  }

  @Override
  public String shapeText(String text) {
    int[] in = text.codePoints().toArray();
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < in.length; i++) {
      int next = i + 1 < in.length ? in[i + 1] : 0;
      int[] ligature = in[i] == LAM ? lamAlef.get(next) : null;
      boolean joinsBefore = joins(in, i, -1);
      if (ligature != null) {
        out.appendCodePoint(ligature[joinsBefore ? 1 : 0]);
        Integer carrier = CARRIERS.get(next);
        if (carrier != null) {
          out.appendCodePoint(carrier);
        }
        i++;
      } else if (in[i] == SHADDA && next >= 0x064C && next <= 0x0650) {
        out.appendCodePoint(shaddaWith(next));
        i++;
      } else {
        out.appendCodePoint(form(in[i], joinsBefore, joins(in, i, 1)));
      }
    }
    return out.toString();
  }

  /** The one glyph of a shadda with a vowel above or below it, U+FC5E to U+FC62. */
  private static int shaddaWith(int vowel) {
    return 0xFC5E + (vowel - 0x064C);
  }

  private int form(int letter, boolean before, boolean after) {
    int[] shapes = forms.get(letter);
    if (shapes == null) {
      return letter;
    }
    int shape = shapes[before ? (after ? 3 : 1) : (after ? 2 : 0)];
    if (shape == 0 && before) {
      shape = shapes[1];
    }
    return shape != 0 ? shape : shapes[0] != 0 ? shapes[0] : letter;
  }

  /** Whether the letter at {@code i} is joined to its neighbour in that direction. */
  private static boolean joins(int[] text, int i, int step) {
    if (!canJoin(text[i], step)) {
      return false;
    }
    int other = i + step;
    while (other >= 0 && other < text.length && isTransparent(text[other])) {
      other += step;
    }
    return other >= 0 && other < text.length && canJoin(text[other], -step);
  }

  private static boolean canJoin(int letter, int step) {
    return switch (UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE)) {
      case UCharacter.JoiningType.DUAL_JOINING, UCharacter.JoiningType.JOIN_CAUSING -> true;
      case UCharacter.JoiningType.RIGHT_JOINING -> step < 0;
      case UCharacter.JoiningType.LEFT_JOINING -> step > 0;
      default -> false;
    };
  }

  private static boolean isTransparent(int character) {
    return UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE)
        == UCharacter.JoiningType.TRANSPARENT;
  }

  /** Visual order: a mark comes before its letter, which is where a Naskh font hangs it. */
  @Override
  public String reorderRTLTextToLTR(String text) {
    int[] in = text.codePoints().toArray();
    StringBuilder out = new StringBuilder(text.length());
    for (int i = in.length - 1; i >= 0; i--) {
      out.appendCodePoint(UCharacter.getMirror(in[i]));
    }
    return out.toString();
  }

  @Override
  public String deshapeText(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> out.append(letters.getOrDefault(c, new String(Character.toChars(c)))));
    return out.toString();
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
