package org.nashra.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the text around a time gives to it.
 *
 * @param direction where a bare weekday or month is looked for
 * @param strict nothing but the time is said, as in a diary: the reference's own day is out
 * @param following the time closes a range that opens on {@code day}
 * @param day said before in the same sentence
 * @param part of that day
 * @param year said before in the same sentence, when it is a past one
 */
record TimeContext(
    TimeSpec.Direction direction,
    boolean strict,
    boolean following,
    @Nullable LocalDate day,
    @Nullable DayPart part,
    @Nullable Integer year) {
  static final TimeContext NONE =
      new TimeContext(TimeSpec.Direction.ANY, false, false, null, null, null);
}
