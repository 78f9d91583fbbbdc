package org.nashra.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.NumberWord.Kind;
import org.nashra.model.LanguageTag;
import org.nashra.model.Span;

/**
 * Finds the numbers of a text, in digits and words, with their bounds: "at least 13", "between ten
 * and fifteen", "dozens". Ordinals are no counts, nor are years, dates and times of day. Pure and
 * thread-safe.
 */
public final class NumberFinder {
  /** A bound behind its number may have the counted thing between: "32 people at least". */
  private static final int WORDS_BEFORE_BOUND = 2;

  private final Languages languages;

  public NumberFinder(Languages languages) {
    this.languages = languages;
  }

  /**
   * The numbers in order of the text, none overlapping another; none in a language that has no
   * folder.
   */
  public List<NumberExpression> find(String text, LanguageTag language) {
    return languages
        .reader(language)
        .map(reader -> find(text, new TextReading(text, reader)))
        .orElse(List.of());
  }

  static List<NumberExpression> find(String text, TextReading reading) {
    return new Walk(text, reading).all();
  }

  private static final class Walk {
    private final String text;
    private final TextReading reading;
    private final Segments segments;
    private final NumberGrammar grammar;
    private final List<NumberExpression> found = new ArrayList<>();

    Walk(String text, TextReading reading) {
      this.text = text;
      this.reading = reading;
      this.segments = reading.segments();
      this.grammar = reading.reader().numbers();
    }

    List<NumberExpression> all() {
      Set<Integer> timed = timed();
      int free = 0;
      for (int position : segments.positions()) {
        if (position < free || timed.contains(position)) {
          continue;
        }
        int end = at(position, timed);
        if (end > position) {
          free = end;
        }
      }
      return found;
    }

    /** Where nothing is a count. */
    private Set<Integer> timed() {
      Set<Integer> positions = new HashSet<>();
      if (!reading.certain()) {
        return positions;
      }
      for (TimeReading time : reading.times()) {
        for (int i = time.start(); i < time.end(); i++) {
          positions.add(i);
        }
      }
      return positions;
    }

    /** Takes what opens at a position; its end, or -1. */
    private int at(int position, Set<Integer> timed) {
      if (!grammar.opens(segments, position)) {
        return -1;
      }
      Bound bound = bound(position);
      int at = bound == null ? position : segments.skipBlanks(bound.end());
      if (bound != null
          && (at >= segments.text().length() || !segments.opens(at) || timed.contains(at))) {
        return -1;
      }
      int not = end(at, Kind.NOT);
      if (not > at) {
        return not;
      }
      int vague = end(at, Kind.VAGUE);
      Numeral number = number(at);
      if (vague > at && (number == null || number.end() < vague)) {
        add(position, vague, null, null, null, true);
        return vague;
      }
      if (number == null || ordinal(at, number) || inWord(at, number)) {
        return number == null ? -1 : skipped(at, number);
      }
      if (bound != null && bound.kind() == Kind.BETWEEN) {
        int end = range(position, number, true);
        if (end > 0) {
          return end;
        }
        position = at;
        bound = null;
      }
      int range = bound == null ? range(position, number, false) : -1;
      if (range > 0) {
        return range;
      }
      int ratio = ratio(position, number);
      if (ratio > 0) {
        return ratio;
      }
      return bound == null && Segments.isDigit(segments.text().charAt(at))
          ? written(position, number)
          : bounded(position, number, bound);
    }

    /** A number in digits may have a minus, a leading point or a denominator. */
    private int written(int position, Numeral number) {
      String folded = segments.text();
      int start = position;
      BigDecimal value = number.value();
      int end = number.end();
      if (start > 0
          && (".٫".indexOf(folded.charAt(start - 1)) >= 0
              || folded.charAt(start - 1) == grammar.decimalMark()
                  && folded.substring(0, start - 1).isBlank())
          && opensWord(start - 1)
          && value.signum() >= 0
          && value.scale() <= 0) {
        start--;
        value = value.movePointLeft(segments.end(position) - position);
      }
      if (end + 1 < folded.length()
          && folded.charAt(end) == '/'
          && Segments.isDigit(folded.charAt(end + 1))) {
        int last = segments.end(end + 1);
        BigDecimal below = new BigDecimal(folded.substring(end + 1, Math.min(last, end + 10)));
        if (below.signum() > 0) {
          value = value.divide(below, java.math.MathContext.DECIMAL64);
          end = last;
        }
      }
      boolean minus = start > 0 && folded.charAt(start - 1) == '-' && opensWord(start - 1);
      // A dash and a blank open a list, unless the number is all that is said.
      boolean apart =
          !minus && end == folded.length() && folded.substring(0, start).strip().equals("-");
      if (minus || apart) {
        start = folded.lastIndexOf('-', start - 1);
        value = value.negate();
      }
      if (start == position && end == number.end()) {
        return bounded(position, number, null);
      }
      int percent = percent(end);
      end = percent > 0 ? percent : end;
      add(start, end, value, value, value, false);
      return end;
    }

