package org.nashra.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.place.Gazetteer;
import org.nashra.place.GazetteerPlace;

/**
 * Tells towns and regions by their adjectives: "в киевском аэропорту", "на багдадском рынке", "в
 * Буйнакском районе". Only behind a preposition of place and before a noun of what lies in a town;
 * elsewhere the adjective says where something comes from.
 */
final class TownAdjectives {
  private static final int BEHIND = 3;
  private static final int LARGE = 100_000;

  /** "В Буйнакском районе": with a capital it is a name, if of a small town. */
  private static final int SMALL = 5_000;

  private final Words words;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Map<String, List<String>> endings;

  TownAdjectives(Words words, Lexicon lexicon, Gazetteer gazetteer) {
    this.words = words;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.endings = lexicon.profile().townAdjectives();
  }

  /** The place that a token is the adjective of; null for none. */
  @Nullable RawMention at(int i, int limit) {
    if (endings.isEmpty()
        || !premises(i, limit)
        || !lexicon.states().at(words, i, i + 1).isEmpty()) {
      return null;
    }
    String word = words.folded(i);
    for (String ending : endings.getOrDefault("", List.of())) {
      RawMention found =
          word.endsWith(ending) ? of(i, word.substring(0, word.length() - ending.length())) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** "Аэропорту", "международном аэропорту", "и Лачинском районах": what the adjective is of. */
  private boolean premises(int i, int limit) {
    for (int at = i + 1; at < Math.min(limit, i + 1 + BEHIND) && words.isWord(at); at++) {
      if (words.is(WordClass.PREMISES, at)) {
        return true;
      }
      if (words.is(WordClass.AND, at) || words.is(WordClass.AND, at - 1)) {
        continue;
      }
      if (words.capital(at) || !words.is(WordClass.CASE_ADJECTIVES, at) && !oblique(at)) {
        return false;
      }
    }
    return false;
  }

  private boolean oblique(int i) {
    return words.is(WordClass.OBLIQUE_ADJECTIVES, i);
  }

  private @Nullable RawMention of(int i, String stem) {
    List<String> whole = endings.get(stem);
    if (whole != null) {
      return place(i, whole.get(0));
    }
    for (int cut = 1; cut < stem.length(); cut++) {
      List<String> names = endings.get(stem.substring(cut));
      for (String name : names == null ? List.<String>of() : names) {
        RawMention found = place(i, stem.substring(0, cut) + name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable RawMention place(int i, String name) {
    if (name.length() < 2 || !gazetteer.contains(name)) {
      return null;
    }
    int least = words.capital(i) ? SMALL : LARGE;
    for (GazetteerPlace place : gazetteer.find(name)) {
      if (place.curated() || place.capital() || place.population() >= least) {
        return RawMention.place(
            new Pattern.Hit(i, i + 1, words.token(i).start(), words.token(i).end(), "", ""),
            place,
            name);
      }
    }
    return null;
  }
}
