package org.nashra.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One walk over the words of a number, from its first to its last. Used once. */
final class NumberReading {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = new BigDecimal("1e18");
  private static final int MOST_WORDS = 24;

  /** A shorter one is an abbreviation, and wants digits before it: 5k, 3 г. */
  private static final int SHORTEST_SCALE = 3;

  private final Segments segments;
  private final NumberLexicon lexicon;
  private final DigitNumber digits;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal current = BigDecimal.ZERO;
  private BigDecimal lastScale = LARGEST;
  private BigDecimal room = LARGEST;
  /** What was said before the last "and". */
  private BigDecimal base = BigDecimal.ZERO;

  private boolean empty = true;
  private boolean partSaid;
  private boolean zero;
  private boolean onlyDigits = true;
  private int words;

  NumberReading(Segments segments, NumberLexicon lexicon, DigitNumber digits) {
    this.lexicon = lexicon;
    this.digits = digits;
    this.segments = segments;
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
      if (end < 0 && (empty || joined || partSaid) && !article) {
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
      base = joined ? value : base;
      at = joined ? segments.skipBlanks(joint) : next;
    }
    return found;
  }

  /** Three and one fourth: a fraction behind a whole that has no room for more. */
  private void mixed(int at, List<Numeral> found) {
    if (words >= MOST_WORDS - 3) {
      return;
    }
    BigDecimal whole = total.add(current);
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
          empty && !article
              ? length < SHORTEST_SCALE || stands(NumberWord.Kind.VAGUE, hit.end(), hits)
              : length == 1 && !attached(at);
      NumberWord.Kind kind = hit.value().kind();
      if (loose && kind == NumberWord.Kind.SCALE
          || kind == NumberWord.Kind.FRACTION
              && !article
              && !empty
              && stands(NumberWord.Kind.ORDINAL, hit.end(), hits)
              && isTen(part())
          || article && partSaid && !multiplies(kind)) {
        continue;
      }
      if (take(hit.value(), joined, article)) {
        partSaid = kind == NumberWord.Kind.FRACTION;
        onlyDigits = false;
        return hit.end();
      }
    }
    return -1;
  }

  private static boolean stands(
      NumberWord.Kind kind, int end, List<PhraseTrie.Hit<NumberWord>> hits) {
    return hits.stream().anyMatch(hit -> hit.value().kind() == kind && hit.end() == end);
  }

  /** "Twenty fifth" is the 25th, not twenty fifths. */
  private static boolean isTen(BigDecimal part) {
    int n = part.compareTo(HUNDRED) < 0 ? part.intValue() : 0;
    return n >= 20 && n % 10 == 0;
  }

  /** Half a million, a quarter of a million, half a dozen. */
  private static boolean multiplies(NumberWord.Kind kind) {
    return kind == NumberWord.Kind.SCALE || kind == NumberWord.Kind.GROUP;
  }

  /** What was said since the last "and". */
  private BigDecimal part() {
    return total.add(current).subtract(base);
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
    BigDecimal part = part();
    boolean joinedUnit = part.compareTo(BigDecimal.TEN) < 0 && isTen(base.remainder(HUNDRED));
    if (base.signum() > 0
        && part.signum() > 0
        && !joinedUnit
        && part.multiply(value).compareTo(BigDecimal.ONE) < 0) {
      // Two hundred and fifty-four hundredths: the whole stands before the "and".
      current = current.subtract(part).add(part.multiply(value));
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
