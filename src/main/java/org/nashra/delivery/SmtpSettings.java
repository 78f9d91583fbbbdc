package org.nashra.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The server that mail is handed to.
 *
 * @param user null to send without authentication
 * @param command how long the server may take to connect or to answer a command
 * @param endOfData how long it may take to confirm a message; RFC 5321, section 4.5.3.2.6, wants
 *     ten minutes, since whoever gives up earlier sends twice (RFC 1047)
 */
public record SmtpSettings(
    String host,
    int port,
    Tls tls,
    @Nullable String user,
    @Nullable String password,
    Duration command,
    Duration endOfData) {
  /** How the connection is protected. The server's certificate is always verified. */
  public enum Tls {
    /** STARTTLS (RFC 3207), required. */
    STARTTLS(587),
    /** TLS from the first byte (RFC 8314). */
    TLS(465),
    /** Not at all: for a relay on the same machine or network. */
    NONE(25);

    private final int port;

    Tls(int port) {
      this.port = port;
    }

    public int defaultPort() {
      return port;
    }
  }

  public SmtpSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("nashra.smtp.host is empty");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("nashra.smtp.port must be 1 to 65535, not " + port);
    }
    if (user != null && password == null) {
      throw new IllegalArgumentException(
          "nashra.smtp.user is set, but nashra.smtp.password is not");
    }
  }

  public static SmtpSettings of(
      String host, int port, Tls tls, @Nullable String user, @Nullable String password) {
    return new SmtpSettings(
        host, port, tls, user, password, Duration.ofSeconds(60), Duration.ofMinutes(10));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port + " (" + tls + (user == null ? "" : ", as " + user) + ")";
  }
}
