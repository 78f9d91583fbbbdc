package org.nashra.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.Report;

/**
 * Which state or organisation somebody belongs to, as the articles say it, or as an id such as
 * {@code org:az-mod} does. Immutable.
 */
public final class Affiliations {
  private static final Pattern STATE_BODY = Pattern.compile("org:([a-z]{2})-.*");

  private final Map<String, String> known = new TreeMap<>();

  /** Persons by their offices, with the state's English name behind it and without. */
  private final Map<String, Set<String>> holders = new TreeMap<>();

  public Affiliations(Collection<Report> reports) {
    for (Report report : reports) {
      for (Event event : report.extraction().events()) {
        for (Event.Actor actor : event.actors()) {
          if (actor.of() != null) {
            known.putIfAbsent(actor.id(), actor.of());
          }
          if (actor.kind() == Event.Actor.Kind.PERSON && actor.title() != null) {
            offices(actor)
                .forEach(o -> holders.computeIfAbsent(o, k -> new TreeSet<>()).add(actor.id()));
          }
        }
      }
    }
  }

  private static List<String> offices(Event.Actor actor) {
    String title = String.valueOf(actor.title());
    if (actor.of() == null || !actor.of().startsWith("state:")) {
      return List.of(title);
    }
    Locale state = new Locale("", actor.of().substring("state:".length()));
    return List.of(title, title + " of " + state.getDisplayCountry(Locale.ENGLISH));
  }

  /**
   * Who vouches for a mention: for an office without a name ("the Iraqi prime minister") its one
   * holder among all whom the articles name.
   */
  public String voucher(Mention mention) {
    String id = mention.voucher();
    Event.Attribution link = mention.vouching();
    Set<String> persons =
        link == null || !id.startsWith("unnamed:")
            ? Set.of()
            : holders.getOrDefault(link.name(), Set.of());
    return persons.size() == 1 ? persons.iterator().next() : id;
  }

  /** A state belongs to itself; null where nothing is known. */
  public @Nullable String of(String id) {
    if (id.startsWith("state:")) {
      return id;
    }
    String said = known.get(id);
    if (said != null) {
      return said;
    }
    Matcher m = STATE_BODY.matcher(id);
    if (!m.matches()) {
      return null;
    }
    String iso = m.group(1).toUpperCase(Locale.ROOT);
    return Arrays.asList(Locale.getISOCountries()).contains(iso) ? "state:" + iso : null;
  }
}
