package org.nashra.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Span;

/**
 * A folded text cut into runs of letters, runs of digits and single marks; what numbers and times
 * are read over. In languages with clitics a run of letters also opens after each known prefix, so
 * that "وعشرون" is "و" and "عشرون". Positions are offsets into the folded text.
 */
final class Segments {
  /** A form that stands at a position. */
  record Form(String text, int end) {}

  private static final String PREPOSITION_AND_ARTICLE = "لل";
  private static final int SHORTEST_REST = 2;
  private static final int LONGEST_CLITICS = 3;

  private final String text;
  private final int[] ends;
  private final boolean[] opens;
  private final List<Integer> positions = new ArrayList<>();
  private final @Nullable List<Form>[] forms;
  private final FoldedText folded;
  private final List<String> clitics;
  private final boolean apostrophes;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Segments(FoldedText folded, LanguageProfile profile) {
    this.folded = folded;
    this.text = folded.text();
    this.forms = new List[text.length()];
    this.ends = new int[text.length()];
    this.opens = new boolean[text.length()];
    this.clitics =
        profile.morphology() == Morphology.CLITIC
            ? profile.prefixes().stream().filter(prefix -> prefix.length() == 1).toList()
            : List.of();
    this.apostrophes = profile.morphology() == Morphology.APOSTROPHE;
    cut();
  }

  private void cut() {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (isBlank(c)) {
        i += width;
        continue;
      }
      int end = i + width;
      if (isDigit(c)) {
        while (end < text.length() && isDigit(text.charAt(end))) {
          end++;
        }
      } else if (isLetter(c)) {
        while (end < text.length() && isLetter(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      for (int k = i; k < end; k++) {
        ends[k] = end;
      }
      open(i, end, isLetter(c));
      i = end;
    }
  }

  private void open(int start, int end, boolean letters) {
    opens[start] = true;
    positions.add(start);
    int at = start;
    for (int n = 0; letters && n < LONGEST_CLITICS && end - at > SHORTEST_REST; n++) {
      if (!clitics.contains(text.substring(at, at + 1))) {
        return;
      }
      at++;
      opens[at] = true;
      positions.add(at);
    }
  }

  String text() {
    return text;
  }

  /** Where forms may open, in order. */
  List<Integer> positions() {
    return positions;
  }

  boolean opens(int position) {
    return position < opens.length && opens[position];
  }

  /** The end of the run that a position lies in. */
  int end(int position) {
    return ends[position];
  }

  /** Does the run that a position lies in open before it? */
  boolean inside(int position) {
    return position > 0 && ends[position - 1] == ends[position] && isLetter(text.charAt(position));
  }

  /** All forms that open at a position: the rest of the run, and the clitics before it. */
  List<Form> forms(int position) {
    List<Form> known = forms[position];
    if (known == null) {
      known = formsAt(position);
      forms[position] = known;
    }
    return known;
  }

  private List<Form> formsAt(int position) {
    int end = ends[position];
    String whole = text.substring(position, end);
    if (clitics.isEmpty() && !apostrophes) {
      return List.of(new Form(whole, end));
    }
    List<Form> forms = new ArrayList<>(3);
    forms.add(new Form(whole, end));
    if (apostrophes && isLetter(text.charAt(position)) && suffixed(end)) {
      forms.add(new Form(whole, ends[end + 1]));
    }
    if (!clitics.isEmpty() && end - position > SHORTEST_REST && opens(position + 1)) {
      forms.add(new Form(text.substring(position, position + 1), position + 1));
    }
    // "لل" opens with ل; what follows it is the word with its article.
    if (position > 0
        && inside(position)
        && text.charAt(position) == 'ل'
        && text.startsWith(PREPOSITION_AND_ARTICLE, position - 1)) {
      forms.add(new Form("ا" + whole, end));
    }
    return forms;
  }

  /** Does an apostrophe and a suffix follow? */
  boolean suffixed(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '\''
        && isLetter(text.charAt(end + 1))
        && apostrophes
        && ends[end + 1] - end <= 6;
  }

  /**
   * The first position at or after an offset where something stands; the length at the end, and
   * where a new paragraph opens before it.
   */
  int skipBlanks(int offset) {
    int i = offset;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i > offset + 1 && i < text.length() && parted(offset, i) ? text.length() : i;
  }

  /** Do two line breaks stand between? */
  private boolean parted(int from, int to) {
    Span span = folded.original(from, to);
    return span.in(folded.original()).chars().filter(c -> c == '\n').count() > 1;
  }

  /** The position after a hyphen that joins two words at an offset; -1 if none does. */
  int skipHyphen(int offset) {
    return offset + 1 < text.length()
            && text.charAt(offset) == '-'
            && Character.isLetterOrDigit(text.charAt(offset + 1))
        ? offset + 1
        : -1;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    if (Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
