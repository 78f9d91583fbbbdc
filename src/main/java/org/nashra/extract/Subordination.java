package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/**
 * Tells the verb of a clause from what only looks like one or hangs on a noun: plural nouns,
 * reduced relative clauses, gerunds, elections that a phrase names in passing. Works where the
 * lexicon lists the words that open such phrases ({@code nominal}, {@code joint}, {@code
 * auxiliary}).
 */
final class Subordination {
  // "، إلا أن وزير الدفاع الروسي بافل غراتشيف أبى"
  private static final int ADVERSE = 9;
  private static final int PHRASE = 5;
  private static final int OBJECT = 12;
  private static final int AUXILIARY = 3;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final List<TimeExpression> dates;
  private final Relatives relatives;

  Subordination(
      NewsText text, Lexicon lexicon, Surroundings surroundings, List<TimeExpression> dates) {
    this.text = text;
    this.words = text.words();
    this.dates = dates;
    this.lexicon = lexicon;
    this.mentions = surroundings.mentions();
    this.relatives = new Relatives(words);
  }

  /** "After protests over", "one of the strongest storms", "Storm surges": no verb stands there. */
  boolean noun(Pattern.Hit hit) {
    int at = hit.from();
    // "Соболезнования выразил премьер": where nouns have cases, the object may open the sentence.
    boolean object = lexicon.declining() && hit.to() - at > 1;
    if (words.is(WordClass.PROGRESSIVE, at) || object) {
      return false;
    }
    if (text.sentence(at).from() == at || Dateline.end(text) == at) {
      return !words.is(WordClass.PAST_VERBS, at) && !words.is(WordClass.PLURAL_NOUNS, at);
    }
    if (!words.isWord(at - 1)) {
      return listed(hit);
    }
    return cue(at - 1, at, "nominal")
        || words.is(WordClass.SUPERLATIVES, at - 1) && words.is(WordClass.ARTICLES, at - 2);
  }

  /** "Threats, arrests and murders": one of several nouns. */
  private boolean listed(Pattern.Hit hit) {
    int to = hit.to();
    return to < words.size()
        && to == hit.from() + 1
        && words.is(WordClass.PLURAL_NOUNS, hit.from())
        && words.folded(hit.from() - 1).equals(",")
        && (words.folded(to).equals(",") || words.is(WordClass.AND, to));
  }

  /**
   * "The strike called on 17 August": the preposition is the date's, and nobody is called upon; who
   * "agreed on Friday to reopen the border" has agreed.
   */
  boolean dates(PatternSet.Found<Trigger> one) {
    int last = one.hit().to() - 1;
    int at = words.token(last).start();
    return one.value().syntax() == Trigger.Syntax.VERB
        && speech(one.value().type())
        && last > one.hit().from()
        && !words.is(WordClass.AGREEING, one.hit().from())
        && words.is(WordClass.DATE_PREPOSITIONS, last)
        && dates.stream()
            .anyMatch(d -> d.start() == at || d.start() == words.token(last).end() + 1);
  }

  /** "Countries fighting Islamic State": what somebody does in general, no battle. */
  boolean gerund(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    if (one.value().syntax() != Trigger.Syntax.NOUN
        || one.hit().to() - at != 1
        || !words.is(WordClass.PROGRESSIVE, at)
        || at == 0
        || !words.isWord(at - 1)
        || cue(at - 1, at, "auxiliary")) {
      return false;
    }
    int object = at + 1;
    boolean article = object + 1 < words.size() && words.is(WordClass.OBJECT_DETERMINERS, object);
    int head = article ? object + 1 : object;
    return mentions.stream().anyMatch(m -> m.head() == head && m.acts());
  }

  /**
   * "Freed ten workers kidnapped in May": a clause has one finite verb, so that a second without a
   * word that joins it only says of the object what befell it before.
   */
  boolean participle(List<PatternSet.Found<Trigger>> found, int k) {
    PatternSet.Found<Trigger> one = found.get(k);
    int at = one.hit().from();
    if (one.value().syntax() == Trigger.Syntax.NOUN || !words.is(WordClass.PAST_VERBS, at)) {
      return false;
    }
    for (int i = k - 1; i >= 0; i--) {
      PatternSet.Found<Trigger> verb = found.get(i);
      boolean object = verb.hit().to() == at && verb.hit().to() - verb.hit().from() > 1;
      if (verb.hit().to() > at - 1 && !object || at - verb.hit().to() > OBJECT) {
        continue;
      }
      // "The besieged town received aid": a participle before its noun is no verb of the clause.
      boolean epithet =
          words.is(WordClass.PAST_VERBS, verb.hit().from())
              && words.is(WordClass.BEFORE_NOUNS, verb.hit().from() - 1);
      if (epithet || told(verb, one.hit())) {
        continue;
      }
      if (verb.value().syntax() != Trigger.Syntax.NOUN && !speech(verb.value().type())) {
        // "Freed ten workers" is one pattern, and the participle stands right behind it.
        return object || !joined(verb.hit().to(), at);
      }
    }
    return false;
  }

