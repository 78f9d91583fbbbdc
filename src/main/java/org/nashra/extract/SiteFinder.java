package org.nashra.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.place.Gazetteer;
import org.nashra.place.GazetteerPlace;

/** Finds where: towns, regions, states behind a preposition of place, borders of two states. */
final class SiteFinder {
  // How many sentences "the city" may stand behind its name.
  private static final int TOWN = 3;
  private static final int BESIDE = 9;
  private static final int CITY = 150_000;
  private static final int FIFTH = 5;
  // How many words may stand between "this" and the town.
  private static final int OURS = 4;
  // How far behind an unlisted town the name of its province may stand.
  private static final int AREA = 4;
  // How far behind the seat of those who speak their verb may stand.
  private static final int SAYING = 5;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final Gazetteer gazetteer;
  private final Entities entities;
  private final BorderFinder borders;
  private final PlaceEvidence evidence;
  private final Set<String> countries = new HashSet<>();
  private final int datelineEnd;
  private final UnlistedPlaces unlisted;
  private final Namesakes namesakes;

  SiteFinder(
      NewsText text,
      Lexicon lexicon,
      Surroundings surroundings,
      Gazetteer gazetteer,
      Entities entities,
      List<TimeExpression> times) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.borders = new BorderFinder(text, surroundings, gazetteer, entities);
    this.evidence = new PlaceEvidence(words, lexicon, surroundings);
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
    this.namesakes = new Namesakes(words, lexicon, gazetteer, surroundings.mentions());
    this.unlisted = new UnlistedPlaces(text, lexicon, surroundings.mentions(), times);
  }

  int datelineEnd() {
    return datelineEnd;
  }

  String stateName(String id) {
    Entity state = entities.get(id);
    return state == null ? id : state.name();
  }

  /** All places that a sentence names, in order. */
  List<Site> sites(NewsText.Sentence sentence) {
    List<Site> sites = borders.find(sentence);
    List<Site> strangers = new ArrayList<>();
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
    List<Site> named = sites.stream().filter(SiteFinder::fine).toList();
    boolean settled = !named.isEmpty() && !lexicon.verbFirst();
    for (Site site : settled ? unlisted.settled(sentence) : unlisted.in(sentence)) {
      if (settled
          ? named.stream().noneMatch(s -> inside(site, s))
          : named.stream().noneMatch(s -> beside(s, site) && !remote(site, s))) {
        sites.add(site);
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

  /** In Arabic a known town that is named only far behind may be another. */
  private static boolean beside(Site known, Site other) {
    return known.token() - other.token() <= BESIDE;
  }

  /** "بلدة ليغو على بعد مئة كيلومتر من العاصمة": the known town is far from it. */
  private boolean remote(Site site, Site known) {
    for (int i = site.token(); known.reference() && i < known.token(); i++) {
      if (words.is(WordClass.DISTANCE, i)) {
        return true;
      }
    }
    return false;
  }

  /** "В городе Дахьян провинции Саада": of the two, only the province can be found on a map. */
  private boolean inside(Site unlisted, Site known) {
    int gap = known.token() - unlisted.token();
    return lexicon.declining()
        && gap > 0
        && gap <= AREA
        && !known.reference()
        && words.is(WordClass.SETTLEMENT, known.token() - 1);
  }

  private static boolean fine(Site site) {
    return switch (site.place().precision()) {
      case POINT, CITY -> site.located();
      default -> false;
    };
  }

  /** "На луганской шахте": behind a preposition, the adjective of a town tells where. */
  private boolean lies(Mention mention) {
    return lexicon.declining()
        && mention.to() < words.size()
        && !words.capital(mention.from())
        && words.is(WordClass.PREMISES, mention.to());
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
        && mention.place().population() < CITY
        && site.place().countries().stream().noneMatch(countries::contains);
  }

  private boolean covers(Site border, Mention mention) {
    return border.place().precision() == Event.Place.Precision.BORDER
        && border.place().start() <= mention.start()
        && mention.end() <= border.place().end();
  }

  private @Nullable Site site(Mention mention, NewsText.Sentence sentence) {
    String relation = surroundings.relation(mention);
    boolean seat = words.is(WordClass.BASED, mention.from() - 2);
    if ("named-after".equals(relation) || seat || christened(mention)) {
      return null;
    }
    if ("from".equals(relation) && whose(mention)) {
      return null;
    }
    boolean located = "in".equals(relation) || "to".equals(relation) && mention.place() != null;
    if (mention.kind() == Mention.Kind.PLACE && mention.place() != null) {
      GazetteerPlace place = better(mention.place());
      if (namesakes.quarter(mention, place, countries)) {
        return null;
      }
      String country = namesakes.country(mention);
      if (country != null && !place.countries().contains(country)) {
        return namesake(mention, place, country, sentence);
      }
      return new Site(
          place(place, mention),
          mention.from(),
          "in".equals(relation) || located || lies(mention),
          evidence.reference(mention, sentence));
    }
    if (mention.form() == Mention.Form.METONYM
        && mention.place() != null
        && !speaking(mention)
        && ("in".equals(relation)
            || "to".equals(relation)
            || surroundings.object(mention)
            || whereBehind(mention)
            || evidence.town(mention))) {
      return new Site(
          place(mention.place(), mention),
          mention.from(),
          !"to".equals(relation) || surroundings.object(mention),
          evidence.reference(mention, sentence));
    }
    if (mention.kind() == Mention.Kind.STATE
        && mention.form() == Mention.Form.ADJECTIVE
        && "in".equals(relation)
        && (evidence.settled(mention.to(), sentence) || unknown(mention.to(), sentence))) {
      return country(mention, true);
    }
    if (mention.kind() == Mention.Kind.STATE
        && mention.form() == Mention.Form.NAME
        && (located
            || "against".equals(relation)
            || "about".equals(relation)
            || "to".equals(relation)
            || evidence.left(mention, relation)
            || relation == null)) {
      boolean host =
          lexicon.verbFirst() && words.is(WordClass.WITNESSED, mention.from() - 1)
              || evidence.left(mention, relation);
      return country(mention, host || "in".equals(relation));
    }
    return null;
  }

  /** "Террористы из Сектора Газа", "хакер из Тюмени": where somebody comes from. */
  private boolean whose(Mention mention) {
    int noun = mention.head() - 2;
    return lexicon.declining()
        && noun >= 0
        && words.isWord(noun)
        && (!lexicon.persons().at(words, noun, noun + 1).isEmpty()
            || surroundings.mentions().stream()
                .anyMatch(m -> m.to() == noun + 1 && m.kind() == Mention.Kind.PERSON));
  }

  /** "Как утверждают в Кабуле", "в Киеве это не подтверждают": a government that speaks. */
  private boolean speaking(Mention mention) {
    if (!lexicon.declining() || !words.is(WordClass.IN, mention.head() - 1)) {
      return false;
    }
    int before = mention.head() - 2;
    if (says(before)) {
      return true;
    }
    int to = Math.min(words.size(), mention.to() + SAYING);
    for (int i = mention.to(); i < to && words.isWord(i); i++) {
      if (says(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean says(int verb) {
    return verb >= 0
        && words.isWord(verb)
        && words.is(WordClass.PLURAL_VERBS, verb)
        && lexicon.reporting().at(words, verb, words.size()).stream()
            .anyMatch(f -> f.value().is("say"));
  }

  /** A place of a country named beside it, that no list has by its name. */
  private Site namesake(
      Mention mention, GazetteerPlace other, String country, NewsText.Sentence sentence) {
    boolean located = "in".equals(surroundings.relation(mention));
    boolean reference = evidence.reference(mention, sentence);
    return namesakes
        .in(country, other)
        .map(p -> new Site(place(p, mention), mention.from(), located, reference))
        .orElseGet(() -> unlisted.site(mention.from(), mention.to(), country, located, reference));
  }

  /** "Паром «Букоба»": a name between quotation marks is that of a thing. */
  private boolean christened(Mention mention) {
    int before = mention.from() - 1;
    int behind = mention.to();
    return lexicon.declining()
        && before >= 0
        && behind < words.size()
        && words.folded(before).equals("\"")
        && words.folded(behind).equals("\"");
  }

  /** "A trip to Rome, where he had met the pope": a place, not a government. */
  private boolean whereBehind(Mention mention) {
    int comma = mention.to();
    return comma + 1 < words.size() && words.comma(comma) && words.is(WordClass.WHERE, comma + 1);
  }

  /** "В египетской Минье": the town that no list has lies in its state. */
  private boolean unknown(int next, NewsText.Sentence sentence) {
    return lexicon.declining()
        && next < sentence.to()
        && words.isWord(next)
        && words.capital(next)
        && surroundings.mentions().stream().noneMatch(m -> m.head() <= next && next < m.to());
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

  /** "Выборы президента Украины", "афганские выборы": the state that votes. */
  @Nullable Site nation(Pattern.Hit vote, int to) {
    for (Mention mention : surroundings.mentions()) {
      boolean behind = mention.from() >= vote.to() && mention.to() <= to;
      boolean before = mention.to() <= vote.from() && vote.from() - mention.to() <= 1;
      boolean adjective = mention.form() == Mention.Form.ADJECTIVE;
      String of = mention.kind() == Mention.Kind.STATE ? mention.id() : mention.of();
      boolean office = mention.form() == Mention.Form.OFFICE;
      if (of != null
          && of.startsWith("state:")
          && lexicon.declining()
          && (behind && (office || mention.form() == Mention.Form.NAME) || before)
          && !(adjective && behind)) {
        return country(
            mention.with(mention.head(), of, stateName(of), Mention.Kind.STATE, null), true);
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

  /** "The city", "here": the town named right before, or that of the dateline. */
  private @Nullable Site again(NewsText.Sentence sentence) {
    for (int i = Math.max(sentence.from(), datelineEnd); i < sentence.to(); i++) {
      boolean here = words.is(WordClass.HERE, i) && text.quotation(i) == null;
      boolean city =
          i > sentence.from()
              && words.is(WordClass.CITY, i)
              && (words.is(WordClass.DEFINITE, i - 1) || attributed(i, sentence))
              && (i + 1 >= sentence.to() || !words.is(WordClass.OF, i + 1));
      boolean there = there(i, sentence);
      boolean ours = ours(i, sentence);
      here |= ours;
      if (!here && !city && !there) {
        continue;
      }
      Mention town = ours || here && !there ? dateline() : before(sentence);
      Site named = ours || here && !there ? null : unlisted.before(sentence, TOWN);
      if (named != null && (town == null || named.token() > town.from())) {
        return named.at(i);
      }
      if (town != null && town.place() != null) {
        return new Site(place(better(town.place()), town), i, true, false);
      }
    }
    return null;
  }

  /** "The same city", "the besieged town": a word stands between the article and the noun. */
  private boolean attributed(int noun, NewsText.Sentence sentence) {
    return noun - 2 >= sentence.from()
        && words.is(WordClass.DEFINITE, noun - 2)
        && words.isWord(noun - 1)
        && !words.capital(noun - 1)
        && words.is(WordClass.ARTICLES, noun - 2)
        && (noun + 1 >= sentence.to() || !words.isWord(noun + 1) || !words.capital(noun + 1));
  }

  /** "Там же", "в городе": the town told of before, unless it is named right behind. */
  private boolean there(int i, NewsText.Sentence sentence) {
    boolean pair = i + 1 < sentence.to() && words.is(WordClass.THERE, i, i + 2);
    int next = pair ? i + 2 : i + 1;
    return (pair || words.is(WordClass.THERE, i))
        && !existing(i, next, sentence)
        && text.quotation(i) == null
        && (next >= sentence.to() || !words.isWord(next) || !words.capital(next));
  }

  /** "In this city", "this rebel stronghold": the town of the dateline. */
  private boolean ours(int i, NewsText.Sentence sentence) {
    boolean noun =
        words.is(WordClass.CITY, i)
            || words.is(WordClass.CAPITAL, i)
            || words.is(WordClass.STRONGHOLDS, i);
    for (int k = i - 1; noun && k >= Math.max(sentence.from(), i - OURS); k--) {
      if (words.is(WordClass.THIS, k)) {
        return text.quotation(k) == null;
      }
      if (!words.isWord(k)) {
        return false;
      }
    }
    return false;
  }

  /** "There were clashes", "said there was": that something is, not where. */
  private boolean existing(int i, int next, NewsText.Sentence sentence) {
    return lexicon.has(Trait.ANALYTIC)
        && (i == sentence.from()
            || next < sentence.to()
                && words.isWord(next)
                && lexicon.modality().at(words, next, sentence.to()).stream()
                    .anyMatch(f -> f.value().is("auxiliary")));
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
          && sentence.index() - text.sentence(mention.from()).index() <= TOWN
          && mention.place() != null
          && !governing(mention)
          && !mention.place().precision().name().equalsIgnoreCase("region")) {
        last = mention;
      }
    }
    return last;
  }

  /** "A truce between Kiev and the rebels": a government, not the town. */
  private boolean governing(Mention mention) {
    return lexicon.ownerBefore()
        && mention.form() == Mention.Form.METONYM
        && mention.from() >= datelineEnd
        && site(mention, text.sentence(mention.from())) == null;
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
      if (beside && !firstBeside && !first.capital() && !first.curated() && !famous(first, place)) {
        return place;
      }
    }
    return first;
  }

  /** "The talks of Geneva" are not held in the Geneva of a state that takes part. */
  private static boolean famous(GazetteerPlace first, GazetteerPlace namesake) {
    return first.population() >= CITY && namesake.population() < first.population() / FIFTH;
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
