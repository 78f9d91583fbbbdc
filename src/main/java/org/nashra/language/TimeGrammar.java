package org.nashra.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads times from right to left, bottom up: what opens at a position is built from what opens
 * behind it. Rules are found by their first word or slot; every step is bounded, whatever the text.
 * Immutable and thread-safe.
 */
final class TimeGrammar {
  /** No honest text has more readings at one place. */
  private static final int MOST_READINGS = 120;

  private static final int MOST_MATCHES = 40;
  private static final int LATEST_YEAR = 2199;
  private static final int EARLIEST_YEAR = 1000;
  private static final int LONGEST_TIME = 160;
  private static final int LONGEST_YEAR = 4;
  private static final int MOST_RUNS = 3;

  private final TimeLexicon lexicon;
  private final NumberGrammar numbers;
  private final DigitTimes digits;
  private final Map<TimeSlot, List<TimeRule>> bySlot = new EnumMap<>(TimeSlot.class);
  private final Map<String, List<TimeRule>> byWord = new HashMap<>();

  TimeGrammar(TimeLexicon lexicon, NumberGrammar numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.digits = new DigitTimes(lexicon.monthFirst());
    for (TimeRule rule : lexicon.rules()) {
      TimeSlot slot = rule.firstSlot();
      if (slot != null) {
        bySlot.computeIfAbsent(slot, s -> new ArrayList<>()).add(rule);
        continue;
      }
      for (String word : rule.firstWords()) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** Is an hour that has passed, where nothing else is said, one of the next day? */
  boolean passedHoursTomorrow() {
    return lexicon.passedHoursTomorrow();
  }

  /** All readings of a text; what of them counts is not decided here. */
  List<TimeReading> read(Segments segments) {
    Chart chart = new Chart(segments);
    List<Integer> positions = segments.positions();
    for (int i = positions.size() - 1; i >= 0; i--) {
      chart.fill(positions.get(i));
    }
    return chart.hidden(chart.all());
  }

  private final class Chart {
    private final Segments segments;
    private final String text;
    private final Map<Integer, List<TimeReading>> at = new HashMap<>();
    private final List<TimeReading> times = new ArrayList<>();

    Chart(Segments segments) {
      this.segments = segments;
      this.text = segments.text();
    }

    List<TimeReading> all() {
      return times;
    }

    /** Without those that lie in a phrase that is no time. */
    List<TimeReading> hidden(List<TimeReading> readings) {
      List<int[]> spans = new ArrayList<>();
      for (int position : segments.positions()) {
        int end = lexicon.hidden(segments, position);
        if (end > position) {
          spans.add(new int[] {position, end});
        }
      }
      if (spans.isEmpty()) {
        return readings;
      }
      return readings.stream()
          .filter(
              r ->
                  spans.stream()
                      .noneMatch(
                          s ->
                              r.start() < s[1]
                                  && s[0] < r.end()
                                  && !(r.start() < s[0] || r.end() > s[1])))
          .toList();
    }

    void fill(int position) {
      List<TimeReading> here = new ArrayList<>();
      Set<TimeReading> seen = new HashSet<>();
      seeds(position, here, seen);
      for (Segments.Form form : segments.forms(position)) {
        for (TimeRule rule : byWord.getOrDefault(form.text(), List.of())) {
          apply(rule, position, null, here, seen);
        }
      }
      // The list grows while it is walked: what a rule makes may open another.
      for (int i = 0; i < here.size() && here.size() < MOST_READINGS; i++) {
        TimeReading first = here.get(i);
        for (Map.Entry<TimeSlot, List<TimeRule>> entry : bySlot.entrySet()) {
          if (entry.getKey().takes(first.meaning())) {
            for (TimeRule rule : entry.getValue()) {
              apply(rule, position, first, here, seen);
            }
          }
        }
      }
      if (!here.isEmpty()) {
        at.put(position, here);
        here.stream().filter(TimeReading::mayBeTime).forEach(times::add);
      }
    }

    private void seeds(int position, List<TimeReading> here, Set<TimeReading> seen) {
      boolean digit = Segments.isDigit(text.charAt(position));
      if (digit) {
        if (!segments.inside(position)) {
          digitSeeds(position, here, seen);
        }
      } else if (!Segments.isLetter(text.codePointAt(position))) {
        return;
      }
      for (Numeral numeral : numbers.at(segments, position)) {
        add(new TimeReading(position, numeral.end(), numeral, 0), here, seen);
      }
      Numeral ordinal = numbers.ordinal(segments, position);
      if (ordinal != null && ordinal.integer()) {
        add(
            new TimeReading(
                position, ordinal.end(), new TimeReading.Ordinal(ordinal.value().intValue()), 0),
            here,
            seen);
      }
      if (!digit) {
        for (PhraseTrie.Hit<Object> hit : lexicon.at(segments, position)) {
          add(new TimeReading(position, hit.end(), hit.value(), 0), here, seen);
        }
      }
    }

    private void digitSeeds(int position, List<TimeReading> here, Set<TimeReading> seen) {
      int end = segments.end(position);
      boolean continued =
          position > 1
              && ".,/:".indexOf(text.charAt(position - 1)) >= 0
              && Segments.isDigit(text.charAt(position - 2));
      if (!continued) {
        for (TimeReading reading : digits.at(text, position)) {
          if (isTail(position, reading.end())) {
            continue;
          }
          add(dated(reading), here, seen);
          if (segments.suffixed(reading.end())) {
            int past = segments.end(reading.end() + 1);
            add(dated(new TimeReading(position, past, reading.meaning(), 0)), here, seen);
          }
        }
      }
      add(new TimeReading(position, end, numeral(position, end, end), 0), here, seen);
      Numeral fraction = DigitFraction.at(text, position);
      if (fraction != null) {
        add(new TimeReading(position, fraction.end(), fraction, 0), here, seen);
      }
      if (end - position == 4) {
        int year = Integer.parseInt(text.substring(position, end));
        if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
          TimeSpec spec = inCalendar(TimeSpec.of(TimeField.YEAR, year)).latent(true);
          add(new TimeReading(position, end, spec, 0), here, seen);
          if (segments.suffixed(end)) {
            add(new TimeReading(position, segments.end(end + 1), spec, 0), here, seen);
          }
        }
      }
      if (segments.suffixed(end)) {
        Numeral numeral = numeral(position, end, segments.end(end + 1));
        add(new TimeReading(position, numeral.end(), numeral, 0), here, seen);
      }
    }

    /** The end of a longer row of numbers with hyphens, no date before it: 133-03-03-2020. */
    private boolean isTail(int position, int end) {
      if (text.substring(position, end).indexOf('-') < 0) {
        return false;
      }
      int at = position;
      for (int runs = 0; runs < MOST_RUNS; runs++) {
        if (at < 2 || text.charAt(at - 1) != '-' || !isDigit(at - 2)) {
          return false;
        }
        int digits = 0;
        at -= 1;
        while (digits <= LONGEST_YEAR && at > 0 && isDigit(at - 1)) {
          at--;
          digits++;
        }
        if (digits == LONGEST_YEAR - 1 || digits > LONGEST_YEAR) {
          return true;
        }
      }
      return false;
    }

    private Numeral numeral(int position, int digitsEnd, int end) {
      String written = text.substring(position, Math.min(digitsEnd, position + 9));
      return new Numeral(new BigDecimal(written), end, true, 1);
    }

    private TimeReading dated(TimeReading reading) {
      TimeSpec spec = inCalendar((TimeSpec) reading.meaning());
      return new TimeReading(reading.start(), reading.end(), spec, reading.rank());
    }

    private void add(TimeReading reading, List<TimeReading> here, Set<TimeReading> seen) {
      if (here.size() < MOST_READINGS
          && reading.end() - reading.start() <= LONGEST_TIME
          && seen.add(new TimeReading(reading.start(), reading.end(), reading.meaning(), 0))) {
        here.add(reading);
      }
    }

    private void apply(
        TimeRule rule,
        int position,
        @Nullable TimeReading first,
        List<TimeReading> here,
        Set<TimeReading> seen) {
      List<TimeReading> made = new ArrayList<>(2);
      List<Object> slots = new ArrayList<>(4);
      if (first == null) {
        words(rule, 0, position, position, slots, made);
      } else {
        slots.add(first.meaning());
        rest(rule, 1, position, first.end(), slots, made);
      }
      made.forEach(reading -> add(reading, here, seen));
    }

    private void words(
        TimeRule rule, int place, int start, int at, List<Object> slots, List<TimeReading> made) {
      for (PhraseTrie.Hit<Boolean> hit : rule.places().get(place).words.at(segments, at)) {
        rest(rule, place + 1, start, hit.end(), slots, made);
      }
    }

    /** Matches the places of a rule from one on, behind an offset. */
    private void rest(
        TimeRule rule, int place, int start, int end, List<Object> slots, List<TimeReading> made) {
      if (made.size() >= MOST_MATCHES) {
        return;
      }
      if (place == rule.places().size()) {
        Object meaning = rule.make(slots);
        if (meaning != null) {
          made.add(new TimeReading(start, end, settled(meaning), rule.rank()));
        }
        return;
      }
      behind(rule, place, start, segments.skipBlanks(end), slots, made);
      int hyphen = segments.skipHyphen(end);
      boolean numbers = hyphen > 1 && isDigit(hyphen) && isDigit(hyphen - 2);
      if (hyphen >= 0 && !numbers) {
        behind(rule, place, start, hyphen, slots, made);
      }
    }

    private boolean isDigit(int position) {
      return Segments.isDigit(text.charAt(position));
    }

    private void behind(
        TimeRule rule, int place, int start, int at, List<Object> slots, List<TimeReading> made) {
      if (at >= text.length() || !segments.opens(at)) {
        return;
      }
      TimeRule.Place wanted = rule.places().get(place);
      if (wanted.slot == null) {
        words(rule, place, start, at, slots, made);
        return;
      }
      for (TimeReading reading : this.at.getOrDefault(at, List.of())) {
        if (wanted.slot.takes(reading.meaning())) {
          slots.add(reading.meaning());
          rest(rule, place + 1, start, reading.end(), slots, made);
          slots.remove(slots.size() - 1);
        }
      }
    }

    private Object settled(Object meaning) {
      return meaning instanceof TimeSpec spec ? inCalendar(spec) : meaning;
    }
  }

  /** A year such as 1444 is of the calendar that the language's readers count by. */
  private TimeSpec inCalendar(TimeSpec spec) {
    return spec.calendar() == OtherCalendar.GREGORIAN
            && lexicon.oldYears() != OtherCalendar.GREGORIAN
            && spec.has(TimeField.YEAR)
            && spec.get(TimeField.YEAR) >= 1200
            && spec.get(TimeField.YEAR) <= 1500
        ? spec.with(lexicon.oldYears())
        : spec;
  }
}
