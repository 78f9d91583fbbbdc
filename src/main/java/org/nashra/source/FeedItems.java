package org.nashra.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.model.ContentHash;
import org.nashra.model.Feed;
import org.nashra.model.Source;

/**
 * Turns a feed's entries into items with an identity. An item is the same when its canonical
 * address or its id is; an address or id that several entries of one document share tells nothing
 * and does not count.
 */
final class FeedItems {
  private final Source source;
  private final Instant now;

  FeedItems(Source source, Instant now) {
    this.source = source;
    this.now = now;
  }

  List<FeedItem> of(Feed feed) {
    Map<String, Integer> addresses = new HashMap<>();
    Map<String, Integer> ids = new HashMap<>();
    for (Feed.Entry entry : feed.entries()) {
      count(addresses, canonical(entry));
      count(ids, entry.id());
    }
    String home = feed.link() == null ? "" : WebAddress.canonical(feed.link());
    List<FeedItem> items = new ArrayList<>();
    for (Feed.Entry entry : feed.entries()) {
      String address = canonical(entry);
      boolean own =
          address != null && addresses.getOrDefault(address, 0) == 1 && !address.equals(home);
      boolean named = entry.id() != null && ids.getOrDefault(entry.id(), 0) == 1;
      item(feed, entry, own ? address : null, named ? entry.id() : null, items);
    }
    return items;
  }

  private void item(
      Feed feed,
      Feed.Entry entry,
      @Nullable String address,
      @Nullable String guid,
      List<FeedItem> into) {
    String addressKey = address == null ? null : ContentHash.of(address).value();
    String guidKey = guid == null ? null : ContentHash.of(source.id() + "\n" + guid).value();
    if (entry.title() == null
        && entry.summary() == null
        && entry.content() == null
        && address == null) {
      return;
    }
    String key =
        addressKey != null
            ? addressKey
            : guidKey != null
                ? guidKey
                : ContentHash.of(source.id() + "\n" + entry.title() + "\n" + entry.published())
                    .value();
    into.add(
        new FeedItem(
            key.substring(0, 24),
            source.id(),
            addressKey,
            guidKey,
            web(entry.link()),
            entry.id(),
            entry.title(),
            entry.summary(),
            entry.content(),
            entry.authors(),
            entry.published() == null ? entry.updated() : entry.published(),
            entry.updated(),
            entry.language() == null ? feed.language() : entry.language(),
            now,
            now,
            FeedItem.Status.NEW,
            0,
            null,
            null));
  }

  private static void count(Map<String, Integer> counts, @Nullable String key) {
    if (key != null) {
      counts.merge(key, 1, Integer::sum);
    }
  }

  private static @Nullable String canonical(Feed.Entry entry) {
    String web = web(entry.link());
    return web == null ? null : WebAddress.canonical(web);
  }

  private static @Nullable String web(@Nullable String link) {
    return link == null ? null : WebAddress.of(link).map(Object::toString).orElse(null);
  }
}
