package org.nashra.source;

/** A document that is no feed, or one that must not be read; says which and why. */
public final class FeedUnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final FetchError kind;

  public FeedUnreadableException(FetchError kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  public FetchError kind() {
    return kind;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
