package org.nashra.extract;

import java.util.List;
import org.nashra.model.EventType;

/**
 * An explosion is an accident, unless its report tells of violence besides and does not open with
 * the accident that it was ("a gas blast in a mine").
 */
final class Explosions {
  private static final int LEAD = 2;

  private Explosions() {}

  /** Was the draft made by a bare word for an explosion? */
  static boolean made(Draft draft) {
    return draft.why().stream().anyMatch(rule -> rule.contains("#explosion."));
  }

  static void settle(List<Draft> drafts) {
    boolean violent =
        drafts.stream()
            .anyMatch(d -> !d.weak() && DraftBuilder.violent(d.type()) && d.syntax() != null);
    boolean accident =
        drafts.stream()
            .anyMatch(d -> d.type() == EventType.ACCIDENT && !made(d) && d.sentence() <= LEAD);
    if (!violent || accident) {
      return;
    }
    for (Draft draft : drafts) {
      if (made(draft) && draft.type() == EventType.ACCIDENT) {
        draft.type(EventType.BOMBING);
      }
    }
  }
}
