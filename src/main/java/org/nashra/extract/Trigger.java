package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;

/**
 * A word that tells of an event.
 *
 * @param rule {@code ar/triggers.yaml#clash.2}
 * @param weak makes no event by itself: it takes up one told elsewhere
 * @param ofPlace holds only where the name of a place is its object: "captured Kidal"
 * @param modality what the form itself says: a Russian perfective present is a plan
 * @param negative says "not" itself, so that "not" in it denies nothing: "речи об этом не идёт"
 */
record Trigger(
    String rule,
    EventType type,
    Syntax syntax,
    boolean weak,
    boolean ofPlace,
    @Nullable Modality modality,
    boolean negative) {
  enum Syntax {
    NOUN,
    VERB,
    PASSIVE,
    /** A verb behind the noun that is its subject: "quake ..3 hit". */
    CLAUSE,
    /** A verb with its object attached: what follows did it. */
    AGENT
  }

  /** The same happening told by another form: "agreed on a ceasefire" has the verb's subject. */
  Trigger told(Syntax other) {
    return new Trigger(rule, type, other, weak, ofPlace, modality, negative);
  }

  /** Is it a verb with whoever acts before it? */
  boolean active() {
    return syntax == Syntax.VERB || syntax == Syntax.CLAUSE;
  }
}
