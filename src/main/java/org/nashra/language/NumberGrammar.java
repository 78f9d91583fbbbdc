package org.nashra.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and words. The grammar is the same for all languages: what is smaller is
 * added to what is larger, a scale multiplies what stands before it; the words and the joint
 * between them ("and", و) are the language's. Immutable and thread-safe.
 */
final class NumberGrammar {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = new BigDecimal("1e18");
  private static final int MOST_WORDS = 24;
  private static final int MOST_DECIMALS = 12;

  /** A shorter one is an abbreviation, and wants digits before it: 5k, 3 г. */
  private static final int SHORTEST_SCALE = 3;

  private final NumberLexicon lexicon;
  private final DigitNumber digits;

  NumberGrammar(NumberLexicon lexicon, DigitNumber digits) {
    this.lexicon = lexicon;
    this.digits = digits;
  }

  NumberLexicon lexicon() {
    return lexicon;
  }

  /** The readings of what opens at a position, the longest first; empty if it is no number. */
  List<Numeral> at(Segments segments, int position) {
    if (!opens(segments, position)) {
      return List.of();
    }
    Reading reading = new Reading(segments);
    List<Numeral> readings = reading.read(position);
    readings.sort(Comparator.comparingInt(Numeral::end).reversed());
    return readings;
  }

  /** May a number, or a word about numbers, open at a position? */
  boolean opens(Segments segments, int position) {
    return Segments.isDigit(segments.text().charAt(position)) || lexicon.opens(segments, position);
  }

  /** One walk over the words of a number. */
  private final class Reading {
    private final Segments segments;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private BigDecimal lastScale = LARGEST;
    private BigDecimal room = LARGEST;
    private boolean empty = true;
    private boolean zero;
    private boolean onlyDigits = true;
    private int words;

    Reading(Segments segments) {
      this.segments = segments;
    }

    List<Numeral> read(int position) {
      List<Numeral> found = new ArrayList<>(2);
      int at = position;
      boolean joined = false;
      boolean article = false;
      while (words < MOST_WORDS) {
        int end = step(at, joined, article);
        if (end < 0 && (empty || joined) && !article) {
          end = article(at);
          if (end < 0) {
            break;
          }
          article = true;
          at = segments.skipBlanks(end);
          continue;
        }
        if (end < 0) {
          break;
        }
        words++;
        article = false;
        BigDecimal value = total.add(current);
        found.add(new Numeral(value, end, onlyDigits, words));
        int decimals = decimals(end, value, found);
        if (decimals >= 0) {
          end = decimals;
          break;
        }
        int next = next(end);
        int joint = joint(next);
        joined = joint >= 0;
        at = joined ? segments.skipBlanks(joint) : next;
      }
      return found;
    }

    private int next(int end) {
      int hyphen = segments.skipHyphen(end);
      return hyphen >= 0 ? hyphen : segments.skipBlanks(end);
    }

    private int joint(int at) {
      for (PhraseTrie.Hit<NumberWord> hit : hits(at)) {
        if (hit.value().kind() == NumberWord.Kind.AND) {
          return hit.end();
        }
      }
      return -1;
    }

    private int article(int at) {
      for (PhraseTrie.Hit<NumberWord> hit : hits(at)) {
        if (hit.value().kind() == NumberWord.Kind.ARTICLE) {
          return hit.end();
        }
      }
      return -1;
    }

    /** Takes one word if it fits; its end, or -1. */
    private int step(int at, boolean joined, boolean article) {
      if (at >= segments.text().length() || !segments.opens(at)) {
        return -1;
      }
      if (Segments.isDigit(segments.text().charAt(at))) {
        return article ? -1 : digits(at, joined);
      }
      List<PhraseTrie.Hit<NumberWord>> hits = hits(at);
      hits.sort(
          Comparator.<PhraseTrie.Hit<NumberWord>>comparingInt(PhraseTrie.Hit::end).reversed());
      for (PhraseTrie.Hit<NumberWord> hit : hits) {
        int length = hit.end() - at;
        boolean loose = empty && !article ? length < SHORTEST_SCALE : length == 1 && !attached(at);
        if (loose && hit.value().kind() == NumberWord.Kind.SCALE) {
          continue;
        }
        if (take(hit.value(), joined, article)) {
          onlyDigits = false;
          return hit.end();
        }
      }
      return -1;
    }

