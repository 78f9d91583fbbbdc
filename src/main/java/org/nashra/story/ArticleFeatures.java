package org.nashra.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
 * party, {@code p:} place, {@code e:} type of event, {@code w:} word.
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
      Pattern.compile("[\\p{L}\\p{M}]+(?:['’ʼ][\\p{L}\\p{M}]+)*|\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*");
  private static final Set<Event.Place.Precision> TOWN =
      EnumSet.of(Event.Place.Precision.POINT, Event.Place.Precision.CITY);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int LONGEST_TEXT = 12_000;
  private static final Pattern CYRILLIC_ENDING =
      Pattern.compile("(ами|ями|ого|его|ому|ему|ом|ем|ым|им|ах|ях|ов|ев|ой|ей)$");

  static ArticleFeatures of(Report report, Vocabulary vocabulary) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    String language = report.article().language().primary();
    events(report, counts);
    // A headline says what the story is: it counts twice.
    String title = report.article().title();
    text(title + "\n" + title + "\n" + foreground(report), language, counts);
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

  private static void text(String text, String language, Map<String, Integer> counts) {
    Set<String> before = Set.of();
    boolean opening = true;
    Matcher m = TOKEN.matcher(text);
    int last = 0;
    while (m.find()) {
      opening |= text.substring(last, m.start()).matches("(?s).*[.!?\\n«\"“:].*");
      String gap = text.substring(last, m.start());
      last = m.end();
      String token = m.group();
      if (Character.isDigit(token.codePointAt(0))) {
        number(token, counts);
        before = Set.of();
        continue;
      }
      String word = stripped(token);
      word(word, language, counts);
      // A country counts as such, and not as a name besides.
      boolean country = CountryNames.of(word, language) != null;
      Set<String> names = !country && name(word, language, opening) ? skeletons(word) : Set.of();
      names.forEach(n -> add(counts, "k:" + n));
      if (gap.isBlank() || gap.equals("-") || gap.equals("‌")) {
        pairs(before, names, counts);
      }
      before = names;
      opening = false;
    }
  }

  private static void pairs(Set<String> before, Set<String> names, Map<String, Integer> counts) {
    for (String one : before) {
      for (String two : names) {
        add(counts, "b:" + one + "_" + two);
      }
    }
  }

  /** Without elided articles (l'Iran), possessives (Iran's) and Turkish suffixes (İran'da). */
  private static String stripped(String token) {
    int mark = -1;
    for (int i = 0; i < token.length(); i++) {
      if ("'’ʼ".indexOf(token.charAt(i)) >= 0) {
        mark = i;
        break;
      }
    }
    if (mark < 0) {
      return token;
    }
    return mark <= 2 ? token.substring(mark + 1) : token.substring(0, mark);
  }

  /**
   * Whether a word may be a name. Scripts with capitals show it; at a sentence's opening they do
   * not, and such a word counts too, since names stand there often.
   */
  private static boolean name(String word, String language, boolean opening) {
    int first = word.codePointAt(0);
    boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
    return !cased || Character.isUpperCase(first);
  }

  private static Set<String> skeletons(String word) {
    Set<String> found = new LinkedHashSet<>();
    for (String form : forms(word)) {
      found.addAll(Skeleton.of(form));
    }
    return found;
  }

  /** A word without what its language hangs on it: Arabic's prefixes, Russian's cases. */
  private static List<String> forms(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    char first = word.charAt(0);
    if (first >= 'ء' && first <= 'ي' && word.length() >= 4) {
      String bare = word.replaceFirst("^[وفبلك]?(ال|لل)", "");
      if (!bare.equals(word)) {
        forms.set(0, bare);
      } else if ("وبلفك".indexOf(first) >= 0) {
        forms.add(word.substring(1));
      }
    } else if (first >= 'А' && first <= 'я' && word.length() > 5) {
      String stem = CYRILLIC_ENDING.matcher(word).replaceFirst("");
      if (!stem.equals(word)) {
        forms.add(stem);
      }
    }
    return forms;
  }

  private static void word(String word, String language, Map<String, Integer> counts) {
    String iso = CountryNames.of(word, language);
    if (iso != null) {
      add(counts, "c:" + iso);
    }
    String folded = FoldedText.fold(word).toLowerCase(Locale.ROOT);
    if (folded.length() >= 4) {
      add(counts, "w:" + language + ":" + folded.substring(0, Math.min(6, folded.length())));
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
