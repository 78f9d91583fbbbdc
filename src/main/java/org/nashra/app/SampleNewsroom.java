package org.nashra.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.model.ContentHash;

/**
 * The sample newsroom: feeds and pages of fictitious outlets, written from {@code config/sample}
 * and served on 127.0.0.1 for as long as it is open. Its feeds stand at {@code
 * <base>/<outlet>/<feed>}; {@code config/sources/sample.yaml} names them with <code>{sample}</code>
 * for the base.
 *
 * <p>Everything is held in memory: a request reads no file. Feeds and pages carry {@code ETag} and
 * {@code Last-Modified} and answer conditional requests with 304 (RFC 9110, section 13).
 * Thread-safe.
 */
public final class SampleNewsroom implements AutoCloseable {
  static final String PICTURE = "/static/picture.svg";

  private static final int THREADS = 4;

  /** RFC 9110, section 5.6.7: two digits for the day, and GMT. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

  private final HttpServer server;
  private final ExecutorService threads;
  private final URI base;
  private final List<SampleOutlet> outlets;
  private final byte[] picture;
  private final SampleFeeds feeds;
  private final SamplePages pages;
  private volatile Instant time = Instant.MAX;

  private SampleNewsroom(HttpServer server, List<SampleOutlet> outlets, byte[] picture) {
    this.server = server;
    this.outlets = outlets;
    this.picture = picture;
    this.base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    this.feeds = new SampleFeeds(base);
    this.pages = new SamplePages(base);
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "sample-newsroom");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Reads the outlets and serves them.
   *
   * @param folder {@code config/sample}: a folder an outlet
   * @param port 0 for any free one
   * @throws ConfigurationException where a file of an outlet is at fault
   * @throws UncheckedIOException where the port is not to be had
   */
  public static SampleNewsroom start(Path folder, int port) {
    List<SampleOutlet> outlets = outlets(folder);
    byte[] picture = picture(folder.resolve("picture.svg"));
    HttpServer server;
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the sample newsroom cannot listen on 127.0.0.1:"
              + port
              + "; end what listens there or give another port",
          e);
    }
    SampleNewsroom newsroom = new SampleNewsroom(server, outlets, picture);
    newsroom.render();
    server.createContext("/", newsroom::answer);
    server.setExecutor(newsroom.threads);
    server.start();
    return newsroom;
  }

  /** Where it is served: {@code http://127.0.0.1:<port>}, without a trailing slash. */
  public URI base() {
    return base;
  }

  /** {@code 127.0.0.1:<port>}, as the fetcher's list of allowed hosts wants it. */
  public String hostAndPort() {
    return base.getAuthority();
  }

  /**
   * Shows the newsroom as it stood at a time: later articles are not there yet, and a corrected one
   * reads as it did then. At first everything is shown, in its last version.
   */
  public void showAsOf(Instant time) {
    this.time = time;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static List<SampleOutlet> outlets(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      List<SampleOutlet> outlets =
          folders.filter(Files::isDirectory).sorted().map(SampleOutlet::read).toList();
      if (outlets.isEmpty()) {
        throw new ConfigurationException(folder, 0, "holds no outlet of the sample newsroom");
      }
      return outlets;
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "the sample newsroom cannot be read: " + e);
    }
  }

  private static byte[] picture(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e);
    }
  }

  /** Writes every page once, so that a fault in a template stops the start. */
  private void render() {
    for (SampleOutlet outlet : outlets) {
      List<SampleArticle> articles = outlet.at(Instant.MAX);
      articles.forEach(article -> pages.article(outlet, article, articles));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Optional<Answer> found = find(exchange.getRequestURI().getPath());
      if (found.isEmpty()) {
        send(exchange, 404, notFound());
        return;
      }
      exchange.getResponseHeaders().set("ETag", found.get().etag());
      exchange.getResponseHeaders().set("Last-Modified", httpDate(found.get().modified()));
      if (unchanged(exchange, found.get())) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      send(exchange, 200, found.get());
    }
  }

  private Optional<Answer> find(@Nullable String path) {
    if (path == null) {
      return Optional.empty();
    }
    switch (path) {
      case "/":
        return Optional.of(new Answer("text/html; charset=utf-8", index(), Instant.EPOCH));
      case "/robots.txt":
        return Optional.of(
            new Answer(
                "text/plain; charset=utf-8",
                "User-agent: *\nDisallow: /search\n".getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH));
      case PICTURE:
        return Optional.of(new Answer("image/svg+xml", picture, Instant.EPOCH));
      default:
        return outlets.stream()
            .filter(outlet -> path.startsWith("/" + outlet.id() + "/"))
            .findFirst()
            .flatMap(outlet -> find(outlet, path));
    }
  }

  private Optional<Answer> find(SampleOutlet outlet, String path) {
    List<SampleArticle> articles = outlet.at(time);
    Instant newest = SampleFeeds.newest(articles);
    if (path.equals(outlet.feedPath())) {
      String type = outlet.format().mediaType() + "; charset=utf-8";
      return Optional.of(new Answer(type, feeds.write(outlet, articles), newest));
    }
    String html = "text/html" + (outlet.charsetInHeader() ? "; charset=" + outlet.charset() : "");
    if (path.equals("/" + outlet.id() + "/")) {
      return Optional.of(new Answer(html, pages.front(outlet, articles), newest));
    }
    return articles.stream()
        .filter(article -> path.equals(outlet.path(article)))
        .findFirst()
        .map(article -> new Answer(html, pages.article(outlet, article, articles), article.from()));
  }

  private byte[] index() {
    String items =
        outlets.stream()
            .map(
                outlet ->
                    "<li lang=\"%s\"><a href=\"/%s/\">%s</a></li>"
                        .formatted(
                            outlet.language(), outlet.id(), SamplePages.escape(outlet.name())))
            .collect(Collectors.joining("\n"));
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Sample newsroom</title></head>
        <body>
        <h1>Sample newsroom</h1>
        <p>Fictitious outlets that report real events in our own words.</p>
        <ul>
        %s
        </ul>
        </body>
        </html>
        """
        .formatted(items)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Answer notFound() {
    String page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>404</title></head>"
            + "<body><h1>404</h1><p>There is no such page.</p></body></html>\n";
    return new Answer(
        "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
  }

  private static void send(HttpExchange exchange, int status, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, answer.body().length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer.body());
    }
  }

  /** RFC 9110, section 13.2.2: {@code If-None-Match} wins over {@code If-Modified-Since}. */
  private static boolean unchanged(HttpExchange exchange, Answer answer) {
    List<String> tags = exchange.getRequestHeaders().get("If-None-Match");
    if (tags != null) {
      return tags.stream()
          .flatMap(line -> Stream.of(line.split(",")))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals("*") || tag.equals(answer.etag()));
    }
    String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
    if (since == null) {
      return false;
    }
    try {
      Instant seen = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return !answer.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(seen);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String httpDate(Instant instant) {
    return HTTP_DATE.format(instant.atZone(ZoneOffset.UTC));
  }

  /** What stands at an address. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(String type, byte[] body, Instant modified) {
    String etag() {
      return "\"" + ContentHash.of(body).toString().substring(0, 32) + "\"";
    }
  }
}
