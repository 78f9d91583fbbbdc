package org.nashra.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Peeled;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.place.GazetteerPlace;

/**
 * Finds places that no gazetteer lists: a name with a capital behind a preposition of place or a
 * noun of settlement ("near Qataba", "the village of Khushab", "в селе Хушаб"). They have no
 * coordinates; their country is the one that the text named last.
 */
final class UnlistedPlaces {
  private static final int LONGEST = 3;
  private static final int ARTICLE = 3;
  private static final int PREPOSITION = 3;
  private static final int AREA = 7;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final GivenNames given;
  private final boolean[] taken;
  private final NameWords names;
  private final Set<String> settled;

  /**
   * @param times expressions of time, in which no place is named: "in February"
   */
  UnlistedPlaces(
      NewsText text, Lexicon lexicon, List<Mention> mentions, List<TimeExpression> times) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.given = new GivenNames(words, lexicon);
    this.names = new NameWords(words, lexicon);
    this.taken = new boolean[words.size() + 1];
    for (Mention mention : mentions) {
      // "ناحية البغدادي": where letters have no case, a family name may be that of a place.
      boolean family =
          lexicon.caseless()
              && mention.kind() == Mention.Kind.PERSON
              && mention.to() - mention.head() == 1;
      for (int i = mention.head(); i < mention.to() && !family; i++) {
        taken[i] = true;
      }
    }
    for (TimeExpression time : times) {
      for (int i = words.tokenAt(time.start());
          i < words.size() && words.token(i).start() < time.end();
          i++) {
        taken[i] = true;
      }
    }
    this.settled = settlements();
  }

  List<Site> in(NewsText.Sentence sentence) {
    List<Site> sites = new ArrayList<>();
    if (lexicon.caseless() && lexicon.verbFirst()) {
      for (int i = sentence.from(); i + 1 < sentence.to(); i++) {
        int to = words.is(WordClass.SETTLEMENT, i) ? plain(i + 1, sentence.to()) : i + 1;
        Site site = to > i + 1 ? site(i + 1, to) : null;
        if (site != null) {
          sites.add(site);
        }
      }
      return sites;
    }
    if (lexicon.caseless() || words.shouting()) {
      return sites;
    }
    Site town = null;
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      int to = name(i, sentence.to());
      if (to > i
          && (located(i, sentence.from())
              || explained(i, to, sentence)
              || framed(i, to, sentence.to())
              || settled.contains(words.text(i, to)))) {
        Site site = site(i, to);
        if (site != null && !(town != null && area(town, i))) {
          sites.add(site);
          town = site;
        }
        i = to;
      }
    }
    return sites;
  }

  /** "À Sokora, dans le cercle de Bankas": of two that no list has, the second is where it lies. */
  private boolean area(Site town, int i) {
    return i - town.token() <= AREA
        && words.is(WordClass.OF, i - 1)
        && (words.is(WordClass.SETTLEMENT, i - 2) || words.is(WordClass.DIVISIONS, i - 2));
  }

  /**
   * Those of a sentence that the text says are settlements, here or before: "the town of Konna",
   * and "Konna" from there on.
   */
  List<Site> settled(NewsText.Sentence sentence) {
    return settled.isEmpty()
        ? List.of()
        : in(sentence).stream().filter(s -> settled.contains(s.place().text())).toList();
  }

  /** The one named last before a sentence, not further back than some sentences; null for none. */
  @Nullable Site before(NewsText.Sentence sentence, int reach) {
    for (int k = sentence.index() - 1; k >= Math.max(0, sentence.index() - reach); k--) {
      List<Site> sites = settled(text.sentences().get(k));
      if (!sites.isEmpty()) {
        return sites.get(sites.size() - 1);
      }
    }
    return null;
  }

  /** The names that the text says are those of places. */
  private Set<String> settlements() {
    Set<String> found = new HashSet<>();
    boolean read =
        (lexicon.has(Trait.ANALYTIC) && lexicon.ownerBefore() || !lexicon.ownerBefore())
            && !lexicon.caseless()
            && !words.shouting();
    for (NewsText.Sentence sentence : read ? text.sentences() : List.<NewsText.Sentence>of()) {
      for (int i = sentence.from() + 1; i < sentence.to(); i++) {
        int to = name(i, sentence.to());
        boolean of =
            words.is(WordClass.OF, i - 1)
                && words.is(WordClass.SETTLEMENT, i - 2)
                && !words.capital(i - 2);
        boolean apposed = lexicon.declining() && apposed(i, sentence.from());
        if (to > i
            && (of || apposed || framed(i, to, sentence.to()) || measured(to, sentence.to()))) {
          found.add(words.text(i, to));
        }
        i = Math.max(i, to - 1);
      }
    }
    return found;
  }

  /** Where a name of capitals ends that nobody and nothing known has; its start for none. */
  private int name(int from, int limit) {
    int to = opening(from, limit) ? from + 1 : from;
    while (to < limit
        && words.isWord(to)
        && !taken[to]
        && (named(to, from) && !common(to) || to > from && particle(to, limit))) {
      to++;
    }
    boolean goesOn =
        to < limit
            && (words.capital(to) && words.isWord(to) && taken[to]
                || words.folded(to).startsWith("'"));
    return to - from > LONGEST || goesOn ? from : to;
  }

  /** "Al-Bayda", "al-Bayda", "Jisr al-Shughour": the article of a name may be written small. */
  private boolean named(int i, int from) {
    if (words.capital(i)) {
      return true;
    }
    String word = words.text(i, i + 1);
    int hyphen = word.indexOf('-');
    return (i == from || words.capital(from))
        && hyphen > 0
        && hyphen <= ARTICLE
        && hyphen + 1 < word.length()
        && Character.isUpperCase(word.charAt(hyphen + 1));
  }

  /** "Norte de Santander": a small word between two of a name. */
  private boolean particle(int i, int limit) {
    return words.is(WordClass.NAME_PARTICLES, i)
        && i + 1 < limit
        && words.isWord(i + 1)
        && words.capital(i + 1)
        && !taken[i + 1];
  }

  /** "South Kordofan", "El Adde": a word that names only together with the name behind it. */
  private boolean opening(int i, int limit) {
    return i + 1 < limit
        && words.capital(i)
        && !taken[i]
        && !words.is(WordClass.ARTICLES, i)
        && (words.is(WordClass.COMPASS, i) || words.is(WordClass.SKIPPED, i))
        && words.isWord(i + 1)
        && words.capital(i + 1)
        && !taken[i + 1]
        && !common(i + 1);
  }

  /**
   * "قرية المزرعة", "بلدة أبو كارنكا": where a name without capitals ends that opens right behind a
   * noun of settlement; its start for none.
   */
  private int plain(int from, int limit) {
    boolean compound =
        from + 1 < limit
            && (words.is(WordClass.NAME_PARTICLES, from) || words.is(WordClass.TOWN_OPENERS, from))
            && words.isWord(from + 1)
            && !taken[from + 1];
    if (compound) {
      return from + 2;
    }
    boolean name =
        words.isWord(from)
            && !taken[from]
            && !names.ordinary(from, false)
            && !words.is(WordClass.JOINED, from)
            && lexicon.persons().at(words, from, from + 1).isEmpty()
            && !words.is(WordClass.ADJECTIVE_ENDINGS, from);
    return name ? from + 1 : from;
  }

  /** A word that the language has besides: a weekday, a title, a word of event. */
  private boolean common(int i) {
    String word = words.folded(i);
    return word.length() < 3
        || word.matches(".*'.{0,2}")
        || lexicon.is(WordClass.FUNCTION, word)
        || !lexicon.ownerBefore() && lexicon.is(WordClass.COMPASS, word)
        || lexicon.profile().ordinary().contains(word)
        || !lexicon.triggers().at(words, i, i + 1).isEmpty()
        || !lexicon.offices().at(words, i, i + 1).isEmpty()
        || !lexicon.organisations().at(words, i, i + 1).isEmpty()
        || !lexicon.states().at(words, i, i + 1).isEmpty();
  }

  /** "Bombed the Jebel Akrad area": between an article and the noun of what it is. */
  private boolean framed(int from, int to, int limit) {
    return lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && to < limit
        && words.is(WordClass.DEFINITE, from - 1)
        && (words.is(WordClass.SETTLEMENT, to) || words.is(WordClass.TOWN_NOUNS_BEHIND, to))
        && !words.capital(to)
        && (to + 1 >= limit || !words.is(WordClass.OF, to + 1))
        && !quarter(to, limit);
  }

  /** "The Souq al-Hal market in Ariha": a part of a town that has a name known. */
  private boolean quarter(int noun, int limit) {
    return words.is(WordClass.QUARTERS, noun)
        && noun + 2 < limit
        && words.is(WordClass.IN, noun + 1)
        && mentions.stream()
            .anyMatch(m -> m.place() != null && m.from() - noun <= 3 && m.from() > noun);
  }

  /** "Diabaly, 400 km northeast of the capital": what lies so far from something is a place. */
  private boolean measured(int to, int limit) {
    return to + 2 < limit
        && words.comma(to)
        && words.folded(to + 1).matches("\\d+")
        && words.is(WordClass.DISTANCE, to + 2);
  }

  /** Right behind a preposition of place, or behind "the town of". */
  private boolean located(int at, int sentence) {
    int before = at - 1;
    if (lexicon.declining()) {
      return apposed(at, sentence);
    }
    if (!lexicon.ownerBefore()) {
      // "La commune de Tillabango", "el caserío Las Pirguas": the text must say so.
      return apposed(at, sentence)
          || words.is(WordClass.OF, before)
              && before - 1 >= sentence
              && words.is(WordClass.SETTLEMENT, before - 1)
              && !words.capital(before - 1);
    }
    if (words.is(WordClass.OF, before)) {
      return before - 1 >= sentence
          && (words.is(WordClass.SETTLEMENT, before - 1)
              || words.is(WordClass.COMPASS, before - 1)
              || words.is(WordClass.LOCAL_OFFICES, before - 1));
    }
    while (before > sentence && words.is(WordClass.PLACE_ATTRIBUTES, before)) {
      before--;
    }
    return words.is(WordClass.PLACE_PREPOSITIONS, before)
        || before > sentence && words.is(WordClass.PLACE_PREPOSITIONS, before - 1, before + 1);
  }

  /**
   * "À Sokora, dans le cercle", "en Tessa (norte)": a preposition before, and behind where it is.
   */
  private boolean explained(int at, int to, NewsText.Sentence sentence) {
    int next = to + 1;
    return !lexicon.ownerBefore()
        && !lexicon.declining()
        && next < sentence.to()
        && !words.isWord(to)
        && in(at - 1, at)
        && (words.is(WordClass.COMPASS, next) || in(next, sentence.to()))
        && !given.opens(at);
  }

  private boolean in(int from, int to) {
    return words.isWord(from)
        && lexicon.relations().at(words, from, to).stream().anyMatch(f -> f.value().is("in"));
  }

  /** "В селе Хушаб": a name stands unchanged behind its noun; no person whose town it is. */
  private boolean apposed(int at, int sentence) {
    int noun = at - 1;
    return noun > sentence
        && words.is(WordClass.SETTLEMENT, noun)
        && !words.capital(noun)
        && !taken[noun]
        && !given.opens(at);
  }

  /** Behind a preposition of place: where it happened, not what was taken or left. */
  private boolean inside(int from) {
    if (!lexicon.declining()) {
      return true;
    }
    int noun = from - 1;
    for (int i = Math.max(0, noun - PREPOSITION); i < noun; i++) {
      if (in(i, noun)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Site site(int from, int to) {
    String country = country(from, to);
    return country == null ? null : site(from, to, country, inside(from), false);
  }

  /** A site without a point, by its name as it is written. */
  Site site(int from, int to, String country, boolean located, boolean reference) {
    int start = opening(from);
    int end = words.token(to - 1).end();
    String spelt = lexicon.declining() ? new LatinSpelling(words).behind(to, 1) : null;
    String name =
        spelt != null
            ? spelt
            : Romanizer.name(text.original().substring(start, end), lexicon.profile());
    Event.Place place =
        new Event.Place(
            "place:" + Romanizer.slug(name),
            name,
            country,
            List.of(country),
            null,
            null,
            Event.Place.Precision.POINT,
            start,
            end,
            text.original().substring(start, end));
    return new Site(place, from, located, reference);
  }

  /** "La ville d'Asongo": where the name begins behind a word that has lost its vowel to it. */
  private int opening(int from) {
    return words.readings(from).stream()
        .filter(r -> r.prefix().endsWith("'"))
        .mapToInt(Peeled::start)
        .max()
        .orElse(words.token(from).start());
  }

  /** The country of the sentence, or of the place or state named last before. */
  private @Nullable String country(int at, int end) {
    NewsText.Sentence sentence = text.sentence(at);
    String before = null;
    String beside = lexicon.verbFirst() ? adjective(end) : null;
    if (beside != null) {
      return beside;
    }
    String located = lexicon.ownerBefore() ? town(sentence, at) : state(sentence);
    if (located != null) {
      return located;
    }
    for (Mention mention : mentions) {
      String country = country(mention);
      // "Хушаб (Khushab)": the same name once more may be that of a town elsewhere.
      boolean again =
          lexicon.declining()
              && mention.from() >= end
              && mention.from() <= end + 1
              && !words.isWord(end);
      if (country == null || again) {
        continue;
      }
      if (mention.from() >= sentence.from() && mention.from() < sentence.to()) {
        return country;
      }
      if (mention.from() < at) {
        before = country;
      }
    }
    return before;
  }

  /**
   * "A Russian strike on the village of Kafr Sajna in Idlib": of what a sentence names the towns
   * and regions tell where it lies, not who did it; the one behind it first. "The Syrian town of".
   */
  private @Nullable String town(NewsText.Sentence sentence, int at) {
    String before = null;
    String owner = null;
    for (Mention mention : mentions) {
      if (mention.from() < sentence.from() || mention.from() >= sentence.to()) {
        continue;
      }
      if (mention.form() == Mention.Form.ADJECTIVE
          && words.is(WordClass.SETTLEMENT, mention.to())) {
        owner = mention.to() + 2 >= at && mention.from() < at ? country(mention) : owner;
      }
      GazetteerPlace place = mention.place();
      boolean site = mention.kind() == Mention.Kind.PLACE || mention.form() == Mention.Form.METONYM;
      String country = place != null && site ? place.country() : null;
      if (country != null && mention.from() > at) {
        return owner != null ? owner : country;
      }
      before = country == null ? before : country;
    }
    return owner != null ? owner : before;
  }

  /**
   * "Des miliciens rwandais ont pillé le village de Kasolenge, dans l'est de la RDC": a state by
   * its name rather than by the adjective of who did it; null where the language tells it
   * otherwise.
   */
  private @Nullable String state(NewsText.Sentence sentence) {
    if (lexicon.caseless() || lexicon.declining()) {
      return null;
    }
    return mentions.stream()
        .filter(m -> m.from() >= sentence.from() && m.from() < sentence.to())
        .filter(m -> m.kind() == Mention.Kind.STATE && m.form() == Mention.Form.NAME)
        .map(UnlistedPlaces::country)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "بلدة ريمبو السويدية": the state whose adjective stands right behind. */
  private @Nullable String adjective(int end) {
    return mentions.stream()
        .filter(m -> m.from() == end && m.form() == Mention.Form.ADJECTIVE)
        .map(UnlistedPlaces::country)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String country(Mention mention) {
    if (mention.place() != null && mention.place().country() != null) {
      return mention.place().country();
    }
    String side = mention.kind() == Mention.Kind.MEDIA ? null : mention.side();
    return side != null && side.startsWith("state:") ? side.substring(6) : null;
  }
}
