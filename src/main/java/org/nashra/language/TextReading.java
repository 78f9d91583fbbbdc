package org.nashra.language;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text read once for its times and numbers. */
final class TextReading {
  private static final int WEEKS = 14;
  private static final Pattern COUNTED = Pattern.compile("\\d \\p{L}{4}");
  private static final TimeResolver TRIAL =
      new TimeResolver(ZonedDateTime.of(2020, 1, 15, 12, 0, 0, 0, ZoneOffset.UTC));

  private final FoldedText folded;
  private final Segments segments;
  private final LanguageReader reader;
  private final List<TimeReading> times;
  private final boolean certain;
  private final @Nullable LocalDate day;

  TextReading(String text, LanguageReader reader) {
    this(text, reader, null);
  }

  /**
   * @param reference tells a day of the month from a number that stands behind a weekday; null if
   *     nothing is known
   */
  TextReading(String text, LanguageReader reader, @Nullable ZonedDateTime reference) {
    this.day = reference == null ? null : reference.toLocalDate();
    this.folded = FoldedText.of(text);
    this.segments = new Segments(folded, reader.profile());
    this.reader = reader;
    List<TimeReading> readings = reader.times().read(segments);
    List<TimeReading> certain = choose(readings.stream().filter(TimeReading::isTime).toList());
    boolean whole = certain.size() == 1 && isAll(certain.get(0));
    this.times =
        certain.isEmpty() || !whole && saidAlone(readings)
            ? choose(readings.stream().filter(this::isAll).map(TextReading::settled).toList())
            : certain;
    this.certain = !certain.isEmpty() && certain.equals(times);
  }

  /** Is one time, a word that is none by itself among its words, all that is said? */
  private boolean saidAlone(List<TimeReading> readings) {
    return readings.stream().anyMatch(r -> !(r.meaning() instanceof Grain) && isAll(r));
  }

  /** A unit alone is one of it. */
  private static TimeReading settled(TimeReading reading) {
    if (reading.meaning() instanceof TimeReading.AmountAlone alone) {
      return new TimeReading(reading.start(), reading.end(), alone.amount(), reading.rank());
    }
    return reading.meaning() instanceof Grain unit
        ? new TimeReading(
            reading.start(), reading.end(), Amount.of(java.math.BigDecimal.ONE, unit), -1)
        : reading;
  }

  /** False where a word that is no time by itself counts as one, since nothing else is said. */
  boolean certain() {
    return certain;
  }

  /** The longest readings, none overlapping another, in order of the text. */
  private List<TimeReading> choose(List<TimeReading> readings) {
    List<TimeReading> sorted = new ArrayList<>(readings);
    sorted.sort(
        Comparator.<TimeReading>comparingInt(r -> r.start() - r.end())
            .thenComparing(Comparator.comparingInt(TimeReading::rank).reversed())
            .thenComparingInt(TimeReading::start));
    List<TimeReading> chosen = new ArrayList<>();
    for (TimeReading reading : sorted) {
      boolean free =
          chosen.stream().noneMatch(c -> c.start() < reading.end() && reading.start() < c.end());
      if (free && possible(reading) && !counting(reading)) {
        chosen.add(reading);
      }
    }
    chosen.sort(Comparator.comparingInt(TimeReading::start));
    return chosen;
  }

  /** Is there such a time on some calendar? A range that runs backwards is none. */
  private static boolean possible(TimeReading reading) {
    return !(reading.meaning() instanceof TimeSpec spec)
        || spec.has(TimeField.WEEKDAY) && spec.has(TimeField.DAY)
        || TRIAL.resolve(spec, TimeContext.NONE) != null
        || TRIAL.resolve(spec.with(TimeSpec.Direction.THIS), TimeContext.NONE) != null;
  }

  /**
   * "Este viernes 8 palestinos": a day of the month that is no such weekday for weeks around is the
   * number of what stands behind.
   */
  private boolean counting(TimeReading reading) {
    if (day == null
        || !(reading.meaning() instanceof TimeSpec spec)
        || !spec.has(TimeField.WEEKDAY)
        || !spec.has(TimeField.DAY)
        || spec.has(TimeField.MONTH)
        || spec.has(TimeField.YEAR)) {
      return false;
    }
    LocalDate from = day.minusDays(WEEKS);
    boolean near =
        from.datesUntil(day.plusDays(WEEKS + 1))
            .anyMatch(
                d ->
                    d.getDayOfMonth() == spec.get(TimeField.DAY)
                        && d.getDayOfWeek().getValue() == spec.get(TimeField.WEEKDAY));
    return !near
        && COUNTED
            .matcher(folded.text())
            .region(reading.end() - 1, folded.text().length())
            .lookingAt();
  }

  FoldedText folded() {
    return folded;
  }

  Segments segments() {
    return segments;
  }

  LanguageReader reader() {
    return reader;
  }

  /** What counts as a time, in order. */
  List<TimeReading> times() {
    return times;
  }

  /** Do times say all that the text says, as in a diary? */
  boolean onlyTimes() {
    String text = folded.text();
    int from = 0;
    for (TimeReading time : times) {
      if (saysMore(text, from, time.start())) {
        return false;
      }
      from = time.end();
    }
    return !saysMore(text, from, text.length());
  }

  private static boolean saysMore(String text, int from, int to) {
    return text.substring(Math.min(from, to), to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private boolean isAll(TimeReading time) {
    String text = folded.text();
    for (int i = 0; i < text.length(); i++) {
      boolean inside = i >= time.start() && i < time.end();
      if (!inside && Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
