package org.nashra.delivery;

import java.util.Locale;

/** Where a delivery stands. */
public enum LedgerState {
  /** To be sent. */
  PLANNED(false),
  /** Handed to a worker; the server may or may not have it. */
  SENDING(false),
  /** The server has confirmed it with 250. Never sent again. */
  ACCEPTED(true),
  /** Not taken for now; tried again at {@code next_attempt}. */
  DEFERRED(false),
  /** Refused for good (5xx), or impossible to send. */
  REFUSED(true),
  /** The connection or the process ended after the message went out and before the answer came. */
  UNKNOWN(false),
  /** Not sent, because the subscriber is no longer in the register. */
  HELD(true),
  /** Not sent, because the issue was stale before it could be. */
  EXPIRED(true);

  private final boolean settled;

  LedgerState(boolean settled) {
    this.settled = settled;
  }

  /** Whether nothing more happens to the row by itself. */
  public boolean settled() {
    return settled;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LedgerState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
