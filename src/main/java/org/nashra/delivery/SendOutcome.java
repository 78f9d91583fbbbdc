package org.nashra.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send one mail; the ledger holds the same. */
public sealed interface SendOutcome {
  /** The server has it. */
  record Accepted(@Nullable String queueId, String answer) implements SendOutcome {}

  /** Not taken for now. */
  record Deferred(String answer, Instant nextAttempt) implements SendOutcome {}

  /** Refused for good. */
  record Refused(String answer) implements SendOutcome {}

  /** Nobody can tell whether the server has it. */
  record Unknown(String reason) implements SendOutcome {}

  /**
   * Not sent: it has been already, somebody else is sending it, or it shall not be sent.
   *
   * @param state in which the row stands
   */
  record Skipped(LedgerState state, String reason) implements SendOutcome {}
}
