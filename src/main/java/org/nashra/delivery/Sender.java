package org.nashra.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends planned mails. The row is {@code SENDING}, committed, before anything goes out, and {@code
 * ACCEPTED}, committed, right after the server's 250: so a row that is confirmed is never sent
 * again, and one of which nobody knows is known to be one. Thread-safe; any number of workers, on
 * any number of nodes, may ask for the same mail.
 */
public final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final Function<EditionId, Edition> editions;
  private final SubscriberRegister register;
  private final LedgerStore ledger;
  private final LetterComposer composer;
  private final Transport transport;
  private final EmailAddress from;
  private final UnknownPolicy policy;
  private final Clock clock;
  private final Staleness staleness;
  private final Queue<Settlement> unwritten = new ConcurrentLinkedQueue<>();

  private record Settlement(
      LedgerEntry entry,
      LedgerState state,
      Instant at,
      @Nullable Instant next,
      @Nullable String queueId,
      String answer) {}

  public Sender(
      Function<EditionId, Edition> editions,
      SubscriberRegister register,
      LedgerStore ledger,
      LetterComposer composer,
      Transport transport,
      EmailAddress from,
      UnknownPolicy policy,
      Clock clock) {
    this.editions = editions;
    this.register = register;
    this.ledger = ledger;
    this.composer = composer;
    this.transport = transport;
    this.from = from;
    this.policy = policy;
    this.clock = clock;
    this.staleness = new Staleness(clock);
  }

  /**
   * Sends one mail, if it is due.
   *
   * @throws IllegalArgumentException if the ledger has no such row
   */
  public SendOutcome send(String deliveryId) {
    LedgerEntry entry =
        ledger
            .find(deliveryId)
            .orElseThrow(
                () -> new IllegalArgumentException("the ledger has no delivery " + deliveryId));
    if (entry.state().settled() || entry.state() == LedgerState.SENDING) {
      return new SendOutcome.Skipped(entry.state(), "it is " + entry.state().code());
    }
    Edition edition = editions.apply(entry.edition());
    if (staleness.isStale(edition, entry.date())) {
      return end(entry, LedgerState.EXPIRED, staleness.reason(edition, entry.date()));
    }
    byte @Nullable [] letter = null;
    String fault = "";
    try {
      if (!wanted(entry)) {
        return end(entry, LedgerState.HELD, "the subscriber is no longer active in the register");
      }
      letter = composer.compose(entry);
    } catch (ConfigurationException e) {
      fault = "the register of subscribers has faults: " + e.getMessage();
    } catch (RuntimeException e) {
      LOG.warn("the mail {} cannot be made", deliveryId, e);
      fault = "the mail cannot be made: " + e.getMessage();
    }
    Optional<LedgerEntry> taken = ledger.claim(deliveryId, clock.instant(), policy.resends());
    if (taken.isEmpty()) {
      LedgerState state = ledger.find(deliveryId).map(LedgerEntry::state).orElse(entry.state());
      return new SendOutcome.Skipped(state, "it is not due, or another worker has taken it");
    }
    Handover handover = letter == null ? new Handover.Temporary(fault) : hand(taken.get(), letter);
    return record(taken.get(), edition, handover);
  }

  private boolean wanted(LedgerEntry entry) {
    return register.find(entry.edition(), entry.subscriber()).map(Subscriber::active).orElse(false);
  }

  private Handover hand(LedgerEntry entry, byte[] letter) {
    return transport.hand(
        new Envelope(entry.id(), entry.edition(), entry.date(), from, entry.address()), letter);
  }

  private SendOutcome record(LedgerEntry entry, Edition edition, Handover handover) {
    if (handover instanceof Handover.Accepted accepted) {
      settle(entry, LedgerState.ACCEPTED, null, accepted.queueId(), accepted.answer());
      return new SendOutcome.Accepted(accepted.queueId(), accepted.answer());
    }
    if (handover instanceof Handover.Permanent permanent) {
      settle(entry, LedgerState.REFUSED, null, null, permanent.answer());
      LOG.warn("{} is refused: {}", entry.id(), permanent.answer());
      return new SendOutcome.Refused(permanent.answer());
    }
    if (handover instanceof Handover.Unsettled unsettled) {
      settle(entry, LedgerState.UNKNOWN, null, null, unsettled.reason());
      LOG.warn("whether {} was taken is unknown: {}", entry.id(), unsettled.reason());
      return new SendOutcome.Unknown(unsettled.reason());
    }
    return defer(entry, edition, ((Handover.Temporary) handover).answer());
  }

  private SendOutcome defer(LedgerEntry entry, Edition edition, String answer) {
    Duration wait = Backoff.after(entry.attempts());
    if (staleness.isStaleAfter(edition, entry.date(), wait)) {
      String reason = staleness.reason(edition, entry.date()) + "; last answer: " + answer;
      settle(entry, LedgerState.EXPIRED, null, null, reason);
      LOG.warn("{} is given up: {}", entry.id(), reason);
      return new SendOutcome.Skipped(LedgerState.EXPIRED, reason);
    }
    Instant next = clock.instant().plus(wait);
    settle(entry, LedgerState.DEFERRED, next, null, answer);
    LOG.info("{} is deferred until {}: {}", entry.id(), next, answer);
    return new SendOutcome.Deferred(answer, next);
  }

  private void settle(
      LedgerEntry entry,
      LedgerState state,
      @Nullable Instant next,
      @Nullable String queueId,
      String answer) {
    Settlement settlement = new Settlement(entry, state, clock.instant(), next, queueId, answer);
    try {
      write(settlement);
    } catch (RuntimeException e) {
      // The mail is out; forgetting that would send it again.
      LOG.error(
          "{} became {} ({}), but the ledger cannot be written; it is tried again",
          entry.id(),
          state.code(),
          answer,
          e);
      unwritten.add(settlement);
    }
  }

  /** Writes what could not be written into the ledger when it happened. */
  void writeBacklog() {
    for (Settlement settlement = unwritten.poll();
        settlement != null;
        settlement = unwritten.poll()) {
      try {
        write(settlement);
      } catch (RuntimeException e) {
        unwritten.add(settlement);
        throw e;
      }
    }
  }

  private void write(Settlement s) {
    if (!ledger.settle(s.entry, s.state, s.at, s.next, s.queueId, s.answer)) {
      LOG.error(
          "{} became {} ({}), but its row was taken by somebody else meanwhile",
          s.entry.id(),
          s.state.code(),
          s.answer);
    }
  }

  /** Ends a row without sending; but what is unknown stays so, since it may have been sent. */
  private SendOutcome end(LedgerEntry entry, LedgerState state, String reason) {
    if (entry.state() == LedgerState.UNKNOWN) {
      return new SendOutcome.Skipped(LedgerState.UNKNOWN, reason);
    }
    ledger.close(entry, state, clock.instant(), reason);
    return new SendOutcome.Skipped(state, reason);
  }
}
