package org.nashra.extract;

import java.util.List;
import org.nashra.model.EventType;

/** An "attack" in a report of hackers that names no other violence is theirs. */
final class Intrusions {
  private Intrusions() {}

  static void settle(List<Draft> drafts) {
    boolean hacked = drafts.stream().anyMatch(d -> d.type() == EventType.CYBER);
    boolean violence =
        drafts.stream()
            .anyMatch(d -> DraftBuilder.violent(d.type()) && !attack(d) || !d.losses().isEmpty());
    if (!hacked || violence) {
      return;
    }
    drafts.stream().filter(Intrusions::attack).forEach(d -> d.type(EventType.CYBER));
  }

  private static boolean attack(Draft draft) {
    return draft.type() == EventType.ATTACK && draft.syntax() == Trigger.Syntax.NOUN;
  }
}
