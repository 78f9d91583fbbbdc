package org.nashra.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.DocumentFormat;

/** An archived briefing as the API tells of it: what it is, and where its documents are. */
final class BriefingJson {
  private BriefingJson() {}

  static ObjectNode of(ArchivedBriefing briefing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", briefing.id());
    json.put("href", Addresses.briefing(briefing.id()));
    json.put("edition", briefing.edition().value());
    json.put("date", briefing.date().toString());
    json.put("language", briefing.language().value());
    json.put("revision", briefing.revision());
    json.put("number", briefing.number());
    json.put("fingerprint", briefing.fingerprint());
    json.put("region", briefing.region());
    json.put("headline", briefing.headline());
    json.put("archivedAt", briefing.archivedAt().toString());
    ObjectNode documents = JsonNodeFactory.instance.objectNode();
    briefing
        .documents()
        .forEach(
            (format, document) -> {
              if (format.isPublic()) {
                String name = name(format);
                json.put(name, Addresses.document(briefing.id(), format));
                ObjectNode about = documents.putObject(name);
                about.put("mediaType", document.mediaType());
                about.put("size", document.size());
                about.put("sha256", document.hash().value());
              }
            });
    json.set("documents", documents);
    return json;
  }

  private static String name(DocumentFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
