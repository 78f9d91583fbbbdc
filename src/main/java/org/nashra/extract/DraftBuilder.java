package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;
import org.nashra.model.Span;

/** Makes an event in the making of every trigger of a sentence that holds. */
final class DraftBuilder {
  private static final Set<String> AND = Set.of("y", "e", "et");
  private static final int GOAL = 4;
  private static final int SITE_REACH = 30;
  private static final int OBJECT = 4;
  private static final int PAST = 4;
  private static final java.util.Set<String> DURING =
      java.util.Set.of(
          "خلال", "اثناء", "ختام", "عقب", "قبيل", "during", "ходе", "итогам", "время", "after",
          "после", "перед");

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
  private final List<TimeExpression> dates;
  private final PairFinder pairs;
  private final Bearing bearing;
  private final Subordination subordination;
  private final Charges charges;

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
    this.modality = new ModalityReader(words, lexicon, surroundings);
    this.actors = new ActorAssigner(text, lexicon, surroundings, types, frames);
    this.siteFinder = siteFinder;
    this.times = new TimeChooser(words, times, surroundings);
    this.dates = times;
    this.frames = frames;
    this.pairs = new PairFinder(text, lexicon, surroundings.mentions());
    this.bearing = new Bearing(words, lexicon, surroundings);
    this.subordination = new Subordination(text, lexicon, surroundings, times);
    this.charges = new Charges(words, lexicon);
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
    Frame accuser = null;
    Draft ahead = null;
    for (int k = 0; k < found.size(); k++) {
      PatternSet.Found<Trigger> one = found.get(k);
      Trigger trigger = one.value();
      if (insideName(one.hit())
          || dated(one.hit())
          || cause(one, drafts, sentence)
          || verbal(one)
          || subordination.gerund(one)
          || subordination.dates(one)
          || found.size() > 1 && subordination.passing(one, from)
          || flight(one, drafts, sentence)
          || overtaken(found, k)
          || concluded(one, drafts, sentence)
          || basis(one)
          || charges.charged(one.hit(), sentence)
          || bearing.idiom(one, sentence.to())
          || bearing.over(one, sentence.to())
          || bearing.mark(one, sentence.to())
          || goal(one, drafts, sentence)
          || topic(one, drafts, sentence)) {
        continue;
      }
      boolean speech = types.speech(trigger.type());
      String complement = object(found, k);
      if (complement == null && told(governor, one)) {
        complement = complement(governor, one, sentence);
      }
      if ("dropped".equals(complement)
          && (object(found, k) != null || !quotedApart(governor, one))) {
        continue;
      }
      ModalityReader.Reading reading = modality.read(trigger, one.hit(), speech);
      // Who foretells reproach ("many will criticise us") makes none.
      boolean foretold =
          trigger.type() == EventType.ACCUSATION && reading.modality() == Event.Modality.PLANNED;
      if (reading.modality() == null || foretold) {
        continue;
      }
      Draft draft =
          new Draft(
              trigger.type(),
              trigger.syntax(),
              sentence.index(),
              one.hit().from(),
              definite(one.hit()),
              trigger.weak(),
              trigger.rule());
      draft.modality(reading.modality());
      if (!reading.rule().isEmpty()) {
        draft.why().add(reading.rule());
      }
      draft.alleged("alleged".equals(complement));
      draft.described(subordination.participle(found, k) || subordination.longBefore(one, from));
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
        clauseFrom = Math.max(clauseFrom, complementStart(governor, one));
      }
      int partFrom = Math.max(clauseFrom, surroundings.partStart(one.hit().from()));
      int partTo = Math.min(clauseTo, surroundings.partEnd(one.hit().to() - 1));
      if (!predicate(found, k)) {
        actors.assign(draft, trigger, one.hit(), partFrom, partTo, coordinated(found, k));
      }
      if (draft.actors().size() < 2 && k > 0 && overtaken(found, k - 1)) {
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
      pairs.add(draft, clauseFrom, speech ? clauseTo : sentence.to());
      chain(draft, sentence, one.hit().from());
      if (draft.alleged() && accuser != null) {
        draft.chain(List.of(accuser));
      }
      if (speech && !spoken(draft) || !Bearing.personal(draft)) {
        continue;
      }
      if (types.of(trigger.type()).place()) {
        int told = complement != null && governor != null ? governor.hit().from() : -1;
        List<Site> own = sites.stream().filter(s -> s.token() > told).toList();
        Site site = site(one.hit(), own, sentence, clauseFrom, draft);
        boolean journey = types.of(trigger.type()).roles() == EventTypes.Roles.JOURNEY;
        int goal = Math.min(clauseTo, traveller(draft, one.hit().to()) + GOAL);
        draft.place(site == null && journey ? siteFinder.goal(one.hit().to(), goal) : site);
        if (draft.place() == null && sentence.index() == 0 && local(draft)) {
          draft.place(siteFinder.home());
        }
      }
      int timeTo = speech && k + 1 < found.size() ? complementFrom(found, k, clauseTo) : clauseTo;
      int timeFrom = bearing.ownWords(one, clauseFrom, earlier(drafts, sentence));
      boolean report = violent(draft.type()) && draft.modality() == Event.Modality.HAPPENED;
      draft.time(
          report
              ? times.chooseOfDeed(one.hit().from(), timeFrom, timeTo)
              : times.choose(one.hit().from(), timeFrom, timeTo),
          false);
      if (speech && types.of(trigger.type()).complement() != null) {
        governor = one;
      }
      if (speech && vouched(draft)) {
        accuser = claim(draft, one);
        if (draft.chain().isEmpty()) {
          draft.chain(List.of(accuser));
        }
      }
      evidence(draft, one.hit(), speech ? said(one.hit().to(), sentence) : one.hit().to());
      drafts.add(draft);
      if (draft.modality() == Event.Modality.PLANNED
          || draft.modality() == Event.Modality.POSSIBLE) {
        ahead = draft;
      }
    }
  }

  /** Where the name of who goes ends, which in Arabic stands between the verb and the goal. */
  private int traveller(Draft draft, int from) {
    return draft.actors().stream()
        .filter(r -> r.role() == Actor.Role.ACTOR && lexicon.caseless())
        .mapToInt(r -> r.mention().to())
        .reduce(from, Math::max);
  }

  /**
   * What a lead without a place tells happened where it was written; not so what happened between
   * states or sides, of which a dateline names one.
   */
  private boolean local(Draft draft) {
    return draft.modality() == Event.Modality.HAPPENED
        && draft.actors().stream().noneMatch(r -> r.mention().kind() == Mention.Kind.STATE)
        && draft.type() != EventType.CLASH
        && (draft.type() != EventType.CASUALTIES && violent(draft.type())
            || draft.type() == EventType.ABDUCTION
            || draft.type() == EventType.PROTEST);
  }

  /** "Обменялись задержанными агентами": the participle tells what they are, not what happened. */
  private boolean attributive(PatternSet.Found<Trigger> one) {
    return one.value().syntax() != Trigger.Syntax.NOUN
        && lexicon.profile().attributive(words.folded(one.hit().from()));
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
            && List.of("and", "и", "et", "y", "ve", "و").contains(words.folded(at - 1));
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
    boolean bare =
        verb.hit().prefix().isEmpty() && !words.folded(verb.hit().from()).startsWith("و");
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
    return hit.from() > 0
        && words.folded(hit.from()).endsWith("ing")
        && List.of("before", "after").contains(words.folded(hit.from() - 1));
  }

  /** Inside the name of somebody: "Ministry of Defence", "peacekeeping forces". */
  private boolean insideName(Pattern.Hit hit) {
    if (quoted(hit)) {
      return true;
    }
    for (Mention mention : surroundings.mentions()) {
      if (mention.head() <= hit.from()
          && hit.to() <= mention.to()
          && mention.form() != Mention.Form.ADJECTIVE
          && mention.kind() != Mention.Kind.UNNAMED) {
        return true;
      }
    }
    return false;
  }

  /** "РСЗО «Смерч»", «عاصفة الحزم»: a storm between quotation marks is the name of something. */
  private boolean quoted(Pattern.Hit hit) {
    return hit.from() > 0
        && hit.to() < words.size()
        && words.folded(hit.from() - 1).equals("\"")
        && words.folded(hit.to()).equals("\"")
        && lexicon.triggers().at(words, hit.from(), hit.to()).stream()
            .anyMatch(f -> f.value().type() == EventType.HAZARD);
  }

  /** A word of a date is no event: "فجر اليوم" is dawn, not a blast. */
  private boolean dated(Pattern.Hit hit) {
    return dates.stream().anyMatch(d -> d.start() <= hit.start() && hit.end() <= d.end());
  }

  /** An Arabic noun that looks like a verb: behind a preposition or an article. */
  private boolean verbal(PatternSet.Found<Trigger> one) {
    if (one.value().syntax() != Trigger.Syntax.VERB) {
      return false;
    }
    if (!lexicon.verbFirst() && !lexicon.language().equals("en")) {
      return false;
    }
    if (!lexicon.caseless()) {
      String before = one.hit().from() == 0 ? "" : words.folded(one.hit().from() - 1);
      return List.of("the", "a", "an", "its", "their", "his", "her", "this", "of").contains(before)
          || before.endsWith("'s")
          || before.equals("in") && !words.folded(one.hit().from()).endsWith("ing")
          || subordination.noun(one.hit());
    }
    String prefix = one.hit().prefix();
    if (prefix.endsWith("ال") || prefix.endsWith("ب") || prefix.endsWith("ل")) {
      return !one.value().type().equals(EventType.AGREEMENT);
    }
    int before = one.hit().from() - 1;
    return before >= 0
        && List.of("علي", "في", "من", "الي", "عن", "بعد", "قبل", "خلال", "بناء")
            .contains(words.folded(before));
  }

  /** "agreement on a ceasefire" is a ceasefire. */
  private boolean overtaken(List<PatternSet.Found<Trigger>> found, int k) {
    PatternSet.Found<Trigger> one = found.get(k);
    if (one.value().type() != EventType.AGREEMENT || k + 1 >= found.size()) {
      return false;
    }
    PatternSet.Found<Trigger> next = found.get(k + 1);
    return next.hit().from() - one.hit().to() <= 6
        && switch (next.value().type()) {
          case CEASEFIRE, WITHDRAWAL, RELEASE, AGREEMENT -> true;
          default -> false;
        };
  }

  /** "The truce was agreed in Minsk": that it was agreed is the truce itself. */
  private boolean concluded(
      PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    int at = one.hit().from();
    if (one.value().type() != EventType.AGREEMENT
        || one.value().syntax() != Trigger.Syntax.VERB
        || drafts.isEmpty()
        || at == 0
        || !List.of("was", "were", "been").contains(words.folded(at - 1))) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    return last.sentence() == sentence.index()
        && at - last.token() <= GOAL
        && (last.type() == EventType.CEASEFIRE || last.type() == EventType.AGREEMENT);
  }

  /** "Under the treaty", "в рамках соглашения", "بموجب معاهدة": what something rests on. */
  private boolean basis(PatternSet.Found<Trigger> one) {
    boolean civil =
        one.value().type() == EventType.AGREEMENT || one.value().type() == EventType.TALKS;
    if (!civil || one.value().syntax() != Trigger.Syntax.NOUN) {
      return false;
    }
    for (int i = Math.max(0, one.hit().from() - 4); i < one.hit().from(); i++) {
      if (lexicon.relations().at(words, i, one.hit().from()).stream()
          .anyMatch(f -> f.value().is("basis"))) {
        return true;
      }
    }
    return false;
  }

  /** "Gunmen seized a student and fled": those who did it get away, nobody is driven out. */
  private boolean flight(
      PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    int at = one.hit().from();
    if (one.value().type() != EventType.DISPLACEMENT
        || one.value().syntax() != Trigger.Syntax.VERB
        || at == 0
        || !List.of("and", "before", "then").contains(words.folded(at - 1))) {
      return false;
    }
    return drafts.stream()
        .anyMatch(
            d ->
                d.sentence() == sentence.index()
                    && d.syntax() == Trigger.Syntax.VERB
                    && (violent(d.type()) || d.type() == EventType.ABDUCTION));
  }

  /** "A march against price rises", "احتجاجا على ارتفاع الأسعار": why they march is no news. */
  private boolean cause(
      PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    if (drafts.isEmpty()) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    boolean march = last.type() == EventType.PROTEST || last.type() == EventType.RIOT;
    if (march && last.sentence() == sentence.index() && demanded(one)) {
      return true;
    }
    return march
        && one.value().syntax() == Trigger.Syntax.NOUN
        && last.sentence() == sentence.index()
        && one.hit().from() > last.token()
        && switch (one.value().type()) {
          case ECONOMY,
              RESIGNATION,
              TRIAL,
              ELECTION,
              SANCTION,
              AGREEMENT,
              APPOINTMENT,
              ARREST,
              ACCIDENT ->
              true;
          default -> false;
        };
  }

  /** "Marched to demand reforms", "protesters calling for elections": what a protest is for. */
  private boolean demanded(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    return one.value().type() == EventType.APPEAL
        && one.value().syntax() == Trigger.Syntax.VERB
        && at > 0
        && (words.folded(at).endsWith("ing") || words.folded(at - 1).equals("to"));
  }

  /** "Cancelled his trip to the summit": the summit is where the trip leads, nothing of its own. */
  private static boolean goal(
      PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    if (one.value().type() != EventType.TALKS
        || one.value().syntax() != Trigger.Syntax.NOUN
        || drafts.isEmpty()) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    return last.sentence() == sentence.index()
        && last.type() == EventType.VISIT
        && last.modality() == Event.Modality.DENIED
        && one.hit().from() - last.token() <= 8;
  }

  /** "Обсудили экспорт зерна", "بحثا أسعار النفط": what the talks were about. */
  private boolean topic(
      PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    if (one.value().syntax() != Trigger.Syntax.NOUN || drafts.isEmpty()) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    boolean consulted = last.type() == EventType.TALKS || last.type() == EventType.CALL;
    return consulted
        && last.sentence() == sentence.index()
        && last.token() < one.hit().from()
        && !surroundings.barrier(last.token(), one.hit().from())
        && !surroundings.contrasted(last.token(), one.hit().from())
        && switch (one.value().type()) {
          case ECONOMY, SANCTION, ELECTION, AID, HAZARD -> true;
          default -> false;
        };
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
        || surroundings.contrasted(governor.hit().to(), one.hit().from())
        || circumstance(one)
        || ownSubject(one)
        || second(governor, one)) {
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

  /** "خلال اتصال هاتفي", "в ходе встречи": where something was said, not what was said. */
  private boolean circumstance(PatternSet.Found<Trigger> one) {
    EventTypes.Roles roles = types.of(one.value().type()).roles();
    boolean meeting =
        one.value().syntax() == Trigger.Syntax.NOUN
            && (roles == EventTypes.Roles.JOURNEY
                || one.value().type() == EventType.CALL
                || one.value().type() == EventType.TALKS);
    for (int i = Math.max(0, one.hit().from() - 2); meeting && i < one.hit().from(); i++) {
      if (DURING.contains(words.folded(i))) {
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
        && words.folded(before).equals("في")
        && (one.value().type() == EventType.CALL || words.folded(before - 1).equals("،"));
  }

  /** "واتهم … إيران، ونفت طهران": a second verb with a subject of its own. */
  private boolean ownSubject(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    return lexicon.caseless()
        && one.value().syntax() == Trigger.Syntax.VERB
        && one.hit().prefix().startsWith("و")
        && at > 0
        && words.folded(at - 1).equals("،")
        && surroundings.mentions().stream()
            .anyMatch(
                m -> m.head() == one.hit().to() && m.acts() && surroundings.relation(m) == null);
  }

  /**
   * "Rechazó la propuesta y pidió garantías": a second deed of the same speaker, not what was told.
   */
  private boolean second(PatternSet.Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    boolean speaking = words.folded(Math.max(0, at - 1)).equals("и");
    boolean joined =
        at > 1
            && (AND.contains(words.folded(at - 1))
                || AND.contains(words.folded(at - 2))
                || speaking && types.speech(one.value().type()));
    return one.value().syntax() == Trigger.Syntax.VERB
        && joined
        && !surroundings.barrier(governor.hit().to(), at);
  }

  /** Does a relative clause or a semicolon part the two? */
  private boolean quotedApart(
      PatternSet.@Nullable Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    if (governor == null) {
      return true;
    }
    for (int i = governor.hit().to(); i < one.hit().from(); i++) {
      String word = words.folded(i);
      if (word.equals(";") || word.equals("؛")) {
        return true;
      }
    }
    return false;
  }

  /** The noun carries the article, so that it may stand for a thing told before. */
  private boolean definite(Pattern.Hit hit) {
    String word = words.folded(hit.from());
    if (responsibility(hit)) {
      return true;
    }
    if (lexicon.verbFirst()) {
      return word.startsWith("ال")
          || word.startsWith("وال")
          || word.startsWith("بال")
          || word.startsWith("لل")
          || word.startsWith("فال");
    }
    return hit.from() > 0
        && List.of(
                "the", "this", "that", "these", "его", "этот", "этого", "эта", "этой", "этом",
                "those", "bu", "این", "آن")
            .contains(words.folded(hit.from() - 1));
  }

  /** A claim of responsibility is for a thing told before. */
  private boolean responsibility(Pattern.Hit hit) {
    for (int i = hit.from(); i < hit.to(); i++) {
      String word = words.folded(i);
      if (word.startsWith("responsib")
          || word.startsWith("ответственност")
          || word.contains("مسؤولي")
          || word.contains("مسوولي")
          || word.contains("مسئولي")
          || word.startsWith("üstlen")) {
        return true;
      }
    }
    return false;
  }

  private int complementStart(PatternSet.Found<Trigger> governor, PatternSet.Found<Trigger> one) {
    // Behind the last comma between the two, where there is one.
    for (int i = one.hit().from() - 1; i >= governor.hit().to(); i--) {
      String word = words.folded(i);
      if (word.equals(",") || word.equals("،")) {
        return i + 1;
      }
    }
    return governor.hit().to();
  }

  private int complementFrom(List<PatternSet.Found<Trigger>> found, int k, int clauseTo) {
    int next = found.get(k + 1).hit().from();
    return Math.min(clauseTo, Math.max(next, found.get(k).hit().to()));
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

  /** A word of speech needs somebody who speaks: its subject, or the one quoted. */
  private boolean spoken(Draft draft) {
    boolean subject = draft.actors().stream().anyMatch(role -> role.role() == Actor.Role.ACTOR);
    if (subject || collective(draft)) {
      return true;
    }
    Mention group = draft.syntax() == Trigger.Syntax.VERB ? again(draft.token() + 1) : null;
    if (group != null) {
      ActorAssigner.add(draft, group, Actor.Role.ACTOR);
      return true;
    }
    if (draft.chain().isEmpty() || draft.syntax() == Trigger.Syntax.NOUN) {
      return false;
    }
    Mention speaker = draft.chain().get(draft.chain().size() - 1).source();
    if (speaker.kind() == Mention.Kind.MEDIA) {
      return false;
    }
    ActorAssigner.add(draft, speaker, Actor.Role.ACTOR);
    return true;
  }

  /** "وهدد التنظيم": the group named last. */
  private @Nullable Mention again(int token) {
    boolean noun =
        lexicon.caseless()
            && token < words.size()
            && words.folded(token).startsWith("ال")
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

  private @Nullable Site site(
      Pattern.Hit hit, List<Site> sites, NewsText.Sentence sentence, int clauseFrom, Draft draft) {
    return sites.stream()
        .filter(s -> Math.abs(s.token() - hit.from()) <= SITE_REACH)
        .filter(s -> fits(s, draft))
        .filter(s -> s.token() < hit.from() || !surroundings.parted(hit.to(), s.token()))
        .filter(s -> !bearing.later(hit.to(), s.token()))
        .min(
            Comparator.comparingInt((Site s) -> score(s, hit, clauseFrom))
                .thenComparingInt(Site::token))
        .orElse(null);
  }

  private boolean fits(Site site, Draft draft) {
    // A capital that speaks is a government.
    if (frames.stream()
        .anyMatch(f -> f.source().from() <= site.token() && site.token() < f.source().to())) {
      return false;
    }
    if (site.place().precision() != Event.Place.Precision.COUNTRY) {
      return site.located() || !site.reference();
    }
    boolean journey = types.of(draft.type()).roles() == EventTypes.Roles.JOURNEY;
    // "The hurricane hit Dominica": what a disaster falls upon is where it is.
    boolean struck = types.of(draft.type()).family().equals("disaster");
    boolean actor =
        draft.actors().stream()
            .anyMatch(
                r -> r.mention().id().equals(site.place().id()) && r.role() != Actor.Role.TARGET);
    return site.located() && !actor || (journey || struck) && site.token() > draft.token();
  }

  private int score(Site site, Pattern.Hit hit, int clauseFrom) {
    int distance = Math.abs(site.token() - hit.from());
    int score = distance;
    score += site.token() < hit.from() ? 6 : 0;
    score += site.token() < clauseFrom ? 8 : 0;
    score += site.located() ? 0 : 10;
    score += site.reference() ? 14 : 0;
    score += site.place().precision() == Event.Place.Precision.COUNTRY ? 12 : 0;
    return score;
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

  /** Where the words of a speaker end: at a full stop, a quotation mark, the sentence's end. */
  private int said(int from, NewsText.Sentence sentence) {
    for (int i = from; i < sentence.to(); i++) {
      String word = words.folded(i);
      if (word.equals("\"") || word.equals(".") && surroundings.strong(i)) {
        return i;
      }
    }
    return sentence.to();
  }

  private void evidence(Draft draft, Pattern.Hit hit, int least) {
    int from = hit.from();
    int to = Math.max(hit.to(), least);
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    for (Role role : draft.actors()) {
      Mention mention = role.mention();
      if (mention.from() >= sentence.from() && mention.from() < sentence.to()) {
        from = Math.min(from, mention.head());
        to = Math.max(to, mention.to());
      }
    }
    Span span = words.span(from, to);
    int start = span.start();
    int end = span.end();
    Site site = draft.place();
    boolean inside = site != null && site.place().start() >= sentence.span().start();
    if (site != null && !inside) {
      // "The city", "here": named before.
      draft.evidence().add(new Span(site.place().start(), site.place().end()));
    }
    if (site != null && inside) {
      start = Math.min(start, site.place().start());
      end = Math.max(end, site.place().end());
    }
    TimeExpression time = draft.time();
    if (time != null) {
      start = Math.min(start, time.start());
      end = Math.max(end, time.end());
    }
    draft.evidence().add(new Span(start, end));
  }

  EventTypes types() {
    return types;
  }

  static boolean violent(EventType type) {
    return switch (type) {
      case CLASH, AIR_STRIKE, SHELLING, BOMBING, ATTACK, CASUALTIES -> true;
      default -> false;
    };
  }
}
