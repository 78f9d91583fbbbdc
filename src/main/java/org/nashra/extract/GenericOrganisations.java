package org.nashra.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/**
 * Resolves "the army", "the ministry", "its counterpart": the one named before, or that of the
 * state which the sentence or the text is about.
 */
final class GenericOrganisations {
  private static final int CLEAR = 2;
  private static final java.util.regex.Pattern OF_STATE =
      java.util.regex.Pattern.compile("org:[a-z]{2}-[a-z-]+");
  private static final String COUNCIL = "org:unsc";
  private static final String NATIONAL = "securitycouncil";
  private static final String SECRETARY = "Secretary of the Security Council";
  // Words of its name without the United Nations.
  private static final int SHORT = 2;
  private static final Set<String> FOES = Set.of("militants", "rebels");
  // Who counts and tends the hurt of a blow: of the country it fell in, whoever struck.
  private static final Set<String> RESCUERS = Set.of("moh", "moe", "redcrescent", "redcross");
  private static final Set<String> TROOPS = Set.of("army", "forces", "soldiers");
  // States that have police and no army: the one that a report speaks of is that of the other side.
  private static final Set<String> UNARMED = Set.of("state:PS");

  private final NewsText text;
  private final Lexicon lexicon;
  private final Entities entities;
  private final Map<String, Mention> named = new HashMap<>();
  private @Nullable Mention last;

  private GenericOrganisations(NewsText text, Lexicon lexicon, Entities entities) {
    this.text = text;
    this.lexicon = lexicon;
    this.entities = entities;
  }

  static List<Mention> resolve(
      List<Mention> mentions, NewsText text, Lexicon lexicon, Entities entities) {
    GenericOrganisations resolver = new GenericOrganisations(text, lexicon, entities);
    String subject = subject(mentions);
    List<Mention> out = new ArrayList<>();
    for (Mention mention : mentions) {
      out.add(resolver.one(mention, mentions, subject));
    }
    return out;
  }

  private Mention one(Mention mention, List<Mention> all, @Nullable String subject) {
    if (OF_STATE.matcher(mention.id()).matches()) {
      named.put(mention.id().substring(7), mention);
      last = mention;
      return mention;
    }
    if (mention.id().startsWith("unnamed:counterpart") && mention.of() != null && last != null) {
      Entity owner = last.of() == null ? null : entities.get(last.of());
      String bare = owner == null ? last.name() : last.name().replace(" of " + owner.name(), "");
      return of(mention, last.id().substring(7), bare, mention.of());
    }
    if (mention.id().equals(COUNCIL)) {
      return council(mention, all, subject);
    }
    if (mention.kind() != Mention.Kind.ORGANISATION || !mention.id().startsWith("org:-")) {
      return mention;
    }
    String suffix = mention.id().substring(5);
    if (lexicon.verbFirst() && text.words().is(WordClass.BELONGING, mention.to())) {
      return belonging(mention, all);
    }
    Mention rebels = suffix.equals("rebels") ? theRebels(mention, all) : null;
    if (rebels != null) {
      return mention.with(mention.head(), rebels.id(), rebels.name(), rebels.kind(), rebels.of());
    }
    boolean told = suffix.equals("militants") || suffix.equals("rebels") && again(mention, all);
    Mention fighters = told && known(mention) ? onlyGroup(all) : null;
    if (fighters != null) {
      return mention.with(
          mention.head(), fighters.id(), fighters.name(), fighters.kind(), fighters.of());
    }
    Mention before = named.get(suffix);
    if (before != null) {
      return mention.with(mention.head(), before.id(), before.name(), before.kind(), before.of());
    }
    boolean ministry = mention.name().startsWith("Ministry");
    String state = ministry ? inSentence(mention, all) : null;
    String own = ministry && its(mention) ? subjectBefore(mention, all) : null;
    state = own == null ? state : own;
    String struck = state == null && RESCUERS.contains(suffix) ? countryBefore(mention, all) : null;
    state = struck != null ? struck : state == null ? subject : state;
    if (TROOPS.contains(suffix) && state != null && UNARMED.contains(state)) {
      state = named.containsKey("forces") ? named.get("forces").of() : null;
    }
    if (FOES.contains(suffix) && state != null && acting(state, mention, all)) {
      return mention;
    }
    return state == null ? mention : of(mention, suffix, mention.name(), state);
  }

