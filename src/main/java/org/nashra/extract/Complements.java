package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/** What a word of speech makes of the event that it governs: nothing, a charge, a fact. */
final class Complements {
  private static final int OBJECT = 4;
  private static final int THAT = 4;

  private final Words words;
  private final Lexicon lexicon;
  private final EventTypes types;
  private final Surroundings surroundings;
  private final List<Frame> frames;

  Complements(
      Words words,
      Lexicon lexicon,
      EventTypes types,
      Surroundings surroundings,
      List<Frame> frames) {
    this.words = words;
    this.lexicon = lexicon;
    this.types = types;
    this.surroundings = surroundings;
    this.frames = frames;
  }

  /**
   * What a word of speech makes of the event that it governs: "fact", "alleged", "dropped"; null
   * where it governs nothing.
   */
  @Nullable String of(
      List<PatternSet.Found<Trigger>> found,
      int k,
      PatternSet.@Nullable Found<Trigger> governor,
      NewsText.Sentence sentence) {
    String object = object(found, k);
    if (object != null || !told(governor, found.get(k))) {
      return object;
    }
    return complement(governor, found.get(k), sentence);
  }

  /** Is there nothing to tell of the event but what was said of it? */
  boolean dropped(
      String complement,
      List<PatternSet.Found<Trigger>> found,
      int k,
      PatternSet.@Nullable Found<Trigger> governor) {
    return complement.equals("dropped")
        && (object(found, k) != null || !quotedApart(governor, found.get(k)));
  }

  /** "Saldırıyı kınadı", "تحریم‌ها را رد کرد": a noun right before a verb of speech at the end. */
  private @Nullable String object(List<PatternSet.Found<Trigger>> found, int k) {
    PatternSet.Found<Trigger> one = found.get(k);
    if (!lexicon.verbFinal()
        || k + 1 >= found.size()
        || one.value().syntax() != Trigger.Syntax.NOUN) {
      return null;
    }
    PatternSet.Found<Trigger> next = found.get(k + 1);
    boolean governed =
        next.value().syntax() == Trigger.Syntax.VERB
            && types.speech(next.value().type())
            && next.hit().from() - one.hit().to() <= OBJECT
            && !surroundings.comma(one.hit().to(), next.hit().from())
            && !surroundings.barrier(one.hit().to(), next.hit().from());
    return governed ? "dropped" : null;
  }

  /** Behind a verb at the end stands what it governs only where "that" opens it. */
  private boolean told(
      PatternSet.@Nullable Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    return !lexicon.verbFinal()
        || governor != null
            && (governor.value().type() == EventType.APPEAL
                || surroundings.barrier(governor.hit().to(), one.hit().from()));
  }

  private @Nullable String complement(
      PatternSet.@Nullable Found<Trigger> governor,
      PatternSet.Found<Trigger> one,
      NewsText.Sentence sentence) {
    if (governor == null
        || opened(governor, one)
        || surroundings.contrasted(governor.hit().to(), one.hit().from())
        || circumstance(one)
        || going(one)
        || ownSubject(one)
        || second(governor, one)
        || answered(governor, one)) {
      return null;
    }
    // A new report in between ends the reach of the word before.
    for (Frame frame : frames) {
      if (frame.sentence() == sentence.index()
          && frame.verb() > governor.hit().to()
          && frame.verb() < one.hit().from()) {
        return null;
      }
    }
    return types.of(governor.value().type()).complement();
  }

