package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.nashra.GeneratedNews;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.Context;
import org.nashra.extract.Extractor;
import org.nashra.model.Article;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.story.StoryGrouper;

/**
 * Generated articles read and composed in whatever order, by however many threads, in whatever
 * locale and time zone: one fingerprint for each language. {@code -Dnashra.shuffles=1000} for the
 * long run.
 */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class ShuffledArrivalTest {
  private static final int SHUFFLES = Integer.getInteger("nashra.shuffles", 16);
  private static final LocalDate DAY = LocalDate.parse("2022-09-15");
  private static final List<String> LOCALES = List.of("en-US", "ar-EG", "tr-TR", "fa-IR", "th-TH");
  private static final List<String> ZONES =
      List.of("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati");
  private static final List<LanguageTag> LANGUAGES =
      List.of(CaucasusNews.AR, CaucasusNews.EN, CaucasusNews.FR, CaucasusNews.RU);

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private final Extractor extractor = Extractor.load(Path.of("config"));
  private final WordingBook wordings = WordingBook.read(Path.of("config"), LANGUAGES);
  private final List<GeneratedNews.Item> news = GeneratedNews.of(36, 20220915, DAY);

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void theOrderOfArrivalAndTheMachineChangeNoFingerprint() throws Exception {
    Random random = new Random(7);
    Map<LanguageTag, String> fingerprints = new TreeMap<>();
    for (int n = 0; n < SHUFFLES; n++) {
      Locale.setDefault(Locale.forLanguageTag(LOCALES.get(n % LOCALES.size())));
      TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(n / 2 % ZONES.size())));
      List<GeneratedNews.Item> shuffled = new ArrayList<>(news);
      Collections.shuffle(shuffled, random);
      LanguageTag language = LANGUAGES.get(n % LANGUAGES.size());
      String fingerprint = fingerprint(shuffled, language, 1 + n % 5);
      String first = fingerprints.putIfAbsent(language, fingerprint);
      assertEquals(first == null ? fingerprint : first, fingerprint, language + ", run " + n);
    }
    assertEquals(LANGUAGES.size(), fingerprints.values().stream().distinct().count());
  }

  private String fingerprint(List<GeneratedNews.Item> items, LanguageTag language, int threads)
      throws InterruptedException, ExecutionException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(
              () -> {
                List<Report> reports = items.parallelStream().map(this::report).toList();
                return new Composer(
                        wordings,
                        CaucasusNews.names(),
                        new StoryGrouper(),
                        CaucasusNews.languages())
                    .compose(
                        CaucasusNews.issue(DAY.toString(), reports, List.of(), null, 1), language)
                    .fingerprint();
              })
          .get();
    } finally {
      pool.shutdown();
    }
  }

  private Report report(GeneratedNews.Item item) {
    LanguageTag language = LanguageTag.of(item.language());
    ArticleInput input =
        new ArticleInput(
            item.id(), item.title(), item.text(), language, item.published(), item.source(), null);
    String outlet = item.source().toLowerCase(Locale.ROOT).replace(' ', '-');
    Article article =
        new Article(
            item.id(),
            1,
            outlet,
            null,
            item.title(),
            List.of(),
            item.text(),
            language,
            item.published(),
            null,
            item.published(),
            item.source(),
            null,
            null);
    return new Report(
        ReportBuilder.source(outlet, item.source(), item.language(), 'C', null),
        article,
        extractor.extract(input, new Context(item.published(), ZoneOffset.UTC)));
  }
}
