package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Yaml;
import org.nashra.json.Json;

class SampleNewsroomTest {
  private static final Path FOLDER = Path.of("config", "sample");

  private static SampleNewsroom newsroom;
  private static HttpClient client;

  @BeforeAll
  static void open() {
    newsroom = SampleNewsroom.start(FOLDER, 0);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @AfterEach
  void showEverything() {
    newsroom.showAsOf(Instant.MAX);
  }

  @ParameterizedTest
  @CsvSource({
    "/riwaq/rss.xml, application/rss+xml, rss_2.0, 5",
    "/almina/feed/index.xml, application/rss+xml, rss_2.0, 4",
    "/northgate/world.atom, application/atom+xml, atom_1.0, 5",
    "/khazri/rss/all.xml, application/rss+xml, rss_2.0, 4",
    "/severtelegraf/rss/news.xml, application/rss+xml, rss_2.0, 6",
    "/perekrestok/atom.xml, application/atom+xml, atom_1.0, 4"
  })
  void feedsAreReadByRome(String path, String type, String kind, int entries) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertEquals(200, answer.statusCode());
    assertEquals(type + "; charset=utf-8", header(answer, "Content-Type"));
    SyndFeed feed =
        new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(answer.body())));
    assertEquals(kind, feed.getFeedType());
    assertEquals(entries, feed.getEntries().size());
    for (SyndEntry entry : feed.getEntries()) {
      assertEquals(200, get(URI.create(entry.getLink()).getPath()).statusCode(), entry.getLink());
      assertTrue(entry.getUri().startsWith("tag:"), entry.getUri());
      assertFalse(entry.getAuthor().isBlank());
      Instant published = entry.getPublishedDate().toInstant();
      assertTrue(published.isAfter(Instant.parse("2022-09-12T20:00:00Z")), published.toString());
      assertTrue(published.isBefore(Instant.parse("2022-09-15T20:00:00Z")), published.toString());
    }
  }

  @Test
  void jsonFeedCarriesTheWholeText() throws Exception {
    HttpResponse<byte[]> answer = get("/yerevan-ledger/feed.json");
    assertEquals("application/feed+json; charset=utf-8", header(answer, "Content-Type"));
    JsonNode feed = Json.MAPPER.readTree(answer.body());
    assertEquals("https://jsonfeed.org/version/1.1", feed.get("version").asText());
    JsonNode newest = feed.get("items").get(0);
    assertEquals("2022-09-15T18:15+04:00", newest.get("date_published").asText());
    assertTrue(newest.get("content_html").asText().contains("Samarkand"));
  }

  @Test
  void pagesHoldTheArticleAndTheNoiseOfARealSite() throws Exception {
    for (SampleOutlet outlet : outlets()) {
      for (SampleArticle article : outlet.at(Instant.MAX)) {
        Document page = page(outlet, article);
        String text = page.body().text();
        assertEquals(article.title(), title(page), article.slug());
        for (String paragraph : article.paragraphs()) {
          assertTrue(text.contains(paragraph), article.slug() + ": " + paragraph);
        }
        assertEquals(0, text.indexOf("{{") + 1, article.slug());
        assertTrue(text.contains(outlet.at(Instant.MAX).get(0).title()), "related links");
      }
    }
  }

  @Test
  void legacyCharsetsAreSentAsSaid() throws Exception {
    HttpResponse<byte[]> arabic = get("/almina/article/15-pelosi.html");
    assertEquals("text/html", header(arabic, "Content-Type"));
    String text = new String(arabic.body(), Charset.forName("windows-1256"));
    assertTrue(text.contains("charset=windows-1256"));
    assertTrue(text.contains("نانسي بيلوسي"));

    HttpResponse<byte[]> russian = get("/perekrestok/news/14-dzhermuk.htm");
    assertEquals("text/html; charset=windows-1251", header(russian, "Content-Type"));
    assertTrue(new String(russian.body(), Charset.forName("windows-1251")).contains("Джермука"));
  }

  @Test
  void conditionalRequestsSkipTheBody() throws Exception {
    for (String path : List.of("/riwaq/rss.xml", "/northgate/story/14-second-day")) {
      HttpResponse<byte[]> first = get(path);
      HttpResponse<byte[]> byTag = get(path, "If-None-Match", header(first, "ETag"));
      HttpResponse<byte[]> byDate = get(path, "If-Modified-Since", header(first, "Last-Modified"));
      HttpResponse<byte[]> older = get(path, "If-Modified-Since", "Mon, 12 Sep 2022 00:00:00 GMT");
      assertEquals(304, byTag.statusCode());
      assertEquals(0, byTag.body().length);
      assertEquals(304, byDate.statusCode());
      assertEquals(200, older.statusCode());
      assertEquals(200, get(path, "If-None-Match", "\"other\"").statusCode());
    }
  }

  @Test
  void aCorrectionIsTheSameItemWithAnotherTextAndALaterUpdate() throws Exception {
    newsroom.showAsOf(Instant.parse("2022-09-14T20:00:00Z"));
    SyndEntry before = correctedEntry();
    String wrong = pageText("/northgate/story/14-second-day");
    HttpResponse<byte[]> feed = get("/northgate/world.atom");

    newsroom.showAsOf(Instant.parse("2022-09-15T20:00:00Z"));
    SyndEntry after = correctedEntry();
    String right = pageText("/northgate/story/14-second-day");

    assertEquals(before.getUri(), after.getUri());
    assertEquals(before.getPublishedDate(), after.getPublishedDate());
    assertTrue(after.getUpdatedDate().after(before.getUpdatedDate()));
    assertTrue(wrong.contains("has put its own losses at 49 soldiers"));
    assertTrue(right.contains("it had lost 50 servicemen"));
    assertTrue(right.contains("Correction: "));
    assertNotEquals(header(feed, "ETag"), header(get("/northgate/world.atom"), "ETag"));
  }

  @Test
  void whatIsNotYetPublishedIsNotYetThere() throws Exception {
    newsroom.showAsOf(Instant.parse("2022-09-13T20:00:00Z"));
    assertEquals(404, get("/khazri/en/politics/15-seventy-one.html").statusCode());
    assertFalse(
        new String(get("/khazri/rss/all.xml").body(), StandardCharsets.UTF_8)
            .contains("15-seventy-one"));
    assertEquals(200, get("/khazri/en/politics/13-fifty-servicemen.html").statusCode());
  }

  @Test
  void everyDayHasArticlesInEveryLanguage() {
    for (String language : List.of("ar", "en", "ru")) {
      for (int day = 13; day <= 15; day++) {
        LocalDate date = LocalDate.of(2022, 9, day);
        ZoneId yerevan = ZoneId.of("Asia/Yerevan");
        Instant from = date.atStartOfDay(yerevan).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(yerevan).toInstant();
        long count =
            outlets().stream()
                .filter(outlet -> outlet.language().equals(language))
                .flatMap(outlet -> outlet.at(Instant.MAX).stream())
                .filter(a -> !a.published().isBefore(from) && a.published().isBefore(to))
                .count();
        assertTrue(count >= 2, language + " on " + day + ": " + count);
      }
    }
  }

  @Test
  void theRegisterNamesTheFeedsOfTheNewsroom() throws Exception {
    JsonNode sources = Yaml.read(Path.of("config", "sources", "sample.yaml")).root().get("sources");
    assertEquals(outlets().size(), sources.size());
    for (JsonNode source : sources) {
      String address =
          source.get("address").asText().replace("{sample}", newsroom.base().toString());
      assertEquals(200, get(URI.create(address).getPath()).statusCode(), address);
    }
  }

  @Test
  void unknownPagesAndOtherMethodsAreRefused() throws Exception {
    assertEquals(404, get("/riwaq/news/none").statusCode());
    assertEquals(404, get("/riwaq/../outlet.yaml").statusCode());
    HttpRequest post =
        HttpRequest.newBuilder(newsroom.base().resolve("/riwaq/rss.xml"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertEquals(405, client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode());
  }

  @Test
  void listensOnLoopbackAloneAndSaysWhenThePortIsTaken() {
    assertEquals("127.0.0.1", newsroom.base().getHost());
    int taken = newsroom.base().getPort();
    UncheckedIOException refused =
        assertThrows(UncheckedIOException.class, () -> SampleNewsroom.start(FOLDER, taken));
    assertTrue(refused.getMessage().contains("127.0.0.1:" + taken), refused.getMessage());
  }

  @Test
  void aFaultInAnArticleIsNamedWithFileAndLine(@TempDir Path folder) throws Exception {
    Path outlet = Files.createDirectory(folder.resolve("northgate"));
    Files.copy(FOLDER.resolve("picture.svg"), folder.resolve("picture.svg"));
    for (String name : List.of("outlet.yaml", "page.html")) {
      Files.copy(FOLDER.resolve("northgate").resolve(name), outlet.resolve(name));
    }
    Files.writeString(
        outlet.resolve("bad.yaml"),
        "title: A\nauthor: B\npublished: yesterday\nsection: C\nsummary: D\ntext: E\n");
    ConfigurationException refused =
        assertThrows(ConfigurationException.class, () -> SampleNewsroom.start(folder, 0));
    assertTrue(refused.getMessage().contains("bad.yaml:3"), refused.getMessage());
  }

  private static List<SampleOutlet> outlets() {
    List<SampleOutlet> outlets = new ArrayList<>();
    for (String id :
        List.of(
            "almina",
            "khazri",
            "northgate",
            "perekrestok",
            "riwaq",
            "severtelegraf",
            "yerevan-ledger")) {
      outlets.add(SampleOutlet.read(FOLDER.resolve(id)));
    }
    return outlets;
  }

  private static SyndEntry correctedEntry() throws Exception {
    SyndFeed feed =
        new SyndFeedInput()
            .build(new XmlReader(new ByteArrayInputStream(get("/northgate/world.atom").body())));
    return feed.getEntries().stream()
        .filter(entry -> entry.getUri().endsWith(":14-second-day"))
        .findFirst()
        .orElseThrow();
  }

  private static String title(Document page) {
    Element heading = page.selectFirst("td > h1, main h1, #primary h1, .news-title");
    return heading == null ? "" : heading.text();
  }

  private static String pageText(String path) throws Exception {
    return Jsoup.parse(new String(get(path).body(), StandardCharsets.UTF_8)).body().text();
  }

  private static Document page(SampleOutlet outlet, SampleArticle article) throws Exception {
    HttpResponse<byte[]> answer = get(outlet.path(article));
    return Jsoup.parse(new String(answer.body(), outlet.charset()));
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(newsroom.base().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
