package org.nashra.render;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.model.LanguageTag;

/**
 * The words that the briefing's design brings along, of one language: {@code
 * messages_<language>.properties}, UTF-8, in ICU's message format (plurals and all). Immutable.
 */
final class Messages {
  /** The language that says which keys there are. */
  static final LanguageTag REFERENCE = LanguageTag.of("en");

  private final Path file;
  private final ULocale locale;
  private final Map<String, String> patterns;

  private Messages(Path file, ULocale locale, Map<String, String> patterns) {
    this.file = file;
    this.locale = locale;
    this.patterns = patterns;
  }

  /**
   * @param folder of the messages of all languages
   * @param locale how numbers in them are written
   * @throws ConfigurationException when the language has no file, or one that lacks a key
   */
  static Messages read(Path folder, LanguageTag language, ULocale locale) {
    Path file = file(folder, language);
    if (!Files.exists(file)) {
      throw new ConfigurationException(
          file, 0, "is missing: an edition is written in " + language + "; translate it there");
    }
    Map<String, String> patterns = load(file);
    List<Fault> faults = compare(file, patterns, load(file(folder, REFERENCE)));
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return new Messages(file, locale, patterns);
  }

  /** What a language's file lacks or has too much, against the English one. */
  private static List<Fault> compare(
      Path file, Map<String, String> patterns, Map<String, String> reference) {
    List<Fault> faults = new ArrayList<>();
    for (String key : reference.keySet()) {
      if (!patterns.containsKey(key)) {
        faults.add(
            new Fault(file, 0, key, "is missing; English has \"" + reference.get(key) + '"'));
      }
    }
    for (Map.Entry<String, String> entry : patterns.entrySet()) {
      if (!reference.containsKey(entry.getKey())) {
        faults.add(
            new Fault(
                file,
                line(file, entry.getKey()),
                entry.getKey(),
                "is obsolete: English has it not"));
      }
      try {
        var unused = new MessageFormat(entry.getValue(), ULocale.ROOT);
      } catch (IllegalArgumentException e) {
        faults.add(
            new Fault(file, line(file, entry.getKey()), entry.getKey(), "is no message: " + e));
      }
    }
    return faults;
  }

  private static int line(Path file, String key) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith(key) && lines.get(i).matches("[^=: ]+ *[=:].*")) {
          return i + 1;
        }
      }
    } catch (IOException e) {
      // The file was read a moment ago; a fault without its line is still a fault.
    }
    return 0;
  }

  private static Path file(Path folder, LanguageTag language) {
    return folder.resolve("messages_" + language.primary() + ".properties");
  }

  private static Map<String, String> load(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e);
    }
    Map<String, String> patterns = new TreeMap<>();
    properties.forEach((key, value) -> patterns.put(key.toString(), value.toString()));
    return patterns;
  }

  /** The languages that a folder has messages of. */
  static List<LanguageTag> languages(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.matches("messages_[a-z]{2,3}\\.properties"))
          .map(name -> LanguageTag.of(name.substring(9, name.indexOf('.'))))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "cannot be read: " + e);
    }
  }

  /** The message of a key with its arguments put in. */
  String get(String key, Object... arguments) {
    return new MessageFormat(pattern(key), locale).format(arguments);
  }

  /** The message as it stands in the file: a date pattern, say. */
  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException(file.getFileName() + " has no \"" + key + '"');
    }
    return pattern;
  }
}
