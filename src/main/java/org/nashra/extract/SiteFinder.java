package org.nashra.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.place.Gazetteer;
import org.nashra.place.GazetteerPlace;

/** Finds where: towns, regions, states behind a preposition of place, borders of two states. */
final class SiteFinder {
  private static final Set<String> BORDER =
      Set.of(
          "الحدود",
          "حدود",
          "border",
          "borders",
          "frontier",
          "границе",
          "границы",
          "границу",
          "граница",
          "границей");
  private static final Set<String> REFERENCE =
      Set.of(
          "of", "from", "عن", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي",
          "العاصمة", "от");
  private static final List<String> NEIGHBOURING = List.of("соседн", "neighbouring", "neighboring");
  private static final Set<String> OF = Set.of("de", "d'");
  private static final Set<String> DISTANCE =
      Set.of(
          "كيلومترا",
          "كيلومتر",
          "كيلومترات",
          "كم",
          "km",
          "kilometers",
          "kilometres",
          "miles",
          "км",
          "километрах",
          "километров");

  private final NewsText text;
  private final Words words;
  private final Surroundings surroundings;
  private final Gazetteer gazetteer;
  private final Entities entities;
  private final Set<String> countries = new HashSet<>();
  private final int datelineEnd;

  SiteFinder(NewsText text, Surroundings surroundings, Gazetteer gazetteer, Entities entities) {
    this.text = text;
    this.words = text.words();
    this.surroundings = surroundings;
    this.gazetteer = gazetteer;
    this.entities = entities;
    for (Mention mention : surroundings.mentions()) {
      if (mention.kind() == Mention.Kind.STATE && mention.id().startsWith("state:")) {
        countries.add(mention.id().substring(6));
      } else if (mention.of() != null && mention.of().startsWith("state:")) {
        countries.add(mention.of().substring(6));
      } else if (mention.place() != null
          && mention.place().curated()
          && mention.place().country() != null) {
        countries.add(mention.place().country());
      }
    }
    this.datelineEnd = Dateline.end(text);
  }

  private static final Set<String> TOWN =
      Set.of(
          "العاصمة",
          "بالعاصمة",
          "للعاصمة",
          "مدينة",
          "وسط",
          "شرق",
          "غرب",
          "شمال",
          "جنوب",
          "capital",
          "city",
          "central",
          "downtown",
          "streets",
          "outskirts",
          "suburb",
          "suburbs",
          "centre",
          "center",
          "heart",
          "district",
          "districts",
          "airport",
          "شوارع",
          "ضواحي",
          "ضاحية",
          "مطار",
          "rues",
          "capitale",
          "ville",
          "banlieue",
          "périphérie",
          "столица",
          "города",
          "город",
          "городе");

  private static final Set<String> HERE = Set.of("here");
  private static final Set<String> CITY = Set.of("city", "town");

  /** "Bogota airport", "Kabul province": behind a name, they say that it is the place. */
  private static final Set<String> AROUND =
      Set.of("airport", "province", "city", "suburb", "suburbs", "district", "streets", "region");

  private static final Set<String> CAPITALS = Set.of("capital", "capitale", "العاصمة");

  /** "شهدت الخرطوم احتجاجات": what the town saw was in it. */
  private static final Set<String> WITNESSED =
      Set.of("شهدت", "شهدتها", "وشهدت", "تشهد", "تشهدها", "وتشهد", "شهد", "شهدها");

  private static final List<String> SETTLED =
      List.of("город", "провинци", "деревн", "посел", "штат", "столиц", "област", "округ", "порт");
  private static final List<String> TOWN_STEMS =
      List.of("столиц", "улиц", "центр", "площад", "район", "окраин", "аэропорт", "пригород");

  int datelineEnd() {
    return datelineEnd;
  }

  String stateName(String id) {
    Entity state = entities.get(id);
    return state == null ? id : state.name();
  }

