package org.nashra.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One regular briefing on one region, as {@code config/editions/*.yaml} says.
 *
 * @param title by language: "South Caucasus"
 * @param producer by language: who signs for it
 * @param cutoff local time at which the period of a date ends on that date; midnight means 24:00
 * @param send local time of sending on the day after the date covered
 * @param notAfter hours after {@code send} from which an issue is stale and no longer sent
 * @param asOf the fixed instant that composing takes for now; null for the real clock
 * @param names wording for disputed names, by entity or place id and language
 * @param sides ids of the parties to the conflict, in the order in which they are printed
 * @param pageSize A4 or Letter
 * @param numerals {@code european} or {@code arabic-indic}, by language
 */
public record Edition(
    EditionId id,
    Map<LanguageTag, String> title,
    Map<LanguageTag, String> producer,
    Region region,
    List<LanguageTag> languages,
    ZoneId zone,
    LocalTime cutoff,
    LocalTime send,
    int notAfter,
    @Nullable Instant asOf,
    List<SectionId> sections,
    Map<String, Double> weights,
    Map<String, Map<LanguageTag, String>> names,
    List<String> sides,
    int storyLimit,
    String pageSize,
    Map<LanguageTag, String> numerals) {

  /**
   * What an edition is about.
   *
   * @param countries ISO 3166-1 alpha-2
   * @param areas boxes for what no border describes
   */
  public record Region(Set<String> countries, List<Area> areas) {
    public Region {
      countries = Set.copyOf(countries);
      areas = List.copyOf(areas);
    }
  }

  /** A box in degrees, WGS 84. */
  public record Area(String id, double south, double west, double north, double east) {
    public boolean contains(double lat, double lon) {
      return lat >= south && lat <= north && lon >= west && lon <= east;
    }
  }

  public Edition {
    title = Map.copyOf(title);
    producer = Map.copyOf(producer);
    languages = List.copyOf(languages);
    sections = List.copyOf(sections);
    weights = Map.copyOf(weights);
    names = Map.copyOf(names);
    sides = List.copyOf(sides);
    numerals = Map.copyOf(numerals);
  }

  /** The cut-off of a date: the end of the period that its issue covers. */
  public Instant cutoffOf(LocalDate date) {
    LocalDate day = cutoff.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return day.atTime(cutoff).atZone(zone).toInstant();
  }

  public Period periodOf(LocalDate date) {
    return new Period(cutoffOf(date.minusDays(1)), cutoffOf(date));
  }

  /** When the issue of a date is due to be sent: on the next day. */
  public Instant sendingOf(LocalDate date) {
    return date.plusDays(1).atTime(send).atZone(zone).toInstant();
  }

  /** The edition's own fixed clock, else the given one. */
  public Clock clock(Clock real) {
    return asOf == null ? real : Clock.fixed(asOf, zone);
  }
}
