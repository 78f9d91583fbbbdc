package org.nashra.source;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Asks strangers' servers for feeds and pages, within bounds: http and https alone, no address
 * outside the public network (asked again after every redirect, of every address a name resolves
 * to), at most five redirects, a deadline over the whole exchange, a size cap on the unpacked body,
 * no cookies, few exchanges a host with a pause between. Conditional requests are the caller's to
 * ask for. Never throws for what a server does. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;

  /** Deadlines that a request waits for its turn with a host. */
  private static final int PATIENCE = 6;

  private final FetchSettings settings;
  private final AddressGuard guard;
  private final Clock clock;
  private final HostPace pace;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch;

  public Fetcher(FetchSettings settings, AddressGuard guard, Clock clock) {
    this(settings, guard, clock, org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE);
  }

  /**
   * @param names what asks for the addresses of a name; what it answers is guarded
   */
  public Fetcher(FetchSettings settings, AddressGuard guard, Clock clock, DnsResolver names) {
    this.settings = settings;
    this.guard = guard;
    this.clock = clock;
    this.pace = new HostPace(settings.perHost(), settings.pause(), System::nanoTime);
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "fetch-deadline");
              thread.setDaemon(true);
              return thread;
            });
    this.client = client(new GuardedNames(guard, names));
  }

  private CloseableHttpClient client(DnsResolver names) {
    Timeout timeout = Timeout.ofMilliseconds(settings.deadline().toMillis());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(32)
                .setMaxConnPerRoute(settings.perHost() + 2)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .setTimeToLive(Timeout.ofMinutes(1))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .build())
        .setUserAgent(settings.userAgent())
        .disableCookieManagement()
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableAuthCaching()
        .build();
  }

  public FetchOutcome fetch(FetchRequest request) {
    Duration left = settings.deadline();
    URI address = request.address();
    @Nullable URI permanent = null;
    boolean permanentSoFar = true;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Hop hop = hop(request, address, left);
      if (hop instanceof Hop.Arrived arrived) {
        return withPermanent(arrived.outcome(), permanent);
      }
      Hop.Moved moved = (Hop.Moved) hop;
      left = left.minus(moved.took());
      permanentSoFar &= moved.forGood();
      address = moved.to();
      permanent = permanentSoFar ? address : permanent;
    }
    return new FetchOutcome.Refused(
        FetchError.TOO_MANY_REDIRECTS,
        request.address() + " leads on and on, last to " + address + "; at most " + MOST_REDIRECTS);
  }

  private static FetchOutcome withPermanent(FetchOutcome outcome, @Nullable URI permanent) {
    if (permanent != null && outcome instanceof FetchOutcome.Fetched fetched) {
      return fetched.movedTo(permanent);
    }
    if (permanent != null && outcome instanceof FetchOutcome.NotModified same) {
      return new FetchOutcome.NotModified(permanent, same.freshUntil());
    }
    return outcome;
  }

  private Hop hop(FetchRequest request, URI address, Duration left) {
    FetchOutcome.@Nullable Refused refused = check(address);
    if (refused != null) {
      return new Hop.Arrived(refused);
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    if (guard.allows(host, port(address)) && (host.startsWith("127.") || host.equals("[::1]"))) {
      // This machine needs no courtesy.
      return exchange(request, address, left);
    }
    try {
      // Waiting for one's turn is not the server's fault, so it is no part of the deadline.
      if (!pace.enter(host, settings.deadline().multipliedBy(PATIENCE))) {
        return refuse(
            FetchError.TIMEOUT, "no turn with " + host + ": too many requests wait for it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refuse(FetchError.TIMEOUT, "interrupted while waiting for " + address);
    }
    try {
      return exchange(request, address, left);
    } finally {
      pace.leave(host);
    }
  }

  private static Hop refuse(FetchError kind, String detail) {
    return new Hop.Arrived(new FetchOutcome.Refused(kind, detail));
  }

  private FetchOutcome.@Nullable Refused check(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return new FetchOutcome.Refused(
          FetchError.BAD_ADDRESS, address + ": only http and https are fetched");
    }
    if (address.getHost() == null && address.getRawAuthority() != null) {
      // Java's reading of a host is stricter than what resolves: 0x7f.1 is none to it.
      String host = address.getRawAuthority().replaceAll(":[0-9]*$", "");
      String why = guard.refusalOfLiteral(host).orElse(null);
      if (why != null) {
        return new FetchOutcome.Refused(FetchError.BLOCKED_ADDRESS, address + ": " + why);
      }
    }
    if (address.getHost() == null || address.getRawUserInfo() != null || address.getPort() == 0) {
      return new FetchOutcome.Refused(
          FetchError.BAD_ADDRESS, address + ": no plain host, or a user name in it");
    }
    if (guard.allows(address.getHost(), port(address))) {
      return null;
    }
    return guard
        .refusalOfLiteral(address.getHost())
        .map(why -> new FetchOutcome.Refused(FetchError.BLOCKED_ADDRESS, address + ": " + why))
        .orElse(null);
  }

  private static int port(URI address) {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  private Hop exchange(FetchRequest request, URI address, Duration left) {
    HttpGet get = new HttpGet(address);
    get.setHeader("Accept", request.accept());
    if (request.etag() != null) {
      get.setHeader("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      get.setHeader("If-Modified-Since", request.lastModified());
    }
    AtomicBoolean late = new AtomicBoolean();
    Runnable stop =
        () -> {
          late.set(true);
          get.cancel();
        };
    long start = System.nanoTime();
    ScheduledFuture<?> deadline = watch.schedule(stop, left.toNanos(), TimeUnit.NANOSECONDS);
    try {
      AnswerReader reader = new AnswerReader(address, settings.largest(), clock, start);
      return client.execute(get, reader::read);
    } catch (IOException | RuntimeException e) {
      return late.get()
          ? refuse(FetchError.TIMEOUT, address + ": no whole answer within " + settings.deadline())
          : new Hop.Arrived(FetchFailures.of(address, e));
    } finally {
      deadline.cancel(false);
    }
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    client.close();
  }
}
