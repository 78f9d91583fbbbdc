package org.nashra.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Source;

/**
 * When each source is asked next: after its interval, later where its server or its feed say so,
 * and after failures ever later (doubling, up to a day) but never not at all, save for one that is
 * gone. Up to a tenth of jitter keeps sources from falling into step: added to an interval, which
 * is the least, and taken off a wait after failures, of which a day is the most. It follows from
 * the seed. Thread-safe.
 */
public final class PollPlan {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final double JITTER = 0.1;

  private final SourceRegister register;
  private final SourceStateStore store;
  private final long seed;

  public PollPlan(SourceRegister register, SourceStateStore store, long seed) {
    this.register = register;
    this.store = store;
    this.seed = seed;
  }

  /** Ids of the sources to ask now, the longest overdue first. */
  public List<String> due(Instant now) {
    Map<String, SourceState> states = new HashMap<>();
    store.states().forEach(state -> states.put(state.sourceId(), state));
    return register.all().stream()
        .map(source -> states.getOrDefault(source.id(), SourceState.fresh(source.id())).of(source))
        .filter(state -> !state.retired() && !state.nextCheck().isAfter(now))
        .sorted(Comparator.comparing(SourceState::nextCheck).thenComparing(SourceState::sourceId))
        .map(SourceState::sourceId)
        .toList();
  }

  /**
   * @param wanted before which the server or the feed does not want to be asked; null if not said
   */
  Instant afterSuccess(Source source, Instant now, @Nullable Instant wanted) {
    Instant next = now.plus(scaled(source.interval(), 1 + jitter(source.id(), 0)));
    return later(next, wanted, now);
  }

  /**
   * @param failures in a row, this one included
   */
  Instant afterFailure(Source source, Instant now, int failures, @Nullable Instant wanted) {
    Duration wait = source.interval();
    for (int i = 0; i < failures && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    Duration most = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    return later(now.plus(scaled(most, 1 - jitter(source.id(), failures))), wanted, now);
  }

  private static Instant later(Instant next, @Nullable Instant wanted, Instant now) {
    Instant latest = now.plus(LONGEST);
    Instant at = wanted != null && wanted.isAfter(next) ? wanted : next;
    return at.isAfter(latest) && wanted != null ? latest : at;
  }

  private double jitter(String sourceId, int round) {
    SplittableRandom random =
        new SplittableRandom(seed ^ ((long) sourceId.hashCode() << 20) ^ round);
    return JITTER * random.nextDouble();
  }

  private static Duration scaled(Duration wait, double factor) {
    return Duration.ofMillis(Math.round(wait.toMillis() * factor));
  }
}
