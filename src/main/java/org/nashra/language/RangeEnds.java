package org.nashra.language;

import java.time.LocalDateTime;
import java.util.List;

/** What the two ends of a range give each other: "13 to 15 July", "3–5 pm", "May 3 to 7". */
final class RangeEnds {
  private static final List<TimeField> COARSE_FIRST =
      List.of(TimeField.YEAR, TimeField.MONTH, TimeField.DAY);

  private RangeEnds() {}

  static TimeSpec first(TimeSpec first, TimeSpec last) {
    TimeSpec end = first;
    if (first.anchor() == null && last.anchor() == null) {
      if (first.has(TimeField.DAY) && !first.has(TimeField.MONTH) && last.has(TimeField.MONTH)) {
        end = end.with(TimeField.MONTH, last.get(TimeField.MONTH)).with(last.calendar());
      }
      if (end.has(TimeField.MONTH) && !end.has(TimeField.YEAR) && last.has(TimeField.YEAR)) {
        boolean before =
            end.get(TimeField.MONTH)
                <= (last.has(TimeField.MONTH) ? last.get(TimeField.MONTH) : 12);
        end = end.with(TimeField.YEAR, last.get(TimeField.YEAR) - (before ? 0 : 1));
      }
      if ((end.has(TimeField.QUARTER) || end.has(TimeField.SEASON))
          && !end.has(TimeField.YEAR)
          && last.has(TimeField.YEAR)) {
        end = end.with(TimeField.YEAR, last.get(TimeField.YEAR));
      }
    }
    if (first.only(TimeField.DAY)
        && last.anchor() instanceof TimeAnchor.Relative
        && last.has(TimeField.DAY)) {
      end = last.without(TimeField.DAY).with(TimeField.DAY, first.get(TimeField.DAY));
    }
    if (isNow(first)
        && last.dated()
        && !last.dateGrain().finerThan(Grain.DAY)
        && !last.has(TimeField.HOUR)) {
      end = TimeSpec.of(new TimeAnchor.Relative(Grain.DAY, 0));
    }
    if (first.clock() && last.has(TimeField.ZONE) && !first.has(TimeField.ZONE)) {
      end = end.with(TimeField.ZONE, last.get(TimeField.ZONE));
    }
    if (first.clock() && last.dated() && last.has(TimeField.HOUR)) {
      TimeSpec day = last.without(TimeField.HOUR).without(TimeField.MINUTE).without(TimeField.PART);
      TimeSpec merged = end.merge(day);
      end = merged == null ? end : merged;
    }
    if (first.has(TimeField.HOUR)
        && !first.has(TimeField.PART)
        && !first.isExactHour()
        && last.has(TimeField.PART)
        && last.has(TimeField.HOUR)) {
      boolean sameHalf =
          minute(first, last.part().hour(first.get(TimeField.HOUR)))
              < minute(last, last.part().hour(last.get(TimeField.HOUR)));
      end = sameHalf ? end.with(TimeField.PART, last.get(TimeField.PART)) : end;
    }
    return end;
  }

  private static boolean isNow(TimeSpec spec) {
    return spec.fields().isEmpty()
        && spec.anchor() instanceof TimeAnchor.Relative relative
        && relative.unit() == Grain.SECOND
        && relative.offset() == 0;
  }

  /** Of the day. */
  private static int minute(TimeSpec spec, int hour) {
    return hour * 60 + (spec.has(TimeField.MINUTE) ? spec.get(TimeField.MINUTE) : 0);
  }

  static TimeSpec last(TimeSpec first, TimeSpec last) {
    TimeSpec end = last;
    if (last.anchor() == null && (first.anchor() == null || first.has(TimeField.HOUR))) {
      for (TimeField field : COARSE_FIRST) {
        boolean finer =
            field == TimeField.YEAR
                ? end.has(TimeField.MONTH) && first.has(TimeField.MONTH)
                : field == TimeField.MONTH ? end.has(TimeField.DAY) : end.has(TimeField.HOUR);
        if (finer && !end.has(field) && first.has(field)) {
          end = end.with(field, first.get(field)).with(first.calendar());
        }
      }
    }
    if (last.clock()
        && first.has(TimeField.PART)
        && !last.has(TimeField.PART)
        && !last.isExactHour()) {
      boolean sameHalf =
          first.part().hour(first.has(TimeField.HOUR) ? first.get(TimeField.HOUR) : 0)
              < first.part().hour(last.get(TimeField.HOUR));
      end = sameHalf ? end.with(TimeField.PART, first.get(TimeField.PART)) : end;
    }
    if (last.clock() && first.dated() && first.has(TimeField.HOUR)) {
      TimeSpec day =
          first
              .without(TimeField.HOUR)
              .without(TimeField.MINUTE)
              .without(TimeField.SECOND)
              .without(TimeField.PART);
      TimeSpec merged = day.merge(end);
      end = merged == null ? end : merged;
    }
    return end;
  }

  /** An end that came out before the beginning is the next of its kind. */
  static LocalDateTime later(LocalDateTime end, TimeSpec last) {
    if (last.has(TimeField.YEAR)) {
      return end;
    }
    if (last.has(TimeField.MONTH)) {
      return end.plusYears(1);
    }
    if (last.has(TimeField.WEEKDAY)) {
      return end.plusWeeks(1);
    }
    if (last.has(TimeField.DAY)) {
      return end.plusMonths(1);
    }
    return last.has(TimeField.HOUR) && !last.isExactHour() ? end.plusHours(12) : end.plusDays(1);
  }
}
