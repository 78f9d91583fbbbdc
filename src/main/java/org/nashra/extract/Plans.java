package org.nashra.extract;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** A plan for "Friday" is for the next one, and what lies ahead is a plan. */
final class Plans {
  // Local time may be as far ahead of the reference.
  private static final int ZONES = 12;

  private Plans() {}

  /** Told as done, and dated to a day that has not come. */
  private static boolean ahead(Draft draft, TimeExpression time, LocalDateTime published) {
    LocalDateTime from = time.from();
    return draft.modality() == Event.Modality.HAPPENED
        && from != null
        && !from.isBefore(published.toLocalDate().plusDays(1).atStartOfDay());
  }

  /** "The quake struck at 21:59", told at noon: the night before. */
  private static boolean later(Draft draft, TimeExpression time, LocalDateTime published) {
    LocalDateTime from = time.from();
    return draft.modality() == Event.Modality.HAPPENED
        && unforeseen(draft.type())
        && time.grain().equals("minute")
        && from != null
        && from.toLocalDate().equals(published.toLocalDate())
        && from.isAfter(published.plusHours(ZONES));
  }

  private static TimeExpression yesterday(TimeExpression time) {
    LocalDateTime from = Objects.requireNonNull(time.from()).minusDays(1);
    LocalDateTime to = time.to();
    return new TimeExpression(
        time.start(),
        time.end(),
        time.text(),
        time.grain(),
        from,
        to == null ? null : to.minusDays(1),
        from.toString(),
        time.approximate(),
        time.explicit());
  }

  /** What nobody announces: a time to come beside it is that of something else. */
  static boolean unforeseen(EventType type) {
    return DraftBuilder.violent(type)
        || switch (type) {
          case ABDUCTION, HAZARD, ACCIDENT, RIOT, DISPLACEMENT -> true;
          default -> false;
        };
  }

  /** "The generals overthrew him in July", told in March: the July that is past. */
  private static TimeExpression lastYear(TimeExpression time) {
    LocalDateTime from = Objects.requireNonNull(time.from()).minusYears(1);
    return new TimeExpression(
        time.start(),
        time.end(),
        time.text(),
        time.grain(),
        from,
        from.plusMonths(1),
        YearMonth.from(from).toString(),
        time.approximate(),
        time.explicit());
  }

  /** "Flies to Rome on Saturday", "meets him on Tuesday": the present of a timetable. */
  private static boolean scheduled(Draft draft, Words words) {
    TimeExpression time = draft.time();
    return (draft.type() == EventType.VISIT || draft.type() == EventType.TALKS)
        && draft.modality() == Event.Modality.HAPPENED
        && draft.syntax() == Trigger.Syntax.VERB
        && time != null
        && weekday(time)
        && words.is(WordClass.TIMETABLED, draft.token());
  }

  private static boolean weekday(TimeExpression time) {
    return time.grain().equals("day") && time.text().chars().noneMatch(Character::isDigit);
  }

  static void ahead(List<Draft> drafts, EventTypes types, LocalDateTime published, Words words) {
    @Nullable TimeExpression day = null;
    for (Draft draft : drafts) {
      TimeExpression time = draft.time();
      if (scheduled(draft, words)) {
        day = time;
      }
      if (day != null && day == time) {
        draft.modality(Event.Modality.PLANNED);
      }
      if (time != null && later(draft, time, published)) {
        draft.time(yesterday(time), false);
        continue;
      }
      if (time != null && ahead(draft, time, published)) {
        if (draft.syntax() != Trigger.Syntax.NOUN && time.grain().equals("month")) {
          draft.time(lastYear(time), false);
          continue;
        } else if (types.speech(draft.type())
            || unforeseen(draft.type())
            || time.approximate() && words.is(WordClass.ACTIVE_PAST, draft.token())) {
          // "На днях" with a verb of the past: days ago, not to come.
          draft.time(null, false);
          continue;
        } else {
          draft.modality(Event.Modality.PLANNED);
        }
      }
      if (time == null || draft.modality() != Event.Modality.PLANNED) {
        continue;
      }
      LocalDateTime from = time.from();
      LocalDateTime to = time.to();
      if (from == null || to == null) {
        continue;
      }
      boolean lastWeek =
          !to.isAfter(published.toLocalDate().atStartOfDay()) && to.plusDays(7).isAfter(published);
      if (weekday(time) && lastWeek) {
        LocalDateTime next = from.plusDays(7);
        draft.time(
            new TimeExpression(
                time.start(),
                time.end(),
                time.text(),
                time.grain(),
                next,
                to.plusDays(7),
                next.toLocalDate().toString(),
                time.approximate(),
                time.explicit()),
            false);
      }
    }
  }
}
