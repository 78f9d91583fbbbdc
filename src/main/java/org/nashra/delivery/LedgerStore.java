package org.nashra.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EditionId;
import org.nashra.store.Database;

/**
 * The ledger in the database. Every change of a row is one committed statement that names the state
 * it expects, so two workers, on one node or on several, never both take a row. Thread-safe.
 */
public final class LedgerStore {
  /**
   * After this a row that is still {@code SENDING} has no worker any more: longer than all timeouts
   * of a sending together ({@link SmtpSettings}).
   */
  static final Duration ABANDONED = Duration.ofMinutes(30);

  private static final String INSERT =
      """
      insert into delivery (id, edition, issue_date, subscriber, position, address, name, format,
        language, briefing, fingerprint, message_id, dated, state, attempts, resends,
        planned_at, changed_at, answer)
      values (:id, :edition, :date, :subscriber, :position, :address, :name, :format,
        :language, :briefing, :fingerprint, :messageId, :dated, :state, 0, 0,
        :plannedAt, :plannedAt, :answer)
      on conflict do nothing
      """;

  private final Jdbi jdbi;
  private final String node;

  /**
   * @param node names this process among several on one database, at most 80 characters; a node
   *     that starts settles what it alone left behind
   */
  public LedgerStore(Database database, String node) {
    this.jdbi = database.jdbi();
    this.node = node;
  }

