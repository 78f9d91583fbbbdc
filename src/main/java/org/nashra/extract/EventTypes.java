package org.nashra.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.config.Yaml;
import org.nashra.model.EventType;

/** How each type of event behaves; {@code event-types.yaml}. */
final class EventTypes {
  enum Roles {
    DIRECTED,
    SYMMETRIC,
    SPEECH,
    JOURNEY,
    LOSS
  }

  /**
   * One type.
   *
   * @param generic a more special type of the same family may take its place
   * @param complement fact, alleged or dropped: what is told behind it; null if it governs nothing
   */
  record Manner(
      String family,
      Roles roles,
      boolean place,
      boolean losses,
      boolean generic,
      @Nullable String complement) {}

  private final Map<EventType, Manner> manners;

  private EventTypes(Map<EventType, Manner> manners) {
    this.manners = manners;
  }

  static EventTypes read(Path file) {
    Yaml yaml = Yaml.read(file, "event-types.json");
    Map<EventType, Manner> manners = new EnumMap<>(EventType.class);
    List<Fault> faults = new ArrayList<>();
    yaml.root()
        .path("types")
        .properties()
        .forEach(
            entry -> {
              try {
                manners.put(type(entry.getKey()), manner(entry.getValue()));
              } catch (IllegalArgumentException e) {
                faults.addAll(
                    yaml.fault("/types/" + entry.getKey(), "is no type of event").faults());
              }
            });
    for (EventType type : EventType.values()) {
      if (!manners.containsKey(type)) {
        faults.addAll(yaml.fault("/types", "has no " + type).faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return new EventTypes(manners);
  }

  private static EventType type(String name) {
    return EventType.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Manner manner(JsonNode node) {
    JsonNode complement = node.get("complement");
    return new Manner(
        node.path("family").asText(),
        Roles.valueOf(node.path("roles").asText().toUpperCase(Locale.ROOT)),
        node.path("place").asBoolean(),
        node.path("losses").asBoolean(),
        node.path("generic").asBoolean(),
        complement == null ? null : complement.asText());
  }

  Manner of(EventType type) {
    Manner manner = manners.get(type);
    if (manner == null) {
      throw new IllegalStateException("no manner of " + type);
    }
    return manner;
  }

  boolean speech(EventType type) {
    return of(type).roles() == Roles.SPEECH;
  }

  boolean oneFamily(EventType a, EventType b) {
    return of(a).family().equals(of(b).family());
  }
}
