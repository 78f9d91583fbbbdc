package org.nashra.language;

import org.jspecify.annotations.Nullable;

/** What a time hangs on, if not on the calendar alone. */
sealed interface TimeAnchor {
  /** How fine it is said. */
  Grain grain();

  /** The unit that the reference lies in, moved: last week, yesterday, this month. */
  record Relative(Grain unit, int offset) implements TimeAnchor {
    @Override
    public Grain grain() {
      return unit;
    }
  }

  /** Away from another time, or from the reference. */
  record Moved(Amount amount, int sign, @Nullable TimeSpec from) implements TimeAnchor {
    @Override
    public Grain grain() {
      return amount.finest();
    }
  }

  /** The last or next so many units. */
  record Window(int count, Grain unit, int sign) implements TimeAnchor {
    @Override
    public Grain grain() {
      return unit;
    }
  }

  /** The n-th unit or weekday within another time; negative counts from its end. */
  record Nth(int n, @Nullable Grain unit, int weekday, TimeSpec within) implements TimeAnchor {
    @Override
    public Grain grain() {
      return unit == null ? Grain.DAY : unit;
    }
  }

  /** The unit that another time lies in: the week of October 7th. */
  record UnitOf(Grain unit, TimeSpec within) implements TimeAnchor {
    @Override
    public Grain grain() {
      return unit;
    }
  }

  /** From one time to another, the last included. */
  record Between(TimeSpec first, TimeSpec last) implements TimeAnchor {
    @Override
    public Grain grain() {
      return last.grain();
    }
  }

  /** So long, from a time on. */
  record Lasting(TimeSpec first, Amount length) implements TimeAnchor {
    @Override
    public Grain grain() {
      return first.grain();
    }
  }

  /** So long, from the beginning or up to the end of a time: the first ten days of May. */
  record PartOf(TimeSpec whole, Amount length, TimeSpec.Modifier side) implements TimeAnchor {
    @Override
    public Grain grain() {
      return length.finest();
    }
  }

  /** What is left of a time, from today or from this moment. */
  record Rest(TimeSpec within, boolean fromNow) implements TimeAnchor {
    @Override
    public Grain grain() {
      return Grain.DAY;
    }
  }

  /** A month, day or feast in the year that another time lies in: March two years ago. */
  record InYearOf(TimeSpec time, TimeSpec year) implements TimeAnchor {
    @Override
    public Grain grain() {
      return time.grain();
    }
  }

  /** A feast, as {@link Feast} names it. */
  record OnFeast(Feast feast) implements TimeAnchor {
    @Override
    public Grain grain() {
      return Grain.DAY;
    }
  }
}
