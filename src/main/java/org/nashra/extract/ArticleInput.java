package org.nashra.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nashra.model.LanguageTag;

/**
 * An article as the extraction wants it.
 *
 * @param language found out where it is null
 * @param published assumed to be the context's present where it is null
 * @param source name or id of the outlet
 */
public record ArticleInput(
    String id,
    @Nullable String title,
    String text,
    @Nullable LanguageTag language,
    @Nullable Instant published,
    @Nullable String source,
    @Nullable String url) {}
