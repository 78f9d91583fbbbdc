package org.nashra.source;

import java.net.URI;
import java.time.Duration;

/** What one exchange of a fetch came to: the end, or the next address to ask. */
sealed interface Hop {
  record Arrived(FetchOutcome outcome) implements Hop {}

  /**
   * @param forGood 301 or 308
   * @param took of the deadline
   */
  record Moved(URI to, boolean forGood, Duration took) implements Hop {}
}
