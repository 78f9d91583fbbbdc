package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard =
      new AddressGuard(Set.of("127.0.0.1:8081", "Intern.example:80"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a.localhost",
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "127.255.255.254",
        "0",
        "0.0.0.0",
        "0.1.2.3",
        "2130706433",
        "017700000001",
        "0x7f000001",
        "0x7F.1",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "0177.1",
        "127.0.0.01",
        "10.0.0.1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "192.168.255.255",
        "3232235777",
        "0xc0a80101",
        "169.254.169.254",
        "169.254.0.1",
        "2852039166",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "192.88.99.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "[::]",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:10.0.0.1]",
        "[::ffff:93.184.216.34]",
        "[::127.0.0.1]",
        "[::ffff:0:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::1]",
        "[2002:7f00:1::]",
        "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
        "[fe80::1]",
        "[fe80::1%25eth0]",
        "[fec0::1]",
        "[fc00::1]",
        "[fd12:3456:789a::1]",
        "[ff02::1]",
        "[2001:db8::1]",
        "[100::1]",
        "[2a00:1450:4001:80b:0:5efe:7f00:1]",
        "999.1.1.1",
        "256.1.1.1",
        "1.2.3",
        "08.8.8.8",
        "0x0a.0.0.1",
        "012.0.0.1",
        "10.1",
        "192.168.257",
        "0300.0250.0.1",
        "4294967295",
        "127.0.0.1%2e",
        "100.100.100.200",
        "198.18.1.1",
        "[::ffff:169.254.169.254]",
        "[0000:0000:0000:0000:0000:ffff:7f00:0001]",
        "[::7f00:1]",
        "[64:ff9b::10.0.0.1]",
        "[64:ff9b::a9fe:a9fe]",
        "[2002:a9fe:a9fe::1]",
        "[2001::1]",
        "[ff05::2]",
        "[febf::1]",
        "[5f00::1]"
      })
  void whatIsNotPublicIsRefusedInEverySpelling(String host) throws Exception {
    assertTrue(guard.refusalOfLiteral(host).isPresent(), host);
    FetchSettings settings =
        new FetchSettings("Nashra-test", Duration.ofSeconds(2), 1000, 1, Duration.ZERO);
    try (Fetcher fetcher = new Fetcher(settings, guard, Clock.systemUTC())) {
      FetchOutcome outcome = fetcher.fetch(FetchRequest.page(URI.create("http://" + host + "/")));
      FetchError kind = outcome.refused().orElseThrow().kind();
      assertTrue(
          kind == FetchError.BLOCKED_ADDRESS || kind == FetchError.BAD_ADDRESS, host + ": " + kind);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.1.0.1"})
  void publicAddressesAreNot(String host) throws Exception {
    assertTrue(guard.refusalOfLiteral(host).isEmpty(), host);
    assertTrue(guard.refusal(InetAddress.getByName(host)).isEmpty(), host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2a00:1450:4001:80b::200e",
        "2606:2800:220:1:248:1893:25c8:1946",
        "2001:4860:4860::8888"
      })
  void publicSixesAreNot(String host) throws Exception {
    assertTrue(guard.refusal(InetAddress.getByName(host)).isEmpty(), host);
    assertTrue(guard.refusalOfLiteral("[" + host + "]").isEmpty(), host);
  }

  /** Digits of other scripts, dots of other scripts, letters in circles: one host once folded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://①②⑦.⓪.⓪.①/",
        "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
        "http://१२७.0.0.1/",
        "http://user@127.0.0.1/",
        "http://news.example.org@127.0.0.1/",
        "http://127.0.0.1:80@news.example.org/",
        "http://news.example.org#@127.0.0.1:1/",
        "http://127.0.0.1\\@news.example.org/",
        "http://[::1]:80/",
        "http:///127.0.0.1/"
      })
  void tricksOfSpellingLeadNowhere(String address) throws Exception {
    FetchSettings settings =
        new FetchSettings("Nashra-test", Duration.ofSeconds(2), 1000, 1, Duration.ZERO);
    org.apache.hc.client5.http.DnsResolver nobody = new NoNames();
    try (Fetcher fetcher = new Fetcher(settings, guard, Clock.systemUTC(), nobody)) {
      FetchError kind =
          WebAddress.of(address)
              .map(FetchRequest::page)
              .map(fetcher::fetch)
              .flatMap(FetchOutcome::refused)
              .map(FetchOutcome.Refused::kind)
              .orElse(FetchError.BAD_ADDRESS);
      boolean harmless = address.contains("example.org#") && kind == FetchError.DNS;
      assertTrue(
          harmless || kind == FetchError.BLOCKED_ADDRESS || kind == FetchError.BAD_ADDRESS,
          address + ": " + kind);
    }
  }

  private static final class NoNames implements org.apache.hc.client5.http.DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
      throw new java.net.UnknownHostException(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Test
  void namesAreLeftToTheirAddresses() {
    assertTrue(guard.refusalOfLiteral("news.example.org").isEmpty());
    assertTrue(guard.refusalOfLiteral("1news.example.org").isEmpty());
    assertTrue(guard.refusalOfLiteral("127.0.0.1.nip.example").isEmpty());
  }

  @Test
  void onlyTheExactPairIsAllowed() {
    assertTrue(guard.allows("127.0.0.1", 8081));
    assertFalse(guard.allows("127.0.0.1", 8082));
    assertFalse(guard.allows("127.1", 8081));
    assertTrue(guard.allows("intern.EXAMPLE", 80));
  }

  @Test
  void theReasonIsSaid() {
    assertEquals("10.0.0.1 is private", guard.refusalOfLiteral("10.0.0.1").orElseThrow());
  }
}