  /** "Получила просьбу о помощи: Словакия отправила": behind a noun a colon opens what is told. */
  private boolean opened(PatternSet.Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    for (int i = governor.hit().to(); i < one.hit().from(); i++) {
      if (governor.value().syntax() == Trigger.Syntax.NOUN && surroundings.colon(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Потребовала уступок, пригрозив": who demands says it too, it is not what is demanded. */
  private boolean going(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    return lexicon.declining()
        && words.is(WordClass.PARTICIPLES_OF_SPEECH, at)
        && at > 0
        && words.comma(at - 1);
  }

  /** "خلال اتصال هاتفي", "в ходе встречи": where something was said, not what was said. */
  private boolean circumstance(PatternSet.Found<Trigger> one) {
    EventTypes.Roles roles = types.of(one.value().type()).roles();
    boolean meeting =
        one.value().syntax() == Trigger.Syntax.NOUN
            && (roles == EventTypes.Roles.JOURNEY
                || one.value().type() == EventType.CALL
                || one.value().type() == EventType.TALKS);
    for (int i = Math.max(0, one.hit().from() - 2); meeting && i < one.hit().from(); i++) {
      if (words.is(WordClass.CIRCUMSTANCE, i)) {
        return true;
      }
    }
    return meeting && inCall(one);
  }

  /** "حثت ميركل، في اتصال هاتفي، تركيا على": in a call somebody said it. */
  private boolean inCall(PatternSet.Found<Trigger> one) {
    int before = one.hit().from() - 1;
    return before > 0
        && lexicon.caseless()
        && words.is(WordClass.IN, before)
        && (one.value().type() == EventType.CALL || words.comma(before - 1));
  }

  /** "واتهم … إيران، ونفت طهران": a second verb with a subject of its own. */
  private boolean ownSubject(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    return lexicon.caseless()
        && one.value().syntax() == Trigger.Syntax.VERB
        && lexicon.is(WordClass.JOINED, one.hit().prefix())
        && at > 0
        && words.comma(at - 1)
        && surroundings.mentions().stream()
            .anyMatch(
                m -> m.head() == one.hit().to() && m.acts() && surroundings.relation(m) == null);
  }

  /**
   * "Rechazó la propuesta y pidió garantías": a second deed of the same speaker, not what was told.
   */
  private boolean second(PatternSet.Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    boolean speaking = words.is(WordClass.SPEECH_JOINING, at - 1);
    boolean joined =
        at > 1
            && (words.is(WordClass.DEED_JOINING, at - 1)
                || words.is(WordClass.DEED_JOINING, at - 2)
                || speaking && types.speech(one.value().type()));
    // "نفى المسؤولية وهدد": a perfect with the conjunction written together.
    joined |=
        lexicon.verbFirst()
            && lexicon.is(WordClass.JOINED, one.hit().prefix())
            && !lexicon.is(WordClass.IMPERFECT, bare(one.hit()));
    // Of a deed that went before a verb in the past tells; an infinitive goes on with the plea.
    joined &= !lexicon.has(Trait.ANALYTIC) || words.is(WordClass.PAST_VERBS, at);
    return one.value().syntax() == Trigger.Syntax.VERB
        && (joined || accompanied(one))
        && !surroundings.barrier(governor.hit().to(), at);
  }

  /** "Vowed revenge after Israel bombed a camp": what was answered has come about. */
  private boolean answered(PatternSet.Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    boolean deed =
        one.value().syntax() != Trigger.Syntax.NOUN
            && (words.is(WordClass.PAST_VERBS, one.hit().from())
                || one.value().syntax() == Trigger.Syntax.CLAUSE);
    if (!lexicon.ownerBefore()
        || !lexicon.has(Trait.ANALYTIC)
        || !(deed || DraftBuilder.violent(one.value().type()))) {
      return false;
    }
    for (int i = governor.hit().to(); i < one.hit().from(); i++) {
      if (words.is(WordClass.ANSWERING, i)) {
        return deed || words.is(WordClass.SPANS, i - 1);
      }
    }
    return false;
  }

  /** "Walked out, accusing the rebels": what the speaker says besides. */
  private boolean accompanied(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    return lexicon.has(Trait.ANALYTIC)
        && types.speech(one.value().type())
        && words.is(WordClass.PROGRESSIVE, at)
        && at > 0
        && words.comma(at - 1);
  }

  private String bare(Pattern.Hit hit) {
    return words.folded(hit.from()).substring(hit.prefix().length());
  }

  /** Does a relative clause or a semicolon part the two? */
  private boolean quotedApart(
      PatternSet.@Nullable Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    if (governor == null) {
      return true;
    }
    for (int i = governor.hit().to(); i < one.hit().from(); i++) {
      if (words.clauseMark(i) && !words.comma(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Vetoed a loan on Monday", "condemned Chad over the war on Monday": the noun behind is no event
   * of its own, so that the day is that of the word of speech.
   */
  boolean untold(List<PatternSet.Found<Trigger>> found, int k) {
    Trigger trigger = found.get(k).value();
    if (trigger.type() == EventType.APPEAL || k + 1 >= found.size()) {
      return false;
    }
    Trigger next = found.get(k + 1).value();
    boolean last = k + 2 == found.size();
    Pattern.Hit verb = found.get(k).hit();
    return last
        && thatFrom(verb, next(found, k)) == next(found, k)
        && next.syntax() == Trigger.Syntax.NOUN
        && (next.weak() || "dropped".equals(types.of(trigger.type()).complement()));
  }

  private static int next(List<PatternSet.Found<Trigger>> found, int k) {
    return found.get(k + 1).hit().from();
  }

  int complementStart(PatternSet.Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    // Behind the last comma between the two, where there is one.
    for (int i = one.hit().from() - 1; i >= governor.hit().to(); i--) {
      if (words.comma(i)) {
        return i + 1;
      }
    }
    return governor.hit().to();
  }

  /**
   * "Complained that the warnings issued in October": where "that" opens what is complained of,
   * which has times of its own; the limit where none does.
   */
  int thatFrom(Pattern.Hit verb, int limit) {
    for (int i = verb.to() - 1;
        lexicon.has(Trait.ANALYTIC) && i < Math.min(limit, verb.to() + THAT);
        i++) {
      if (words.is(WordClass.RELATIVE_THAT, i)) {
        return i;
      }
    }
    return limit;
  }

  int complementFrom(List<PatternSet.Found<Trigger>> found, int k, int clauseTo) {
    return Math.min(clauseTo, Math.max(next(found, k), found.get(k).hit().to()));
  }
}
