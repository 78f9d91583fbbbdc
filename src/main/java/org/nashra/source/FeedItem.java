package org.nashra.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.ContentHash;

/**
 * One thing that a source offers to read, as its feed has it.
 *
 * @param id derived from the canonical address, else from source and feed id; also the article's id
 * @param addressKey hash of the canonical address; null where that does not tell items apart
 * @param guidKey hash of source and feed id; null where that does not tell items apart
 * @param summary sanitised HTML
 * @param content sanitised HTML
 * @param attempts to read it that failed
 */
public record FeedItem(
    String id,
    String sourceId,
    @Nullable String addressKey,
    @Nullable String guidKey,
    @Nullable String address,
    @Nullable String guid,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    List<String> authors,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String language,
    Instant seen,
    Instant changed,
    Status status,
    int attempts,
    @Nullable FetchError errorKind,
    @Nullable String errorDetail) {

  /** How far the reading of an item has come. */
  public enum Status {
    /** To be read, or to be read again. */
    NEW,
    READ,
    /** Could not be read, and will not be tried again until it changes. */
    ABANDONED
  }

  public FeedItem {
    authors = List.copyOf(authors);
  }

  /** What tells whether the feed has changed it. */
  ContentHash hash() {
    return ContentHash.of(title + "\n" + summary + "\n" + content + "\n" + updated);
  }
}
