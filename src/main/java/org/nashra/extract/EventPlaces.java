package org.nashra.extract;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Chooses the place of an event among the places of its sentence, by reach, clause and order. */
final class EventPlaces {
  // "An attack on central Kyiv"
  private static final int STRUCK = 3;
  private static final int GOAL = 4;
  private static final int OWN = 9;
  private static final int SITE_REACH = 30;
  private static final int SEAT = 3;
  private static final int NATION = 4;

  private final Words words;
  private final Lexicon lexicon;
  private final EventTypes types;
  private final Surroundings surroundings;
  private final SiteFinder siteFinder;
  private final Bearing bearing;
  private final List<Frame> frames;
  private final BareNouns bareNouns;

  EventPlaces(
      NewsText text,
      Lexicon lexicon,
      EventTypes types,
      Surroundings surroundings,
      SiteFinder siteFinder,
      Bearing bearing,
      List<Frame> frames) {
    this.words = text.words();
    this.bareNouns = new BareNouns(text, lexicon);
    this.lexicon = lexicon;
    this.types = types;
    this.surroundings = surroundings;
    this.siteFinder = siteFinder;
    this.bearing = bearing;
    this.frames = frames;
  }

  /** Where the name of who goes ends, which in Arabic stands between the verb and the goal. */
  private int traveller(Draft draft, int from) {
    return draft.actors().stream()
        .filter(r -> r.role() == Actor.Role.ACTOR && lexicon.caseless())
        .mapToInt(r -> r.mention().to())
        .reduce(from, Math::max);
  }

  /**
   * What a lead without a place tells happened where it was written; not so what happened between
   * states or sides, of which a dateline names one.
   */
  private boolean local(Draft draft) {
    return draft.modality() == Event.Modality.HAPPENED
        && draft.actors().stream().noneMatch(r -> r.mention().kind() == Mention.Kind.STATE)
        && switch (draft.type()) {
          case AIR_STRIKE, SHELLING, BOMBING, ATTACK, ABDUCTION, PROTEST, RIOT -> true;
          case ACCIDENT, ARREST, ELECTION, HAZARD, TRIAL -> true;
          default -> false;
        };
  }

  /** "The attack" was told of before: its place is not where the sentence says something else. */
  boolean known(Draft draft) {
    return lexicon.ownerBefore()
        && draft.definite()
        && draft.syntax() == Trigger.Syntax.NOUN
        && (DraftBuilder.violent(draft.type()) || draft.type() == EventType.ACCIDENT);
  }

