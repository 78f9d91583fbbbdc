package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/** Finds the subject of a word that tells of an event, by word order, case and agreement. */
final class SubjectFinder {
  private static final int KIND = 2;
  // "Who last week called"
  private static final int TIME = 3;

  private final NewsText text;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final LightVerbs lightVerbs;
  private final ReportedDeeds deeds;
  private final CaseEvidence cases;
  private final Words words;
  private final Relatives relatives;
  private final VerbFirstClause clause;

  SubjectFinder(
      NewsText text,
      Lexicon lexicon,
      Surroundings surroundings,
      LightVerbs lightVerbs,
      ReportedDeeds deeds,
      CaseEvidence cases) {
    this.text = text;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.lightVerbs = lightVerbs;
    this.deeds = deeds;
    this.cases = cases;
    this.words = text.words();
    this.relatives = new Relatives(words);
    this.clause = new VerbFirstClause(text, lexicon, surroundings);
  }

  @Nullable Mention subject(
      Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean noun = trigger.syntax() == Trigger.Syntax.NOUN;
    Mention dropped =
        noun ? null : SpeakerMemory.or(dropped(trigger, hit, before, after), around(hit));
    if (dropped != null) {
      return dropped;
    }
    if (lexicon.verbFirst() && trigger.syntax() == Trigger.Syntax.CLAUSE) {
      return SpeakerMemory.or(within(hit), deeds.ofOwnForces(hit));
    }
    Mention pronoun =
        noun || !lexicon.caseless()
            ? null
            : SpeakerMemory.or(deeds.ownDeed(hit, false), deeds.ofOwnForces(hit));
    Mention taken = noun ? null : SpeakerMemory.or(ofRelative(hit), pluperfect(hit));
    if (pronoun != null || taken != null) {
      return SpeakerMemory.or(pronoun, taken);
    }
    Mention fighters = noun ? null : clause.fighters(hit);
    if (fighters != null) {
      return fighters;
    }
    if (lexicon.verbFirst() && !noun && !clause.led(hit)) {
      for (Mention mention : after) {
        if (bare(mention, hit)
            && mention.head() - hit.to() <= 6
            && mention.kind() != Mention.Kind.PLACE
            && !recalled(trigger, hit, mention)
            && !clause.governed(hit.to(), mention)
            && !clause.turned(hit.to(), mention.head())) {
          if (clause.demanded(trigger, hit, mention.head())
              || clause.documented(trigger, hit)
              || clause.unnamed(hit, mention)) {
            break;
          }
          if (clause.strangers(trigger, hit, mention)) {
            return null;
          }
          return mention;
        }
        if (surroundings.relation(mention) != null) {
          break;
        }
      }
    }
    Mention antecedent = noun ? null : antecedent(hit, before);
    if (antecedent != null) {
      return antecedent;
    }
    if (!noun && pronoun(hit)) {
      return spoken(hit.from());
    }
    Mention reporter = lexicon.caseless() ? deeds.ownDeed(hit, noun) : deeds.reporter(trigger, hit);
    if (reporter != null) {
      return reporter;
    }
    Mention told = noun ? null : deeds.tells(trigger, hit);
    if (told != null) {
      return told;
    }
    if (lexicon.verbFinal()) {
      return first(before, trigger, hit);
    }
    if (lexicon.verbFirst() && !noun && clause.documented(trigger, hit)) {
      return null;
    }
    if (lexicon.verbFirst()
        && !noun
        && words.is(WordClass.VERB_OPENERS, hit.from() - 1)
        && !words.is(WordClass.PLURAL_PERFECTS, hit.from())) {
      return null;
    }
    // A second verb in Arabic goes on with the subject of the first, which stands right behind it.
    boolean second = lexicon.verbFirst() && !noun && lexicon.is(WordClass.JOINED, hit.prefix());
    // "Obama offered 300 military advisers but ruled out": so does a second verb in English.
    second |=
        lexicon.has(Trait.ANALYTIC)
            && !noun
            && words.is(WordClass.DEED_JOINING, hit.from() - 1)
            && words.is(WordClass.PAST_VERBS, hit.from());
    // "The Front pulled out of talks with the government, accusing": so does a participle.
    second |=
        lexicon.has(Trait.ANALYTIC)
            && lexicon.ownerBefore()
            && !noun
            && words.is(WordClass.PROGRESSIVE, hit.from())
            && hit.from() > 0
            && words.comma(hit.from() - 1);
    Mention best = null;
    for (Mention mention : before) {
      if (bare(mention, hit)
          && mention.kind() != Mention.Kind.PLACE
          && mention.kind() != Mention.Kind.MEDIA
          && !(second && best != null && best.kind() != Mention.Kind.UNNAMED)
          && !apposed(best, mention)
          && !surroundings.ofOffice(mention)
          && !(!noun && parted(mention, hit))
          && !inserted(best, mention)
          && !relatives.object(mention)
          && !(best != null && relatives.aside(mention, hit.from()))
          && !(best != null && ofInfinitive(mention))
          && !(best != null && !lexicon.caseless() && relatives.apposed(best, hit.from()))
          && !cases.oblique(mention)) {
        best = mention;
      }
    }
    if (noun && lexicon.declining() && (best == null || !lightVerbs.carried(best, hit))) {
      Mention behind = lightVerbs.inverted(hit, after);
      best = behind == null || cases.oblique(behind) ? best : behind;
    }
    if (noun && lexicon.caseless()) {
      best = announcer(before, hit, best);
      if (best != null
          && DraftBuilder.violent(trigger.type())
          && (toll(best.to(), hit.from())
              || words.is(WordClass.TEMPORAL, hit.from() - 1)
              || lexicon.modality().at(words, hit.from() - 1, hit.from()).stream()
                  .anyMatch(f -> f.value().is("after")))) {
        best = null;
      }
    }
    if (best == null && !noun) {
      best = seat(hit, before);
    }
    if (!noun && inverted(hit)) {
      best = null;
    }
    if (best == null && second) {
      best = opener(hit);
    }
    if (best == null && lexicon.has(Trait.FREE_WORD_ORDER) && !noun && !governing(hit)) {
      for (Mention mention : after) {
        if (bare(mention, hit)
            && mention.head() - hit.to() <= 1
            && mention.acts()
            && !words.is(WordClass.INFINITIVE_ENDINGS, mention.head() - 1)
            && !charged(trigger, mention)
            && !cases.feminine(mention)
            && !cases.oblique(mention)
            && !cases.disagreeing(mention, hit.from())) {
          return mention;
        }
      }
    }
    return best;
  }

