package org.nashra.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nashra.model.Source;

/** Watches how the sources do: who fails, who has gone silent, who is gone. Thread-safe. */
public final class SourceWard {
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  /** Nobody is called silent sooner. */
  private static final Duration LEAST_SILENCE = Duration.ofHours(12);

  /** Items needed to know how often a source speaks. */
  private static final int ENOUGH = 5;

  /** Items that it is known by, however long ago they are. */
  private static final int MOST = 200;

  private final SourceRegister register;
  private final SourceStateStore store;

  public SourceWard(SourceRegister register, SourceStateStore store) {
    this.register = register;
    this.store = store;
  }

  /**
   * @param now the instant to judge silence by
   */
  public List<SourceHealth> all(Instant now) {
    return register.all().stream().map(source -> one(source, now)).toList();
  }

  private SourceHealth one(Source source, Instant now) {
    SourceState state = store.state(source.id()).of(source);
    int items = store.count(source.id(), now.minus(FORTNIGHT), now);
    String moved = state.address();
    return new SourceHealth(
        source.id(),
        source.name(),
        moved == null ? source.address().toString() : moved,
        state.failures() > 0,
        silent(store.latest(source.id(), now, MOST), now),
        state.retired(),
        state.failures(),
        state.errorKind(),
        state.errorDetail(),
        state.lastAttempt(),
        state.lastSuccess(),
        state.newestItem(),
        Math.round(items * 10.0 / FORTNIGHT.toDays()) / 10.0,
        state.retired() || state.lastAttempt() == null ? null : state.nextCheck());
  }

  /** Quiet for three times its longest usual pause: the ninth decile of those between its items. */
  private static boolean silent(List<Instant> newestFirst, Instant now) {
    if (newestFirst.size() < ENOUGH) {
      return false;
    }
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < newestFirst.size(); i++) {
      pauses.add(Duration.between(newestFirst.get(i), newestFirst.get(i - 1)));
    }
    Collections.sort(pauses);
    Duration usual = pauses.get(pauses.size() * 9 / 10).multipliedBy(3);
    Duration bound = usual.compareTo(LEAST_SILENCE) > 0 ? usual : LEAST_SILENCE;
    return Duration.between(newestFirst.get(0), now).compareTo(bound) > 0;
  }
}
