package org.nashra.extract;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an extraction knows besides the article.
 *
 * @param now counts where an article has no date
 * @param zone the zone that the articles' days are counted in
 */
public record Context(Instant now, ZoneId zone) {}
