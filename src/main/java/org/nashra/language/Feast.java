package org.nashra.language;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.EasterHoliday;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A feast that comes every year.
 *
 * @param rule its calendar
 * @param month of a fixed feast, or of its weekday; Hebrew months from Tishri, Adar the seventh
 * @param day of the month; of a weekday the n-th, negative from the end
 * @param weekday 1 to 7 for a feast such as the fourth Thursday of November; of a fixed feast the
 *     one that it gives way to by a day; else 0
 * @param hour at which a Hindu lunar day must hold
 * @param offset days from there to the feast
 * @param length in days
 */
record Feast(
    Rule rule, int month, int day, int weekday, HinduCalendar.Hour hour, int offset, int length) {
  enum Rule {
    FIXED,
    WEEKDAY,
    /** A weekday of an Islamic month. */
    ISLAMIC_WEEKDAY,
    EASTER,
    ORTHODOX_EASTER,
    ISLAMIC,
    PERSIAN,
    HEBREW,
    CHINESE,
    /** A lunar day. */
    HINDU,
    /** A solar month's first day. */
    HINDU_SUN
  }

  private static final Pattern REST =
      Pattern.compile("(?: ?([+-][0-9]{1,3}))?(?: for ([0-9]{1,2}))?");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(islamic|persian|hebrew|chinese|hindu) )?([0-9]{1,2})-([0-9]{1,2})(?: (dawn|noon|dusk|midnight))?(?: not ([1-7]))?");
  private static final Pattern WEEKDAY =
      Pattern.compile("(islamic )?([0-9]{1,2}) weekday ([1-7]) (-?[1-5])");
  private static final Pattern EASTER = Pattern.compile("(orthodox )?easter");
  private static final Pattern SUN = Pattern.compile("hindu sun ([0-9]{1,2})");

  /** The Hebrew year that opens in the autumn of year 0 of the Gregorian count. */
  private static final int HEBREW_YEARS = 3761;

  /**
   * Reads {@code 12-25}, {@code islamic 10-1}, {@code hindu 7-30 dusk}, {@code hindu sun 10},
   * {@code 4-27 not 7}, {@code 11 weekday 4 4} or {@code easter}; behind it may stand days to add
   * ({@code easter +49}) and how many days it lasts ({@code hebrew 3-25 for 8}).
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Feast of(String text) {
    Matcher form = FORM.matcher(text);
    if (form.lookingAt()) {
      String calendar = form.group(1) == null ? "fixed" : form.group(1);
      return new Feast(
              Rule.valueOf(calendar.toUpperCase(Locale.ROOT)),
              Integer.parseInt(form.group(2)),
              Integer.parseInt(form.group(3)),
              form.group(5) == null ? 0 : Integer.parseInt(form.group(5)),
              hour(form.group(4)))
          .with(text, form.end());
    }
    Matcher weekday = WEEKDAY.matcher(text);
    if (weekday.lookingAt()) {
      return new Feast(
              weekday.group(1) == null ? Rule.WEEKDAY : Rule.ISLAMIC_WEEKDAY,
              Integer.parseInt(weekday.group(2)),
              Integer.parseInt(weekday.group(4)),
              Integer.parseInt(weekday.group(3)),
              HinduCalendar.Hour.DAWN)
          .with(text, weekday.end());
    }
    Matcher easter = EASTER.matcher(text);
    if (easter.lookingAt()) {
      Rule rule = easter.group(1) == null ? Rule.EASTER : Rule.ORTHODOX_EASTER;
      return new Feast(rule, 0, 0, 0, HinduCalendar.Hour.DAWN).with(text, easter.end());
    }
    Matcher sun = SUN.matcher(text);
    if (sun.lookingAt()) {
      int month = Integer.parseInt(sun.group(1));
      return new Feast(Rule.HINDU_SUN, month, 0, 0, HinduCalendar.Hour.DAWN).with(text, sun.end());
    }
    throw unknown(text);
  }

  private Feast(Rule rule, int month, int day, int weekday, HinduCalendar.Hour hour) {
    this(rule, month, day, weekday, hour, 0, 1);
  }

  /** With the days to add and the length that stand behind the rule. */
  private Feast with(String text, int from) {
    Matcher rest = REST.matcher(text).region(from, text.length());
    if (!rest.matches()) {
      throw unknown(text);
    }
    return new Feast(
        rule,
        month,
        day,
        weekday,
        hour,
        rest.group(1) == null ? 0 : Integer.parseInt(rest.group(1)),
        rest.group(2) == null ? 1 : Integer.parseInt(rest.group(2)));
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "\"" + text + "\" is no feast: write 12-25, islamic 10-1, 11 weekday 4 4 or easter +49");
  }

  private static HinduCalendar.Hour hour(@org.jspecify.annotations.Nullable String name) {
    return name == null
        ? HinduCalendar.Hour.DAWN
        : HinduCalendar.Hour.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The first day in a Gregorian year; for a lunar feast the first that begins in it. */
  LocalDate in(int year) {
    return base(year).plusDays(offset);
  }

  /** All its days, from the first on. */
  ResolvedTime from(LocalDate first) {
    return length == 1
        ? ResolvedTime.day(first)
        : ResolvedTime.stretch(
            first.atStartOfDay(), first.plusDays(length).atStartOfDay(), Grain.DAY);
  }

  private LocalDate base(int year) {
    return switch (rule) {
      case FIXED -> {
        LocalDate date = LocalDate.of(year, month, day);
        yield date.getDayOfWeek().getValue() == weekday ? date.minusDays(1) : date;
      }
      case WEEKDAY -> {
        LocalDate first = LocalDate.of(year, month, 1);
        yield weekdayBetween(first, first.plusMonths(1));
      }
      case EASTER -> easter(year, false);
      case ORTHODOX_EASTER -> easter(year, true);
      case ISLAMIC -> lunar(year, islamic -> OtherCalendar.ISLAMIC.day(islamic, month, day));
      case ISLAMIC_WEEKDAY ->
          lunar(
              year,
              islamic ->
                  weekdayBetween(
                      OtherCalendar.ISLAMIC.day(islamic, month, 1),
                      OtherCalendar.ISLAMIC.day(islamic, month + 1, 1)));
      case PERSIAN -> OtherCalendar.PERSIAN.day(year - 621, month, day);
      case HEBREW ->
          first(
              year,
              year + HEBREW_YEARS - 1,
              year + HEBREW_YEARS,
              y -> date(new HebrewCalendar(), y));
      case CHINESE -> first(year, year - 1, year + 1, y -> date(new ChineseCalendar(), y));
      case HINDU -> first(year, year, year + 1, y -> HinduCalendar.lunarDay(y, month, day, hour));
      case HINDU_SUN -> HinduCalendar.solarMonth(year, month);
    };
  }

  private LocalDate weekdayBetween(LocalDate first, LocalDate end) {
    if (day > 0) {
      int ahead = Math.floorMod(weekday - first.getDayOfWeek().getValue(), 7);
      return first.plusDays(ahead + 7L * (day - 1));
    }
    LocalDate last = end.minusDays(1);
    int back = Math.floorMod(last.getDayOfWeek().getValue() - weekday, 7);
    return last.minusDays(back + 7L * (-day - 1));
  }

  private static LocalDate easter(int year, boolean orthodox) {
    EasterHoliday rule = new EasterHoliday(0, orthodox, "Easter");
    Date from = Date.from(LocalDate.of(year, 1, 1).atTime(12, 0).toInstant(ZoneOffset.UTC));
    Date found = rule.firstAfter(from);
    return found.toInstant().atZone(ZoneOffset.UTC).plusHours(12).toLocalDate();
  }

  private LocalDate date(Calendar calendar, int year) {
    calendar.setTimeZone(TimeZone.GMT_ZONE);
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static LocalDate lunar(int year, IntFunction<LocalDate> days) {
    int guess = (int) Math.floor((year - 622) * 33 / 32.0);
    return first(year, guess - 1, guess + 2, days);
  }

  /** The first that begins in a Gregorian year, of the years of another calendar. */
  private static LocalDate first(int year, int from, int to, IntFunction<LocalDate> days) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(days)
        .filter(date -> date.getYear() == year)
        .findFirst()
        .orElseGet(() -> days.apply(to - 1));
  }
}
