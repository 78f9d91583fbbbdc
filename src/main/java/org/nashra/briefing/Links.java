package org.nashra.briefing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
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
    Set<String> parties = parties(a);
    Set<String> others = parties(b);
    int shared = shared(parties, others);
    // A count that names no side belongs to what its article tells besides.
    boolean bare = (parties.isEmpty() || others.isEmpty()) && nearby(a, b) && together(a, b);
    return bare || sameCount(a, b) || shared >= 2 || (shared == 1 && nearby(a, b));
  }

  /** One number of dead in two reports on one area is one loss; small numbers say nothing. */
  private static boolean sameCount(Happening a, Happening b) {
    Set<String> counts = counts(a);
    return nearby(a, b) && !Collections.disjoint(counts, counts(b));
  }

  private static Set<String> counts(Happening happening) {
    Set<String> counts = new TreeSet<>();
    for (Mention mention : happening.mentions()) {
      for (Event.Casualty loss : mention.event().casualties()) {
        if (loss.min() != null && loss.min() > 20) {
          counts.add(loss.effect() + " " + loss.min());
        }
      }
    }
    return counts;
  }

  private static boolean together(Happening a, Happening b) {
    return !Collections.disjoint(a.articleIds(), b.articleIds());
  }

  /**
   * The same two states at the same thing, unless other persons met or spoke for them; or one
   * person's journey and meetings in one article.
   */
  private static boolean diplomacy(Happening a, Happening b) {
    Set<String> people = parties(a);
    Set<String> others = parties(b);
    boolean sameThing =
        a.type() == b.type()
            && shared(people, others) >= 2
            && !(TRUCE.contains(a.type()) && apart(a, b));
    people.removeIf(id -> !id.startsWith("per"));
    others.removeIf(id -> !id.startsWith("per"));
    boolean otherPeople =
        JOURNEY.contains(a.type())
            && !people.isEmpty()
            && !others.isEmpty()
            && Collections.disjoint(people, others);
    return (sameThing && !otherPeople)
        || bareTruce(a, b)
        || (JOURNEY.contains(a.type())
            && JOURNEY.contains(b.type())
            && together(a, b)
            && !Collections.disjoint(people, others));
  }

  /** A ceasefire whose sides one report leaves out is the one that others told of, on its days. */
  private static boolean bareTruce(Happening a, Happening b) {
    return a.type() == EventType.CEASEFIRE
        && b.type() == EventType.CEASEFIRE
        && a.modality() == b.modality()
        && (pairless(a) || pairless(b))
        && nearby(a, b)
        && !apart(a, b);
  }

  private static boolean pairless(Happening happening) {
    return happening.mentions().stream()
            .flatMap(m -> m.event().actors().stream())
            .filter(x -> x.kind() == Actor.Kind.STATE && x.role() != Actor.Role.MEDIATOR)
            .map(Actor::id)
            .distinct()
            .count()
        < 2;
  }

  private static final Set<EventType> TRUCE = EnumSet.of(EventType.CEASEFIRE, EventType.AGREEMENT);

  /** Whether both give their days, and no day of the one is a day of the other. */
  private static boolean apart(Happening a, Happening b) {
    Set<LocalDate> days = days(a);
    Set<LocalDate> others = days(b);
    return !days.isEmpty() && !others.isEmpty() && Collections.disjoint(days, others);
  }

  private static Set<LocalDate> days(Happening happening) {
    Set<LocalDate> days = new TreeSet<>();
    for (Mention mention : happening.mentions()) {
      Event.Time time = mention.event().time();
      if (time != null && time.explicit()) {
        days.add(time.from().toLocalDate());
      }
    }
    return days;
  }

  private static final Set<EventType> JOURNEY =
      EnumSet.of(EventType.VISIT, EventType.TALKS, EventType.CALL);

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
