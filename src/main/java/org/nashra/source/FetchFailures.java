package org.nashra.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Names what went wrong on the wire. */
final class FetchFailures {
  private FetchFailures() {}

  /** Thrown while reading a body that grows beyond its bound. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }

  static FetchOutcome.Refused of(URI address, Exception e) {
    Throwable cause = e;
    while (!(cause instanceof IOException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new FetchOutcome.Refused(kind(cause), address + ": " + message(cause));
  }

  private static FetchError kind(Throwable e) {
    if (e instanceof GuardedNames.BlockedException) {
      return FetchError.BLOCKED_ADDRESS;
    }
    if (e instanceof UnknownHostException) {
      return FetchError.DNS;
    }
    if (e instanceof TooLargeException) {
      return FetchError.TOO_LARGE;
    }
    if (e instanceof SSLException) {
      return FetchError.TLS;
    }
    if (e instanceof InterruptedIOException) {
      return FetchError.TIMEOUT;
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return FetchError.CONNECT;
    }
    return e instanceof SocketException ? FetchError.CONNECT : FetchError.BROKEN_ANSWER;
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
