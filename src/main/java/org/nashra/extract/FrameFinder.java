package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event.Attribution;
import org.nashra.model.Span;

/** Finds who says what: verbs of reporting, "according to", dropped subjects, long quotations. */
final class FrameFinder {
  private static final int AFTER = 9;
  private static final int BEFORE = 16;
  private static final int LATE = 14;
  private static final int ASIDE = 7;
  private static final int ABOUT = 3;
  // "Said it shot down drones that …": what is told opens at once, "that" is a pronoun.
  private static final Set<String> OPENING =
      Set.of("it", "they", "he", "she", "its", "their", "his", "her", "there", "the", "a", "an");
  private static final Set<String> ARTICLES =
      Set.of("the", "la", "le", "les", "des", "un", "une", "el", "los", "las", "una");
  // Languages that put a time or an addressee between the verb and its subject.
  private static final Set<String> FAR_SUBJECT = Set.of("ru", "fr");
  private static final int SEAT = 11;
  private static final int ENDING = 4;
  private static final List<String> DESKS =
      List.of("пресс-служб", "пресс-центр", "аппарат", "штаб");
  private static final Set<String> CITING =
      Set.of("citing", "quoting", "نقلا", "ссылкой", "ссылаясь", "цитиру");

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final CitationScopes citations;
  private final Surroundings surroundings;
  private final List<Frame> frames = new ArrayList<>();
  private @Nullable Mention speaker;
  private @Nullable Mention medium;
  private @Nullable Mention unnamed;
  private int speakerParagraph = -1;

