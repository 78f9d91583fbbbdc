package org.nashra.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Tells news from the story's own last days and from older history. */
final class StatusReader {
  private static final int ANOTHER = 6;
  private static final int LEAD = 2;
  private static final int SHORTEST = 4;
  private static final int MOST_LINES = 3;
  private static final int FIGURES = 100;
  private static final int NAMED = 2;
  private static final int DAY = 24;
  private static final int AGO = 7;
  private static final int SUBJECT = 1;
  private static final int LATER = 4;
  // "بعد يوم من مقتل أربعة من عناصره في كمين"
  private static final int COST = 6;
  private static final int COUNTED = 1;
  private static final int CONTINUED = 8;
  private static final int CLAUSE = 10;
  private static final int FRONT = 4;
  private static final int NEAR_DAYS = 3;

  private final NewsText text;
  private final Lexicon lexicon;
  private final LocalDateTime published;
  private final List<TimeExpression> times;
  private final StatusCues cues;
  private final FormerDeeds former;
  private final Tallies tallies;
  private final Recollections recollections;
  private final Age age;
  private final int lead;
  private final int headed;
  private final Set<Draft> openers = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable LocalDateTime newsDay;
  private @Nullable Site newsSite;

  StatusReader(
      NewsText text, Lexicon lexicon, LocalDateTime published, List<TimeExpression> times) {
    this.text = text;
    this.times = times;
    this.lexicon = lexicon;
    this.published = published;
    this.cues = new StatusCues(text, lexicon, times);
    this.former = new FormerDeeds(text, lexicon, cues);
    this.tallies = new Tallies(text, lexicon, published, times, cues);
    this.recollections = new Recollections(text, lexicon, published, times, cues);
    this.age = new Age(published);
    this.headed = headed();
    this.lead = LEAD + headed;
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
    newsDay = newsDay(drafts);
    newsSite =
        drafts.stream()
            .filter(d -> d.sentence() <= headed && d.place() != null)
            .map(Draft::place)
            .findFirst()
            .orElse(null);
    Draft last = null;
    for (Draft draft : drafts) {
      if (borrowed(draft, drafts)) {
        draft.time(null, false);
      }
      boolean dealt = last != null && dealt(last, draft);
      Event.Status status =
          dealt ? Objects.requireNonNull(last).status() : status(draft, sentences);
      draft.status(status);
      if (dealt && Objects.requireNonNull(last).apart()) {
        draft.apart(true);
      }
      last = draft;
      if (status == Event.Status.NEW && draft.sentence() <= headed) {
        openers.add(draft);
      }
      if (elsewhere(draft, drafts)) {
        draft.apart(true);
      }
      boolean old = status == Event.Status.BACKGROUND && !subject(draft);
      if (sentences[draft.sentence()] == null || old) {
        sentences[draft.sentence()] = status;
      }
    }
  }

  /** "في أعقاب هجوم شنه المسلحون": the verb only says whose blow the noun before it was. */
  private static boolean dealt(Draft blow, Draft draft) {
    return draft.syntax() == Trigger.Syntax.AGENT
        && blow.syntax() == Trigger.Syntax.NOUN
        && blow.sentence() == draft.sentence()
        && draft.token() - blow.token() <= LEAD
        && blow.status() != Event.Status.NEW;
  }

  /** The day of what opens the report as its news, where the report gives one. */
  private @Nullable LocalDateTime newsDay(List<Draft> drafts) {
    List<Draft> dated =
        drafts.stream().filter(d -> d.sentence() <= headed && d.time() != null).toList();
    if (dated.isEmpty() || !DraftBuilder.violent(dated.get(0).type())) {
      return null;
    }
    return dated.stream()
        .filter(d -> DraftBuilder.violent(d.type()))
        .filter(d -> d.modality() == Event.Modality.HAPPENED)
        .filter(d -> !d.losses().isEmpty() || d.syntax() == Trigger.Syntax.VERB)
        .filter(d -> !d.timeInferred() && !d.timeOfTelling() && !later(d, "later"))
        .map(Draft::time)
        .filter(t -> t != null && t.from() != null && Age.ofDay(t) && !age.old(t))
        .map(TimeExpression::from)
        .filter(t -> t != null && !t.isAfter(published))
        .findFirst()
        .orElse(null);
  }

