package org.nashra.app;

/** Something outside that is needed could not be had: a port, a lock. The message says which. */
final class CouldNotRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CouldNotRunException(String message, Throwable cause) {
    super(message, cause);
  }

  CouldNotRunException(String message) {
    super(message);
  }
}
