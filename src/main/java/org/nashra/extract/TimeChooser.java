package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;

/** Chooses the time that dates an event among those that its sentence names. */
final class TimeChooser {
  private static final Set<String> SINCE =
      Set.of("since", "until", "till", "منذ", "حتي", "до", "after", "before", "قبل");
  private static final int FAR = 30;

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
    return choose(trigger, from, to, false);
  }

  /** The time of a claim: that of what is told, or of the telling. */
  @Nullable TimeExpression announced(int trigger, int from, int to) {
    TimeExpression inside = choose(trigger, from, to, false);
    return inside != null ? inside : choose(trigger, from, to, true);
  }

  private @Nullable TimeExpression choose(int trigger, int from, int to, boolean across) {
    TimeExpression best = null;
    int least = Integer.MAX_VALUE;
    for (TimeExpression time : times) {
      if (time.from() == null) {
        continue;
      }
      int at = words.tokenAt(time.start());
      if (at < from || at >= to || undating(at)) {
        continue;
      }
      int distance = Math.abs(at - trigger);
      if (distance > FAR || !across && surroundings.barrier(at, trigger)) {
        continue;
      }
      // A finer time says more than a coarser one a little nearer.
      int weight = distance + (coarse(time) ? 6 : 0);
      if (distance <= FAR && weight < least) {
        least = weight;
        best = time;
      }
    }
    return best;
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
