package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Tells who takes what part in an event, by word order and prepositions. */
final class ActorAssigner {
  private static final Set<String> AND = Set.of("and", "и", "و", "et", "y", "e", "ve");
  private static final Set<String> ARTICLES = Set.of("the", "le", "la", "les", "el", "los", "las");
  private static final int REACH = 20;
  private static final int BEHIND = 16;
  private static final java.util.regex.Pattern GENITIVE =
      java.util.regex.Pattern.compile(".+[iuü]n");
  private static final int BESIDE = 4;
  private static final int GOVERNED = 8;
  private static final int REPORTED = 9;
  private static final Set<String> FORCES =
      Set.of("forces", "troops", "army", "military", "soldiers", "fighters", "jets", "navy", "men");
  private static final Set<String> THAT_THEY =
      Set.of("انه", "انها", "انهم", "انهما", "بانه", "بانها", "بانهم");
  private static final Set<String> KILLING = Set.of("اغتيال", "اعدام", "تصفية", "استهداف", "قتل");
  private static final Set<String> BLOWS =
      Set.of(
          "удар",
          "удара",
          "удару",
          "ударом",
          "ударе",
          "удары",
          "ударов",
          "ударам",
          "ударами",
          "атака",
          "атаки",
          "атаке",
          "атаку",
          "атакой",
          "атак",
          "атаках",
          "атаками",
          "налет",
          "налета",
          "налете",
          "налетом",
          "налеты",
          "налетов",
          "авиаудар",
          "авиаудара",
          "авиаударом",
          "авиаударе",
          "авиаудары",
          "авиаударов",
          "наступление",
          "наступления",
          "нападение",
          "нападения",
          "нападении",
          "нападением",
          "нападений");

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final EventTypes types;
  private final List<Frame> frames;

  ActorAssigner(
      NewsText text,
      Lexicon lexicon,
      Surroundings surroundings,
      EventTypes types,
      List<Frame> frames) {
    this.frames = frames;
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.types = types;
  }

  /**
   * Fills in the actors.
   *
   * @param limit index of the first token that no longer belongs to the event
   * @param subjectTo index of the token before which the subject stands, where it stands before
   */
  void assign(Draft draft, Trigger trigger, Pattern.Hit hit, int start, int limit, int subjectTo) {
    List<Mention> before = new ArrayList<>();
    List<Mention> after = new ArrayList<>();
    for (Mention mention : surroundings.mentions()) {
      if (mention.head() < start || mention.to() > limit) {
        continue;
      }
      if (mention.to() <= hit.from() && hit.from() - mention.to() <= BEHIND
          || mention.head() < hit.from() && mention.to() > hit.from()
          || trigger.syntax() == Trigger.Syntax.CLAUSE
              && mention.head() >= hit.from()
              && mention.head() < hit.to()
          || opens(mention, trigger, hit)
          || subjectTo < hit.from() && mention.to() <= subjectTo) {
        if (subjectTo == hit.from() || mention.to() <= subjectTo) {
          before.add(mention);
        }
      } else if (mention.head() >= hit.to() && mention.head() - hit.to() <= REACH
          || mention.head() >= hit.from() && mention.head() < hit.to()) {
        after.add(mention);
      }
    }
    EventTypes.Roles roles = types.of(trigger.type()).roles();
    switch (roles) {
      case SYMMETRIC -> symmetric(draft, trigger, hit, before, after);
      case JOURNEY -> journey(draft, trigger, hit, before, after);
      case SPEECH -> speech(draft, trigger, hit, before, after);
      case DIRECTED -> directed(draft, trigger, hit, before, after);
      case LOSS -> {}
    }
  }

  /**
   * "Aviones israelíes bombardearon", "la artillería rusa bombardeó": the verb's pattern opens with
   * its subject.
   */
  private static boolean opens(Mention mention, Trigger trigger, Pattern.Hit hit) {
    return trigger.syntax() == Trigger.Syntax.VERB
        && mention.head() == hit.from()
        && mention.to() < hit.to();
  }

