package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.delivery.ScriptedSmtpServer.Drop;
import org.nashra.delivery.ScriptedSmtpServer.Meanwhile;
import org.nashra.delivery.ScriptedSmtpServer.Proceed;
import org.nashra.delivery.ScriptedSmtpServer.Stage;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

/**
 * A process is killed ({@code SIGKILL}) at every stage of a mail, and another goes on with the same
 * database file: nobody is lost, and nobody gets a second copy but the one reader of whom nobody
 * can know, and that copy is the same to the byte.
 */
@Timeout(120)
class CrashTest {
  private static final int READERS = 6;
  private static final int FATAL = 3;

  @TempDir Path folder;

  /**
   * @param kept whether the server has kept the mail at which the process dies
   */
  @ParameterizedTest
  @CsvSource({
    "MAIL, false",
    "RCPT, false",
    "DATA, false",
    "CONTENT, false",
    "END, false",
    "END, true",
    "CONFIRMED, true"
  })
  void aKilledProcessLosesNobody(Stage stage, boolean kept) throws Exception {
    aKilledProcessLosesNobody(stage, kept, h2(), "sa");
  }

  @Test
  void norDoesItOnPostgresql() throws Exception {
    String url;
    try (Database database = TestDatabases.postgresql()) {
      url = database.jdbi().withHandle(h -> h.getConnection().getMetaData().getURL());
    }
    aKilledProcessLosesNobody(Stage.END, true, url, "postgres");
  }

  private String h2() {
    return "jdbc:h2:file:" + folder.resolve("nashra") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  }

  private void aKilledProcessLosesNobody(Stage stage, boolean kept, String url, String user)
      throws Exception {
    SubscriberRegister register = TestIssue.register(folder, TestIssue.readers(READERS));
    try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
      kill(server, stage, kept, url, user);
      String victim = "reader" + FATAL + "@example.org";
      Map<String, Integer> before = server.copies();
      assertEquals(kept ? FATAL : FATAL - 1, before.size(), "nobody after the victim got any");

      server.script((at, mail, to) -> new Proceed());
      try (Database database = Database.open(url, user, "");
          Transport transport =
              new SmtpTransport(
                  SendingProcess.settings(server.port()), new SteppedClock(TestIssue.SENDING))) {
        TestIssue.Desk desk =
            new TestIssue()
                .desk(database, register, transport, new SteppedClock(TestIssue.SENDING));
        SendingProcess.run(desk);
        assertEquals(READERS, desk.summary().count(LedgerState.ACCEPTED));
        SendingProcess.run(desk);
      }

      Map<String, Integer> copies = server.copies();
      assertEquals(READERS, copies.size(), "nobody is lost");
      boolean twice = kept && stage == Stage.END;
      copies.forEach(
          (reader, count) -> {
            boolean mayRepeat = reader.equals(victim) && kept;
            assertTrue(count == 1 || (mayRepeat && count == 2), reader + " got " + count);
          });
      if (twice) {
        List<ScriptedSmtpServer.Mail> both =
            server.kept().stream().filter(mail -> mail.to().equals(victim)).toList();
        assertEquals(2, both.size());
        assertArrayEquals(both.get(0).bytes(), both.get(1).bytes(), "recognisable as the same");
      }
    }
  }

  /** The row of a mail on its way, and those confirmed, are on disk before the server answers. */
  @Test
  void theLedgerIsNotBehindWhatTheServerHasSeen() throws Exception {
    String url = h2();
    TestIssue.register(folder, TestIssue.readers(READERS));
    try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
      kill(server, Stage.DATA, false, url, "sa");
    }
    try (Database database = Database.open(url, "sa", "")) {
      List<LedgerEntry> rows =
          new LedgerStore(database, "reader").entries(TestIssue.EDITION, TestIssue.DATE);
      assertEquals(
          List.of("accepted", "accepted", "sending", "planned", "planned", "planned"),
          rows.stream().map(row -> row.state().code()).toList());
    }
  }

  /** Runs a process that dies at a stage of the third mail. */
  private void kill(ScriptedSmtpServer server, Stage stage, boolean kept, String url, String user)
      throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch dead = new CountDownLatch(1);
    AtomicBoolean once = new AtomicBoolean();
    server.script(
        (at, mail, to) -> {
          if (at != stage || mail < FATAL) {
            return new Proceed();
          }
          return once.compareAndSet(false, true)
              ? new Meanwhile(
                  kept,
                  () -> {
                    reached.countDown();
                    await(dead);
                  })
              : new Drop();
        });
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SendingProcess.class.getName(),
                url,
                user,
                folder.toString(),
                Integer.toString(server.port()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    assertTrue(
        reached.await(60, TimeUnit.SECONDS), () -> "the process did not get so far: " + output());
    process.destroyForcibly();
    assertNotEquals(0, process.waitFor());
    dead.countDown();
  }

  private String output() {
    try {
      return java.nio.file.Files.readString(folder.resolve("output.txt"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
