package org.nashra.briefing.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.language.NameBook;
import org.nashra.model.Edition;
import org.nashra.model.Event;
import org.nashra.model.Event.Attribution.Mode;
import org.nashra.model.Event.Casualty;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;
import org.nashra.model.Report;
import org.nashra.story.Affiliations;
import org.nashra.story.Claim;
import org.nashra.story.Happening;
import org.nashra.story.Mention;
import org.nashra.story.OfficeNames;

/**
 * Tells happenings and claims in one language, for one issue. What the texts do not give is left
 * out; what is planned is told as planned, and what a party claims as its claim. Pure.
 */
public final class Narrator {
  /** In UTF-16 code units. */
  private static final int LONGEST_HEADLINE = 90;

  private final Wording wording;
  private final NameWords names;
  private final Slots slots;
  private final Edition edition;
  private final LocalDate issue;
  private final Vouchers vouchers;
  private final LossWords losses;

  /**
   * @param reports all that the issue draws on: offices and spellings are learnt from them
   */
  public Narrator(
      WordingBook book,
      NameBook names,
      Edition edition,
      org.nashra.model.LanguageTag language,
      LocalDate issue,
      Collection<Report> reports) {
    this.wording = book.wording(language);
    OfficeNames offices = new OfficeNames(names);
    this.names = new NameWords(wording, book, names, offices, edition, reports);
    this.slots = new Slots(wording, book, this.names, edition, issue);
    this.edition = edition;
    this.issue = issue;
    this.vouchers = new Vouchers(wording, this.names);
    this.losses =
        new LossWords(wording, book, this.names, vouchers, new Affiliations(reports, offices));
  }

  /** One sentence on a happening; empty where no template fits what is known of it. */
  public Optional<Told> sentence(Happening happening) {
    return sentence(happening, false);
  }

  /** The same without its time, for where that stands beside it. */
  public Optional<Told> undated(Happening happening) {
    return sentence(happening, true);
  }

  private Optional<Told> sentence(Happening happening, boolean undated) {
    return byFullness(happening).stream()
        .map(m -> clause(happening, m, undated))
        .flatMap(Optional::stream)
        .findFirst()
        .map(t -> new Told(wording.grammar().sentence(t.text()), t.grounds(), t.mentions()))
        .map(this::printed);
  }

  /** A headline: what it was, or what is planned. */
  public Optional<Told> headline(Happening happening) {
    for (Mention mention : byFullness(happening)) {
      Map<String, Phrase> filled = withSource(mention, happening);
      if (happening.modality() == Modality.HAPPENED) {
        filled.remove("time");
      }
      Optional<Phrase> text =
          happening.modality() == Modality.HAPPENED
              ? noun(happening.type(), filled)
              : modal(happening, filled);
      if (text.isPresent()) {
        return text.map(
            p ->
                new Told(
                    print(names.persons().fitted(headline(happening, p.text()), LONGEST_HEADLINE)),
                    p.grounds(),
                    List.of(mention)));
      }
    }
    return Optional.empty();
  }

  /** What happened is named, what is to come is told. */
  private String headline(Happening happening, String text) {
    return happening.modality() == Modality.HAPPENED
        ? wording.grammar().label(text)
        : wording.grammar().headline(text);
  }

  /** The mentions that say most first. */
  private static List<Mention> byFullness(Happening happening) {
    List<Mention> mentions = new ArrayList<>(happening.mentions());
    mentions.sort(
        Comparator.comparingInt(Narrator::fullness).reversed().thenComparing(Mention.ORDER));
    return mentions;
  }

  private static int fullness(Mention mention) {
    Event event = mention.event();
    int named =
        (int) event.actors().stream().filter(a -> a.title() != null || !a.id().isEmpty()).count();
    return 2 * Math.min(named, 4)
        + (event.place() == null ? 0 : 2)
        + (event.type() == EventType.DISPLACEMENT && !event.casualties().isEmpty() ? 3 : 0)
        + (event.time() != null && event.time().explicit() ? 2 : 0)
        + (mention.ownVoice() ? 0 : 1);
  }

