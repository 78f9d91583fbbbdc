package org.nashra.extract;

import java.util.List;
import java.util.function.Predicate;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/**
 * What a report only tells of somebody or some place beside its news, where auxiliaries and the
 * order of words show it: what befell the freed, what goes on at a place, the toll of years.
 */
final class FormerDeeds {
  private static final int LEAD = 2;
  private static final int HAD = 4;
  private static final int NOUN = 6;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final StatusCues cues;

  FormerDeeds(NewsText text, Lexicon lexicon, StatusCues cues) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.cues = cues;
  }

  boolean victim(Draft draft) {
    return captive(draft) || undergone(draft);
  }

  /** "Students who were abducted in May were freed": who they are, told by what befell them. */
  private boolean captive(Draft draft) {
    if (draft.type() != EventType.ABDUCTION
        || draft.syntax() == Trigger.Syntax.NOUN
        || !lexicon.has(Trait.ANALYTIC)
        || !words.is(WordClass.PASSIVE_AUXILIARIES, draft.token() - 1)) {
      return false;
    }
    for (int i = Math.max(0, draft.token() - HAD); i < draft.token(); i++) {
      if (words.is(WordClass.RELATIVES, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Was freed forty days after being taken hostage": what somebody had undergone by then. */
  private boolean undergone(Draft draft) {
    int being = draft.token() - 1;
    return lexicon.has(Trait.ANALYTIC)
        && draft.syntax() != Trigger.Syntax.NOUN
        && words.is(WordClass.PROGRESSIVE, being)
        && words.is(WordClass.PASSIVE_AUXILIARIES, being)
        && words.is(WordClass.AFTER, being - 1)
        && words.is(WordClass.SPANS, being - 2);
  }

  /** "ABD arabuluculuğunda sağlanan ateşkes": far down, the participle says that there is one. */
  boolean concluded(Draft draft) {
    boolean pact = draft.type() == EventType.CEASEFIRE || draft.type() == EventType.AGREEMENT;
    return pact
        && lexicon.verbFinal()
        && draft.sentence() > LEAD
        && draft.syntax() == Trigger.Syntax.NOUN
        && words.is(WordClass.CONCLUDED, draft.token() - 1);
  }

  /**
   * "Kigali denies that it backs the rebels": what somebody keeps saying, far down, in the tense
   * that English has for it.
   */
  boolean habit(Draft draft) {
    int verb = draft.token();
    boolean speech =
        draft.type() == EventType.REJECTION && words.is(WordClass.DENYING, verb)
            || draft.type() == EventType.ACCUSATION;
    // "Has been calling for a vote".
    if (draft.type() == EventType.APPEAL || speech) {
      boolean lasting =
          words.is(WordClass.PROGRESSIVE, verb)
              && words.is(WordClass.PASSIVE_AUXILIARIES, verb - 1)
              && words.is(WordClass.PERFECT, verb - 2);
      if (lasting && draft.sentence() > 0 && lexicon.ownerBefore()) {
        return true;
      }
    }
    return speech
        && draft.syntax() == Trigger.Syntax.VERB
        && draft.sentence() >= LEAD
        && draft.time() == null
        && draft.quotation() == null
        && lexicon.ownerBefore()
        && lexicon.has(Trait.ANALYTIC)
        && words.is(WordClass.PLURAL_NOUNS, verb)
        && !words.is(WordClass.INFINITIVE, verb - 1);
  }

  /** "The 2003 invasion that toppled Saddam": what a deed of some year brought about. */
  boolean ofYear(Draft draft, int thisYear) {
    int at = draft.token();
    for (int i = at - 1; i >= Math.max(1, at - LEAD); i--) {
      if (words.is(WordClass.RELATIVE_THAT, i) || words.is(WordClass.RELATIVES, i)) {
        for (int k = i - 1; k >= Math.max(0, i - NOUN); k--) {
          String word = words.folded(k);
          if (word.matches("(19|20)\\d\\d")) {
            return Integer.parseInt(word) < thisYear;
          }
        }
      }
    }
    return false;
  }

  /** "Fallujah, where extremists target the troops": what goes on at a place, without a toll. */
  boolean scene(Draft draft) {
    if (draft.time() != null || !draft.losses().isEmpty() || !lexicon.has(Trait.ANALYTIC)) {
      return false;
    }
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    for (int i = draft.token(); i < sentence.to(); i++) {
      if (words.comma(i)) {
        return false;
      }
    }
    for (int i = draft.token(); i > sentence.from() + 1; i--) {
      if (words.comma(i - 1)) {
        return words.is(WordClass.WHERE, i);
      }
    }
    return false;
  }

  /** "It has been in revolt since 1989. Over 42,000 have died": the toll of all those years. */
  boolean years(Draft draft, List<TimeExpression> times, Predicate<TimeExpression> old) {
    if (draft.syntax() != null && draft.type() != EventType.DISPLACEMENT
        || draft.time() != null
        || draft.sentence() <= LEAD
        || !lexicon.has(Trait.ANALYTIC)
        || !words.any(WordClass.PERFECT, Math.max(0, draft.token() - HAD), draft.token())) {
      return false;
    }
    NewsText.Sentence before = text.sentences().get(draft.sentence() - 1);
    return times.stream()
        .filter(t -> before.span().start() <= t.start() && t.end() <= before.span().end())
        .filter(t -> t.from() != null && old.test(t))
        .map(t -> text.words().tokenAt(t.start()))
        .anyMatch(at -> cues.stands(Math.max(before.from(), at - 1), at + 1, "since"));
  }
}
