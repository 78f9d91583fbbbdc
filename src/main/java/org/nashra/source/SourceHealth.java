package org.nashra.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source does, for the register's list, the operator's page and the gaps of a briefing.
 *
 * @param failing the last attempt failed
 * @param silent it answers, but has been quiet for longer than it uses to be
 * @param itemsADay over the last fortnight
 * @param address where it is asked now, after permanent redirects
 */
public record SourceHealth(
    String sourceId,
    String name,
    String address,
    boolean failing,
    boolean silent,
    boolean retired,
    int failures,
    @Nullable FetchError errorKind,
    @Nullable String errorDetail,
    @Nullable Instant lastAttempt,
    @Nullable Instant lastSuccess,
    @Nullable Instant newestItem,
    double itemsADay,
    @Nullable Instant nextCheck) {}