  /**
   * "Survivors of the quake that wrecked towns pelted the motorcade": the verb of a relative clause
   * leaves the next one, which has an object of its own, to the clause.
   */
  private boolean told(PatternSet.Found<Trigger> verb, Pattern.Hit hit) {
    int relative = verb.hit().from() - 1;
    int last = verb.hit().to() - 1;
    int object = hit.from() + 1;
    return lexicon.ownerBefore()
        && (words.any(WordClass.RELATIVES, relative, last)
            || words.any(WordClass.RELATIVE_THAT, relative, last))
        && object < words.size()
        && words.isWord(object)
        && (words.is(WordClass.OBJECT_DETERMINERS, object)
            || words.is(WordClass.INFINITIVE, object)
            || words.is(WordClass.RELATIVE_THAT, object)
            || words.capital(object));
  }

  /**
   * "Troops deployed in the region were alerted": behind what looks like the verb of the clause
   * stands another, without a word that joins the two, so that the first only says which troops.
   */
  boolean reduced(PatternSet.Found<Trigger> one, NewsText.Sentence sentence) {
    int at = one.hit().from();
    if (one.value().syntax() != Trigger.Syntax.VERB
        || !lexicon.ownerBefore()
        || speech(one.value().type())
        || !words.is(WordClass.PAST_VERBS, at)
        || at == sentence.from()
        || joinedByAuxiliary(at)
        || !words.is(WordClass.PLACE_PREPOSITIONS, one.hit().to())
            && !words.is(WordClass.DURING, one.hit().to())) {
      return false;
    }
    for (int i = one.hit().to() + 1; i < Math.min(sentence.to(), at + OBJECT); i++) {
      if (words.is(WordClass.WAS, i) || words.is(WordClass.IS, i)) {
        return words.isWord(i - 1);
      }
      if (!words.isWord(i) || words.is(WordClass.AND, i) || cue(i, sentence.to(), "joint")) {
        return false;
      }
    }
    return false;
  }

  /**
   * "Students demanding reforms", "a hospital supported by donors": what somebody does or undergoes
   * in general, no deed of speech.
   */
  boolean attribute(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    if (one.value().syntax() != Trigger.Syntax.VERB
        || !speech(one.value().type())
        || one.value().type() == EventType.AGREEMENT
        || at == 0) {
      return false;
    }
    String word = words.folded(at);
    if (word.endsWith("ing")) {
      return words.isWord(at - 1)
          && !lexicon.persons().at(words, at - 1, at).isEmpty()
          && lexicon.ownerBefore();
    }
    int by = one.hit().to();
    if (!words.is(WordClass.PAST_VERBS, at) || !lexicon.ownerBefore() || by >= words.size()) {
      return false;
    }
    boolean agent =
        lexicon.relations().at(words, by, by + 1).stream().anyMatch(f -> f.value().is("by"));
    // "Officers accused of the crime": whoever is accused stands before it, nobody behind.
    boolean charged =
        one.value().type() == EventType.ACCUSATION
            && words.isWord(at - 1)
            && words.is(WordClass.OF, by);
    return agent && (!joinedByAuxiliary(at) || defining(at)) || charged && !joinedByAuxiliary(at);
  }

  /** "Measures that were demanded by the fund": which measures; behind a comma it is news. */
  private boolean defining(int at) {
    for (int i = at - 1; i > Math.max(0, at - 1 - AUXILIARY); i--) {
      if (words.is(WordClass.RELATIVES, i) || words.is(WordClass.RELATIVE_THAT, i)) {
        return words.isWord(i - 1)
            && !words.is(WordClass.AND, i - 1)
            && lexicon.reporting().at(words, i - 1, i).isEmpty();
      }
    }
    return false;
  }

  private boolean joinedByAuxiliary(int at) {
    for (int i = Math.max(0, at - AUXILIARY); i < at; i++) {
      if (cue(i, at, "auxiliary")) {
        return true;
      }
    }
    return false;
  }

