package org.nashra.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event.Casualty;

/**
 * What one claimant says of the losses of one kind on one side, as last said.
 *
 * @param part counted within another claim: never shown as a total, never added
 * @param value the casualty as last claimed, in the mention that stands for it
 * @param asOf the day on which the value was first claimed, as far as the articles at hand say
 * @param mentions every mention that gives this value, {@code value}'s first
 * @param earlier what the claimant said before, oldest first
 */
public record Claim(
    Key key,
    boolean part,
    Casualty value,
    LocalDate asOf,
    List<Mention> mentions,
    List<Earlier> earlier) {
  public Claim {
    mentions = List.copyOf(mentions);
    earlier = List.copyOf(earlier);
  }

  /**
   * @param side null where the text does not say
   * @param claimant id of the one who vouches
   * @param kind identified, total or null
   */
  public record Key(
      Casualty.Effect effect, @Nullable String side, String claimant, @Nullable String kind) {}

  /** A value that a later one replaced. */
  public record Earlier(Casualty value, LocalDate asOf, Mention mention) {}

  /** Whether two values say the same. */
  public static boolean agree(Casualty a, Casualty b) {
    return java.util.Objects.equals(a.min(), b.min())
        && java.util.Objects.equals(a.max(), b.max())
        && a.vague() == b.vague();
  }

  /** Whether two values cannot both be true; what is vague contradicts nothing. */
  public static boolean contradict(Casualty a, Casualty b) {
    if (a.vague() || b.vague()) {
      return false;
    }
    return below(a.max(), b.min()) || below(b.max(), a.min());
  }

  private static boolean below(@Nullable Integer high, @Nullable Integer low) {
    return high != null && low != null && high < low;
  }
}
