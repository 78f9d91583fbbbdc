package org.nashra.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchiveQuery;
import org.nashra.delivery.IssueBriefing;
import org.nashra.delivery.IssueDocuments;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;

/** What delivery sends, from the archive. */
final class ArchivedIssues implements IssueDocuments {
  private final Archive archive;

  ArchivedIssues(Archive archive) {
    this.archive = archive;
  }

  @Override
  public List<IssueBriefing> briefings(EditionId edition, LocalDate date) {
    List<IssueBriefing> found = new ArrayList<>();
    archive.each(
        ArchiveQuery.everything().of(edition, null).on(date),
        b ->
            found.add(
                new IssueBriefing(
                    b.id(), b.edition(), b.date(), b.language(), b.revision(), b.fingerprint())));
    return found;
  }

  @Override
  public byte[] document(String briefingId, DocumentFormat format) {
    return archive
        .document(briefingId, format)
        .orElseThrow(
            () -> new IllegalStateException(briefingId + " has no " + format + " in the archive"))
        .bytes();
  }
}