  private Optional<Told> clause(Happening happening, Mention mention, boolean undated) {
    Map<String, Phrase> filled = withSource(mention, happening);
    if (undated) {
      filled.remove("time");
    }
    if (ofItself(mention) && filled.containsKey("actor")) {
      filled.put("actor", pronoun(vouchers.source(mention)));
    }
    if (ofOwnMeeting(mention)) {
      filled.put("caller", pronoun(vouchers.source(mention)));
      slots.others(mention).ifPresent(others -> filled.put("sides", others));
    }
    Optional<Phrase> clause =
        happening.modality() == Modality.HAPPENED
            ? fill(happening.type(), "happened", filled)
            : modal(happening, filled);
    List<Mention> told = new ArrayList<>(List.of(mention));
    happening.mentions().stream().filter(m -> !m.equals(mention)).forEach(told::add);
    if (clause.isEmpty()
        && happening.modality() == Modality.HAPPENED
        && mention.event().quote() != null) {
      clause = fill(happening.type(), "quoted", filled);
    }
    return clause
        .filter(Narrator::says)
        .map(c -> attributed(c, happening, mention, filled))
        .map(p -> new Told(p.text(), p.grounds(), told));
  }

  /**
   * Whether a clause names somebody, some place or a natural event: "talks were held" says nothing.
   */
  private static boolean says(Phrase clause) {
    return clause.grounds().stream()
        .anyMatch(g -> g.kind() == Ground.Kind.NAME || g.kind() == Ground.Kind.TOPIC);
  }

  private Map<String, Phrase> withSource(Mention mention, Happening happening) {
    Map<String, Phrase> filled = new LinkedHashMap<>(slots.of(mention, happening.mentions()));
    Phrase source = vouchers.source(mention);
    filled.put("source", source);
    filled.put("outlet", vouchers.reporter(mention));
    filled.put("speaker", filled.getOrDefault("actor", source));
    if (happening.type() == EventType.DISPLACEMENT) {
      losses.displaced(mention).ifPresent(count -> filled.put("count", count));
    }
    return filled;
  }

  private Optional<Phrase> modal(Happening happening, Map<String, Phrase> filled) {
    String modality = happening.modality().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Optional<Phrase> own = fill(happening.type(), modality, filled);
    if (own.isPresent() && (happening.modality() != Modality.DENIED || ownVoices(happening))) {
      return own;
    }
    return reported(happening, filled)
        .flatMap(
            noun -> {
              Map<String, Phrase> more = new LinkedHashMap<>(filled);
              more.put("noun", noun);
              return wording.fill("modalities/" + modality, more);
            });
  }

  /**
   * Whether those who deny or call for it speak of themselves, or the outlet does of them: "will
   * not visit".
   */
  private static boolean ownVoices(Happening happening) {
    return happening.mentions().stream()
        .allMatch(
            m ->
                m.ownVoice()
                    || m.event().actors().stream().anyMatch(a -> a.id().equals(m.voucher())));
  }

  /**
   * What is called for or denied: without naming again whoever does so, where it can do without.
   */
  private Optional<Phrase> reported(Happening happening, Map<String, Phrase> filled) {
    boolean told =
        happening.modality() == Modality.CALLED_FOR || happening.modality() == Modality.DENIED;
    if (!told || !ownVoices(happening)) {
      return noun(happening.type(), filled);
    }
    Map<String, Phrase> others = new LinkedHashMap<>(filled);
    others.remove("actor");
    return noun(happening.type(), others).or(() -> noun(happening.type(), filled));
  }

  private Optional<Phrase> noun(EventType type, Map<String, Phrase> filled) {
    return fill(type, "noun", filled);
  }

  /** By the sentences of the kind of thing that happened where it has its own, else the type's. */
  private Optional<Phrase> fill(EventType type, String key, Map<String, Phrase> filled) {
    String path = "events/" + type.value() + "/";
    Phrase kind = filled.get(Slots.KIND);
    String own = kind == null ? path : path + "kinds/" + kind.forms().get("id") + "/";
    return wording.fill((wording.has(own + "noun") ? own : path) + key, filled);
  }

