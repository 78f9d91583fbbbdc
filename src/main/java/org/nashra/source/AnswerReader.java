package org.nashra.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads one answer of a server into an outcome, the body up to a bound. */
final class AnswerReader {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})");
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int LONGEST_HEADER = 2000;

  private final URI address;
  private final int largest;
  private final Clock clock;
  private final long start;

  /**
   * @param largest bytes of a body, unpacked
   * @param start of the exchange, by {@link System#nanoTime}
   */
  AnswerReader(URI address, int largest, Clock clock, long start) {
    this.address = address;
    this.largest = largest;
    this.clock = clock;
    this.start = start;
  }

  Hop read(ClassicHttpResponse answer) throws IOException {
    int status = answer.getCode();
    if (REDIRECTS.contains(status)) {
      return redirect(answer, status);
    }
    if (status == 304) {
      return new Hop.Arrived(new FetchOutcome.NotModified(null, freshUntil(answer)));
    }
    if (status >= 200 && status < 300) {
      return new Hop.Arrived(fetched(answer, status));
    }
    Instant again = retryAfter(answer);
    return new Hop.Arrived(
        new FetchOutcome.Refused(
            kind(status, again), address + " answered " + status + " " + reason(answer), again));
  }

  private Hop redirect(ClassicHttpResponse answer, int status) {
    String location = header(answer, "Location");
    Optional<URI> to = location == null ? Optional.empty() : WebAddress.resolve(address, location);
    if (to.isEmpty()) {
      return new Hop.Arrived(
          new FetchOutcome.Refused(
              FetchError.BROKEN_ANSWER, address + " answered " + status + " to nowhere"));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Hop.Moved(to.get(), status == 301 || status == 308, took);
  }

  private FetchOutcome fetched(ClassicHttpResponse answer, int status) throws IOException {
    return new FetchOutcome.Fetched(
        address,
        null,
        status,
        header(answer, "Content-Type"),
        header(answer, "ETag"),
        header(answer, "Last-Modified"),
        freshUntil(answer),
        body(answer.getEntity()));
  }

  private byte[] body(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[16_384];
    try (InputStream in = entity.getContent()) {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        if (body.size() + n > largest) {
          throw new FetchFailures.TooLargeException("more than " + largest + " bytes");
        }
        body.write(part, 0, n);
      }
    }
    return body.toByteArray();
  }

  private static FetchError kind(int status, @Nullable Instant again) {
    if (status == 410) {
      return FetchError.GONE;
    }
    if (status == 429 || status == 503 && again != null) {
      return FetchError.RATE_LIMITED;
    }
    if (status >= 400 && status < 500) {
      return FetchError.STATUS_4XX;
    }
    return status >= 500 ? FetchError.STATUS_5XX : FetchError.BROKEN_ANSWER;
  }

  private @Nullable Instant retryAfter(ClassicHttpResponse answer) {
    String value = header(answer, "Retry-After");
    if (value == null) {
      return null;
    }
    Instant now = clock.instant();
    if (value.matches("[0-9]{1,9}")) {
      return earliest(now.plusSeconds(Long.parseLong(value)), now);
    }
    try {
      Instant at = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      return at.isAfter(now) ? earliest(at, now) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable Instant freshUntil(ClassicHttpResponse answer) {
    String value = header(answer, "Cache-Control");
    if (value == null || value.toLowerCase(Locale.ROOT).contains("no-")) {
      return null;
    }
    Matcher m = MAX_AGE.matcher(value.toLowerCase(Locale.ROOT));
    Instant now = clock.instant();
    return m.find()
        ? earliest(now.plusSeconds(Long.parseLong(String.valueOf(m.group(1)))), now)
        : null;
  }

  /** A server may ask for a day's rest, not for more. */
  private static Instant earliest(Instant at, Instant now) {
    Instant latest = now.plus(LONGEST_WAIT);
    return at.isAfter(latest) ? latest : at;
  }

  private static @Nullable String header(ClassicHttpResponse answer, String name) {
    Header header = answer.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null || value.isBlank() || value.length() > LONGEST_HEADER
        ? null
        : value.strip();
  }

  private static String reason(ClassicHttpResponse answer) {
    String reason = answer.getReasonPhrase();
    return reason == null ? "" : reason.replaceAll("[^\\x20-\\x7E]", "?");
  }
}
