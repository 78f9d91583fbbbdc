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
    SourceState state = store.state(source.id());
    List<Instant> times = store.times(source.id(), now.minus(FORTNIGHT));
    times.removeIf(at -> at.isAfter(now));
    String moved = state.address();
    return new SourceHealth(
        source.id(),
        source.name(),
        moved == null ? source.address().toString() : moved,
        state.failures() > 0,
        silent(times, now),
        state.retired(),
        state.failures(),
        state.errorKind(),
        state.errorDetail(),
        state.lastAttempt(),
        state.lastSuccess(),
        state.newestItem(),
        Math.round(times.size() * 10.0 / FORTNIGHT.toDays()) / 10.0,
        state.retired() || state.lastAttempt() == null ? null : state.nextCheck());
  }

  /** Quiet for three times its longest usual pause: the ninth decile of those of a fortnight. */
  private static boolean silent(List<Instant> times, Instant now) {
    if (times.size() < ENOUGH) {
      return false;
    }
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      pauses.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    Collections.sort(pauses);
    Duration usual = pauses.get(pauses.size() * 9 / 10).multipliedBy(3);
    Duration bound = usual.compareTo(LEAST_SILENCE) > 0 ? usual : LEAST_SILENCE;
    return Duration.between(times.get(times.size() - 1), now).compareTo(bound) > 0;
  }
}
