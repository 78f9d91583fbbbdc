package org.nashra.story;

import static org.nashra.model.EventType.*;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.Event.Modality;
import org.nashra.model.Event.Place.Precision;
import org.nashra.model.EventType;

/**
 * Takes out of happenings what contradicts the rest before anything is told of them: parties that
 * are none, times and places that better supported ones outweigh, denials by nobody. Pure.
 */
public final class Consistency {
  private static final Set<EventType> FIGHTS = EnumSet.of(CLASH, SHELLING, AIR_STRIKE, ATTACK);
  private static final Set<EventType> MEETINGS = EnumSet.of(TALKS, CALL);
  private static final Set<Precision> FIELD =
      EnumSet.of(Precision.BORDER, Precision.REGION, Precision.LINE);

  private final List<String> sides;
  private final Affiliations affiliations;
  private final Predicate<Event.Place> capital;
  private final ZoneId zone;

  /**
   * @param refused how many mentions could not be told
   */
  public record Checked(List<Happening> happenings, int refused) {
    public Checked {
      happenings = List.copyOf(happenings);
    }
  }

  /**
   * @param sides ids of the states that the edition calls the sides of its conflict
   * @param capital whether a place is a state's capital: its name may stand for the government
   * @param zone in which days are counted
   */
  public Consistency(
      List<String> sides, Affiliations affiliations, Predicate<Event.Place> capital, ZoneId zone) {
    this.sides = List.copyOf(sides);
    this.affiliations = affiliations;
    this.capital = capital;
    this.zone = zone;
  }

  public Checked check(Collection<Happening> happenings) {
    Belligerents belligerents = new Belligerents(sides, affiliations, happenings);
    SettledTime times = new SettledTime(zone);
    List<Happening> kept = new ArrayList<>();
    int refused = 0;
    for (Happening happening : happenings) {
      List<Mention> mentions = new ArrayList<>();
      for (Mention mention : happening.mentions()) {
        Mention checked = deniedByNobody(mention) ? null : belligerents.checked(mention);
        if (checked == null) {
          refused++;
        } else {
          mentions.add(placed(elsewhere(checked), happenings));
        }
      }
      if (!mentions.isEmpty()) {
        Happening left = new Happening(happening.type(), happening.modality(), mentions);
        kept.add(new Happening(left.type(), left.modality(), times.settled(left)));
      }
    }
    return new Checked(kept, refused);
  }

  /** The outlet's own "not", with nobody whose denial or plan it would be. */
  private static boolean deniedByNobody(Mention mention) {
    return mention.event().modality() == Modality.DENIED
        && mention.ownVoice()
        && Parties.ids(mention.event(), Role.ACTOR).isEmpty();
  }

  /**
   * Talks on a border or in a region are held elsewhere, and a truce that a state brokered is not
   * one in that state: such a place is what the text speaks of, not where it happened.
   */
  private static Mention elsewhere(Mention mention) {
    Event event = mention.event();
    Event.@Nullable Place place = event.place();
    if (place == null) {
      return mention;
    }
    boolean topic = MEETINGS.contains(event.type()) && FIELD.contains(place.precision());
    boolean broker =
        event.type() == CEASEFIRE
            && place.precision() == Precision.COUNTRY
            && Parties.ids(event, Role.MEDIATOR).contains("state:" + place.country());
    return topic || broker ? Amendment.place(mention, null) : mention;
  }

  /** A fight "in" a capital that others place at a border or in a region was not there. */
  private Mention placed(Mention mention, Collection<Happening> happenings) {
    Event.@Nullable Place place = mention.event().place();
    if (place == null || !FIGHTS.contains(mention.event().type()) || !capital.test(place)) {
      return mention;
    }
    Set<String> here = new TreeSet<>();
    Set<String> field = new TreeSet<>();
    for (Happening other : happenings) {
      if (other.type() != mention.event().type()) {
        continue;
      }
      for (Mention m : other.mentions()) {
        Event.@Nullable Place at = m.event().place();
        boolean same = at != null && at.id().equals(place.id());
        boolean apart = at != null && !same && FIELD.contains(at.precision());
        if ((same || apart) && alike(mention, m)) {
          (same ? here : field).add(m.articleId());
        }
      }
    }
    return !field.isEmpty() && field.size() >= here.size()
        ? Amendment.place(mention, null)
        : mention;
  }

  private static boolean alike(Mention one, Mention other) {
    Event a = one.event();
    Event b = other.event();
    return a.type() == b.type()
        && b.status() != Event.Status.BACKGROUND
        && !Collections.disjoint(Parties.countries(a), Parties.countries(b));
  }
}
