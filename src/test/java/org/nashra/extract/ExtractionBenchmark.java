package org.nashra.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nashra.model.LanguageTag;

/**
 * Articles of about 400 words, made of the project's own gold reports, extracted on one thread: the
 * command stands in {@code docs/benchmarks.md}. Warms up until the compiler has settled, then
 * measures several rounds by the processor time of the thread and prints the median.
 */
public final class ExtractionBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WORDS = 400;
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 7;

  private ExtractionBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Extractor extractor = Extractor.load(Path.of("config"));
    Context context = new Context(Instant.parse("2024-03-14T18:00:00Z"), ZoneOffset.UTC);
    try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      for (String language : List.of("ar", "en", "ru")) {
        List<ArticleInput> articles = articles(language);
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
          long start = THREADS.getCurrentThreadCpuTime();
          int events = 0;
          for (int n = 0; n < 20; n++) {
            for (ArticleInput article : articles) {
              events += extractor.extract(article, context).events().size();
            }
          }
          double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
          if (round >= WARM_UP && events > 0) {
            rates.add(20 * articles.size() / seconds);
          }
        }
        rates.sort(null);
        out.printf(
            Locale.ROOT,
            "%s: %.0f articles a second (from %.0f to %.0f)%n",
            language,
            rates.get(rates.size() / 2),
            rates.get(0),
            rates.get(rates.size() - 1));
      }
    }
  }

  private static List<ArticleInput> articles(String language) throws IOException {
    List<ArticleInput> articles = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (GoldArticle gold : GoldArticle.under(Calibration.GOLD)) {
      if (gold.gold().path("language").asText().equals(language)) {
        text.append(gold.gold().path("text").asText()).append("\n\n");
        if (text.toString().split("\\s+").length >= WORDS) {
          articles.add(article(language, text.toString(), articles.size()));
          text.setLength(0);
        }
      }
    }
    return articles;
  }

  private static ArticleInput article(String language, String text, int n) {
    return new ArticleInput(
        language + n,
        null,
        text,
        LanguageTag.of(language),
        Instant.parse("2024-03-14T12:00:00Z"),
        "Tellus Wire",
        null);
  }
}
