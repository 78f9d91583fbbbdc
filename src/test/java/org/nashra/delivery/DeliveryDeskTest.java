package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nashra.delivery.ScriptedSmtpServer.Answer;
import org.nashra.delivery.ScriptedSmtpServer.Drop;
import org.nashra.delivery.ScriptedSmtpServer.KeepAndDrop;
import org.nashra.delivery.ScriptedSmtpServer.Proceed;
import org.nashra.delivery.ScriptedSmtpServer.Script;
import org.nashra.delivery.ScriptedSmtpServer.Stage;
import org.nashra.model.EditionId;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

@Timeout(120)
class DeliveryDeskTest {
  @TempDir Path folder;

  private final TestIssue issue = new TestIssue();
  private final SteppedClock clock = new SteppedClock(TestIssue.SENDING);
  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final SmtpTransport transport =
      new SmtpTransport(SendingProcess.settings(server.port()), clock);
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabases.h2();
  }

  @AfterEach
  void close() {
    transport.close();
    server.close();
    database.close();
  }

  private TestIssue.Desk desk(String... subscribers) {
    return desk(UnknownPolicy.RESEND_ONCE, subscribers);
  }

  private TestIssue.Desk desk(UnknownPolicy policy, String... subscribers) {
    SubscriberRegister register = TestIssue.register(folder, subscribers);
    return issue.desk(database, register, transport, clock, policy, null);
  }

  private static void sendAll(TestIssue.Desk desk, List<String> ids) {
    ids.forEach(desk.desk()::send);
  }

  @Test
  void everyoneGetsTheFirstOfTheirLanguagesThatTheIssueHas() {
    TestIssue.Desk desk =
        desk(
            "a@example.org,,ru ar en,pdf",
            "b@example.org,,en-GB,text",
            "c@example.org,,ru,pdf",
            "d@example.org,,en ar,link");
    List<String> ids = desk.plan();
    assertEquals(3, ids.size());
    assertEquals(
        List.of("ar", "en", "en"),
        ids.stream().map(id -> desk.row(id).language().value()).toList());
    assertEquals("south-caucasus-2022-09-13-ar-1", desk.row(ids.get(0)).briefing());
    IssuePlan again = desk.planner().plan(TestIssue.EDITION, TestIssue.DATE);
    assertEquals(List.of(), again.deliveries());
    assertEquals(3, again.present());
    assertEquals("c@example.org", again.unserved().get(0).key());
  }

  @Test
  void aLaterRevisionReachesOnlyThoseWithoutARow() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    sendAll(desk, desk.plan());
    issue.archive(TestIssue.briefing(TestIssue.ARABIC, 2));
    assertEquals(List.of(), desk.plan());

    TestIssue.write(folder, "a@example.org,,ar,text", "new@example.org,,ar,text");
    List<String> ids = desk.plan();
    assertEquals(1, ids.size());
    assertEquals("south-caucasus-2022-09-13-ar-2", desk.row(ids.get(0)).briefing());
    sendAll(desk, ids);
    assertEquals(Map.of("a@example.org", 1, "new@example.org", 1), server.copies());
  }

  @Test
  void anIssueWithoutBriefingsPlansNothing() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    assertEquals(List.of(), desk.desk().plan(TestIssue.EDITION, TestIssue.DATE.plusDays(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> desk.desk().plan(new EditionId("other"), TestIssue.DATE));
  }

  @Test
  void anAcceptedMailIsNeverSentAgain() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    String id = desk.plan().get(0);
    SendOutcome.Accepted accepted =
        assertInstanceOf(SendOutcome.Accepted.class, desk.desk().send(id));
    assertEquals("Q1", accepted.queueId());
    LedgerEntry row = desk.row(id);
    assertEquals(LedgerState.ACCEPTED, row.state());
    assertEquals("Q1", row.queueId());
    assertEquals("250 2.0.0 Ok: queued as Q1", row.answer());
    assertInstanceOf(SendOutcome.Skipped.class, desk.desk().send(id));
    assertFalse(desk.desk().sendAgain(id));
    assertEquals(List.of(), desk.desk().unfinished());
    assertEquals(1, server.kept().size());
  }

  @Test
  void aDeferredMailIsTriedAgainWhenItIsTime() {
    server.script(
        (stage, mail, to) ->
            stage == Stage.RCPT && mail <= 2 ? new Answer("450 4.2.1 greylisted") : new Proceed());
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    String id = desk.plan().get(0);
    SendOutcome.Deferred first = assertInstanceOf(SendOutcome.Deferred.class, desk.desk().send(id));
    assertEquals(clock.instant().plus(Duration.ofMinutes(1)), first.nextAttempt());
    assertInstanceOf(SendOutcome.Skipped.class, desk.desk().send(id), "it is not time yet");
    assertEquals(List.of(), desk.desk().unfinished());

    clock.pass(Duration.ofMinutes(1));
    assertEquals(List.of(id), desk.desk().unfinished());
    SendOutcome.Deferred second =
        assertInstanceOf(SendOutcome.Deferred.class, desk.desk().send(id));
    assertEquals(clock.instant().plus(Duration.ofMinutes(3)), second.nextAttempt());
    clock.pass(Duration.ofMinutes(3));
    assertInstanceOf(SendOutcome.Accepted.class, desk.desk().send(id));
    assertEquals(3, desk.row(id).attempts());
  }

  @Test
  void aMailIsNotTriedAgainAfterTheIssueIsStale() {
    server.script(
        (stage, mail, to) ->
            stage == Stage.RCPT ? new Answer("450 4.2.1 greylisted") : new Proceed());
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    String id = desk.plan().get(0);
    Instant deadline = clock.instant().plus(Duration.ofHours(5));
    for (int i = 0; i < 100 && desk.row(id).state() != LedgerState.EXPIRED; i++) {
      desk.desk().unfinished().forEach(desk.desk()::send);
      clock.pass(Duration.ofMinutes(1));
    }
    LedgerEntry row = desk.row(id);
    for (int i = 0; i < 400 && row.state() != LedgerState.EXPIRED; i++) {
      desk.desk().unfinished().forEach(desk.desk()::send);
      clock.pass(Duration.ofMinutes(1));
      row = desk.row(id);
    }
    assertEquals(LedgerState.EXPIRED, row.state());
    assertFalse(row.changedAt().isAfter(deadline), row.toString());
    assertTrue(row.answer().contains("450 4.2.1 greylisted"), row.answer());
    assertTrue(row.attempts() > 5 && row.attempts() < 20, row.toString());
  }

  @Test
  void aStaleIssueIsNotSentAtAll() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text", "b@example.org,,ar,text");
    clock.pass(Duration.ofHours(5).plusSeconds(1));
    assertEquals(List.of(), desk.plan());
    assertEquals(2, desk.summary().count(LedgerState.EXPIRED));
    LedgerEntry row = desk.desk().entries(TestIssue.EDITION, TestIssue.DATE).get(0);
    assertTrue(row.answer().contains("not to be sent after 2022-09-14T08:00:00Z"), row.answer());
    assertEquals(List.of(), desk.desk().unfinished());
  }

  @Test
  void whatWasPlannedInTimeButIsLateIsNotSent() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text", "b@example.org,,ar,text");
    List<String> ids = desk.plan();
    clock.pass(Duration.ofHours(6));
    assertInstanceOf(SendOutcome.Skipped.class, desk.desk().send(ids.get(0)));
    assertEquals(List.of(), desk.desk().unfinished());
    assertEquals(2, desk.summary().count(LedgerState.EXPIRED));
    assertEquals(0, server.kept().size());
  }

  @Test
  void whoLeftTheRegisterMeanwhileGetsNothing() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text", "b@example.org,,ar,text");
    List<String> ids = desk.plan();
    TestIssue.write(folder, "b@example.org,,ar,text");
    sendAll(desk, ids);
    assertEquals(LedgerState.HELD, desk.row(ids.get(0)).state());
    assertEquals(Map.of("b@example.org", 1), server.copies());
  }

  @Test
  void aBrokenRegisterOrArchiveDelaysTheMailAndLosesNone() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    String id = desk.plan().get(0);
    TestIssue.write(folder, "no address,,ar,text");
    SendOutcome.Deferred deferred =
        assertInstanceOf(SendOutcome.Deferred.class, desk.desk().send(id));
    assertTrue(deferred.answer().contains("no address"), deferred.answer());

    TestIssue.write(folder, "a@example.org,,ar,text");
    issue.archiveDown(true);
    clock.pass(Duration.ofMinutes(1));
    deferred = assertInstanceOf(SendOutcome.Deferred.class, desk.desk().send(id));
    assertTrue(deferred.answer().contains("the archive has no"), deferred.answer());

    issue.archiveDown(false);
    clock.pass(Duration.ofMinutes(3));
    assertInstanceOf(SendOutcome.Accepted.class, desk.desk().send(id));
  }

  @Test
  void anUnknownMailIsSentOnceMoreWithTheSameBytes() {
    server.script(
        (stage, mail, to) -> stage == Stage.END && mail <= 2 ? new KeepAndDrop() : new Proceed());
    TestIssue.Desk desk = desk("a@example.org,ليلى,ar,pdf");
    String id = desk.plan().get(0);
    assertInstanceOf(SendOutcome.Unknown.class, desk.desk().send(id));
    assertEquals(List.of(id), desk.desk().unfinished());
    assertInstanceOf(SendOutcome.Unknown.class, desk.desk().send(id));
    assertEquals(List.of(), desk.desk().unfinished(), "once is all");
    assertInstanceOf(SendOutcome.Skipped.class, desk.desk().send(id));
    assertEquals(2, server.kept().size());
    assertArrayEquals(server.kept().get(0).bytes(), server.kept().get(1).bytes());

    assertTrue(desk.desk().confirm(id));
    assertEquals(LedgerState.ACCEPTED, desk.row(id).state());
  }

  @Test
  void underTheOtherPolicyAnUnknownMailWaitsForAPerson() {
    server.script(
        (stage, mail, to) -> stage == Stage.END && mail == 1 ? new Drop() : new Proceed());
    TestIssue.Desk desk = desk(UnknownPolicy.HOLD, "a@example.org,,ar,text");
    String id = desk.plan().get(0);
    assertInstanceOf(SendOutcome.Unknown.class, desk.desk().send(id));
    assertEquals(List.of(), desk.desk().unfinished());
    assertInstanceOf(SendOutcome.Skipped.class, desk.desk().send(id));
    assertTrue(desk.desk().sendAgain(id));
    assertInstanceOf(SendOutcome.Accepted.class, desk.desk().send(id));
    assertFalse(desk.desk().confirm(id));
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void amongAllFaultsNobodyIsLostAndNobodyGetsItTwice(TestDatabases.Kind kind) throws Exception {
    int readers = 60;
    Map<String, Integer> tries = new ConcurrentHashMap<>();
    // What happens at the first try for a reader follows from the reader's number.
    Script script =
        (stage, mail, to) -> {
          if (to.isEmpty()) {
            return stage == Stage.MAIL && mail % 17 == 0
                ? new Answer("421 4.3.2 closing")
                : new Proceed();
          }
          int reader = Integer.parseInt(to.replaceAll("[^0-9]", ""));
          if (stage == Stage.RCPT) {
            tries.merge(to, 1, Integer::sum);
          }
          boolean first = tries.getOrDefault(to, 0) == 1;
          return switch (reader % 10) {
            case 1 -> stage == Stage.RCPT && first ? new Answer("450 4.2.1 later") : new Proceed();
            case 2 -> stage == Stage.RCPT ? new Answer("550 5.1.1 no such user") : new Proceed();
            case 3 -> stage == Stage.DATA && first ? new Drop() : new Proceed();
            case 4 -> stage == Stage.END && first ? new Answer("451 4.3.0 later") : new Proceed();
            case 5 -> stage == Stage.END && first ? new Drop() : new Proceed();
            case 6 -> stage == Stage.RCPT && first ? new Drop() : new Proceed();
            case 7 -> stage == Stage.END ? new Answer("554 5.7.1 spam") : new Proceed();
            default -> new Proceed();
          };
        };
    server.script(script);
    SubscriberRegister register = TestIssue.register(folder, TestIssue.readers(readers));
    try (Database own = kind.open()) {
      TestIssue.Desk desk = issue.desk(own, register, transport, clock);
      desk.plan();
      for (int round = 0; round < 8; round++) {
        work(desk, 4);
        clock.pass(Duration.ofMinutes(10));
      }
      LedgerSummary summary = desk.summary();
      assertEquals(readers, summary.total());
      assertEquals(0, summary.open(), summary.toString());
      assertEquals(12, summary.count(LedgerState.REFUSED));
      assertEquals(48, summary.count(LedgerState.ACCEPTED));
      for (LedgerEntry row : desk.desk().entries(TestIssue.EDITION, TestIssue.DATE)) {
        int copies = server.copies().getOrDefault(row.subscriber(), 0);
        assertEquals(row.state() == LedgerState.ACCEPTED ? 1 : 0, copies, row.toString());
      }
    }
  }

  /** All workers are given all that is due, as if every channel repeated every message. */
  private static void work(TestIssue.Desk desk, int workers) throws Exception {
    List<String> due = desk.desk().unfinished();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      done.add(pool.submit(() -> sendAll(desk, due)));
    }
    for (Future<?> future : done) {
      future.get();
    }
    pool.shutdown();
  }

  @Test
  void theLedgerIsExportedWithoutFormulas() throws Exception {
    server.script(
        (stage, mail, to) ->
            stage == Stage.RCPT ? new Answer("550 5.1.1 \"no\", such user") : new Proceed());
    TestIssue.Desk desk = desk("a@example.org,\"=1+1, x\",ar,text");
    sendAll(desk, desk.plan());
    StringBuilder csv = new StringBuilder();
    desk.desk().exportCsv(TestIssue.EDITION, TestIssue.DATE, csv);
    List<String> lines = csv.toString().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("id,edition,date,address,name,"), lines.get(0));
    assertTrue(
        lines.get(1).contains(",south-caucasus,2022-09-13,a@example.org,\"'=1+1, x\",ar,text,"),
        lines.get(1));
    assertTrue(lines.get(1).contains(",refused,1,0,"), lines.get(1));
    assertTrue(lines.get(1).endsWith(",\"550 5.1.1 \"\"no\"\", such user\""), lines.get(1));
  }

  @Test
  void aConfirmationThatTheLedgerCannotTakeIsKeptUntilItCan() {
    server.script(
        (stage, mail, to) -> {
          if (stage == Stage.END) {
            database.jdbi().useHandle(h -> h.execute("alter table delivery rename to away"));
          }
          return new Proceed();
        });
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    String id = desk.plan().get(0);
    assertInstanceOf(SendOutcome.Accepted.class, desk.desk().send(id));
    assertThrows(RuntimeException.class, () -> desk.desk().unfinished());
    database.jdbi().useHandle(h -> h.execute("alter table away rename to delivery"));
    assertEquals(LedgerState.SENDING, desk.row(id).state());

    clock.pass(LedgerStore.ABANDONED.plusMinutes(1));
    assertEquals(List.of(), desk.desk().unfinished());
    assertEquals(LedgerState.ACCEPTED, desk.row(id).state());
    assertEquals(1, server.kept().size());
  }

  @Test
  void anUnknownMailStaysUnknownThoughItsReaderHasLeft() {
    server.script((stage, mail, to) -> stage == Stage.END ? new KeepAndDrop() : new Proceed());
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    String id = desk.plan().get(0);
    desk.desk().send(id);
    TestIssue.write(folder, "b@example.org,,ar,text");
    assertInstanceOf(SendOutcome.Skipped.class, desk.desk().send(id));
    assertEquals(LedgerState.UNKNOWN, desk.row(id).state());
    assertEquals(1, server.kept().size());
  }

  @Test
  void anEditionThatIsGoneStopsNoOther() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    String id = desk.plan().get(0);
    database
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "insert into delivery select 'gone-1', 'gone', issue_date, subscriber, 0,"
                        + " address, name, format, language, briefing, fingerprint, message_id,"
                        + " dated, state, attempts, resends, claimed_by, planned_at, changed_at,"
                        + " next_attempt, queue_id, answer from delivery"));
    assertEquals(List.of(id), desk.desk().unfinished());
  }

  @Test
  void anUnknownDeliveryIsNamed() {
    TestIssue.Desk desk = desk("a@example.org,,ar,text");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> desk.desk().send("none"));
    assertTrue(e.getMessage().contains("none"), e.getMessage());
  }
}
