package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Attribution;
import org.nashra.model.Span;

/** Finds who says what: verbs of reporting, "according to", dropped subjects, long quotations. */
final class FrameFinder {
  private static final int ABOUT = 3;
  private static final int DESK = 5;
  private static final int LATER = 14;
  private static final int ENDING = 4;
  private static final int INQUIT = 6;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final CitationScopes citations;
  private final Surroundings surroundings;
  private final List<Frame> frames = new ArrayList<>();
  private final SpeakerMemory memory;
  private final SourceNames names;
  private final VerbInitialSpeakers verbInitial;
  private final VerbMedialSpeakers verbMedial;
  private final VerbFinalSpeakers verbFinal;
  private final SeatSpeakers seats;
  private final ReportScope scope;

  FrameFinder(NewsText text, Lexicon lexicon, Surroundings surroundings) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.mentions = surroundings.mentions();
    this.citations = new CitationScopes(words, lexicon);
    this.surroundings = surroundings;
    ObliqueNames oblique = new ObliqueNames(words, lexicon, surroundings);
    this.memory = new SpeakerMemory(text, lexicon, mentions, oblique);
    this.names = new SourceNames(text, surroundings, oblique, memory);
    this.verbInitial =
        new VerbInitialSpeakers(words, lexicon, surroundings, names, oblique, memory);
    this.verbMedial = new VerbMedialSpeakers(words, lexicon, surroundings, names, oblique, memory);
    this.verbFinal = new VerbFinalSpeakers(words, surroundings, names, oblique, memory);
    this.seats = new SeatSpeakers(words, lexicon, surroundings, memory);
    this.scope = new ReportScope(text, lexicon, surroundings);
  }

  List<Frame> find() {
    for (NewsText.Sentence sentence : text.sentences()) {
      sentence(sentence);
      memory.remember(sentence);
    }
    return frames;
  }

  private void sentence(NewsText.Sentence sentence) {
    int before = frames.size();
    int i = sentence.from();
    while (i < sentence.to()) {
      List<PatternSet.Found<Cue>> found =
          words.isWord(i) ? lexicon.reporting().at(words, i, sentence.to()) : List.of();
      PatternSet.Found<Cue> best = null;
      for (PatternSet.Found<Cue> one : found) {
        Cue cue = one.value();
        if (cue.is("according") || cue.is("behind") || cue.is("say") || cue.is("report")) {
          best = best == null || one.hit().to() > best.hit().to() ? one : best;
        }
      }
      if (best == null || quotedTalk(i)) {
        i++;
        continue;
      }
      if (best.value().is("according")) {
        according(sentence, best);
      } else if (best.value().is("behind")) {
        accordingBehind(sentence, best);
      } else {
        verb(sentence, best);
      }
      i = Math.max(i + 1, best.hit().to());
    }
    if (frames.size() == before && !lexicon.caseless() && !lexicon.verbFinal()) {
      inquit(sentence);
    }
    citations.narrow(frames, before, sentence);
    if (frames.size() == before) {
      continued(sentence);
    } else {
      backward(sentence, frames.get(before));
    }
  }

  /**
   * "Об этом сообщил губернатор", "О похищении рассказал …": vouches for the sentence before, where
   * nobody else does.
   */
  private void backward(NewsText.Sentence sentence, Frame frame) {
    boolean about =
        sentence.index() > 0
            && sentence.to() - sentence.from() > 2
            && words.is(WordClass.ABOUT, sentence.from())
            && frame.verb() - sentence.from() <= (all(sentence) ? LATER : ABOUT);
    if (!about) {
      return;
    }
    int last = sentence.index() - 1;
    boolean told = vouched(last);
    while (!told) {
      vouch(text.sentences().get(last), frame);
      last--;
      told =
          !all(sentence)
              || last < 0
              || vouched(last)
              || text.sentences().get(last).paragraph() != sentence.paragraph();
    }
  }

  /** "Об этом": of all that the paragraph told so far, not of one of its happenings. */
  private boolean all(NewsText.Sentence sentence) {
    return words.is(WordClass.DEMONSTRATIVES, sentence.from() + 1);
  }

  private boolean vouched(int sentence) {
    return frames.stream().anyMatch(f -> f.sentence() == sentence);
  }

  private void vouch(NewsText.Sentence sentence, Frame frame) {
    frames.add(
        new Frame(
            sentence.index(),
            sentence.from(),
            sentence.from(),
            sentence.to(),
            frame.source(),
            frame.mode(),
            frame.rank(),
            true,
            frame.rule()));
  }

  /** Verbs of saying inside a quotation report something else. */
  private boolean quotedTalk(int token) {
    return text.quotation(token) != null;
  }

  private void according(NewsText.Sentence sentence, PatternSet.Found<Cue> found) {
    int to = found.hit().to();
    Mention source =
        personal(found)
            ? memory.said(found.hit().from())
            : names.first(to, phrase(to, Math.min(sentence.to(), to + 6)), sentence);
    if (source == null) {
      source = memory.again(to, Math.min(sentence.to(), to + 2));
    }
    if (source != null && source.kind() == Mention.Kind.STATE && lexicon.verbFinal()) {
      // "به گزارش حوزه افغانستان خبرگزاری فارس": a desk of the agency.
      source = SpeakerMemory.or(names.media(source.to(), to + DESK), source);
    }
    if (source == null) {
      return;
    }
    source = names.apposed(source, sentence);
    boolean carrying = carries(found);
    boolean citing = words.is(WordClass.CITING, found.hit().from());
    boolean media = source.kind() == Mention.Kind.MEDIA;
    int rank = citing ? 2 : media ? 0 : 1;
    add(sentence, found, sentence.from(), sentence.to(), source, mode(source, citing), rank, false);
    if (carrying) {
      cited(sentence, found, to);
    }
  }

  /** "According to the ministry, Hamas fired": the phrase ends with its comma. */
  private int phrase(int from, int limit) {
    int to = from;
    while (to < limit && !(lexicon.ownerBefore() && words.comma(to))) {
      to++;
    }
    return to;
  }

  /** "Bakanlığa göre", "polisten yapılan açıklamada": the source stands before. */
  private void accordingBehind(NewsText.Sentence sentence, PatternSet.Found<Cue> found) {
    int at = found.hit().from();
    Mention source = null;
    for (Mention mention : mentions) {
      if (mention.from() >= sentence.from()
          && mention.to() <= at
          && at - mention.to() <= ABOUT
          && mention.source()) {
        source = mention;
      }
    }
    source = SpeakerMemory.or(source, memory.again(Math.max(sentence.from(), at - ABOUT), at));
    boolean bare = source == null && statement(found) && memory.goesOn(sentence);
    if (bare && memory.speaker() != null) {
      // "Açıklamada, … belirtildi": the statement told of before.
      source = memory.speaker();
      add(sentence, found, sentence.from(), sentence.to(), source, mode(source, false), 1, true);
    } else if (source != null) {
      add(sentence, found, sentence.from(), sentence.to(), source, mode(source, false), 1, false);
    }
  }

  /** Is it the noun of a statement, without a word of who made it? */
  private boolean statement(PatternSet.Found<Cue> found) {
    return found.hit().to() - found.hit().from() <= 2
        && words.is(WordClass.STATEMENTS, found.hit().from());
  }

  /** "حسبما نقلت رويترز عن طبيب": the phrase holds a verb that carries the word of another. */
  private boolean carries(PatternSet.Found<Cue> found) {
    for (int i = found.hit().from(); i < found.hit().to(); i++) {
      if (lexicon.reporting().at(words, i, found.hit().to()).stream()
          .anyMatch(f -> f.value().is("report"))) {
        return true;
      }
    }
    return false;
  }

  /** The one behind "عن", for the whole of the sentence. */
  private void cited(NewsText.Sentence sentence, PatternSet.Found<Cue> found, int to) {
    for (int i = to; i < Math.min(sentence.to(), to + 6); i++) {
      int at = i;
      if (words.isWord(i)
          && lexicon.reporting().at(words, i, sentence.to()).stream()
              .anyMatch(f -> f.value().is("from") && f.hit().to() == at + 1)) {
        Mention other = names.first(i + 1, Math.min(sentence.to(), i + 4), sentence);
        if (other != null) {
          add(sentence, found, sentence.from(), sentence.to(), other, mode(other, true), 2, false);
        }
        return;
      }
    }
  }

  /** "По его словам": the one who spoke before. */
  private boolean personal(PatternSet.Found<Cue> found) {
    for (int i = found.hit().from(); i < found.hit().to(); i++) {
      if (words.is(WordClass.OBLIQUE_PRONOUNS, i)) {
        return true;
      }
    }
    return false;
  }

  private Attribution.Mode mode(Mention source, boolean citing) {
    if (source.kind() == Mention.Kind.UNNAMED && source.form() == Mention.Form.NAME) {
      return switch (String.valueOf(source.title())) {
        case "witness" -> Attribution.Mode.WITNESS;
        case "report" -> Attribution.Mode.REPORT;
        case "statement" -> Attribution.Mode.STATEMENT;
        default -> Attribution.Mode.ANONYMOUS;
      };
    }
    return source.kind() == Mention.Kind.MEDIA
        ? Attribution.Mode.REPORT
        : citing ? Attribution.Mode.QUOTING : Attribution.Mode.STATEMENT;
  }

  private void verb(NewsText.Sentence sentence, PatternSet.Found<Cue> found) {
    int from = found.hit().from();
    int to = found.hit().to();
    boolean inherited = false;
    // "A claim that the government rejected": a noun that is written like a verb of saying.
    boolean noun = lexicon.has(Trait.ANALYTIC) && words.is(WordClass.BEFORE_NOUNS, from - 1);
    if (impersonal(from) || noun || words.is(WordClass.HEARSAY, from - 1)) {
      return;
    }
    Mention source = seats.seat(sentence, from, to);
    if (source == null) {
      source =
          lexicon.verbFinal()
              ? verbFinal.subjectAhead(sentence, from)
              : lexicon.caseless()
                  ? verbInitial.subjectAfter(sentence, to)
                  : verbMedial.subject(sentence, from, to);
    }
    if (verbInitial.proclaimed(from) && (source == null || source.head() != to)) {
      return;
    }
    if (source == null && lexicon.verbFirst()) {
      source = verbInitial.closeBefore(sentence, from);
    }
    if (source == null && lexicon.verbFirst()) {
      source = verbInitial.subjectOfFirst(sentence, from);
    }
    if (source == null && lexicon.verbFirst()) {
      source = verbInitial.introduced(sentence, from);
    }
    if (source == null && inverted(from, to, sentence)) {
      source = memory.latest(from);
      inherited = true;
    }
    if (source == null && lexicon.verbFirst() && verbInitial.stranger(to, sentence.to())) {
      return;
    }
    if (source == null && (lexicon.verbFirst() || lexicon.verbFinal() || pronoun(sentence, from))) {
      // The subject is dropped, or a pronoun: the one who spoke before.
      source =
          memory.human(sentence, from)
              ? SpeakerMemory.or(memory.person(from), memory.speaker())
              : memory.speaker();
      inherited = true;
    }
    if (source == null) {
      return;
    }
    boolean behind =
        !lexicon.verbFirst() && !lexicon.verbFinal() && scope.behind(sentence, source, from, to);
    boolean media = source.kind() == Mention.Kind.MEDIA;
    int scopeFrom = behind ? sentence.from() : scope.told(sentence, to);
    if (!behind && scopeFrom == to && scope.split(from, to)) {
      scopeFrom = from + 1;
    }
    if (lexicon.verbFinal() && scopeFrom == to && sentence.to() - to <= ENDING) {
      scopeFrom = surroundings.opening(from);
    }
    int scopeTo = behind ? sentence.to() : scope.parted(to, sentence.to());
    scopeFrom = behind ? scope.opened(sentence.from(), from) : scopeFrom;
    if (!behind && scope.coordinated(sentence, from)) {
      close(sentence, from);
    }
    int rank = behind && media ? 0 : 1;
    add(sentence, found, scopeFrom, scopeTo, source, mode(source, false), rank, inherited);
    if (found.value().is("report") || media) {
      carried(sentence, found, to);
    }
  }

  private void close(NewsText.Sentence sentence, int at) {
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      if (frame.sentence() == sentence.index() && frame.verb() < at && frame.rank() > 0) {
        frames.set(i, frame.within(Math.min(frame.scopeFrom(), at), at));
      }
    }
  }

  /** "were reported to have fired": nobody is named who says so. */
  private boolean impersonal(int verb) {
    return words.is(WordClass.REPORTED, verb) && words.is(WordClass.PASSIVE_AUXILIARIES, verb - 1);
  }

  /** "نقلت الصحيفة عن مصدرين": the one whose word is carried. */
  private void carried(NewsText.Sentence sentence, PatternSet.Found<Cue> verb, int to) {
    for (int i = to; i < Math.min(sentence.to(), to + 10); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      for (PatternSet.Found<Cue> found : lexicon.reporting().at(words, i, sentence.to())) {
        if (found.value().is("from")) {
          int end = found.hit().to();
          Mention cited = names.first(end, Math.min(sentence.to(), end + 3), sentence);
          if (cited != null) {
            add(sentence, verb, end, sentence.to(), cited, mode(cited, true), 2, false);
            return;
          }
        }
      }
    }
    if (lexicon.has(Trait.ANALYTIC) && verb.value().is("report")) {
      Mention cited = names.first(to, Math.min(sentence.to(), to + 4), sentence);
      if (cited != null) {
        add(sentence, verb, to, sentence.to(), cited, mode(cited, true), 2, false);
      }
    }
  }

  /** "— сказал он": the pronoun behind the verb is its subject. */
  private boolean inverted(int from, int to, NewsText.Sentence sentence) {
    boolean quoted =
        text.quoted().stream()
            .anyMatch(
                q -> q.start() >= sentence.span().start() && q.end() <= words.token(from).start());
    return quoted
        && !lexicon.verbFirst()
        && !lexicon.verbFinal()
        && (to < sentence.to() && words.is(WordClass.SUBJECT_PRONOUNS, to)
            || words.is(WordClass.INVERTED_PRONOUNS, from - 1));
  }

  private boolean pronoun(NewsText.Sentence sentence, int verb) {
    for (int i = Math.max(sentence.from(), verb - 3); i < verb; i++) {
      if (words.is(WordClass.SUBJECT_PRONOUNS, i)) {
        return true;
      }
    }
    // Russian drops it too: "По его словам", "Добавил, что".
    return lexicon.has(Trait.FREE_WORD_ORDER) && verb == sentence.from();
  }

  private void add(
      NewsText.Sentence sentence,
      PatternSet.Found<Cue> found,
      int from,
      int to,
      Mention source,
      Attribution.Mode mode,
      int rank,
      boolean inherited) {
    frames.add(
        new Frame(
            sentence.index(),
            found.hit().from(),
            from,
            to,
            source,
            mode,
            rank,
            inherited,
            found.value().rule()));
    // "САНА со ссылкой на источник. По его данным": the word is his who is cited.
    boolean cited = lexicon.declining() && words.is(WordClass.CITING, found.hit().from());
    if (rank <= 1 || memory.speaker() == null || cited) {
      memory.spoke(source, sentence.paragraph());
    }
  }

  /**
   * "«…», — отреагировала Мария Захарова": whoever is named behind a quotation says it, whatever
   * the verb.
   */
  private void inquit(NewsText.Sentence sentence) {
    for (Span span : text.quoted()) {
      int at = words.tokenAt(span.end());
      if (span.start() < sentence.span().start() || at >= sentence.to()) {
        continue;
      }
      boolean comma = false;
      while (at < sentence.to() && !words.isWord(at)) {
        comma |= words.comma(at);
        at++;
      }
      if (!comma
          || at >= sentence.to()
          || words.capital(at)
          || words.is(WordClass.PERSON_PRONOUNS, at)) {
        continue;
      }
      Mention source = names.first(at + 1, Math.min(sentence.to(), at + INQUIT), sentence);
      if (source != null && source.form() != Mention.Form.ADJECTIVE) {
        String rule = lexicon.language() + "/reporting.yaml#quotation";
        int to = Math.min(sentence.to(), source.to());
        Attribution.Mode mode = mode(source, false);
        frames.add(
            new Frame(sentence.index(), at, sentence.from(), to, source, mode, 1, false, rule));
        memory.spoke(source, sentence.paragraph());
        return;
      }
    }
  }

  /** A quotation that goes on, or what follows a colon. */
  private void continued(NewsText.Sentence sentence) {
    Mention last = memory.speaker();
    if (last == null || sentence.index() == 0) {
      return;
    }
    NewsText.Sentence before = text.sentences().get(sentence.index() - 1);
    if (goesOn(sentence, before, last)) {
      frames.add(
          new Frame(
              sentence.index(),
              sentence.to() - 1,
              sentence.from(),
              sentence.to(),
              last,
              mode(last, false),
              1,
              true,
              lexicon.language() + "/reporting.yaml#passive"));
      return;
    }
    boolean colon = words.folded(before.to() - 1).equals(":");
    boolean quote = false;
    for (Span span : text.quoted()) {
      quote |=
          span.start() <= sentence.span().start() + 2
              && span.end() >= sentence.span().end() - 4
              && memory.goesOn(sentence);
    }
    if (colon || quote) {
      frames.add(
          new Frame(
              sentence.index(),
              sentence.from(),
              sentence.from(),
              sentence.to(),
              last,
              mode(last, false),
              1,
              true,
              lexicon.language() + "/reporting.yaml#quotation"));
    }
  }

  /** "…, …diği ifade edildi": in the paragraph of who spoke in the sentence right before. */
  private boolean goesOn(NewsText.Sentence sentence, NewsText.Sentence before, Mention last) {
    int end = sentence.to() - 1;
    while (end > sentence.from() && !words.isWord(end)) {
      end--;
    }
    return words.is(WordClass.PASSIVE_REPORTS, end)
        && before.paragraph() == sentence.paragraph()
        && frames.stream().anyMatch(f -> f.sentence() == before.index() && f.source().equals(last));
  }

  /** The frames that a token stands under, the outermost first. */
  static List<Frame> chain(List<Frame> frames, int sentence, int token) {
    List<Frame> chain = new ArrayList<>();
    for (Frame frame : frames) {
      if (frame.sentence() == sentence && frame.covers(token)) {
        chain.add(frame);
      }
    }
    chain.sort(Comparator.comparingInt(Frame::rank).thenComparingInt(Frame::verb));
    return chain;
  }
}
