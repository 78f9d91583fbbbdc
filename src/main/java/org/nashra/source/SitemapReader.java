package org.nashra.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;

/**
 * Reads a sitemap (sitemaps.org), best one of news, as if it were a feed; of an index, its newest
 * sitemaps, those of news first. Packed files are unpacked, up to a bound. Thread-safe.
 */
final class SitemapReader {
  private static final int MOST = 1_000;
  private static final int MOST_OF_INDEX = 4;

  private final Fetcher fetcher;

  SitemapReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  FeedDocument read(byte[] bytes, @Nullable String contentType, String base)
      throws FeedUnreadableException {
    Document document = parse(bytes, contentType, base);
    if (document.selectFirst("urlset") != null) {
      return Poller.documentOf(entries(document, base));
    }
    if (document.selectFirst("sitemapindex") == null) {
      throw new FeedUnreadableException(FetchError.NOT_A_FEED, "neither urlset nor sitemapindex");
    }
    return Poller.documentOf(ofIndex(document, base));
  }

  private record Part(URI address, Instant changed, boolean news) {}

  private List<Feed.Entry> ofIndex(Document index, String base) throws FeedUnreadableException {
    List<Part> parts = new ArrayList<>();
    for (Element sitemap : index.select("sitemap")) {
      String link = FeedHtml.link(base, text(sitemap, "loc"));
      URI address = link == null ? null : WebAddress.of(link).orElse(null);
      if (address != null && parts.size() < MOST) {
        parts.add(
            new Part(
                address,
                FeedDates.instant(text(sitemap, "lastmod")).orElse(Instant.EPOCH),
                address.toString().toLowerCase(Locale.ROOT).contains("news")));
      }
    }
    parts.sort(Comparator.comparing(Part::news).thenComparing(Part::changed).reversed());
    List<Feed.Entry> entries = new ArrayList<>();
    @Nullable FeedUnreadableException failure = null;
    int read = 0;
    for (Part part : parts.subList(0, Math.min(parts.size(), MOST_OF_INDEX))) {
      try {
        entries.addAll(part(part.address()));
        read++;
      } catch (FeedUnreadableException e) {
        failure = e;
      }
    }
    if (read == 0) {
      throw failure == null
          ? new FeedUnreadableException(FetchError.NOT_A_FEED, "the sitemap index lists nothing")
          : failure;
    }
    return entries.subList(0, Math.min(entries.size(), MOST));
  }

  private List<Feed.Entry> part(URI address) throws FeedUnreadableException {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.feed(address));
    if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
      throw outcome
          .refused()
          .map(r -> new FeedUnreadableException(r.kind(), r.detail()))
          .orElseGet(() -> new FeedUnreadableException(FetchError.BROKEN_ANSWER, "304 unasked"));
    }
    String base = fetched.address().toString();
    Document document = parse(fetched.body(), fetched.contentType(), base);
    if (document.selectFirst("urlset") == null) {
      // An index within an index is not followed: that has no end.
      throw new FeedUnreadableException(FetchError.NOT_A_FEED, base + " has no urlset");
    }
    return entries(document, base);
  }

  private static Document parse(byte[] bytes, @Nullable String contentType, String base)
      throws FeedUnreadableException {
    String xml = XmlText.clean(TextDecoder.decode(unpacked(bytes), contentType).text());
    return Parser.xmlParser().setMaxDepth(20).parseInput(xml, base);
  }

  private static byte[] unpacked(byte[] bytes) throws FeedUnreadableException {
    boolean packed = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    if (!packed) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes(FeedReader.LARGEST + 1);
      if (plain.length > FeedReader.LARGEST) {
        throw new FeedUnreadableException(
            FetchError.TOO_LARGE, "unpacks to more than " + FeedReader.LARGEST + " bytes");
      }
      return plain;
    } catch (IOException e) {
      throw new FeedUnreadableException(FetchError.BROKEN_ANSWER, "cannot be unpacked: " + e);
    }
  }

  private static List<Feed.Entry> entries(Document document, String base) {
    List<Feed.Entry> entries = new ArrayList<>();
    for (Element url : document.select("url")) {
      String link = FeedHtml.link(base, text(url, "loc"));
      if (link != null && entries.size() < MOST) {
        entries.add(entry(url, link));
      }
    }
    return entries;
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
