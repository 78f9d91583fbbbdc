package org.nashra.story;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/**
 * One thing that happened, is planned, possible, called for or denied, with every mention of it.
 *
 * @param mentions in {@link Mention#ORDER}, at least one
 */
public record Happening(EventType type, Event.Modality modality, List<Mention> mentions) {
  public Happening {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("a happening of type " + type + " without a mention");
    }
  }

  /** Older history in every article that mentions it. */
  public boolean background() {
    return mentions.stream().allMatch(m -> m.event().status() == Event.Status.BACKGROUND);
  }

  public Set<String> articleIds() {
    Set<String> ids = new TreeSet<>();
    mentions.forEach(m -> ids.add(m.articleId()));
    return ids;
  }

  public Mention first() {
    return mentions.get(0);
  }
}
