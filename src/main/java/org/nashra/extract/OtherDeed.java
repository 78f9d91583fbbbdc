package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/**
 * Do words of the text part two blows that are alike in kind: another deed, an answer to one, its
 * backdrop?
 */
final class OtherDeed {
  private static final int FAR = 4;
  private static final int OPENING = 2;

  private final NewsText text;
  private final Words words;

  OtherDeed(NewsText text) {
    this.text = text;
    this.words = text.words();
  }

  boolean parted(Draft a, Draft b) {
    return answered(a, b)
        || otherVictim(a, b)
        || otherFight(a, b)
        || beside(a, b)
        || shot(a, b)
        || instance(a, b)
        || besides(a, b)
        || tolled(a, b)
        || scene(a, b)
        || backdrop(a, b)
        || Recollections.goesOn(text, a) && a.sentence() == b.sentence()
        || dated(a, b)
        || bothSides(a, b);
  }

  /** Told in one sentence, yet by another verb: what others did, or what was done to others. */
  boolean simultaneous(Draft a, Draft b) {
    return meanwhile(a, b) || executed(a, b);
  }

  /** "A lawmaker was gunned down", two sentences behind a blow that says nothing of him. */
  private static boolean otherVictim(Draft a, Draft b) {
    List<String> one = named(a);
    List<String> other = named(b);
    boolean deed = b.type() == EventType.ATTACK && b.syntax() == Trigger.Syntax.VERB;
    return deed
        && !b.definite()
        && !SameCount.split(a, b)
        && DraftBuilder.violent(a.type())
        && b.sentence() - a.sentence() > 1
        && one.stream().noneMatch(other::contains)
        && (!other.isEmpty() && (!a.losses().isEmpty() || !one.isEmpty())
            || !one.isEmpty() && !b.losses().isEmpty());
  }

  /** "A mayor was shot", and further on clashes at a place of their own, with their own dead. */
  private static boolean otherFight(Draft a, Draft b) {
    return a.type() == EventType.ATTACK
        && a.syntax() == Trigger.Syntax.VERB
        && a.place() == null
        && a.losses().isEmpty()
        && b.type() == EventType.CLASH
        && b.syntax() == Trigger.Syntax.NOUN
        && !b.definite()
        && b.place() != null
        && !b.losses().isEmpty()
        && b.sentence() - a.sentence() > 1;
  }

  /** "A judge was shot, and in Kismayo a mine hurt three": a second deed, with its own place. */
  private boolean beside(Draft a, Draft b) {
    Words words = text.words();
    Site site = b.place();
    if (a.sentence() != b.sentence()
        || b.definite()
        || b.syntax() == null
        || site == null
        || !DraftBuilder.violent(a.type())
        || !DraftBuilder.violent(b.type())) {
      return false;
    }
    for (int i = a.token() + 1; i + 1 < Math.min(b.token(), site.token()); i++) {
      if (words.comma(i) && words.is(WordClass.REPORT_JOINING, i + 1) && joined(words, i + 2)) {
        return true;
      }
    }
    return false;
  }

  /** The place stands right behind the conjunction. */
  private static boolean joined(Words words, int at) {
    return words.is(WordClass.PLACE_PREPOSITIONS, at);
  }

  /** "Jets bombed the camp. … Police shot dead nine": another weapon in other hands. */
  private static boolean shot(Draft a, Draft b) {
    boolean heavy =
        switch (a.type()) {
          case AIR_STRIKE, SHELLING, BOMBING -> true;
          default -> false;
        };
    return heavy
        && b.type() == EventType.ATTACK
        && b.syntax() == Trigger.Syntax.VERB
        && !b.definite()
        && b.sentence() - a.sentence() > 2
        && !b.losses().isEmpty()
        && !Hands.of(b).isEmpty()
        && Hands.of(a).stream().noneMatch(Hands.of(b)::contains);
  }

