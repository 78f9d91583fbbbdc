package org.nashra.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.nashra.model.Edition;

/** Until when an issue may be sent ({@link Edition#notAfter()}), by the edition's own clock. */
final class Staleness {
  private final Clock clock;

  Staleness(Clock clock) {
    this.clock = clock;
  }

  Instant deadline(Edition edition, LocalDate date) {
    return edition.sendingOf(date).plus(Duration.ofHours(edition.notAfter()));
  }

  boolean isStale(Edition edition, LocalDate date) {
    return isStaleAfter(edition, date, Duration.ZERO);
  }

  /** Whether the issue will be stale when some time has passed. */
  boolean isStaleAfter(Edition edition, LocalDate date, Duration time) {
    return edition.clock(clock).instant().plus(time).isAfter(deadline(edition, date));
  }

  String reason(Edition edition, LocalDate date) {
    return "the issue of "
        + date
        + " was not to be sent after "
        + deadline(edition, date)
        + " (send-not-after)";
  }
}
