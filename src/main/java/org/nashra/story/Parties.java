package org.nashra.story;

import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;

/** Who is in an event, as ids, for comparing. */
final class Parties {
  private Parties() {}

  /** Ids of those named; unnamed ones by the state or organisation that they belong to. */
  static Set<String> ids(Event event) {
    Set<String> ids = new TreeSet<>();
    for (Actor actor : event.actors()) {
      if (actor.kind() != Actor.Kind.UNNAMED) {
        ids.add(actor.id());
      }
    }
    return ids;
  }

  static Set<String> ids(Event event, Actor.Role role) {
    Set<String> ids = new TreeSet<>();
    for (Actor actor : event.actors()) {
      if (actor.role() == role && actor.kind() != Actor.Kind.UNNAMED) {
        ids.add(actor.id());
      }
    }
    return ids;
  }

  /** Ids of the states that take part, themselves or by a person or body of theirs. */
  static Set<String> states(Event event) {
    Set<String> states = new TreeSet<>();
    for (Actor actor : event.actors()) {
      if (actor.kind() == Actor.Kind.STATE) {
        states.add(actor.id());
      } else if (actor.of() != null && actor.of().startsWith("state:")) {
        states.add(actor.of());
      }
    }
    return states;
  }

  /** Ids of the states that take part, and of those on whose ground it is. */
  static Set<String> countries(Event event) {
    Set<String> ids = states(event);
    if (event.place() != null) {
      event.place().countries().forEach(code -> ids.add("state:" + code));
    }
    return ids;
  }
}
