package org.nashra.extract;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;
import org.nashra.model.Event;

/**
 * Dates what a narrative tells by the event before: "on 22 March … the same day", "the next day"
 * are counted from the day named last, not from that of publication.
 */
final class NarrativeTimes {
  // How far behind the day named last "minutes later" may stand.
  private static final int NEAR = 2;
  // Morning, noon, afternoon and evening, and the length of such a code; a night may be that of
  // the day told of, or the one before the report.
  private static final Set<String> DAYLIGHT = Set.of("TMO", "TMI", "TAF", "TEV");
  private static final int PART = 3;
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
   * @param published when the report came out, local to its zone
   */
  void settle(List<Draft> drafts, LocalDateTime published) {
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
      if (last != null && draft.sentence() - named <= NEAR) {
        if (hourOf(time, last) || blow(draft) && partOf(time, last, published)) {
          draft.time(at(time, last), false);
          continue;
        }
        if (ahead(draft, time, published)) {
          draft.time(moved(time, last, days(published, time)), false);
          continue;
        }
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

  /**
   * "On Monday shells hit a bus stop. A strike in the evening", told at noon: that of the day told
   * of.
   */
  private static boolean partOf(TimeExpression time, TimeExpression day, LocalDateTime published) {
    LocalDateTime from = time.from();
    LocalDateTime told = day.from();
    return !time.explicit()
        && DAYLIGHT.contains(time.value().substring(time.value().length() - PART))
        && from != null
        && told != null
        && from.toLocalDate().equals(published.toLocalDate())
        && from.isAfter(published)
        && !told.toLocalDate().equals(from.toLocalDate())
        && Duration.between(told, from).toDays() <= AWAY;
  }

  /**
   * "Hours later a second bomb went off", "через два дня": counted from the blow before, since
   * nobody tells of a blow that lies ahead.
   */
  private static boolean ahead(Draft draft, TimeExpression time, LocalDateTime published) {
    LocalDateTime from = time.from();
    return from != null
        && from.isAfter(published)
        && blow(draft)
        && switch (time.grain()) {
          case "minute", "hour", "day" -> time.explicit();
          default -> false;
        };
  }

  private static boolean blow(Draft draft) {
    return draft.modality() == Event.Modality.HAPPENED && Plans.unforeseen(draft.type());
  }

  private static int days(LocalDateTime published, TimeExpression time) {
    LocalDate day = Objects.requireNonNull(time.from()).toLocalDate();
    return (int) ChronoUnit.DAYS.between(published.toLocalDate(), day);
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
        date.toLocalDate() + time.value().substring(time.value().indexOf('T')),
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
