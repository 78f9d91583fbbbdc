package org.nashra.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;

/** A mention with one feature of its event set otherwise. */
final class Amendment {
  private Amendment() {}

  static Mention actors(Mention mention, List<Event.Actor> actors) {
    return amended(mention, actors, mention.event().place(), mention.event().time());
  }

  static Mention place(Mention mention, Event.@Nullable Place place) {
    return amended(mention, mention.event().actors(), place, mention.event().time());
  }

  static Mention time(Mention mention, Event.@Nullable Time time) {
    return amended(mention, mention.event().actors(), mention.event().place(), time);
  }

  private static Mention amended(
      Mention mention,
      List<Event.Actor> actors,
      Event.@Nullable Place place,
      Event.@Nullable Time time) {
    Event e = mention.event();
    return new Mention(
        mention.report(),
        new Event(
            e.id(),
            e.type(),
            e.status(),
            e.modality(),
            actors,
            place,
            time,
            e.casualties(),
            e.attribution(),
            e.quote(),
            e.evidence(),
            e.confidence(),
            e.why()));
  }
}
