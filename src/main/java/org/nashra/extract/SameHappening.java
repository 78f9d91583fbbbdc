package org.nashra.extract;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Are two events of an article one happening, by type, part, time, place and losses? */
final class SameHappening {
  private static final int TOLL = 2;
  private static final int NOTICED = 10;

  private final EventTypes types;
  private final Words words;
  private final SamePlace samePlace;
  private final SameCount sameCount;
  private final SameMeeting sameMeeting;
  private final OtherDeed otherDeed;
  private final NewsText text;

  SameHappening(EventTypes types, NewsText text) {
    this.types = types;
    this.text = text;
    this.words = text.words();
    this.samePlace = new SamePlace(text);
    this.sameMeeting = new SameMeeting(types, text);
    this.otherDeed = new OtherDeed(text);
    this.sameCount = new SameCount(types);
  }

  /** The same happening, but another party's figure. */
  boolean opposed(Draft a, Draft b) {
    return !b.losses().isEmpty()
        && types.oneFamily(a.type(), b.type())
        && sameCount.rival(a, b)
        && times(a, b)
        && samePlace.places(a, b)
        && b.place() == null;
  }

  /** Is all that parts a noun with its article from the blow before it another figure? */
  boolean counts(Draft a, Draft b) {
    return sameCount.rival(a, b)
        && a.sentence() != b.sentence()
        && !b.apart()
        && modalities(a, b)
        && times(a, b)
        && b.place() == null
        && a.status() == b.status()
        && (a.type() == b.type() || types.of(b.type()).generic() || Explosions.made(b));
  }

  /** Do they count the same otherwise? */
  boolean rival(Draft a, Draft b) {
    return sameCount.rival(a, b);
  }

  /** "Killed 7 and wounded 10" of one and of the other, in one country and on one day. */
  boolean retold(Draft a, Draft b) {
    return types.oneFamily(a.type(), b.type())
        && !a.apart()
        && !b.apart()
        && a.sentence() != b.sentence()
        && a.status() == b.status()
        && a.modality() == b.modality()
        && SameCount.several(b)
        && SameCount.recounted(a, b)
        && (SamePlace.country(a, b) || SameCount.many(b))
        && (times(a, b) || dayApart(a, b));
  }

  boolean one(Draft a, Draft b) {
    if (SameMeeting.pact(a, b)) {
      return true;
    }
    if (!types.oneFamily(a.type(), b.type())
        && !incident(a, b)
        && !sameCount.tollOf(a, b)
        && !sameCount.causeOf(a, b)) {
      return false;
    }
    if (b.apart() && !(a.apart() && a.sentence() == b.sentence()) && !againOf(a, b)) {
      return false;
    }
    if (a.coordinate() && a.sentence() == b.sentence() && b.syntax() != null) {
      return false;
    }
    if (types.speech(a.type())) {
      return a.sentence() == b.sentence() && a.type() == b.type() && !SameMeeting.parted(a, b)
          || SameMeeting.sameSpeech(a, b);
    }
    if (otherDeed.parted(a, b)) {
      return false;
    }
    if (!modalities(a, b) || !kinds(a, b)) {
      return false;
    }
    if (civil(a.type())
        && !sameCount.tollOf(a, b)
        && !sameMeeting.party(a, b)
        && !SameMeeting.winner(a, b)) {
      return false;
    }
    boolean background = a.status() == Event.Status.BACKGROUND;
    if (background != (b.status() == Event.Status.BACKGROUND)) {
      return false;
    }
    boolean recounted = SameCount.recounted(a, b);
    boolean placed =
        samePlace.places(a, b)
            || recounted
            || sameMeeting.tour(a, b)
            || noticed(a, b)
            || takenUp(a, b);
    boolean timed =
        times(a, b)
            || sameCount.risen(a, b)
            || clock(a, b)
            || (recounted || quoted(a, b)) && dayApart(a, b);
    if (!timed || !placed) {
      return false;
    }
    if (SameCount.within(a, b)) {
      return true;
    }
    boolean claim = b.definite() && b.syntax() == Trigger.Syntax.VERB;
    if (!claim && sameCount.rival(a, b)
        || SameCount.otherVoice(a, b)
        || SameCount.toldApart(a, b)
        || sameCount.otherCamp(a, b)
        || Hands.other(a, b)) {
      return false;
    }
    if (background && a.sentence() != b.sentence()) {
      return sharesPlaceOrActor(a, b);
    }
    return true;
  }

