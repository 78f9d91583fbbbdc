package org.nashra.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.nashra.language.TimeExpression;

/** How far a time lies behind the day of the report. */
record Age(LocalDateTime published) {
  static final int RECENT_DAYS = 9;

  private static final Set<String> DAYS = Set.of("day", "part-of-day", "hour", "minute");

  /** Is it a day or some part of one? */
  static boolean ofDay(TimeExpression time) {
    return DAYS.contains(time.grain());
  }

  boolean old(TimeExpression time) {
    LocalDateTime end = time.to() == null ? time.from() : time.to();
    return end != null && Duration.between(end, published).toDays() > RECENT_DAYS;
  }

  /** Is a deed, told by a verb, dated to a day of late that is not the day of the telling? */
  boolean ownDay(Draft draft) {
    TimeExpression time = draft.time();
    return time != null
        && ofDay(time)
        && !old(time)
        && !draft.timeOfTelling()
        && draft.syntax() != null
        && draft.syntax() != Trigger.Syntax.NOUN;
  }

  /** "Since February": what goes on up to now, from a day long past. */
  boolean began(TimeExpression time) {
    return time.from() != null && Duration.between(time.from(), published).toDays() > RECENT_DAYS;
  }
}
