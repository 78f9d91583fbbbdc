package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Feed;

class FeedReaderTest {
  private final FeedReader reader = new FeedReader();

  private Feed read(String xml) {
    return read(xml.getBytes(StandardCharsets.UTF_8), null);
  }

  private Feed read(byte[] bytes, String contentType) {
    try {
      return reader.read(bytes, contentType, "https://news.example/feeds/all.xml");
    } catch (FeedUnreadableException e) {
      throw new AssertionError(e.kind() + ": " + e.getMessage(), e);
    }
  }

  private FetchError refusal(String text) {
    return assertThrows(
            FeedUnreadableException.class,
            () -> reader.read(text.getBytes(StandardCharsets.UTF_8), null, null))
        .kind();
  }

  private static String rss(String items) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>وكالة</title>"
        + items
        + "</channel></rss>";
  }

  private Feed.Entry item(String inside) {
    return read(rss("<item>" + inside + "</item>")).entries().get(0);
  }

  @Test
  void rssTwo() {
    Feed feed =
        read(
            rss(
                "<link>https://news.example/</link><language>ar</language><ttl>30</ttl><item>"
                    + "<title>اجتماع في يريفان</title><link>/2022/9/13/a</link><guid isPermaLink='false'>n1</guid>"
                    + "<description>&lt;p&gt;نص &lt;b&gt;قصير&lt;/b&gt;&lt;/p&gt;</description>"
                    + "<pubDate>Tue, 13 Sep 2022 06:15:00 +0400</pubDate><author>a@b.example (سارة)</author>"
                    + "<category>سياسة</category><enclosure url='/a.jpg' type='image/jpeg' length='5'/></item>"));
    assertEquals("وكالة", feed.title());
    assertEquals("https://news.example/", feed.link());
    assertEquals("ar", feed.language());
    Feed.Entry entry = feed.entries().get(0);
    assertEquals("n1", entry.id());
    assertEquals("اجتماع في يريفان", entry.title());
    assertEquals("https://news.example/2022/9/13/a", entry.link());
    assertEquals("<p>نص <b>قصير</b></p>", entry.summary());
    assertNull(entry.content());
    assertEquals(List.of("سارة"), entry.authors());
    assertEquals(Instant.parse("2022-09-13T02:15:00Z"), entry.published());
    assertEquals(List.of("سياسة"), entry.categories());
    assertEquals(
        List.of(new Feed.Enclosure("https://news.example/a.jpg", "image/jpeg", 5L)),
        entry.enclosures());
  }

  @Test
  void atomWithXhtmlAndBase() {
    Feed feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='ru' xml:base='https://a.example/x/'>"
                + "<title type='html'>Новости &amp;amp; мнения</title><updated>2022-09-13T06:00:00Z</updated>"
                + "<link rel='self' href='feed'/><link href='./'/><entry><id>tag:1</id>"
                + "<title>Ещё один</title><link rel='alternate' href='1'/><updated>2022-09-13T05:00:00+03:00</updated>"
                + "<author><name>Анна</name></author><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                + "<p>Текст <a href='2'>дальше</a></p></div></content></entry></feed>");
    assertEquals("Новости & мнения", feed.title());
    assertEquals("https://a.example/x/", feed.link());
    assertEquals(Instant.parse("2022-09-13T06:00:00Z"), feed.updated());
    Feed.Entry entry = feed.entries().get(0);
    assertEquals("https://a.example/x/1", entry.link());
    assertEquals(Instant.parse("2022-09-13T02:00:00Z"), entry.updated());
    assertNull(entry.published());
    assertEquals("ru", entry.language());
    assertTrue(
        entry.content().contains("<a href=\"https://a.example/x/2\">дальше</a>"), entry.content());
  }

  @Test
  void rssOneKeepsItsItemsBesideTheChannel() {
    Feed feed =
        read(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='https://a.example/'><title>T</title>"
                + "</channel><item rdf:about='https://a.example/1'><title>I</title><dc:date>2022-09-13</dc:date>"
                + "<dc:creator>N</dc:creator></item></rdf:RDF>");
    assertEquals("T", feed.title());
    assertEquals("https://a.example/1", feed.entries().get(0).link());
    assertEquals(List.of("N"), feed.entries().get(0).authors());
  }

  @Test
  void jsonFeed() {
    Feed feed =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"language\":\"fa\",\"items\":[{\"id\":7,"
                + "\"url\":\"/7\",\"title\":\"خبر\",\"content_html\":\"<p>متن<script>x()</script></p>\",\"content_text\":\"متن\","
                + "\"date_published\":\"2022-09-13T06:15:00+04:30\",\"authors\":[{\"name\":\"N\"}],\"tags\":[\"a\"],"
                + "\"attachments\":[{\"url\":\"/a.mp3\",\"mime_type\":\"audio/mpeg\",\"size_in_bytes\":3}]}]}");
    Feed.Entry entry = feed.entries().get(0);
    assertEquals("7", entry.id());
    assertEquals("https://news.example/7", entry.link());
    assertEquals("<p>متن</p>", entry.content());
    assertEquals(Instant.parse("2022-09-13T01:45:00Z"), entry.published());
    assertEquals(3L, entry.enclosures().get(0).length());
  }

  @Test
  void aByteOrderMarkBeatsAWrongLabel() {
    byte[] utf16 =
        ("\uFEFF" + rss("<item><title>خبر</title></item>").replace("UTF-8", "windows-1252"))
            .getBytes(StandardCharsets.UTF_16BE);
    assertEquals("خبر", read(utf16, "text/xml; charset=iso-8859-1").entries().get(0).title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
  void arabicLegacyCharsets(String charset) {
    String xml =
        rss("<item><title>الجيش يعلن وقف إطلاق النار</title></item>").replace("UTF-8", charset);
    assertEquals(
        "الجيش يعلن وقف إطلاق النار",
        read(xml.getBytes(Charset.forName(charset)), null).entries().get(0).title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5"})
  void russianLegacyCharsets(String charset) {
    String xml =
        rss("<item><title>Стороны договорились о перемирии</title></item>")
            .replace("UTF-8", charset);
    assertEquals(
        "Стороны договорились о перемирии",
        read(xml.getBytes(Charset.forName(charset)), "text/xml").entries().get(0).title());
  }

  @Test
  void utf8BehindALegacyLabelIsUtf8() {
    String xml = rss("<item><title>خبر عاجل</title></item>").replace("UTF-8", "windows-1256");
    assertEquals(
        "خبر عاجل",
        read(xml.getBytes(StandardCharsets.UTF_8), "text/xml; charset=windows-1256")
            .entries()
            .get(0)
            .title());
  }

  @Test
  void anUnknownOrDangerousLabelIsPassedOver() {
    String utf7 = rss("<item><title>a+ADw-script+AD4-</title></item>").replace("UTF-8", "utf-7");
    assertEquals("a+ADw-script+AD4-", read(utf7).entries().get(0).title());
    String wide = rss("<item><title>a</title></item>").replace("UTF-8", "UTF-16");
    assertEquals("a", read(wide).entries().get(0).title());
  }

  @Test
  void controlCharactersAreDropped() {
    assertEquals("ab c", item("<title>a\u0000b\u0007 c\u000B</title>").title());
  }

  @Test
  void undeclaredEntitiesAndPrefixes() {
    Feed.Entry entry =
        item(
            "<title>a&nbsp;&mdash;&nbsp;b</title><dc:creator>N</dc:creator><content:encoded>&lt;p&gt;t&lt;/p&gt;</content:encoded>");
    assertEquals("a — b", entry.title());
    assertEquals(List.of("N"), entry.authors());
    assertEquals("<p>t</p>", entry.content());
  }

  @Test
  void truncatedDocumentKeepsWhatCame() {
    Feed feed =
        read(
            "<rss><channel><title>T</title><item><title>one</title></item><item><title>two</title><descr");
    assertEquals(List.of("one", "two"), feed.entries().stream().map(Feed.Entry::title).toList());
  }

  @Test
  void ampersandsThatNobodyEscaped() {
    Feed.Entry entry = item("<title>A & B</title><link>https://a.example/?a=1&b=2</link>");
    assertEquals("A & B", entry.title());
    assertEquals("https://a.example/?a=1&b=2", entry.link());
  }

  @Test
  void htmlInATitleBecomesText() {
    assertEquals(
        "bold & new", item("<title>&lt;b&gt;bold&lt;/b&gt; &amp;amp; new</title>").title());
    assertEquals("5 < 6", item("<title>5 &lt; 6</title>").title());
  }

  @Test
  void anUnreadableDateIsAbsent() {
    assertNull(item("<title>a</title><pubDate>soon</pubDate>").published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>go()</script>",
        "<img src=x onerror=go()>",
        "<a href=\"java&#9;script:go()\">x</a>",
        "<a href=\" javascript:go()\">x</a>",
        "<svg><style><img title=\"</style><img src=x onerror=go()>\"></svg>",
        "<iframe src='https://a.example'></iframe>",
        "<form action='https://a.example'><input></form>",
        "<a href='data:text/html,<script>go()</script>'>x</a>",
        "<p style='background:url(javascript:go())'>x</p>",
        "<meta http-equiv=refresh content='0;url=javascript:go()'>",
        "<math><mtext><script>go()</script></mtext></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=go()>\"></noscript>"
      })
  void activeContentDoesNotLive(String html) {
    String escaped = html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    Feed.Entry entry = item("<title>t</title><description>" + escaped + "</description>");
    String summary = String.valueOf(entry.summary());
    Document live = Jsoup.parseBodyFragment(summary, "https://a.example/");
    assertTrue(
        live.select("script,style,iframe,svg,math,form,input,meta,noscript,[style]").isEmpty(),
        summary);
    for (Element element : live.getAllElements()) {
      element.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), summary));
      assertFalse(element.absUrl("href").matches("(?i)\\s*(javascript|data|vbscript):.*"), summary);
    }
    assertFalse(summary.contains("script:"), summary);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:go()", "data:text/html,x", "//host\\@other/", "vbscript:go()"})
  void badLinksAreNotKept(String link) {
    Feed.Entry entry =
        item("<title>t</title><link>" + link + "</link><enclosure url='" + link + "'/>");
    assertNull(entry.link());
    assertTrue(entry.enclosures().isEmpty());
  }

  @Test
  void aDocumentTypeWithoutHarmIsReadAndNotResolved() {
    Feed feed =
        read(
            "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://192.0.2.1/rss.dtd' [<!ENTITY id 'x-'>]>"
                + rss("<item><guid>&id;1</guid><title>a</title></item>"));
    assertEquals("x-1", feed.entries().get(0).id());
  }

  @Test
  @Timeout(10)
  void growingEntitiesAreRefused() {
    assertEquals(
        FetchError.FORBIDDEN_XML,
        refusal(
            "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>"));
    assertEquals(
        FetchError.FORBIDDEN_XML,
        refusal(
            "<!DOCTYPE r [<!ENTITY a '"
                + "x".repeat(60_000)
                + "'>]><rss><channel><title>"
                + "&a;".repeat(6000)
                + "</title></channel></rss>"));
  }

  @Test
  void outsideEntitiesAreRefused() {
    assertEquals(
        FetchError.FORBIDDEN_XML,
        refusal(
            "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss><channel><title>&x;</title></channel></rss>"));
    assertEquals(
        FetchError.FORBIDDEN_XML,
        refusal(
            "<!DOCTYPE r [<!ENTITY % x SYSTEM 'http://192.0.2.1/x'> %x;]><rss><channel/></rss>"));
  }

  @Test
  @Timeout(20)
  void deepNestingIsBounded() {
    Feed feed = read("<rss><channel><title>T</title>" + "<a>".repeat(200_000));
    assertEquals("T", feed.title());
  }

  @Test
  @Timeout(30)
  void aHugeTitleOrNumberOfEntriesIsBounded() {
    assertEquals(
        "T",
        read(rss(
                "<item><title>T</title><description>"
                    + "x".repeat(5_000_000)
                    + "</description></item>"))
            .entries()
            .get(0)
            .title());
    assertEquals(
        5_000, read(rss("<item><title>a</title></item>".repeat(300_000))).entries().size());
  }

  @Test
  void whatIsNoFeedIsRefused() {
    assertEquals(FetchError.NOT_A_FEED, refusal("<html><body>404</body></html>"));
    assertEquals(FetchError.NOT_A_FEED, refusal(""));
    assertEquals(FetchError.NOT_A_FEED, refusal("[1,2]"));
    assertEquals(FetchError.NOT_A_FEED, refusal("{\"items\":[}"));
    assertEquals(
        FetchError.NOT_A_FEED,
        refusal("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]} {}"));
    assertEquals(FetchError.NOT_A_FEED, refusal("[".repeat(100_000)));
  }
}
