package org.nashra.briefing;

import org.jspecify.annotations.Nullable;

/**
 * What collection could not give to an issue.
 *
 * @param kind the error kind ({@code timeout}, {@code not-a-feed}, …), {@code silent} or {@code
 *     unread}
 * @param source id of the source, where it is one
 * @param name of the source, as printed
 * @param detail the number of articles for {@code unread}; else what failed, in a few words
 */
public record SourceGap(
    String kind, @Nullable String source, @Nullable String name, @Nullable String detail) {}
