package org.nashra.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;

/**
 * Dates what is told by its distance from a day named before: "met on Tuesday, a day after gunmen
 * attacked", "on Thursday … two days earlier". Such a distance counts from the day of the text, not
 * from that of publication.
 */
final class CountedDays {
  private static final Pattern SPAN = Pattern.compile("P(?:(\\d{1,2})D|T\\d{1,2}H)");
  // A distance beyond these days is told from the day of publication.
  private static final int FAR = 14;
  // How many sentences behind the day it may stand.
  private static final int NEAR = 2;
  // Between "a day after" and what happened then.
  private static final int REACH = 12;
  private static final int LONGEST = 4;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<TimeExpression> times;
  private final LocalDateTime published;

  CountedDays(NewsText text, Lexicon lexicon, List<TimeExpression> times, LocalDateTime published) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.times = times;
    this.published = published;
  }

  /**
   * @param after whether the deed behind it lies before the day, and not the one before it
   */
  private record Distance(int from, int to, long days, boolean after) {}

  /**
   * @param drafts in the order of the text
   */
  void settle(List<Draft> drafts) {
    if (!lexicon.has(Trait.ANALYTIC) || !lexicon.ownerBefore()) {
      return;
    }
    for (NewsText.Sentence sentence : text.sentences()) {
      int i = sentence.from();
      while (i < sentence.to()) {
        Distance distance = at(i, sentence.to());
        if (distance != null) {
          date(distance, sentence, drafts);
        }
        i = distance == null ? i + 1 : distance.to();
      }
    }
  }

  private void date(Distance distance, NewsText.Sentence sentence, List<Draft> drafts) {
    TimeExpression day = day(distance, sentence);
    Draft told = day == null ? null : told(distance, sentence, drafts);
    if (day == null || day.from() == null || told == null) {
      return;
    }
    LocalDateTime from = day.from().toLocalDate().plusDays(distance.days()).atStartOfDay();
    int start = words.token(distance.from()).start();
    int end = words.token(distance.to() - 1).end();
    TimeExpression time =
        new TimeExpression(
            start,
            end,
            words.text(distance.from(), distance.to()),
            "day",
            from,
            from.plusDays(1),
            from.toLocalDate().toString(),
            false,
            true);
    told.time(time, distance.after());
    if (told.modality() == Event.Modality.PLANNED && !from.isAfter(published)) {
      told.modality(Event.Modality.HAPPENED);
    }
    // "Claimed on Thursday the bombing a day earlier": the claim is of the same deed.
    drafts.stream()
        .filter(d -> d.sentence() == sentence.index() && d.token() < told.token())
        .filter(d -> d.definite() && DraftBuilder.violent(d.type()))
        .filter(d -> DraftBuilder.violent(told.type()))
        .forEach(d -> d.time(time, distance.after()));
  }

  /** The distance that opens at a token; null for none. */
  private @Nullable Distance at(int i, int limit) {
    for (int to = Math.min(limit, i + LONGEST); to > i; to--) {
      if (words.is(WordClass.DAY_AFTER, i, to)) {
        return new Distance(i, to, -1, true);
      }
      int days =
          words.is(WordClass.DAY_BEFORE, i, to) ? -1 : words.is(WordClass.NEXT_DAY, i, to) ? 1 : 0;
      if ((days != 0 || words.is(WordClass.SAME_DAY, i, to)) && (to >= limit || closes(to))) {
        return new Distance(i, to, days, false);
      }
    }
    int start = words.token(i).start();
    for (TimeExpression time : times) {
      if (time.start() == start) {
        return counted(time, i, limit);
      }
    }
    return null;
  }

  /** "Two days after", "three days earlier", "two days later"; null for another time. */
  private @Nullable Distance counted(TimeExpression time, int from, int limit) {
    int to = words.tokenAt(time.end());
    Matcher span = SPAN.matcher(time.value());
    if (span.matches() && to < limit && words.is(WordClass.ANSWERING, to)) {
      int days = span.group(1) == null ? 0 : Integer.parseInt(span.group(1));
      return new Distance(from, to + 1, -days, true);
    }
    boolean moved = to > from + 1 && words.is(WordClass.COUNTED, to - 1);
    if (!moved || time.from() == null || !time.grain().equals("day")) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(published.toLocalDate(), time.from().toLocalDate());
    return Math.abs(days) > FAR ? null : new Distance(from, to, days, false);
  }

  /** "The day before the vote", "a day earlier than planned": counted from something else. */
  private boolean closes(int to) {
    return !words.isWord(to)
        || words.is(WordClass.AND, to)
        || words.is(WordClass.DEED_JOINING, to)
        || words.is(WordClass.WHEN, to)
        || words.is(WordClass.PLACE_PREPOSITIONS, to)
        || words.is(WordClass.DATE_PREPOSITIONS, to)
        || !lexicon.triggers().at(words, to, Math.min(words.size(), to + 2)).isEmpty();
  }

  /** The day that it counts from: one of its sentence, else the last of those before. */
  private @Nullable TimeExpression day(Distance distance, NewsText.Sentence sentence) {
    TimeExpression best = null;
    TimeExpression behind = null;
    int index = sentence.index();
    for (TimeExpression time : times) {
      int at = words.tokenAt(time.start());
      int end = words.tokenAt(time.end());
      if (!named(time) || at < distance.to() && end > distance.from()) {
        continue;
      }
      int in = text.sentence(at).index();
      if (in == index && at >= distance.to()) {
        behind = behind == null && distance.after() ? time : behind;
      } else if (at < distance.from() && index - in <= NEAR) {
        best = time;
      }
    }
    boolean own =
        best != null && text.sentence(words.tokenAt(best.start())).index() == index
            || behind == null;
    return own ? best : behind;
  }

  /** A day by its name or date: no distance itself. */
  private boolean named(TimeExpression time) {
    if (time.from() == null || time.to() == null || !time.explicit()) {
      return false;
    }
    int from = words.tokenAt(time.start());
    int to = words.tokenAt(time.end());
    String said = time.text().toLowerCase(Locale.ROOT);
    return Duration.between(time.from(), time.to()).toHours() <= 24
        && !words.is(WordClass.COUNTED, to - 1)
        && !words.is(WordClass.DAY_BEFORE, from, to)
        && !lexicon.is(WordClass.SAME_DAY, said)
        && !lexicon.is(WordClass.NEXT_DAY, said);
  }

  /** "Shelled the district, in breach of the truce announced the day before": of the truce. */
  private boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.comma(i)) {
        return true;
      }
    }
    return false;
  }

  /** The deed that it dates; null where that has a day of its own. */
  private @Nullable Draft told(Distance distance, NewsText.Sentence sentence, List<Draft> drafts) {
    boolean opens = distance.from() - sentence.from() <= 1;
    Draft best = null;
    for (Draft draft : drafts) {
      if (draft.sentence() != sentence.index()) {
        continue;
      }
      int at = draft.token();
      if (distance.after() || opens) {
        boolean near = at >= distance.to() && (opens || at - distance.to() <= REACH);
        best = near && best == null ? draft : best;
      } else if (at < distance.from() && !parted(at, distance.from() - 1)) {
        best = draft;
      }
    }
    return best == null || own(best, distance) ? null : best;
  }

  /** "A day after the army took Goma on Monday": has it a day behind the distance? */
  private boolean own(Draft draft, Distance distance) {
    TimeExpression time = draft.time();
    return time != null
        && time.explicit()
        && named(time)
        && distance.after()
        && words.tokenAt(time.start()) > draft.token()
        && text.sentence(words.tokenAt(time.start())).index() == draft.sentence();
  }
}
