package org.nashra.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. */
public sealed interface FetchOutcome {
  /**
   * An answer with a body.
   *
   * @param address the last one asked, after redirects
   * @param permanent where the first address has moved to for good; null if it has not
   * @param contentType as the server says
   * @param freshUntil before which asking again is no use ({@code Cache-Control}); null if not said
   */
  record Fetched(
      URI address,
      @Nullable URI permanent,
      int status,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Instant freshUntil,
      byte[] body)
      implements FetchOutcome {
    Fetched movedTo(URI forGood) {
      return new Fetched(
          address, forGood, status, contentType, etag, lastModified, freshUntil, body);
    }
  }

  /** 304: what is known is still so. */
  record NotModified(@Nullable URI permanent, @Nullable Instant freshUntil)
      implements FetchOutcome {}

  /**
   * No usable answer.
   *
   * @param detail what failed, for people
   * @param retryAfter before which the server does not want to be asked again; null if not said
   */
  record Refused(FetchError kind, String detail, @Nullable Instant retryAfter)
      implements FetchOutcome {
    public Refused(FetchError kind, String detail) {
      this(kind, detail, null);
    }
  }

  /** The refusal, if it is one. */
  default Optional<Refused> refused() {
    return this instanceof Refused refused ? Optional.of(refused) : Optional.empty();
  }
}
