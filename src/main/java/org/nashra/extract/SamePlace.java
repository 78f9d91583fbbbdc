package org.nashra.extract;

import org.nashra.model.EventType;

/** Can two events of an article have happened at one place? */
final class SamePlace {
  private static final int FRONT = 2;
  private static final int TOWN_KM = 15;
  private static final int REGION_KM = 120;

  private final NewsText text;

  SamePlace(NewsText text) {
    this.text = text;
  }

  boolean places(Draft a, Draft b) {
    Site one = a.place();
    Site other = b.place();
    if (one == null && other != null && elsewhere(a, b, other)) {
      return false;
    }
    if (one == null || other == null) {
      return true;
    }
    if (one.place().id().equals(other.place().id())) {
      return true;
    }
    if (!country(a, b)) {
      return false;
    }
    if (a.sentence() != b.sentence() && (fronted(b, other) || beyond(one, b, other))) {
      return false;
    }
    boolean coarse =
        wide(one)
            || wide(other)
            || one.reference()
            || other.reference()
            || (unlisted(one) || unlisted(other))
                && (b.definite() || b.sentence() - a.sentence() <= 1 || site(a, b));
    boolean within = a.sentence() == b.sentence() || near(one, other);
    return coarse || within;
  }

  /** Where a place is not told it may be in any country. */
  static boolean country(Draft a, Draft b) {
    Site one = a.place();
    Site other = b.place();
    return one == null
        || other == null
        || one.place().countries().stream().anyMatch(other.place().countries()::contains);
  }

  /** "A boat sank off Bodrum. … The boat sank off Ortakent": where exactly it was. */
  private static boolean site(Draft a, Draft b) {
    return a.type() == b.type()
        && a.type() == EventType.ACCIDENT
        && b.losses().isEmpty()
        && b.time() == null
        && b.sentence() - a.sentence() <= FRONT;
  }

  /** "وفي دمشق، سقط صاروخان": the sentence opens with where something else happened. */
  private boolean fronted(Draft draft, Site site) {
    Words words = text.words();
    int comma = site.token() + 1;
    return site.token() - text.sentences().get(draft.sentence()).from() <= FRONT
        && comma < words.size()
        && words.clauseMark(comma);
  }

  /**
   * "… над Луганской областью. В Донецке пострадали …": a town too far off to lie in the region.
   */
  private boolean beyond(Site region, Draft draft, Site town) {
    return region.place().precision() == org.nashra.model.Event.Place.Precision.REGION
        && !wide(town)
        && town.located()
        && town.token() - text.sentences().get(draft.sentence()).from() <= FRONT
        && !within(region, town, REGION_KM, true);
  }

  /** "Planes bombed a suburb. In San Miguel, a convoy was ambushed": another scene opens. */
  private boolean elsewhere(Draft a, Draft b, Site site) {
    return a.sentence() != b.sentence()
        && !b.definite()
        && b.syntax() != null
        && !wide(site)
        && a.sentence() > 0
        && fronted(b, site);
  }

  /** A place without coordinates may lie in any other of its country. */
  private static boolean unlisted(Site site) {
    return site.place().precision() == org.nashra.model.Event.Place.Precision.POINT
        && site.place().lat() == null;
  }

  static boolean wide(Site site) {
    return switch (site.place().precision()) {
      case COUNTRY, REGION, BORDER, LINE -> true;
      case CITY, POINT -> false;
    };
  }

  /** Within 15 km: a quarter and its city. */
  static boolean near(Site a, Site b) {
    return within(a, b, TOWN_KM, false);
  }

  /**
   * @param unknown the answer where one of the two has no coordinates
   */
  private static boolean within(Site a, Site b, int kilometres, boolean unknown) {
    Double latA = a.place().lat();
    Double lonA = a.place().lon();
    Double latB = b.place().lat();
    Double lonB = b.place().lon();
    if (latA == null || lonA == null || latB == null || lonB == null) {
      return unknown;
    }
    double dy = (latA - latB) * 111;
    double dx = (lonA - lonB) * 111 * Math.cos(Math.toRadians(latA));
    return dx * dx + dy * dy <= kilometres * kilometres;
  }
}