  /** "The quake was felt in Suva": the town says how far it reached, not where another struck. */
  private boolean noticed(Draft a, Draft b) {
    if (a.type() != EventType.HAZARD || b.type() != EventType.HAZARD || !b.losses().isEmpty()) {
      return false;
    }
    int to = text.sentences().get(b.sentence()).to();
    for (int i = b.token(); i < Math.min(to, b.token() + NOTICED); i++) {
      if (words.is(WordClass.FELT, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Rebels seized three engineers. The engineers were taken near Tame": how it came about. */
  private boolean takenUp(Draft a, Draft b) {
    return a.type() == EventType.ABDUCTION
        && b.type() == EventType.ABDUCTION
        && b.sentence() - a.sentence() == 1
        && b.syntax() == Trigger.Syntax.VERB
        && b.losses().isEmpty()
        && b.time() == null
        && words.is(WordClass.PASSIVE_AUXILIARIES, b.token() - 1)
        && words.is(WordClass.DEMONSTRATIVES, text.sentences().get(b.sentence()).from());
  }

  /** "За минувшие сутки ранен один солдат": the same count of the same span, told once more. */
  private static boolean againOf(Draft a, Draft b) {
    TimeExpression one = a.time();
    TimeExpression other = b.time();
    return one != null
        && other != null
        && one.value().equals(other.value())
        && one.approximate() == other.approximate()
        && (b.losses().isEmpty() && b.place() == null && Hands.same(a, b)
            || a.losses().stream().anyMatch(l -> b.losses().stream().anyMatch(l::sameFigure)));
  }

  /** "وأصيب 30 في الحادث": a word for any happening takes up the blow told of before. */
  private boolean incident(Draft a, Draft b) {
    return b.type() == EventType.ACCIDENT
        && b.definite()
        && b.syntax() == Trigger.Syntax.NOUN
        && b.place() == null
        && b.sentence() - a.sentence() <= TOLL + 1
        && DraftBuilder.violent(a.type())
        && text.words().is(WordClass.INCIDENTS, b.token());
  }

  private static boolean modalities(Draft a, Draft b) {
    return a.modality() == b.modality()
        || quashed(a, b)
        || a.alleged()
        || b.alleged()
        || a.modality() != Event.Modality.HAPPENED
            && b.definite()
            && b.syntax() == Trigger.Syntax.NOUN;
  }

  /** "Суд отменил приговор": the ruling, and what it did away with. */
  private static boolean quashed(Draft a, Draft b) {
    return a.type() == EventType.TRIAL
        && b.type() == EventType.TRIAL
        && a.sentence() == b.sentence()
        && a.syntax() == Trigger.Syntax.VERB
        && b.syntax() == Trigger.Syntax.NOUN
        && b.modality() == Event.Modality.DENIED;
  }

  /** Talks, visits, agreements: one only where those who take part are the same. */
  boolean civil(EventType type) {
    return !DraftBuilder.violent(type) && !types.of(type).family().equals("disaster");
  }

  /** Types of one family that are still two things: a bombing and an air strike. */
  private boolean kinds(Draft a, Draft b) {
    if (otherDeed.simultaneous(a, b)) {
      return false;
    }
    if (a.type() == b.type() || Explosions.made(a) || Explosions.made(b)) {
      return true;
    }
    if (dispersed(a, b)) {
      return true;
    }
    if (sameCount.tollOf(a, b) || types.of(a.type()).generic() || types.of(b.type()).generic()) {
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

  /** "واستخدم الأمن الغاز لتفريقهم": what became of the march told of before. */
  private boolean dispersed(Draft a, Draft b) {
    boolean march = a.type() == EventType.PROTEST && b.type() == EventType.RIOT;
    int to = text.sentences().get(b.sentence()).to();
    for (int i = b.token(); march && i < to; i++) {
      if (words.is(WordClass.DISPERSING_THEM, i)) {
        return b.sentence() - a.sentence() <= TOLL;
      }
    }
    return false;
  }

  /** "وقع الحادث الساعة الخامسة": the hour of a day that was named before. */
  private boolean clock(Draft a, Draft b) {
    TimeExpression day = a.time();
    TimeExpression hour = b.time();
    return (b.definite() || a.type() == b.type() && !civil(b.type()) && told(b))
        && day != null
        && hour != null
        && (hour.grain().equals("minute")
            || hour.grain().equals("hour")
            || hour.grain().equals("part-of-day") && !hour.explicit())
        && dayApart(a, b);
  }

  /** "The blast was at 8.30": of which day is not said. */
  private static boolean told(Draft draft) {
    TimeExpression hour = draft.time();
    return hour != null && !hour.explicit() && draft.losses().isEmpty() && draft.place() == null;
  }

  /** "'They were freed this evening', he told the paper": on the evening before it came out. */
  private static boolean quoted(Draft a, Draft b) {
    TimeExpression one = a.time();
    TimeExpression other = b.time();
    return b.quotation() != null
        && one != null
        && other != null
        && one.from() != null
        && other.from() != null
        && one.from().isBefore(other.from());
  }

  /** Who is quoted, and who tells the hour, counts from another day than that of the report. */
  private static boolean dayApart(Draft a, Draft b) {
    TimeExpression one = a.time();
    TimeExpression other = b.time();
    return one != null
        && other != null
        && one.from() != null
        && other.from() != null
        && java.time.Duration.between(one.from(), other.from()).abs().toDays() <= 1;
  }

  /** "Militants stormed the office. The battle lasted ten hours": a part of the assault. */
  private static boolean assaulted(Draft a, Draft b) {
    return (a.type() == EventType.ATTACK || a.type() == EventType.BOMBING)
        && b.type() == EventType.CLASH
        && b.syntax() == Trigger.Syntax.NOUN
        && (a.sentence() == b.sentence() || b.place() == null && b.time() == null)
        && b.sentence() - a.sentence() <= TOLL + 1;
  }

  private static boolean times(Draft a, Draft b) {
    return a.timeOfTelling() || b.timeOfTelling() || times(a.time(), b.time());
  }

  private static boolean times(@Nullable TimeExpression a, @Nullable TimeExpression b) {
    if (a == null || b == null || a.from() == null || b.from() == null) {
      return true;
    }
    LocalDateTime aTo = a.to() == null ? a.from().plusDays(1) : a.to();
    LocalDateTime bTo = b.to() == null ? b.from().plusDays(1) : b.to();
    return a.from().isBefore(bTo) && b.from().isBefore(aTo);
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
}
