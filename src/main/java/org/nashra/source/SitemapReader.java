package org.nashra.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nashra.model.Feed;

/** Reads a sitemap (sitemaps.org), best one of news, as if it were a feed. */
final class SitemapReader {
  private static final int MOST = 1_000;

  private SitemapReader() {}

  static FeedDocument read(
      byte[] bytes, @org.jspecify.annotations.Nullable String contentType, String base)
      throws FeedUnreadableException {
    String xml = XmlText.clean(TextDecoder.decode(bytes, contentType).text());
    Document document = Parser.xmlParser().setMaxDepth(20).parseInput(xml, base);
    if (document.selectFirst("urlset") == null) {
      throw new FeedUnreadableException(
          FetchError.NOT_A_FEED,
          "no urlset; name the sitemap that lists the articles, not an index");
    }
    List<Feed.Entry> entries = new ArrayList<>();
    for (Element url : document.select("url")) {
      String link = FeedHtml.link(base, text(url, "loc"));
      if (link != null && entries.size() < MOST) {
        entries.add(entry(url, link));
      }
    }
    return Poller.documentOf(entries);
  }

  private static Feed.Entry entry(Element url, String link) {
    String title = text(url, "news|title");
    String language = text(url, "news|language");
    return new Feed.Entry(
        link,
        title.isEmpty() ? null : title,
        link,
        null,
        null,
        List.of(),
        FeedDates.instant(text(url, "news|publication_date")).orElse(null),
        FeedDates.instant(text(url, "lastmod")).orElse(null),
        language.isEmpty() ? null : language,
        List.of(),
        List.of());
  }

  private static String text(Element url, String selector) {
    Element found = url.selectFirst(selector);
    return found == null ? "" : FeedHtml.squeeze(found.wholeText());
  }
}
