package org.nashra.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nashra.archive.ArchiveQuery;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.config.Key;
import org.nashra.delivery.LedgerSummary;
import org.nashra.model.DocumentFormat;

/**
 * Says where things are: the pages as soon as they are served, the documents and mails of the first
 * issue as soon as it has been delivered.
 */
final class Announcement {
  private final Workshop workshop;
  private final Service service;
  private final PrintWriter out;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "announcement");
            thread.setDaemon(true);
            return thread;
          });

  Announcement(Workshop workshop, Service service, PrintWriter out) {
    this.workshop = workshop;
    this.service = service;
    this.out = out;
  }

  void begin() {
    out.println("Nashra serves " + service.address());
    service
        .token()
        .generated()
        .filter(token -> System.console() != null)
        .ifPresent(token -> out.println("API token (shown once): " + token));
    out.flush();
    watch.scheduleWithFixedDelay(this::look, 200, 200, TimeUnit.MILLISECONDS);
  }

  private void look() {
    Optional<ArchivedBriefing> newest =
        service.archive().list(ArchiveQuery.newest(1)).briefings().stream().findFirst();
    if (newest.isEmpty()) {
      return;
    }
    IssueId issue = new IssueId(newest.get().edition(), newest.get().date());
    LedgerSummary mails = service.mailroom().summary(issue);
    if (!service.mailroom().planned(issue) || mails.open() > 0) {
      return;
    }
    watch.shutdown();
    say(newest.get(), issue, mails);
  }

  private void say(ArchivedBriefing briefing, IssueId issue, LedgerSummary mails) {
    Path archive = workshop.resolve(workshop.settings().text(Key.ARCHIVE));
    out.println("Issue " + issue + " (" + briefing.headline() + ")");
    for (DocumentFormat format : new DocumentFormat[] {DocumentFormat.PDF, DocumentFormat.HTML}) {
      out.println("  " + format + "   " + archive.resolve(briefing.fileName(format)));
    }
    out.println(
        "  Mail  "
            + service
                .mailroom()
                .outbox(workshop, issue)
                .map(Path::toString)
                .orElse(workshop.settings().text(Key.SMTP_HOST))
            + " ("
            + mails
            + ")");
    out.println("  Web   " + service.address() + "/archive");
    out.println("Ctrl-C stops.");
    out.flush();
  }
}