  /** "To register for October's election": where a phrase names one, and something else is told. */
  boolean passing(PatternSet.Found<Trigger> one, int tokenFrom) {
    if (one.value().type() != EventType.ELECTION || one.value().syntax() != Trigger.Syntax.NOUN) {
      return false;
    }
    int at = one.hit().from();
    for (int i = at - 1; i >= Math.max(tokenFrom, at - PHRASE); i--) {
      if (!words.isWord(i)) {
        return false;
      }
      if (cue(i, i + 1, "nominal") || words.is(WordClass.INFINITIVE, i)) {
        return !dated(i, at);
      }
    }
    return false;
  }

  /** "Cast in Sunday's election": its day is told with it. */
  private boolean dated(int from, int to) {
    int start = words.token(from).start();
    int end = words.token(to).start();
    return dates.stream()
        .anyMatch(d -> d.start() >= start && d.end() <= end && d.grain().equals("day"));
  }

  /**
   * The triggers of a sentence as its grammar has them: where a form looks like a verb behind a
   * preposition, the noun of the same letters, if the lexicon has one.
   */
  List<PatternSet.Found<Trigger>> nouns(List<PatternSet.Found<Trigger>> found) {
    List<PatternSet.Found<Trigger>> read = new ArrayList<>();
    for (PatternSet.Found<Trigger> one : found) {
      PatternSet.Found<Trigger> noun = null;
      if (one.value().syntax() == Trigger.Syntax.VERB
          && (noun(one.hit()) || verbal(one.hit().from()) || determined(one.hit().from()))) {
        noun =
            lexicon.triggers().at(words, one.hit().from(), one.hit().to()).stream()
                .filter(f -> f.value().syntax() == Trigger.Syntax.NOUN)
                .findFirst()
                .orElseGet(() -> within(one.hit()));
      }
      PatternSet.Found<Trigger> verb = noun == null ? verb(one) : null;
      if (noun == null && verb == null && dates(one)) {
        verb = shorter(one.hit());
      }
      read.add(noun != null ? noun : verb != null ? verb : one);
    }
    return read;
  }

  /** "Called the vote illegal on Friday": what is left without the preposition of the date. */
  private PatternSet.@Nullable Found<Trigger> shorter(Pattern.Hit hit) {
    return lexicon.triggers().at(words, hit.from(), hit.to() - 1).stream()
        .filter(f -> f.value().syntax() == Trigger.Syntax.VERB)
        .max(java.util.Comparator.comparingInt(f -> f.hit().to()))
        .orElse(null);
  }

