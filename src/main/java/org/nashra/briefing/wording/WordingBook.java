package org.nashra.briefing.wording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nashra.config.Yaml;
import org.nashra.language.FoldedText;
import org.nashra.model.LanguageTag;

/**
 * The wordings of all languages that briefings are written in, and what their grammars find in
 * texts of their language: matters, natural events, vague counts. Thread-safe.
 */
public final class WordingBook {
  private final Map<LanguageTag, Wording> wordings;
  private final Set<String> feminineNames;

  private WordingBook(Map<LanguageTag, Wording> wordings, Set<String> feminineNames) {
    this.wordings = wordings;
    this.feminineNames = feminineNames;
  }

  /**
   * @param config the configuration folder: {@code lang/<xx>/} and {@code shared/persons.yaml}
   * @param wanted languages that must be there
   * @throws org.nashra.config.ConfigurationException with file and line
   */
  public static WordingBook read(Path config, Collection<LanguageTag> wanted) {
    Path languages = config.resolve("lang");
    Map<LanguageTag, Wording> wordings = new TreeMap<>();
    for (LanguageTag language : new TreeSet<>(wanted)) {
      wordings.put(language, Wording.read(languages, language));
    }
    for (String code : Grammar.LANGUAGES) {
      LanguageTag language = LanguageTag.of(code);
      if (!wordings.containsKey(language)
          && Files.exists(languages.resolve(code).resolve("wording.yaml"))) {
        wordings.put(language, Wording.read(languages, language));
      }
    }
    Set<String> feminine = new TreeSet<>();
    Yaml.read(config.resolve("shared").resolve("persons.yaml"), "persons.json")
        .root()
        .path("feminine")
        .forEach(n -> feminine.add(n.asText()));
    return new WordingBook(wordings, feminine);
  }

  public Wording wording(LanguageTag language) {
    Wording wording = wordings.get(language);
    if (wording == null) {
      throw new IllegalArgumentException("no wording for the language \"" + language + "\"");
    }
    return wording;
  }

  /** Whether a person bears a woman's given name, by the canonical English form. */
  boolean feminine(String canonicalName) {
    return feminineNames.contains(canonicalName.split("[\\s-]", 2)[0]);
  }

  /** What was found, and where in the text. */
  record Found(String id, int start, int end) {}

  /** The matters that a piece of a text speaks of, in its order, each once. */
  List<Found> topics(String text, LanguageTag language) {
    return find(text, language, GrammarData::topics);
  }

  List<Found> hazards(String text, LanguageTag language) {
    return find(text, language, GrammarData::hazards);
  }

  /** The kind of a vague count ("dozens") by its words; "several" where no word is known. */
  String vague(String text, LanguageTag language) {
    return find(text, language, GrammarData::vague).stream()
        .findFirst()
        .map(Found::id)
        .orElse("several");
  }

  private List<Found> find(
      String text,
      LanguageTag language,
      java.util.function.Function<GrammarData, Map<String, GrammarData.Findable>> table) {
    Optional<Wording> wording =
        wordings.values().stream()
            .filter(w -> w.language().primary().equals(language.primary()))
            .findFirst();
    if (wording.isEmpty()) {
      return List.of();
    }
    FoldedText folded = FoldedText.of(text);
    List<Found> found = new ArrayList<>();
    table
        .apply(wording.get().data())
        .forEach(
            (id, findable) -> {
              for (String word : findable.find()) {
                int at = opening(folded.text(), word);
                if (at >= 0) {
                  var span = folded.original(at, at + word.length());
                  found.add(new Found(id, span.start(), span.end()));
                  return;
                }
              }
            });
    found.sort(java.util.Comparator.comparingInt(Found::start).thenComparing(Found::id));
    return found;
  }

  /** Where a word opens with some letters; Arabic's one-letter prefixes may stand before it. */
  private static int opening(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      int start = at;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      if (text.substring(start, at).matches("|[وفبلك]{0,2}(ال|ل)?")) {
        return at;
      }
      at = text.indexOf(word, at + 1);
    }
    return -1;
  }
}
