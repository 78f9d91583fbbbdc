package org.nashra.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nashra.language.WordClass;

/** Puts an organisation of a kind ("army", "ministry") and its state together into one mention. */
final class OrganisationComposer {
  /** Kinds that are somebody only with a state beside them. */
  private static final Set<String> NEVER_ALONE =
      Set.of(OfficeForm.STATE, "soldiers", "refugees", "delegation", "embassy", "court");

  /** Kinds that may stand in another state than their own. */
  private static final Set<String> STATIONED =
      Set.of(OfficeForm.STATE, "soldiers", "forces", "army", "airforce", "navy", "peacekeepers");

  private final Words words;
  private final Lexicon lexicon;
  private final Entities entities;
  private final Ownership ownership;
  private final GroupMembers members;

  OrganisationComposer(Words words, Lexicon lexicon, Entities entities, Ownership ownership) {
    this.words = words;
    this.lexicon = lexicon;
    this.entities = entities;
    this.ownership = ownership;
    this.members = new GroupMembers(lexicon, ownership);
  }

  /** The state after ("of Armenia", "الأرمينية") or before ("Armenian") an organisation. */
  void compose(List<RawMention> raw, int k, Set<Integer> used, List<Mention> mentions) {
    RawMention one = raw.get(k);
    OfficeForm form = one.office();
    if (form == null) {
      return;
    }
    if (form.suffix().equals(OfficeForm.STATE) && relation(one)) {
      used.add(k);
      return;
    }
    int after = ownership.behind(raw, k, used);
    after = after >= 0 && stationed(one, form, raw.get(after)) ? -1 : after;
    int before = after < 0 ? ownership.before(raw, k, used) : -1;
    int owner = after >= 0 ? after : before;
    used.add(k);
    Entity state = owner < 0 ? null : raw.get(owner).entity();
    if (state == null && ofRegion(raw, k, used, mentions)) {
      return;
    }
    if (state == null
        && (attribute(one) || adjective(raw, k) || members.taken(raw, k, used, mentions))) {
      return;
    }
    if (state == null) {
      if (!NEVER_ALONE.contains(form.suffix())) {
        mentions.add(generic(one, form));
      } else {
        lexicon.unnamed().at(words, one.from(), one.to()).stream()
            .findFirst()
            .map(f -> SimpleMentions.of(RawMention.unnamed(f.hit(), f.value())))
            .ifPresent(mentions::add);
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
          && ownership.joined(second)
          && second.entity() != null) {
        used.add(after + 1);
        mentions.add(
            organisation(form, second.entity(), second, second.from(), second.to(), second));
      }
    }
  }

  /** "Обстрел со стороны турецкой армии": the noun is part of a preposition. */
  private boolean relation(RawMention one) {
    return lexicon.declining()
        && one.from() > 0
        && lexicon.relations().at(words, one.from() - 1, one.to()).stream()
            .anyMatch(f -> f.value().is("by") && f.hit().to() == one.to());
  }

  /** "Абхазская армия": what a region that acts for itself has is that region. */
  private boolean ofRegion(List<RawMention> raw, int k, Set<Integer> used, List<Mention> mentions) {
    RawMention one = raw.get(k);
    RawMention before = k == 0 ? null : raw.get(k - 1);
    if (before == null
        || !before.is(RawMention.Kind.ADJECTIVE)
        || before.to() != one.from()
        || before.entity() == null
        || before.entity().kind() != Entity.Kind.GROUP) {
      return false;
    }
    used.add(k - 1);
    Entity region = before.entity();
    mentions.add(
        new Mention(
            before.from(),
            one.to(),
            before.hit().start(),
            one.hit().end(),
            Mention.Kind.GROUP,
            region.id(),
            region.name(),
            region.of(),
            null,
            Mention.Form.NAME,
            before.from(),
            null,
            before.hit().prefix(),
            one.hit().suffix()));
    return true;
  }

  /** "Беспилотник в Пакистане", "войска в Афганистане": where they are, not whose. */
  private boolean stationed(RawMention one, OfficeForm form, RawMention state) {
    return lexicon.declining() && state.from() > one.to() && STATIONED.contains(form.suffix());
  }

  /** "Military targets", "the military and political leadership", not "the military and police". */
  private boolean adjective(List<RawMention> raw, int k) {
    RawMention one = raw.get(k);
    if (one.to() - one.from() > 1
        || !lexicon.is(WordClass.ARTICLED_FORCES, words.folded(one.from()))) {
      return false;
    }
    int before = one.from() - 1;
    boolean articled =
        words.is(WordClass.ARTICLES, before) || words.is(WordClass.POSSESSIVES, before);
    boolean beside = k + 1 < raw.size() && raw.get(k + 1).from() <= one.to() + 2;
    return !articled || words.is(WordClass.AND, one.to()) && !beside;
  }

  /** "التدخلات الخارجية", "السوق الداخلية": an adjective of the noun before it, no ministry. */
  private boolean attribute(RawMention one) {
    if (one.to() - one.from() > 1) {
      return false;
    }
    String word = words.folded(one.from());
    return lexicon.is(WordClass.UNNAMED_FORCES, word)
        || lexicon.is(WordClass.ADJECTIVAL_MINISTRIES, word)
            && one.from() > 0
            && words.isWord(one.from() - 1)
            && words.is(WordClass.ARTICLE, one.from() - 1);
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
}
