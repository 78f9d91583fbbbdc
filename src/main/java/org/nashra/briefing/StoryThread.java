package org.nashra.briefing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.SectionId;
import org.nashra.story.ClaimLedger;
import org.nashra.story.Happening;

/**
 * What one story of a briefing tells: happenings of one section that belong together, and the
 * claims made about them.
 *
 * @param id kept from issue to issue
 * @param happenings none of them background; the first one leads
 * @param known whether the previous issue had it
 */
record StoryThread(
    String id, SectionId section, List<Happening> happenings, ClaimLedger claims, boolean known) {
  StoryThread {
    happenings = List.copyOf(happenings);
  }

  Happening lead() {
    return happenings.get(0);
  }

  Set<String> articleIds() {
    Set<String> ids = new TreeSet<>();
    happenings.forEach(h -> ids.addAll(h.articleIds()));
    return ids;
  }
}
