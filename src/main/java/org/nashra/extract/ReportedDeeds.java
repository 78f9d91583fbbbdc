package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Modality;

/** Parts those who only report an event from those who tell of a deed of their own. */
final class ReportedDeeds {
  private static final int OWNED = 5;
  private static final int REPORTED = 9;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final Relatives relatives;
  private final List<Frame> frames;
  private final LightVerbs lightVerbs;

  ReportedDeeds(
      Words words,
      Lexicon lexicon,
      Surroundings surroundings,
      List<Frame> frames,
      LightVerbs lightVerbs) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.relatives = new Relatives(words);
    this.frames = frames;
    this.lightVerbs = lightVerbs;
  }

  /**
   * "Bakan, kişinin yakalandığını açıkladı": who only reports, where the clause has a subject of
   * its own in the genitive; "çekildiklerini açıkladı" tells of the speaker.
   */
  boolean reported(Mention mention, Trigger trigger, Pattern.Hit hit) {
    boolean reports =
        frames.stream()
            .anyMatch(
                f ->
                    f.source().equals(mention)
                        && f.verb() >= hit.to()
                        && f.covers(hit.from())
                        && mention.to() <= hit.from());
    boolean apart = trigger.syntax() == Trigger.Syntax.NOUN && DraftBuilder.violent(trigger.type());
    for (int i = mention.to(); i < hit.from() && !lexicon.caseless(); i++) {
      apart |= words.isWord(i) && genitive(i);
    }
    return reports && apart;
  }

  /** A noun in the genitive, as the subject of a subordinate clause is: "kişinin yakalandığını". */
  private boolean genitive(int i) {
    return lexicon.profile().cases().getOrDefault("of", List.of()).stream()
            .anyMatch(words.folded(i)::endsWith)
        && !words.is(WordClass.GENITIVE_LIKE, i);
  }

  /** "The army said it had repelled", "said its forces shot down": whoever reports did it. */
  @Nullable Mention reporter(Trigger trigger, Pattern.Hit hit) {
    boolean noun = trigger.syntax() == Trigger.Syntax.NOUN;
    int verb = noun ? carrier(hit) : hit.from();
    if (verb < 0) {
      return null;
    }
    for (Frame frame : frames) {
      int gap = hit.from() - frame.verb();
      if (!frame.inherited()
          && gap > 0
          && gap <= REPORTED
          && frame.covers(hit.from())
          && frame.source().acts()
          && frame.source().to() <= frame.verb()
          && (own(frame.verb() + 1, verb) || dropped(trigger, frame.verb() + 1, hit.from()))) {
        return frame.source();
      }
    }
    return null;
  }

  /** "Said it had carried out the raid": the verb that carries the noun; -1 for none. */
  private int carrier(Pattern.Hit hit) {
    int least = Math.max(0, hit.from() - OWNED);
    for (int i = hit.from() - 1; i >= least && lexicon.ownerBefore(); i--) {
      if (!words.isWord(i)) {
        return -1;
      }
      if (!lexicon.light().at(words, i, hit.from()).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * "Announced that the government would not negotiate and rejected a referendum": what is said of
   * others behind a report is said by who reports.
   */
  @Nullable Mention tells(Trigger trigger, Pattern.Hit hit) {
    boolean speech =
        switch (trigger.type()) {
          case APPEAL, ACCUSATION, REJECTION, SUPPORT -> true;
          default -> false;
        };
    if (speech && lexicon.declining()) {
      return resumed(hit);
    }
    if (!speech
        || !lexicon.has(Trait.ANALYTIC)
        || !lexicon.ownerBefore()
        || !words.is(WordClass.DEED_JOINING, hit.from() - 1)
        || !words.is(WordClass.PAST_VERBS, hit.from())) {
      return null;
    }
    Mention speaker = null;
    for (Frame frame : frames) {
      if (!frame.inherited()
          && frame.rank() == 1
          && frame.verb() < hit.from()
          && frame.covers(hit.from())
          && frame.source().to() <= frame.verb()
          && frame.source().acts()
          && !surroundings.colon(hit.from() - 1)) {
        speaker = frame.source();
      }
    }
    return speaker;
  }

  /** "Гимпу заявил, что оппозиция не призывала к насилию, и потребовал": who spoke goes on. */
  private @Nullable Mention resumed(Pattern.Hit hit) {
    int at = hit.from();
    if (at < 2
        || !words.is(WordClass.AND, at - 1)
        || !words.comma(at - 2)
        || !words.is(WordClass.ACTIVE_PAST, at)) {
      return null;
    }
    Mention speaker = null;
    for (Frame frame : frames) {
      if (!frame.inherited()
          && frame.rank() == 1
          && frame.covers(at - 2)
          && frame.verb() < at
          && frame.verb() + 2 < at
          && surroundings.that(frame.verb() + 2, at)
          && frame.source().to() <= frame.verb()
          && frame.source().acts()) {
        speaker = frame.source();
      }
    }
    return speaker;
  }

  /** "Баку утверждает, что взял", "что встретится": behind "that" a verb without a subject. */
  private boolean dropped(Trigger trigger, int from, int to) {
    boolean that = false;
    for (int i = from; i < to; i++) {
      that |= surroundings.that(i, to);
      if (words.isWord(i) && !surroundings.that(i, to)) {
        return false;
      }
    }
    boolean finite = words.is(WordClass.ACTIVE_PAST, to) || trigger.modality() == Modality.PLANNED;
    return lexicon.declining() && that && finite;
  }

  /** "قالت الوزارة إنها قصفت", "أعلنت الحركة أنها نفذت الهجوم": the pronoun is who speaks. */
  @Nullable Mention ownDeed(Pattern.Hit hit, boolean noun) {
    int clause = surroundings.clauseStart(hit.from());
    boolean own = words.is(WordClass.THAT_THEY, clause - 1);
    int gap = hit.from() - clause;
    if (!own || gap > 2 || noun && !lightVerbs.light(clause, hit.from())) {
      return null;
    }
    Mention last = null;
    for (Frame frame : frames) {
      last =
          frame.verb() < clause && frame.covers(hit.from()) && frame.source().acts()
              ? frame.source()
              : last;
    }
    return last;
  }

  /**
   * "أعلن الجيش أن طائرة تابعة له قصفت", "أن قواته قصفت": what belongs to who says so does his
   * deed.
   */
  @Nullable Mention ofOwnForces(Pattern.Hit hit) {
    int from = surroundings.clauseStart(hit.from());
    boolean owned =
        lexicon.verbFirst()
            && from > 0
            && words.is(WordClass.OWN_FORCES, from)
            && hit.from() - from <= OWNED
            && hit.prefix().isEmpty();
    for (int i = Math.max(from, hit.from() - OWNED); i + 1 < hit.to(); i++) {
      owned |= words.is(WordClass.BELONGING, i) && words.is(WordClass.TO_THEM, i + 1);
    }
    Mention last = null;
    for (Frame frame : frames) {
      boolean told = owned && frame.covers(hit.from()) && frame.source().acts();
      last = told && frame.verb() < hit.from() ? frame.source() : last;
    }
    return last;
  }

  /** A pronoun, forces or an infinitive that leave no other subject than who says so. */
  private boolean own(int from, int to) {
    for (int i = from; i < to; i++) {
      // "Its air defences": a word between.
      boolean force =
          i + 1 < to && words.is(WordClass.OWN_FORCES, i + 1)
              || i + 2 < to && words.is(WordClass.OWN_FORCES, i + 2);
      if (words.is(WordClass.GROUP_PRONOUNS, i)
          || words.is(WordClass.OWN_INFINITIVES, i)
          || words.is(WordClass.GROUP_POSSESSIVES, i) && force) {
        return to - i <= 5;
      }
    }
    return false;
  }

  /** The source of a report governs another clause than the event that it tells. */
  boolean reports(Mention mention, Pattern.Hit hit) {
    return frames.stream()
        .anyMatch(
            f ->
                !f.inherited()
                    && (f.source().equals(mention) || speaksWith(mention, f.source()))
                    && (f.rule().contains("#according") && f.verb() < mention.from()
                        || f.verb() >= mention.to()
                            && f.verb() - f.source().to() <= 3
                            && !(hit.from() >= mention.to() && hit.to() <= f.verb())
                            && !(hit.from() <= f.verb() && f.verb() < hit.to())
                            && !aside(f, hit)
                            && !declared(f, hit)));
  }

  /** "The president, who had declared a truce, met the king": what was said there has closed. */
  private boolean aside(Frame frame, Pattern.Hit hit) {
    return surroundings.analytic()
        && relatives.said(frame)
        && words.comma(frame.verb(), hit.from());
  }

  /** "The White House and the Kremlin said": the first of two who speak. */
  private boolean speaksWith(Mention mention, Mention source) {
    int and = mention.to();
    return lexicon.has(Trait.ANALYTIC)
        && words.is(WordClass.AND, and)
        && (source.head() == and + 1
            || source.head() == and + 2 && words.is(WordClass.ARTICLES, and + 1));
  }

  /** "Вашингтон объявил о санкциях": who says it does it, where nothing opens a clause between. */
  private boolean declared(Frame frame, Pattern.Hit hit) {
    // "الحركة تعلن هدنة": in Arabic where who says it opens the headline.
    boolean headline = lexicon.verbFirst() && frame.source().to() == frame.verb();
    return (lexicon.declining() || headline)
        && hit.from() - frame.verb() <= 3
        && frame.verb() < hit.from()
        && lightVerbs.light(frame.verb(), frame.verb() + 1)
        && !surroundings.barrier(frame.verb(), hit.from());
  }
}
