package org.nashra.extract;

import java.util.List;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/**
 * Tells words that only go on from an event told of before them in their sentence: its cause, its
 * end, its topic.
 */
final class Sequels {
  private static final int DAY = 5;
  private static final int GOAL = 4;
  private static final int PREDICATE = 6;

  private final Words words;
  private final Surroundings surroundings;

  Sequels(Words words, Surroundings surroundings) {
    this.words = words;
    this.surroundings = surroundings;
  }

  /** "Summoned the envoy to protest and demand an answer": what the summons is for. */
  boolean summons(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    boolean speech =
        switch (one.value().type()) {
          case ACCUSATION, APPEAL, REJECTION -> one.value().syntax() == Trigger.Syntax.VERB;
          default -> false;
        };
    if (!speech || drafts.isEmpty()) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    for (int i = last.token() + 1;
        i < one.hit().from()
            && last.sentence() == sentence.index()
            && last.type() == EventType.SANCTION
            && last.syntax() == Trigger.Syntax.VERB;
        i++) {
      if (words.is(WordClass.INFINITIVE, i)
          && words.isWord(i + 1)
          && !words.capital(i + 1)
          && !words.is(WordClass.BEFORE_NOUNS, i + 1)
          && !words.is(WordClass.OBJECT_DETERMINERS, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "The truce was agreed in Minsk": that it was agreed is the truce itself. */
  boolean concluded(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    int at = one.hit().from();
    if (one.value().type() != EventType.AGREEMENT
        || one.value().syntax() != Trigger.Syntax.VERB
        || drafts.isEmpty()
        || !words.is(WordClass.PASSIVE_AUXILIARIES, at - 1)) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    return last.sentence() == sentence.index()
        && at - last.token() <= GOAL
        && (last.type() == EventType.CEASEFIRE || last.type() == EventType.AGREEMENT);
  }

  /** "A truce negotiated by the council": the participle only says whose it is. */
  boolean made(List<PatternSet.Found<Trigger>> found, int k) {
    PatternSet.Found<Trigger> one = found.get(k);
    int at = one.hit().from();
    return k > 0
        && one.value().syntax() == Trigger.Syntax.VERB
        && (one.value().type() == EventType.TALKS || one.value().type() == EventType.AGREEMENT)
        && words.is(WordClass.PAST_VERBS, at)
        && found.get(k - 1).value().syntax() == Trigger.Syntax.NOUN
        && found.get(k - 1).hit().to() == at;
  }

  /** "Raided the hospital, looting medicine": how the deed before it went on. */
  boolean accompanied(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence here) {
    int at = one.hit().from();
    return one.value().type() == EventType.RIOT
        && at > here.from()
        && words.is(WordClass.PROGRESSIVE, at)
        && (words.comma(at - 1) || words.is(WordClass.AND, at - 1))
        && drafts.stream()
            .anyMatch(d -> d.sentence() == here.index() && DraftBuilder.violent(d.type()));
  }

  /** "Set off a bomb as reinforcements arrived": who came to help, in the same blow. */
  boolean helpers(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence here) {
    return one.value().type() == EventType.DEPLOYMENT
        && one.value().syntax() == Trigger.Syntax.CLAUSE
        && words.is(WordClass.BACKDROP, one.hit().from() - 1)
        && drafts.stream()
            .anyMatch(d -> d.sentence() == here.index() && DraftBuilder.violent(d.type()));
  }

  /** "A quake that struck the island": what a disaster does is the disaster itself. */
  boolean disaster(
      PatternSet.Found<Trigger> one, PatternSet.Found<Trigger> before, EventTypes types) {
    return deed(one.value())
        && types.of(before.value().type()).family().equals("disaster")
        && before.value().syntax() != Trigger.Syntax.VERB
        && one.hit().from() >= before.hit().to()
        && one.hit().from() - behind(before.hit().to(), one.hit().from()) <= PREDICATE
        && !surroundings.comma(behind(before.hit().to(), one.hit().from()), one.hit().from())
        && !surroundings.barrier(before.hit().to(), one.hit().from());
  }

  /** "The quake, which measured 6.3, struck", "of magnitude 6.3": behind such a clause. */
  private int behind(int from, int to) {
    boolean measured = surroundings.analytic() && words.is(WordClass.OF, from + 1);
    if (!words.comma(from) || !measured && !words.is(WordClass.RELATIVES, from + 1)) {
      return from;
    }
    for (int i = from + 2; i < to; i++) {
      if (words.comma(i)) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean deed(Trigger trigger) {
    return trigger.active()
        && switch (trigger.type()) {
          case ATTACK, SHELLING, CLASH, TERRITORY, ACCUSATION -> true;
          default -> false;
        };
  }

  /** "Gunmen seized a student and fled": those who did it get away, nobody is driven out. */
  boolean flight(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    int at = one.hit().from();
    if (one.value().type() != EventType.DISPLACEMENT
        || one.value().syntax() != Trigger.Syntax.VERB
        || !words.is(WordClass.FLIGHT_JOINING, at - 1)) {
      return false;
    }
    return drafts.stream()
        .anyMatch(
            d ->
                d.sentence() == sentence.index()
                    && d.syntax() == Trigger.Syntax.VERB
                    && (DraftBuilder.violent(d.type()) || d.type() == EventType.ABDUCTION));
  }

  /** "A march against price rises", "احتجاجا على ارتفاع الأسعار": why they march is no news. */
  boolean cause(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    if (drafts.isEmpty()) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    boolean march = last.type() == EventType.PROTEST || last.type() == EventType.RIOT;
    if (march && last.sentence() == sentence.index() && demanded(one)) {
      return true;
    }
    // "تظاهروا تنديدا بالقرار": the object of what they march for.
    if (march
        && last.sentence() == sentence.index()
        && one.value().type() == EventType.ACCUSATION
        && one.value().syntax() == Trigger.Syntax.NOUN
        && words.is(WordClass.ACCUSATIVES, one.hit().from())) {
      return true;
    }
    // "Stopped work as the toll of the crash rose": what goes on meanwhile is no reason.
    boolean meanwhile =
        surroundings.analytic()
            && march
            && last.sentence() == sentence.index()
            && words.any(WordClass.BACKDROP, last.token(), one.hit().from());
    // "Walked out after an explosion killed three": what befell others before.
    boolean before =
        surroundings.analytic()
            && one.value().type() == EventType.ACCIDENT
            && (words.is(WordClass.TEMPORAL, one.hit().from() - 1)
                || words.is(WordClass.TEMPORAL, one.hit().from() - 2));
    return march
        && !meanwhile
        && !before
        && !dayOf(one.hit().from())
        && one.value().syntax() == Trigger.Syntax.NOUN
        && last.sentence() == sentence.index()
        && one.hit().from() > last.token()
        && switch (one.value().type()) {
          case ECONOMY,
              RESIGNATION,
              TRIAL,
              ELECTION,
              SANCTION,
              AGREEMENT,
              APPOINTMENT,
              ARREST,
              ACCIDENT ->
              true;
          default -> false;
        };
  }

  /** "Two days after the collapse of a factory": what came before is told with its day. */
  private boolean dayOf(int at) {
    for (int i = at - 1; i > Math.max(0, at - DAY); i--) {
      if (words.is(WordClass.ANSWERING, i) && words.is(WordClass.SPANS, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Marched to demand reforms", "protesters calling for elections": what a protest is for. */
  private boolean demanded(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    return one.value().type() == EventType.APPEAL
        && one.value().syntax() == Trigger.Syntax.VERB
        && (words.is(WordClass.PROGRESSIVE, at)
            || words.is(WordClass.INFINITIVE, at - 1)
            || words.is(WordClass.IMPERFECT, at) && words.is(WordClass.PEOPLE_ENDINGS, at));
  }

  /** "Были захвачены во время нападения": how they were taken, no second deed. */
  boolean occasion(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    int at = one.hit().from();
    return one.value().type() == EventType.ATTACK
        && one.value().syntax() == Trigger.Syntax.NOUN
        && (words.is(WordClass.CIRCUMSTANCE, at - 1) || words.is(WordClass.CIRCUMSTANCE, at - 2))
        && drafts.stream()
            .anyMatch(
                d ->
                    d.sentence() == sentence.index()
                        && d.type() == EventType.ABDUCTION
                        && d.syntax() != Trigger.Syntax.NOUN
                        && d.token() < at);
  }

  /** "Cancelled his trip to the summit": the summit is where the trip leads, nothing of its own. */
  boolean goal(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    if (one.value().type() != EventType.TALKS
        || one.value().syntax() != Trigger.Syntax.NOUN
        || drafts.isEmpty()) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    return last.sentence() == sentence.index()
        && last.type() == EventType.VISIT
        && last.modality() == Event.Modality.DENIED
        && one.hit().from() - last.token() <= 8;
  }

  /** "Обсудили экспорт зерна", "بحثا أسعار النفط": what the talks were about. */
  boolean topic(PatternSet.Found<Trigger> one, List<Draft> drafts, NewsText.Sentence sentence) {
    if (one.value().syntax() != Trigger.Syntax.NOUN || drafts.isEmpty()) {
      return false;
    }
    Draft last = drafts.get(drafts.size() - 1);
    boolean consulted = last.type() == EventType.TALKS || last.type() == EventType.CALL;
    return consulted
        && last.sentence() == sentence.index()
        && last.token() < one.hit().from()
        && !surroundings.barrier(last.token(), one.hit().from())
        && !surroundings.contrasted(last.token(), one.hit().from())
        && switch (one.value().type()) {
          case ECONOMY, SANCTION, ELECTION, AID, HAZARD -> true;
          default -> false;
        };
  }
}
