package org.nashra.delivery;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many deliveries stand in which state.
 *
 * @param counts every state present, zero where none stands there
 */
public record LedgerSummary(Map<LedgerState, Integer> counts) {
  public LedgerSummary {
    EnumMap<LedgerState, Integer> all = new EnumMap<>(LedgerState.class);
    for (LedgerState state : LedgerState.values()) {
      all.put(state, counts.getOrDefault(state, 0));
    }
    counts = Collections.unmodifiableMap(all);
  }

  public int count(LedgerState state) {
    return counts.getOrDefault(state, 0);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many are still under way. */
  public int open() {
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().settled())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** {@code 6 accepted}, {@code 5 accepted, 1 refused}: the states in which any stands. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(e -> e.getValue() + " " + e.getKey().code())
        .collect(Collectors.joining(", "));
  }
}
