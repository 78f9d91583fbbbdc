package org.nashra.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask for.
 *
 * @param accept the {@code Accept} header
 * @param etag of the copy at hand; makes the request conditional
 * @param lastModified of the copy at hand, as the server wrote it
 */
public record FetchRequest(
    URI address, String accept, @Nullable String etag, @Nullable String lastModified) {
  private static final String FEED =
      "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
  private static final String PAGE = "text/html, application/xhtml+xml, */*;q=0.5";

  public static FetchRequest feed(URI address) {
    return new FetchRequest(address, FEED, null, null);
  }

  public static FetchRequest page(URI address) {
    return new FetchRequest(address, PAGE, null, null);
  }

  public FetchRequest unlessStill(@Nullable String knownEtag, @Nullable String knownModified) {
    return new FetchRequest(address, accept, knownEtag, knownModified);
  }
}
