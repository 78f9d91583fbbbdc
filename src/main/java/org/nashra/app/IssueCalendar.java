package org.nashra.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nashra.archive.Archive;
import org.nashra.article.ArticleStore;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.Source;
import org.nashra.source.SourceRegister;

/**
 * Knows which issues should be there by now. An edition with the real clock is owed yesterday's
 * issue from its sending time until it is stale; one whose clock stands still is owed every day
 * that its articles cover, in order, and only the last of them is mailed.
 */
public final class IssueCalendar {
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final Map<EditionId, Edition> editions;
  private final SourceRegister register;
  private final ArticleStore articles;
  private final Archive archive;
  private final Predicate<IssueId> planned;
  private final Settled settled;
  private final IssueDesk issues;
  private final Clock clock;
  private final Map<IssueId, Instant> started = new ConcurrentHashMap<>();

  /** Whether everything that an edition's sources offer has been read. */
  @FunctionalInterface
  interface Settled {
    boolean settled(Edition edition);
  }

  IssueCalendar(
      Map<EditionId, Edition> editions,
      SourceRegister register,
      ArticleStore articles,
      Archive archive,
      Predicate<IssueId> planned,
      Settled settled,
      IssueDesk issues,
      Clock clock) {
    this.editions = Map.copyOf(editions);
    this.register = register;
    this.articles = articles;
    this.archive = archive;
    this.planned = planned;
    this.settled = settled;
    this.issues = issues;
    this.clock = clock;
  }

  /** The issues to start now, in order; one that fails is started again after a while. */
  public List<IssueRequest> overdue() {
    List<IssueRequest> requests = new ArrayList<>();
    for (Edition edition :
        editions.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList()) {
      List<LocalDate> dates = owed(edition);
      for (LocalDate date : dates) {
        boolean last = date.equals(dates.get(dates.size() - 1));
        IssueId id = new IssueId(edition.id(), date);
        if (!done(edition, id, last) && settled.settled(edition) && start(id)) {
          requests.add(issues.wish(edition.id(), date, null, last));
        }
      }
    }
    return requests;
  }

  private boolean start(IssueId id) {
    Instant now = clock.instant();
    Instant before = started.get(id);
    if (before != null && now.isBefore(before.plus(AGAIN))) {
      return false;
    }
    started.put(id, now);
    return true;
  }

  /** Every date whose issue should be there by the edition's clock, in order. */
  List<LocalDate> owed(Edition edition) {
    Instant now = edition.clock(clock).instant();
    LocalDate yesterday = LocalDate.ofInstant(now, edition.zone()).minusDays(1);
    if (edition.asOf() == null) {
      ZonedDateTime sending = edition.sendingOf(yesterday).atZone(edition.zone());
      boolean due =
          !now.isBefore(sending.toInstant())
              && now.isBefore(sending.plusHours(edition.notAfter()).toInstant());
      return due ? List.of(yesterday) : List.of();
    }
    Set<String> sources =
        register.ofEdition(edition.id()).stream().map(Source::id).collect(Collectors.toSet());
    Optional<Instant> first = articles.firstPublished(sources);
    if (first.isEmpty()) {
      return List.of();
    }
    return LocalDate.ofInstant(first.get(), edition.zone())
        .datesUntil(yesterday.plusDays(1))
        .filter(date -> !edition.cutoffOf(date).isAfter(now))
        .toList();
  }

  private boolean done(Edition edition, IssueId id, boolean deliver) {
    boolean archived =
        edition.languages().stream()
            .allMatch(language -> archive.latest(id.edition(), id.date(), language).isPresent());
    return archived && (!deliver || planned.test(id));
  }
}
