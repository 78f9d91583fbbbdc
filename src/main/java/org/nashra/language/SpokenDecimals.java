package org.nashra.language;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decimals said in words behind a number: "point five", "virgule soixante-dix-sept". Immutable. */
final class SpokenDecimals {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int MOST_DECIMALS = 12;

  private final Segments segments;
  private final NumberLexicon lexicon;
  private final DigitNumber digits;

  SpokenDecimals(Segments segments, NumberLexicon lexicon, DigitNumber digits) {
    this.segments = segments;
    this.lexicon = lexicon;
    this.digits = digits;
  }

  /** The whole with the decimals that follow it at an offset; null if there are none. */
  @Nullable Numeral behind(int end, BigDecimal whole, int words) {
    int after = point(end, NumberWord.Kind.POINT);
    if (after < 0) {
      int with = point(end, NumberWord.Kind.WITH);
      return with < 0 || Segments.isDigit(segments.text().charAt(end - 1))
          ? null
          : with(with, whole, words);
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
      return null;
    }
    BigDecimal value = whole.add(new BigDecimal("0." + decimals));
    for (PhraseTrie.Hit<NumberWord> hit : lexicon.hits(segments, segments.skipBlanks(last))) {
      if (hit.value().kind() == NumberWord.Kind.SCALE) {
        value = value.multiply(hit.value().value());
        last = hit.end();
        break;
      }
    }
    return new Numeral(value, last, false, words + 1);
  }

  /** In words: "with fifty" is a half, "with three fifths" is a fraction of the last scale. */
  private @Nullable Numeral with(int at, BigDecimal whole, int words) {
    if (at >= segments.text().length()
        || !segments.opens(at)
        || Segments.isDigit(segments.text().charAt(at))) {
      return null;
    }
    Numeral part =
        NumberReading.inner(segments, lexicon, digits).read(at).stream()
            .max(Comparator.comparingInt(Numeral::end))
            .orElse(null);
    if (part == null || part.digits()) {
      return null;
    }
    if (part.value().compareTo(BigDecimal.ONE) < 0) {
      BigDecimal scale = NumberSum.largestScale(whole);
      return new Numeral(whole.add(part.value().multiply(scale)), part.end(), false, words + 1);
    }
    return part.integer() && part.value().compareTo(THOUSAND) < 0
        ? new Numeral(
            whole.add(new BigDecimal("0." + part.value().toBigInteger())),
            part.end(),
            false,
            words + 1)
        : null;
  }

  private int point(int end, NumberWord.Kind kind) {
    int after = -1;
    for (PhraseTrie.Hit<NumberWord> hit : lexicon.hits(segments, segments.skipBlanks(end))) {
      if (hit.value().kind() == kind) {
        after = segments.skipBlanks(hit.end());
      }
    }
    return after;
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
    List<Numeral> inner = NumberReading.inner(segments, lexicon, digits).read(at);
    return inner.stream()
        .filter(n -> n.integer() && n.value().compareTo(THOUSAND) < 0)
        .max(Comparator.comparingInt(Numeral::end))
        .orElse(null);
  }
}
