package org.nashra.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Units and lengths within a stretch of time, counted from its beginning or its end. */
final class StretchParts {
  private StretchParts() {}

  /** So long from the beginning, or up to the end; null if the stretch is shorter. */
  static @Nullable ResolvedTime part(TimeAnchor.PartOf part, ResolvedTime whole) {
    boolean first = part.side() == TimeSpec.Modifier.START;
    LocalDateTime other =
        first ? part.length().move(whole.from(), 1) : part.length().move(whole.to(), -1);
    if (other == null || other.isBefore(whole.from()) || other.isAfter(whole.to())) {
      return null;
    }
    return first
        ? ResolvedTime.stretch(whole.from(), other, part.grain())
        : ResolvedTime.stretch(other, whole.to(), part.grain());
  }

  /** The n-th unit or weekday within a stretch; null if it has not so many. */
  static @Nullable ResolvedTime nth(TimeAnchor.Nth nth, ResolvedTime whole) {
    ResolvedTime found;
    Grain unit = nth.unit();
    if (unit == null) {
      LocalDate first = whole.date();
      LocalDate last = whole.to().minusNanos(1).toLocalDate();
      long ahead = Math.floorMod(nth.weekday() - first.getDayOfWeek().getValue(), 7);
      long back = Math.floorMod(last.getDayOfWeek().getValue() - nth.weekday(), 7);
      found =
          ResolvedTime.day(
              nth.n() > 0
                  ? first.plusDays(ahead + 7L * (nth.n() - 1))
                  : last.minusDays(back + 7L * (-nth.n() - 1)));
    } else if (unit == Grain.WEEK) {
      // Whole weeks only: the first begins in the stretch, the last ends in it.
      ResolvedTime first = ResolvedTime.unit(whole.from().plusDays(6), unit);
      ResolvedTime last = ResolvedTime.unit(whole.to().minusDays(7), unit);
      found = nth.n() > 0 ? first.plus(nth.n() - 1L) : last.plus(nth.n() + 1L);
    } else {
      ResolvedTime first = ResolvedTime.unit(whole.from(), unit);
      ResolvedTime last = ResolvedTime.unit(whole.to().minusNanos(1), unit);
      found = nth.n() > 0 ? first.plus(nth.n() - 1L) : last.plus(nth.n() + 1L);
    }
    if (nth.n() < 0 && !found.from().isBefore(whole.to())) {
      found = found.plus(-1);
    }
    return found.from().isBefore(whole.to()) && found.to().isAfter(whole.from()) ? found : null;
  }
}