  /** Whether the one who did or plans it is the one who says so: "the army said it took". */
  private static boolean ofItself(Mention mention) {
    Event event = mention.event();
    List<Event.Actor> doing = new ArrayList<>(event.actors());
    doing.removeIf(a -> a.role() != Event.Actor.Role.ACTOR);
    return !mention.ownVoice()
        && doing.size() == 1
        && doing.get(0).id().equals(mention.voucher())
        && !Slots.MUTUAL.contains(event.type())
        && event.type().section() != org.nashra.model.SectionId.STATEMENTS
        && event.modality() != Modality.CALLED_FOR
        && event.modality() != Modality.DENIED;
  }

  /** Whether who took part in a call or talks is who tells of them: "said he spoke with". */
  private boolean ofOwnMeeting(Mention mention) {
    return !mention.ownVoice()
        && slots.others(mention).isPresent()
        && mention.event().modality() != Modality.CALLED_FOR
        && mention.event().modality() != Modality.DENIED;
  }

  /** An empty word that verbs agree with, where the language needs none. */
  private Phrase pronoun(Phrase speaker) {
    int form =
        speaker.number() == Phrase.GrammaticalNumber.ONE
            ? speaker.gender().ordinal()
            : Phrase.Gender.values().length;
    String word = wording.data().list("pronouns").get(form);
    return new Phrase(
        word, Phrase.Kind.PLAIN, speaker.gender(), speaker.number(), Map.of(), speaker.grounds());
  }

  /** Puts before a clause who says so, unless the outlet does, or the speaker is its subject. */
  private Phrase attributed(
      Phrase clause, Happening happening, Mention mention, Map<String, Phrase> filled) {
    boolean speaks =
        mention.event().actors().stream().anyMatch(a -> a.id().equals(mention.voucher()))
            && (happening.type().section() == org.nashra.model.SectionId.STATEMENTS
                || happening.modality() == Modality.CALLED_FOR
                || happening.modality() == Modality.DENIED);
    if (speaks && !mention.ownVoice()) {
      return clause;
    }
    if (mention.ownVoice()) {
      return affiliated(clause, happening, mention, filled);
    }
    Event.Attribution last = Vouchers.last(mention);
    String key =
        switch (last.mode()) {
          case ANONYMOUS -> "anonymous";
          case REPORT, QUOTING -> "reported";
          case STATEMENT, WITNESS, PUBLISHER -> {
            boolean itself = ofItself(mention) || ofOwnMeeting(mention);
            yield itself && wording.has("attribution/itself") ? "itself" : "said";
          }
        };
    return attribute(key, clause, happening, filled);
  }

  /** What the outlet of a party tells in its own voice is still the party's word. */
  private Phrase affiliated(
      Phrase clause, Happening happening, Mention mention, Map<String, Phrase> filled) {
    String affiliation = mention.report().source().affiliation();
    boolean party = affiliation != null && edition.sides().contains(affiliation);
    if (!party || mention.event().modality() == Modality.DENIED) {
      return clause;
    }
    Map<String, Phrase> more = new LinkedHashMap<>(filled);
    more.put("clause", clause);
    nominal(happening, filled).ifPresent(n -> more.put("noun", n));
    return wording.fill("attribution/reported", more).orElse(clause);
  }

  private Phrase attribute(
      String key, Phrase clause, Happening happening, Map<String, Phrase> filled) {
    Map<String, Phrase> more = new LinkedHashMap<>(filled);
    more.put("clause", clause);
    nominal(happening, filled).ifPresent(n -> more.put("noun", n));
    return wording.fill("attribution/" + key, more).orElse(clause);
  }

  /** What happened, is planned or possible as a noun, for languages that report it so. */
  private Optional<Phrase> nominal(Happening happening, Map<String, Phrase> filled) {
    Optional<Phrase> noun = noun(happening.type(), filled);
    if (happening.modality() == Modality.HAPPENED || noun.isEmpty()) {
      return noun;
    }
    String modality = happening.modality().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return wording.fill("modalities/" + modality + "-noun", Map.of("noun", noun.get()));
  }

  /** An outlet as printed. */
  public String outlet(Report report) {
    return wording.grammar().label(names.outletName(report));
  }

  /** Whether a claim gives no measure at all: "people were killed". */
  public boolean uncounted(Claim claim) {
    return losses.uncounted(claim);
  }

