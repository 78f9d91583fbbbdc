package org.nashra.extract;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Are two talks, visits, agreements or statements one, by those who take part? */
final class SameMeeting {
  private static final int TOLL = 2;
  private static final int FAR = 4;
  private static final int LASTED = 9;

  private final EventTypes types;
  private final NewsText text;
  private final Words words;

  SameMeeting(EventTypes types, NewsText text) {
    this.types = types;
    this.text = text;
    this.words = text.words();
  }

  /** "Agreed to a truce. The agreement …", "both agreed to disarm": what is in the same pact. */
  static boolean pact(Draft a, Draft b) {
    boolean concluded =
        switch (a.type()) {
          case CEASEFIRE, WITHDRAWAL, RELEASE -> true;
          default -> false;
        };
    boolean terms =
        b.syntax() == Trigger.Syntax.VERB
            && b.sentence() - a.sentence() == 1
            && b.actors().size() > 1
            && ids(a).containsAll(ids(b));
    return concluded
        && b.type() == EventType.AGREEMENT
        && (terms || b.definite() && b.syntax() == Trigger.Syntax.NOUN)
        && b.place() == null
        && b.time() == null;
  }

  private static Set<String> ids(Draft draft) {
    return draft.actors().stream().map(r -> r.mention().id()).collect(Collectors.toSet());
  }

  /** Two that say the like in one sentence. */
  static boolean parted(Draft a, Draft b) {
    return !a.actors().isEmpty()
        && !b.actors().isEmpty()
        && a.actors().get(0).role() == Actor.Role.ACTOR
        && b.actors().get(0).role() == Actor.Role.ACTOR
        && a.syntax() == Trigger.Syntax.VERB
        && b.syntax() == Trigger.Syntax.VERB
        && !a.actors().get(0).mention().id().equals(b.actors().get(0).mention().id());
  }

