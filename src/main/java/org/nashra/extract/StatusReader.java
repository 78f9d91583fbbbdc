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

/** Tells news from the story's own last days and from older history. */
final class StatusReader {
  private static final int SUM = 2;
  private static final int EARLIER = 5;
  private static final int RECENT_DAYS = 9;
  private static final int LEAD = 2;
  private static final int SHORTEST = 4;
  private static final int MOST_LINES = 3;
  private static final int SINCE = 8;
  private static final int HAD = 4;
  private static final int FIGURES = 100;
  private static final int EXODUS = 12;
  private static final int FLED = 4;
  private static final int AGO = 7;
  private static final int RECALLED = 7;
  private static final int SUBJECT = 1;
  private static final int LATER = 4;
  private static final int CONTINUED = 8;
  private static final int CLAUSE = 10;
  // "Since the movement was founded in 1964".
  private static final int LAUNCHED = 6;
  private static final int PLUPERFECT = 12;
  private static final int TOLL = 2;
  private static final int FRONT = 4;

  private final NewsText text;
  private final Lexicon lexicon;
  private final LocalDateTime published;
  private final List<TimeExpression> times;
  private final StatusCues cues;
  private final FormerDeeds former;
  private final int lead;

  StatusReader(
      NewsText text, Lexicon lexicon, LocalDateTime published, List<TimeExpression> times) {
    this.text = text;
    this.times = times;
    this.lexicon = lexicon;
    this.published = published;
    this.cues = new StatusCues(text, lexicon, times);
    this.former = new FormerDeeds(text, lexicon, cues);
    this.lead = LEAD + headed();
  }

  /**
   * How many lines stand before the first sentence: a headline, a caption, a line of place and
   * agency, "/ТАСС/".
   */
  private int headed() {
    int dateline = Dateline.end(text);
    int count = 0;
    for (NewsText.Sentence sentence : text.sentences()) {
      boolean last = text.words().folded(sentence.to() - 1).matches("[.!?…»\"]");
      boolean agency = sentence.to() <= dateline || sentence.to() - sentence.from() <= SHORTEST;
      if (last && !agency || count == MOST_LINES) {
        return count;
      }
      count++;
    }
    return 0;
  }

  void read(List<Draft> drafts) {
    Event.Status[] sentences = new Event.Status[text.sentences().size()];
    for (Draft draft : drafts) {
      if (borrowed(draft, drafts)) {
        draft.time(null, false);
      }
      Event.Status status = status(draft, sentences);
      draft.status(status);
      if (elsewhere(draft, drafts)) {
        draft.apart(true);
      }
      boolean old = status == Event.Status.BACKGROUND && !subject(draft);
      if (sentences[draft.sentence()] == null || old) {
        sentences[draft.sentence()] = status;
      }
    }
  }

  /** "وفي ولاية بدخشان، قتل اثنان في تفجير": another place, named first, for another deed. */
  private boolean elsewhere(Draft draft, List<Draft> drafts) {
    Site site = draft.place();
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    if (site == null
        || !lexicon.verbFirst()
        || draft.sentence() == 0
        || draft.definite()
        || site.token() >= draft.token()
        || site.token() - sentence.from() > FRONT
        || !text.words().opensWithin(sentence.from())) {
      return false;
    }
    String id = site.place().id();
    return drafts.stream()
        .filter(d -> d.sentence() < draft.sentence())
        .map(Draft::place)
        .noneMatch(s -> s != null && s.place().id().equals(id));
  }

  /**
   * "Freed those wounded in a raid last September": an old time behind a nearer event is its own.
   */
  private boolean borrowed(Draft draft, List<Draft> drafts) {
    TimeExpression time = draft.time();
    if (time == null || time.from() == null || !old(time)) {
      return false;
    }
    int at = text.words().tokenAt(time.start());
    return drafts.stream()
        .anyMatch(
            d ->
                d.sentence() == draft.sentence()
                    && d.token() > draft.token()
                    && d.token() < at
                    && !d.weak()
                    && d.time() == time
                    && !d.type().equals(draft.type())
                    && DraftBuilder.violent(d.type()));
  }

