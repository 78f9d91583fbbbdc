package org.nashra.language;

import java.util.Locale;

/** What may stand in a place of a rule, {@code <month>} in {@code time.yaml}. */
enum TimeSlot {
  /** A whole number. */
  INT,
  /** A whole number in digits. */
  DIGITS,
  /** Any number. */
  NUM,
  ORD,
  UNIT,
  MONTH,
  WEEKDAY,
  PART,
  SEASON,
  YEAR,
  /** A day of the month alone. */
  DAY,
  /** A day and its month, or more. */
  MONTHDAY,
  /** A day, or what is coarser. */
  DATE,
  /** A week, a month or what is coarser, weak words too. */
  PERIOD,
  /** A day however said. */
  WHOLEDAY,
  /** A part of a day that is said. */
  DAYPART,
  /** A time of day. */
  CLOCK,
  /** Any time that can stand alone. */
  TIME,
  /** A feast. */
  FEAST,
  AMOUNT,
  ZONE;

  static TimeSlot of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static final TimeSlot[] ALL = values();

  /** A bit for the slot. */
  int kind() {
    return 1 << ordinal();
  }

  /** The bits of all slots that take a meaning. */
  static int kinds(Object meaning) {
    int kinds = 0;
    for (TimeSlot slot : ALL) {
      kinds |= slot.takes(meaning) ? slot.kind() : 0;
    }
    return kinds;
  }

  /** Something that fits, to try a rule with when it is read. */
  Object sample() {
    return switch (this) {
      case INT, DIGITS, NUM -> new Numeral(java.math.BigDecimal.ONE, 1, true, 1);
      case ORD -> new TimeReading.Ordinal(1);
      case UNIT -> Grain.DAY;
      case MONTH, DATE, TIME, PERIOD -> TimeSpec.of(TimeField.MONTH, 1);
      case WEEKDAY, WHOLEDAY -> TimeSpec.of(TimeField.WEEKDAY, 1);
      case PART, DAYPART -> TimeSpec.of(TimeField.PART, DayPart.MORNING.ordinal());
      case SEASON -> TimeSpec.of(TimeField.SEASON, 1);
      case YEAR -> TimeSpec.of(TimeField.YEAR, 2000);
      case DAY -> TimeSpec.of(TimeField.DAY, 1);
      case MONTHDAY -> TimeSpec.of(TimeField.MONTH, 1).with(TimeField.DAY, 1);
      case FEAST -> TimeSpec.of(new TimeAnchor.OnFeast(Feast.of("1-1")));
      case CLOCK -> TimeSpec.of(TimeField.HOUR, 8);
      case AMOUNT -> Amount.of(java.math.BigDecimal.ONE, Grain.DAY);
      case ZONE -> new TimeReading.Zone(0);
    };
  }

  boolean takes(Object meaning) {
    if (meaning instanceof TimeSpec spec) {
      return takes(spec);
    }
    return switch (this) {
      case INT -> meaning instanceof Numeral numeral && numeral.integer();
      case DIGITS -> meaning instanceof Numeral numeral && numeral.integer() && numeral.digits();
      case NUM -> meaning instanceof Numeral;
      case ORD -> meaning instanceof TimeReading.Ordinal;
      case UNIT -> meaning instanceof Grain;
      case AMOUNT -> meaning instanceof Amount;
      case ZONE -> meaning instanceof TimeReading.Zone;
      default -> false;
    };
  }

  private boolean takes(TimeSpec spec) {
    return switch (this) {
      case MONTH -> spec.only(TimeField.MONTH);
      case WEEKDAY -> spec.only(TimeField.WEEKDAY);
      case PART -> spec.only(TimeField.PART);
      case SEASON -> spec.only(TimeField.SEASON);
      case YEAR -> spec.only(TimeField.YEAR);
      case DAY -> spec.only(TimeField.DAY);
      case MONTHDAY ->
          spec.anchor() == null
              && spec.has(TimeField.MONTH)
              && spec.has(TimeField.DAY)
              && !spec.has(TimeField.HOUR);
      case DATE ->
          spec.dated()
              && !spec.isLatent()
              && !spec.has(TimeField.HOUR)
              && !spec.has(TimeField.PART);
      case WHOLEDAY ->
          spec.dated()
              && !spec.has(TimeField.HOUR)
              && !spec.has(TimeField.PART)
              && spec.dateGrain() == Grain.DAY;
      case PERIOD ->
          spec.dated()
              && !spec.has(TimeField.HOUR)
              && !spec.has(TimeField.PART)
              && Grain.DAY.finerThan(spec.dateGrain());
      case FEAST -> spec.anchor() instanceof TimeAnchor.OnFeast;
      case DAYPART -> spec.has(TimeField.PART) && spec.dated() && !spec.has(TimeField.HOUR);
      case CLOCK -> spec.clock();
      case TIME -> !spec.isLatent();
      default -> false;
    };
  }
}
