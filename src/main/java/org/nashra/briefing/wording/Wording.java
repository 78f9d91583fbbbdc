package org.nashra.briefing.wording;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Yaml;
import org.nashra.model.LanguageTag;

/** The sentences of one language ({@code wording.yaml}) with its grammar. Thread-safe. */
public final class Wording {
  private final Map<String, List<SentenceTemplate>> templates;
  private final GrammarData data;
  private final Grammar grammar;

  private Wording(
      Map<String, List<SentenceTemplate>> templates, GrammarData data, Grammar grammar) {
    this.templates = templates;
    this.data = data;
    this.grammar = grammar;
  }

  /**
   * Reads {@code wording.yaml} and {@code grammar.yaml} of a language.
   *
   * @param languages {@code config/lang}
   * @throws ConfigurationException with file and line; also for a language without a grammar class
   */
  public static Wording read(Path languages, LanguageTag language) {
    Path folder = languages.resolve(language.primary());
    Yaml yaml = Yaml.read(folder.resolve("wording.yaml"), "wording.json");
    Map<String, List<SentenceTemplate>> templates = new LinkedHashMap<>();
    collect(yaml, "", yaml.root(), templates);
    GrammarData data = GrammarData.read(folder, language);
    Grammar grammar =
        Grammar.of(data)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        folder.resolve("grammar.yaml"),
                        0,
                        "Nashra has no grammar for the language \""
                            + language
                            + "\"; briefings can be written in "
                            + String.join(", ", Grammar.LANGUAGES)));
    return new Wording(templates, data, grammar);
  }

  private static void collect(
      Yaml yaml, String pointer, JsonNode node, Map<String, List<SentenceTemplate>> templates) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              e -> collect(yaml, pointer + "/" + e.getKey(), e.getValue(), templates));
      return;
    }
    List<SentenceTemplate> list = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        list.add(parse(yaml, pointer + "/" + i, node.get(i).asText()));
      }
    } else {
      list.add(parse(yaml, pointer, node.asText()));
    }
    templates.put(pointer.substring(1), List.copyOf(list));
  }

  private static SentenceTemplate parse(Yaml yaml, String pointer, String text) {
    try {
      return SentenceTemplate.parse(text);
    } catch (IllegalArgumentException e) {
      throw yaml.fault(pointer, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Fills the first template under a path whose slots are all there.
   *
   * @param path such as {@code events/clash/happened}
   */
  public Optional<Phrase> fill(String path, Map<String, Phrase> slots) {
    for (SentenceTemplate template : templates.getOrDefault(path, List.of())) {
      Optional<Phrase> filled = template.fill(slots, grammar);
      if (filled.isPresent()) {
        return filled;
      }
    }
    return Optional.empty();
  }

  public boolean has(String path) {
    return templates.containsKey(path);
  }

  public Grammar grammar() {
    return grammar;
  }

  public GrammarData data() {
    return data;
  }

  public LanguageTag language() {
    return data.language();
  }
}
