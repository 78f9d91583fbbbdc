package org.nashra.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

  public Affiliations(Collection<Report> reports) {
    for (Report report : reports) {
      for (Event event : report.extraction().events()) {
        for (Event.Actor actor : event.actors()) {
          if (actor.of() != null) {
            known.putIfAbsent(actor.id(), actor.of());
          }
        }
      }
    }
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
