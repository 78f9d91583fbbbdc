package org.nashra.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.LanguageTag;
import org.nashra.place.Gazetteer;
import org.nashra.place.GazetteerPlace;

/** Borders of two states: "the border with Iraq", "الحدود السورية اللبنانية". */
final class BorderFinder {
  private static final int REACH = 7;
  private static final LanguageTag ENGLISH = LanguageTag.of("en");

  private final NewsText text;
  private final Words words;
  private final Surroundings surroundings;
  private final Gazetteer gazetteer;
  private final Entities entities;

  BorderFinder(NewsText text, Surroundings surroundings, Gazetteer gazetteer, Entities entities) {
    this.text = text;
    this.words = text.words();
    this.surroundings = surroundings;
    this.gazetteer = gazetteer;
    this.entities = entities;
  }

  /** All borders that a sentence names. */
  List<Site> find(NewsText.Sentence sentence) {
    List<Site> sites = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean named = words.is(WordClass.SETTLEMENT, i + 1) || words.is(WordClass.CITY, i + 1);
      Site border =
          words.is(WordClass.BORDER, i) && !named && !guard(i) ? border(i, sentence) : null;
      if (border != null) {
        sites.add(border);
      }
    }
    return sites;
  }

  /** "حرس الحدود": the word is part of the name of those who guard it. */
  private boolean guard(int i) {
    return surroundings.mentions().stream()
        .anyMatch(
            m -> m.kind() == Mention.Kind.ORGANISATION && m.head() <= i && i < m.to() && i > 0);
  }

  private @Nullable Site border(int at, NewsText.Sentence sentence) {
    List<Mention> states = new ArrayList<>();
    int limit = Math.min(sentence.to(), at + REACH);
    int from = at;
    for (Mention mention : surroundings.mentions()) {
      boolean before = mention.to() <= at && mention.to() >= at - 1;
      boolean adjective =
          before && mention.from() >= sentence.from() && mention.form() == Mention.Form.ADJECTIVE;
      boolean after = mention.from() > at && mention.from() < limit;
      if (mention.kind() == Mention.Kind.STATE
          && (after || adjective)
          && states.size() < 2
          && states.stream().noneMatch(s -> s.id().equals(mention.id()))
          && (states.isEmpty()
              || mention.from() - states.get(states.size() - 1).to() <= 2
              || adjective)) {
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
        // States that only happen to be named one after the other have no border.
        return gazetteer.name(id(last.get(0), last.get(1)), ENGLISH).isPresent()
            ? site(last.get(0), last.get(1), at, at + 1, words.token(at).end())
            : null;
      }
    }
    return null;
  }

  /** The state that the text pairs with another: the one named most often besides. */
  private @Nullable String other(String country) {
    TreeMap<String, Integer> counts = new TreeMap<>();
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
        String id = id(country, entry.getKey());
        if (gazetteer.curated(id) || gazetteer.name(id, ENGLISH).isPresent()) {
          best = entry.getKey();
          most = entry.getValue();
        }
      }
    }
    return best;
  }

  /** The id of the border of two countries, whichever is named first. */
  private static String id(String a, String b) {
    return "border:" + (a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a);
  }

  private @Nullable Site site(String a, String b, int from, int to, int end) {
    String[] pair = {a, b};
    Arrays.sort(pair);
    String id = id(a, b);
    String name = gazetteer.name(id, ENGLISH).orElse(null);
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
}
