package org.nashra.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads ordinals in digits and words: third, 3rd, twenty-first, الحادي والعشرون. Immutable. */
final class OrdinalGrammar {
  private final NumberLexicon lexicon;
  private final NumberGrammar numbers;

  OrdinalGrammar(NumberLexicon lexicon, NumberGrammar numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /** An ordinal that opens at a position ("third", "3rd", "الثالث"); null if there is none. */
  @Nullable Numeral at(Segments segments, int position) {
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
    for (Numeral number : numbers.at(segments, position)) {
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
    // 1.º, 3.ª
    if (at + 1 < segments.text().length()
        && segments.text().charAt(at) == '.'
        && Segments.isLetter(segments.text().charAt(at + 1))) {
      at++;
    }
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
