package org.nashra.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; carries every fault found, each with its file and line. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public ConfigurationException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public ConfigurationException(Path file, int line, String message) {
    this(List.of(new Fault(file, line, null, message)));
  }

  public List<Fault> faults() {
    return faults;
  }
}
