package org.nashra.briefing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/**
 * Whether two happenings of one section belong to one story of the briefing. Remembers what it
 * compares happenings by; not thread-safe.
 */
final class Links {
  /** What a happening is compared by. */
  private record Traits(
      Set<String> parties,
      Set<String> people,
      Set<String> speakers,
      Set<String> counts,
      Set<String> places,
      Set<String> countries,
      Set<LocalDate> days,
      Set<String> articles,
      boolean pairless) {}

  private final Map<Happening, Traits> known = new IdentityHashMap<>();

  private Traits of(Happening happening) {
    return known.computeIfAbsent(happening, Links::traits);
  }

  private static Traits traits(Happening happening) {
    Set<String> parties = parties(happening);
    Set<String> people = new TreeSet<>(parties);
    people.removeIf(id -> !id.startsWith("per"));
    return new Traits(
        parties,
        people,
        speakers(happening),
        counts(happening),
        places(happening),
        countries(happening),
        days(happening),
        happening.articleIds(),
        pairless(happening));
  }

  boolean linked(Happening a, Happening b) {
    return switch (a.type().section()) {
      case SECURITY -> security(a, b);
      case DIPLOMACY -> diplomacy(a, b);
      case STATEMENTS -> meet(of(a).speakers(), of(b).speakers());
      case INTERNAL, HUMANITARIAN, ECONOMY ->
          a.type() == b.type()
              && (meet(of(a).places(), of(b).places()) || meet(of(a).parties(), of(b).parties()));
    };
  }

  private boolean security(Happening a, Happening b) {
    Set<String> parties = of(a).parties();
    Set<String> others = of(b).parties();
    int shared = shared(parties, others);
    // A count that names no side belongs to what its article tells besides.
    boolean bare = (parties.isEmpty() || others.isEmpty()) && nearby(a, b) && together(a, b);
    return bare || sameCount(a, b) || shared >= 2 || (shared == 1 && nearby(a, b));
  }

  /** One number of dead in two reports on one area is one loss; small numbers say nothing. */
  private boolean sameCount(Happening a, Happening b) {
    return nearby(a, b) && meet(of(a).counts(), of(b).counts());
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

  private boolean together(Happening a, Happening b) {
    return meet(of(a).articles(), of(b).articles());
  }

  /**
   * The same two states at the same thing, unless other persons met or spoke for them; or one
   * person's journey and meetings in one article.
   */
  private boolean diplomacy(Happening a, Happening b) {
    Set<String> people = of(a).people();
    Set<String> others = of(b).people();
    boolean sameThing =
        a.type() == b.type()
            && shared(of(a).parties(), of(b).parties()) >= 2
            && !(TRUCE.contains(a.type()) && apart(a, b));
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
            && meet(people, others));
  }

  /** A ceasefire whose sides one report leaves out is the one that others told of, on its days. */
  private boolean bareTruce(Happening a, Happening b) {
    return a.type() == EventType.CEASEFIRE
        && b.type() == EventType.CEASEFIRE
        && a.modality() == b.modality()
        && (of(a).pairless() || of(b).pairless())
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
  private boolean apart(Happening a, Happening b) {
    Set<LocalDate> days = of(a).days();
    Set<LocalDate> others = of(b).days();
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
    return (int) a.stream().filter(b::contains).count();
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    return !Collections.disjoint(a, b);
  }

  private boolean nearby(Happening a, Happening b) {
    Set<String> countries = of(a).countries();
    Set<String> others = of(b).countries();
    return countries.isEmpty() || others.isEmpty() || !Collections.disjoint(countries, others);
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
