package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.json.Json;
import org.nashra.model.EditionId;
import org.nashra.model.Feed;
import org.nashra.model.LanguageTag;
import org.nashra.model.Source;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class SourceLinesTest {
  private static final EditionId EDITION = new EditionId("levant");
  private static final String LIST =
      "<opml version='2.0'><body><outline text='Politics'><outline type='rss' text='وكالة أرارات' xmlUrl='https://a.example/feed'/>"
          + "<outline title='Again' xmlUrl='https://a.example/feed/'/><outline text='=cmd()&quot;: x' XMLURL='https://b.example/rss' language='ru' country='RU'/></outline>"
          + "<outline text='bad' xmlUrl='javascript:x'/></body></opml>";

  @TempDir Path folder;

  private SourceRegister empty() {
    return SourceRegister.of(List.of());
  }

  @Test
  void anImportedListIsARegisterFile() throws Exception {
    Path opml = Files.writeString(folder.resolve("list.opml"), LIST);
    List<CommandLine> lines =
        new SourceLines(empty()).importFile(opml, folder, EDITION, LanguageTag.of("ar"));
    assertEquals(3, lines.size());
    SourceRegister register = SourceRegister.load(folder, Map.of());
    assertEquals(2, register.all().size());
    assertEquals("وكالة أرارات", register.all().get(0).name());
    assertEquals("ar", register.all().get(0).language().value());
    assertEquals("ru", register.all().get(1).language().value());
    assertEquals("=cmd()\": x", register.all().get(1).name());
  }

  @Test
  void whateverAddressesAListHoldsTheRegisterCanBeReadAfterwards() throws Exception {
    String list =
        "<opml><body><outline text='a' xmlUrl='HTTPS://A.example/{sample}?q=ä b'/><outline text='b' xmlUrl='https://b.example/"
            + "x".repeat(3_000)
            + "'/><outline xmlUrl='https://c.example' htmlUrl='javascript:x'/></body></opml>";
    Path opml = Files.writeString(folder.resolve("odd.opml"), list);
    new SourceLines(empty()).importFile(opml, folder, EDITION, LanguageTag.of("ar"));
    List<Source> sources = SourceRegister.load(folder, Map.of()).all();
    assertEquals(
        List.of("https://A.example/%7Bsample%7D?q=%C3%A4%20b", "https://c.example/"),
        sources.stream().map(s -> s.address().toString()).toList());
    assertEquals("c.example", sources.get(1).name());
    assertEquals(null, sources.get(1).site());
  }

  @Test
  void importingAgainAddsNothing() throws Exception {
    Path opml = Files.writeString(folder.resolve("list.opml"), LIST);
    new SourceLines(empty()).importFile(opml, folder, EDITION, LanguageTag.of("ar"));
    SourceRegister register = SourceRegister.load(folder, Map.of());
    List<CommandLine> again =
        new SourceLines(register).importFile(opml, folder, EDITION, LanguageTag.of("ar"));
    assertTrue(
        again.stream().noneMatch(l -> l.json().contains("\"added\":true")), again.toString());
    assertEquals(2, SourceRegister.load(folder, Map.of()).all().size());
  }

  @Test
  void whatIsExportedCanBeImported() throws Exception {
    SourceRegister register =
        SourceRegister.of(
            List.of(
                SampleSources.feed(
                    "a-b", URI.create("https://a.example/?x=1&y=<2>".replace("<2>", "2")))));
    List<Opml.Entry> entries =
        Opml.read(new SourceLines(register).export().getBytes(StandardCharsets.UTF_8));
    assertEquals(1, entries.size());
    assertEquals("a-b", entries.get(0).id());
    assertEquals("https://a.example/?x=1&y=2", entries.get(0).address());
    assertEquals("B", entries.get(0).grade());
  }

  @Test
  void threeHundredFeedsComeOutAsTheyWentIn() throws Exception {
    String[] names = {
      "وكالة الأنباء", "Новости дня", "The Daily", "خبرگزاری روز", "«Q» & \"A\" <b>"
    };
    String[] languages = {"ar", "ru", "en", "fa", "zh-Hant"};
    StringBuilder list = new StringBuilder("<opml version='2.0'><body>");
    for (int i = 0; i < 300; i++) {
      if (i % 50 == 0) {
        list.append(i == 0 ? "" : "</outline></outline>")
            .append("<outline text='أخبار &amp; تحليل'><outline title='Région ")
            .append(i)
            .append("'>");
      }
      list.append("<outline type='rss' htmlUrl='https://host")
          .append(i % 60)
          .append(".example/?p=1&amp;q=2' text='")
          .append(org.jsoup.nodes.Entities.escape(names[i % 5] + " " + i).replace("'", "&#39;"))
          .append("' xmlUrl='https://host")
          .append(i % 60)
          .append(".example/feed/")
          .append(i)
          .append("?a=1&amp;b=%D8%A3' language='")
          .append(languages[i % 5])
          .append("' country='")
          .append(i % 2 == 0 ? "JO" : "RU")
          .append("' grade='")
          .append((char) ('A' + i % 6))
          .append("'/>");
    }
    Path first =
        Files.writeString(
            folder.resolve("first.opml"), list + "</outline></outline></body></opml>");
    Path registerFolder = Files.createDirectory(folder.resolve("one"));
    new SourceLines(empty()).importFile(first, registerFolder, EDITION, LanguageTag.of("und"));
    SourceRegister register = SourceRegister.load(registerFolder, Map.of());
    assertEquals(300, register.all().size());

    Path second =
        Files.writeString(folder.resolve("second.opml"), new SourceLines(register).export());
    Path again = Files.createDirectory(folder.resolve("two"));
    new SourceLines(empty()).importFile(second, again, EDITION, LanguageTag.of("und"));
    assertEquals(register.all(), SourceRegister.load(again, Map.of()).all());

    List<Opml.Entry> asRead = Opml.read(Files.readAllBytes(first));
    List<Opml.Entry> asWritten = Opml.read(Files.readAllBytes(second));
    assertEquals(asRead, asWritten);
    assertEquals("«Q» & \"A\" <b> 4", asWritten.get(4).name());
    assertEquals("https://host4.example/?p=1&q=2", asWritten.get(4).page());
    assertEquals(List.of("أخبار & تحليل", "Région 250"), asWritten.get(299).folders());
    assertEquals("zh-Hant", String.valueOf(asWritten.get(4).language()));
  }

  @Test
  void whatIsNoListIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("x.opml"), "<html/>");
    CommandLine line =
        new SourceLines(empty()).importFile(file, folder, EDITION, LanguageTag.of("ar")).get(0);
    assertTrue(line.failed());
    CommandLine missing =
        new SourceLines(empty())
            .importFile(folder.resolve("none"), folder, EDITION, LanguageTag.of("ar"))
            .get(0);
    assertTrue(missing.json().contains("\"kind\":\"file\""), missing.json());
  }

  @Test
  void everySourceIsListedWithItsHealth() throws Exception {
    SourceRegister register =
        SourceRegister.of(
            List.of(SampleSources.feed("wire", URI.create("https://a.example/feed"))));
    try (Database database = TestDatabases.h2()) {
      Instant now = Instant.parse("2022-09-13T00:00:00Z");
      SourceStateStore store = new SourceStateStore(database);
      SourceWard ward = new SourceWard(register, store);
      JsonNode json = Json.MAPPER.readTree(new SourceLines(register).list(ward, now).get(0).json());
      assertEquals("wire", json.path("sourceId").asText());
      assertEquals("feed", json.path("kind").asText());
      assertTrue(json.path("lastSuccess").isNull());
      assertFalse(json.path("failing").asBoolean());

      Feed.Entry entry =
          new Feed.Entry(
              "g1", "t", null, null, null, List.of(), now, null, null, List.of(), List.of());
      List<FeedItem> items =
          new FeedItems(register.all().get(0), now)
              .of(new Feed(null, null, null, null, List.of(entry)));
      SourceState read =
          store.state("wire").of(register.all().get(0)).succeeded(null, null, null, now, now, now);
      store.commit(read, items);
      Instant later = now.plusSeconds(3600);
      store.commit(
          read.failed(FetchError.TLS, "expired", later, later.plusSeconds(900)), List.of());
      json = Json.MAPPER.readTree(new SourceLines(register).list(ward, later).get(0).json());
      assertTrue(json.path("failing").asBoolean());
      assertEquals("2022-09-13T00:00:00Z", json.path("lastSuccess").asText());
      assertEquals("tls", json.path("errorKind").asText());
      assertEquals("expired", json.path("errorDetail").asText());
      assertEquals(1, json.path("failures").asInt());
      assertEquals(0.1, json.path("itemsADay").asDouble());
      assertEquals("2022-09-13T00:00:00Z", json.path("newestItem").asText());
      assertEquals("2022-09-13T01:15:00Z", json.path("nextCheck").asText());
    }
  }

  @Test
  void feedsAreFoundFromAPage() throws Exception {
    FetchSettings settings =
        new FetchSettings("Nashra-test", Duration.ofSeconds(5), 100_000, 2, Duration.ZERO);
    try (HostileServer server = new HostileServer();
        Fetcher fetcher =
            new Fetcher(
                settings, new AddressGuard(Set.of(server.hostAndPort())), Clock.systemUTC())) {
      FeedDiscovery discovery = new FeedDiscovery(fetcher, new FeedReader());
      String feed = "<rss><channel><title>T</title><item><title>a</title></item></channel></rss>";
      server.serve(
          "/",
          "text/html",
          "<link rel='alternate' type='application/rss+xml' href='/one'><link rel='alternate' type='application/rss+xml' href='/broken'>");
      server
          .serve("/one", "text/xml", feed)
          .serve("/bare", "text/html", "<p>nothing</p>")
          .serve("/rss.xml", "text/xml", feed);
      CommandLine announced = SourceLines.discover(discovery, server.at("/").toString()).get(0);
      assertTrue(announced.json().contains(server.at("/one").toString()), announced.json());
      assertTrue(
          SourceLines.discover(discovery, server.at("/one").toString())
              .get(0)
              .json()
              .contains("/one"));
      assertTrue(
          SourceLines.discover(discovery, server.at("/bare").toString())
              .get(0)
              .json()
              .contains("/rss.xml"));
      assertTrue(SourceLines.discover(discovery, "nonsense").get(0).failed());
      assertTrue(SourceLines.discover(discovery, server.at("/none").toString()).get(0).failed());
    }
  }
}
