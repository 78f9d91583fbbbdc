package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** What the words around a noun make of it: nothing new, a thing of before, an impossible part. */
final class Bearing {
  private static final int OVER = 5;
  private static final int MARK = 2;
  private static final int BEFORE = 7;
  private static final int IDIOM = 6;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  Bearing(Words words, Lexicon lexicon, Surroundings surroundings) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /** "The firing has ceased", "стрельба прекратилась": no attack; "has not ceased" is one. */
  boolean over(PatternSet.Found<Trigger> one, int limit) {
    if (one.value().syntax() != Trigger.Syntax.NOUN || !DraftBuilder.violent(one.value().type())) {
      return false;
    }
    // Arabic says first that it is over, and then what.
    if (lexicon.caseless()) {
      int verb = one.hit().from() - 1;
      return verb >= 0 && ends(verb, one.hit().from(), "ceased") && !negated(verb);
    }
    for (int i = one.hit().to(); i < Math.min(limit, one.hit().to() + OVER); i++) {
      if (!words.isWord(i)) {
        return false;
      }
      if (starts(i, limit, "ceased")) {
        return !negated(i);
      }
    }
    return false;
  }

  private boolean negated(int verb) {
    for (int i = Math.max(0, verb - 2); i < verb; i++) {
      if (words.isWord(i)
          && (starts(i, verb, "negated") || words.is(WordClass.NEGATED_AUXILIARIES, i))) {
        return true;
      }
    }
    return false;
  }

  /** "Humanitarian catastrophe", "вступил в силу": the known word belongs to another phrase. */
  boolean idiom(PatternSet.Found<Trigger> one, int limit) {
    int at = one.hit().from();
    for (int i = Math.max(0, at - IDIOM); i <= at; i++) {
      PatternSet.Found<Cue> found = cue(i, limit, "idiom");
      if (found != null && found.hit().to() > at) {
        return true;
      }
    }
    return false;
  }

  /** "A car with an emergency aid emblem": a sign, no aid. */
  boolean mark(PatternSet.Found<Trigger> one, int limit) {
    if (one.value().syntax() != Trigger.Syntax.NOUN || DraftBuilder.violent(one.value().type())) {
      return false;
    }
    int behind = one.hit().to();
    if (!lexicon.caseless() && behind < limit && words.isWord(behind)) {
      if (starts(behind, limit, "mark")) {
        return true;
      }
    }
    for (int i = Math.max(0, one.hit().from() - MARK); i < one.hit().from(); i++) {
      if (words.isWord(i) && !lexicon.ownerBefore() && starts(i, one.hit().from(), "mark")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The truce held on Thursday morning after two days of fighting": the token from which on times
   * belong to the noun; -1 where nothing says that it was before.
   *
   * @param earlier where another event of the sentence stands; negative for none
   */
  int ownWords(PatternSet.Found<Trigger> one, int earlier) {
    if (one.value().syntax() != Trigger.Syntax.NOUN || earlier < 0) {
      return -1;
    }
    int at = one.hit().from();
    for (int i = at - 1; i > Math.max(earlier, at - 1 - BEFORE); i--) {
      if (!words.isWord(i) || surroundings.strong(i)) {
        return -1;
      }
      if (starts(i, at, "after")) {
        return i;
      }
    }
    return -1;
  }

  /** "بعد أسبوعين على سقوط الرمادي": does another happening, told of as earlier, open between? */
  boolean later(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.status().at(words, i, to).stream()
              .anyMatch(f -> f.value().is("later") || f.value().is("long-later"))) {
        return true;
      }
    }
    return false;
  }

  /** A state is neither appointed nor dismissed nor arrested. */
  static boolean personal(Draft draft) {
    if (draft.type() == EventType.VISIT
        && draft.syntax() == Trigger.Syntax.VERB
        && draft.modality() == Event.Modality.HAPPENED) {
      return draft.actors().stream()
          .anyMatch(
              r -> r.role() == Actor.Role.ACTOR && !country(r.mention()) && !force(r.mention()));
    }
    if (draft.type() == EventType.RESIGNATION) {
      return draft.actors().stream()
              .noneMatch(r -> r.role() == Actor.Role.TARGET && country(r.mention()))
          || draft.actors().stream()
              .anyMatch(r -> r.role() == Actor.Role.ACTOR && r.mention().person());
    }
    if (draft.type() != EventType.APPOINTMENT && draft.type() != EventType.ARREST) {
      return true;
    }
    // "The new president is to be sworn in": whoever it is.
    if (draft.type() == EventType.APPOINTMENT && draft.actors().isEmpty()) {
      return draft.syntax() == Trigger.Syntax.VERB || draft.syntax() == Trigger.Syntax.PASSIVE;
    }
    List<Mention> targets =
        draft.actors().stream()
            .filter(r -> r.role() == Actor.Role.TARGET)
            .map(Role::mention)
            .toList();
    return targets.isEmpty() || !targets.stream().allMatch(Bearing::collective);
  }

  /** A state by its own name; a government or a cabinet may well be dismissed. */
  private static boolean country(Mention mention) {
    return mention.kind() == Mention.Kind.STATE && mention.form() == Mention.Form.NAME;
  }

  /** Troops that reach a place pay no visit. */
  private static boolean force(Mention mention) {
    return mention
        .id()
        .matches("org:.*-(forces|army|govforces|police|security|rebels|militants|soldiers|navy)");
  }

  private static boolean collective(Mention mention) {
    // "Arrested the opposition leader": of an opposition it is always persons; so are "four
    // gunmen".
    return mention.form() != Mention.Form.OFFICE
        && !mention.id().matches("org:.*-(militants|rebels|soldiers)")
        && !mention.id().endsWith("-opposition")
        && switch (mention.kind()) {
          case STATE, PLACE, ORGANISATION, MEDIA -> true;
          case PERSON, GROUP, UNNAMED -> false;
        };
  }

  private boolean starts(int i, int limit, String kind) {
    return cue(i, limit, kind) != null;
  }

  private boolean ends(int i, int limit, String kind) {
    PatternSet.Found<Cue> found = cue(i, limit, kind);
    return found != null && found.hit().to() == limit;
  }

  private PatternSet.@Nullable Found<Cue> cue(int i, int limit, String kind) {
    return words.isWord(i)
        ? lexicon.modality().at(words, i, limit).stream()
            .filter(f -> f.value().is(kind))
            .findFirst()
            .orElse(null)
        : null;
  }
}
