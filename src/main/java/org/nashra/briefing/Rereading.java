package org.nashra.briefing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Languages;
import org.nashra.language.NumberExpression;
import org.nashra.language.NumberFinder;
import org.nashra.language.TimeExpression;
import org.nashra.language.TimeFinder;
import org.nashra.language.WordClass;
import org.nashra.model.LanguageTag;

/**
 * Reads once more, with the readers of their language and nothing else, the few words that a fact
 * gives for itself. Pure and thread-safe.
 */
final class Rereading {
  /**
   * Days on which words are read: a weekday stays the same day of the week, "yesterday" does not.
   */
  private static final int[] READ_ON = {0, 1, 3};

  private final Languages languages;
  private final NumberFinder numbers;
  private final TimeFinder times;

  Rereading(Languages languages) {
    this.languages = languages;
    this.numbers = new NumberFinder(languages);
    this.times = new TimeFinder(languages);
  }

  /** The whole numbers that some words give, in digits or words, their bounds included. */
  Set<Integer> numbers(String words, LanguageTag language) {
    Set<Integer> found = new TreeSet<>();
    for (NumberExpression number : numbers.find(words, language)) {
      Stream.of(
              Optional.ofNullable(number.value()),
              Optional.ofNullable(number.min()),
              Optional.ofNullable(number.max()))
          .flatMap(Optional::stream)
          .map(BigDecimal::intValue)
          .forEach(found::add);
    }
    return found;
  }

  /**
   * How many a family told together are: "a woman and her three daughters" are four; 0 where the
   * words tell of none.
   */
  int family(String words, LanguageTag language) {
    LanguageProfile profile = languages.find(language).orElse(null);
    if (profile == null) {
      return 0;
    }
    boolean kin = false;
    int parts = 0;
    boolean open = false;
    for (String word : words.replace(",", " , ").strip().split("\\s+")) {
      String folded = FoldedText.fold(word);
      kin |= profile.is(WordClass.KIN_POSSESSIVES, folded) || folded.endsWith("'s");
      boolean mark = folded.equals(",") || profile.is(WordClass.AND, folded);
      parts += !mark && !open ? 1 : 0;
      open = !mark;
    }
    int count = parts;
    for (NumberExpression number : numbers.find(words, language)) {
      count += number.value() == null ? 0 : number.value().intValue() - 1;
    }
    return kin ? count : 0;
  }

  /**
   * The day of the week that some words name, alone or beside others ("yesterday, Wednesday"); null
   * for words that name none, or more times than one.
   */
  @Nullable DayOfWeek weekday(String words, LanguageTag language, Instant published) {
    if (times.find(words, language, published.atZone(ZoneOffset.UTC)).size() != 1) {
      return null;
    }
    int from = 0;
    while (from < words.length()) {
      DayOfWeek day = lasting(words.substring(from), language, published);
      if (day != null) {
        return day;
      }
      int blank = words.indexOf(' ', from);
      from = blank < 0 ? words.length() : blank + 1;
    }
    return null;
  }

  /** The day of the week that some words mean whenever they are read. */
  private @Nullable DayOfWeek lasting(String words, LanguageTag language, Instant published) {
    DayOfWeek named = null;
    for (int later : READ_ON) {
      List<TimeExpression> read =
          times.find(words, language, published.atZone(ZoneOffset.UTC).plusDays(later));
      if (read.size() != 1 || !read.get(0).value().matches("\\d{4}-\\d{2}-\\d{2}.*")) {
        return null;
      }
      DayOfWeek day = LocalDate.parse(read.get(0).value().substring(0, 10)).getDayOfWeek();
      if (named != null && named != day) {
        return null;
      }
      named = day;
    }
    return named;
  }
}
