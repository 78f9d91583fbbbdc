package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Tells from the words before an event whether it happened. */
final class ModalityReader {
  private static final int NEAR = 3;
  private static final int PLAN = 14;
  private static final int WISH = 6;
  private static final int BEHIND = 7;
  private static final int BEGUN = 6;
  private static final int SUPPOSED = 2;
  private static final java.util.List<String> AHEAD =
      java.util.List.of(
          "намечен",
          "запланирован",
          "назначен",
          "состоится",
          "состоятся",
          "пройдет",
          "пройдут",
          "scheduled",
          "slated",
          "مقررة");
  private static final java.util.Set<String> JOINING =
      java.util.Set.of("and", "и", "et", "y", "e", "ve");
  private static final java.util.List<String> MAY = java.util.List.of("может", "могут");

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

  ModalityReader(Words words, Lexicon lexicon, Surroundings surroundings) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  Reading read(Trigger trigger, Pattern.Hit hit, boolean speech) {
    int at = hit.from();
    int clause = surroundings.clauseStart(at);
    // "من المقرر أن", "is expected that": the sign stands before the clause that it opens.
    boolean opened = clause > 0 && words.isWord(clause - 1) && surroundings.strong(clause - 1);
    int from = Math.max(opened ? Math.max(0, clause - 5) : clause, at - PLAN);
    Reading found =
        new Reading(trigger.modality() == null ? Event.Modality.HAPPENED : trigger.modality(), "");
    if (purpose(trigger, hit) || aimed(trigger, hit, speech)) {
      return new Reading(null, "purpose");
    }
    if (trigger.active() && nothing(hit)) {
      return new Reading(null, "negated");
    }
    if (!speech && within(trigger, hit)) {
      found = new Reading(Event.Modality.PLANNED, lexicon.language() + "/triggers.yaml#future");
    }
    if (!speech && future(hit)) {
      found = new Reading(Event.Modality.PLANNED, lexicon.language() + "/triggers.yaml#future");
    }
    for (int i = from; i < at; i++) {
      if (!words.isWord(i)) {
        continue;
      }
      for (PatternSet.Found<Cue> one : lexicon.modality().at(words, i, at)) {
        Reading reading = reading(one, trigger, hit, speech);
        if (reading != null
            && (found.modality() == Event.Modality.HAPPENED
                || reading.modality() == null
                || reading.modality() == Event.Modality.DENIED)) {
          found = reading;
        }
      }
      if (words.folded(i).endsWith("n't") && at - i <= NEAR) {
        return new Reading(null, "negated");
      }
    }
    if (found.modality() == Event.Modality.HAPPENED
        && (trigger.syntax() == Trigger.Syntax.NOUN || lexicon.verbFinal())) {
      return set(trigger, hit, found, speech);
    }
    return found;
  }

  /** "Talks are scheduled for", "переговоры намечены на": the sign stands behind the noun. */
  private Reading set(Trigger trigger, Pattern.Hit hit, Reading found, boolean speech) {
    boolean verb = trigger.syntax() != Trigger.Syntax.NOUN;
    for (int i = hit.to(); i < Math.min(words.size(), hit.to() + BEHIND); i++) {
      if (surroundings.strong(i) || words.folded(i).equals(",") || words.folded(i).equals(".")) {
        return found;
      }
      if (verb && Surroundings.LINKS.contains(words.folded(i))) {
        return found;
      }
      if (lexicon.verbFinal() && !speech && i - hit.to() < WISH && cue(i, "called-for")) {
        return new Reading(null, lexicon.language() + "/triggers.yaml#called-for");
      }
      if (lexicon.verbFinal() && !speech && cue(i, "denied")) {
        return new Reading(Event.Modality.DENIED, lexicon.language() + "/triggers.yaml#denied");
      }
      String word = words.folded(i);
      if (AHEAD.stream().anyMatch(word::startsWith) || cue(i, "ahead")) {
        return new Reading(Event.Modality.PLANNED, lexicon.language() + "/triggers.yaml#ahead");
      }
      if (lexicon.language().equals("ru") && MAY.contains(word) || cue(i, "open")) {
        return new Reading(Event.Modality.POSSIBLE, lexicon.language() + "/triggers.yaml#may");
      }
    }
    return found;
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
    boolean infinitive =
        !speech
            && trigger.syntax() == Trigger.Syntax.VERB
            && at > 0
            && words.isWord(at - 1)
            && lexicon.modality().at(words, at - 1, at).stream()
                .anyMatch(f -> f.value().is("purpose"));
    for (int i = Math.max(0, at - 1 - BEGUN); infinitive && i < at - 1; i++) {
      infinitive = !cue(i, "begun") && !cue(i, "planned") && !cue(i, "possible");
    }
    return infinitive;
  }

