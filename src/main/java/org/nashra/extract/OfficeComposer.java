package org.nashra.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Puts a title, what the office is of and the name behind it together into one mention. */
final class OfficeComposer {
  private static final int GAP = 2;
  private static final int RANK_REACH = 8;
  private static final String FINANCE = "Finance";
  // Titles that stand before a name beside that of an office.
  private static final Set<String> RANKS =
      Set.of(
          "Colonel",
          "General",
          "Major",
          "Captain",
          "Lieutenant",
          "Doctor",
          "Professor",
          "Sheikh",
          "Mr",
          "Emir");

  // Whose voice is that of the armed group they lead: "лидер повстанцев пригрозил".
  private static final Set<String> VOICES = Set.of("Leader", "Commander");
  private static final Set<String> SEATED = Set.of("Mayor", "Governor");

  private final Words words;
  private final Lexicon lexicon;
  private final Entities entities;
  private final Ownership ownership;
  private final PersonNames personNames;
  private final OrganisationComposer organisations;

  OfficeComposer(
      Words words,
      Lexicon lexicon,
      Entities entities,
      Ownership ownership,
      PersonNames personNames,
      OrganisationComposer organisations) {
    this.words = words;
    this.lexicon = lexicon;
    this.entities = entities;
    this.ownership = ownership;
    this.personNames = personNames;
    this.organisations = organisations;
  }

  /** Title, what it is of, and the name behind it. */
  void compose(List<RawMention> raw, int k, Set<Integer> used, List<Mention> mentions) {
    RawMention one = raw.get(k);
    OfficeForm form = one.office();
    if (form == null || kin(one.from())) {
      return;
    }
    used.add(k);
    if (superior(raw, k, used, mentions)) {
      return;
    }
    Extent extent = before(raw, k, used);
    String own = lexicon.verbFirst() ? within(one) : null;
    extent.of = own == null ? extent.of : own;
    behind(raw, one, extent, used);
    if (form.plural() || chiefs(raw, one, extent)) {
      offices(raw, one, form, extent.next, extent.to, extent.of, used, mentions);
      return;
    }
    Mention seated = town(raw, one, form, extent, used);
    if (seated != null) {
      mentions.add(seated);
      return;
    }
    Mention person =
        personNames.after(
            raw, extent.next, extent.to, form, extent.of, extent.head, one.hit().prefix(), used);
    if (person == null && lexicon.caseless() && lexicon.verbFirst()) {
      person = ranked(raw, form, extent, one.hit().prefix(), used);
    }
    if (person == null) {
      person = again(one, form, extent.to, mentions);
    }
    Mention body = person == null ? voiced(raw, form, extent, used) : null;
    if (person != null) {
      mentions.add(person);
    } else if (body != null) {
      mentions.add(body);
    } else if (extent.of != null) {
      mentions.add(office(one, form, extent.of, extent.head, extent.to));
    } else {
      mentions.add(bareOffice(one, form, extent.to));
    }
  }

  /**
   * "متحدث باسم الرئيس الأذربيجاني", "الناطق باسم رئيس الوزراء": whose voice it is, where the
   * speaker has no name of his own.
   */
  private boolean superior(List<RawMention> raw, int k, Set<Integer> used, List<Mention> mentions) {
    RawMention one = raw.get(k);
    OfficeForm form = one.office();
    if (!lexicon.verbFirst()
        || form == null
        || !form.suffix().equals("Spokesperson")
        || k + 1 >= raw.size()
        || used.contains(k + 1)
        || !raw.get(k + 1).is(RawMention.Kind.TITLE)
        || raw.get(k + 1).from() != one.to()) {
      return false;
    }
    Set<Integer> taken = new HashSet<>(used);
    List<Mention> made = new ArrayList<>();
    compose(raw, k + 1, taken, made);
    if (made.size() != 1 || made.get(0).form() == Mention.Form.NAME) {
      return false;
    }
    used.addAll(taken);
    Mention office = made.get(0);
    mentions.add(
        new Mention(
            one.from(),
            office.to(),
            one.hit().start(),
            office.end(),
            office.kind(),
            office.id(),
            office.name(),
            office.of(),
            office.title(),
            office.form(),
            one.from(),
            null,
            one.hit().prefix(),
            ""));
    return true;
  }

  /**
   * "وزير الخارجية الأميركي": the state whose adjective is a part of the title; null for none, as
   * in "وزير المالية", who is not of Mali.
   */
  private @Nullable String within(RawMention title) {
    int last = title.to() - 1;
    OfficeForm form = title.office();
    return last <= title.from() || form != null && form.suffix().endsWith(FINANCE)
        ? null
        : lexicon.states().at(words, last, title.to()).stream()
            .map(PatternSet.Found::value)
            .findFirst()
            .orElse(null);
  }