  /**
   * "The Security Council" alone: that of the state whose council the text named last; of the
   * United Nations where it named theirs, or none.
   */
  private Mention council(Mention mention, List<Mention> all, @Nullable String subject) {
    if (mention.to() - mention.from() > SHORT) {
      named.remove(NATIONAL);
      return mention;
    }
    Mention state = named.get(NATIONAL);
    if (state == null && subject != null && other(mention, all)) {
      return of(mention, NATIONAL, "Security Council", subject);
    }
    boolean full = all.stream().anyMatch(m -> m.id().equals(COUNCIL) && m.to() - m.from() > SHORT);
    if (state == null && !full) {
      state =
          all.stream()
              .filter(m -> m.id().matches("org:[a-z]{2}-" + NATIONAL))
              .findFirst()
              .orElse(null);
    }
    if (state == null && !full) {
      return ofSecretary(mention, all);
    }
    return state == null
        ? mention
        : mention.with(mention.head(), state.id(), state.name(), state.kind(), state.of());
  }

  /** "The Security Council decided to turn to the UN Security Council": another one. */
  private boolean other(Mention mention, List<Mention> all) {
    return all.stream()
        .anyMatch(
            m ->
                m.id().equals(COUNCIL)
                    && m.to() - m.from() > SHORT
                    && m.from() > mention.to()
                    && text.sentence(m.from()).equals(text.sentence(mention.from())));
  }

  /**
   * "Armenia's Security Council Secretary … the Council": that of the state whose secretary speaks.
   */
  private Mention ofSecretary(Mention mention, List<Mention> all) {
    for (Mention other : all) {
      Entity owner = other.of() == null ? null : entities.get(other.of());
      if (SECRETARY.equals(other.title()) && owner != null && owner.id().startsWith("state:")) {
        String code = owner.id().substring(6).toLowerCase(Locale.ROOT);
        return mention.with(
            mention.head(),
            "org:" + code + "-" + NATIONAL,
            "Security Council of " + owner.name(),
            Mention.Kind.ORGANISATION,
            owner.id());
      }
    }
    return mention;
  }

  /** "Its defence ministry said". */
  private boolean its(Mention mention) {
    int before = mention.head() - 1;
    return lexicon.ownerBefore()
        && lexicon.has(Trait.ANALYTIC)
        && text.words().is(WordClass.POSSESSIVES, before)
        && before == text.sentence(mention.from()).from();
  }

  /**
   * "Armenia denied having fired. Its defence ministry": the state that opens the sentence before.
   */
  private @Nullable String subjectBefore(Mention mention, List<Mention> all) {
    int index = text.sentence(mention.from()).index() - 1;
    return all.stream()
        .filter(m -> text.sentence(m.from()).index() == index)
        .findFirst()
        .filter(m -> m.kind() == Mention.Kind.STATE)
        .map(Mention::id)
        .orElse(null);
  }

  /** "Israel struck Gaza after militants fired rockets": they are not of the state that acts. */
  private boolean acting(String state, Mention mention, List<Mention> all) {
    NewsText.Sentence sentence = text.sentence(mention.from());
    for (Mention other : all) {
      if (other.from() >= sentence.from() && other.to() <= mention.from()) {
        int at = other.from();
        boolean opens = at == sentence.from() || at <= Dateline.end(text);
        return opens
            && other.kind() == Mention.Kind.STATE
            && other.form() == Mention.Form.NAME
            && state.equals(other.id());
      }
    }
    return false;
  }

  /** "The militants", not "gunmen": where nouns have an article, those told of before have it. */
  private boolean known(Mention mention) {
    int before = mention.from() - 1;
    return !lexicon.ownerBefore()
        || !lexicon.has(Trait.COUNTED_BY_ARTICLE)
        || text.words().is(WordClass.DEMONSTRATIVES, before)
        || text.words().is(WordClass.POSSESSIVES, before)
        || before >= 0 && text.words().folded(before).endsWith("'s");
  }

