package org.nashra.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * A row of the ledger: the delivery of one issue to one subscriber. Everything that the mail is
 * made from stands in it, so that a second sending has the same bytes.
 *
 * @param id the claim check: {@code <edition>-<date>-<pseudonym>}
 * @param subscriber {@link Subscriber#key()}
 * @param position of the subscriber in the register; orders the sending
 * @param briefing id of the archived briefing that it carries
 * @param messageId with its angle brackets
 * @param dated the mail's {@code Date}, by the edition's clock
 * @param attempts how often a worker has taken it
 * @param resends how often it was sent again after {@code UNKNOWN}
 * @param queueId by which the server knows the mail, where its answer tells
 * @param answer the server's last answer, or why it was not sent
 */
public record LedgerEntry(
    String id,
    EditionId edition,
    LocalDate date,
    String subscriber,
    int position,
    EmailAddress address,
    String name,
    ReadingFormat format,
    LanguageTag language,
    String briefing,
    String fingerprint,
    String messageId,
    Instant dated,
    LedgerState state,
    int attempts,
    int resends,
    Instant plannedAt,
    Instant changedAt,
    @Nullable Instant nextAttempt,
    @Nullable String queueId,
    @Nullable String answer) {

  static String id(EditionId edition, LocalDate date, Subscriber subscriber) {
    return edition + "-" + date + "-" + subscriber.pseudonym();
  }

  /** The part of the id that stands for the subscriber. */
  String pseudonym() {
    return id.substring(id.lastIndexOf('-') + 1);
  }
}
