package org.nashra.language;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The arguments of operations, read as what they are wanted for. */
final class TimeArguments {
  private TimeArguments() {}

  static TimeSpec spec(Object argument) {
    return (TimeSpec) argument;
  }

  static Grain grain(Object argument) {
    return argument instanceof Grain grain ? grain : Grain.of((String) argument);
  }

  static BigDecimal decimal(Object argument) {
    return argument instanceof Numeral numeral
        ? numeral.value()
        : new BigDecimal((String) argument);
  }

  static int integer(Object argument) {
    if (argument instanceof Numeral numeral) {
      return numeral.value().intValue();
    }
    if (argument instanceof TimeReading.Ordinal ordinal) {
      return ordinal.n();
    }
    if (argument instanceof TimeSpec spec) {
      return spec.get(spec.fields().iterator().next());
    }
    String text = (String) argument;
    return Integer.parseInt(text.startsWith("+") ? text.substring(1) : text);
  }

  static TimeSpec part(Object argument) {
    return argument instanceof TimeSpec spec
        ? spec.latent(false)
        : TimeSpec.of(
            TimeField.PART,
            DayPart.valueOf(((String) argument).toUpperCase(Locale.ROOT)).ordinal());
  }

  static TimeSpec day(Object argument) {
    int day = integer(argument);
    return TimeSpec.of(TimeField.DAY, day < 1 || day > 31 ? 99 : day);
  }

  static @Nullable TimeSpec clockOf(Object argument) {
    if (argument instanceof TimeSpec spec) {
      return spec;
    }
    int hour = integer(argument);
    if (hour > 24) {
      return null;
    }
    return TimeSpec.of(TimeField.HOUR, hour).exactHour(hour > 12 || hour == 0);
  }

  static @Nullable TimeSpec yearOf(int n) {
    int year = n >= 100 ? n : n < 50 ? 2000 + n : 1900 + n;
    return year <= 2999 ? TimeSpec.of(TimeField.YEAR, year) : null;
  }

  static TimeSpec relative(Grain unit, int offset) {
    return TimeSpec.of(new TimeAnchor.Relative(unit, offset));
  }

  static @Nullable Object between(TimeSpec first, TimeSpec last) {
    boolean stretch =
        first.anchor() instanceof TimeAnchor.Between || last.anchor() instanceof TimeAnchor.Between;
    boolean clocks = first.has(TimeField.HOUR) == last.has(TimeField.HOUR);
    boolean dayAlone = first.only(TimeField.DAY) && last.only(TimeField.DAY);
    boolean hourAfterDay = last.clock() && !first.has(TimeField.HOUR);
    if (stretch
        || dayAlone
        || hourAfterDay
        || !clocks && !last.clock() && !last.has(TimeField.HOUR)) {
      return null;
    }
    boolean dayToMonth =
        first.has(TimeField.DAY)
            && !first.has(TimeField.MONTH)
            && last.has(TimeField.MONTH)
            && !last.has(TimeField.DAY);
    if (dayToMonth || last.only(TimeField.YEAR) && !first.has(TimeField.YEAR)) {
      return null;
    }
    return TimeSpec.of(new TimeAnchor.Between(first.latent(false), last.latent(false)));
  }
}
