package org.nashra.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.nashra.model.DocumentFormat;
import org.nashra.store.Database;

/**
 * How many mails a second one worker hands to a server on the same machine: by Angus as it comes,
 * with {@code TCP_NODELAY}, by {@link SmtpTransport} with the body serialised once, and by the
 * whole {@link DeliveryDesk} with its ledger in an H2 file. Not a test; {@code docs/delivery.md}
 * has the command.
 */
public final class SendingBenchmark {
  private static final int MAILS = 300;

  private SendingBenchmark() {}

  private interface Sending {
    void send(int n) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("benchmark");
    TestIssue issue = new TestIssue();
    SubscriberRegister register = TestIssue.register(folder, pdfReaders(2 * MAILS));
    SteppedClock clock = new SteppedClock(TestIssue.SENDING);
    String url =
        "jdbc:h2:file:" + folder.resolve("nashra") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try (ScriptedSmtpServer server = new ScriptedSmtpServer();
        Transport transport =
            new SmtpTransport(SendingProcess.settings(server.port()), Clock.systemUTC());
        Database database = Database.open(url, "sa", "")) {
      TestIssue.Desk desk = issue.desk(database, register, transport, clock);
      List<String> ids = desk.plan();
      LetterComposer composer =
          new LetterComposer(TestIssue.editions(), issue, TestIssue.letters());
      LedgerEntry entry = desk.row(ids.get(0));
      out.printf(Locale.ROOT, "a mail of %,d bytes%n", composer.compose(entry).length);
      measure(out, "Angus, a message built anew for each", angus(server.port(), issue, false));
      measure(out, "the same with TCP_NODELAY", angus(server.port(), issue, true));
      measure(
          out,
          "SmtpTransport, body serialised once",
          n ->
              transport.hand(
                  new Envelope(
                      entry.id(),
                      entry.edition(),
                      entry.date(),
                      TestIssue.letters().from(),
                      entry.address()),
                  composer.compose(entry)));
      measure(out, "DeliveryDesk, with ledger", n -> desk.desk().send(ids.get(n)));
    }
  }

  private static String[] pdfReaders(int count) {
    String[] readers = TestIssue.readers(count);
    for (int i = 0; i < count; i++) {
      readers[i] = readers[i].replace(",text", ",pdf");
    }
    return readers;
  }

  /** Runs twice and counts the second time, when everything is compiled and cached. */
  private static void measure(PrintStream out, String name, Sending sending) throws Exception {
    for (int i = 0; i < MAILS; i++) {
      sending.send(i);
    }
    long start = System.nanoTime();
    for (int i = MAILS; i < 2 * MAILS; i++) {
      sending.send(i);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(Locale.ROOT, "%-40s %5.0f mails/s%n", name, MAILS / seconds);
  }

  private static Sending angus(int port, TestIssue issue, boolean noDelay) throws Exception {
    Properties properties = new Properties();
    if (noDelay) {
      properties.put("mail.smtp.socketFactory", new NoDelaySockets(socket -> {}));
    }
    Session session = Session.getInstance(properties);
    jakarta.mail.Transport transport = session.getTransport("smtp");
    transport.connect("127.0.0.1", port, null, null);
    byte[] pdf = issue.document(TestIssue.briefing(TestIssue.ARABIC, 1).id(), DocumentFormat.PDF);
    return n -> {
      MimeMessage message = new MimeMessage(session);
      message.setFrom("briefing@nashra.example");
      message.setRecipients(Message.RecipientType.TO, "reader" + n + "@example.org");
      message.setSubject(TestIssue.ARABIC_SUBJECT, "UTF-8");
      MimeBodyPart text = new MimeBodyPart();
      text.setText(TestIssue.ARABIC_TEXT, "UTF-8");
      MimeBodyPart html = new MimeBodyPart();
      html.setText(TestIssue.ARABIC_HTML, "UTF-8", "html");
      MimeBodyPart alternative = new MimeBodyPart();
      alternative.setContent(new MimeMultipart("alternative", text, html));
      MimeBodyPart attachment = new MimeBodyPart();
      attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
      message.setContent(new MimeMultipart("mixed", alternative, attachment));
      message.saveChanges();
      transport.sendMessage(
          message, new InternetAddress[] {new InternetAddress("reader" + n + "@example.org")});
    };
  }
}
