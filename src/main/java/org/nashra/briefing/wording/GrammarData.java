package org.nashra.briefing.wording;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.config.Yaml;
import org.nashra.model.EventType;
import org.nashra.model.LanguageTag;

/**
 * What {@code config/lang/<xx>/grammar.yaml} holds. Immutable.
 *
 * @param victims forms of those counted, by the class as events name it
 * @param vague kinds of vague counts, in the order in which they are tried
 * @param topics matters by id
 * @param kinds what kind of thing happened, by the type of event ("accident") and its id
 *     ("explosion"), in the order in which they are tried
 * @param adjectives of states, by ISO 3166-1 alpha-2
 * @param lists word lists that one language alone has
 * @param tables form tables that one language alone has
 */
public record GrammarData(
    LanguageTag language,
    String and,
    String separator,
    List<String> months,
    Map<String, SentenceTemplate> times,
    Map<String, SentenceTemplate> places,
    Map<String, Map<String, String>> victims,
    Map<String, String> quantities,
    Map<String, Findable> vague,
    Map<String, Findable> topics,
    Map<String, Map<String, Findable>> kinds,
    Map<String, Map<String, String>> titles,
    Map<String, String> adjectives,
    Map<String, List<String>> lists,
    Map<String, Map<String, String>> tables) {

  /**
   * Something that stands in texts of the language in some words, and is said in others.
   *
   * @param find folded words, each the opening of a word in a text
   * @param forms how to say it, by form
   */
  public record Findable(List<String> find, Map<String, String> forms) {
    String say() {
      return forms.getOrDefault("say", "");
    }
  }

  /**
   * @param folder {@code config/lang/<xx>}
   * @throws org.nashra.config.ConfigurationException with file and line
   */
  public static GrammarData read(Path folder, LanguageTag language) {
    Yaml yaml = Yaml.read(folder.resolve("grammar.yaml"), "grammar.json");
    JsonNode root = yaml.root();
    return new GrammarData(
        language,
        root.path("and").asText(),
        root.path("separator").asText(),
        texts(root.path("months")),
        templates(yaml, "times"),
        templates(yaml, "places"),
        nested(root.path("victims")),
        flat(root.path("quantities")),
        findables(root.path("vague")),
        findables(root.path("topics")),
        kinds(root.path("kinds")),
        nested(root.path("titles")),
        flat(root.path("adjectives")),
        lists(root),
        tables(root.path("tables"), Yaml.read(folder.resolve("language.yaml")).root()));
  }

  Map<String, Findable> kinds(EventType type) {
    return kinds.getOrDefault(type.value(), Map.of());
  }

  List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  @Nullable String table(String name, String key) {
    return tables.getOrDefault(name, Map.of()).get(key);
  }

  /**
   * The tables of the grammar. Parts of names that it lacks are read backwards from those that the
   * language's own texts are read with, where its letters have a capital to write them with.
   */
  private static Map<String, Map<String, String>> tables(JsonNode node, JsonNode language) {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>(nested(node));
    Map<String, String> parts = new LinkedHashMap<>(tables.getOrDefault("name-parts", Map.of()));
    language
        .path("latin")
        .fields()
        .forEachRemaining(
            e -> {
              String own = e.getKey();
              if (Character.isLowerCase(own.codePointAt(0))) {
                parts.putIfAbsent(
                    e.getValue().asText().toLowerCase(Locale.ROOT),
                    own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1));
              }
            });
    tables.put("name-parts", parts);
    return tables;
  }

  private static Map<String, List<String>> lists(JsonNode root) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    root.fields()
        .forEachRemaining(
            e -> {
              if (e.getValue().isArray()) {
                lists.put(e.getKey(), texts(e.getValue()));
              }
            });
    return lists;
  }

  private static Map<String, SentenceTemplate> templates(Yaml yaml, String key) {
    Map<String, SentenceTemplate> templates = new LinkedHashMap<>();
    yaml.root()
        .path(key)
        .fields()
        .forEachRemaining(
            e -> templates.put(e.getKey(), template(yaml, "/" + key + "/" + e.getKey(), e)));
    return templates;
  }

  private static SentenceTemplate template(
      Yaml yaml, String pointer, Map.Entry<String, JsonNode> entry) {
    try {
      return SentenceTemplate.parse(entry.getValue().asText());
    } catch (IllegalArgumentException e) {
      throw yaml.fault(pointer, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Map<String, Findable>> kinds(JsonNode node) {
    Map<String, Map<String, Findable>> kinds = new LinkedHashMap<>();
    node.fields().forEachRemaining(e -> kinds.put(e.getKey(), findables(e.getValue())));
    return kinds;
  }

  private static Map<String, Findable> findables(JsonNode node) {
    Map<String, Findable> found = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            e -> {
              List<String> find = new ArrayList<>();
              texts(e.getValue().path("find"))
                  .forEach(f -> find.add(org.nashra.language.FoldedText.fold(f)));
              Map<String, String> forms = flat(e.getValue());
              found.put(e.getKey(), new Findable(List.copyOf(find), forms));
            });
    return found;
  }

  private static Map<String, Map<String, String>> nested(JsonNode node) {
    Map<String, Map<String, String>> map = new LinkedHashMap<>();
    node.fields().forEachRemaining(e -> map.put(e.getKey(), flat(e.getValue())));
    return map;
  }

  private static Map<String, String> flat(JsonNode node) {
    Map<String, String> map = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            e -> {
              if (e.getValue().isValueNode()) {
                map.put(e.getKey(), e.getValue().asText());
              }
            });
    return map;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(n -> texts.add(n.asText()));
    return texts;
  }
}
