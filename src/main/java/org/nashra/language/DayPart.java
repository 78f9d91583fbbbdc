package org.nashra.language;

import org.jspecify.annotations.Nullable;

/**
 * A part of the day.
 *
 * <p>The hours are those of news writing; a night runs into the next morning.
 */
enum DayPart {
  DAWN("TMO", 4, 7, false),
  MORNING("TMO", 4, 12, false),
  NOON("T12:00", 12, 13, false),
  LUNCH("TAF", 12, 14, false),
  DAYTIME("TDT", 8, 18, false),
  AFTERNOON("TAF", 12, 19, true),
  EVENING("TEV", 18, 24, true),
  TONIGHT("TNI", 18, 24, true),
  NIGHT("TNI", 18, 30, true),
  MIDNIGHT("T24:00", 24, 25, true),
  AM("TMO", 0, 12, false),
  PM("TAF", 12, 24, true);

  private final String timex;
  private final int from;
  private final int to;
  private final boolean secondHalf;

  DayPart(String timex, int from, int to, boolean secondHalf) {
    this.timex = timex;
    this.from = from;
    this.to = to;
    this.secondHalf = secondHalf;
  }

  /** Hours from the day's beginning. */
  record Hours(int from, int to) {}

  /** The hours of a third of the part; null where the third has none of its own. */
  @Nullable Hours hours(TimeSpec.Modifier third) {
    return switch (this) {
      case MORNING ->
          switch (third) {
            case START -> new Hours(7, 9);
            case MIDDLE -> new Hours(9, 11);
            case END -> new Hours(10, 12);
            default -> null;
          };
      case AFTERNOON ->
          switch (third) {
            case START -> new Hours(12, 14);
            case MIDDLE -> new Hours(14, 17);
            case END -> new Hours(17, 19);
            default -> null;
          };
      case DAYTIME ->
          switch (third) {
            case START -> new Hours(6, 10);
            case MIDDLE -> new Hours(11, 16);
            case END -> new Hours(17, 21);
            default -> null;
          };
      case EVENING ->
          switch (third) {
            case START -> new Hours(18, 21);
            case END -> new Hours(21, 24);
            default -> null;
          };
      default -> null;
    };
  }

  /** The TIMEX3 ending of a date. */
  String timex() {
    return timex;
  }

  /** Hours from the day's beginning, inclusive. */
  int from() {
    return from;
  }

  /** Hours from the day's beginning, exclusive; above 24 in the next day. */
  int to() {
    return to;
  }

  /** The hour of 24 that an hour of 12 means in this part. */
  int hour(int said) {
    if (said > 12) {
      return said;
    }
    return switch (this) {
      case NIGHT, TONIGHT, MIDNIGHT -> said == 12 ? 24 : said < 6 ? said : said + 12;
      case NOON, LUNCH -> said < 6 ? said + 12 : said;
      case DAYTIME -> said < 6 ? said + 12 : said;
      default ->
          secondHalf
              ? (said == 12 ? (this == EVENING ? 24 : 12) : said + 12)
              : said == 12 && this != NOON ? 0 : said;
    };
  }
}