  /**
   * "التقى الأمير فيصل": by his first name alone, behind his title, who was named in full before.
   */
  private @Nullable Mention again(RawMention one, OfficeForm form, int at, List<Mention> mentions) {
    if (!lexicon.verbFirst()
        || form.plural()
        || at >= words.size()
        || !lexicon.profile().given().contains(words.folded(at))) {
      return null;
    }
    String given = words.folded(at);
    return mentions.stream()
        .filter(m -> m.person() && m.kind() == Mention.Kind.PERSON && m.to() <= one.from())
        .filter(m -> m.to() - m.from() > 1 && words.folded(m.from()).equals(given))
        .findFirst()
        .map(
            m ->
                new Mention(
                    at,
                    at + 1,
                    words.token(at).start(),
                    words.token(at).end(),
                    m.kind(),
                    m.id(),
                    m.name(),
                    m.of(),
                    form.suffix(),
                    Mention.Form.NAME,
                    one.from(),
                    null,
                    one.hit().prefix(),
                    ""))
        .orElse(null);
  }

  /** "His father Kim Jong Il": a relative, no priest. */
  private boolean kin(int i) {
    return words.is(WordClass.KIN, i) && words.is(WordClass.KIN_POSSESSIVES, i - 1);
  }

  /**
   * "Представитель МИД Украины", "متحدث باسم وزارة الدفاع": where nobody is named, the ministry
   * itself speaks.
   */
  private @Nullable Mention voiced(
      List<RawMention> raw, OfficeForm form, Extent extent, Set<Integer> used) {
    boolean spokesperson = form.suffix().equals("Spokesperson");
    if (lexicon.declining() && extent.body < 0 && spokesperson) {
      return spoken(extent);
    }
    boolean leads = lexicon.declining() && VOICES.contains(form.suffix()) && extent.of == null;
    boolean voiced = lexicon.declining() || lexicon.verbFirst();
    if (!voiced || extent.body < 0 || !leads && !spokesperson) {
      return null;
    }
    Set<Integer> free = new HashSet<>(used);
    free.removeIf(k -> k >= extent.body);
    List<Mention> made = new ArrayList<>();
    organisations.compose(raw, extent.body, free, made);
    if (made.isEmpty()) {
      return null;
    }
    used.addAll(free);
    Mention body = made.get(0);
    return new Mention(
        extent.head,
        body.to(),
        words.token(extent.head).start(),
        body.end(),
        body.kind(),
        body.id(),
        body.name(),
        body.of(),
        null,
        body.form(),
        extent.head,
        null,
        "",
        "");
  }

  /** "Главы МИД Турции и Катара": as many as there are states. */
  private boolean chiefs(List<RawMention> raw, RawMention one, Extent extent) {
    if (!words.is(WordClass.CHIEFS, one.from())
        || extent.of == null
        || extent.next >= raw.size()
        || !words.is(WordClass.AND, extent.to)) {
      return false;
    }
    Entity second = raw.get(extent.next).entity();
    return raw.get(extent.next).from() == extent.to + 1
        && second != null
        && second.kind() == Entity.Kind.STATE;
  }

  /** "Представитель хуситов": where nobody is named, the group itself speaks. */
  private @Nullable Mention spoken(Extent extent) {
    Entity group = extent.of == null ? null : entities.get(extent.of);
    if (group == null || group.kind() == Entity.Kind.STATE || group.kind() == Entity.Kind.PERSON) {
      return null;
    }
    Mention.Kind kind =
        group.kind() == Entity.Kind.GROUP ? Mention.Kind.GROUP : Mention.Kind.ORGANISATION;
    return Mention.named(words, extent.head, extent.to, kind, group.id(), group.name(), group.of());
  }

  /** "Мэр Бенгази призвал": the name behind the office is that of the town, nobody's. */
  private @Nullable Mention town(
      List<RawMention> raw, RawMention one, OfficeForm form, Extent extent, Set<Integer> used) {
    int next = extent.next;
    if (!lexicon.declining()
        || !SEATED.contains(form.suffix())
        || next >= raw.size()
        || !raw.get(next).is(RawMention.Kind.PLACE)
        || raw.get(next).from() - extent.to > 1
        || raw.get(next).from() < extent.to) {
      return null;
    }
    RawMention place = raw.get(next);
    int to = place.to();
    boolean named = to < words.size() && words.isWord(to) && words.capital(to);
    if (named || place.place() == null || to < words.size() && words.comma(to)) {
      return null;
    }
    used.add(next);
    String name = form.suffix() + " of " + place.place().name();
    return new Mention(
        extent.head,
        to,
        one.hit().start(),
        words.token(to - 1).end(),
        Mention.Kind.UNNAMED,
        "unnamed:" + SimpleMentions.slug(name),
        name,
        null,
        form.suffix(),
        Mention.Form.OFFICE,
        extent.head,
        null,
        "",
        "");
  }

  /** A title with what it is of, as far as it is read. */
  private static final class Extent {
    private int head;
    private int to;

    /** Index of the first that is not read yet. */
    private int next;

    private @Nullable String of;

    /** Index of the organisation that the title is of; -1 for none. */
    private int body = -1;

    private void take(RawMention beside) {
      of = beside.entity() == null ? null : beside.entity().id();
      next++;
    }
  }

