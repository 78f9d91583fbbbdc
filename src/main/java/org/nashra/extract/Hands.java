package org.nashra.extract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event.Actor;

/** Whose hands dealt the blow of an event: the sides of those who act. */
final class Hands {
  private Hands() {}

  /** A blow and the blow struck back: those who act belong to other sides. */
  static boolean other(Draft a, Draft b) {
    List<String> one = of(a);
    List<String> other = of(b);
    return directed(a)
        && directed(b)
        && !b.definite()
        && !a.alleged()
        && !b.alleged()
        && !one.isEmpty()
        && !other.isEmpty()
        && one.stream().noneMatch(other::contains);
  }

  private static boolean directed(Draft draft) {
    return switch (draft.type()) {
      case AIR_STRIKE, SHELLING, BOMBING, ATTACK, TERRITORY -> draft.syntax() != null;
      default -> false;
    };
  }

  /** Do others act in the one than in the other? */
  static boolean apart(Draft a, Draft b) {
    List<String> one = of(a);
    List<String> other = of(b);
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }

  static List<String> of(Draft draft) {
    return draft.actors().stream()
        .filter(r -> r.role() == Actor.Role.ACTOR)
        .map(r -> hand(r.mention()))
        .filter(Objects::nonNull)
        .toList();
  }

  static boolean same(Draft a, Draft b) {
    return !of(a).isEmpty() && of(a).equals(of(b));
  }

  /** An armed group is not the state that it is of. */
  private static @Nullable String hand(Mention mention) {
    boolean own = mention.of() == null || mention.kind() == Mention.Kind.GROUP;
    return own ? mention.side() : mention.of();
  }
}
