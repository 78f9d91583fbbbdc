package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/**
 * Numbers that count nobody: ordinals, hours, ages, sums, names of what stands before them, parts
 * of another number.
 */
final class UncountedNumbers {
  /** Tokens between a number and "of", or behind it. */
  private static final int WHOLE = 4;

  private static final Set<String> LOST = Set.of("killed", "wounded");
  private static final int NOUN = 5;
  private static final int AGES = 6;
  private static final int ABOARD = 3;

  private final Words words;
  private final Lexicon lexicon;

  UncountedNumbers(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** An hour, a sum or a part of a number of things. */
  boolean other(int from, int to, NewsText.Sentence sentence) {
    return outOf(to, sentence)
        || whole(from, to, sentence)
        || clock(from, to)
        || money(from)
        || model(from)
        || unit(from, to, sentence)
        || years(from, to, sentence)
        || aged(from, to, sentence)
        || aging(from, to, sentence)
        || bracketed(from, to, sentence)
        || household(from, to, sentence)
        || aboard(from, sentence)
        || ofThings(to, sentence);
  }

  /** "هجوم مسلح", "يقل 600 شخص": an adjective of the word before it, or counted by it: not one. */
  boolean nobody(int i, NewsText.Sentence sentence) {
    boolean attribute =
        i > 0
            && words.is(WordClass.ADJECTIVAL_PERSONS, i)
            && words.isWord(i - 1)
            && lexicon.losses().at(words, i - 1, i).isEmpty()
            && lexicon.counting().at(words, i - 1, i).stream()
                .allMatch(f -> f.value().is("follow"));
    return attribute || aboard(i, sentence);
  }

  /** "قارب يقل نحو 600 شخص": as many as were aboard, not as many as were lost. */
  private boolean aboard(int from, NewsText.Sentence sentence) {
    for (int i = from - 1;
        i >= Math.max(sentence.from(), from - ABOARD) && !words.clauseMark(i);
        i--) {
      if (words.is(WordClass.CARRYING, i)) {
        return true;
      }
    }
    return false;
  }

  /** "في الثانية عشرة": an ordinal, here of an age. */
  boolean ordinal(int from, NewsText.Sentence sentence) {
    return from > sentence.from() && words.is(WordClass.TEENS, from) && definite(from - 1);
  }

  /** "الدقيقة 65", "المادة 5": the number is the name of the noun before it and counts nobody. */
  boolean numbered(int from, NewsText.Sentence sentence) {
    int noun = from - 1;
    return noun >= sentence.from()
        && definite(noun)
        && Character.isDigit(words.folded(from).charAt(0))
        && lexicon.persons().at(words, noun, from).isEmpty()
        && lexicon.losses().at(words, noun, from).isEmpty()
        && lexicon.counting().at(words, noun, from).isEmpty();
  }

  /** Is the article written together with a word: "الدقيقة", "بالمادة"? */
  private boolean definite(int i) {
    // "إلى" only looks as if it had one.
    return !words.is(WordClass.FUNCTION, i)
        && (words.is(WordClass.ARTICLE, i) || words.is(WordClass.JOINED_ARTICLE, i));
  }

  /** "Between 0630 and 0700": hours written without a colon. */
  private boolean clock(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.folded(i).matches("0\\d{3}")) {
        return true;
      }
    }
    return false;
  }

  /** "Maria Pulido, 42, and her son": between commas behind a name stands an age. */
  boolean age(int from, int to, NewsText.Sentence sentence) {
    return !lexicon.caseless()
        && to == from + 1
        && words.folded(from).matches("\\d{1,2}")
        && from - 2 >= sentence.from()
        && words.folded(from - 1).equals(",")
        && words.isWord(from - 2)
        && words.capital(from - 2)
        && (to >= sentence.to()
            || List.of(",", ";", ".", ")").contains(words.folded(to))
            || named(to, sentence));
  }

  /** "Ahmad, 17, Ali, 14 and Zakariya": the list of names goes on. */
  private boolean named(int to, NewsText.Sentence sentence) {
    return lexicon.has(Trait.ANALYTIC)
        && words.is(WordClass.AND, to)
        && to + 1 < sentence.to()
        && words.isWord(to + 1)
        && (words.capital(to + 1) || words.is(WordClass.KIN_POSSESSIVES, to + 1));
  }

  /** "A teacher of 41 who fled", "has died aged 72": behind one person stands an age. */
  private boolean years(int from, int to, NewsText.Sentence sentence) {
    if (words.is(WordClass.AGED, from - 1)) {
      return true;
    }
    return lexicon.has(Trait.ANALYTIC)
        && from - 2 >= sentence.from()
        && words.is(WordClass.OF, from - 1)
        && counts(from - 2, from - 1, "one")
        && (to >= sentence.to()
            || !words.isWord(to)
            || words.is(WordClass.RELATIVES, to)
            || words.is(WordClass.AND, to)
            || counts(to, sentence.to(), "follow"));
  }

  /** "His nephew, killed in September, was 19." */
  private boolean aged(int from, int to, NewsText.Sentence sentence) {
    if (!lexicon.has(Trait.ANALYTIC)
        || to != from + 1
        || from <= sentence.from()
        || !words.folded(from).matches("\\d{1,2}")
        || !counts(from - 1, from, "be")
        || to < sentence.to() && words.isWord(to)) {
      return false;
    }
    for (int i = sentence.from(); i < from; i++) {
      if (words.isWord(i)
          && lexicon.losses().at(words, i, from).stream().anyMatch(f -> f.value().is("tolls"))) {
        return false;
      }
    }
    return true;
  }

  /** "Fatima Ali (34) and her son Omar (5)": alone in brackets behind a name stands an age. */
  private boolean bracketed(int from, int to, NewsText.Sentence sentence) {
    return lexicon.has(Trait.ANALYTIC)
        && to == from + 1
        && words.folded(from).matches("\\d{1,2}")
        && from - 2 >= sentence.from()
        && to < sentence.to()
        && words.folded(from - 1).equals("(")
        && words.folded(to).equals(")")
        && words.isWord(from - 2)
        && words.capital(from - 2);
  }

  /** "Two sisters, aged six and nine, died": the numbers behind the word are ages. */
  private boolean aging(int from, int to, NewsText.Sentence sentence) {
    boolean counting =
        to < sentence.to()
            && words.isWord(to)
            && !words.is(WordClass.AND, to)
            && !counts(to, sentence.to(), "be")
            && lexicon.losses().at(words, to, sentence.to()).isEmpty()
            && !counts(to, sentence.to(), "follow");
    for (int i = from - 1; !counting && i >= Math.max(sentence.from(), from - AGES); i--) {
      if (words.is(WordClass.AGES, i)) {
        return true;
      }
      boolean between = words.isWord(i) || words.comma(i);
      if (!between
          || !lexicon.losses().at(words, i, from).isEmpty()
          || counts(i, from, "be")
          || !lexicon.persons().at(words, i, from).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /** "All members of one family", "from two families": it says whose they are. */
  private boolean household(int from, int to, NewsText.Sentence sentence) {
    return to < sentence.to()
        && from > sentence.from()
        && words.is(WordClass.HOUSEHOLDS, to)
        && (words.is(WordClass.OF, from - 1) || words.is(WordClass.MEMBERS_OF, from - 1));
  }

  /** "Riding in one of the trucks": a part of things, of nobody. */
  private boolean ofThings(int to, NewsText.Sentence sentence) {
    if (!lexicon.has(Trait.ANALYTIC)
        || to + 2 >= sentence.to()
        || !words.is(WordClass.OF, to)
        || !words.is(WordClass.ARTICLES, to + 1)
        || Character.isDigit(words.folded(to + 2).charAt(0))) {
      return false;
    }
    for (int i = to + 2; i < Math.min(sentence.to(), to + NOUN) && words.isWord(i); i++) {
      boolean lost = !lexicon.losses().at(words, i, sentence.to()).isEmpty();
      if (i > to + 2 && (lost || counts(i, sentence.to(), "follow"))) {
        return true;
      }
      if (lost
          || words.capital(i)
          || !lexicon.persons().at(words, i, sentence.to()).isEmpty()
          || Character.isDigit(words.folded(i).charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private boolean counts(int i, int limit, String kind) {
    return words.isWord(i)
        && lexicon.counting().at(words, i, limit).stream().anyMatch(f -> f.value().is(kind));
  }

  /** "$25 000", "€3": a sum. */
  private boolean money(int from) {
    return from > 0
        && !words.isWord(from - 1)
        && words
            .text(from - 1, from)
            .codePoints()
            .allMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
  }

  /** "El Batallón de Selva Amazonas 32, …": the number of a unit, part of its name. */
  private boolean unit(int from, int to, NewsText.Sentence sentence) {
    return !lexicon.caseless()
        && to == from + 1
        && from - 2 > sentence.from()
        && Character.isDigit(words.folded(from).charAt(0))
        && named(from - 1)
        && (named(from - 2) || words.is(WordClass.OF, from - 2))
        && (to >= sentence.to() || !words.isWord(to));
  }

  private boolean named(int i) {
    return words.isWord(i) && words.capital(i);
  }

  /** "Ми-24", "Су-25": the number of a make, written together with its letters. */
  private boolean model(int from) {
    if (!lexicon.declining()) {
      return false;
    }
    int start = words.token(from).start();
    boolean hyphen =
        from >= 2
            && words.folded(from - 1).equals("-")
            && words.token(from - 1).end() == start
            && words.token(from - 2).end() == words.token(from - 1).start()
            && words.isWord(from - 2)
            && words.capital(from - 2);
    return hyphen || words.text(from, from + 1).matches("\\p{Lu}\\p{L}*-\\d+\\p{L}*");
  }

  /** "28 из 36 дронов": what is counted stands behind the second number, and is nobody. */
  private boolean outOf(int to, NewsText.Sentence sentence) {
    return to + 2 < sentence.to()
        && words.is(WordClass.OUT_OF, to)
        && Character.isDigit(words.folded(to + 1).charAt(0))
        && words.isWord(to + 2)
        && lexicon.persons().at(words, to + 2, sentence.to()).isEmpty()
        && lexicon.losses().at(words, to + 2, sentence.to()).isEmpty();
  }

  /**
   * "Two of the 14 hostages were killed", "один из трёх нападавших убит": of whom some were lost.
   */
  private boolean whole(int from, int to, NewsText.Sentence sentence) {
    boolean known = lexicon.declining();
    for (int i = from - 1; i > Math.max(sentence.from(), from - WHOLE) && words.isWord(i); i--) {
      known |= words.is(WordClass.ARTICLES, i) || words.is(WordClass.POSSESSIVES, i);
      if (words.is(WordClass.OF, i) || words.is(WordClass.OUT_OF, i)) {
        return known && part(i - 1) && !lost(to, sentence);
      }
    }
    return false;
  }

  private boolean part(int i) {
    return words.is(WordClass.PARTS_OF, i) || Character.isDigit(words.folded(i).charAt(0));
  }

  /** "One of the ten people killed": all of the whole were lost. */
  private boolean lost(int to, NewsText.Sentence sentence) {
    int reach = lexicon.declining() ? 1 : WHOLE;
    for (int i = to; i < Math.min(sentence.to(), to + reach) && words.isWord(i); i++) {
      if (counts(i, sentence.to(), "be")) {
        return false;
      }
      int at = i;
      if (lexicon.losses().at(words, i, sentence.to()).stream()
          .map(PatternSet.Found::value)
          .filter(cue -> LOST.contains(cue.name()))
          .anyMatch(
              cue ->
                  cue.is("counted")
                      || cue.is("verbs")
                          && lexicon.ownerBefore()
                          && !words.is(WordClass.INTRANSITIVE, at))) {
        return true;
      }
    }
    return false;
  }
}
