package org.nashra.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nashra.archive.Archive;

/**
 * {@code GET /api/v1/jobs/{id}}: what became of a briefing that was asked for. Needs no token: the
 * id cannot be guessed, and what it leads to is in the archive for all.
 */
final class JobHandler implements HttpHandler {
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
  private static final String RETRY_SECONDS = "2";

  private final TriggerJobs jobs;
  private final TriggerAnswers answers;

  JobHandler(TriggerJobs jobs, Archive archive) {
    this.jobs = jobs;
    this.answers = new TriggerAnswers(archive);
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Accept.require(request, "application/json");
    String id = request.pathParameter("id");
    TriggerJob job =
        Optional.of(id)
            .filter(form -> ID.matcher(form).matches())
            .flatMap(jobs::find)
            .orElseThrow(() -> Problem.of(404, "There is no such job.").exception());
    HttpResponse response =
        HttpResponse.json(200, answers.json(job)).with("Cache-Control", "no-store");
    return job.state() == TriggerJob.State.RUNNING
        ? response.with("Retry-After", RETRY_SECONDS)
        : response;
  }
}
