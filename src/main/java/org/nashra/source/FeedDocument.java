package org.nashra.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;

/**
 * A feed and what it asks of those who poll it.
 *
 * @param timeToLive how long it need not be asked again (RSS {@code ttl}, {@code sy:updatePeriod});
 *     null if not said
 */
public record FeedDocument(Feed feed, @Nullable Duration timeToLive) {}
