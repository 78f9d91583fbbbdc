package org.nashra.archive;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check of the whole archive found.
 *
 * @param briefings every briefing, newest first
 * @param strays faults that belong to no briefing
 */
public record ArchiveVerification(List<Checked> briefings, List<ArchiveFault> strays) {
  public ArchiveVerification {
    briefings = List.copyOf(briefings);
    strays = List.copyOf(strays);
  }

  /**
   * One briefing, checked.
   *
   * @param documents how many were read from the database
   * @param files how many were read from the folder
   */
  public record Checked(String id, int documents, int files, List<ArchiveFault> faults) {
    public Checked {
      faults = List.copyOf(faults);
    }
  }

  public List<ArchiveFault> faults() {
    return Stream.concat(briefings.stream().flatMap(b -> b.faults().stream()), strays.stream())
        .toList();
  }

  public boolean sound() {
    return faults().isEmpty();
  }
}
