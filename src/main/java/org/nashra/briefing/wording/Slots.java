package org.nashra.briefing.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Edition;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.Event.Place.Precision;
import org.nashra.model.EventType;
import org.nashra.model.LanguageTag;
import org.nashra.model.Span;
import org.nashra.story.Mention;

/** The slots that the sentence on one event can be filled with. */
final class Slots {
  static final Set<EventType> MUTUAL =
      EnumSet.of(
          EventType.CLASH,
          EventType.CEASEFIRE,
          EventType.AGREEMENT,
          EventType.CALL,
          EventType.TALKS);

  /**
   * Kinds whose matter is what was settled, and matters that nobody settles, welcomes or rejects.
   */
  private static final Set<EventType> AGREED =
      EnumSet.of(EventType.AGREEMENT, EventType.SUPPORT, EventType.REJECTION);

  private static final Set<EventType> STRUCK =
      EnumSet.of(EventType.SHELLING, EventType.AIR_STRIKE, EventType.BOMBING, EventType.ATTACK);

  private static final Set<EventType> MEETING =
      EnumSet.of(EventType.TALKS, EventType.CALL, EventType.AGREEMENT);

  private static final String NEGOTIATIONS = "negotiations";

  private static final Set<String> HAPPENS =
      Set.of("clashes", "escalation", "situation", "humanitarian");

  /** More names than this make a list, not a sentence. */
  private static final int MOST_NAMES = 4;

  /** What kind of thing happened: "an explosion"; its form {@code id} is that of the grammar. */
  static final String KIND = "kind";

  private final Wording wording;
  private final WordingBook book;
  private final NameWords names;
  private final Edition edition;
  private final LocalDate issue;

  Slots(Wording wording, WordingBook book, NameWords names, Edition edition, LocalDate issue) {
    this.wording = wording;
    this.book = book;
    this.names = names;
    this.edition = edition;
    this.issue = issue;
  }

  /**
   * @param mentions of the same happening: what the first is silent about may stand in another
   */
  Map<String, Phrase> of(Mention mention, List<Mention> mentions) {
    Event event = mention.event();
    Map<String, Phrase> slots = new LinkedHashMap<>();
    List<Actor> doing = fit(event.type(), withRoles(event, EnumSet.of(Role.ACTOR)));
    List<Actor> taking = fit(event.type(), withRoles(event, parties(event)));
    put(
        slots,
        "actor",
        doing.isEmpty() && !MUTUAL.contains(event.type()) ? taking : doing,
        mention);
    put(slots, "participants", taking, mention);
    if (count(taking) > 1) {
      put(slots, "pair", taking, mention);
    }
    List<Actor> targets = new ArrayList<>(withRoles(event, EnumSet.of(Role.TARGET)));
    targets.removeIf(t -> doing.stream().anyMatch(a -> itself(a, t)));
    if (event.type() == EventType.SHELLING || event.type() == EventType.AIR_STRIKE) {
      targets = fit(event.type(), targets);
    }
    put(
        slots,
        "target",
        targets.isEmpty() ? withRoles(event, EnumSet.of(Role.VICTIM)) : targets,
        mention);
    if (taking.size() == 1 && taking.get(0).kind() == Actor.Kind.ORGANISATION) {
      put(slots, "body", taking, mention);
    }
    List<Actor> persons = new ArrayList<>(targets);
    persons.removeIf(a -> a.kind() != Actor.Kind.PERSON && a.kind() != Actor.Kind.UNNAMED);
    put(slots, "envoy", persons, mention);
    addressed(slots, mention, doing, taking, targets);
    attending(slots, mention, taking);
    put(slots, "mediator", withRoles(event, EnumSet.of(Role.MEDIATOR)), mention);
    put(slots, "force", doing.stream().filter(Slots::force).toList(), mention);
    places(slots, mention, targets, taking);
    ownTerritory(slots, mention, targets);
    when(mention, mentions).ifPresent(p -> slots.put("time", p));
    matters(slots, mention);
    return slots;
  }

