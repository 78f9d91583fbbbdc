package org.nashra.extract;

import org.nashra.language.Peeled;
import org.nashra.language.WordClass;

/**
 * Which words make the name of a person: those with capitals, particles and initials among them;
 * where letters have no case, all up to a word that is known for something else.
 */
final class NameWords {
  static final int LONGEST = 4;
  // The dotted letter at the end of "علي", which the preposition "على" is written without.
  private static final String YA = "ي";
  private static final int LONGEST_CASELESS = 3;

  private final Words words;
  private final Lexicon lexicon;
  private final boolean caseless;

  NameWords(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    this.caseless = lexicon.caseless() || words.shouting();
  }

  /** Do letters tell no names here, by their script or since all are capitals? */
  boolean caseless() {
    return caseless;
  }

  /** Where a name that opens at a token ends; the token itself where none does. */
  int extent(int from, int limit) {
    int to = from;
    int plain = 0;
    while (to < limit && to - from < LONGEST + 1) {
      if (!words.isWord(to)) {
        boolean initial = to > from && words.folded(to).equals(".") && initial(to - 1);
        if (!initial) {
          break;
        }
        to++;
        continue;
      }
      boolean particle = words.is(WordClass.NAME_PARTICLES, to);
      if (caseless) {
        if (!particle && ordinary(to, to > from)
            || !particle && plain == LONGEST_CASELESS && !spelled(to)
            || !particle && (closed(from, to) || ended(from, to))) {
          break;
        }
      } else if (!words.capital(to) && !((particle || nisba(to)) && to > from)) {
        break;
      }
      plain += particle ? 0 : 1;
      to++;
    }
    while (to > from && (!words.isWord(to - 1) || words.is(WordClass.NAME_PARTICLES, to - 1))) {
      to--;
    }
    return to;
  }

  /**
   * "ياسين البرقاوي اليمين", "مازن الفراية أمن": a family name with its article, behind a given
   * name, closes the name; not so "نور الدين البحيري", "علي الحاج حسن".
   */
  private boolean closed(int from, int next) {
    int family = next - 1;
    return lexicon.verbFirst()
        && family > from
        && words.is(WordClass.ARTICLE, family)
        && lexicon.profile().given().contains(words.folded(from))
        && (!words.is(WordClass.NAME_PARTICLES, family - 1)
            || words.is(WordClass.FATHERS, family - 1))
        && !words.is(WordClass.SECOND_HALVES, family)
        && !lexicon.profile().given().contains(words.folded(family))
        && !lexicon.profile().given().contains(words.folded(next))
        && !(words.is(WordClass.ARTICLE, next) && nisba(words.folded(next)));
  }

  /**
   * "كيفن مكارثي الصفقة", "سورونباي جينبيكوف فرمى": a family name whose spelling is listed closes
   * the name, where no other such word stands behind.
   */
  private boolean ended(int from, int next) {
    String family = words.folded(next - 1);
    return lexicon.verbFirst()
        && next - 1 > from
        && lexicon.profile().latin().containsKey(family)
        && !lexicon.profile().given().contains(family)
        && !words.is(WordClass.NAME_PARTICLES, next - 1)
        && !words.is(WordClass.NAME_PARTICLES, next - 2)
        && !words.is(WordClass.SECOND_HALVES, next)
        && !lexicon.profile().given().contains(words.folded(next))
        && !lexicon.profile().latin().containsKey(words.folded(next))
        && !(words.is(WordClass.ARTICLE, next) && nisba(words.folded(next)));
  }

  /** "خوسيه لويس رودريغيث ثاباتيرو": a fourth word whose spelling is listed. */
  private boolean spelled(int i) {
    return lexicon.verbFirst() && lexicon.profile().latin().containsKey(words.folded(i));
  }

  /** "الشهري العسيري": an adjective of descent, with its article. */
  private static boolean nisba(String word) {
    return word.endsWith("ي");
  }

  /** "В. Путин", "Дж.Джонс". */
  private boolean initial(int i) {
    int length = words.folded(i).length();
    boolean joined = i + 2 < words.size() && words.token(i + 2).start() == words.token(i + 1).end();
    return length == 1 || length == 2 && lexicon.declining() && joined;
  }

  /** "аль-Идани": the article is written small and together with the name. */
  private boolean nisba(int i) {
    return words.is(WordClass.NAME_ARTICLES, i);
  }

  /**
   * Is the word one that no name is made of where letters have no case?
   *
   * @param inside whether a word of the name stands before it
   */
  boolean ordinary(int i, boolean inside) {
    String word = words.folded(i);
    if (word.length() < 2) {
      return true;
    }
    if (lexicon.caseless()
        && lexicon.profile().given().contains(word)
        && (!words.is(WordClass.FUNCTION, i)
            || inside
                && i > 0
                && words.text(i, i + 1).endsWith(YA)
                && lexicon.profile().given().contains(words.folded(i - 1)))) {
      // "فيصل" is a name, however much it looks like "so he arrives".
      return false;
    }
    int end = i + 1;
    if (known(lexicon.reporting(), i, end)
        || known(lexicon.relations(), i, end)
        || known(lexicon.modality(), i, end)
        || known(lexicon.counting(), i, end) && !descent(i)
        || known(lexicon.losses(), i, end)
        || known(lexicon.light(), i, end)
        || known(lexicon.triggers(), i, end)
        || known(lexicon.status(), i, end)) {
      return true;
    }
    return words.is(WordClass.FUNCTION, i)
        || words.is(WordClass.ADVERBS, i)
        || words.is(WordClass.VERB_OPENERS, i)
        || words.readings(i).stream().anyMatch(this::common)
        || inside
            && (words.is(WordClass.JOINED_ARTICLE, i) || joinedOn(i) || noun(i) || several(i));
  }

  /** "منصور التركي": the adjective of a people is a family name as well. */
  private boolean descent(int i) {
    return caseless && words.is(WordClass.ADJECTIVAL_PERSONS, i) && words.is(WordClass.ARTICLE, i);
  }

  /** "دويد الميليشيات": a word for several people. */
  private boolean several(int i) {
    return caseless
        && words.is(WordClass.PEOPLE_ENDINGS, i)
        && !lexicon.persons().at(words, i, i + 1).isEmpty();
  }

  /** "لشؤون", "بتشكيل": a common noun, with or without a preposition. */
  private boolean common(Peeled reading) {
    return (reading.suffix().isEmpty() || reading.prefix().isEmpty())
        && lexicon.profile().ordinary().contains(reading.folded());
  }

  /**
   * "كوندي وحل الحكومة", "العيبان وأمين": a conjunction opens something else, but for a few names.
   */
  private boolean joinedOn(int i) {
    return words.folded(i).length() > 2
        && words.is(WordClass.JOINED, i)
        && !words.is(WordClass.NAMES_LIKE_JOINED, i);
  }

  /** "لبيد إجراء تحقيق": a verbal noun, or one with a pronoun, is no name. */
  private boolean noun(int i) {
    return words.is(WordClass.NOUN_SHAPES, i)
        && !words.is(WordClass.ARTICLE, i)
        && !words.is(WordClass.NAMES_LIKE_NOUNS, i);
  }

  /** Does a lexicon hold a word by itself? */
  <V> boolean known(PatternSet<V> set, int i, int end) {
    for (PatternSet.Found<V> found : set.at(words, i, end)) {
      if (found.hit().to() == end) {
        return true;
      }
    }
    return false;
  }
}
