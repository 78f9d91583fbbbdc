package org.nashra.article;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages a second on one core, against Readability4J in the same run: {@code ArticleBenchmark
 * [FOLDER]}, the first 500 {@code .html} or {@code .html.gz} files under a folder, else 500 of our
 * own pages. Each takes its turn with each round; the median of the rounds counts, by the processor
 * time of the thread, so that other work on the machine does not.
 */
final class ArticleBenchmark {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleBenchmark.class);
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int PAGES = 500;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 5;
  private static final String ADDRESS = "https://news.example/story";

  private ArticleBenchmark() {}

  /**
   * @param ours pages a second
   * @param theirs pages a second
   */
  record Speed(double ours, double theirs) {}

  public static void main(String[] args) throws IOException {
    List<String> pages = args.length == 0 ? ownPages() : pagesOf(Path.of(args[0]));
    Speed speed = measure(pages, WARM_UP, ROUNDS);
    LOG.info(
        "{} pages: article {} pages/s, Readability4J {} pages/s",
        pages.size(),
        Math.round(speed.ours()),
        Math.round(speed.theirs()));
  }

  static Speed measure(List<String> pages, int warmUp, int rounds) {
    ArticleReader reader = new ArticleReader();
    ToIntFunction<String> ours = page -> reader.read(page, ADDRESS, PageRules.NONE).text().length();
    ToIntFunction<String> theirs =
        page -> String.valueOf(new Readability4J(ADDRESS, page).parse().getTextContent()).length();
    double[] own = new double[rounds];
    double[] other = new double[rounds];
    for (int round = -warmUp; round < rounds; round++) {
      double first = pagesASecond(pages, ours);
      double second = pagesASecond(pages, theirs);
      if (round >= 0) {
        own[round] = first;
        other[round] = second;
      }
    }
    Arrays.sort(own);
    Arrays.sort(other);
    return new Speed(own[rounds / 2], other[rounds / 2]);
  }

  private static double pagesASecond(List<String> pages, ToIntFunction<String> read) {
    long start = CLOCK.getCurrentThreadCpuTime();
    long characters = 0;
    for (String page : pages) {
      characters += read.applyAsInt(page);
    }
    if (characters == 0) {
      throw new IllegalStateException("no text in " + pages.size() + " pages");
    }
    return pages.size() / ((CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
  }

  static List<String> ownPages() {
    List<String> pages = new ArrayList<>();
    for (int n = 0; pages.size() < PAGES; n++) {
      PageWords words = PageWords.of(List.of("ar", "fa", "ru").get(n % 3));
      for (PageKind kind : PageKind.values()) {
        pages.add(kind.page(words, words.stories().get(n % 4), ""));
      }
    }
    return pages.subList(0, PAGES);
  }

  private static List<String> pagesOf(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(f -> f.toString().matches(".*\\.html?(\\.gz)?"))
              .sorted()
              .limit(PAGES)
              .toList();
    }
    List<String> pages = new ArrayList<>();
    for (Path file : files) {
      try (InputStream raw = Files.newInputStream(file);
          InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
        pages.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return pages;
  }
}
