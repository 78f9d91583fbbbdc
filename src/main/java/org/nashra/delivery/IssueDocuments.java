package org.nashra.delivery;

import java.time.LocalDate;
import java.util.List;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;

/** The archived briefings that delivery sends. Implementations are thread-safe. */
public interface IssueDocuments {
  /** Every archived briefing of an issue, of every language and revision; empty if none is. */
  List<IssueBriefing> briefings(EditionId edition, LocalDate date);

  /**
   * A document of an archived briefing.
   *
   * @throws RuntimeException if it is not there or damaged; the delivery is then tried again later
   */
  byte[] document(String briefingId, DocumentFormat format);
}
