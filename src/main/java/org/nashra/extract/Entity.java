package org.nashra.extract;

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

  /** In English. */
  String name() {
    return names.getOrDefault("en", id);
  }
}
