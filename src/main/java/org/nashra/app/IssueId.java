package org.nashra.app;

import java.time.LocalDate;
import org.nashra.model.ClaimCheck;
import org.nashra.model.EditionId;

/** An issue: (edition, date). */
public record IssueId(EditionId edition, LocalDate date) {
  ClaimCheck claim() {
    return new ClaimCheck(edition + "/" + date, 1);
  }

  static IssueId of(ClaimCheck claim) {
    String[] parts = claim.id().split("/", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("no issue: " + claim.id());
    }
    return new IssueId(new EditionId(parts[0]), LocalDate.parse(parts[1]));
  }

  @Override
  public String toString() {
    return edition + " " + date;
  }
}
