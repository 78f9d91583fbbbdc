package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nashra.model.Feed;
import org.nashra.model.LanguageTag;
import org.nashra.model.Source;

class PageListReaderTest {
  private static final String ADDRESS = "https://www.port.example/news/";

  private static List<Feed.Entry> read(String body, Source.@Nullable PageList list)
      throws FeedUnreadableException {
    String page = "<html><head><title>Port news</title></head><body>" + body + "</body></html>";
    return PageListReader.read(
            page.getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            ADDRESS,
            source(list))
        .feed()
        .entries();
  }

  private static Source source(Source.@Nullable PageList list) {
    return new Source(
        "port",
        "Port",
        "LB",
        LanguageTag.of("en"),
        Source.Kind.PAGE_LIST,
        URI.create(ADDRESS),
        Set.of(),
        'C',
        null,
        Duration.ofHours(1),
        Source.TextFrom.PAGE,
        List.of(),
        List.of(),
        list,
        null,
        List.of());
  }

  private static List<String> links(List<Feed.Entry> entries) {
    return entries.stream().map(e -> URI.create(String.valueOf(e.link())).getRawPath()).toList();
  }

  @Test
  void withoutSelectorsLinksToArticlesAreTakenAndNoOthers() throws Exception {
    List<Feed.Entry> entries =
        read(
            """
            <header><a href="/news/">All the news of our port authority</a></header>
            <ul class="menu main"><li><a href="/economy-of-the-region">Economy and trade of the region</a></li></ul>
            <div class="crumbs"><a href="/category/shipping-2">Everything about shipping and freight</a></div>
            <main class="nav-open">
              <a href="/news/crane-falls-on-quay">Crane falls on the eastern quay, nobody hurt</a>
              <li><a href="/2022/09/storm"><img alt=""></a>
                <a href="/2022/09/storm#top"><h3>Storm closes the harbour for two days</h3><p>More text</p></a>
                <time datetime="2022-09-13T08:00:00+03:00">today</time></li>
              <a href="/2022/09/storm">Read more</a>
              <a href="https://elsewhere.example/2022/09/x">A headline on the site of somebody else</a>
              <a href="mailto:desk@port.example">Write to the news desk of the port</a>
            </main>
            <aside><a href="/2022/08/old-story">Most read: what was read in the summer</a></aside>
            <footer><a href="/terms-of-use-2022">Terms of use of this very website</a></footer>
            """,
            null);
    assertEquals(List.of("/news/crane-falls-on-quay", "/2022/09/storm"), links(entries));
    assertEquals("Storm closes the harbour for two days", entries.get(1).title());
    assertEquals(Instant.parse("2022-09-13T05:00:00Z"), entries.get(1).published());
    assertNull(entries.get(0).published());
  }

  @Test
  void whereNoAddressLooksLikeThatOfATextTheHeadlineDecides() throws Exception {
    List<Feed.Entry> entries =
        read(
            "<a href='/krim'>إغلاق الميناء الشرقي يومين بسبب العاصفة</a><a href='/haupt'>الرئيسية</a>"
                + "<a href='/about'>All about this newspaper and its desk</a>",
            null);
    assertEquals(List.of("/krim"), links(entries));
  }

  @Test
  void anIdeographCountsMoreThanALetter() throws Exception {
    List<Feed.Entry> entries =
        read("<a href='/a/1'>東部の港が嵐のため二日間閉鎖</a><a href='/a/2'>東部の港</a>", null);
    assertEquals(List.of("/a/1"), links(entries));
  }

  @Test
  void selectorsSayWhatAnItemIsAndWhereItsPartsStand() throws Exception {
    String body =
        """
        <a href="/2022/09/no-item">A headline that stands outside of the list</a>
        <div class="row"><a href="/photo/1"><img></a><h4>Crane falls</h4>
          <p class="more"><a href="/n?id=7">open</a></p><i class="day">13/09/2022</i>
          <div class="lead">Nobody <script>x()</script><b>hurt</b></div></div>
        <div class="row"><h4>No link here</h4></div>
        <div class="row"><h4>Again</h4><p class="more"><a href="/n?id=7">open</a></p></div>
        """;
    List<Feed.Entry> entries =
        read(body, new Source.PageList("div.row", ".more", "h4", ".day", ".lead"));
    assertEquals(1, entries.size());
    Feed.Entry entry = entries.get(0);
    assertEquals("https://www.port.example/n?id=7", entry.link());
    assertEquals("Crane falls", entry.title());
    assertEquals(Instant.parse("2022-09-13T00:00:00Z"), entry.published());
    assertTrue(String.valueOf(entry.summary()).contains("<b>hurt</b>"), entry.summary());
    assertTrue(!String.valueOf(entry.summary()).contains("x()"), entry.summary());
  }

  @Test
  void anItemMayBeTheLinkItself() throws Exception {
    List<Feed.Entry> entries =
        read(
            "<a class='n' href='/one'>One</a><a href='/two'>Two</a>",
            new Source.PageList("a.n", null, null, null, null));
    assertEquals(List.of("/one"), links(entries));
    assertEquals("One", entries.get(0).title());
    assertNull(entries.get(0).summary());
  }

  @Test
  void selectorsThatFindNothingAreNamed() {
    FeedUnreadableException nothing =
        assertThrows(
            FeedUnreadableException.class,
            () ->
                read(
                    "<a href='/2022/a'>A headline that would be taken by default</a>",
                    new Source.PageList("div.gone", null, null, null, null)));
    assertEquals(FetchError.NOT_A_FEED, nothing.kind());
    assertTrue(nothing.detail().contains("div.gone"), nothing.detail());
  }
}
