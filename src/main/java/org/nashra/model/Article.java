package org.nashra.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article as read.
 *
 * @param id stable over revisions: derived from the canonical address or the feed's id
 * @param revision 1 for the first reading; an edited text is a new revision of the same article
 * @param source id of the source in the register; null for one from a file
 * @param text main text, paragraphs parted by a blank line; all offsets count in it
 * @param published null where neither page nor feed says
 */
public record Article(
    String id,
    int revision,
    @Nullable String source,
    @Nullable String url,
    String title,
    List<String> authors,
    String text,
    LanguageTag language,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable Instant retrieved,
    @Nullable String siteName,
    @Nullable String section,
    @Nullable String imageUrl) {
  public Article {
    authors = List.copyOf(authors);
  }
}
