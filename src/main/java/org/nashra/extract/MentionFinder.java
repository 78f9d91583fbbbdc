package org.nashra.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;
import org.nashra.language.Morphology;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.place.Gazetteer;

/**
 * Finds the names of a text: known entities, organisations and offices by pattern, names behind
 * titles, sources without a name, places. What opens at a word is decided by the longest form.
 */
final class MentionFinder {
  private final Lexicon lexicon;
  private final Entities entities;
  private final PlaceFinder places;
  private final Words words;
  private final PatternSet<Entities.NameForm> names;
  private final Capitals capitals;
  private final GivenNames given;

  /** The words of expressions of time. */
  private final BitSet dated = new BitSet();

  private MentionFinder(
      NewsText text,
      Lexicon lexicon,
      Entities entities,
      Gazetteer gazetteer,
      List<TimeExpression> times) {
    this.lexicon = lexicon;
    this.entities = entities;
    this.places = new PlaceFinder(text, lexicon, gazetteer, times);
    this.words = text.words();
    this.names = entities.index(lexicon.profile());
    this.capitals = new Capitals(words, lexicon, names);
    for (TimeExpression time : times) {
      int first = words.tokenAt(time.start());
      for (int i = first; i < words.size() && words.token(i).start() < time.end(); i++) {
        dated.set(i);
      }
    }
    this.given = new GivenNames(words, lexicon);
  }