  /**
   * With whom somebody who vouches for it himself met or spoke: all who took part but him. Empty
   * where he took no part, or too many others did to name them.
   */
  java.util.Optional<Phrase> others(Mention mention) {
    Event event = mention.event();
    if (event.type() != EventType.CALL && event.type() != EventType.TALKS) {
      return java.util.Optional.empty();
    }
    List<Actor> taking = withRoles(event, parties(event));
    List<Actor> others = new ArrayList<>(taking);
    others.removeIf(a -> a.id().equals(mention.voucher()));
    Map<String, Phrase> slots = new LinkedHashMap<>();
    if (others.size() == taking.size() - 1) {
      put(slots, "sides", others, mention);
    }
    return java.util.Optional.ofNullable(slots.get("sides"));
  }

  /** The time that the mention gives, else the first that another one gives. */
  private java.util.Optional<Phrase> when(Mention mention, List<Mention> mentions) {
    List<Mention> order = new ArrayList<>(List.of(mention));
    order.addAll(mentions);
    for (Mention m : order) {
      Event.@Nullable Time time = m.event().time();
      if (time != null && time.explicit()) {
        return time(time, m);
      }
    }
    return java.util.Optional.empty();
  }

  private static Set<Role> parties(Event event) {
    return MUTUAL.contains(event.type())
        ? EnumSet.of(Role.ACTOR, Role.PARTICIPANT, Role.TARGET)
        : EnumSet.of(Role.ACTOR, Role.PARTICIPANT);
  }

  /** Each once; a state is left out where a person of it stands in the same role. */
  private static List<Actor> withRoles(Event event, Set<Role> roles) {
    List<Actor> actors = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Set<String> represented = new TreeSet<>();
    for (Actor actor : event.actors()) {
      if (roles.contains(actor.role()) && actor.of() != null) {
        represented.add(actor.of());
      }
    }
    for (Actor actor : event.actors()) {
      String key = actor.id() + (actor.kind() == Actor.Kind.UNNAMED ? actor.title() : "");
      if (roles.contains(actor.role()) && !represented.contains(actor.id()) && seen.add(key)) {
        actors.add(actor);
      }
    }
    return actors;
  }

  /**
   * Those who can take part in a thing of the kind: states, groups and armed forces fight; where
   * states make peace, the bodies and persons named with them are no parties to it; a state pays no
   * visit.
   */
  private static List<Actor> fit(EventType type, List<Actor> actors) {
    return switch (type) {
      case CLASH, SHELLING, AIR_STRIKE, TERRITORY ->
          actors.stream().filter(Slots::fighting).toList();
      case CEASEFIRE, WITHDRAWAL -> {
        List<Actor> fit = actors.stream().filter(Slots::fighting).toList();
        yield fit.isEmpty() ? actors : fit;
      }
      case VISIT -> actors.stream().filter(a -> a.kind() != Actor.Kind.STATE).toList();
      default -> actors;
    };
  }

  private static boolean fighting(Actor actor) {
    return actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.GROUP || force(actor);
  }

  private static int count(List<Actor> actors) {
    return (int)
        actors.stream().filter(a -> a.kind() != Actor.Kind.UNNAMED || a.title() != null).count();
  }

  /** Nobody appeals to, accuses or backs himself, nor the state that he speaks for. */
  private static boolean itself(Actor actor, Actor target) {
    return actor.id().equals(target.id()) || target.id().equals(actor.of());
  }

  /** Bodies that are appealed to; persons who spoke with states. */
  private void addressed(
      Map<String, Phrase> slots,
      Mention mention,
      List<Actor> doing,
      List<Actor> taking,
      List<Actor> targets) {
    boolean bodies = targets.stream().allMatch(t -> t.kind() == Actor.Kind.ORGANISATION);
    if (bodies && !doing.isEmpty()) {
      put(slots, "addressee", targets, mention);
    }
    List<Actor> states = taking.stream().filter(a -> a.kind() == Actor.Kind.STATE).toList();
    List<Actor> persons = taking.stream().filter(a -> a.kind() == Actor.Kind.PERSON).toList();
    if (persons.size() + states.size() == taking.size() && !states.isEmpty()) {
      put(slots, "caller", persons, mention);
      put(slots, "sides", states, mention);
    }
  }

  /**
   * "The summit of the Group of Seven": a body of no state, which meets, and persons who go there.
   */
  private void attending(Map<String, Phrase> slots, Mention mention, List<Actor> taking) {
    List<Actor> hosts =
        taking.stream().filter(a -> a.kind() == Actor.Kind.ORGANISATION && a.of() == null).toList();
    List<Actor> others = new ArrayList<>(taking);
    others.removeAll(hosts);
    if (hosts.size() == 1 && others.stream().allMatch(a -> a.kind() == Actor.Kind.PERSON)) {
      put(slots, "host", hosts, mention);
      put(slots, "attendee", others, mention);
    }
  }