  /** "Власти предложение прислать американских военных отвергли": whom they were to send. */
  private boolean ofInfinitive(Mention mention) {
    return lexicon.declining() && words.is(WordClass.INFINITIVE_ENDINGS, mention.head() - 1);
  }

  /**
   * "قبل الرئيس الاستقالة وكلف الوزير بتشكيل حكومة": one person alone behind a second verb is the
   * one appointed, and who appoints him is the subject of the first.
   */
  private @Nullable Mention dropped(
      Trigger trigger, Pattern.Hit hit, List<Mention> before, List<Mention> after) {
    boolean appoints =
        trigger.type() == EventType.APPOINTMENT || trigger.type() == EventType.RESIGNATION;
    boolean joined =
        lexicon.is(WordClass.JOINED, hit.prefix())
            || hit.from() > 0
                && lexicon.status().at(words, hit.from() - 1, hit.from()).stream()
                    .anyMatch(f -> f.value().is("continues"));
    if (!lexicon.caseless() || !appoints || !joined) {
      return null;
    }
    long persons = after.stream().filter(m -> m.person() && bare(m, hit)).count();
    return persons > 1
        ? null
        : before.stream().filter(m -> m.person() && bare(m, hit)).findFirst().orElse(null);
  }

  /**
   * "Президентом избран Абдель Рашид": the office that he holds now opens before the verb; "взяла
   * на себя ответственность группировка": whoever claims a deed, right behind.
   */
  private @Nullable Mention around(Pattern.Hit hit) {
    boolean claimed =
        lexicon.declining() && words.any(WordClass.RESPONSIBILITY, hit.from(), hit.to());
    Mention office = office(hit);
    if (office != null) {
      return office;
    }
    return surroundings.mentions().stream()
        .filter(Mention::acts)
        .filter(
            m ->
                lexicon.declining() && m.head() <= hit.from() && m.from() >= hit.to()
                    || claimed && claimant(m, hit.to()))
        .findFirst()
        .orElse(null);
  }

