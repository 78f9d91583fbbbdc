package org.nashra.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.Archive;
import org.nashra.config.Key;
import org.nashra.config.Settings;
import org.nashra.delivery.DeliveryDesk;
import org.nashra.delivery.DeliveryPlanner;
import org.nashra.delivery.DkimSettings;
import org.nashra.delivery.LedgerStore;
import org.nashra.delivery.LedgerSummary;
import org.nashra.delivery.LetterComposer;
import org.nashra.delivery.LetterSettings;
import org.nashra.delivery.OutboxTransport;
import org.nashra.delivery.Sender;
import org.nashra.delivery.SmtpSettings;
import org.nashra.delivery.SmtpTransport;
import org.nashra.delivery.SubscriberRegister;
import org.nashra.delivery.Transport;
import org.nashra.delivery.UnknownPolicy;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.EmailAddress;
import org.nashra.store.Database;

/** Delivery, wired: by SMTP where a host is set, else into the outbox. */
final class Mailroom implements AutoCloseable {
  private final Settings settings;
  private final SubscriberRegister register;
  private final Transport transport;
  private final DeliveryDesk desk;

  Mailroom(Workshop workshop, Database database, Archive archive) {
    settings = workshop.settings();
    Clock clock = workshop.clock();
    Function<EditionId, Edition> editions = workshop::edition;
    ArchivedIssues documents = new ArchivedIssues(archive);
    Sending from = Sending.of(settings.text(Key.SMTP_FROM));
    register = new SubscriberRegister(workshop.resolve("config/subscribers"));
    LedgerStore ledger = new LedgerStore(database, UUID.randomUUID().toString());
    transport = transport(workshop, clock);
    UnknownPolicy policy = UnknownPolicy.of(settings.text(Key.MAIL_UNKNOWN));
    LetterSettings letters =
        new LetterSettings(
            from.address(), from.name(), unsubscribe(from), publicAddress(), dkim(workshop));
    desk =
        new DeliveryDesk(
            editions,
            new DeliveryPlanner(
                editions, documents, register, ledger, from.address().domain(), clock),
            new Sender(
                editions,
                register,
                ledger,
                new LetterComposer(editions, documents, letters),
                transport,
                from.address(),
                policy,
                clock),
            ledger,
            transport,
            policy,
            clock);
  }

  /** Who sends: an address, with a name before it in angle brackets' form. */
  private record Sending(EmailAddress address, @Nullable String name) {
    static Sending of(String text) {
      int bracket = text.indexOf('<');
      if (bracket < 0 || !text.endsWith(">")) {
        return new Sending(EmailAddress.of(text), null);
      }
      String name = text.substring(0, bracket).strip();
      String address = text.substring(bracket + 1, text.length() - 1).strip();
      return new Sending(EmailAddress.of(address), name.isEmpty() ? null : name);
    }
  }

  private EmailAddress unsubscribe(Sending from) {
    String address = settings.text(Key.MAIL_UNSUBSCRIBE);
    return address.isEmpty() ? from.address() : EmailAddress.of(address);
  }

  private @Nullable URI publicAddress() {
    String address = settings.text(Key.PUBLIC_ADDRESS);
    return address.isEmpty() ? null : URI.create(address);
  }

  private @Nullable DkimSettings dkim(Workshop workshop) {
    String key = settings.text(Key.DKIM_KEY_FILE);
    return key.isEmpty()
        ? null
        : new DkimSettings(
            settings.text(Key.DKIM_DOMAIN),
            settings.text(Key.DKIM_SELECTOR),
            workshop.resolve(key));
  }

  private Transport transport(Workshop workshop, Clock clock) {
    String host = settings.text(Key.SMTP_HOST);
    if (host.isEmpty()) {
      return new OutboxTransport(outbox(workshop));
    }
    String user = settings.text(Key.SMTP_USER);
    String password = settings.text(Key.SMTP_PASSWORD);
    return new SmtpTransport(
        SmtpSettings.of(
            host,
            settings.number(Key.SMTP_PORT),
            SmtpSettings.Tls.valueOf(settings.text(Key.SMTP_TLS).toUpperCase(Locale.ROOT)),
            user.isEmpty() ? null : user,
            password.isEmpty() ? null : password),
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
