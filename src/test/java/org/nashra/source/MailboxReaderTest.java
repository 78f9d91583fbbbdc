package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.model.Feed;
import org.nashra.model.Source;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class MailboxReaderTest {
  private static final String PASSWORD = "s3cret-of-the-desk";
  private static final Map<String, String> ENVIRONMENT =
      Map.of("NASHRA_MAILBOX_WIRE_MAIL", PASSWORD);
  private static final String TEXT =
      "أعلنت سلطة الموانئ إعادة فتح الميناء الشرقي صباح الثلاثاء بعد إغلاق دام يومين بسبب العاصفة.";

  private GreenMail server;
  private GreenMailUser user;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
    user = server.setUser("news@example.org", "news@example.org", PASSWORD);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private int port() {
    return server.getImap().getPort();
  }

  private Source source() {
    return SampleSources.of(
        "wire-mail",
        Source.Kind.MAILBOX,
        URI.create("imap://news%40example.org@127.0.0.1:" + port() + "/INBOX"),
        Source.TextFrom.FEED,
        List.of());
  }

  private MailboxReader reader() {
    return reader(Duration.ofSeconds(10), 50_000);
  }

  private MailboxReader reader(Duration deadline, int largest) {
    return new MailboxReader(
        new AddressGuard(Set.of("127.0.0.1:" + port())), deadline, largest, ENVIRONMENT::get);
  }

  private void deliver(String head, String body) throws Exception {
    deliver((head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
  }

  private void deliver(byte[] mail) throws Exception {
    user.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
  }

  private static String head(int n) {
    return "From: \"Harbour Wire\" <wire@example.org>\r\nSubject: =?UTF-8?B?2LnYp9is2YQ=?= "
        + n
        + "\r\nDate: Tue, 13 Sep 2022 08:0"
        + n
        + ":00 +0300\r\nMessage-ID: <m"
        + n
        + "@example.org>\r\nList-Id: Morning list <morning.example.org>\r\nMIME-Version: 1.0";
  }

  private static String plain(int n) {
    return head(n)
        + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit";
  }

  @Test
  void aMailIsAnItem() throws Exception {
    deliver(plain(1), TEXT + "\r\n\r\nSecond <paragraph>.");
    Feed.Entry entry = reader().read(source(), null).document().feed().entries().get(0);
    assertEquals("mid:<m1@example.org>", entry.id());
    assertEquals("عاجل 1", entry.title());
    assertEquals(List.of("Harbour Wire"), entry.authors());
    assertEquals(Instant.parse("2022-09-13T05:01:00Z"), entry.published());
    assertEquals(List.of("Morning list <morning.example.org>"), entry.categories());
    assertTrue(String.valueOf(entry.content()).contains("<p>" + TEXT + "</p>"), entry.content());
    assertTrue(String.valueOf(entry.content()).contains("Second &lt;paragraph&gt;"));
  }

  @Test
  void theHtmlPartIsTakenSanitisedAndAttachmentsAreNot() throws Exception {
    deliver(
        head(1) + "\r\nContent-Type: multipart/mixed; boundary=b",
        "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n"
            + "--c\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain\r\n"
            + "--c\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p onclick='x()'>"
            + TEXT
            + "</p><script>steal()</script>\r\n--c--\r\n"
            + "--b\r\nContent-Type: text/html; name=evil.html\r\nContent-Disposition: attachment; filename=evil.html\r\n\r\nATTACHED\r\n--b--\r\n");
    String content =
        String.valueOf(reader().read(source(), null).document().feed().entries().get(0).content());
    assertTrue(content.contains(TEXT), content);
    assertFalse(content.contains("steal"), content);
    assertFalse(content.contains("onclick"), content);
    assertFalse(content.contains("ATTACHED"), content);
  }

  @Test
  void anOldCharsetIsRead() throws Exception {
    byte[] head =
        (head(1)
                + "\r\nContent-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] body = TEXT.getBytes(Charset.forName("windows-1256"));
    byte[] mail = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, mail, head.length, body.length);
    deliver(mail);
    assertTrue(
        String.valueOf(reader().read(source(), null).document().feed().entries().get(0).content())
            .contains(TEXT));
  }

  @Test
  void onlyWhatIsNewComesAgainAndTheServerKeepsAllUnread() throws Exception {
    deliver(plain(1), TEXT);
    MailboxReader.Reading first = reader().read(source(), null);
    deliver(plain(2), TEXT);
    MailboxReader.Reading second = reader().read(source(), first.mark());
    assertEquals(1, second.document().feed().entries().size());
    assertEquals("عاجل 2", second.document().feed().entries().get(0).title());
    assertEquals(List.of(), reader().read(source(), second.mark()).document().feed().entries());
    assertEquals(2, server.getReceivedMessages().length);
    for (MimeMessage kept : server.getReceivedMessages()) {
      assertFalse(kept.isSet(Flags.Flag.SEEN));
    }
  }

  @Test
  void anotherUidValidityMeansThatAllIsReadAnew() throws Exception {
    deliver(plain(1), TEXT);
    assertEquals(1, reader().read(source(), "uid 1:4000000").document().feed().entries().size());
  }

  @Test
  void ofAMailTooLargeOnlyTheHeadIsRead() throws Exception {
    deliver(plain(1), "x".repeat(60_000));
    Feed.Entry entry = reader().read(source(), null).document().feed().entries().get(0);
    assertEquals("عاجل 1", entry.title());
    assertEquals(null, entry.content());
  }

  @Test
  void aWrongOrMissingPasswordIsNamedAndNeverSaid() {
    MailboxReader wrong =
        new MailboxReader(
            new AddressGuard(Set.of("127.0.0.1:" + port())),
            Duration.ofSeconds(10),
            50_000,
            name -> "wrong-" + PASSWORD);
    MailboxException refused =
        assertThrows(MailboxException.class, () -> wrong.read(source(), null));
    assertEquals(FetchError.LOGIN, refused.kind());
    assertFalse(refused.detail().contains(PASSWORD), refused.detail());
    MailboxReader none =
        new MailboxReader(new AddressGuard(Set.of()), Duration.ofSeconds(1), 1, name -> null);
    MailboxException missing =
        assertThrows(MailboxException.class, () -> none.read(source(), null));
    assertEquals(FetchError.LOGIN, missing.kind());
    assertTrue(missing.detail().contains("NASHRA_MAILBOX_WIRE_MAIL"), missing.detail());
  }

  @Test
  void thePasswordMayStandInAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), PASSWORD + "\n");
    deliver(plain(1), TEXT);
    MailboxReader reader =
        new MailboxReader(
            new AddressGuard(Set.of("127.0.0.1:" + port())),
            Duration.ofSeconds(10),
            50_000,
            Map.of("NASHRA_MAILBOX_WIRE_MAIL_FILE", file.toString())::get);
    assertEquals(1, reader.read(source(), null).document().feed().entries().size());
    Files.delete(file);
    MailboxException missing =
        assertThrows(MailboxException.class, () -> reader.read(source(), null));
    assertEquals(FetchError.LOGIN, missing.kind());
    assertTrue(missing.detail().contains(file.toString()), missing.detail());
  }

  @Test
  void aMailThatCannotBeTakenApartIsNotInTheWayOfOthers() throws Exception {
    deliver(
        head(1) + "\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: x-nonsense", "text");
    deliver(head(2) + "\r\nContent-Type: multipart/mixed; boundary=none", "no part at all");
    deliver(plain(3), TEXT);
    List<Feed.Entry> entries = reader().read(source(), null).document().feed().entries();
    assertEquals(
        List.of("عاجل 1", "عاجل 2", "عاجل 3"), entries.stream().map(Feed.Entry::title).toList());
    assertTrue(String.valueOf(entries.get(2).content()).contains(TEXT));
  }

  private List<String> poll(MailboxReader reader, int mails) throws Exception {
    deliver(plain(1), TEXT);
    String mark = reader.read(source(), null).mark();
    for (int n = 0; n < mails; n++) {
      deliver(plain(2).replace("m2@", "n" + n + "@"), TEXT);
    }
    List<String> ids = new ArrayList<>();
    for (int polls = 0; polls < mails && ids.size() < mails; polls++) {
      MailboxReader.Reading reading = reader.read(source(), mark);
      reading.document().feed().entries().forEach(e -> ids.add(e.id()));
      mark = reading.mark();
    }
    return ids;
  }

  @Test
  void whatStandsAfterTwoHundredComesWithTheNextPoll() throws Exception {
    MailboxReader headsOnly = reader(Duration.ofSeconds(10), 1);
    List<String> ids = poll(headsOnly, 205);
    assertEquals(205, ids.size());
    assertEquals(205, Set.copyOf(ids).size());
  }

  @Test
  void whatTheDeadlineLeavesNoTimeForComesWithTheNextPolls() throws Exception {
    MailboxReader hasty = reader(Duration.ofSeconds(4), 50_000);
    List<String> ids = poll(hasty, 100);
    assertEquals(100, ids.size());
    assertEquals(100, Set.copyOf(ids).size());
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForIsNotLoggedInto() {
    GreenMail tls = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
    tls.start();
    try {
      int port = tls.getImaps().getPort();
      tls.setUser("news@example.org", "u", PASSWORD);
      Source source =
          SampleSources.of(
              "wire-mail",
              Source.Kind.MAILBOX,
              URI.create("imaps://u@127.0.0.1:" + port),
              Source.TextFrom.FEED,
              List.of());
      MailboxReader reader =
          new MailboxReader(
              new AddressGuard(Set.of("127.0.0.1:" + port)),
              Duration.ofSeconds(10),
              50_000,
              ENVIRONMENT::get);
      MailboxException refused =
          assertThrows(MailboxException.class, () -> reader.read(source, null));
      assertEquals(FetchError.TLS, refused.kind());
    } finally {
      tls.stop();
    }
  }

  @Test
  void aMailServerInsideIsRefusedUnlessItIsListed() {
    MailboxReader strict =
        new MailboxReader(
            new AddressGuard(Set.of()), Duration.ofSeconds(5), 1000, ENVIRONMENT::get);
    MailboxException refused =
        assertThrows(MailboxException.class, () -> strict.read(source(), null));
    assertEquals(FetchError.BLOCKED_ADDRESS, refused.kind());
  }

  @Test
  @Timeout(20)
  void aServerThatDripsIsCutAtTheDeadline() throws Exception {
    try (DrippingServer drip = new DrippingServer()) {
      Source source =
          SampleSources.of(
              "wire-mail",
              Source.Kind.MAILBOX,
              URI.create("imap://u@127.0.0.1:" + drip.port()),
              Source.TextFrom.FEED,
              List.of());
      MailboxReader reader =
          new MailboxReader(
              new AddressGuard(Set.of("127.0.0.1:" + drip.port())),
              Duration.ofSeconds(1),
              1000,
              ENVIRONMENT::get);
      MailboxException late = assertThrows(MailboxException.class, () -> reader.read(source, null));
      assertEquals(FetchError.TIMEOUT, late.kind());
    }
  }

  /** Sends a byte now and then, and never a whole line. */
  private static final class DrippingServer implements AutoCloseable {
    private final java.net.ServerSocket socket;
    private final java.util.concurrent.CountDownLatch closed =
        new java.util.concurrent.CountDownLatch(1);

    DrippingServer() throws java.io.IOException {
      socket = new java.net.ServerSocket(0, 5, java.net.InetAddress.getByName("127.0.0.1"));
      Thread thread = new Thread(this::drip, "dripping-imap");
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return socket.getLocalPort();
    }

    private void drip() {
      try (java.net.Socket client = socket.accept()) {
        while (!closed.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
          client.getOutputStream().write('*');
          client.getOutputStream().flush();
        }
      } catch (java.io.IOException | InterruptedException e) {
        // The client went away, which is what the test is about.
      }
    }

    @Override
    public void close() throws java.io.IOException {
      closed.countDown();
      socket.close();
    }
  }

  @Test
  void aMailboxIsPolledLikeAnySource() throws Exception {
    deliver(plain(1), TEXT);
    Clock clock = Clock.fixed(Instant.parse("2022-09-13T06:00:00Z"), ZoneOffset.UTC);
    SourceRegister register = SourceRegister.of(List.of(source()));
    FetchSettings settings = FetchSettings.standard("desk@example.org");
    try (Database database = TestDatabases.h2();
        Fetcher fetcher = new Fetcher(settings, new AddressGuard(Set.of()), clock)) {
      SourceStateStore store = new SourceStateStore(database);
      Poller poller =
          new Poller(
              register,
              store,
              fetcher,
              new Robots(fetcher, "Nashra", clock),
              new FeedReader(),
              new PollPlan(register, store, 1),
              clock,
              reader());
      List<String> ids = poller.poll("wire-mail");
      assertEquals(1, ids.size());
      FeedItem item = store.item(ids.get(0)).orElseThrow();
      assertEquals("عاجل 1", item.title());
      assertEquals(List.of(), poller.poll("wire-mail"));
      assertEquals(0, store.state("wire-mail").failures());
      server.stop();
      poller.poll("wire-mail");
      assertEquals(FetchError.CONNECT, store.state("wire-mail").errorKind());
      assertTrue(String.valueOf(store.state("wire-mail").etag()).startsWith("uid "));
    }
  }
}
