package org.nashra.web;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nashra.archive.Archive;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;

/**
 * Every address that Nashra answers, but for {@code /metrics}, which the workflow engine serves.
 */
public final class WebRoutes {
  private static final String API = "/api/v1";

  private final Archive archive;
  private final TriggerJobs jobs;
  private final ApiToken token;
  private final Function<EditionId, Optional<Edition>> editions;
  private final Readiness readiness;
  private final URI publicUrl;
  private final Clock clock;

  /**
   * @param publicUrl where readers reach this service, without a path: {@code
   *     https://briefings.example}
   */
  public WebRoutes(
      Archive archive,
      TriggerJobs jobs,
      ApiToken token,
      Function<EditionId, Optional<Edition>> editions,
      Readiness readiness,
      URI publicUrl,
      Clock clock) {
    this.archive = archive;
    this.jobs = jobs;
    this.token = token;
    this.editions = editions;
    this.readiness = readiness;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  public Router router() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.post(
            API + "/editions/{edition}/briefings",
            new TriggerHandler(editions, jobs, archive, token, clock)));
    routes.add(Route.get(API + "/jobs/{id}", new JobHandler(jobs, archive)));
    routes.add(Route.get(Addresses.BRIEFINGS, new BriefingListHandler(archive)));
    for (DocumentFormat format : DocumentFormat.values()) {
      if (format.isPublic()) {
        String path = Addresses.BRIEFINGS + "/{id}." + format.extension();
        routes.add(Route.get(path, new DocumentHandler(archive, format)));
      }
    }
    routes.add(Route.get(Addresses.BRIEFINGS + "/{id}", new BriefingHandler(archive)));
    routes.add(Route.get("/", new HomePage(archive)));
    routes.add(Route.get(Addresses.ARCHIVE, new ArchiveListPage(archive)));
    routes.add(Route.get(Addresses.ARCHIVE + "/{edition}/{date}", new IssuePage(archive)));
    routes.add(Route.get(Addresses.FEED, new AtomFeed(archive, publicUrl)));
    routes.add(Route.get("/health/live", request -> live()));
    routes.add(Route.get("/health/ready", new ReadyHandler(readiness)));
    routes.add(
        Route.get("/openapi.yaml", new ResourceHandler("/openapi.yaml", "application/yaml")));
    routes.add(
        Route.get(
            "/schema/briefing.json",
            new ResourceHandler("/schema/briefing.json", "application/schema+json")));
    routes.addAll(later());
    return new Router(routes);
  }

  /** Addresses that are promised, so that nobody takes them for missing. */
  private static List<Route> later() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.post("/subscriptions", request -> notYet("Subscribing over HTTP")));
    for (String page : List.of("confirm", "unsubscribe", "preferences")) {
      String path = "/" + page + "/{token}";
      routes.add(Route.get(path, request -> notYet("The page of /" + page)));
      routes.add(Route.post(path, request -> notYet("The page of /" + page)));
    }
    routes.add(Route.get("/ops", request -> notYet("The page of operations")));
    return routes;
  }

  private static HttpResponse notYet(String what) {
    return Problem.of(501, what + " comes in a later version.").response();
  }

  /** The answer to a request that comes before anything else can be answered. */
  public static HttpResponse whileStarting(String path) {
    return path.equals("/health/live")
        ? live()
        : Problem.of(503, "The service is starting.").with("Retry-After", "1").response();
  }

  private static HttpResponse live() {
    return HttpResponse.json(200, Map.of("status", "UP")).with("Cache-Control", "no-store");
  }
}