  private void symmetric(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean verb = trigger.syntax() != Trigger.Syntax.NOUN;
    Mention subject = subject(trigger, hit, before, after);
    boolean inCall = trigger.type() == EventType.CALL && inside(hit);
    if (subject != null && (verb || carried(subject, hit) || during(hit) || inCall)) {
      for (Mention mention : surroundings.mentions()) {
        if (mention.from() == subject.from() && mention.to() == subject.to()) {
          add(draft, mention, Actor.Role.PARTICIPANT);
        }
      }
      for (Mention mention : subjects(subject)) {
        add(draft, mention, Actor.Role.PARTICIPANT);
      }
    }
    boolean chain = false;
    for (Mention mention : after) {
      String relation = surroundings.relation(mention);
      if (about(hit.to(), mention.head())) {
        break;
      }
      if ("mediated".equals(relation)) {
        add(draft, mention, Actor.Role.MEDIATOR);
      } else if ("between".equals(relation)
          || "with".equals(relation)
          || chain && joined(mention)
          || caller(trigger, mention, relation)
          || verb && lexicon.verbFirst() && "in".equals(relation) && person(mention)
          || verb && relation == null && person(mention) && mention.head() - hit.to() <= REACH) {
        add(draft, mention, Actor.Role.PARTICIPANT);
        chain = true;
      } else if (!verb
          && mention.head() - hit.to() <= 2
          && !acted(hit.to(), mention.head())
          && (mention.form() == Mention.Form.ADJECTIVE
              || relation == null
              || "to".equals(relation) && mention.head() - hit.to() <= 1)
          && mention.kind() != Mention.Kind.PLACE) {
        add(draft, mention, Actor.Role.PARTICIPANT);
        chain |= lexicon.caseless() && person(mention);
      }
    }
    for (Mention mention : before) {
      String relation = surroundings.relation(mention);
      if ("between".equals(relation)
          || "with".equals(relation) && (lexicon.verbFinal() || hit.from() - mention.to() <= BESIDE)
          || "mediated".equals(relation)
          || mention.form() == Mention.Form.ADJECTIVE
              && !lexicon.caseless()
              && hit.from() - mention.to() <= 1
          || verb
              && subject != null
              && mention.to() <= subject.head()
              && joined(subject)
              && subject.head() - mention.to() <= 1
          || mention.suffixed() && hit.from() - mention.to() <= 1) {
        add(
            draft,
            mention,
            "mediated".equals(relation) ? Actor.Role.MEDIATOR : Actor.Role.PARTICIPANT);
      }
    }
  }

  /** "تلقى اتصالا من نظيره": who calls. */
  private boolean caller(Trigger trigger, Mention mention, @Nullable String relation) {
    return trigger.type() == EventType.CALL
        && lexicon.caseless()
        && "from".equals(relation)
        && mention.acts();
  }

  /** "حثت ميركل، في اتصال هاتفي مع": who speaks is one of the two. */
  private boolean inside(Pattern.Hit hit) {
    return lexicon.caseless() && hit.from() > 0 && words.folded(hit.from() - 1).equals("في");
  }

