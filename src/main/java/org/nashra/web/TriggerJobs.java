package org.nashra.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.ContentHash;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Briefings asked for over HTTP. A job is in the database before it starts, so one that a crash cut
 * off is started again by {@link #recover()}. Thread-safe.
 */
public final class TriggerJobs {
  /** How long jobs and first answers are kept. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(TriggerJobs.class);
  private static final int MAX_ERROR = 500;

  private final TriggerStore store;
  private final BriefingTrigger trigger;
  private final Clock clock;

  /** Ids of the jobs that this process is composing. */
  private final Set<String> composing = ConcurrentHashMap.newKeySet();

  /** Ids of the jobs whose request this process is answering. */
  private final Set<String> answering = ConcurrentHashMap.newKeySet();

  public TriggerJobs(TriggerStore store, BriefingTrigger trigger, Clock clock) {
    this.store = store;
    this.trigger = trigger;
    this.clock = clock;
  }

  /**
   * Puts in order what an earlier process left behind: starts again the jobs it did not finish,
   * gives the requests it did not answer the address of their job, and forgets what is old. To be
   * called at start; with several processes on one database, by one of them.
   *
   * @return the jobs started again, each completing when it has ended
   */
  public List<CompletableFuture<TriggerJob>> recover() {
    for (TriggerJob job : store.unanswered()) {
      if (!answering.contains(job.id())) {
        store.answer(job.id(), TriggerAnswers.accepted(job));
      }
    }
    store.forget(clock.instant().minus(KEPT));
    return store.running().stream()
        .filter(job -> composing.add(job.id()))
        .map(this::again)
        .toList();
  }

  TriggerJob draft(
      EditionId edition, LocalDate date, @Nullable LanguageTag language, boolean deliver) {
    return new TriggerJob(
        UUID.randomUUID().toString(),
        edition,
        date,
        language,
        deliver,
        TriggerJob.State.RUNNING,
        List.of(),
        null,
        now(),
        null);
  }

  /** Keeps a job without a key. */
  void add(TriggerJob job) {
    take(job);
    store.add(job);
  }

  /**
   * Keeps a job unless its key was used before.
   *
   * @return what is kept of the first request with the key; empty if this is it
   */
  Optional<FirstAnswer> add(
      TriggerJob job, ContentHash key, ContentHash request, @Nullable HttpResponse answer) {
    take(job);
    return store.add(job, key, request, answer);
  }

  /** Starts a kept job; completes when its end is kept. */
  CompletableFuture<TriggerJob> start(TriggerJob job) {
    CompletableFuture<List<ArchivedBriefing>> briefings;
    try {
      briefings = trigger.trigger(job.edition(), job.date(), job.language(), job.deliver());
    } catch (RuntimeException e) {
      briefings = CompletableFuture.failedFuture(e);
    }
    return briefings
        .handle((archived, failure) -> finish(job, archived, failure))
        .whenComplete((finished, failure) -> composing.remove(job.id()));
  }

  /** Keeps the first answer to a job's request. */
  void answer(TriggerJob job, HttpResponse answer) {
    store.answer(job.id(), answer);
  }

  /** A job was not started after all: its key was used before, or it could not be kept. */
  void drop(TriggerJob job) {
    composing.remove(job.id());
    answering.remove(job.id());
  }

  /** Its request is answered. */
  void release(TriggerJob job) {
    answering.remove(job.id());
  }

  Optional<TriggerJob> find(String id) {
    return store.find(id);
  }

  private CompletableFuture<TriggerJob> again(TriggerJob job) {
    LOG.info("{} of {} was cut off; it is composed again", job.edition(), job.date());
    return start(job);
  }

  private void take(TriggerJob job) {
    composing.add(job.id());
    answering.add(job.id());
  }

  private TriggerJob finish(
      TriggerJob job, @Nullable List<ArchivedBriefing> briefings, @Nullable Throwable failure) {
    TriggerJob finished =
        briefings == null
            ? job.failed(reason(job, failure), now())
            : job.done(briefings.stream().map(ArchivedBriefing::id).toList(), now());
    store.finish(finished);
    return finished;
  }

  private static String reason(TriggerJob job, @Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    LOG.error(
        "{} of {}, asked for over HTTP, could not be composed", job.edition(), job.date(), cause);
    return cause == null || cause.getMessage() == null
        ? "no reason is known"
        : Quoted.line(cause.getMessage(), MAX_ERROR);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
