package org.nashra.briefing;

import org.jspecify.annotations.Nullable;
import org.nashra.model.Edition;
import org.nashra.model.Event;
import org.nashra.model.SectionId;
import org.nashra.story.Story;

/**
 * What belongs to an edition: an event by its place, or, where it has none, by the states that take
 * part or suffer losses; a story by one of its events that is news or recap.
 */
final class EditionScope {
  private final Edition.Region region;

  EditionScope(Edition.Region region) {
    this.region = region;
  }

  boolean covers(Event event) {
    return event.place() == null ? concerns(event) : covers(event.place());
  }

  boolean covers(Story story) {
    return story.reports().stream()
        .flatMap(r -> r.extraction().events().stream())
        .anyMatch(e -> e.status() != Event.Status.BACKGROUND && covers(e));
  }

  /**
   * Whether an event of a covered story is told. One that is plainly elsewhere is not; what is said
   * of the story by others ("the UN welcomed …") is, though it has no place.
   */
  boolean tells(Event event) {
    if (covers(event)) {
      return true;
    }
    boolean spoken = event.type().section() == SectionId.STATEMENTS;
    if (event.place() != null) {
      return concerns(event);
    }
    return spoken
        || event.actors().stream()
            .filter(a -> a.role() != Event.Actor.Role.MEDIATOR)
            .noneMatch(a -> state(a) != null);
  }

  private boolean concerns(Event event) {
    return event.actors().stream().anyMatch(a -> inRegion(state(a)))
        || event.casualties().stream().anyMatch(c -> inRegion(c.side()));
  }

  private static @Nullable String state(Event.Actor actor) {
    if (actor.kind() == Event.Actor.Kind.STATE) {
      return actor.id();
    }
    return actor.of();
  }

  private boolean inRegion(@Nullable String id) {
    return id != null && id.startsWith("state:") && region.countries().contains(id.substring(6));
  }

  private boolean covers(Event.Place place) {
    if (place.countries().stream().anyMatch(region.countries()::contains)
        || (place.country() != null && region.countries().contains(place.country()))) {
      return true;
    }
    Double lat = place.lat();
    Double lon = place.lon();
    return lat != null
        && lon != null
        && region.areas().stream().anyMatch(a -> a.contains(lat, lon));
  }
}
