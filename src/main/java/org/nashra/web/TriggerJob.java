package org.nashra.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * A briefing asked for over HTTP, and what became of it.
 *
 * @param id cannot be guessed
 * @param language null for all
 * @param briefings ids of what was archived; empty until it is done
 * @param error why nothing was; null unless it failed
 */
public record TriggerJob(
    String id,
    EditionId edition,
    LocalDate date,
    @Nullable LanguageTag language,
    boolean deliver,
    State state,
    List<String> briefings,
    @Nullable String error,
    Instant created,
    @Nullable Instant finished) {

  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  public TriggerJob {
    briefings = List.copyOf(briefings);
  }

  TriggerJob done(List<String> briefings, Instant now) {
    return new TriggerJob(
        id, edition, date, language, deliver, State.DONE, briefings, null, created, now);
  }

  TriggerJob failed(String error, Instant now) {
    return new TriggerJob(
        id, edition, date, language, deliver, State.FAILED, List.of(), error, created, now);
  }
}
