package org.nashra.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;
import org.nashra.model.Event;
import org.nashra.model.Report;
import org.nashra.model.SectionId;
import org.nashra.model.Span;

/**
 * What an article is compared by: names as skeletons, alone and in pairs, numbers, countries, what
 * its events give, and its words for articles of the same language. Features open with their kind:
 * {@code b:} pair of names, {@code k:} name, {@code n:} number, {@code c:} country, {@code a:}
 * party, {@code p:} place, {@code l:} loss, in digits or words, {@code e:} type of event, {@code
 * w:} word.
 *
 * @param features their numbers in the vocabulary, in the order of their names
 * @param counts how often each of them occurs
 * @param towns ids of the towns in which its news happened
 * @param days on which its news happened, by its own word
 * @param sections the kinds of its news
 * @param published null where nobody says
 */
@SuppressWarnings("ArrayRecordComponent") // Two arrays an article, never compared.
record ArticleFeatures(
    String language,
    int[] features,
    int[] counts,
    Set<String> towns,
    Set<LocalDate> days,
    Set<SectionId> sections,
    @Nullable Instant published) {
  private static final Pattern TOKEN =
      Pattern.compile(
          // M23, Su-34, but not و15, where a word hangs on a number; words; numbers.
          "(?<![\\p{L}\\p{M}])\\p{Lu}\\p{L}{0,2}-?\\p{Nd}+(?![\\p{L}.,]\\p{Nd}|\\p{L})"
              + "|[\\p{L}\\p{M}]+(?:['’ʼ][\\p{L}\\p{M}]+)*|\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*");
  private static final Set<Event.Place.Precision> TOWN =
      EnumSet.of(Event.Place.Precision.POINT, Event.Place.Precision.CITY);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int LONGEST_TEXT = 12_000;

  static ArticleFeatures of(Report report, Vocabulary vocabulary) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    String language = report.article().language().primary();
    events(report, counts);
    // A headline says what the story is: it counts twice.
    String title = report.article().title();
    text(title + "\n" + title + "\n" + foreground(report), language, vocabulary, counts);
    Instant published = report.article().published();
    return new ArticleFeatures(
        language,
        counts.keySet().stream().mapToInt(vocabulary::number).toArray(),
        counts.values().stream().mapToInt(n -> n).toArray(),
        towns(report),
        days(report),
        sections(report),
        published == null ? report.extraction().published() : published);
  }

  /** The text without what its background events tell: older history ties no stories. */
  private static String foreground(Report report) {
    String text = report.article().text();
    StringBuilder out = new StringBuilder(text);
    for (Event event : report.extraction().events()) {
      if (event.status() == Event.Status.BACKGROUND) {
        for (Span span : event.evidence()) {
          for (int i = span.start(); i < Math.min(span.end(), out.length()); i++) {
            out.setCharAt(i, ' ');
          }
        }
      }
    }
    return out.substring(0, Math.min(out.length(), LONGEST_TEXT));
  }

  private static void events(Report report, Map<String, Integer> counts) {
    for (Event event : report.extraction().events()) {
      if (event.status() == Event.Status.BACKGROUND) {
        continue;
      }
      add(counts, "e:" + event.type());
      for (Event.Casualty loss : event.casualties()) {
        if (loss.min() != null) {
          add(counts, "l:" + loss.effect() + ":" + loss.min());
        }
      }
      event.actors().forEach(a -> add(counts, "a:" + a.id()));
      if (event.place() != null) {
        add(counts, "p:" + event.place().id());
      }
    }
  }

  private static Stream<Event> news(Report report) {
    return report.extraction().events().stream()
        .filter(e -> e.status() != Event.Status.BACKGROUND)
        .filter(e -> e.modality() == Event.Modality.HAPPENED);
  }

  private static Set<String> towns(Report report) {
    return news(report)
        .map(Event::place)
        .filter(p -> p != null && TOWN.contains(p.precision()))
        .map(Event.Place::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What kind of news it is; anyone comments on anything. */
  private static Set<SectionId> sections(Report report) {
    return news(report)
        .map(e -> e.type().section())
        .filter(s -> s != SectionId.STATEMENTS)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** None for an article without a date, whose weekdays are anyone's. */
  private static Set<LocalDate> days(Report report) {
    if (report.extraction().publishedAssumed()) {
      return Set.of();
    }
    return news(report)
        .map(Event::time)
        .filter(t -> t != null && t.explicit() && DAY.matcher(t.value()).lookingAt())
        .map(t -> t.from().toLocalDate())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void text(
      String text, String language, Vocabulary vocabulary, Map<String, Integer> counts) {
    Set<String> before = Set.of();
    Matcher m = TOKEN.matcher(text);
    int last = 0;
    while (m.find()) {
      String gap = text.substring(last, m.start());
      last = m.end();
      String token = m.group();
      if (Character.isDigit(token.codePointAt(0))) {
        number(token, counts);
        before = Set.of();
        continue;
      }
      if (Character.isDigit(token.codePointBefore(token.length()))) {
        add(counts, "k:" + Skeleton.code(token));
        before = Set.of();
        continue;
      }
      WordFeatures word = vocabulary.word(token, language);
      if (word.country() != null) {
        add(counts, word.country());
      }
      if (word.stem() != null) {
        add(counts, word.stem());
      }
      word.names().forEach(n -> add(counts, "k:" + n));
      if (gap.isBlank() || gap.equals("-") || gap.equals("‌")) {
        pairs(before, word.names(), counts);
      }
      before = word.names();
    }
  }

  private static void pairs(Set<String> before, Set<String> names, Map<String, Integer> counts) {
    for (String one : before) {
      for (String two : names) {
        add(counts, "b:" + one + "_" + two);
      }
    }
  }

  /** Numbers from ten on, decimals and large ones without their separators. */
  private static void number(String token, Map<String, Integer> counts) {
    String digits = FoldedText.fold(token).replace('٫', '.').replace('٬', ',');
    String plain = digits.replaceAll("[.,](?=\\d{3}(?:\\D|$))", "").replace(',', '.');
    try {
      BigDecimal value = new BigDecimal(plain).stripTrailingZeros();
      if (value.compareTo(BigDecimal.TEN) >= 0 || value.scale() > 0) {
        add(counts, "n:" + value.toPlainString());
      }
    } catch (NumberFormatException e) {
      // "10.05.2022": a date, no number.
      add(counts, "n:" + plain);
    }
  }

  private static void add(Map<String, Integer> counts, String feature) {
    counts.merge(feature, 1, Integer::sum);
  }
}
