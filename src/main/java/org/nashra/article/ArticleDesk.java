package org.nashra.article;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Article;
import org.nashra.model.LanguageTag;
import org.nashra.model.Source;
import org.nashra.source.FeedItem;
import org.nashra.source.FetchError;
import org.nashra.source.FetchOutcome;
import org.nashra.source.FetchRequest;
import org.nashra.source.Fetcher;
import org.nashra.source.PointInTime;
import org.nashra.source.Robots;
import org.nashra.source.SourceRegister;
import org.nashra.source.SourceStateStore;
import org.nashra.source.WebAddress;

/**
 * Reads the item that a source offered into an article: from its page, or from the feed where the
 * source says so, where the feed holds more, or where the page fails. The result is kept before
 * anyone is told. Reading twice does no harm. Thread-safe.
 */
public final class ArticleDesk {
  /** Characters from which a feed's own text is as good as a page. */
  private static final int WHOLE = 300;

  /** Characters below which a text is no article. */
  private static final int LEAST = 40;

  private static final int MOST_ATTEMPTS = 4;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
  private static final Duration SAME_DAY = Duration.ofHours(36);

  /** What may be over when one comes again. */
  private static final Set<FetchError> PASSING =
      Set.of(
          FetchError.TIMEOUT,
          FetchError.DNS,
          FetchError.CONNECT,
          FetchError.TLS,
          FetchError.BROKEN_ANSWER,
          FetchError.STATUS_5XX,
          FetchError.RATE_LIMITED);

  private final SourceRegister register;
  private final SourceStateStore items;
  private final ArticleStore articles;
  private final Fetcher fetcher;
  private final Robots robots;
  private final ArticleReader reader;
  private final Clock clock;

  public ArticleDesk(
      SourceRegister register,
      SourceStateStore items,
      ArticleStore articles,
      Fetcher fetcher,
      Robots robots,
      ArticleReader reader,
      Clock clock) {
    this.register = register;
    this.items = items;
    this.articles = articles;
    this.fetcher = fetcher;
    this.robots = robots;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Reads an item.
   *
   * @return the article's new revision; empty if nothing is new, if the item is unknown or has been
   *     read already, or if it could not be read (which is kept with the item)
   */
  public Optional<ArticleClaim> read(String itemId) {
    FeedItem item = items.item(itemId).orElse(null);
    if (item == null || item.status() != FeedItem.Status.NEW) {
      return Optional.empty();
    }
    Source source = register.source(item.sourceId()).orElse(null);
    if (source == null) {
      articles.failed(
          itemId,
          FetchError.UNSUPPORTED,
          "its source " + item.sourceId() + " left the register",
          null);
      return Optional.empty();
    }
    String fromFeed = feedText(item);
    String address = item.address();
    URI page = address == null ? null : WebAddress.of(address).orElse(null);
    if (source.text() == Source.TextFrom.FEED || page == null) {
      return fromFeed.length() < LEAST
          ? none(item, FetchError.NO_ARTICLE, "the feed has no text for it")
          : keep(source, item, null, fromFeed);
    }
    FetchOutcome outcome =
        robots
            .refusal(page)
            .<FetchOutcome>map(r -> r)
            .orElseGet(() -> fetcher.fetch(FetchRequest.page(page)));
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      Page read =
          reader.read(
              fetched.body(),
              fetched.contentType(),
              fetched.address().toString(),
              PageRules.of(source));
      return fromPage(source, item, read, fromFeed);
    }
    FetchOutcome.Refused refused =
        outcome.refused().orElse(new FetchOutcome.Refused(FetchError.BROKEN_ANSWER, "304 unasked"));
    return withoutPage(source, item, refused, fromFeed);
  }

  /** Ids of items that have not been read yet and are due; to be put on their channel again. */
  public List<String> unfinished() {
    return items.unread(clock.instant());
  }

  private Optional<ArticleClaim> fromPage(
      Source source, FeedItem item, Page page, String fromFeed) {
    boolean feedHasMore = fromFeed.length() > page.text().length() && fromFeed.length() >= WHOLE;
    String text = feedHasMore || page.text().length() < LEAST ? fromFeed : page.text();
    if (text.length() < LEAST) {
      return none(item, FetchError.NO_ARTICLE, item.address() + ": no article on the page");
    }
    return keep(source, item, page, text);
  }

  private Optional<ArticleClaim> withoutPage(
      Source source, FeedItem item, FetchOutcome.Refused refused, String fromFeed) {
    boolean passing = PASSING.contains(refused.kind()) && item.attempts() + 1 < MOST_ATTEMPTS;
    if (fromFeed.length() >= (passing ? WHOLE : LEAST)) {
      return keep(source, item, null, fromFeed);
    }
    if (!passing) {
      return none(item, refused.kind(), refused.detail());
    }
    Instant again = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (2 * item.attempts())));
    Instant asked = refused.retryAfter();
    articles.failed(
        item.id(),
        refused.kind(),
        refused.detail(),
        asked != null && asked.isAfter(again) ? asked : again);
    return Optional.empty();
  }

  private Optional<ArticleClaim> none(FeedItem item, FetchError kind, String detail) {
    articles.failed(item.id(), kind, detail, null);
    return Optional.empty();
  }

  private String feedText(FeedItem item) {
    String content = item.content();
    String summary = item.summary();
    String whole = content == null ? "" : reader.text(content);
    String brief = summary == null ? "" : reader.text(summary);
    return whole.length() >= brief.length() ? whole : brief;
  }

  private Optional<ArticleClaim> keep(
      Source source, FeedItem item, @Nullable Page page, String text) {
    String title = page == null || page.title() == null ? item.title() : page.title();
    String url = page == null || page.url() == null ? item.address() : page.url();
    LanguageTag language =
        PageLanguage.of(
            text, source.language(), page == null ? null : page.language(), item.language());
    return articles.keep(
        new Article(
            item.id(),
            1,
            source.id(),
            url,
            title == null ? "" : title,
            page == null || page.authors().isEmpty() ? item.authors() : page.authors(),
            text,
            language,
            published(item, page),
            page == null || page.modified() == null ? item.updated() : page.modified().instant(),
            clock.instant(),
            page == null ? null : page.siteName(),
            page == null ? null : page.section(),
            page == null ? null : page.imageUrl()));
  }

  /**
   * The feed's instant, unless the page gives a whole instant near it: a page's date may be of a
   * day only, or read off its face, but its own clock is the better one where both agree.
   */
  private static @Nullable Instant published(FeedItem item, @Nullable Page page) {
    Instant byFeed = item.published();
    PointInTime byPage = page == null ? null : page.published();
    if (byPage == null) {
      return byFeed;
    }
    if (byFeed == null) {
      return byPage.instant();
    }
    boolean near = Duration.between(byFeed, byPage.instant()).abs().compareTo(SAME_DAY) < 0;
    return near && !byPage.dayOnly() ? byPage.instant() : byFeed;
  }
}
