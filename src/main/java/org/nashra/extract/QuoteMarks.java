package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.nashra.language.LanguageProfile;
import org.nashra.language.QuotePair;
import org.nashra.model.Span;

/** Finds what stands between quotation marks and is more than a name. */
final class QuoteMarks {
  private static final int LONGEST = 1500;
  private static final int FEWEST_WORDS = 4;

  private QuoteMarks() {}

  /** The insides of the quotations of a text, in order, none overlapping. */
  static List<Span> find(String text, LanguageProfile profile) {
    List<Span> found = new ArrayList<>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0) {
        lineEnd = text.length();
      }
      for (QuotePair pair : profile.quotes()) {
        line(text, lineStart, lineEnd, pair, found);
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

  private static void line(String text, int from, int to, QuotePair pair, List<Span> found) {
    int open = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (open < 0 && c == pair.open()) {
        open = i;
      } else if (open >= 0 && c == pair.close()) {
        add(text, open + 1, i, found);
        open = -1;
      }
    }
  }

  private static void add(String text, int from, int to, List<Span> found) {
    if (to - from > LONGEST) {
      return;
    }
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && ".,،؛;: \"".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int words = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))
          && (i == start || Character.isWhitespace(text.charAt(i - 1)))) {
        words++;
      }
    }
    if (words >= FEWEST_WORDS) {
      found.add(new Span(start, end));
    }
  }
}
