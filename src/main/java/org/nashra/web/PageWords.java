package org.nashra.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nashra.model.LanguageTag;

/** The words of the pages in one language, from {@code /web/pages_<language>.properties}. */
final class PageWords {
  static final List<LanguageTag> LANGUAGES =
      List.of(
          LanguageTag.of("en"), LanguageTag.of("ar"), LanguageTag.of("fr"), LanguageTag.of("ru"));

  private static final int MAX_HEADER = 300;
  private static final Map<LanguageTag, PageWords> ALL = all();

  private final LanguageTag language;
  private final Properties words = new Properties();
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;

  private PageWords(LanguageTag language) {
    this.language = language;
    // British dates in English: the day before the month, as in the other languages.
    Locale locale = language.primary().equals("en") ? Locale.UK : language.locale();
    this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    this.time = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT);
    String name = "/web/pages_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(PageWords.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }

  /** In the language that the reader likes best of those there are; else in English. */
  static PageWords of(HttpRequest request) {
    String header = request.header("Accept-Language").orElse("");
    if (header.isBlank() || header.length() > MAX_HEADER) {
      return in(LANGUAGES.get(0));
    }
    try {
      @Nullable String best =
          Locale.lookupTag(
              Locale.LanguageRange.parse(header),
              LANGUAGES.stream().map(LanguageTag::value).toList());
      return in(best == null ? LANGUAGES.get(0) : LanguageTag.of(best));
    } catch (IllegalArgumentException e) {
      return in(LANGUAGES.get(0));
    }
  }

  /**
   * @param language one of {@link #LANGUAGES}
   */
  static PageWords in(LanguageTag language) {
    return Objects.requireNonNull(ALL.get(language), language.value());
  }

  LanguageTag language() {
    return language;
  }

  String text(String key) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("the pages have no words for " + key + " in " + language);
    }
    return text;
  }

  String text(String key, long number) {
    return text(key).replace("{0}", Long.toString(number));
  }

  String date(LocalDate day) {
    return date.format(day);
  }

  String instant(Instant instant) {
    return date.format(instant.atOffset(ZoneOffset.UTC).toLocalDate())
        + text("list.comma")
        + time.format(instant.atOffset(ZoneOffset.UTC));
  }

  String size(long bytes) {
    return bytes < 1000
        ? text("size.bytes", bytes)
        : text("size.kilobytes", Math.round(bytes / 1000.0));
  }

  private static Map<LanguageTag, PageWords> all() {
    Map<LanguageTag, PageWords> all = new TreeMap<>();
    LANGUAGES.forEach(language -> all.put(language, new PageWords(language)));
    return all;
  }
}
