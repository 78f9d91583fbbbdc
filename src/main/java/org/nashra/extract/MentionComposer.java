package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts titles, states and names that stand together into one mention each. */
final class MentionComposer {
  private static final Set<String> LISTING =
      Set.of(
          "and", "the", "of", "и", "а", "также", "و", "et", "de", "la", "le", "les", "du", "y", "e",
          "del", "el", "los", "las");

  private static final Set<String> OWNING =
      Set.of(
          "of", "the", "in", "for", "to", "'", "s", "في", "لدي", "в", "de", "del", "du", "des",
          "d'", "la", "le", "les", "l'", "el", "los", "las");

  private static final int HELD = 2;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final Entities entities;
  private final PersonNames personNames;

  MentionComposer(NewsText text, Lexicon lexicon, Entities entities) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.entities = entities;
    this.personNames = new PersonNames(text, lexicon);
  }

  List<Mention> compose(List<RawMention> raw) {
    List<Mention> mentions = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int k = 0; k < raw.size(); k++) {
      if (used.contains(k)) {
        continue;
      }
      RawMention one = raw.get(k);
      switch (one.kind()) {
        case TITLE -> title(raw, k, used, mentions);
        case ORGANISATION -> organisation(raw, k, used, mentions);
        default -> {}
      }
    }
    for (int k = 0; k < raw.size(); k++) {
      if (!used.contains(k)) {
        simple(raw.get(k), mentions);
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::from));
    appositions(mentions);
    personNames.bare(mentions);
    mentions.sort(Comparator.comparingInt(Mention::from));
    return surnames(mentions);
  }

  /** "المتحدث باسم التحالف العميد أحمد عسيري": the office belongs to the person behind it. */
  private void appositions(List<Mention> mentions) {
    for (int k = mentions.size() - 2; k >= 0; k--) {
      Mention office = mentions.get(k);
      Mention person = mentions.get(k + 1);
      boolean titled =
          office.kind() == Mention.Kind.UNNAMED
              && (office.form() == Mention.Form.OFFICE || office.form() == Mention.Form.AGAIN)
              && office.title() != null;
      if (titled
          && person.kind() == Mention.Kind.PERSON
          && adjoins(office.to(), person)
          && (person.prefix().isEmpty() || person.prefix().equals("ال"))) {
        mentions.set(
            k,
            new Mention(
                person.from(),
                person.to(),
                person.start(),
                person.end(),
                person.kind(),
                person.id(),
                person.name(),
                office.of() == null ? person.of() : office.of(),
                office.title(),
                person.form(),
                office.head(),
                person.place(),
                office.prefix(),
                person.suffix()));
        mentions.remove(k + 1);
      }
    }
  }

  /** Right behind an office, or behind what it is of: "شيخ الأزهر الدكتور أحمد الطيب". */
  private boolean adjoins(int office, Mention person) {
    boolean titled = lexicon.caseless() && person.head() < person.from();
    int at = office;
    while (titled && at < person.head() && at - office < HELD && ofWhat(at)) {
      at++;
    }
    return at == person.head();
  }

  private boolean ofWhat(int i) {
    return words.isWord(i) && words.folded(i).matches("(ال|لل).+");
  }

  private void simple(RawMention one, List<Mention> mentions) {
    Entity entity = one.entity();
    Cue cue = one.unnamed();
    if (entity != null) {
      mentions.add(
          mention(
              one,
              kind(entity),
              entity.id(),
              entity.name(),
              entity.of(),
              null,
              switch (one.kind()) {
                case ADJECTIVE -> Mention.Form.ADJECTIVE;
                case METONYM -> Mention.Form.METONYM;
                default -> Mention.Form.NAME;
              },
              one.from()));
    } else if (cue != null) {
      mentions.add(
          mention(
              one,
              Mention.Kind.UNNAMED,
              "unnamed:" + slug(cue.name()),
              Character.toUpperCase(cue.name().charAt(0)) + cue.name().substring(1),
              null,
              cue.kind(),
              Mention.Form.NAME,
              one.from()));
    } else if (one.place() != null) {
      mentions.add(
          mention(
              one,
              Mention.Kind.PLACE,
              one.place().id(),
              one.place().name(),
              null,
              null,
              Mention.Form.NAME,
              one.from()));
    }
  }

  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static Mention.Kind kind(Entity entity) {
    return switch (entity.kind()) {
      case STATE -> Mention.Kind.STATE;
      case ORGANISATION -> Mention.Kind.ORGANISATION;
      case MEDIA -> Mention.Kind.MEDIA;
      case GROUP -> Mention.Kind.GROUP;
      case PERSON -> Mention.Kind.PERSON;
    };
  }

  private Mention mention(
      RawMention one,
      Mention.Kind kind,
      String id,
      String name,
      @Nullable String of,
      @Nullable String title,
      Mention.Form form,
      int head) {
    return new Mention(
        one.from(),
        one.to(),
        one.hit().start(),
        one.hit().end(),
        kind,
        id,
        name,
        of,
        title,
        form,
        head,
        one.place(),
        one.hit().prefix(),
        one.hit().suffix());
  }

  /** The state after ("of Armenia", "الأرمينية") or before ("Armenian") an organisation. */
  private void organisation(
      List<RawMention> raw, int k, Set<Integer> used, List<Mention> mentions) {
    RawMention one = raw.get(k);
    OfficeForm form = one.office();
    if (form == null) {
      return;
    }
    int after = owner(raw, k, used);
    int before = after < 0 ? adjectiveBefore(raw, k, used) : -1;
    int owner = after >= 0 ? after : before;
    used.add(k);
    Entity state = owner < 0 ? null : raw.get(owner).entity();
    if (state == null && attribute(one)) {
      return;
    }
    if (state == null) {
      if (!Set.of(OfficeForm.STATE, "soldiers", "refugees", "delegation", "embassy", "court")
          .contains(form.suffix())) {
        mentions.add(generic(one, form));
      } else {
        lexicon.unnamed().at(words, one.from(), one.to()).stream()
            .findFirst()
            .ifPresent(f -> simple(RawMention.unnamed(f.hit(), f.value()), mentions));
      }
      return;
    }
    used.add(owner);
    RawMention beside = raw.get(owner);
    int from = Math.min(one.from(), beside.from());
    int to = Math.max(one.to(), beside.to());
    mentions.add(organisation(form, state, one, from, to, beside));
    // "القوات الأذربيجانية والأرمينية": the noun is shared by two.
    if (after >= 0 && after + 1 < raw.size()) {
      RawMention second = raw.get(after + 1);
      if (beside.is(RawMention.Kind.ADJECTIVE)
          && second.is(RawMention.Kind.ADJECTIVE)
          && second.from() == beside.to()
          && second.hit().prefix().startsWith("و")
          && second.entity() != null) {
        used.add(after + 1);
        mentions.add(
            organisation(form, second.entity(), second, second.from(), second.to(), second));
      }
    }
  }

  /** "التدخلات الخارجية", "السوق الداخلية": an adjective of the noun before it, no ministry. */
  private boolean attribute(RawMention one) {
    if (one.to() - one.from() == 1 && words.folded(one.from()).matches("сил(ы|ам|ами)?")) {
      return true;
    }
    return lexicon.caseless()
        && one.to() - one.from() == 1
        && one.from() > 0
        && words.folded(one.from()).matches("ال(خارجيه|داخليه|خارجية|داخلية|بحريه|بحرية)")
        && words.isWord(one.from() - 1)
        && words.folded(one.from() - 1).startsWith("ال");
  }

  private Mention organisation(
      OfficeForm form, Entity state, RawMention one, int from, int to, RawMention beside) {
    String code = state.id().startsWith("state:") ? state.id().substring(6) : "";
    int start = Math.min(one.hit().start(), beside.hit().start());
    int end = Math.max(one.hit().end(), beside.hit().end());
    // "Sudan's army": what is written behind the state belongs to the state.
    String suffix = (beside.to() > one.to() || beside.equals(one) ? beside : one).hit().suffix();
    if (form.suffix().equals(OfficeForm.STATE)) {
      return new Mention(
          from,
          to,
          start,
          end,
          Mention.Kind.STATE,
          state.id(),
          state.name(),
          null,
          null,
          Mention.Form.NAME,
          from,
          null,
          one.hit().prefix(),
          suffix);
    }
    String id = "org:" + code.toLowerCase(Locale.ROOT) + "-" + form.suffix();
    String name =
        form.name()
            .replace("{state}", state.name())
            .replace("{adj}", entities.adjective(state.id()));
    return new Mention(
        from,
        to,
        start,
        end,
        Mention.Kind.ORGANISATION,
        id,
        name,
        state.id(),
        null,
        Mention.Form.NAME,
        from,
        null,
        one.hit().prefix(),
        suffix);
  }

  /** "The ministry", "the police", without a state beside it. */
  private Mention generic(RawMention one, OfficeForm form) {
    String bare =
        form.name().replace(" of {state}", "").replace("{adj} ", "").replace("{state}", "").strip();
    String name = Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    return new Mention(
        one.from(),
        one.to(),
        one.hit().start(),
        one.hit().end(),
        Mention.Kind.ORGANISATION,
        "org:-" + form.suffix(),
        name,
        null,
        null,
        Mention.Form.AGAIN,
        one.from(),
        null,
        one.hit().prefix(),
        one.hit().suffix());
  }

  private int owner(List<RawMention> raw, int k, Set<Integer> used) {
    if (k + 1 >= raw.size() || used.contains(k + 1)) {
      return -1;
    }
    RawMention one = raw.get(k);
    RawMention next = raw.get(k + 1);
    if (!next.owns()
        || next.entity() == null
        || next.entity().kind() != Entity.Kind.STATE
        || sentenceOf(one) != sentenceOf(next)) {
      return -1;
    }
    int gap = next.from() - one.to();
    if (gap < 0) {
      return k + 1;
    }
    if (gap == 0) {
      boolean english = lexicon.ownerBefore();
      boolean conjunction =
          next.hit().prefix().startsWith("و") || next.hit().prefix().startsWith("ف");
      return english || conjunction ? -1 : k + 1;
    }
    return gap <= 2
            && ownership(one.to(), next.from())
            && !next.is(RawMention.Kind.ADJECTIVE)
            && !next.is(RawMention.Kind.METONYM)
        ? k + 1
        : -1;
  }

  private int sentenceOf(RawMention one) {
    return text.sentence(one.from()).index();
  }

  /** Only "of", "in", "the" and the like between two tokens? */
  private boolean ownership(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.folded(i);
      if (!OWNING.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private int adjectiveBefore(List<RawMention> raw, int k, Set<Integer> used) {
    if (k == 0 || used.contains(k - 1)) {
      return -1;
    }
    RawMention one = raw.get(k);
    RawMention before = raw.get(k - 1);
    boolean possessive =
        words.token(before.to() - 1).folded().contains("'")
            || before.entity() != null && before.kind() == RawMention.Kind.ENTITY;
    boolean near = before.to() == one.from();
    if (lexicon.caseless()
        || !near
        || before.entity() == null
        || before.entity().kind() != Entity.Kind.STATE
        || sentenceOf(one) != sentenceOf(before)
        || !(before.is(RawMention.Kind.ADJECTIVE) || possessive)) {
      return -1;
    }
    return k - 1;
  }

  /** Title, what it is of, and the name behind it. */
  private void title(List<RawMention> raw, int k, Set<Integer> used, List<Mention> mentions) {
    RawMention one = raw.get(k);
    OfficeForm form = one.office();
    if (form == null) {
      return;
    }
    used.add(k);
    int head = one.from();
    Entity of = null;
    int at = one.to();
    int before = k - 1;
    if (!lexicon.caseless()
        && before >= 0
        && !used.contains(before)
        && raw.get(before).to() == one.from()
        && raw.get(before).owns()
        && sentenceOf(raw.get(before)) == sentenceOf(one)) {
      of = raw.get(before).entity();
      head = raw.get(before).from();
      used.add(before);
    }
    int next = k + 1;
    String ofId = of == null ? null : of.id();
    while (next < raw.size()
        && !used.contains(next)
        && sentenceOf(raw.get(next)) == sentenceOf(one)) {
      RawMention beside = raw.get(next);
      int gap = beside.from() - at;
      if (gap < 0 && ofId == null && beside.owns() && beside.entity() != null) {
        used.add(next);
        ofId = beside.entity().id();
        next++;
        continue;
      }
      if (gap < 0 || gap > 2 || !ownership(at, beside.from())) {
        break;
      }
      if (beside.is(RawMention.Kind.ORGANISATION) && beside.office() != null) {
        used.add(next);
        at = beside.to();
        int owner = owner(raw, next, used);
        if (owner >= 0) {
          Entity state = raw.get(owner).entity();
          used.add(owner);
          at = raw.get(owner).to();
          if (state != null) {
            ofId = state.id();
          }
          next = owner + 1;
        } else {
          next++;
        }
        continue;
      }
      boolean joined = beside.hit().prefix().startsWith("و") || lexicon.ownerBefore() && gap == 0;
      if (beside.owns() && ofId == null && !joined) {
        used.add(next);
        ofId = beside.entity() == null ? null : beside.entity().id();
        at = beside.to();
        next++;
        continue;
      }
      break;
    }
    Mention person =
        form.plural()
            ? null
            : personNames.after(raw, next, at, form, ofId, head, one.hit().prefix(), used);
    if (person != null) {
      mentions.add(person);
      return;
    }
    if (ofId != null && !form.plural()) {
      mentions.add(office(one, form, ofId, head, at));
    } else if (form.plural()) {
      offices(raw, one, form, next, at, ofId, used, mentions);
    } else {
      mentions.add(bareOffice(one, form, at));
    }
  }

  private Mention office(RawMention one, OfficeForm form, String of, int head, int to) {
    Entity state = entities.get(of);
    String name = form.suffix() + " of " + (state == null ? of : state.name());
    int start = Math.min(one.hit().start(), words.token(head).start());
    return new Mention(
        head,
        to,
        head == one.from() ? one.hit().start() : start,
        words.token(to - 1).end(),
        Mention.Kind.UNNAMED,
        "unnamed:" + slug(name),
        name,
        of,
        form.suffix(),
        Mention.Form.OFFICE,
        head,
        null,
        one.hit().prefix(),
        "");
  }

  /** An office of nobody known: "المتحدث باسم الجيش" reaches over what it is of. */
  private Mention bareOffice(RawMention one, OfficeForm form, int to) {
    return new Mention(
        one.from(),
        to,
        one.hit().start(),
        to == one.to() ? one.hit().end() : words.token(to - 1).end(),
        Mention.Kind.UNNAMED,
        "unnamed:" + slug(form.suffix()),
        form.suffix(),
        null,
        form.suffix(),
        Mention.Form.AGAIN,
        one.from(),
        null,
        one.hit().prefix(),
        one.hit().suffix());
  }

  /** "The two defence ministers of Russia and Armenia": one unnamed holder for each state. */
  private void offices(
      List<RawMention> raw,
      RawMention one,
      OfficeForm form,
      int next,
      int at,
      @Nullable String first,
      Set<Integer> used,
      List<Mention> mentions) {
    String single = form.suffix().replaceFirst("s( of|$)", "$1");
    List<String> states = new ArrayList<>();
    if (first != null && first.startsWith("state:")) {
      states.add(first);
    }
    int to = at;
    for (int k = next; k < raw.size(); k++) {
      Entity entity = raw.get(k).entity();
      if (entity == null
          || entity.kind() != Entity.Kind.STATE
          || raw.get(k).from() - to > 2
          || !listed(to, raw.get(k).from())
          || sentenceOf(raw.get(k)) != sentenceOf(one)) {
        break;
      }
      states.add(entity.id());
      used.add(k);
      to = raw.get(k).to();
    }
    for (String state : states) {
      Entity entity = entities.get(state);
      String name = single + " of " + (entity == null ? state : entity.name());
      mentions.add(
          new Mention(
              one.from(),
              to,
              one.hit().start(),
              words.token(to - 1).end(),
              Mention.Kind.UNNAMED,
              "unnamed:" + slug(name),
              name,
              state,
              single,
              Mention.Form.OFFICE,
              one.from(),
              null,
              one.hit().prefix(),
              ""));
    }
  }

  /** Nothing but commas, "and" and articles: another state of the list, not where they met. */
  private boolean listed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && !LISTING.contains(words.folded(i))) {
        return false;
      }
    }
    return true;
  }

  /** "The prime minister", without a state or a name. */
  private static boolean again(Mention mention) {
    return mention.form() == Mention.Form.AGAIN && mention.kind() == Mention.Kind.UNNAMED;
  }

  /** A family name alone is the person named before; an office is its holder named before. */
  private List<Mention> surnames(List<Mention> mentions) {
    Map<String, Mention> byOffice = new HashMap<>();
    Map<String, Set<String>> holders = new HashMap<>();
    List<Mention> out = new ArrayList<>();
    Map<String, Mention> bySurname = personNames.surnames(mentions);
    Set<Integer> taken = new HashSet<>();
    for (Mention mention : mentions) {
      for (int i = mention.head(); i < mention.to(); i++) {
        taken.add(i);
      }
      if (mention.kind() == Mention.Kind.PERSON
          && mention.title() != null
          && mention.of() != null) {
        byOffice.putIfAbsent(mention.title() + "@" + mention.of(), mention);
        holders.computeIfAbsent(mention.title(), t -> new HashSet<>()).add(mention.id());
        byOffice.putIfAbsent(mention.title() + "@null", mention);
      }
    }
    for (Mention mention : mentions) {
      boolean one = holders.getOrDefault(mention.title(), Set.of()).size() == 1;
      Mention holder =
          mention.form() == Mention.Form.OFFICE && (mention.of() != null || one)
                  || again(mention) && one
              ? byOffice.get(mention.title() + "@" + mention.of())
              : null;
      if (holder != null && again(mention) && holder.from() > mention.from()) {
        holder = null;
      }
      out.add(
          holder == null
              ? mention
              : mention.with(
                  mention.head(), holder.id(), holder.name(), Mention.Kind.PERSON, holder.of()));
    }
    personNames.again(bySurname, taken, out);
    out.sort(Comparator.comparingInt(Mention::from).thenComparing(Mention::id));
    return out;
  }
}
