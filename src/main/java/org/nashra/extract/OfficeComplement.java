package org.nashra.extract;

import java.util.List;
import java.util.Set;
import org.nashra.language.WordClass;

/**
 * What an office is of, between its title and the name of who holds it: "губернатор Восточной
 * области Сайду", "وزير الثروة السمكية فهد", "السفير الأمريكي لدى العراق توم". Tells where the name
 * opens behind it.
 */
final class OfficeComplement {
  private static final int REACH = 7;
  private static final int LONGEST = 8;
  private static final int ADJECTIVES = 3;
  private static final int FULL_NAME = 3;

  private final Words words;
  private final Lexicon lexicon;
  private final NameWords names;
  private final GivenNames given;

  OfficeComplement(Words words, Lexicon lexicon, NameWords names) {
    this.words = words;
    this.lexicon = lexicon;
    this.names = names;
    this.given = new GivenNames(words, lexicon);
  }

  /**
   * Where the name opens: "министр связи страны Яя", "وزير الثروة السمكية فهد".
   *
   * @param known where somebody whom a table knows is named; {@code stop} for nobody
   * @param ends where names of places end: "عضو مجلس محافظة نينوى غزوان حامد"
   */
  int beyond(int from, int stop, int known, Set<Integer> ends) {
    if (lexicon.declining()) {
      return declined(from, stop);
    }
    if (!lexicon.clitic()) {
      return from;
    }
    int given = given(from, known, ends);
    if (given >= 0) {
      return given;
    }
    int seated = seated(from, Math.min(stop, known), ends);
    if (seated >= 0) {
      return seated;
    }
    int at = from;
    while (at < stop && at - from < ADJECTIVES && words.isWord(at) && article(at)) {
      at++;
    }
    boolean name = at > from && at + 1 < stop && words.isWord(at) && words.isWord(at + 1);
    return name && !names.ordinary(at, false) && !names.ordinary(at + 1, true) ? at : from;
  }

  /**
   * "الناطق باسم نادي الأسير أمجد النجار": where a given name opens, behind what the office is of;
   * -1 where none does.
   */
  private int given(int from, int stop, Set<Integer> ends) {
    for (int at = from; at < Math.min(stop, from + REACH) && words.isWord(at); at++) {
      if (lexicon.profile().given().contains(words.folded(at))) {
        boolean opens = at == from || article(at - 1) || ends.contains(at);
        boolean whole = at + 1 < stop && words.isWord(at + 1) && !names.ordinary(at + 1, true);
        return opens && whole ? at : -1;
      }
      // "القيادي في حركة النهضة علي العريض": in which body somebody leads.
      if (said(at) && !(at == from && words.is(WordClass.IN, at))) {
        return -1;
      }
    }
    return -1;
  }

  /** "الناطق باسم المقاومة في تعز رشاد الشرعبي": the name opens behind the town; -1 for none. */
  private int seated(int from, int stop, Set<Integer> ends) {
    for (int at = from; at < Math.min(stop, from + REACH) && words.isWord(at); at++) {
      boolean town = at > from && ends.contains(at);
      if (town && at + 1 < stop && words.isWord(at + 1)) {
        return !names.ordinary(at, false) && !names.ordinary(at + 1, true) ? at : -1;
      }
      if (said(at) && !words.is(WordClass.IN, at)) {
        return -1;
      }
    }
    return -1;
  }

