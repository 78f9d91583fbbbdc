package org.nashra.language;

import java.math.BigDecimal;

/**
 * A word or phrase of a language's {@code numbers.tsv}.
 *
 * @param value null only for words that have none, such as connectors
 */
record NumberWord(Kind kind, BigDecimal value) {
  /** What a word does in a number; the names as in the file, with hyphens. */
  enum Kind {
    /** Its value counts as it stands: five, fifteen, fifty, مئتان, двести. */
    NUMBER,
    /** Multiplies what stands before it: hundred, thousand, آلاف. */
    SCALE,
    /** A scale with its own count: ألفان, مليونان. */
    DUAL,
    /** Multiplies a number before it and is none alone: dozen. */
    GROUP,
    /** An indefinite article that is "one" before a scale alone. */
    ARTICLE,
    /** first, الأول. */
    ORDINAL,
    /** half, third, as a part: نصف. */
    FRACTION,
    /** A half on top: buçuk, с половиной. */
    PLUS,
    /** Joins parts of a number: and, و. */
    AND,
    /** Opens decimals: point, فاصلة. */
    POINT,
    /** Opens decimals or a fraction, in words only: siete con cincuenta, cien con tres cuartos. */
    WITH,
    /** Between numbers that are all that is said: one sur three, three bölü eight. */
    DIVIDED,
    /** Glued behind a number, makes it a denominator: veintiun-avos. */
    FRACTION_ENDING,
    /** Makes negative. */
    MINUS,
    /** Many, uncounted: dozens, عشرات. */
    VAGUE,
    /** Stands before: at least. */
    AT_LEAST,
    /** Stands before: at most. */
    AT_MOST,
    /** Stands before: about. */
    ABOUT,
    /** Stands after: or more, على الأقل. */
    OR_MORE,
    /** Stands after: or less. */
    OR_LESS,
    /** Opens a range: between, from. */
    BETWEEN,
    /** Parts the two ends of a range: to, and, or. */
    TO,
    /** per cent. */
    PERCENT,
    /** After digits without a blank: the ending of an ordinal (th, -й). */
    ORDINAL_ENDING,
    /** Makes what stands after it no number: "No one". */
    NOT
  }
}
