package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.Span;

/** Makes an event in the making of every trigger of a sentence that holds. */
final class DraftBuilder {
  // A deed told of before has its time beside it, or none: "the toll from the blast".
  private static final int OWN_TIME = 4;
  private static final int VISIT = 4;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final EventTypes types;
  private final Surroundings surroundings;
  private final ModalityReader modality;
  private final ActorAssigner actors;
  private final SiteFinder siteFinder;
  private final TimeChooser times;
  private final List<Frame> frames;
  private final PairFinder pairs;
  private final Bearing bearing;
  private final Subordination subordination;
  private final EventGuards guards;
  private final Hypotheses hypotheses;
  private final Complements complements;
  private final EventPlaces places;
  private final Spokesmen spokesmen;
  private final DraftEvidence evidence;
  private final Denials denials;
  private final BareNouns bareNouns;

  DraftBuilder(
      NewsText text,
      Lexicon lexicon,
      EventTypes types,
      Surroundings surroundings,
      SiteFinder siteFinder,
      List<TimeExpression> times,
      List<Frame> frames) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.types = types;
    this.surroundings = surroundings;
    this.modality =
        new ModalityReader(words, lexicon, surroundings, times, siteFinder.datelineEnd());
    this.actors = new ActorAssigner(text, lexicon, surroundings, types, frames);
    this.siteFinder = siteFinder;
    this.times = new TimeChooser(words, times, surroundings);
    this.frames = frames;
    this.pairs = new PairFinder(text, lexicon, surroundings.mentions());
    this.bearing = new Bearing(words, lexicon, surroundings);
    this.subordination = new Subordination(text, lexicon, surroundings, times);
    this.guards =
        new EventGuards(words, lexicon, surroundings, times, subordination, bearing, types);
    this.hypotheses = new Hypotheses(text, lexicon, surroundings);
    this.complements = new Complements(words, lexicon, types, surroundings, frames);
    this.places = new EventPlaces(text, lexicon, types, surroundings, siteFinder, bearing, frames);
    this.spokesmen = new Spokesmen(text, lexicon, surroundings);
    this.evidence = new DraftEvidence(text, surroundings);
    this.denials = new Denials(words, types, surroundings);
    this.bareNouns = new BareNouns(text, lexicon);
  }

  List<Draft> build() {
    List<Draft> drafts = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      sentence(sentence, drafts);
    }
    return drafts;
  }

  private void sentence(NewsText.Sentence sentence, List<Draft> drafts) {
    int from = Math.max(sentence.from(), siteFinder.datelineEnd());
    if (from >= sentence.to()) {
      return;
    }
    List<PatternSet.Found<Trigger>> found =
        subordination.nouns(lexicon.triggers().find(words, from, sentence.to()));
    List<Site> sites = siteFinder.sites(sentence);
    PatternSet.Found<Trigger> governor = null;
    PatternSet.Found<Trigger> unvoiced = null;
    Frame accuser = null;
    Draft ahead = null;
    for (int k = 0; k < found.size(); k++) {
      PatternSet.Found<Trigger> one = found.get(k);
      Trigger trigger = one.value();
      if (guards.noEvent(found, k, from, drafts, sentence)) {
        continue;
      }
      boolean speech = types.speech(trigger.type());
      governor = subordination.closed(governor, one) ? null : governor;
      String complement = complements.of(found, k, governor, sentence);
      if (complement != null
          && governor != null
          && governor == unvoiced
          && !surroundings.comma(governor.hit().to(), one.hit().from())) {
        continue;
      }
      boolean denied = denials.denied(governor, one) && accuser != null;
      if (!denied && complement != null && complements.dropped(complement, found, k, governor)) {
        continue;
      }
      ModalityReader.Reading reading = modality.read(trigger, one.hit(), speech);
      if (reading.modality() == null
          || hypotheses.asked(one.hit().from())
          || hypotheses.conditional(one.hit().from(), reading.modality())) {
        continue;
      }
      Draft draft =
          new Draft(
              trigger.type(),
              trigger.syntax(),
              sentence.index(),
              one.hit().from(),
              definite(trigger, one.hit()),
              trigger.weak(),
              trigger.rule());
      draft.modality(reading.modality());
      if (!reading.rule().isEmpty()) {
        draft.why().add(reading.rule());
      }
      draft.alleged("alleged".equals(complement));
      draft.described(
          subordination.participle(found, k)
              || subordination.reduced(one, sentence)
              || subordination.longBefore(one, from)
              || subordination.aside(one));
      draft.attributive(attributive(one));
      if (ahead != null && attends(trigger, one.hit(), ahead)) {
        draft.modality(ahead.modality());
      }
      if (agreed(trigger, drafts, sentence)) {
        draft.modality(Event.Modality.PLANNED);
      }
      int clauseFrom = Math.max(from, surroundings.clauseStart(one.hit().from()));
      int clauseTo = surroundings.clauseEnd(one.hit().to() - 1);
      if ("fact".equals(complement) && governor != null) {
        clauseFrom = Math.max(clauseFrom, complements.complementStart(governor, one));
      }
      int partFrom = Math.max(clauseFrom, surroundings.partStart(one.hit().from()));
      int partTo = Math.min(clauseTo, surroundings.partEnd(one.hit().to() - 1));
      partTo = subordination.relativeEnd(one, partTo);
      if (!predicate(found, k)) {
        actors.assign(draft, trigger, one.hit(), partFrom, partTo, coordinated(found, k));
      }
      if (draft.actors().size() < 2 && k > 0 && guards.overtaken(found, k - 1)) {
        PatternSet.Found<Trigger> agreement = found.get(k - 1);
        int at = agreement.hit().from();
        actors.assign(
            draft,
            trigger.told(agreement.value().syntax()),
            agreement.hit(),
            Math.max(clauseFrom, surroundings.partStart(at)),
            partTo,
            at);
      }
      boolean one2one =
          !lexicon.ownerBefore()
              || !violent(draft.type())
              || draft.type() == EventType.CLASH
              || draft.syntax() != Trigger.Syntax.NOUN;
      if (one2one) {
        pairs.add(draft, clauseFrom, speech ? clauseTo : sentence.to());
        pairs.carry(draft, drafts, clauseFrom, clauseTo);
      }
      chain(draft, sentence, one.hit().from());
      if (draft.alleged() && accuser != null) {
        draft.chain(List.of(accuser));
      }
      if (denied && governor != null && accuser != null) {
        draft.modality(Event.Modality.DENIED);
        draft.chain(List.of(accuser));
        denials.ownDeed(draft, one.hit(), governor.hit().to(), accuser.source());
      }
      if (draft.type() == EventType.VISIT && draft.actors().isEmpty()) {
        spokesmen.holder(draft);
      }
      if (speech && !spokesmen.spoken(draft) && !spokesmen.unknown(draft)
          || !Bearing.personal(draft)) {
        // "ونفى مصدر أمني وقوع انفجار": who has no name makes no event, but what he denies is none.
        // "Officials threatened sanctions": what is only threatened or asked for neither.
        boolean unmade =
            switch (trigger.type()) {
              case REJECTION ->
                  lexicon.verbFirst() || !words.is(WordClass.DENYING, one.hit().from());
              case THREAT, APPEAL -> true;
              default -> false;
            };
        boolean bare = lexicon.verbFirst() && trigger.type() == EventType.REJECTION;
        if (trigger.active() && unmade && (bare || lexicon.ownerBefore())) {
          governor = one;
        }
        // "Has been accused of murder": of what nobody named says nothing is told.
        unvoiced = speech && spokesmen.addressed(draft) ? one : unvoiced;
        governor = unvoiced == one ? one : governor;
        continue;
      }
      if (types.of(trigger.type()).place()) {
        int told = complement != null && governor != null ? governor.hit().from() : -1;
        int at = one.hit().from();
        List<Site> own =
            sites.stream().filter(x -> x.token() > told && !toldAt(x, draft, at)).toList();
        places.place(draft, one.hit(), own, clauseFrom, clauseTo);
      }
      int timeTo =
          speech && k + 1 < found.size()
              ? complements.complementFrom(found, k, clauseTo)
              : guards.charge(found, k, clauseTo, sentence);
      timeTo = speech ? complements.thatFrom(one.hit(), timeTo) : timeTo;
      int own = bearing.ownWords(one, earlier(drafts, sentence));
      draft.before(own >= 0);
      int timeFrom = Math.max(clauseFrom, own);
      if ("alleged".equals(complement) && governor != null && lexicon.ownerBefore()) {
        timeFrom = Math.max(timeFrom, governor.hit().to());
      }
      if (complement != null && lexicon.verbFirst()) {
        // "رحبت الأمم المتحدة اليوم باتفاق": what stands before the matter dates what is said of
        // it.
        timeFrom = Math.max(timeFrom, one.hit().from());
      }
      timeFrom = Math.max(timeFrom, relativeClause(found, k));
      if (places.known(draft)) {
        timeFrom = Math.max(timeFrom, one.hit().from() - OWN_TIME);
        timeTo = Math.min(timeTo, one.hit().to() + 2 * OWN_TIME);
      }
      draft.time(time(draft, one.hit().from(), timeFrom, timeTo, speech), false);
      if (speech && draft.time() == null && complements.untold(found, k)) {
        draft.time(time(draft, one.hit().from(), timeFrom, clauseTo, true), false);
      }
      if (draft.time() == null && spokesmen.agreedByNobody(draft)) {
        continue;
      }
      draft.timeOfTelling(!speech && times.ofTelling(draft.time(), one.hit().from()));
      if (denied && governor != null) {
        if (draft.place() == null && draft.time() == null && !told(draft, drafts)) {
          // "Denied firing on hospitals": that somebody denied it is all there is to tell.
          continue;
        }
        overDenial(draft, governor.hit().from(), drafts);
      }
      if (speech && types.of(trigger.type()).complement() != null) {
        governor = one;
      }
      if (speech && vouched(draft)) {
        accuser = claim(draft, one);
        if (draft.chain().isEmpty()) {
          draft.chain(List.of(accuser));
        }
      }
      evidence.evidence(
          draft, one.hit(), speech ? evidence.said(one.hit().to(), sentence) : one.hit().to());
      drafts.add(draft);
      if (draft.modality() == Event.Modality.PLANNED
          || draft.modality() == Event.Modality.POSSIBLE) {
        ahead = draft;
      }
    }
  }

  /** Whether others say before that it was done, so that the one stands against the other. */
  private static boolean told(Draft denied, List<Draft> drafts) {
    return drafts.stream()
        .anyMatch(d -> d.type() == denied.type() && d.modality() == Event.Modality.HAPPENED);
  }

  /** "Denied shelling Rafah on Monday": the deed with its place or day, instead of the denial. */
  private static void overDenial(Draft deed, int verb, List<Draft> drafts) {
    drafts.stream()
        .filter(d -> d.token() == verb)
        .forEach(d -> deed.evidence().addAll(d.evidence()));
    drafts.removeIf(d -> d.token() == verb);
  }

  private @Nullable TimeExpression time(Draft draft, int at, int from, int to, boolean speech) {
    if (violent(draft.type()) && draft.modality() == Event.Modality.HAPPENED) {
      return times.chooseOfDeed(at, from, to);
    }
    if (draft.type() == EventType.VISIT && during(draft)) {
      return null;
    }
    boolean ahead =
        draft.modality() == Event.Modality.PLANNED || draft.modality() == Event.Modality.POSSIBLE;
    if (ahead && !speech) {
      return times.chooseAhead(at, from, to);
    }
    TimeExpression done = times.chooseDone(at, from, to);
    if (done == null || !times.enclosed(done, at)) {
      return done;
    }
    // "Who was sentenced on 3 February, was released on Monday".
    boolean beside = lexicon.ownerBefore() && lexicon.has(Trait.ANALYTIC);
    return ahead ? null : beside ? times.chooseBeside(done, at, to) : done;
  }

  /** "During his official visit he is to meet them on Monday": the day is that of the meeting. */
  private boolean during(Draft draft) {
    boolean noun = draft.syntax() == Trigger.Syntax.NOUN && lexicon.has(Trait.ANALYTIC);
    for (int i = draft.token() - 1; noun && i >= draft.token() - VISIT; i--) {
      if (words.is(WordClass.DURING, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Обменялись задержанными агентами": the participle tells what they are, not what happened. */
  private boolean attributive(PatternSet.Found<Trigger> one) {
    int verb = lexicon.verbFinal() ? one.hit().to() - 1 : one.hit().from();
    return one.value().syntax() != Trigger.Syntax.NOUN
        && lexicon.profile().attributive(words.folded(verb))
        && !reported(verb);
  }

  /** "Serbest bırakıldığı belirtildi": the predicate of what is told, before the verb of saying. */
  private boolean reported(int verb) {
    int next = verb + 1;
    return words.is(WordClass.SUBJECT_PARTICIPLES, verb)
        && (next >= words.size()
            || words.folded(next).matches("[,.;:\"]")
            || words.is(WordClass.PASSIVE_REPORTS, next)
            || words.is(WordClass.BEHIND_PREDICATES, next)
            || lexicon.reporting().at(words, next, words.size()).stream()
                .anyMatch(f -> f.value().is("say")));
  }

  /**
   * "12 Mart'ta kaçırılan öğrenciler serbest bırakıldı": where the clause closes that only says who
   * they are, and keeps its time; -1 for none.
   */
  private int relativeClause(List<PatternSet.Found<Trigger>> found, int k) {
    for (int i = k - 1; i >= 0 && lexicon.verbFinal(); i--) {
      if (attributive(found.get(i))) {
        return found.get(i).hit().to();
      }
    }
    return -1;
  }

  /** Where the first other event of the sentence stands; -1 for none. */
  private static int earlier(List<Draft> drafts, NewsText.Sentence sentence) {
    return drafts.stream()
        .filter(d -> d.sentence() == sentence.index())
        .mapToInt(Draft::token)
        .min()
        .orElse(-1);
  }

  /**
   * "Akar spoke by phone with Hasanov, and voiced support": the token before which the subject of a
   * second verb stands, that of the first; the verb itself where it has its own.
   */
  private int coordinated(List<PatternSet.Found<Trigger>> found, int k) {
    int at = found.get(k).hit().from();
    boolean second =
        k > 0
            && !lexicon.verbFirst()
            && found.get(k).value().syntax() == Trigger.Syntax.VERB
            && found.get(k - 1).value().syntax() == Trigger.Syntax.VERB
            && words.is(WordClass.AND, at - 1);
    return second && !surroundings.barrier(found.get(k - 1).hit().from(), at)
        ? found.get(k - 1).hit().from()
        : at;
  }

  /** "غارة إسرائيلية استهدفت منزلا": the subject of the verb is the blow right before it. */
  private boolean predicate(List<PatternSet.Found<Trigger>> found, int k) {
    if (k == 0 || !lexicon.caseless() || !lexicon.verbFirst()) {
      return false;
    }
    PatternSet.Found<Trigger> blow = found.get(k - 1);
    PatternSet.Found<Trigger> verb = found.get(k);
    boolean bare = verb.hit().prefix().isEmpty() && !words.is(WordClass.JOINED, verb.hit().from());
    return bare
        && verb.value().syntax() == Trigger.Syntax.VERB
        && verb.hit().to() - verb.hit().from() == 1
        && blow.value().syntax() == Trigger.Syntax.NOUN
        && violent(blow.value().type())
        && violent(verb.value().type())
        && verb.hit().from() - blow.hit().to() <= 1;
  }

  /** "اتفقا على تبادل الأسرى", "договорились об обмене": what they agreed on is still to come. */
  private static boolean agreed(Trigger trigger, List<Draft> drafts, NewsText.Sentence sentence) {
    if (drafts.isEmpty() || trigger.syntax() != Trigger.Syntax.NOUN) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    return last.type() == EventType.AGREEMENT
        && last.syntax() == Trigger.Syntax.VERB
        && last.sentence() == sentence.index()
        && switch (trigger.type()) {
          case AID, DEPLOYMENT -> true;
          default -> false;
        };
  }

  /** "will visit … after attending the summit": what hangs on a plan is planned as well. */
  private boolean attends(Trigger trigger, Pattern.Hit hit, Draft plan) {
    return (trigger.syntax() == Trigger.Syntax.NOUN || sequel(hit))
        && !DraftBuilder.violent(trigger.type())
        && !types.speech(trigger.type())
        && !surroundings.barrier(plan.token() + 1, hit.from());
  }

  /** "Is to fly to Jordan before heading to Israel". */
  private boolean sequel(Pattern.Hit hit) {
    return words.is(WordClass.PROGRESSIVE, hit.from())
        && words.is(WordClass.TEMPORAL, hit.from() - 1);
  }

  /** The noun carries the article, so that it may stand for a thing told before. */
  private boolean definite(Trigger trigger, Pattern.Hit hit) {
    if (responsibility(hit) || bareNouns.bare(trigger.syntax(), hit)) {
      return true;
    }
    if (lexicon.verbFirst()) {
      return words.is(WordClass.ARTICLE, hit.from())
          || words.is(WordClass.JOINED_ARTICLE, hit.from());
    }
    // "L'attentat": an elided article is written together with its noun.
    boolean article =
        words.is(WordClass.DEMONSTRATIVES, hit.from() - 1)
            || lexicon.is(WordClass.DEMONSTRATIVES, hit.prefix());
    // "L'artillerie a bombardé": the article of who did it says nothing of the deed.
    return article && (lexicon.ownerBefore() || noun(trigger, hit));
  }

  /** A noun of the event, or a pattern of a clause that opens with one: "le séisme a frappé". */
  private boolean noun(Trigger trigger, Pattern.Hit hit) {
    return trigger.syntax() == Trigger.Syntax.NOUN
        || lexicon.triggers().at(words, hit.from(), hit.to()).stream()
            .map(PatternSet.Found::value)
            .anyMatch(t -> t.type() == trigger.type() && t.syntax() == Trigger.Syntax.NOUN);
  }

  /** A claim of responsibility is for a thing told before. */
  private boolean responsibility(Pattern.Hit hit) {
    for (int i = hit.from(); i < hit.to(); i++) {
      if (words.is(WordClass.RESPONSIBILITY, i)) {
        return true;
      }
    }
    return false;
  }

  /** "وفي بغداد ذكر ناطق أن الطيران أغار": where it was told, and not where it happened. */
  private boolean toldAt(Site site, Draft draft, int at) {
    int opens = text.sentences().get(draft.sentence()).from();
    return lexicon.verbFirst()
        && site.token() - opens <= 2
        && frames.stream()
            .anyMatch(
                f ->
                    f.sentence() == draft.sentence()
                        && !f.inherited()
                        && site.token() + 1 == f.verb()
                        && f.verb() < at
                        && f.covers(at));
  }

  private void chain(Draft draft, NewsText.Sentence sentence, int token) {
    List<Frame> chain = FrameFinder.chain(frames, sentence.index(), token);
    draft.chain(chain);
    for (Frame frame : chain) {
      draft.why().add(frame.rule());
    }
    Span quotation = text.quotation(token);
    draft.quotation(quotation);
  }

  /** Accusations, threats and denials are vouched for by who makes them. */
  private static boolean vouched(Draft draft) {
    return switch (draft.type()) {
      case ACCUSATION, THREAT, REJECTION -> !draft.actors().isEmpty();
      default -> false;
    };
  }

  private Frame claim(Draft draft, PatternSet.Found<Trigger> one) {
    Mention source = draft.actors().get(0).mention();
    return new Frame(
        draft.sentence(),
        one.hit().from(),
        one.hit().to(),
        text.sentences().get(draft.sentence()).to(),
        source,
        Event.Attribution.Mode.STATEMENT,
        1,
        false,
        one.value().rule());
  }

  static boolean violent(EventType type) {
    return switch (type) {
      case CLASH, AIR_STRIKE, SHELLING, BOMBING, ATTACK, CASUALTIES -> true;
      default -> false;
    };
  }
}
