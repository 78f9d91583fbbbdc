package org.nashra.language;

/** The parts that a time may be said by. */
enum TimeField {
  CENTURY,
  /** The first year of the decade. */
  DECADE,
  YEAR,
  /** 1 or 2. */
  HALF_YEAR,
  /** 1 to 4. */
  QUARTER,
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  SEASON,
  /** 1 to 12, in the calendar of the time. */
  MONTH,
  /** ISO week of the year. */
  WEEK,
  /** Of the month. */
  DAY,
  /** 1 Monday to 7 Sunday. */
  WEEKDAY,
  /** Ordinal of a {@link DayPart}. */
  PART,
  /** 0 to 24. */
  HOUR,
  MINUTE,
  SECOND,
  /** Minutes east of Greenwich. */
  ZONE;

  boolean clock() {
    return this == HOUR || this == MINUTE || this == SECOND || this == ZONE;
  }
}
