package org.nashra.extract;

import org.jspecify.annotations.Nullable;

/**
 * So many of something.
 *
 * @param from index of the first token, with the bound
 * @param to index after the number
 * @param end index after the counted noun
 * @param who class of persons; null where no noun says
 * @param effect told by the noun itself ("قتيلان", "dead"); null if it is not
 * @param implied no number stands there: "a soldier"
 */
record Quantity(
    int from,
    int to,
    int end,
    @Nullable Integer min,
    @Nullable Integer max,
    boolean vague,
    @Nullable String who,
    @Nullable String effect,
    boolean implied) {}
