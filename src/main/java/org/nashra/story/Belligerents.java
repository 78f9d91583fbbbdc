package org.nashra.story;

import static org.nashra.model.EventType.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.EventType;

/**
 * Who fights whom, by all happenings together: a state that elsewhere only mediates, appeals or
 * speaks is no party to a fight or a truce; nobody shells their own. Immutable.
 */
final class Belligerents {
  private static final Set<EventType> MUTUAL = EnumSet.of(CLASH, CEASEFIRE, AGREEMENT);
  private static final Set<EventType> FIGHTS =
      EnumSet.of(CLASH, SHELLING, AIR_STRIKE, ATTACK, BOMBING, TERRITORY);
  private static final Set<EventType> BLOWS = EnumSet.of(SHELLING, AIR_STRIKE, ATTACK, BOMBING);
  private static final Set<EventType> SPOKEN =
      EnumSet.of(STATEMENT, SUPPORT, APPEAL, CALL, TALKS, REJECTION);

  private final List<String> sides;
  private final Affiliations affiliations;
  private final Map<String, Set<String>> fighting = new TreeMap<>();
  private final Map<String, Set<String>> opponents = new TreeMap<>();
  private final Set<String> between = new TreeSet<>();

  /**
   * @param sides of the edition's conflict, never taken for intermediaries
   */
  Belligerents(List<String> sides, Affiliations affiliations, Collection<Happening> happenings) {
    this.sides = sides;
    this.affiliations = affiliations;
    happenings.stream().flatMap(h -> h.mentions().stream()).forEach(this::learn);
  }

  private void learn(Mention mention) {
    Event event = mention.event();
    for (Actor actor : event.actors()) {
      String state = state(actor);
      if (state != null && (actor.role() == Role.MEDIATOR || SPOKEN.contains(event.type()))) {
        between.add(state);
      }
    }
    if (FIGHTS.contains(event.type()) || event.type() == CEASEFIRE) {
      Set<String> parties = parties(event);
      for (String state : parties) {
        fighting.computeIfAbsent(state, s -> new TreeSet<>()).add(mention.articleId());
        Set<String> others = opponents.computeIfAbsent(state, s -> new TreeSet<>());
        parties.stream().filter(p -> !p.equals(state)).forEach(others::add);
      }
    }
    event.casualties().stream()
        .map(Event.Casualty::side)
        .filter(java.util.Objects::nonNull)
        .forEach(s -> fighting.computeIfAbsent(s, k -> new TreeSet<>()).add(mention.articleId()));
  }

  /** The mention without those who cannot be parties; null where no two sides are left. */
  @Nullable Mention checked(Mention mention) {
    Event event = mention.event();
    if (MUTUAL.contains(event.type())) {
      return mutual(mention);
    }
    return BLOWS.contains(event.type()) ? blow(mention) : mention;
  }

  private @Nullable Mention mutual(Mention mention) {
    Set<String> parties = parties(mention.event());
    Set<String> strangers = new TreeSet<>(parties);
    strangers.removeIf(s -> !stranger(s, parties, mention));
    if (strangers.isEmpty() || strangers.size() == parties.size()) {
      return mention;
    }
    if (parties.size() - strangers.size() < 2) {
      return null;
    }
    List<Actor> actors = new ArrayList<>(mention.event().actors());
    actors.removeIf(a -> a.role() != Role.MEDIATOR && strangers.contains(String.valueOf(state(a))));
    return Amendment.actors(mention, actors);
  }

  /**
   * Named as a party here alone, between the parties elsewhere, who have opponents of their own.
   */
  private boolean stranger(String state, Set<String> parties, Mention mention) {
    Set<String> elsewhere = new TreeSet<>(fighting.getOrDefault(state, Set.of()));
    elsewhere.remove(mention.articleId());
    boolean others =
        parties.stream()
            .filter(p -> !p.equals(state))
            .flatMap(p -> opponents.getOrDefault(p, Set.of()).stream())
            .anyMatch(o -> !o.equals(state));
    return !sides.contains(state) && elsewhere.size() < 2 && between.contains(state) && others;
  }

  private Mention blow(Mention mention) {
    Event event = mention.event();
    Set<String> striking = states(event, EnumSet.of(Role.ACTOR, Role.PARTICIPANT));
    Set<String> struck = states(event, EnumSet.of(Role.TARGET, Role.VICTIM));
    List<Actor> actors = new ArrayList<>(event.actors());
    boolean both = striking.stream().filter(sides::contains).count() > 1;
    String voice = affiliations.of(mention.voucher());
    boolean ownGround =
        event.place() != null
            && voice != null
            && striking.equals(Set.of(voice))
            && event.place().countries().contains(voice.replace("state:", ""));
    if (both || ownGround) {
      actors.removeIf(a -> a.role() == Role.ACTOR || a.role() == Role.PARTICIPANT);
    } else if (striking.stream().anyMatch(struck::contains)) {
      actors.removeIf(
          a ->
              (a.role() == Role.TARGET || a.role() == Role.VICTIM)
                  && striking.contains(String.valueOf(state(a))));
    }
    return actors.size() == event.actors().size() ? mention : Amendment.actors(mention, actors);
  }

  private static Set<String> parties(Event event) {
    return states(event, EnumSet.of(Role.ACTOR, Role.PARTICIPANT, Role.TARGET));
  }

  private static Set<String> states(Event event, Set<Role> roles) {
    Set<String> states = new TreeSet<>();
    for (Actor actor : event.actors()) {
      String state = state(actor);
      if (state != null && roles.contains(actor.role())) {
        states.add(state);
      }
    }
    return states;
  }

  private static @Nullable String state(Actor actor) {
    if (actor.kind() == Actor.Kind.STATE) {
      return actor.id();
    }
    return actor.of() != null && actor.of().startsWith("state:") ? actor.of() : null;
  }
}
