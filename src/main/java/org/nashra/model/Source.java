package org.nashra.model;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who publishes news, as the register ({@code config/sources/*.yaml}) knows them.
 *
 * @param country ISO 3166-1 alpha-2 of the seat
 * @param grade reliability, A to F (NATO Admiralty code)
 * @param affiliation whose voice it is: the id of a state, organisation or group, null if nobody's
 * @param interval the least time between two checks
 * @param text what an article's text is taken from
 * @param take CSS selectors of the main text, where the page needs help
 * @param drop CSS selectors of what to leave out
 */
public record Source(
    String id,
    String name,
    @Nullable String country,
    LanguageTag language,
    Kind kind,
    URI address,
    Set<EditionId> editions,
    char grade,
    @Nullable String affiliation,
    Duration interval,
    TextFrom text,
    List<String> take,
    List<String> drop) {
  public enum Kind {
    FEED,
    PAGE_LIST,
    SITEMAP,
    MAILBOX
  }

  public enum TextFrom {
    PAGE,
    FEED
  }

  public Source {
    editions = Set.copyOf(editions);
    take = List.copyOf(take);
    drop = List.copyOf(drop);
    if (grade < 'A' || grade > 'F') {
      throw new IllegalArgumentException("source " + id + ": grade is A to F, not " + grade);
    }
  }
}
