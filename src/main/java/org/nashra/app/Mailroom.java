package org.nashra.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.nashra.archive.Archive;
import org.nashra.config.Key;
import org.nashra.config.Settings;
import org.nashra.delivery.DeliveryDesk;
import org.nashra.delivery.DeliveryPlanner;
import org.nashra.delivery.DeliverySettings;
import org.nashra.delivery.LedgerStore;
import org.nashra.delivery.LedgerSummary;
import org.nashra.delivery.LetterComposer;
import org.nashra.delivery.LetterSettings;
import org.nashra.delivery.OutboxTransport;
import org.nashra.delivery.Sender;
import org.nashra.delivery.SmtpTransport;
import org.nashra.delivery.SubscriberRegister;
import org.nashra.delivery.Transport;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.store.Database;

/** Delivery, wired: by SMTP where a host is set, else into the outbox. */
final class Mailroom implements AutoCloseable {
  /**
   * One process sends: at its start, whatever an earlier one was sending is unknown. Several would
   * each need a name of its own.
   */
  private static final String NODE = "nashra";

  private final Settings settings;
  private final SubscriberRegister register;
  private final Transport transport;
  private final DeliveryDesk desk;

  Mailroom(Workshop workshop, Database database, Archive archive) {
    settings = workshop.settings();
    Clock clock = workshop.clock();
    Function<EditionId, Edition> editions = workshop::edition;
    ArchivedIssues documents = new ArchivedIssues(archive);
    DeliverySettings delivery = DeliverySettings.from(settings::value, settings.file());
    LetterSettings letters = delivery.letters();
    register = new SubscriberRegister(workshop.resolve("config/subscribers"));
    LedgerStore ledger = new LedgerStore(database, NODE);
    transport =
        delivery
            .smtp()
            .<Transport>map(smtp -> new SmtpTransport(smtp, clock))
            .orElseGet(() -> new OutboxTransport(outbox(workshop)));
    desk =
        new DeliveryDesk(
            editions,
            new DeliveryPlanner(
                editions, documents, register, ledger, letters.from().domain(), clock),
            new Sender(
                editions,
                register,
                ledger,
                new LetterComposer(editions, documents, letters),
                transport,
                letters.from(),
                delivery.unknown(),
                clock),
            ledger,
            transport,
            delivery.unknown(),
            clock);
  }

  private static Path outbox(Workshop workshop) {
    return workshop.resolve(workshop.settings().text(Key.OUTBOX));
  }

  Deliveries deliveries() {
    return new Deliveries(desk);
  }

  /** At start: what an earlier process left in the air. */
  void recover() {
    desk.recover();
  }

  /** Whether an issue's mails stand in the ledger, or nobody subscribes to it. */
  boolean planned(IssueId issue) {
    return summary(issue).total() > 0 || register.subscribers(issue.edition()).isEmpty();
  }

  LedgerSummary summary(IssueId issue) {
    return desk.summary(issue.edition(), issue.date());
  }

  /** Where the mails go, in words. */
  Optional<Path> outbox(Workshop workshop, IssueId issue) {
    return settings.text(Key.SMTP_HOST).isEmpty()
        ? Optional.of(outbox(workshop).resolve(issue.edition() + "-" + issue.date()))
        : Optional.empty();
  }

  @Override
  public void close() {
    transport.close();
  }
}
