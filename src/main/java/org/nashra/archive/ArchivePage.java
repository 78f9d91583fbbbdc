package org.nashra.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of briefings.
 *
 * @param next cursor of the page that follows; null on the last
 */
public record ArchivePage(List<ArchivedBriefing> briefings, @Nullable String next) {
  public ArchivePage {
    briefings = List.copyOf(briefings);
  }
}
