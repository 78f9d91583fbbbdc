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
 * @param list where a page of links ({@link Kind#PAGE_LIST}) has what; null where it needs no help
 * @param site the page for people that the source belongs to, as feed readers keep it
 * @param folders where it stands in a reader's list, the outermost first
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
    List<String> drop,
    @Nullable PageList list,
    @Nullable String site,
    List<String> folders) {
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

  /**
   * CSS selectors of a page that lists articles. All but the first look within an item.
   *
   * @param items an element an article
   * @param link the link to it; null: the item where it is a link, else the first link in it
   * @param title its headline; null: the link's text
   * @param date when it was published, as {@code datetime} or as text; null: the first {@code time}
   * @param summary what stands below the headline; null: none is taken
   */
  public record PageList(
      String items,
      @Nullable String link,
      @Nullable String title,
      @Nullable String date,
      @Nullable String summary) {}

  /** A source of no reader's list, and whose own, if it is one, needs no help. */
  public Source(
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
    this(
        id,
        name,
        country,
        language,
        kind,
        address,
        editions,
        grade,
        affiliation,
        interval,
        text,
        take,
        drop,
        null,
        null,
        List.of());
  }

  public Source {
    editions = Set.copyOf(editions);
    take = List.copyOf(take);
    drop = List.copyOf(drop);
    folders = List.copyOf(folders);
    if (grade < 'A' || grade > 'F') {
      throw new IllegalArgumentException("source " + id + ": grade is A to F, not " + grade);
    }
    if (list != null && kind != Kind.PAGE_LIST) {
      throw new IllegalArgumentException("source " + id + ": only a page list has list selectors");
    }
  }
}
