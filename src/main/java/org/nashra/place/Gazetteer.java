package org.nashra.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Tsv;
import org.nashra.language.NameBook;
import org.nashra.model.LanguageTag;

/**
 * Places by name, in all languages at once: a list made by hand ({@code hotspots.tsv}: regions,
 * borders, towns in the news) before GeoNames ({@code places.tsv.gz}, CC BY 4.0). The big table is
 * read at the first question. Thread-safe.
 */
public final class Gazetteer implements NameBook {
  static final String GEONAMES = "geonames:";

  /** A first-order division by its GeoNames code. */
  static final String DIVISION = "division:";

  private static final String LAST_FACT = "precision";

  private final Path shared;
  private final Map<String, List<GazetteerPlace>> curated;
  private final Map<String, Map<String, String>> curatedNames;
  private final Set<String> curatedOpenings = new HashSet<>();
  private volatile @Nullable PlaceTable table;

  private Gazetteer(
      Path shared,
      Map<String, List<GazetteerPlace>> curated,
      Map<String, Map<String, String>> curatedNames) {
    this.shared = shared;
    this.curated = curated;
    this.curatedNames = curatedNames;
    for (String key : curated.keySet()) {
      curatedOpenings.add(PlaceKey.opening(key));
    }
  }

  /**
   * Reads the list made by hand, and the names of its places in {@code lang/<xx>/names.tsv}.
   *
   * @param shared the folder {@code config/shared}
   * @throws org.nashra.config.ConfigurationException naming file and line of a fault
   */
  public static Gazetteer load(Path shared) {
    Map<String, List<GazetteerPlace>> curated = new HashMap<>();
    Map<String, Map<String, String>> names = new HashMap<>();
    Map<String, GazetteerPlace> places = new HashMap<>();
    for (Tsv.Row row :
        Tsv.read(
            shared.resolve("hotspots.tsv"), "id", "countries", "lat", "lon", "precision", "en")) {
      GazetteerPlace place = place(row);
      Map<String, String> byLanguage = new HashMap<>();
      List<String> columns = row.columns();
      for (String language : columns.subList(columns.indexOf(LAST_FACT) + 1, columns.size())) {
        name(place, language, row.get(language), curated, byLanguage);
      }
      names.put(place.id(), byLanguage);
      places.put(place.id(), place);
    }
    for (Path folder : languages(shared)) {
      Path file = folder.resolve("names.tsv");
      for (Tsv.Row row : Files.exists(file) ? Tsv.read(file, "id", "names") : List.<Tsv.Row>of()) {
        String id = row.get("id");
        GazetteerPlace place = places.get(id);
        Map<String, String> byLanguage = names.get(id);
        if (place != null && byLanguage != null) {
          String language = String.valueOf(folder.getFileName());
          name(place, language, row.get("names"), curated, byLanguage);
        } else if (isPlace(id) && !id.startsWith(GEONAMES) && !id.startsWith(DIVISION)) {
          throw row.fault("id", "\"" + id + "\" is not in hotspots.tsv");
        }
      }
    }
    return new Gazetteer(shared, curated, names);
  }

  /** Is the id one of a place, not of an entity? */
  public static boolean isPlace(String id) {
    return id.matches("(place|border|geonames|division):.*");
  }

  private static void name(
      GazetteerPlace place,
      String language,
      String cell,
      Map<String, List<GazetteerPlace>> curated,
      Map<String, String> names) {
    if (cell.isEmpty()) {
      return;
    }
    String[] forms = cell.split("\\|");
    names.put(language, forms[0].strip());
    for (String form : forms) {
      List<GazetteerPlace> under =
          curated.computeIfAbsent(PlaceKey.of(form), k -> new ArrayList<>(1));
      if (!under.contains(place)) {
        under.add(place);
      }
    }
  }

  /** The folders of the languages, in order; none where the shared tables stand alone. */
  static List<Path> languages(Path shared) {
    Path all = shared.resolveSibling("lang");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders.sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationException(all, 0, "cannot be read: " + e);
    }
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

  /**
   * May a name of several words open with these? False only where none does, so that what stands
   * behind them need not be tried.
   */
  public boolean opens(String words) {
    String first = PlaceKey.opening(PlaceKey.of(words));
    return first.isEmpty() || curatedOpenings.contains(first) || table().opens(first);
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
    if (!id.matches("geonames:[0-9]{1,12}|division:[A-Z]{2}\\.[A-Z0-9]{1,9}")) {
      return Optional.empty();
    }
    long number = PlaceTable.number(id);
    String name = table().name(number, language.primary());
    // The table leaves French out where it is the same as English.
    if (name != null && name.isEmpty() && language.primary().equals("fr")) {
      name = table().name(number, "name");
    }
    return name == null || name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private PlaceTable table() {
    PlaceTable read = table;
    if (read == null) {
      synchronized (this) {
        read = table;
        if (read == null) {
          read = PlaceTable.read(shared);
          table = read;
        }
      }
    }
    return read;
  }
}
