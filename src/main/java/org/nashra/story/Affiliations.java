package org.nashra.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

  /** Persons by the title of their office, each with what it is of. */
  private final Map<String, Map<String, String>> holders = new TreeMap<>();

  private final OfficeNames offices;

  public Affiliations(Collection<Report> reports, OfficeNames offices) {
    this.offices = offices;
    for (Report report : reports) {
      for (Event event : report.extraction().events()) {
        for (Event.Actor actor : event.actors()) {
          if (actor.of() != null) {
            known.putIfAbsent(actor.id(), actor.of());
          }
          if (actor.kind() == Event.Actor.Kind.PERSON && actor.title() != null) {
            holders
                .computeIfAbsent(actor.title(), title -> new TreeMap<>())
                .put(actor.id(), String.valueOf(actor.of()));
          }
        }
      }
    }
  }

  /**
   * Who vouches for a mention: for an office without a name ("the Iraqi prime minister") its one
   * holder among all whom the articles name.
   */
  public String voucher(Mention mention) {
    String id = mention.voucher();
    Event.Attribution link = mention.vouching();
    if (link == null || !id.startsWith("unnamed:")) {
      return id;
    }
    OfficeNames.Office office = offices.read(link.name());
    List<String> persons =
        holders.getOrDefault(office.title(), Map.of()).entrySet().stream()
            .filter(e -> office.of() == null || e.getValue().equals(office.of()))
            .map(Map.Entry::getKey)
            .toList();
    return persons.size() == 1 ? persons.get(0) : id;
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
