package org.nashra.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.web.DocumentsTest.assertProblem;
import static org.nashra.web.DocumentsTest.header;
import static org.nashra.web.DocumentsTest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.archive.TestBriefings;
import org.nashra.config.Yaml;
import org.nashra.model.ContentHash;
import org.nashra.model.LanguageTag;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class PagesTest {
  private static final String HOSTILE = "<script>alert(\"1\")</script> & 'more' \u000b";

  @TempDir Path folder;
  private final Database database = TestDatabases.h2();
  private Optional<String> obstacle = Optional.empty();
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    Readiness readiness =
        new Readiness(
            List.of(
                new Readiness.Check("routes", () -> obstacle),
                new Readiness.Check("database", Optional::empty)));
    BriefingTrigger none = (e, d, l, deliver) -> new CompletableFuture<>();
    site = new TestSite(database, folder, none, readiness);
  }

  @AfterEach
  void close() {
    site.close();
    database.close();
  }

  @Test
  void anEmptyArchiveHasPagesToo() {
    assertTrue(page("/").text().contains("still to come"));
    assertTrue(page("/archive").text().contains("No briefing is found"));
    assertEquals(0, feed("/archive.atom").getElementsByTagName("entry").getLength());
    assertProblem(404, site.get("/archive/south-caucasus/2022-09-15"));
  }

  @Test
  void theHomePageLeadsToTheNewestIssueInEachLanguage() {
    fill();
    Document home = page("/");
    Element arabic = home.select(".card [lang=ar]").first();
    assertEquals("rtl", arabic.attr("dir"));
    assertTrue(arabic.text().contains("العربية"), arabic.text());
    assertTrue(arabic.text().contains("توقف القتال على الحدود"), arabic.text());
    assertEquals(
        "/api/v1/briefings/south-caucasus-2022-09-15-ar-1.html", arabic.select("a").attr("href"));
    assertEquals("ltr", home.select(".card [lang=en]").first().attr("dir"));
    assertEquals(2, home.select(".card").size());
    assertTrue(home.text().contains("15 September 2022"), home.text());
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    fill();
    Set<String> seen = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of("/"));
    while (!open.isEmpty()) {
      String path = open.remove(0);
      HttpResponse<byte[]> response = site.get(path);
      assertEquals(200, response.statusCode(), path);
      if (header(response, "Content-Type").startsWith("text/html") && !path.startsWith("/api/")) {
        for (Element link : Jsoup.parse(new String(response.body(), UTF_8)).select("a[href^=/]")) {
          if (seen.add(link.attr("href"))) {
            open.add(link.attr("href"));
          }
        }
      }
    }
    assertTrue(seen.contains("/archive/south-caucasus/2022-09-14"), seen::toString);
    assertTrue(
        seen.contains("/api/v1/briefings/south-caucasus-2022-09-15-en-1.pdf"), seen::toString);
    assertTrue(seen.contains("/archive?edition=south-caucasus"), seen::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/archive", "/archive/south-caucasus/2022-09-15"})
  void aPageIsAccessibleAndLoadsNothing(String path) {
    fill();
    HttpResponse<byte[]> response = site.get(path);
    Document page = Jsoup.parse(new String(response.body(), UTF_8));
    assertEquals("en", page.select("html").attr("lang"));
    assertEquals(1, page.select("h1").size());
    assertEquals(1, page.select("main").size());
    assertFalse(page.title().isBlank());
    assertEquals("#main", page.select("body > a").first().attr("href"));
    assertEquals(0, page.select("script, img, iframe, link[rel=stylesheet], [style]").size());
    page.select("select, input").forEach(field -> assertEquals("label", field.parent().tagName()));
    page.select("th").forEach(cell -> assertTrue(cell.hasAttr("scope"), cell.toString()));
    assertEquals("no-cache", header(response, "Cache-Control"));

    String policy = header(response, "Content-Security-Policy");
    byte[] hash =
        HexFormat.of().parseHex(ContentHash.of(page.select("style").first().data()).value());
    String style = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    assertTrue(policy.contains("default-src 'none'; style-src " + style), policy);
    assertEquals(304, site.get(path, "If-None-Match", header(response, "ETag")).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "'', en, ltr, Archive, 15 September 2022",
    "'ar-SY, en;q=0.5', ar, rtl, الأرشيف, 15 سبتمبر 2022",
    "'uk, ru;q=0.8', ru, ltr, Архив, 15 сентября 2022 г.",
    "'fr-CA', fr, ltr, Archives, 15 septembre 2022",
    "'zh', en, ltr, Archive, 15 September 2022",
    "'*;q=x,,;', en, ltr, Archive, 15 September 2022",
  })
  void aPageSpeaksTheReadersLanguage(
      String accepted, String language, String direction, String title, String date) {
    fill();
    HttpResponse<byte[]> response = site.get("/archive", "Accept-Language", accepted);
    Document page = Jsoup.parse(new String(response.body(), UTF_8));
    assertEquals(language, page.select("html").attr("lang"));
    assertEquals(direction, page.select("html").attr("dir"));
    assertEquals(title, page.select("h1").text());
    assertEquals(date, page.select("h2").first().text());
    assertEquals(language, header(response, "Content-Language"));
    assertEquals("Accept-Language", header(response, "Vary"));
  }

  @Test
  void everyLanguageHasEveryWord() throws IOException {
    Set<Object> english = words("en").keySet();
    for (LanguageTag language : PageWords.LANGUAGES) {
      java.util.Properties words = words(language.value());
      assertEquals(new TreeSet<>(english), new TreeSet<>(words.keySet()), language.value());
      words.forEach((key, word) -> assertFalse(word.toString().isBlank(), key + " " + language));
    }
    fill();
    Document issue =
        Jsoup.parse(
            new String(
                site.get("/archive/south-caucasus/2022-09-15", "Accept-Language", "ar").body(),
                UTF_8));
    assertEquals("جنوب القوقاز", issue.select("h1").text());
    assertEquals("نشرة الأوضاع، العدد 7، 15 سبتمبر 2022", issue.select(".when").text());
    assertTrue(issue.select("td").text().contains("16 سبتمبر 2022، 03:00 UTC"), issue::text);
  }

  private static java.util.Properties words(String language) throws IOException {
    java.util.Properties words = new java.util.Properties();
    try (var in = PagesTest.class.getResourceAsStream("/web/pages_" + language + ".properties")) {
      words.load(new java.io.InputStreamReader(in, UTF_8));
    }
    return words;
  }

  @Test
  void whatABriefingSaysIsTextAndNeverMarkup() {
    site.archive.archive(
        TestBriefings.rendered("south-caucasus", "2022-09-15", "en", 1, HOSTILE, HOSTILE));
    for (String path : List.of("/", "/archive", "/archive/south-caucasus/2022-09-15")) {
      Document page = page(path);
      assertEquals(0, page.select("script").size(), path);
      assertTrue(page.text().contains("<script>alert(\"1\")</script> & 'more'"), page.text());
    }
    org.w3c.dom.Document feed = feed("/archive.atom");
    assertEquals(
        "<script>alert(\"1\")</script> & 'more' ",
        feed.getElementsByTagName("summary").item(0).getTextContent());
  }

  @Test
  void theArchiveIsFilteredAndPaged() {
    fill();
    assertEquals(3, page("/archive").select(".card").size());
    Document arabic = page("/archive?edition=&language=ar&from=&to=");
    assertEquals(1, arabic.select(".card").size());
    assertEquals("ar", arabic.select("option[selected]").attr("value"));
    Document first = page("/archive?limit=1");
    assertEquals(1, first.select(".card").size());
    String next = first.select("a[rel=next]").attr("href");
    assertTrue(page(next).select(".card [lang=en]").hasText());
    assertProblem(400, site.get("/archive?from=x"));
    assertProblem(400, site.get("/archive/south-caucasus/tomorrow"));
    assertProblem(501, site.get("/archive?q=x"));
  }

  @Test
  void anIssueShowsItsRevisions() {
    fill();
    site.archive.archive(
        TestBriefings.rendered(
            "south-caucasus", "2022-09-15", "en", 2, "South Caucasus", "The ceasefire holds"));
    Document page = page("/archive/south-caucasus/2022-09-15");
    assertEquals(2, page.select(".card").size());
    assertTrue(page.select(".card").text().contains("The ceasefire holds"));
    assertEquals(3, page.select("tbody tr").size());
    assertEquals("South Caucasus, 15 September 2022", page.title());
  }

  @Test
  void theFeedIsValidAtom() {
    fill();
    org.w3c.dom.Document feed = feed("/archive.atom");
    assertEquals("http://www.w3.org/2005/Atom", feed.getDocumentElement().getNamespaceURI());
    assertEquals(
        Instant.parse("2022-09-16T03:00:00Z"),
        Instant.parse(feed.getElementsByTagName("updated").item(0).getTextContent()));
    assertEquals("Nashra", feed.getElementsByTagName("name").item(0).getTextContent());
    assertEquals(3, feed.getElementsByTagName("entry").getLength());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      String id = feed.getElementsByTagName("id").item(i).getTextContent();
      assertTrue(id.matches("urn:uuid:[0-9a-f-]{36}"), id);
      ids.add(id);
    }
    assertEquals(4, ids.size());
    var links = feed.getElementsByTagName("link");
    for (int i = 0; i < links.getLength(); i++) {
      URI address = URI.create(links.item(i).getAttributes().getNamedItem("href").getNodeValue());
      assertEquals("briefings.example", address.getHost());
      assertEquals(200, site.get(address.getPath()).statusCode(), address::toString);
    }
    var entry = (org.w3c.dom.Element) feed.getElementsByTagName("entry").item(0);
    assertEquals("ar", entry.getAttribute("xml:lang"));
    assertEquals(1, feed("/archive.atom?language=ar").getElementsByTagName("entry").getLength());
  }

  @Test
  void readinessNamesWhatIsInTheWay() {
    assertEquals("UP", json(site.get("/health/live")).at("/status").asText());
    JsonNode ready = json(site.get("/health/ready"));
    assertEquals("UP", ready.at("/status").asText());
    obstacle = Optional.of("starting");
    JsonNode problem = assertProblem(503, site.get("/health/ready"));
    assertEquals("routes", problem.at("/checks/0/name").asText());
    assertEquals("starting", problem.at("/checks/0/detail").asText());
    assertEquals("UP", problem.at("/checks/1/status").asText());
    assertEquals("UP", json(site.get("/health/live")).at("/status").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /subscriptions",
    "GET, /confirm/abc",
    "POST, /confirm/abc",
    "GET, /unsubscribe/abc",
    "POST, /unsubscribe/abc",
    "GET, /preferences/abc",
    "POST, /preferences/abc",
    "GET, /ops",
  })
  void whatComesLaterSaysSo(String method, String path) {
    assertProblem(501, site.send(method, path, ""));
  }

  @Test
  void theDescriptionNamesEveryRouteAndNoOther() throws Exception {
    HttpResponse<byte[]> response = site.get("/openapi.yaml");
    assertEquals("application/yaml", header(response, "Content-Type"));
    Path file = folder.resolve("openapi.yaml");
    java.nio.file.Files.write(file, response.body());
    JsonNode description = Yaml.read(file).root();
    assertEquals("3.1.0", description.at("/openapi").asText());
    Set<String> described = new TreeSet<>();
    Set<String> operations = new HashSet<>();
    description
        .at("/paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (!method.getKey().equals("parameters")) {
                            described.add(method.getKey() + " " + path.getKey());
                            assertTrue(
                                operations.add(method.getValue().at("/operationId").asText()));
                            assertFalse(method.getValue().at("/responses").isEmpty());
                          }
                        }));
    Set<String> routed = new TreeSet<>(Set.of("get /metrics"));
    site.router
        .routes()
        .forEach(r -> routed.add(r.method().toLowerCase(java.util.Locale.ROOT) + " " + r.path()));
    assertEquals(routed, described);
    description
        .findValuesAsText("$ref")
        .forEach(
            reference -> {
              if (reference.startsWith("#")) {
                assertTrue(description.at(reference.substring(1)).isObject(), reference);
              }
            });
  }

  private void fill() {
    site.archive.archive(TestBriefings.arabic("2022-09-15"));
    site.archive.archive(TestBriefings.english("2022-09-15"));
    site.archive.archive(TestBriefings.english("2022-09-14"));
  }

  private Document page(String path) {
    HttpResponse<byte[]> response = site.get(path);
    assertEquals(200, response.statusCode(), () -> new String(response.body(), UTF_8));
    assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
    return Jsoup.parse(new String(response.body(), UTF_8));
  }

  private org.w3c.dom.Document feed(String path) {
    HttpResponse<byte[]> response = site.get(path);
    assertEquals("application/atom+xml; charset=utf-8", header(response, "Content-Type"));
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.body()));
    } catch (Exception e) {
      throw new AssertionError(new String(response.body(), UTF_8), e);
    }
  }
}