    private boolean attached(int at) {
      return at > 0 && Segments.isDigit(segments.text().charAt(at - 1));
    }

    private int digits(int at, boolean joined) {
      DigitNumber.Read read = digits.at(segments.text(), at);
      if (read == null
          || (!empty && (current.signum() != 0 && !joined))
          || !add(read.value(), joined)) {
        return -1;
      }
      return read.end();
    }

    private boolean take(NumberWord word, boolean joined, boolean article) {
      return switch (word.kind()) {
        case NUMBER -> !article && add(word.value(), joined);
        case SCALE -> scale(word.value(), joined);
        case DUAL -> !article && dual(word.value(), joined);
        case GROUP -> group(word.value(), article);
        case PLUS -> plus(word.value());
        case FRACTION -> fraction(word.value(), joined, article);
        default -> false;
      };
    }

    private boolean add(BigDecimal value, boolean joined) {
      if (empty) {
        set(value);
        return true;
      }
      boolean mustJoin = lexicon.unitsFirst() && onlyJoined();
      if (mustJoin && !joined) {
        return false;
      }
      if (current.signum() == 0) {
        if (zero || value.compareTo(lastScale) >= 0 || value.signum() == 0) {
          return false;
        }
        current = value;
        room = roomBelow(value);
        return true;
      }
      if (value.signum() > 0 && value.compareTo(room) < 0) {
        current = current.add(value);
        room = roomBelow(value);
        return true;
      }
      if (lexicon.unitsFirst() && joined && unitBefore(value)) {
        current = current.add(value);
        room = BigDecimal.ONE;
        return true;
      }
      return false;
    }

    private boolean onlyJoined() {
      return !onlyDigits;
    }

    /** Five and twenty: the unit came first. */
    private boolean unitBefore(BigDecimal ten) {
      int unit = current.remainder(HUNDRED).intValue();
      int value = ten.compareTo(HUNDRED) < 0 ? ten.intValue() : 0;
      return unit >= 1 && unit <= 9 && value >= 20 && value % 10 == 0;
    }

    private void set(BigDecimal value) {
      zero = value.signum() == 0;
      current = value;
      room = roomBelow(value);
      empty = false;
    }

    /** What may be added: less than the lowest place that is filled. */
    private BigDecimal roomBelow(BigDecimal value) {
      if (value.signum() == 0 || value.scale() > 0 && value.stripTrailingZeros().scale() > 0) {
        return BigDecimal.ZERO;
      }
      BigDecimal plain = value.stripTrailingZeros();
      return BigDecimal.ONE.scaleByPowerOfTen(-plain.scale());
    }

    private boolean scale(BigDecimal scale, boolean joined) {
      if (empty) {
        empty = false;
        if (scale.compareTo(THOUSAND) < 0) {
          set(scale);
          return true;
        }
        total = scale;
        lastScale = scale;
        return true;
      }
      if (joined && lexicon.unitsFirst()) {
        // ألف ومئة, مليون وألف: a scale that was joined counts once.
        return scale.compareTo(THOUSAND) < 0 ? add(scale, true) : addScale(scale);
      }
      if (scale.compareTo(THOUSAND) < 0) {
        if (current.signum() == 0) {
          return add(scale, joined);
        }
        if (current.compareTo(scale) >= 0) {
          return false;
        }
        current = current.multiply(scale);
        room = scale;
        return true;
      }
      if (current.signum() == 0) {
        if (joined) {
          return addScale(scale);
        }
        // a thousand million
        total = total.multiply(scale);
        lastScale = scale;
        return total.compareTo(LARGEST) < 0;
      }
      if (scale.compareTo(lastScale) >= 0 && total.signum() != 0) {
        if (lastScale.compareTo(scale) == 0) {
          return false;
        }
        total = total.add(current).multiply(scale);
      } else {
        total = total.add(current.multiply(scale));
      }
      current = BigDecimal.ZERO;
      lastScale = scale;
      return true;
    }