  private static boolean force(Actor actor) {
    return (actor.kind() == Actor.Kind.ORGANISATION || actor.kind() == Actor.Kind.GROUP)
        && actor.id().matches(".*(forces|army|peacekeep|troops|guard|military|navy).*");
  }

  private void put(Map<String, Phrase> slots, String name, List<Actor> actors, Mention mention) {
    List<Phrase> phrases = new ArrayList<>();
    for (Actor actor : inEditionOrder(actors)) {
      names.actor(actor, mention).ifPresent(phrases::add);
    }
    int least = name.equals("pair") ? 2 : 1;
    if (phrases.size() >= least && phrases.size() <= MOST_NAMES) {
      slots.put(name, names.join(phrases));
    }
  }

  /** Sides stand in the order that the edition gives; others as the text names them. */
  private List<Actor> inEditionOrder(List<Actor> actors) {
    List<Actor> sorted = new ArrayList<>(actors);
    if (actors.stream().allMatch(a -> edition.sides().contains(a.id()))) {
      sorted.sort(java.util.Comparator.comparingInt(a -> edition.sides().indexOf(a.id())));
    }
    return sorted;
  }

  private void places(
      Map<String, Phrase> slots, Mention mention, List<Actor> targets, List<Actor> taking) {
    Event event = mention.event();
    Event.@Nullable Place place = event.place();
    if (event.type() == EventType.VISIT) {
      destination(slots, mention, targets);
      return;
    }
    if (place == null) {
      sentTo(slots, event.type(), targets);
      return;
    }
    if (MEETING.contains(event.type()) && !states(place, taking)) {
      return;
    }
    Phrase name = names.place(place, mention);
    if (place.precision() != Precision.BORDER) {
      slots.put("location", name);
    }
    boolean town = place.precision() == Precision.CITY || place.precision() == Precision.POINT;
    boolean near = town && book.near(place, mention.report());
    if (town && !near) {
      slots.put("town", name);
    }
    placePhrase(near ? Precision.POINT : place.precision(), place, name, taking)
        .ifPresent(p -> slots.put("place", p));
  }

  /** "Armenia said the army shelled its territory": a state that tells of it is not named again. */
  private void ownTerritory(Map<String, Phrase> slots, Mention mention, List<Actor> targets) {
    SentenceTemplate on = wording.data().places().get("own-territory");
    if (on != null
        && STRUCK.contains(mention.event().type())
        && targets.size() == 1
        && targets.get(0).kind() == Actor.Kind.STATE
        && targets.get(0).id().equals(mention.voucher())) {
      Actor state = targets.get(0);
      on.fill(Map.of("name", names.state(state.id(), state.name())), wording.grammar())
          .ifPresent(
              p -> {
                slots.remove("target");
                slots.putIfAbsent("place", p);
              });
    }
  }

  /** Forces are sent to a state that the text names as where they go, and not as a place. */
  private void sentTo(Map<String, Phrase> slots, EventType type, List<Actor> targets) {
    if (type == EventType.DEPLOYMENT
        && targets.size() == 1
        && targets.get(0).kind() == Actor.Kind.STATE) {
      Actor state = targets.get(0);
      SentenceTemplate in = wording.data().places().get("country");
      if (in != null) {
        in.fill(Map.of("name", names.state(state.id(), state.name())), wording.grammar())
            .ifPresent(p -> slots.put("place", p));
      }
    }
  }

  /** Nobody meets along a border; what is told so is what the meeting was about. */
  private static boolean states(Event.Place place, List<Actor> taking) {
    boolean line = place.precision() == Precision.BORDER || place.precision() == Precision.LINE;
    List<String> ids = taking.stream().map(Actor::id).toList();
    return !line
        || (!place.countries().isEmpty()
            && place.countries().stream().allMatch(c -> ids.contains("state:" + c)));
  }

