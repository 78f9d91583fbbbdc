package org.nashra.language;

import com.ibm.icu.util.EasterHoliday;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feast that comes every year.
 *
 * @param rule its calendar
 * @param month of a fixed feast, or of its weekday
 * @param day of the month; of Easter the days after it; of a weekday the n-th, negative from the
 *     end
 * @param weekday 1 to 7 for a feast such as the fourth Thursday of November, else 0
 */
record Feast(Rule rule, int month, int day, int weekday) {
  enum Rule {
    FIXED,
    WEEKDAY,
    EASTER,
    ORTHODOX_EASTER,
    ISLAMIC,
    PERSIAN
  }

  private static final Pattern FORM =
      Pattern.compile("(?:(islamic|persian) )?([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern WEEKDAY = Pattern.compile("([0-9]{1,2}) weekday ([1-7]) (-?[1-5])");
  private static final Pattern EASTER = Pattern.compile("(orthodox )?easter ?([+-][0-9]{1,3})?");

  /**
   * Reads {@code 12-25}, {@code islamic 10-1}, {@code 11 weekday 4 4} or {@code easter +49}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Feast of(String text) {
    Matcher fixed = FORM.matcher(text);
    if (fixed.matches()) {
      String calendar = fixed.group(1);
      Rule rule =
          calendar == null ? Rule.FIXED : calendar.equals("islamic") ? Rule.ISLAMIC : Rule.PERSIAN;
      return new Feast(rule, Integer.parseInt(fixed.group(2)), Integer.parseInt(fixed.group(3)), 0);
    }
    Matcher weekday = WEEKDAY.matcher(text);
    if (weekday.matches()) {
      return new Feast(
          Rule.WEEKDAY,
          Integer.parseInt(weekday.group(1)),
          Integer.parseInt(weekday.group(3)),
          Integer.parseInt(weekday.group(2)));
    }
    Matcher easter = EASTER.matcher(text);
    if (easter.matches()) {
      String days = easter.group(2);
      return new Feast(
          easter.group(1) == null ? Rule.EASTER : Rule.ORTHODOX_EASTER,
          0,
          days == null ? 0 : Integer.parseInt(days),
          0);
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is no feast: write 12-25, islamic 10-1, 11 weekday 4 4 or easter +49");
  }

  /** The day in a Gregorian year; for a lunar feast the first that begins in it. */
  LocalDate in(int year) {
    return switch (rule) {
      case FIXED -> LocalDate.of(year, month, day);
      case WEEKDAY -> weekdayIn(year);
      case EASTER -> easter(year, false).plusDays(day);
      case ORTHODOX_EASTER -> easter(year, true).plusDays(day);
      case ISLAMIC -> lunar(year);
      case PERSIAN -> OtherCalendar.PERSIAN.day(year - 621, month, day);
    };
  }

  private LocalDate weekdayIn(int year) {
    LocalDate at = LocalDate.of(year, month, 1);
    if (day > 0) {
      int ahead = Math.floorMod(weekday - at.getDayOfWeek().getValue(), 7);
      return at.plusDays(ahead + 7L * (day - 1));
    }
    LocalDate last = at.plusMonths(1).minusDays(1);
    int back = Math.floorMod(last.getDayOfWeek().getValue() - weekday, 7);
    return last.minusDays(back + 7L * (-day - 1));
  }

  private static LocalDate easter(int year, boolean orthodox) {
    EasterHoliday rule = new EasterHoliday(0, orthodox, "Easter");
    Date from = Date.from(LocalDate.of(year, 1, 1).atTime(12, 0).toInstant(ZoneOffset.UTC));
    Date found = rule.firstAfter(from);
    return found.toInstant().atZone(ZoneOffset.UTC).plusHours(12).toLocalDate();
  }

  private LocalDate lunar(int year) {
    int guess = (int) Math.floor((year - 622) * 33 / 32.0);
    for (int islamic = guess - 1; islamic <= guess + 2; islamic++) {
      LocalDate date = OtherCalendar.ISLAMIC.day(islamic, month, day);
      if (date.getYear() == year) {
        return date;
      }
    }
    return OtherCalendar.ISLAMIC.day(guess, month, day);
  }
}
