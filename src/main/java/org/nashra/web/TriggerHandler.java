package org.nashra.web;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.nashra.archive.Archive;
import org.nashra.model.ContentHash;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;

/**
 * {@code POST /api/v1/editions/{edition}/briefings}: has an issue composed now. 202 with the
 * address of the job, or under {@code Prefer: wait=N} 200 with the result. A request whose {@code
 * Idempotency-Key} was used before gets the first answer again, and nothing is composed.
 */
final class TriggerHandler implements HttpHandler {
  private static final String RETRY_SECONDS = "2";

  private final Function<EditionId, Optional<Edition>> editions;
  private final TriggerJobs jobs;
  private final TriggerAnswers answers;
  private final BearerGuard guard;
  private final Clock clock;

  TriggerHandler(
      Function<EditionId, Optional<Edition>> editions,
      TriggerJobs jobs,
      Archive archive,
      ApiToken token,
      Clock clock) {
    this.editions = editions;
    this.jobs = jobs;
    this.answers = new TriggerAnswers(archive);
    this.guard = new BearerGuard(token);
    this.clock = clock;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    guard.check(request);
    Accept.require(request, "application/json");
    Edition edition = edition(request.pathParameter("edition"));
    requireJson(request);
    TriggerRequest asked = TriggerRequest.read(request.body());
    Optional<ContentHash> key = IdempotencyKey.of(request);
    Optional<Duration> wait = Prefer.wait(request);
    TriggerJob job = draft(edition, asked);
    boolean started = false;
    try {
      if (key.isPresent()) {
        HttpResponse answer = wait.isPresent() ? null : TriggerAnswers.accepted(job);
        ContentHash hash = asked.hash(edition.id());
        Optional<FirstAnswer> first = jobs.add(job, key.get(), hash, answer);
        if (first.isPresent()) {
          return repeat(first.get(), hash);
        }
      } else {
        jobs.add(job);
      }
      started = true;
      return start(job, wait);
    } finally {
      if (started) {
        jobs.release(job);
      } else {
        jobs.drop(job);
      }
    }
  }

  private HttpResponse start(TriggerJob job, Optional<Duration> wait) {
    CompletableFuture<TriggerJob> composing = jobs.start(job);
    if (wait.isEmpty()) {
      return TriggerAnswers.accepted(job);
    }
    HttpResponse answer =
        await(job, composing, wait.get())
            .with("Preference-Applied", "wait=" + wait.get().toSeconds());
    jobs.answer(job, answer);
    return answer;
  }

  private HttpResponse await(
      TriggerJob job, CompletableFuture<TriggerJob> composing, Duration wait) {
    try {
      return answers.finished(composing.get(wait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return TriggerAnswers.accepted(job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return TriggerAnswers.accepted(job);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of job " + job.id() + " could not be kept", e);
    }
  }

  private static HttpResponse repeat(FirstAnswer first, ContentHash request) {
    if (!first.request().equals(request)) {
      throw Problem.of(422, "This Idempotency-Key was used for another request; take a new one.")
          .exception();
    }
    HttpResponse answer = first.answer();
    if (answer == null) {
      throw Problem.of(409, "The first request with this Idempotency-Key is still being answered.")
          .with("Retry-After", RETRY_SECONDS)
          .extended("job", TextNode.valueOf(Addresses.job(first.job())))
          .exception();
    }
    return answer;
  }

  private Edition edition(String id) {
    try {
      Optional<Edition> edition = editions.apply(new EditionId(id));
      if (edition.isPresent()) {
        return edition.get();
      }
    } catch (IllegalArgumentException e) {
      // No id at all: there is no such edition either.
    }
    throw Problem.of(404, "There is no edition " + Quoted.of(id) + ".").exception();
  }

  private static void requireJson(HttpRequest request) {
    if (request.body().length == 0) {
      return;
    }
    String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!type.toLowerCase(Locale.ROOT).equals("application/json")) {
      throw Problem.of(415, "The body is to be application/json.")
          .with("Accept", "application/json")
          .exception();
    }
  }

  private TriggerJob draft(Edition edition, TriggerRequest asked) {
    Instant now = edition.clock(clock).instant();
    LocalDate date = asked.date() == null ? lastComplete(edition, now) : asked.date();
    if (!edition.periodOf(date).from().isBefore(now)) {
      throw Problem.of(422, "The period of " + date + " has not begun.").exception();
    }
    if (asked.language() != null && !edition.languages().contains(asked.language())) {
      throw Problem.of(
              422,
              "The edition "
                  + edition.id()
                  + " has no language "
                  + asked.language()
                  + ", only "
                  + edition.languages()
                  + ".")
          .exception();
    }
    return jobs.draft(edition.id(), date, asked.language(), asked.deliver());
  }

  /** The last date whose period is over. */
  private static LocalDate lastComplete(Edition edition, Instant now) {
    LocalDate date = now.atZone(edition.zone()).toLocalDate();
    while (edition.cutoffOf(date).isAfter(now)) {
      date = date.minusDays(1);
    }
    return date;
  }
}
