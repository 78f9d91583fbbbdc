package org.nashra.extract;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;

/**
 * The date that a report without one is likely to be of: the first full date of its opening, from
 * which "Tuesday" and what is old are counted better than from today.
 */
final class OwnDate {
  private static final int OPENING = 3;
  private static final Set<String> DAYS = Set.of("day", "part-of-day", "hour", "minute");

  private static final Pattern FULL = Pattern.compile("(19|20)\\d\\d|(١٩|٢٠)\\p{Nd}{2}");

  private OwnDate() {}

  /**
   * The noon of that day; empty where the opening names no full date of the past before it counts
   * from the day of writing ("on Monday").
   */
  static Optional<Instant> of(NewsText text, List<TimeExpression> times, ZonedDateTime now) {
    int limit = Math.min(OPENING, text.sentences().size());
    int end = limit == 0 ? 0 : text.sentences().get(limit - 1).span().end();
    for (TimeExpression time : times) {
      if (time.start() >= end) {
        break;
      }
      if (!DAYS.contains(time.grain()) || time.from() == null) {
        continue;
      }
      int at = text.words().tokenAt(time.start());
      if (text.words().is(WordClass.UNDATING, at - 1)) {
        continue;
      }
      boolean full = FULL.matcher(time.text()).find();
      boolean relative = time.text().codePoints().noneMatch(Character::isDigit);
      if (!full && !relative) {
        continue;
      }
      boolean past = time.from().isBefore(now.toLocalDateTime());
      return full && past
          ? Optional.of(
              time.from().toLocalDate().atTime(LocalTime.NOON).atZone(now.getZone()).toInstant())
          : Optional.empty();
    }
    return Optional.empty();
  }
}