  /** "Armenian president": the state before a title. */
  private Extent before(List<RawMention> raw, int k, Set<Integer> used) {
    RawMention one = raw.get(k);
    Extent extent = new Extent();
    extent.head = one.from();
    extent.to = one.to();
    extent.next = k + 1;
    int before = k - 1;
    if (!lexicon.caseless()
        && before >= 0
        && !used.contains(before)
        && raw.get(before).to() == one.from()
        && raw.get(before).owns()
        && !(lexicon.declining() && !raw.get(before).is(RawMention.Kind.ADJECTIVE))
        && ownership.together(raw.get(before), one)) {
      Entity state = raw.get(before).entity();
      extent.of = state == null ? null : state.id();
      extent.head = raw.get(before).from();
      used.add(before);
    }
    return extent;
  }

  /** "Minister of defence of Armenia": the organisation and the state behind a title. */
  private void behind(List<RawMention> raw, RawMention one, Extent extent, Set<Integer> used) {
    while (extent.next < raw.size()
        && !used.contains(extent.next)
        && ownership.together(raw.get(extent.next), one)) {
      RawMention beside = raw.get(extent.next);
      int gap = beside.from() - extent.to;
      if (gap < 0 && extent.of == null && beside.owns() && beside.entity() != null) {
        used.add(extent.next);
        extent.take(beside);
        continue;
      }
      if (gap < 0 || gap > GAP || !ownership.linked(extent.to, beside.from())) {
        return;
      }
      if (beside.is(RawMention.Kind.ORGANISATION) && beside.office() != null) {
        organisation(raw, beside, extent, used);
        continue;
      }
      // "The opposition leader in Harare": where he is, not whose.
      boolean located =
          lexicon.ownerBefore()
              && beside.is(RawMention.Kind.METONYM)
              && words.is(WordClass.IN, beside.from() - 1);
      boolean joined = located || ownership.joined(beside) || lexicon.ownerBefore() && gap == 0;
      if (!beside.owns() || extent.of != null || joined) {
        return;
      }
      used.add(extent.next);
      extent.to = beside.to();
      extent.take(beside);
    }
  }

  /** "Head of the army of Armenia": the state is the organisation's. */
  private void organisation(
      List<RawMention> raw, RawMention beside, Extent extent, Set<Integer> used) {
    used.add(extent.next);
    extent.body = extent.next;
    extent.to = beside.to();
    int owner = ownership.behind(raw, extent.next, used);
    if (owner < 0) {
      extent.next++;
      return;
    }
    Entity state = raw.get(owner).entity();
    used.add(owner);
    extent.to = raw.get(owner).to();
    if (state != null) {
      extent.of = state.id();
    }
    extent.next = owner + 1;
  }

  /**
   * "المتحدث الإعلامي للدفاع المدني بمنطقة جازان الرائد يحيى القحطاني": who holds the office,
   * behind what it is of, with a rank or an honorific of his own.
   */
  private @Nullable Mention ranked(
      List<RawMention> raw, OfficeForm form, Extent extent, String prefix, Set<Integer> used) {
    for (int k = extent.next; k < raw.size(); k++) {
      RawMention rank = raw.get(k);
      if (rank.from() < extent.to) {
        continue;
      }
      if (rank.from() - extent.to > RANK_REACH || used.contains(k)) {
        return null;
      }
      if (rank.is(RawMention.Kind.TITLE)) {
        OfficeForm own = rank.office();
        if (own == null
            || !RANKS.contains(own.suffix())
            || !words.is(WordClass.ARTICLE, rank.from())
            || !of(extent.to, rank.from())) {
          return null;
        }
        Mention person =
            personNames.after(raw, k + 1, rank.to(), form, extent.of, extent.head, prefix, used);
        if (person == null) {
          return null;
        }
        for (int i = extent.next; i <= k; i++) {
          if (!raw.get(i).is(RawMention.Kind.PLACE)) {
            used.add(i);
          }
        }
        return person;
      }
    }
    return null;
  }

  /** Words of what an office is of: no mark, no conjunction, nothing that says or does. */
  private boolean of(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isWord(i)
          || words.is(WordClass.JOINED, i) && !words.is(WordClass.JOINED_ARTICLE, i)
          || !lexicon.reporting().at(words, i, i + 1).isEmpty()
          || lexicon.triggers().at(words, i, i + 1).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB)) {
        return false;
      }
    }
    return true;
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
        "unnamed:" + SimpleMentions.slug(name),
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
        "unnamed:" + SimpleMentions.slug(form.suffix()),
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
    String single = form.plural() ? form.suffix().replaceFirst("s( of|$)", "$1") : form.suffix();
    List<String> states = new ArrayList<>();
    if (first != null && first.startsWith("state:")) {
      states.add(first);
    }
    int to = at;
    for (int k = next; k < raw.size(); k++) {
      Entity entity = raw.get(k).entity();
      if (entity == null
          || entity.kind() != Entity.Kind.STATE
          || raw.get(k).from() - to > GAP
          || !listed(to, raw.get(k).from())
          || !ownership.together(raw.get(k), one)) {
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
              "unnamed:" + SimpleMentions.slug(name),
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
      if (words.isWord(i) && !words.is(WordClass.LISTING, i)) {
        return false;
      }
    }
    return true;
  }
}
