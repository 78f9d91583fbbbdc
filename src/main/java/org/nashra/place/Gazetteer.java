package org.nashra.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.config.Tsv;
import org.nashra.language.NameBook;
import org.nashra.model.LanguageTag;

/**
 * Places by name, in all languages at once: a list made by hand ({@code hotspots.tsv}: regions,
 * borders, towns in the news) before GeoNames ({@code places.tsv.gz}, CC BY 4.0). The big table is
 * read at the first question. Thread-safe.
 */
public final class Gazetteer implements NameBook {
  private static final List<String> LANGUAGES = List.of("en", "ar", "ru", "fr");
  private static final int NAME_EN = 1;
  private static final Map<String, Integer> COLUMN = Map.of("en", 1, "ar", 9, "ru", 10, "fr", 11);

  private final Path file;
  private final Map<String, List<GazetteerPlace>> curated;
  private final Map<String, Map<String, String>> curatedNames;
  private volatile @Nullable PlaceTable table;

  private Gazetteer(
      Path file,
      Map<String, List<GazetteerPlace>> curated,
      Map<String, Map<String, String>> curatedNames) {
    this.file = file;
    this.curated = curated;
    this.curatedNames = curatedNames;
  }

  /**
   * Reads the list made by hand.
   *
   * @param shared the folder {@code config/shared}
   * @throws org.nashra.config.ConfigurationException naming file and line of a fault
   */
  public static Gazetteer load(Path shared) {
    Map<String, List<GazetteerPlace>> curated = new HashMap<>();
    Map<String, Map<String, String>> names = new HashMap<>();
    for (Tsv.Row row :
        Tsv.read(
            shared.resolve("hotspots.tsv"), "id", "countries", "lat", "lon", "precision", "en")) {
      GazetteerPlace place = place(row);
      Map<String, String> byLanguage = new HashMap<>();
      for (String language : LANGUAGES) {
        String cell = row.get(language);
        if (cell.isEmpty()) {
          continue;
        }
        String[] forms = cell.split("\\|");
        byLanguage.put(language, forms[0].strip());
        for (String form : forms) {
          List<GazetteerPlace> under =
              curated.computeIfAbsent(PlaceKey.of(form), k -> new ArrayList<>(1));
          if (!under.contains(place)) {
            under.add(place);
          }
        }
      }
      names.put(place.id(), byLanguage);
    }
    return new Gazetteer(shared.resolve("places.tsv.gz"), curated, names);
  }

  private static GazetteerPlace place(Tsv.Row row) {
    String id = row.get("id");
    if (!id.matches("[a-z]+:[A-Za-z0-9-]+")) {
      throw row.fault("id", "\"" + id + "\" must be place:…, border:… or geonames:…");
    }
    try {
      return new GazetteerPlace(
          id,
          row.get("en").split("\\|")[0],
          List.of(row.get("countries").split(",")),
          "",
          Double.parseDouble(row.get("lat")),
          Double.parseDouble(row.get("lon")),
          GazetteerPlace.Precision.valueOf(row.get("precision").toUpperCase(Locale.ROOT)),
          100_000,
          false,
          true);
    } catch (NumberFormatException e) {
      throw row.fault("lat", "lat and lon must be decimal degrees");
    } catch (IllegalArgumentException e) {
      throw row.fault("precision", String.valueOf(e.getMessage()));
    }
  }

  /** All places of a name, the likeliest first. */
  public List<GazetteerPlace> find(String name) {
    return find(name, Set.of());
  }

  /**
   * All places of a name, the likeliest first.
   *
   * @param beside countries that the text names; places there come first
   */
  public List<GazetteerPlace> find(String name, Set<String> beside) {
    String key = PlaceKey.of(name);
    List<GazetteerPlace> all = new ArrayList<>(curated.getOrDefault(key, List.of()));
    all.addAll(table().find(key));
    all.sort(
        Comparator.comparing(
                (GazetteerPlace p) -> p.countries().stream().noneMatch(beside::contains))
            .thenComparing(p -> !p.curated())
            .thenComparing(p -> !p.capital())
            .thenComparing(Comparator.comparingInt(GazetteerPlace::population).reversed())
            .thenComparing(GazetteerPlace::id));
    return all;
  }

  public boolean contains(String name) {
    String key = PlaceKey.of(name);
    return curated.containsKey(key) || table().contains(key);
  }

  /** Is the name in the list made by hand? */
  public boolean curated(String name) {
    return curated.containsKey(PlaceKey.of(name));
  }

  @Override
  public Optional<String> name(String id, LanguageTag language) {
    Map<String, String> known = curatedNames.get(id);
    if (known != null) {
      return Optional.ofNullable(known.get(language.primary()));
    }
    Integer column = COLUMN.get(language.primary());
    if (column == null || !id.matches("geonames:[0-9]{1,12}")) {
      return Optional.empty();
    }
    String[] row = table().row(Long.parseLong(id.substring("geonames:".length())));
    if (row == null) {
      return Optional.empty();
    }
    String name = row[column];
    if (name.isEmpty() && language.primary().equals("fr")) {
      name = row[NAME_EN];
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private PlaceTable table() {
    PlaceTable read = table;
    if (read == null) {
      synchronized (this) {
        read = table;
        if (read == null) {
          read = PlaceTable.read(file);
          table = read;
        }
      }
    }
    return read;
  }
}
