package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;

/** Chooses the time that dates an event among those that its sentence names. */
final class TimeChooser {
  private static final int FAR = 30;
  private static final int OWNED = 5;
  private static final int TOLD = 12;
  private static final int STATED = 5;
  private static final int SINCE = 9;
  private static final int GENITIVE = 2;

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

  /** "Is visiting Japan and will return tomorrow": what is done has no time of what is to come. */
  @Nullable TimeExpression chooseDone(int trigger, int from, int to) {
    int end = Math.min(to, words.size());
    for (int i = trigger + 2; i < end; i++) {
      if (words.is(WordClass.FUTURE_AUXILIARIES, i) && words.is(WordClass.AND, i - 1)) {
        return choose(trigger, from, i, false, false);
      }
    }
    return choose(trigger, from, to, false, false);
  }

  /** As {@link #choose(int, int, int)}; "by the evening" dates the report, not what was done. */
  @Nullable TimeExpression chooseOfDeed(int trigger, int from, int to) {
    return choose(trigger, from, to, false, true);
  }

  /** Another time than one that only stands in a relative clause; null for none. */
  @Nullable TimeExpression chooseBeside(TimeExpression enclosed, int trigger, int to) {
    return choose(trigger, words.tokenAt(enclosed.end()), to, false, false);
  }

  /** "Said on Friday it would withdraw": when a plan was told is not when it is to come about. */
  @Nullable TimeExpression chooseAhead(int trigger, int from, int to) {
    TimeExpression best = choose(trigger, from, to, false, false);
    if (best == null || !saidOn(best, trigger) && !enclosed(best, trigger)) {
      return best;
    }
    int behind = words.tokenAt(best.end());
    return choose(trigger, Math.max(from, behind), to, false, false);
  }

