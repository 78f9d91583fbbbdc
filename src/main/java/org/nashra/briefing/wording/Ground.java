package org.nashra.briefing.wording;

import org.jspecify.annotations.Nullable;
import org.nashra.model.Span;
import org.nashra.story.Mention;

/**
 * What a printed piece of a sentence rests on.
 *
 * @param kind what was printed
 * @param printed the piece as printed; empty where it is not one piece
 * @param span where the article says it; null for what it does not spell out: the outlet itself, or
 *     a day derived from the date of publication
 * @param surface what must stand at {@code span}
 * @param numbers the numbers printed, none for a name
 */
public record Ground(
    Kind kind,
    String printed,
    Mention mention,
    @Nullable Span span,
    @Nullable String surface,
    java.util.List<Integer> numbers) {
  public enum Kind {
    NAME,
    NUMBER,
    TIME,
    TOPIC
  }

  public Ground {
    numbers = java.util.List.copyOf(numbers);
  }

  public static Ground of(
      Kind kind,
      String printed,
      Mention mention,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String surface) {
    Span span = start == null || end == null ? null : new Span(start, end);
    return new Ground(kind, printed, mention, span, surface, java.util.List.of());
  }
}
