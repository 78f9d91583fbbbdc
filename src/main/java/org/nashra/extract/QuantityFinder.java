package org.nashra.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.NumberExpression;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/** Finds numbers of people: in digits and words, duals, vague words, one that is implied. */
final class QuantityFinder {
  private static final int MOST = 50_000_000;
  private static final int AGE = 5;
  private static final int RISE = 3;

  private final Words words;
  private final Lexicon lexicon;
  private final UncountedNumbers uncounted;
  private final boolean[] timed;

  QuantityFinder(Words words, Lexicon lexicon, List<TimeExpression> times) {
    this.words = words;
    this.lexicon = lexicon;
    this.uncounted = new UncountedNumbers(words, lexicon);
    this.timed = new boolean[words.size()];
    for (TimeExpression time : times) {
      if (joining(time)) {
        continue;
      }
      for (int i = words.tokenAt(time.start());
          i < words.size() && words.token(i).start() < time.end();
          i++) {
        timed[i] = true;
      }
    }
  }

  /** "Ещё 18 с ранениями": a preposition, and no seconds. */
  private boolean joining(TimeExpression time) {
    int next = words.tokenAt(time.end());
    return lexicon.declining()
        && time.text().endsWith(" с")
        && next < words.size()
        && words.isWord(next)
        && words.is(WordClass.WOUNDS, next);
  }

