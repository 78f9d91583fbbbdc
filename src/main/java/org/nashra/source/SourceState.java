package org.nashra.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Source;

/**
 * What is known of a source from the polls so far.
 *
 * @param registered where the register said it was when it was last asked; null before that
 * @param address where it has moved to for good; null while it is where the register says
 * @param failures in a row
 * @param retired it answered 410, gone: it is not asked again
 */
public record SourceState(
    String sourceId,
    @Nullable String registered,
    @Nullable String address,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant nextCheck,
    int failures,
    @Nullable FetchError errorKind,
    @Nullable String errorDetail,
    @Nullable Instant lastAttempt,
    @Nullable Instant lastSuccess,
    @Nullable Instant newestItem,
    boolean retired) {

  /** A source that was never asked: due at once. */
  public static SourceState fresh(String sourceId) {
    return new SourceState(
        sourceId, null, null, null, null, Instant.EPOCH, 0, null, null, null, null, null, false);
  }

  /**
   * The state as it counts for a source: where the register's address is another one now, what was
   * learnt at the old one (that it moved, failed, is gone, has not changed) is forgotten.
   */
  SourceState of(Source source) {
    String now = source.address().toString();
    if (now.equals(registered)) {
      return this;
    }
    if (registered == null) {
      return new SourceState(
          sourceId,
          now,
          address,
          etag,
          lastModified,
          nextCheck,
          failures,
          errorKind,
          errorDetail,
          lastAttempt,
          lastSuccess,
          newestItem,
          retired);
    }
    return new SourceState(
        sourceId,
        now,
        null,
        null,
        null,
        Instant.EPOCH,
        0,
        null,
        null,
        lastAttempt,
        lastSuccess,
        newestItem,
        false);
  }

  SourceState succeeded(
      @Nullable String movedTo,
      @Nullable String newEtag,
      @Nullable String newModified,
      Instant now,
      Instant next,
      @Nullable Instant newest) {
    return new SourceState(
        sourceId,
        registered,
        movedTo == null ? address : movedTo,
        newEtag,
        newModified,
        next,
        0,
        null,
        null,
        now,
        now,
        newest == null || newestItem != null && newestItem.isAfter(newest) ? newestItem : newest,
        false);
  }

  SourceState failed(FetchError kind, String detail, Instant now, Instant next) {
    return new SourceState(
        sourceId,
        registered,
        address,
        etag,
        lastModified,
        next,
        failures + 1,
        kind,
        detail,
        now,
        lastSuccess,
        newestItem,
        kind == FetchError.GONE);
  }
}