    private boolean opensWord(int position) {
      return position == 0 || " (\"'-".indexOf(segments.text().charAt(position - 1)) >= 0;
    }

    private record Bound(Kind kind, int end) {}

    private @Nullable Bound bound(int position) {
      Bound best = null;
      for (PhraseTrie.Hit<NumberWord> hit : grammar.lexicon().at(segments, position)) {
        boolean isBound =
            switch (hit.value().kind()) {
              case AT_LEAST, AT_MOST, ABOUT, BETWEEN, MINUS -> true;
              default -> false;
            };
        if (isBound && (best == null || hit.end() > best.end())) {
          best = new Bound(hit.value().kind(), hit.end());
        }
      }
      return best;
    }

    private int end(int position, Kind kind) {
      int end = -1;
      for (PhraseTrie.Hit<NumberWord> hit : grammar.lexicon().at(segments, position)) {
        if (hit.value().kind() == kind) {
          end = Math.max(end, hit.end());
        }
      }
      return end;
    }

    private @Nullable Numeral number(int position) {
      Numeral fraction =
          Segments.isDigit(segments.text().charAt(position))
              ? DigitFraction.at(segments.text(), position)
              : null;
      if (fraction != null) {
        return fraction;
      }
      List<Numeral> readings = grammar.at(segments, position);
      return readings.isEmpty() ? null : millions(position, readings.get(0));
    }

    /** "3M" is three million; "3m" is a length, and a Tu-22M a type of aircraft. */
    private Numeral millions(int position, Numeral number) {
      String folded = segments.text();
      int end = number.end();
      boolean unit =
          number.digits()
              && end < folded.length()
              && folded.charAt(end) == 'm'
              && segments.end(end) == end + 1
              && reading.folded().original(end, end + 1).in(text).equals("M")
              && (end + 1 == folded.length() || !Segments.isDigit(folded.charAt(end + 1)));
      boolean type =
          position > 1
              && folded.charAt(position - 1) == '-'
              && Character.isLetterOrDigit(folded.charAt(position - 2));
      return unit && !type
          ? new Numeral(number.value().movePointRight(6), end + 1, true, 1)
          : number;
    }

    private boolean ordinal(int position, Numeral number) {
      Numeral ordinal = grammar.ordinal(segments, position);
      return ordinal != null && ordinal.end() >= number.end();
    }

    /** The digits of "B52" or "2a" count nothing. */
    private boolean inWord(int position, Numeral number) {
      if (!number.digits()) {
        return false;
      }
      String folded = segments.text();
      boolean before =
          position > 0
              && Character.isLetter(folded.charAt(position - 1))
              && !segments.inside(position)
              && !isClitic(position);
      boolean after =
          number.end() < folded.length()
              && Character.isLetter(folded.charAt(number.end()))
              && LATIN.contains(Character.UnicodeScript.of(folded.charAt(number.end())));
      return before || after;
    }

    private static final Set<Character.UnicodeScript> LATIN =
        Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.CYRILLIC);

    private boolean isClitic(int position) {
      return Character.UnicodeScript.of(segments.text().charAt(position - 1))
          == Character.UnicodeScript.ARABIC;
    }

    private int skipped(int position, Numeral number) {
      Numeral ordinal = grammar.ordinal(segments, position);
      return Math.max(number.end(), ordinal == null ? 0 : ordinal.end());
    }

