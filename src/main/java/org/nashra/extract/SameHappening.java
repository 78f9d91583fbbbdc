package org.nashra.extract;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Are two events of an article one happening, by type, part, time, place and losses? */
final class SameHappening {
  private static final int TOLL = 2;
  private static final int FAR = 4;
  private static final int MANY = 12;
  private static final int LASTED = 9;

  private final EventTypes types;
  private final Words words;
  private final SamePlace samePlace;
  private final SameCount sameCount;
  private final NewsText text;

  SameHappening(EventTypes types, NewsText text) {
    this.types = types;
    this.text = text;
    this.words = text.words();
    this.samePlace = new SamePlace(text);
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

  boolean one(Draft a, Draft b) {
    if (pact(a, b)) {
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
      return a.sentence() == b.sentence() && a.type() == b.type() && !parted(a, b)
          || sameSpeech(a, b);
    }
    if (answered(a, b) || otherVictim(a, b) || beside(a, b) || shot(a, b) || instance(a, b)) {
      return false;
    }
    if (besides(b) || tolled(a, b) || backdrop(a, b) || bothSides(a, b)) {
      return false;
    }
    if (!modalities(a, b) || !kinds(a, b)) {
      return false;
    }
    if (civil(a.type()) && !sameCount.tollOf(a, b) && !party(a, b)) {
      return false;
    }
    boolean background = a.status() == Event.Status.BACKGROUND;
    if (background != (b.status() == Event.Status.BACKGROUND)) {
      return false;
    }
    boolean placed = samePlace.places(a, b) || recounted(a, b) || tour(a, b);
    if (!sameCount.risen(a, b) && !clock(a, b) && !times(a, b) || !placed) {
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
        || otherHand(a, b)) {
      return false;
    }
    if (background && a.sentence() != b.sentence()) {
      return sharesPlaceOrActor(a, b);
    }
    return true;
  }

  /** "Agreed to a truce. The agreement …": a pact taken up by its common name. */
  private static boolean pact(Draft a, Draft b) {
    boolean concluded =
        switch (a.type()) {
          case CEASEFIRE, WITHDRAWAL, RELEASE -> true;
          default -> false;
        };
    return concluded
        && b.type() == EventType.AGREEMENT
        && b.definite()
        && b.syntax() == Trigger.Syntax.NOUN
        && b.place() == null
        && b.time() == null;
  }

  /** "За минувшие сутки ранен один солдат": the same count of the same span, told once more. */
  private static boolean againOf(Draft a, Draft b) {
    TimeExpression one = a.time();
    TimeExpression other = b.time();
    return one != null
        && other != null
        && one.value().equals(other.value())
        && one.approximate() == other.approximate()
        && (b.losses().isEmpty() && b.place() == null && sameHand(a, b)
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

  /** "A lawmaker was gunned down", two sentences behind a blow that says nothing of him. */
  private static boolean otherVictim(Draft a, Draft b) {
    List<String> one = named(a);
    List<String> other = named(b);
    boolean deed = b.type() == EventType.ATTACK && b.syntax() == Trigger.Syntax.VERB;
    return deed
        && !b.definite()
        && DraftBuilder.violent(a.type())
        && b.sentence() - a.sentence() > 1
        && one.stream().noneMatch(other::contains)
        && (!other.isEmpty() && (!a.losses().isEmpty() || !one.isEmpty())
            || !one.isEmpty() && !b.losses().isEmpty());
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
        && !handsOf(b).isEmpty()
        && handsOf(a).stream().noneMatch(handsOf(b)::contains);
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

  /** "The president also met the envoys": a second deed; of blows, one with a place of its own. */
  private boolean besides(Draft b) {
    return b.syntax() == Trigger.Syntax.VERB
        && !b.definite()
        && b.type() != EventType.AGREEMENT
        && (b.place() != null || !DraftBuilder.violent(b.type()))
        && words.is(WordClass.ALSO, b.token() - 1);
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
        return words.is(WordClass.SPANS, i - 1) || otherHand(a, b);
      }
    }
    return false;
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

  private boolean symmetric(Draft draft) {
    return types.of(draft.type()).roles() == EventTypes.Roles.SYMMETRIC;
  }

  private boolean party(Draft a, Draft b) {
    if (a.sentence() == b.sentence() && Math.abs(a.token() - b.token()) <= 6) {
      return true;
    }
    if (takenUp(a, b)
        || counted(a, b)
        || lasted(a, b)
        || voted(a, b)
        || meeting(a, b)
        || cabinet(a, b)
        || counterparts(a, b)) {
      return true;
    }
    if (b.actors().isEmpty()) {
      boolean alone = a.actors().isEmpty() && b.place() == null;
      boolean sentence =
          a.type() == EventType.TRIAL && (alone || b.place() == null && b.time() == null);
      // "Трое отпущены. … Освобождения трёх добились": the noun takes up the only release.
      boolean freed =
          a.type() == EventType.RELEASE
              && b.type() == EventType.RELEASE
              && alone
              && b.time() == null
              && a.syntax() == Trigger.Syntax.VERB
              && b.syntax() == Trigger.Syntax.NOUN;
      return b.definite()
          || sentence
          || freed
          || Math.abs(a.sentence() - b.sentence()) <= 1
          || sameSeat(a, b);
    }
    if (a.actors().isEmpty()) {
      return Math.abs(a.sentence() - b.sentence()) <= 1 || sameSeat(a, b);
    }
    List<String> one = a.actors().stream().map(r -> r.mention().id()).toList();
    List<String> other = b.actors().stream().map(r -> r.mention().id()).toList();
    return one.containsAll(other)
        || other.containsAll(one)
        || !symmetric(a) && one.get(0).equals(other.get(0));
  }

  /** "Arrived in Juba for talks. … Upon arrival in Juba": a meeting or a journey to one town. */
  private static boolean sameSeat(Draft a, Draft b) {
    Site one = a.place();
    Site other = b.place();
    return (a.type() == EventType.TALKS || a.type() == EventType.VISIT)
        && a.type() == b.type()
        && one != null
        && other != null
        && !SamePlace.wide(one)
        && one.place().id().equals(other.place().id());
  }

  /** "فاز بالانتخابات. وجرت الانتخابات المصرية": the vote that the report is about. */
  private boolean voted(Draft a, Draft b) {
    return a.type() == EventType.ELECTION
        && b.type() == EventType.ELECTION
        && text.words().is(WordClass.ARTICLE, b.token())
        && b.definite();
  }

  /** "التقى الوزير نظيره. واستقبل ظريف نظيره الكويتي": the one named so before. */
  private boolean counterparts(Draft a, Draft b) {
    return a.type() == b.type()
        && symmetric(a)
        && !b.actors().isEmpty()
        && b.sentence() - a.sentence() <= TOLL
        && b.actors().stream()
            .allMatch(
                y ->
                    a.actors().stream()
                        .anyMatch(
                            x ->
                                x.mention().id().equals(y.mention().id())
                                    || "Counterpart".equals(y.mention().title())
                                        && y.mention().of() != null
                                        && Objects.equals(x.mention().of(), y.mention().of())));
  }

  /** "وصل إلى الرياض. وقال مسؤول إن زيارة الوزير للرياض وعمان": one journey to several places. */
  private boolean tour(Draft a, Draft b) {
    return a.type() == EventType.VISIT
        && b.type() == EventType.VISIT
        && b.syntax() == Trigger.Syntax.NOUN
        && b.time() == null
        && b.sentence() - a.sentence() <= TOLL
        && !a.actors().isEmpty()
        && !b.actors().isEmpty()
        && a.actors().get(0).mention().id().equals(b.actors().get(0).mention().id());
  }

  /** "قبل استقالة رئيس الوزراء. وجاءت استقالة الحكومة": he and his cabinet go together. */
  private static boolean cabinet(Draft a, Draft b) {
    return a.type() == EventType.RESIGNATION
        && b.type() == EventType.RESIGNATION
        && (premier(a) && government(b) || premier(b) && government(a));
  }

  private static boolean premier(Draft draft) {
    return draft.actors().stream().anyMatch(r -> "Prime Minister".equals(r.mention().title()));
  }

  private static boolean government(Draft draft) {
    return draft.actors().stream()
        .anyMatch(r -> r.role() == Actor.Role.TARGET && r.mention().id().endsWith("-government"));
  }

  /** "ناقشا خلال اللقاء", "وبحث الجانبان خلال الاتصال": the meeting told of before. */
  private boolean meeting(Draft a, Draft b) {
    int to = Math.min(text.sentences().get(b.sentence()).to(), b.token() + FAR);
    for (int i = b.token() + 1; i < to; i++) {
      if (words.is(WordClass.DURING, i) && words.is(WordClass.THE_MEETING, i + 1)) {
        return b.sentence() - a.sentence() <= TOLL;
      }
    }
    return false;
  }

  /** "Kidnapped 31 villagers. In all, 31 people were seized": the same figure told again. */
  private static boolean counted(Draft a, Draft b) {
    return a.type() == b.type()
        && a.losses().stream()
            .anyMatch(
                l -> l.min() != null && l.min() > 1 && b.losses().stream().anyMatch(l::sameFigure));
  }

  /** "Провели переговоры. Встреча делегаций длилась час": how the meeting just told of went on. */
  private boolean lasted(Draft a, Draft b) {
    boolean taken =
        a.type() == EventType.TALKS
            && b.type() == EventType.TALKS
            && b.syntax() == Trigger.Syntax.NOUN
            && b.place() == null
            && b.sentence() - a.sentence() <= TOLL;
    int to = Math.min(text.sentences().get(b.sentence()).to(), b.token() + LASTED);
    for (int i = b.token() + 1; taken && i < to; i++) {
      if (words.is(WordClass.LASTING, i)) {
        return true;
      }
    }
    return false;
  }

  /** "الذي حضر اللقاء": the meeting told of just before, whoever is said to have been there. */
  private static boolean takenUp(Draft a, Draft b) {
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
    if (meanwhile(a, b) || executed(a, b)) {
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

  /** "وقع الحادث الساعة الخامسة": the hour of a day that was named before. */
  private static boolean clock(Draft a, Draft b) {
    TimeExpression day = a.time();
    TimeExpression hour = b.time();
    return b.definite()
        && day != null
        && hour != null
        && day.from() != null
        && hour.from() != null
        && (hour.grain().equals("minute") || hour.grain().equals("hour"))
        && java.time.Duration.between(day.from(), hour.from()).abs().toDays() <= 1;
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

  /** A blow and the blow struck back: those who act belong to other sides. */
  private static boolean otherHand(Draft a, Draft b) {
    List<String> one = handsOf(a);
    List<String> other = handsOf(b);
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

  private static List<String> handsOf(Draft draft) {
    return draft.actors().stream()
        .filter(r -> r.role() == Actor.Role.ACTOR)
        .map(r -> hand(r.mention()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** "Погибли 26 человек. … Погибли 26, остальных доставили в порт": a large count said again. */
  private static boolean recounted(Draft a, Draft b) {
    return b.sentence() - a.sentence() <= FAR
        && !b.losses().isEmpty()
        && b.losses().stream().anyMatch(l -> l.min() != null && l.min() >= MANY)
        && b.losses().stream()
            .filter(l -> !l.vague())
            .allMatch(l -> a.losses().stream().anyMatch(l::sameFigure));
  }

  private static boolean sameHand(Draft a, Draft b) {
    return !handsOf(a).isEmpty() && handsOf(a).equals(handsOf(b));
  }

  /** An armed group is not the state that it is of. */
  private static @Nullable String hand(Mention mention) {
    boolean own = mention.of() == null || mention.kind() == Mention.Kind.GROUP;
    return own ? mention.side() : mention.of();
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
