package org.nashra.briefing.wording;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nashra.model.Event;

/** Times in words: a day, a part of a day, a month, a span, by the templates of a language. */
final class TimeWords {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern PART = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T(MO|AF|EV|NI)");
  private static final Pattern HOUR =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T(\\d{2}:\\d{2})(:\\d{2})?");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");
  private static final Map<String, String> PARTS =
      Map.of("MO", "morning", "AF", "afternoon", "EV", "evening", "NI", "night");

  private static final Duration LONGEST_NIGHT = Duration.ofHours(14);

  private final GrammarData data;
  private final Grammar grammar;

  TimeWords(GrammarData data, Grammar grammar) {
    this.data = data;
    this.grammar = grammar;
  }

  Optional<Phrase> phrase(Event.Time time, LocalDate issue) {
    LocalDateTime from = time.from();
    String value = time.value();
    Matcher part = PART.matcher(value);
    if (part.matches()) {
      String name = java.util.Objects.requireNonNull(PARTS.get(part.group(1)));
      return name.equals("night") ? night(time, issue) : day(name, from, issue, "");
    }
    Matcher hour = HOUR.matcher(value);
    if (hour.matches()) {
      return day("hour", from, issue, grammar.hour(hour.group(1)));
    }
    if (DAY.matcher(value).matches()) {
      return day("day", from, issue, "");
    }
    if (MONTH.matcher(value).matches()) {
      return month(time);
    }
    if (YEAR.matcher(value).matches()) {
      return fill("year", Map.of("year", plain(value)));
    }
    if (WEEK.matcher(value).matches()) {
      return day("week", from, issue, "");
    }
    return interval(time, issue);
  }

  /** A night by the day that the text names, or by both its days where a language says it so. */
  private Optional<Phrase> night(Event.Time time, LocalDate issue) {
    LocalDateTime to = time.to();
    boolean one =
        to != null
            && Duration.between(time.from(), to).compareTo(LONGEST_NIGHT) <= 0
            && !to.toLocalDate().equals(time.from().toLocalDate());
    if (one && to != null && data.times().containsKey("night-to")) {
      LocalDate first = time.from().toLocalDate();
      boolean month = first.getMonth() == to.getMonth();
      String from = month ? grammar.ordinal(first.getDayOfMonth()) : grammar.date(first, issue);
      return fill(
          "night-to",
          Map.of("from", plain(from), "next", plain(grammar.date(to.toLocalDate(), issue))));
    }
    LocalDate named = LocalDate.parse(time.value().substring(0, 10));
    return fill("night", Map.of("date", plain(grammar.date(named, issue))));
  }

  private Optional<Phrase> month(Event.Time time) {
    LocalDateTime from = time.from();
    String month = data.months().get(from.getMonthValue() - 1);
    String year = " " + from.getYear() + data.quantities().getOrDefault("year-suffix", "");
    String name = month + year;
    String known = data.table("months-prep", month);
    String prepositional = known == null ? month : known;
    String key = "month";
    if (time.approximate() && from.getDayOfMonth() > 15) {
      key = "late-month";
    } else if (time.approximate()
        && time.to() != null
        && time.to().getDayOfMonth() <= 16
        && time.to().getDayOfMonth() > 1) {
      key = "early-month";
    }
    return fill(key, Map.of("month", plain(name).with("prep", prepositional + year)));
  }

  private Optional<Phrase> interval(Event.Time time, LocalDate issue) {
    LocalDateTime to = time.to();
    if (to == null) {
      return time.approximate() ? Optional.empty() : day("day", time.from(), issue, "");
    }
    LocalDate first = time.from().toLocalDate();
    LocalDate last = to.minusNanos(1).toLocalDate();
    if (first.equals(last)) {
      return day("day", time.from(), issue, "");
    }
    boolean ahead = !first.isBefore(issue.minusDays(1)) && last.isAfter(issue);
    if (time.approximate() && ahead && last.isBefore(issue.plusDays(15))) {
      return fill("coming-days", Map.of());
    }
    if (time.approximate()) {
      return Optional.empty();
    }
    return fill(
        "range",
        Map.of("from", plain(grammar.date(first, issue)), "to", plain(grammar.date(last, issue))));
  }

  private Optional<Phrase> day(String key, LocalDateTime from, LocalDate issue, String hour) {
    return fill(
        key, Map.of("date", plain(grammar.date(from.toLocalDate(), issue)), "hour", plain(hour)));
  }

  private Optional<Phrase> fill(String key, Map<String, Phrase> slots) {
    SentenceTemplate template = data.times().get(key);
    return template == null ? Optional.empty() : template.fill(slots, grammar);
  }

  private static Phrase plain(String text) {
    return Phrase.plain(text, List.of());
  }
}
