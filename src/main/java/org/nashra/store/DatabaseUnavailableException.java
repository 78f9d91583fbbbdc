package org.nashra.store;

/** The database cannot be used; the message says which, why and what to do. */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** H2's code for a file that another process holds. */
  private static final int H2_FILE_LOCKED = 90020;

  private final boolean locked;

  private DatabaseUnavailableException(String message, boolean locked, Throwable cause) {
    super(message, cause);
    this.locked = locked;
  }

  static DatabaseUnavailableException of(String url, Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof java.sql.SQLException sql && sql.getErrorCode() == H2_FILE_LOCKED) {
        return new DatabaseUnavailableException(
            "the database "
                + url
                + " is held by another Nashra; stop that one, or ask it over HTTP",
            true,
            cause);
      }
    }
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new DatabaseUnavailableException(
        "the database " + url + " cannot be used: " + root.getMessage(), false, cause);
  }

  /** Whether another process holds the embedded database. */
  public boolean locked() {
    return locked;
  }
}