    private boolean addScale(BigDecimal scale) {
      if (scale.compareTo(lastScale) >= 0 || current.signum() != 0) {
        return false;
      }
      total = total.add(scale);
      lastScale = scale;
      return true;
    }

    private boolean dual(BigDecimal value, boolean joined) {
      BigDecimal scale = value.divide(BigDecimal.valueOf(2));
      if (!empty && (!joined || current.signum() != 0 || scale.compareTo(lastScale) >= 0)) {
        return false;
      }
      total = total.add(value);
      lastScale = scale;
      empty = false;
      return true;
    }

    private boolean group(BigDecimal value, boolean article) {
      if (empty) {
        if (!article) {
          return false;
        }
        set(value);
        room = BigDecimal.ZERO;
        return true;
      }
      if (current.signum() == 0) {
        return false;
      }
      current = current.multiply(value);
      room = BigDecimal.ZERO;
      return true;
    }

    private boolean plus(BigDecimal value) {
      if (empty || total.signum() > 0 && current.signum() == 0) {
        return false;
      }
      current = current.add(value);
      room = BigDecimal.ZERO;
      return true;
    }

    private boolean fraction(BigDecimal value, boolean joined, boolean article) {
      if (empty) {
        set(value);
        return true;
      }
      if (joined || article) {
        BigDecimal one = current.signum() == 0 && total.signum() > 0 ? lastScale : BigDecimal.ONE;
        current = current.add(value.multiply(one));
        room = BigDecimal.ZERO;
        return true;
      }
      if (total.signum() == 0 && current.signum() > 0) {
        current = current.multiply(value);
        room = BigDecimal.ZERO;
        return true;
      }
      return false;
    }

    /** "point five": digits after the words; the end, or -1. */
    private int decimals(int end, BigDecimal whole, List<Numeral> found) {
      int at = segments.skipBlanks(end);
      int after = -1;
      for (PhraseTrie.Hit<NumberWord> hit : hits(at)) {
        if (hit.value().kind() == NumberWord.Kind.POINT) {
          after = segments.skipBlanks(hit.end());
        }
      }
      if (after < 0) {
        return -1;
      }
      StringBuilder decimals = new StringBuilder();
      int last = -1;
      // "Point seven seven" says digits, "virgule soixante-dix-sept" says a number.
      while (decimals.length() < MOST_DECIMALS) {
        Numeral next = decimal(after);
        if (next == null) {
          break;
        }
        last = next.end();
        decimals.append(next.value().toPlainString());
        if (next.value().compareTo(BigDecimal.TEN) >= 0) {
          break;
        }
        after = segments.skipBlanks(last);
      }
      if (decimals.isEmpty()) {
        return -1;
      }
      BigDecimal value = whole.add(new BigDecimal("0." + decimals));
      for (PhraseTrie.Hit<NumberWord> hit : hits(segments.skipBlanks(last))) {
        if (hit.value().kind() == NumberWord.Kind.SCALE) {
          value = value.multiply(hit.value().value());
          last = hit.end();
          break;
        }
      }
      found.add(new Numeral(value, last, false, words + 1));
      return last;
    }

    /** Digits, or a number below a thousand in words. */
    private @Nullable Numeral decimal(int at) {
      String text = segments.text();
      if (at >= text.length() || !segments.opens(at)) {
        return null;
      }
      if (Segments.isDigit(text.charAt(at))) {
        int end = segments.end(at);
        return end - at > MOST_DECIMALS
            ? null
            : new Numeral(new BigDecimal(text.substring(at, end)), end, true, 1);
      }
      Reading inner = new Reading(segments);
      inner.words = MOST_WORDS - 3;
      return inner.read(at).stream()
          .filter(n -> n.integer() && n.value().compareTo(THOUSAND) < 0)
          .max(Comparator.comparingInt(Numeral::end))
          .orElse(null);
    }

