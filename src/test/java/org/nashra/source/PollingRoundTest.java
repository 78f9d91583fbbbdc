package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.model.Source;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round over a thousand sources on two hundred hosts, a tenth of them bad in every way. */
class PollingRoundTest {
  private static final Logger LOG = LoggerFactory.getLogger(PollingRoundTest.class);
  private static final Instant NOW = Instant.parse("2022-09-13T06:00:00Z");
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "peak resident memory, MB: ";
  private static final List<String> JDK_THREADS =
      List.of("Common-Cleaner", "ForkJoinPool.commonPool", "CompletableFutureDelayScheduler");
  private static final int SOURCES = 1_000;
  private static final int HOSTS = 200;
  private static final int ITEMS = 5;
  private static final int WORKERS = 32;
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final Duration ROUND = Duration.ofSeconds(60);

  private final TickingClock clock = new TickingClock(NOW);
  private final Map<String, FetchError> expected = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();

  private record Fault(FetchError kind, HostileServer.Answer answer) {}

  private static List<Fault> faults(HostileServer server) {
    return List.of(
        new Fault(FetchError.TIMEOUT, server.drip(100)),
        new Fault(
            FetchError.BROKEN_ANSWER, raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<rss>")),
        new Fault(
            FetchError.BROKEN_ANSWER,
            raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n")),
        new Fault(FetchError.BROKEN_ANSWER, raw("220 mail.example ESMTP\r\n")),
        new Fault(FetchError.BROKEN_ANSWER, whole(200, "<rss/>", "Content-Encoding: gzip")),
        new Fault(
            FetchError.TOO_LARGE,
            (out, request) ->
                out.write(
                    HostileServer.whole(
                        200, "text/xml", HostileServer.bomb(20), "Content-Encoding: gzip"))),
        new Fault(FetchError.TOO_LARGE, whole(200, " ".repeat(600_000))),
        new Fault(
            FetchError.TOO_MANY_REDIRECTS,
            (out, request) ->
                out.write(
                    HostileServer.whole(
                        302, "text/plain", new byte[0], "Location: " + request.path()))),
        new Fault(FetchError.BLOCKED_ADDRESS, whole(302, "", "Location: http://127.0.0.1:1/")),
        new Fault(
            FetchError.BLOCKED_ADDRESS, whole(301, "", "Location: http://[::ffff:10.0.0.1]/")),
        new Fault(FetchError.NOT_A_FEED, whole(200, "<html><body>moved</body></html>")),
        new Fault(
            FetchError.FORBIDDEN_XML,
            whole(
                200,
                "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                    + "<rss><channel><title>&b;</title></channel></rss>")),
        new Fault(FetchError.STATUS_4XX, whole(404, "")),
        new Fault(FetchError.GONE, whole(410, "")),
        new Fault(FetchError.RATE_LIMITED, whole(429, "", "Retry-After: 7200")),
        new Fault(FetchError.RATE_LIMITED, whole(503, "", "Retry-After: 7200")),
        new Fault(FetchError.STATUS_5XX, whole(500, "")),
        new Fault(FetchError.NOT_A_FEED, whole(200, "")));
  }

  private static HostileServer.Answer raw(String answer) {
    return (out, request) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static HostileServer.Answer whole(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return (out, request) -> out.write(HostileServer.whole(status, "text/xml", bytes, headers));
  }

  private void publish(HostileServer server, int n, List<Fault> faults) {
    String id = "s" + n;
    String path = "/feed/" + n;
    String host = "h" + n % HOSTS + ".test";
    if (n % 10 == 3) {
      int which = n / 10 % (faults.size() + 1);
      if (which == faults.size()) {
        host = "nobody.invalid";
        expected.put(id, FetchError.DNS);
      } else {
        server.answer(path, faults.get(which).answer());
        expected.put(id, faults.get(which).kind());
      }
    } else {
      server.serve(path, "application/rss+xml", feed(n));
    }
    int port = server.at("/").getPort();
    sources.add(SampleSources.feed(id, URI.create("http://" + host + ":" + port + path)));
  }

  private static String feed(int n) {
    StringBuilder feed =
        new StringBuilder("<rss><channel><title>وكالة ").append(n).append("</title>");
    for (int i = 0; i < ITEMS; i++) {
      feed.append("<item><title>خبر ")
          .append(i)
          .append(" من ")
          .append(n)
          .append("</title><link>/a/");
      feed.append(n).append('/').append(i).append("</link><pubDate>Tue, 13 Sep 2022 0");
      feed.append(i).append(":00:00 GMT</pubDate></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static final class TestNames implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      if (!host.endsWith(".test")) {
        throw new UnknownHostException(host);
      }
      return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Test
  @Timeout(180)
  void everyGoodItemIsKeptOnceAndEveryBadSourceNamed() throws Exception {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    try (HostileServer server = new HostileServer();
        Database database = TestDatabases.h2()) {
      List<Fault> faults = faults(server);
      for (int n = 0; n < SOURCES; n++) {
        publish(server, n, faults);
      }
      int port = server.at("/").getPort();
      Set<String> allowed =
          java.util.stream.IntStream.range(0, HOSTS)
              .mapToObj(h -> "h" + h + ".test:" + port)
              .collect(Collectors.toSet());
      SourceRegister register = SourceRegister.of(sources);
      SourceStateStore store = new SourceStateStore(database);
      PollPlan plan = new PollPlan(register, store, 7);
      FetchSettings settings = new FetchSettings("Nashra-test", DEADLINE, 500_000, 2, PAUSE);
      try (Fetcher fetcher =
          new Fetcher(settings, new AddressGuard(allowed), clock, new TestNames())) {
        Poller poller = new Poller(register, store, fetcher, new FeedReader(), plan, clock);
        long start = System.nanoTime();
        List<String> items = round(poller, plan);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("{} sources in {} ms, {} MB resident", SOURCES, took.toMillis(), resident());
        assertTrue(took.compareTo(ROUND) < 0, took.toString());
        assertEquals((SOURCES - expected.size()) * ITEMS, items.size());
        assertEquals(items.size(), new HashSet<>(items).size());
        assertEquals(items.size(), store.unread(NOW).size());
        assertEquals(expected, named(new SourceWard(register, store)));

        clock.pass(Duration.ofHours(1));
        assertEquals(List.of(), round(poller, plan), "nothing is new in the second round");
      }
    }
    assertEquals(List.of(), leftBehind(before));
  }

  /** The round in a process of its own, with server and database; prints its peak in megabytes. */
  public static void main(String[] args) throws Exception {
    new PollingRoundTest().everyGoodItemIsKeptOnceAndEveryBadSourceNamed();
    LOG.info("{}{}", PEAK, resident());
  }

  /** However much the tests' own process may take: the kernel's figure for a process beside it. */
  @Test
  @Timeout(180)
  void aRoundTakesAtMost400Megabytes(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isReadable(STATUS), "this system does not say what a process takes");
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                PollingRoundTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertTrue(process.waitFor(150, TimeUnit.SECONDS), "still running");
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertEquals(0, process.exitValue(), said);
    long peak = Long.parseLong(said.substring(said.lastIndexOf(PEAK) + PEAK.length()).strip());
    assertTrue(peak > 0 && peak <= 400, peak + " MB");
  }

  private List<String> round(Poller poller, PollPlan plan) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<List<String>>> polls = new ArrayList<>();
      for (String id : plan.due(clock.instant())) {
        polls.add(() -> poller.poll(id));
      }
      List<String> items = new ArrayList<>();
      for (var poll : workers.invokeAll(polls)) {
        items.addAll(poll.get());
      }
      return items;
    } finally {
      workers.shutdown();
      assertTrue(workers.awaitTermination(5, TimeUnit.SECONDS));
    }
  }

  private static Map<String, FetchError> named(SourceWard ward) {
    Map<String, FetchError> named = new LinkedHashMap<>();
    for (SourceHealth health : ward.all(NOW)) {
      if (health.failing()) {
        named.put(health.sourceId(), health.errorKind());
      }
    }
    return named;
  }

  /** The threads that have come since and stay, server and database closed; not the JDK's own. */
  private static List<String> leftBehind(Set<Thread> before) throws InterruptedException {
    List<String> left = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean own = JDK_THREADS.stream().noneMatch(thread.getName()::startsWith);
      if (own && !before.contains(thread)) {
        thread.join(2_000);
        if (thread.isAlive()) {
          left.add(thread.getName());
        }
      }
    }
    return left;
  }

  /** Megabytes; 0 where the system does not say. */
  private static long resident() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> line.toLowerCase(Locale.ROOT).replaceAll("[^0-9]", ""))
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
        .findFirst()
        .orElse(0);
  }
}