  private boolean old(TimeExpression time) {
    LocalDateTime end = time.to() == null ? time.from() : time.to();
    return end != null && Duration.between(end, published).toDays() > RECENT_DAYS;
  }

  /** "Since February": what goes on up to now, from a day long past. */
  private boolean began(TimeExpression time) {
    return time.from() != null && Duration.between(time.from(), published).toDays() > RECENT_DAYS;
  }

  /** "Since fighting erupted last month": behind it stands another time than the report's. */
  private boolean before(Draft draft) {
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    int behind = text.words().token(draft.token()).end();
    return times.stream()
        .filter(t -> t.start() >= behind && t.end() <= sentence.span().end())
        .filter(t -> t.to() != null)
        .anyMatch(t -> Duration.between(t.to(), published).toDays() > 1);
  }

  /** Looks again at what mentions in other sentences have dated. */
  void refine(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.status() == Event.Status.NEW && draft.time() != null) {
        draft.status(status(draft, new Event.Status[text.sentences().size()]));
      }
    }
  }

  private Event.Status status(Draft draft, Event.Status[] sentences) {
    TimeExpression time = draft.time();
    if (subject(draft)) {
      return Event.Status.BACKGROUND;
    }
    if (draft.sentence() > 0 && !draft.definite() && cues.opens(draft, "another")) {
      draft.apart(true);
    }
    boolean longAgo =
        lexicon.has(Trait.ANALYTIC)
            && draft.modality() == Event.Modality.HAPPENED
            && cues.until(draft, "long-before", CLAUSE);
    if (longAgo || draft.sentence() > 0 && time == null && opensLongAgo(draft)) {
      return Event.Status.BACKGROUND;
    }
    if (draft.sentence() > 0 && recalls(draft)) {
      draft.apart(!draft.definite());
      return Event.Status.RECAP;
    }
    if (goesOnFrom(draft, sentences)) {
      return Objects.requireNonNull(sentences[draft.sentence() - 1]);
    }
    boolean later = later(draft, "later");
    if (later || later(draft, "long-later")) {
      draft.apart(!draft.definite());
      return later ? Event.Status.RECAP : Event.Status.BACKGROUND;
    }
    if (!DraftBuilder.violent(draft.type()) && draft.syntax() == Trigger.Syntax.VERB) {
      if (cues.clause(draft, "later")) {
        return Event.Status.RECAP;
      }
      if (cues.clause(draft, "long-before")) {
        return Event.Status.BACKGROUND;
      }
    }
    if (proclaimed(draft) || draft.sentence() > 0 && (recent(draft) || witnessed(draft))) {
      return Event.Status.RECAP;
    }
    boolean attribute = draft.attributive() && draft.losses().isEmpty();
    if (attribute || draft.described() || ofYear(draft) || tally(draft) || former.victim(draft)) {
      return Event.Status.BACKGROUND;
    }
    if (draft.sentence() > 0 && ago(draft)) {
      return Event.Status.BACKGROUND;
    }
    // "45 have been killed since gunmen shot a lawmaker", "the toll since the hostilities began has
    // risen": the deed itself may be news.
    boolean civil =
        lexicon.ownerBefore()
            && (!DraftBuilder.violent(draft.type())
                || draft.syntax() == Trigger.Syntax.NOUN
                    && (draft.sentence() > 0 || before(draft)));
    if (exodus(draft) || civil && draft.syntax() != null && since(draft)) {
      return Event.Status.BACKGROUND;
    }
    if (time != null
        && time.approximate()
        && draft.sentence() > LEAD
        && cues.cue(draft, "background")) {
      return Event.Status.BACKGROUND;
    }
    if (draft.sentence() > 0 && summed(draft)) {
      return Event.Status.BACKGROUND;
    }
    boolean now = time != null && time.grain().equals("second");
    if (time != null && time.from() != null && !draft.timeInferred() && !now) {
      LocalDateTime end = time.to() == null ? time.from() : time.to();
      long days = Duration.between(end, published).toDays();
      if (draft.type() == EventType.ECONOMY && figures(time) && days <= FIGURES && !deed(draft)) {
        return Event.Status.NEW;
      }
      if (days > RECENT_DAYS) {
        return Event.Status.BACKGROUND;
      }
      if (days >= 0 && time.grain().equals("month") && draft.type() != EventType.ECONOMY) {
        return Event.Status.BACKGROUND;
      }
      boolean whole = Duration.between(time.from(), end).toDays() > 300;
      if (whole && draft.sentence() >= LEAD && DraftBuilder.violent(draft.type())) {
        return Event.Status.BACKGROUND;
      }
      if (!whole) {
        boolean had = draft.sentence() > 0 && pluperfect(draft);
        boolean week = time.grain().equals("week") && !end.isAfter(published);
        boolean before =
            (days >= 1 || week) && draft.sentence() >= lead || had && !end.isAfter(published);
        return before && draft.modality() == Event.Modality.HAPPENED
            ? Event.Status.RECAP
            : Event.Status.NEW;
      }
    }
    if (cues.cue(draft, "background") && draft.sentence() > 0) {
      return Event.Status.BACKGROUND;
    }
    if ((relative(draft) || former.scene(draft) || since(draft) || recalled(draft) || then(draft))
        && draft.sentence() > 0) {
      return Event.Status.BACKGROUND;
    }
    if ((earlier(draft) || pluperfect(draft)) && draft.sentence() > 0) {
      return Event.Status.RECAP;
    }
    if (cues.cue(draft, "recap") && draft.sentence() > 0) {
      return Event.Status.RECAP;
    }
    if (counted(draft, sentences) || former.years(draft, times, this::old)) {
      return Event.Status.BACKGROUND;
    }
    Event.Status before = before(draft.sentence(), sentences);
    int reach = lexicon.declining() && draft.syntax() == null ? CONTINUED : StatusCues.OPENING;
    if (before == Event.Status.BACKGROUND && cues.opens(draft, "continues", reach)) {
      return Event.Status.BACKGROUND;
    }
    return Event.Status.NEW;
  }

  /** "В начале января СМИ сообщили, что …": what was told then is no news now. */
  private boolean opensLongAgo(Draft draft) {
    int start = text.sentences().get(draft.sentence()).span().start();
    return lexicon.declining()
        && times.stream().anyMatch(t -> t.start() - start <= 2 && t.start() >= start && past(t));
  }

  private boolean past(TimeExpression time) {
    return time.to() != null && old(time);
  }

  /** "Напомним, в четверг был взорван мост": what happened before the day of the report. */
  private boolean recalls(Draft draft) {
    TimeExpression time = draft.time();
    return text.words().is(WordClass.RECALLING, text.sentences().get(draft.sentence()).from())
        && time != null
        && time.to() != null
        && !time.approximate()
        && !old(time)
        && !time.to().isAfter(published.toLocalDate().atStartOfDay());
  }

  /**
   * "Напомним, в мае сгорел склад. Кроме того, …": what is joined to a recap is no news unless it
   * has a day of its own.
   */
  private boolean goesOnFrom(Draft draft, Event.@Nullable Status[] sentences) {
    Event.Status before = before(draft.sentence(), sentences);
    TimeExpression time = draft.time();
    boolean vague = time == null || time.grain().equals("month") || time.grain().equals("year");
    boolean joined =
        before == Event.Status.BACKGROUND
            || before == Event.Status.RECAP
                && text.sentences().get(draft.sentence()).paragraph()
                    == text.sentences().get(draft.sentence() - 1).paragraph();
    return lexicon.declining() && joined && vague && cues.opens(draft, "continues");
  }

  /** "في قضية تفجير مسجد", "متهم بهجوم": what is tried or looked into happened long before. */
  private boolean subject(Draft draft) {
    return DraftBuilder.violent(draft.type())
        && draft.syntax() == Trigger.Syntax.NOUN
        && !draft.definite()
        && cues.until(draft, "subject", SUBJECT);
  }

  /** "غداة تفجير", "بعد ساعات من غارة": the news came after it. */
  private boolean later(Draft draft, String kind) {
    return draft.syntax() == Trigger.Syntax.NOUN && cues.until(draft, kind, LATER);
  }

  /** "وكان الجيش أعلن", "وكانت هزة ضربت": "was", its subject, and a verb in the past. */
  private boolean pluperfect(Draft draft) {
    Words words = text.words();
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    int opening = sentence.from();
    if (!cues.opens(draft, "pluperfect", 1)) {
      return false;
    }
    boolean feminine = words.is(WordClass.FEMININE_PERFECT, opening);
    int to = Math.min(sentence.to(), opening + PLUPERFECT);
    for (int i = opening + 1; i < to; i++) {
      if (words.isWord(i) && (cues.stands(i, i + 1, "perfect") || verb(i) && past(i, feminine))) {
        return i <= draft.token();
      }
    }
    return false;
  }

  private boolean verb(int i) {
    return lexicon.triggers().at(text.words(), i, text.words().size()).stream()
            .anyMatch(f -> f.value().active())
        || lexicon.reporting().at(text.words(), i, text.words().size()).stream()
            .anyMatch(f -> f.value().is("say") || f.value().is("report"))
        || lexicon.losses().at(text.words(), i, text.words().size()).stream()
            .anyMatch(f -> f.value().is("verbs"))
        || !lexicon.light().at(text.words(), i, text.words().size()).isEmpty();
  }

  /** Of the two tenses, the present opens with "ي" or, in the feminine, with "ت" and no ending. */
  private boolean past(int i, boolean feminine) {
    Words words = text.words();
    return !words.is(WordClass.MASCULINE_IMPERFECT, i)
        && !(feminine
            && words.is(WordClass.FEMININE_IMPERFECT, i)
            && !words.is(WordClass.FEMININE_PERFECT, i));
  }

  private static Event.@Nullable Status before(int sentence, Event.Status[] sentences) {
    return sentence == 0 ? null : sentences[sentence - 1];
  }

  /** "Three weeks ago they stormed a base. A hundred soldiers were killed": the toll of then. */
  private boolean counted(Draft draft, Event.Status[] sentences) {
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

  /** "The minority, of whom 700,000 people have fled": what is known of somebody named. */
  private boolean exodus(Draft draft) {
    Words words = text.words();
    int from = Math.max(text.sentences().get(draft.sentence()).from() + 1, draft.token() - EXODUS);
    for (int i = draft.token(); draft.type() == EventType.DISPLACEMENT && i > from; i--) {
      if (words.is(WordClass.RELATIVES, i)) {
        return (words.comma(i - 1) || words.comma(i - 2)) && perfect(i + 1, draft.token() + FLED);
      }
    }
    return false;
  }

  private boolean perfect(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.words().is(WordClass.PERFECT, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The council, which met on the crisis": what is only added about somebody. */
  private boolean relative(Draft draft) {
    boolean told =
        DraftBuilder.violent(draft.type())
            || draft.syntax() != Trigger.Syntax.VERB && draft.syntax() != Trigger.Syntax.CLAUSE
            || draft.time() != null
            || !draft.losses().isEmpty()
            || draft.modality() != Event.Modality.HAPPENED
            || cited(draft);
    if (told) {
      return false;
    }
    for (int i = Math.max(0, draft.token() - 2); i < draft.token() && !goesOn(draft.token()); i++) {
      if (text.words().is(WordClass.RELATIVES, i) && !all(i)) {
        return true;
      }
    }
    return false;
  }

  /** "بحسب عضو المفوضية الذي طالب": what a source asks for besides is news as its report is. */
  private boolean cited(Draft draft) {
    return lexicon.verbFirst()
        && !draft.actors().isEmpty()
        && draft.chain().stream()
            .anyMatch(f -> f.source().id().equals(draft.actors().get(0).mention().id()));
  }

  /** "The president, who is visiting Japan": what goes on is no background. */
  private boolean goesOn(int verb) {
    Words words = text.words();
    return lexicon.has(Trait.ANALYTIC)
        && words.is(WordClass.PROGRESSIVE, verb)
        && words.is(WordClass.IS, verb - 1);
  }

  /** "Kinshasa accuse Kigali, ce que Kigali dément": what takes up the whole sentence is news. */
  private boolean all(int i) {
    return text.words().is(WordClass.PROLEPTIC, i - 1);
  }

  /** "Its founder, who was killed in a crash in Panama": far down, what befell somebody before. */
  private boolean recalled(Draft draft) {
    if (draft.sentence() <= LEAD || draft.time() != null || !draft.losses().isEmpty()) {
      return false;
    }
    Words words = text.words();
    for (int i = Math.max(1, draft.token() - RECALLED); i < draft.token(); i++) {
      if (words.is(WordClass.WAS, i) && words.is(WordClass.RELATIVES, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "The invasion began two years ago, he said on Sunday": the near time is its own. */
  private boolean ago(Draft draft) {
    int to = Math.min(text.sentences().get(draft.sentence()).to(), draft.token() + AGO);
    for (int i = draft.token(); i < to && text.words().isWord(i); i++) {
      if (cues.stands(i, Math.min(to, i + 2), "ago")) {
        return true;
      }
    }
    return false;
  }

  /** "The rebels have killed 12,000 people since 1980": a sum over years, nothing of the day. */
  private boolean tally(Draft draft) {
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    boolean analytic = lexicon.has(Trait.ANALYTIC);
    boolean counting =
        DraftBuilder.violent(draft.type())
            || analytic
                && (draft.type() == EventType.ABDUCTION || draft.type() == EventType.DISPLACEMENT);
    if (!counting
        || draft.losses().stream()
            .noneMatch(l -> sentence.from() <= l.from() && l.from() < sentence.to())) {
      return false;
    }
    boolean deep = analytic && draft.sentence() > LEAD;
    int reach = deep && perfect(sentence.from(), draft.token() + 1) ? LAUNCHED : 1;
    return times.stream()
        .filter(t -> sentence.span().start() <= t.start() && t.end() <= sentence.span().end())
        .filter(t -> old(t) || deep && began(t))
        .map(t -> text.words().tokenAt(t.start()))
        .filter(at -> !aside(draft.token(), at))
        .anyMatch(
            at ->
                cues.stands(Math.max(sentence.from(), at - reach), at + 1, "since")
                    || lexicon.verbFirst()
                        && (text.words().is(WordClass.SINCE, at)
                            || text.words().is(WordClass.SINCE, at - 1)));
  }

  /**
   * "Since 7 October 1,800 had been killed", "fifteen had died there a week earlier": a sum up to
   * then, or the toll of another day, told in a tense before that of the report.
   */
  private boolean summed(Draft draft) {
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

  /** "The 2012 truce": a year right before the word says that it is an old one. */
  private boolean ofYear(Draft draft) {
    String before = draft.token() == 0 ? "" : text.words().folded(draft.token() - 1);
    return before.matches("(19|20)\\d\\d") && Integer.parseInt(before) < published.getYear();
  }

  /** "Inflation fell to 5% in February": figures of a month or a quarter come out weeks later. */
  private static boolean figures(TimeExpression time) {
    return time.grain().equals("month") || time.grain().equals("quarter");
  }

  /** "خفضت مصر سعر العملة في آذار": what somebody did months ago is no figure that comes late. */
  private boolean deed(Draft draft) {
    return lexicon.verbFirst()
        && draft.sentence() > LEAD
        && draft.syntax() == Trigger.Syntax.VERB
        && draft.actors().stream()
            .anyMatch(r -> r.mention().acts() && r.mention().form() == Mention.Form.NAME);
  }

  /** "بعد الضربات الإيرانية الأخيرة": what is recalled as the last of its kind. */
  private boolean recent(Draft draft) {
    Words words = text.words();
    if (!lexicon.verbFirst()
        || draft.syntax() != Trigger.Syntax.NOUN
        || !draft.definite()
        || !draft.losses().isEmpty()) {
      return false;
    }
    int to = Math.min(text.sentences().get(draft.sentence()).to(), draft.token() + LATER);
    for (int i = draft.token() + 1; i < to && words.isWord(i); i++) {
      if (words.is(WordClass.RECENT, i)) {
        return true;
      }
    }
    return false;
  }

  /** "المقر الذي شهد تظاهرات في 15 أبريل": what a place saw on another day. */
  private boolean witnessed(Draft draft) {
    TimeExpression time = draft.time();
    int verb = draft.token() - 1;
    return lexicon.verbFirst()
        && time != null
        && time.to() != null
        && draft.syntax() == Trigger.Syntax.NOUN
        && Duration.between(time.to(), published).toDays() >= 1
        && text.words().is(WordClass.WITNESSED, verb)
        && text.words().is(WordClass.RELATIVES, verb - 1);
  }

  /** "غداة إعلان القائد رفضه": what was said before, named by a noun of saying. */
  private boolean proclaimed(Draft draft) {
    Words words = text.words();
    boolean speech =
        switch (draft.type()) {
          case ACCUSATION, APPEAL, REJECTION, SUPPORT, THREAT -> true;
          default -> false;
        };
    int from = Math.max(text.sentences().get(draft.sentence()).from(), draft.token() - PLUPERFECT);
    for (int i = draft.token() - 1; speech && i > from && words.isWord(i); i--) {
      if (words.is(WordClass.PROCLAMATION, i)) {
        return cues.stands(Math.max(from, i - LATER), i, "later")
            || words.is(WordClass.TEMPORAL, i - 1);
      }
    }
    return false;
  }

  /** "Has come under fire since the invasion": what a time is counted from. */
  private boolean since(Draft draft) {
    int from = Math.max(text.sentences().get(draft.sentence()).from(), draft.token() - SINCE);
    boolean when = false;
    for (int i = draft.token() - 1; i >= from && within(i); i--) {
      when |= i > 0 && text.words().is(WordClass.WHEN, i) && text.words().comma(i - 1);
      if (cues.stands(i, draft.token(), "since") || when && text.words().is(WordClass.SINCE, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Самые тяжёлые потери с июля 2008 года, когда погибли девять солдат": what happened then. */
  private boolean then(Draft draft) {
    Words words = text.words();
    int from = text.sentences().get(draft.sentence()).from();
    for (int i = draft.token(); i > from + 1 && words.isWord(i) && lexicon.declining(); i--) {
      if (words.is(WordClass.WHEN, i) && words.comma(i - 1)) {
        int end = words.token(i - 2).end();
        return times.stream().anyMatch(t -> t.end() == end && old(t));
      }
    }
    return false;
  }

  /** A word, or the comma of "since 2017, when floods killed". */
  private boolean within(int i) {
    return text.words().isWord(i)
        || lexicon.has(Trait.ANALYTIC) && Character.isDigit(text.words().folded(i).charAt(0))
        || text.words().folded(i).equals(",")
            && (text.words().is(WordClass.RELATIVES, i + 1)
                || text.words().is(WordClass.WHEN, i + 1));
  }

  /** "The judge had received threats": done before what is told; not so where somebody reports. */
  private boolean earlier(Draft draft) {
    boolean own =
        draft.chain().size() == 1
            && !draft.actors().isEmpty()
            && draft.chain().get(0).source().equals(draft.actors().get(0).mention())
            && draft.chain().get(0).verb() == draft.token();
    return (draft.chain().isEmpty() || own)
        && !told(draft)
        && cues.stands(Math.max(0, draft.token() - HAD), draft.token(), "before");
  }

  private static boolean told(Draft draft) {
    return draft.syntax() == null || draft.modality() != Event.Modality.HAPPENED;
  }
}
