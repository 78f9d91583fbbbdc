package org.nashra.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;
import org.nashra.model.Source;

/**
 * Reads a page that lists articles as if it were a feed: links of its own site whose text is long
 * enough for a headline.
 */
final class PageListReader {
  private static final int HEADLINE = 20;
  private static final int MOST = 200;

  private PageListReader() {}

  static FeedDocument read(byte[] bytes, @Nullable String contentType, String base, Source source)
      throws FeedUnreadableException {
    Document page = Jsoup.parse(TextDecoder.decode(bytes, contentType).text(), base);
    page.select("nav,footer,script,style").remove();
    URI own = URI.create(base);
    Map<String, Feed.Entry> entries = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      String title = FeedHtml.squeeze(link.text());
      URI to = WebAddress.resolve(own, link.attr("href")).orElse(null);
      if (to == null || title.length() < HEADLINE || !sameSite(own, to) || entries.size() >= MOST) {
        continue;
      }
      entries.putIfAbsent(WebAddress.canonical(to.toString()), entry(to.toString(), title));
    }
    if (entries.isEmpty()) {
      throw new FeedUnreadableException(
          FetchError.NOT_A_FEED, "the page of " + source.id() + " has no links to articles");
    }
    return Poller.documentOf(List.copyOf(entries.values()));
  }

  private static boolean sameSite(URI own, URI to) {
    return host(own).equals(host(to))
        && own.getPort() == to.getPort()
        && to.getRawPath().length() > 1;
  }

  private static String host(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static Feed.Entry entry(String link, String title) {
    return new Feed.Entry(
        link, title, link, null, null, List.of(), null, null, null, List.of(), List.of());
  }
}
