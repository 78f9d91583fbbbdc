package org.nashra.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.config.Tsv;
import org.nashra.language.FoldedText;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Languages;
import org.nashra.language.NameBook;
import org.nashra.model.LanguageTag;
import org.nashra.place.Gazetteer;

/**
 * Who the news is about: states, organisations, media, groups, office holders. Also tells names
 * that are made by a pattern, such as {@code org:az-mod}. Thread-safe.
 */
public final class Entities implements NameBook {
  private static final int MOST_OUTLETS = 1000;
  private static final String ALIASES = "aliases-";

  /** A form of a name and whose it is. */
  record NameForm(String form, Entity entity) {}

  private final Map<String, Entity> byId;
  private final Map<String, List<Entity>> byOffice;
  private final ConcurrentHashMap<String, PatternSet<NameForm>> indexes = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Optional<Entity>> byName = new ConcurrentHashMap<>();
  private final PatternNames patternNames;

  // Filled at the first question: a race only works it out twice.
  private volatile @Nullable Map<String, Entity> byFold;

  private Entities(Map<String, Entity> byId, PatternNames patternNames) {
    this.byId = byId;
    this.patternNames = patternNames;
    this.byOffice = new HashMap<>();
    for (Entity entity : byId.values()) {
      if (entity.title() != null && entity.of() != null) {
        byOffice
            .computeIfAbsent(entity.title() + "@" + entity.of(), k -> new ArrayList<>(1))
            .add(entity);
      }
    }
  }

  /**
   * Reads {@code entities.tsv} and, of each language, {@code names.tsv} and the tables of
   * organisations and demonyms.
   *
   * @param shared the folder {@code config/shared}
   * @throws ConfigurationException with every fault
   */
  public static Entities load(Path shared, Languages languages) {
    Map<String, Entity> byId = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    Path file = shared.resolve("entities.tsv");
    for (Tsv.Row row : Tsv.read(file, "id", "kind", "of", "en")) {
      try {
        Entity entity = entity(row);
        if (byId.putIfAbsent(entity.id(), entity) != null) {
          faults.addAll(row.fault("id", "\"" + entity.id() + "\" stands twice").faults());
        }
      } catch (ConfigurationException e) {
        faults.addAll(e.faults());
      }
    }
    for (LanguageProfile profile : languages.profiles().values()) {
      faults.addAll(names(languages.folder(profile).resolve("names.tsv"), profile, byId));
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return new Entities(byId, PatternNames.load(languages, byId));
  }

  /** The names of one language that stand in its own folder; those of places are read elsewhere. */
  private static List<Fault> names(Path file, LanguageProfile profile, Map<String, Entity> byId) {
    List<Fault> faults = new ArrayList<>();
    if (!Files.exists(file)) {
      return faults;
    }
    for (Tsv.Row row : Tsv.read(file, "id", "names")) {
      String id = row.get("id");
      if (Gazetteer.isPlace(id)) {
        continue;
      }
      Entity named =
          byId.computeIfPresent(
              id,
              (k, e) -> e.named(profile.tag().primary(), List.of(row.get("names").split("\\|"))));
      if (named == null) {
        faults.addAll(row.fault("id", "\"" + id + "\" is not in entities.tsv").faults());
      }
    }
    return faults;
  }

  private static Entity entity(Tsv.Row row) {
    String id = row.get("id");
    if (!id.matches("(state:[A-Z]{2}|(org|group|person):[a-z0-9-]+)")) {
      throw row.fault("id", "\"" + id + "\" must be state:XX, org:…, group:… or person:…");
    }
    Entity.Kind kind;
    try {
      kind = Entity.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.fault("kind", "must be state, organisation, media, group or person");
    }
    Map<String, String> names = new HashMap<>();
    Map<String, List<String>> aliases = new HashMap<>();
    for (String column : row.columns()) {
      if (!column.startsWith(ALIASES)) {
        continue;
      }
      String language = column.substring(ALIASES.length());
      if (!row.get(language).isEmpty()) {
        names.put(language, row.get(language));
      }
      String cell = row.get(column);
      if (!cell.isEmpty()) {
        aliases.put(language, List.of(cell.split("\\|")));
      }
    }
    try {
      return new Entity(
          id,
          kind,
          blank(row.get("of")),
          blank(row.get("title")),
          names,
          aliases,
          number(row.get("lat")),
          number(row.get("lon")));
    } catch (NumberFormatException e) {
      throw row.fault("lat", "lat and lon must be decimal degrees");
    }
  }

  private static @Nullable String blank(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable Double number(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }

  @Nullable Entity get(String id) {
    return byId.get(id);
  }

  /** The one who holds an office now, if the table says so and the office has one holder. */
  @Nullable Entity holder(String title, String of) {
    List<Entity> holders = byOffice.getOrDefault(title + "@" + of, List.of());
    return holders.size() == 1 ? holders.get(0) : null;
  }

  /** The forms of all names that may stand in a text of a language. */
  PatternSet<NameForm> index(LanguageProfile profile) {
    return indexes.computeIfAbsent(profile.tag().primary(), language -> build(profile));
  }

  private PatternSet<NameForm> build(LanguageProfile profile) {
    PatternSet<NameForm> set = new PatternSet<>(new PatternIndex());
    String language = profile.tag().primary();
    for (Entity entity : byId.values()) {
      for (String one : Stream.of(language, "en").distinct().toList()) {
        List<String> forms = new ArrayList<>(entity.aliases().getOrDefault(one, List.of()));
        String name = entity.names().get(one);
        if (name != null) {
          forms.add(0, name);
        }
        for (String form : forms) {
          set.add(Pattern.literal(form, profile), new NameForm(form, entity));
        }
      }
    }
    return set;
  }

  /** The first state whose name a publisher's country may be told from; by any name or alias. */
  Optional<Entity> named(String name) {
    if (byName.size() > MOST_OUTLETS) {
      byName.clear();
    }
    return byName.computeIfAbsent(name, this::search);
  }

  private Optional<Entity> search(String name) {
    Map<String, Entity> folded = byFold;
    if (folded == null) {
      folded = folded();
      byFold = folded;
    }
    return Optional.ofNullable(folded.get(FoldedText.fold(name).strip()));
  }

  /** All names and aliases, folded; of those who share one, the first of the table has it. */
  private Map<String, Entity> folded() {
    Map<String, Entity> folded = new HashMap<>();
    for (Entity entity : byId.values()) {
      entity.names().values().forEach(n -> folded.putIfAbsent(FoldedText.fold(n), entity));
      entity
          .aliases()
          .values()
          .forEach(all -> all.forEach(n -> folded.putIfAbsent(FoldedText.fold(n), entity)));
    }
    return folded;
  }

  @Override
  public Optional<String> name(String id, LanguageTag language) {
    Entity entity = byId.get(id);
    if (entity != null) {
      return Optional.ofNullable(entity.names().get(language.primary()));
    }
    return patternNames.name(id, language);
  }

  /** The adjective of a state in English; its name if it has none. */
  String adjective(String state) {
    return patternNames.adjective(state);
  }
}
