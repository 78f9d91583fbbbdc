package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Tells from the words before an event whether it happened. */
final class ModalityReader {
  private static final int NEAR = 3;
  private static final int NOBODY = 6;
  private static final int PLAN = 14;
  private static final int WISH = 6;
  private static final int UNDONE = 14;
  private static final int BEHIND = 7;
  private static final int FAR_BEHIND = 11;
  private static final int BEGUN = 6;
  private static final int SUPPOSED = 2;
  private static final int CARRIED = 4;
  // "تمت", "تلت": the first letter is of the root.
  private static final int SHORT = 4;

  /**
   * What was read.
   *
   * @param modality null where the event is no event at all: denied existence, a condition, a wish
   * @param rule empty if nothing was said
   */
  record Reading(Event.@Nullable Modality modality, String rule) {}

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final List<TimeExpression> dates;
  private final int opening;

  /**
   * @param opening where the text opens behind its dateline, whose words say nothing of an event
   */
  ModalityReader(
      Words words,
      Lexicon lexicon,
      Surroundings surroundings,
      List<TimeExpression> dates,
      int opening) {
    this.opening = opening;
    this.dates = dates;
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  Reading read(Trigger trigger, Pattern.Hit hit, boolean speech) {
    Reading reading = told(trigger, hit, speech);
    // Who foretells reproach ("many will criticise us") makes none.
    boolean foretold =
        trigger.type() == EventType.ACCUSATION && reading.modality() == Event.Modality.PLANNED;
    return foretold ? new Reading(null, reading.rule()) : reading;
  }

  private Reading told(Trigger trigger, Pattern.Hit hit, boolean speech) {
    int at = hit.from();
    int clause = surroundings.clauseStart(at);
    // "من المقرر أن", "is expected that": the sign stands before the clause that it opens.
    boolean opened = clause > 0 && words.isWord(clause - 1) && surroundings.strong(clause - 1);
    int from = Math.max(opened ? Math.max(0, clause - 5) : clause, at - PLAN);
    if (opening <= at) {
      from = Math.max(from, opening);
    }
    Reading found =
        new Reading(trigger.modality() == null ? Event.Modality.HAPPENED : trigger.modality(), "");
    if (purpose(trigger, hit) || aimed(trigger, hit, speech)) {
      return new Reading(null, "purpose");
    }
    if (trigger.active() && !trigger.negative() && nothing(hit)) {
      return new Reading(null, "negated");
    }
    if (!speech && within(trigger, hit)) {
      found = new Reading(Event.Modality.PLANNED, lexicon.language() + "/triggers.yaml#future");
    }
    if ((!speech || lexicon.verbFirst()) && future(hit)) {
      found = new Reading(Event.Modality.PLANNED, lexicon.language() + "/triggers.yaml#future");
    }
    for (int i = from; i < at; i++) {
      if (!words.isWord(i)) {
        continue;
      }
      for (PatternSet.Found<Cue> one : lexicon.modality().at(words, i, at)) {
        Reading reading =
            month(one) || beyond(one, trigger, hit) ? null : reading(one, trigger, hit, speech);
        if (reading != null
            && (found.modality() == Event.Modality.HAPPENED
                || reading.modality() == null
                || reading.modality() == Event.Modality.DENIED)) {
          found = reading;
        }
      }
      if (words.is(WordClass.NEGATED_AUXILIARIES, i) && at - i <= NEAR) {
        return new Reading(null, "negated");
      }
    }
    if (found.modality() == Event.Modality.HAPPENED
        && (trigger.syntax() == Trigger.Syntax.NOUN || lexicon.verbFinal())) {
      return set(trigger, hit, found, speech);
    }
    return found;
  }

  /**
   * "لن تلتزم بالقرار، واستدعت سفيرها": "not" governs an imperfect, and a perfect that is joined on
   * tells of a deed.
   */
  private boolean beyond(PatternSet.Found<Cue> one, Trigger trigger, Pattern.Hit hit) {
    int to = one.hit().to();
    return lexicon.verbFirst()
        && trigger.syntax() == Trigger.Syntax.VERB
        && (one.value().is("negated") || one.value().is("denied"))
        && to - one.hit().from() == 1
        && to < hit.from()
        && words.is(WordClass.IMPERFECT, to)
        && words.is(WordClass.JOINED, hit.from())
        && words.readings(hit.from()).stream()
            .noneMatch(
                r ->
                    lexicon.is(WordClass.JOINED, r.prefix())
                        && lexicon.is(WordClass.IMPERFECT, r.folded()));
  }

  /** "On 9 May rebels captured": the month, no verb of what may be. */
  private boolean month(PatternSet.Found<Cue> one) {
    int at = words.token(one.hit().from()).start();
    return one.value().is("possible")
        && one.hit().to() - one.hit().from() == 1
        && dates.stream().anyMatch(d -> d.start() <= at && at < d.end());
  }

  /** "Talks are scheduled for", "переговоры намечены на": the sign stands behind the noun. */
  private Reading set(Trigger trigger, Pattern.Hit hit, Reading found, boolean speech) {
    boolean verb = trigger.syntax() != Trigger.Syntax.NOUN;
    // "Talks with the International Monetary Fund on an emergency loan are due to begin".
    int reach = verb || DraftBuilder.violent(trigger.type()) ? BEHIND : FAR_BEHIND;
    if (!verb && !DraftBuilder.violent(trigger.type()) && undone(hit)) {
      return new Reading(Event.Modality.DENIED, lexicon.language() + "/triggers.yaml#undone");
    }
    for (int i = hit.to(); i < Math.min(words.size(), hit.to() + reach); i++) {
      // "На встрече в Дохе, которая намечена на март": what is said of it stands behind "which".
      if (!verb && lexicon.declining() && words.comma(i) && words.is(WordClass.RELATIVES, i + 1)) {
        i++;
        continue;
      }
      if (surroundings.strong(i) || words.folded(i).equals(",") || words.folded(i).equals(".")) {
        return found;
      }
      if (verb && words.is(WordClass.LINKING, i)) {
        return found;
      }
      if (lexicon.verbFinal() && !speech && i - hit.to() < WISH && cue(i, "called-for")) {
        return new Reading(null, lexicon.language() + "/triggers.yaml#called-for");
      }
      if (lexicon.verbFinal() && !speech && cue(i, "denied")) {
        return new Reading(Event.Modality.DENIED, lexicon.language() + "/triggers.yaml#denied");
      }
      if (!verb && imagined(hit, i)) {
        return new Reading(Event.Modality.POSSIBLE, lexicon.language() + "/triggers.yaml#may");
      }
      if (cue(i, "ahead")) {
        return new Reading(Event.Modality.PLANNED, lexicon.language() + "/triggers.yaml#ahead");
      }
      if (!verb && cue(i, "undone")) {
        return new Reading(Event.Modality.DENIED, lexicon.language() + "/triggers.yaml#undone");
      }
      if (cue(i, "open")) {
        return new Reading(Event.Modality.POSSIBLE, lexicon.language() + "/triggers.yaml#may");
      }
    }
    return found;
  }

  /** "Заседание, намеченное на пятницу, сорвалось": it has not come about. */
  private boolean undone(Pattern.Hit hit) {
    int commas = 0;
    for (int i = hit.to(); i < Math.min(words.size(), hit.to() + UNDONE); i++) {
      commas += words.comma(i) ? 1 : 0;
      if (surroundings.strong(i) || words.folded(i).equals(".") || commas > 2) {
        return false;
      }
      if (cue(i, "undone")) {
        return commas != 1;
      }
    }
    return false;
  }

  /** "قصف السد قد يغرق مدنا": what a blow without its article might bring about is thought up. */
  private boolean imagined(Pattern.Hit hit, int i) {
    boolean definite =
        words.is(WordClass.ARTICLE, hit.from()) || words.is(WordClass.JOINED_ARTICLE, hit.from());
    return lexicon.verbFirst()
        && !definite
        && words.is(WordClass.PERHAPS, i)
        && words.is(WordClass.IMPERFECT, i + 1);
  }

  private boolean cue(int i, String kind) {
    return words.isWord(i)
        && lexicon.modality().at(words, i, words.size()).stream().anyMatch(f -> f.value().is(kind));
  }

  /**
   * "Went in to arrest two suspects": an aim; "began to shell" and "forced to resign" are deeds.
   */
  private boolean aimed(Trigger trigger, Pattern.Hit hit, boolean speech) {
    int at = hit.from();
    // "To freely discuss the matter".
    boolean adverb = lexicon.has(Trait.ANALYTIC) && words.is(WordClass.MANNER, at - 1);
    at = adverb ? at - 1 : at;
    boolean infinitive =
        !speech
            && trigger.syntax() == Trigger.Syntax.VERB
            && at > 0
            && words.isWord(at - 1)
            && lexicon.modality().at(words, at - 1, at).stream()
                .anyMatch(f -> f.value().is("purpose"));
    // "Used the chaos to kill and kidnap": the second of two.
    infinitive |=
        !speech
            && trigger.syntax() == Trigger.Syntax.VERB
            && lexicon.has(Trait.ANALYTIC)
            && words.is(WordClass.AND, at - 1)
            && words.is(WordClass.INFINITIVE, at - 3);
    for (int i = Math.max(0, at - 1 - BEGUN); infinitive && i < at - 1; i++) {
      infinitive = !cue(i, "begun") && !cue(i, "planned") && !cue(i, "possible");
    }
    return infinitive;
  }

  /**
   * "قرر الملك تعيين وزير", "أمر ملكي يقضي بإعفاء": who decrees an office, a dismissal or a
   * sanction has done it.
   */
  private boolean decreed(PatternSet.Found<Cue> one, Trigger trigger) {
    int cue = one.hit().from();
    boolean own =
        switch (trigger.type()) {
          case APPOINTMENT, RESIGNATION -> true;
          case SANCTION -> words.is(WordClass.DECIDING, cue);
          default -> false;
        };
    return own
        && trigger.syntax() == Trigger.Syntax.NOUN
        && (words.is(WordClass.DECIDING, cue)
            || words.is(WordClass.DECREES, cue - 1)
            || words.is(WordClass.DECREES, cue - 2));
  }

  /** "قرر المجلس في جلسة طارئة أن": where it was decided has taken place. */
  private boolean sitting(PatternSet.Found<Cue> one, Pattern.Hit hit, Trigger trigger) {
    return trigger.type() == EventType.TALKS
        && trigger.syntax() == Trigger.Syntax.NOUN
        && words.is(WordClass.DECIDING, one.hit().from())
        && words.is(WordClass.IN, hit.from() - 1);
  }

  /** "Has not yet begun to withdraw", "never managed to take": between "not" and its verb. */
  private boolean begun(int from, int at) {
    if (!words.is(WordClass.INFINITIVE, at - 1)) {
      return false;
    }
    for (int i = from; i <= from + 1 && i < at - 1; i++) {
      if (cue(i, "begun")) {
        return at - i <= NEAR;
      }
    }
    return false;
  }

  /** "Reached no agreement", "held no talks": the verb takes nothing for its object. */
  private boolean nothing(Pattern.Hit hit) {
    for (int i = hit.from() + 1; i < hit.to() - 1; i++) {
      if (words.is(WordClass.NOTHING, i)) {
        return true;
      }
    }
    return false;
  }

  /** "مهلة لسحب القوات", "مساع للافراج عن": what is aimed at has not come about. */
  private boolean purpose(Trigger trigger, Pattern.Hit hit) {
    boolean aimed = lexicon.is(WordClass.PURPOSE_PREFIXES, hit.prefix());
    return lexicon.caseless()
        && aimed
        && trigger.syntax() == Trigger.Syntax.NOUN
        && switch (trigger.type()) {
          case WITHDRAWAL, RELEASE, DEPLOYMENT -> true;
          default -> false;
        };
  }

  /** "زيارة يبحث خلالها مع نظيره": what somebody is to do on a journey that has begun. */
  private boolean within(Trigger trigger, Pattern.Hit hit) {
    int verb = hit.from();
    boolean present =
        words.is(WordClass.MASCULINE_IMPERFECT, verb)
            || words.is(WordClass.FEMININE_IMPERFECT, verb)
                && !words.is(WordClass.FEMININE_PERFECT, verb);
    return lexicon.caseless()
        && trigger.syntax() == Trigger.Syntax.VERB
        && present
        && words.is(WordClass.DURING_IT, verb + 1);
  }

  /** Arabic writes "will" together with the verb; a Russian perfective is listed by its form. */
  private boolean future(Pattern.Hit hit) {
    return lexicon.is(WordClass.FUTURE_PREFIXES, hit.prefix())
        || lexicon.declining() && lexicon.profile().future().contains(words.folded(hit.from()));
  }

  private @Nullable Reading reading(
      PatternSet.Found<Cue> one, Trigger trigger, Pattern.Hit hit, boolean speech) {
    Cue cue = one.value();
    int gap = hit.from() - one.hit().to();
    boolean verb = trigger.syntax() != Trigger.Syntax.NOUN;
    boolean ahead = words.is(WordClass.FUTURE_AUXILIARIES, one.hit().from() - 1);
    if (cue.is("negated") && ahead && (gap <= 1 || !verb && carried(one.hit().to(), gap))) {
      return new Reading(Event.Modality.DENIED, cue.rule());
    }
    return switch (cue.kind()) {
      case "planned" ->
          !agreed(one, trigger)
                  && !decreed(one, trigger)
                  && !sitting(one, hit, trigger)
                  && !behind(one.hit().to(), hit.from(), verb)
                  && gap <= (verb ? 4 : PLAN)
                  && !between(one.hit().to(), hit.from(), verb)
                  && !of(one.hit().to(), hit)
              ? new Reading(Event.Modality.PLANNED, cue.rule())
              : null;
      case "possible" -> possible(one, hit, gap, verb);
      case "supposed" ->
          !verb && gap <= SUPPOSED && !ascribed(one.hit(), hit, trigger)
              ? new Reading(Event.Modality.POSSIBLE, cue.rule())
              : null;
      case "called-for" ->
          !speech
                  && gap <= WISH
                  && !between(one.hit().to(), hit.from(), true)
                  && !during(one.hit().to(), hit.from())
              ? new Reading(null, cue.rule())
              : null;
      case "negated" ->
          gap <= (verb ? 1 : 2) || verb && begun(one.hit().to(), hit.from())
              ? new Reading(null, cue.rule())
              : null;
      case "nobody" ->
          verb && gap <= NOBODY && !between(one.hit().to(), hit.from(), true)
              ? new Reading(null, cue.rule())
              : null;
      case "denied" ->
          gap <= WISH
                  // "Yasal olmadığını belirterek dağılmalarını istedi": it closes another clause.
                  && !(speech && lexicon.verbFinal())
                  && !(verb && gap > 0 && (joined(hit.from()) || closed(one.hit().to(), hit)))
                  && !behind(one.hit().to(), hit.from(), verb && !lexicon.ownerBefore())
              ? new Reading(Event.Modality.DENIED, cue.rule())
              : null;
      case "conditional" ->
          gap <= 8 && !surroundings.comma(one.hit().to(), hit.from())
              ? new Reading(null, cue.rule())
              : null;
      default -> null;
    };
  }

  /** "A plan for a buffer zone was rejected": the plan is the subject of what was done. */
  private boolean of(int from, Pattern.Hit hit) {
    return lexicon.has(Trait.ANALYTIC)
        && words.any(WordClass.WAS, from, hit.from())
        && words.is(WordClass.PAST_VERBS, hit.from());
  }

  /** "Called for a truce during a phone call": where it was said has taken place. */
  private boolean during(int from, int to) {
    for (int i = from; i < to && lexicon.has(Trait.ANALYTIC); i++) {
      if (words.is(WordClass.DURING, i)) {
        return true;
      }
    }
    return false;
  }

  /** "A suspected Russian air strike": whose it was is in doubt, not that it happened. */
  private boolean ascribed(Pattern.Hit cue, Pattern.Hit hit, Trigger trigger) {
    return DraftBuilder.violent(trigger.type())
        && words.is(WordClass.ASCRIBING, cue.from())
        && cue.to() < hit.from()
        && words.capital(cue.to());
  }

  /** "Will not engage in a dialogue": the verb that carries the noun is what is denied. */
  private boolean carried(int from, int gap) {
    return gap <= CARRIED
        && words.isWord(from)
        && lexicon.light().at(words, from, words.size()).stream()
            .anyMatch(f -> f.hit().from() == from);
  }

  /** "Agreed to a ceasefire after talks in Doha": what went before is no plan. */
  private boolean behind(int from, int to, boolean verb) {
    for (int i = from; !verb && i < to; i++) {
      if (cue(i, "after")) {
        return true;
      }
    }
    return false;
  }

  /** "Chad, which denies it, took a town": behind the clause of who denies stands another verb. */
  private boolean closed(int from, Pattern.Hit hit) {
    int comma = hit.from() - 1;
    while (words.is(WordClass.AUXILIARIES, comma)) {
      comma--;
    }
    return lexicon.has(Trait.ANALYTIC)
        && comma > from
        && words.comma(comma)
        && words.is(WordClass.PAST_VERBS, hit.from());
  }

  /** "Cancelled his trip and arrived in Soma": a second deed is not cancelled with the first. */
  private boolean joined(int at) {
    return words.is(WordClass.AND, at - 1);
  }

  /** "Agreed to cease fire": that they agree is the ceasefire itself. */
  private boolean agreed(PatternSet.Found<Cue> one, Trigger trigger) {
    return trigger.type() == EventType.CEASEFIRE && words.is(WordClass.AGREEING, one.hit().from());
  }

  /** "قد" before a present says maybe, before a past it says done. */
  private @Nullable Reading possible(
      PatternSet.Found<Cue> one, Pattern.Hit hit, int gap, boolean verb) {
    if (words.is(WordClass.PERHAPS, one.hit().from())) {
      boolean present = verb && gap == 0 && words.is(WordClass.IMPERFECT, hit.from());
      return present && !past(hit)
          ? new Reading(Event.Modality.POSSIBLE, one.value().rule())
          : null;
    }
    return gap <= (verb ? 3 : 5) && !between(one.hit().to(), hit.from(), true)
        ? new Reading(Event.Modality.POSSIBLE, one.value().rule())
        : null;
  }

  private boolean past(Pattern.Hit hit) {
    return words.is(WordClass.FEMININE_IMPERFECT, hit.from())
        && words.is(WordClass.FEMININE_PERFECT, hit.from())
        && words.folded(hit.from()).length() <= SHORT;
  }

  /** Another verb of event or report between cue and event: the cue belongs to that one. */
  private boolean between(int from, int to, boolean strict) {
    int commas = 0;
    for (int i = from; i < to; i++) {
      if (!words.isWord(i)) {
        if (words.comma(i)) {
          commas++;
        }
        continue;
      }
      for (PatternSet.Found<Trigger> found : lexicon.triggers().at(words, i, to)) {
        if (found.value().active()) {
          return true;
        }
      }
    }
    return strict ? commas > 0 : commas > 2;
  }
}