  /** "M23 took a town … the rebels": behind the first naming of a group, where none were before. */
  private boolean again(Mention mention, List<Mention> all) {
    boolean group =
        all.stream().anyMatch(m -> m.kind() == Mention.Kind.GROUP && m.to() <= mention.from());
    return group
        && lexicon.ownerBefore()
        && lexicon.has(Trait.COUNTED_BY_ARTICLE)
        && !named.containsKey("rebels");
  }

  /** "سيطرت طالبان على المدينة … المتمردون": with the article, the group named last. */
  private @Nullable Mention theRebels(Mention mention, List<Mention> all) {
    int at = mention.from();
    boolean article =
        text.words().is(WordClass.ARTICLE, at) || text.words().is(WordClass.JOINED_ARTICLE, at);
    return !lexicon.verbFirst() || !article
        ? null
        : all.stream()
            .filter(m -> m.kind() == Mention.Kind.GROUP && m.to() <= at)
            .reduce((a, b) -> b)
            .orElse(null);
  }

  /** The group that "the militants" are where the text names one and no other. */
  private static @Nullable Mention onlyGroup(List<Mention> all) {
    Mention only = null;
    for (Mention mention : all) {
      if (mention.kind() == Mention.Kind.GROUP) {
        if (only != null && !only.id().equals(mention.id())) {
          return null;
        }
        only = mention;
      }
    }
    return only;
  }

  /** "وزارة الصحة التابعة للحوثيين": the group named behind speaks, and no state. */
  private static Mention belonging(Mention mention, List<Mention> all) {
    return all.stream()
        .filter(m -> m.kind() == Mention.Kind.GROUP)
        .filter(m -> m.from() > mention.to() && m.from() - mention.to() <= CLEAR)
        .findFirst()
        .map(m -> mention.with(mention.head(), m.id(), m.name(), m.kind(), m.of()))
        .orElse(mention);
  }

  /** Not "сбиты украинские дроны, сообщили в Минобороны": whose those are does not speak. */
  private @Nullable String inSentence(Mention mention, List<Mention> all) {
    int sentence = text.sentence(mention.from()).index();
    for (Mention other : all) {
      if (other.from() < mention.from()
          && !text.words().is(WordClass.FLYING, other.to() - 1)
          && !text.words().is(WordClass.FLYING, other.to())
          && text.sentence(other.from()).index() == sentence
          && other.side() != null
          && other.side().startsWith("state:")) {
        return other.side();
      }
    }
    return null;
  }

  /** The state of the place named last before, unless that place is the state itself. */
  private static @Nullable String countryBefore(Mention mention, List<Mention> all) {
    String country = null;
    for (Mention other : all) {
      if (other.from() >= mention.from()) {
        return country;
      }
      if (other.place() != null && other.place().country() != null) {
        country = "state:" + other.place().country();
      }
    }
    return country;
  }

  private Mention of(Mention mention, String suffix, String name, String state) {
    Entity entity = entities.get(state);
    if (entity == null || !state.startsWith("state:")) {
      return mention;
    }
    String bare = name;
    String full =
        bare.startsWith("Ministry") || bare.startsWith("Armed") || bare.startsWith("General")
            ? bare + " of " + entity.name()
            : entities.adjective(state) + " " + bare.toLowerCase(Locale.ROOT);
    String id = "org:" + state.substring(6).toLowerCase(Locale.ROOT) + "-" + suffix;
    return mention.with(mention.head(), id, full, Mention.Kind.ORGANISATION, state);
  }

  /** The state named at least twice as often as any other. */
  private static @Nullable String subject(List<Mention> mentions) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (Mention mention : mentions) {
      String side = mention.side();
      if (side == null && mention.place() != null && mention.place().country() != null) {
        side = "state:" + mention.place().country();
      }
      if (side != null && side.startsWith("state:") && mention.kind() != Mention.Kind.MEDIA) {
        counts.merge(side, 1, Integer::sum);
      }
    }
    String best = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return most >= CLEAR && most >= CLEAR * second ? best : null;
  }
}
