package org.nashra.source;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;

/**
 * Reads the dates that feeds and pages give: ISO 8601 and W3C-DTF with their usual faults, RFC 822
 * with its, and the written dates of some thirty languages. What cannot be read is absent, never
 * guessed; a time without a zone counts as UTC, a day without a time as its beginning.
 */
public final class FeedDates {
  private static final int LONGEST = 120;

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})-?([0-9]{1,2})-?([0-9]{1,2})"
              + "(?:(?:[Tt]|\\s+)([0-9]{1,2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,:]([0-9]{1,9}))?)?)?"
              + "\\s*(.{0,32})");
  private static final Pattern YEAR_MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
  private static final Pattern EPOCH = Pattern.compile("[0-9]{9,10}|[0-9]{13}");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?(?![:0-9])"
              + "(?:\\s*([ap])\\.?m\\b\\.?)?");
  private static final Pattern HOUR_ONLY = Pattern.compile("\\b([0-9]{1,2})\\s*([ap])\\.?m\\b\\.?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc|z)?\\s*([+-])\\s?([0-9]{1,2}):?([0-9]{2})?");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b([0-9]{1,4})[./-]([0-9]{1,2})[./-]([0-9]{1,4})\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|[0-9]+");

  private static final List<String> LANGUAGES =
      List.of(
          "en", "ar", "ar-SY", "ar-DZ", "ar-MA", "fa", "ru", "uk", "tr", "az", "az-Cyrl", "hy",
          "ka", "he", "ur", "fr", "de", "de-AT", "es", "pt", "it", "nl", "pl", "el", "hu", "ro",
          "cs", "sv", "nb", "da", "fi", "id", "vi", "bg", "sr", "sr-Latn", "kk", "ky", "uz");

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, String> ZONES = zones();

  private FeedDates() {}

  /** The instant that a text names; empty where it names none that can be read. */
  public static Optional<Instant> instant(@Nullable String text) {
    return read(text).map(PointInTime::instant);
  }

  /** As {@link #instant}, with the day and the offset as they were written. */
  public static Optional<PointInTime> read(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String clean = FoldedText.fold(text.replace("\\n", " ")).replaceAll("\\s+", " ").strip();
    try {
      Optional<PointInTime> iso = iso(clean);
      return iso.isPresent() ? iso : written(clean);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PointInTime> iso(String text) {
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      Instant at =
          text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      return Optional.of(PointInTime.of(at.atOffset(ZoneOffset.UTC)));
    }
    Matcher m = YEAR_MONTH.matcher(text);
    if (m.matches()) {
      return Optional.of(PointInTime.of(LocalDate.of(number(m, 1), number(m, 2), 1)));
    }
    if (YEAR.matcher(text).matches()) {
      return Optional.of(PointInTime.of(LocalDate.of(Integer.parseInt(text), 1, 1)));
    }
    m = ISO.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    String rest = String.valueOf(m.group(8)).strip();
    if (m.group(4) == null) {
      return rest.isEmpty() || rest.startsWith("z") || zone(rest) != null
          ? Optional.of(PointInTime.of(day))
          : Optional.empty();
    }
    int hour = number(m, 4);
    int second = m.group(6) == null ? 0 : Math.min(59, sixty(number(m, 6)));
    LocalDateTime at =
        (hour == 24 ? day.plusDays(1) : day).atTime(hour == 24 ? 0 : hour, number(m, 5), second);
    if (rest.isEmpty()) {
      return Optional.of(PointInTime.of(at));
    }
    ZoneId zone = zone(rest);
    return zone == null ? Optional.empty() : Optional.of(at(at, zone));
  }

  /** 60 is a leap second; more is none. */
  private static int sixty(int second) {
    if (second > 60) {
      throw new DateTimeException("no second: " + second);
    }
    return second;
  }

  private static Optional<PointInTime> written(String text) {
    String rest = text;
    LocalTime time = null;
    Matcher m = TIME.matcher(rest);
    if (m.find()) {
      int second = m.group(3) == null ? 0 : Math.min(59, sixty(number(m, 3)));
      int hour = half(number(m, 1), m.group(4));
      time = LocalTime.of(hour % 24, number(m, 2), second);
      if (hour == 24) {
        return Optional.empty();
      }
    } else if ((m = HOUR_ONLY.matcher(rest)).find()) {
      time = LocalTime.of(half(number(m, 1), m.group(2)), 0);
    }
    String after = "";
    if (time != null) {
      after = rest.substring(m.end());
      rest = rest.substring(0, m.start()) + " " + after;
      if (Pattern.compile("^:[0-9]").matcher(after).find()) {
        return Optional.empty();
      }
    } else if (text.matches(".*[0-9]:[0-9x].*")) {
      return Optional.empty();
    }
    LocalDate day = day(rest);
    if (day == null) {
      return Optional.empty();
    }
    if (time == null) {
      return Optional.of(PointInTime.of(day));
    }
    LocalDateTime at = day.atTime(time);
    ZoneId zone = trailingZone(after);
    return Optional.of(zone == null ? PointInTime.of(at) : at(at, zone));
  }

  private static int half(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    if (hour > 12) {
      return hour;
    }
    return half.equals("p") ? (hour == 12 ? 12 : hour + 12) : hour % 12;
  }

  private static @Nullable LocalDate day(String text) {
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.find()) {
      return numericDay(
          String.valueOf(numeric.group(1)), number(numeric, 2), String.valueOf(numeric.group(3)));
    }
    String flat = text;
    for (Map.Entry<String, Integer> phrase : PHRASES) {
      flat = flat.replace(phrase.getKey(), " month" + (char) ('a' + phrase.getValue()) + " ");
    }
    List<Integer> numbers = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    Integer month = null;
    int monthAt = -1;
    boolean named = false;
    Matcher word = WORD.matcher(flat);
    while (word.find()) {
      String w = word.group();
      if (Character.isDigit(w.charAt(0))) {
        if (w.length() > 4 || numbers.size() > 6) {
          continue;
        }
        numbers.add(Integer.parseInt(w));
        widths.add(w.length());
      } else if (!numbers.isEmpty() || month == null) {
        Integer found =
            w.length() == 6 && w.startsWith("month")
                ? Integer.valueOf(w.charAt(5) - 'a')
                : MONTHS.get(w);
        if (found != null && !(month != null && named)) {
          month = found;
          monthAt = numbers.size();
          named = true;
        }
      }
    }
    if (month == null) {
      // "Sat, 11 04 2020": day, month, year
      return numbers.size() >= 3 && widths.get(2) == 4
          ? LocalDate.of(numbers.get(2), numbers.get(1), numbers.get(0))
          : null;
    }
    return namedDay(numbers, widths, month, monthAt);
  }

  private static @Nullable LocalDate namedDay(
      List<Integer> numbers, List<Integer> widths, int month, int monthAt) {
    int year = -1;
    int day = -1;
    for (int i = 0; i < numbers.size(); i++) {
      if (widths.get(i) == 4 && year < 0) {
        year = numbers.get(i);
      } else if (widths.get(i) <= 2 && day < 0) {
        day = numbers.get(i);
      } else if (widths.get(i) == 2 && year < 0 && i >= monthAt && i <= 1) {
        year = century(numbers.get(i));
      }
    }
    if (year < 0) {
      return null;
    }
    return LocalDate.of(year, month, day < 0 ? 1 : day);
  }

  private static @Nullable LocalDate numericDay(String first, int second, String third) {
    int a = Integer.parseInt(first);
    int c = Integer.parseInt(third);
    if (first.length() == 4) {
      return third.length() > 2 ? null : LocalDate.of(a, second, c);
    }
    if (first.length() > 2 || third.length() == 3) {
      return null;
    }
    int year = third.length() == 4 ? c : century(c);
    // Which of the two is the day shows only beyond 12; else feeds write the month first.
    return a > 12 ? LocalDate.of(year, second, a) : LocalDate.of(year, a, second);
  }

  private static int century(int year) {
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private static @Nullable ZoneId trailingZone(String after) {
    String rest = after.replaceAll("^[\\s,]+", "").replaceAll("[()]", " ").strip();
    if (rest.isEmpty()) {
      return null;
    }
    ZoneId zone = zone(rest);
    if (zone != null) {
      return zone;
    }
    int blank = rest.indexOf(' ');
    return blank < 0 ? null : zone(rest.substring(0, blank));
  }

  /** A folded zone: {@code +0200}, {@code gmt-07:00}, {@code est}, {@code europe/brussels}. */
  private static @Nullable ZoneId zone(String text) {
    String name = text.replaceAll("[()]", "").strip();
    if (name.equals("z") || name.equals("utc") || name.equals("gmt")) {
      return ZoneOffset.UTC;
    }
    Matcher m =
        OFFSET.matcher(
            name.endsWith("z") && name.length() > 1 ? name.substring(0, name.length() - 1) : name);
    if (m.matches()) {
      int hours = number(m, 2);
      int minutes = m.group(3) == null ? 0 : number(m, 3);
      if (hours > 18 || minutes > 59) {
        throw new DateTimeException("no zone offset: " + name);
      }
      int seconds = (hours * 60 + minutes) * 60;
      return ZoneOffset.ofTotalSeconds(String.valueOf(m.group(1)).equals("-") ? -seconds : seconds);
    }
    String known = ZONES.get(name);
    return known == null ? null : ZoneId.of(known);
  }

  private static PointInTime at(LocalDateTime local, ZoneId zone) {
    return PointInTime.of(local.atZone(zone).toOffsetDateTime());
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(String.valueOf(m.group(group)));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols =
          new DateFormatSymbols(new GregorianCalendar(), ULocale.forLanguageTag(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          String[] names = symbols.getMonths(context, width);
          for (int i = 0; i < 12; i++) {
            String name = FoldedText.fold(names[i]).replace(".", "").strip();
            if (!name.isEmpty() && !name.matches(".*[0-9].*")) {
              months.putIfAbsent(name, i + 1);
            }
          }
        }
      }
    }
    months.putIfAbsent("sept", 9);
    months.putIfAbsent("mär", 3);
    months.putIfAbsent("mrz", 3);
    months.putIfAbsent("avr", 4);
    months.putIfAbsent("juil", 7);
    months.putIfAbsent("ιουλ", 7);
    return Map.copyOf(months);
  }

  /** Month names of several words, the longest first: "كانون الثاني". */
  private static final List<Map.Entry<String, Integer>> PHRASES =
      MONTHS.entrySet().stream()
          .filter(e -> e.getKey().indexOf(' ') > 0)
          .sorted(
              java.util.Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getKey().length())
                  .thenComparing(Map.Entry::getKey))
          .map(e -> Map.entry(e.getKey(), e.getValue() - 1 + 1))
          .toList();

  private static Map<String, String> zones() {
    Map<String, String> zones = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      zones.put(id.toLowerCase(Locale.ROOT), id);
    }
    // RFC 822 and what else feeds write; "MT" and the like mean standard time.
    String[][] abbreviations = {
      {"ut", "Z"},
      {"est", "-05:00"},
      {"edt", "-04:00"},
      {"et", "-05:00"},
      {"cst", "-06:00"},
      {"cdt", "-05:00"},
      {"ct", "-06:00"},
      {"mst", "-07:00"},
      {"mdt", "-06:00"},
      {"mt", "-07:00"},
      {"pst", "-08:00"},
      {"pdt", "-07:00"},
      {"pt", "-08:00"},
      {"at", "-04:00"},
      {"ast", "-04:00"},
      {"adt", "-03:00"},
      {"wet", "Z"},
      {"west", "+01:00"},
      {"bst", "+01:00"},
      {"cet", "+01:00"},
      {"mez", "+01:00"},
      {"met", "+01:00"},
      {"cest", "+02:00"},
      {"mesz", "+02:00"},
      {"eet", "+02:00"},
      {"eest", "+03:00"},
      {"msk", "+03:00"},
      {"мск", "+03:00"},
      {"trt", "+03:00"},
      {"gst", "+04:00"},
      {"azt", "+04:00"},
      {"amt", "+04:00"},
      {"get", "+04:00"},
      {"pkt", "+05:00"},
      {"jst", "+09:00"},
      {"kst", "+09:00"},
      {"aest", "+10:00"},
      {"aedt", "+11:00"},
      {"nzst", "+12:00"},
      {"nzdt", "+13:00"},
      {"hst", "-10:00"},
      {"akst", "-09:00"},
      {"akdt", "-08:00"},
      {"a", "-01:00"},
      {"m", "-12:00"},
      {"n", "+01:00"},
      {"y", "+12:00"}
    };
    for (String[] pair : abbreviations) {
      zones.put(pair[0], pair[1]);
    }
    return Map.copyOf(zones);
  }

  /**
   * A date as it was written: with an offset, without, or a day alone.
   *
   * @param written {@code 2022-09-13}, {@code 2022-09-13T10:00:00+04:00}, or local without offset
   */
  public record PointInTime(Instant instant, LocalDate day, String written) {
    static PointInTime of(OffsetDateTime at) {
      return new PointInTime(
          at.toInstant(),
          at.toLocalDate(),
          java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
    }

    static PointInTime of(LocalDateTime at) {
      return of(at.atOffset(ZoneOffset.UTC));
    }

    static PointInTime of(LocalDate day) {
      return new PointInTime(day.atStartOfDay(ZoneOffset.UTC).toInstant(), day, day.toString());
    }

    /** Whether only the day is known. */
    public boolean dayOnly() {
      return written.length() == 10;
    }
  }
}
