package org.nashra.briefing.wording;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.wording.Phrase.Kind;
import org.nashra.language.NameBook;
import org.nashra.model.Edition;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Report;
import org.nashra.story.Mention;
import org.nashra.story.OfficeNames;

/**
 * Names in a briefing's language: the edition's own wording first, then the name book's, then what
 * an article of that language writes, then the canonical name transliterated.
 */
final class NameWords {
  private static final Pattern BODY = Pattern.compile("org:([a-z]{2})?-([a-z]+)");

  private static final String SPOKESPERSON = "Spokesperson";

  private record Office(@Nullable String title, @Nullable String of) {}

  private final Wording wording;
  private final WordingBook book;
  private final NameBook names;
  private final Edition edition;
  private final Map<String, Office> offices = new TreeMap<>();
  private final Map<String, String> surfaces = new TreeMap<>();
  private final Set<String> cyrillic = new TreeSet<>();
  private final PersonNames persons;

  private final OfficeNames officeNames;

  /** What one calls a person by another's office, or the head of who knows what, is no office. */
  private static final Set<String> RELATIVE =
      Set.of("counterpart", "colleague", "homologue", "head", "chief", "leader");

  NameWords(
      Wording wording,
      WordingBook book,
      NameBook names,
      OfficeNames officeNames,
      Edition edition,
      Collection<Report> reports) {
    this.wording = wording;
    this.book = book;
    this.names = names;
    this.edition = edition;
    this.persons = new PersonNames(wording.grammar());
    this.officeNames = officeNames;
    reports.forEach(this::learn);
  }

  private void learn(Report report) {
    boolean own = report.article().language().primary().equals(wording.language().primary());
    for (Event event : report.extraction().events()) {
      event.attribution().forEach(link -> learn(link.id(), link.title(), link.of()));
      for (Actor actor : event.actors()) {
        learn(actor.id(), held(actor, event), actor.of());
        if (report.article().language().primary().equals("ru")) {
          cyrillic.add(actor.id());
        }
        // In Russian a surface form may stand in any case; in Arabic it is the name itself.
        if (own && wording.language().primary().equals("ar")) {
          surfaces.merge(actor.id(), actor.text(), (a, b) -> a.length() >= b.length() ? a : b);
        }
      }
    }
  }

  /** The first office that a text gives somebody, and its state where any text gives one. */
  private void learn(String id, @Nullable String title, @Nullable String of) {
    Office known = offices.getOrDefault(id, new Office(null, null));
    offices.put(
        id,
        new Office(
            known.title() == null ? office(title) : known.title(),
            known.of() == null ? of : known.of()));
  }

  private static @Nullable String office(@Nullable String title) {
    return title == null || RELATIVE.contains(title.toLowerCase(ROOT)) ? null : title;
  }

  /** The persons named so far. */
  PersonNames persons() {
    return persons;
  }

  Optional<Phrase> actor(Actor actor, Mention mention) {
    Ground ground =
        Ground.of(
            Ground.Kind.NAME, actor.name(), mention, actor.start(), actor.end(), actor.text());
    if (actor.kind() == Actor.Kind.UNNAMED) {
      if (actor.title() == null) {
        return Optional.empty();
      }
      return wording
          .grammar()
          .officeHolder(String.valueOf(held(actor, mention.event())), iso(actor.of()))
          .map(p -> p.with(ground));
    }
    return Optional.of(
        named(actor.id(), actor.name(), kind(actor), actor.title(), actor.of()).with(ground));
  }

  /** A counterpart holds the office of the one whose counterpart he is. */
  private static @Nullable String held(Actor actor, Event event) {
    String title = actor.title();
    if (title == null || office(title) != null) {
      return title;
    }
    return event.actors().stream()
        .map(Actor::title)
        .filter(t -> office(t) != null)
        .map(String::valueOf)
        .findFirst()
        .orElse(title);
  }

  /** Somebody who vouches; empty for an office that the language has no word for. */
  Optional<Phrase> voucher(Event.Attribution link, Mention mention) {
    Ground ground =
        Ground.of(Ground.Kind.NAME, link.name(), mention, link.start(), link.end(), link.text());
    if (link.mode() == Event.Attribution.Mode.PUBLISHER) {
      return Optional.of(outlet(mention));
    }
    if (link.id().startsWith("unnamed:")) {
      String speakers = wording.data().table("speakers", link.name().toLowerCase(ROOT));
      if (speakers != null) {
        return Optional.of(wording.grammar().organisation(speakers).with(ground));
      }
      OfficeNames.Office office = officeNames.read(link.name());
      return Optional.ofNullable(office(office.title()))
          .filter(title -> !title.equals(SPOKESPERSON))
          .flatMap(title -> wording.grammar().officeHolder(title, iso(office.of())))
          .map(p -> p.with(ground));
    }
    Office office = offices.getOrDefault(link.id(), new Office(null, null));
    return Optional.of(
        named(link.id(), link.name(), kind(link.id()), office.title(), office.of()).with(ground));
  }

  /** No person's name opens with an article. */
  private static Actor.Kind kind(Actor actor) {
    return actor.kind() == Actor.Kind.PERSON && actor.name().startsWith("The ")
        ? Actor.Kind.ORGANISATION
        : actor.kind();
  }

  private static Actor.Kind kind(String id) {
    if (id.startsWith("person:the-")) {
      return Actor.Kind.ORGANISATION;
    }
    if (id.startsWith("state:")) {
      return Actor.Kind.STATE;
    }
    return id.startsWith("person:") || id.startsWith("per:")
        ? Actor.Kind.PERSON
        : Actor.Kind.ORGANISATION;
  }

