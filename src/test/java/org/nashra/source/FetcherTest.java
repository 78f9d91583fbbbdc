package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final Instant NOW = Instant.parse("2022-09-13T06:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final FetchSettings SETTINGS =
      new FetchSettings(
          "Nashra-test (contact: desk@example.org)",
          Duration.ofSeconds(2),
          100_000,
          2,
          Duration.ZERO);

  private HostileServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() {
    server = new HostileServer();
    fetcher = new Fetcher(SETTINGS, new AddressGuard(Set.of(server.hostAndPort())), CLOCK);
  }

  @AfterEach
  void stop() throws Exception {
    fetcher.close();
    server.close();
  }

  private FetchOutcome fetch(String path) {
    return fetcher.fetch(FetchRequest.page(server.at(path)));
  }

  private FetchOutcome.Refused refused(String path) {
    return assertInstanceOf(FetchOutcome.Refused.class, fetch(path));
  }

  @Test
  void aPlainAnswerComesWhole() {
    server.serve("/a", "text/html; charset=utf-8", "نص", "ETag: \"1\"", "Last-Modified: then");
    FetchOutcome.Fetched fetched = assertInstanceOf(FetchOutcome.Fetched.class, fetch("/a"));
    assertEquals("نص", new String(fetched.body(), StandardCharsets.UTF_8));
    assertEquals("\"1\"", fetched.etag());
    assertEquals("then", fetched.lastModified());
    assertEquals("text/html; charset=utf-8", fetched.contentType());
    assertNull(fetched.permanent());
  }

  @Test
  void itSaysWhoItIsAndCarriesNoCookies() {
    server.serve("/a", "text/html", "x", "Set-Cookie: id=1; Path=/");
    fetch("/a");
    fetch("/a");
    HostileServer.Request second = server.requests().get(1);
    assertEquals("Nashra-test (contact: desk@example.org)", second.headers().get("user-agent"));
    assertFalse(second.headers().containsKey("cookie"), second.toString());
    assertFalse(second.headers().containsKey("referer"), second.toString());
  }

  @Test
  @Timeout(20)
  void aServerThatDripsIsCutAtTheDeadline() {
    server.answer("/drip", server.drip(100));
    long start = System.nanoTime();
    assertEquals(FetchError.TIMEOUT, refused("/drip").kind());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(6).toNanos());
  }

  @Test
  @Timeout(20)
  void redirectsDoNotLengthenTheDeadline() {
    server.answer(
        "/slow",
        (out, request) -> {
          server.drip(100).write(out, request);
        });
    server.status("/to-slow", 302, "Location: /slow");
    assertEquals(FetchError.TIMEOUT, refused("/to-slow").kind());
  }

  @Test
  void aBombIsCutAtTheSizeCap() {
    server.serve("/bomb", "text/html", HostileServer.bomb(50), "Content-Encoding: gzip");
    assertEquals(FetchError.TOO_LARGE, refused("/bomb").kind());
  }

  @Test
  void aBodyBeyondTheCapIsRefused() {
    server.serve("/big", "text/html", new byte[100_001]);
    assertEquals(FetchError.TOO_LARGE, refused("/big").kind());
    server.serve("/fits", "text/html", new byte[100_000]);
    assertInstanceOf(FetchOutcome.Fetched.class, fetch("/fits"));
  }

  @Test
  void anAnswerCutShortIsNotTakenForWhole() {
    server.answer(
        "/cut",
        (out, request) ->
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this"
                    .getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(FetchError.BROKEN_ANSWER, refused("/cut").kind());
  }

  @Test
  void aChunkedAnswerCutShortIsNotTakenForWhole() {
    server.answer(
        "/cut",
        (out, request) ->
            out.write(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(FetchError.BROKEN_ANSWER, refused("/cut").kind());
  }

  @Test
  void whatIsNotGzipIsNamed() {
    server.serve("/lie", "text/html", "plain", "Content-Encoding: gzip");
    assertEquals(FetchError.BROKEN_ANSWER, refused("/lie").kind());
  }

  @Test
  void whatIsNotHttpIsNamed() {
    server.answer(
        "/junk",
        (out, request) ->
            out.write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(FetchError.BROKEN_ANSWER, refused("/junk").kind());
  }

  @Test
  void aCircleOfRedirectsEnds() {
    server.status("/a", 302, "Location: /b").status("/b", 302, "Location: /a");
    FetchOutcome.Refused refused = refused("/a");
    assertEquals(FetchError.TOO_MANY_REDIRECTS, refused.kind());
    assertEquals(6, server.requests().size());
  }

  @Test
  void aRedirectToNowhereIsNamed() {
    server.status("/a", 302).status("/b", 302, "Location: javascript:alert(1)");
    assertEquals(FetchError.BROKEN_ANSWER, refused("/a").kind());
    assertEquals(FetchError.BROKEN_ANSWER, refused("/b").kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/"
      })
  void aRedirectOutOfThePublicNetworkIsRefused(String location) {
    server.status("/a", 302, "Location: " + location);
    assertEquals(FetchError.BLOCKED_ADDRESS, refused("/a").kind());
  }

  @Test
  void aPermanentMoveIsReportedAndAPassingOneIsNot() {
    server.status("/old", 301, "Location: /new").serve("/new", "text/html", "x");
    server.status("/today", 302, "Location: /new");
    server.status("/mixed", 302, "Location: /old");
    assertEquals(server.at("/new"), ((FetchOutcome.Fetched) fetch("/old")).permanent());
    assertNull(((FetchOutcome.Fetched) fetch("/today")).permanent());
    assertNull(((FetchOutcome.Fetched) fetch("/mixed")).permanent());
  }

  @Test
  void conditionalGetSkipsTheBody() {
    server.answer(
        "/feed",
        (out, request) ->
            out.write(
                HostileServer.whole(
                    "\"1\"".equals(request.headers().get("if-none-match")) ? 304 : 200,
                    "text/xml",
                    new byte[] {'x'})));
    FetchRequest request = FetchRequest.feed(server.at("/feed"));
    assertInstanceOf(FetchOutcome.Fetched.class, fetcher.fetch(request));
    assertInstanceOf(
        FetchOutcome.NotModified.class, fetcher.fetch(request.unlessStill("\"1\"", "then")));
    assertEquals("then", server.requests().get(1).headers().get("if-modified-since"));
  }

  @Test
  void retryAfterIsReadInBothItsForms() {
    server.status("/busy", 429, "Retry-After: 120");
    server.status("/down", 503, "Retry-After: Tue, 13 Sep 2022 07:00:00 GMT");
    server.status("/for-ever", 503, "Retry-After: 99999999");
    assertEquals(FetchError.RATE_LIMITED, refused("/busy").kind());
    assertEquals(NOW.plusSeconds(120), refused("/busy").retryAfter());
    assertEquals(NOW.plusSeconds(3600), refused("/down").retryAfter());
    assertEquals(NOW.plus(Duration.ofDays(1)), refused("/for-ever").retryAfter());
  }

  @Test
  void cacheControlSaysHowLongAnAnswerIsFresh() {
    server.serve("/a", "text/html", "x", "Cache-Control: public, max-age=600");
    server.serve("/b", "text/html", "x", "Cache-Control: no-cache, max-age=600");
    assertEquals(NOW.plusSeconds(600), ((FetchOutcome.Fetched) fetch("/a")).freshUntil());
    assertNull(((FetchOutcome.Fetched) fetch("/b")).freshUntil());
  }

  @Test
  void everyKindOfStatusHasItsName() {
    server.status("/404", 404).status("/410", 410).status("/500", 500);
    assertEquals(FetchError.STATUS_4XX, refused("/404").kind());
    assertEquals(FetchError.GONE, refused("/410").kind());
    assertEquals(FetchError.STATUS_5XX, refused("/500").kind());
  }

  @Test
  void aPortWhereNobodyListensIsNamed() throws Exception {
    HostileServer gone = new HostileServer();
    try (Fetcher here =
        new Fetcher(SETTINGS, new AddressGuard(Set.of(gone.hostAndPort())), CLOCK)) {
      URI address = gone.at("/");
      gone.close();
      FetchOutcome outcome = here.fetch(FetchRequest.page(address));
      assertEquals(FetchError.CONNECT, outcome.refused().orElseThrow().kind());
    }
  }

  @Test
  void tlsThatIsNoneIsNamed() {
    server.serve("/", "text/html", "x");
    URI address = URI.create("https://" + server.hostAndPort() + "/");
    FetchOutcome outcome = fetcher.fetch(FetchRequest.page(address));
    assertEquals(FetchError.TLS, outcome.refused().orElseThrow().kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/hostname",
        "ftp://example.org/",
        "jar:http://example.org!/",
        "gopher://x/"
      })
  void otherSchemesAreRefused(String address) {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.page(URI.create(address)));
    assertEquals(FetchError.BAD_ADDRESS, outcome.refused().orElseThrow().kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fd00::1"})
  void aPublicNameThatLeadsInsideIsRefused(String inside) throws Exception {
    DnsResolver liar = names(InetAddress.getByName(inside));
    try (Fetcher here = new Fetcher(SETTINGS, new AddressGuard(Set.of()), CLOCK, liar)) {
      FetchOutcome outcome =
          here.fetch(
              FetchRequest.page(
                  URI.create("http://news.example.org:" + server.at("/").getPort() + "/")));
      assertEquals(FetchError.BLOCKED_ADDRESS, outcome.refused().orElseThrow().kind());
      assertTrue(server.requests().isEmpty());
    }
  }

  @Test
  void oneBadAddressAmongGoodOnesIsEnough() throws Exception {
    DnsResolver mixed =
        names(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("127.0.0.1"));
    try (Fetcher here = new Fetcher(SETTINGS, new AddressGuard(Set.of()), CLOCK, mixed)) {
      FetchOutcome outcome = here.fetch(FetchRequest.page(URI.create("http://news.example.org/")));
      assertEquals(FetchError.BLOCKED_ADDRESS, outcome.refused().orElseThrow().kind());
    }
  }

  @Test
  void anAllowedPairAllowsNoOtherPort() {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.page(URI.create("http://127.0.0.1:1/")));
    assertEquals(FetchError.BLOCKED_ADDRESS, outcome.refused().orElseThrow().kind());
  }

  @Test
  void anUnknownNameIsNamed() throws Exception {
    DnsResolver nobody = names();
    try (Fetcher here = new Fetcher(SETTINGS, new AddressGuard(Set.of()), CLOCK, nobody)) {
      FetchOutcome outcome = here.fetch(FetchRequest.page(URI.create("http://news.example.org/")));
      assertEquals(FetchError.DNS, outcome.refused().orElseThrow().kind());
    }
  }

  private static DnsResolver names(InetAddress... answers) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        if (answers.length == 0) {
          throw new UnknownHostException(host);
        }
        return answers;
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }
}
