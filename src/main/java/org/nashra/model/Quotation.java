package org.nashra.model;

import org.jspecify.annotations.Nullable;

/**
 * Words of somebody, as quoted in a text, without the marks.
 *
 * @param speaker id of the speaker; null where unknown
 */
public record Quotation(int start, int end, @Nullable String speaker) {}
