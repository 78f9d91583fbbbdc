package org.nashra.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nashra.config.Tsv;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Languages;
import org.nashra.model.LanguageTag;

/**
 * Names made of a kind of organisation and a state, {@code org:az-mod}, or of the kind alone where
 * the text names no state: {@code org:-mod}.
 */
final class PatternNames {
  private static final java.util.regex.Pattern ID =
      java.util.regex.Pattern.compile("org:([a-z]{2})?-([a-z-]+)");

  /** Where a template takes its state's name or adjective, with what parts it from the rest. */
  private static final java.util.regex.Pattern STATE =
      java.util.regex.Pattern.compile(" *\\(?\\{[a-z.]+}\\)? *");

  private final Map<String, Entity> entities;
  private final Map<String, Map<String, String>> templates;
  private final Map<String, Map<String, String>> adjectives;

  private PatternNames(
      Map<String, Entity> entities,
      Map<String, Map<String, String>> templates,
      Map<String, Map<String, String>> adjectives) {
    this.entities = entities;
    this.templates = templates;
    this.adjectives = adjectives;
  }

  static PatternNames load(Languages languages, Map<String, Entity> entities) {
    Map<String, Map<String, String>> templates = new HashMap<>();
    Map<String, Map<String, String>> adjectives = new HashMap<>();
    for (LanguageProfile profile : languages.profiles().values()) {
      String language = profile.tag().primary();
      Path folder = languages.folder(profile);
      if (Files.exists(folder.resolve("organisations.tsv"))) {
        Map<String, String> kinds = templates.computeIfAbsent(language, k -> new HashMap<>());
        for (Tsv.Row row : Tsv.read(folder.resolve("organisations.tsv"), "id", "here")) {
          if (!row.get("here").isEmpty()) {
            kinds.putIfAbsent(row.get("id"), row.get("here"));
          }
        }
      }
      if (Files.exists(folder.resolve("demonyms.tsv"))) {
        Map<String, String> forms = adjectives.computeIfAbsent(language, k -> new HashMap<>());
        for (Tsv.Row row : Tsv.read(folder.resolve("demonyms.tsv"), "form", "state")) {
          forms.putIfAbsent(row.get("state"), row.get("form"));
        }
      }
    }
    return new PatternNames(entities, templates, adjectives);
  }

  String adjective(String state) {
    String known = adjectives.getOrDefault("en", Map.of()).get(state);
    if (known != null) {
      return known;
    }
    Entity entity = entities.get(state);
    return entity == null ? state : entity.name();
  }

  Optional<String> name(String id, LanguageTag language) {
    java.util.regex.Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String code = language.primary();
    String template = templates.getOrDefault(code, Map.of()).get(matcher.group(2));
    if (matcher.group(1) == null) {
      return Optional.ofNullable(template).map(t -> STATE.matcher(t).replaceAll(" ").strip());
    }
    String state = "state:" + matcher.group(1).toUpperCase(Locale.ROOT);
    Entity entity = entities.get(state);
    if (entity == null || template == null || !entity.names().containsKey(code)) {
      return Optional.empty();
    }
    String name = entity.names().get(code);
    String adjective = adjectives.getOrDefault(code, Map.of()).get(state);
    return switch (code) {
      case "ar" -> Optional.of(arabic(template, name, adjective));
      case "ru" -> Optional.of(template.replace("{gen}", Genitive.of(name)));
      default ->
          Optional.of(
              template
                  .replace("{adj}", adjective == null ? name : adjective)
                  .replace("{state}", name));
    };
  }

  private static String arabic(
      String template, String name, @org.jspecify.annotations.Nullable String adjective) {
    if (adjective == null) {
      return template.replaceAll("\\{adj(\\.m)?}", "في " + name);
    }
    // An adjective of two words ("جنوب أفريقي") takes no article in front.
    boolean two = adjective.indexOf(' ') >= 0;
    if (two) {
      return template.replaceAll("\\{adj(\\.m)?}", "في " + name);
    }
    return template.replace("{adj.m}", "ال" + adjective).replace("{adj}", "ال" + adjective + "ة");
  }
}
