package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.delivery.ScriptedSmtpServer.Answer;
import org.nashra.delivery.ScriptedSmtpServer.Drop;
import org.nashra.delivery.ScriptedSmtpServer.KeepAndDrop;
import org.nashra.delivery.ScriptedSmtpServer.Meanwhile;
import org.nashra.delivery.ScriptedSmtpServer.Proceed;
import org.nashra.delivery.ScriptedSmtpServer.Stage;
import org.nashra.delivery.SmtpSettings.Tls;

@Timeout(60)
class SmtpTransportTest {
  private static final byte[] MAIL =
      "Subject: x\r\n\r\n.a line with a dot\r\n..\r\nend\r\n".getBytes(StandardCharsets.UTF_8);

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private SmtpSettings settings(Tls tls, String user, String password) {
    return new SmtpSettings(
        "localhost",
        server.port(),
        tls,
        user,
        password,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5));
  }

  private SmtpTransport plain() {
    return new SmtpTransport(settings(Tls.NONE, null, null), Clock.systemUTC());
  }

  private static Envelope to(String address) {
    return new Envelope(
        "south-caucasus-2022-09-13-0123456789abcdef0123",
        TestIssue.EDITION,
        TestIssue.DATE,
        EmailAddress.of("briefing@nashra.example"),
        EmailAddress.of(address));
  }

  private static Handover hand(SmtpTransport transport) {
    return transport.hand(to("a@example.org"), MAIL);
  }

  @Test
  void theMailArrivesToTheByte() {
    try (SmtpTransport transport = plain()) {
      Handover.Accepted accepted = assertInstanceOf(Handover.Accepted.class, hand(transport));
      assertEquals("Q1", accepted.queueId());
      assertEquals("250 2.0.0 Ok: queued as Q1", accepted.answer());
    }
    assertArrayEquals(MAIL, server.kept().get(0).bytes());
    assertEquals("a@example.org", server.kept().get(0).to());
    assertEquals("MAIL FROM:<briefing@nashra.example>", server.kept().get(0).mailCommand());
  }

  @Test
  void oneConnectionServesManyMails() {
    try (SmtpTransport transport = plain()) {
      for (int i = 0; i < 5; i++) {
        assertInstanceOf(Handover.Accepted.class, hand(transport));
      }
    }
    assertEquals(1, server.connectionsOpened());
    assertEquals(5, server.kept().size());
  }

  @Test
  void aConnectionThatTheServerHasClosedIsReplaced() {
    try (SmtpTransport transport = plain()) {
      hand(transport);
      server.hangUp();
      assertInstanceOf(Handover.Accepted.class, hand(transport));
    }
    assertEquals(2, server.kept().size());
    assertEquals(2, server.connectionsOpened());
  }

  @Test
  void aServerThatSaysGoodbyeAtTheSecondMailIsAskedOnceMore() {
    server.script(
        (stage, mail, to) ->
            stage == Stage.MAIL && mail == 2 ? new Answer("421 4.4.2 idle") : new Proceed());
    try (SmtpTransport transport = plain()) {
      hand(transport);
      assertInstanceOf(Handover.Accepted.class, hand(transport));
    }
    assertEquals(2, server.kept().size());
  }

  @Test
  void idleConnectionsAreLetGo() {
    SteppedClock clock = new SteppedClock(TestIssue.SENDING);
    try (SmtpTransport transport = new SmtpTransport(settings(Tls.NONE, null, null), clock)) {
      hand(transport);
      transport.rest();
      hand(transport);
      assertEquals(1, server.connectionsOpened(), "it is not idle yet");
      clock.pass(Duration.ofMinutes(1));
      transport.rest();
      hand(transport);
    }
    assertEquals(2, server.connectionsOpened());
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 4.3.0 busy, Temporary",
    "MAIL, 550 5.7.1 you are not welcome, Temporary",
    "RCPT, 450 4.2.1 greylisted, Temporary",
    "RCPT, 452 4.2.2 mailbox full, Temporary",
    "RCPT, 550 5.1.1 no such user, Permanent",
    "RCPT, 552 5.2.2 mailbox full, Permanent",
    "RCPT, 571 5.7.1 blocked, Permanent",
    "RCPT, 421 4.3.2 closing, Temporary",
    "DATA, 451 4.3.0 busy, Temporary",
    "DATA, 554 5.5.1 no valid recipients, Permanent",
    "END, 451 4.7.1 try later, Temporary",
    "END, 552 5.3.4 too large, Permanent",
    "END, 554 5.7.1 looks like spam, Permanent",
    "END, 421 4.3.2 closing, Temporary"
  })
  void answersAreToldApart(Stage stage, String answer, String outcome) {
    server.script((at, mail, to) -> at == stage && mail == 1 ? new Answer(answer) : new Proceed());
    try (SmtpTransport transport = plain()) {
      Handover handover = hand(transport);
      assertEquals(outcome, handover.getClass().getSimpleName());
      assertTrue(handover.toString().contains(answer), handover.toString());
      assertInstanceOf(Handover.Accepted.class, hand(transport), "the next mail goes");
    }
    assertEquals(1, server.kept().size());
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, Temporary",
    "MAIL, Temporary",
    "RCPT, Temporary",
    "DATA, Temporary",
    "END, Unsettled"
  })
  void aDroppedConnectionIsUnsettledOnlyAfterTheWholeMail(Stage stage, String outcome) {
    server.script(
        (at, mail, to) ->
            at == stage && server.connectionsOpened() == 1 ? new Drop() : new Proceed());
    try (SmtpTransport transport = plain()) {
      assertEquals(outcome, hand(transport).getClass().getSimpleName());
      assertInstanceOf(Handover.Accepted.class, hand(transport), "the next mail goes");
    }
    assertEquals(1, server.kept().size());
  }

  @Test
  void aConnectionDroppedAmidALargeMailHasCertainlyNotDeliveredIt() {
    byte[] large = ("x".repeat(70) + "\r\n").repeat(400_000).getBytes(StandardCharsets.US_ASCII);
    server.script(
        (stage, mail, to) -> stage == Stage.CONTENT && mail == 1 ? new Drop() : new Proceed());
    try (SmtpTransport transport = plain()) {
      Handover handover = transport.hand(to("a@example.org"), large);
      assertInstanceOf(Handover.Temporary.class, handover);
      assertInstanceOf(Handover.Accepted.class, hand(transport));
    }
  }

  @Test
  void aMailKeptWithoutAnAnswerIsUnsettled() {
    server.script((stage, mail, to) -> stage == Stage.END ? new KeepAndDrop() : new Proceed());
    try (SmtpTransport transport = plain()) {
      assertInstanceOf(Handover.Unsettled.class, hand(transport));
    }
    assertEquals(1, server.kept().size());
  }

  @Test
  void aServerThatNeverAnswersHoldsUpNobodyForLong() {
    CountDownLatch end = new CountDownLatch(1);
    server.script(
        (stage, mail, to) ->
            stage == Stage.END ? new Meanwhile(true, () -> await(end)) : new Proceed());
    SmtpSettings hasty =
        new SmtpSettings(
            "localhost",
            server.port(),
            Tls.NONE,
            null,
            null,
            Duration.ofSeconds(20),
            Duration.ofMillis(300));
    long start = System.nanoTime();
    try (SmtpTransport transport = new SmtpTransport(hasty, Clock.systemUTC())) {
      assertInstanceOf(Handover.Unsettled.class, hand(transport));
    }
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos(), "its own time-out");
    end.countDown();
  }

  @Test
  void theEndOfTheMailHasMoreTimeThanACommand() {
    CountDownLatch later = new CountDownLatch(1);
    server.script(
        (stage, mail, to) -> {
          if (stage == Stage.END) {
            // Longer than a command may take; the latch never opens.
            awaitFor(later, 900);
          }
          return new Proceed();
        });
    SmtpSettings settings =
        new SmtpSettings(
            "localhost",
            server.port(),
            Tls.NONE,
            null,
            null,
            Duration.ofMillis(400),
            Duration.ofSeconds(20));
    try (SmtpTransport transport = new SmtpTransport(settings, Clock.systemUTC())) {
      assertInstanceOf(Handover.Accepted.class, hand(transport));
    }
  }

  @Test
  void noServerIsTemporary() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    SmtpSettings nowhere = SmtpSettings.of("127.0.0.1", free, Tls.NONE, null, null);
    try (SmtpTransport transport = new SmtpTransport(nowhere, Clock.systemUTC())) {
      Handover.Temporary temporary = assertInstanceOf(Handover.Temporary.class, hand(transport));
      assertTrue(temporary.answer().contains("127.0.0.1:" + free), temporary.answer());
    }
  }

  @Test
  void startTlsIsUsedAndTheCertificateVerified(@TempDir Path folder) throws Exception {
    TestCertificates certificates = TestCertificates.of(folder, "dns:localhost");
    server.startTls(certificates.server()).offering("AUTH PLAIN");
    SmtpSettings settings = settings(Tls.STARTTLS, "desk", "s3cret");
    try (SmtpTransport transport =
        new SmtpTransport(settings, certificates.client(), Clock.systemUTC())) {
      assertInstanceOf(Handover.Accepted.class, hand(transport));
      assertInstanceOf(Handover.Accepted.class, hand(transport));
    }
    assertEquals(1, server.credentials().size());
    String plain =
        new String(
            Base64.getDecoder().decode(server.credentials().get(0).replaceAll("^AUTH PLAIN ", "")),
            StandardCharsets.UTF_8);
    assertTrue(plain.contains("desk"), plain);

    try (SmtpTransport stranger =
        new SmtpTransport(settings, SSLContext.getDefault(), Clock.systemUTC())) {
      assertInstanceOf(Handover.Temporary.class, hand(stranger));
    }
    assertEquals(2, server.kept().size());
    assertEquals(1, server.credentials().size(), "the password went to nobody unverified");
  }

  @Test
  void aCertificateOfAnotherHostIsRefused(@TempDir Path folder) throws Exception {
    TestCertificates other = TestCertificates.of(folder, "dns:mail.example.net");
    server.startTls(other.server()).offering("AUTH PLAIN");
    try (SmtpTransport transport =
        new SmtpTransport(
            settings(Tls.STARTTLS, "desk", "s3cret"), other.client(), Clock.systemUTC())) {
      assertInstanceOf(Handover.Temporary.class, hand(transport));
    }
    assertTrue(server.credentials().isEmpty());
    assertTrue(server.kept().isEmpty());
  }

  @Test
  void withoutStartTlsNothingIsSentInTheClear() {
    server.offering("AUTH PLAIN");
    try (SmtpTransport transport =
        new SmtpTransport(settings(Tls.STARTTLS, "desk", "s3cret"), Clock.systemUTC())) {
      assertInstanceOf(Handover.Temporary.class, hand(transport));
    }
    assertTrue(server.credentials().isEmpty());
    assertTrue(server.kept().isEmpty());
  }

  @Test
  void tlsFromTheFirstByte(@TempDir Path folder) throws Exception {
    TestCertificates certificates = TestCertificates.of(folder, "dns:localhost");
    server.implicitTls(certificates.server());
    try (SmtpTransport transport =
        new SmtpTransport(
            settings(Tls.TLS, null, null), certificates.client(), Clock.systemUTC())) {
      assertInstanceOf(Handover.Accepted.class, hand(transport));
    }
    try (SmtpTransport stranger =
        new SmtpTransport(
            settings(Tls.TLS, null, null), SSLContext.getDefault(), Clock.systemUTC())) {
      assertInstanceOf(Handover.Temporary.class, hand(stranger));
    }
    assertEquals(1, server.kept().size());
  }

  @Test
  void aWrongPasswordIsTemporaryAndNotTold() {
    server
        .offering("AUTH PLAIN")
        .script(
            (stage, mail, to) ->
                stage == Stage.AUTH ? new Answer("535 5.7.8 not you") : new Proceed());
    try (SmtpTransport transport =
        new SmtpTransport(settings(Tls.NONE, "desk", "s3cret"), Clock.systemUTC())) {
      Handover handover = hand(transport);
      assertInstanceOf(Handover.Temporary.class, handover);
      assertTrue(handover.toString().contains("535"), handover.toString());
      assertFalse(handover.toString().contains("s3cret"), handover.toString());
    }
    assertFalse(settings(Tls.NONE, "desk", "s3cret").toString().contains("s3cret"));
  }

  @Test
  void smtpUtf8IsAskedForWhereItIsNeededAlone() {
    server.offering("8BITMIME").offering("SMTPUTF8");
    try (SmtpTransport transport = plain()) {
      assertInstanceOf(Handover.Accepted.class, hand(transport));
      assertInstanceOf(Handover.Accepted.class, transport.hand(to("ليلى@مثال.إختبار"), MAIL));
    }
    assertFalse(server.kept().get(0).mailCommand().contains("SMTPUTF8"));
    assertTrue(server.kept().get(1).mailCommand().contains("SMTPUTF8"));
    assertEquals("ليلى@xn--mgbh0fb.xn--kgbechtv", server.kept().get(1).to());
  }

  @Test
  void withoutSmtpUtf8AnAddressThatNeedsItIsRefused() {
    try (SmtpTransport transport = plain()) {
      Handover handover = transport.hand(to("ليلى@example.org"), MAIL);
      assertInstanceOf(Handover.Permanent.class, handover);
      assertTrue(handover.toString().contains("SMTPUTF8"));
      assertInstanceOf(Handover.Accepted.class, transport.hand(to("desk@مثال.إختبار"), MAIL));
    }
    assertEquals(1, server.kept().size());
  }

  @Test
  void socketsSendSmallWritesAtOnce() throws Exception {
    List<Socket> opened = new ArrayList<>();
    try (Socket plain = new NoDelaySockets(opened::add).createSocket();
        Socket tls =
            new NoDelayTlsSockets(SSLContext.getDefault().getSocketFactory(), opened::add)
                .createSocket()) {
      assertTrue(plain.getTcpNoDelay() && tls.getTcpNoDelay());
      assertEquals(List.of(plain, tls), opened);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "250 2.0.0 Ok: queued as 4D2F31C0A5, 4D2F31C0A5",
    "250 OK id=1oXyZa-0001Ab-CD, 1oXyZa-0001Ab-CD",
    "250 2.0.0 28DMZK1k012345 Message accepted for delivery, 28DMZK1k012345",
    "250 2.0.0 OK  1663138800 a1-20020a05600c0d0100b003a5ce0afc36si1234567wrb.12 - gsmtp,"
        + " a1-20020a05600c0d0100b003a5ce0afc36si1234567wrb.12",
    "250 Ok 0100018339c3d5b1-1b2c3d4e-000000,  0100018339c3d5b1-1b2c3d4e-000000"
  })
  void queueIdsAreFound(String answer, String id) {
    assertEquals(id, QueueId.in(answer));
  }

  @Test
  void anAnswerWithoutAQueueIdHasNone() {
    assertEquals(null, QueueId.in("250 OK"));
    assertEquals(null, QueueId.in("250 2.6.0 message received"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitFor(CountDownLatch latch, int milliseconds) {
    try {
      if (latch.await(milliseconds, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the latch never opens");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