    /** "10 to 15", "10-15"; its end, or -1. */
    private int range(int start, Numeral first, boolean opened) {
      int at = segments.skipBlanks(first.end());
      if (at >= segments.text().length() || !segments.opens(at)) {
        return -1;
      }
      int to = end(at, Kind.TO);
      boolean dash = segments.text().charAt(at) == '-';
      int behind = dash ? at + 1 : opened && to < 0 ? end(at, Kind.AND) : to;
      if (behind < 0) {
        return -1;
      }
      int secondAt = segments.skipBlanks(behind);
      if (secondAt >= segments.text().length() || !segments.opens(secondAt)) {
        return -1;
      }
      Numeral second = number(secondAt);
      if (second == null
          || second.value().compareTo(first.value()) <= 0
          || inWord(secondAt, second)) {
        return -1;
      }
      BigDecimal low = first.value();
      // "two to three thousand": the scale belongs to both.
      if (!second.digits() && low.compareTo(BigDecimal.valueOf(100)) < 0) {
        BigDecimal scale = scaleOf(second.value());
        low = low.multiply(scale);
      }
      add(start, second.end(), null, low, second.value(), false);
      return second.end();
    }

    /** "One in three", where nothing else is said; its end, or -1. */
    private int ratio(int start, Numeral first) {
      int at = segments.skipBlanks(first.end());
      int divided =
          start == segments.skipBlanks(0) && at < segments.text().length() && segments.opens(at)
              ? end(at, Kind.DIVIDED)
              : -1;
      int below = divided < 0 ? -1 : segments.skipBlanks(divided);
      if (below < 0 || below >= segments.text().length() || !segments.opens(below)) {
        return -1;
      }
      Numeral second = number(below);
      if (second == null || second.value().signum() <= 0) {
        return -1;
      }
      int percent = percent(second.end());
      int end = Math.max(second.end(), percent);
      if (segments.skipBlanks(end) < segments.text().length()) {
        return -1;
      }
      BigDecimal value = first.value().divide(second.value(), java.math.MathContext.DECIMAL64);
      add(start, end, value, value, value, false);
      return end;
    }

    private static BigDecimal scaleOf(BigDecimal value) {
      for (String scale : new String[] {"1000000000", "1000000", "1000"}) {
        BigDecimal one = new BigDecimal(scale);
        if (value.compareTo(one) >= 0
            && value.remainder(one).signum() == 0
            && value.divide(one).compareTo(BigDecimal.valueOf(100)) < 0) {
          return one;
        }
      }
      return BigDecimal.ONE;
    }

    private int bounded(int start, Numeral number, @Nullable Bound bound) {
      BigDecimal value = number.value();
      int end = number.end();
      int percent = percent(end);
      if (percent > 0) {
        end = percent;
      }
      Kind kind = bound == null ? null : bound.kind();
      if (kind == Kind.MINUS) {
        add(start, end, value.negate(), value.negate(), value.negate(), false);
        return end;
      }
      Bound after = kind == null || kind == Kind.ABOUT ? behind(number.end()) : null;
      if (after != null) {
        kind = after.kind();
        end = after.end() > 0 ? after.end() : end;
      }
      boolean least = kind == Kind.AT_LEAST || kind == Kind.OR_MORE;
      boolean most = kind == Kind.AT_MOST || kind == Kind.OR_LESS;
      add(start, end, value, most ? null : value, least ? null : value, false);
      return end;
    }

    /** A bound behind the number; its end is 0 where other words stand between. */
    private @Nullable Bound behind(int end) {
      int at = segments.skipBlanks(end);
      for (int words = 0; words <= WORDS_BEFORE_BOUND; words++) {
        if (at >= segments.text().length() || !segments.opens(at)) {
          return null;
        }
        for (Kind kind : new Kind[] {Kind.OR_MORE, Kind.OR_LESS}) {
          int boundEnd = end(at, kind);
          if (boundEnd > 0) {
            return new Bound(kind, words == 0 ? boundEnd : 0);
          }
        }
        if (!Character.isLetter(segments.text().charAt(at))) {
          return null;
        }
        at = segments.skipBlanks(segments.end(at));
      }
      return null;
    }

    private int percent(int end) {
      int at = segments.skipBlanks(end);
      return at < segments.text().length() && segments.opens(at) ? end(at, Kind.PERCENT) : -1;
    }

    private void add(
        int start,
        int end,
        @Nullable BigDecimal value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean vague) {
      Span span = reading.folded().original(start, end);
      found.add(
          new NumberExpression(span.start(), span.end(), span.in(text), value, min, max, vague));
    }
  }
}
