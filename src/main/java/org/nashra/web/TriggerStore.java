package org.nashra.web;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.nashra.json.Json;
import org.nashra.model.ContentHash;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.store.Database;

/** The tables of jobs and of first answers. Thread-safe; several processes may share them. */
public final class TriggerStore {
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final Jdbi jdbi;

  public TriggerStore(Database database) {
    this.jdbi = database.jdbi();
  }

  void add(TriggerJob job) {
    jdbi.useHandle(handle -> insert(handle, job));
  }

  /**
   * Adds a job unless the key was used before, in one transaction.
   *
   * @param answer null if it is still to come
   * @return what is kept of the first request with the key; empty if this is it
   */
  Optional<FirstAnswer> add(
      TriggerJob job, ContentHash key, ContentHash request, @Nullable HttpResponse answer) {
    return jdbi.inTransaction(
        handle -> {
          Optional<FirstAnswer> first = find(handle, key);
          if (first.isPresent()) {
            return first;
          }
          int added =
              handle
                  .createUpdate(
                      "insert into idempotency_key (key_hash, request_hash, job_id, status,"
                          + " headers, body, created_at) values (:key, :request, :job, :status,"
                          + " :headers, :body, :created) on conflict do nothing")
                  .bind("key", key.value())
                  .bind("request", request.value())
                  .bind("job", job.id())
                  .bind("status", answer == null ? null : answer.status())
                  .bind("headers", answer == null ? null : Json.write(answer.headers()))
                  .bind("body", answer == null ? null : answer.text())
                  .bind("created", utc(job.created()))
                  .execute();
          if (added == 0) {
            return find(handle, key);
          }
          insert(handle, job);
          return Optional.empty();
        });
  }

  /** Keeps the first answer to a job's request, if none is kept. */
  void answer(String job, HttpResponse answer) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update idempotency_key set status = :status, headers = :headers, body = :body"
                        + " where job_id = :job and status is null")
                .bind("status", answer.status())
                .bind("headers", Json.write(answer.headers()))
                .bind("body", answer.text())
                .bind("job", job)
                .execute());
  }

  void finish(TriggerJob job) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update trigger_job set state = :state, briefing_ids = :briefings,"
                        + " error_detail = :error, finished_at = :finished where job_id = :id")
                .bind("state", name(job.state()))
                .bind("briefings", String.join(" ", job.briefings()))
                .bind("error", job.error())
                .bind("finished", job.finished() == null ? null : utc(job.finished()))
                .bind("id", job.id())
                .execute());
  }

  Optional<TriggerJob> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from trigger_job where job_id = :id")
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne());
  }

  /** Jobs that began and did not end, the oldest first. */
  List<TriggerJob> running() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from trigger_job where state = 'running' order by created_at, job_id")
                .map((row, context) -> job(row))
                .list());
  }

  /** Jobs whose request had a key and got no answer. */
  List<TriggerJob> unanswered() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select j.* from trigger_job j join idempotency_key k on k.job_id = j.job_id"
                        + " where k.status is null order by j.created_at, j.job_id")
                .map((row, context) -> job(row))
                .list());
  }

  /** Forgets what ended before an instant. */
  void forget(Instant before) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  "delete from idempotency_key where status is not null and created_at < :before")
              .bind("before", utc(before))
              .execute();
          handle
              .createUpdate(
                  "delete from trigger_job where state <> 'running' and created_at < :before")
              .bind("before", utc(before))
              .execute();
        });
  }

  private static void insert(Handle handle, TriggerJob job) {
    handle
        .createUpdate(
            "insert into trigger_job (job_id, edition, issue_date, language, deliver, state,"
                + " briefing_ids, created_at) values (:id, :edition, :date, :language, :deliver,"
                + " :state, '', :created)")
        .bind("id", job.id())
        .bind("edition", job.edition().value())
        .bind("date", job.date())
        .bind("language", job.language() == null ? null : job.language().value())
        .bind("deliver", job.deliver())
        .bind("state", name(job.state()))
        .bind("created", utc(job.created()))
        .execute();
  }

  private static Optional<FirstAnswer> find(Handle handle, ContentHash key) {
    return handle
        .createQuery("select * from idempotency_key where key_hash = :key")
        .bind("key", key.value())
        .map((row, context) -> first(row))
        .findOne();
  }

  private static FirstAnswer first(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    @Nullable HttpResponse answer =
        row.wasNull()
            ? null
            : new HttpResponse(
                status,
                headers(row.getString("headers")),
                row.getString("body").getBytes(StandardCharsets.UTF_8));
    return new FirstAnswer(
        new ContentHash(row.getString("request_hash")), row.getString("job_id"), answer);
  }

  private static Map<String, String> headers(String json) {
    try {
      return Json.MAPPER.readValue(json, HEADERS);
    } catch (IOException e) {
      throw new UncheckedIOException("the kept headers of a first answer cannot be read", e);
    }
  }

  private static TriggerJob job(ResultSet row) throws SQLException {
    String language = row.getString("language");
    String briefings = row.getString("briefing_ids");
    @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new TriggerJob(
        row.getString("job_id"),
        new EditionId(row.getString("edition")),
        row.getObject("issue_date", LocalDate.class),
        language == null ? null : LanguageTag.of(language),
        row.getBoolean("deliver"),
        TriggerJob.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        briefings.isEmpty() ? List.of() : List.of(briefings.split(" ")),
        row.getString("error_detail"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private static String name(TriggerJob.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
