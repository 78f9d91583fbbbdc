package org.nashra.language;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and words. The grammar is the same for all languages: what is smaller is
 * added to what is larger, a scale multiplies what stands before it; the words and the joint
 * between them ("and", و) are the language's. Immutable and thread-safe.
 */
final class NumberGrammar {

  private final NumberLexicon lexicon;
  private final DigitNumber digits;
  private final OrdinalGrammar ordinals;

  NumberGrammar(NumberLexicon lexicon, DigitNumber digits) {
    this.lexicon = lexicon;
    this.digits = digits;
    this.ordinals = new OrdinalGrammar(lexicon, this);
  }

  /** The mark before decimals in digits. */
  char decimalMark() {
    return digits.decimalMark();
  }

  NumberLexicon lexicon() {
    return lexicon;
  }

  /** The readings of what opens at a position, the longest first; empty if it is no number. */
  List<Numeral> at(Segments segments, int position) {
    if (!opens(segments, position)) {
      return List.of();
    }
    List<Numeral> readings = new NumberReading(segments, lexicon, digits).read(position);
    readings.sort(Comparator.comparingInt(Numeral::end).reversed());
    return readings;
  }

  /** May a number, or a word about numbers, open at a position? */
  boolean opens(Segments segments, int position) {
    return Segments.isDigit(segments.text().charAt(position)) || lexicon.opens(segments, position);
  }

  /** An ordinal that opens at a position ("third", "3rd", "الثالث"); null if there is none. */
  @Nullable Numeral ordinal(Segments segments, int position) {
    return ordinals.at(segments, position);
  }
}
