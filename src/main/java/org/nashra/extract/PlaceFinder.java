package org.nashra.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Peeled;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;
import org.nashra.place.Gazetteer;
import org.nashra.place.GazetteerPlace;

/**
 * Finds the places of the gazetteer in a text. A word that is also the name of a small town is one
 * only where something says so: a preposition, a case, a place of the same id found before.
 */
final class PlaceFinder {
  private static final int LONGEST = 4;
  private static final int SMALL_TOWN = 50_000;
  private static final int LARGE = 10;
  private static final int SHORT = 3;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final NewsText text;
  private final Words words;
  private final GivenNames given;
  private final TownAdjectives adjectives;
  private final Set<Integer> timed = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * @param times expressions of time, in which no place is named
   */
  PlaceFinder(NewsText text, Lexicon lexicon, Gazetteer gazetteer, List<TimeExpression> times) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.text = text;
    this.words = text.words();
    this.given = new GivenNames(words, lexicon);
    this.adjectives = new TownAdjectives(words, lexicon, gazetteer);
    for (TimeExpression time : times) {
      for (int i = words.tokenAt(time.start());
          i < words.size() && words.token(i).start() < time.end();
          i++) {
        timed.add(i);
      }
    }
  }

  /** The place whose name opens at a token; the longest name first. */
  @Nullable RawMention at(int i, int limit) {
    String surface = words.text(i, i + 1);
    boolean small = Words.cased(surface) && !words.capital(i);
    if (timed.contains(i) || surface.length() < 2) {
      return null;
    }
    int longest = opens(i) ? LONGEST : 1;
    for (int length = Math.min(longest, limit - i); length >= (small ? 2 : 1); length--) {
      // "Mar Rojo", "détroit d'Ormuz": a region's own name may open small; towns never do.
      if (small && !words.capital(i + length - 1)) {
        continue;
      }
      boolean whole = true;
      for (int k = i; k < i + length; k++) {
        whole &= words.isWord(k);
      }
      if (!whole) {
        continue;
      }
      RawMention found = placeOf(i, length);
      if (found != null && !(small && town(found))) {
        return found;
      }
    }
    return located(i) ? adjectives.at(i, limit) : null;
  }

  /** Is there any name of several words that opens so? */
  private boolean opens(int i) {
    for (Peeled reading : words.readings(i)) {
      if (gazetteer.opens(reading.folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean town(RawMention found) {
    return found.place() == null || found.place().id().startsWith("geonames:");
  }

  private @Nullable RawMention placeOf(int i, int length) {
    for (Peeled first : words.readings(i)) {
      if (length == 1 && !gazetteer.contains(first.folded())
          || lexicon.is(WordClass.UNLOCATIVE_PREFIXES, first.prefix())
          || lexicon.is(WordClass.LOCATIVE_PREFIXES, first.prefix()) && located(i)
          || !first.suffix().isEmpty() && lexicon.caseless()
          || length == 1 && lexicon.is(WordClass.NEVER_TOWNS, first.folded())
          || length == 1
              && lexicon.is(WordClass.TOWNS_LIKE_NOUNS, first.folded())
              && !words.is(WordClass.TOWN_HEADS, i - 1)
          || length == 1
              && lexicon.is(WordClass.INSTRUMENTAL, first.suffix())
              && !words.is(WordClass.INSTRUMENTAL_PREPOSITIONS, i - 1)) {
        continue;
      }
      if (length == 1) {
        RawMention found = known(first.folded(), i, 1, first, first);
        if (found != null) {
          return found;
        }
        continue;
      }
      String middle = first.folded();
      for (int k = i + 1; k < i + length - 1; k++) {
        middle += " " + words.folded(k);
      }
      for (Peeled last : words.readings(i + length - 1)) {
        if (!last.prefix().isEmpty()) {
          continue;
        }
        RawMention found = known(middle + " " + last.folded(), i, length, first, last);
        if (found != null) {
          return found;
        }
        if (!first.suffix().isEmpty() && !lexicon.declining()) {
          break;
        }
      }
    }
    return null;
  }

  private @Nullable RawMention known(String key, int i, int length, Peeled first, Peeled last) {
    if (!gazetteer.contains(key) || lexicon.profile().ordinary().contains(key)) {
      return null;
    }
    List<GazetteerPlace> places = gazetteer.find(key);
    if (places.isEmpty()) {
      return null;
    }
    GazetteerPlace place = places.get(0);
    if (!place.curated()
        && length == 1
        && !seen.contains(place.id())
        && !(division(place) ? told(i, first) : plausible(place, i, first))) {
      return null;
    }
    seen.add(place.id());
    return RawMention.place(
        new Pattern.Hit(i, i + length, first.start(), last.end(), first.prefix(), last.suffix()),
        place,
        key);
  }

  private static boolean division(GazetteerPlace place) {
    return !place.curated() && place.precision() == GazetteerPlace.Precision.REGION;
  }

  /**
   * "In Guayas", "provincia de Guayas", "محافظة البحيرة": names of provinces are surnames, common
   * words and cases of towns ("в Марке") besides, so that one counts only where it is told as one.
   */
  private boolean told(int i, Peeled reading) {
    int before = words.is(WordClass.OF, i - 1) ? i - 2 : i - 1;
    boolean headed = words.is(WordClass.DIVISIONS, before) || words.is(WordClass.DIVISIONS, i + 1);
    return headed
        || !lexicon.caseless()
            && !lexicon.declining()
            && !lexicon.is(WordClass.FUNCTION, reading.folded())
            && !ordinary(i)
            && (located(i) || inside(i, reading));
  }

  /** A word that is also the name of a small town names it only where something says so. */
  private boolean plausible(GazetteerPlace place, int i, Peeled reading) {
    int least = words.shouting() ? LARGE * SMALL_TOWN : SMALL_TOWN;
    if (lexicon.is(WordClass.FUNCTION, reading.folded())
        || lexicon.profile().ordinary().contains(reading.folded())
        || lexicon.profile().ordinary().contains(words.folded(i))
        || ordinary(i)) {
      return false;
    }
    if (lexicon.ownerBefore() && place.population() < LARGE * SMALL_TOWN && goesOn(i)) {
      return false;
    }
    boolean located = located(i) || inside(i, reading);
    if (!lexicon.caseless() && !located && named(i)) {
      return false;
    }
    if (lexicon.caseless() && !located && !place.capital() && attribute(i)) {
      return false;
    }
    if (!lexicon.caseless() && !located && given.opens(i)) {
      return false;
    }
    if (!lexicon.caseless() && !located && !place.capital() && surname(i)) {
      return false;
    }
    if (lexicon.caseless() && reading.folded().length() <= SHORT && !place.capital()) {
      return located && place.population() >= SMALL_TOWN;
    }
    if (!lexicon.caseless() && opensSentence(i) && !located) {
      return place.population() >= LARGE * SMALL_TOWN;
    }
    return place.capital() || located || place.population() >= least;
  }

  /** "Unión de Guardias": the first word of the name of a body. */
  private boolean named(int i) {
    return words.is(WordClass.OF, i + 1)
        && i + 2 < words.size()
        && words.isWord(i + 2)
        && words.capital(i + 2)
        && !lexicon.declining();
  }

  /** "Mir Ali", "Deir el-Zour": the first word of a longer name is not the town of that name. */
  private boolean goesOn(int i) {
    int next = i + 1;
    if (words.shouting()
        || next >= words.size()
        || timed.contains(next)
        || !words.isWord(next)
        || words.token(next).start() != words.token(i).end() + 1) {
      return false;
    }
    String word = words.text(next, next + 1);
    int hyphen = word.indexOf('-');
    boolean article =
        hyphen > 0
            && hyphen <= SHORT
            && hyphen + 1 < word.length()
            && Character.isUpperCase(word.codePointAt(hyphen + 1));
    boolean particle =
        words.is(WordClass.NAME_PARTICLES, next)
            && next + 1 < words.size()
            && words.isWord(next + 1)
            && words.capital(next + 1);
    return (words.capital(next) || article || particle)
        && !ordinary(next)
        && !words.is(WordClass.TOWN_NOUNS_BEHIND, next)
        && !words.is(WordClass.SETTLEMENT, next)
        && !lexicon.is(WordClass.FUNCTION, words.folded(next))
        && lexicon.offices().at(words, next, next + 1).isEmpty()
        && lexicon.organisations().at(words, next, next + 1).isEmpty()
        && lexicon.states().at(words, next, next + 1).isEmpty();
  }

  /** "القيادة الجديدة": behind a noun with its article stands an adjective with the same. */
  private boolean attribute(int i) {
    return i > 0
        && words.is(WordClass.ARTICLE, i)
        && (words.is(WordClass.ARTICLE, i - 1) || words.is(WordClass.JOINED_ARTICLE, i - 1))
        && !locative(i - 1);
  }

  private boolean locative(int i) {
    return lexicon.relations().at(words, i, i + 1).stream().anyMatch(f -> f.value().is("in"));
  }

  /** "Şuşa'da", "Laçın kentinde": a case or a postposition says that it is a place. */
  private boolean inside(int i, Peeled reading) {
    String suffix = reading.suffix();
    return suffix.startsWith("'")
            && lexicon.profile().cases().getOrDefault("in", List.of()).contains(suffix.substring(1))
        || i + 1 < words.size()
            && lexicon.postpositions().at(words, i + 1, words.size()).stream()
                .anyMatch(f -> f.value().is("in"));
  }

  /** "Maia Sandu": behind another word with a capital stands a surname, not a small town. */
  private boolean surname(int i) {
    return i > 0
        && !words.shouting()
        && words.isWord(i - 1)
        && words.capital(i - 1)
        && words.token(i).start() == words.token(i - 1).end() + 1
        && lexicon.offices().at(words, i - 1, i).isEmpty()
        && lexicon.relations().at(words, i - 1, i).isEmpty()
        && lexicon.states().at(words, i - 1, i).isEmpty();
  }

  /** A word that the lexicons know for something else. */
  private boolean ordinary(int i) {
    return single(lexicon.relations(), i)
        || single(lexicon.modality(), i)
        || single(lexicon.reporting(), i)
        || single(lexicon.triggers(), i)
        || single(lexicon.losses(), i)
        || single(lexicon.persons(), i)
        || single(lexicon.counting(), i)
        || single(lexicon.light(), i);
  }

  private <V> boolean single(PatternSet<V> set, int i) {
    return set.at(words, i, i + 1).stream().anyMatch(f -> f.hit().to() == i + 1);
  }

  private boolean opensSentence(int i) {
    return text.sentence(i).from() == i;
  }

  private boolean located(int i) {
    int sentence = text.sentence(i).from();
    for (int from = Math.max(sentence, i - 3); from < i; from++) {
      for (PatternSet.Found<Cue> found : lexicon.relations().at(words, from, i)) {
        if (found.value().is("in") && found.hit().to() == i) {
          return true;
        }
      }
    }
    return false;
  }
}
