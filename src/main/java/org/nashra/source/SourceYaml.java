package org.nashra.source;

import org.nashra.json.Json;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** Writes entries of the register. */
final class SourceYaml {
  private SourceYaml() {}

  static void append(
      StringBuilder out, String id, Opml.Entry entry, EditionId edition, LanguageTag language) {
    LanguageTag spoken = entry.language() == null ? language : entry.language();
    out.append("  - id: ").append(quoted(id)).append('\n');
    key(out, "name", entry.name().length() > 120 ? entry.name().substring(0, 120) : entry.name());
    key(out, "language", spoken.value());
    key(out, "address", entry.address());
    if (entry.country() != null) {
      key(out, "country", entry.country());
    }
    if (entry.grade() != null) {
      key(out, "grade", entry.grade());
    }
    if (entry.page() != null) {
      key(out, "site", entry.page());
    }
    if (!entry.folders().isEmpty()) {
      out.append("    folders: ").append(Json.write(entry.folders())).append('\n');
    }
    out.append("    editions: [").append(quoted(edition.value())).append("]\n");
  }

  private static void key(StringBuilder out, String name, String value) {
    out.append("    ").append(name).append(": ").append(quoted(value)).append('\n');
  }

  /** A JSON string is a YAML string, whatever stands in it. */
  private static String quoted(String text) {
    return Json.write(text);
  }
}
