package org.nashra.source;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;
import org.nashra.model.Source;

/**
 * Asks a source for what is new and keeps it, items and state in one transaction, before it tells
 * anyone. Asking twice does no harm. Thread-safe.
 */
public final class Poller {
  private final SourceRegister register;
  private final SourceStateStore store;
  private final Fetcher fetcher;
  private final FeedReader reader;
  private final PollPlan plan;
  private final Clock clock;
  private final Robots robots;
  private final SitemapReader sitemaps;
  private final @Nullable MailboxReader mailboxes;

  /** One that reads no mailboxes. */
  public Poller(
      SourceRegister register,
      SourceStateStore store,
      Fetcher fetcher,
      FeedReader reader,
      PollPlan plan,
      Clock clock) {
    this(register, store, fetcher, new Robots(fetcher, "Nashra", clock), reader, plan, clock, null);
  }

  /**
   * @param robots asked before a page of links is
   * @param mailboxes null where mailboxes are not read
   */
  public Poller(
      SourceRegister register,
      SourceStateStore store,
      Fetcher fetcher,
      Robots robots,
      FeedReader reader,
      PollPlan plan,
      Clock clock,
      @Nullable MailboxReader mailboxes) {
    this.register = register;
    this.store = store;
    this.fetcher = fetcher;
    this.robots = robots;
    this.reader = reader;
    this.plan = plan;
    this.clock = clock;
    this.sitemaps = new SitemapReader(fetcher);
    this.mailboxes = mailboxes;
  }

  /**
   * Asks a source.
   *
   * @return ids of the items that are new, or that the source has changed; none after a failure,
   *     which is kept in the source's state
   * @throws IllegalArgumentException if the register has no such source
   */
  public List<String> poll(String sourceId) {
    Source source =
        register
            .source(sourceId)
            .orElseThrow(
                () -> new IllegalArgumentException("no source " + sourceId + " in config/sources"));
    SourceState state = store.state(sourceId).of(source);
    if (source.kind() == Source.Kind.MAILBOX) {
      return mailbox(source, state);
    }
    FetchOutcome outcome = fetch(source, state);
    if (outcome instanceof FetchOutcome.Refused refused) {
      return fail(source, state, refused.kind(), refused.detail(), refused.retryAfter());
    }
    if (outcome instanceof FetchOutcome.NotModified same) {
      Instant now = clock.instant();
      Instant next = plan.afterSuccess(source, now, same.freshUntil());
      String moved = moved(same.permanent());
      return store.commit(
          state.succeeded(moved, state.etag(), state.lastModified(), now, next, null), List.of());
    }
    return keep(source, state, (FetchOutcome.Fetched) outcome);
  }

  private FetchOutcome fetch(Source source, SourceState state) {
    URI address = address(source, state);
    boolean page = source.kind() == Source.Kind.PAGE_LIST;
    Optional<FetchOutcome.Refused> refusal = page ? robots.refusal(address) : Optional.empty();
    if (refusal.isPresent()) {
      return refusal.get();
    }
    FetchRequest request = page ? FetchRequest.page(address) : FetchRequest.feed(address);
    return fetcher.fetch(request.unlessStill(state.etag(), state.lastModified()));
  }

  /** Ids of items that have not been read yet and are due; to be put on their channel again. */
  public List<String> unfinished() {
    return store.unread(clock.instant());
  }

  private List<String> keep(Source source, SourceState state, FetchOutcome.Fetched fetched) {
    Instant now = clock.instant();
    FeedDocument document;
    try {
      document = read(source, fetched);
    } catch (FeedUnreadableException e) {
      return fail(source, state, e.kind(), fetched.address() + ": " + e.detail(), null);
    }
    List<FeedItem> items = new FeedItems(source, now).of(document.feed());
    Instant newest = newest(items, now);
    Instant wanted = fetched.freshUntil();
    if (document.timeToLive() != null) {
      Instant byFeed = now.plus(document.timeToLive());
      wanted = wanted == null || byFeed.isAfter(wanted) ? byFeed : wanted;
    }
    return store.commit(
        state.succeeded(
            moved(fetched.permanent()),
            fetched.etag(),
            fetched.lastModified(),
            now,
            plan.afterSuccess(source, now, wanted),
            newest),
        items);
  }

  private List<String> mailbox(Source source, SourceState state) {
    if (mailboxes == null) {
      return fail(source, state, FetchError.UNSUPPORTED, "mailboxes are not read here", null);
    }
    try {
      MailboxReader.Reading reading = mailboxes.read(source, state.etag());
      Instant now = clock.instant();
      List<FeedItem> items = new FeedItems(source, now).of(reading.document().feed());
      Instant next = plan.afterSuccess(source, now, null);
      return store.commit(
          state.succeeded(null, reading.mark(), null, now, next, newest(items, now)), items);
    } catch (MailboxException e) {
      return fail(source, state, e.kind(), e.detail(), null);
    }
  }

  private static @Nullable Instant newest(List<FeedItem> items, Instant now) {
    return items.stream()
        .map(i -> Optional.ofNullable(i.published()).orElse(now))
        .filter(at -> !at.isAfter(now))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private FeedDocument read(Source source, FetchOutcome.Fetched fetched)
      throws FeedUnreadableException {
    String base = fetched.address().toString();
    return switch (source.kind()) {
      case FEED -> reader.document(fetched.body(), fetched.contentType(), base);
      case SITEMAP -> sitemaps.read(fetched.body(), fetched.contentType(), base);
      case PAGE_LIST -> PageListReader.read(fetched.body(), fetched.contentType(), base, source);
      case MAILBOX -> throw new FeedUnreadableException(FetchError.UNSUPPORTED, "a mailbox");
    };
  }

  private List<String> fail(
      Source source, SourceState state, FetchError kind, String detail, @Nullable Instant again) {
    Instant now = clock.instant();
    Instant next = plan.afterFailure(source, now, state.failures() + 1, again);
    return store.commit(state.failed(kind, detail, now, next), List.of());
  }

  private static URI address(Source source, SourceState state) {
    String moved = state.address();
    return moved == null ? source.address() : WebAddress.of(moved).orElse(source.address());
  }

  private static @Nullable String moved(@Nullable URI to) {
    return to == null ? null : to.toString();
  }

  /** The feed of a source's document; an empty one is no failure. */
  static FeedDocument documentOf(List<Feed.Entry> entries) {
    return new FeedDocument(new Feed(null, null, null, null, entries), null);
  }
}
