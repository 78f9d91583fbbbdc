package org.nashra.archive;

/**
 * Something in the archive that is not as it was kept.
 *
 * @param subject what is concerned: a briefing's document ({@code <id>.pdf}) or a file's path in
 *     the archive's folder
 * @param detail what was expected, what was found, and what to do
 */
public record ArchiveFault(Kind kind, String subject, String detail) {
  public enum Kind {
    DOCUMENT_MISSING,
    DOCUMENT_DAMAGED,
    FINGERPRINT_DIFFERS,
    FILE_MISSING,
    FILE_DAMAGED,
    FILE_UNREADABLE,
    FILE_UNKNOWN
  }
}
