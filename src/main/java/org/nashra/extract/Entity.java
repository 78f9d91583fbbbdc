package org.nashra.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code entities.tsv}.
 *
 * @param of id of the state or organisation that it belongs to
 * @param title the office held now, in English
 * @param names by language
 * @param aliases by language
 */
record Entity(
    String id,
    Kind kind,
    @Nullable String of,
    @Nullable String title,
    Map<String, String> names,
    Map<String, List<String>> aliases,
    @Nullable Double lat,
    @Nullable Double lon) {
  enum Kind {
    STATE,
    ORGANISATION,
    MEDIA,
    GROUP,
    PERSON
  }

  Entity {
    names = Map.copyOf(names);
    aliases = Map.copyOf(aliases);
  }

  /** The same with its names in a further language, the first for running text. */
  Entity named(String language, List<String> forms) {
    Map<String, String> allNames = new HashMap<>(names);
    Map<String, List<String>> allAliases = new HashMap<>(aliases);
    allNames.put(language, forms.get(0));
    allAliases.put(language, forms.subList(1, forms.size()));
    return new Entity(id, kind, of, title, allNames, allAliases, lat, lon);
  }

  /** In English. */
  String name() {
    return names.getOrDefault("en", id);
  }
}
