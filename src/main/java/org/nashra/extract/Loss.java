package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.model.Event.Casualty;

/**
 * A figure of losses as it stands in the text.
 *
 * @param from index of the first token of the count
 * @param to index after the last token of what is counted
 * @param cue index of the token that tells the effect
 * @param own of the speaker's own side
 * @param update replaces an earlier figure
 */
record Loss(
    int from,
    int to,
    int cue,
    Casualty.Effect effect,
    @Nullable Integer min,
    @Nullable Integer max,
    boolean vague,
    String who,
    @Nullable String side,
    boolean own,
    boolean part,
    boolean update,
    String rule) {

  Loss withSide(@Nullable String newSide) {
    return new Loss(from, to, cue, effect, min, max, vague, who, newSide, own, part, update, rule);
  }

  /** Fewer of the same fate than a toll has, and told beside it. */
  boolean within(Loss toll) {
    return effect == toll.effect && !part && min != null && toll.min != null && min < toll.min;
  }

  /** A part that another counted than the whole: a figure of its own, told where its number is. */
  Loss apart() {
    return new Loss(from, to, from, effect, min, max, vague, who, side, own, false, update, rule);
  }

  boolean sameFigure(Loss other) {
    return effect == other.effect
        && vague == other.vague
        && java.util.Objects.equals(min, other.min)
        && (java.util.Objects.equals(max, other.max) || min != null);
  }

  Casualty casualty(NewsText text) {
    org.nashra.model.Span span = text.words().span(Math.min(from, to - 1), to);
    return new Casualty(
        effect,
        min,
        max,
        vague,
        who,
        side,
        null,
        part,
        span.start(),
        span.end(),
        span.in(text.original()));
  }
}
