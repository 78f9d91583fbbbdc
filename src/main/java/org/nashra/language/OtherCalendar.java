package org.nashra.language;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The calendars that news is dated by beside the Gregorian one; reckoned by ICU. */
enum OtherCalendar {
  GREGORIAN("@calendar=gregorian"),
  /** Umm al-Qura, whose rule of today ICU has tabled. */
  ISLAMIC("@calendar=islamic-umalqura"),
  /** Solar Hijri. */
  PERSIAN("@calendar=persian");

  /**
   * From these years of the Hijra to those, Umm al-Qura opened a month on the day after the new
   * moon (R. H. van Gent, The Umm al-Qura Calendar of Saudi Arabia); ICU's table has the later
   * rule.
   */
  private static final int FIRST_NEW_MOON_YEAR = 1370;

  private static final int LAST_NEW_MOON_YEAR = 1419;
  private static final ULocale NEW_MOON = new ULocale("@calendar=islamic");

  private final ULocale locale;

  OtherCalendar(String keywords) {
    this.locale = new ULocale(keywords);
  }

  /** The Gregorian day of a day in this calendar; days beyond the month run into the next. */
  LocalDate day(int year, int month, int day) {
    if (this == GREGORIAN) {
      return LocalDate.of(year, month, 1).plusDays(day - 1L);
    }
    boolean byNewMoon =
        this == ISLAMIC && year >= FIRST_NEW_MOON_YEAR && year <= LAST_NEW_MOON_YEAR;
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, byNewMoon ? NEW_MOON : locale);
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The year of this calendar that a Gregorian day lies in. */
  int year(LocalDate date) {
    if (this == GREGORIAN) {
      return date.getYear();
    }
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
    calendar.setTimeInMillis(date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    return calendar.get(Calendar.EXTENDED_YEAR);
  }

  /** The names that ICU has for the months, as they stand in running text and alone. */
  java.util.List<String[]> months(ULocale language) {
    ULocale here = language.setKeywordValue("calendar", locale.getKeywordValue("calendar"));
    com.ibm.icu.text.DateFormatSymbols symbols =
        new com.ibm.icu.text.DateFormatSymbols(Calendar.getInstance(here), here);
    int standalone = com.ibm.icu.text.DateFormatSymbols.STANDALONE;
    int format = com.ibm.icu.text.DateFormatSymbols.FORMAT;
    int wide = com.ibm.icu.text.DateFormatSymbols.WIDE;
    int shorter = com.ibm.icu.text.DateFormatSymbols.ABBREVIATED;
    return java.util.List.of(
        symbols.getMonths(format, wide),
        symbols.getMonths(standalone, wide),
        symbols.getMonths(format, shorter),
        symbols.getMonths(standalone, shorter));
  }
}