  /** "وجاء الهجومان بعد محادثات في كابول": the place of another thing named behind the blow. */
  private boolean other(Draft draft, Pattern.Hit hit, Site site) {
    if (!lexicon.verbFirst()
        || !draft.definite()
        || draft.syntax() != Trigger.Syntax.NOUN
        || !DraftBuilder.violent(draft.type())) {
      return false;
    }
    for (int i = hit.to(); i < site.token(); i++) {
      if (words.isWord(i)
          && lexicon.triggers().at(words, i, site.token()).stream()
              .anyMatch(
                  f ->
                      f.value().syntax() == Trigger.Syntax.NOUN
                          && !DraftBuilder.violent(f.value().type()))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Site site(Pattern.Hit hit, List<Site> sites, int clauseFrom, Draft draft) {
    Site best = best(hit, sites, clauseFrom, draft);
    if (best == null
        || !lexicon.verbFirst()
        || best.place().precision() != Event.Place.Precision.COUNTRY) {
      return best;
    }
    // "في كوباني، …، وهي أكبر مجزرة في سوريا": the town says more than its country.
    return sites.stream()
        .filter(s -> s.located() && !s.reference() && s.token() < hit.from())
        .filter(s -> s.place().precision() != Event.Place.Precision.COUNTRY)
        .filter(s -> best.place().id().equals("state:" + s.place().country()))
        .filter(s -> fits(s, draft) && !announced(s, hit))
        .findFirst()
        .orElse(best);
  }

  private @Nullable Site best(Pattern.Hit hit, List<Site> sites, int clauseFrom, Draft draft) {
    return sites.stream()
        .filter(s -> Math.abs(s.token() - hit.from()) <= SITE_REACH)
        .filter(s -> fits(s, draft))
        .filter(s -> !aside(s, hit) && !owner(s, sites) && !issued(s, hit))
        .filter(s -> !known(draft) || s.token() >= hit.to() && s.token() - hit.to() <= OWN)
        .filter(s -> !other(draft, hit, s))
        .filter(s -> bareNouns.placed(hit.from()) || !bareNouns.bare(draft.syntax(), hit))
        .filter(s -> s.token() < hit.from() || !surroundings.parted(hit.to(), s.token()))
        .filter(s -> !bearing.later(hit.to(), s.token()))
        .min(
            Comparator.comparingInt((Site s) -> score(s, hit, clauseFrom))
                .thenComparingInt(Site::token))
        .orElse(null);
  }

  /** "The West Bank city of Nablus": the region only says whose town is named behind it. */
  private boolean owner(Site site, List<Site> sites) {
    for (int i = site.token() + 1; lexicon.ownerBefore() && i <= site.token() + 2; i++) {
      int town = i + 1;
      if (words.is(WordClass.SETTLEMENT, i) && words.is(WordClass.OF, town)) {
        return sites.stream().anyMatch(s -> s.token() > town);
      }
    }
    return false;
  }

  /** "The president, who is in Washington, will not attend": said of somebody, not of the event. */
  private boolean aside(Site site, Pattern.Hit hit) {
    if (!lexicon.has(Trait.ANALYTIC) || !lexicon.ownerBefore() || site.token() > hit.from()) {
      return false;
    }
    boolean closed = false;
    for (int i = site.token(); i < hit.from() && !closed; i++) {
      closed = words.comma(i);
    }
    for (int i = site.token() - 1; closed && i > 0 && !words.comma(i); i--) {
      if (words.is(WordClass.RELATIVES, i) && words.comma(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Condemned the murder in a statement issued in Baabda": where it was said. */
  private boolean issued(Site site, Pattern.Hit hit) {
    for (int i = site.token() - 1; i > Math.max(hit.to(), site.token() - SEAT - 1); i--) {
      if (words.is(WordClass.PUBLISHED, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Gives an event its place.
   *
   * @param sites those of the sentence that may be its own
   */
  void place(Draft draft, Pattern.Hit hit, List<Site> sites, int clauseFrom, int clauseTo) {
    Site site = site(hit, sites, clauseFrom, draft);
    boolean journey = types.of(draft.type()).roles() == EventTypes.Roles.JOURNEY;
    int goal = Math.min(clauseTo, traveller(draft, hit.to()) + GOAL);
    boolean led = journey || draft.type() == EventType.TERRITORY;
    // "Shelled Kyiv", "an attack on Kyiv": a capital that is struck is the town.
    if (lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && DraftBuilder.violent(draft.type())
        && draft.type() != EventType.CLASH) {
      goal = Math.min(goal, hit.to() + STRUCK);
      led = true;
    }
    draft.place(site == null && led ? siteFinder.goal(hit.to(), goal) : site);
    if (draft.place() == null && draft.type() == EventType.ELECTION) {
      draft.place(siteFinder.nation(hit, Math.min(clauseTo, hit.to() + NATION)));
    }
    if (draft.place() == null && draft.sentence() == 0 && local(draft)) {
      draft.place(siteFinder.home());
    }
  }

  private boolean fits(Site site, Draft draft) {
    // A capital that speaks is a government.
    if (frames.stream()
        .anyMatch(f -> f.source().from() <= site.token() && site.token() < f.source().to())) {
      return false;
    }
    // "Said Mosul police chief Ali": whose police, not where.
    if (!site.located() && lexicon.ownerBefore() && surroundings.telling(site.token() - 1)) {
      return false;
    }
    if (site.place().precision() != Event.Place.Precision.COUNTRY) {
      return site.located() || !site.reference();
    }
    boolean journey = types.of(draft.type()).roles() == EventTypes.Roles.JOURNEY;
    // "The hurricane hit Dominica": what a disaster falls upon is where it is.
    boolean struck = types.of(draft.type()).family().equals("disaster");
    boolean actor =
        draft.actors().stream()
            .anyMatch(
                r -> r.mention().id().equals(site.place().id()) && r.role() != Actor.Role.TARGET);
    return site.located() && !actor || (journey || struck) && site.token() > draft.token();
  }

  /** "وفي نجامينا، أعلن الجيش أن قواته …": where something was said, before it is told. */
  private boolean announced(Site site, Pattern.Hit hit) {
    return lexicon.verbFirst()
        && frames.stream()
            .anyMatch(
                f ->
                    f.verb() > site.token()
                        && f.verb() - site.token() <= SEAT
                        && f.verb() < hit.from()
                        && surroundings.comma(site.token(), f.verb()));
  }

  private int score(Site site, Pattern.Hit hit, int clauseFrom) {
    int distance = Math.abs(site.token() - hit.from());
    int score = distance;
    score += site.token() < hit.from() ? 6 : 0;
    score += site.token() < clauseFrom ? 8 : 0;
    score +=
        surroundings.contrasted(
                Math.min(site.token(), hit.to()), Math.max(site.token(), hit.from()))
            ? 20
            : 0;
    score += site.located() ? 0 : 10;
    score += site.reference() ? 14 : 0;
    score += announced(site, hit) ? 20 : 0;
    score += site.place().precision() == Event.Place.Precision.COUNTRY ? 12 : 0;
    return score;
  }
}
