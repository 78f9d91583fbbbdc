package org.nashra.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchiveStore;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.store.Database;

/** Every address of Nashra on a real server, over an archive of its own. */
final class TestSite implements AutoCloseable {
  static final String TOKEN = "open-sesame";
  static final Instant NOW = Instant.parse("2022-09-16T03:00:00Z");
  static final EditionId CAUCASUS = new EditionId("south-caucasus");

  final Archive archive;
  final TriggerJobs jobs;
  final Router router;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  TestSite(Database database, Path folder, BriefingTrigger trigger, Readiness readiness)
      throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    archive = archive(database, folder);
    jobs = new TriggerJobs(new TriggerStore(database), trigger, clock);
    WebRoutes routes =
        new WebRoutes(
            archive,
            jobs,
            ApiToken.load(TOKEN, folder),
            id -> id.equals(CAUCASUS) ? Optional.of(edition()) : Optional.empty(),
            readiness,
            URI.create("https://briefings.example"),
            clock);
    router = routes.router();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  static Archive archive(Database database, Path folder) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Archive(new ArchiveStore(database), folder.resolve("archive"), clock);
  }

  /** Sends nothing but what is given; {@code headers} are names and values in turn. */
  java.net.http.HttpResponse<byte[]> send(
      String method, String path, String body, String... headers) {
    java.net.http.HttpRequest.Builder request =
        java.net.http.HttpRequest.newBuilder(address(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  java.net.http.HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      HttpRequest request =
          HttpRequest.received(
              exchange.getRequestMethod(),
              uri.getRawPath(),
              uri.getRawQuery(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readNBytes(Router.MAX_BODY + 1),
              String.valueOf(exchange.getRemoteAddress()));
      HttpResponse response = router.handle(request);
      for (Map.Entry<String, String> header : response.headers().entrySet()) {
        exchange.getResponseHeaders().set(header.getKey(), header.getValue());
      }
      byte[] body = response.body();
      exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static Edition edition() {
    LanguageTag arabic = LanguageTag.of("ar");
    LanguageTag english = LanguageTag.of("en");
    return new Edition(
        CAUCASUS,
        Map.of(arabic, "جنوب القوقاز", english, "South Caucasus"),
        Map.of(english, "Nashra"),
        new Edition.Region(Set.of("AM", "AZ", "GE"), List.of()),
        List.of(arabic, english),
        ZoneId.of("Asia/Yerevan"),
        LocalTime.MIDNIGHT,
        LocalTime.of(7, 0),
        12,
        null,
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        40,
        "A4",
        Map.of());
  }
}