  private boolean saidOn(TimeExpression time, int trigger) {
    int at = words.tokenAt(time.start());
    return at < trigger
        && at > 0
        && surroundings.telling(at - 1)
        && !words.is(WordClass.POSSESSIVE, words.tokenAt(time.end()) - 1);
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
          || fromThen(time)
          || open(time, at)
          || meant(time, at)
          || counted(time, at)
          || owned(time, trigger)
          || attribute(time, at, trigger)
          || added(trigger, at, deed)
          || outrun(trigger, at)
          || former(at, trigger, from)
          || at < trigger && related(trigger)
          || at < trigger && words.is(WordClass.PUBLISHED, at - 1)
          || deed && standing(at)) {
        continue;
      }
      int distance = Math.abs(at - trigger);
      if (distance > FAR || !across && surroundings.barrier(at, trigger)) {
        continue;
      }
      if (genitive(time, trigger)) {
        return time;
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

  /**
   * "Освободили танкер, захваченный в феврале", "один из похищенных в мае солдат убит": the time
   * belongs to the participle.
   */
  private boolean former(int at, int trigger, int from) {
    for (int i = at - 1; at < trigger && i >= Math.max(from, at - OWNED - 1); i--) {
      if (!words.isWord(i)) {
        return false;
      }
      if (words.is(WordClass.FORMERLY, i)) {
        return true;
      }
    }
    for (int i = at - 1; i > trigger + 1; i--) {
      if (!words.isWord(i)) {
        return false;
      }
      if (words.is(WordClass.FORMERLY, i)) {
        return words.comma(i - 1);
      }
    }
    return false;
  }

  /** "هجوم اليوم على المدينة التي استعادها الجيش": a relative clause has a time of its own. */
  private boolean related(int trigger) {
    return surroundings.verbFirst() && words.is(WordClass.RELATIVES, trigger - 1);
  }

  /** Is a time that of the telling, behind what happened? */
  boolean ofTelling(@Nullable TimeExpression time, int trigger) {
    return time != null
        && (told(words.tokenAt(time.start()), trigger)
            || stated(words.tokenAt(time.end()), trigger)
            || announcing(words.tokenAt(time.start()), trigger));
  }

  /** "أعلنت الشرطة، الخميس، مقتل": the day right behind who announces what the noun tells. */
  private boolean announcing(int at, int trigger) {
    boolean verb = false;
    for (int i = at - 1; i >= Math.max(0, at - TOLD) && !verb; i--) {
      if (!words.isWord(i) && !words.comma(i)) {
        return false;
      }
      verb = verb(i);
    }
    return verb && at < trigger && !surroundings.barrier(at, trigger);
  }

  /** "Cumartesi günü basına yaptığı açıklamada": the day of the statement. */
  private boolean stated(int from, int trigger) {
    for (int i = from; from > trigger && i < Math.min(words.size(), from + STATED); i++) {
      if (!words.isWord(i)) {
        return false;
      }
      if (words.is(WordClass.STATEMENTS, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Were killed on Friday, police said on Saturday": the day of the telling. */
  private boolean told(int at, int trigger) {
    return at - 1 > trigger && (surroundings.telling(at - 1) || teller(at));
  }

  /** "بحسب ما صرحت السلطات الثلاثاء": who tells it stands between. */
  private boolean teller(int at) {
    return surroundings.mentions().stream()
        .anyMatch(m -> m.to() == at && m.source() && m.head() > 0 && verb(m.head() - 1));
  }

  private boolean verb(int i) {
    return surroundings.verbFirst() && surroundings.telling(i);
  }

  /** "Shelling went on after 9:00": open to its end; "shortly after nine" is a time. */
  private boolean open(TimeExpression time, int at) {
    return clock(time) && words.is(WordClass.AFTER, at) && !words.is(WordClass.SHORTLY, at - 1);
  }

  /** "بعد أسبوعين على سقوط الرمادي": a span between two happenings, no date of either. */
  private boolean counted(TimeExpression time, int at) {
    int end = words.tokenAt(time.end());
    boolean span = false;
    // "أمس الثلاثاء، بعد ثمانية أيام من": also where a day before it was read together with it; the
    // day holds where no comma parts them: "on Thursday after two days of".
    for (int i = at; i < end; i++) {
      span |= words.is(WordClass.SPAN, i) && (i == at || words.comma(i - 1));
    }
    return span
        && (words.is(WordClass.SPAN_FROM, end) || words.is(WordClass.SPAN_FROM, end, end + 2));
  }

  /** "Программа на 2023–2025 годы": the years that something is made for. */
  private boolean meant(TimeExpression time, int at) {
    return coarse(time)
        && (words.is(WordClass.MEANT_FOR, at) || words.is(WordClass.MEANT_FOR, at - 1));
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
    return words.is(WordClass.POSSESSIVE, end) && (trigger < end || trigger - end > OWNED);
  }

  /** "Fired into a zone created by a pact of September 2018": the time is of the noun before it. */
  private boolean attribute(TimeExpression time, int at, int trigger) {
    return surroundings.analytic()
        && !Age.ofDay(time)
        && words.is(WordClass.OF, at - 1)
        && at - trigger > GENITIVE + 1;
  }

  /** "Sanctions on Friday over last year's crackdown": the time right before its noun. */
  private boolean genitive(TimeExpression time, int trigger) {
    int last = words.tokenAt(time.end()) - 1;
    return last >= 0
        && last < trigger
        && trigger - last <= GENITIVE
        && words.is(WordClass.POSSESSIVE, last);
  }

  /** "Struck on Friday a day after rebels stormed": the day of what came later. */
  private boolean outrun(int trigger, int at) {
    for (int i = trigger - 1; i > at; i--) {
      if (words.comma(i)) {
        return false;
      }
      if (words.is(WordClass.ANSWERING, i)) {
        return words.is(WordClass.SPANS, i - 1);
      }
    }
    return false;
  }

  /**
   * "Blamed the cartel, who ten days ago declared war", "بعدما كانت قد تحدثت مساء الثلاثاء", "توفي
   * بجروح أصيب بها الأحد": the time of what is only added, or went before.
   */
  private boolean added(int trigger, int at, boolean deed) {
    for (int i = at - 1; i > trigger; i--) {
      if (words.is(WordClass.AFTER_WHICH, i)
          || words.is(WordClass.AFTER_WHICH, i, i + 2)
          || words.is(WordClass.RELATIVES, i) && saw(i + 1)) {
        return true;
      }
      if (words.comma(i)) {
        boolean related =
            words.is(WordClass.RELATIVES, i + 1)
                || !deed && surroundings.contrasted(i + 1, i + 2)
                || words.is(WordClass.PAST_VERBS, trigger) && aside(i, at);
        return related && i + 1 < at;
      }
    }
    return false;
  }

  /** "Sentenced the cleric, arrested in June, to five years": between two commas. */
  private boolean aside(int comma, int at) {
    return surroundings.analytic()
        && words.is(WordClass.PAST_VERBS, comma + 1)
        && words.comma(at, Math.min(words.size(), at + OWNED));
  }

  /** "المقر الذي شهد": another happening; "التي شهدتها" goes on about the one before. */
  private boolean saw(int verb) {
    return surroundings.verbFirst()
        && words.is(WordClass.WITNESSED, verb)
        && !words.folded(verb).endsWith("ها")
        && !words.folded(verb).endsWith("ه");
  }

  /** "The council, which met during the night, asked for help": the time of what is put between. */
  boolean enclosed(TimeExpression time, int trigger) {
    int at = words.tokenAt(time.start());
    int open = at - 1;
    while (open > 0 && !words.comma(open) && words.isWord(open)) {
      open--;
    }
    if (at > trigger
        || open < 1
        || !words.comma(open)
        // "The priest, snatched from his home in May, was freed".
        || !words.is(WordClass.RELATIVES, open + 1)
            && !(surroundings.analytic() && words.is(WordClass.PAST_VERBS, open + 1))) {
      return false;
    }
    for (int i = at; i < trigger; i++) {
      if (words.comma(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean clock(TimeExpression time) {
    return time.grain().equals("minute") || time.grain().equals("hour");
  }

  /** "As of 14:00", "к вечеру", "بحلول المساء": how things stood then. */
  private boolean standing(int at) {
    return words.is(WordClass.BY_THEN, at)
        || words.is(WordClass.BY_THEN, at - 1)
        || words.is(WordClass.BY_THEN, at - 2, at);
  }

  private static boolean coarse(TimeExpression time) {
    return time.grain().equals("year") || time.grain().equals("decade");
  }

  /** "A truce a few hours later": counted from what was told before, not from the report. */
  private boolean fromThen(TimeExpression time) {
    boolean hours = time.grain().equals("hour") || time.grain().equals("minute");
    return hours && words.is(WordClass.LATER, words.tokenAt(time.end()) - 1);
  }

  /** "Held since March was freed on Friday": the time right behind "since" is all it dates. */
  private boolean datedSince(int since, int at) {
    int start = words.token(since).start();
    int behind = words.token(since + 1).start();
    return surroundings.analytic()
        && since + 1 < at
        && surroundings.together(since, at)
        && times.stream()
            .filter(t -> t.start() == start || t.start() == behind)
            .anyMatch(t -> words.tokenAt(t.end()) <= at);
  }

  private boolean undating(int at) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      if (words.is(WordClass.UNDATING, i)) {
        return true;
      }
    }
    // "since the invasion began two years ago"
    for (int i = Math.max(0, at - SINCE); i < at; i++) {
      if (words.is(WordClass.SINCE, i) && !surroundings.comma(i, at) && !datedSince(i, at)) {
        return true;
      }
    }
    // "before dawn" is a time of day, "since Monday" none of an event; "с 2004 года": from then on.
    return words.is(WordClass.UNDATING_FIRST, at)
        || at > 0 && (words.is(WordClass.FROM_THEN, at) || words.is(WordClass.FROM_THEN, at - 1));
  }
}
