package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;

/**
 * "Israel denied that its forces had shelled Rafah", "denied bombing the hospital": where a deed is
 * told to be denied, there is more to say than that somebody denied something.
 */
final class Denials {
  private static final int SUBJECT = 5;

  private final Words words;
  private final EventTypes types;
  private final Surroundings surroundings;

  Denials(Words words, EventTypes types, Surroundings surroundings) {
    this.words = words;
    this.types = types;
    this.surroundings = surroundings;
  }

  /** Does the verb of speech before a word of event deny just that? */
  boolean denied(PatternSet.@Nullable Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    if (governor == null
        || governor.value().syntax() != Trigger.Syntax.VERB
        || !words.is(WordClass.DENYING, governor.hit().from())
        || types.speech(one.value().type())) {
      return false;
    }
    int from = governor.hit().to();
    int at = one.hit().from();
    if (words.is(WordClass.PROGRESSIVE, at) && at == from) {
      return one.value().active() || one.hit().to() - at == 1;
    }
    boolean clause = from < at && surroundings.that(from, at) && !parted(from, at);
    return clause && (one.value().active() || at - from <= 2 && begun(one));
  }

  /** "That talks had begun": the noun that the clause is about, before its verb. */
  private boolean begun(PatternSet.Found<Trigger> one) {
    int behind = one.hit().to();
    return !DraftBuilder.violent(one.value().type())
        && behind < words.size()
        && words.is(WordClass.WAS, behind);
  }

  private boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.clauseMark(i) || words.is(WordClass.DEED_JOINING, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whoever denies a deed of "its forces" or of himself is the one who would have done it. */
  void ownDeed(Draft draft, Pattern.Hit hit, int from, Mention speaker) {
    boolean gerund = hit.from() == from;
    boolean own = gerund;
    for (int i = from; i < hit.from() && !own; i++) {
      boolean pronoun =
          words.is(WordClass.GROUP_PRONOUNS, i) || words.is(WordClass.PERSON_PRONOUNS, i);
      boolean forces = words.is(WordClass.POSSESSIVES, i) && words.is(WordClass.OWN_FORCES, i + 1);
      own = (pronoun || forces) && hit.from() - i <= SUBJECT;
    }
    if (!own) {
      return;
    }
    List<Role> others =
        draft.actors().stream()
            .filter(r -> r.role() == Actor.Role.TARGET && !r.mention().id().equals(speaker.id()))
            .toList();
    draft.actors().clear();
    draft.actor(speaker, Actor.Role.ACTOR);
    others.forEach(r -> draft.actor(r.mention(), r.role()));
  }
}
