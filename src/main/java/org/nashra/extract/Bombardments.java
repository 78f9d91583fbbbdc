package org.nashra.extract;

import java.util.List;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/**
 * What a state or its forces bomb, or what is bombed in a report of air raids, is bombed from the
 * air; what anybody else bombs, with a bomb. "A second strike" came as the one before it did.
 */
final class Bombardments {
  private static final int NEAR = 3;
  private static final int BEHIND = 10;

  private Bombardments() {}

  static void settle(List<Draft> drafts, Words words) {
    Draft fire = null;
    for (Draft draft : drafts) {
      if (draft.type() == EventType.AIR_STRIKE || draft.type() == EventType.SHELLING) {
        fire = draft;
      } else if (fire != null
          && draft.type() == EventType.ATTACK
          && draft.syntax() == Trigger.Syntax.NOUN
          && draft.sentence() - fire.sentence() <= NEAR
          && words.is(WordClass.STRIKES, draft.token())) {
        draft.type(fire.type());
      }
      boolean raided =
          drafts.stream()
              .filter(d -> d.type() == EventType.AIR_STRIKE && !d.weak())
              .anyMatch(d -> Math.abs(d.sentence() - draft.sentence()) <= NEAR);
      if (blow(draft.type()) && flown(draft.token(), words)) {
        draft.type(EventType.AIR_STRIKE);
      }
      if (draft.type() == EventType.BOMBING
          && draft.syntax() == Trigger.Syntax.VERB
          && words.is(WordClass.BOMBARDING, draft.token())
          && (raided || draft.actors().stream().anyMatch(Bombardments::flies))) {
        draft.type(EventType.AIR_STRIKE);
      }
    }
  }

  private static boolean blow(EventType type) {
    return type == EventType.ATTACK || type == EventType.BOMBING || type == EventType.SHELLING;
  }

  /** "Planes set a depot ablaze", "raided by jets", "hit the depot from the air". */
  private static boolean flown(int blow, Words words) {
    if (words.is(WordClass.AIRCRAFT, blow - 1)) {
      return true;
    }
    for (int i = blow + 1; i < blow + BEHIND && words.isWord(i); i++) {
      boolean by =
          words.is(WordClass.AIRCRAFT_FROM, i - 1)
              || words.is(WordClass.AIRCRAFT_FROM, i - 2) && words.isWord(i - 1)
              || words.is(WordClass.AIRCRAFT_FROM, i - 3) && words.isWord(i - 2);
      if (by && i - 1 >= blow && words.is(WordClass.AIRCRAFT, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean flies(Role role) {
    Mention mention = role.mention();
    return role.role() == Actor.Role.ACTOR
        && (mention.kind() == Mention.Kind.STATE
            || mention.kind() == Mention.Kind.ORGANISATION && mention.side() != null);
  }
}
