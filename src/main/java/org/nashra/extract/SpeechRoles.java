package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Who accuses, threatens, rejects or appeals, and whom it concerns. */
final class SpeechRoles implements RoleReader {
  private static final int REACH = 20;
  private static final int BY = 6;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final SubjectFinder subjects;
  private final Coordination coordination;
  private final VerbFinalObjects objects;
  private final ElidedSpeakers elided;
  private final Passives passives;

  SpeechRoles(
      Words words,
      Lexicon lexicon,
      Surroundings surroundings,
      SubjectFinder subjects,
      Coordination coordination,
      VerbFinalObjects objects,
      ElidedSpeakers elided) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.subjects = subjects;
    this.coordination = coordination;
    this.objects = objects;
    this.elided = elided;
    this.passives = new Passives(words, lexicon);
  }

  @Override
  public void assign(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean along = elided.along(hit);
    Mention spoke = along ? elided.goingOn(hit.from()) : elided.of(trigger, hit, after);
    Mention subject =
        spoke != null || trigger.syntax() == Trigger.Syntax.PASSIVE
            ? spoke
            : subjects.subject(trigger, hit, before, along ? List.of() : after);
    if (trigger.syntax() == Trigger.Syntax.VERB && passives.addressed(hit.from())) {
      addressed(draft, subject, hit, after);
      return;
    }
    List<Mention> subjects = coordination.subjects(subject);
    for (Mention one : subjects) {
      ActorAssigner.add(draft, one, Actor.Role.ACTOR);
    }
    objects.objects(draft, subject, before);
    int targets = 0;
    for (Mention mention : after) {
      if (seconded(hit.to(), mention.head()) || surroundings.secondVerb(hit.to(), mention.head())) {
        break;
      }
      if (subject != null
          && (subjects.stream().anyMatch(s -> mention.id().equals(s.id()))
              || mention.head() < subject.to() && mention.head() >= subject.head())) {
        continue;
      }
      // "ونفى غازي حمد الناطق باسم الحكومة": the office only says who the speaker is.
      boolean office =
          lexicon.verbFirst()
              && subject != null
              && subject.person()
              && mention.kind() == Mention.Kind.UNNAMED
              && mention.head() == subject.to()
              && mention.prefix().isEmpty();
      if (office || owner(trigger, mention, hit)) {
        continue;
      }
      boolean near = mention.head() - hit.to() <= REACH - 9;
      if (near
          && mention.form() != Mention.Form.ADJECTIVE
          && mention.kind() != Mention.Kind.PLACE
          && !"in".equals(inPlace(mention))
          && !(mention.form() == Mention.Form.METONYM
              && lexicon.caseless()
              && "to".equals(surroundings.relation(mention))
              && mention.prefix().isEmpty())
          && (targets < 1 || coordination.joined(mention) && targets < 3)) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
        targets++;
      }
    }
  }

  /** "Reiterated Washington's support for Israel": whose support it is, not whom it is for. */
  private boolean owner(Trigger trigger, Mention mention, Pattern.Hit hit) {
    return trigger.type() == EventType.SUPPORT
        && lexicon.ownerBefore()
        && mention.suffixed()
        && mention.from() > hit.from()
        && mention.to() < hit.to();
  }

  /**
   * "Turkey was urged by Germany": who is spoken to or of stands before, who speaks behind "by".
   */
  private void addressed(
      Draft draft, @Nullable Mention subject, Pattern.Hit hit, List<Mention> after) {
    Mention speaker =
        after.stream()
            .filter(m -> "by".equals(surroundings.relation(m)) && m.head() - hit.to() <= BY)
            .findFirst()
            .orElse(null);
    for (Mention one : coordination.subjects(speaker)) {
      ActorAssigner.add(draft, one, Actor.Role.ACTOR);
    }
    for (Mention one : coordination.subjects(subject)) {
      ActorAssigner.add(draft, one, Actor.Role.TARGET);
    }
  }

  /** "Осудил убийство и предложил помощь ФБР": a second verb has objects of its own. */
  private boolean seconded(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (words.is(WordClass.AND, i)
          && !words.capital(i + 1)
          && (words.is(WordClass.ACTIVE_PAST, i + 1)
              || lexicon.triggers().at(words, i + 1, to).stream()
                  .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String inPlace(Mention mention) {
    String relation = surroundings.relation(mention);
    return "in".equals(relation) && mention.prefix().isEmpty() ? "in" : null;
  }
}
