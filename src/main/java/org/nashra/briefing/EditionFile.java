package org.nashra.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.config.Yaml;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.SectionId;

/** One file of an edition; what its schema cannot say is checked here. */
final class EditionFile {
  private final Yaml yaml;
  private final JsonNode root;

  EditionFile(Yaml yaml) {
    this.yaml = yaml;
    this.root = yaml.root();
  }

  Edition edition() {
    return new Edition(
        new EditionId(root.get("id").asText()),
        texts("/title"),
        texts("/producer"),
        region(),
        languages(),
        zone(),
        clock("cutoff", "00:00"),
        clock("send", "07:00"),
        root.path("not-after").asInt(6),
        asOf(),
        sections(),
        weights(),
        names(),
        strings(root.path("sides")),
        root.path("story-limit").asInt(20),
        root.path("page-size").asText("A4"),
        texts("/numerals"));
  }

  private Map<LanguageTag, String> texts(String pointer) {
    Map<LanguageTag, String> texts = new LinkedHashMap<>();
    root.at(pointer)
        .fields()
        .forEachRemaining(
            e ->
                texts.put(language(pointer + "/" + e.getKey(), e.getKey()), e.getValue().asText()));
    return texts;
  }

  private LanguageTag language(String pointer, String text) {
    try {
      return LanguageTag.of(text);
    } catch (IllegalArgumentException e) {
      throw yaml.fault(pointer, String.valueOf(e.getMessage()));
    }
  }

  private Edition.Region region() {
    List<Edition.Area> areas = new ArrayList<>();
    for (JsonNode area : root.path("region").path("areas")) {
      double south = area.get("south").asDouble();
      double north = area.get("north").asDouble();
      if (south >= north) {
        throw yaml.fault("/region/areas/" + areas.size(), "south must lie south of north");
      }
      areas.add(
          new Edition.Area(
              area.get("id").asText(),
              south,
              area.get("west").asDouble(),
              north,
              area.get("east").asDouble()));
    }
    return new Edition.Region(new TreeSet<>(strings(root.path("region").path("countries"))), areas);
  }

  private List<LanguageTag> languages() {
    List<LanguageTag> languages = new ArrayList<>();
    for (JsonNode node : root.get("languages")) {
      String pointer = "/languages/" + languages.size();
      LanguageTag tag = language(pointer, node.asText());
      if (!root.path("title").has(node.asText())) {
        throw yaml.fault(pointer, "the edition has no title in \"" + tag + "\"");
      }
      languages.add(tag);
    }
    return languages;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(root.get("zone").asText());
    } catch (DateTimeException e) {
      throw yaml.fault("/zone", "is no IANA time zone: \"" + root.get("zone").asText() + "\"");
    }
  }

  private LocalTime clock(String key, String otherwise) {
    return LocalTime.parse(root.path(key).asText(otherwise));
  }

  private @Nullable Instant asOf() {
    if (!root.hasNonNull("as-of")) {
      return null;
    }
    try {
      return Instant.parse(root.get("as-of").asText());
    } catch (DateTimeException e) {
      throw yaml.fault("/as-of", "is no instant such as 2022-09-16T03:00:00Z");
    }
  }

  private List<SectionId> sections() {
    List<SectionId> sections = new ArrayList<>();
    strings(root.path("sections"))
        .forEach(s -> sections.add(SectionId.valueOf(s.toUpperCase(Locale.ROOT))));
    return sections;
  }

  private Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    root.path("weights")
        .fields()
        .forEachRemaining(e -> weights.put(e.getKey(), e.getValue().asDouble()));
    return weights;
  }

  private Map<String, Map<LanguageTag, String>> names() {
    Map<String, Map<LanguageTag, String>> names = new LinkedHashMap<>();
    root.path("names")
        .fieldNames()
        .forEachRemaining(
            id -> names.put(id, texts("/names/" + id.replace("~", "~0").replace("/", "~1"))));
    return names;
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    node.forEach(n -> strings.add(n.asText()));
    return strings;
  }
}
