package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Who takes part in what all do alike: talks, calls, agreements, clashes. */
final class SymmetricRoles implements RoleReader {
  private static final int REACH = 20;
  private static final int FALLEN = 6;
  private static final int BESIDE = 4;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final SubjectFinder subjects;
  private final Coordination coordination;
  private final LightVerbs lightVerbs;

  SymmetricRoles(
      Words words,
      Lexicon lexicon,
      Surroundings surroundings,
      SubjectFinder subjects,
      Coordination coordination,
      LightVerbs lightVerbs) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.subjects = subjects;
    this.coordination = coordination;
    this.lightVerbs = lightVerbs;
  }

  @Override
  public void assign(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean verb = trigger.syntax() != Trigger.Syntax.NOUN;
    Mention subject = subjects.subject(trigger, hit, before, after);
    boolean inCall = trigger.type() == EventType.CALL && inside(hit);
    if (!verb && subject == null) {
      subject = teller(hit);
    }
    if (subject != null
        && (verb || lightVerbs.carried(subject, hit) || during(hit) || behind(hit) || inCall)) {
      for (Mention mention : surroundings.mentions()) {
        if (mention.from() == subject.from() && mention.to() == subject.to()) {
          ActorAssigner.add(draft, mention, Actor.Role.PARTICIPANT);
        }
      }
      for (Mention mention : coordination.subjects(subject)) {
        ActorAssigner.add(draft, mention, Actor.Role.PARTICIPANT);
      }
    }
    if (verb && (subject == null || subject.kind() == Mention.Kind.UNNAMED)) {
      delegates(draft, hit, before);
    }
    boolean chain = false;
    for (Mention mention : after) {
      String relation = surroundings.relation(mention);
      if (about(hit.to(), mention.head())) {
        break;
      }
      if (apposed(mention, after)) {
        continue;
      }
      if ("mediated".equals(relation)) {
        ActorAssigner.add(draft, mention, Actor.Role.MEDIATOR);
      } else if (strife(trigger, hit, mention, relation)) {
        break;
      } else if ("between".equals(relation)
          || "with".equals(relation)
          || "by".equals(relation)
              && (signed(trigger, hit, mention.head()) || received(trigger, hit, mention))
          || chain && coordination.joined(mention)
          || caller(trigger, mention, relation)
          || trigger.type() == EventType.CLASH && "against".equals(relation) && opposed(mention)
          || verb && lexicon.verbFirst() && "in".equals(relation) && mention.person()
          || foe(trigger, hit, mention, relation)
          || verb
              && relation == null
              && mention.person()
              && mention.head() - hit.to() <= REACH
              && !spokenOf(trigger)) {
        ActorAssigner.add(draft, mention, Actor.Role.PARTICIPANT);
        chain = true;
      } else if (!verb
          && mention.head() - hit.to() <= 2
          && !acted(hit.to(), mention.head())
          && !(lexicon.ownerBefore() && surroundings.comma(hit.to(), mention.head()))
          && (mention.form() == Mention.Form.ADJECTIVE
              || relation == null
              || "to".equals(relation) && mention.head() - hit.to() <= 1)
          && mention.kind() != Mention.Kind.PLACE) {
        ActorAssigner.add(draft, mention, Actor.Role.PARTICIPANT);
        chain |= lexicon.caseless() && mention.person();
      }
    }
    for (Mention mention : before) {
      String relation = surroundings.relation(mention);
      if (fighting(trigger, hit, mention, relation)) {
        ActorAssigner.add(draft, mention, Actor.Role.PARTICIPANT);
        continue;
      }
      if ("between".equals(relation)
          || "with".equals(relation) && (lexicon.verbFinal() || hit.from() - mention.to() <= BESIDE)
          || "mediated".equals(relation)
          || mention.form() == Mention.Form.ADJECTIVE
              && !lexicon.caseless()
              && hit.from() - mention.to() <= 1
          || verb
              && subject != null
              && mention.to() <= subject.head()
              && coordination.joined(subject)
              && subject.head() - mention.to() <= 1
          || mention.suffixed() && hit.from() - mention.to() <= 1) {
        ActorAssigner.add(
            draft,
            mention,
            "mediated".equals(relation) ? Actor.Role.MEDIATOR : Actor.Role.PARTICIPANT);
      }
    }
  }

  /** "Fought separatists", "battled the rebels": the object of a verb of fighting. */
  private boolean foe(
      Trigger trigger, Pattern.Hit hit, Mention mention, @Nullable String relation) {
    return trigger.type() == EventType.CLASH
        && trigger.syntax() == Trigger.Syntax.VERB
        && lexicon.has(Trait.ANALYTIC)
        && relation == null
        && mention.acts()
        && mention.head() - hit.to() <= 2;
  }

  /** "مقتل عشرة من الحوثيين في معارك مع المقاومة": whose people fell in a fight took part in it. */
  private boolean fighting(
      Trigger trigger, Pattern.Hit hit, Mention mention, @Nullable String relation) {
    return trigger.type() == EventType.CLASH
        && lexicon.verbFirst()
        && "from".equals(relation)
        && mention.acts()
        && (mention.kind() == Mention.Kind.GROUP || mention.kind() == Mention.Kind.ORGANISATION)
        && hit.from() - mention.to() <= FALLEN
        && !surroundings.comma(mention.to(), hit.from());
  }

  /**
   * "Agreed that the ministers would meet": whoever is named in what is agreed agrees to nothing.
   */
  private boolean spokenOf(Trigger trigger) {
    return lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && trigger.type() == EventType.AGREEMENT;
  }

  /** "اتصال لبحث التصعيد بين إيران وإسرائيل": of whom they talk. */
  private boolean strife(
      Trigger trigger, Pattern.Hit hit, Mention mention, @Nullable String relation) {
    boolean contact = trigger.type() == EventType.CALL || trigger.type() == EventType.TALKS;
    for (int i = Math.max(hit.to(), mention.head() - FALLEN); i < mention.head(); i++) {
      if (contact && "between".equals(relation) && words.is(WordClass.STRIFE, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The accord was signed by Chad and Niger": the agents of a passive. */
  private boolean signed(Trigger trigger, Pattern.Hit hit, int agent) {
    return lexicon.has(Trait.ANALYTIC)
        && trigger.type() == EventType.AGREEMENT
        && words.any(WordClass.CONCLUDED, hit.from(), agent)
        && words.any(WordClass.PASSIVE_AUXILIARIES, hit.from(), agent);
  }

  /** "Was received by the king": the host, whose office stands in the words that tell it. */
  private boolean received(Trigger trigger, Pattern.Hit hit, Mention mention) {
    return lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && trigger.type() == EventType.TALKS
        && words.is(WordClass.PASSIVE_AUXILIARIES, hit.from())
        && mention.head() < hit.to();
  }

  /** "تلقى اتصالا من نظيره": who calls. */
  private boolean caller(Trigger trigger, Mention mention, @Nullable String relation) {
    return trigger.type() == EventType.CALL
        && lexicon.caseless()
        && "from".equals(relation)
        && mention.acts();
  }

  /** "خاضت معارك ضد الجيش": armed people whom somebody fights. */
  private boolean opposed(Mention mention) {
    return lexicon.verbFirst()
        && mention.acts()
        && (mention.kind() == Mention.Kind.GROUP || mention.kind() == Mention.Kind.ORGANISATION);
  }

  /** "حثت ميركل، في اتصال هاتفي مع": who speaks is one of the two. */
  private boolean inside(Pattern.Hit hit) {
    return lexicon.caseless() && words.is(WordClass.IN, hit.from() - 1);
  }

  /** "بالاتفاق وشكر أمير قطر": another verb stands between. */
  private boolean acted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.triggers().at(words, i, to).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB)) {
        return true;
      }
    }
    return false;
  }

  /** "during a session": who spoke before took part. */
  private boolean during(Pattern.Hit hit) {
    for (int i = Math.max(0, hit.from() - 2); i < hit.from(); i++) {
      if (words.is(WordClass.DURING, i)) {
        return true;
      }
    }
    return false;
  }

  /** "With Emomali Rahmon, his Tajik counterpart": whose counterpart the one named is. */
  private boolean apposed(Mention counterpart, List<Mention> after) {
    return surroundings.analytic()
        && counterpart.id().contains("counterpart")
        && after.stream()
            .anyMatch(
                m ->
                    m.person()
                        && m.to() < counterpart.head()
                        && counterpart.head() - m.to() <= 2
                        && words.comma(m.to()));
  }

  /** "Officials from Hamas and Fatah met": whom those who meet come from. */
  private void delegates(Draft draft, Pattern.Hit hit, List<Mention> before) {
    boolean chain = false;
    for (Mention mention : before) {
      boolean sent =
          surroundings.analytic()
              && "from".equals(surroundings.relation(mention))
              && surroundings.together(mention.from(), hit.from())
              && mention.acts();
      int noun = mention.head() - 2;
      if (words.is(WordClass.BEFORE_NOUNS, mention.head() - 1)) {
        noun--;
      }
      chain =
          sent && (words.is(WordClass.DELEGATES, noun) || chain && coordination.joined(mention));
      if (chain) {
        ActorAssigner.add(draft, mention, Actor.Role.PARTICIPANT);
      }
    }
  }

  /** "After a call with": what somebody said or did came behind it. */
  private boolean behind(Pattern.Hit hit) {
    boolean with =
        hit.to() < words.size()
            && words.isWord(hit.to())
            && lexicon.relations().at(words, hit.to(), hit.to() + 1).stream()
                .anyMatch(f -> f.value().is("with"));
    int at = hit.from() - 1;
    while (at > hit.from() - BESIDE && words.isWord(at) && !words.is(WordClass.TEMPORAL, at)) {
      at--;
    }
    return surroundings.analytic() && with && words.is(WordClass.TEMPORAL, at);
  }

  /** "The president told reporters after a call with the premier": who speaks has called. */
  private @Nullable Mention teller(Pattern.Hit hit) {
    if (!behind(hit)) {
      return null;
    }
    Mention last = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.to() <= hit.from()
          && surroundings.together(mention.to(), hit.from())
          && mention.acts()
          && mention.kind() != Mention.Kind.MEDIA
          && mention.kind() != Mention.Kind.PLACE
          && surroundings.relation(mention) == null
          && surroundings.telling(mention.to())) {
        last = mention;
      }
    }
    return last;
  }

  private boolean about(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.relations().at(words, i, to).stream().anyMatch(f -> f.value().is("about"))) {
        return true;
      }
    }
    return false;
  }
}
