package org.nashra.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a mailbox stands: {@code imaps://user@host:993/Folder}, the user percent-encoded where it
 * is a mail address ({@code news%40example.org}). Its password is never part of the address.
 *
 * @param folder {@code INBOX} where the address names none
 * @param tls from the first byte ({@code imaps}); else the connection must turn to TLS at once
 */
record Mailbox(String user, String host, int port, String folder, boolean tls) {
  private static final int IMAP = 143;
  private static final int IMAPS = 993;

  /** Reads an address; empty if it is none, or holds a password. */
  static Optional<Mailbox> of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String user = address.getRawUserInfo();
    boolean mail = scheme.equals("imap") || scheme.equals("imaps");
    if (!mail
        || address.getHost() == null
        || user == null
        || user.isEmpty()
        || user.contains(":")) {
      return Optional.empty();
    }
    boolean tls = scheme.equals("imaps");
    String path = address.getPath() == null ? "" : address.getPath().replaceAll("^/+|/+$", "");
    return Optional.of(
        new Mailbox(
            URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8),
            address.getHost(),
            address.getPort() > 0 ? address.getPort() : tls ? IMAPS : IMAP,
            path.isEmpty() ? "INBOX" : path,
            tls));
  }

  static Optional<URI> address(String text) {
    try {
      URI address = new URI(text.strip());
      return of(address).map(m -> address);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The environment variable that holds the password of a source's mailbox. */
  static String secret(String sourceId) {
    return "NASHRA_MAILBOX_" + sourceId.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