    private List<PhraseTrie.Hit<NumberWord>> hits(int at) {
      return at < segments.text().length() && segments.opens(at)
          ? lexicon.at(segments, at)
          : new ArrayList<>();
    }
  }

  /** An ordinal that opens at a position ("third", "3rd", "الثالث"); null if there is none. */
  @Nullable Numeral ordinal(Segments segments, int position) {
    if (Segments.isDigit(segments.text().charAt(position))) {
      return digitOrdinal(segments, position);
    }
    if (!lexicon.opens(segments, position)) {
      return null;
    }
    Numeral best = null;
    // "twenty-first", "الحادي والعشرون": a number, then an ordinal that fits below it.
    for (PhraseTrie.Hit<NumberWord> hit : lexicon.at(segments, position)) {
      BigDecimal value = hit.value().value();
      if (hit.value().kind() == NumberWord.Kind.ORDINAL) {
        best = longer(best, new Numeral(value, hit.end(), false, 1));
        best = longer(best, lexicon.unitsFirst() ? ten(segments, hit.end(), value) : null);
      }
    }
    for (Numeral number : at(segments, position)) {
      if (!lexicon.unitsFirst() && number.integer()) {
        best = longer(best, unit(segments, number));
      }
    }
    return best;
  }

  private static @Nullable Numeral longer(@Nullable Numeral one, @Nullable Numeral other) {
    return one == null || (other != null && other.end() > one.end()) ? other : one;
  }

  private @Nullable Numeral ten(Segments segments, int end, BigDecimal unit) {
    int at = segments.skipBlanks(end);
    for (PhraseTrie.Hit<NumberWord> joint :
        at < segments.text().length() && segments.opens(at)
            ? lexicon.at(segments, at)
            : List.<PhraseTrie.Hit<NumberWord>>of()) {
      if (joint.value().kind() != NumberWord.Kind.AND) {
        continue;
      }
      int ten = segments.skipBlanks(joint.end());
      if (ten >= segments.text().length() || !segments.opens(ten)) {
        continue;
      }
      for (PhraseTrie.Hit<NumberWord> hit : lexicon.at(segments, ten)) {
        int value = hit.value().value().intValue();
        if (hit.value().kind() == NumberWord.Kind.ORDINAL && value >= 20 && value % 10 == 0) {
          return new Numeral(unit.add(hit.value().value()), hit.end(), false, 2);
        }
      }
    }
    return null;
  }

  private @Nullable Numeral unit(Segments segments, Numeral number) {
    int hyphen = segments.skipHyphen(number.end());
    int at = hyphen >= 0 ? hyphen : segments.skipBlanks(number.end());
    if (at >= segments.text().length() || !segments.opens(at)) {
      return null;
    }
    BigDecimal room =
        BigDecimal.ONE.scaleByPowerOfTen(-number.value().stripTrailingZeros().scale());
    for (PhraseTrie.Hit<NumberWord> hit : lexicon.at(segments, at)) {
      if (hit.value().kind() == NumberWord.Kind.ORDINAL
          && number.value().signum() > 0
          && hit.value().value().compareTo(room) < 0) {
        return new Numeral(number.value().add(hit.value().value()), hit.end(), false, 2);
      }
    }
    return null;
  }

  private @Nullable Numeral digitOrdinal(Segments segments, int position) {
    int end = segments.end(position);
    int hyphen = segments.skipHyphen(end);
    int at = hyphen >= 0 ? hyphen : end;
    if (end - position > 6 || at >= segments.text().length() || !segments.opens(at)) {
      return null;
    }
    for (PhraseTrie.Hit<NumberWord> hit : lexicon.at(segments, at)) {
      if (hit.value().kind() == NumberWord.Kind.ORDINAL_ENDING) {
        BigDecimal value = new BigDecimal(segments.text().substring(position, end));
        return new Numeral(value, hit.end(), true, 1);
      }
    }
    return null;
  }
}