  /** "Reached no agreement", "held no talks": the verb takes nothing for its object. */
  private boolean nothing(Pattern.Hit hit) {
    for (int i = hit.from() + 1; i < hit.to() - 1; i++) {
      if (words.folded(i).equals("no")) {
        return true;
      }
    }
    return false;
  }

  /** "مهلة لسحب القوات", "مساع للافراج عن": what is aimed at has not come about. */
  private boolean purpose(Trigger trigger, Pattern.Hit hit) {
    boolean aimed = hit.prefix().equals("ل") || hit.prefix().equals("لل");
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
    String verb = words.folded(hit.from());
    boolean present = verb.startsWith("ي") || verb.startsWith("ت") && !verb.endsWith("ت");
    int next = hit.from() + 1;
    return lexicon.caseless()
        && trigger.syntax() == Trigger.Syntax.VERB
        && present
        && next < words.size()
        && java.util.Set.of("خلالها", "خلاله", "خلالهما").contains(words.folded(next));
  }

  /** Arabic writes "will" together with the verb; a Russian perfective is listed by its form. */
  private boolean future(Pattern.Hit hit) {
    return lexicon.caseless() && hit.prefix().endsWith("س")
        || lexicon.language().equals("ru")
            && lexicon.profile().future().contains(words.folded(hit.from()));
  }

  private @Nullable Reading reading(
      PatternSet.Found<Cue> one, Trigger trigger, Pattern.Hit hit, boolean speech) {
    Cue cue = one.value();
    int gap = hit.from() - one.hit().to();
    boolean verb = trigger.syntax() != Trigger.Syntax.NOUN;
    boolean ahead =
        one.hit().from() > 0
            && java.util.List.of("will", "would").contains(words.folded(one.hit().from() - 1));
    if (cue.is("negated") && ahead && gap <= 1) {
      return new Reading(Event.Modality.DENIED, cue.rule());
    }
    return switch (cue.kind()) {
      case "planned" ->
          !agreed(one, trigger)
                  && !behind(one.hit().to(), hit.from(), verb)
                  && gap <= (verb ? 4 : PLAN)
                  && !between(one.hit().to(), hit.from(), verb)
              ? new Reading(Event.Modality.PLANNED, cue.rule())
              : null;
      case "possible" -> possible(one, hit, gap, verb);
      case "supposed" ->
          !verb && gap <= SUPPOSED ? new Reading(Event.Modality.POSSIBLE, cue.rule()) : null;
      case "called-for" ->
          !speech && gap <= WISH && !between(one.hit().to(), hit.from(), true)
              ? new Reading(null, cue.rule())
              : null;
      case "negated" -> gap <= (verb ? 1 : 2) ? new Reading(null, cue.rule()) : null;
      case "denied" ->
          gap <= WISH && !(verb && gap > 0 && joined(hit.from()))
              ? new Reading(Event.Modality.DENIED, cue.rule())
              : null;
      case "conditional" ->
          gap <= 8 && !surroundings.comma(one.hit().to(), hit.from())
              ? new Reading(null, cue.rule())
              : null;
      default -> null;
    };
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

  /** "Cancelled his trip and arrived in Soma": a second deed is not cancelled with the first. */
  private boolean joined(int at) {
    return JOINING.contains(words.folded(at - 1));
  }

  /** "Agreed to cease fire": that they agree is the ceasefire itself. */
  private boolean agreed(PatternSet.Found<Cue> one, Trigger trigger) {
    return trigger.type() == EventType.CEASEFIRE
        && words.folded(one.hit().from()).startsWith("agree");
  }

  /** "قد" before a present says maybe, before a past it says done. */
  private @Nullable Reading possible(
      PatternSet.Found<Cue> one, Pattern.Hit hit, int gap, boolean verb) {
    String word = words.folded(one.hit().from());
    if (word.equals("قد") || word.equals("وقد") || word.equals("فقد")) {
      boolean present = verb && gap == 0 && "يتنا".indexOf(words.folded(hit.from()).charAt(0)) >= 0;
      return present && !past(hit)
          ? new Reading(Event.Modality.POSSIBLE, one.value().rule())
          : null;
    }
    return gap <= (verb ? 3 : 5) && !between(one.hit().to(), hit.from(), true)
        ? new Reading(Event.Modality.POSSIBLE, one.value().rule())
        : null;
  }

  private boolean past(Pattern.Hit hit) {
    String word = words.folded(hit.from());
    return word.startsWith("ا") || word.endsWith("ت") && word.startsWith("ت") && word.length() <= 4;
  }

  /** Another verb of event or report between cue and event: the cue belongs to that one. */
  private boolean between(int from, int to, boolean strict) {
    int commas = 0;
    for (int i = from; i < to; i++) {
      if (!words.isWord(i)) {
        String mark = words.folded(i);
        if (mark.equals(",") || mark.equals("،")) {
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
