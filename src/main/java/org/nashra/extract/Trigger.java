package org.nashra.extract;

import org.nashra.model.EventType;

/**
 * A word that tells of an event.
 *
 * @param rule {@code ar/triggers.yaml#clash.2}
 * @param weak makes no event by itself: it takes up one told elsewhere
 */
record Trigger(String rule, EventType type, Syntax syntax, boolean weak) {
  enum Syntax {
    NOUN,
    VERB,
    PASSIVE,
    /** A verb with its object attached: what follows did it. */
    AGENT
  }
}