  /**
   * "Called the premier to protest", "before shelling a town", "rebels ambush a convoy": behind
   * "to", or before an object, the verb of the same letters; null for none.
   */
  private PatternSet.@Nullable Found<Trigger> verb(PatternSet.Found<Trigger> one) {
    int at = one.hit().from();
    boolean noun =
        one.value().syntax() == Trigger.Syntax.NOUN
            && lexicon.ownerBefore()
            && one.hit().to() == at + 1;
    boolean infinitive =
        words.is(WordClass.INFINITIVE, at - 1)
            && !words.is(WordClass.PROGRESSIVE, at)
            && !words.is(WordClass.PLURAL_NOUNS, at);
    boolean gerund = words.is(WordClass.PROGRESSIVE, at) && words.is(WordClass.TEMPORAL, at - 1);
    boolean third = words.is(WordClass.PLURAL_NOUNS, at);
    boolean present =
        words.is(WordClass.PLURAL_NOUNS, at - 1)
                && !words.is(WordClass.BEFORE_NOUNS, at - 1)
                && !third
            || third && mentions.stream().anyMatch(m -> m.to() == at && m.acts());
    boolean object =
        words.is(WordClass.OBJECT_DETERMINERS, at + 1) || words.is(WordClass.PARTS_OF, at + 1);
    return noun && (infinitive || object && (gerund || present))
        ? lexicon.triggers().at(words, at, at + 1).stream()
            .filter(f -> f.value().syntax() == Trigger.Syntax.VERB)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** "في تجدد الاشتباكات": the noun of an event that what looks like a verb governs; or null. */
  private PatternSet.@Nullable Found<Trigger> within(Pattern.Hit hit) {
    if (!words.is(WordClass.BEFORE_NOUNS, hit.from() - 1)) {
      return null;
    }
    for (int i = hit.from() + 1; i < hit.to() && lexicon.verbFirst(); i++) {
      for (PatternSet.Found<Trigger> found : lexicon.triggers().at(words, i, hit.to())) {
        if (found.value().syntax() == Trigger.Syntax.NOUN) {
          return found;
        }
      }
    }
    return null;
  }

  /** "The capture of a village", "its release of prisoners": no verb stands behind an article. */
  private boolean determined(int at) {
    return lexicon.ownerBefore()
        && lexicon.has(Trait.ANALYTIC)
        && words.is(WordClass.BEFORE_NOUNS, at - 1)
        && !words.is(WordClass.PAST_VERBS, at);
  }

  /** "Two days of fighting in which 22 died": a gerund behind an article or "of". */
  private boolean verbal(int at) {
    return words.is(WordClass.PROGRESSIVE, at) && words.is(WordClass.BEFORE_GERUNDS, at - 1);
  }

  /** "Moscow, which denies any role, accused": what is always so, told in passing. */
  boolean aside(PatternSet.Found<Trigger> one) {
    return one.value().syntax() == Trigger.Syntax.VERB
        && lexicon.ownerBefore()
        && lexicon.has(Trait.ANALYTIC)
        && relatives.opens(one.hit().from())
        && words.is(WordClass.RELATIVES, one.hit().from() - 1)
        && words.is(WordClass.PLURAL_NOUNS, one.hit().from());
  }

  /** "Who took office in May, met the king": where the clause closes that a relative opens. */
  int relativeEnd(PatternSet.Found<Trigger> one, int limit) {
    if (!lexicon.ownerBefore() || !relatives.opens(one.hit().from())) {
      return limit;
    }
    for (int i = one.hit().to(); i + 1 < limit; i++) {
      if (words.comma(i)
          && (words.is(WordClass.PAST_VERBS, i + 1) || words.is(WordClass.AUXILIARIES, i + 1))) {
        return i;
      }
    }
    return limit;
  }

  /** Does the relative clause of one word close before another: "Chad, which denies it, took"? */
  boolean closed(PatternSet.@Nullable Found<Trigger> inner, PatternSet.Found<Trigger> outer) {
    return inner != null
        && (lexicon.ownerBefore() && relatives.closed(inner.hit(), outer.hit())
            || against(inner.hit().to(), outer));
  }

  /**
   * "التمست واشنطن المساهمة، إلا أن بون اعتذرت": behind a comma and "but" somebody else speaks, and
   * what he says is no part of what was asked.
   */
  private boolean against(int from, PatternSet.Found<Trigger> outer) {
    int to = outer.hit().from();
    if (!lexicon.verbFirst()
        || outer.value().syntax() == Trigger.Syntax.NOUN
        || !speech(outer.value().type())) {
      return false;
    }
    for (int i = Math.max(from, to - ADVERSE); i < to; i++) {
      if (i > from
          && words.comma(i - 1)
          && words.isWord(i)
          && words.is(WordClass.ADVERSATIVES, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Two weeks after a quake that killed 8,000": far behind what the sentence tells. */
  boolean longBefore(PatternSet.Found<Trigger> one, int from) {
    int at = one.hit().from();
    for (int i = Math.max(from, at - PHRASE); i < at; i++) {
      if (words.isWord(i)
          && lexicon.status().at(words, i, at).stream()
              .anyMatch(f -> f.value().is("long-before") && at - f.hit().to() <= 2)) {
        return true;
      }
    }
    return false;
  }

  /** Complements need no "that": "accused", "warned" and the like open a clause of their own. */
  private static boolean speech(EventType type) {
    return switch (type) {
      case APPEAL, ACCUSATION, REJECTION, THREAT, SUPPORT, STATEMENT, AGREEMENT -> true;
      default -> false;
    };
  }

  /** Does a conjunction, a relative, a mark or an auxiliary stand between? */
  private boolean joined(int from, int to) {
    if (to <= from) {
      return true;
    }
    for (int i = from; i < to; i++) {
      boolean number = Character.isDigit(words.folded(i).charAt(0));
      if (!words.isWord(i)
              && !number
              && !words.folded(i).equals("-")
              && !words.folded(i).equals("'")
          || cue(i, to, "joint")
          || i >= to - AUXILIARY && cue(i, to, "auxiliary")) {
        return true;
      }
    }
    return false;
  }

  private boolean cue(int i, int limit, String kind) {
    return words.isWord(i)
        && lexicon.modality().at(words, i, limit).stream().anyMatch(f -> f.value().is(kind));
  }
}
