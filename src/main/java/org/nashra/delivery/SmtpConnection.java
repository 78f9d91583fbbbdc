package org.nashra.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** One open connection to the SMTP server, used by one worker at a time. */
final class SmtpConnection {
  private static final int SERVICE_CLOSING = 421;

  /** Milliseconds; a server that is not there shall not hold up every mail for long. */
  private static final long CONNECT = 20_000;

  private final SmtpDialogue dialogue;
  private final Session session;
  private final boolean utf8;
  private Instant lastUsed;
  private boolean usable = true;

  private SmtpConnection(SmtpDialogue dialogue, Session session, boolean utf8, Instant now) {
    this.dialogue = dialogue;
    this.session = session;
    this.utf8 = utf8;
    this.lastUsed = now;
  }

  /**
   * Connects, protects the connection and signs in.
   *
   * @param utf8 whether it is for addresses that need SMTPUTF8
   */
  static SmtpConnection open(SmtpSettings settings, SSLSocketFactory tls, boolean utf8, Instant now)
      throws MessagingException {
    Opened opened = new Opened();
    Properties properties = properties(settings, utf8);
    properties.put("mail.smtp.socketFactory", new NoDelaySockets(opened));
    properties.put("mail.smtp.ssl.socketFactory", new NoDelayTlsSockets(tls, opened));
    Session session = Session.getInstance(properties);
    SmtpDialogue dialogue =
        new SmtpDialogue(session, settings.tls() == SmtpSettings.Tls.TLS, settings.endOfData());
    opened.dialogue = dialogue;
    dialogue.connect(settings.host(), settings.port(), settings.user(), settings.password());
    return new SmtpConnection(dialogue, session, utf8, now);
  }

  private static final class Opened implements Consumer<Socket> {
    private @Nullable SmtpDialogue dialogue;

    @Override
    public void accept(Socket socket) {
      if (dialogue != null) {
        dialogue.opened(socket);
      }
    }
  }

  private static Properties properties(SmtpSettings settings, boolean utf8) {
    String command = Long.toString(settings.command().toMillis());
    boolean startTls = settings.tls() == SmtpSettings.Tls.STARTTLS;
    Properties properties = new Properties();
    properties.setProperty(
        "mail.smtp.connectiontimeout",
        Long.toString(Math.min(CONNECT, settings.command().toMillis())));
    properties.setProperty("mail.smtp.timeout", command);
    properties.setProperty("mail.smtp.writetimeout", command);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.mime.allowutf8", Boolean.toString(utf8));
    return properties;
  }

  Instant lastUsed() {
    return lastUsed;
  }

  boolean usable() {
    return usable;
  }

  /** Whether the server has let go of the connection before it was told of any mail. */
  boolean lostBeforeMail() {
    return !usable
        && (dialogue.stage() == SmtpDialogue.Stage.OPENING
            || dialogue.stage() == SmtpDialogue.Stage.SENDER);
  }

  Handover hand(Envelope envelope, byte[] message, Instant now) {
    lastUsed = now;
    if (utf8 && !dialogue.supportsExtension("SMTPUTF8")) {
      return new Handover.Permanent(
          envelope.to() + " needs SMTPUTF8 (RFC 6531), which the server does not offer");
    }
    dialogue.begin();
    try {
      dialogue.sendMessage(
          new Ready(session, envelope.from().value(), message),
          new Address[] {new Recipient(envelope.to().value())});
      String answer = dialogue.getLastServerResponse().strip();
      return new Handover.Accepted(QueueId.in(answer), answer);
    } catch (MessagingException e) {
      return failed(e);
    } catch (RuntimeException e) {
      // What Angus throws where the connection turns out to be closed.
      return broken("the connection failed (" + e.getMessage() + ")");
    }
  }

  void close() {
    usable = false;
    try {
      dialogue.close();
    } catch (MessagingException e) {
      // It is gone already, which is what was wanted.
      return;
    }
  }

  private Handover failed(MessagingException e) {
    @Nullable Refusal refusal = refusal(e);
    SmtpDialogue.Stage stage = dialogue.stage();
    if (refusal == null) {
      return broken(lost(e));
    }
    if (refusal.code == SERVICE_CLOSING || !dialogue.isConnected()) {
      close();
    }
    // A refused sender says something about us, not about whom we write to: worth another try.
    boolean permanent = refusal.code >= 500 && stage != SmtpDialogue.Stage.SENDER;
    return permanent
        ? new Handover.Permanent(refusal.answer)
        : new Handover.Temporary(refusal.answer);
  }

  private Handover broken(String reason) {
    SmtpDialogue.Stage stage = dialogue.stage();
    close();
    return stage == SmtpDialogue.Stage.END
        ? new Handover.Unsettled(reason + " after the whole mail was sent")
        : new Handover.Temporary(reason + " at the stage " + stage);
  }

  private record Refusal(int code, String answer) {}

  /** The server's answer, if there is one; null if the connection was lost. */
  private static @Nullable Refusal refusal(MessagingException e) {
    for (Exception at = e; at instanceof MessagingException m; at = m.getNextException()) {
      int code = 0;
      if (at instanceof SMTPAddressFailedException failed) {
        code = failed.getReturnCode();
      } else if (at instanceof SMTPSenderFailedException failed) {
        code = failed.getReturnCode();
      } else if (at instanceof SMTPSendFailedException failed) {
        code = failed.getReturnCode();
      }
      if (code >= 400 && code < 600) {
        return new Refusal(code, String.valueOf(at.getMessage()).strip());
      }
    }
    return null;
  }

  private static String lost(MessagingException e) {
    for (Exception at = e; at instanceof MessagingException m; at = m.getNextException()) {
      if (m.getNextException() instanceof IOException cause) {
        return "the connection was lost (" + cause.getMessage() + ")";
      }
    }
    return "the connection was lost";
  }

  /** A recipient whose address has been checked already, more strictly than Angus does. */
  private static final class Recipient extends InternetAddress {
    private static final long serialVersionUID = 1L;

    private Recipient(String address) {
      setAddress(address);
    }
  }

  /** A message whose bytes are ready. */
  private static final class Ready extends SMTPMessage {
    private final byte[] bytes;

    private Ready(Session session, String from, byte[] bytes) {
      super(session);
      this.bytes = bytes;
      setEnvelopeFrom(from);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
      out.write(bytes);
    }
  }
}
