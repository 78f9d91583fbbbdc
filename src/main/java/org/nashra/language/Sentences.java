package org.nashra.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nashra.model.Span;

/**
 * Cuts a text into sentences: ICU's breaks, without those inside quotations, after initials and
 * after abbreviations. A line break always parts. Spans are trimmed. Thread-safe.
 */
public final class Sentences {
  /** A quotation longer than this is one that was never closed. */
  private static final int LONGEST_QUOTATION = 1500;

  /** A word of so many small letters before a full stop is no abbreviation. */
  private static final int LONG_WORD = 4;

  private static final Map<ULocale, BreakIterator> PROTOTYPES = new ConcurrentHashMap<>();

  private Sentences() {}

  /** The sentences in order; their spans are into the text given. */
  public static List<Span> split(String text, LanguageProfile profile) {
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = lineEnd(text, from);
      line(text, from, end, profile, sentences);
      from = end + 1;
    }
    return sentences;
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !isLineBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
  }

  private static void line(
      String text, int from, int to, LanguageProfile profile, List<Span> sentences) {
    String line = text.substring(from, to);
    List<Span> quotations = quotations(line, profile);
    BreakIterator breaks =
        (BreakIterator)
            PROTOTYPES
                .computeIfAbsent(profile.locales().get(0), BreakIterator::getSentenceInstance)
                .clone();
    breaks.setText(line);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      for (int number = number(line, start, end); number > 0; number = number(line, start, end)) {
        if (!parts(line, number, quotations, profile)) {
          break;
        }
        trimmed(text, from + start, from + number, sentences);
        start = number;
      }
      if (end < line.length() && !parts(line, end, quotations, profile)) {
        continue;
      }
      trimmed(text, from + start, from + end, sentences);
      start = end;
    }
  }

  /**
   * ICU does not break before a number and a small letter: "… за рубеж. 31 августа …". The offset
   * of the first such number between two offsets; -1 for none.
   */
  private static int number(String line, int from, int to) {
    for (int stop = line.indexOf(". ", from + LONG_WORD); stop > 0 && stop + 3 < to; ) {
      boolean word = true;
      for (int i = stop - LONG_WORD; i < stop; i++) {
        word &= Character.isLowerCase(line.charAt(i));
      }
      int digits = stop + 2;
      while (digits < to && Character.isDigit(line.charAt(digits))) {
        digits++;
      }
      if (word && digits > stop + 2 && digits < to && line.charAt(digits) == ' ') {
        return stop + 2;
      }
      stop = line.indexOf(". ", stop + 1);
    }
    return -1;
  }

  private static void trimmed(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean parts(
      String line, int at, List<Span> quotations, LanguageProfile profile) {
    for (Span quotation : quotations) {
      if (quotation.start() < at && at < quotation.end()) {
        return false;
      }
    }
    int end = at;
    while (end > 0 && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return !(end > 0
        && line.charAt(end - 1) == '.'
        && abbreviated(line, end, profile)
        && !starts(line, at, profile));
  }

  /** Is the full stop before {@code end} that of an initial or an abbreviation? */
  private static boolean abbreviated(String line, int end, LanguageProfile profile) {
    int start = end;
    while (start > 0
        && !isBlank(line.charAt(start - 1))
        && "(«\"“".indexOf(line.charAt(start - 1)) < 0) {
      start--;
    }
    String word = line.substring(start, end);
    if (isInitial(word)) {
      return true;
    }
    return profile.abbreviations().contains(FoldedText.fold(word));
  }

  /** Does a word follow that opens sentences ("The", "In"), so that the stop has both duties? */
  private static boolean starts(String line, int at, LanguageProfile profile) {
    int end = at;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return end > at
        && !(end < line.length() && line.charAt(end) == '.')
        && Character.isUpperCase(line.charAt(at))
        && profile.starters().contains(FoldedText.fold(line.substring(at, end)));
  }

  /** One capital letter and a full stop, or several such: "В.", "В.В.", "J.". */
  private static boolean isInitial(String word) {
    if (word.length() < 2 || word.length() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i += 2) {
      if (!Character.isUpperCase(word.charAt(i)) || word.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }

  /** The inside of each closed quotation of a line, its closing mark included. */
  static List<Span> quotations(String line, LanguageProfile profile) {
    List<Span> spans = new ArrayList<>();
    for (QuotePair pair : profile.quotes()) {
      int open = -1;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (open < 0 && c == pair.open()) {
          open = i;
        } else if (open >= 0 && c == pair.close()) {
          if (i - open <= LONGEST_QUOTATION) {
            spans.add(new Span(open, i + 1));
          }
          open = -1;
        }
      }
    }
    return spans;
  }
}
