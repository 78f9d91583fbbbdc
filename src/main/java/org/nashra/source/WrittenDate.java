package org.nashra.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as RFC 822 has them and as people write them, out of folded text. */
final class WrittenDate {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9:])([0-9]{1,2})[:h]([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?(?![:0-9])"
              + "(?:\\s*([ap])\\.?m\\b\\.?)?");
  private static final Pattern HOUR_ONLY = Pattern.compile("\\b([0-9]{1,2})\\s*([ap])\\.?m\\b\\.?");
  private static final Pattern LOOKS_TIMED = Pattern.compile("[0-9]:[0-9x]");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b([0-9]{1,4})([./-])\\s?([0-9]{1,2})[./-]\\s?([0-9]{1,4})\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|[0-9]+");

  private WrittenDate() {}

  /**
   * @param dayFirst what 05/09/2022 means where nothing tells
   * @throws java.time.DateTimeException if a number cannot be what it stands for
   */
  static Optional<PointInTime> read(String text, boolean dayFirst) {
    Matcher m = TIME.matcher(text);
    boolean minutes = m.find();
    if (!minutes) {
      m = HOUR_ONLY.matcher(text);
    }
    if (!minutes && !m.find()) {
      return LOOKS_TIMED.matcher(text).find()
          ? Optional.empty()
          : Optional.ofNullable(day(text, dayFirst)).map(PointInTime::of);
    }
    LocalTime time = minutes ? time(m) : LocalTime.of(half(number(m, 1), m.group(2)), 0);
    ZoneNames.Leading zone = ZoneNames.leading(text.substring(m.end()));
    LocalDate day = day(text.substring(0, m.start()) + " " + zone.rest(), dayFirst);
    if (day == null) {
      return Optional.empty();
    }
    LocalDateTime at = day.atTime(time);
    ZoneId where = zone.zone();
    return Optional.of(
        where == null ? PointInTime.of(at) : PointInTime.of(at.atZone(where).toOffsetDateTime()));
  }

  private static LocalTime time(Matcher m) {
    int second = m.group(3) == null ? 0 : number(m, 3);
    return LocalTime.of(half(number(m, 1), m.group(4)), number(m, 2), second == 60 ? 59 : second);
  }

  private static int half(int hour, @Nullable String half) {
    if (half == null || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.equals("p") ? 12 : 0);
  }

  private static @Nullable LocalDate day(String text, boolean dayFirst) {
    Matcher numeric = NUMERIC.matcher(text);
    return numeric.find() ? numericDay(numeric, dayFirst) : namedDay(MonthNames.join(text));
  }

  private static @Nullable LocalDate numericDay(Matcher m, boolean dayFirst) {
    int first = number(m, 1);
    int second = number(m, 3);
    int third = number(m, 4);
    int firstWidth = String.valueOf(m.group(1)).length();
    int thirdWidth = String.valueOf(m.group(4)).length();
    if (firstWidth == 4) {
      return thirdWidth > 2 ? null : LocalDate.of(first, second, third);
    }
    if (firstWidth > 2 || thirdWidth == 3 || thirdWidth == 1) {
      return null;
    }
    if (thirdWidth == 2 && "-".equals(m.group(2))) {
      // 03-12-31 may be a year first as well as a day.
      return null;
    }
    int year = thirdWidth == 4 ? third : century(third);
    // Only Americans write the month first, and they part the numbers with strokes.
    boolean day = first > 12 || second <= 12 && (dayFirst || !"/".equals(m.group(2)));
    return day ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
  }

  private static @Nullable LocalDate namedDay(String text) {
    List<String> numbers = new ArrayList<>();
    Integer month = null;
    int monthAt = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String w = word.group();
      if (Character.isDigit(w.charAt(0))) {
        if (w.length() <= 4 && numbers.size() < 6) {
          numbers.add(w);
        }
        continue;
      }
      Integer found = MonthNames.month(w);
      // A name before all numbers may be a weekday's ("mar." is Tuesday): a later one beats it.
      if (found != null && (month == null || monthAt == 0 && !numbers.isEmpty())) {
        month = found;
        monthAt = numbers.size();
      }
    }
    if (month == null) {
      return threeNumbers(numbers);
    }
    return withMonth(numbers, month, monthAt);
  }

  /** "Sat, 11 04 2020": day, month, year. */
  private static @Nullable LocalDate threeNumbers(List<String> numbers) {
    if (numbers.size() != 3 || numbers.get(2).length() != 4 || numbers.get(1).length() > 2) {
      return null;
    }
    return LocalDate.of(
        Integer.parseInt(numbers.get(2)),
        Integer.parseInt(numbers.get(1)),
        Integer.parseInt(numbers.get(0)));
  }

  private static @Nullable LocalDate withMonth(List<String> numbers, int month, int monthAt) {
    int year = -1;
    int day = -1;
    for (int i = 0; i < numbers.size(); i++) {
      int width = numbers.get(i).length();
      int number = Integer.parseInt(numbers.get(i));
      if (width == 4 && year < 0) {
        year = number;
      } else if (width <= 2 && day < 0) {
        day = number;
      } else if (width == 2 && year < 0 && i == 1 && monthAt <= 1) {
        year = century(number);
      }
    }
    return year < 0 ? null : LocalDate.of(year, month, day < 0 ? 1 : day);
  }

  private static int century(int year) {
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(String.valueOf(m.group(group)));
  }
}
