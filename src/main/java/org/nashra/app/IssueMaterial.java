package org.nashra.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.article.ArticleStore;
import org.nashra.briefing.IssueInput;
import org.nashra.briefing.SourceGap;
import org.nashra.model.Article;
import org.nashra.model.Briefing;
import org.nashra.model.Edition;
import org.nashra.model.Extraction;
import org.nashra.model.Period;
import org.nashra.model.Report;
import org.nashra.model.Source;
import org.nashra.source.SourceHealth;
import org.nashra.source.SourceRegister;
import org.nashra.source.SourceStateStore;
import org.nashra.source.SourceWard;

/** Gathers from the database what an issue is composed from. */
final class IssueMaterial {
  /** How late an article may come and still be told, and how far back stories are tied. */
  private static final Duration WINDOW = Duration.ofHours(72);

  private final SourceRegister register;
  private final SourceStateStore items;
  private final ArticleStore articles;
  private final Extractions extractions;
  private final Archive archive;
  private final Clock clock;

  IssueMaterial(
      SourceRegister register,
      SourceStateStore items,
      ArticleStore articles,
      Extractions extractions,
      Archive archive,
      Clock clock) {
    this.register = register;
    this.items = items;
    this.articles = articles;
    this.extractions = extractions;
    this.archive = archive;
    this.clock = clock;
  }

  /** The same for every language of an issue. */
  record Gathered(
      Edition edition,
      LocalDate date,
      List<Report> reports,
      List<Report> late,
      List<Report> window,
      List<SourceGap> gaps) {
    IssueInput input(
        @Nullable Briefing previous, int number, Instant generated, String templatesDigest) {
      return new IssueInput(
          edition,
          date,
          reports,
          late,
          window,
          previous,
          gaps,
          number,
          1,
          generated,
          templatesDigest);
    }
  }

  Gathered gather(Edition edition, LocalDate date) {
    Map<String, Source> sources =
        register.ofEdition(edition.id()).stream()
            .collect(Collectors.toMap(Source::id, Function.identity()));
    Period period = edition.periodOf(date);
    List<Article> told = articles.inPeriod(period.from(), period.to(), sources.keySet());
    List<Article> earlier =
        articles.inPeriod(period.from().minus(WINDOW), period.from(), sources.keySet());
    Optional<Instant> lateFrom = composed(edition, date.minusDays(1));
    Instant lateTo = composed(edition, date).orElse(Instant.MAX);
    List<Article> late = new ArrayList<>();
    List<Article> window = new ArrayList<>();
    for (Article article : earlier) {
      boolean isLate =
          lateFrom.isPresent()
              && article.retrieved() != null
              && article.retrieved().isAfter(lateFrom.get())
              && article.retrieved().isBefore(lateTo);
      (isLate ? late : window).add(article);
    }
    List<Report> reports = reports(told, sources);
    List<Report> lateReports = reports(late, sources);
    List<SourceGap> gaps =
        new ArrayList<>(gaps(edition, period, sources, told.size() - reports.size()));
    List<Report> heard = new ArrayList<>(reports);
    heard.addAll(lateReports);
    gaps.addAll(SourceGap.missingLanguages(sources.values(), heard));
    return new Gathered(edition, date, reports, lateReports, reports(window, sources), gaps);
  }

  /** When an issue was first archived, in whatever language. */
  private Optional<Instant> composed(Edition edition, LocalDate date) {
    return edition.languages().stream()
        .flatMap(language -> archive.latest(edition.id(), date, language).stream())
        .map(ArchivedBriefing::archivedAt)
        .min(Instant::compareTo);
  }

  private List<Report> reports(List<Article> articles, Map<String, Source> sources) {
    List<Report> reports = new ArrayList<>();
    for (Article article : articles) {
      Source source = sources.get(article.source());
      Optional<Extraction> extraction = extractions.of(article);
      if (source != null && extraction.isPresent()) {
        reports.add(new Report(source, article, extraction.get()));
      }
    }
    return reports;
  }

  private List<SourceGap> gaps(
      Edition edition, Period period, Map<String, Source> sources, int unread) {
    List<SourceGap> gaps = new ArrayList<>();
    Instant now = edition.clock(clock).instant();
    for (SourceHealth health : new SourceWard(register, items).all(now)) {
      if (!sources.containsKey(health.sourceId())) {
        continue;
      }
      if (health.failing() && health.errorKind() != null) {
        gaps.add(
            new SourceGap(
                health.errorKind().label(),
                health.sourceId(),
                health.name(),
                health.errorDetail()));
      } else if (health.silent()) {
        gaps.add(new SourceGap("silent", health.sourceId(), health.name(), null));
      }
    }
    int missing = unread + items.notRead(period.from(), period.to(), sources.keySet()).size();
    if (missing > 0) {
      gaps.add(new SourceGap("unread", null, null, Integer.toString(missing)));
    }
    return gaps;
  }
}
