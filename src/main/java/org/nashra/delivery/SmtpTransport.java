package org.nashra.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails to an SMTP server, over as many connections as there are workers at a time; each is
 * used again and again, and replaced where the server has closed it in between. Thread-safe.
 */
public final class SmtpTransport implements Transport {
  /** Servers close what is idle after some minutes; nobody gains from waiting for that. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final SmtpSettings settings;
  private final SSLSocketFactory tls;
  private final Clock clock;
  private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

  /** With the certificate authorities of the Java platform. */
  public SmtpTransport(SmtpSettings settings, Clock clock) {
    this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock);
  }

  public SmtpTransport(SmtpSettings settings, SSLContext trust, Clock clock) {
    this(settings, trust.getSocketFactory(), clock);
  }

  private SmtpTransport(SmtpSettings settings, SSLSocketFactory tls, Clock clock) {
    this.settings = settings;
    this.tls = tls;
    this.clock = clock;
  }

  @Override
  public Handover hand(Envelope envelope, byte[] message) {
    boolean utf8 = envelope.to().needsSmtpUtf8();
    Instant now = clock.instant();
    @Nullable SmtpConnection reused = utf8 ? null : idle.pollFirst();
    if (reused != null) {
      Handover handover = reused.hand(envelope, message, now);
      if (!reused.lostBeforeMail()) {
        release(reused, utf8);
        return handover;
      }
      // The server has closed it since the last mail, as it may: nothing was sent, so once more.
      reused.close();
    }
    SmtpConnection connection;
    try {
      connection = SmtpConnection.open(settings, tls, utf8, now);
    } catch (AuthenticationFailedException e) {
      return new Handover.Temporary(
          settings.host() + " does not let " + settings.user() + " in: " + e.getMessage());
    } catch (MessagingException e) {
      return new Handover.Temporary(
          "cannot connect to " + settings.host() + ":" + settings.port() + ": " + reason(e));
    }
    Handover handover = connection.hand(envelope, message, now);
    release(connection, utf8);
    return handover;
  }

  @Override
  public void rest() {
    Instant before = clock.instant().minus(IDLE);
    for (SmtpConnection connection : idle) {
      if (connection.lastUsed().isBefore(before) && idle.remove(connection)) {
        connection.close();
      }
    }
  }

  @Override
  public void close() {
    for (SmtpConnection connection = idle.pollFirst();
        connection != null;
        connection = idle.pollFirst()) {
      connection.close();
    }
  }

  private void release(SmtpConnection connection, boolean utf8) {
    if (!connection.usable()) {
      return;
    }
    if (utf8) {
      connection.close();
    } else {
      idle.addFirst(connection);
    }
  }

  private static String reason(MessagingException e) {
    Throwable deepest = e;
    while (true) {
      Throwable next =
          deepest instanceof MessagingException m && m.getNextException() != null
              ? m.getNextException()
              : deepest.getCause();
      if (next == null) {
        return e.getMessage() + (deepest == e ? "" : " (" + deepest.getMessage() + ")");
      }
      deepest = next;
    }
  }
}
