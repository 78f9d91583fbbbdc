package org.nashra.source;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a site's {@code robots.txt} (RFC 9309) whether a page may be fetched. A site without one
 * allows everything; one whose server fails is left alone for a while. Answers are kept for a day.
 * Thread-safe.
 */
public final class Robots {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);
  private static final int MOST_SITES = 2_000;

  private final Fetcher fetcher;
  private final String product;
  private final Clock clock;
  private final Map<String, Known> sites = new ConcurrentHashMap<>();

  /**
   * @param product our name in {@code User-agent} lines
   */
  public Robots(Fetcher fetcher, String product, Clock clock) {
    this.fetcher = fetcher;
    this.product = product.toLowerCase(Locale.ROOT);
    this.clock = clock;
  }

  private record Known(RobotsRules rules, Instant until) {}

  /** Why a page must not be fetched; empty if it may. */
  public Optional<FetchOutcome.Refused> refusal(URI page) {
    if (page.getHost() == null) {
      return Optional.empty();
    }
    String site = page.getScheme() + "://" + page.getRawAuthority();
    Instant now = clock.instant();
    Known known = sites.get(site);
    if (known == null || known.until().isBefore(now)) {
      if (sites.size() > MOST_SITES) {
        sites.clear();
      }
      known = ask(site, now);
      sites.put(site, known);
    }
    String query = page.getRawQuery();
    String path = page.getRawPath() + (query == null ? "" : "?" + query);
    return known.rules().allows(path)
        ? Optional.empty()
        : Optional.of(
            new FetchOutcome.Refused(
                FetchError.ROBOTS, page + ": " + site + "/robots.txt asks to leave it alone"));
  }

  private Known ask(String site, Instant now) {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.page(URI.create(site + "/robots.txt")));
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      String text = TextDecoder.decode(fetched.body(), fetched.contentType()).text();
      return new Known(RobotsRules.parse(text, product), now.plus(KEPT));
    }
    boolean failing = outcome.refused().map(r -> r.kind() == FetchError.STATUS_5XX).orElse(false);
    return failing
        ? new Known(RobotsRules.NOTHING, now.plus(KEPT_AFTER_FAILURE))
        : new Known(RobotsRules.EVERYTHING, now.plus(KEPT));
  }
}
