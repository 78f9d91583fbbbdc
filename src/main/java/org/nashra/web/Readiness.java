package org.nashra.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What must hold before the service can do its work.
 *
 * @param checks asked at every request, in this order; each is to be quick
 */
public record Readiness(List<Check> checks) {
  public Readiness {
    checks = List.copyOf(checks);
  }

  /**
   * @param name shown to all: {@code database}, {@code routes}
   * @param obstacle empty if all is well; else what is wrong, in words that anybody may read
   */
  public record Check(String name, Supplier<Optional<String>> obstacle) {}
}
