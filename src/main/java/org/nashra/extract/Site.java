package org.nashra.extract;

import org.nashra.model.Event;

/**
 * Where an event happened.
 *
 * @param token index of the first token of the name
 * @param located a preposition of place stands before it
 */
record Site(Event.Place place, int token, boolean located, boolean reference) {
  /** The same place where another word stands for it: "the town". */
  Site at(int word) {
    return new Site(place, word, true, false);
  }
}
