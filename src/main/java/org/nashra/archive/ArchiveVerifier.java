package org.nashra.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.ArchiveFault.Kind;
import org.nashra.json.CanonicalJson;
import org.nashra.json.Json;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;

/** Checks every document of the archive against its hash, and every file against its document. */
final class ArchiveVerifier {
  private static final String BACKUP = "; restore the database from a backup";
  private static final String RESTORE =
      "; remove the file, and the next start writes it again from the database";

  private final Archive archive;
  private final ArchiveStore store;
  private final ArchiveFolder folder;

  ArchiveVerifier(Archive archive, ArchiveStore store, ArchiveFolder folder) {
    this.archive = archive;
    this.store = store;
    this.folder = folder;
  }

  ArchiveVerification verify() {
    List<ArchiveVerification.Checked> checked = new ArrayList<>();
    Set<String> known = new HashSet<>();
    archive.each(
        ArchiveQuery.everything(),
        briefing -> {
          checked.add(check(briefing));
          for (DocumentFormat format : DocumentFormat.values()) {
            known.add(ArchiveFolder.relative(briefing, format));
          }
        });
    List<ArchiveFault> strays =
        folder.files().stream()
            .filter(file -> !known.contains(file))
            .map(
                file ->
                    new ArchiveFault(
                        Kind.FILE_UNKNOWN, file, "no briefing of the archive has this file"))
            .toList();
    return new ArchiveVerification(checked, strays);
  }

  private ArchiveVerification.Checked check(ArchivedBriefing briefing) {
    List<ArchiveFault> faults = new ArrayList<>();
    int documents = 0;
    int files = 0;
    for (DocumentFormat format : DocumentFormat.values()) {
      ArchivedBriefing.@Nullable Document entry = briefing.documents().get(format);
      String subject = briefing.id() + "." + format.extension();
      if (entry == null) {
        faults.add(
            new ArchiveFault(
                Kind.DOCUMENT_MISSING, subject, "the database has no such document" + BACKUP));
        continue;
      }
      documents++;
      checkDocument(briefing, format, entry.hash(), faults);
      if (format.isPublic() && checkFile(briefing, format, entry.hash(), faults)) {
        files++;
      }
    }
    return new ArchiveVerification.Checked(briefing.id(), documents, files, faults);
  }

  private void checkDocument(
      ArchivedBriefing briefing,
      DocumentFormat format,
      ContentHash expected,
      List<ArchiveFault> faults) {
    String subject = briefing.id() + "." + format.extension();
    byte[] bytes = store.document(briefing.id(), format).orElseThrow().bytes();
    ContentHash found = ContentHash.of(bytes);
    if (!found.equals(expected)) {
      String detail = "its SHA-256 is " + found + ", not " + expected + BACKUP;
      faults.add(new ArchiveFault(Kind.DOCUMENT_DAMAGED, subject, detail));
      return;
    }
    if (format != DocumentFormat.JSON) {
      return;
    }
    String fingerprint = fingerprint(bytes);
    if (!fingerprint.equals(briefing.fingerprint())) {
      String detail = "its fingerprint is " + fingerprint + ", not " + briefing.fingerprint();
      faults.add(new ArchiveFault(Kind.FINGERPRINT_DIFFERS, subject, detail + BACKUP));
    }
  }

  /** Whether the file was there to be checked. */
  private boolean checkFile(
      ArchivedBriefing briefing,
      DocumentFormat format,
      ContentHash expected,
      List<ArchiveFault> faults) {
    String subject = ArchiveFolder.relative(briefing, format);
    try {
      Optional<byte[]> bytes = folder.read(briefing, format);
      if (bytes.isEmpty()) {
        String detail = "the file is missing; the next start writes it again from the database";
        faults.add(new ArchiveFault(Kind.FILE_MISSING, subject, detail));
        return false;
      }
      ContentHash found = ContentHash.of(bytes.get());
      if (!found.equals(expected)) {
        String detail = "its SHA-256 is " + found + ", not " + expected + RESTORE;
        faults.add(new ArchiveFault(Kind.FILE_DAMAGED, subject, detail));
      }
      return true;
    } catch (IOException e) {
      faults.add(new ArchiveFault(Kind.FILE_UNREADABLE, subject, "cannot be read: " + e));
      return false;
    }
  }

  /** The fingerprint as {@code docs/http.md} defines it, from the kept JSON alone. */
  private static String fingerprint(byte[] json) {
    try {
      JsonNode tree = Json.MAPPER.readTree(json);
      if (!(tree instanceof ObjectNode briefing)) {
        return "none: it is no JSON object";
      }
      briefing.remove(List.of("generated", "revision", "number", "fingerprint"));
      for (JsonNode source : briefing.path("sources")) {
        if (source instanceof ObjectNode entry) {
          entry.remove("retrieved");
        }
      }
      return ContentHash.of(CanonicalJson.write(briefing)).value();
    } catch (IOException e) {
      return "none: it is no JSON";
    }
  }
}