  List<Quantity> find(NewsText.Sentence sentence, List<NumberExpression> numbers) {
    List<Quantity> found = new ArrayList<>();
    boolean[] taken = new boolean[words.size() + 1];
    for (NumberExpression number : numbers) {
      if (number.start() >= sentence.span().start() && number.end() <= sentence.span().end()) {
        Quantity one = number(number, sentence);
        if (one != null) {
          add(one, found, taken);
        }
      }
    }
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (taken[i] || !words.isWord(i) || timed[i]) {
        continue;
      }
      Quantity one = form(i, sentence);
      if (one != null && !taken[one.from()] && !taken[one.end() - 1]) {
        add(one, found, taken);
      }
    }
    found.sort(Comparator.comparingInt(Quantity::from));
    return found;
  }

  private static void add(Quantity one, List<Quantity> found, boolean[] taken) {
    found.add(one);
    for (int i = one.from(); i < one.end(); i++) {
      taken[i] = true;
    }
  }

  private @Nullable Quantity number(NumberExpression number, NewsText.Sentence sentence) {
    int from = words.tokenAt(number.start());
    // A number written together with a clitic opens inside its token.
    if (from > sentence.from() && words.token(from - 1).end() > number.start()) {
      from--;
    }
    int to = from;
    while (to < sentence.to() && words.token(to).start() < number.end()) {
      to++;
    }
    if (to == from || timed[to - 1] || uncounted.ordinal(from, sentence)) {
      return null;
    }
    Integer min = whole(number.min());
    Integer max = whole(number.max());
    if (!number.vague() && min == null && max == null) {
      min = whole(number.value());
      max = min;
      if (min == null) {
        return null;
      }
    }
    boolean vague = number.vague();
    if (vague) {
      min = null;
      max = null;
    }
    if (min == null && max != null && risen(to, sentence)) {
      min = max;
    }
    return counted(from, to, min, max, vague, sentence);
  }

  /** "До 36 выросло число погибших": no more than what it has come to, and no fewer. */
  private boolean risen(int to, NewsText.Sentence sentence) {
    for (int i = to; i < Math.min(sentence.to(), to + RISE) && words.isWord(i); i++) {
      if (words.is(WordClass.RISEN, i)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Integer whole(@Nullable BigDecimal value) {
    if (value == null || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      return null;
    }
    try {
      return value.intValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** What stands behind the number: people, or something else that is no loss of life. */
  private @Nullable Quantity counted(
      int from,
      int to,
      @Nullable Integer min,
      @Nullable Integer max,
      boolean vague,
      NewsText.Sentence sentence) {
    if (to > from) {
      String dual = dualNoun(to - 1);
      if (dual != null) {
        return new Quantity(from, to, to, min, max, vague, person(to - 1, to), dual, false);
      }
    }
    if (uncounted.other(from, to, sentence)) {
      return null;
    }
    if (uncounted.age(from, to, sentence)) {
      return befell(to + 1, sentence)
          ? new Quantity(from, to, to, 1, 1, false, "people", null, false)
          : null;
    }
    int start = behindWhole(to, sentence);
    int limit = Math.min(sentence.to(), start + 4);
    for (int i = start; i < limit; i++) {
      Cue effect = joined(i) ? null : counting(lexicon.losses(), "counted", i, sentence.to());
      if (effect != null && i - start <= 2 && overtaken(from, effect, sentence)) {
        return new Quantity(from, to, i + 1, min, max, vague, "people", null, false);
      }
      if (effect != null && i - start <= 2 && befallen(i + 1, effect, sentence)) {
        return new Quantity(from, to, i + 1, min, max, vague, "people", null, false);
      }
      if (effect != null && i - start <= 2) {
        int end = end(lexicon.losses(), i, sentence.to());
        // "105 погибших военных", "three dead soldiers": who they are stands behind.
        int next =
            end < sentence.to() && !lexicon.states().at(words, end, end + 1).isEmpty()
                ? end + 1
                : end;
        PatternSet.Found<Cue> who = next < sentence.to() ? persons(next, sentence.to()) : null;
        return who == null
            ? new Quantity(from, to, end, min, max, vague, null, effect.name(), false)
            : new Quantity(
                from,
                to,
                who.hit().to(),
                min,
                max,
                vague,
                who.value().name(),
                effect.name(),
                false);
      }
      PatternSet.Found<Cue> person = persons(i, sentence.to());
      if (person != null) {
        String who = person.value().name();
        int end = person.hit().to();
        // "leaving five people dead"
        Cue befallen =
            end < sentence.to() && !joined(end)
                ? counting(lexicon.losses(), "counted", end, sentence.to())
                : null;
        String told = befallen == null ? null : befallen.name();
        return new Quantity(from, to, end, min, max, vague, who, told, false);
      }
      if (nationals(i, sentence.to())) {
        return new Quantity(from, to, i + 1, min, max, vague, "people", null, false);
      }
      int state = abbreviated(i, sentence.to());
      if (state > i) {
        limit = Math.min(sentence.to(), limit + state - i);
        i = state - 1;
        continue;
      }
      if (!words.isWord(i) || !adjective(i)) {
        break;
      }
    }
    String shared = shared(to, sentence);
    if (shared != null) {
      return new Quantity(from, to, to + 1, min, max, vague, shared, null, false);
    }
    if (mortals(from, to, sentence)) {
      return new Quantity(from, to, to + 1, min, max, vague, "people", null, false);
    }
    return bare(to, sentence) && !uncounted.numbered(from, sentence) && !year(from, to)
        ? new Quantity(from, to, to, min, max, vague, null, null, false)
        : null;
  }

  /** "Two of the 14 hostages": index behind the number of the whole; else the index itself. */
  private int behindWhole(int to, NewsText.Sentence sentence) {
    int at = to + 1;
    if (at >= sentence.to() || !words.is(WordClass.OF, to) && !words.is(WordClass.OUT_OF, to)) {
      return to;
    }
    boolean known = lexicon.declining() || words.is(WordClass.ARTICLES, to);
    if (words.is(WordClass.ARTICLES, at) || words.is(WordClass.POSSESSIVES, at)) {
      known = true;
      at++;
    }
    boolean number =
        at < sentence.to()
            && (Character.isDigit(words.folded(at).charAt(0)) || words.is(WordClass.PARTS_OF, at));
    return known && number ? at + 1 : to;
  }

  /** "Восемь американских и двое афганских солдат": the noun stands behind the second. */
  private @Nullable String shared(int to, NewsText.Sentence sentence) {
    boolean pair =
        lexicon.declining()
            && to + 4 < sentence.to()
            && adjectiveOfState(to)
            && words.is(WordClass.AND, to + 1)
            && adjectiveOfState(to + 3);
    return pair ? person(to + 4, sentence.to()) : null;
  }

  private boolean adjectiveOfState(int i) {
    return words.isWord(i) && !words.capital(i) && !lexicon.states().at(words, i, i + 1).isEmpty();
  }

  /** "Погибли 16 шерпов": behind a verb that befalls people alone, whoever they are. */
  private boolean mortals(int from, int to, NewsText.Sentence sentence) {
    return lexicon.declining()
        && from > sentence.from()
        && to < sentence.to()
        && words.isWord(to)
        && words.is(WordClass.MORTAL, from - 1)
        && words.is(WordClass.PEOPLE_ENDINGS, to)
        && !words.capital(to);
  }

  /** "The conflict of 2002 and 2003": four digits without a noun are a year. */
  private boolean year(int from, int to) {
    return to == from + 1 && words.folded(from).matches("(19|20)\\d\\d");
  }

  /** "Ana Porth, 65, was killed": whose age is told is one person, and the verb follows. */
  private boolean befell(int i, NewsText.Sentence sentence) {
    return i < sentence.to()
        && words.isWord(i)
        && (lexicon.counting().at(words, i, sentence.to()).stream()
                .anyMatch(f -> f.value().is("be"))
            || lexicon.losses().at(words, i, sentence.to()).stream()
                .anyMatch(f -> f.value().is("verbs")));
  }

  /**
   * "Погибли 350 заложников", "убиты 12 беженцев": the verb right before tells what befell them.
   */
  private boolean overtaken(int from, Cue noun, NewsText.Sentence sentence) {
    boolean state = noun.name().equals("captured") || noun.name().equals("displaced");
    for (int i = Math.max(sentence.from(), from - 2); i < from && lexicon.declining(); i++) {
      if (state
          && words.isWord(i)
          && lexicon.losses().at(words, i, from).stream()
              .anyMatch(f -> f.value().is("verbs") && !f.value().name().equals(noun.name()))) {
        return true;
      }
    }
    return false;
  }

  /** "Four captives have since been killed": the passive tells what befell them, not the noun. */
  private boolean befallen(int from, Cue noun, NewsText.Sentence sentence) {
    boolean be = false;
    for (int i = from; i < Math.min(sentence.to(), from + AGE) && words.isWord(i); i++) {
      for (PatternSet.Found<Cue> found : lexicon.losses().at(words, i, sentence.to())) {
        if (be && found.value().is("verbs") && !found.value().name().equals(noun.name())) {
          return true;
        }
      }
      be |=
          lexicon.counting().at(words, i, sentence.to()).stream().anyMatch(f -> f.value().is("be"));
    }
    return false;
  }

  /** "One U.S. soldier": index behind a state's adjective of several tokens; else the index. */
  private int abbreviated(int i, int limit) {
    int to = i;
    if (words.isWord(i)) {
      for (PatternSet.Found<String> found : lexicon.states().at(words, i, limit)) {
        to = Math.max(to, found.hit().to());
      }
    }
    return to > i + 1 ? to : i;
  }

  /** "Two Thais", "26 Filistinli": a people, not the adjective of the noun behind it. */
  private boolean nationals(int i, int limit) {
    if (lexicon.verbFinal()) {
      return words.isWord(i)
          && lexicon.states().at(words, i, i + 1).stream().anyMatch(f -> f.hit().to() == i + 1)
          && (i + 1 >= limit || persons(i + 1, limit) == null);
    }
    return words.is(WordClass.PLURAL_PEOPLES, i)
        && words.isWord(i)
        && words.capital(i)
        && lexicon.states().at(words, i, i + 1).stream().anyMatch(f -> f.hit().to() == i + 1);
  }

  private @Nullable String dualNoun(int i) {
    Cue cue = counting(lexicon.losses(), "two", i, i + 1);
    return cue == null ? null : cue.name();
  }

  private @Nullable String person(int i, int limit) {
    PatternSet.Found<Cue> found = persons(i, limit);
    return found == null ? null : found.value().name();
  }

  private PatternSet.@Nullable Found<Cue> persons(int i, int limit) {
    if (!words.isWord(i)) {
      return null;
    }
    for (PatternSet.Found<Cue> found : lexicon.persons().at(words, i, limit)) {
      return found;
    }
    return null;
  }

  /** A word that may stand between number and noun: "12 Iraqi soldiers", "عشرة من عناصر". */
  private boolean adjective(int i) {
    String word = words.folded(i);
    // "and four more wounded"
    boolean more =
        lexicon.has(Trait.COUNTED_BY_ARTICLE)
            && lexicon.counting().at(words, i, i + 1).stream()
                .anyMatch(f -> f.value().is("others"));
    // "30 Al Shabaab fighters"
    boolean particle = words.is(WordClass.NAME_PARTICLES, i) && words.capital(i);
    // "двое её детей"
    boolean whose = lexicon.declining() && words.is(WordClass.POSSESSIVES, i);
    if (words.is(WordClass.PARTITIVE, i) || more || particle || whose) {
      return true;
    }
    if (!lexicon.states().at(words, i, i + 1).isEmpty()) {
      return true;
    }
    if (lexicon.caseless()) {
      return false;
    }
    boolean function =
        lexicon.counting().at(words, i, i + 1).stream().anyMatch(f -> f.value().is("follow"));
    return !function
        && word.length() > 2
        && lexicon.losses().at(words, i, i + 1).isEmpty()
        && (lexicon.ownerBefore() || !deed(i));
  }

  /** "Deux attaques terroristes": behind the noun that is counted stands its adjective. */
  private boolean deed(int i) {
    return lexicon.triggers().at(words, i, i + 1).stream()
        .anyMatch(f -> f.value().syntax() == Trigger.Syntax.NOUN);
  }

  /** A number without a noun counts people where a verb, a preposition or a mark follows. */
  private boolean bare(int to, NewsText.Sentence sentence) {
    if (to >= sentence.to()) {
      return true;
    }
    if (!words.isWord(to)) {
      String mark = words.folded(to);
      return !mark.equals("%") && !mark.equals("$") && !mark.equals("/") && !mark.equals("-");
    }
    if (words.readings(to).stream().anyMatch(r -> words.joins(r.prefix()))) {
      return lexicon.caseless();
    }
    return lexicon.counting().at(words, to, sentence.to()).stream()
            .anyMatch(f -> f.value().is("follow") || f.value().is("others"))
        || lexicon.losses().at(words, to, sentence.to()).stream()
            .anyMatch(f -> f.value().is("verbs"));
  }

  /** A dual, a vague word, or one person without a number. */
  private @Nullable Quantity form(int i, NewsText.Sentence sentence) {
    Cue two = counting(lexicon.losses(), "two", i, sentence.to());
    if (two != null) {
      return new Quantity(i, i + 1, i + 1, 2, 2, false, null, two.name(), false);
    }
    Cue one = counting(lexicon.losses(), "one", i, sentence.to());
    // "أسرة الشهيد": with its article one that was told of before.
    boolean known = words.is(WordClass.ARTICLE, i) || words.is(WordClass.JOINED_ARTICLE, i);
    if (one != null
        && lexicon.caseless()
        && !known
        && !uncounted.nobody(i, sentence)
        && !either(i)) {
      return new Quantity(i, i + 1, i + 1, 1, 1, false, null, one.name(), true);
    }
    if (sole(i, sentence)) {
      return new Quantity(i, i + 1, i + 2, 1, 1, false, person(i + 1, sentence.to()), null, true);
    }
    for (PatternSet.Found<Cue> found : lexicon.counting().at(words, i, sentence.to())) {
      Cue cue = found.value();
      int to = found.hit().to();
      if (cue.is("two") && !apposed(i)) {
        int end = others(to, sentence);
        return new Quantity(i, to, end, 2, 2, false, person(i, sentence.to()), null, false);
      }
      if (cue.is("vague") && asked(i)) {
        return null;
      }
      if (cue.is("vague")) {
        Quantity vague = counted(i, to, null, null, true, sentence);
        return vague;
      }
      if (cue.is("pair")) {
        Quantity both = counted(i, to, 2, 2, false, sentence);
        if (both != null && both.who() != null) {
          return both;
        }
      }
      if (cue.is("article")) {
        Quantity single = single(i, to, sentence);
        if (single != null) {
          return single;
        }
      }
      if (cue.is("one")
          && !lexicon.has(Trait.COUNTED_BY_ARTICLE)
          && !uncounted.nobody(i, sentence)
          && !apposed(i)) {
        return new Quantity(i, to, to, 1, 1, false, person(i, sentence.to()), null, true);
      }
    }
    return null;
  }

  /** "65 شخصا وإصابة المئات": what is joined on is not counted by the number before it. */
  private boolean joined(int i) {
    return words.isWord(i)
        && lexicon.losses().at(words, i, i + 1).stream()
            .anyMatch(f -> lexicon.is(WordClass.AND, f.hit().prefix()));
  }

  /** "مئة بين قتيل وجريح": the dead and the wounded counted together. */
  private boolean either(int i) {
    boolean first = between(i - 1) && i + 1 < words.size() && joined(i + 1);
    return first || joined(i) && between(i - 2);
  }

  private boolean between(int i) {
    return i >= 0
        && words.isWord(i)
        && lexicon.relations().at(words, i, i + 1).stream().anyMatch(f -> f.value().is("between"));
  }

  /** "How many" asks for a number. */
  private boolean asked(int i) {
    return words.is(WordClass.HOW, i - 1);
  }

  /** "جنديان عراقيان", "ضابط تركي": who they are besides, behind a word that counts them. */
  private boolean apposed(int i) {
    return lexicon.caseless()
        && i > 0
        && words.isWord(i - 1)
        && !words.is(WordClass.JOINED, i)
        && lexicon.counting().at(words, i - 1, i).stream()
            .anyMatch(f -> f.value().is("two") || f.value().is("one"));
  }

  /** "شخصان آخران": the word for others belongs to the count. */
  private int others(int to, NewsText.Sentence sentence) {
    boolean more =
        to < sentence.to()
            && words.isWord(to)
            && lexicon.counting().at(words, to, sentence.to()).stream()
                .anyMatch(f -> f.value().is("others"));
    return more ? to + 1 : to;
  }

  /** "A 50-year-old man": index after the age; the index itself where there is none. */
  private int aged(int i, int limit) {
    int at = i;
    while (at < Math.min(limit, i + AGE)
        && (words.folded(at).equals("-")
            || Character.isDigit(words.folded(at).charAt(0))
            || words.is(WordClass.AGE, at))) {
      at++;
    }
    return at > i && words.is(WordClass.AGE_ENDINGS, at - 1) ? at : i;
  }

  /** "The pilot was killed", "the driver died": one, of whom there is no other. */
  private boolean sole(int i, NewsText.Sentence sentence) {
    int verb = i + 2;
    if (!lexicon.has(Trait.COUNTED_BY_ARTICLE)
        || !words.is(WordClass.DEFINITE, i)
        || !words.is(WordClass.SOLE_VICTIMS, i + 1)
        || verb + 1 >= sentence.to()
        || !words.isWord(verb)) {
      return false;
    }
    boolean dies =
        words.is(WordClass.INTRANSITIVE, verb)
            && lexicon.losses().at(words, verb, sentence.to()).stream()
                .anyMatch(f -> f.value().is("verbs"));
    return dies
        || words.is(WordClass.PASSIVE_AUXILIARIES, verb)
            && lexicon.losses().at(words, verb + 1, sentence.to()).stream()
                .anyMatch(f -> f.value().is("verbs"));
  }

  /** "A soldier", "an Iraqi policeman". */
  private @Nullable Quantity single(int from, int to, NewsText.Sentence sentence) {
    int start = aged(to, sentence.to());
    for (int i = start; i < Math.min(sentence.to(), start + 4) && words.isWord(i); i++) {
      for (PatternSet.Found<Cue> found : lexicon.counting().at(words, i, sentence.to())) {
        if (found.value().is("one")) {
          int end = found.hit().to();
          // "a soldier's house", "a police officer training"
          return new Quantity(from, to, end, 1, 1, false, person(i, sentence.to()), null, true);
        }
      }
      if (!adjective(i)) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Cue counting(PatternSet<Cue> set, String kind, int i, int limit) {
    if (!words.isWord(i)) {
      return null;
    }
    for (PatternSet.Found<Cue> found : set.at(words, i, limit)) {
      if (found.value().is(kind)) {
        return found.value();
      }
    }
    return null;
  }

  private int end(PatternSet<Cue> set, int i, int limit) {
    for (PatternSet.Found<Cue> found : set.at(words, i, limit)) {
      if (found.value().is("counted")) {
        return found.hit().to();
      }
    }
    return i + 1;
  }
}
