package org.nashra.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.model.Event.Actor;

/** Who travels, to whom and with whom. */
final class JourneyRoles implements RoleReader {
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final SubjectFinder subjects;
  private final CaseEvidence cases;
  private final Coordination coordination;

  JourneyRoles(
      Lexicon lexicon,
      Surroundings surroundings,
      SubjectFinder subjects,
      CaseEvidence cases,
      Coordination coordination) {
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.subjects = subjects;
    this.cases = cases;
    this.coordination = coordination;
  }

  // "Said on Friday during an official visit".
  private static final int SAID = 7;
  // "A visit to South Sudan, President Ana Rey".
  private static final int NEXT = 3;

  @Override
  public void assign(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    List<Mention> travellers = after.stream().filter(m -> m.kind() != Mention.Kind.STATE).toList();
    Mention subject = subjects.subject(trigger, hit, before, travellers);
    Mention late = late(trigger, hit, travellers);
    if (trigger.syntax() == Trigger.Syntax.NOUN) {
      // "زيارة رئيس الوزراء": whose visit it is stands right behind it.
      subject =
          after.stream()
              .filter(m -> m.head() == hit.to() && m.person())
              .filter(m -> surroundings.relation(m) == null)
              .findFirst()
              .or(() -> owner(hit, before))
              .or(() -> speaker(hit, before))
              .orElse(subject);
    }
    if (subject != null && late != null && subject.kind() == Mention.Kind.STATE) {
      ActorAssigner.add(draft, subject, Actor.Role.TARGET);
      subject = late;
    }
    if (subject == null && trigger.syntax() == Trigger.Syntax.VERB) {
      // "Поезд президента прибыл": who travels stands in the genitive.
      subject =
          before.stream()
              .filter(m -> m.person() && surroundings.relation(m) == null)
              .findFirst()
              .orElse(null);
    }
    if (subject != null) {
      ActorAssigner.add(draft, subject, Actor.Role.ACTOR);
      // "وصل الرئيس ماكرون ورئيس الوزراء ستارمر": who comes with him stands right behind.
      coordination.subjects(subject).stream()
          .filter(m -> (lexicon.verbFirst() || lexicon.ownerBefore()) && m.person())
          .forEach(m -> ActorAssigner.add(draft, m, Actor.Role.ACTOR));
    }
    for (Mention mention : before) {
      String relation = surroundings.relation(mention);
      if (lexicon.verbFinal()
          && mention.kind() == Mention.Kind.STATE
          && ("to".equals(relation) || "against".equals(relation))) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
      }
    }
    for (Mention mention : after) {
      String relation = surroundings.relation(mention);
      boolean goal =
          mention.kind() == Mention.Kind.STATE
              && mention.form() == Mention.Form.NAME
              && mention.head() - hit.to() <= 3;
      if (goal) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
      } else if ("with".equals(relation) && mention.acts()) {
        ActorAssigner.add(draft, mention, Actor.Role.PARTICIPANT);
      } else if ("by".equals(relation) && mention.acts() && !told(hit.to(), mention.head())
          || subject == null
              && relation == null
              && mention.person()
              && mention.head() - hit.to() <= NEXT) {
        ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
      }
    }
  }

  /** "Ruto's visit", "the minister's first trip": whose journey it is. */
  private Optional<Mention> owner(Pattern.Hit hit, List<Mention> before) {
    return before.stream()
        .filter(m -> lexicon.ownerBefore() && lexicon.has(Trait.ANALYTIC))
        .filter(m -> m.suffixed() && m.acts() && hit.from() - m.to() <= 2)
        .reduce((a, b) -> b);
  }

  /** "The minister said during a visit to Rome": who speaks on a journey is on it. */
  private Optional<Mention> speaker(Pattern.Hit hit, List<Mention> before) {
    return before.stream()
        .filter(m -> lexicon.ownerBefore() && lexicon.has(Trait.ANALYTIC))
        .filter(m -> m.person() && hit.from() - m.to() <= SAID)
        .filter(m -> told(m.to(), hit.from()))
        .filter(m -> surroundings.during(hit.from()))
        .reduce((a, b) -> b);
  }

  /** "The visit was announced by the ministry": who announces it does not travel. */
  private boolean told(int from, int to) {
    return IntStream.range(from, to).anyMatch(surroundings::telling);
  }

  /** "Тегеран посетит премьер-министр": who goes stands behind the verb. */
  private @Nullable Mention late(Trigger trigger, Pattern.Hit hit, List<Mention> after) {
    if (!lexicon.has(Trait.FREE_WORD_ORDER) || trigger.syntax() != Trigger.Syntax.VERB) {
      return null;
    }
    return after.stream()
        .filter(m -> m.head() - hit.to() <= 1 && m.person() && !cases.oblique(m))
        .filter(m -> surroundings.relation(m) == null)
        .findFirst()
        .orElse(null);
  }
}
