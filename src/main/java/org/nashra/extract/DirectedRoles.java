package org.nashra.extract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Who did it to whom: blows, arrests, sanctions, dismissals. */
final class DirectedRoles implements RoleReader {
  private static final int BESIDE = 4;
  private static final int DEALT = 10;
  // "Назначен карьерный дипломат Лунин"
  private static final int WHO = 2;
  // "نفذه مسلحون من الحركة"
  private static final int AGENT = 3;
  // "نجل القيادي في الحركة"
  private static final int KIN = 5;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final SubjectFinder subjects;
  private final Coordination coordination;
  private final LightVerbs lightVerbs;
  private final ReportedDeeds deeds;
  private final VerbFinalObjects objects;
  private final Passives passives;
  private final Instrumentals agents;
  private final Patients patients;

  DirectedRoles(
      Words words,
      Lexicon lexicon,
      Surroundings surroundings,
      SubjectFinder subjects,
      Coordination coordination,
      LightVerbs lightVerbs,
      ReportedDeeds deeds,
      VerbFinalObjects objects) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.subjects = subjects;
    this.coordination = coordination;
    this.lightVerbs = lightVerbs;
    this.deeds = deeds;
    this.objects = objects;
    this.passives = new Passives(words, lexicon);
    this.agents = new Instrumentals(words, lexicon);
    this.patients = new Patients(words, lexicon, surroundings, deeds);
  }

  @Override
  public void assign(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean noun = trigger.syntax() == Trigger.Syntax.NOUN;
    boolean passive =
        trigger.syntax() == Trigger.Syntax.PASSIVE && !transitive(hit) || passive(trigger, hit);
    if (trigger.syntax() == Trigger.Syntax.AGENT) {
      after.stream()
          .filter(Mention::acts)
          .filter(m -> !lexicon.verbFirst() || m.head() - hit.to() <= AGENT)
          .findFirst()
          .or(
              () ->
                  lexicon.verbFinal()
                      ? Optional.ofNullable(subjects.first(before, trigger, hit))
                      : Optional.empty())
          .ifPresent(m -> ActorAssigner.add(draft, m, Actor.Role.ACTOR));
      return;
    }
    Mention subject = subjects.subject(trigger, hit, before, after);
    if (subject != null
        && (patients.appointed(trigger, hit, subject)
            || patients.befallen(trigger, hit, subject, after))) {
      ActorAssigner.add(draft, subject, Actor.Role.TARGET);
      subject = null;
    }
    if (subject != null && summoned(trigger, subject)) {
      ActorAssigner.add(draft, subject, Actor.Role.TARGET);
    } else if (passive) {
      Mention whom = befallen(hit, subject, after);
      whom = whom == null ? column(draft.type(), hit, before) : whom;
      // "Убит американским беспилотником": the instrumental behind the participle did it.
      if (subject != null
          && subject != whom
          && !subject.person()
          && subject.head() >= hit.from()
          && (agents.office(subject) || agent(hit, subject))) {
        ActorAssigner.add(draft, subject, Actor.Role.ACTOR);
      }
      boolean office =
          whom != null && whom.form() == Mention.Form.OFFICE && passives.participle(hit);
      if (whom != null && (office || whom.kind() != Mention.Kind.UNNAMED)) {
        ActorAssigner.add(draft, whom, Actor.Role.TARGET);
      }
    } else if (subject != null
        && (!noun || after.stream().noneMatch(m -> mover(trigger, hit, m)))
        && !(noun && befell(subject.to(), hit.from()))
        && (!noun
            || lightVerbs.carried(subject, hit)
            || deeds.ownDeed(hit, true) != null
            || subject.equals(deeds.reporter(trigger, hit)))) {
      for (Mention one : coordination.subjects(subject)) {
        ActorAssigner.add(draft, one, Actor.Role.ACTOR);
      }
    }
    objects.objects(draft, subject, before);
    for (Mention mention : after) {
      String relation = surroundings.relation(mention);
      boolean taken =
          subject != null
              && coordination.subjects(subject).stream().anyMatch(s -> mention.id().equals(s.id()));
      if (taken || mention.kind() == Mention.Kind.PLACE) {
        continue;
      }
      int gap = mention.head() - hit.to();
      if (!noun && surroundings.secondVerb(hit.to(), mention.head()) || described(mention)) {
        continue;
      }
      if ("by".equals(relation) || "belonging".equals(relation) && !Patients.personal(trigger)) {
        if (mention.acts() && (noun || passive || !otherPassive(hit.to(), mention.head()))) {
          ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
        }
      } else if (!noun && !passive && members(draft.type(), hit, mention)) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
      } else if (compatriots(trigger, mention, gap)) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
      } else if (gap <= BESIDE && agents.deed(mention, relation, passive)) {
        ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
      } else if (noun
          && (gap <= (lexicon.verbFinal() ? 0 : 1)
                  && mention.form() == Mention.Form.ADJECTIVE
                  && !lying(mention, relation)
              || gap < 0 && mention.to() > hit.to())) {
        // "Ataque con drones rusos": the weapons are both part of the blow and of who dealt it;
        // whom
        // "libération de soldats ivoiriens" names were freed.
        boolean freed = gap < 0 && patients.suffered(trigger, hit);
        ActorAssigner.add(draft, mention, freed ? Actor.Role.TARGET : Actor.Role.ACTOR);
      } else if (noun && mover(trigger, hit, mention)) {
        ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
      } else if (noun && gap <= 2 && patients.patient(trigger, hit, mention)) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
      } else if (noun
          && lexicon.caseless()
          && gap <= 0
          && relation == null
          && mention.acts()
          // "سحب قواته": whoever they belong to is named before.
          && !(lexicon.verbFirst() && words.is(WordClass.OWN_FORCES, mention.head()))) {
        ActorAssigner.add(
            draft,
            mention,
            patients.suffered(trigger, hit) && !patients.agent(mention)
                ? Actor.Role.TARGET
                : Actor.Role.ACTOR);
      } else if (gap <= 0 && dealer(trigger, hit, mention, relation)) {
        ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
      } else if (noun && gap <= 0 && possessor(trigger, mention, relation)) {
        ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
      } else if (patients.condemned(trigger, hit, mention, relation)
          || patients.parted(trigger, hit, mention, relation)) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
      } else if (mention.acts()
          && mention.kind() != Mention.Kind.MEDIA
          && mention.form() != Mention.Form.AGAIN
          && !((lexicon.has(Trait.ANALYTIC) || lexicon.verbFirst()) && deeds.reports(mention, hit))
          && !told(hit.to(), mention.head())
          // "Was arrested in a raid on the group", "on his way to the embassy": somebody else was.
          && !(passive && surroundings.analytic() && Patients.personal(trigger))
          && (("against".equals(relation) || patients.cut(trigger, relation))
                  && gap <= 6
                  && !seconded(hit.to(), mention.head())
                  && !(noun
                      && DraftBuilder.violent(trigger.type())
                      && blamed(lexicon.caseless() ? hit.to() : charge(hit), mention.head()))
              || relation == null && !noun && gap <= BESIDE && !passive)) {
        ActorAssigner.add(draft, mention, Actor.Role.TARGET);
      }
    }
    if (noun) {
      dealt(draft, hit, before);
      before.stream()
          .filter(m -> m.acts() && slew(draft.type(), m, hit))
          .forEach(m -> ActorAssigner.add(draft, m, Actor.Role.ACTOR));
      for (Mention mention : before) {
        int gap = hit.from() - mention.to();
        boolean plural = owners(mention, hit);
        boolean possessive = mention.suffixed() || plural;
        if ((gap <= 1 || plural)
            && mention.kind() != Mention.Kind.PLACE
            && !lexicon.caseless()
            && (mention.form() == Mention.Form.ADJECTIVE
                || possessive
                || attributive(draft.type(), mention, gap))) {
          ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
        }
      }
    }
  }

  /** "A convoy of Malian soldiers was ambushed": the last named before the passive. */
  private @Nullable Mention column(EventType type, Pattern.Hit hit, List<Mention> before) {
    Mention last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean column =
        last != null
            && lexicon.has(Trait.ANALYTIC)
            && lexicon.ownerBefore()
            && DraftBuilder.violent(type)
            && last.acts()
            && words.is(WordClass.OF, last.head() - 1)
            && hit.from() - last.to() <= AGENT
            && !surroundings.comma(last.to(), hit.from());
    return column ? last : null;
  }

  /** "Ambushed a convoy of Malian soldiers", "shelled positions of the army": of whom it was. */
  private boolean members(EventType type, Pattern.Hit hit, Mention mention) {
    int of =
        words.is(WordClass.ARTICLES, mention.head() - 1) ? mention.head() - 2 : mention.head() - 1;
    boolean object =
        lexicon.has(Trait.ANALYTIC)
            && lexicon.ownerBefore()
            && DraftBuilder.violent(type)
            && mention.acts()
            && words.is(WordClass.OF, of)
            && of > hit.to()
            && of - hit.to() <= BESIDE;
    for (int i = hit.to(); i < of && object; i++) {
      object = words.isWord(i) && lexicon.relations().at(words, i, i + 1).isEmpty();
    }
    return object;
  }

  /** "Expelled five Russian diplomats", "sanctions on two Iranian banks": whose they are. */
  private boolean compatriots(Trigger trigger, Mention mention, int gap) {
    return lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && trigger.type() == EventType.SANCTION
        && mention.form() == Mention.Form.ADJECTIVE
        && gap <= BESIDE;
  }

  /** "M23 killed ten villagers in a raid": who killed by the blow dealt it. */
  private boolean slew(EventType type, Mention subject, Pattern.Hit hit) {
    int in = hit.from() - 1;
    while (in > subject.to() && !words.is(WordClass.IN, in) && hit.from() - in < AGENT) {
      in--;
    }
    int verb = subject.to();
    while (words.is(WordClass.AUXILIARIES, verb)
        || words.is(WordClass.PLURAL_NOUNS, verb) && !words.is(WordClass.SLAYING, verb)) {
      verb++;
    }
    return lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && DraftBuilder.violent(type)
        && words.is(WordClass.IN, in)
        && words.is(WordClass.SLAYING, verb)
        && !surroundings.comma(verb, hit.from());
  }

  /** "The rebels' attack", "M23 fighters' raid": the apostrophe behind a plural, or its noun. */
  private boolean owners(Mention mention, Pattern.Hit hit) {
    int apostrophe = hit.from() - 1;
    boolean noun =
        mention.to() == apostrophe - 1
            && words.is(WordClass.PLURAL_NOUNS, apostrophe - 1)
            && !lexicon.persons().at(words, apostrophe - 1, apostrophe).isEmpty();
    return lexicon.ownerBefore()
        && apostrophe > 0
        && words.folded(apostrophe).equals("'")
        && (mention.to() == apostrophe || noun);
  }

  /** "A Hezbollah rocket attack", "the Taliban suicide attack": a name right before the noun. */
  private boolean attributive(EventType type, Mention mention, int gap) {
    return lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && DraftBuilder.violent(type)
        && type != EventType.CASUALTIES
        && gap == 0
        && mention.kind() == Mention.Kind.GROUP
        && mention.acts();
  }

  /** "كان القاضي اغتيل بتفجير": what befell somebody by a blow was not his own. */
  private boolean befell(int from, int to) {
    for (int i = from; i < to && lexicon.verbFirst(); i++) {
      if (words.isWord(i)
          && lexicon.triggers().at(words, i, to).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.PASSIVE)) {
        return true;
      }
    }
    return false;
  }

  /** "التحالف الذي تقوده السعودية": who leads those who are named is neither of the two. */
  private boolean described(Mention mention) {
    int relative = mention.head() - 2;
    for (int i = mention.head() - 1; i >= Math.max(0, mention.head() - KIN); i--) {
      if (words.is(WordClass.KIN_OF, i)) {
        // "اعتقلت يحيى السعدي نجل القيادي بسام السعدي"
        return lexicon.verbFirst();
      }
    }
    return lexicon.verbFirst()
        && relative >= 0
        && words.isWord(relative + 1)
        && words.is(WordClass.RELATIVES, relative);
  }

  /** "Ordunun kente düzenlediği saldırıda": the genitive before the participle dealt the blow. */
  private void dealt(Draft draft, Pattern.Hit hit, List<Mention> before) {
    int verb = hit.from() - 1;
    if (!lexicon.verbFinal()
        || verb < 1
        || !words.is(WordClass.SUBJECT_PARTICIPLES, verb)
        || !lightVerbs.light(verb, hit.from())) {
      return;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      boolean genitive =
          words.is(WordClass.GENITIVE_ENDINGS, mention.to() - 1)
              && !words.is(WordClass.GENITIVE_LIKE, mention.to() - 1);
      if (genitive && mention.acts() && verb - mention.to() <= DEALT) {
        ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
        return;
      }
    }
  }

  /** "Blocked the road before being dispersed by police": the agent of another verb. */
  private boolean otherPassive(int from, int to) {
    for (int i = from; i < to; i++) {
      if (lexicon.has(Trait.ANALYTIC) && words.is(WordClass.PASSIVE_AUXILIARIES, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Сбили беспилотник, заявил представитель": who tells it. */
  private boolean told(int from, int to) {
    for (int i = from; i + 1 < to && lexicon.declining(); i++) {
      if (words.clauseMark(i)
          && words.isWord(i + 1)
          && lexicon.reporting().at(words, i + 1, to).stream()
              .anyMatch(f -> f.value().is("say") || f.value().is("report"))) {
        return true;
      }
    }
    return false;
  }

  /** "The attack was blamed on the rebels": on whom it is laid is not whom it struck. */
  private boolean blamed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.triggers().at(words, i, to).stream()
              .anyMatch(f -> f.value().type() == EventType.ACCUSATION)) {
        return true;
      }
    }
    return false;
  }

  /** "Blamed the attack on the rebels": from where a verb of blame may govern the blow. */
  private int charge(Pattern.Hit hit) {
    int from = hit.from();
    while (from > 0 && hit.from() - from < BESIDE && words.isWord(from - 1)) {
      from--;
    }
    return from;
  }

  /** "Взрыв у мечети в пакистанском городе": the state that the place lies in. */
  private boolean lying(Mention mention, @Nullable String relation) {
    return lexicon.declining() && "in".equals(relation);
  }

  /** "Resigned and fled to India": where a second verb leads. */
  private boolean seconded(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (lexicon.has(Trait.ANALYTIC)
          && words.is(WordClass.AND, i)
          && words.is(WordClass.PAST_VERBS, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "The rebels freed two journalists": no auxiliary before, and an object right behind. */
  private boolean transitive(Pattern.Hit hit) {
    if (!lexicon.has(Trait.ANALYTIC) || !lexicon.ownerBefore() || hit.to() >= words.size()) {
      return false;
    }
    for (int i = Math.max(0, hit.from() - 3); i < hit.from(); i++) {
      if (words.is(WordClass.PASSIVE_AUXILIARIES, i)) {
        return false;
      }
    }
    int next = hit.to();
    return words.is(WordClass.OBJECT_DETERMINERS, next)
        || !lexicon.persons().at(words, next, words.size()).isEmpty()
        || (words.isWord(next) || Character.isDigit(words.folded(next).charAt(0)))
            && lexicon.relations().at(words, next, next + 1).isEmpty()
            && next + 1 < words.size()
            && !lexicon.persons().at(words, next + 1, words.size()).isEmpty();
  }

  /** "هجوم لتنظيم الدولة", "غارة للتحالف": behind a blow without its article, who deals it. */
  private boolean dealer(
      Trigger trigger, Pattern.Hit hit, Mention mention, @Nullable String relation) {
    boolean blow =
        switch (trigger.type()) {
          case ATTACK -> !words.is(WordClass.KILLING, hit.from());
          case AIR_STRIKE, SHELLING, BOMBING, DEPLOYMENT -> true;
          default -> false;
        };
    return blow
        && lexicon.caseless()
        && "to".equals(relation)
        && !mention.prefix().isEmpty()
        && (trigger.syntax() == Trigger.Syntax.NOUN
            ? !words.is(WordClass.ARTICLE, hit.from())
            : trigger.type() == EventType.DEPLOYMENT || words.is(WordClass.DEALT, hit.to() - 1))
        && mention.acts();
  }

  /** "The deployment of Russian peacekeepers": a noun of moving governs who moves. */
  private boolean mover(Trigger trigger, Pattern.Hit hit, Mention mention) {
    return (trigger.type() == EventType.DEPLOYMENT || trigger.type() == EventType.WITHDRAWAL)
        && !lexicon.caseless()
        && mention.acts()
        && mention.from() == hit.to() + 1
        && words.is(WordClass.OF, hit.to());
  }

  /** "Удары США", "атака хуситов": a Russian genitive right behind a blow is who dealt it. */
  private boolean possessor(Trigger trigger, Mention mention, @Nullable String relation) {
    boolean force =
        mention.kind() == Mention.Kind.ORGANISATION
            || mention.kind() == Mention.Kind.GROUP
            || mention.kind() == Mention.Kind.STATE;
    return relation == null
        && force
        && mention.acts()
        && switch (trigger.type()) {
          case AIR_STRIKE, SHELLING, ATTACK -> words.is(WordClass.BLOWS, blow(mention.head()));
          default -> false;
        };
  }

  /** The noun of a blow before a genitive, past an adjective of a force. */
  private int blow(int head) {
    int at = head - 1;
    return at > 0 && !words.is(WordClass.BLOWS, at) ? at - 1 : Math.max(at, 0);
  }

  /** "Посла вызвали в МИД", "the ambassador was expelled": an envoy imposes nothing himself. */
  private static boolean summoned(Trigger trigger, Mention subject) {
    return trigger.type() == EventType.SANCTION && "Ambassador".equals(subject.title());
  }

  /** Whoever is sent somewhere or elected is told of as the one who acts. */
  private static boolean moved(EventType type) {
    return switch (type) {
      case ELECTION, DEPLOYMENT, WITHDRAWAL -> true;
      default -> false;
    };
  }

  /**
   * "Послом назначен дипломат Лунин": behind a short participle stands its subject, and the office
   * in the instrumental before it is what he became; "спецназ применил газ, задержаны десять": not
   * whoever acted in the clause before.
   */
  private @Nullable Mention befallen(
      Pattern.Hit hit, @Nullable Mention subject, List<Mention> after) {
    if (!passives.participle(hit)) {
      return subject;
    }
    Mention behind =
        after.stream()
            .filter(m -> m.head() - hit.to() <= WHO && m.acts() && m.person())
            .filter(m -> !surroundings.comma(hit.to(), m.head()))
            .filter(m -> surroundings.relation(m) == null && !agents.office(m))
            .findFirst()
            .orElse(null);
    if (subject == null) {
      return behind;
    }
    boolean own =
        !(surroundings.comma(subject.to(), hit.from()) && passives.acted(subject.to(), hit.from()))
            && (subject.from() >= hit.to() || !agents.office(subject))
            && !agent(hit, subject);
    return own && (behind == null || subject.kind() != Mention.Kind.UNNAMED) ? subject : behind;
  }

  /** "Взят повстанцами": the instrumental right behind a participle. */
  private boolean agent(Pattern.Hit hit, Mention mention) {
    return mention.head() >= hit.to()
        && agents.deed(mention, surroundings.relation(mention), passives.participle(hit));
  }

  private boolean passive(Trigger trigger, Pattern.Hit hit) {
    if (trigger.syntax() != Trigger.Syntax.VERB) {
      return false;
    }
    if (words.is(WordClass.UNDERGOING, hit.from())) {
      return true;
    }
    // "Was shot": the auxiliary is itself a part of the words that tell it.
    boolean opens =
        lexicon.has(Trait.ANALYTIC)
            && hit.to() - hit.from() == 2
            && words.is(WordClass.PASSIVE_AUXILIARIES, hit.from());
    return opens
        || passives.behindAuxiliary(hit.from())
        || passives.participle(hit) && !moved(trigger.type());
  }
}
