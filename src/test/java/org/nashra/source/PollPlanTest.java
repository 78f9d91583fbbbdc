package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nashra.model.Source;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class PollPlanTest {
  private static final Instant NOW = Instant.parse("2022-09-13T06:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);
  private static final List<Source> SOURCES =
      IntStream.range(0, 200)
          .mapToObj(n -> SampleSources.feed("s" + n, URI.create("https://h" + n + ".example/")))
          .toList();

  private Database database;

  @BeforeEach
  void start() {
    database = TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private PollPlan plan(long seed) {
    return new PollPlan(SourceRegister.of(SOURCES), new SourceStateStore(database), seed);
  }

  private static List<Duration> afterSuccess(PollPlan plan) {
    return SOURCES.stream()
        .map(s -> Duration.between(NOW, plan.afterSuccess(s, NOW, null)))
        .toList();
  }

  private static List<Duration> afterFailure(PollPlan plan, int failures) {
    return SOURCES.stream()
        .map(s -> Duration.between(NOW, plan.afterFailure(s, NOW, failures, null)))
        .toList();
  }

  private static void within(Duration least, Duration most, List<Duration> waits) {
    for (Duration wait : waits) {
      assertTrue(wait.compareTo(least) >= 0 && wait.compareTo(most) <= 0, wait.toString());
    }
  }

  private static void spread(List<Duration> waits) {
    Set<Duration> distinct = waits.stream().collect(Collectors.toSet());
    assertTrue(distinct.size() > waits.size() * 9 / 10, distinct.size() + " different waits");
  }

  @Test
  void sourcesOfOneIntervalAreStrewnAndNoneIsAskedSooner() {
    List<Duration> waits = afterSuccess(plan(7));
    within(INTERVAL, INTERVAL.multipliedBy(11).dividedBy(10), waits);
    spread(waits);
  }

  @Test
  void eachFailureDoublesTheWaitLessATenthOfJitter() {
    PollPlan plan = plan(7);
    Duration most = INTERVAL;
    for (int failures = 1; failures <= 6; failures++) {
      most = most.multipliedBy(2);
      List<Duration> waits = afterFailure(plan, failures);
      within(most.multipliedBy(9).dividedBy(10), most, waits);
      spread(waits);
    }
    assertNotEquals(ratio(afterFailure(plan, 1).get(0), 2), ratio(afterFailure(plan, 2).get(0), 4));
  }

  private static double ratio(Duration wait, int times) {
    return (double) wait.toMillis() / INTERVAL.multipliedBy(times).toMillis();
  }

  @Test
  void theWaitNeverPassesADayHoweverManyFailures() {
    for (int failures : new int[] {7, 8, 100, 1_000_000, Integer.MAX_VALUE}) {
      List<Duration> waits = afterFailure(plan(7), failures);
      within(DAY.multipliedBy(9).dividedBy(10), DAY, waits);
      spread(waits);
    }
  }

  @Test
  void theJitterFollowsFromTheSeed() {
    assertEquals(afterSuccess(plan(7)), afterSuccess(plan(7)));
    assertNotEquals(afterSuccess(plan(7)), afterSuccess(plan(8)));
    assertEquals(afterFailure(plan(7), 3), afterFailure(plan(7), 3));
  }

  @Test
  void whatAServerWantsIsKeptToUpToADay() {
    PollPlan plan = plan(7);
    Source source = SOURCES.get(0);
    Instant hours = NOW.plus(Duration.ofHours(5));
    assertEquals(hours, plan.afterSuccess(source, NOW, hours));
    assertEquals(hours, plan.afterFailure(source, NOW, 1, hours));
    assertEquals(NOW.plus(DAY), plan.afterSuccess(source, NOW, NOW.plus(Duration.ofDays(30))));
    Instant sooner = plan.afterSuccess(source, NOW, NOW.plusSeconds(1));
    assertTrue(!sooner.isBefore(NOW.plus(INTERVAL)), sooner.toString());
  }
}
