package org.nashra.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final int MOST_STEPS = 2000;
  private static final int LATEST_YEAR = 2199;
  private static final int EARLIEST_YEAR = 1000;
  private static final int LONGEST_TIME = 160;
  private static final int LONGEST_YEAR = 4;
  private static final int MOST_RUNS = 3;

  private final TimeLexicon lexicon;
  private final NumberGrammar numbers;
  private final DigitTimes digits;
  private final TimeRuleTree.Node rules;

  TimeGrammar(TimeLexicon lexicon, NumberGrammar numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.digits = new DigitTimes(lexicon.monthFirst());
    this.rules = new TimeRuleTree(lexicon.rules()).root();
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

  /** A reading, and the kinds of slots that it may stand in. */
  private record Opened(TimeReading reading, int kinds) {}

  /** A reading, and the number of the rule that made it. */
  private record Made(int rule, TimeReading reading) {}

  private final class Chart {
    private final Segments segments;
    private final String text;
    private final @Nullable List<Opened>[] at;
    private final List<TimeReading> times = new ArrayList<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    Chart(Segments segments) {
      this.segments = segments;
      this.text = segments.text();
      this.at = new List[text.length()];
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
      List<TimeReading> left = new ArrayList<>(readings.size());
      for (TimeReading reading : readings) {
        if (spans.stream().noneMatch(s -> s[0] <= reading.start() && reading.end() <= s[1])) {
          left.add(reading);
        }
      }
      return left;
    }

    void fill(int position) {
      List<Opened> here = new ArrayList<>();
      Set<TimeReading> seen = new HashSet<>();
      seeds(position, here, seen);
      Walk words = new Walk(position);
      for (PhraseTrie.Hit<TimeRuleTree.Node> hit : rules.words().at(segments, position)) {
        words.rest(hit.value(), hit.end());
      }
      words.end(here, seen);
      // The list grows while it is walked: what a rule makes may open another.
      for (int i = 0; i < here.size() && here.size() < MOST_READINGS; i++) {
        Opened first = here.get(i);
        for (Map.Entry<TimeSlot, TimeRuleTree.Node> entry : rules.slots().entrySet()) {
          if ((first.kinds() & entry.getKey().kind()) != 0) {
            Walk walk = new Walk(position);
            walk.taken(first.reading(), entry.getValue());
            walk.end(here, seen);
          }
        }
      }
      if (!here.isEmpty()) {
        at[position] = here;
        for (Opened opened : here) {
          if (opened.reading().mayBeTime()) {
            times.add(opened.reading());
          }
        }
      }
    }

    private void seeds(int position, List<Opened> here, Set<TimeReading> seen) {
      boolean digit = Segments.isDigit(text.charAt(position));
      if (digit) {
        if (!segments.inside(position)) {
          digitSeeds(position, here, seen);
        }
      } else if (!Segments.isLetter(text.codePointAt(position))) {
        return;
      }
      if (numbers.opens(segments, position)) {
        numberSeeds(position, here, seen);
      }
      if (!digit) {
        for (PhraseTrie.Hit<Object> hit : lexicon.at(segments, position)) {
          add(new TimeReading(position, hit.end(), hit.value(), 0), here, seen);
        }
      }
    }

    private void numberSeeds(int position, List<Opened> here, Set<TimeReading> seen) {
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
    }

    private void digitSeeds(int position, List<Opened> here, Set<TimeReading> seen) {
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

    private void add(TimeReading reading, List<Opened> here, Set<TimeReading> seen) {
      if (here.size() < MOST_READINGS
          && reading.end() - reading.start() <= LONGEST_TIME
          && seen.add(new TimeReading(reading.start(), reading.end(), reading.meaning(), 0))) {
        here.add(new Opened(reading, TimeSlot.kinds(reading.meaning())));
      }
    }

    private boolean isDigit(int position) {
      return Segments.isDigit(text.charAt(position));
    }

    /** One walk down the rules, from what opens at a position. */
    private final class Walk {
      private final int start;
      private final List<Object> slots = new ArrayList<>(4);
      private final List<Made> made = new ArrayList<>(2);
      private int steps;

      Walk(int start) {
        this.start = start;
      }

      /** Gives what was made, in order of the rules. */
      void end(List<Opened> here, Set<TimeReading> seen) {
        made.sort(Comparator.comparingInt(Made::rule));
        for (Made one : made) {
          add(one.reading(), here, seen);
        }
      }

      /** Goes on behind a reading that stands in a slot. */
      void taken(TimeReading reading, TimeRuleTree.Node node) {
        slots.add(reading.meaning());
        rest(node, reading.end());
        slots.remove(slots.size() - 1);
      }

      /** Matches what follows behind an offset. */
      void rest(TimeRuleTree.Node node, int end) {
        if (++steps > MOST_STEPS) {
          return;
        }
        for (TimeRuleTree.Numbered one : node.ended()) {
          Object meaning = full(one.number()) ? null : one.rule().make(slots);
          if (meaning != null) {
            int rank = one.rule().rank();
            made.add(new Made(one.number(), new TimeReading(start, end, settled(meaning), rank)));
          }
        }
        if (node.isLeaf()) {
          return;
        }
        behind(node, segments.skipBlanks(end));
        int hyphen = segments.skipHyphen(end);
        boolean numbers = hyphen > 1 && isDigit(hyphen) && isDigit(hyphen - 2);
        if (hyphen >= 0 && !numbers) {
          behind(node, hyphen);
        }
      }

      private boolean full(int rule) {
        if (made.size() < MOST_MATCHES) {
          return false;
        }
        int matches = 0;
        for (Made one : made) {
          matches += one.rule() == rule ? 1 : 0;
        }
        return matches >= MOST_MATCHES;
      }

      private void behind(TimeRuleTree.Node node, int position) {
        if (position >= text.length() || !segments.opens(position)) {
          return;
        }
        if (!node.words().isEmpty()) {
          for (PhraseTrie.Hit<TimeRuleTree.Node> hit : node.words().at(segments, position)) {
            rest(hit.value(), hit.end());
          }
        }
        List<Opened> readings = at[position];
        if (readings == null || node.kinds() == 0) {
          return;
        }
        for (Map.Entry<TimeSlot, TimeRuleTree.Node> slot : node.slots().entrySet()) {
          for (Opened opened : readings) {
            if ((opened.kinds() & slot.getKey().kind()) != 0) {
              taken(opened.reading(), slot.getValue());
            }
          }
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
