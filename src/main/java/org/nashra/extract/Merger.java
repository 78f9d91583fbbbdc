package org.nashra.extract;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Brings the mentions of one happening together, and keeps apart what is two. */
final class Merger {
  private static final int FRONT = 2;
  private static final int NEAR = 3;
  private static final int TOLL = 2;

  private final EventTypes types;
  private final NewsText text;

  Merger(EventTypes types, NewsText text) {
    this.types = types;
    this.text = text;
  }

  List<Draft> merge(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft same = taken(kept, draft);
      for (int k = kept.size() - 1; k >= 0 && same == null; k--) {
        if (!kept.get(k).rival() && one(kept.get(k), draft)) {
          same = kept.get(k);
        }
      }
      for (int k = kept.size() - 1; k >= 0 && same == null; k--) {
        if (kept.get(k).rival() && !draft.losses().isEmpty() && one(kept.get(k), draft)) {
          same = kept.get(k);
        }
      }
      if (same == null && kept.stream().anyMatch(k -> opposed(k, draft))) {
        draft.rival(true);
      }
      if (same != null && recounted(same, draft)) {
        draft.type(EventType.CASUALTIES);
        kept.add(draft);
      } else if (same != null) {
        join(same, draft);
      } else if (!draft.weak() && !hands(draft, kept)) {
        kept.add(draft);
      }
    }
    kept.removeIf(this::hollow);
    return kept;
  }

  /** "The raids": those told of before rather than some other blow told of since. */
  private @Nullable Draft taken(List<Draft> kept, Draft draft) {
    for (int k = kept.size() - 1; k >= 0; k--) {
      Draft before = kept.get(k);
      boolean like = before.type() == draft.type() && !types.of(draft.type()).generic();
      if (like && draft.definite() && !before.rival() && one(before, draft)) {
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

  /** The same happening, but another party's figure. */
  private boolean opposed(Draft a, Draft b) {
    return !b.losses().isEmpty()
        && types.oneFamily(a.type(), b.type())
        && rival(a, b)
        && times(a.time(), b.time())
        && places(a, b)
        && b.place() == null;
  }

  private boolean one(Draft a, Draft b) {
    if (!types.oneFamily(a.type(), b.type()) && !tollOf(a, b)) {
      return false;
    }
    if (b.apart() && !(a.apart() && a.sentence() == b.sentence())) {
      return false;
    }
    if (types.speech(a.type())) {
      return a.sentence() == b.sentence() && a.type() == b.type() && !parted(a, b)
          || sameSpeech(a, b);
    }
    if (!modalities(a, b) || !kinds(a, b)) {
      return false;
    }
    if (civil(a.type()) && !tollOf(a, b) && !party(a, b)) {
      return false;
    }
    boolean background = a.status() == Event.Status.BACKGROUND;
    if (background != (b.status() == Event.Status.BACKGROUND)) {
      return false;
    }
    if (!risen(a, b) && !clock(a, b) && !times(a.time(), b.time()) || !places(a, b)) {
      return false;
    }
    if (within(a, b)) {
      return true;
    }
    if (rival(a, b) || otherVoice(a, b) || toldApart(a, b) || otherCamp(a, b) || otherHand(a, b)) {
      return false;
    }
    if (background && a.sentence() != b.sentence()) {
      return sharesPlaceOrActor(a, b);
    }
    return true;
  }

  /** "Two people died there": fewer than those counted before, by the same voice or none. */
  private static boolean within(Draft a, Draft b) {
    return b.type() == EventType.CASUALTIES
        && b.syntax() == null
        && b.sentence() > a.sentence()
        && b.sentence() - a.sentence() <= NEAR
        && (source(b).isEmpty() || source(b).equals(source(a)))
        && b.losses().stream().allMatch(l -> a.losses().stream().anyMatch(k -> contains(k, l)));
  }

  private static boolean contains(Loss whole, Loss loss) {
    return whole.effect() == loss.effect()
        && whole.min() != null
        && loss.min() != null
        && loss.min() < whole.min()
        && !loss.update()
        && (loss.who().equals("people") || whole.who().equals(loss.who()))
        && (loss.side() == null || loss.side().equals(whole.side()));
  }

  /** "The toll rose to 21 on Wednesday": the day of the count is not that of the event. */
  private boolean risen(Draft a, Draft b) {
    return tollOf(a, b) && b.losses().stream().anyMatch(Loss::update);
  }

  /** "The death toll rose": of whatever was told before. */
  private boolean tollOf(Draft a, Draft b) {
    return b.type() == EventType.CASUALTIES
        && b.syntax() == null
        && types.of(a.type()).losses()
        && (!a.losses().isEmpty() || struck(a, b));
  }

  /** "A coach overturned. Twelve people were killed": the toll of a disaster told right before. */
  private boolean struck(Draft a, Draft b) {
    int reach =
        a.type() == EventType.RIOT ? 1 : types.of(a.type()).family().equals("disaster") ? TOLL : -1;
    return a.syntax() != null && b.sentence() - a.sentence() <= reach;
  }

  /** Two that say the like in one sentence. */
  private static boolean parted(Draft a, Draft b) {
    return !a.actors().isEmpty()
        && !b.actors().isEmpty()
        && a.actors().get(0).role() == Actor.Role.ACTOR
        && b.actors().get(0).role() == Actor.Role.ACTOR
        && a.syntax() == Trigger.Syntax.VERB
        && b.syntax() == Trigger.Syntax.VERB
        && !a.actors().get(0).mention().id().equals(b.actors().get(0).mention().id());
  }

  private static boolean sameSpeech(Draft a, Draft b) {
    return a.type() == b.type()
        && !a.actors().isEmpty()
        && !b.actors().isEmpty()
        && a.status() == b.status()
        && a.actors().get(0).mention().id().equals(b.actors().get(0).mention().id())
        && targets(a).equals(targets(b))
        && Math.abs(a.sentence() - b.sentence()) <= 2;
  }

  private static List<String> targets(Draft draft) {
    return draft.actors().stream()
        .filter(r -> r.role() == Actor.Role.TARGET)
        .map(r -> r.mention().id())
        .sorted()
        .toList();
  }

  private static boolean modalities(Draft a, Draft b) {
    return a.modality() == b.modality()
        || a.alleged()
        || b.alleged()
        || a.modality() != Event.Modality.HAPPENED
            && b.definite()
            && b.syntax() == Trigger.Syntax.NOUN;
  }

  /** Talks, visits, agreements: one only where those who take part are the same. */
  private boolean civil(EventType type) {
    return !DraftBuilder.violent(type) && !types.of(type).family().equals("disaster");
  }

  private boolean symmetric(Draft draft) {
    return types.of(draft.type()).roles() == EventTypes.Roles.SYMMETRIC;
  }

  private boolean party(Draft a, Draft b) {
    if (a.sentence() == b.sentence() && Math.abs(a.token() - b.token()) <= 6) {
      return true;
    }
    if (taken(a, b)) {
      return true;
    }
    if (b.actors().isEmpty()) {
      return b.definite() || Math.abs(a.sentence() - b.sentence()) <= 1;
    }
    if (a.actors().isEmpty()) {
      return Math.abs(a.sentence() - b.sentence()) <= 1;
    }
    List<String> one = a.actors().stream().map(r -> r.mention().id()).toList();
    List<String> other = b.actors().stream().map(r -> r.mention().id()).toList();
    return one.containsAll(other)
        || other.containsAll(one)
        || !symmetric(a) && one.get(0).equals(other.get(0));
  }

  /** "الذي حضر اللقاء": the meeting told of just before, whoever is said to have been there. */
  private static boolean taken(Draft a, Draft b) {
    return b.definite()
        && b.syntax() == Trigger.Syntax.NOUN
        && a.type() == b.type()
        && b.actors().size() <= 1
        && b.place() == null
        && b.time() == null
        && b.sentence() - a.sentence() <= 1;
  }

  /** Types of one family that are still two things: a bombing and an air strike. */
  private boolean kinds(Draft a, Draft b) {
    if (a.type() == b.type() || Explosions.made(a) || Explosions.made(b)) {
      return true;
    }
    if (tollOf(a, b) || types.of(a.type()).generic() || types.of(b.type()).generic()) {
      return true;
    }
    if (assaulted(a, b)) {
      return true;
    }
    boolean fire =
        (a.type() == EventType.SHELLING || a.type() == EventType.AIR_STRIKE)
            && (b.type() == EventType.SHELLING || b.type() == EventType.AIR_STRIKE);
    return fire || b.definite() || a.sentence() == b.sentence();
  }

  /** "وقع الحادث الساعة الخامسة": the hour of a day that was named before. */
  private static boolean clock(Draft a, Draft b) {
    TimeExpression day = a.time();
    TimeExpression hour = b.time();
    return b.definite()
        && day != null
        && hour != null
        && day.from() != null
        && hour.from() != null
        && hour.grain().equals("minute")
        && java.time.Duration.between(day.from(), hour.from()).abs().toDays() <= 1;
  }

  /** "Militants stormed the office. The battle lasted ten hours": a part of the assault. */
  private static boolean assaulted(Draft a, Draft b) {
    return (a.type() == EventType.ATTACK || a.type() == EventType.BOMBING)
        && b.type() == EventType.CLASH
        && b.syntax() == Trigger.Syntax.NOUN
        && b.place() == null
        && b.time() == null
        && b.sentence() - a.sentence() <= TOLL + 1;
  }

  private static boolean times(@Nullable TimeExpression a, @Nullable TimeExpression b) {
    if (a == null || b == null || a.from() == null || b.from() == null) {
      return true;
    }
    LocalDateTime aTo = a.to() == null ? a.from().plusDays(1) : a.to();
    LocalDateTime bTo = b.to() == null ? b.from().plusDays(1) : b.to();
    return a.from().isBefore(bTo) && b.from().isBefore(aTo);
  }

  private boolean places(Draft a, Draft b) {
    Site one = a.place();
    Site other = b.place();
    if (one == null || other == null) {
      return true;
    }
    if (one.place().id().equals(other.place().id())) {
      return true;
    }
    boolean inside = one.place().countries().stream().anyMatch(other.place().countries()::contains);
    if (!inside) {
      return false;
    }
    if (a.sentence() != b.sentence() && fronted(b, other)) {
      return false;
    }
    boolean coarse = wide(one) || wide(other) || one.reference() || other.reference();
    boolean within = a.sentence() == b.sentence() || near(one, other);
    return coarse || within;
  }

  /** "وفي دمشق، سقط صاروخان": the sentence opens with where something else happened. */
  private boolean fronted(Draft draft, Site site) {
    Words words = text.words();
    int comma = site.token() + 1;
    return site.token() - text.sentences().get(draft.sentence()).from() <= FRONT
        && comma < words.size()
        && words.folded(comma).equals("،");
  }

  private static boolean wide(Site site) {
    return switch (site.place().precision()) {
      case COUNTRY, REGION, BORDER, LINE -> true;
      case CITY, POINT -> false;
    };
  }

  /** Within 15 km: a quarter and its city. */
  private static boolean near(Site a, Site b) {
    Double latA = a.place().lat();
    Double lonA = a.place().lon();
    Double latB = b.place().lat();
    Double lonB = b.place().lon();
    if (latA == null || lonA == null || latB == null || lonB == null) {
      return false;
    }
    double dy = (latA - latB) * 111;
    double dx = (lonA - lonB) * 111 * Math.cos(Math.toRadians(latA));
    return dx * dx + dy * dy <= 15 * 15;
  }

  /** Figures that cannot be of one claim: another number of the same effect. */
  private boolean rival(Draft a, Draft b) {
    for (Loss one : a.losses()) {
      for (Loss other : b.losses()) {
        if (one.part() || other.part() || one.effect() != other.effect()) {
          continue;
        }
        if (one.sameFigure(other)) {
          return false;
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

  /** A claim that another party makes of its own losses, or another outlet of other losses. */
  private static boolean otherVoice(Draft a, Draft b) {
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
  private static boolean toldApart(Draft a, Draft b) {
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
  private static boolean otherCamp(Draft a, Draft b) {
    String one = camp(a);
    String other = camp(b);
    return a.type() == EventType.CASUALTIES
        && a.syntax() == null
        && b.syntax() != null
        && a.sentence() != b.sentence()
        && other != null
        && !other.equals(one);
  }

  /** The side of the last who says so. */
  private static @Nullable String camp(Draft draft) {
    List<Frame> chain = draft.chain();
    return chain.isEmpty() ? null : chain.get(chain.size() - 1).source().side();
  }

  /** "The fighting killed 105, the prime minister said": of what another told of before. */
  private static boolean recounted(Draft a, Draft b) {
    return b.definite()
        && b.syntax() == Trigger.Syntax.NOUN
        && a.sentence() != b.sentence()
        && !a.chain().isEmpty()
        && !b.chain().isEmpty()
        && !source(a).equals(source(b))
        && b.losses().stream().anyMatch(l -> !known(a, l));
  }

  /** A blow and the blow struck back: those who act belong to other sides. */
  private static boolean otherHand(Draft a, Draft b) {
    List<String> one = hands(a);
    List<String> other = hands(b);
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
      case AIR_STRIKE, SHELLING, BOMBING, ATTACK -> draft.syntax() != null;
      default -> false;
    };
  }

  private static List<String> hands(Draft draft) {
    return draft.actors().stream()
        .filter(r -> r.role() == Actor.Role.ACTOR)
        .map(r -> hand(r.mention()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** An armed group is not the state that it is of. */
  private static @Nullable String hand(Mention mention) {
    boolean own = mention.of() == null || mention.kind() == Mention.Kind.GROUP;
    return own ? mention.side() : mention.of();
  }

  private static String source(Draft draft) {
    return draft.chain().isEmpty() ? "" : draft.chain().get(draft.chain().size() - 1).source().id();
  }

  private static boolean sharesPlaceOrActor(Draft a, Draft b) {
    Site one = a.place();
    Site other = b.place();
    boolean place = one != null && other != null && one.place().id().equals(other.place().id());
    boolean actor =
        a.actors().stream()
            .anyMatch(
                x -> b.actors().stream().anyMatch(y -> y.mention().id().equals(x.mention().id())));
    return place || actor && Math.abs(a.sentence() - b.sentence()) <= 1;
  }

  private void join(Draft into, Draft from) {
    if (from.weak()) {
      // What is only taken up again changes nothing.
    } else if (types.of(into.type()).generic() && !types.of(from.type()).generic()) {
      into.type(from.type());
    } else if (into.type() == EventType.CASUALTIES && from.type() != EventType.CASUALTIES) {
      into.type(from.type());
    }
    boolean news = from.losses().stream().anyMatch(l -> !known(into, l));
    boolean said =
        !from.losses().isEmpty()
            || !from.definite()
                && from.quotation() == null
                && from.sentence() - into.sentence() <= 2;
    if (into.chain().isEmpty() && !from.chain().isEmpty() && said) {
      into.chain(from.chain());
    }
    for (Role role : from.actors()) {
      if (from.losses().isEmpty()
          || from.type() != EventType.CASUALTIES
          || role.role() != Actor.Role.ACTOR) {
        if (!from.weak() || into.actors().isEmpty()) {
          into.actor(role.mention(), role.role());
        }
      }
    }
    Site site = into.place();
    Site other = from.weak() ? null : from.place();
    if (other != null
        && !(civil(into.type()) && from.definite() && site != null)
        && (site == null
            || wide(site) && !wide(other) && (from.chain().isEmpty() || !into.chain().isEmpty())
            || !site.located() && other.located() && !wide(other))) {
      into.place(other);
    }
    if (!from.weak()
        && (into.time() == null || !from.definite() && finer(into.time(), from.time()))
        && from.time() != null
        && !(from.type() == EventType.CASUALTIES && from.syntax() == null)) {
      into.time(from.time(), false);
    }
    boolean within = within(into, from);
    for (Loss loss : from.losses()) {
      if (within) {
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

  private static boolean finer(@Nullable TimeExpression a, @Nullable TimeExpression b) {
    return a != null
        && b != null
        && a.from() != null
        && b.from() != null
        && a.to() != null
        && b.to() != null
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

  /** A noun without anybody, any place, any time: told in passing, no event. */
  /** Told by a noun with its article even where it is news: "the elections held on Sunday". */
  private static boolean nominal(EventType type) {
    return switch (type) {
      case ELECTION, HAZARD, ACCIDENT, ECONOMY, TRIAL -> true;
      default -> false;
    };
  }

  private boolean hollow(Draft draft) {
    boolean empty =
        draft.actors().isEmpty()
            && draft.place() == null
            && draft.losses().isEmpty()
            && (draft.time() == null || draft.definite() && !nominal(draft.type()));
    if (empty
        && (draft.syntax() == Trigger.Syntax.VERB
            || draft.syntax() == Trigger.Syntax.CLAUSE && draft.type() == EventType.ECONOMY)
        && draft.modality() == Event.Modality.HAPPENED
        && (draft.type() == EventType.ECONOMY
            || draft.type() == EventType.DISPLACEMENT
            || draft.type() == EventType.DEPLOYMENT
            || draft.type() == EventType.PROTEST
            || draft.type() == EventType.TRIAL
            || draft.type() == EventType.ARREST)) {
      return false;
    }
    if (empty
        && !draft.chain().isEmpty()
        && !draft.definite()
        && draft.modality() == Event.Modality.PLANNED) {
      return false;
    }
    return draft.syntax() == Trigger.Syntax.NOUN && empty
        || empty && draft.sentence() > 0
        || draft.modality() == Event.Modality.DENIED
            && draft.actors().isEmpty()
            && text.sentences().isEmpty();
  }
}
