package org.nashra.extract;

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
  private final Lexicon lexicon;

  NarrativeTimes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param drafts in the order of the text
   */
  void settle(List<Draft> drafts) {
    TimeExpression last = null;
    for (Draft draft : drafts) {
      TimeExpression time = draft.time();
      if (time == null) {
        continue;
      }
      int days = after(time);
      if (days >= 0) {
        draft.time(last == null ? (days == 0 ? time : null) : moved(time, last, days), false);
      } else if (time.grain().equals("day") && !draft.timeOfTelling()) {
        last = time;
      }
    }
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
