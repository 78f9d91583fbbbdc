package org.nashra.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.model.LanguageTag;

/**
 * All languages that have a folder under {@code config/lang}. A new language is a new folder. The
 * tables of a language are read when first asked for, or all together by {@link #check}.
 * Thread-safe.
 */
public final class Languages {
  private final Path folder;
  private final TreeMap<String, LanguageProfile> profiles;
  private final Map<String, LanguageReader> readers = new ConcurrentHashMap<>();

  private Languages(Path folder, TreeMap<String, LanguageProfile> profiles) {
    this.folder = folder;
    this.profiles = profiles;
  }

  /**
   * Reads the profiles.
   *
   * @param langFolder the folder that holds a folder for each language
   * @throws ConfigurationException with every fault of every profile
   */
  public static Languages load(Path langFolder) {
    List<Path> folders;
    try (Stream<Path> entries = Files.list(langFolder)) {
      folders = entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationException(langFolder, 0, "cannot be read: " + e);
    }
    TreeMap<String, LanguageProfile> profiles = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Path one : folders) {
      try {
        LanguageProfile profile = LanguageProfile.read(one.resolve("language.yaml"));
        profiles.put(profile.tag().value(), profile);
      } catch (ConfigurationException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return new Languages(langFolder, profiles);
  }

  /** The folder that the languages were read from. */
  public Path folder() {
    return folder;
  }

  /** The folder of one language. */
  public Path folder(LanguageProfile profile) {
    return folder.resolve(profile.tag().value());
  }

  /** The profile of a language, or of its primary language where the region has none. */
  public Optional<LanguageProfile> find(LanguageTag language) {
    LanguageProfile exact = profiles.get(language.value());
    return Optional.ofNullable(exact != null ? exact : profiles.get(language.primary()));
  }

  /**
   * The profile of a language.
   *
   * @throws IllegalArgumentException if the language has no folder
   */
  public LanguageProfile profile(LanguageTag language) {
    return find(language)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "language \"" + language + "\" has no folder under " + folder));
  }

  /** The grammars of a language, read at the first asking; empty if it has no folder. */
  Optional<LanguageReader> reader(LanguageTag language) {
    return find(language)
        .map(
            profile ->
                readers.computeIfAbsent(
                    profile.tag().value(), tag -> LanguageReader.read(folder(profile), profile)));
  }

  /**
   * Reads the tables of every language.
   *
   * @throws ConfigurationException with every fault of every table
   */
  public void check() {
    List<Fault> faults = new ArrayList<>();
    for (LanguageTag tag : known()) {
      try {
        reader(tag);
      } catch (ConfigurationException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
  }

  /** The languages that have a folder, in the order of their tags. */
  public SortedSet<LanguageTag> known() {
    TreeSet<LanguageTag> tags = new TreeSet<>();
    profiles.values().forEach(profile -> tags.add(profile.tag()));
    return tags;
  }

  /** All profiles, in the order of their tags. */
  public Map<LanguageTag, LanguageProfile> profiles() {
    TreeMap<LanguageTag, LanguageProfile> all = new TreeMap<>();
    profiles.values().forEach(profile -> all.put(profile.tag(), profile));
    return all;
  }
}
