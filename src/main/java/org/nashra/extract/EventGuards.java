package org.nashra.extract;

import java.util.List;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/** Keeps from events what only looks like one: names, dates, bases, phrases of other meaning. */
final class EventGuards {
  private static final int RELATIVE = 3;
  private static final int STRUCK = 4;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final List<TimeExpression> dates;
  private final Subordination subordination;
  private final Bearing bearing;
  private final Charges charges;
  private final Sequels sequels;
  private final EventTypes types;
  private final TakenPlaces places;

  EventGuards(
      Words words,
      Lexicon lexicon,
      Surroundings surroundings,
      List<TimeExpression> dates,
      Subordination subordination,
      Bearing bearing,
      EventTypes types) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.dates = dates;
    this.subordination = subordination;
    this.bearing = bearing;
    this.charges = new Charges(words, lexicon);
    this.types = types;
    this.places = new TakenPlaces(words, lexicon, surroundings);
    this.sequels = new Sequels(words, surroundings);
  }

  /**
   * Does the word tell of no event here?
   *
   * @param from where the sentence opens, behind a dateline
   * @param drafts the events told of before, also in this sentence
   */
  boolean noEvent(
      List<PatternSet.Found<Trigger>> found,
      int k,
      int from,
      List<Draft> drafts,
      NewsText.Sentence sentence) {
    PatternSet.Found<Trigger> one = found.get(k);
    return insideName(one.hit()) && !elected(one)
        || acronym(one.hit())
        || dated(one.hit())
        || sequels.cause(one, drafts, sentence)
        || verbal(one)
        || subordination.gerund(one)
        || subordination.attribute(one)
        || subordination.dates(one)
        || found.size() > 1 && subordination.passing(one, from)
        || sequels.flight(one, drafts, sentence)
        || overtaken(found, k)
        || pact(found, k)
        || refused(found, k)
        || termed(found, k)
        || relative(found, k)
        || loaded(found, k)
        || k > 0 && sequels.disaster(one, found.get(k - 1), types)
        || properNoun(one, from)
        || found.size() > 1 && marcher(one)
        || one.value().ofPlace() && !places.taken(one.hit(), sentence)
        || consent(found, k)
        || interview(one)
        || about(one, sentence)
        || sequels.concluded(one, drafts, sentence)
        || lexicon.ownerBefore() && sequels.summons(one, drafts, sentence)
        || sequels.made(found, k)
        || sequels.accompanied(one, drafts, sentence)
        || sequels.helpers(one, drafts, sentence)
        || sequels.occasion(one, drafts, sentence)
        || basis(one)
        || !prosecuted(one) && charges.charged(one.hit(), sentence)
        || bearing.idiom(one, sentence.to())
        || bearing.over(one, sentence.to())
        || bearing.mark(one, sentence.to())
        || sequels.goal(one, drafts, sentence)
        || sequels.topic(one, drafts, sentence);
  }

  /**
   * "По делу о взрыве арестованы трое", "причастность к нему отрицает": the arrest and the denial
   * are news, what they are for is not.
   */
  private boolean prosecuted(PatternSet.Found<Trigger> one) {
    Trigger trigger = one.value();
    // "Men suspected of helping the bomber were detained": the verb of the clause itself.
    boolean verb =
        lexicon.has(Trait.ANALYTIC)
            && words.is(WordClass.PASSIVE_AUXILIARIES, one.hit().from() - 1);
    return (lexicon.declining() || verb)
        && trigger.syntax() != Trigger.Syntax.NOUN
        && (trigger.type() == EventType.ARREST
            || trigger.type() == EventType.TRIAL
            || trigger.type() == EventType.RELEASE && verb
            || types.speech(trigger.type()) && !verb);
  }

  /**
   * "Подорвался грузовик с гуманитарной помощью", "a food convoy was ambushed": what was struck,
   * and no aid given.
   */
  private boolean loaded(List<PatternSet.Found<Trigger>> found, int k) {
    if (found.get(k).value().type() != EventType.AID) {
      return false;
    }
    if (lexicon.ownerBefore() && found.get(k).value().syntax() == Trigger.Syntax.NOUN) {
      return struckNext(found, k);
    }
    if (!lexicon.declining() || k == 0) {
      return false;
    }
    PatternSet.Found<Trigger> before = found.get(k - 1);
    return before.value().syntax() != Trigger.Syntax.NOUN
        && DraftBuilder.violent(before.value().type())
        && found.get(k).hit().from() - before.hit().to() <= 2;
  }

  /** Is it the subject of a blow in the passive, or right behind one as its object? */
  private boolean struckNext(List<PatternSet.Found<Trigger>> found, int k) {
    int from = found.get(k).hit().from();
    if (k + 1 < found.size()) {
      PatternSet.Found<Trigger> next = found.get(k + 1);
      int verb = next.hit().from();
      if (DraftBuilder.violent(next.value().type())
          && words.is(WordClass.PASSIVE_AUXILIARIES, verb - 1)
          && !surroundings.comma(from, verb)) {
        return true;
      }
    }
    return k > 0
        && found.get(k - 1).value().syntax() == Trigger.Syntax.VERB
        && DraftBuilder.violent(found.get(k - 1).value().type())
        && from - found.get(k - 1).hit().to() <= 2;
  }

  /** Inside the name of somebody: "Ministry of Defence", "peacekeeping forces". */
  private boolean insideName(Pattern.Hit hit) {
    if (quoted(hit)) {
      return true;
    }
    for (Mention mention : surroundings.mentions()) {
      if (mention.head() <= hit.from()
          && hit.to() <= mention.to()
          && mention.form() != Mention.Form.ADJECTIVE
          && mention.kind() != Mention.Kind.UNNAMED) {
        return true;
      }
    }
    return false;
  }

  /** "Президентом избран Павел Новак": the verb between the office and who holds it now. */
  private boolean elected(PatternSet.Found<Trigger> one) {
    int last = one.hit().to() - 1;
    return lexicon.declining()
        && one.value().syntax() != Trigger.Syntax.NOUN
        && (one.value().type() == EventType.ELECTION || one.value().type() == EventType.APPOINTMENT)
        && !words.capital(last)
        && (words.is(WordClass.SHORT_PASSIVES, last) || words.is(WordClass.BECOMING, last));
  }

  /**
   * "The Rapid Support Forces", "the Syria Support Group": where only names have capitals, a noun
   * with one beside another is part of a name. Storms and diseases have names of their own.
   */
  private boolean properNoun(PatternSet.Found<Trigger> one, int from) {
    int at = one.hit().from();
    return !lexicon.caseless()
        && !words.shouting()
        && (one.value().syntax() == Trigger.Syntax.NOUN || one.hit().to() - at == 1)
        && one.value().type() != EventType.HAZARD
        && words.capital(at)
        && at > 0
        && words.isWord(at - 1)
        && words.folded(at).length() > 3
        && (at - 1 > from && words.capital(at - 1)
            || one.hit().to() - at > 1 && named(one.hit().to() - 1)
            || named(one.hit().to()));
  }

  /**
   * Where the next deed opens that somebody is only charged with; the limit where there is none.
   */
  int charge(List<PatternSet.Found<Trigger>> found, int k, int limit, NewsText.Sentence sentence) {
    for (int j = k + 1; j < found.size(); j++) {
      if (charges.charged(found.get(j).hit(), sentence)) {
        return Math.min(limit, found.get(j).hit().from());
      }
    }
    return limit;
  }

  /** "Arrested 200 protesters": whom something else befell or who did it, no march of its own. */
  private boolean marcher(PatternSet.Found<Trigger> one) {
    return one.value().type() == EventType.PROTEST
        && one.value().syntax() == Trigger.Syntax.NOUN
        && one.hit().to() - one.hit().from() == 1
        && (lexicon.ownerBefore() || lexicon.declining() && struck(one.hit().from()))
        && !lexicon.persons().at(words, one.hit().from(), one.hit().to()).isEmpty();
  }

  /** "A resident told AFP by phone": no call between powers. */
  private boolean interview(PatternSet.Found<Trigger> one) {
    return one.value().type() == EventType.CALL
        && lexicon.has(Trait.ANALYTIC)
        && surroundings.mentions().stream()
            .anyMatch(
                m ->
                    m.kind() == Mention.Kind.MEDIA
                        && m.from() >= one.hit().from() - RELATIVE
                        && m.to() <= one.hit().to());
  }

  /** "Were patrolling the area when they came under fire": what they were about is no news. */
  private boolean about(PatternSet.Found<Trigger> one, NewsText.Sentence sentence) {
    int at = one.hit().from();
    boolean going =
        one.value().type() == EventType.DEPLOYMENT
            && lexicon.has(Trait.ANALYTIC)
            && words.is(WordClass.PROGRESSIVE, at)
            && words.is(WordClass.WAS, at - 1);
    for (int i = one.hit().to(); going && i < sentence.to(); i++) {
      if (words.is(WordClass.WHEN, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Открыли огонь по демонстрантам": whom the blow right before them fell on. */
  private boolean struck(int at) {
    boolean struck = false;
    for (int i = Math.max(0, at - STRUCK); i < at - 1 && words.isWord(at - 1); i++) {
      struck |=
          words.isWord(i)
              && lexicon.triggers().at(words, i, at - 1).stream()
                  .anyMatch(f -> DraftBuilder.violent(f.value().type()));
    }
    return struck
        && lexicon.relations().at(words, at - 1, at).stream()
            .anyMatch(f -> f.value().is("against"));
  }

  private boolean named(int i) {
    return i < words.size() && words.isWord(i) && words.capital(i);
  }

  /** "Agreed to step down", "согласился уйти": who consents to a deed of his own makes no pact. */
  private boolean consent(List<PatternSet.Found<Trigger>> found, int k) {
    PatternSet.Found<Trigger> one = found.get(k);
    if (one.value().type() != EventType.AGREEMENT
        || one.value().syntax() != Trigger.Syntax.VERB
        || k + 1 >= found.size()) {
      return false;
    }
    PatternSet.Found<Trigger> next = found.get(k + 1);
    return next.value().syntax() == Trigger.Syntax.VERB
        && next.hit().from() - one.hit().to() <= 1
        && lexicon.modality().at(words, next.hit().from() - 1, next.hit().from()).stream()
            .anyMatch(f -> f.value().is("purpose"));
  }

  /** "Фракция УДАР": a word in capitals among others that are not is the name of something. */
  private boolean acronym(Pattern.Hit hit) {
    int at = hit.from();
    return lexicon.declining()
        && hit.to() - at == 1
        && words.folded(at).length() > 3
        && capitals(at)
        && !capitals(at - 1)
        && !capitals(at + 1)
        && !words.shouting();
  }

  private boolean capitals(int i) {
    if (i < 0 || i >= words.size() || !words.isWord(i)) {
      return false;
    }
    String word = words.text(i, i + 1);
    return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }

  /** "РСЗО «Смерч»", «عاصفة الحزم»: a storm between quotation marks is the name of something. */
  private boolean quoted(Pattern.Hit hit) {
    return hit.from() > 0
        && hit.to() < words.size()
        && words.folded(hit.from() - 1).equals("\"")
        && words.folded(hit.to()).equals("\"")
        && lexicon.triggers().at(words, hit.from(), hit.to()).stream()
            .anyMatch(f -> f.value().type() == EventType.HAZARD);
  }

  /** A word of a date is no event: "فجر اليوم" is dawn, not a blast. */
  private boolean dated(Pattern.Hit hit) {
    return dates.stream()
        .anyMatch(
            d ->
                d.start() <= hit.start() && (hit.end() <= d.end() || whole(hit, d))
                    || month(hit, d));
  }

  /** "Held since March": the last word is the month. */
  private boolean month(Pattern.Hit hit, TimeExpression date) {
    int last = hit.to() - 1;
    return surroundings.analytic()
        && last > hit.from()
        && words.capital(last)
        && !words.shouting()
        && date.start() <= words.token(last).start()
        && words.token(last).end() <= date.end();
  }

  /** "Last March, is still in force": the first word is the month. */
  private boolean whole(Pattern.Hit hit, TimeExpression date) {
    int first = words.token(hit.from()).end();
    return lexicon.ownerBefore()
        && hit.start() < date.end()
        && first <= date.end()
        && words.capital(hit.from())
        && !words.shouting();
  }

  /** A noun that looks like a verb: behind a preposition or an article. */
  private boolean verbal(PatternSet.Found<Trigger> one) {
    if (one.value().syntax() != Trigger.Syntax.VERB) {
      return false;
    }
    int at = one.hit().from();
    boolean noun = words.is(WordClass.BEFORE_NOUNS, at - 1);
    if (lexicon.has(Trait.ANALYTIC)) {
      return noun
          || compound(at)
          || words.is(WordClass.IN, at - 1) && !words.is(WordClass.PROGRESSIVE, at)
          || subordination.noun(one.hit());
    }
    return lexicon.is(WordClass.NOUN_PREFIXES, one.hit().prefix())
        ? one.value().type() != EventType.AGREEMENT
        // "Un drone a frappé": a pattern of several words opens with the subject of its verb.
        : noun && one.hit().to() - at == 1;
  }

  /** "A UN-supported government", "a rebel-held town": the second half of an adjective. */
  private boolean compound(int at) {
    return at > 1
        && words.folded(at - 1).equals("-")
        && words.token(at - 1).end() == words.token(at).start()
        && words.token(at - 2).end() == words.token(at - 1).start()
        && words.is(WordClass.PAST_VERBS, at);
  }

  /** "الغارة الإسرائيلية التي استهدفت مدرسة": a relative clause goes on about the blow itself. */
  private boolean relative(List<PatternSet.Found<Trigger>> found, int k) {
    if (k == 0 || !lexicon.verbFirst()) {
      return false;
    }
    PatternSet.Found<Trigger> blow = found.get(k - 1);
    PatternSet.Found<Trigger> verb = found.get(k);
    int at = verb.hit().from();
    return blow.value().syntax() == Trigger.Syntax.NOUN
        && verb.value().syntax() == Trigger.Syntax.VERB
        && DraftBuilder.violent(blow.value().type())
        && DraftBuilder.violent(verb.value().type())
        && words.is(WordClass.RELATIVES, at - 1)
        && at - 1 - blow.hit().to() <= RELATIVE
        && !surroundings.comma(blow.hit().to(), at);
  }

  /**
   * "Москва обвинения Киева отвергла": an accusation that is only told as rejected; "подписать
   * соглашение повстанцы отказались": what they would not do.
   */
  private boolean refused(List<PatternSet.Found<Trigger>> found, int k) {
    PatternSet.Found<Trigger> one = found.get(k);
    boolean accusation =
        one.value().type() == EventType.ACCUSATION && one.value().syntax() == Trigger.Syntax.NOUN;
    boolean verb = one.value().syntax() == Trigger.Syntax.VERB;
    boolean infinitive =
        words.is(WordClass.INFINITIVE_ENDINGS, verb ? one.hit().from() : one.hit().from() - 1);
    if (!lexicon.declining() || !accusation && !infinitive) {
      return false;
    }
    for (int j = k + 1; j < found.size(); j++) {
      PatternSet.Found<Trigger> next = found.get(j);
      if (surroundings.comma(one.hit().to(), next.hit().from())
          || surroundings.barrier(one.hit().to(), next.hit().from())) {
        return false;
      }
      if (next.value().type() == EventType.REJECTION
          && next.value().syntax() == Trigger.Syntax.VERB) {
        return infinitive || next.hit().from() - one.hit().to() <= RELATIVE;
      }
    }
    return false;
  }

  /** "agreement on a ceasefire" is a ceasefire. */
  boolean overtaken(List<PatternSet.Found<Trigger>> found, int k) {
    PatternSet.Found<Trigger> one = found.get(k);
    if (one.value().type() != EventType.AGREEMENT || k + 1 >= found.size()) {
      return false;
    }
    PatternSet.Found<Trigger> next = found.get(k + 1);
    // "اتفق الجيش والقوات الأممية أمس على وقف": who agrees stands between in Arabic.
    int reach = lexicon.verbFirst() && one.value().syntax() == Trigger.Syntax.VERB ? 9 : 6;
    return next.hit().from() - one.hit().to() <= reach
        && switch (next.value().type()) {
          case CEASEFIRE, WITHDRAWAL, RELEASE, AGREEMENT -> true;
          default -> false;
        };
  }

  /** "اتفاقا على وقف النار وسحب السلاح": a second term of what was agreed. */
  private boolean termed(List<PatternSet.Found<Trigger>> found, int k) {
    if (k < 2 || !lexicon.verbFirst() || found.get(k).value().type() != EventType.WITHDRAWAL) {
      return false;
    }
    PatternSet.Found<Trigger> truce = found.get(k - 1);
    PatternSet.Found<Trigger> agreement = found.get(k - 2);
    int at = found.get(k).hit().from();
    return found.get(k).value().syntax() == Trigger.Syntax.NOUN
        && truce.value().type() == EventType.CEASEFIRE
        && truce.value().syntax() == Trigger.Syntax.NOUN
        && agreement.value().type() == EventType.AGREEMENT
        && words.is(WordClass.JOINED, at)
        && at - truce.hit().to() <= 1;
  }

  /** "Ateşkes anlaşması": of two nouns the first says what was agreed, and is the event. */
  private boolean pact(List<PatternSet.Found<Trigger>> found, int k) {
    PatternSet.Found<Trigger> one = found.get(k);
    if (k == 0
        || !lexicon.verbFinal()
        || one.value().type() != EventType.AGREEMENT
        || one.value().syntax() != Trigger.Syntax.NOUN) {
      return false;
    }
    PatternSet.Found<Trigger> before = found.get(k - 1);
    return before.value().type() == EventType.CEASEFIRE
        && before.value().syntax() == Trigger.Syntax.NOUN
        && before.hit().to() == one.hit().from();
  }

  /** "Under the treaty", "в рамках соглашения", "بموجب معاهدة": what something rests on. */
  private boolean basis(PatternSet.Found<Trigger> one) {
    boolean civil =
        one.value().type() == EventType.AGREEMENT
            || one.value().type() == EventType.TALKS
            || one.value().type() == EventType.CEASEFIRE && lexicon.verbFinal();
    if (!civil || one.value().syntax() != Trigger.Syntax.NOUN) {
      return false;
    }
    for (int i = Math.max(0, one.hit().from() - 4); i < one.hit().from(); i++) {
      if (lexicon.relations().at(words, i, one.hit().from()).stream()
          .anyMatch(f -> f.value().is("basis"))) {
        return true;
      }
    }
    return false;
  }
}