  /** All places that a sentence names, in order. */
  List<Site> sites(NewsText.Sentence sentence) {
    List<Site> sites = new ArrayList<>();
    List<Site> strangers = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (BORDER.contains(words.folded(i)) || BORDER.contains(stripped(i))) {
        Site border = border(i, sentence);
        if (border != null) {
          sites.add(border);
        }
      }
    }
    for (Mention mention : surroundings.mentions()) {
      if (mention.from() < Math.max(sentence.from(), datelineEnd)
          || mention.from() >= sentence.to()) {
        continue;
      }
      Site site = site(mention, sentence);
      if (site != null && sites.stream().noneMatch(s -> covers(s, mention))) {
        sites.add(site);
        if (stranger(mention, site)) {
          strangers.add(site);
        }
      }
    }
    if (sites.isEmpty()) {
      Site again = again(sentence);
      if (again != null) {
        sites.add(again);
      }
    }
    if (sites.stream()
        .anyMatch(s -> s.place().countries().stream().anyMatch(countries::contains))) {
      sites.removeAll(strangers);
    }
    sites.sort(java.util.Comparator.comparingInt(Site::token));
    return sites;
  }

  /**
   * A village known by its name alone, in a country that the text never speaks of: beside a place
   * of a country it does speak of, a namesake.
   */
  private boolean stranger(Mention mention, Site site) {
    return mention.kind() == Mention.Kind.PLACE
        && mention.place() != null
        && !mention.place().curated()
        && !mention.place().capital()
        && site.place().countries().stream().noneMatch(countries::contains);
  }

  private boolean covers(Site border, Mention mention) {
    return border.place().precision() == Event.Place.Precision.BORDER
        && border.place().start() <= mention.start()
        && mention.end() <= border.place().end();
  }

  private String stripped(int i) {
    String word = words.folded(i);
    return word.length() > 5 && (word.startsWith("ل") || word.startsWith("ب"))
        ? word.substring(1)
        : word;
  }

  private @Nullable Site site(Mention mention, NewsText.Sentence sentence) {
    String relation = surroundings.relation(mention);
    if ("named-after".equals(relation)) {
      return null;
    }
    boolean located = "in".equals(relation) || "to".equals(relation) && mention.place() != null;
    if (mention.kind() == Mention.Kind.PLACE && mention.place() != null) {
      GazetteerPlace place = better(mention.place());
      return new Site(
          place(place, mention),
          mention.from(),
          "in".equals(relation) || located,
          reference(mention, sentence));
    }
    if (mention.form() == Mention.Form.METONYM
        && mention.place() != null
        && ("in".equals(relation)
            || "to".equals(relation)
            || surroundings.object(mention)
            || belonging(mention)
            || seated(mention))) {
      return new Site(
          place(mention.place(), mention),
          mention.from(),
          !"to".equals(relation) || surroundings.object(mention),
          reference(mention, sentence));
    }
    if (mention.kind() == Mention.Kind.STATE
        && mention.form() == Mention.Form.ADJECTIVE
        && "in".equals(relation)
        && settled(mention.to(), sentence)) {
      return country(mention, true);
    }
    if (mention.kind() == Mention.Kind.STATE
        && mention.form() == Mention.Form.NAME
        && (located
            || "against".equals(relation)
            || "about".equals(relation)
            || "to".equals(relation)
            || relation == null)) {
      return country(mention, "in".equals(relation));
    }
    return null;
  }

  /** "Visited Algiers", "يزور كييف": the capital that a journey leads to, not who governs there. */
  @Nullable Site goal(int from, int to) {
    for (Mention mention : surroundings.mentions()) {
      if (mention.form() == Mention.Form.METONYM
          && mention.place() != null
          && mention.head() >= from
          && mention.to() <= to) {
        return new Site(place(mention.place(), mention), mention.from(), true, false);
      }
    }
    return null;
  }

  private @Nullable Site country(Mention mention, boolean located) {
    Entity state = entities.get(mention.id());
    if (state == null) {
      return null;
    }
    Event.Place place =
        new Event.Place(
            state.id(),
            state.name(),
            state.id().substring(6),
            List.of(state.id().substring(6)),
            state.lat(),
            state.lon(),
            Event.Place.Precision.COUNTRY,
            mention.start(),
            mention.end(),
            text.original().substring(mention.start(), mention.end()));
    return new Site(place, mention.from(), located, false);
  }

  /** "В угандийском городе": a town that no list has lies at least in its state. */
  private boolean settled(int next, NewsText.Sentence sentence) {
    return next < sentence.to() && SETTLED.stream().anyMatch(words.folded(next)::startsWith);
  }

  /** "Dans un centre de formation de Kaboul": the town of a thing, not of an office. */
  private boolean belonging(Mention mention) {
    int before = mention.from() - 1;
    return before > 0
        && OF.contains(words.folded(before))
        && surroundings.mentions().stream().noneMatch(m -> m.to() == before);
  }

  /** "العاصمة الأفغانية كابول", "на улицы Минска": the town itself, not who governs in it. */
  private boolean seated(Mention mention) {
    int before = mention.from() - 1;
    if (before >= 1
        && surroundings.mentions().stream()
            .anyMatch(m -> m.form() == Mention.Form.ADJECTIVE && m.from() == mention.from() - 1)) {
      before--;
    }
    if (before > 0 && words.folded(before).equals(",") && named(words.folded(before - 1))) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    String word = words.folded(before);
    if (List.of("of", "de", "du", "d'", "del").contains(word) && before > 0) {
      word = words.folded(before - 1);
    }
    int next = mention.to();
    return WITNESSED.contains(word)
        || next < words.size() && AROUND.contains(words.folded(next))
        || TOWN.contains(word)
        || TOWN_STEMS.stream().anyMatch(word::startsWith);
  }

  /** "The city", "here": the town named right before, or that of the dateline. */
  private @Nullable Site again(NewsText.Sentence sentence) {
    for (int i = Math.max(sentence.from(), datelineEnd); i < sentence.to(); i++) {
      boolean here = HERE.contains(words.folded(i)) && text.quotation(i) == null;
      boolean city =
          i > sentence.from()
              && CITY.contains(words.folded(i))
              && words.folded(i - 1).equals("the")
              && (i + 1 >= sentence.to() || !words.folded(i + 1).equals("of"));
      if (!here && !city) {
        continue;
      }
      Mention town = here ? dateline() : before(sentence);
      if (town != null && town.place() != null) {
        return new Site(place(better(town.place()), town), i, true, false);
      }
    }
    return null;
  }

  /** The country of the dateline, as the place of what the lead tells. */
  @Nullable Site home() {
    Mention town = dateline();
    if (town == null || town.place() == null || town.place().country() == null) {
      return null;
    }
    Entity state = entities.get("state:" + better(town.place()).country());
    return state == null
        ? null
        : country(town.with(town.head(), state.id(), state.name(), Mention.Kind.STATE, null), true);
  }

  /** The town that the dateline opens with. */
  private @Nullable Mention dateline() {
    return surroundings.mentions().stream()
        .filter(m -> m.to() <= datelineEnd && m.place() != null)
        .findFirst()
        .orElse(null);
  }

  /** The town named last in the two sentences before. */
  private @Nullable Mention before(NewsText.Sentence sentence) {
    Mention last = null;
    for (Mention mention : surroundings.mentions()) {
      if (mention.from() < sentence.from()
          && sentence.index() - text.sentence(mention.from()).index() <= 2
          && mention.place() != null
          && !mention.place().precision().name().equalsIgnoreCase("region")) {
        last = mention;
      }
    }
    return last;
  }

  /** "The capital, Manama". */
  private static boolean named(String word) {
    return CAPITALS.contains(word) || word.startsWith("столиц");
  }

  /** Of several places of one name, the one in a country that the text names. */
  private GazetteerPlace better(GazetteerPlace first) {
    List<GazetteerPlace> all = gazetteer.find(first.name(), countries);
    for (GazetteerPlace place : all) {
      if (place.id().equals(first.id())) {
        return place;
      }
      boolean beside = place.countries().stream().anyMatch(countries::contains);
      boolean firstBeside = first.countries().stream().anyMatch(countries::contains);
      if (beside && !firstBeside && !first.capital() && !first.curated()) {
        return place;
      }
    }
    return first;
  }

  /** "25 km north of Baghdad", "на соседнем Бали": told only to say where something else lies. */
  private boolean reference(Mention mention, NewsText.Sentence sentence) {
    int before = mention.from() - 1;
    if (before < sentence.from()) {
      return false;
    }
    String word = words.folded(before);
    String two = before > sentence.from() ? words.folded(before - 1) : "";
    boolean direction = word.equals("of") && Compass.is(two) || Compass.is(word);
    boolean distance = false;
    for (int i = Math.max(sentence.from(), mention.from() - 7); i < mention.from(); i++) {
      distance |= DISTANCE.contains(words.folded(i));
    }
    boolean beside = NEIGHBOURING.stream().anyMatch(word::startsWith);
    return direction || beside || distance && REFERENCE.contains(word);
  }

  private @Nullable Site border(int at, NewsText.Sentence sentence) {
    List<Mention> states = new ArrayList<>();
    int limit = Math.min(sentence.to(), at + 7);
    int from = at;
    for (Mention mention : surroundings.mentions()) {
      boolean before = mention.to() <= at && mention.to() >= at - 1;
      boolean english =
          before && mention.from() >= sentence.from() && mention.form() == Mention.Form.ADJECTIVE;
      boolean after = mention.from() > at && mention.from() < limit;
      if (mention.kind() == Mention.Kind.STATE
          && (after || english)
          && states.size() < 2
          && states.stream().noneMatch(s -> s.id().equals(mention.id()))
          && (states.isEmpty()
              || mention.from() - states.get(states.size() - 1).to() <= 2
              || english)) {
        states.add(mention);
        from = Math.min(from, mention.from());
      }
    }
    if (states.isEmpty()) {
      return between(at);
    }
    String first = states.get(0).id().substring(6);
    String second = states.size() > 1 ? states.get(1).id().substring(6) : other(first);
    if (second == null || first.equals(second)) {
      return null;
    }
    int to = Math.max(at + 1, states.get(states.size() - 1).to());
    int end = Math.max(words.token(at).end(), states.get(states.size() - 1).end());
    return site(first, second, from, to, end);
  }

  /** "the border between them": the two states named last. */
  private @Nullable Site between(int at) {
    List<String> last = new ArrayList<>();
    for (int k = surroundings.mentions().size() - 1; k >= 0; k--) {
      Mention mention = surroundings.mentions().get(k);
      if (mention.from() < at
          && mention.kind() == Mention.Kind.STATE
          && !last.contains(mention.id().substring(6))) {
        last.add(mention.id().substring(6));
      }
      if (last.size() == 2) {
        return site(last.get(0), last.get(1), at, at + 1, words.token(at).end());
      }
    }
    return null;
  }

  /** The state that the text pairs with another: the one named most often besides. */
  private @Nullable String other(String country) {
    java.util.TreeMap<String, Integer> counts = new java.util.TreeMap<>();
    for (Mention mention : surroundings.mentions()) {
      String side = mention.side();
      if (side != null && side.startsWith("state:") && !side.substring(6).equals(country)) {
        counts.merge(side.substring(6), 1, Integer::sum);
      }
    }
    String best = null;
    int most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        String[] pair = {country, entry.getKey()};
        java.util.Arrays.sort(pair);
        if (gazetteer.curated("border:" + pair[0] + "-" + pair[1])
            || gazetteer
                .name("border:" + pair[0] + "-" + pair[1], org.nashra.model.LanguageTag.of("en"))
                .isPresent()) {
          best = entry.getKey();
          most = entry.getValue();
        }
      }
    }
    return best;
  }

  private @Nullable Site site(String a, String b, int from, int to, int end) {
    String[] pair = {a, b};
    java.util.Arrays.sort(pair);
    String id = "border:" + pair[0] + "-" + pair[1];
    String name = gazetteer.name(id, org.nashra.model.LanguageTag.of("en")).orElse(null);
    Double lat = null;
    Double lon = null;
    if (name == null) {
      Entity first = entities.get("state:" + pair[0]);
      Entity second = entities.get("state:" + pair[1]);
      if (first == null || second == null) {
        return null;
      }
      name = first.name() + "–" + second.name() + " border";
    } else {
      for (GazetteerPlace place : gazetteer.find(name)) {
        lat = place.lat();
        lon = place.lon();
        break;
      }
    }
    int start = words.token(from).start();
    return new Site(
        new Event.Place(
            id,
            name,
            pair[0],
            List.of(pair[0], pair[1]),
            lat,
            lon,
            Event.Place.Precision.BORDER,
            start,
            end,
            text.original().substring(start, end)),
        from,
        true,
        false);
  }

  private Event.Place place(GazetteerPlace place, Mention mention) {
    return new Event.Place(
        place.id(),
        place.name(),
        place.country(),
        place.countries(),
        place.lat(),
        place.lon(),
        Event.Place.Precision.valueOf(place.precision().name().toUpperCase(Locale.ROOT)),
        mention.start(),
        mention.end(),
        text.original().substring(mention.start(), mention.end()));
  }
}
