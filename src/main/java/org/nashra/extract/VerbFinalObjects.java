package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event.Actor;

/** Whom a verb at the end of its clause concerns, and by whom: both stand before it. */
final class VerbFinalObjects {
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  VerbFinalObjects(Lexicon lexicon, Surroundings surroundings) {
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /** "Rusya'yı suçladı", "آمریکا را متهم کرد": before a verb at the end stands whom it concerns. */
  void objects(Draft draft, @Nullable Mention subject, List<Mention> before) {
    if (!lexicon.verbFinal()) {
      return;
    }
    for (Mention mention : before) {
      String relation = surroundings.relation(mention);
      if (mention.equals(subject) || !mention.acts()) {
        continue;
      }
      if ("against".equals(relation)) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
      } else if ("by".equals(relation)) {
        ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
      }
    }
  }
}