  /**
   * "Ana Rey, the justice minister quit": the words of the deed open with the office of who did.
   */
  private @Nullable Mention office(Pattern.Hit hit) {
    if (!lexicon.has(Trait.ANALYTIC) || !lexicon.ownerBefore()) {
      return null;
    }
    Mention office = null;
    Mention person = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.head() <= hit.from() && mention.to() > hit.from() && mention.to() < hit.to()) {
        office = mention;
      } else if (mention.person() && mention.to() <= hit.from()) {
        person = mention;
      }
    }
    return office == null ? null : apposed(person, office) ? person : office;
  }

  /** "Ответственность взяла запрещённая группировка «Свет»": with no more than what kind it is. */
  private boolean claimant(Mention mention, int verb) {
    return mention.head() >= verb
        && mention.head() - verb <= KIND
        && surroundings.relation(mention) == null
        && !surroundings.comma(verb, mention.head())
        && !cases.oblique(mention);
  }

  /** "أعلن الرئيس تجميد عمل البرلمان وإعفاء": who stands right behind the verb that carries it. */
  private @Nullable Mention announcer(
      List<Mention> before, Pattern.Hit hit, @Nullable Mention nearest) {
    if (nearest == null || lightVerbs.carried(nearest, hit)) {
      return nearest;
    }
    Mention best = nearest;
    for (Mention mention : before) {
      if (bare(mention, hit)
          && mention.head() > 0
          && lightVerbs.light(mention.head() - 1, mention.head())) {
        best = mention;
      }
    }
    return best;
  }

  /** "أعلنت الوزارة استشهاد اثنين في تفجير": who tells what a blow cost did not strike it. */
  private boolean toll(int from, int to) {
    for (int i = from; i < to && lexicon.verbFirst(); i++) {
      if (words.isWord(i)
          && lexicon.losses().at(words, i, to).stream()
              .anyMatch(f -> f.value().is("events") || f.value().is("tolls"))) {
        return true;
      }
    }
    return false;
  }

  /** The first who is named bare in the clause of a verb at its end; else in the sentence. */
  @Nullable Mention first(List<Mention> before, Trigger trigger, Pattern.Hit hit) {
    int opening = surroundings.opening(hit.from());
    Mention best = null;
    for (Mention mention : before) {
      boolean fits =
          bare(mention, hit)
              && !deeds.reported(mention, trigger, hit)
              && mention.kind() != Mention.Kind.MEDIA
              && mention.kind() != Mention.Kind.PLACE;
      if (fits && (best == null || best.head() < opening && mention.head() >= opening)) {
        best = mention;
      }
    }
    return best;
  }

  /** "أمر باستدعاء السفير": the last word of the phrase is whom it befalls. */
  private static boolean recalled(Trigger trigger, Pattern.Hit hit, Mention mention) {
    boolean office = trigger.type() == EventType.SANCTION && mention.kind() == Mention.Kind.UNNAMED;
    boolean cabinet =
        trigger.type() == EventType.APPOINTMENT
            && mention.id().endsWith("-government")
            && mention.head() > hit.from();
    return (office || cabinet) && mention.head() == hit.to() - 1;
  }

  /**
   * "Отбили у боевиков": the words of the deed end with a preposition, which governs who follows.
   */
  private boolean governing(Pattern.Hit hit) {
    int last = hit.to() - 1;
    return last > hit.from() && !lexicon.relations().at(words, last, hit.to()).isEmpty();
  }

  /**
   * "ووصف الرئيس التفاهم بأنه …، وأجرى اتصالا": who stands right behind the word that opens the
   * sentence goes on as the subject of a verb that has none.
   */
  private @Nullable Mention opener(Pattern.Hit hit) {
    int from = text.sentence(hit.from()).from();
    if (surroundings.contrasted(from, hit.from()) || reported(from, hit.from())) {
      return null;
    }
    for (Mention mention : surroundings.mentions()) {
      if (mention.head() == from + 1
          && mention.to() <= hit.from()
          && mention.kind() != Mention.Kind.PLACE
          && mention.kind() != Mention.Kind.MEDIA
          && bare(mention, hit)) {
        return mention;
      }
    }
    return null;
  }

  /** "وروى الضابط أن المهاجم ترجل وفجر": deeds behind "that" are those of others. */
  private boolean reported(int from, int to) {
    for (int i = from; i < to; i++) {
      if (surroundings.that(i, to)) {
        return lexicon.reporting().at(words, from, to).stream().anyMatch(f -> f.value().is("say"));
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

  /**
   * "Nine soldiers were killed after jihadists ambushed a convoy": the clause of the verb opens
   * behind whoever stands before the conjunction, and has a subject of its own.
   */
  private boolean parted(Mention mention, Pattern.Hit hit) {
    boolean subject = false;
    for (int i = hit.from() - 1; i > mention.to() && lexicon.has(Trait.ANALYTIC); i--) {
      if (words.clauseMark(i)) {
        return false;
      }
      if (words.is(WordClass.TEMPORAL, i)
          || words.is(WordClass.WHEN, i)
          || words.is(WordClass.WHERE, i)) {
        return subject && predicate(mention.to(), i);
      }
      subject |=
          words.isWord(i)
              && !words.is(WordClass.AUXILIARIES, i)
              && !words.is(WordClass.PASSIVE_AUXILIARIES, i)
              && !words.is(WordClass.PERSON_PRONOUNS, i)
              && !words.is(WordClass.GROUP_PRONOUNS, i);
    }
    return false;
  }

  /** Does a verb in the past or in the passive stand between? */
  private boolean predicate(int from, int to) {
    return words.any(WordClass.PASSIVE_AUXILIARIES, from, to)
        || words.any(WordClass.PAST_VERBS, from, to);
  }

  /** "A group of the mission, headed by its chief, Ana Rey, arrived": a name between commas. */
  private boolean inserted(@Nullable Mention body, Mention person) {
    return body != null
        && lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && body.kind() == Mention.Kind.ORGANISATION
        && person.kind() == Mention.Kind.PERSON
        && person.title() == null
        && person.head() > 0
        && words.comma(person.head() - 1)
        && surroundings.comma(person.to(), person.to() + 1);
  }

  /** "وكان الوزير قد حذر الحكومة": behind "was" and before "قد" stands the subject. */
  private @Nullable Mention pluperfect(Pattern.Hit hit) {
    int from = text.sentence(hit.from()).from();
    int verb = hit.from();
    boolean had =
        lexicon.verbFirst()
            && words.is(WordClass.PERHAPS, verb - 1)
            && lexicon.status().at(words, from, verb).stream()
                .anyMatch(f -> f.value().is("pluperfect"));
    return !had
        ? null
        : surroundings.mentions().stream()
            .filter(m -> m.head() == from + 1 && m.to() < verb && m.acts())
            .findFirst()
            .orElse(null);
  }

  /** "القوات الجوية استهدفت": who is named in the words that open the clause. */
  private @Nullable Mention within(Pattern.Hit hit) {
    return surroundings.mentions().stream()
        .filter(m -> m.head() >= hit.from() && m.to() < hit.to() && m.acts())
        .findFirst()
        .orElse(null);
  }

  /** "الأمين العام الذي دعا": a verb without a pronoun behind "who" has no other subject. */
  private @Nullable Mention ofRelative(Pattern.Hit hit) {
    int relative = hit.from() - 1;
    if (!lexicon.verbFirst()
        || hit.to() - hit.from() > 1
        || !hit.suffix().isEmpty()
        || !words.is(WordClass.RELATIVES, relative)) {
      return null;
    }
    return surroundings.mentions().stream()
        .filter(m -> m.to() == relative && m.acts() && m.form() != Mention.Form.ADJECTIVE)
        .findFirst()
        .orElse(null);
  }

  /** "According to the premier, who last week travelled there": right before the relative. */
  private @Nullable Mention antecedent(Pattern.Hit hit, List<Mention> before) {
    int verb = hit.from() - 1;
    while (words.is(WordClass.AUXILIARIES, verb)) {
      verb--;
    }
    int at = verb;
    while (at > verb - TIME && words.isWord(at) && !words.is(WordClass.RELATIVES, at)) {
      at--;
    }
    int relative = at;
    boolean direct = relative == verb || words.is(WordClass.SUBJECT_PRONOUNS, relative);
    if (!lexicon.has(Trait.ANALYTIC) || !words.is(WordClass.RELATIVES, relative) || !direct) {
      return null;
    }
    return before.stream()
        .filter(m -> m.acts() && m.kind() != Mention.Kind.PLACE && m.form() != Mention.Form.METONYM)
        .filter(m -> m.to() == relative || m.to() == relative - 1 && words.comma(m.to()))
        .filter(m -> before.stream().noneMatch(o -> o.head() > relative))
        .findFirst()
        .orElse(null);
  }

  /** "He met", "she had met": a pronoun, with no more than auxiliaries before its verb. */
  private boolean pronoun(Pattern.Hit hit) {
    int i = hit.from() - 1;
    while (words.is(WordClass.AUXILIARIES, i)) {
      i--;
    }
    return words.is(WordClass.PERSON_PRONOUNS, i);
  }

  /** The person named last before a pronoun. */
  private @Nullable Mention spoken(int token) {
    int sentence = text.sentence(token).index();
    Mention best = null;
    Mention subject = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.to() <= token
          && mention.kind() == Mention.Kind.PERSON
          && sentence - text.sentence(mention.from()).index() <= 2) {
        best = mention;
        // "Медведев встретился с канцлером Меркель. Он пригрозил": whoever was the subject before.
        boolean plain = surroundings.relation(mention) == null && !cases.oblique(mention);
        boolean told = lexicon.declining() || lexicon.has(Trait.ANALYTIC);
        subject = told && plain ? mention : subject;
      }
    }
    return subject == null ? best : subject;
  }

  /** "Обвиняют правительство в обнищании": who stands before the charge is accused. */
  private boolean charged(Trigger trigger, Mention mention) {
    return trigger.type() == EventType.ACCUSATION && words.is(WordClass.IN, mention.to());
  }

  /** "…, предупредил Али Лариджани": behind a comma the verb stands before its own subject. */
  private boolean inverted(Pattern.Hit hit) {
    return lexicon.has(Trait.FREE_WORD_ORDER)
        && hit.from() > 0
        && words.comma(hit.from() - 1)
        && words.is(WordClass.ACTIVE_PAST, hit.from())
        && surroundings.mentions().stream()
            .anyMatch(m -> m.head() == hit.to() && m.person() && m.acts() && !cases.oblique(m));
  }

  /** "В Берлине призвали": the government by its seat, with a verb in the plural. */
  private @Nullable Mention seat(Pattern.Hit hit, List<Mention> before) {
    if (!words.is(WordClass.PLURAL_VERBS, hit.from())) {
      return null;
    }
    for (Mention mention : before) {
      boolean seat =
          mention.form() == Mention.Form.METONYM || mention.kind() == Mention.Kind.ORGANISATION;
      if (seat && hit.from() - mention.to() <= 2 && words.is(WordClass.IN, mention.head() - 1)) {
        return mention;
      }
    }
    return null;
  }

  /** "ونفت باكو ذلك وأعلنت": right behind its verb stands the subject, whatever it says next. */
  private boolean own(Mention mention, Pattern.Hit hit) {
    return lexicon.verbFirst() && mention.head() == hit.to();
  }

  private boolean bare(Mention mention, Pattern.Hit hit) {
    return mention.acts()
        && (own(mention, hit) || !deeds.reports(mention, hit))
        && (surroundings.relation(mention) == null || clause.heads(hit, mention))
        && !clause.seat(mention)
        && !mention.suffixed();
  }
}
