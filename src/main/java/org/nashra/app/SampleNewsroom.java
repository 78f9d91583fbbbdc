package org.nashra.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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
import java.util.stream.Stream;
import org.nashra.config.ConfigurationException;

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
  /**
   * The port to serve it on where nothing speaks against it: articles' addresses, and with them
   * their ids, hold it, so that the same port gives the same briefing.
   */
  public static final int PORT = 8479;

  private static final int THREADS = 4;

  /** RFC 9110, section 5.6.7: two digits for the day, and GMT. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

  private final HttpServer server;
  private final ExecutorService threads;
  private final URI base;
  private final SampleSite site;
  private volatile Instant time = Instant.MAX;

  private SampleNewsroom(HttpServer server, URI base, SampleSite site) {
    this.server = server;
    this.base = base;
    this.site = site;
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
    HttpServer server = listen(port);
    try {
      URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      SampleNewsroom newsroom = new SampleNewsroom(server, base, SampleSite.read(folder, base));
      server.createContext("/", newsroom::answer);
      server.setExecutor(newsroom.threads);
      server.start();
      return newsroom;
    } catch (RuntimeException e) {
      server.stop(0);
      throw e;
    }
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

  private static HttpServer listen(int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the sample newsroom cannot listen on 127.0.0.1:"
              + port
              + "; end what listens there or give another port",
          e);
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
      Optional<SampleSite.Answer> found = site.find(exchange.getRequestURI().getPath(), time);
      if (found.isEmpty()) {
        send(exchange, 404, SampleSite.notFound());
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

  private static void send(HttpExchange exchange, int status, SampleSite.Answer answer)
      throws IOException {
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
  private static boolean unchanged(HttpExchange exchange, SampleSite.Answer answer) {
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
}
