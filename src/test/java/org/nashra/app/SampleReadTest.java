package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nashra.article.ArticleClaim;
import org.nashra.article.ArticleDesk;
import org.nashra.article.ArticleReader;
import org.nashra.article.ArticleStore;
import org.nashra.model.Article;
import org.nashra.model.EditionId;
import org.nashra.model.Source;
import org.nashra.source.AddressGuard;
import org.nashra.source.FeedReader;
import org.nashra.source.FetchSettings;
import org.nashra.source.Fetcher;
import org.nashra.source.PollPlan;
import org.nashra.source.Poller;
import org.nashra.source.Robots;
import org.nashra.source.SourceRegister;
import org.nashra.source.SourceStateStore;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

/** The register, the fetcher, the feed reader and the article reader on the sample newsroom. */
class SampleReadTest {
  private static final EditionId EDITION = new EditionId("sample");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-09-16T03:00:00Z"), ZoneOffset.UTC);

  private SampleNewsroom newsroom;
  private Fetcher fetcher;
  private Database database;
  private SourceRegister register;
  private Poller poller;
  private ArticleDesk desk;
  private ArticleStore articles;

  @BeforeEach
  void open() {
    newsroom = SampleNewsroom.start(Path.of("config", "sample"), 0);
    database = TestDatabases.h2();
    register =
        SourceRegister.load(
            Path.of("config", "sources"), Map.of("sample", newsroom.base().toString()));
    FetchSettings settings =
        new FetchSettings("Nashra (tests)", Duration.ofSeconds(20), 1024 * 1024, 2, Duration.ZERO);
    fetcher = new Fetcher(settings, new AddressGuard(Set.of(newsroom.hostAndPort())), CLOCK);
    SourceStateStore items = new SourceStateStore(database);
    articles = new ArticleStore(database);
    poller =
        new Poller(
            register, items, fetcher, new FeedReader(), new PollPlan(register, items, 1), CLOCK);
    desk =
        new ArticleDesk(
            register,
            items,
            articles,
            fetcher,
            new Robots(fetcher, "Nashra", CLOCK),
            new ArticleReader(),
            CLOCK);
  }

  @AfterEach
  void close() throws Exception {
    fetcher.close();
    newsroom.close();
    database.close();
  }

  @Test
  void everyArticleIsReadAsItIsWritten() {
    List<Article> read = read();
    for (SampleExpected expected : SampleExpected.all()) {
      Article written = expected.article();
      Article found =
          read.stream()
              .filter(a -> String.valueOf(a.url()).contains(slug(expected.id())))
              .filter(a -> String.valueOf(written.source()).equals(a.source()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("not read: " + expected.id()));
      assertEquals(written.text(), found.text(), expected.id());
      assertEquals(written.title(), found.title(), expected.id());
      assertEquals(written.language(), found.language(), expected.id());
      assertEquals(written.published(), found.published(), expected.id());
    }
    assertEquals(SampleExpected.all().size(), read.size());
  }

  @Test
  void askingAgainReadsNothingAgain() {
    read();
    assertEquals(List.of(), read());
  }

  @Test
  void theCorrectionBecomesASecondRevision() {
    newsroom.showAsOf(Instant.parse("2022-09-14T20:00:00Z"));
    Article wrong = secondDay(read());
    newsroom.showAsOf(Instant.parse("2022-09-15T20:00:00Z"));
    Article right = secondDay(read());

    assertEquals(wrong.id(), right.id());
    assertEquals(1, wrong.revision());
    assertEquals(2, right.revision());
    assertTrue(wrong.text().contains("49 soldiers"));
    assertTrue(right.text().contains("it had lost 50 servicemen"));
  }

  @Test
  void publicFeedsAreReadForTheEditionThatIsSwitchedOff() {
    List<Source> open = register.ofEdition(new EditionId("caucasus"));
    assertTrue(open.size() >= 15, "sources: " + open.size());
    assertTrue(open.stream().allMatch(source -> source.address().getScheme().equals("https")));
  }

  private List<Article> read() {
    List<Article> read = new ArrayList<>();
    for (Source source : register.ofEdition(EDITION)) {
      for (String item : poller.poll(source.id())) {
        desk.read(item).flatMap(this::article).ifPresent(read::add);
      }
    }
    return read;
  }

  private Optional<Article> article(ArticleClaim claim) {
    return articles.article(claim.id(), claim.revision());
  }

  private static Article secondDay(List<Article> read) {
    return read.stream()
        .filter(article -> String.valueOf(article.url()).endsWith("/14-second-day"))
        .findFirst()
        .orElseThrow();
  }

  private static String slug(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}
