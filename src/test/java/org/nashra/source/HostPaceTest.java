package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostPaceTest {
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final AtomicLong nanos = new AtomicLong(-5);
  private final HostPace pace = new HostPace(2, PAUSE, nanos::get);

  private boolean enter(String host) throws InterruptedException {
    return pace.enter(host, Duration.ZERO);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void aSecondRequestWaitsForThePause() throws Exception {
    assertTrue(enter("a.example"));
    assertFalse(enter("a.example"));
    pass(PAUSE.minusNanos(1));
    assertFalse(enter("a.example"));
    pass(Duration.ofNanos(1));
    assertTrue(enter("a.example"));
  }

  @Test
  void thePauseCountsFromTheEndOfTheLastRequest() throws Exception {
    assertTrue(enter("a.example"));
    pass(PAUSE.multipliedBy(10));
    pace.leave("a.example");
    assertFalse(enter("a.example"));
    pass(PAUSE);
    assertTrue(enter("a.example"));
  }

  @Test
  void noMoreThanTwoRunAtATimeHoweverLongTheyTake() throws Exception {
    assertTrue(enter("a.example"));
    pass(PAUSE);
    assertTrue(enter("a.example"));
    pass(PAUSE.multipliedBy(10));
    assertFalse(enter("a.example"));
    pace.leave("a.example");
    pass(PAUSE);
    assertTrue(enter("a.example"));
  }

  @Test
  void hostsDoNotWaitForEachOther() throws Exception {
    assertTrue(enter("a.example"));
    assertTrue(enter("b.example"));
    assertFalse(enter("a.example"));
  }

  @Test
  @Timeout(20)
  void whoeverWaitsComesInWhenAnotherLeaves() throws Exception {
    HostPace one = new HostPace(1, Duration.ZERO, nanos::get);
    assertTrue(one.enter("a.example", Duration.ZERO));
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return one.enter("a.example", Duration.ofDays(1));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    one.leave("a.example");
    assertEquals(true, waiting.get(15, TimeUnit.SECONDS));
    assertFalse(one.enter("a.example", Duration.ZERO));
  }
}
