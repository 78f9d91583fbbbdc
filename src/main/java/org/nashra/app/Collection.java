package org.nashra.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.article.ArticleDesk;
import org.nashra.model.ClaimCheck;
import org.nashra.source.PollPlan;
import org.nashra.source.Poller;

/** Collection as the routes call it: claim checks in, claim checks out. */
public final class Collection {
  private final PollPlan plan;
  private final Poller poller;
  private final ArticleDesk articles;
  private final Set<String> wanted;
  private final Clock clock;

  /**
   * @param wanted ids of the sources that some edition wants
   */
  public Collection(
      PollPlan plan, Poller poller, ArticleDesk articles, Set<String> wanted, Clock clock) {
    this.plan = plan;
    this.poller = poller;
    this.articles = articles;
    this.wanted = Set.copyOf(wanted);
    this.clock = clock;
  }

  /** Sources to be checked by now. */
  public List<String> due() {
    return plan.due(clock.instant()).stream().filter(wanted::contains).toList();
  }

  /** Reads a source; its new and changed items. */
  public List<ClaimCheck> poll(String source) {
    return claims(poller.poll(source));
  }

  /** Reads an item; null where nothing new is in it. */
  public @Nullable ClaimCheck read(ClaimCheck item) {
    return articles
        .read(item.id())
        .map(claim -> new ClaimCheck(claim.id(), claim.revision()))
        .orElse(null);
  }

  /** Items that wait to be read. */
  public List<ClaimCheck> unfinished() {
    return claims(poller.unfinished());
  }

  /** Whether whatever was due at a time has been read since, with the items in it. */
  boolean settledSince(Instant time) {
    return plan.due(time).stream().noneMatch(wanted::contains) && poller.unfinished().isEmpty();
  }

  private static List<ClaimCheck> claims(List<String> ids) {
    return ids.stream().map(id -> new ClaimCheck(id, 1)).toList();
  }
}
