package org.nashra.extract;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EventType;

/** Can the losses of two events be of one count, and is one the toll of the other? */
final class SameCount {
  private static final int NEAR = 3;
  private static final int TOLL = 2;
  private static final int FAR = 4;
  private static final int MANY = 12;
  private static final int SOME = 5;
  private static final String FIGHTERS = "militants";
  private static final Set<String> SUBSETS =
      Set.of("women", "children", "civilians", "journalists", "migrants");

  private final EventTypes types;

  SameCount(EventTypes types) {
    this.types = types;
  }

  /** "Two people died there": fewer than those counted before, by the same voice or none. */
  static boolean within(Draft a, Draft b) {
    return b.type() == EventType.CASUALTIES
        && b.syntax() == null
        && b.sentence() > a.sentence()
        && b.sentence() - a.sentence() <= NEAR
        && (source(b).isEmpty() || source(b).equals(source(a)))
        && b.losses().stream()
            .allMatch(
                l ->
                    a.losses().stream()
                        .anyMatch(k -> contains(k, l) || !l.vague() && k.sameFigure(l)));
  }

  /** Fewer than those counted before, and nobody else who says so. */
  static boolean vouchedAlike(Draft a, Draft b) {
    return (source(b).isEmpty() || source(b).equals(source(a)))
        && b.losses().stream()
            .allMatch(
                l ->
                    a.losses().stream()
                        .anyMatch(
                            k ->
                                !l.vague() && k.sameFigure(l)
                                    || k.effect() == l.effect()
                                        && k.min() != null
                                        && l.min() != null
                                        && l.min() < k.min()));
  }

  private static boolean contains(Loss whole, Loss loss) {
    return whole.effect() == loss.effect()
        && whole.min() != null
        && loss.min() != null
        && loss.min() < whole.min()
        && !loss.update()
        && (loss.who().equals("people") && !whole.who().equals(FIGHTERS)
            || whole.who().equals("people") && SUBSETS.contains(loss.who())
            || whole.who().equals(loss.who()))
        && (loss.side() == null || loss.side().equals(whole.side()));
  }

  /** "The toll rose to 21 on Wednesday": the day of the count is not that of the event. */
  boolean risen(Draft a, Draft b) {
    return tollOf(a, b) && b.losses().stream().anyMatch(Loss::update);
  }

  /** "The death toll rose": of whatever was told before. */
  boolean tollOf(Draft a, Draft b) {
    return b.type() == EventType.CASUALTIES
        && b.syntax() == null
        && types.of(a.type()).losses()
        && (!a.losses().isEmpty() || struck(a, b));
  }

  /** "Погибли пять человек. Таковы последствия взрыва": what a toll without a place came of. */
  boolean causeOf(Draft a, Draft b) {
    return a.type() == EventType.CASUALTIES
        && a.syntax() == null
        && a.place() == null
        && b.syntax() != null
        && b.losses().isEmpty()
        && b.sentence() - a.sentence() == 1
        && types.of(b.type()).losses()
        && (types.of(b.type()).family().equals("disaster") || DraftBuilder.violent(b.type()));
  }

  /** "A coach overturned. Twelve people were killed": the toll of a disaster told right before. */
  private boolean struck(Draft a, Draft b) {
    int reach =
        a.type() == EventType.RIOT
            ? 1
            : !types.of(a.type()).family().equals("disaster")
                ? -1
                : b.place() == null && b.time() == null && a.losses().isEmpty() ? FAR : TOLL;
    return a.syntax() != null && b.sentence() - a.sentence() <= reach;
  }

  /** Figures that cannot be of one claim: another number of the same effect. */
  boolean rival(Draft a, Draft b) {
    if (split(a, b)) {
      return false;
    }
    for (Loss one : a.losses()) {
      for (Loss other : b.losses()) {
        if (one.part() || other.part() || one.effect() != other.effect()) {
          continue;
        }
        if (one.sameFigure(other)) {
          return false;
        }
        if (others(one, other)) {
          continue;
        }
        if (one.vague() != other.vague() && (one.vague() ? other : one).side() == null) {
          continue;
        }
        if (other.update() && (source(b).isEmpty() || source(a).equals(source(b)))) {
          return false;
        }
        if (!one.sameFigure(other)) {
          return true;
        }
      }
    }
    // A claim of a party of its own stays by itself where the event has figures already.
    return false;
  }

