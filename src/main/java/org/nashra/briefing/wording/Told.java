package org.nashra.briefing.wording;

import java.util.List;
import org.nashra.story.Mention;

/**
 * A sentence or headline ready to print, with what it rests on.
 *
 * @param mentions the events that it tells, the one that it was worded from first
 */
public record Told(String text, List<Ground> grounds, List<Mention> mentions) {
  public Told {
    grounds = List.copyOf(grounds);
    mentions = List.copyOf(mentions);
  }
}
