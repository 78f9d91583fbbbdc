package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;

/** Chooses the time that dates an event among those that its sentence names. */
final class TimeChooser {
  private static final Set<String> SINCE =
      Set.of(
          "since",
          "until",
          "till",
          "منذ",
          "حتي",
          "до",
          "after",
          "before",
          "قبل",
          "jusqu'au",
          "jusqu'a");
  private static final Set<String> AFTER = Set.of("after", "после", "بعد");
  private static final Set<String> SHORTLY =
      Set.of("shortly", "just", "soon", "immediately", "сразу", "вскоре", "قليل", "قليلا");
  private static final Set<String> STANDING = Set.of("by", "к", "ко", "بحلول");
  private static final Set<String> COUNTED = Set.of("بعد", "قبل");
  private static final Set<String> FROM = Set.of("من", "علي", "عن");
  private static final int FAR = 30;
  private static final int OWNED = 5;
  private static final int TOLD = 12;

  private final Words words;
  private final List<TimeExpression> times;
  private final Surroundings surroundings;

  TimeChooser(Words words, List<TimeExpression> times, Surroundings surroundings) {
    this.words = words;
    this.times = times;
    this.surroundings = surroundings;
  }

  /**
   * The time nearest to a trigger.
   *
   * @param from index of the first token that may date it
   * @param to index after the last
   */
  @Nullable TimeExpression choose(int trigger, int from, int to) {
    return choose(trigger, from, to, false, false);
  }

  /** As {@link #choose(int, int, int)}; "by the evening" dates the report, not what was done. */
  @Nullable TimeExpression chooseOfDeed(int trigger, int from, int to) {
    return choose(trigger, from, to, false, true);
  }

  /** The time of a claim: that of what is told, or of the telling. */
  @Nullable TimeExpression announced(int trigger, int from, int to) {
    TimeExpression inside = choose(trigger, from, to, false, true);
    return inside != null ? inside : choose(trigger, from, to, true, true);
  }

  private @Nullable TimeExpression choose(
      int trigger, int from, int to, boolean across, boolean deed) {
    TimeExpression best = null;
    int least = Integer.MAX_VALUE;
    for (TimeExpression time : times) {
      if (time.from() == null) {
        continue;
      }
      int at = words.tokenAt(time.start());
      if (at < from
          || at >= to
          || undating(at)
          || open(time, at)
          || meant(time, at)
          || counted(time, at)
          || owned(time, trigger)
          || deed && standing(at)) {
        continue;
      }
      int distance = Math.abs(at - trigger);
      if (distance > FAR || !across && surroundings.barrier(at, trigger)) {
        continue;
      }
      // A finer time says more than a coarser one a little nearer.
      int weight = distance + (coarse(time) ? 6 : 0) + (deed && told(at, trigger) ? TOLD : 0);
      if (distance <= FAR && weight < least) {
        least = weight;
        best = time;
      }
    }
    return best;
  }

  /** "Were killed on Friday, police said on Saturday": the day of the telling. */
  private boolean told(int at, int trigger) {
    return at - 1 > trigger && surroundings.telling(at - 1);
  }

  /** "Shelling went on after 9:00": open to its end; "shortly after nine" is a time. */
  private boolean open(TimeExpression time, int at) {
    return clock(time)
        && AFTER.contains(words.folded(at))
        && (at == 0 || !SHORTLY.contains(words.folded(at - 1)));
  }

  /** "بعد أسبوعين على سقوط الرمادي": a span between two happenings, no date of either. */
  private boolean counted(TimeExpression time, int at) {
    int behind = words.tokenAt(time.end());
    return COUNTED.contains(words.folded(at))
        && behind < words.size()
        && FROM.contains(words.folded(behind));
  }

  /** "Программа на 2023–2025 годы": the years that something is made for. */
  private boolean meant(TimeExpression time, int at) {
    return coarse(time)
        && (words.folded(at).equals("на") || at > 0 && words.folded(at - 1).equals("на"));
  }

  /** "Accused Iran of last month's attack": a time in the genitive is of the noun behind it. */
  private boolean owned(TimeExpression time, int trigger) {
    int end = words.tokenAt(time.start());
    while (end + 1 < words.size() && words.token(end + 1).start() < time.end()) {
      end++;
    }
    if (end >= words.size()) {
      return false;
    }
    String surface = words.text(end, Math.min(words.size(), end + 2));
    boolean genitive = surface.matches("\\p{L}+['’][sS]\\b.*");
    return genitive && (trigger < end || trigger - end > OWNED);
  }

  private static boolean clock(TimeExpression time) {
    return time.grain().equals("minute") || time.grain().equals("hour");
  }

  /** "As of 14:00", "к вечеру", "بحلول المساء": how things stood then. */
  private boolean standing(int at) {
    return STANDING.contains(words.folded(at))
        || at > 0 && STANDING.contains(words.folded(at - 1))
        || at > 1 && words.folded(at - 1).equals("of") && words.folded(at - 2).equals("as");
  }

  private static boolean coarse(TimeExpression time) {
    return time.grain().equals("year") || time.grain().equals("decade");
  }

  private boolean undating(int at) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      if (SINCE.contains(words.folded(i))) {
        return true;
      }
    }
    // "since the invasion began two years ago"
    for (int i = Math.max(0, at - 9); i < at; i++) {
      if (Set.of("since", "منذ", "depuis", "desde").contains(words.folded(i))
          && !surroundings.comma(i, at)) {
        return true;
      }
    }
    // "before dawn" is a time of day, "since Monday" none of an event.
    if (Set.of("since", "until", "till", "منذ", "حتي").contains(words.folded(at))) {
      return true;
    }
    // "с 2004 года": from then on.
    return at > 0 && (words.folded(at - 1).equals("с") || words.folded(at).equals("с"));
  }
}
