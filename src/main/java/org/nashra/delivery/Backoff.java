package org.nashra.delivery;

import java.time.Duration;

/** How long to wait before the next attempt. */
final class Backoff {
  private static final int[] MINUTES = {1, 3, 10, 20, 30, 60};

  private Backoff() {}

  /**
   * @param attempts how many there were, at least 1
   */
  static Duration after(int attempts) {
    return Duration.ofMinutes(MINUTES[Math.min(Math.max(attempts, 1), MINUTES.length) - 1]);
  }
}
