package org.nashra.extract;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Languages;
import org.nashra.model.LanguageTag;

/** The lexicons of all languages that have one, each read when first asked for. Thread-safe. */
final class Lexicons {
  private final Languages languages;
  private final Map<String, LanguageProfile> profiles = new HashMap<>();
  private final Map<String, Lexicon> read = new ConcurrentHashMap<>();

  Lexicons(Languages languages) {
    this.languages = languages;
    for (LanguageProfile profile : languages.profiles().values()) {
      if (Files.exists(languages.folder(profile).resolve("triggers.yaml"))) {
        profiles.put(profile.tag().primary(), profile);
      }
    }
  }

  /**
   * The lexicon of a language; null if it has none.
   *
   * @throws ConfigurationException with every fault that its files have
   */
  @Nullable Lexicon of(LanguageTag language) {
    LanguageProfile profile = profiles.get(language.primary());
    if (profile == null) {
      return null;
    }
    return read.computeIfAbsent(
        language.primary(), tag -> LexiconReader.read(languages.folder(profile), profile));
  }

  /** Reads them all, as {@link #check(Collection)} does some. */
  void check() {
    check(languages.profiles().values().stream().map(LanguageProfile::tag).toList());
  }

  /**
   * Reads those of some languages.
   *
   * @throws ConfigurationException with the faults of every language
   */
  void check(Collection<LanguageTag> wanted) {
    List<Fault> faults = new ArrayList<>();
    for (LanguageTag language : wanted) {
      try {
        of(language);
      } catch (ConfigurationException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
  }
}
