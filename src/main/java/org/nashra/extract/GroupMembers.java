package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.nashra.language.WordClass;

/**
 * Reads who fights or speaks for a group as the group: "Islamic State militants", "guerrillas of
 * the ELN", "Минобороны ДНР".
 */
final class GroupMembers {
  private static final int GAP = 2;
  private static final Set<String> LENT = Set.of("peacekeepers", "soldiers", "forces");

  private final Lexicon lexicon;
  private final Ownership ownership;

  GroupMembers(Lexicon lexicon, Ownership ownership) {
    this.lexicon = lexicon;
    this.ownership = ownership;
  }

  /** Is a noun for members taken up by the group beside it? */
  boolean taken(List<RawMention> raw, int k, Set<Integer> used, List<Mention> mentions) {
    RawMention one = raw.get(k);
    OfficeForm form = one.office();
    if (form == null
        || !(lexicon.ownerBefore() || lexicon.declining())
        || !lexicon.is(WordClass.GROUP_MEMBERS, form.suffix())) {
      return false;
    }
    if (k > 0
        && lexicon.ownerBefore()
        && group(raw.get(k - 1))
        && raw.get(k - 1).to() == one.from()
        && !used.contains(k - 1)) {
      return true;
    }
    if (k + 1 >= raw.size() || used.contains(k + 1)) {
      return false;
    }
    RawMention after = raw.get(k + 1);
    Mention group = group(after) || lent(form, after) ? SimpleMentions.of(after) : null;
    if (group == null
        || !ownership.together(one, after)
        || after.from() - one.to() > GAP
        || !linked(one.to(), after.from())) {
      return false;
    }
    used.add(k + 1);
    mentions.add(group.with(one.from(), group.id(), group.name(), group.kind(), group.of()));
    return true;
  }

  /** "Of the", "from the", «боевиков „Аль-Каиды“», "Минобороны самопровозглашённой ДНР". */
  private boolean linked(int from, int to) {
    return ownership.linked(from, to)
        || lexicon.ownerBefore() && ownership.comingFrom(from, to)
        || lexicon.declining() && ownership.attributed(from, to);
  }

  /** "Миротворцы Африканского союза": soldiers of an organisation that has none of its own. */
  private boolean lent(OfficeForm form, RawMention one) {
    Entity entity = one.entity();
    return lexicon.declining()
        && LENT.contains(form.suffix())
        && entity != null
        && entity.kind() == Entity.Kind.ORGANISATION;
  }

  private static boolean group(RawMention one) {
    Entity entity = one.entity();
    return entity != null && entity.kind() == Entity.Kind.GROUP;
  }
}
