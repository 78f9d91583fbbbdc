package org.nashra.source;

/** A mailbox that could not be read. */
final class MailboxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final FetchError kind;
  private final String detail;

  MailboxException(FetchError kind, String detail) {
    super(kind.label() + ": " + detail);
    this.kind = kind;
    this.detail = detail;
  }

  FetchError kind() {
    return kind;
  }

  String detail() {
    return detail;
  }
}
