package org.nashra.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * Dates and times as the briefing's language writes them; the patterns are messages ({@code
 * date.long} and so on). Templates call it as {@code dates.long(briefing.date())}.
 */
public final class Dates {
  private final Messages messages;
  private final ULocale locale;
  private final ZoneId zone;

  Dates(Messages messages, ULocale locale, ZoneId zone) {
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
  }

  /** Weekday, day, month and year, as a heading. */
  public String full(LocalDate date) {
    String text = format("date.full", date.atStartOfDay());
    return UCharacter.toTitleCase(locale, text.substring(0, 1), null) + text.substring(1);
  }

  /** Day, month and year. */
  public String medium(LocalDate date) {
    return format("date.medium", date.atStartOfDay());
  }

  /** Day and month. */
  public String brief(LocalDate date) {
    return format("date.brief", date.atStartOfDay());
  }

  /** Date and time of day in UTC. */
  public String utc(Instant instant) {
    return unbroken(format("date.time", LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
  }

  /** Date and time of day in the edition's zone. */
  public String local(Instant instant) {
    return unbroken(format("date.time", LocalDateTime.ofInstant(instant, zone)));
  }

  /** The zone's distance from UTC at an instant: {@code UTC+4}. */
  public String offset(Instant instant) {
    int seconds = zone.getRules().getOffset(instant).getTotalSeconds();
    int minutes = Math.abs(seconds) / 60;
    String hours = (seconds < 0 ? "−" : "+") + minutes / 60;
    return "UTC" + hours + (minutes % 60 == 0 ? "" : ":" + minutes % 60);
  }

  private static String unbroken(String text) {
    return text.replace(' ', '\u00a0');
  }

  private String format(String pattern, LocalDateTime time) {
    SimpleDateFormat format = new SimpleDateFormat(messages.pattern(pattern), locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(time.toInstant(ZoneOffset.UTC)));
  }
}
