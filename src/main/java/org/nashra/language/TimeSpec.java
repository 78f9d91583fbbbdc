package org.nashra.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time as it is said, before it is resolved: fields of the calendar and the clock, and what they
 * hang on. Immutable.
 */
final class TimeSpec {
  /** Which side of the reference a bare weekday or month is looked for. */
  enum Direction {
    ANY,
    PAST,
    FUTURE,
    /** In the same week, month or year as the reference. */
    THIS
  }

  /** A part of a stretch: its beginning, its end. */
  enum Modifier {
    NONE,
    START,
    MIDDLE,
    END,
    EARLY,
    LATE
  }

  private final EnumMap<TimeField, Integer> fields;
  private final @Nullable TimeAnchor anchor;
  private final OtherCalendar calendar;
  private final Direction direction;
  private final Modifier modifier;
  private final boolean latent;
  private final boolean approximate;
  private final boolean exactHour;

  private TimeSpec(
      EnumMap<TimeField, Integer> fields,
      @Nullable TimeAnchor anchor,
      OtherCalendar calendar,
      Direction direction,
      Modifier modifier,
      boolean latent,
      boolean approximate,
      boolean exactHour) {
    this.fields = fields;
    this.anchor = anchor;
    this.calendar = calendar;
    this.direction = direction;
    this.modifier = modifier;
    this.latent = latent;
    this.approximate = approximate;
    this.exactHour = exactHour;
  }

  static TimeSpec of(TimeField field, int value) {
    return new TimeSpec(
        new EnumMap<>(Map.of(field, value)),
        null,
        OtherCalendar.GREGORIAN,
        Direction.ANY,
        Modifier.NONE,
        false,
        false,
        false);
  }

  static TimeSpec of(TimeAnchor anchor) {
    return new TimeSpec(
        new EnumMap<>(TimeField.class),
        anchor,
        OtherCalendar.GREGORIAN,
        Direction.ANY,
        Modifier.NONE,
        false,
        false,
        false);
  }

  TimeSpec with(TimeField field, int value) {
    EnumMap<TimeField, Integer> copy = new EnumMap<>(fields);
    copy.put(field, value);
    return new TimeSpec(
        copy, anchor, calendar, direction, modifier, latent, approximate, exactHour);
  }

  TimeSpec without(TimeField field) {
    EnumMap<TimeField, Integer> copy = new EnumMap<>(fields);
    copy.remove(field);
    return new TimeSpec(
        copy, anchor, calendar, direction, modifier, latent, approximate, exactHour);
  }

  TimeSpec with(OtherCalendar other) {
    return new TimeSpec(fields, anchor, other, direction, modifier, latent, approximate, exactHour);
  }

  TimeSpec with(Direction other) {
    return new TimeSpec(fields, anchor, calendar, other, modifier, latent, approximate, exactHour);
  }

  TimeSpec with(Modifier other) {
    return new TimeSpec(fields, anchor, calendar, direction, other, latent, true, exactHour);
  }

  TimeSpec latent(boolean value) {
    return new TimeSpec(
        fields, anchor, calendar, direction, modifier, value, approximate, exactHour);
  }

  TimeSpec approximately() {
    return new TimeSpec(fields, anchor, calendar, direction, modifier, latent, true, exactHour);
  }

  /** The hour is of 24, or its half of the day is said. */
  TimeSpec exactHour(boolean value) {
    return new TimeSpec(fields, anchor, calendar, direction, modifier, latent, approximate, value);
  }

  boolean has(TimeField field) {
    return fields.containsKey(field);
  }

  /** The value of a field that is there. */
  int get(TimeField field) {
    Integer value = fields.get(field);
    if (value == null) {
      throw new IllegalStateException("no " + field + " in " + this);
    }
    return value;
  }

  boolean only(TimeField field) {
    return anchor == null && fields.size() == 1 && has(field);
  }

  Set<TimeField> fields() {
    return fields.keySet();
  }

  @Nullable TimeAnchor anchor() {
    return anchor;
  }

  OtherCalendar calendar() {
    return calendar;
  }

  Direction direction() {
    return direction;
  }

  Modifier modifier() {
    return modifier;
  }

  boolean isLatent() {
    return latent;
  }

  boolean isApproximate() {
    return approximate;
  }

  boolean isExactHour() {
    return exactHour;
  }

  DayPart part() {
    return DayPart.values()[get(TimeField.PART)];
  }

  /** A time of day without a date. */
  boolean clock() {
    return anchor == null && has(TimeField.HOUR) && !dated();
  }

  /** Does it say a day or something coarser? */
  boolean dated() {
    return anchor != null
        || fields.keySet().stream().anyMatch(f -> f != TimeField.PART && !f.clock());
  }

  /** How fine it is said. */
  Grain grain() {
    if (has(TimeField.SECOND)) {
      return Grain.SECOND;
    }
    if (has(TimeField.MINUTE)) {
      return Grain.MINUTE;
    }
    if (has(TimeField.HOUR)) {
      return Grain.HOUR;
    }
    if (has(TimeField.PART)) {
      return Grain.PART_OF_DAY;
    }
    return dateGrain();
  }

  /** How fine its date is said. */
  Grain dateGrain() {
    if (feast() || has(TimeField.DAY) || has(TimeField.WEEKDAY)) {
      return Grain.DAY;
    }
    for (Map.Entry<TimeField, Grain> one : BY_FIELD.entrySet()) {
      if (has(one.getKey())) {
        return one.getValue();
      }
    }
    if (anchor == null) {
      return Grain.DAY;
    }
    return anchor.grain();
  }

