package org.nashra.story;

import static org.nashra.model.EventType.*;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;

/**
 * Finds the mentions of one happening in several articles: same type, compatible modality, parties,
 * place and time. What is silent about a feature contradicts nothing; two years apart are two
 * happenings. Pure.
 */
public final class HappeningMerger {
  private static final Set<EventType> SPOKEN =
      EnumSet.of(STATEMENT, SUPPORT, APPEAL, ACCUSATION, REJECTION, THREAT);

  /** What two mentions of one happening may lie apart when their texts give a time each. */
  private static final Duration TOLERANCE = Duration.ofHours(12);

  /** What two articles may lie apart to speak of one undated happening. */
  private static final Duration NEWS = Duration.ofHours(72);

  private static final Duration SPEECH = Duration.ofHours(30);

  private HappeningMerger() {}

  public static List<Happening> merge(Collection<Mention> mentions) {
    List<Mention> sorted = new ArrayList<>(mentions);
    sorted.sort(Mention.ORDER);
    List<List<Mention>> all = new ArrayList<>();
    Map<Kind, List<List<Mention>>> byKind = new HashMap<>();
    for (Mention mention : sorted) {
      List<List<Mention>> groups =
          byKind.computeIfAbsent(Kind.of(mention.event()), k -> new ArrayList<>());
      List<Mention> home = null;
      // What gives no time belongs to the latest that it can belong to.
      for (int i = groups.size() - 1; i >= 0; i--) {
        List<Mention> group = groups.get(i);
        if (group.stream().allMatch(m -> same(m, mention))) {
          home = group;
          break;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
        all.add(home);
      }
      home.add(mention);
    }
    List<Happening> happenings = new ArrayList<>();
    for (List<Mention> group : all) {
      Event event = group.get(0).event();
      happenings.add(new Happening(event.type(), event.modality(), group));
    }
    return happenings;
  }

  /** What all mentions of one happening have in common. */
  private record Kind(EventType type, Modality modality, boolean background) {
    static Kind of(Event event) {
      return new Kind(event.type(), event.modality(), event.status() == Event.Status.BACKGROUND);
    }
  }

  /**
   * @param one of the kind of the other
   */
  private static boolean same(Mention one, Mention other) {
    return sameParties(one, other)
        && samePlace(one.event().place(), other.event().place())
        && sameTime(one, other);
  }

  private static boolean sameParties(Mention one, Mention other) {
    Event a = one.event();
    Event b = other.event();
    if (a.type() == CASUALTIES) {
      return one.voucher().equals(other.voucher());
    }
    if (SPOKEN.contains(a.type())) {
      return sameSpeaker(a, b);
    }
    Set<String> people = Parties.ids(a);
    Set<String> others = Parties.ids(b);
    people.removeIf(id -> id.startsWith("state:"));
    others.removeIf(id -> id.startsWith("state:"));
    if (!people.isEmpty() && !others.isEmpty() && Collections.disjoint(people, others)) {
      return false;
    }
    Set<String> states = Parties.states(a);
    Set<String> otherStates = Parties.states(b);
    return states.isEmpty()
        || otherStates.isEmpty()
        || states.containsAll(otherStates)
        || otherStates.containsAll(states);
  }

  private static boolean sameSpeaker(Event a, Event b) {
    Set<String> speakers = Parties.ids(a, Role.ACTOR);
    Set<String> others = Parties.ids(b, Role.ACTOR);
    return !speakers.isEmpty() && speakers.equals(others);
  }

  private static boolean samePlace(Event.@Nullable Place a, Event.@Nullable Place b) {
    if (a == null || b == null || a.id().equals(b.id())) {
      return true;
    }
    boolean wide = wide(a) || wide(b);
    return wide && !Collections.disjoint(a.countries(), b.countries());
  }

  private static boolean wide(Event.Place place) {
    return switch (place.precision()) {
      case COUNTRY, REGION, BORDER, LINE -> true;
      case POINT, CITY -> false;
    };
  }

  private static boolean sameTime(Mention one, Mention other) {
    Event a = one.event();
    Event b = other.event();
    Duration apart = Duration.between(one.published(), other.published()).abs();
    if (a.status() != Event.Status.BACKGROUND) {
      Duration most = SPOKEN.contains(a.type()) ? SPEECH : NEWS;
      if (apart.compareTo(most) > 0) {
        return false;
      }
    }
    if (a.modality() == Modality.PLANNED || a.modality() == Modality.POSSIBLE) {
      return near(a.time(), b.time(), Duration.ofDays(7));
    }
    return a.type() == CASUALTIES || near(a.time(), b.time(), TOLERANCE);
  }

  private static boolean near(Event.@Nullable Time a, Event.@Nullable Time b, Duration tolerance) {
    if (a == null || b == null) {
      return true;
    }
    if (!a.explicit() || !b.explicit()) {
      tolerance = tolerance.plusHours(48);
    }
    return !end(a).plus(tolerance).isBefore(b.from()) && !end(b).plus(tolerance).isBefore(a.from());
  }

  private static LocalDateTime end(Event.Time time) {
    return time.to() == null
        ? LocalDateTime.ofEpochSecond(253_402_300_799L, 0, ZoneOffset.UTC)
        : time.to();
  }
}
