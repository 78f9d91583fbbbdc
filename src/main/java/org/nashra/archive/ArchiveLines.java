package org.nashra.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Consumer;
import org.nashra.json.Json;

/** What the commands {@code archive list} and {@code archive verify} print: JSON Lines. */
public final class ArchiveLines {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Archive archive;

  public ArchiveLines(Archive archive) {
    this.archive = archive;
  }

  /** A line a briefing: {@code {"id","edition","date",…,"documents":{"pdf":{"hash",…}}}}. */
  public void list(ArchiveQuery query, Consumer<String> out) {
    archive.each(query, briefing -> out.accept(Json.write(line(briefing))));
  }

  /**
   * A line a briefing: {@code {"id","documents","files","faults":[…]}}, with {@code error} where it
   * has faults; then a line for each file that belongs to none.
   *
   * @return whether the archive is sound
   */
  public boolean verify(Consumer<String> out) {
    ArchiveVerification found = archive.verify();
    for (ArchiveVerification.Checked checked : found.briefings()) {
      out.accept(Json.write(line(checked)));
    }
    for (ArchiveFault stray : found.strays()) {
      ObjectNode line = JSON.objectNode().put("file", stray.subject());
      error(line, name(stray.kind()), stray.detail());
      out.accept(Json.write(line));
    }
    return found.sound();
  }

  private static ObjectNode line(ArchivedBriefing briefing) {
    ObjectNode line = JSON.objectNode();
    line.put("id", briefing.id());
    line.put("edition", briefing.edition().value());
    line.put("date", briefing.date().toString());
    line.put("language", briefing.language().value());
    line.put("revision", briefing.revision());
    line.put("number", briefing.number());
    line.put("fingerprint", briefing.fingerprint());
    line.put("region", briefing.region());
    line.put("headline", briefing.headline());
    line.put("archivedAt", briefing.archivedAt().toString());
    ObjectNode documents = line.putObject("documents");
    briefing
        .documents()
        .forEach(
            (format, document) -> {
              ObjectNode entry = documents.putObject(format.name().toLowerCase(Locale.ROOT));
              entry.put("hash", document.hash().value());
              entry.put("mediaType", document.mediaType());
              entry.put("size", document.size());
              if (format.isPublic()) {
                entry.put("file", ArchiveFolder.relative(briefing, format));
              }
            });
    return line;
  }

  private static ObjectNode line(ArchiveVerification.Checked checked) {
    ObjectNode line = JSON.objectNode();
    line.put("id", checked.id());
    line.put("documents", checked.documents());
    line.put("files", checked.files());
    ArrayNode faults = line.putArray("faults");
    for (ArchiveFault fault : checked.faults()) {
      faults
          .addObject()
          .put("kind", name(fault.kind()))
          .put("subject", fault.subject())
          .put("detail", fault.detail());
    }
    if (!checked.faults().isEmpty()) {
      ArchiveFault first = checked.faults().get(0);
      error(line, name(first.kind()), first.subject() + ": " + first.detail());
    }
    return line;
  }

  private static void error(ObjectNode line, String kind, String detail) {
    line.putObject("error").put("kind", kind).put("detail", detail);
  }

  private static String name(ArchiveFault.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
