package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Peeled;
import org.nashra.place.Gazetteer;
import org.nashra.place.GazetteerPlace;

/**
 * Finds the names of a text: known entities, organisations and offices by pattern, names behind
 * titles, sources without a name, places. What opens at a word is decided by the longest form.
 */
final class MentionFinder {
  private static final int LONGEST_PLACE = 4;
  private static final int SMALL_TOWN = 50_000;
  static final List<String> NISBA =
      List.of("аль-", "эль-", "ас-", "ад-", "аш-", "ар-", "ан-", "аз-", "ат-", "al-", "el-");

  /** Russian endings of the instrumental, which stands behind no preposition of place. */
  private static final List<String> INSTRUMENTAL = List.of("ем", "ом");

  /** Arabic words that are also the name of a town. */
  private static final java.util.Set<String> COMMON = java.util.Set.of("صور", "معسكر", "رشيد");

  private final Lexicon lexicon;
  private final Entities entities;
  private final Gazetteer gazetteer;
  private final NewsText text;
  private final Words words;
  private final PatternSet<Entities.NameForm> names;
  private final java.util.Set<Integer> timed = new java.util.HashSet<>();
  private final java.util.Set<String> seen = new java.util.HashSet<>();

  private MentionFinder(NewsText text, Lexicon lexicon, Entities entities, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.entities = entities;
    this.gazetteer = gazetteer;
    this.text = text;
    this.words = text.words();
    this.names = entities.index(lexicon.profile());
  }