  /** "Эпидемия, начавшаяся в октябре, унесла 1034 жизни": what began long ago and still kills. */
  private boolean ongoing(Draft draft) {
    if (!lexicon.declining()
        || draft.type() != EventType.HAZARD
        || draft.syntax() != Trigger.Syntax.NOUN
        || draft.losses().isEmpty()) {
      return false;
    }
    Words words = text.words();
    for (int i = draft.token() + 1; i <= draft.token() + LEAD + 1; i++) {
      if (words.comma(i)) {
        return words.is(WordClass.BROKEN_OUT, i + 1);
      }
    }
    return false;
  }

  /** "Clashes broke out on Saturday. … Jets struck there on Saturday morning": of the same news. */
  private boolean ofNewsDay(Draft draft, LocalDateTime from) {
    Site site = draft.place();
    return newsDay != null
        && newsSite != null
        && site != null
        && DraftBuilder.violent(draft.type())
        && site.place().id().equals(newsSite.place().id())
        && !from.isBefore(newsDay.toLocalDate().atStartOfDay());
  }

  /** "In the north, rebels ambushed a truck": a blow of its own, far from where the news is. */
  private boolean farFromNews(Draft draft) {
    Site site = draft.place();
    return newsSite != null
        && site != null
        && DraftBuilder.violent(draft.type())
        && draft.syntax() != null
        && !draft.definite()
        && draft.syntax() != Trigger.Syntax.NOUN
        && !SamePlace.near(site, newsSite);
  }

  /** "On Sunday a bomb went off. On Saturday another killed two": a day before that of the news. */
  private boolean earlierDay(Draft draft, TimeExpression time, LocalDateTime end) {
    return newsDay != null
        && DraftBuilder.violent(draft.type())
        && (time.grain().equals("day") || time.grain().equals("part-of-day"))
        && time.from() != null
        && Duration.between(time.from(), end).toHours() <= DAY
        && !end.isAfter(newsDay.toLocalDate().atStartOfDay());
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
    if (time == null || time.from() == null || !age.old(time)) {
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
                    && (d.syntax() != null || lexicon.verbFirst())
                    && (d.time() == time || d.time() == null && d.before())
                    && !d.type().equals(draft.type())
                    && (DraftBuilder.violent(d.type())
                        || d.type() == EventType.ABDUCTION
                        || d.type() == EventType.HAZARD
                        || d.type() == EventType.ACCIDENT));
  }

