package org.nashra.language;

/**
 * Something that the grammar of times has read.
 *
 * @param start into the folded text
 * @param end into the folded text
 * @param meaning a {@link Numeral}, {@link Ordinal}, {@link Grain}, {@link Amount}, {@link
 *     TimeSpec}, {@link Feast} or {@link Zone}
 * @param rank of the rule that made it: of two readings of the same stretch the higher counts
 */
record TimeReading(int start, int end, Object meaning, int rank) {
  /** The n-th. */
  record Ordinal(int n) {}

  /** A length only where nothing else is said. */
  record AmountAlone(Amount amount) {}

  /** Minutes east of Greenwich; {@code LOCAL} for the zone of the reference. */
  record Zone(int minutes) {
    static final int LOCAL = Integer.MIN_VALUE;
  }

  /** A time, or what is one where nothing else is said. */
  boolean mayBeTime() {
    return meaning instanceof TimeSpec
        || meaning instanceof Amount
        || meaning instanceof AmountAlone
        || meaning instanceof Grain;
  }

  boolean isTime() {
    return meaning instanceof TimeSpec spec && !spec.isLatent() || meaning instanceof Amount;
  }
}
