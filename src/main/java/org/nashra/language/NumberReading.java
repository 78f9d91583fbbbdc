package org.nashra.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One walk over the words of a number, from its first to its last. Used once. */
final class NumberReading {
  private static final int MOST_WORDS = 24;

  /** A shorter one is an abbreviation, and wants digits before it: 5k, 3 г. */
  private static final int SHORTEST_SCALE = 3;

  private final Segments segments;
  private final NumberLexicon lexicon;
  private final DigitNumber digits;
  private final NumberSum sum;
  private boolean partSaid;
  private int words;

  NumberReading(Segments segments, NumberLexicon lexicon, DigitNumber digits) {
    this.lexicon = lexicon;
    this.digits = digits;
    this.segments = segments;
    this.sum = new NumberSum(lexicon.unitsFirst());
  }

  /** A reading of a few words, within another one. */
  static NumberReading inner(Segments segments, NumberLexicon lexicon, DigitNumber digits) {
    NumberReading inner = new NumberReading(segments, lexicon, digits);
    inner.words = MOST_WORDS - 3;
    return inner;
  }

  List<Numeral> read(int position) {
    List<Numeral> found = new ArrayList<>(2);
    int at = position;
    boolean joined = false;
    boolean article = false;
    while (words < MOST_WORDS) {
      int end = step(at, joined, article);
      if (end < 0 && (sum.isEmpty() || joined || partSaid) && !article) {
        end = article(at);
        if (end < 0) {
          if (joined) {
            mixed(at, found);
          }
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
      BigDecimal value = sum.value();
      found.add(new Numeral(value, end, !sum.inWords(), words));
      int decimals = decimals(end, value, found);
      if (decimals >= 0) {
        end = decimals;
        break;
      }
      int next = next(end);
      int joint = joint(next);
      joined = joint >= 0;
      if (joined) {
        sum.and();
      }
      at = joined ? segments.skipBlanks(joint) : next;
    }
    return found;
  }

  /** Three and one fourth: a fraction behind a whole that has no room for more. */
  private void mixed(int at, List<Numeral> found) {
    if (words >= MOST_WORDS - 3) {
      return;
    }
    BigDecimal whole = sum.value();
    inner(segments, lexicon, digits).read(at).stream()
        .filter(part -> !part.integer() && !part.digits())
        .filter(part -> part.value().compareTo(BigDecimal.ONE) < 0)
        .max(Comparator.comparingInt(Numeral::end))
        .ifPresent(
            part -> found.add(new Numeral(whole.add(part.value()), part.end(), false, words + 1)));
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
    hits.sort(Comparator.<PhraseTrie.Hit<NumberWord>>comparingInt(PhraseTrie.Hit::end).reversed());
    for (PhraseTrie.Hit<NumberWord> hit : hits) {
      int length = hit.end() - at;
      boolean loose =
          sum.isEmpty() && !article
              ? length < SHORTEST_SCALE || stands(NumberWord.Kind.VAGUE, hit.end(), hits)
              : length == 1 && !attached(at);
      NumberWord.Kind kind = hit.value().kind();
      if (loose && kind == NumberWord.Kind.SCALE
          || kind == NumberWord.Kind.FRACTION
              && !article
              && !sum.isEmpty()
              && stands(NumberWord.Kind.ORDINAL, hit.end(), hits)
              && sum.endsInTen()
          || article && partSaid && !multiplies(kind)) {
        continue;
      }
      if (take(hit.value(), joined, article)) {
        partSaid = kind == NumberWord.Kind.FRACTION;
        sum.word();
        return hit.end();
      }
    }
    return -1;
  }

  private static boolean stands(
      NumberWord.Kind kind, int end, List<PhraseTrie.Hit<NumberWord>> hits) {
    return hits.stream().anyMatch(hit -> hit.value().kind() == kind && hit.end() == end);
  }

  /** Half a million, a quarter of a million, half a dozen. */
  private static boolean multiplies(NumberWord.Kind kind) {
    return kind == NumberWord.Kind.SCALE || kind == NumberWord.Kind.GROUP;
  }

  private boolean attached(int at) {
    return at > 0 && Segments.isDigit(segments.text().charAt(at - 1));
  }

  private int digits(int at, boolean joined) {
    DigitNumber.Read read = digits.at(segments.text(), at);
    if (read == null || (!joined && sum.isOpen()) || !sum.add(read.value(), joined)) {
      return -1;
    }
    return read.end();
  }

  private boolean take(NumberWord word, boolean joined, boolean article) {
    return switch (word.kind()) {
      case NUMBER -> !article && sum.add(word.value(), joined);
      case SCALE -> sum.scale(word.value(), joined);
      case DUAL -> !article && sum.dual(word.value(), joined);
      case GROUP -> sum.group(word.value(), article);
      case PLUS -> sum.plus(word.value());
      case FRACTION -> sum.fraction(word.value(), joined, article);
      default -> false;
    };
  }

  /** "point five": digits after the words; the end, or -1. */
  private int decimals(int end, BigDecimal whole, List<Numeral> found) {
    Numeral decimals = new SpokenDecimals(segments, lexicon, digits).behind(end, whole, words);
    if (decimals == null) {
      return -1;
    }
    found.add(decimals);
    return decimals.end();
  }

  private List<PhraseTrie.Hit<NumberWord>> hits(int at) {
    return lexicon.hits(segments, at);
  }
}