  /** "بالاتفاق وشكر أمير قطر": another verb stands between. */
  private boolean acted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.triggers().at(words, i, to).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB)) {
        return true;
      }
    }
    return false;
  }

  /** "during a session": who spoke before took part. */
  private boolean during(Pattern.Hit hit) {
    for (int i = Math.max(0, hit.from() - 2); i < hit.from(); i++) {
      if (List.of("خلال", "اثناء", "during", "ходе").contains(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean about(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.relations().at(words, i, to).stream().anyMatch(f -> f.value().is("about"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean person(Mention mention) {
    return mention.kind() == Mention.Kind.PERSON || mention.form() == Mention.Form.OFFICE;
  }

  private boolean joined(Mention mention) {
    int before = beforeArticle(mention.head()) - 1;
    return mention.prefix().startsWith("و")
        || before >= 0 && AND.contains(words.folded(before))
        || mention.head() > 1 && words.folded(mention.head() - 2).startsWith("وعدد");
  }

  /** Where a name begins with the article that stands before it. */
  private int beforeArticle(int head) {
    return head > 0 && ARTICLES.contains(words.folded(head - 1)) ? head - 1 : head;
  }

  private void journey(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    List<Mention> travellers = after.stream().filter(m -> m.kind() != Mention.Kind.STATE).toList();
    Mention subject = subject(trigger, hit, before, travellers);
    Mention late = late(trigger, hit, travellers);
    if (trigger.syntax() == Trigger.Syntax.NOUN) {
      // "زيارة رئيس الوزراء": whose visit it is stands right behind it.
      subject =
          after.stream()
              .filter(m -> m.head() == hit.to() && person(m))
              .filter(m -> surroundings.relation(m) == null)
              .findFirst()
              .orElse(subject);
    }
    if (subject != null && late != null && subject.kind() == Mention.Kind.STATE) {
      add(draft, subject, Actor.Role.TARGET);
      subject = late;
    }
    if (subject == null && trigger.syntax() == Trigger.Syntax.VERB) {
      // "Поезд президента прибыл": who travels stands in the genitive.
      subject =
          before.stream()
              .filter(m -> person(m) && surroundings.relation(m) == null)
              .findFirst()
              .orElse(null);
    }
    if (subject != null) {
      add(draft, subject, Actor.Role.ACTOR);
    }
    for (Mention mention : before) {
      String relation = surroundings.relation(mention);
      if (lexicon.verbFinal()
          && mention.kind() == Mention.Kind.STATE
          && ("to".equals(relation) || "against".equals(relation))) {
        add(draft, mention, Actor.Role.TARGET);
      }
    }
    for (Mention mention : after) {
      String relation = surroundings.relation(mention);
      boolean goal =
          mention.kind() == Mention.Kind.STATE
              && mention.form() == Mention.Form.NAME
              && mention.head() - hit.to() <= 3;
      if (goal) {
        add(draft, mention, Actor.Role.TARGET);
      } else if ("with".equals(relation) && mention.acts()) {
        add(draft, mention, Actor.Role.PARTICIPANT);
      } else if ("by".equals(relation) && mention.acts()
          || subject == null
              && relation == null
              && person(mention)
              && mention.head() - hit.to() <= 3) {
        add(draft, mention, Actor.Role.ACTOR);
      }
    }
  }

  /** "Тегеран посетит премьер-министр": who goes stands behind the verb. */
  private @Nullable Mention late(Trigger trigger, Pattern.Hit hit, List<Mention> after) {
    if (!lexicon.language().equals("ru") || trigger.syntax() != Trigger.Syntax.VERB) {
      return null;
    }
    return after.stream()
        .filter(m -> m.head() - hit.to() <= 1 && person(m) && !oblique(m))
        .filter(m -> surroundings.relation(m) == null)
        .findFirst()
        .orElse(null);
  }

  private void speech(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    Mention subject =
        trigger.syntax() == Trigger.Syntax.PASSIVE ? null : subject(trigger, hit, before, after);
    List<Mention> subjects = subjects(subject);
    for (Mention one : subjects) {
      add(draft, one, Actor.Role.ACTOR);
    }
    objects(draft, subject, before);
    int targets = 0;
    for (Mention mention : after) {
      if (subject != null
          && (subjects.stream().anyMatch(s -> mention.id().equals(s.id()))
              || mention.head() < subject.to() && mention.head() >= subject.head())) {
        continue;
      }
      boolean near = mention.head() - hit.to() <= REACH - 9;
      if (near
          && mention.form() != Mention.Form.ADJECTIVE
          && mention.kind() != Mention.Kind.PLACE
          && !"in".equals(inPlace(mention))
          && !(mention.form() == Mention.Form.METONYM
              && lexicon.caseless()
              && "to".equals(surroundings.relation(mention))
              && mention.prefix().isEmpty())
          && (targets < 1 || joined(mention) && targets < 3)) {
        add(draft, mention, Actor.Role.TARGET);
        targets++;
      }
    }
  }

  /** "Rusya'yı suçladı", "آمریکا را متهم کرد": before a verb at the end stands whom it concerns. */
  private void objects(Draft draft, @Nullable Mention subject, List<Mention> before) {
    if (!lexicon.verbFinal()) {
      return;
    }
    for (Mention mention : before) {
      String relation = surroundings.relation(mention);
      if (mention.equals(subject) || !mention.acts()) {
        continue;
      }
      if ("against".equals(relation)) {
        add(draft, mention, Actor.Role.TARGET);
      } else if ("by".equals(relation)) {
        add(draft, mention, Actor.Role.ACTOR);
      }
    }
  }

  private @Nullable String inPlace(Mention mention) {
    String relation = surroundings.relation(mention);
    return "in".equals(relation) && mention.prefix().isEmpty() ? "in" : null;
  }

  private void directed(
      Draft draft, Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean noun = trigger.syntax() == Trigger.Syntax.NOUN;
    boolean passive = trigger.syntax() == Trigger.Syntax.PASSIVE || passive(trigger, hit);
    if (trigger.syntax() == Trigger.Syntax.AGENT) {
      after.stream()
          .filter(Mention::acts)
          .findFirst()
          .or(
              () ->
                  lexicon.verbFinal()
                      ? Optional.ofNullable(first(before, trigger, hit))
                      : Optional.empty())
          .ifPresent(m -> add(draft, m, Actor.Role.ACTOR));
      return;
    }
    Mention subject = subject(trigger, hit, before, after);
    if (passive) {
      if (subject != null && subject.kind() != Mention.Kind.UNNAMED) {
        add(draft, subject, Actor.Role.TARGET);
      }
    } else if (subject != null && (!noun || carried(subject, hit) || ownDeed(hit, true) != null)) {
      for (Mention one : subjects(subject)) {
        add(draft, one, Actor.Role.ACTOR);
      }
    }
    objects(draft, subject, before);
    for (Mention mention : after) {
      String relation = surroundings.relation(mention);
      boolean taken =
          subject != null && subjects(subject).stream().anyMatch(s -> mention.id().equals(s.id()));
      if (taken || mention.kind() == Mention.Kind.PLACE) {
        continue;
      }
      int gap = mention.head() - hit.to();
      if ("by".equals(relation)) {
        if (mention.acts()) {
          add(draft, mention, Actor.Role.ACTOR);
        }
      } else if (noun
          && (gap <= 1 && mention.form() == Mention.Form.ADJECTIVE
              || gap < 0 && mention.to() > hit.to())) {
        // "Ataque con drones rusos": the weapons are both part of the blow and of who dealt it.
        add(draft, mention, Actor.Role.ACTOR);
      } else if (noun && gap <= 2 && patient(trigger, hit, mention)) {
        add(draft, mention, Actor.Role.TARGET);
      } else if (noun && lexicon.caseless() && gap <= 0 && relation == null && mention.acts()) {
        add(draft, mention, suffered(trigger, hit) ? Actor.Role.TARGET : Actor.Role.ACTOR);
      } else if (gap <= 0 && dealer(trigger, hit, mention, relation)) {
        add(draft, mention, Actor.Role.ACTOR);
      } else if (noun && gap <= 0 && possessor(trigger, mention, relation)) {
        add(draft, mention, Actor.Role.ACTOR);
      } else if (mention.acts()
          && mention.kind() != Mention.Kind.MEDIA
          && mention.form() != Mention.Form.AGAIN
          && ("against".equals(relation) && gap <= 6
              || relation == null && !noun && gap <= BESIDE && !passive)) {
        add(draft, mention, Actor.Role.TARGET);
      }
    }
    if (noun) {
      for (Mention mention : before) {
        int gap = hit.from() - mention.to();
        boolean possessive = mention.suffixed();
        if (gap <= 1
            && mention.kind() != Mention.Kind.PLACE
            && !lexicon.caseless()
            && (mention.form() == Mention.Form.ADJECTIVE || possessive)) {
          add(draft, mention, Actor.Role.ACTOR);
        }
      }
    }
  }

  /** "اعتقال الرئيس", "اغتيال القائد": the noun governs whom it befell, not who did it. */
  private boolean suffered(Trigger trigger, Pattern.Hit hit) {
    return switch (trigger.type()) {
      case ARREST, ABDUCTION, RELEASE, RESIGNATION, APPOINTMENT, TRIAL -> true;
      case ATTACK -> KILLING.contains(bare(hit.from()));
      default -> false;
    };
  }

  /** "هجوم لتنظيم الدولة", "غارة للتحالف": behind a blow without its article, who deals it. */
  private boolean dealer(
      Trigger trigger, Pattern.Hit hit, Mention mention, @Nullable String relation) {
    boolean blow =
        switch (trigger.type()) {
          case ATTACK -> !KILLING.contains(bare(hit.from()));
          case AIR_STRIKE, SHELLING, BOMBING -> true;
          default -> false;
        };
    return blow
        && lexicon.caseless()
        && "to".equals(relation)
        && !mention.prefix().isEmpty()
        && (trigger.syntax() == Trigger.Syntax.NOUN
            ? !words.folded(hit.from()).startsWith("ال")
            : words.folded(hit.to() - 1).startsWith("هجو"))
        && mention.acts();
  }

  /** "The arrest of the opposition leader", "the resignation of Smith". */
  private boolean patient(Trigger trigger, Pattern.Hit hit, Mention mention) {
    return !lexicon.caseless()
        && words.folded(hit.to() - 1).equals("of")
        && suffered(trigger, hit)
        && (person(mention) || mention.kind() == Mention.Kind.GROUP);
  }

  private String bare(int token) {
    String word = words.folded(token);
    return word.startsWith("ال") ? word.substring(2) : word;
  }

  /** "Удары США", "атака хуситов": a Russian genitive right behind a blow is who dealt it. */
  private boolean possessor(Trigger trigger, Mention mention, @Nullable String relation) {
    boolean force =
        mention.kind() == Mention.Kind.ORGANISATION
            || mention.kind() == Mention.Kind.GROUP
            || mention.kind() == Mention.Kind.STATE;
    return lexicon.language().equals("ru")
        && relation == null
        && force
        && mention.acts()
        && switch (trigger.type()) {
          case AIR_STRIKE, SHELLING, ATTACK -> BLOWS.contains(words.folded(blow(mention.head())));
          default -> false;
        };
  }

  /** The noun of a blow before a genitive, past an adjective of a force. */
  private int blow(int head) {
    int at = head - 1;
    return at > 0 && !BLOWS.contains(words.folded(at)) ? at - 1 : Math.max(at, 0);
  }

  /** Those named together: "Россия, США и Франция", "الإمارات وقطر ومصر". */
  private List<Mention> subjects(@Nullable Mention subject) {
    if (subject == null) {
      return List.of();
    }
    List<Mention> all = new ArrayList<>();
    all.add(subject);
    List<Mention> mentions = surroundings.mentions();
    int left = subject.head();
    boolean linked = joined(subject);
    for (int k = mentions.size() - 1; k >= 0 && linked; k--) {
      Mention one = mentions.get(k);
      int gap = beforeArticle(left) - one.to();
      if (gap < 0 || one.head() >= left) {
        continue;
      }
      if (gap > 1 || !peer(one, subject)) {
        break;
      }
      all.add(one);
      left = one.head();
      linked = joined(one) || left > 0 && words.folded(left - 1).equals(",");
    }
    int right = subject.to();
    for (Mention one : mentions) {
      boolean next =
          lexicon.verbFinal()
              ? one.head() == right + 1 && joined(one)
              : lexicon.caseless()
                  && (one.head() == right && one.prefix().startsWith("و") || second(one, right));
      if (next && peer(one, subject)) {
        all.add(one);
        right = one.to();
      }
    }
    return all;
  }

  /** "وزيرا الخارجية الروسي لافروف والصيني وانغ": a state's adjective before the second holder. */
  private boolean second(Mention one, int right) {
    return one.head() == right + 1
        && one.kind() == Mention.Kind.PERSON
        && words.folded(right).startsWith("وال")
        && !lexicon.states().at(words, right, right + 1).isEmpty();
  }

  private static boolean peer(Mention one, Mention other) {
    return one.acts()
        && one.kind() != Mention.Kind.MEDIA
        && person(one) == person(other)
        && (one.kind() == Mention.Kind.UNNAMED) == (other.kind() == Mention.Kind.UNNAMED);
  }

  private boolean passive(Trigger trigger, Pattern.Hit hit) {
    if (trigger.syntax() != Trigger.Syntax.VERB || !lexicon.language().equals("en")) {
      return false;
    }
    String word = words.folded(hit.from());
    boolean infinitive = hit.from() > 0 && words.folded(hit.from() - 1).equals("to");
    boolean participle = !infinitive && !word.endsWith("ing") && !word.endsWith("s");
    for (int i = Math.max(0, hit.from() - 3); participle && i < hit.from(); i++) {
      if (List.of("was", "were", "been", "being", "is", "are", "be", "got")
          .contains(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** Is the subject that of a verb which carries the noun: "launched an attack"? */
  private boolean carried(Mention subject, Pattern.Hit hit) {
    if (subject.to() > hit.from()) {
      return lexicon.caseless() && light(Math.max(0, hit.from() - 6), hit.from());
    }
    return light(subject.to(), hit.from())
        || lexicon.verbFinal() && light(hit.to(), Math.min(words.size(), hit.to() + GOVERNED))
        || lexicon.caseless() && lightBefore(subject);
  }

  /** Does such a verb stand before the first of those who are named together? */
  private boolean lightBefore(Mention subject) {
    int head = subjects(subject).stream().mapToInt(Mention::head).min().orElse(subject.head());
    return light(Math.max(0, head - 3), head);
  }

  private boolean light(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && !lexicon.light().at(words, i, to).isEmpty()) {
        return true;
      }
      if (words.isWord(i)
          && lexicon.modality().at(words, i, to).stream().anyMatch(f -> f.value().is("planned"))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Mention subject(
      Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean noun = trigger.syntax() == Trigger.Syntax.NOUN;
    Mention dropped = noun ? null : dropped(trigger, hit, before, after);
    if (dropped != null) {
      return dropped;
    }
    if (lexicon.verbFirst() && !noun) {
      for (Mention mention : after) {
        if (bare(mention, hit)
            && mention.head() - hit.to() <= 6
            && mention.kind() != Mention.Kind.PLACE
            && !governed(hit.to(), mention.head())
            && !turned(hit.to(), mention.head())) {
          return mention;
        }
        if (surroundings.relation(mention) != null) {
          break;
        }
      }
    }
    if (!noun && pronoun(hit)) {
      return spoken(hit.from());
    }
    Mention reporter = lexicon.caseless() ? ownDeed(hit, noun) : noun ? null : reporter(hit);
    if (reporter != null) {
      return reporter;
    }
    if (lexicon.verbFinal()) {
      return first(before, trigger, hit);
    }
    // A second verb in Arabic goes on with the subject of the first, which stands right behind it.
    boolean second = lexicon.verbFirst() && !noun && hit.prefix().startsWith("و");
    Mention best = null;
    for (Mention mention : before) {
      if (bare(mention, hit)
          && mention.kind() != Mention.Kind.PLACE
          && mention.kind() != Mention.Kind.MEDIA
          && !(second && best != null)
          && !apposed(best, mention)
          && !oblique(mention)) {
        best = mention;
      }
    }
    if (noun && lexicon.caseless()) {
      best = announcer(before, hit, best);
    }
    if (best == null && lexicon.language().equals("ru") && !noun) {
      best = seat(hit, before);
    }
    if (best == null && !lexicon.caseless() && lexicon.language().equals("ru") && !noun) {
      for (Mention mention : after) {
        if (bare(mention, hit)
            && mention.head() - hit.to() <= 1
            && mention.acts()
            && !charged(trigger, mention)
            && !feminine(mention)
            && !oblique(mention)) {
          return mention;
        }
      }
    }
    return best;
  }

  /**
   * "قبل الرئيس الاستقالة وكلف الوزير بتشكيل حكومة": one person alone behind a second verb is the
   * one appointed, and who appoints him is the subject of the first.
   */
  private @Nullable Mention dropped(
      Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean appoints =
        trigger.type() == EventType.APPOINTMENT || trigger.type() == EventType.RESIGNATION;
    if (!lexicon.caseless() || !appoints || !hit.prefix().startsWith("و")) {
      return null;
    }
    long persons = after.stream().filter(m -> person(m) && bare(m, hit)).count();
    return persons > 1
        ? null
        : before.stream().filter(m -> person(m) && bare(m, hit)).findFirst().orElse(null);
  }

  /** "أعلن الرئيس تجميد عمل البرلمان وإعفاء": who stands right behind the verb that carries it. */
  private @Nullable Mention announcer(
      List<Mention> before, Pattern.Hit hit, @Nullable Mention nearest) {
    if (nearest == null || carried(nearest, hit)) {
      return nearest;
    }
    Mention best = nearest;
    for (Mention mention : before) {
      if (bare(mention, hit) && mention.head() > 0 && light(mention.head() - 1, mention.head())) {
        best = mention;
      }
    }
    return best;
  }

  /** The first who is named bare in the clause of a verb at its end; else in the sentence. */
  private @Nullable Mention first(List<Mention> before, Trigger trigger, Pattern.Hit hit) {
    int opening = surroundings.opening(hit.from());
    Mention best = null;
    for (Mention mention : before) {
      boolean fits =
          bare(mention, hit)
              && !reported(mention, trigger, hit)
              && mention.kind() != Mention.Kind.MEDIA
              && mention.kind() != Mention.Kind.PLACE;
      if (fits && (best == null || best.head() < opening && mention.head() >= opening)) {
        best = mention;
      }
    }
    return best;
  }

  /**
   * "Bakan, kişinin yakalandığını açıkladı": who only reports, where the clause has a subject of
   * its own in the genitive; "çekildiklerini açıkladı" tells of the speaker.
   */
  private boolean reported(Mention mention, Trigger trigger, Pattern.Hit hit) {
    boolean reports =
        frames.stream()
            .anyMatch(
                f ->
                    f.source().equals(mention)
                        && f.verb() >= hit.to()
                        && f.covers(hit.from())
                        && mention.to() <= hit.from());
    boolean apart = trigger.syntax() == Trigger.Syntax.NOUN && DraftBuilder.violent(trigger.type());
    for (int i = mention.to(); i < hit.from() && !lexicon.caseless(); i++) {
      String word = words.folded(i);
      apart |= words.isWord(i) && GENITIVE.matcher(word).matches() && !word.equals("için");
    }
    return reports && apart;
  }

  /** "دعم بلاده لسيادة العراق": the genitive of a noun behind a preposition. */
  private boolean governed(int from, int head) {
    String before = head - 1 > from ? words.folded(head - 1) : "";
    return before.startsWith("ل") && before.length() >= 5 && !before.startsWith("لل");
  }

  /** A comma and a second verb: the subject is no longer that of the first. */
  private boolean turned(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (words.folded(i).equals("،")
          && words.isWord(i + 1)
          && words.folded(i + 1).startsWith("و")
          && lexicon.triggers().at(words, i + 1, to).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB)) {
        return true;
      }
    }
    return false;
  }

  /** "Colonel Goita, the junta leader, hailed": the office only says who the person is. */
  private boolean apposed(@Nullable Mention person, Mention office) {
    return person != null
        && person.kind() == Mention.Kind.PERSON
        && office.kind() == Mention.Kind.UNNAMED
        && office.head() - person.to() <= 4
        && surroundings.comma(person.to(), person.to() + 1);
  }

  /** "The army said it had repelled", "said its forces shot down": whoever reports did it. */
  private @Nullable Mention reporter(Pattern.Hit hit) {
    for (Frame frame : frames) {
      int gap = hit.from() - frame.verb();
      if (!frame.inherited()
          && gap > 0
          && gap <= REPORTED
          && frame.covers(hit.from())
          && frame.source().acts()
          && frame.source().to() <= frame.verb()
          && own(frame.verb() + 1, hit.from())) {
        return frame.source();
      }
    }
    return null;
  }

  /** "قالت الوزارة إنها قصفت", "أعلنت الحركة أنها نفذت الهجوم": the pronoun is who speaks. */
  private @Nullable Mention ownDeed(Pattern.Hit hit, boolean noun) {
    int clause = surroundings.clauseStart(hit.from());
    boolean own = clause > 0 && THAT_THEY.contains(words.folded(clause - 1));
    int gap = hit.from() - clause;
    if (!own || gap > 2 || noun && !light(clause, hit.from())) {
      return null;
    }
    Mention last = null;
    for (Frame frame : frames) {
      last =
          frame.verb() < clause && frame.covers(hit.from()) && frame.source().acts()
              ? frame.source()
              : last;
    }
    return last;
  }

  private boolean own(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.folded(i);
      boolean force = i + 1 < to && FORCES.contains(words.folded(i + 1));
      if (word.equals("it") || word.equals("they") || word.equals("its") && force) {
        return to - i <= 5;
      }
    }
    return false;
  }

  private boolean pronoun(Pattern.Hit hit) {
    return hit.from() > 0
        && Set.of("он", "она", "he", "she").contains(words.folded(hit.from() - 1));
  }

  /** The person named last before a pronoun. */
  private @Nullable Mention spoken(int token) {
    int sentence = text.sentence(token).index();
    Mention best = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.to() <= token
          && mention.kind() == Mention.Kind.PERSON
          && sentence - text.sentence(mention.from()).index() <= 2) {
        best = mention;
      }
    }
    return best;
  }

  /** A Russian name that does not stand in the nominative is no subject. */
  private boolean oblique(Mention mention) {
    if (!lexicon.language().equals("ru")) {
      return false;
    }
    String head = words.folded(mention.head());
    boolean titled = mention.head() < mention.from() || mention.form() == Mention.Form.OFFICE;
    if (titled) {
      return !Set.of("глава", "судья").contains(head)
          && (head.endsWith("а") || head.endsWith("у") || head.endsWith("ом"))
          && !head.endsWith("ника");
    }
    if (mention.to() - mention.head() > 1 && mention.kind() != Mention.Kind.PERSON) {
      return head.endsWith("их")
          || head.endsWith("ых")
          || head.endsWith("ому")
          || head.endsWith("ого")
          || head.endsWith("ыми")
          || head.endsWith("ими");
    }
    boolean accused =
        mention.kind() == Mention.Kind.ORGANISATION
            && !words.capital(mention.head())
            && (head.endsWith("у") || head.endsWith("ю"));
    return accused || mention.kind() == Mention.Kind.STATE && !mention.suffix().isEmpty();
  }

  /** "Индийской полиции", "российскую армию": the adjective tells the case. */
  private boolean feminine(Mention mention) {
    String adjective = words.folded(mention.head());
    String noun = words.folded(mention.to() - 1);
    return adjective.endsWith("ую")
        || adjective.endsWith("юю")
        || (adjective.endsWith("ой") || adjective.endsWith("ей")) && noun.matches(".*[иыеюй]");
  }

  /** "Обвиняют правительство в обнищании": who stands before the charge is accused. */
  private boolean charged(Trigger trigger, Mention mention) {
    return trigger.type() == EventType.ACCUSATION
        && mention.to() < words.size()
        && List.of("в", "во").contains(words.folded(mention.to()));
  }

  /** "В Берлине призвали": the government by its seat, with a verb in the plural. */
  private @Nullable Mention seat(Pattern.Hit hit, List<Mention> before) {
    String verb = words.folded(hit.from());
    if (!verb.endsWith("ли") && !verb.endsWith("ют") && !verb.endsWith("ят")) {
      return null;
    }
    for (Mention mention : before) {
      boolean seat =
          mention.form() == Mention.Form.METONYM || mention.kind() == Mention.Kind.ORGANISATION;
      if (seat
          && hit.from() - mention.to() <= 2
          && mention.head() > 0
          && List.of("в", "во").contains(words.folded(mention.head() - 1))) {
        return mention;
      }
    }
    return null;
  }

  private boolean bare(Mention mention, Pattern.Hit hit) {
    return mention.acts()
        && !reports(mention, hit)
        && surroundings.relation(mention) == null
        && !mention.suffixed();
  }

  /** The source of a report governs another clause than the event that it tells. */
  private boolean reports(Mention mention, Pattern.Hit hit) {
    return frames.stream()
        .anyMatch(
            f ->
                !f.inherited()
                    && f.source().equals(mention)
                    && (f.rule().contains("#according") && f.verb() < mention.from()
                        || f.verb() >= mention.to()
                            && f.verb() - mention.to() <= 3
                            && !(hit.from() >= mention.to() && hit.to() <= f.verb())
                            && !(hit.from() <= f.verb() && f.verb() < hit.to())
                            && !declared(f, hit)));
  }

  /** "Вашингтон объявил о санкциях": who says it does it, where nothing opens a clause between. */
  private boolean declared(Frame frame, Pattern.Hit hit) {
    return lexicon.language().equals("ru")
        && hit.from() - frame.verb() <= 3
        && frame.verb() < hit.from()
        && light(frame.verb(), frame.verb() + 1)
        && !surroundings.barrier(frame.verb(), hit.from());
  }

  static void add(Draft draft, Mention mention, Actor.Role role) {
    if (mention.kind() == Mention.Kind.PLACE || mention.kind() == Mention.Kind.MEDIA) {
      return;
    }
    if (mention.kind() == Mention.Kind.UNNAMED
        && (mention.form() == Mention.Form.AGAIN
            || mention.form() == Mention.Form.NAME && !"statement".equals(mention.title()))) {
      return;
    }
    draft.actor(mention, role);
  }

  NewsText text() {
    return text;
  }
}