  /** Who claims, as printed. */
  public String claimant(Claim claim) {
    return vouching(claim.mentions().get(0));
  }

  /** Who vouches for what a mention tells, as printed. */
  public String vouching(Mention mention) {
    return print(wording.grammar().label(vouchers.source(mention).text()));
  }

  /** A side as printed. */
  public @Nullable String side(@Nullable String id) {
    return id == null ? null : print(wording.grammar().label(names.state(id).text()));
  }

  /** A claim of loss as a sentence; {@code before} is the value of the previous issue. */
  public Optional<Told> loss(Claim claim, @Nullable String before, boolean more) {
    return losses.loss(claim, before, more).map(this::printed);
  }

  /** A value as it stands in a table: "71", "at least 13", "dozens". */
  public String value(Claim claim) {
    return print(losses.value(claim));
  }

  /** A value of an earlier claim as it stands in a table. */
  public String value(Casualty value, Mention mention) {
    return print(losses.value(value, mention));
  }

  /** The words for an effect ("killed"), as a heading has them. */
  public String effect(Casualty.Effect effect) {
    return words("losses/" + effect.name().toLowerCase(Locale.ROOT) + "/noun", Map.of());
  }

  /** Those whom a claim counts, in the plural: "soldiers". */
  public String who(Claim claim) {
    return losses.who(claim);
  }

  /** A sentence with the full style of each person once; {@code met} learns whom it names. */
  public String retold(String text, Set<String> met) {
    return names.persons().retold(text, met);
  }

  private Told printed(Told told) {
    String text = names.persons().retold(told.text(), new TreeSet<>());
    return new Told(print(text), told.grounds(), told.mentions());
  }

  /** Fixed words of the language with plain values put in. */
  public String words(String path, Map<String, String> values) {
    Map<String, Phrase> filled = new LinkedHashMap<>();
    values.forEach((k, v) -> filled.put(k, Phrase.plain(v, List.of())));
    return print(wording.fill(path, filled).map(Phrase::text).orElse(""));
  }

  /** Somebody who speaks, as printed; null where the id is not known. */
  public @Nullable String speaker(@Nullable String id, Mention mention) {
    if (id == null) {
      return null;
    }
    for (Event.Actor actor : mention.event().actors()) {
      if (actor.id().equals(id)) {
        return names
            .actor(actor, mention)
            .map(p -> print(wording.grammar().label(p.text())))
            .orElse(null);
      }
    }
    for (Event.Attribution link : mention.event().attribution()) {
      if (link.id().equals(id) && link.mode() != Mode.ANONYMOUS) {
        return names
            .voucher(link, mention)
            .map(p -> print(wording.grammar().label(p.text())))
            .orElse(null);
      }
    }
    return null;
  }

  /** A place's bare name. */
  public String place(Event.Place place, Mention mention) {
    if (place.precision() == Event.Place.Precision.BORDER && place.countries().size() == 2) {
      List<Phrase> sides = new ArrayList<>();
      place.countries().forEach(c -> sides.add(names.state("state:" + c)));
      Map<String, Phrase> parts = Map.of("first", sides.get(0), "second", sides.get(1));
      SentenceTemplate template = wording.data().places().get("border-name");
      if (template != null) {
        return print(
            wording
                .grammar()
                .label(
                    template
                        .fill(parts, wording.grammar())
                        .map(Phrase::text)
                        .orElse(place.name())));
      }
    }
    return print(wording.grammar().label(names.place(place, mention).text()));
  }

  /** When, as a column of a timeline has it; the bare date where it has no words of its own. */
  public String time(Event.Time time, Mention mention) {
    return print(
        slots
            .time(time, mention)
            .map(p -> wording.grammar().label(p.text()))
            .orElseGet(() -> date(time.from().toLocalDate())));
  }

  public String date(LocalDate day) {
    return print(wording.grammar().date(day, issue));
  }

  /** Puts digits into the form that the edition prints. */
  private String print(String text) {
    if (!"arabic-indic".equals(edition.numerals().get(wording.language()))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '٠') : (char) c));
    return out.toString();
  }
}
