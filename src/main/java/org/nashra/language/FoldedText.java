package org.nashra.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Span;

/**
 * A text made ready for comparing, with the way back: every code unit of the folded text knows the
 * span of the original that it came from. Folding is the same for lexicons and for articles.
 *
 * <p>Folds: compatibility forms (NFKC), case (full, locale-neutral), Arabic vowel marks and tatweel
 * (dropped), alef with hamza or madda or wasla (to bare alef), alef maqsura (to yeh), teh marbuta
 * (kept: it tells words apart), Persian kaf and yeh (to the Arabic ones), Arabic-Indic and Persian
 * digits (to European), Cyrillic io (to ie), Turkish dotless i and the dot above (to plain i),
 * typographic quotes and dashes (to plain ones), control and format characters (dropped).
 * Immutable.
 */
public final class FoldedText {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  // Filled as needed: a race only works a fold out twice.
  private static final @Nullable String[] SINGLES = new @Nullable String[0x3000];

  /** From the Hangul letters on, characters that are no marks are composed with one another too. */
  private static final int FIRST_JOINING = 0x1100;

  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  public static FoldedText of(String original) {
    StringBuilder out = new StringBuilder(original.length());
    int[] starts = new int[original.length() * 2 + 16];
    int[] ends = new int[starts.length];
    int i = 0;
    while (i < original.length()) {
      // A base character and the marks upon it are folded together: composition crosses them.
      int end = i + Character.charCount(original.codePointAt(i));
      while (end < original.length() && isMark(original.codePointAt(end))) {
        end += Character.charCount(original.codePointAt(end));
      }
      String folded = end == i + 1 ? single(original.charAt(i)) : fold(original.substring(i, end));
      if (out.length() + folded.length() > starts.length) {
        starts = java.util.Arrays.copyOf(starts, (out.length() + folded.length()) * 2);
        ends = java.util.Arrays.copyOf(ends, starts.length);
      }
      for (int k = 0; k < folded.length(); k++) {
        starts[out.length() + k] = i;
        ends[out.length() + k] = end;
      }
      out.append(folded);
      i = end;
    }
    return new FoldedText(
        original,
        out.toString(),
        java.util.Arrays.copyOf(starts, out.length()),
        java.util.Arrays.copyOf(ends, out.length()));
  }

  /** Folds a text whose offsets do not matter, such as a lexicon key. */
  public static String fold(String text) {
    StringBuilder singly = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_JOINING || isMark(c)) {
        return foldTogether(text);
      }
      singly.append(single(c));
    }
    return singly.toString();
  }

  /** Of a text some of whose characters may change one another. */
  private static String foldTogether(String text) {
    String lower = UCharacter.foldCase(NFKC.normalize(text), true);
    StringBuilder out = new StringBuilder(lower.length());
    lower.codePoints().forEach(c -> foldCodePoint(c, out));
    return out.toString();
  }

  /** The fold of one character; remembered for those that text is made of. */
  private static String single(char c) {
    if (c >= SINGLES.length) {
      return foldTogether(String.valueOf(c));
    }
    String known = SINGLES[c];
    if (known == null) {
      known = foldTogether(String.valueOf(c));
      SINGLES[c] = known;
    }
    return known;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static void foldCodePoint(int c, StringBuilder out) {
    switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
      case 'ى', 'ی' -> out.append('ي');
      case 'ک' -> out.append('ك');
      case 'ـ' -> {}
      case 'ё' -> out.append('е');
      case 'ı' -> out.append('i');
      case 0x0307 -> {}
      case '“', '”', '„', '«', '»', '‟' -> out.append('"');
      case '‘', '’', '‚', 'ʼ', '′', 'ʹ', 'ʻ', '՚', '‵', 'ꞌ' -> out.append('\'');
      case '⁄' -> out.append('/');
      case '‐', '‑', '‒', '–', '—', '―' -> out.append('-');
      case '\t', '\n', '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> out.append(' ');
      default -> {
        int type = Character.getType(c);
        if (isArabicMark(c) || type == Character.FORMAT || type == Character.CONTROL) {
          return;
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
          out.append((char) ('0' + UCharacter.digit(c)));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean isArabicMark(int c) {
    return (c >= 0x0610 && c <= 0x061A)
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || (c >= 0x06D6 && c <= 0x06ED && c != 0x06DD && c != 0x06DE && c != 0x06E9);
  }

  public String original() {
    return original;
  }

  /** The folded text. */
  public String text() {
    return text;
  }

  /** The span of the original that a non-empty span of the folded text came from. */
  public Span original(int start, int end) {
    if (start >= end) {
      throw new IllegalArgumentException("empty span: [" + start + "," + end + ")");
    }
    return new Span(starts[start], ends[end - 1]);
  }

  /** The first folded offset that came from at or after an offset of the original. */
  public int folded(int originalOffset) {
    int i = java.util.Arrays.binarySearch(starts, originalOffset);
    if (i < 0) {
      return -i - 1;
    }
    while (i > 0 && starts[i - 1] == originalOffset) {
      i--;
    }
    return i;
  }
}
