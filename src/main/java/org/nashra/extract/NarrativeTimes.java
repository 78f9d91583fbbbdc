package org.nashra.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;

/**
 * Dates what a narrative tells by the event before: "on 22 March … the same day", "the next day"
 * are counted from the day named last, not from that of publication.
 */
final class NarrativeTimes {
  // How far behind the day named last "minutes later" may stand.
  private static final int NEAR = 2;
  // How many days may lie between the day told of and that of publication.
  private static final int AWAY = 9;

  private final NewsText text;
  private final Lexicon lexicon;

  NarrativeTimes(NewsText text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /**
   * @param drafts in the order of the text
   */
  void settle(List<Draft> drafts) {
    TimeExpression last = null;
    int named = 0;
    for (Draft draft : drafts) {
      TimeExpression time = draft.time();
      if (time == null) {
        if (last != null && draft.sentence() - named <= NEAR && soonAfter(draft)) {
          draft.time(last, true);
          named = draft.sentence();
        }
        continue;
      }
      if (last != null && draft.sentence() - named <= NEAR && hourOf(time, last)) {
        draft.time(at(time, last), false);
        continue;
      }
      int days = after(time);
      if (days >= 0) {
        draft.time(last == null ? (days == 0 ? time : null) : moved(time, last, days), false);
      } else if (time.grain().equals("day") && !draft.timeOfTelling()) {
        last = time;
        named = draft.sentence();
      }
    }
  }

  /** "Minutes later a second bomb exploded": on the day of the first. */
  private boolean soonAfter(Draft draft) {
    Words words = text.words();
    int from = text.sentences().get(draft.sentence()).from();
    for (int i = from; i < draft.token(); i++) {
      if (words.is(WordClass.SOON_AFTER, i, i + 2) || words.is(WordClass.SOON_AFTER, i, i + 3)) {
        return true;
      }
    }
    return false;
  }

  /** "В воскресенье взорвался автомобиль. Взрыв прогремел в 9:30": an hour of the day told of. */
  private boolean hourOf(TimeExpression time, TimeExpression day) {
    return lexicon.declining()
        && !time.explicit()
        && (time.grain().equals("minute") || time.grain().equals("hour"))
        && time.from() != null
        && day.from() != null
        && !time.from().toLocalDate().equals(day.from().toLocalDate())
        && Math.abs(Duration.between(day.from(), time.from()).toDays()) <= AWAY;
  }

  private static TimeExpression at(TimeExpression time, TimeExpression day) {
    LocalDateTime from = time.from();
    LocalDateTime to = time.to();
    LocalDateTime date = day.from();
    if (from == null || date == null) {
      return time;
    }
    LocalDateTime moved = date.toLocalDate().atTime(from.toLocalTime());
    return new TimeExpression(
        time.start(),
        time.end(),
        time.text(),
        time.grain(),
        moved,
        to == null ? null : moved.plus(Duration.between(from, to)),
        date.toLocalDate() + "T" + from.toLocalTime(),
        time.approximate(),
        time.explicit());
  }

  /** How many days after the one named last; -1 for a time that tells by itself. */
  private int after(TimeExpression time) {
    String text = time.text().toLowerCase(Locale.ROOT);
    return lexicon.is(WordClass.SAME_DAY, text) ? 0 : lexicon.is(WordClass.NEXT_DAY, text) ? 1 : -1;
  }

  private static @Nullable TimeExpression moved(
      TimeExpression time, TimeExpression last, int days) {
    LocalDateTime from = last.from();
    if (from == null) {
      return null;
    }
    LocalDateTime day = from.toLocalDate().plusDays(days).atStartOfDay();
    return new TimeExpression(
        time.start(),
        time.end(),
        time.text(),
        "day",
        day,
        day.plusDays(1),
        day.toLocalDate().toString(),
        time.approximate(),
        time.explicit());
  }
}