  /** Looks again at what mentions in other sentences have dated. */
  void refine(List<Draft> drafts) {
    for (Draft draft : drafts) {
      // What opens the report is its news, however far back a later sentence dates it.
      if (draft.status() == Event.Status.RECAP && openers.contains(draft)) {
        draft.status(Event.Status.NEW);
      }
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
    if (draft.sentence() > 0 && !draft.definite() && cues.opens(draft, "another", ANOTHER)) {
      draft.apart(true);
    }
    boolean longAgo =
        lexicon.has(Trait.ANALYTIC)
            && draft.modality() == Event.Modality.HAPPENED
            && cues.until(draft, "long-before", CLAUSE);
    if (longAgo || draft.sentence() > 0 && time == null && recollections.opensLongAgo(draft)) {
      return Event.Status.BACKGROUND;
    }
    if (draft.sentence() > 0 && recollections.recalls(draft)) {
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
    if (Recollections.goesOn(text, draft)) {
      draft.apart(true);
      return Event.Status.RECAP;
    }
    if (draft.definite() && draft.losses().isEmpty() && later(draft, "condemned")) {
      return Event.Status.RECAP;
    }
    if (draft.sentence() > 0 && time == null && later(draft, "aftermath")) {
      draft.apart(!draft.definite());
      return Event.Status.BACKGROUND;
    }
    if (!DraftBuilder.violent(draft.type()) && draft.syntax() == Trigger.Syntax.VERB) {
      if (cues.clause(draft, "later")) {
        return Event.Status.RECAP;
      }
      if (cues.clause(draft, "long-before")) {
        return Event.Status.BACKGROUND;
      }
    }
    if (recollections.proclaimed(draft)
        || draft.sentence() > 0
            && (recollections.recent(draft) || recollections.witnessed(draft))) {
      return Event.Status.RECAP;
    }
    boolean attribute = draft.attributive() && draft.losses().isEmpty();
    if (attribute
        || draft.described()
        || former.concluded(draft)
        || ofYear(draft)
        || former.ofYear(draft, published.getYear())
        || former.habit(draft)
        || draft.sentence() > 0 && recollections.toldLongAgo(draft)
        || tallies.tally(draft)
        || tallies.vast(draft)
        || former.victim(draft)) {
      return Event.Status.BACKGROUND;
    }
    if (draft.sentence() > 0 && ago(draft)) {
      return Event.Status.BACKGROUND;
    }
    // "45 have been killed since gunmen shot a lawmaker", "the toll since the hostilities began has
    // risen": the deed itself may be news.
    boolean civil =
        lexicon.ownerBefore()
            && !(lexicon.has(Trait.ANALYTIC) && age.ownDay(draft))
            && (!DraftBuilder.violent(draft.type())
                || draft.syntax() == Trigger.Syntax.NOUN
                    && (draft.sentence() > 0 || recollections.before(draft)));
    if (tallies.exodus(draft) || civil && draft.syntax() != null && recollections.since(draft)) {
      return Event.Status.BACKGROUND;
    }
    if (time != null
        && time.approximate()
        && draft.sentence() > LEAD
        && cues.cue(draft, "background")) {
      return Event.Status.BACKGROUND;
    }
    if (draft.sentence() > 0 && tallies.summed(draft)) {
      return Event.Status.BACKGROUND;
    }
    if (ongoing(draft)) {
      return Event.Status.NEW;
    }
    boolean now = time != null && time.grain().equals("second");
    if (time != null && time.from() != null && !draft.timeInferred() && !now) {
      LocalDateTime end = time.to() == null ? time.from() : time.to();
      long days = Duration.between(end, published).toDays();
      if (draft.type() == EventType.ECONOMY && figures(time) && days <= FIGURES && !deed(draft)) {
        return Event.Status.NEW;
      }
      if (days > Age.RECENT_DAYS) {
        return Event.Status.BACKGROUND;
      }
      if (days >= 0 && time.grain().equals("month") && draft.type() != EventType.ECONOMY) {
        return Event.Status.BACKGROUND;
      }
      boolean whole = Duration.between(time.from(), end).toDays() > 300;
      // "The bigger and bolder attacks on troops this year": no blow of the day.
      if (whole
          && draft.syntax() != null
          && draft.losses().isEmpty()
          && DraftBuilder.violent(draft.type())) {
        return Event.Status.BACKGROUND;
      }
      // "The captives freed this year": a sum, as of blows.
      boolean summed =
          DraftBuilder.violent(draft.type())
              || lexicon.ownerBefore()
                  && (draft.type() == EventType.RELEASE || draft.type() == EventType.ABDUCTION);
      if (whole && draft.sentence() >= LEAD && summed) {
        return Event.Status.BACKGROUND;
      }
      if (end.isAfter(published)
          && !Age.ofDay(time)
          && draft.sentence() > 0
          && draft.modality() == Event.Modality.HAPPENED
          && cues.cue(draft, "recap")) {
        return Event.Status.RECAP;
      }
      if (!whole) {
        boolean had =
            draft.sentence() > 0
                && (recollections.pluperfect(draft)
                    || lexicon.ownerBefore() && recollections.earlier(draft));
        boolean week = time.grain().equals("week") && !end.isAfter(published);
        boolean other = draft.sentence() >= lead && earlierDay(draft, time, end);
        if (other && !draft.definite()) {
          draft.apart(true);
        }
        boolean sameDay = ofNewsDay(draft, time.from());
        boolean before =
            // What somebody tells of the days before is news as his report is.
            (days >= 1 && !sameDay && !(days <= NEAR_DAYS && farFromNews(draft))
                        || week
                        || other && draft.chain().isEmpty())
                    && draft.sentence() >= lead
                || had && !end.isAfter(published);
        return before && draft.modality() == Event.Modality.HAPPENED
            ? Event.Status.RECAP
            : Event.Status.NEW;
      }
    }
    if (cues.cue(draft, "background") && draft.sentence() > 0) {
      return Event.Status.BACKGROUND;
    }
    if ((recollections.relative(draft)
            || former.scene(draft)
            || recollections.since(draft)
            || recollections.recalled(draft)
            || recollections.began(draft)
            || recollections.then(draft))
        && draft.sentence() > 0) {
      return Event.Status.BACKGROUND;
    }
    if ((recollections.earlier(draft) || recollections.pluperfect(draft)) && draft.sentence() > 0) {
      return Event.Status.RECAP;
    }
    if (cues.cue(draft, "recap") && draft.sentence() > 0) {
      return Event.Status.RECAP;
    }
    if (tallies.counted(draft, sentences, lead) || former.years(draft, times, age::old)) {
      return Event.Status.BACKGROUND;
    }
    Event.Status before = before(draft.sentence(), sentences);
    int reach = lexicon.declining() && draft.syntax() == null ? CONTINUED : StatusCues.OPENING;
    if (before == Event.Status.BACKGROUND
        && (cues.opens(draft, "continues", reach) || cues.cue(draft, "next"))) {
      return Event.Status.BACKGROUND;
    }
    return Event.Status.NEW;
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
    boolean deed =
        lexicon.declining()
            || DraftBuilder.violent(draft.type()) && draft.chain().isEmpty() && time == null;
    return deed && joined && vague && cues.opens(draft, "continues");
  }

  /** "في قضية تفجير مسجد", "متهم بهجوم": what is tried or looked into happened long before. */
  private boolean subject(Draft draft) {
    boolean disaster = draft.type() == EventType.HAZARD || draft.type() == EventType.ACCIDENT;
    return (DraftBuilder.violent(draft.type()) || disaster)
        && draft.syntax() == Trigger.Syntax.NOUN
        && !draft.definite()
        && cues.until(draft, "subject", SUBJECT);
  }

  /** "غداة تفجير", "بعد ساعات من غارة": the news came after it. */
  private boolean later(Draft draft, String kind) {
    boolean toll = lexicon.verbFirst() && draft.syntax() == null;
    return toll && cues.until(draft, kind, COUNTED)
        || draft.syntax() == Trigger.Syntax.NOUN
            && cues.until(
                draft, kind, lexicon.verbFirst() && !draft.losses().isEmpty() ? COST : LATER);
  }

  private static Event.@Nullable Status before(int sentence, Event.Status[] sentences) {
    return sentence == 0 ? null : sentences[sentence - 1];
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

  /** "The 2012 truce": a year right before the word says that it is an old one. */
  private boolean ofYear(Draft draft) {
    Words words = text.words();
    int at = draft.token() - 1;
    // "The 2012 Damascus bombing", "the February invasion".
    boolean noun = lexicon.ownerBefore() && draft.syntax() == Trigger.Syntax.NOUN;
    for (int i = 0; i < NAMED && noun && at > 0 && words.isWord(at) && words.capital(at); i++) {
      if (month(at)) {
        return true;
      }
      at--;
    }
    String before = at < 0 ? "" : words.folded(at);
    return before.matches("(19|20)\\d\\d") && Integer.parseInt(before) < published.getYear();
  }

  private boolean month(int at) {
    int end = text.words().token(at).end();
    return times.stream().anyMatch(t -> t.end() == end && t.grain().equals("month") && age.old(t));
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
}