  static List<Mention> find(
      NewsText text,
      Lexicon lexicon,
      Entities entities,
      Gazetteer gazetteer,
      List<org.nashra.language.TimeExpression> times) {
    MentionFinder finder = new MentionFinder(text, lexicon, entities, gazetteer);
    for (org.nashra.language.TimeExpression time : times) {
      for (int i = text.words().tokenAt(time.start());
          i < text.words().size() && text.words().token(i).start() < time.end();
          i++) {
        finder.timed.add(i);
      }
    }
    List<RawMention> raw = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      finder.sentence(sentence, raw);
    }
    return new MentionComposer(text, lexicon, entities).compose(raw);
  }

  private void sentence(NewsText.Sentence sentence, List<RawMention> raw) {
    int i = sentence.from();
    while (i < sentence.to()) {
      RawMention best = words.isWord(i) ? at(i, sentence.to()) : null;
      if (best == null) {
        i++;
      } else {
        raw.add(best);
        inside(best, raw);
        i = Math.max(i + 1, best.to());
      }
    }
  }

  /** "Le ministère ukrainien de la Défense": the state in the middle of an institution's name. */
  private void inside(RawMention office, List<RawMention> raw) {
    if (office.office() == null) {
      return;
    }
    for (int i = office.from() + 1; i < office.to() - 1; i++) {
      RawMention state = words.isWord(i) ? state(i, office.to()) : null;
      if (state != null && state.to() < office.to()) {
        raw.add(state);
        return;
      }
    }
  }

  private @Nullable RawMention at(int i, int limit) {
    RawMention best = name(i, limit);
    best = longer(best, state(i, limit));
    best = longer(best, metonym(i, limit));
    best = longer(best, office(lexicon.offices(), RawMention.Kind.TITLE, i, limit));
    RawMention organisation =
        office(lexicon.organisations(), RawMention.Kind.ORGANISATION, i, limit);
    best = longer(best, named(organisation, limit) ? null : organisation);
    best = longer(best, unnamed(i, limit));
    RawMention place = place(i, limit);
    if (place != null
        && (best == null
            || place.to() > best.to()
            || best.kind() == RawMention.Kind.METONYM && place.to() == best.to())) {
      best =
          best != null && best.kind() == RawMention.Kind.METONYM && best.to() == place.to()
              ? best.withPlace(place.place())
              : place;
    }
    return best;
  }

  /** "قوات الجيش الوطني الليبي": the army has a name of its own that reaches further. */
  private boolean named(@Nullable RawMention organisation, int limit) {
    if (organisation == null || !lexicon.caseless()) {
      return false;
    }
    for (int i = organisation.from() + 1; i < organisation.to(); i++) {
      if (names.at(words, i, limit).stream()
          .anyMatch(
              f ->
                  f.hit().to() > organisation.to()
                      && f.value().entity().kind() == Entity.Kind.GROUP)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable RawMention longer(@Nullable RawMention a, @Nullable RawMention b) {
    return a == null || b != null && b.to() > a.to() ? b : a;
  }

  private @Nullable RawMention name(int i, int limit) {
    for (PatternSet.Found<Entities.NameForm> found : names.at(words, i, limit)) {
      if (found.value().entity().id().equals("org:unsc") && national(i, found.hit().to(), limit)) {
        continue;
      }
      if (cased(found.value().form(), found.hit().from(), found.hit().to())
          && !adjective(found)
          && !another(found, limit)) {
        return RawMention.entity(found.hit(), found.value().entity());
      }
    }
    return null;
  }

  /** "الأزمة السورية": with the article, the name "سورية" is the adjective. */
  private boolean adjective(PatternSet.Found<Entities.NameForm> found) {
    return lexicon.caseless()
        && found.value().entity().kind() == Entity.Kind.STATE
        && found.hit().prefix().endsWith("ال")
        && !found.value().form().startsWith("ال")
        && !lexicon.states().at(words, found.hit().from(), found.hit().to()).isEmpty();
  }

  /** "Асад аль-Идани": a known surname that is the given name of somebody else. */
  private boolean another(PatternSet.Found<Entities.NameForm> found, int limit) {
    int next = found.hit().to();
    return next - found.hit().from() == 1
        && found.value().entity().kind() == Entity.Kind.PERSON
        && next < limit
        && words.isWord(next)
        && NISBA.stream().anyMatch(words.folded(next)::startsWith);
  }

  /** "Armenia's Security Council", "مجلس الأمن الأرميني": not that of the United Nations. */
  private boolean national(int from, int to, int limit) {
    if (to < limit && lexicon.caseless() && !lexicon.states().at(words, to, limit).isEmpty()) {
      return true;
    }
    return !lexicon.caseless()
        && from > 0
        && (!lexicon.states().at(words, from - 1, from).isEmpty()
            || names.at(words, from - 1, from).stream()
                .anyMatch(f -> f.value().entity().kind() == Entity.Kind.STATE));
  }

  /** Names open with a capital where the script has them; abbreviations are all capitals. */
  private boolean cased(String form, int from, int to) {
    String surface = words.text(from, to);
    if (!hasCase(surface)) {
      return true;
    }
    if (words.shouting() && FunctionWords.shouted(form)) {
      return false;
    }
    if (form.length() <= 5 && form.equals(form.toUpperCase(java.util.Locale.ROOT))) {
      int article = surface.indexOf(form) - 1; // "l'ONU", "d’UE"
      return surface.startsWith(form) || article > 0 && "'’".indexOf(surface.charAt(article)) >= 0;
    }
    return Character.isLowerCase(form.codePointAt(0)) || words.capital(from);
  }

  private static boolean hasCase(String surface) {
    return surface.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  private @Nullable RawMention state(int i, int limit) {
    for (PatternSet.Found<String> found : lexicon.states().at(words, i, limit)) {
      Entity state = entities.get(found.value());
      // Only English writes the adjective of a state with a capital.
      boolean small = !lexicon.language().equals("en");
      boolean fits =
          !hasCase(words.text(i, i + 1))
              || small
              || words.capital(i) && (words.text(i, found.hit().to()).length() > 2 || upper(i));
      if (state != null && fits) {
        return RawMention.adjective(found.hit(), state);
      }
    }
    return null;
  }

  private boolean upper(int i) {
    String surface = words.text(i, i + 1);
    return surface.equals(surface.toUpperCase(java.util.Locale.ROOT));
  }

  private @Nullable RawMention metonym(int i, int limit) {
    for (PatternSet.Found<String> found : lexicon.metonyms().at(words, i, limit)) {
      Entity entity = entities.get(found.value());
      if (entity != null && (!hasCase(words.text(i, i + 1)) || words.capital(i))) {
        return RawMention.metonym(found.hit(), entity);
      }
    }
    return null;
  }

  private @Nullable RawMention office(
      PatternSet<OfficeForm> set, RawMention.Kind kind, int i, int limit) {
    List<PatternSet.Found<OfficeForm>> found = set.at(words, i, limit);
    return found.isEmpty()
        ? null
        : RawMention.office(kind, found.get(0).hit(), found.get(0).value());
  }

  private @Nullable RawMention unnamed(int i, int limit) {
    List<PatternSet.Found<Cue>> found = lexicon.unnamed().at(words, i, limit);
    return found.isEmpty() ? null : RawMention.unnamed(found.get(0).hit(), found.get(0).value());
  }

  private @Nullable RawMention place(int i, int limit) {
    String surface = words.text(i, i + 1);
    boolean small = hasCase(surface) && !words.capital(i);
    if (timed.contains(i) || surface.length() < 2) {
      return null;
    }
    for (int length = Math.min(LONGEST_PLACE, limit - i); length >= (small ? 2 : 1); length--) {
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
    return null;
  }

  private static boolean town(RawMention found) {
    return found.place() == null || found.place().id().startsWith("geonames:");
  }

  private @Nullable RawMention placeOf(int i, int length) {
    for (Peeled first : words.readings(i)) {
      if (first.prefix().endsWith("ال")
          || first.prefix().equals("أ")
          || first.prefix().equals("س")
          || lexicon.caseless() && ownLetter(first.prefix(), i)) {
        continue;
      }
      if (!first.suffix().isEmpty() && lexicon.caseless()
          || length == 1 && lexicon.caseless() && COMMON.contains(first.folded()) && !town(i)
          || INSTRUMENTAL.contains(first.suffix()) && !accompanied(i)) {
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
        if (!first.suffix().isEmpty()) {
          break;
        }
      }
    }
    return null;
  }

  /**
   * "كبيرا", "قرب باب": a letter that is no preposition here, since nothing is like a town and no
   * preposition follows another.
   */
  private boolean ownLetter(String prefix, int i) {
    return prefix.endsWith("ك") || prefix.endsWith("ب") && located(i);
  }

  /** "مدينة صور", "في صور": said to be a town. */
  private boolean town(int i) {
    return i > 0
        && List.of("مدينة", "بمدينة", "قضاء", "ولاية", "بلدة", "في").contains(words.folded(i - 1));
  }

  private boolean accompanied(int i) {
    return i > 0
        && List.of("с", "со", "над", "под", "перед", "между", "за", "и")
            .contains(words.folded(i - 1));
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
        && !plausible(place, i, first)) {
      return null;
    }
    seen.add(place.id());
    return RawMention.place(
        new Pattern.Hit(i, i + length, first.start(), last.end(), first.prefix(), last.suffix()),
        place,
        key);
  }

  /** A word that is also the name of a small town names it only where something says so. */
  private boolean plausible(GazetteerPlace place, int i, Peeled reading) {
    int least = words.shouting() ? 10 * SMALL_TOWN : SMALL_TOWN;
    if (FunctionWords.contains(reading.folded())
        || lexicon.profile().ordinary().contains(reading.folded())
        || lexicon.profile().ordinary().contains(words.folded(i))
        || ordinary(i)) {
      return false;
    }
    boolean located = located(i) || inside(i, reading);
    if (lexicon.caseless() && !located && !place.capital() && attribute(i)) {
      return false;
    }
    if (!lexicon.caseless() && !located && !place.capital() && surname(i)) {
      return false;
    }
    if (lexicon.caseless() && reading.folded().length() <= 3 && !place.capital()) {
      return located && place.population() >= SMALL_TOWN;
    }
    if (!lexicon.caseless() && opensSentence(i) && !located) {
      return place.population() >= 10 * SMALL_TOWN;
    }
    return place.capital() || located || place.population() >= least;
  }

  /** "القيادة الجديدة": behind a noun with its article stands an adjective with the same. */
  private boolean attribute(int i) {
    return i > 0
        && words.folded(i).startsWith("ال")
        && words.folded(i - 1).matches("[وبلف]?ال.+")
        && !known(i - 1);
  }

  private boolean known(int i) {
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