  Phrase outlet(Mention mention) {
    Report report = mention.report();
    Ground ground = Ground.of(Ground.Kind.NAME, "", mention, null, null, null);
    Optional<String> known = known("source:" + report.source().id());
    String name = outletName(report);
    String text =
        known.orElseGet(
            () ->
                wording
                    .fill("attribution/outlet", Map.of("name", Phrase.plain(name, List.of())))
                    .filter(p -> foreignScript(name))
                    .map(Phrase::text)
                    .orElse(name));
    return wording.grammar().organisation(text).with(ground);
  }

  /** An outlet's name in letters that a reader of this language reads. */
  String outletName(Report report) {
    String name = report.source().name();
    return known("source:" + report.source().id())
        .orElseGet(() -> NameSpelling.readable(name, report.source().id(), wording.language()));
  }

  private boolean foreignScript(String name) {
    boolean arabic = wording.language().primary().equals("ar");
    return !arabic
        || name.codePoints()
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  private Phrase named(
      String id, String name, Actor.Kind kind, @Nullable String title, @Nullable String of) {
    return switch (kind) {
      case STATE -> state(id, name);
      case PERSON -> {
        Office office = offices.getOrDefault(id, new Office(null, null));
        String given = office(title) == null ? office.title() : title;
        String state = iso(of == null ? office.of() : of);
        // Whoever speaks for others is nobody as long as one does not say for whom.
        String held = state == null && SPOKESPERSON.equals(given) ? null : given;
        String bare = known(id).orElseGet(() -> spelt(id, name, state));
        Phrase person = wording.grammar().person(bare, book.feminine(name), held, state);
        persons.learn(id, person, String.valueOf(state));
        yield person;
      }
      case ORGANISATION, GROUP, UNNAMED ->
          wording.grammar().organisation(known(id).orElseGet(() -> foreign(id, name).orElse(name)));
    };
  }

  Phrase state(String id, String name) {
    String iso = iso(id);
    if (iso == null) {
      return wording.grammar().organisation(known(id).orElse(name));
    }
    return wording.grammar().state(iso, own(id).orElseGet(() -> everyday(id, iso)));
  }

  private String everyday(String id, String iso) {
    String table = wording.data().table("states", iso);
    return table != null
        ? table
        : names.name(id, wording.language()).orElseGet(() -> wording.grammar().stateName(iso));
  }

  /** A state's name by its id alone. */
  Phrase state(String id) {
    return state(id, id);
  }

  @Nullable String adjective(@Nullable String side) {
    String iso = iso(side);
    return iso == null ? null : wording.data().adjectives().get(iso);
  }

  /** The bare name of a place. */
  Phrase place(Event.Place place, Mention mention) {
    Ground ground =
        Ground.of(
            Ground.Kind.NAME, place.name(), mention, place.start(), place.end(), place.text());
    if (place.precision() == Event.Place.Precision.COUNTRY && place.country() != null) {
      return state("state:" + place.country(), place.name()).with(ground);
    }
    String name =
        known(place.id()).orElseGet(() -> spelt(place.id(), place.name(), place.country()));
    // "Тунис (город)": a table tells the town from the country, a sentence need not.
    String told = name.replaceFirst(" \\([^)]*\\)$", "");
    return wording.grammar().place(told, place.precision()).with(ground);
  }

  private Optional<String> known(String id) {
    return own(id).or(() -> body(id)).or(() -> names.name(id, wording.language()));
  }

  /** The wording that the edition wants for a disputed name. */
  private Optional<String> own(String id) {
    return Optional.ofNullable(edition.names().getOrDefault(id, Map.of()).get(wording.language()));
  }

  /**
   * A name that no table knows, as the language spells it; {@code iso} is its state's. Whom a
   * Russian text names, and no text gives a state, bears a Russian name in most cases.
   */
  private String spelt(String id, String canonical, @Nullable String iso) {
    String country = iso == null && cyrillic.contains(id) ? "RU" : iso;
    return foreign(id, canonical).orElseGet(() -> parts(canonical, country));
  }

  private String parts(String canonical, @Nullable String country) {
    List<String> parts = new ArrayList<>();
    for (String part : canonical.split(" ")) {
      String known = wording.data().table("name-parts", part.toLowerCase(ROOT));
      parts.add(known == null ? NameSpelling.of(part, country, wording.language()) : known);
    }
    return String.join(" ", parts);
  }

  /**
   * A name that no table knows, where the language leaves it as it is or a text of it writes it.
   */
  private Optional<String> foreign(String id, String canonical) {
    return wording.language().primary().equals("en")
        ? Optional.of(canonical)
        : Optional.ofNullable(surfaces.get(id));
  }

  /** A body known by its kind, with its state or without: "the Armenian soldiers", "the police". */
  private Optional<String> body(String id) {
    Matcher body = BODY.matcher(id);
    return body.matches()
        ? wording
            .grammar()
            .body(body.group(2), body.group(1) == null ? null : body.group(1).toUpperCase(ROOT))
        : Optional.empty();
  }

  static @Nullable String iso(@Nullable String id) {
    return id != null && id.matches("state:[A-Z]{2}") ? id.substring(6) : null;
  }

  Phrase join(List<Phrase> phrases) {
    return wording.grammar().join(phrases);
  }

  static List<Phrase> kinds(List<Phrase> phrases, Kind kind) {
    List<Phrase> some = new ArrayList<>(phrases);
    some.removeIf(p -> p.kind() != kind);
    return some;
  }
}
