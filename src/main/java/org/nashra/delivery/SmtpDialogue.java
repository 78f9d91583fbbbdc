package org.nashra.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP connection that knows how far its dialogue has come, which is what decides whether a mail
 * can have been taken when the connection is lost.
 */
final class SmtpDialogue extends SMTPTransport {
  /** How far the sending of a mail has come. */
  enum Stage {
    /** Before {@code MAIL FROM}. */
    OPENING,
    /** {@code MAIL FROM}: a refusal is about us. */
    SENDER,
    /** {@code RCPT TO}: a refusal is about the address. */
    RECIPIENT,
    /**
     * {@code DATA} and the mail itself; without its end no server may keep it (RFC 5321, 4.1.1.4).
     */
    CONTENT,
    /** The end of the mail is on its way. Whether it was taken, the answer alone can tell. */
    END
  }

  private final Duration endOfData;
  private Stage stage = Stage.OPENING;
  private @Nullable Socket socket;

  SmtpDialogue(Session session, boolean tls, Duration endOfData) {
    super(session, null, "smtp", tls);
    this.endOfData = endOfData;
  }

  /** Told by the socket factory; over STARTTLS the socket below keeps ruling the time-out. */
  void opened(Socket opened) {
    if (socket == null) {
      socket = opened;
    }
  }

  Stage stage() {
    return stage;
  }

  void begin() {
    stage = Stage.OPENING;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    stage = Stage.SENDER;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    stage = Stage.RECIPIENT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    stage = Stage.CONTENT;
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    stage = Stage.END;
    int commands = waitFor((int) endOfData.toMillis());
    super.finishData();
    waitFor(commands);
  }

  private int waitFor(int milliseconds) throws SocketException {
    if (socket == null) {
      return milliseconds;
    }
    int before = socket.getSoTimeout();
    socket.setSoTimeout(milliseconds);
    return before;
  }
}
