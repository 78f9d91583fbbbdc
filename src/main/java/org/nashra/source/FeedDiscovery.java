package org.nashra.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;

/**
 * Finds the feeds of a site from the address of any of its pages: the address itself, what the page
 * announces ({@code link rel=alternate}), what it links to by name, and the customary places. Every
 * feed named has been fetched and read. Thread-safe.
 */
public final class FeedDiscovery {
  private static final List<String> CUSTOMARY =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml");
  private static final int MOST_TRIED = 12;

  private final Fetcher fetcher;
  private final FeedReader reader;

  public FeedDiscovery(Fetcher fetcher, FeedReader reader) {
    this.fetcher = fetcher;
    this.reader = reader;
  }

  /**
   * A feed that answers.
   *
   * @param entries how many it holds now
   */
  public record Found(
      String address, @Nullable String title, @Nullable String language, int entries) {}

  /** What was found, or why nothing could be. */
  public record Answer(List<Found> feeds, Optional<FetchOutcome.Refused> refused) {
    public Answer {
      feeds = List.copyOf(feeds);
    }
  }

  public Answer discover(URI address) {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.page(address));
    if (!(outcome instanceof FetchOutcome.Fetched page)) {
      return new Answer(List.of(), outcome.refused());
    }
    Optional<Found> self = feed(page);
    if (self.isPresent()) {
      return new Answer(List.of(self.get()), Optional.empty());
    }
    Map<String, Found> found = new LinkedHashMap<>();
    List<URI> candidates = announced(page);
    tryAll(candidates, found);
    if (found.isEmpty()) {
      List<URI> customary = new ArrayList<>();
      CUSTOMARY.forEach(p -> WebAddress.resolve(page.address(), p).ifPresent(customary::add));
      tryAll(customary, found);
    }
    return new Answer(List.copyOf(found.values()), Optional.empty());
  }

  private void tryAll(List<URI> candidates, Map<String, Found> found) {
    for (URI candidate : candidates.stream().distinct().limit(MOST_TRIED).toList()) {
      if (fetcher.fetch(FetchRequest.feed(candidate)) instanceof FetchOutcome.Fetched fetched) {
        feed(fetched).ifPresent(f -> found.putIfAbsent(f.address(), f));
      }
    }
  }

  private static List<URI> announced(FetchOutcome.Fetched page) {
    String html = TextDecoder.decode(page.body(), page.contentType()).text();
    Document document = Jsoup.parse(html, page.address().toString());
    List<URI> candidates = new ArrayList<>();
    for (Element link :
        document.select("link[rel~=(?i)alternate][href],link[rel~=(?i)feed][href]")) {
      if (link.attr("type").matches("(?i).*(rss|atom|feed\\+json|rdf|xml).*")) {
        WebAddress.resolve(page.address(), link.attr("href")).ifPresent(candidates::add);
      }
    }
    for (Element link : document.select("a[href~=(?i)(rss|atom|feed|\\.xml)]")) {
      WebAddress.resolve(page.address(), link.attr("href")).ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<Found> feed(FetchOutcome.Fetched fetched) {
    String address = fetched.address().toString();
    try {
      Feed feed = reader.read(fetched.body(), fetched.contentType(), address);
      return Optional.of(new Found(address, feed.title(), feed.language(), feed.entries().size()));
    } catch (FeedUnreadableException e) {
      return Optional.empty();
    }
  }
}
