package org.nashra.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and JSON Feed 1.x into one shape, tolerating what
 * feeds in the wild have: marks and charsets that lie, control characters, undeclared entities and
 * prefixes, markup that is not well-formed or cut off. No document type is ever resolved. Titles
 * come out as text, bodies as sanitised HTML, links absolute. Thread-safe.
 */
public final class FeedReader {
  /** Bytes; larger documents are refused. */
  public static final int LARGEST = 16 * 1024 * 1024;

  private static final Pattern JSON_START = Pattern.compile("^[\\s\\uFEFF]*[{\\[]");

  /**
   * @param contentType of the HTTP header; null where there is none
   * @param base address that relative links count from; null where there is none
   */
  public Feed read(byte[] bytes, @Nullable String contentType, @Nullable String base)
      throws FeedUnreadableException {
    return document(bytes, contentType, base).feed();
  }

  /** As {@link #read}, with what the feed asks of those who poll it. */
  public FeedDocument document(byte[] bytes, @Nullable String contentType, @Nullable String base)
      throws FeedUnreadableException {
    if (bytes.length > LARGEST) {
      throw new FeedUnreadableException(
          FetchError.TOO_LARGE, bytes.length + " bytes; a feed has at most " + LARGEST);
    }
    String text = TextDecoder.decode(bytes, contentType).text();
    if (JSON_START.matcher(text).lookingAt()) {
      return new FeedDocument(JsonFeed.read(text, base), null);
    }
    return XmlFeed.read(XmlText.clean(text), base);
  }
}
