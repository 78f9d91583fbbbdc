package org.nashra.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class LedgerStoreTest {
  private static final Instant NOW = Instant.parse(TestIssue.SENDING);

  private static LedgerEntry entry(int n) {
    Subscriber subscriber =
        new Subscriber(
            EmailAddress.of("reader" + n + "@example.org"),
            "قارئ " + n,
            List.of(TestIssue.ARABIC),
            ReadingFormat.PDF,
            Subscriber.State.ACTIVE);
    IssueBriefing briefing = TestIssue.briefing(TestIssue.ARABIC, 1);
    return new LedgerEntry(
        LedgerEntry.id(TestIssue.EDITION, TestIssue.DATE, subscriber),
        TestIssue.EDITION,
        TestIssue.DATE,
        subscriber.key(),
        n,
        subscriber.address(),
        subscriber.name(),
        subscriber.format(),
        briefing.language(),
        briefing.id(),
        briefing.fingerprint(),
        "<" + briefing.fingerprint() + "." + subscriber.pseudonym() + "@nashra.example>",
        NOW,
        LedgerState.PLANNED,
        0,
        0,
        NOW,
        NOW,
        null,
        null,
        null);
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void aRowIsReadAsItWasWritten(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      LedgerStore ledger = new LedgerStore(database, "a");
      assertEquals(List.of(entry(1).id()), ledger.plan(List.of(entry(1))));
      assertEquals(entry(1), ledger.find(entry(1).id()).orElseThrow());
      assertEquals(List.of(entry(1)), ledger.entries(TestIssue.EDITION, TestIssue.DATE));
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void aSubscriberNeverGetsASecondRow(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      LedgerStore ledger = new LedgerStore(database, "a");
      ledger.plan(List.of(entry(1)));
      assertEquals(List.of(entry(2).id()), ledger.plan(List.of(entry(1), entry(2))));
      assertEquals(2, ledger.summary(TestIssue.EDITION, TestIssue.DATE).total());
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void onlyOneOfManyWorkersGetsARow(TestDatabases.Kind kind) throws Exception {
    int workers = 6;
    int rows = 40;
    try (Database database = kind.open()) {
      LedgerStore ledger = new LedgerStore(database, "a");
      List<String> ids =
          ledger.plan(java.util.stream.IntStream.range(0, rows).mapToObj(n -> entry(n)).toList());
      List<String> taken = Collections.synchronizedList(new ArrayList<>());
      ExecutorService pool = Executors.newFixedThreadPool(workers);
      CountDownLatch start = new CountDownLatch(1);
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        done.add(
            pool.submit(
                () -> {
                  start.await();
                  for (String id : ids) {
                    ledger.claim(id, NOW, 1).ifPresent(row -> taken.add(row.id()));
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> future : done) {
        future.get();
      }
      pool.shutdown();
      assertEquals(ids.stream().sorted().toList(), taken.stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void aConfirmedRowIsNeverTakenAgain(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      LedgerStore ledger = new LedgerStore(database, "a");
      String id = ledger.plan(List.of(entry(1))).get(0);
      LedgerEntry taken = ledger.claim(id, NOW, 1).orElseThrow();
      assertEquals(LedgerState.SENDING, taken.state());
      assertEquals(1, taken.attempts());
      assertTrue(ledger.settle(taken, LedgerState.ACCEPTED, NOW, null, "Q1", "250\u0000 O\nK"));
      LedgerEntry settled = ledger.find(id).orElseThrow();
      assertEquals("Q1", settled.queueId());
      assertEquals("250 O K", settled.answer());
      assertTrue(ledger.claim(id, NOW.plus(Duration.ofDays(9)), 9).isEmpty());
      assertFalse(ledger.replan(id, NOW));
      assertEquals(0, ledger.recover(NOW));
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void aDeferredRowWaitsForItsTime(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      LedgerStore ledger = new LedgerStore(database, "a");
      String id = ledger.plan(List.of(entry(1))).get(0);
      LedgerEntry taken = ledger.claim(id, NOW, 1).orElseThrow();
      Instant next = NOW.plusSeconds(60);
      ledger.settle(taken, LedgerState.DEFERRED, NOW, next, null, "450 later");
      assertEquals(List.of(), ledger.due(next.minusSeconds(1), 1));
      assertTrue(ledger.claim(id, next.minusSeconds(1), 1).isEmpty());
      assertEquals(id, ledger.due(next, 1).get(0).id());
      assertEquals(2, ledger.claim(id, next, 1).orElseThrow().attempts());
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void whatANodeLeftBehindIsUnknownAndSentAgainOnce(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      LedgerStore ledger = new LedgerStore(database, "a");
      LedgerStore other = new LedgerStore(database, "b");
      List<String> ids = ledger.plan(List.of(entry(1), entry(2)));
      ledger.claim(ids.get(0), NOW, 1);
      other.claim(ids.get(1), NOW, 1);

      assertEquals(1, ledger.recover(NOW), "what another node is sending is none of ours");
      assertEquals(List.of(), ledger.due(NOW, 0), "held");
      assertEquals(ids.get(0), ledger.due(NOW, 1).get(0).id());
      LedgerEntry again = ledger.claim(ids.get(0), NOW, 1).orElseThrow();
      assertEquals(1, again.resends());
      assertEquals(1, ledger.recover(NOW));
      assertEquals(List.of(), ledger.due(NOW, 1), "it has been sent again once");

      assertEquals(0, ledger.recoverAbandoned(NOW.plus(LedgerStore.ABANDONED)));
      assertEquals(1, ledger.recoverAbandoned(NOW.plus(LedgerStore.ABANDONED).plusSeconds(1)));
      assertEquals(LedgerState.UNKNOWN, ledger.find(ids.get(1)).orElseThrow().state());
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void aLateAnswerSettlesWhatWasGivenUpButNotWhatWasTakenAgain(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      LedgerStore ledger = new LedgerStore(database, "a");
      List<String> ids = ledger.plan(List.of(entry(1), entry(2)));
      LedgerEntry first = ledger.claim(ids.get(0), NOW, 1).orElseThrow();
      LedgerEntry second = ledger.claim(ids.get(1), NOW, 1).orElseThrow();
      ledger.recover(NOW);
      ledger.claim(ids.get(1), NOW, 1);

      assertTrue(ledger.settle(first, LedgerState.ACCEPTED, NOW, null, null, "250 OK"));
      assertFalse(ledger.settle(second, LedgerState.DEFERRED, NOW, NOW, null, "450 later"));
      assertEquals(LedgerState.SENDING, ledger.find(ids.get(1)).orElseThrow().state());
    }
  }
}
