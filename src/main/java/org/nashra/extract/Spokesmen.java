package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Finds who a word of speech is of where its clause names no subject. */
final class Spokesmen {
  private static final int PAST = 4;
  private static final int NEAR = 1;
  private static final Set<String> HEADS =
      Set.of("President", "Prime Minister", "King", "Minister");

  private final NewsText text;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final Words words;
  private final Passives passives;

  Spokesmen(NewsText text, Lexicon lexicon, Surroundings surroundings) {
    this.text = text;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.words = text.words();
    this.passives = new Passives(words, lexicon);
  }

  /** A word of speech needs somebody who speaks: its subject, or the one quoted. */
  boolean spoken(Draft draft) {
    boolean subject = draft.actors().stream().anyMatch(role -> role.role() == Actor.Role.ACTOR);
    if (subject || voice(draft) || collective(draft) || holder(draft)) {
      return true;
    }
    Mention group = draft.syntax() == Trigger.Syntax.VERB ? again(draft.token() + 1) : null;
    if (group != null) {
      ActorAssigner.add(draft, group, Actor.Role.ACTOR);
      return true;
    }
    // "Lawyers said they had been denied access": who reports it is not who denied it.
    if (draft.chain().isEmpty() || draft.syntax() == Trigger.Syntax.NOUN || addressed(draft)) {
      return false;
    }
    Mention speaker = draft.chain().get(draft.chain().size() - 1).source();
    if (speaker.kind() == Mention.Kind.MEDIA) {
      return false;
    }
    ActorAssigner.add(draft, speaker, Actor.Role.ACTOR);
    return true;
  }

  /**
   * "The airline denied it", "the patriarchate demanded their release": somebody of whom nothing is
   * known denies, threatens or demands, and it is told as having happened.
   */
  boolean unknown(Draft draft) {
    return draft.syntax() != Trigger.Syntax.NOUN
        && draft.modality() == Event.Modality.HAPPENED
        && switch (draft.type()) {
          case REJECTION, THREAT, APPEAL -> !addressed(draft) && !bySource(draft.token());
          case ACCUSATION -> draft.syntax() == Trigger.Syntax.CLAUSE;
          default -> false;
        };
  }

  /** "نفى مصدر أمني": a source without a name makes no event of what it says. */
  private boolean bySource(int verb) {
    return lexicon.verbFirst()
        && surroundings.mentions().stream()
            .filter(m -> m.kind() == Mention.Kind.UNNAMED && m.id().endsWith("sources"))
            .anyMatch(m -> m.head() == verb + 1);
  }

  /** "The two men agreed that": who agreed is not known. */
  boolean agreedByNobody(Draft draft) {
    return draft.type() == EventType.AGREEMENT
        && draft.syntax() == Trigger.Syntax.VERB
        && lexicon.has(Trait.ANALYTIC)
        && words.is(WordClass.AGREEING, draft.token())
        && draft.actors().isEmpty();
  }

  /** "Has been accused": a verb of speech in the passive. */
  boolean addressed(Draft draft) {
    return draft.syntax() == Trigger.Syntax.VERB && passives.addressed(draft.token());
  }

  /** "وهدد التنظيم": the group named last. */
  private @Nullable Mention again(int token) {
    boolean noun =
        lexicon.caseless()
            && words.is(WordClass.ARTICLE, token)
            && lexicon.reporting().at(words, token, token + 1).stream()
                .anyMatch(f -> f.value().is("again") && f.value().name().equals("organisation"));
    return !noun
        ? null
        : surroundings.mentions().stream()
            .filter(m -> m.to() <= token && m.kind() == Mention.Kind.GROUP)
            .filter(m -> text.sentence(token).index() - text.sentence(m.from()).index() <= PAST)
            .reduce((a, b) -> b)
            .orElse(null);
  }

  /**
   * "Саакашвили убеждён в обратном. Президент побывал в Телави": an office alone beside its verb is
   * that of the one person told of right before, or of its holder named before.
   */
  boolean holder(Draft draft) {
    if (!lexicon.declining() || draft.syntax() != Trigger.Syntax.VERB) {
      return false;
    }
    Mention office =
        surroundings.mentions().stream()
            .filter(m -> m.kind() == Mention.Kind.UNNAMED && m.form() == Mention.Form.AGAIN)
            .filter(m -> HEADS.contains(String.valueOf(m.title())))
            .filter(m -> m.to() == draft.token() && opens(m.head()))
            .findFirst()
            .orElse(null);
    if (office == null) {
      return false;
    }
    int sentence = draft.sentence();
    List<Mention> before =
        surroundings.mentions().stream()
            .filter(m -> m.kind() == Mention.Kind.PERSON && m.to() <= office.head())
            .toList();
    List<Mention> titled =
        before.stream().filter(m -> String.valueOf(office.title()).equals(m.title())).toList();
    List<Mention> near =
        before.stream()
            .filter(m -> sentence - text.sentence(m.from()).index() <= NEAR)
            .filter(m -> m.title() == null)
            .toList();
    List<Mention> holders = titled.isEmpty() ? near : titled;
    if (holders.stream().map(Mention::id).distinct().count() != 1) {
      return false;
    }
    ActorAssigner.add(draft, holders.get(holders.size() - 1), Actor.Role.ACTOR);
    return true;
  }

  private boolean opens(int token) {
    return token == text.sentence(token).from();
  }

  /** "Представитель президента Азербайджана опроверг": whom he speaks for. */
  private boolean voice(Draft draft) {
    if (!lexicon.declining() || draft.syntax() != Trigger.Syntax.VERB) {
      return false;
    }
    for (Mention office : surroundings.mentions()) {
      if (office.to() == draft.token()
          && office.form() == Mention.Form.OFFICE
          && surroundings.mentions().stream()
              .anyMatch(m -> m.to() == office.head() && "Spokesperson".equals(m.title()))) {
        ActorAssigner.add(draft, office, Actor.Role.ACTOR);
        return true;
      }
    }
    return false;
  }

  /** "The delegation of the Houthi rebels refused": those whom the noun before the verb is of. */
  private boolean collective(Draft draft) {
    if (lexicon.caseless() || lexicon.verbFinal() || draft.syntax() != Trigger.Syntax.VERB) {
      return false;
    }
    int at = draft.token();
    int opens = text.sentences().get(draft.sentence()).from();
    for (Mention mention : surroundings.mentions()) {
      if (mention.head() > opens
          && mention.to() <= at
          && at - mention.to() <= 1
          && mention.acts()
          && "from".equals(surroundings.relation(mention))
          && !surroundings.comma(mention.to(), at)) {
        ActorAssigner.add(draft, mention, Actor.Role.ACTOR);
        return true;
      }
    }
    return false;
  }
}
