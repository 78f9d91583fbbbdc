package org.nashra.briefing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/** Whether two happenings of one section belong to one story of the briefing. */
final class Links {
  private Links() {}

  static boolean linked(Happening a, Happening b) {
    return switch (a.type().section()) {
      case SECURITY -> security(a, b);
      case DIPLOMACY -> diplomacy(a, b);
      case STATEMENTS -> !Collections.disjoint(speakers(a), speakers(b));
      case INTERNAL, HUMANITARIAN, ECONOMY ->
          a.type() == b.type() && (samePlace(a, b) || shared(parties(a), parties(b)) > 0);
    };
  }

  private static boolean security(Happening a, Happening b) {
    int shared = shared(parties(a), parties(b));
    return shared >= 2 || (shared == 1 && nearby(a, b));
  }

  private static boolean diplomacy(Happening a, Happening b) {
    Set<String> people = parties(a);
    Set<String> others = parties(b);
    int states = shared(people, others);
    people.removeIf(id -> id.startsWith("state:"));
    boolean known = !Collections.disjoint(people, others);
    return known || (a.type() == b.type() && states >= 2);
  }

  private static Set<String> speakers(Happening happening) {
    Set<String> speakers = new TreeSet<>();
    for (Mention mention : happening.mentions()) {
      for (Actor actor : mention.event().actors()) {
        if (actor.role() == Actor.Role.ACTOR) {
          speakers.add(actor.id());
          if (actor.of() != null && actor.of().startsWith("org:")) {
            speakers.add(actor.of());
          }
        }
      }
    }
    return speakers;
  }

  /** Ids of those who take part, with the states that they and the victims belong to. */
  private static Set<String> parties(Happening happening) {
    Set<String> ids = new TreeSet<>();
    for (Mention mention : happening.mentions()) {
      Event event = mention.event();
      for (Actor actor : event.actors()) {
        if (actor.kind() != Actor.Kind.UNNAMED) {
          ids.add(actor.id());
        }
        if (actor.of() != null) {
          ids.add(actor.of());
        }
      }
      event.casualties().stream()
          .map(Event.Casualty::side)
          .filter(java.util.Objects::nonNull)
          .forEach(ids::add);
    }
    return ids;
  }

  private static int shared(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    return both.size();
  }

  private static boolean nearby(Happening a, Happening b) {
    Set<String> countries = countries(a);
    Set<String> others = countries(b);
    return countries.isEmpty() || others.isEmpty() || !Collections.disjoint(countries, others);
  }

  private static boolean samePlace(Happening a, Happening b) {
    Set<String> places = places(a);
    return !Collections.disjoint(places, places(b));
  }

  private static Set<String> places(Happening happening) {
    Set<String> ids = new TreeSet<>();
    happening.mentions().stream()
        .map(m -> m.event().place())
        .filter(java.util.Objects::nonNull)
        .forEach(p -> ids.add(p.id()));
    return ids;
  }

  private static Set<String> countries(Happening happening) {
    Set<String> ids = new TreeSet<>();
    happening.mentions().stream()
        .map(m -> m.event().place())
        .filter(java.util.Objects::nonNull)
        .forEach(p -> ids.addAll(p.countries()));
    return ids;
  }

  static boolean ahead(Happening happening) {
    return happening.type() != EventType.APPEAL
        && switch (happening.modality()) {
          case PLANNED, POSSIBLE, CALLED_FOR -> true;
          case HAPPENED, DENIED -> false;
        };
  }
}