  private static final Map<TimeField, Grain> BY_FIELD =
      new EnumMap<>(
          Map.of(
              TimeField.WEEK, Grain.WEEK,
              TimeField.MONTH, Grain.MONTH,
              TimeField.SEASON, Grain.SEASON,
              TimeField.QUARTER, Grain.QUARTER,
              TimeField.HALF_YEAR, Grain.HALF_YEAR,
              TimeField.YEAR, Grain.YEAR,
              TimeField.DECADE, Grain.DECADE,
              TimeField.CENTURY, Grain.CENTURY));

  /** Both together; null where they do not go together. */
  @Nullable TimeSpec merge(TimeSpec other) {
    if (anchor instanceof TimeAnchor.Between && !(other.anchor instanceof TimeAnchor.Between)) {
      return other.spread(this);
    }
    if (other.anchor instanceof TimeAnchor.Between) {
      return spread(other);
    }
    if (anchor != null && other.anchor != null
        || modifier != Modifier.NONE && other.modifier != Modifier.NONE) {
      return null;
    }
    EnumMap<TimeField, Integer> all = new EnumMap<>(fields);
    for (Map.Entry<TimeField, Integer> field : other.fields.entrySet()) {
      Integer known = all.putIfAbsent(field.getKey(), field.getValue());
      if (known != null && !known.equals(field.getValue())) {
        return null;
      }
    }
    if (all.size() < fields.size() + other.fields.size()
        && all.size() == fields.size()
        && other.anchor == null) {
      return null;
    }
    TimeSpec merged =
        new TimeSpec(
            all,
            anchor != null ? anchor : other.anchor,
            calendar != OtherCalendar.GREGORIAN ? calendar : other.calendar,
            direction != Direction.ANY ? direction : other.direction,
            modifier != Modifier.NONE ? modifier : other.modifier,
            false,
            approximate || other.approximate,
            exactHour || other.exactHour);
    return merged.sensible() ? merged : null;
  }

  /** A day said beside a stretch of hours belongs to both its ends. */
  private @Nullable TimeSpec spread(TimeSpec stretch) {
    TimeAnchor.Between between =
        (TimeAnchor.Between) java.util.Objects.requireNonNull(stretch.anchor);
    if (!between.first().clock() || !between.last().clock() || !dated() && !has(TimeField.PART)) {
      return null;
    }
    TimeSpec first = merge(between.first());
    TimeSpec last = merge(between.last());
    return first == null || last == null ? null : of(new TimeAnchor.Between(first, last));
  }

  /** A time of day wants a day, and nothing hangs in the air between them. */
  private boolean sensible() {
    boolean clockOrPart = has(TimeField.HOUR) || has(TimeField.PART);
    Grain date = dateGrain();
    if (clockOrPart && dated() && (Grain.DAY.finerThan(date) && !movedByMore(date))) {
      return false;
    }
    if (has(TimeField.DAY) && has(TimeField.YEAR) && !has(TimeField.MONTH)) {
      return false;
    }
    if (has(TimeField.WEEKDAY)
        && !has(TimeField.DAY)
        && (has(TimeField.MONTH)
            || has(TimeField.YEAR)
            || has(TimeField.SEASON)
            || has(TimeField.QUARTER))) {
      return false;
    }
    if (anchor instanceof TimeAnchor.Moved) {
      boolean day =
          fields.keySet().stream()
              .anyMatch(f -> f != TimeField.PART && !f.clock() && f != TimeField.WEEKDAY);
      return !day && !date.finerThan(Grain.DAY);
    }
    if (anchor instanceof TimeAnchor.Relative relative) {
      return fitsInto(relative.unit());
    }
    if (anchor instanceof TimeAnchor.Nth
        || anchor instanceof TimeAnchor.UnitOf
        || anchor instanceof TimeAnchor.InYearOf
        || anchor instanceof TimeAnchor.OnFeast) {
      return fields.keySet().stream()
          .allMatch(f -> f == TimeField.PART || f.clock() || f == TimeField.YEAR && feast());
    }
    if (anchor instanceof TimeAnchor.Window
        || anchor instanceof TimeAnchor.Rest
        || anchor instanceof TimeAnchor.PartOf
        || anchor instanceof TimeAnchor.Lasting) {
      return false;
    }
    return true;
  }

  private boolean feast() {
    return anchor instanceof TimeAnchor.OnFeast;
  }

  private boolean movedByMore(Grain date) {
    return anchor instanceof TimeAnchor.Moved && date != Grain.HOUR;
  }

  private boolean fitsInto(Grain unit) {
    for (TimeField field : fields.keySet()) {
      boolean fits =
          switch (field) {
            case WEEKDAY -> unit == Grain.DAY || unit == Grain.WEEK || unit == Grain.WEEKEND;
            case MONTH, SEASON, QUARTER, HALF_YEAR, WEEK -> unit == Grain.YEAR || unit == Grain.DAY;
            case DAY -> unit == Grain.MONTH || has(TimeField.MONTH) || unit == Grain.DAY;
            case YEAR -> unit == Grain.DAY && has(TimeField.MONTH);
            case DECADE, CENTURY -> false;
            default -> true;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TimeSpec other
        && fields.equals(other.fields)
        && java.util.Objects.equals(anchor, other.anchor)
        && calendar == other.calendar
        && direction == other.direction
        && modifier == other.modifier
        && latent == other.latent
        && approximate == other.approximate
        && exactHour == other.exactHour;
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(fields, anchor, calendar, direction, modifier, latent);
  }

  @Override
  public String toString() {
    return fields + (anchor == null ? "" : " " + anchor) + " " + direction + " " + modifier;
  }
}
