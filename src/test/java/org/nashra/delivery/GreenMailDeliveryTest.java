package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

/** From the register to the mailbox, over a real SMTP server, signed in. */
class GreenMailDeliveryTest {
  @RegisterExtension
  static final GreenMailExtension GREEN_MAIL =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(
              com.icegreen.greenmail.configuration.GreenMailConfiguration.aConfig()
                  .withUser("sender@nashra.example", "sender", "s3cret"));

  @TempDir Path folder;

  @Test
  void anArabicBriefingArrivesWhole() throws Exception {
    TestIssue issue = new TestIssue();
    SubscriberRegister register =
        TestIssue.register(
            folder,
            "leila@example.org,ليلى الأيوبي,ar en,pdf",
            "johan@example.org,Johan,en,text",
            "karim@example.org,,ar,pdf");
    SmtpSettings settings =
        SmtpSettings.of(
            "127.0.0.1", GREEN_MAIL.getSmtp().getPort(), SmtpSettings.Tls.NONE, "sender", "s3cret");
    SteppedClock clock = new SteppedClock(TestIssue.SENDING);
    try (Database database = TestDatabases.h2();
        Transport transport = new SmtpTransport(settings, Clock.systemUTC())) {
      TestIssue.Desk desk = issue.desk(database, register, transport, clock);
      List<String> ids = desk.plan();
      ids.forEach(desk.desk()::send);
      assertEquals(3, desk.summary().count(LedgerState.ACCEPTED), desk.row(ids.get(0)).toString());
    }

    assertTrue(GREEN_MAIL.waitForIncomingEmail(3));
    MimeMessage mail =
        Arrays.stream(GREEN_MAIL.getReceivedMessagesForDomain("example.org"))
            .filter(received -> address(received).equals("leila@example.org"))
            .findFirst()
            .orElseThrow();
    assertEquals(TestIssue.ARABIC_SUBJECT, mail.getSubject());
    assertTrue(mail.isMimeType("multipart/mixed"), mail.getContentType());
    MimeMultipart mixed = (MimeMultipart) mail.getContent();
    assertEquals(2, mixed.getCount());
    MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertEquals(2, alternative.getCount());
    assertTrue(
        alternative
            .getBodyPart(0)
            .getContent()
            .toString()
            .startsWith("أعلنت وزارة الدفاع مقتل 49 جنديًا على الأقل."));
    assertTrue(alternative.getBodyPart(1).getContent().toString().contains("dir=\"rtl\""));
    assertEquals("جنوب القوقاز 2022-09-13.pdf", mixed.getBodyPart(1).getFileName());
    assertArrayEquals(issue.pdf(), mixed.getBodyPart(1).getInputStream().readAllBytes());
    assertEquals(3, GREEN_MAIL.getReceivedMessages().length);
  }

  private static String address(MimeMessage mail) {
    try {
      return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
