package org.nashra.app;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nashra.app.camel.Failures;
import org.nashra.app.camel.StartingServer;
import org.nashra.app.camel.WebAdapter;
import org.nashra.app.camel.Workflow;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchiveStore;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.article.ArticleDesk;
import org.nashra.article.ArticleReader;
import org.nashra.article.ArticleStore;
import org.nashra.config.Key;
import org.nashra.config.Settings;
import org.nashra.extract.ExtractionStore;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.Source;
import org.nashra.source.AddressGuard;
import org.nashra.source.FeedReader;
import org.nashra.source.Fetcher;
import org.nashra.source.PollPlan;
import org.nashra.source.Poller;
import org.nashra.source.Robots;
import org.nashra.source.SourceStateStore;
import org.nashra.store.Database;
import org.nashra.web.ApiToken;
import org.nashra.web.Readiness;
import org.nashra.web.TriggerJobs;
import org.nashra.web.TriggerStore;
import org.nashra.web.WebRoutes;

/** Everything that stands on the database, wired together with the workflow. */
final class Service implements AutoCloseable {
  /** Seed of the polling plan's jitter; any number serves, the same one gives the same plan. */
  private static final long JITTER = 20_220_915L;

  private final Workshop workshop;
  private final Settings settings;
  private final Clock clock;
  private final Database database;
  private final Fetcher fetcher;
  private final Archive archive;
  private final Mailroom mailroom;
  private final Collection collection;
  private final Extractions extractions;
  private final IssueDesk issues;
  private final IssueCalendar calendar;
  private final TriggerJobs jobs;
  private final Workflow workflow;
  private final ExecutorService composing =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "composing");
            thread.setDaemon(true);
            return thread;
          });
  private final ApiToken token;
  private final Instant began;
  private final Optional<StartingServer> starting;
  private volatile boolean ready;

  /**
   * Answers HTTP first, then opens the database, while the configuration is read, and makes what
   * draws while the routes are read: on two cores the service is ready in two thirds of the time.
   *
   * @param files which routes, as patterns over their names: {@code *}
   * @param listening whether HTTP is served
   */
  static Service open(Workshop workshop, List<String> files, boolean listening) {
    CompletableFuture<Optional<StartingServer>> starting =
        CompletableFuture.supplyAsync(
            () -> listening ? startingServer(workshop.settings()) : Optional.empty(),
            Service::aside);
    CompletableFuture<Database> opening =
        starting.thenApplyAsync(server -> Databases.open(workshop), Service::aside);
    opening
        .thenRun(workshop::extractorDigest)
        .thenRun(workshop::renderer)
        .thenRun(workshop::composer)
        .thenRun(() -> readLexicons(workshop));
    try {
      workshop.editions();
      workshop.sources();
      return new Service(workshop, opening.join(), files, listening, starting.join());
    } catch (RuntimeException e) {
      opening.thenAccept(Database::close);
      starting.thenAccept(server -> server.ifPresent(StartingServer::close));
      throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause
          ? cause
          : e;
    }
  }

  private static Optional<StartingServer> startingServer(Settings settings) {
    int port = port(settings);
    if (port == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(StartingServer.listen(host(settings), port));
    } catch (IOException e) {
      throw new CouldNotRunException(
          address(settings, port)
              + " cannot be served ("
              + e.getMessage()
              + "): end what listens there, or set NASHRA_PORT",
          e);
    }
  }

  private static void aside(Runnable work) {
    Thread thread = new Thread(work, "starting");
    thread.setDaemon(true);
    thread.start();
  }

  private Service(
      Workshop workshop,
      Database database,
      List<String> files,
      boolean listening,
      Optional<StartingServer> starting) {
    this.database = database;
    this.workshop = workshop;
    this.settings = workshop.settings();
    this.clock = workshop.clock();
    this.began = clock.instant();
    this.starting = starting;
    Map<EditionId, Edition> editions = workshop.editions();
    Set<String> allowed = new HashSet<>(settings.list(Key.FETCH_ALLOW));
    workshop.sample().ifPresent(sample -> allowed.add(sample.hostAndPort()));
    SourceStateStore items = new SourceStateStore(database);
    ArticleStore articles = new ArticleStore(database);
    fetcher = new Fetcher(Fetching.settings(settings), new AddressGuard(allowed), clock);
    Robots robots = new Robots(fetcher, "Nashra", clock);
    PollPlan plan = new PollPlan(workshop.sources(), items, JITTER);
    collection =
        new Collection(
            plan,
            new Poller(
                workshop.sources(),
                items,
                fetcher,
                robots,
                new FeedReader(),
                plan,
                clock,
                Fetching.mailboxes(settings, allowed)),
            new ArticleDesk(
                workshop.sources(), items, articles, fetcher, robots, new ArticleReader(), clock),
            wanted(editions),
            clock);
    extractions =
        new Extractions(
            articles,
            new ExtractionStore(database),
            new ArticleExtraction(workshop::extractor, workshop.sources(), clock),
            workshop::extractorDigest);
    archive =
        new Archive(
            new ArchiveStore(database), workshop.resolve(settings.text(Key.ARCHIVE)), clock);
    mailroom = new Mailroom(workshop, database, archive);
    issues =
        new IssueDesk(
            editions,
            new IssueMaterial(workshop.sources(), items, articles, extractions, archive, clock),
            workshop::composer,
            workshop::renderer,
            archive,
            clock);
    calendar =
        new IssueCalendar(
            editions,
            workshop.sources(),
            articles,
            archive,
            mailroom::planned,
            edition -> settled(),
            issues,
            clock);
    jobs =
        new TriggerJobs(
            new TriggerStore(database),
            (edition, date, language, deliver) ->
                trigger(issues.wish(edition, date, language, deliver)),
            clock);
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(meters);
    token = ApiToken.load(settings.text(Key.API_TOKEN), workshop.resolve(settings.text(Key.DATA)));
    WebRoutes web =
        new WebRoutes(
            archive,
            jobs,
            token,
            id -> Optional.ofNullable(editions.get(id)),
            readiness(),
            publicAddress(),
            clock);
    Map<String, Object> beans = new HashMap<>();
    beans.put("collection", collection);
    beans.put("extraction", extractions);
    beans.put("backlog", new Backlog(settings, collection, extractions, mailroom.deliveries()));
    beans.put("issues", issues);
    beans.put("calendar", calendar);
    beans.put("deliveries", mailroom.deliveries());
    beans.put("failures", new Failures(meters, issues));
    beans.put("web", new WebAdapter(web.router(), meters));
    starting.ifPresent(server -> beans.put("vertx", server.vertx()));
    java.util.Properties camel = settings.forCamel();
    camel.setProperty("camel.server.enabled", Boolean.toString(listening));
    workflow = new Workflow(workshop.resolve("routes"), files, camel, beans, meters);
  }

  /** Those of the languages that the editions' sources write in; others wait for an article. */
  private static void readLexicons(Workshop workshop) {
    workshop
        .extractor()
        .check(
            workshop.editions().keySet().stream()
                .flatMap(id -> workshop.sources().ofEdition(id).stream())
                .map(Source::language)
                .collect(Collectors.toSet()));
  }

  private Set<String> wanted(Map<EditionId, Edition> editions) {
    return editions.keySet().stream()
        .flatMap(id -> workshop.sources().ofEdition(id).stream())
        .map(Source::id)
        .collect(Collectors.toSet());
  }

  private URI publicAddress() {
    String address = settings.text(Key.PUBLIC_URL);
    return address.isEmpty() ? address(settings, port(settings)) : URI.create(address);
  }

  /** Where the pages are. */
  URI address() {
    return address(settings, workflow.port() > 0 ? workflow.port() : port(settings));
  }

  private static int port(Settings settings) {
    return Integer.parseInt(settings.forCamel().getProperty("camel.server.port", "8080"));
  }

  private static String host(Settings settings) {
    return settings.forCamel().getProperty("camel.server.host", "127.0.0.1");
  }

  private static URI address(Settings settings, int port) {
    return URI.create("http://" + host(settings) + ":" + port);
  }

  private Readiness readiness() {
    return new Readiness(
        List.of(
            new Readiness.Check(
                "database",
                () -> database.answers() ? Optional.empty() : Optional.of("does not answer")),
            new Readiness.Check(
                "routes", () -> ready ? Optional.empty() : Optional.of("are starting"))));
  }

  void start() {
    mailroom.recover();
    archive.restoreFiles();
    workflow.start();
    starting.ifPresent(StartingServer::makeWay);
    workshop.editions().values().stream()
        .filter(edition -> edition.asOf() == null)
        .forEach(workflow::schedule);
    jobs.recover();
    // A fault in wordings, templates or lexicons is told now, not by the first issue or article.
    workshop.composer();
    workshop.renderer();
    readLexicons(workshop);
    ready = true;
  }

  /** Whether whatever the sources offer has been read. */
  boolean settled() {
    return collection.settledSince(began) && extractions.unfinished().isEmpty();
  }

  /** Reads those sources of an edition that are due. */
  void poll(EditionId edition, Consumer<String> each) {
    Set<String> mine =
        workshop.sources().ofEdition(edition).stream().map(Source::id).collect(Collectors.toSet());
    for (String source : collection.due()) {
      if (mine.contains(source)) {
        each.accept(source);
        workflow.send("direct:source-poll", source);
      }
    }
  }

  /** Waits until whatever has been offered is read; false if it was not by then. */
  boolean awaitSettled(Instant until) {
    CountDownLatch never = new CountDownLatch(1);
    while (!collection.unfinished().isEmpty() || !extractions.unfinished().isEmpty()) {
      try {
        if (clock.instant().isAfter(until) || never.await(100, TimeUnit.MILLISECONDS)) {
          return false;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  CompletableFuture<List<ArchivedBriefing>> trigger(IssueRequest request) {
    CompletableFuture<List<ArchivedBriefing>> result = issues.result(request);
    composing.execute(() -> workflow.send("direct:briefing-compose", request));
    return result;
  }

  Collection collection() {
    return collection;
  }

  IssueDesk issues() {
    return issues;
  }

  Archive archive() {
    return archive;
  }

  Mailroom mailroom() {
    return mailroom;
  }

  Workflow workflow() {
    return workflow;
  }

  ApiToken token() {
    return token;
  }

  @Override
  public void close() {
    ready = false;
    workflow.close();
    starting.ifPresent(StartingServer::close);
    composing.shutdownNow();
    mailroom.close();
    try {
      fetcher.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      database.close();
    }
  }
}
