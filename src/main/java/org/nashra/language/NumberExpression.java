package org.nashra.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a text names, in digits or words. Offsets are into the original text and cover the
 * bound ("at least"), where one stands.
 *
 * @param value the number itself; null when vague
 * @param min null when unknown
 * @param max null when open
 * @param vague "dozens", "several"
 */
public record NumberExpression(
    int start,
    int end,
    String text,
    @Nullable BigDecimal value,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean vague) {}
