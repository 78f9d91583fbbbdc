package org.nashra.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the text around a time gives to it.
 *
 * @param direction where a bare weekday or month is looked for
 * @param strict nothing but the time is said, as in a diary: the reference's own day is out
 * @param tomorrow said alone, an hour that has passed is the next day's
 * @param following the time closes a range that opens on {@code day}
 * @param day said before in the same sentence
 * @param part of that day
 * @param year said before in the same sentence, when it is a past one
 */
record TimeContext(
    TimeSpec.Direction direction,
    boolean strict,
    boolean tomorrow,
    boolean following,
    @Nullable LocalDate day,
    @Nullable DayPart part,
    @Nullable Integer year) {
  static final TimeContext NONE =
      new TimeContext(TimeSpec.Direction.ANY, false, false, false, null, null, null);
}
