package org.nashra.source;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;
import org.nashra.model.Source;

/**
 * Reads a page that lists articles as if it were a feed: by the source's own selectors where it has
 * some, else by what links to articles have in common ({@link ArticleLinks}).
 */
final class PageListReader {
  private static final int MOST = 200;
  private static final int DEEPEST = 200;
  private static final String HEADING = "h1,h2,h3,h4,h5,h6";

  private final Source source;
  private final URI base;

  private PageListReader(Source source, URI base) {
    this.source = source;
    this.base = base;
  }

  static FeedDocument read(byte[] bytes, @Nullable String contentType, String base, Source source)
      throws FeedUnreadableException {
    String html = TextDecoder.decode(bytes, contentType).text();
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
    PageListReader reader = new PageListReader(source, URI.create(base));
    Source.PageList list = source.list();
    List<Feed.Entry> entries = list == null ? reader.links(page) : reader.items(page, list);
    if (entries.isEmpty()) {
      throw new FeedUnreadableException(
          FetchError.NOT_A_FEED,
          list == null
              ? "the page of " + source.id() + " has no links that look like links to articles"
              : "on the page of "
                  + source.id()
                  + " list.items (\""
                  + list.items()
                  + "\") finds nothing with a link");
    }
    return Poller.documentOf(entries);
  }

  private List<Feed.Entry> items(Document page, Source.PageList list) {
    Map<String, Feed.Entry> entries = new LinkedHashMap<>();
    for (Element item : page.select(list.items())) {
      Element link = link(item, list.link());
      URI to = link == null ? null : WebAddress.resolve(base, link.attr("href")).orElse(null);
      if (link == null || to == null || entries.size() >= MOST) {
        continue;
      }
      Element date = item.selectFirst(list.date() == null ? "time" : list.date());
      Element summary = list.summary() == null ? null : item.selectFirst(list.summary());
      entries.putIfAbsent(
          WebAddress.canonical(to.toString()),
          entry(
              to,
              title(item, link, list.title()),
              published(date),
              summary == null ? null : FeedHtml.sanitise(summary.html(), base.toString())));
    }
    return List.copyOf(entries.values());
  }

  /** What a selector means by a link may also be something around it. */
  private static @Nullable Element link(Element item, @Nullable String selector) {
    Element found = selector == null ? item : item.selectFirst(selector);
    return found == null ? null : found.selectFirst("a[href]");
  }

  private static @Nullable String title(Element item, Element link, @Nullable String selector) {
    Element named = selector == null ? link : item.selectFirst(selector);
    String title = named == null ? "" : FeedHtml.squeeze(named.text());
    if (title.isEmpty() && selector == null) {
      Element heading = item.selectFirst(HEADING);
      title = heading == null ? "" : FeedHtml.squeeze(heading.text());
    }
    return title.isEmpty() ? null : title;
  }

  private List<Feed.Entry> links(Document page) {
    List<Feed.Entry> entries = new ArrayList<>();
    for (ArticleLinks.Found found : ArticleLinks.of(page, base)) {
      if (entries.size() < MOST) {
        entries.add(entry(found.address(), found.headline(), published(date(found.link())), null));
      }
    }
    return entries;
  }

  /** The time that stands beside a link, if it is the only one there. */
  private static @Nullable Element date(Element link) {
    Element around = link.closest("article,li");
    List<Element> times = around == null ? List.of() : around.select("time");
    return times.size() == 1 ? times.get(0) : null;
  }

  private @Nullable Instant published(@Nullable Element date) {
    if (date == null) {
      return null;
    }
    boolean dayFirst = !"US".equals(source.country());
    return FeedDates.read(date.attr("datetime"), dayFirst)
        .or(() -> FeedDates.read(FeedHtml.squeeze(date.text()), dayFirst))
        .map(PointInTime::instant)
        .orElse(null);
  }

  private static Feed.Entry entry(
      URI to, @Nullable String title, @Nullable Instant published, @Nullable String summary) {
    String link = to.toString();
    return new Feed.Entry(
        link, title, link, summary, null, List.of(), published, null, null, List.of(), List.of());
  }
}
