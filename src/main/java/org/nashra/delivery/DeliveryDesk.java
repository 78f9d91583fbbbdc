package org.nashra.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the routes ask of delivery: {@link #plan} an issue, {@link #send} each of its mails, {@link
 * #recover} at start, and {@link #unfinished} at start and every few minutes. Every call may be
 * repeated. Thread-safe.
 */
public final class DeliveryDesk {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryDesk.class);

  private final Function<EditionId, Edition> editions;
  private final DeliveryPlanner planner;
  private final Sender sender;
  private final LedgerStore ledger;
  private final Transport transport;
  private final UnknownPolicy policy;
  private final Clock clock;
  private final Staleness staleness;

  public DeliveryDesk(
      Function<EditionId, Edition> editions,
      DeliveryPlanner planner,
      Sender sender,
      LedgerStore ledger,
      Transport transport,
      UnknownPolicy policy,
      Clock clock) {
    this.editions = editions;
    this.planner = planner;
    this.sender = sender;
    this.ledger = ledger;
    this.transport = transport;
    this.policy = policy;
    this.clock = clock;
    this.staleness = new Staleness(clock);
  }

  /**
   * Plans an issue once all its languages are archived.
   *
   * @return ids of what is to be sent now: the claim checks of {@link #send}
   */
  public List<String> plan(EditionId edition, LocalDate date) {
    IssuePlan plan = planner.plan(edition, date);
    LOG.info(
        "issue {} of {}: {} mails planned, {} subscribers had a row already{}",
        date,
        edition,
        plan.deliveries().size(),
        plan.present(),
        plan.stale() ? "; the issue is stale and is not sent" : "");
    if (!plan.unserved().isEmpty()) {
      LOG.warn(
          "issue {} of {} is in no language of {} subscribers",
          date,
          edition,
          plan.unserved().size());
    }
    return plan.deliveries();
  }

  public SendOutcome send(String deliveryId) {
    return sender.send(deliveryId);
  }

  /** At start, before anything is sent: what this process left in the air is unknown. */
  public int recover() {
    int recovered = ledger.recover(clock.instant());
    if (recovered > 0) {
      LOG.warn("{} mails were being sent when the process ended ({})", recovered, policy.code());
    }
    return recovered;
  }

  /**
   * Ids of all that is due: planned, deferred until now, unknown as the policy says. What is stale
   * is closed and left out.
   */
  public List<String> unfinished() {
    Instant now = clock.instant();
    sender.writeBacklog();
    ledger.recoverAbandoned(now);
    transport.rest();
    for (LedgerEntry entry : ledger.waiting()) {
      edition(entry)
          .filter(edition -> staleness.isStale(edition, entry.date()))
          .ifPresent(
              edition ->
                  ledger.close(
                      entry, LedgerState.EXPIRED, now, staleness.reason(edition, entry.date())));
    }
    return ledger.due(now, policy.resends()).stream()
        .filter(
            entry ->
                edition(entry)
                    .filter(edition -> !staleness.isStale(edition, entry.date()))
                    .isPresent())
        .map(LedgerEntry::id)
        .toList();
  }

  /** The edition of a row; one that has been taken out of the configuration stops no other. */
  private Optional<Edition> edition(LedgerEntry entry) {
    try {
      return Optional.ofNullable(editions.apply(entry.edition()));
    } catch (RuntimeException e) {
      LOG.warn("{} waits, but its edition is gone: {}", entry.id(), e.getMessage());
      return Optional.empty();
    }
  }

  public LedgerSummary summary(EditionId edition, LocalDate date) {
    return ledger.summary(edition, date);
  }

  public List<LedgerEntry> entries(EditionId edition, LocalDate date) {
    return ledger.entries(edition, date);
  }

  /** Writes the ledger of an issue as CSV, in UTF-8 terms without a byte order mark. */
  public void exportCsv(EditionId edition, LocalDate date, Appendable out) throws IOException {
    LedgerCsv.write(ledger.entries(edition, date), out);
  }

  /**
   * A person has found out that an unknown mail did not arrive, or wants a refused, held or expired
   * one tried again.
   *
   * @return whether the row is planned now; {@link #send} it
   */
  public boolean sendAgain(String deliveryId) {
    return ledger.replan(deliveryId, clock.instant());
  }

  /**
   * A person has found out that an unknown mail did arrive.
   *
   * @return whether the row is accepted now
   */
  public boolean confirm(String deliveryId) {
    return ledger
        .find(deliveryId)
        .filter(entry -> entry.state() == LedgerState.UNKNOWN)
        .map(
            entry ->
                ledger.close(entry, LedgerState.ACCEPTED, clock.instant(), "confirmed by a person"))
        .orElse(false);
  }
}
