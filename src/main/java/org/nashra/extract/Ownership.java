package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/**
 * The state that a noun belongs to, among what stands beside it: "the army of Armenia", "الجيش
 * الأرميني", "Armenian army".
 */
final class Ownership {
  private static final int GAP = 2;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;

  Ownership(NewsText text, Lexicon lexicon) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
  }

  /** Index of the state behind a noun; -1 where none owns it. */
  int behind(List<RawMention> raw, int k, Set<Integer> used) {
    if (k + 1 >= raw.size() || used.contains(k + 1)) {
      return -1;
    }
    RawMention one = raw.get(k);
    RawMention next = raw.get(k + 1);
    if (!next.owns()
        || next.entity() == null
        || next.entity().kind() != Entity.Kind.STATE
        || !together(one, next)) {
      return -1;
    }
    int gap = next.from() - one.to();
    if (gap < 0) {
      return k + 1;
    }
    if (gap == 0) {
      return lexicon.ownerBefore() || joined(next) ? -1 : k + 1;
    }
    return gap <= GAP
            && (linked(one.to(), next.from()) || troops(one, next))
            && !next.is(RawMention.Kind.ADJECTIVE)
            && !next.is(RawMention.Kind.METONYM)
        ? k + 1
        : -1;
  }

  /** Index of the state before a noun; -1 where none owns it. */
  int before(List<RawMention> raw, int k, Set<Integer> used) {
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
        || !together(one, before)
        || located(before)
        || !(before.is(RawMention.Kind.ADJECTIVE) || possessive && !lexicon.declining())) {
      return -1;
    }
    return k - 1;
  }

  /**
   * "Londra'da hükümeti": of the endings behind an apostrophe only the genitive says whose it is.
   */
  private boolean located(RawMention state) {
    String suffix = state.hit().suffix();
    return lexicon.verbFinal()
        && suffix.startsWith("'")
        && !lexicon.profile().cases().getOrDefault("of", List.of()).contains(suffix.substring(1));
  }

  /** Is there only "of", "in", "the" and the like between two tokens? */
  boolean linked(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.is(WordClass.OWNING, i)) {
        return false;
      }
    }
    return true;
  }

  /** "Soldiers from Chad attacked": where they open the clause; not "withdrew troops from Chad". */
  private boolean troops(RawMention one, RawMention state) {
    OfficeForm form = one.office();
    int before = one.from() - 1;
    return lexicon.ownerBefore()
        && lexicon.has(Trait.ANALYTIC)
        && form != null
        && (form.suffix().equals("soldiers") || form.suffix().equals("forces"))
        && (before < 0 || !words.isWord(before))
        && comingFrom(one.to(), state.from());
  }

  /** Is there only a preposition of origin and an article between two tokens? */
  boolean comingFrom(int from, int to) {
    return from < to
        && lexicon.relations().at(words, from, from + 1).stream()
            .anyMatch(f -> f.value().is("from"))
        && (to - from == 1 || to - from == 2 && words.is(WordClass.ARTICLES, from + 1));
  }

  /** Is there only an adjective in another case than the first or a quotation mark between? */
  boolean attributed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.folded(i).equals("\"") && !words.is(WordClass.OBLIQUE_ADJECTIVES, i)) {
        return false;
      }
    }
    return true;
  }

  /** "والأرمينية": a conjunction is written together with it. */
  boolean joined(RawMention one) {
    return lexicon.is(WordClass.JOINED_PREFIXES, one.hit().prefix());
  }

  /** Do two stand in one sentence? */
  boolean together(RawMention one, RawMention other) {
    return text.sentence(one.from()).index() == text.sentence(other.from()).index();
  }
}