  /** "Nine policemen were killed. Three guerrillas died": people of two kinds, one battle. */
  private static boolean others(Loss one, Loss other) {
    return one.side() == null
        && other.side() == null
        && !one.who().equals("people")
        && !other.who().equals("people")
        && !one.who().equals(other.who());
  }

  /**
   * "Six people died. It killed four soldiers and two civilians": the same toll by its kinds, or by
   * its places.
   */
  static boolean split(Draft a, Draft b) {
    List<Loss> kinds = b.losses().stream().filter(l -> splits(b, l)).toList();
    if (kinds.size() < 2 || a.sentence() == b.sentence()) {
      return false;
    }
    int sum = 0;
    for (Loss loss : kinds) {
      if (loss.min() == null || loss.part()) {
        return false;
      }
      sum += loss.min();
    }
    int total = sum;
    return a.losses().stream()
        .anyMatch(
            l ->
                l.effect() == b.losses().get(0).effect()
                    && l.who().equals("people")
                    && l.min() != null
                    && l.min() == total);
  }

  /** Is this loss of the effect that the toll told by its kinds is of? */
  static boolean splits(Draft toll, Loss loss) {
    return loss.effect() == toll.losses().get(0).effect();
  }

  /**
   * "Погибли 26 человек. … Погибли 26, остальных доставили в порт", "killed 7 and wounded 10": a
   * large count, or several, said again.
   */
  static boolean recounted(Draft a, Draft b) {
    List<Loss> exact = exact(b);
    boolean large =
        (b.sentence() - a.sentence() <= FAR || b.syntax() == null)
            && b.losses().stream().anyMatch(l -> l.min() != null && l.min() >= MANY);
    return !exact.isEmpty()
        && (large || several(b))
        && exact.stream().allMatch(l -> a.losses().stream().anyMatch(l::sameFigure));
  }

  /** Figures of two effects that are hardly the same twice by chance. */
  static boolean several(Draft draft) {
    return exact(draft).stream().map(Loss::effect).distinct().count() > 1 && sum(draft) >= SOME;
  }

  /** So many that no second happening of the report has the same figures. */
  static boolean many(Draft draft) {
    return sum(draft) >= MANY;
  }

  private static int sum(Draft draft) {
    return exact(draft).stream().mapToInt(l -> l.min() == null ? 0 : l.min()).sum();
  }

  private static List<Loss> exact(Draft draft) {
    return draft.losses().stream().filter(l -> !l.vague() && !l.part()).toList();
  }

  /** A claim that another party makes of its own losses, or another outlet of other losses. */
  static boolean otherVoice(Draft a, Draft b) {
    boolean claim = b.type() == EventType.CASUALTIES && b.syntax() == null;
    if (!claim
        || a.sentence() == b.sentence()
        || b.chain().isEmpty()
        || a.chain().isEmpty()
        || source(a).equals(source(b))) {
      return false;
    }
    boolean sided = b.losses().stream().anyMatch(l -> l.side() != null);
    boolean shared =
        a.losses().stream()
            .anyMatch(
                x ->
                    b.losses().stream()
                        .anyMatch(y -> x.sameFigure(y) || Objects.equals(x.side(), y.side())));
    return sided && !shared;
  }

  /** A claim whose source vouches for its own part of the sentence alone. */
  static boolean toldApart(Draft a, Draft b) {
    boolean claim = b.type() == EventType.CASUALTIES && b.syntax() == null;
    if (!claim || a.sentence() != b.sentence() || b.chain().isEmpty()) {
      return false;
    }
    Frame frame = b.chain().get(b.chain().size() - 1);
    return frame.sentence() == b.sentence()
        && !frame.covers(a.token())
        && !source(a).equals(source(b))
        && !(a.losses().isEmpty() && a.chain().isEmpty());
  }

  /** A count that a side did not give is not of the blow that this side tells of elsewhere. */
  boolean otherCamp(Draft a, Draft b) {
    String one = camp(a);
    String other = camp(b);
    return a.type() == EventType.CASUALTIES
        && a.syntax() == null
        && b.syntax() != null
        && !(one == null && causeOf(a, b))
        && a.sentence() != b.sentence()
        && other != null
        && !other.equals(one);
  }

  /** The side of the last who says so. */
  private static @Nullable String camp(Draft draft) {
    List<Frame> chain = draft.chain();
    return chain.isEmpty() ? null : chain.get(chain.size() - 1).source().side();
  }

  static String source(Draft draft) {
    return draft.chain().isEmpty() ? "" : draft.chain().get(draft.chain().size() - 1).source().id();
  }
}
