package org.nashra.web;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** Has an issue composed, rendered and archived, as the workflow does on schedule. */
@FunctionalInterface
public interface BriefingTrigger {
  /**
   * Starts at once and returns at once. Asked twice for the same, it may compose twice, but the
   * archive keeps one.
   *
   * @param language null for every language of the edition
   * @param deliver whether subscribers who have not got the issue are to get it
   * @return what was archived; fails with the reason if nothing could be
   */
  CompletableFuture<List<ArchivedBriefing>> trigger(
      EditionId edition, LocalDate date, @Nullable LanguageTag language, boolean deliver);
}