  FrameFinder(NewsText text, Lexicon lexicon, Surroundings surroundings) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.mentions = surroundings.mentions();
    this.citations = new CitationScopes(words, lexicon);
    this.surroundings = surroundings;
  }

  List<Frame> find() {
    for (NewsText.Sentence sentence : text.sentences()) {
      sentence(sentence);
      remember(sentence);
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
            && Set.of("о", "об").contains(words.folded(sentence.from()))
            && frame.verb() - sentence.from() <= ABOUT;
    if (!about || frames.stream().anyMatch(f -> f.sentence() == sentence.index() - 1)) {
      return;
    }
    NewsText.Sentence last = text.sentences().get(sentence.index() - 1);
    frames.add(
        new Frame(
            last.index(),
            last.from(),
            last.from(),
            last.to(),
            frame.source(),
            frame.mode(),
            frame.rank(),
            true,
            frame.rule()));
  }

  /** A name inside the words that the verb reports is not who says them. */
  private boolean quotedTalk(int name, int verb) {
    Span quotation = text.quotation(name);
    return quotation != null && quotation.end() <= words.token(verb).start();
  }

  /** Verbs of saying inside a quotation report something else. */
  private boolean quotedTalk(int token) {
    return text.quotation(token) != null;
  }

  private void according(NewsText.Sentence sentence, PatternSet.Found<Cue> found) {
    int to = found.hit().to();
    Mention source =
        personal(found)
            ? said(found.hit().from())
            : first(to, Math.min(sentence.to(), to + 6), sentence);
    if (source == null) {
      source = again(to, Math.min(sentence.to(), to + 2));
    }
    if (source == null) {
      return;
    }
    boolean carrying = carries(found);
    boolean citing = CITING.contains(words.folded(found.hit().from()));
    boolean media = source.kind() == Mention.Kind.MEDIA;
    int rank = citing ? 2 : media ? 0 : 1;
    add(sentence, found, sentence.from(), sentence.to(), source, mode(source, citing), rank, false);
    if (carrying) {
      cited(sentence, found, to);
    }
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
    source = or(source, again(Math.max(sentence.from(), at - ABOUT), at));
    if (source != null) {
      add(sentence, found, sentence.from(), sentence.to(), source, mode(source, false), 1, false);
    }
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
        Mention other = first(i + 1, Math.min(sentence.to(), i + 4), sentence);
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
      if (Set.of("его", "ее", "её", "их", "нему", "ней", "him", "her").contains(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** The speaker before a token; where none has spoken, the person named last. */
  private @Nullable Mention said(int token) {
    return speaker != null ? speaker : person(token);
  }

  /** The person named last before a token, in this sentence or the two before it. */
  private @Nullable Mention person(int token) {
    int sentence = text.sentence(token).index();
    Mention best = null;
    for (Mention mention : mentions) {
      if (mention.to() <= token
          && mention.kind() == Mention.Kind.PERSON
          && mention.source()
          && sentence - text.sentence(mention.from()).index() <= 2) {
        NewsText.Sentence own = text.sentence(mention.from());
        if (best == null
            || text.sentence(best.from()).index() < own.index() && !prepositional(mention, own)) {
          best = mention;
        }
      }
    }
    return best;
  }

  /** "The ministry", "ведомство": the organisation named last before a token. */
  private @Nullable Mention organisation(int token) {
    boolean ministry = ministry(token);
    Mention best = null;
    for (Mention mention : mentions) {
      if (mention.to() <= token
          && mention.kind() == Mention.Kind.ORGANISATION
          && mention.form() != Mention.Form.ADJECTIVE
          && (!ministry || mention.name().startsWith("Ministry"))) {
        best = mention;
      }
    }
    return best == null ? speaker : best;
  }

  private boolean ministry(int token) {
    String word = words.folded(token);
    return word.startsWith("ministry")
        || word.startsWith("министерств")
        || word.startsWith("ведомств")
        || word.contains("وزار");
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
    if (impersonal(from)) {
      return;
    }
    Mention source = seat(sentence, from, to);
    if (source == null) {
      source =
          lexicon.verbFinal()
              ? subjectAhead(sentence, from)
              : lexicon.caseless() ? subjectAfter(sentence, to) : subject(sentence, from, to);
    }
    if (proclaimed(from) && (source == null || source.head() != to)) {
      return;
    }
    if (source == null && lexicon.verbFirst()) {
      source = closeBefore(sentence, from);
    }
    if (source == null && lexicon.verbFirst()) {
      source = subjectOfFirst(sentence, from);
    }
    if (source == null && (lexicon.verbFirst() || lexicon.verbFinal() || pronoun(sentence, from))) {
      // The subject is dropped, or a pronoun: the one who spoke before.
      source = human(sentence, from) ? or(person(from), speaker) : speaker;
      inherited = true;
    }
    if (source == null) {
      return;
    }
    boolean behind =
        !lexicon.verbFirst() && !lexicon.verbFinal() && behind(sentence, source, from, to);
    boolean media = source.kind() == Mention.Kind.MEDIA;
    int scopeFrom = behind ? sentence.from() : told(sentence, to);
    if (!behind && scopeFrom == to && split(from, to)) {
      scopeFrom = from + 1;
    }
    if (lexicon.verbFinal() && scopeFrom == to && sentence.to() - to <= ENDING) {
      scopeFrom = surroundings.opening(from);
    }
    int scopeTo = sentence.to();
    if (!behind && coordinated(sentence, from)) {
      close(sentence, from);
    }
    int rank = behind && media ? 0 : 1;
    add(sentence, found, scopeFrom, scopeTo, source, mode(source, false), rank, inherited);
    if (found.value().is("report") || media) {
      carried(sentence, found, to);
    }
  }

  /** "Bakanlık, … olduğunu açıkladı": the first who is named in the clause that the verb ends. */
  private @Nullable Mention subjectAhead(NewsText.Sentence sentence, int verb) {
    int from = surroundings.opening(verb);
    Mention found = subjectAhead(sentence, from, verb);
    return found == null && from > sentence.from()
        ? subjectAhead(sentence, sentence.from(), verb)
        : found;
  }

  private @Nullable Mention subjectAhead(NewsText.Sentence sentence, int from, int verb) {
    Mention found = null;
    for (Mention mention : mentions) {
      if (found == null
          && mention.head() >= from
          && mention.to() <= verb
          && mention.source()
          && !prepositional(mention, sentence)
          && !quotedTalk(mention.from(), verb)) {
        found = mention;
      }
    }
    Mention again = again(from, Math.min(found == null ? verb : found.head(), from + ABOUT));
    if (again != null) {
      return again;
    }
    boolean named = speaker != null && speaker.kind() == Mention.Kind.PERSON;
    return found != null && found.form() == Mention.Form.AGAIN && found.title() != null && named
        ? speaker
        : found;
  }

  /** "ونفت الشرطة … وقالت": a second verb goes on with the subject right behind the first. */
  private @Nullable Mention subjectOfFirst(NewsText.Sentence sentence, int verb) {
    if (verb == sentence.from() || !words.folded(verb).startsWith("و")) {
      return null;
    }
    Mention best = null;
    for (Mention mention : mentions) {
      int head = mention.head();
      if (head > sentence.from()
          && mention.to() < verb
          && mention.source()
          && mention.kind() != Mention.Kind.MEDIA
          && mention.prefix().isEmpty()
          && words.isWord(head - 1)
          && lexicon.triggers().at(words, head - 1, verb).stream()
              .anyMatch(f -> uttered(f.value()))) {
        best = mention;
      }
    }
    return best;
  }

  private static boolean uttered(Trigger trigger) {
    return trigger.syntax() == Trigger.Syntax.VERB
        && (DraftBuilder.violent(trigger.type())
            || switch (trigger.type()) {
              case REJECTION, ACCUSATION, APPEAL, SUPPORT, THREAT -> true;
              default -> false;
            });
  }

  /** "غداة إعلان يريفان": the noun carries its speaker right behind it, or it is no report. */
  private boolean proclaimed(int verb) {
    return words.readings(verb).stream().anyMatch(r -> r.folded().equals("اعلان"));
  }

  /** "Put its losses at 49": what is told stands between the verb and its preposition. */
  private boolean split(int from, int to) {
    return lexicon.language().equals("en") && to - from > 2 && words.folded(to - 1).equals("at");
  }

  /** What is told opens behind "that", a colon or a quotation mark, where there is one. */
  private int told(NewsText.Sentence sentence, int to) {
    boolean opened = lexicon.language().equals("en") && OPENING.contains(words.folded(to));
    for (int i = to; i < sentence.to(); i++) {
      if (!opened && isThat(i, sentence.to() - 1)
          || surroundingColon(i) && (i - to <= 3 || quoteNext(i))
          || words.folded(i).equals("\"")
              && text.quotation(Math.min(i + 1, words.size() - 1)) != null) {
        return i;
      }
    }
    return to;
  }

  private boolean quoteNext(int i) {
    return i + 1 < words.size() && text.quotation(Math.min(i + 2, words.size() - 1)) != null;
  }

  /** A colon before words, not one inside "11:59". */
  private boolean surroundingColon(int i) {
    return words.folded(i).equals(":")
        && (i + 1 >= words.size() || words.token(i + 1).start() > words.token(i).end());
  }

  /** "وأضافت", "and added": a second report beside the first, not inside it. */
  private boolean coordinated(NewsText.Sentence sentence, int verb) {
    if (verb == sentence.from()) {
      return false;
    }
    String before = words.folded(verb - 1);
    return lexicon.verbFirst() && words.folded(verb).startsWith("و")
        || Set.of("ve", "و", "and", "but", "while", "и", "а", "но").contains(before);
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
    if (!lexicon.language().equals("en") || verb == 0) {
      return false;
    }
    String word = words.folded(verb);
    boolean participle =
        Set.of("reported", "said", "believed", "thought", "estimated", "confirmed").contains(word);
    String before = words.folded(verb - 1);
    return participle && Set.of("was", "were", "is", "are", "been", "be").contains(before);
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
          Mention cited = first(end, Math.min(sentence.to(), end + 3), sentence);
          if (cited != null) {
            add(sentence, verb, end, sentence.to(), cited, mode(cited, true), 2, false);
            return;
          }
        }
      }
    }
    if (lexicon.language().equals("en") && verb.value().is("report")) {
      Mention cited = first(to, Math.min(sentence.to(), to + 4), sentence);
      if (cited != null) {
        add(sentence, verb, to, sentence.to(), cited, mode(cited, true), 2, false);
      }
    }
  }

  /** Does what is told stand before the source: "…, Reuters reported"? */
  private boolean behind(NewsText.Sentence sentence, Mention source, int from, int to) {
    int head = Math.min(source.head(), from);
    if (head - sentence.from() < 4) {
      return false;
    }
    String before = words.folded(head - 1);
    String edge = before;
    for (int i = head - 1; i > Math.max(sentence.from(), head - 4) && words.isWord(i); i--) {
      edge = words.folded(i - 1);
    }
    boolean mark = edge.equals(",") || edge.equals("\"") || edge.equals("-");
    int last = Math.max(source.to(), to);
    return mark
        && (sentence.to() - last <= 6
            || aside(sentence, to)
            || edge.equals("\"")
            || text.quoted().stream()
                .anyMatch(
                    q ->
                        q.end() <= words.token(head).start()
                            && q.start() >= sentence.span().start()));
  }

  /** "…, the president said on Sunday, putting …": a report between two commas. */
  private boolean aside(NewsText.Sentence sentence, int to) {
    for (int i = to; i < Math.min(sentence.to(), to + ASIDE); i++) {
      if (words.folded(i).equals(",")) {
        return true;
      }
      if (isThat(i, sentence.to() - 1) || surroundingColon(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean pronoun(NewsText.Sentence sentence, int verb) {
    for (int i = Math.max(sentence.from(), verb - 3); i < verb; i++) {
      if (Set.of("he", "she", "it", "they", "он", "она", "они", "who").contains(words.folded(i))) {
        return true;
      }
    }
    // Russian drops it too: "По его словам", "Добавил, что".
    return lexicon.language().equals("ru") && verb == sentence.from();
  }

  /** "He said" where an organisation spoke last: the person named since. */
  private boolean human(NewsText.Sentence sentence, int verb) {
    if (speaker != null && speaker.kind() == Mention.Kind.PERSON) {
      return false;
    }
    for (int i = Math.max(sentence.from(), verb - 3); i < verb; i++) {
      if (Set.of("he", "she", "он", "она").contains(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** Russian "сообщили в министерстве", "в Баку утверждают": the place of those who speak. */
  private @Nullable Mention seat(NewsText.Sentence sentence, int from, int to) {
    String verb = words.folded(from);
    if (!lexicon.language().equals("ru")
        || !(verb.endsWith("ли") || verb.endsWith("ют") || verb.endsWith("ят"))) {
      return null;
    }
    // "сообщили агентству в министерстве": whom they told may stand between.
    for (int i = to; i < Math.min(sentence.to(), to + ASIDE) && words.isWord(i); i++) {
      Mention behind = isThat(i, sentence.to() - 1) ? null : seatAt(i, sentence);
      if (behind != null) {
        return behind;
      }
    }
    for (int i = Math.max(sentence.from(), from - SEAT); i < from; i++) {
      boolean opens = i == sentence.from() || !words.isWord(i - 1) || i - 1 == sentence.from();
      Mention before = opens ? seatAt(i, sentence) : null;
      if (before != null && before.to() <= from) {
        return before;
      }
    }
    return null;
  }

  private @Nullable Mention seatAt(int token, NewsText.Sentence sentence) {
    if (token + 1 >= sentence.to() || !Set.of("в", "во", "на").contains(words.folded(token))) {
      return null;
    }
    int desk = DESKS.stream().anyMatch(words.folded(token + 1)::startsWith) ? 1 : 0;
    for (Mention mention : mentions) {
      boolean seat =
          mention.kind() == Mention.Kind.ORGANISATION
              || mention.kind() == Mention.Kind.GROUP
              || mention.kind() == Mention.Kind.UNNAMED && mention.form() == Mention.Form.NAME
              || mention.form() == Mention.Form.METONYM;
      if (seat && mention.head() == token + 1 + desk) {
        return mention;
      }
    }
    return again(token + 1, token + 2);
  }

  private @Nullable Mention subject(NewsText.Sentence sentence, int from, int to) {
    int reach = FAR_SUBJECT.contains(lexicon.language()) ? 4 : 2;
    Mention after = first(to, Math.min(sentence.to(), to + reach), sentence);
    Mention before = subjectBefore(sentence, from, BEFORE);
    if (after != null && (before == null || from - before.to() > 2)) {
      return after;
    }
    if (before == null && after == null && lexicon.language().equals("ru")) {
      after = late(sentence, to);
      if (after != null) {
        return after;
      }
    }
    return before != null ? before : again(Math.max(sentence.from(), from - 2), from);
  }

  /** "объявил в среду вечером в эфире телевидения секретарь …": a subject far behind its verb. */
  private @Nullable Mention late(NewsText.Sentence sentence, int to) {
    for (int i = to; i < Math.min(sentence.to(), to + LATE); i++) {
      if (isThat(i, sentence.to() - 1) || surroundingColon(i) || words.folded(i).equals(",")) {
        return null;
      }
      Mention found = first(i, i + 1, sentence);
      if (found != null
          && (found.kind() == Mention.Kind.PERSON || found.kind() == Mention.Kind.ORGANISATION)
          && !prepositional(found, sentence)) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Mention subjectBefore(NewsText.Sentence sentence, int verb, int reach) {
    Mention best = null;
    for (Mention mention : mentions) {
      if (mention.from() < sentence.from() || mention.to() > verb) {
        continue;
      }
      if (mention.source()
          && verb - mention.to() <= reach
          && !prepositional(mention, sentence)
          && !(best != null && object(best, mention, verb))
          && !quotedTalk(mention.from(), verb)) {
        best = mention;
      }
    }
    Mention again = again(Math.max(sentence.from(), verb - 2), verb);
    return again != null && (best == null || best.to() < verb - 2) ? again : best;
  }

  /** "ХАМАС обвинил Израиль и пообещал": behind a first verb stands whom it was done to. */
  private boolean object(Mention subject, Mention other, int verb) {
    if (!lexicon.language().equals("ru")
        || !words.folded(verb - 1).equals("и")
        || other.to() != verb - 1) {
      return false;
    }
    for (int i = subject.to(); i < other.head(); i++) {
      if (words.isWord(i)
          && lexicon.triggers().at(words, i, verb).stream().anyMatch(f -> f.value().active())) {
        return true;
      }
    }
    return false;
  }

  /** "الجيش قال": the subject right before the verb, with nothing in between. */
  private @Nullable Mention closeBefore(NewsText.Sentence sentence, int verb) {
    for (Mention mention : mentions) {
      if (mention.from() >= sentence.from()
          && mention.to() <= verb
          && verb - mention.to() <= 1
          && mention.source()
          && !prepositional(mention, sentence)
          && !words.folded(verb).startsWith("و")
          && (mention.to() == verb || words.isWord(mention.to()))) {
        return mention;
      }
    }
    return null;
  }

  private @Nullable Mention subjectAfter(NewsText.Sentence sentence, int to) {
    if (to < sentence.to()
        && speaker != null
        && words.folded(to - 1).startsWith("و")
        && Set.of("قبيل", "قبل", "بعد", "عقب").contains(words.folded(to))) {
      return null;
    }
    int limit = Math.min(sentence.to(), to + AFTER);
    for (int i = to; i < limit; i++) {
      if (isThat(i, limit) || words.folded(i).equals("\"") || words.folded(i).equals(":")) {
        limit = i;
      }
    }
    Mention named = first(to, limit, sentence);
    Mention again = again(to, Math.min(limit, to + 2));
    return again != null && (named == null || named.head() > to + 1) ? again : named;
  }

  private boolean isThat(int i, int limit) {
    return surroundings.that(i, limit + 1);
  }

  private @Nullable Mention first(int from, int to, NewsText.Sentence sentence) {
    for (Mention mention : mentions) {
      if (mention.head() >= from && mention.head() < to && mention.source()) {
        if (mention.form() == Mention.Form.AGAIN && mention.kind() == Mention.Kind.UNNAMED) {
          return speaker != null && speaker.kind() == Mention.Kind.PERSON ? speaker : mention;
        }
        boolean holder = mention.form() == Mention.Form.AGAIN;
        if (holder || opens(mention, from) || !prepositional(mention, sentence)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** Right behind a token, or with nothing but an article between. */
  private boolean opens(Mention mention, int from) {
    return mention.head() == from
        || mention.head() == from + 1 && ARTICLES.contains(words.folded(from));
  }

  /** Behind a preposition: "in Damascus", "مع روسيا" — no subject. */
  private boolean prepositional(Mention mention, NewsText.Sentence sentence) {
    String prefix = mention.prefix();
    if (prefix.endsWith("ب")
        || prefix.endsWith("ل")
        || prefix.endsWith("لل")
        || prefix.endsWith("ك")) {
      return true;
    }
    if (lexicon.verbFinal()) {
      return surroundings.relation(mention) != null || mention.suffixed();
    }
    // "На западе Кабула": a Russian name in another case than the first.
    if (lexicon.language().equals("ru")
        && mention.kind() == Mention.Kind.STATE
        && !mention.suffix().isEmpty()) {
      return true;
    }
    int before = mention.head() - 1;
    if (before >= sentence.from() && ARTICLES.contains(words.folded(before))) {
      before--;
    }
    if (before < sentence.from() || !words.isWord(before)) {
      return false;
    }
    for (PatternSet.Found<Cue> found : lexicon.relations().at(words, before, before + 1)) {
      if (found.hit().to() == before + 1) {
        return true;
      }
    }
    return false;
  }

  /** A noun that stands for a source named before. */
  private @Nullable Mention again(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isWord(i)) {
        continue;
      }
      for (PatternSet.Found<Cue> found : lexicon.reporting().at(words, i, words.size())) {
        if (found.value().is("again")) {
          return switch (found.value().name()) {
            case "media" -> medium;
            case "unnamed" -> unnamed;
            case "organisation" ->
                speaker != null && speaker.kind() == Mention.Kind.ORGANISATION && !ministry(i)
                    ? speaker
                    : organisation(i);
            default ->
                speaker == null
                        || speaker.kind() == Mention.Kind.ORGANISATION
                        || speaker.kind() == Mention.Kind.STATE
                        || speaker.kind() == Mention.Kind.GROUP
                    ? or(person(i), speaker)
                    : speaker;
          };
        }
      }
    }
    return null;
  }

  private static @Nullable Mention or(@Nullable Mention one, @Nullable Mention other) {
    return one != null ? one : other;
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
    if (rank <= 1 || speaker == null) {
      speaker = source;
      speakerParagraph = sentence.paragraph();
    }
  }

  /** A quotation that goes on, or what follows a colon. */
  private void continued(NewsText.Sentence sentence) {
    Mention last = speaker;
    if (last == null || sentence.index() == 0) {
      return;
    }
    NewsText.Sentence before = text.sentences().get(sentence.index() - 1);
    boolean colon = words.folded(before.to() - 1).equals(":");
    boolean quote = false;
    for (Span span : text.quoted()) {
      quote |=
          span.start() <= sentence.span().start() + 2
              && span.end() >= sentence.span().end() - 4
              && sentence.paragraph() - speakerParagraph <= 1;
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

  private void remember(NewsText.Sentence sentence) {
    for (Mention mention : mentions) {
      if (mention.from() >= sentence.from() && mention.from() < sentence.to()) {
        if (mention.kind() == Mention.Kind.MEDIA) {
          medium = mention;
        } else if (mention.kind() == Mention.Kind.UNNAMED && mention.form() == Mention.Form.NAME) {
          unnamed = mention;
        }
      }
    }
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
