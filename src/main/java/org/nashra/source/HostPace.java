package org.nashra.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Keeps exchanges with one host few and apart. Thread-safe. */
final class HostPace {
  private final int perHost;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Slot> slots = new HashMap<>();

  /**
   * @param nanoTime nanoseconds from any origin, like {@link System#nanoTime}
   */
  HostPace(int perHost, Duration pause, LongSupplier nanoTime) {
    this.perHost = perHost;
    this.pauseNanos = pause.toNanos();
    this.nanoTime = nanoTime;
  }

  private static final class Slot {
    private int running;
    private long notBefore = Long.MIN_VALUE;
  }

  /**
   * Waits for a turn with a host.
   *
   * @param patience after which to give up
   * @return false if there was no turn in time; then there is nothing to {@link #leave}
   */
  boolean enter(String host, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      Slot slot = slots.computeIfAbsent(host, h -> new Slot());
      while (true) {
        long now = nanoTime.getAsLong();
        long wait = slot.notBefore == Long.MIN_VALUE ? 0 : slot.notBefore - now;
        if (slot.running < perHost && wait <= 0) {
          slot.running++;
          slot.notBefore = now + pauseNanos;
          return true;
        }
        if (left <= 0) {
          return false;
        }
        long most = slot.running < perHost ? Math.min(left, wait) : left;
        left -= most - changed.awaitNanos(most);
      }
    } finally {
      lock.unlock();
    }
  }

  void leave(String host) {
    lock.lock();
    try {
      Slot slot = slots.get(host);
      if (slot != null) {
        slot.running--;
        slot.notBefore = nanoTime.getAsLong() + pauseNanos;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
