package org.nashra.language;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time that a text names, resolved. Offsets are into the original text.
 *
 * @param grain minute, hour, part-of-day, day, week, month, quarter, year, …; duration
 * @param from inclusive, local to the reference's zone; null for a duration
 * @param to exclusive; null when open, or for a duration
 * @param value ISO 8601 or TIMEX3: {@code 2022-09-13TNI}, {@code 2022-W37}, {@code P2D}; with its
 *     offset where the text names a zone: {@code 2022-09-13T09:00+03:00}
 * @param explicit false where a part was inferred from the reference alone
 */
public record TimeExpression(
    int start,
    int end,
    String text,
    String grain,
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime to,
    String value,
    boolean approximate,
    boolean explicit) {}
