package org.nashra.archive;

import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;

/** The bytes of a kept document are not those that were archived. */
public final class DamagedDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedDocumentException(
      String id, DocumentFormat format, ContentHash expected, ContentHash found) {
    super(
        "the "
            + format.extension()
            + " of "
            + id
            + " in the database is damaged: its SHA-256 is "
            + found
            + ", not "
            + expected
            + "; run \"archive verify\" and restore it from a backup");
  }
}
