package org.nashra.extract;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.place.Gazetteer;
import org.nashra.place.GazetteerPlace;

/**
 * Tells the places that only share their name with a known one: "Mansoura, west of Raqqa" is no
 * town of Egypt, "the Salah al-Din neighbourhood of Aleppo" no province of Iraq.
 */
final class Namesakes {
  private static final int REACH = 6;
  private static final int LARGE = 1_000_000;
  // Of a degree on the meridian.
  private static final double KM = 111.2;
  private static final double NEIGHBOURS = 200;

  private final Words words;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final List<Mention> mentions;

  Namesakes(Words words, Lexicon lexicon, Gazetteer gazetteer, List<Mention> mentions) {
    this.words = words;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.mentions = mentions;
  }

  /**
   * Is the name that of a part of a town in another country: of the town behind it ("the Salah
   * al-Din neighbourhood of Aleppo"), or of the one told of ("حي المنصورة")? Or of a greater town
   * of its own country far from the one known by it ("La Rambla, in Barcelona")?
   *
   * @param place the best of that name for the text
   * @param told countries that the text is about
   */
  boolean quarter(Mention mention, GazetteerPlace place, Set<String> told) {
    if (words.is(WordClass.QUARTERS, mention.from() - 1)
        && !place.curated()
        && !told.isEmpty()
        && Collections.disjoint(place.countries(), told)) {
      return true;
    }
    if (!place.curated() && within(mention, place)) {
      return true;
    }
    GazetteerPlace first = mention.place();
    Mention town = words.is(WordClass.QUARTERS, mention.to()) ? beside(mention) : null;
    GazetteerPlace near = town == null ? null : town.place();
    return first != null && near != null && elsewhere(first, near);
  }

  private boolean within(Mention mention, GazetteerPlace place) {
    int in = words.comma(mention.to()) ? mention.to() + 1 : mention.to();
    Mention other = words.is(WordClass.IN, in) ? beside(mention) : null;
    GazetteerPlace town = other == null || other.from() != in + 1 ? null : other.place();
    return town != null
        && town.precision() == GazetteerPlace.Precision.CITY
        && town.population() > place.population()
        && !Collections.disjoint(town.countries(), place.countries())
        && far(place, town);
  }

  /** The country of the place right behind it that it lies in or beside, where it is another. */
  @Nullable String country(Mention mention) {
    GazetteerPlace place = mention.place();
    if (place == null || place.capital() || place.population() > LARGE) {
      // "Mosul in Kurdistan": a large city is itself.
      return null;
    }
    Mention other = beside(mention);
    GazetteerPlace near = other == null ? null : other.place();
    return near != null && elsewhere(place, near) ? near.country() : null;
  }

  /** The place of the same name in a country. */
  Optional<GazetteerPlace> in(String country, GazetteerPlace place) {
    return gazetteer.find(place.name(), Set.of(country)).stream()
        .filter(p -> p.countries().contains(country))
        .findFirst();
  }

  private static boolean elsewhere(GazetteerPlace place, GazetteerPlace near) {
    String country = near.country();
    return country != null
        && !place.countries().isEmpty()
        && !place.countries().contains(country)
        && far(place, near);
  }

  /** "Kilis, north of Azaz": a border may run between neighbours. */
  private static boolean far(GazetteerPlace one, GazetteerPlace two) {
    double north = (one.lat() - two.lat()) * KM;
    double east =
        (one.lon() - two.lon()) * KM * Math.cos(Math.toRadians((one.lat() + two.lat()) / 2));
    return Math.hypot(north, east) > NEIGHBOURS;
  }

  /** "X, west of Y", "X in southern Y", "X district of Y": the place named right behind. */
  private @Nullable Mention beside(Mention mention) {
    int i = mention.to();
    boolean linked = false;
    while (i < words.size() && i - mention.to() < REACH) {
      int at = i;
      Mention next =
          mentions.stream()
              .filter(m -> m.from() == at && m.place() != null)
              .findFirst()
              .orElse(null);
      if (next != null) {
        return linked ? next : null;
      }
      boolean link =
          words.comma(i) && i == mention.to()
              || words.is(WordClass.OF, i)
              || words.is(WordClass.IN, i)
              || words.is(WordClass.PLACE_PREPOSITIONS, i);
      linked |= link;
      boolean between =
          link
              || words.is(WordClass.COMPASS, i)
              || words.is(WordClass.QUARTERS, i)
              || words.is(WordClass.SETTLEMENT, i)
              || words.is(WordClass.TOWN_NOUNS_BEHIND, i)
              || words.is(WordClass.ARTICLES, i)
              || words.is(WordClass.PLACE_ATTRIBUTES, i)
              || lexicon.is(WordClass.DISTANCE, words.folded(i))
              || words.folded(i).matches("\\d+")
              || words.is(WordClass.DIRECTIONAL, i);
      if (!between) {
        return null;
      }
      i++;
    }
    return null;
  }
}
