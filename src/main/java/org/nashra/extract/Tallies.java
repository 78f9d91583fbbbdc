package org.nashra.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Knows sums of losses that run up over months or years from the toll of a deed of the day. */
final class Tallies {
  private static final int SUM = 2;
  private static final int EARLIER = 5;
  private static final int LEAD = 2;
  private static final int HAD = 4;
  private static final int EXODUS = 12;
  private static final int FLED = 4;
  private static final int TOLL = 2;
  private static final int VAST = 5000;
  private static final int EXILES = 200_000;
  // "Since the movement was founded in 1964".
  private static final int LAUNCHED = 6;
  private static final int OUTBREAK = 3;

  private final NewsText text;
  private final Lexicon lexicon;
  private final LocalDateTime published;
  private final List<TimeExpression> times;
  private final StatusCues cues;
  private final Age age;

  Tallies(
      NewsText text,
      Lexicon lexicon,
      LocalDateTime published,
      List<TimeExpression> times,
      StatusCues cues) {
    this.text = text;
    this.lexicon = lexicon;
    this.published = published;
    this.times = times;
    this.cues = cues;
    this.age = new Age(published);
  }

  /** "The minority, of whom 700,000 people have fled": what is known of somebody named. */
  boolean exodus(Draft draft) {
    Words words = text.words();
    int from = Math.max(text.sentences().get(draft.sentence()).from() + 1, draft.token() - EXODUS);
    for (int i = draft.token(); draft.type() == EventType.DISPLACEMENT && i > from; i--) {
      if (words.is(WordClass.RELATIVES, i)) {
        return (words.comma(i - 1) || words.comma(i - 2))
            && text.words().any(WordClass.PERFECT, i + 1, draft.token() + FLED);
      }
    }
    return false;
  }

  /** "The rebels have killed 12,000 people since 1980": a sum over years, nothing of the day. */
  boolean tally(Draft draft) {
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    boolean analytic = lexicon.has(Trait.ANALYTIC);
    boolean counting =
        DraftBuilder.violent(draft.type())
            || analytic
                && (draft.type() == EventType.ABDUCTION || draft.type() == EventType.DISPLACEMENT);
    if (!counting
        // "In a town under siege since May, shells hit a ward on Tuesday": a blow of its own day.
        || analytic && age.ownDay(draft)
        || draft.losses().stream()
            .noneMatch(l -> sentence.from() <= l.from() && l.from() < sentence.to())) {
      return false;
    }
    boolean deep = analytic && draft.sentence() > LEAD;
    int reach =
        deep && text.words().any(WordClass.PERFECT, sentence.from(), draft.token() + 1)
            ? LAUNCHED
            : 1;
    return times.stream()
        .filter(t -> sentence.span().start() <= t.start() && t.end() <= sentence.span().end())
        .filter(t -> age.old(t) || deep && age.began(t))
        .map(t -> text.words().tokenAt(t.start()))
        .filter(at -> !aside(draft.token(), at))
        .anyMatch(
            at ->
                outbreak(sentence.from(), at)
                    || cues.stands(Math.max(sentence.from(), at - reach), at + 1, "since")
                    || lexicon.verbFirst()
                        && (text.words().is(WordClass.SINCE, at)
                            || text.words().is(WordClass.SINCE, at - 1)));
  }

  /** "منذ اندلاعها في أبريل الماضي": since a beginning, and when that was. */
  private boolean outbreak(int from, int at) {
    Words words = text.words();
    for (int i = at; i >= Math.max(from, at - OUTBREAK) && lexicon.verbFirst(); i--) {
      if (words.comma(i)) {
        return false;
      }
      if (words.is(WordClass.SINCE, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The strikes have killed more than 40,000", "two million have fled": far down, no toll of the
   * day.
   */
  boolean vast(Draft draft) {
    boolean fled = draft.type() == EventType.DISPLACEMENT;
    return draft.sentence() > LEAD
        && draft.time() == null
        && (DraftBuilder.violent(draft.type()) || fled)
        && draft.losses().stream()
            .filter(l -> l.min() != null && (fled || l.effect() == Event.Casualty.Effect.KILLED))
            .anyMatch(l -> Objects.requireNonNull(l.min()) >= (fled ? EXILES : VAST));
  }

  /**
   * "Since 7 October 1,800 had been killed", "fifteen had died there a week earlier": a sum up to
   * then, or the toll of another day, told in a tense before that of the report.
   */
  boolean summed(Draft draft) {
    boolean toll =
        draft.syntax() == null
            && draft.type() == EventType.CASUALTIES
            && lexicon.has(Trait.ANALYTIC)
            && cues.stands(Math.max(0, draft.token() - HAD), draft.token(), "before");
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    return toll
        && times.stream()
            .filter(t -> sentence.span().start() <= t.start() && t.end() <= sentence.span().end())
            .filter(t -> t.from() != null)
            .anyMatch(
                t -> {
                  long days = Duration.between(t.from(), published).toDays();
                  int at = text.words().tokenAt(t.start());
                  boolean since = cues.stands(Math.max(sentence.from(), at - 1), at + 1, "since");
                  return since ? days >= SUM : days >= EARLIER && t == draft.time();
                });
  }

  /** "Three weeks ago they stormed a base. A hundred soldiers were killed": the toll of then. */
  boolean counted(Draft draft, Event.@Nullable Status[] sentences, int lead) {
    int paragraph = text.sentences().get(draft.sentence()).paragraph();
    // "В апреле был бой. При столкновении пострадали 200 человек": in Russian by its noun too.
    boolean bare =
        lexicon.declining()
            && draft.syntax() == Trigger.Syntax.NOUN
            && DraftBuilder.violent(draft.type())
            && draft.place() == null
            && draft.actors().isEmpty();
    boolean toll =
        (draft.syntax() == null || bare) && draft.time() == null && draft.sentence() > lead;
    for (int i = draft.sentence() - 1; toll && i >= draft.sentence() - TOLL; i--) {
      if (text.sentences().get(i).paragraph() != paragraph) {
        return false;
      }
      if (sentences[i] != null) {
        return sentences[i] == Event.Status.BACKGROUND;
      }
    }
    return false;
  }

  /** "Nine died; the brigades, who have held it since 2011": said of somebody else. */
  private boolean aside(int from, int to) {
    Words words = text.words();
    for (int i = from + 1; i < to; i++) {
      boolean relative = i + 1 < to && words.comma(i) && words.is(WordClass.RELATIVES, i + 1);
      if (relative || words.clauseMark(i) && !words.comma(i)) {
        return true;
      }
    }
    return false;
  }
}
