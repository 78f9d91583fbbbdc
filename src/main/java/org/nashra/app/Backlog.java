package org.nashra.app;

import java.util.ArrayList;
import java.util.List;
import org.nashra.config.Key;
import org.nashra.config.Settings;
import org.nashra.model.ClaimCheck;

/** Whatever some stage has begun and not finished, to be put back on its channel. */
public final class Backlog {
  private final Settings settings;
  private final Collection collection;
  private final Extractions extractions;
  private final Deliveries deliveries;

  public Backlog(
      Settings settings, Collection collection, Extractions extractions, Deliveries deliveries) {
    this.settings = settings;
    this.collection = collection;
    this.extractions = extractions;
    this.deliveries = deliveries;
  }

  /**
   * @param channel the endpoint to put it on
   */
  public record Work(String channel, ClaimCheck claim) {}

  public List<Work> unfinished() {
    List<Work> work = new ArrayList<>();
    add(work, Key.CHANNEL_ITEMS, collection.unfinished());
    add(work, Key.CHANNEL_ARTICLES, extractions.unfinished());
    add(work, Key.CHANNEL_DELIVERIES, deliveries.unfinished());
    return work;
  }

  private void add(List<Work> work, Key channel, List<ClaimCheck> claims) {
    String endpoint = settings.text(channel);
    claims.forEach(claim -> work.add(new Work(endpoint, claim)));
  }
}
