package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Brings the mentions of one happening together, and keeps apart what is two. */
final class Merger {
  private static final int AGREED = 5;
  private static final int SOME = 5;

  private final EventTypes types;
  private final NewsText text;
  private final SameHappening happening;

  Merger(EventTypes types, NewsText text) {
    this.types = types;
    this.text = text;
    this.happening = new SameHappening(types, text);
  }

  List<Draft> merge(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft same = taken(kept, draft);
      for (int k = kept.size() - 1; k >= 0 && same == null; k--) {
        if (!kept.get(k).rival() && happening.one(kept.get(k), draft)) {
          same = kept.get(k);
        } else if (overtold(kept, k, draft)) {
          break;
        } else if (countedAnew(kept.get(k), draft)
            && kept.stream().noneMatch(whole -> SameCount.split(whole, draft))) {
          break;
        }
      }
      for (int k = kept.size() - 1; k >= 0 && same == null; k--) {
        if (kept.get(k).rival() && !draft.losses().isEmpty() && happening.one(kept.get(k), draft)) {
          same = kept.get(k);
        }
      }
      if (same == null && kept.stream().anyMatch(k -> happening.opposed(k, draft))) {
        draft.rival(true);
      }
      List<Draft> blows = same == null ? blows(kept, draft) : List.of();
      Draft whole =
          blows.stream().filter(k -> SameCount.vouchedAlike(k, draft)).findFirst().orElse(null);
      if (whole != null) {
        whole.evidence().addAll(draft.evidence());
        continue;
      }
      if (same != null && recounted(same, draft) || !blows.isEmpty()) {
        draft.type(EventType.CASUALTIES);
        kept.add(draft);
      } else if (same != null) {
        join(same, draft);
      } else if (!draft.weak() && !hands(draft, kept)) {
        kept.add(draft);
      }
    }
    retold(kept);
    kept.removeIf(this::hollow);
    return kept;
  }

  /**
   * "Killed 7 and wounded 10. … The clashes in Kelbecer left 7 dead and 10 wounded": told twice.
   */
  private void retold(List<Draft> kept) {
    for (int k = kept.size() - 1; k > 0; k--) {
      Draft again = kept.get(k);
      for (int i = 0; i < k; i++) {
        if (happening.retold(kept.get(i), again)) {
          join(kept.get(i), again);
          kept.remove(k);
          break;
        }
      }
    }
  }

  /**
   * "A bus was shot at in Mosul. … In Baghdad two cars blew up, 13 died. … Three soldiers were
   * killed": a count of its own far behind, with another blow between, is not of the first.
   */
  private static boolean overtold(List<Draft> kept, int k, Draft draft) {
    Draft between = kept.get(k);
    return !draft.definite()
        && !draft.losses().isEmpty()
        && DraftBuilder.violent(draft.type())
        && DraftBuilder.violent(between.type())
        && between.place() != null
        && !between.losses().isEmpty()
        && between.status() == draft.status()
        && draft.sentence() - between.sentence() > 2
        && kept.stream()
            .limit(k)
            .noneMatch(
                d ->
                    d.losses().stream()
                        .anyMatch(l -> draft.losses().stream().anyMatch(l::sameFigure)));
  }

  /** "A doctor said 17 had been killed": another count of what was told right before. */
  private boolean countedAnew(Draft before, Draft claim) {
    return claim.type() == EventType.CASUALTIES
        && claim.syntax() == null
        && claim.sentence() - before.sentence() <= 1
        && happening.opposed(before, claim);
  }

  /** "Two bystanders died in the attack": the blows told of before that have other figures. */
  private List<Draft> blows(List<Draft> kept, Draft draft) {
    if (!draft.definite() || draft.syntax() != Trigger.Syntax.NOUN || draft.losses().isEmpty()) {
      return List.of();
    }
    return kept.stream()
        .filter(k -> k.syntax() != null && types.oneFamily(k.type(), draft.type()))
        .filter(k -> happening.counts(k, draft))
        .toList();
  }

  /** "The raids": those told of before rather than some other blow told of since. */
  private @Nullable Draft taken(List<Draft> kept, Draft draft) {
    for (int k = kept.size() - 1; k >= 0; k--) {
      Draft before = kept.get(k);
      boolean like = before.type() == draft.type() && !types.of(draft.type()).generic();
      if (like && draft.definite() && !before.rival() && happening.one(before, draft)) {
        return before;
      }
    }
    return null;
  }

  /** "هجوم إلكتروني نفذه قراصنة": words that only say whose deed the event before them is. */
  private static boolean hands(Draft draft, List<Draft> kept) {
    Draft last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
    if (draft.syntax() != Trigger.Syntax.AGENT
        || last == null
        || last.sentence() != draft.sentence()
        || !draft.losses().isEmpty()) {
      return false;
    }
    draft.actors().forEach(r -> last.actor(r.mention(), r.role()));
    return true;
  }

  /** "The fighting killed 105, the prime minister said": of what another told of before. */
  private boolean recounted(Draft a, Draft b) {
    return claimed(a, b)
        || b.definite()
            && b.syntax() == Trigger.Syntax.NOUN
            && a.sentence() != b.sentence()
            && !a.chain().isEmpty()
            && !b.chain().isEmpty()
            && !(a.losses().isEmpty() && outlet(a))
            && !SameCount.source(a).equals(SameCount.source(b))
            && !SameCount.split(a, b)
            && b.losses().stream().anyMatch(l -> !known(a, l));
  }

  /** An agency that only tells of a blow has no count that another's stands against. */
  private static boolean outlet(Draft draft) {
    return draft.chain().stream().allMatch(f -> f.source().kind() == Mention.Kind.MEDIA);
  }

  /** "The Taliban claimed responsibility for it and spoke of 20 dead": a count against another. */
  private boolean claimed(Draft a, Draft b) {
    return b.definite()
        && b.syntax() == Trigger.Syntax.VERB
        && a.sentence() != b.sentence()
        && !b.chain().isEmpty()
        && !SameCount.source(a).equals(SameCount.source(b))
        && happening.rival(a, b);
  }

  private void join(Draft into, Draft from) {
    if (from.weak()) {
      // What is only taken up again changes nothing.
    } else if (types.of(into.type()).generic()
        && !types.of(from.type()).generic()
        && !course(into, from)
        && !circumstance(into, from)) {
      into.type(from.type());
    } else if (into.type() == EventType.CASUALTIES && from.type() != EventType.CASUALTIES) {
      into.type(from.type());
      if (into.syntax() == null) {
        // Who counted the dead has not dealt the blow.
        into.actors()
            .removeIf(
                r ->
                    r.role() == Actor.Role.ACTOR
                        && r.mention().id().equals(SameCount.source(into)));
      }
    }
    boolean news = from.losses().stream().anyMatch(l -> !known(into, l));
    boolean said =
        !from.losses().isEmpty()
            || !from.definite()
                && !named(from)
                && from.quotation() == null
                && from.sentence() - into.sentence() <= 2;
    if (into.chain().isEmpty() && !from.chain().isEmpty() && said && !doer(into, from)) {
      into.chain(from.chain());
    }
    for (Role role : from.actors()) {
      if (from.losses().isEmpty()
          || from.type() != EventType.CASUALTIES
          || role.role() != Actor.Role.ACTOR) {
        if ((!from.weak() || into.actors().isEmpty()) && !teller(into, from, role)) {
          into.actor(role.mention(), role.role());
        }
      }
    }
    Site site = into.place();
    Site other = from.weak() || !types.of(into.type()).place() ? null : from.place();
    if (other != null
        && !part(into, from)
        && !(happening.civil(into.type()) && from.definite() && site != null)
        && !(into.type() == EventType.VISIT && from.syntax() == Trigger.Syntax.NOUN && site != null)
        && (site == null
            || SamePlace.wide(site)
                && !SamePlace.wide(other)
                // A town of the marches all over a country is not where they were.
                && !(into.type() == EventType.PROTEST && from.sentence() - into.sentence() > 1)
                && (from.chain().isEmpty() || !into.chain().isEmpty())
            || !site.located() && other.located() && !SamePlace.wide(other))) {
      into.place(other);
    }
    if (!from.weak()
        && (into.time() == null
            || into.timeOfTelling() && !from.timeOfTelling()
            || !from.definite() && finer(into.time(), from.time()))
        && from.time() != null
        && !(from.type() == EventType.CASUALTIES && from.syntax() == null)) {
      into.time(from.time(), false);
    }
    boolean within = SameCount.within(into, from);
    boolean split = SameCount.split(into, from);
    for (Loss loss : from.losses()) {
      if (within || split && SameCount.splits(from, loss)) {
        continue;
      }
      if (loss.update()) {
        into.losses()
            .removeIf(l -> l.effect() == loss.effect() && !l.part() && !l.sameFigure(loss));
      }
      boolean exact =
          into.losses().stream()
              .anyMatch(l -> l.effect() == loss.effect() && !l.vague() && !l.part());
      if (loss.vague() && exact) {
        continue;
      }
      if (!loss.vague() && !loss.part()) {
        into.losses().removeIf(l -> l.effect() == loss.effect() && l.vague() && l.side() == null);
      }
      if (!known(into, loss)) {
        into.losses().add(loss);
      } else {
        fillSide(into, loss);
      }
    }
    if (!from.weak()) {
      into.evidence().addAll(from.evidence());
      into.why().addAll(from.why());
    }
    if (from.alleged() && !into.alleged() && into.modality() != from.modality()) {
      into.modality(Event.Modality.HAPPENED);
    }
    into.alleged(into.alleged() && from.alleged());
    if (into.status() != Event.Status.BACKGROUND
        && !from.weak()
        && from.status() != Event.Status.NEW
        && from.time() != null
        && into.time() == from.time()) {
      into.status(from.status());
    }
    if (news || !from.weak()) {
      into.counted();
    }
  }

  /** "A strike killed five. The army said it had hit a depot": it has not said whom it killed. */
  private static boolean doer(Draft into, Draft from) {
    return from.losses().isEmpty()
        && !into.losses().isEmpty()
        && into.sentence() != from.sentence()
        && from.actors().stream()
            .anyMatch(
                r ->
                    r.role() == Actor.Role.ACTOR
                        && r.mention().id().equals(SameCount.source(from)));
  }

  /** "Fifty prisoners were freed, an aide said": whoever else is told of is not who freed them. */
  private static boolean teller(Draft into, Draft from, Role role) {
    return into.type() == EventType.RELEASE
        && into.sentence() != from.sentence()
        && role.role() == Actor.Role.ACTOR
        && (role.mention().kind() == Mention.Kind.PERSON
            || role.mention().kind() == Mention.Kind.ORGANISATION && role.mention().side() == null)
        && into.actors().stream().anyMatch(r -> r.role() == Actor.Role.ACTOR);
  }

  /** "Совбез осудил нападение": who only names what was told of before does not vouch for it. */
  private static boolean named(Draft draft) {
    return draft.syntax() == Trigger.Syntax.NOUN
        && draft.place() == null
        && draft.time() == null
        && draft.actors().isEmpty()
        && draft.chain().stream().noneMatch(f -> f.rule().contains("reporting.yaml"));
  }

  /** "Rebels attacked the post; the battle lasted five hours": how the attack went on. */
  private static boolean course(Draft attack, Draft fight) {
    return attack.type() == EventType.ATTACK
        && (attack.syntax() == Trigger.Syntax.VERB || attack.syntax() == Trigger.Syntax.PASSIVE)
        && fight.type() == EventType.CLASH
        && fight.syntax() == Trigger.Syntax.NOUN;
  }

  /**
   * "The plane crashed in heavy rain": the weather of an accident that has its own victims; "…,
   * broke up and caught fire": what came of it.
   */
  private static boolean circumstance(Draft accident, Draft weather) {
    return accident.type() == EventType.ACCIDENT
        && accident.syntax() == Trigger.Syntax.VERB
        && weather.type() == EventType.HAZARD
        && (weather.syntax() == Trigger.Syntax.NOUN
            ? !accident.losses().isEmpty()
            : accident.sentence() != weather.sentence() || accident.token() < weather.token())
        && weather.losses().isEmpty();
  }

  /** "200 died in floods. In Chositi alone 60 were killed": the place of a part of them. */
  private static boolean part(Draft into, Draft from) {
    return into.place() != null
        && (SameCount.within(into, from) || SameCount.split(into, from))
        && from.losses().stream()
            .anyMatch(l -> l.min() != null && l.min() >= SOME && !known(into, l));
  }

  private static boolean finer(@Nullable TimeExpression a, @Nullable TimeExpression b) {
    return a != null
        && b != null
        && a.from() != null
        && b.from() != null
        && a.to() != null
        && b.to() != null
        && a.from().isBefore(b.to())
        && b.from().isBefore(a.to())
        && java.time.Duration.between(b.from(), b.to())
                .compareTo(java.time.Duration.between(a.from(), a.to()))
            < 0;
  }

  private static boolean known(Draft draft, Loss loss) {
    return draft.losses().stream().anyMatch(l -> l.sameFigure(loss));
  }

  private static void fillSide(Draft draft, Loss loss) {
    for (int i = 0; i < draft.losses().size(); i++) {
      Loss known = draft.losses().get(i);
      if (known.sameFigure(loss) && known.side() == null && loss.side() != null) {
        draft.losses().set(i, known.withSide(loss.side()));
      }
    }
  }

  /** Told by a noun with its article even where it is news: "the elections held on Sunday". */
  private static boolean nominal(EventType type) {
    return switch (type) {
      case ELECTION, HAZARD, ACCIDENT, ECONOMY, TRIAL -> true;
      default -> false;
    };
  }

  /** "Стороны договорились о прекращении огня": a truce is agreed, whoever the sides are. */
  private boolean agreed(Draft draft) {
    for (int i = Math.max(0, draft.token() - AGREED); i < draft.token(); i++) {
      if (text.words().is(WordClass.AGREEING, i)) {
        return draft.modality() == Event.Modality.HAPPENED;
      }
    }
    return false;
  }

  /** "A curfew was imposed", "325 were rescued": what a verb tells of is news without a name. */
  private static boolean telling(EventType type) {
    return switch (type) {
      case AGREEMENT, AID, APPEAL, ARREST, CYBER, DEPLOYMENT, DISPLACEMENT, ECONOMY -> true;
      case PROTEST, REJECTION, RELEASE, RESIGNATION, RIOT, SANCTION, SHELLING, THREAT, TRIAL ->
          true;
      default -> false;
    };
  }

  /** A noun without anybody, any place, any time: told in passing, no event. */
  private boolean hollow(Draft draft) {
    boolean empty =
        draft.actors().isEmpty()
            && draft.place() == null
            && draft.losses().isEmpty()
            && (draft.time() == null || draft.definite() && !nominal(draft.type()));
    if (empty
        && !draft.definite()
        && draft.syntax() != Trigger.Syntax.NOUN
        && draft.modality() == Event.Modality.HAPPENED
        && telling(draft.type())) {
      return false;
    }
    if (empty
        && !draft.chain().isEmpty()
        && !draft.definite()
        && (draft.modality() == Event.Modality.PLANNED || draft.type() == EventType.ARREST)) {
      // What somebody announces, or whom a source says to be held.
      return false;
    }
    if (empty && draft.type() == EventType.CEASEFIRE && agreed(draft)) {
      return false;
    }
    // "100 had been recaptured": where nobody took any place, those who had fled.
    boolean placeless =
        draft.type() == EventType.TERRITORY
            && draft.syntax() == Trigger.Syntax.VERB
            && text.words().is(WordClass.PASSIVE_AUXILIARIES, draft.token() - 1)
            && draft.actors().isEmpty()
            && draft.place() == null;
    return placeless
        || draft.syntax() == Trigger.Syntax.NOUN && empty
        || empty && draft.sentence() > 0
        || draft.modality() == Event.Modality.DENIED
            && draft.actors().isEmpty()
            && text.sentences().isEmpty();
  }
}
