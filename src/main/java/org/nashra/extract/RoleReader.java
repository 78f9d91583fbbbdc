package org.nashra.extract;

import java.util.List;

/** Tells what part those who are named around a word of event take in it. */
interface RoleReader {
  /**
   * Adds the actors to the event.
   *
   * @param before those named before the word, in order
   * @param after those named behind it, in order
   */
  void assign(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after);
}