  static boolean sameSpeech(Draft a, Draft b) {
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

  /** "Ana Diaz was declared the winner. Mrs Diaz won 52 per cent": one who is named twice. */
  static boolean winner(Draft a, Draft b) {
    return a.type() == EventType.ELECTION
        && b.type() == EventType.ELECTION
        && a.actors().stream()
            .map(r -> r.mention())
            .filter(Mention::person)
            .anyMatch(
                one ->
                    b.actors().stream()
                        .map(r -> r.mention())
                        .filter(Mention::person)
                        .anyMatch(
                            other ->
                                one.name().endsWith(other.name())
                                    || other.name().endsWith(one.name())));
  }

  private boolean symmetric(Draft draft) {
    return types.of(draft.type()).roles() == EventTypes.Roles.SYMMETRIC;
  }

  boolean party(Draft a, Draft b) {
    if (a.sentence() == b.sentence() && Math.abs(a.token() - b.token()) <= 6) {
      return true;
    }
    if (takenUp(a, b)
        || counted(a, b)
        || lasted(a, b)
        || voted(a, b)
        || polled(a, b)
        || holders(a, b)
        || wave(a, b)
        || meeting(a, b)
        || cabinet(a, b)
        || truce(a, b)
        || freed(a, b)
        || journey(a, b)
        || punished(a, b)
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
      // "Демонстранты собрались у мэрии. … Они протестовали против сноса": the march told of.
      boolean march =
          a.type() == EventType.PROTEST
              && b.type() == EventType.PROTEST
              && b.place() == null
              && b.time() == null
              && b.sentence() - a.sentence() <= TOLL;
      return b.definite()
          || sentence
          || freed
          || march
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

  /** "The rebels agreed to a truce. The army and the rebels …": one, where one party is in both. */
  private static boolean truce(Draft a, Draft b) {
    return a.type() == EventType.CEASEFIRE
        && b.type() == EventType.CEASEFIRE
        && a.actors().stream()
            .anyMatch(
                x -> b.actors().stream().anyMatch(y -> y.mention().id().equals(x.mention().id())));
  }

  /**
   * "Arrived in Cairo. … The programme of the visit includes a meeting with Shoukry": one journey.
   */
  private static boolean journey(Draft a, Draft b) {
    return a.type() == EventType.VISIT
        && b.type() == EventType.VISIT
        && b.syntax() == Trigger.Syntax.NOUN
        && b.definite()
        && b.time() == null
        && b.sentence() - a.sentence() <= FAR
        && b.actors().stream().noneMatch(r -> r.role() == Actor.Role.ACTOR);
  }

  /** "The group let ten soldiers go. It handed them over to the Red Cross": the same release. */
  private static boolean freed(Draft a, Draft b) {
    return a.type() == EventType.RELEASE
        && b.type() == EventType.RELEASE
        && (b.time() == null || b.quotation() != null)
        && !Hands.apart(a, b)
        && b.sentence() - a.sentence() <= TOLL
        && b.losses().stream().allMatch(l -> a.losses().stream().anyMatch(l::sameFigure));
  }

  /**
   * "The Treasury put new sanctions on Iran. The United States …", "a court jailed a former
   * minister. Carlos Rojas was found guilty", "… were arrested": the punishment told before.
   */
  private static boolean punished(Draft a, Draft b) {
    if (a.type() != b.type()) {
      return false;
    }
    return switch (a.type()) {
      case SANCTION -> b.time() == null && (Hands.same(a, b) || imposed(a, b));
      case TRIAL ->
          b.bare()
              || b.sentence() - a.sentence() == 1
                  && !a.actors().isEmpty()
                  && a.actors().stream().allMatch(SameMeeting::court)
                  && b.actors().stream().allMatch(r -> r.role() == Actor.Role.TARGET);
      case ARREST -> b.bare();
      default -> false;
    };
  }

  /** "Put firms on its list. … The new sanctions on Iran": a noun that names whom they befall. */
  private static boolean imposed(Draft a, Draft b) {
    return b.syntax() == Trigger.Syntax.NOUN
        && b.sentence() - a.sentence() <= FAR
        && b.actors().stream().allMatch(r -> r.role() == Actor.Role.TARGET)
        && (targets(a).isEmpty() || targets(a).equals(targets(b)));
  }

  private static boolean court(Role role) {
    return role.role() == Actor.Role.ACTOR && role.mention().kind() != Mention.Kind.PERSON;
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

  /**
   * "Millions marched all over France. … In Lyon they marched": a town of the one that is told;
   * "today's rally", where a rally of today was told of.
   */
  private static boolean wave(Draft a, Draft b) {
    Site all = a.place();
    boolean marches =
        a.type() == EventType.PROTEST
            && b.type() == EventType.PROTEST
            && b.actors().isEmpty()
            && b.losses().isEmpty()
            && b.sentence() - a.sentence() <= FAR;
    boolean nation =
        all != null
            && all.place().precision() == org.nashra.model.Event.Place.Precision.COUNTRY
            && b.time() == null
            && SamePlace.country(a, b);
    boolean day =
        a.time() != null
            && b.time() != null
            && a.time().value().equals(b.time().value())
            && b.place() == null
            && b.syntax() == Trigger.Syntax.NOUN;
    return marches && (nation || day);
  }

  /** "Will vote on 25 September. … The early election on 25 September": one day, one vote. */
  private static boolean polled(Draft a, Draft b) {
    return a.type() == EventType.ELECTION
        && b.type() == EventType.ELECTION
        && a.time() != null
        && b.time() != null
        && a.time().value().equals(b.time().value());
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
  boolean tour(Draft a, Draft b) {
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
        && (premier(a) && government(b) || premier(b) && government(a) || holder(a, b));
  }

  /** "The prime minister of Armenia resigned. … Pashinyan's resignation": who holds the office. */
  private static boolean holder(Draft office, Draft person) {
    return person.syntax() == Trigger.Syntax.NOUN
        && person.time() == null
        && person.sentence() - office.sentence() <= FAR
        && person.actors().size() == 1
        && person.actors().get(0).mention().kind() == Mention.Kind.PERSON
        && office.actors().stream()
            .anyMatch(
                r ->
                    r.mention().form() == Mention.Form.OFFICE
                        && r.mention().of() != null
                        && r.mention().of().equals(person.actors().get(0).mention().of()));
  }

  /** "The foreign ministers of China and Russia met. … Lavrov met Wang": those who hold them. */
  private boolean holders(Draft a, Draft b) {
    return symmetric(a)
        && a.type() == b.type()
        && a.actors().size() > 1
        && a.actors().size() == b.actors().size()
        && b.sentence() - a.sentence() <= TOLL
        && b.actors().stream()
            .allMatch(
                y ->
                    y.mention().of() != null
                        && a.actors().stream()
                            .map(Role::mention)
                            .anyMatch(
                                x ->
                                    x.form() == Mention.Form.OFFICE
                                        && y.mention().of().equals(x.of())));
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
    if (during(b)) {
      return b.sentence() - a.sentence() <= TOLL;
    }
    int to = Math.min(text.sentences().get(b.sentence()).to(), b.token() + FAR);
    for (int i = b.token() + 1; i < to; i++) {
      if (words.is(WordClass.DURING, i) && words.is(WordClass.THE_MEETING, i + 1)) {
        return b.sentence() - a.sentence() <= TOLL;
      }
    }
    return false;
  }

  /** "وخلال اللقاء الذي جرى بمقر الوزارة", "during the talks": what was said at it. */
  private boolean during(Draft b) {
    int at = b.token();
    return b.type() == EventType.TALKS
        && b.syntax() == Trigger.Syntax.NOUN
        && b.definite()
        && b.time() == null
        && (words.joined(WordClass.DURING, at - 1)
            || words.is(WordClass.DURING, at)
            || words.is(WordClass.DURING, at - 2) && words.is(WordClass.ARTICLE, at - 1));
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
        && (a.place() == null || b.place() == null)
        && b.time() == null
        && b.sentence() - a.sentence() <= 1;
  }
}
