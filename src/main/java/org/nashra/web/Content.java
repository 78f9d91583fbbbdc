package org.nashra.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nashra.model.ContentHash;

/**
 * Something to read, answered as the request's conditions and range want it (RFC 9110, 13 and 14):
 * 200, 206, 304, 412 or 416. Its entity tag is strong: the hash of its bytes.
 *
 * @param size bytes
 * @param modified null where nobody knows
 * @param headers further ones, of the 200 as of the 304
 * @param bytes asked for only if they are sent
 */
record Content(
    String mediaType,
    long size,
    ContentHash hash,
    @Nullable Instant modified,
    Map<String, String> headers,
    Supplier<byte[]> bytes) {

  static Content of(String mediaType, byte[] bytes) {
    return new Content(mediaType, bytes.length, ContentHash.of(bytes), null, Map.of(), () -> bytes);
  }

  Content with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Content(mediaType, size, hash, modified, more, bytes);
  }

  /**
   * @throws ProblemException 406, 412 or 416
   */
  HttpResponse answer(HttpRequest request) {
    Accept.require(request, mediaType);
    if (!holds(request)) {
      throw Problem.of(412, "It is not what If-Match or If-Unmodified-Since say.").exception();
    }
    if (known(request)) {
      return headed(HttpResponse.empty(304));
    }
    HttpResponse head =
        headed(HttpResponse.empty(200))
            .with("Content-Type", mediaType)
            .with("Accept-Ranges", "bytes");
    return request.method().equals("HEAD")
        ? head.with("Content-Length", Long.toString(size))
        : sent(request, head);
  }

  private HttpResponse sent(HttpRequest request, HttpResponse head) {
    Optional<String> range = request.header("Range");
    if (range.isEmpty() || !sameAsBefore(request)) {
      return new HttpResponse(200, head.headers(), bytes.get());
    }
    ByteRange asked = ByteRange.of(range.get(), size);
    if (asked instanceof ByteRange.Unsatisfiable) {
      throw Problem.of(416, "It has " + size + " bytes.")
          .with("Content-Range", "bytes */" + size)
          .exception();
    }
    if (asked instanceof ByteRange.Part part) {
      byte[] some = Arrays.copyOfRange(bytes.get(), (int) part.from(), (int) part.to() + 1);
      return new HttpResponse(206, head.headers(), some)
          .with("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + size);
    }
    return new HttpResponse(200, head.headers(), bytes.get());
  }

  private HttpResponse headed(HttpResponse response) {
    HttpResponse headed = response.with("ETag", tag());
    if (modified != null) {
      headed = headed.with("Last-Modified", HttpDate.format(modified));
    }
    for (Map.Entry<String, String> header : headers.entrySet()) {
      headed = headed.with(header.getKey(), header.getValue());
    }
    return headed.withDefault("Cache-Control", "no-cache");
  }

  /** Whether it is what the client takes it for; compares strongly. */
  private boolean holds(HttpRequest request) {
    Optional<String> match = request.header("If-Match");
    if (match.isPresent()) {
      return names(match.get(), tag());
    }
    Optional<Instant> since = request.header("If-Unmodified-Since").flatMap(HttpDate::parse);
    return since.isEmpty() || modified == null || !seconds(modified).isAfter(since.get());
  }

  /** Whether the client has it already; compares weakly. */
  private boolean known(HttpRequest request) {
    Optional<String> match = request.header("If-None-Match");
    if (match.isPresent()) {
      return names(match.get().replace("W/\"", "\""), tag());
    }
    Optional<Instant> since = request.header("If-Modified-Since").flatMap(HttpDate::parse);
    return since.isPresent() && modified != null && !seconds(modified).isAfter(since.get());
  }

  /** Whether the part that a client has is of these bytes. */
  private boolean sameAsBefore(HttpRequest request) {
    Optional<String> condition = request.header("If-Range");
    if (condition.isEmpty() || condition.get().strip().equals(tag())) {
      return true;
    }
    Optional<Instant> date = HttpDate.parse(condition.get());
    return date.isPresent() && modified != null && seconds(modified).equals(date.get());
  }

  private String tag() {
    return "\"" + hash + "\"";
  }

  private static boolean names(String header, String tag) {
    return Arrays.stream(header.split(",")).map(String::strip).anyMatch(t -> isTag(t, tag));
  }

  private static boolean isTag(String candidate, String tag) {
    return candidate.equals("*") || candidate.equals(tag);
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
