package org.nashra.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nashra.language.LanguageProfile;
import org.nashra.language.QuotePair;
import org.nashra.model.Span;

/**
 * Finds what stands between quotation marks and is more than a name. Beside the marks of the
 * language those that the press of any may use are read: single ones, where no apostrophe can be
 * meant, and the doubled ones of typescripts (``so''). Words that go on in the next paragraph are
 * opened there once more and closed only at their end.
 */
final class QuoteMarks {
  private static final int LONGEST = 1500;
  private static final int FEWEST_WORDS = 4;
  // Marks of two characters, and what opens them anew in the next paragraph.
  private static final String[][] DOUBLED = {{"``", "''"}, {"((", "))"}};
  // The last mark stands behind the comma or the full stop of what is quoted.
  private static final int TAIL = 3;
  private static final String MARKS = "`'‘’";
  // What may stand right before the first mark of a quotation, and right behind the last.
  private static final String BEFORE = "([{-–—:/…\"“„«‘'¿¡";
  private static final String BEHIND = ".,;:!?)]}-–—/…\"”»’،؛؟";
  private static final List<QuotePair> ANYWHERE =
      List.of(
          new QuotePair('“', '”'),
          new QuotePair('"', '"'),
          new QuotePair('«', '»'),
          new QuotePair('„', '“'),
          new QuotePair('”', '“'),
          new QuotePair('‘', '’'),
          new QuotePair('\'', '\''));

  private QuoteMarks() {}

  /** The insides of the quotations of a text, in order, none overlapping. */
  static List<Span> find(String text, LanguageProfile profile) {
    return find(text, profile, FEWEST_WORDS);
  }

