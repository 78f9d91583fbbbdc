package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/**
 * Counts those of a family who are told together as one number: "a man and his three sons" are
 * four, "Khalid Hamoud, his wife Huda and their two children" four as well, "his wife" one.
 */
final class Families {
  private static final int NAME = 6;
  private static final int ADJECTIVES = 2;
  private static final int MORE = 3;

  private final Words words;
  private final Lexicon lexicon;
  private final GivenNames given;

  Families(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    this.given = new GivenNames(words, lexicon);
  }

  /**
   * A stretch of tokens and how many people it names.
   *
   * @param kin somebody in it is told as somebody's kin
   */
  private record Part(int from, int to, int count, boolean kin) {}

  /** The numbers of a sentence, those of one family joined into one. */
  List<Quantity> joined(List<Quantity> found, NewsText.Sentence sentence) {
    if (lexicon.verbFirst()) {
      List<Quantity> kin = found.stream().map(one -> withKin(one, sentence)).toList();
      return kin.stream()
          .filter(q -> kin.stream().noneMatch(o -> o.from() < q.from() && q.from() < o.end()))
          .toList();
    }
    if (!lexicon.ownerBefore()) {
      return found;
    }
    List<Quantity> all = new ArrayList<>(found);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Part part = kin(i, found, sentence);
      if (part == null) {
        continue;
      }
      int from = part.from();
      int to = part.to();
      int count = part.count();
      Part head = head(from, found, sentence);
      if (head != null) {
        from = head.from();
        count += head.count();
      }
      for (Part next = next(to, found, sentence); next != null; next = next(to, found, sentence)) {
        to = next.to();
        count += next.count();
      }
      if (more(to, sentence)) {
        continue;
      }
      if (head == null && words.is(WordClass.OF, i - 1)) {
        // "in front of his wife and three children"
        int open = from;
        int end = to;
        all.removeIf(q -> q.from() < end && open < q.end());
      } else if (count > 1 || taken(owner(i) ? i - 1 : i, sentence)) {
        join(all, found, new Part(from, to, count, true));
      }
      i = to - 1;
    }
    all.sort(Comparator.comparingInt(Quantity::from));
    return all;
  }

  /** "رجل وزوجته": whose kin are joined right behind him, with the pronoun written together. */
  private Quantity withKin(Quantity one, NewsText.Sentence sentence) {
    Integer count = exact(one);
    int to = one.end();
    while (to < sentence.to()
        && (words.is(WordClass.KIN, to) || words.is(WordClass.KIN_PAIRS, to))) {
      to++;
    }
    if (count == null || one.who() == null || to == one.end()) {
      return one;
    }
    int all = count + to - one.end();
    for (int i = one.end(); i < to; i++) {
      all += words.is(WordClass.KIN_PAIRS, i) ? 1 : 0;
    }
    return new Quantity(one.from(), one.to(), to, all, all, false, one.who(), one.effect(), false);
  }

  /** A total before it counts them already: "six of a family: Ali, his wife and four children". */
  private static void join(List<Quantity> all, List<Quantity> found, Part family) {
    boolean counted =
        found.stream()
            .anyMatch(
                q ->
                    family.count() > 1
                        && !q.implied()
                        && q.end() <= family.from()
                        && q.min() != null
                        && q.min() >= family.count());
    all.removeIf(q -> q.from() < family.to() && family.from() < q.end());
    if (!counted) {
      all.add(
          new Quantity(
              family.from(),
              family.to(),
              family.to(),
              family.count(),
              family.count(),
              false,
              "people",
              null,
              family.count() == 1));
    }
  }

  /** "His wife", "her two small children": a possessive and kin; null where none opens here. */
  private @Nullable Part kin(int i, List<Quantity> found, NewsText.Sentence sentence) {
    if (!words.is(WordClass.KIN_POSSESSIVES, i) && !owner(i)) {
      return null;
    }
    Quantity number = at(i + 1, found);
    if (number != null) {
      Integer count = exact(number);
      return count != null && number.who() != null && kinNoun(number.end() - 1)
          ? new Part(i, number.end(), count, true)
          : null;
    }
    for (int k = i + 1; k <= i + 1 + ADJECTIVES && k < sentence.to() && words.isWord(k); k++) {
      if (words.is(WordClass.KIN, k) && !words.is(WordClass.PLURAL_NOUNS, k)) {
        return new Part(i, named(k + 1, sentence), 1, true);
      }
    }
    return null;
  }

  /** "The man's wife". */
  private boolean owner(int i) {
    return words.isWord(i) && words.text(i, i + 1).matches(".*['’]s?");
  }

  private boolean kinNoun(int i) {
    return words.is(WordClass.KIN, i)
        || lexicon.persons().at(words, i, i + 1).stream()
            .anyMatch(f -> f.value().name().equals("children"));
  }

  /** Who is joined on behind: kin again, or a number of children without a possessive. */
  private @Nullable Part next(int at, List<Quantity> found, NewsText.Sentence sentence) {
    int i = at;
    while (i < sentence.to() && (words.comma(i) || words.is(WordClass.AND, i)) && i - at < 2) {
      i++;
    }
    if (i == at || i >= sentence.to()) {
      return null;
    }
    Part kin = kin(i, found, sentence);
    if (kin != null) {
      return kin;
    }
    Quantity number = at(i, found);
    Integer count = number == null ? null : exact(number);
    if (number == null
        || count == null
        || number.implied()
        || number.effect() != null
        || !kinNoun(number.end() - 1)) {
      return null;
    }
    return new Part(i, number.end(), count, true);
  }

  /** "His wife and children": how many they are is not told. */
  private boolean more(int at, NewsText.Sentence sentence) {
    int i = at;
    while (i < sentence.to()
        && i - at < MORE
        && (words.comma(i)
            || words.is(WordClass.AND, i)
            || words.is(WordClass.KIN_POSSESSIVES, i))) {
      i++;
    }
    return i > at && i < sentence.to() && words.is(WordClass.KIN_PLURALS, i);
  }

  /** Whose kin they are, right before: "a man and", "Ahmad Jasim and"; null where nobody is. */
  private @Nullable Part head(int from, List<Quantity> found, NewsText.Sentence sentence) {
    int i = from - 1;
    while (i >= sentence.from()
        && (words.comma(i) || words.is(WordClass.AND, i) || words.is(WordClass.BESIDES, i))) {
      i--;
    }
    if (i == from - 1 || i < sentence.from()) {
      return null;
    }
    int end = i + 1;
    if (words.is(WordClass.DEFINITE, i - 1) && words.is(WordClass.SOLE_VICTIMS, i)) {
      return new Part(i - 1, end, 1, false);
    }
    boolean beside = !words.comma(from - 1) && end == from - 1;
    for (Quantity one : found) {
      if (one.end() == end && one.implied()) {
        return new Part(one.from(), end, 1, false);
      }
      Integer number = exact(one);
      if (one.end() == end
          && beside
          && number != null
          && one.who() != null
          && one.effect() == null) {
        return new Part(one.from(), end, number, false);
      }
    }
    int open = i;
    while (open >= sentence.from() && i - open < NAME && name(open)) {
      open--;
    }
    open++;
    // The first word of a sentence has a capital anyway.
    boolean several = end - open >= 2;
    return several && words.capital(open) && !ordinary(open) ? new Part(open, end, 1, false) : null;
  }

  private boolean name(int i) {
    return words.isWord(i)
        && (words.capital(i)
            || words.is(WordClass.NAME_PARTICLES, i)
            || words.is(WordClass.NAME_ARTICLES, i))
        && !words.is(WordClass.ARTICLES, i);
  }

  /** A word that the language has besides, and that opens no name. */
  private boolean ordinary(int i) {
    return lexicon.is(WordClass.FUNCTION, words.folded(i)) && !given.opens(i);
  }

  /** Behind kin may stand the name: "his wife Huda al-Ali". */
  private int named(int from, NewsText.Sentence sentence) {
    int to = from;
    while (to < sentence.to() && to - from < NAME && name(to) && words.isWord(to)) {
      to++;
    }
    return to;
  }

  /** The number itself; null for a vague one or a range. */
  private static @Nullable Integer exact(Quantity one) {
    Integer min = one.min();
    return !one.vague() && min != null && min.equals(one.max()) ? min : null;
  }

  private static @Nullable Quantity at(int token, List<Quantity> found) {
    return found.stream().filter(q -> q.from() == token).findFirst().orElse(null);
  }

  /** One of kin alone counts where nothing puts her beside the deed: not "in front of his wife". */
  private boolean taken(int i, NewsText.Sentence sentence) {
    int before = words.is(WordClass.ARTICLES, i - 1) ? i - 2 : i - 1;
    return before < sentence.from()
        || words.clauseMark(before)
        || words.is(WordClass.AND, before)
        || words.is(WordClass.BESIDES, before)
        || lexicon.losses().at(words, before, i).stream()
            .anyMatch(f -> f.value().is("verbs") && f.hit().to() == i);
  }
}
