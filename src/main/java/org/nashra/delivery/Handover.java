package org.nashra.delivery;

import org.jspecify.annotations.Nullable;

/** How handing one mail to the next server ended. */
public sealed interface Handover {
  /**
   * The server has taken it on itself.
   *
   * @param queueId by which the server knows it, where the answer tells
   */
  record Accepted(@Nullable String queueId, String answer) implements Handover {}

  /** Certainly not taken; worth another try. */
  record Temporary(String answer) implements Handover {}

  /** Certainly not taken; another try would end the same. */
  record Permanent(String answer) implements Handover {}

  /** The whole mail went out, and no answer came. */
  record Unsettled(String reason) implements Handover {}
}