  /** A verb, a preposition or a conjunction: the office ends before it. */
  private boolean said(int i) {
    int end = i + 1;
    boolean joined = words.is(WordClass.JOINED, i) && !article(i);
    return joined
        || names.known(lexicon.reporting(), i, end)
        || names.known(lexicon.relations(), i, end)
        || names.known(lexicon.light(), i, end)
        || names.known(lexicon.modality(), i, end)
        || lexicon.triggers().at(words, i, end).stream()
            .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB);
  }

  /**
   * "Губернатор Восточной области Сайду", "глава агентства по поиску и спасанию Мухаммад": an
   * adjective with a capital belongs to the noun behind it, small prepositions to the office.
   */
  private int declined(int from, int stop) {
    int named = named(from, stop);
    if (named > from) {
      return named;
    }
    int at = from;
    boolean linked = false;
    while (at < stop && at - from < LONGEST && words.isWord(at)) {
      if (words.capital(at)) {
        if (!attribute(at, stop)) {
          break;
        }
      } else if (words.is(WordClass.OFFICE_LINKS, at) && at + 1 < stop) {
        linked = true;
      } else if (words.folded(at).length() < 3
          || !words.is(WordClass.AREAS, at) && names.ordinary(at, false)) {
        return attribute(from, stop) ? stop : from;
      }
      at++;
    }
    if (at > from
        && words.is(WordClass.AREAS, at - 1)
        && !words.is(WordClass.AREAS_ALONE, at - 1)
        && capitals(at, stop) > 2
        && !lexicon.profile().given().contains(words.folded(at))) {
      at++;
    }
    boolean capital = at < stop && words.isWord(at) && words.capital(at);
    boolean full = capital && at + 1 < stop && words.isWord(at + 1) && words.capital(at + 1);
    if (full || capital && !linked) {
      return at;
    }
    return attribute(from, stop) ? stop : from;
  }

  /**
   * "Глава Роскосмоса Анатолий Перминов": where the office is in the nominative, a genitive before
   * two other names is whose office it is. How many words to leave out.
   */
  int owned(int from, int to, int head) {
    if (!lexicon.declining() || to - from != FULL_NAME) {
      return 0;
    }
    boolean initials = words.text(from, from + 1).matches("\\p{Lu}{2,}");
    boolean genitive =
        words.is(WordClass.GENITIVE_NAMES, from)
            && words.is(WordClass.NOMINATIVE_NAMES, from + 1)
            && !words.is(WordClass.PATRONYMICS, from + 1)
            && RussianNames.plain(words.folded(head), lexicon);
    return initials || genitive ? 1 : 0;
  }

  /**
   * "Глава медицинской службы протестующих Олег Мусий": where a given name opens behind small words
   * only; the start where none does.
   */
  private int named(int from, int stop) {
    for (int at = from; at < Math.min(stop, from + REACH) && words.isWord(at); at++) {
      if (words.capital(at)) {
        return given.opens(at) ? at : from;
      }
      if (words.is(WordClass.FINITE_VERBS, at)
          || words.folded(at).length() < 3 && !words.is(WordClass.OFFICE_LINKS, at)) {
        return from;
      }
    }
    return from;
  }

  /** "Провинции Нангархар Аттаулла Хогьяни": how many words with capitals follow. */
  private int capitals(int at, int stop) {
    int to = at;
    while (to < stop && words.isWord(to) && words.capital(to)) {
      to++;
    }
    return to - at;
  }

  /** "Восточной области", "Дальней авиацией": an adjective, and the noun that it goes with. */
  private boolean attribute(int i, int stop) {
    return i + 1 < stop
        && words.isWord(i)
        && words.isWord(i + 1)
        && words.capital(i)
        && !words.capital(i + 1)
        && words.is(WordClass.OBLIQUE_ADJECTIVES, i)
        && !words.is(WordClass.FINITE_VERBS, i + 1)
        && (words.is(WordClass.AREAS, i + 1)
            || words.folded(i + 1).length() > 3 && !names.ordinary(i + 1, false));
  }

  /** "السفير الأمريكي لدى العراق توم": past the state to which an envoy is sent. */
  int posted(List<RawMention> raw, int next, int from, Set<Integer> used) {
    for (int k = next; k < raw.size() && raw.get(k).from() <= from + 1; k++) {
      RawMention beside = raw.get(k);
      boolean behind =
          beside.from() == from + 1 && words.is(WordClass.POSTED, from) && beside.owns();
      if (behind && !beside.is(RawMention.Kind.ADJECTIVE)) {
        used.add(k);
        return beside.to();
      }
    }
    return from;
  }

  /** "القيادي في حركة النهضة علي العريض": past the body that somebody is in, before his name. */
  int member(List<RawMention> raw, int next, int from, int limit, Set<Integer> used) {
    if (!lexicon.caseless() || !lexicon.verbFirst() || !words.is(WordClass.IN, from)) {
      return from;
    }
    for (int k = next; k < raw.size() && raw.get(k).from() <= from + 1; k++) {
      RawMention body = raw.get(k);
      boolean behind =
          body.from() == from + 1
              && (body.is(RawMention.Kind.ORGANISATION)
                  || body.entity() != null
                      && (body.entity().kind() == Entity.Kind.GROUP
                          || body.entity().kind() == Entity.Kind.ORGANISATION));
      int name = body.to();
      while (behind && name < limit && words.is(WordClass.ARTICLE, name) && name < body.to() + 2) {
        name++;
      }
      if (behind && name < limit && lexicon.profile().given().contains(words.folded(name))) {
        used.add(k);
        return name;
      }
    }
    return from;
  }

  private boolean article(int i) {
    return words.is(WordClass.ARTICLE, i) || words.is(WordClass.JOINED_ARTICLE, i);
  }
}
