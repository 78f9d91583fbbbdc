package org.nashra.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.source.PointInTime;

/**
 * What an article's page says.
 *
 * @param text main text, paragraphs parted by a blank line; empty where the page has none
 * @param language BCP 47, as the page says
 * @param url the canonical address, else the one it was read from
 */
public record Page(
    @Nullable String title,
    List<String> authors,
    @Nullable PointInTime published,
    @Nullable PointInTime modified,
    @Nullable String language,
    @Nullable String siteName,
    @Nullable String section,
    String text,
    @Nullable String url,
    @Nullable String imageUrl) {
  public Page {
    authors = List.copyOf(authors);
  }
}
