package org.nashra.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the gazetteer knows it.
 *
 * @param id {@code geonames:616052}, {@code division:EC.10} (a province by its GeoNames code),
 *     {@code border:AM-AZ}, {@code place:nagorno-karabakh}
 * @param name in English
 * @param countries ISO 3166-1 alpha-2; two for a border
 * @param admin GeoNames code of the first-order division; empty if unknown
 * @param population 0 if unknown
 * @param capital of a state
 * @param curated from the list made by hand
 */
public record GazetteerPlace(
    String id,
    String name,
    List<String> countries,
    String admin,
    double lat,
    double lon,
    Precision precision,
    int population,
    boolean capital,
    boolean curated) {
  /** What a point on the map stands for. */
  public enum Precision {
    POINT,
    CITY,
    REGION,
    BORDER,
    LINE
  }

  public GazetteerPlace {
    countries = List.copyOf(countries);
    if (lat < -90 || lat > 90 || lon < -180 || lon > 180) {
      throw new IllegalArgumentException(id + ": no point on earth: " + lat + ", " + lon);
    }
  }

  /** The first country; null for a place in none. */
  public @Nullable String country() {
    return countries.isEmpty() ? null : countries.get(0);
  }

  public boolean in(String country) {
    return countries.contains(country);
  }
}