  /**
   * "Gunmen shot a judge, as the bombing of a shrine …": another blow, beside which this one fell.
   */
  private boolean backdrop(Draft a, Draft b) {
    if (a.sentence() != b.sentence()
        || a.syntax() != Trigger.Syntax.VERB
        || b.syntax() != Trigger.Syntax.NOUN
        || a.type() == b.type()
        || !DraftBuilder.violent(a.type())
        || !DraftBuilder.violent(b.type())) {
      return false;
    }
    for (int i = a.token() + 1; i < b.token(); i++) {
      if (words.comma(i) && words.is(WordClass.BACKDROP, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Armenia said Jermuk was shelled. Azerbaijan said its army was": each tells of its own hurt.
   */
  private static boolean bothSides(Draft a, Draft b) {
    String one = voice(a);
    String other = voice(b);
    return one != null && other != null && !one.equals(other) && struck(a, one) && struck(b, other);
  }

  /**
   * "A blast shook Makhachkala. … On 20 May two blasts had …": the date that opens the sentence is
   * of another blow, where the first is of the day of the report.
   */
  private boolean dated(Draft a, Draft b) {
    TimeExpression day = b.time();
    int from = text.sentences().get(b.sentence()).from();
    return a.syntax() != null
        && a.status() == Event.Status.NEW
        && b.status() == Event.Status.RECAP
        && a.time() == null
        && day != null
        && !b.definite()
        && b.sentence() - a.sentence() > 1
        && !a.losses().isEmpty()
        && a.losses().stream().noneMatch(l -> b.losses().stream().anyMatch(l::sameFigure))
        && day.start() <= words.span(from, from + OPENING).end();
  }

  /** The side of whoever vouches for it. */
  private static @Nullable String voice(Draft draft) {
    List<Frame> chain = draft.chain();
    return chain.isEmpty() ? null : chain.get(chain.size() - 1).source().side();
  }

  private static boolean struck(Draft draft, String side) {
    Site site = draft.place();
    return DraftBuilder.violent(draft.type())
        && draft.type() != EventType.CLASH
        && (site != null && site.place().countries().stream().anyMatch(c -> side.endsWith(":" + c))
            || draft.actors().stream()
                .anyMatch(r -> r.role() == Actor.Role.TARGET && side.equals(r.mention().side())));
  }

  /**
   * "The president also met the envoys": a second deed; of blows, one with a place of its own. "He
   * was also fined" goes on with what was told of him.
   */
  private boolean besides(Draft a, Draft b) {
    // "A car bomb also exploded": the noun is the subject of the verb.
    boolean own =
        a.sentence() == b.sentence()
            && a.syntax() == Trigger.Syntax.NOUN
            && b.token() - a.token() <= FAR;
    return !own
        && b.syntax() == Trigger.Syntax.VERB
        && !b.definite()
        && !b.bare()
        && b.type() != EventType.AGREEMENT
        && (b.place() != null || !DraftBuilder.violent(b.type()))
        && words.is(WordClass.ALSO, b.token() - 1);
  }

  /**
   * "Jets bombed positions. In Omdurman a shell hit a house, two were killed": behind another kind
   * of blow, told without a place, the place that opens the sentence sets a new scene.
   */
  private boolean scene(Draft a, Draft b) {
    Site site = b.place();
    int from = text.sentences().get(b.sentence()).from();
    return a.sentence() > 0
        && a.sentence() != b.sentence()
        && a.type() != b.type()
        && a.place() == null
        && (a.syntax() == Trigger.Syntax.VERB || a.syntax() == null && !a.losses().isEmpty())
        && DraftBuilder.violent(a.type())
        && DraftBuilder.violent(b.type())
        && b.syntax() == Trigger.Syntax.VERB
        && !b.definite()
        && !b.losses().isEmpty()
        && site != null
        && site.token() < b.token()
        && site.token() - from <= OPENING
        && (words.is(WordClass.PLACE_PREPOSITIONS, from) || words.is(WordClass.IN, from));
  }

  /** "45 have been killed since gunmen shot a lawmaker": the toll counts from the deed on. */
  private boolean tolled(Draft a, Draft b) {
    if (a.sentence() != b.sentence() || (a.syntax() == null) == (b.syntax() == null)) {
      return false;
    }
    for (int i = Math.min(a.token(), b.token()); i < Math.max(a.token(), b.token()); i++) {
      if (words.is(WordClass.SINCE, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "135 incidents cost 26 lives. The worst fighting was in Baghlan", "Five militants were killed.
   * Meanwhile a car was shot at in Khasavyurt": a count, and behind it one of several or another.
   */
  private boolean instance(Draft a, Draft b) {
    if (a.syntax() != null
        || a.type() != EventType.CASUALTIES
        || b.syntax() == null
        || b.definite()
        || a.sentence() == b.sentence()) {
      return false;
    }
    boolean worst = words.is(WordClass.COMPARED, b.token() - 1);
    worst |= b.token() > 1 && words.is(WordClass.COMPARED, b.token() - 2);
    return worst && b.place() != null && a.place() == null || b.sentence() - a.sentence() > FAR;
  }

  private static List<String> named(Draft draft) {
    return draft.actors().stream()
        .filter(r -> r.role() == Actor.Role.TARGET && r.mention().kind() == Mention.Kind.PERSON)
        .map(r -> r.mention().id())
        .toList();
  }

  /** "Guns hit the town after shells killed five": the blow that the first one answers. */
  private boolean answered(Draft a, Draft b) {
    boolean one = a.type() == EventType.BOMBING && b.type() == EventType.BOMBING;
    return a.sentence() == b.sentence()
        && (a.syntax() == Trigger.Syntax.VERB || a.syntax() == Trigger.Syntax.CLAUSE)
        && b.syntax() != null
        && DraftBuilder.violent(a.type())
        && DraftBuilder.violent(b.type())
        && !b.definite()
        && !one
        && (text.words().is(WordClass.ANSWERING, b.token() - 1) || told(a, b));
  }

  /** "Jets bombed the camp a day after fighters stormed the post": a clause of its own. */
  private boolean told(Draft a, Draft b) {
    Words words = text.words();
    boolean clause = b.syntax() == Trigger.Syntax.VERB || b.syntax() == Trigger.Syntax.CLAUSE;
    for (int i = b.token() - 1; clause && i > a.token() + 1; i--) {
      if (words.clauseMark(i)) {
        return false;
      }
      if (words.is(WordClass.ANSWERING, i)) {
        return words.is(WordClass.SPANS, i - 1) || Hands.other(a, b);
      }
    }
    return false;
  }

  /** "قصف الحي بالهاون وأعدم 12 شخصا": those put to death did not fall in the shelling. */
  private boolean executed(Draft a, Draft b) {
    return a.sentence() == b.sentence()
        && a.type() != EventType.ATTACK
        && a.type() != EventType.CASUALTIES
        && a.syntax() == Trigger.Syntax.VERB
        && b.syntax() == Trigger.Syntax.VERB
        && b.type() == EventType.ATTACK
        && words.is(WordClass.SLAYING, b.token());
  }

  /** "معارك مع المقاومة، فيما دمرت مقاتلات التحالف": what others did at the same time. */
  private boolean meanwhile(Draft a, Draft b) {
    if (a.sentence() != b.sentence()
        || b.syntax() != Trigger.Syntax.VERB
        || b.actors().isEmpty()
        || a.actors().stream()
            .anyMatch(
                x ->
                    b.actors().stream().anyMatch(y -> y.mention().id().equals(x.mention().id())))) {
      return false;
    }
    for (int i = a.token() + 1; i < b.token(); i++) {
      if (words.is(WordClass.CONTRAST, i) || words.is(WordClass.CONTRAST, i, i + 2)) {
        return true;
      }
    }
    return false;
  }
}
