package org.nashra.language;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The beginning, the middle, the end, the early and the late half of a stretch of time. */
final class TimeModifiers {
  private TimeModifiers() {}

  /** The part of the stretch that the modifier leaves; its value stays that of the whole. */
  static ResolvedTime apply(ResolvedTime time, TimeSpec spec) {
    LocalDateTime from = time.from();
    LocalDateTime to = time.to();
    DayPart.Hours hours = spec.has(TimeField.PART) ? spec.part().hours(spec.modifier()) : null;
    if (hours != null && time.grain() == Grain.PART_OF_DAY) {
      LocalDateTime day = from.toLocalDate().atStartOfDay();
      return new ResolvedTime(
          day.plusHours(hours.from()), day.plusHours(hours.to()), time.grain(), time.value());
    }
    switch (spec.modifier()) {
      case NONE -> {
        return time;
      }
      case START -> to = start(time);
      case END -> from = end(time);
      case MIDDLE -> {
        boolean week = time.grain() == Grain.WEEK;
        from = week ? time.from().plusDays(2) : start(time);
        to = week ? from.plusDays(2) : end(time);
      }
      case EARLY -> to = time.grain() == Grain.PART_OF_DAY ? part(time, -1) : half(time);
      case LATE -> from = time.grain() == Grain.PART_OF_DAY ? part(time, 1) : half(time);
    }
    return new ResolvedTime(from, to, time.grain(), time.value());
  }

  private static LocalDateTime start(ResolvedTime time) {
    LocalDateTime from = time.from();
    return switch (time.grain()) {
      case YEAR -> from.plusMonths(3);
      case MONTH -> from.plusDays(10);
      case WEEK -> from.plusDays(3);
      case DAY -> from.plusHours(12);
      default -> third(time, 1);
    };
  }

  private static LocalDateTime end(ResolvedTime time) {
    LocalDateTime to = time.to();
    return switch (time.grain()) {
      case YEAR -> to.minusMonths(4);
      case MONTH -> time.from().plusDays(20);
      case WEEK -> to.minusDays(3);
      case DAY -> to.minusHours(7);
      default -> third(time, 2);
    };
  }

  private static LocalDateTime third(ResolvedTime time, int n) {
    return time.from()
        .plus(Duration.between(time.from(), time.to()).dividedBy(3).multipliedBy(n))
        .truncatedTo(ChronoUnit.HOURS);
  }

  private static LocalDateTime half(ResolvedTime time) {
    return switch (time.grain()) {
      case YEAR -> time.from().plusMonths(6);
      case MONTH -> time.from().plusDays(15);
      case DAY -> time.from().plusHours(12);
      default ->
          time.from()
              .plus(Duration.between(time.from(), time.to()).dividedBy(2))
              .truncatedTo(ChronoUnit.DAYS);
    };
  }

  /** Early in the morning ends at nine; late at night begins at nine. */
  private static LocalDateTime part(ResolvedTime time, int side) {
    LocalDateTime nine = time.from().toLocalDate().atTime(time.from().getHour() < 12 ? 9 : 21, 0);
    if (nine.isAfter(time.from()) && nine.isBefore(time.to())) {
      return nine;
    }
    return side < 0 ? time.to() : time.from();
  }
}
