package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.nashra.language.WordClass;

/**
 * Reads who fights for a group as the group: "Islamic State militants", "guerrillas of the ELN".
 */
final class GroupMembers {
  private static final int GAP = 2;

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
        || !lexicon.ownerBefore()
        || !lexicon.is(WordClass.GROUP_MEMBERS, form.suffix())) {
      return false;
    }
    if (k > 0
        && group(raw.get(k - 1))
        && raw.get(k - 1).to() == one.from()
        && !used.contains(k - 1)) {
      return true;
    }
    if (k + 1 >= raw.size() || used.contains(k + 1)) {
      return false;
    }
    RawMention after = raw.get(k + 1);
    Mention group = group(after) ? SimpleMentions.of(after) : null;
    if (group == null
        || !ownership.together(one, after)
        || after.from() - one.to() > GAP
        || !ownership.linked(one.to(), after.from())) {
      return false;
    }
    used.add(k + 1);
    mentions.add(group.with(one.from(), group.id(), group.name(), group.kind(), group.of()));
    return true;
  }

  private static boolean group(RawMention one) {
    Entity entity = one.entity();
    return entity != null && entity.kind() == Entity.Kind.GROUP;
  }
}
