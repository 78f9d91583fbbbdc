package org.nashra.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nashra.model.Article;
import org.nashra.model.LanguageTag;
import org.nashra.model.Source;
import org.nashra.source.AddressGuard;
import org.nashra.source.FeedItem;
import org.nashra.source.FeedReader;
import org.nashra.source.FetchError;
import org.nashra.source.FetchSettings;
import org.nashra.source.Fetcher;
import org.nashra.source.HostileServer;
import org.nashra.source.PollPlan;
import org.nashra.source.Poller;
import org.nashra.source.Robots;
import org.nashra.source.SampleSources;
import org.nashra.source.SourceRegister;
import org.nashra.source.SourceStateStore;
import org.nashra.source.TickingClock;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class ArticleDeskTest {
  private static final Instant NOW = Instant.parse("2022-09-13T06:00:00Z");
  private static final String KINDS = "org.nashra.store.TestDatabases#each";
  private static final String TEXT =
      "أعلنت وزارة الدفاع الأرمينية أن القوات الأذربيجانية فتحت النار على مواقع قرب مدينة غوريس.";
  private static final String SECOND =
      "وقالت الوزارة إن 49 جنديًا قتلوا، وإن القتال ما زال مستمرًا حتى الصباح.";

  private final TickingClock clock = new TickingClock(NOW);
  private HostileServer server;
  private Fetcher fetcher;
  private Database database;
  private SourceStateStore items;
  private ArticleStore articles;
  private Poller poller;
  private ArticleDesk desk;

  @BeforeEach
  void start() {
    server = new HostileServer();
    FetchSettings settings =
        new FetchSettings("Nashra-test", Duration.ofSeconds(5), 1_000_000, 2, Duration.ZERO);
    fetcher = new Fetcher(settings, new AddressGuard(Set.of(server.hostAndPort())), clock);
  }

  @AfterEach
  void stop() throws Exception {
    fetcher.close();
    server.close();
    database.close();
  }

  private void open(TestDatabases.Kind kind, Source.TextFrom text, String... drop) {
    database = kind.open();
    items = new SourceStateStore(database);
    articles = new ArticleStore(database);
    SourceRegister register =
        SourceRegister.of(
            List.of(
                SampleSources.of(
                    "wire", Source.Kind.FEED, server.at("/feed"), text, List.of(drop))));
    PollPlan plan = new PollPlan(register, items, 7);
    poller = new Poller(register, items, fetcher, new FeedReader(), plan, clock);
    Robots robots = new Robots(fetcher, "nashra", clock);
    desk = new ArticleDesk(register, items, articles, fetcher, robots, new ArticleReader(), clock);
  }

  private String poll(String inside) {
    server.serve(
        "/feed",
        "text/xml",
        "<rss><channel><title>T</title><item><title>عنوان الخبر</title><link>/n/1</link>"
            + "<pubDate>Mon, 12 Sep 2022 22:30:00 GMT</pubDate>"
            + inside
            + "</item></channel></rss>");
    return poller.poll("wire").get(0);
  }

  private void page(String... paragraphs) {
    server.serve(
        "/n/1",
        "text/html; charset=utf-8",
        "<html lang='ar'><head><title>عنوان الخبر</title></head><body><nav><a href='/'>الرئيسية</a></nav><article><h1>عنوان الخبر</h1><p>"
            + String.join("</p><p>", paragraphs)
            + "</p><p class='advert'>اشترك الآن في نشرتنا البريدية</p></article></body></html>");
  }

  private FeedItem item(String id) {
    return items.item(id).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aPageBecomesAnArticle(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE, ".advert");
    page(TEXT, SECOND);
    String id = poll("<description>موجز</description>");
    assertEquals(List.of(id), desk.unfinished());
    assertEquals(Optional.of(new ArticleClaim(id, 1)), desk.read(id));
    Article article = articles.article(id, 1).orElseThrow();
    assertEquals("عنوان الخبر", article.title());
    assertEquals(TEXT + "\n\n" + SECOND, article.text());
    assertEquals(LanguageTag.of("ar"), article.language());
    assertEquals(Instant.parse("2022-09-12T22:30:00Z"), article.published());
    assertEquals(NOW, article.retrieved());
    assertEquals("wire", article.source());
    assertEquals(List.of(), desk.unfinished());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void readingTwiceMakesNothingNew(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE);
    page(TEXT, SECOND);
    String id = poll("");
    assertTrue(desk.read(id).isPresent());
    assertEquals(Optional.empty(), desk.read(id));
    assertEquals(Optional.empty(), desk.read("nobody"));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anEditedTextIsANewRevisionAndTheOldOneIsKept(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE, ".advert");
    page(TEXT, SECOND);
    String id = poll("");
    desk.read(id);
    page(TEXT, SECOND.replace("49", "105"));
    poll("<description>تصحيح</description>");
    assertEquals(Optional.of(new ArticleClaim(id, 2)), desk.read(id));
    assertTrue(articles.latest(id).orElseThrow().text().contains("105"));
    assertTrue(articles.article(id, 1).orElseThrow().text().contains("49"));
    poll("<description>بلا تغيير في النص</description>");
    assertEquals(Optional.empty(), desk.read(id));
    assertEquals(2, articles.revisions(id).size());
    assertEquals(
        List.of(2),
        articles.inPeriod(NOW.minus(Duration.ofDays(1)), NOW, List.of("wire")).stream()
            .map(Article::revision)
            .toList());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void theFeedsTextServesWhereThePageFails(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE);
    String id = poll("<description>&lt;p&gt;" + TEXT + "&lt;/p&gt;</description>");
    assertEquals(Optional.of(new ArticleClaim(id, 1)), desk.read(id));
    assertEquals(TEXT, articles.latest(id).orElseThrow().text());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void theFeedsTextIsTakenWhereItIsLonger(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE);
    page(TEXT);
    String whole = "&lt;p&gt;" + TEXT + "&lt;/p&gt;&lt;p&gt;" + SECOND.repeat(5) + "&lt;/p&gt;";
    String id = poll("<description>" + whole + "</description>");
    desk.read(id);
    assertTrue(articles.latest(id).orElseThrow().text().contains("49"));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aSourceMayWantTheFeedsTextAlone(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.FEED);
    page(SECOND);
    String id = poll("<description>" + TEXT + "</description>");
    desk.read(id);
    assertEquals(TEXT, articles.latest(id).orElseThrow().text());
    assertFalse(server.requests().stream().anyMatch(r -> r.path().equals("/n/1")));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aPassingFailureIsTriedAgainAndThenGivenUp(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE);
    server.status("/n/1", 503);
    String id = poll("");
    for (int attempt = 1; attempt <= 4; attempt++) {
      assertEquals(List.of(id), desk.unfinished());
      assertEquals(Optional.empty(), desk.read(id));
      assertEquals(List.of(), desk.unfinished());
      clock.pass(Duration.ofHours(6));
    }
    assertEquals(FeedItem.Status.ABANDONED, item(id).status());
    assertEquals(FetchError.STATUS_5XX, item(id).errorKind());
    List<FeedItem> gaps = items.notRead(NOW.minus(Duration.ofDays(1)), NOW, List.of("wire"));
    assertEquals(List.of(id), gaps.stream().map(FeedItem::id).toList());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aLastingFailureIsGivenUpAtOnce(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE);
    String id = poll("");
    assertEquals(Optional.empty(), desk.read(id));
    assertEquals(FeedItem.Status.ABANDONED, item(id).status());
    assertEquals(FetchError.STATUS_4XX, item(id).errorKind());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void robotsAreHonoured(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE);
    page(TEXT, SECOND);
    server.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /n/");
    String id = poll("");
    assertEquals(Optional.empty(), desk.read(id));
    assertEquals(FetchError.ROBOTS, item(id).errorKind());
    assertFalse(server.requests().stream().anyMatch(r -> r.path().equals("/n/1")));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anArticleWithoutADateBelongsToItsRetrieval(TestDatabases.Kind kind) {
    open(kind, Source.TextFrom.PAGE);
    page(TEXT, SECOND);
    server.serve(
        "/feed",
        "text/xml",
        "<rss><channel><item><title>عنوان الخبر</title><link>/n/1</link></item></channel></rss>");
    String id = poller.poll("wire").get(0);
    desk.read(id);
    assertEquals(null, articles.latest(id).orElseThrow().published());
    assertEquals(1, articles.inPeriod(NOW, NOW.plusSeconds(1), List.of("wire")).size());
    assertEquals(0, articles.inPeriod(NOW, NOW.plusSeconds(1), List.of("other")).size());
    assertEquals(0, articles.inPeriod(NOW, NOW.plusSeconds(1), List.of()).size());
    assertEquals(1, articles.retrievedIn(NOW, NOW.plusSeconds(1), List.of("wire")).size());
  }
}
