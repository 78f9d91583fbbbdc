package org.nashra.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.config.Yaml;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;

/** The editions of {@code config/editions/*.yaml}, one a file. Immutable. */
public final class EditionRegister {
  private final Map<EditionId, Edition> enabled;
  private final Map<EditionId, Edition> all;

  private EditionRegister(Map<EditionId, Edition> enabled, Map<EditionId, Edition> all) {
    this.enabled = enabled;
    this.all = all;
  }

  /**
   * @param folder {@code config/editions}
   * @throws ConfigurationException with every fault of every file, each with its line
   */
  public static EditionRegister read(Path folder) {
    Map<EditionId, Edition> enabled = new TreeMap<>();
    Map<EditionId, Edition> all = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        Yaml yaml = Yaml.read(file, "edition.json");
        Edition edition = new EditionFile(yaml).edition();
        if (all.containsKey(edition.id())) {
          throw yaml.fault("/id", "another file has an edition \"" + edition.id() + "\" already");
        }
        all.put(edition.id(), edition);
        if (on(yaml.root())) {
          enabled.put(edition.id(), edition);
        }
      } catch (ConfigurationException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return new EditionRegister(enabled, all);
  }

  private static boolean on(JsonNode root) {
    return root.path("enabled").asBoolean(true);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "cannot be read: " + e);
    }
  }

  /** The editions that are switched on, by id. */
  public List<Edition> editions() {
    return List.copyOf(enabled.values());
  }

  /** All editions, also those that are switched off, by id. */
  public List<Edition> all() {
    return List.copyOf(all.values());
  }

  /** An edition, switched on or off. */
  public Optional<Edition> edition(EditionId id) {
    return Optional.ofNullable(all.get(id));
  }
}
