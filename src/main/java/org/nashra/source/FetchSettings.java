package org.nashra.source;

import java.time.Duration;

/**
 * Bounds of one exchange.
 *
 * @param userAgent who asks, with a way to reach them
 * @param deadline for the whole exchange, redirects and body included
 * @param largest bytes of a body after unpacking
 * @param perHost exchanges with one host at a time
 * @param pause between the end of one exchange with a host and the beginning of the next
 */
public record FetchSettings(
    String userAgent, Duration deadline, int largest, int perHost, Duration pause) {
  public FetchSettings {
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
      throw new IllegalArgumentException("user agent: printable ASCII, not \"" + userAgent + "\"");
    }
    if (deadline.isNegative()
        || deadline.isZero()
        || largest < 1
        || perHost < 1
        || pause.isNegative()) {
      throw new IllegalArgumentException("deadline, size and requests a host must be positive");
    }
  }

  /** 20 s, 10 MB, two at a time with a second between. */
  public static FetchSettings standard(String contact) {
    return new FetchSettings(
        "Nashra/0.1 (news briefing; contact: " + contact + ")",
        Duration.ofSeconds(20),
        10 * 1024 * 1024,
        2,
        Duration.ofSeconds(1));
  }
}
