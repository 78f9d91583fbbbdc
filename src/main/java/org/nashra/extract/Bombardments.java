package org.nashra.extract;

import java.util.List;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/**
 * What a state or its forces bomb, or what is bombed in a report of air raids, is bombed from the
 * air; what anybody else bombs, with a bomb. "A
 * second strike" came as the one before it did.
 */
final class Bombardments {
  private static final int NEAR = 3;

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
      if (draft.type() == EventType.BOMBING
          && draft.syntax() == Trigger.Syntax.VERB
          && words.is(WordClass.BOMBARDING, draft.token())
          && (raided || draft.actors().stream().anyMatch(Bombardments::flies))) {
        draft.type(EventType.AIR_STRIKE);
      }
    }
  }

  private static boolean flies(Role role) {
    Mention mention = role.mention();
    return role.role() == Actor.Role.ACTOR
        && (mention.kind() == Mention.Kind.STATE
            || mention.kind() == Mention.Kind.ORGANISATION && mention.side() != null);
  }
}
