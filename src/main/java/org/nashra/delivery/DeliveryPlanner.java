package org.nashra.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * Writes who is to get an issue, and in which language, into the ledger. Planning again adds only
 * those who have no row yet. Thread-safe.
 */
public final class DeliveryPlanner {
  private final Function<EditionId, Edition> editions;
  private final IssueDocuments documents;
  private final SubscriberRegister register;
  private final LedgerStore ledger;
  private final String mailDomain;
  private final Clock clock;
  private final Staleness staleness;

  /**
   * @param mailDomain the right side of every {@code Message-ID}
   */
  public DeliveryPlanner(
      Function<EditionId, Edition> editions,
      IssueDocuments documents,
      SubscriberRegister register,
      LedgerStore ledger,
      String mailDomain,
      Clock clock) {
    this.editions = editions;
    this.documents = documents;
    this.register = register;
    this.ledger = ledger;
    this.mailDomain = mailDomain;
    this.clock = clock;
    this.staleness = new Staleness(clock);
  }

  /**
   * Plans the issue of a date: one row for every active subscriber, carrying the newest archived
   * revision in the first of the subscriber's languages that the issue has.
   *
   * @throws org.nashra.config.ConfigurationException if the register has faults; nothing is planned
   *     then
   */
  public IssuePlan plan(EditionId id, LocalDate date) {
    Edition edition = editions.apply(id);
    Map<LanguageTag, IssueBriefing> briefings = newest(documents.briefings(id, date));
    boolean stale = staleness.isStale(edition, date);
    List<LedgerEntry> entries = new ArrayList<>();
    List<Subscriber> unserved = new ArrayList<>();
    int position = 0;
    for (Subscriber subscriber : register.subscribers(id)) {
      position++;
      if (!subscriber.active()) {
        continue;
      }
      Optional<IssueBriefing> briefing = choose(subscriber, briefings);
      if (briefing.isPresent()) {
        entries.add(entry(edition, date, subscriber, position, briefing.get(), stale));
      } else {
        unserved.add(subscriber);
      }
    }
    List<String> written = ledger.plan(entries);
    return new IssuePlan(
        stale ? List.of() : written, entries.size() - written.size(), unserved, stale);
  }

  private LedgerEntry entry(
      Edition edition,
      LocalDate date,
      Subscriber subscriber,
      int position,
      IssueBriefing briefing,
      boolean stale) {
    Instant now = clock.instant();
    return new LedgerEntry(
        LedgerEntry.id(edition.id(), date, subscriber),
        edition.id(),
        date,
        subscriber.key(),
        position,
        subscriber.address(),
        subscriber.name(),
        subscriber.format(),
        briefing.language(),
        briefing.id(),
        briefing.fingerprint(),
        "<" + briefing.fingerprint() + "." + subscriber.pseudonym() + "@" + mailDomain + ">",
        edition.clock(clock).instant(),
        stale ? LedgerState.EXPIRED : LedgerState.PLANNED,
        0,
        0,
        now,
        now,
        null,
        null,
        stale ? staleness.reason(edition, date) : null);
  }

  private static Map<LanguageTag, IssueBriefing> newest(List<IssueBriefing> briefings) {
    Map<LanguageTag, IssueBriefing> newest = new TreeMap<>();
    for (IssueBriefing briefing : briefings) {
      newest.merge(briefing.language(), briefing, (a, b) -> a.revision() >= b.revision() ? a : b);
    }
    return newest;
  }

  /** The exact language first, then the same language of whatever region or script. */
  private static Optional<IssueBriefing> choose(
      Subscriber subscriber, Map<LanguageTag, IssueBriefing> briefings) {
    for (LanguageTag language : subscriber.languages()) {
      IssueBriefing exact = briefings.get(language);
      if (exact != null) {
        return Optional.of(exact);
      }
      for (Map.Entry<LanguageTag, IssueBriefing> other : briefings.entrySet()) {
        if (other.getKey().primary().equals(language.primary())) {
          return Optional.of(other.getValue());
        }
      }
    }
    return Optional.empty();
  }
}
