package org.nashra.language;

import java.util.Locale;

/** How fine a time is said, from the finest. */
enum Grain {
  SECOND,
  MINUTE,
  HOUR,
  PART_OF_DAY,
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  QUARTER,
  SEASON,
  HALF_YEAR,
  YEAR,
  DECADE,
  CENTURY;

  /** As the contracts write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean finerThan(Grain other) {
    return ordinal() < other.ordinal();
  }

  static Grain of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