  /**
   * The same.
   *
   * @param fewest words of one
   */
  static List<Span> find(String text, LanguageProfile profile, int fewest) {
    Set<QuotePair> pairs = new LinkedHashSet<>(profile.quotes());
    pairs.addAll(ANYWHERE);
    List<Span> found = new ArrayList<>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = lineEnd(text, lineStart);
      for (QuotePair pair : pairs) {
        line(text, lineStart, lineEnd, pair, fewest, found);
      }
      for (String[] marks : DOUBLED) {
        doubled(text, lineStart, lineEnd, marks, fewest, found);
      }
      lineStart = lineEnd + 1;
    }
    found.sort(null);
    List<Span> apart = new ArrayList<>();
    for (Span span : found) {
      if (apart.isEmpty() || apart.get(apart.size() - 1).end() <= span.start()) {
        apart.add(span);
      }
    }
    return List.copyOf(apart);
  }

  /**
   * The text with the single and the doubled marks of its quotations written as plain double ones,
   * each letter where it was, so that all that reads quotations reads these as well.
   */
  static String plain(String text, LanguageProfile profile) {
    StringBuilder plain = new StringBuilder(text);
    for (Span span : find(text, profile)) {
      int open = span.start() - 1;
      while (open > 0 && Character.isWhitespace(text.charAt(open))) {
        open--;
      }
      int close = span.end();
      while (close < text.length()
          && close - span.end() <= TAIL
          && MARKS.indexOf(text.charAt(close)) < 0) {
        close++;
      }
      if (open < 0 || close >= text.length() || close - span.end() > TAIL) {
        continue;
      }
      char mark = text.charAt(close);
      if (MARKS.indexOf(text.charAt(open)) < 0 || MARKS.indexOf(mark) < 0) {
        continue;
      }
      boolean two = open > 0 && text.charAt(open) == '`' && text.charAt(open - 1) == '`';
      plain.setCharAt(open, '"');
      if (two) {
        plain.setCharAt(open - 1, ' ');
      }
      plain.setCharAt(close, '"');
      if (two && close + 1 < text.length() && text.charAt(close + 1) == mark) {
        plain.setCharAt(close + 1, ' ');
      }
    }
    return plain.toString();
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static void line(
      String text, int from, int to, QuotePair pair, int fewest, List<Span> found) {
    int open = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (open < 0 && c == pair.open()) {
        open = opens(text, i, from, to, pair) ? i : -1;
      } else if (open >= 0 && c == pair.close() && closes(text, i, to, pair)) {
        add(text, open + 1, i, fewest, found);
        open = -1;
      }
    }
    if (open >= 0 && goesOn(text, to, pair.open())) {
      add(text, open + 1, to, fewest, found);
    }
  }

  /** "``So,'' he said", "((كذا))": typed as two marks each. */
  private static void doubled(
      String text, int from, int to, String[] marks, int fewest, List<Span> found) {
    int open = text.indexOf(marks[0], from);
    while (open >= 0 && open < to) {
      int inside = open + marks[0].length();
      int close = text.indexOf(marks[1], inside);
      if (close < 0 || close >= to) {
        if (goesOn(text, to, marks[0].charAt(0))) {
          add(text, inside, to, fewest, found);
        }
        return;
      }
      add(text, inside, close, fewest, found);
      open = text.indexOf(marks[0], close + marks[1].length());
    }
  }

  /** Does the next paragraph open with the same mark? */
  private static boolean goesOn(String text, int lineEnd, char mark) {
    int next = lineEnd;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next > lineEnd && next < text.length() && text.charAt(next) == mark;
  }

  /** Marks of one shape on both sides, or of another use besides, open only before a word. */
  private static boolean opens(String text, int at, int from, int to, QuotePair pair) {
    char mark = pair.open();
    boolean first = at == from;
    char before = first ? ' ' : text.charAt(at - 1);
    char behind = at + 1 < to ? text.charAt(at + 1) : ' ';
    boolean free = Character.isWhitespace(before) || BEFORE.indexOf(before) >= 0;
    return switch (mark) {
      case '"' -> free || !Character.isWhitespace(behind) && BEHIND.indexOf(behind) < 0;
      case '\'', '‘' -> free && before != mark && behind != mark && wordOpens(behind);
      case '”' -> free && wordOpens(behind);
      case '“' -> free || pair.close() != '”' || wordOpens(behind);
      default -> true;
    };
  }

  private static boolean wordOpens(char c) {
    return Character.isLetterOrDigit(c) || "([\"“«…".indexOf(c) >= 0;
  }

  /** An apostrophe inside a word or behind a plural ("the rebels' base") closes nothing. */
  private static boolean closes(String text, int at, int to, QuotePair pair) {
    char mark = pair.close();
    char before = text.charAt(at - 1);
    char behind = at + 1 < to ? text.charAt(at + 1) : ' ';
    boolean end = Character.isWhitespace(behind) || BEHIND.indexOf(behind) >= 0;
    boolean single = mark == '\'' || mark == '’';
    if (single) {
      return end
          && !Character.isWhitespace(before)
          && behind != mark
          && (before != 's' || !Character.isWhitespace(behind) || !more(text, at + 1, to, mark));
    }
    boolean opening = mark == '"' && Character.isWhitespace(before) && !end;
    return !opening;
  }

  /** Is there another such mark in the line that could close what this one does not? */
  private static boolean more(String text, int from, int to, char mark) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == mark
          && (i + 1 == to || !Character.isLetterOrDigit(text.charAt(i + 1)))
          && ",.!?".indexOf(text.charAt(i - 1)) >= 0) {
        return true;
      }
      if (text.charAt(i) == mark && Character.isWhitespace(text.charAt(i - 1))) {
        return false;
      }
    }
    return false;
  }

  private static void add(String text, int from, int to, int fewest, List<Span> found) {
    if (to - from > LONGEST) {
      return;
    }
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start
        && (".,،؛;: \"\r".indexOf(text.charAt(end - 1)) >= 0
            || Character.isSpaceChar(text.charAt(end - 1)))) {
      end--;
    }
    if (words(text, start, end) >= fewest) {
      found.add(new Span(start, end));
    }
  }

  /** How many words a stretch has. */
  static int words(String text, int start, int end) {
    int words = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))
          && (i == start || Character.isWhitespace(text.charAt(i - 1)))) {
        words++;
      }
    }
    return words;
  }
}
