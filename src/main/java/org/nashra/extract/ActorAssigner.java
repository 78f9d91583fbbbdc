package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Tells who takes what part in an event, by word order and prepositions. */
final class ActorAssigner {
  private static final int REACH = 20;
  private static final int BEHIND = 16;
  // A clause that names its own subject takes none from before it.
  private static final int ADJACENT = 2;

  private final Surroundings surroundings;
  private final EventTypes types;
  private final Lexicon lexicon;
  private final Map<EventTypes.Roles, RoleReader> readers;

  ActorAssigner(
      NewsText text,
      Lexicon lexicon,
      Surroundings surroundings,
      EventTypes types,
      List<Frame> frames) {
    Words words = text.words();
    Coordination coordination = new Coordination(words, lexicon, surroundings);
    LightVerbs lightVerbs = new LightVerbs(words, lexicon, coordination);
    ReportedDeeds deeds = new ReportedDeeds(words, lexicon, surroundings, frames, lightVerbs);
    CaseEvidence cases = new CaseEvidence(words, lexicon);
    SubjectFinder subjects =
        new SubjectFinder(text, lexicon, surroundings, lightVerbs, deeds, cases);
    VerbFinalObjects objects = new VerbFinalObjects(lexicon, surroundings);
    this.surroundings = surroundings;
    this.types = types;
    this.lexicon = lexicon;
    this.readers =
        Map.of(
            EventTypes.Roles.SYMMETRIC,
            new SymmetricRoles(words, lexicon, surroundings, subjects, coordination, lightVerbs),
            EventTypes.Roles.JOURNEY,
            new JourneyRoles(lexicon, surroundings, subjects, cases, coordination),
            EventTypes.Roles.SPEECH,
            new SpeechRoles(
                words,
                lexicon,
                surroundings,
                subjects,
                coordination,
                objects,
                new ElidedSpeakers(text, lexicon, surroundings, frames)),
            EventTypes.Roles.DIRECTED,
            new DirectedRoles(
                words, lexicon, surroundings, subjects, coordination, lightVerbs, deeds, objects));
  }

  /**
   * Fills in the actors.
   *
   * @param limit index of the first token that no longer belongs to the event
   * @param subjectTo index of the token before which the subject stands, where it stands before
   */
  void assign(Draft draft, Trigger trigger, Pattern.Hit hit, int start, int limit, int subjectTo) {
    List<Mention> before = new ArrayList<>();
    List<Mention> after = new ArrayList<>();
    for (Mention mention : surroundings.mentions()) {
      if (mention.head() < start || mention.to() > limit) {
        continue;
      }
      boolean clause =
          trigger.syntax() == Trigger.Syntax.CLAUSE
              && lexicon.ownerBefore()
              && hit.from() - mention.to() > ADJACENT;
      if (mention.to() <= hit.from() && hit.from() - mention.to() <= BEHIND && !clause
          || mention.head() < hit.from() && mention.to() > hit.from()
          || trigger.syntax() == Trigger.Syntax.CLAUSE
              && mention.head() >= hit.from()
              && mention.head() < hit.to()
          || opens(mention, trigger, hit)
          || subjectTo < hit.from() && mention.to() <= subjectTo) {
        if (subjectTo == hit.from() || mention.to() <= subjectTo) {
          before.add(mention);
        }
      } else if (mention.head() >= hit.to() && mention.head() - hit.to() <= REACH
          || mention.head() >= hit.from() && mention.head() < hit.to()) {
        after.add(mention);
      }
    }
    RoleReader reader = readers.get(types.of(trigger.type()).roles());
    if (reader != null) {
      reader.assign(draft, trigger, hit, before, after);
    }
  }

  /**
   * "Aviones israelíes bombardearon", "la artillería rusa bombardeó": the verb's pattern opens with
   * its subject.
   */
  private static boolean opens(Mention mention, Trigger trigger, Pattern.Hit hit) {
    return trigger.syntax() == Trigger.Syntax.VERB
        && mention.head() == hit.from()
        && mention.to() < hit.to();
  }

  static void add(Draft draft, Mention mention, Actor.Role role) {
    if (mention.kind() == Mention.Kind.PLACE || mention.kind() == Mention.Kind.MEDIA) {
      return;
    }
    if (mention.kind() == Mention.Kind.UNNAMED
        && (mention.form() == Mention.Form.AGAIN
            || mention.form() == Mention.Form.NAME && !"statement".equals(mention.title()))) {
      return;
    }
    // "میدان آزادی تهران تجمع کردند": a capital that stands for its government does not march.
    if (draft.type() == EventType.PROTEST
        && role == Actor.Role.ACTOR
        && mention.form() == Mention.Form.METONYM) {
      return;
    }
    draft.actor(mention, role);
  }
}
