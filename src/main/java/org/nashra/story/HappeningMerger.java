package org.nashra.story;

import static org.nashra.model.EventType.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
 * place and time. What is silent about a feature contradicts nothing, but ties nothing either: two
 * stories have a happening in common only where parties or countries meet. Two years apart are two
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

  /**
   * @param stories the mentions of each
   */
  public static List<Happening> merge(List<? extends Collection<Mention>> stories) {
    List<Traits> sorted = new ArrayList<>();
    for (int story = 0; story < stories.size(); story++) {
      for (Mention mention : stories.get(story)) {
        sorted.add(Traits.of(mention, story));
      }
    }
    sorted.sort(Comparator.comparing(Traits::mention, Mention.ORDER));
    List<List<Traits>> all = new ArrayList<>();
    Map<Kind, List<List<Traits>>> byKind = new HashMap<>();
    for (Traits mention : sorted) {
      List<List<Traits>> groups =
          byKind.computeIfAbsent(Kind.of(mention.event()), k -> new ArrayList<>());
      List<Traits> home = null;
      // What gives no time belongs to the latest that it can belong to.
      for (int i = groups.size() - 1; i >= 0 && home == null; i--) {
        if (fits(mention, groups.get(i))) {
          home = groups.get(i);
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
    for (List<Traits> group : all) {
      Event event = group.get(0).event();
      List<Mention> members = group.stream().map(Traits::mention).toList();
      happenings.add(new Happening(event.type(), event.modality(), members));
    }
    return happenings;
  }

  private static boolean fits(Traits mention, List<Traits> group) {
    for (Traits member : group) {
      if (!same(member, mention)) {
        return false;
      }
    }
    return true;
  }

  /** What a mention is compared by, worked out once: each is compared with very many. */
  private record Traits(
      Mention mention,
      int story,
      Event event,
      Instant published,
      String voucher,
      Set<String> speakers,
      Set<String> others,
      Set<String> states,
      Set<String> countries) {
    static Traits of(Mention mention, int story) {
      Event event = mention.event();
      Set<String> others = Parties.ids(event);
      others.removeIf(id -> id.startsWith("state:"));
      return new Traits(
          mention,
          story,
          event,
          mention.published(),
          mention.voucher(),
          Parties.ids(event, Role.ACTOR),
          others,
          Parties.states(event),
          countries(mention));
    }

    /** Those of the event; of all that its report tells where it names none itself. */
    private static Set<String> countries(Mention mention) {
      Set<String> own = Parties.countries(mention.event());
      if (own.isEmpty()) {
        mention.report().extraction().events().forEach(e -> own.addAll(Parties.countries(e)));
      }
      return own;
    }
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
  private static boolean same(Traits one, Traits other) {
    return sameParties(one, other)
        && samePlace(one.event().place(), other.event().place())
        && sameTime(one, other)
        && (one.story() == other.story() || tied(one, other));
  }

  /** Whether two reports that speak of one thing at all could speak of this one. */
  private static boolean tied(Traits one, Traits other) {
    return SPOKEN.contains(one.event().type())
        || !Collections.disjoint(one.others(), other.others())
        || !Collections.disjoint(one.countries(), other.countries());
  }

  private static boolean sameParties(Traits one, Traits other) {
    EventType type = one.event().type();
    if (type == CASUALTIES) {
      return one.voucher().equals(other.voucher());
    }
    if (SPOKEN.contains(type)) {
      return !one.speakers().isEmpty() && one.speakers().equals(other.speakers());
    }
    boolean otherPeople =
        !one.others().isEmpty()
            && !other.others().isEmpty()
            && Collections.disjoint(one.others(), other.others());
    return !otherPeople
        && (one.states().isEmpty()
            || other.states().isEmpty()
            || one.states().containsAll(other.states())
            || other.states().containsAll(one.states()));
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

  private static boolean sameTime(Traits one, Traits other) {
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
