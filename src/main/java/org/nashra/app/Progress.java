package org.nashra.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Says on standard error how far a long piece of work has come, from the second second on.
 * Thread-safe.
 */
final class Progress {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final PrintWriter err;
  private final Clock clock;
  private final String what;
  private Instant next;
  private int done;
  private boolean said;

  Progress(PrintWriter err, Clock clock, String what) {
    this.err = err;
    this.clock = clock;
    this.what = what;
    this.next = clock.instant().plus(EVERY);
  }

  synchronized void step() {
    done++;
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      say();
      said = true;
      next = now.plus(EVERY);
    }
  }

  synchronized void end() {
    if (said) {
      say();
    }
  }

  private void say() {
    err.printf(Locale.ROOT, "%d %s%n", done, what);
    err.flush();
  }
}