  private void destination(Map<String, Phrase> slots, Mention mention, List<Actor> targets) {
    Event.@Nullable Place place = mention.event().place();
    List<Actor> states = targets.stream().filter(a -> a.kind() == Actor.Kind.STATE).toList();
    if (place != null && place.precision() != Precision.BORDER) {
      slots.put("destination", names.place(place, mention));
    } else {
      put(slots, "destination", states, mention);
    }
  }

  private java.util.Optional<Phrase> placePhrase(
      Precision precision, Event.Place place, Phrase name, List<Actor> taking) {
    String key = precision.name().toLowerCase(java.util.Locale.ROOT);
    Map<String, Phrase> parts = new LinkedHashMap<>(Map.of("name", name));
    if (place.precision() == Precision.BORDER && place.countries().size() == 2) {
      List<String> sides = new ArrayList<>();
      place.countries().forEach(c -> sides.add("state:" + c));
      sides.sort(
          java.util.Comparator.comparingInt((String s) -> order(s))
              .thenComparing(java.util.Comparator.naturalOrder()));
      List<String> ids = taking.stream().map(Actor::id).toList();
      if (ids.containsAll(sides)) {
        key = "own-border";
      }
      parts.put("first", names.state(sides.get(0)));
      parts.put("second", names.state(sides.get(1)));
    } else if (place.precision() == Precision.BORDER) {
      key = "line";
    }
    SentenceTemplate template = wording.data().places().get(key);
    return template == null
        ? java.util.Optional.empty()
        : template
            .fill(parts, wording.grammar())
            .map(
                p ->
                    new Phrase(
                        p.text(), p.kind(), p.gender(), p.number(), Map.of(), name.grounds()));
  }

  private int order(String side) {
    int index = edition.sides().indexOf(side);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  java.util.Optional<Phrase> time(Event.Time time, Mention mention) {
    return wording
        .grammar()
        .time(time, issue)
        .map(
            p ->
                p.with(
                    Ground.of(
                        Ground.Kind.TIME,
                        p.text(),
                        mention,
                        time.start(),
                        time.end(),
                        time.text())));
  }

  private void matters(Map<String, Phrase> slots, Mention mention) {
    LanguageTag language = mention.report().article().language();
    for (Span span : mention.event().evidence()) {
      String text = span.in(mention.report().article().text());
      if (!slots.containsKey("topic")) {
        List<Phrase> topics =
            book.topics(text, language).stream()
                .filter(f -> wording.data().topics().containsKey(f.id()))
                .filter(f -> matters(mention.event().type(), f.id()))
                .limit(2)
                .map(f -> matter(wording.data().topics(), f, span, mention))
                .toList();
        if (!topics.isEmpty()) {
          slots.put("topic", names.join(topics));
        }
      }
      if (!slots.containsKey(KIND)) {
        Map<String, GrammarData.Findable> said = wording.data().kinds(mention.event().type());
        book.kind(text, language, mention.event().type(), said.keySet())
            .ifPresent(f -> slots.put(KIND, matter(said, f, span, mention).with("id", f.id())));
      }
    }
  }

  /**
   * Nobody agrees on what happens or welcomes it, and talks that are called so are not about talks.
   */
  private static boolean matters(EventType type, String topic) {
    return !(AGREED.contains(type) && HAPPENS.contains(topic))
        && !(type == EventType.TALKS && topic.equals(NEGOTIATIONS));
  }

  private Phrase matter(
      Map<String, GrammarData.Findable> table,
      WordingBook.Found found,
      Span span,
      Mention mention) {
    GrammarData.Findable findable = java.util.Objects.requireNonNull(table.get(found.id()));
    Map<String, String> forms = findable.forms();
    String say = findable.say();
    int start = span.start() + found.start();
    int end = span.start() + found.end();
    // A kind with sentences of its own is not said in a word.
    Phrase noun =
        say.isEmpty() ? Phrase.plain(say, List.of()) : wording.grammar().organisation(say);
    Phrase phrase =
        new Phrase(
            say,
            Phrase.Kind.PLAIN,
            noun.gender(),
            noun.number(),
            Map.of(),
            List.of(
                Ground.of(
                    Ground.Kind.TOPIC,
                    say,
                    mention,
                    start,
                    end,
                    mention.report().article().text().substring(start, end))));
    for (Map.Entry<String, String> form : forms.entrySet()) {
      phrase = phrase.with(form.getKey(), form.getValue());
    }
    return phrase;
  }
}