  /**
   * Writes new rows in one transaction; where a subscriber has a row for the issue, that one stays.
   *
   * @return ids of the rows that were written
   */
  public List<String> plan(List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    return jdbi.inTransaction(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(INSERT);
          for (LedgerEntry entry : entries) {
            batch
                .bind("id", entry.id())
                .bind("edition", entry.edition().value())
                .bind("date", entry.date())
                .bind("subscriber", entry.subscriber())
                .bind("position", entry.position())
                .bind("address", entry.address().value())
                .bind("name", entry.name())
                .bind("format", entry.format().code())
                .bind("language", entry.language().value())
                .bind("briefing", entry.briefing())
                .bind("fingerprint", entry.fingerprint())
                .bind("messageId", entry.messageId())
                .bind("dated", LedgerRows.time(entry.dated()))
                .bind("state", entry.state().code())
                .bind("plannedAt", LedgerRows.time(entry.plannedAt()))
                .bind("answer", entry.answer())
                .add();
          }
          int[] written = batch.execute();
          return java.util.stream.IntStream.range(0, written.length)
              .filter(i -> written[i] != 0)
              .mapToObj(i -> entries.get(i).id())
              .toList();
        });
  }

  public Optional<LedgerEntry> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from delivery where id = :id")
                .bind("id", id)
                .map((row, context) -> LedgerRows.entry(row))
                .findOne());
  }

  /** Every row of an issue, in the order of sending. */
  public List<LedgerEntry> entries(EditionId edition, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from delivery where edition = :edition and issue_date = :date"
                        + " order by position, id")
                .bind("edition", edition.value())
                .bind("date", date)
                .map((row, context) -> LedgerRows.entry(row))
                .list());
  }

  public LedgerSummary summary(EditionId edition, LocalDate date) {
    Map<LedgerState, Integer> counts = new EnumMap<>(LedgerState.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select state, count(*) as n from delivery"
                        + " where edition = :edition and issue_date = :date group by state")
                .bind("edition", edition.value())
                .bind("date", date)
                .map((row, context) -> Map.entry(row.getString("state"), row.getInt("n")))
                .forEach(e -> counts.put(LedgerState.of(e.getKey()), e.getValue())));
    return new LedgerSummary(counts);
  }

  /**
   * Rows that a worker may take now: planned, deferred and due, and unknown ones that were sent
   * again fewer than {@code resends} times.
   */
  public List<LedgerEntry> due(Instant now, int resends) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from delivery where "
                        + CLAIMABLE
                        + " order by issue_date, edition, position, id")
                .bind("now", LedgerRows.time(now))
                .bind("resends", resends)
                .map((row, context) -> LedgerRows.entry(row))
                .list());
  }

  /** Every row that has not been settled, of whatever issue. */
  List<LedgerEntry> waiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from delivery where state in ('planned', 'deferred')"
                        + " order by issue_date, edition, position, id")
                .map((row, context) -> LedgerRows.entry(row))
                .list());
  }

  private static final String CLAIMABLE =
      "(state = 'planned' or (state = 'deferred' and next_attempt <= :now)"
          + " or (state = 'unknown' and resends < :resends))";

  /**
   * Takes a row for sending, if it is due ({@link #due}) and nobody else has it. Committed on
   * return: the row is {@code SENDING} then, whatever happens to this process.
   *
   * @return the row as taken; empty if it may not be sent
   */
  public Optional<LedgerEntry> claim(String id, Instant now, int resends) {
    int taken =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update delivery set resends = case when state = 'unknown' then resends + 1"
                            + " else resends end, state = 'sending', attempts = attempts + 1,"
                            + " claimed_by = :node, changed_at = :now, next_attempt = null"
                            + " where id = :id and "
                            + CLAIMABLE)
                    .bind("node", node)
                    .bind("now", LedgerRows.time(now))
                    .bind("id", id)
                    .bind("resends", resends)
                    .execute());
    return taken == 1 ? find(id) : Optional.empty();
  }

  /**
   * Writes what became of a row that {@link #claim} took. A row that was meanwhile given up for
   * unknown is settled by it too; one that somebody else has taken since is not touched.
   *
   * @return whether the row was this worker's
   */
  public boolean settle(
      LedgerEntry taken,
      LedgerState state,
      Instant now,
      @Nullable Instant nextAttempt,
      @Nullable String queueId,
      String answer) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "update delivery set state = :state, changed_at = :now,"
                            + " next_attempt = :next, queue_id = :queue, answer = :answer"
                            + " where id = :id and attempts = :attempts"
                            + " and state in ('sending', 'unknown')")
                    .bind("state", state.code())
                    .bind("now", LedgerRows.time(now))
                    .bind("next", nextAttempt == null ? null : LedgerRows.time(nextAttempt))
                    .bind("queue", LedgerRows.bounded(queueId, LedgerRows.MAX_QUEUE_ID))
                    .bind("answer", LedgerRows.bounded(answer, LedgerRows.MAX_ANSWER))
                    .bind("id", taken.id())
                    .bind("attempts", taken.attempts())
                    .execute()
                == 1);
  }

  /** Ends a row that nobody is sending. */
  public boolean close(LedgerEntry entry, LedgerState state, Instant now, String reason) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "update delivery set state = :state, changed_at = :now,"
                            + " next_attempt = null, answer = :answer"
                            + " where id = :id and state = :before and attempts = :attempts")
                    .bind("state", state.code())
                    .bind("now", LedgerRows.time(now))
                    .bind("answer", LedgerRows.bounded(reason, LedgerRows.MAX_ANSWER))
                    .bind("id", entry.id())
                    .bind("before", entry.state().code())
                    .bind("attempts", entry.attempts())
                    .execute()
                == 1);
  }

  /** Sends an unknown, refused, held or expired row again, because a person says so. */
  public boolean replan(String id, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "update delivery set state = 'planned', changed_at = :now,"
                            + " next_attempt = null where id = :id"
                            + " and state in ('unknown', 'refused', 'held', 'expired')")
                    .bind("now", LedgerRows.time(now))
                    .bind("id", id)
                    .execute()
                == 1);
  }

  /** At start: what this node was sending when it ended is unknown. */
  public int recover(Instant now) {
    return abandon("claimed_by = :node", "the process ended while it was being sent", now, now);
  }

  /** What any node has been sending for longer than sending can take is unknown. */
  public int recoverAbandoned(Instant now) {
    return abandon(
        "changed_at < :before",
        "its worker has not reported for " + ABANDONED.toMinutes() + " minutes",
        now,
        now.minus(ABANDONED));
  }

  private int abandon(String condition, String reason, Instant now, Instant before) {
    return jdbi.withHandle(
        handle -> {
          Update update =
              handle.createUpdate(
                  "update delivery set state = 'unknown', changed_at = :now, answer = :answer"
                      + " where state = 'sending' and "
                      + condition);
          if (condition.contains(":node")) {
            update.bind("node", node);
          } else {
            update.bind("before", LedgerRows.time(before));
          }
          return update.bind("now", LedgerRows.time(now)).bind("answer", reason).execute();
        });
  }
}