  static List<Mention> find(
      NewsText text,
      Lexicon lexicon,
      Entities entities,
      Gazetteer gazetteer,
      List<TimeExpression> times) {
    MentionFinder finder = new MentionFinder(text, lexicon, entities, gazetteer, times);
    List<RawMention> raw = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      finder.sentence(sentence, raw);
    }
    return new MentionComposer(text, lexicon, entities).compose(raw);
  }

  private void sentence(NewsText.Sentence sentence, List<RawMention> raw) {
    int i = sentence.from();
    while (i < sentence.to()) {
      RawMention best = words.isWord(i) && !banned(i) ? at(i, sentence.to()) : null;
      if (best == null) {
        i++;
      } else {
        raw.add(best);
        inside(best, raw);
        i = Math.max(i + 1, best.to());
      }
    }
  }

  /** "ИГ (запрещена в России)": where a group is outlawed has no part in what it does. */
  private boolean banned(int i) {
    return i > 1 && words.is(WordClass.OUTLAWED, i - 2) && words.is(WordClass.IN, i - 1);
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
    RawMention metonym = metonym(i, limit);
    best = region(best, metonym) ? metonym : longer(best, metonym);
    best = longer(best, office(lexicon.offices(), RawMention.Kind.TITLE, i, limit));
    RawMention organisation =
        office(lexicon.organisations(), RawMention.Kind.ORGANISATION, i, limit);
    best = longer(best, named(organisation, limit) ? null : organisation);
    best = longer(best, unnamed(i, limit));
    RawMention place = places.at(i, limit);
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

  /** "Южная Осетия": a region that acts is a place besides. */
  private static boolean region(@Nullable RawMention name, @Nullable RawMention metonym) {
    return name != null
        && metonym != null
        && name.to() == metonym.to()
        && name.entity() != null
        && name.entity().equals(metonym.entity());
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
      if (capitals.capital(found) || national(found.value().entity(), i, found.hit().to(), limit)) {
        continue;
      }
      if (accusative(found)) {
        return RawMention.adjective(found.hit(), found.value().entity());
      }
      if (cased(found.value().form(), found.hit().from(), found.hit().to())
          && !adjective(found)
          && !honoured(found)
          && !likeState(found)
          && !likeGroup(found, limit)
          && !another(found, limit)) {
        return RawMention.entity(found.hit(), found.value().entity());
      }
    }
    return null;
  }

  /** "تحریم‌های مالی": the adjective; Mali stands behind a preposition or the noun of a body. */
  private boolean likeState(PatternSet.Found<Entities.NameForm> found) {
    int at = found.hit().from();
    if (!words.is(WordClass.ADJECTIVES_LIKE_STATES, at) || at == 0 || !words.isWord(at - 1)) {
      return false;
    }
    return lexicon.relations().at(words, at - 1, at).isEmpty()
        && lexicon.organisations().at(words, at - 1, at).isEmpty()
        && !words.is(WordClass.COMPASS, at - 1);
  }

  /** "القاعدة الروسية في كانت": a base, whoever else is called so. */
  private boolean likeGroup(PatternSet.Found<Entities.NameForm> found, int limit) {
    int next = found.hit().to();
    return next - found.hit().from() == 1
        && words.is(WordClass.GROUPS_LIKE_NOUNS, found.hit().from())
        && !words.is(WordClass.QUOTED_THINGS, found.hit().from() - 1)
        && next < limit
        && words.isWord(next)
        && words.is(WordClass.ARTICLE, next);
  }

  /** "مواطنا سوريا": behind a person in the accusative the name is the adjective. */
  private boolean accusative(PatternSet.Found<Entities.NameForm> found) {
    int noun = found.hit().from() - 1;
    return lexicon.verbFirst()
        && found.hit().to() - noun == 2
        && found.value().entity().kind() == Entity.Kind.STATE
        && found.value().form().endsWith("ا")
        && noun >= 0
        && words.isWord(noun)
        && words.folded(noun).endsWith("ا")
        && !lexicon.persons().at(words, noun, noun + 1).isEmpty();
  }

  /** "الأزمة السورية": with the article, the name "سورية" is the adjective. */
  private boolean adjective(PatternSet.Found<Entities.NameForm> found) {
    return lexicon.caseless()
        && found.value().entity().kind() == Entity.Kind.STATE
        && lexicon.is(WordClass.ARTICLE_PREFIXES, found.hit().prefix())
        && !lexicon.is(WordClass.ARTICLE, found.value().form())
        && !lexicon.states().at(words, found.hit().from(), found.hit().to()).isEmpty();
  }

  /** "Магомед Алиев": a known surname behind the given name of somebody else. */
  private boolean namesake(PatternSet.Found<Entities.NameForm> found) {
    Entity person = found.value().entity();
    int at = found.hit().from();
    if (person.kind() != Entity.Kind.PERSON || found.hit().to() - at != 1) {
      return false;
    }
    if (lexicon.has(Trait.ANALYTIC) && lexicon.ownerBefore()) {
      return foreign(at - 1, person);
    }
    if (!lexicon.declining() || !given.opens(at - 1)) {
      return false;
    }
    GivenNames.Found first = given.at(at - 1);
    String latin = first == null ? "" : Romanizer.name(first.nominative(), lexicon.profile());
    return !latin.isEmpty()
        && !latin.substring(0, 1).equalsIgnoreCase(person.name().substring(0, 1));
  }

  /** "Alexander Medvedev": behind the given name of somebody else. */
  private boolean foreign(int before, Entity person) {
    return words.isWord(before)
        && words.capital(before)
        && lexicon.profile().given().contains(words.folded(before))
        && !person.name().startsWith(words.text(before, before + 1).substring(0, 1));
  }

  /** "Проспект Путина", "аэропорт имени Джинны": a person whom a place is named after. */
  private boolean honoured(PatternSet.Found<Entities.NameForm> found) {
    return found.value().entity().kind() == Entity.Kind.PERSON
        && words.is(WordClass.NAMESAKES, found.hit().from() - 1);
  }

  /** "Асад аль-Идани", "Abbas Kadhim": a known surname that is the given name of somebody else. */
  private boolean another(PatternSet.Found<Entities.NameForm> found, int limit) {
    int next = found.hit().to();
    if (namesake(found)) {
      return true;
    }
    return next - found.hit().from() == 1
        && found.value().entity().kind() == Entity.Kind.PERSON
        && next < limit
        && words.isWord(next)
        && (words.is(WordClass.NAME_ARTICLES, next) || surname(found.hit(), next, limit));
  }

  /** Right behind stands a word with a capital that nothing else is known by. */
  private boolean surname(Pattern.Hit first, int next, int limit) {
    boolean alone =
        lexicon.has(Trait.ANALYTIC)
            ? lexicon.ownerBefore() && (next < 2 || !titled(first.from() - 1))
            // "Bakan Esad Hasan Şeybani": behind a title it takes two, for a town may follow.
            : lexicon.profile().morphology() == Morphology.APOSTROPHE
                && next + 1 < limit
                && unknown(next + 1, limit)
                && places.at(next, limit) == null;
    return alone && !words.shouting() && first.suffix().isEmpty() && unknown(next, limit);
  }

  /** A word with a capital right behind another that no table knows. */
  private boolean unknown(int next, int limit) {
    return words.isWord(next)
        && words.capital(next)
        && !dated.get(next)
        && words.token(next).start() == words.token(next - 1).end() + 1
        && !words.is(WordClass.FUNCTION, next)
        && names.at(words, next, limit).isEmpty()
        && lexicon.states().at(words, next, limit).isEmpty()
        && lexicon.metonyms().at(words, next, limit).isEmpty()
        && lexicon.offices().at(words, next, limit).isEmpty()
        && lexicon.organisations().at(words, next, limit).isEmpty()
        && lexicon.triggers().at(words, next, limit).isEmpty();
  }

  /** "President Assad Wednesday": an office before the name says who is meant. */
  private boolean titled(int before) {
    return before >= 0
        && words.isWord(before)
        && lexicon.offices().at(words, before, before + 1).stream()
            .anyMatch(f -> f.hit().to() == before + 1);
  }

  /**
   * "Armenia's Security Council", "مجلس الأمن الأرميني": not that of the United Nations. "المرصد
   * الأرميني": nor is a body of one state that of another.
   */
  private boolean national(Entity body, int from, int to, int limit) {
    if (!body.id().equals("org:unsc")
        && (body.kind() != Entity.Kind.ORGANISATION || body.of() == null)) {
      return false;
    }
    if (lexicon.caseless()) {
      // "البيت الأبيض ألمانيا": without its article the adjective is the state itself.
      boolean named = lexicon.verbFirst() && to < limit && !words.is(WordClass.ARTICLE, to);
      return to < limit && !named && another(body, lexicon.states().at(words, to, limit));
    }
    return from > 0
        && (another(body, lexicon.states().at(words, from - 1, from))
            || names.at(words, from - 1, from).stream()
                .map(f -> f.value().entity())
                .anyMatch(e -> e.kind() == Entity.Kind.STATE && !e.id().equals(body.of())));
  }

  private static boolean another(Entity body, List<PatternSet.Found<String>> states) {
    return states.stream().anyMatch(state -> !state.value().equals(body.of()));
  }

  /** Names open with a capital where the script has them; abbreviations are all capitals. */
  private boolean cased(String form, int from, int to) {
    String surface = words.text(from, to);
    if (!Words.cased(surface)) {
      return true;
    }
    if (words.shouting() && lexicon.is(WordClass.SHOUTED, FoldedText.fold(form))) {
      return false;
    }
    if (form.length() <= 5 && form.equals(form.toUpperCase(java.util.Locale.ROOT))) {
      int article = surface.indexOf(form) - 1; // "l'ONU", "d’UE"
      return surface.startsWith(form) || article > 0 && "'’".indexOf(surface.charAt(article)) >= 0;
    }
    // "An Islamic state": a name is written with capitals to its end.
    int blank = form.lastIndexOf(' ');
    boolean small =
        lexicon.has(Trait.ANALYTIC)
            && lexicon.ownerBefore()
            && blank > 0
            && Character.isUpperCase(form.codePointAt(blank + 1))
            && to - from > 1
            && words.isWord(to - 1)
            && Character.isLowerCase(words.text(to - 1, to).codePointAt(0));
    return !small && (Character.isLowerCase(form.codePointAt(0)) || words.capital(from));
  }

  private @Nullable RawMention state(int i, int limit) {
    for (PatternSet.Found<String> found : lexicon.states().at(words, i, limit)) {
      Entity state = entities.get(found.value());
      boolean small = !lexicon.has(Trait.CAPITAL_ADJECTIVES);
      boolean fits =
          !Words.cased(words.text(i, i + 1))
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
      if (entity != null
          && !lexicon.is(WordClass.ARTICLE_PREFIXES, found.hit().prefix())
          && (!Words.cased(words.text(i, i + 1)) || words.capital(i))) {
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

  /** "Army spokesman Lieutenant Colonel Ana Rey": behind what somebody is, a rank and a name. */
  private boolean ranked(int at, int limit) {
    return lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && at < limit
        && words.isWord(at)
        && words.capital(at)
        && lexicon.offices().at(words, at, limit).stream()
            .map(f -> f.hit().to())
            .anyMatch(name -> name < limit && words.isWord(name) && words.capital(name));
  }

  private @Nullable RawMention unnamed(int i, int limit) {
    List<PatternSet.Found<Cue>> found = lexicon.unnamed().at(words, i, limit);
    return found.isEmpty() || ranked(found.get(0).hit().to(), limit)
        ? null
        : RawMention.unnamed(found.get(0).hit(), found.get(0).value());
  }

  /** "مدينة صور": is the word before of a class? */
  private boolean before(WordClass one, int i) {
    return i > 0 && lexicon.is(one, words.folded(i - 1));
  }
}
