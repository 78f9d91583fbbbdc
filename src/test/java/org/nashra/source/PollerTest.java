package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nashra.model.Source;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class PollerTest {
  private static final Instant NOW = Instant.parse("2022-09-13T06:00:00Z");
  private static final String KINDS = "org.nashra.store.TestDatabases#each";

  private final TickingClock clock = new TickingClock(NOW);
  private HostileServer server;
  private Fetcher fetcher;
  private Database database;
  private SourceStateStore store;
  private PollPlan plan;
  private SourceRegister register;

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
    if (database != null) {
      database.close();
    }
  }

  private Poller poller(TestDatabases.Kind kind, Source... sources) {
    database = kind.open();
    store = new SourceStateStore(database);
    register = SourceRegister.of(List.of(sources));
    plan = new PollPlan(register, store, 7);
    return new Poller(register, store, fetcher, new FeedReader(), plan, clock);
  }

  private Poller poller(TestDatabases.Kind kind) {
    return poller(kind, SampleSources.feed("wire", server.at("/feed")));
  }

  private void feed(String... items) {
    server.serve(
        "/feed",
        "application/rss+xml",
        "<rss><channel><title>T</title>" + String.join("", items) + "</channel></rss>",
        "ETag: \"1\"");
  }

  private static String item(int n, String title) {
    return "<item><title>"
        + title
        + "</title><link>/news/"
        + n
        + "</link><guid isPermaLink='false'>g"
        + n
        + "</guid><pubDate>Tue, 13 Sep 2022 0"
        + n
        + ":00:00 GMT</pubDate></item>";
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void newItemsAreKeptOnce(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    feed(item(1, "واحد"), item(2, "اثنان"));
    List<String> ids = poller.poll("wire");
    assertEquals(2, ids.size());
    assertEquals(List.of(), poller.poll("wire"));
    FeedItem first = store.item(ids.get(0)).orElseThrow();
    assertEquals("واحد", first.title());
    assertEquals(server.at("/news/1").toString(), first.address());
    assertEquals(Instant.parse("2022-09-13T01:00:00Z"), first.published());
    assertEquals(NOW, first.seen());
    assertEquals(ids, poller.unfinished());
    SourceState state = store.state("wire");
    assertEquals("\"1\"", state.etag());
    assertEquals(NOW, state.lastSuccess());
    assertEquals(Instant.parse("2022-09-13T02:00:00Z"), state.newestItem());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anEditedItemIsTheSameItemAndComesAgain(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    feed(item(1, "قبل"));
    List<String> ids = poller.poll("wire");
    feed(item(1, "بعد"));
    assertEquals(ids, poller.poll("wire"));
    assertEquals("بعد", store.item(ids.get(0)).orElseThrow().title());
    assertEquals(NOW, store.item(ids.get(0)).orElseThrow().seen());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anItemIsKnownByItsAddressOrItsId(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    feed(
        "<item><title>t</title><link>/a?utm_source=x</link><guid isPermaLink='false'>g1</guid></item>");
    List<String> ids = poller.poll("wire");
    feed("<item><title>t</title><link>/a</link><guid isPermaLink='false'>g2</guid></item>");
    assertEquals(List.of(), poller.poll("wire"));
    feed(
        "<item><title>t, corrected</title><link>/a-corrected</link><guid isPermaLink='false'>g1</guid></item>");
    assertEquals(ids, poller.poll("wire"));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anAddressThatAllItemsShareTellsNothing(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    feed(
        "<item><title>a</title><link>/</link></item>",
        "<item><title>b</title><link>/</link></item>");
    assertEquals(2, poller.poll("wire").size());
    assertEquals(List.of(), poller.poll("wire"));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void conditionalGetSkipsTheBody(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    feed(item(1, "t"));
    poller.poll("wire");
    server.status("/feed", 304);
    clock.pass(Duration.ofHours(1));
    assertEquals(List.of(), poller.poll("wire"));
    assertEquals("\"1\"", server.requests().get(1).headers().get("if-none-match"));
    assertEquals("\"1\"", store.state("wire").etag());
    assertEquals(NOW.plus(Duration.ofHours(1)), store.state("wire").lastSuccess());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void failuresWaitEverLongerButNeverForEver(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    server.status("/feed", 500);
    Duration before = Duration.ZERO;
    for (int failures = 1; failures <= 12; failures++) {
      assertEquals(List.of(), poller.poll("wire"));
      SourceState state = store.state("wire");
      assertEquals(failures, state.failures());
      assertEquals(FetchError.STATUS_5XX, state.errorKind());
      Duration wait = Duration.between(clock.instant(), state.nextCheck());
      assertTrue(wait.compareTo(Duration.ofDays(1).plusHours(2)) < 0, wait.toString());
      if (failures < 6) {
        assertTrue(wait.compareTo(before) > 0, wait + " after " + before);
      }
      before = wait;
      assertEquals(List.of(), plan.due(clock.instant()));
      clock.pass(wait);
      assertEquals(List.of("wire"), plan.due(clock.instant()));
    }
    feed(item(1, "t"));
    assertEquals(1, poller.poll("wire").size());
    assertEquals(0, store.state("wire").failures());
    assertNull(store.state("wire").errorKind());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void retryAfterIsKeptTo(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    server.status("/feed", 429, "Retry-After: 7200");
    poller.poll("wire");
    assertEquals(NOW.plusSeconds(7200), store.state("wire").nextCheck());
    assertEquals(FetchError.RATE_LIMITED, store.state("wire").errorKind());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aFeedsTimeToLiveIsKeptTo(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    server.serve(
        "/feed", "text/xml", "<rss><channel><title>T</title><ttl>90</ttl></channel></rss>");
    poller.poll("wire");
    assertEquals(NOW.plus(Duration.ofMinutes(90)), store.state("wire").nextCheck());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void goneRetiresASourceAndSaysSo(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    server.status("/feed", 410);
    poller.poll("wire");
    clock.pass(Duration.ofDays(30));
    assertEquals(List.of(), plan.due(clock.instant()));
    SourceHealth health = new SourceWard(register, store).all(clock.instant()).get(0);
    assertTrue(health.retired());
    assertEquals(FetchError.GONE, health.errorKind());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aPermanentMoveIsRemembered(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    server.status("/feed", 301, "Location: /new");
    server.serve("/new", "text/xml", "<rss><channel>" + item(1, "t") + "</channel></rss>");
    poller.poll("wire");
    poller.poll("wire");
    assertEquals(
        List.of("/feed", "/new", "/new"),
        server.requests().stream().map(HostileServer.Request::path).toList());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aPageInsteadOfAFeedIsNamed(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    server.serve("/feed", "text/html", "<html><body>moved</body></html>");
    poller.poll("wire");
    SourceState state = store.state("wire");
    assertEquals(FetchError.NOT_A_FEED, state.errorKind());
    assertTrue(String.valueOf(state.errorDetail()).contains("/feed"), state.errorDetail());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aSourceThatFallsSilentIsNoticed(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    feed(item(1, "a"), item(2, "b"), item(3, "c"), item(4, "d"), item(5, "e"), item(6, "f"));
    poller.poll("wire");
    SourceWard ward = new SourceWard(register, store);
    assertFalse(ward.all(NOW.plus(Duration.ofHours(11))).get(0).silent());
    assertTrue(ward.all(NOW.plus(Duration.ofHours(13))).get(0).silent());
    assertEquals(0.4, ward.all(NOW).get(0).itemsADay());
    SourceHealth later = ward.all(NOW.plus(Duration.ofDays(90))).get(0);
    assertTrue(later.silent(), "however long ago it last spoke");
    assertEquals(0, later.itemsADay());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anotherAddressInTheRegisterStartsAnew(TestDatabases.Kind kind) {
    Poller before = poller(kind);
    server.status("/feed", 410);
    before.poll("wire");
    assertEquals(List.of(), plan.due(clock.instant()));

    register = SourceRegister.of(List.of(SampleSources.feed("wire", server.at("/mended"))));
    plan = new PollPlan(register, store, 7);
    Poller after = new Poller(register, store, fetcher, new FeedReader(), plan, clock);
    assertFalse(new SourceWard(register, store).all(NOW).get(0).retired());
    assertEquals(List.of("wire"), plan.due(clock.instant()));
    server.serve(
        "/mended", "text/xml", "<rss><channel>" + item(1, "t") + "</channel></rss>", "ETag: \"9\"");
    assertEquals(1, after.poll("wire").size());
    assertEquals("\"9\"", store.state("wire").etag());
    assertFalse(store.state("wire").retired());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aRememberedMoveIsForgottenWhenTheRegisterSaysOtherwise(TestDatabases.Kind kind) {
    Poller before = poller(kind);
    server.status("/feed", 301, "Location: /new");
    server.serve("/new", "text/xml", "<rss><channel>" + item(1, "t") + "</channel></rss>");
    before.poll("wire");
    assertEquals(server.at("/new").toString(), store.state("wire").address());
    register = SourceRegister.of(List.of(SampleSources.feed("wire", server.at("/other"))));
    server.serve("/other", "text/xml", "<rss><channel>" + item(2, "u") + "</channel></rss>");
    Poller after = new Poller(register, store, fetcher, new FeedReader(), plan, clock);
    assertEquals(1, after.poll("wire").size());
    assertNull(store.state("wire").address());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void sitemapsAndPagesOfLinksAreReadToo(TestDatabases.Kind kind) {
    Poller poller =
        poller(
            kind,
            SampleSources.of(
                "map", Source.Kind.SITEMAP, server.at("/map"), Source.TextFrom.PAGE, List.of()),
            SampleSources.of(
                "list",
                Source.Kind.PAGE_LIST,
                server.at("/list"),
                Source.TextFrom.PAGE,
                List.of()));
    server.serve(
        "/map",
        "text/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
            + "<url><loc>"
            + server.at("/n/1")
            + "</loc><news:news><news:publication_date>2022-09-13</news:publication_date>"
            + "<news:title>عنوان</news:title></news:news></url></urlset>");
    server.serve(
        "/list",
        "text/html",
        "<nav><a href='/about'>About this newspaper of ours</a></nav><a href='/n/2'>اجتماع طارئ لمجلس الوزراء في يريفان</a>"
            + "<a href='https://other.example/x'>A headline of some other newspaper</a>");
    List<String> ofMap = poller.poll("map");
    List<String> ofList = poller.poll("list");
    assertEquals("عنوان", store.item(ofMap.get(0)).orElseThrow().title());
    assertEquals(1, ofList.size());
    assertEquals(server.at("/n/2").toString(), store.item(ofList.get(0)).orElseThrow().address());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aPageOfLinksThatRobotsMayNotReadIsLeftAlone(TestDatabases.Kind kind) {
    Poller poller =
        poller(
            kind,
            SampleSources.of(
                "list",
                Source.Kind.PAGE_LIST,
                server.at("/list"),
                Source.TextFrom.PAGE,
                List.of()));
    server.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /list");
    server.serve("/list", "text/html", "<a href='/n/2'>A headline of twenty letters or more</a>");
    assertEquals(List.of(), poller.poll("list"));
    assertEquals(FetchError.ROBOTS, store.state("list").errorKind());
    assertEquals(
        List.of("/robots.txt"),
        server.requests().stream().map(HostileServer.Request::path).toList());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void ofASitemapIndexTheNewestPartsAreReadAndThoseOfNewsFirst(TestDatabases.Kind kind)
      throws Exception {
    Poller poller =
        poller(
            kind,
            SampleSources.of(
                "map", Source.Kind.SITEMAP, server.at("/index"), Source.TextFrom.PAGE, List.of()));
    StringBuilder index = new StringBuilder("<sitemapindex>");
    for (int year = 2015; year < 2023; year++) {
      index.append("<sitemap><loc>/old-").append(year).append(".xml</loc><lastmod>");
      index.append(year).append("-01-01</lastmod></sitemap>");
      server.serve(
          "/old-" + year + ".xml",
          "text/xml",
          "<urlset><url><loc>/of/" + year + "</loc></url></urlset>");
    }
    index.append("<sitemap><loc>/news.xml.gz</loc></sitemap></sitemapindex>");
    server.serve("/index", "text/xml", index.toString());
    server.serve(
        "/news.xml.gz",
        "application/octet-stream",
        packed("<urlset><url><loc>/n/1</loc></url></urlset>"));
    List<String> found =
        poller.poll("map").stream().map(id -> store.item(id).orElseThrow().address()).toList();
    assertTrue(found.contains(server.at("/n/1").toString()), found.toString());
    assertTrue(found.contains(server.at("/of/2022").toString()), found.toString());
    assertFalse(found.contains(server.at("/of/2015").toString()), found.toString());
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void aPackedSitemapThatUnpacksWithoutEndIsCut(TestDatabases.Kind kind) {
    Poller poller =
        poller(
            kind,
            SampleSources.of(
                "map", Source.Kind.SITEMAP, server.at("/map"), Source.TextFrom.PAGE, List.of()));
    server.serve("/map", "application/x-gzip", HostileServer.bomb(40));
    poller.poll("map");
    assertEquals(FetchError.TOO_LARGE, store.state("map").errorKind());
  }

  private static byte[] packed(String text) throws java.io.IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void anUnknownSourceIsAMistakeOfTheCaller(TestDatabases.Kind kind) {
    Poller poller = poller(kind);
    assertThrows(IllegalArgumentException.class, () -> poller.poll("nobody"));
  }
}
