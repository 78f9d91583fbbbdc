package org.nashra.archive;

/** Another briefing of the same issue and language was archived under this revision meanwhile. */
public final class RevisionTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RevisionTakenException(String id) {
    super(
        "the briefing "
            + id
            + " is archived already with another fingerprint; compose it again as the next"
            + " revision");
  }
}
