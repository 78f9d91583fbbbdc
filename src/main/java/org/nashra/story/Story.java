package org.nashra.story;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.Report;

/**
 * Articles of any language that report the same happening.
 *
 * @param id kept from issue to issue as long as an article of it is in the window
 * @param reports by time of publication, then by article id
 * @param representative id of the article that stands for the story
 * @param copies sets of article ids whose texts are wire copies of one another; an article without
 *     a copy is a set of its own
 */
public record Story(
    String id, List<Report> reports, String representative, List<Set<String>> copies) {
  public Story {
    reports = List.copyOf(reports);
    copies = List.copyOf(copies);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " has no report");
    }
  }

  /**
   * How many independent sources tell it: copies of one text count once, and so do several articles
   * of one outlet.
   */
  public int independentSources() {
    return independentSources(articleIds());
  }

  /** How many independent sources there are among some of its articles. */
  public int independentSources(Set<String> articleIds) {
    Set<String> outlets = new TreeSet<>();
    int count = 0;
    for (Set<String> copy : copies) {
      boolean fresh = false;
      for (Report report : reports) {
        String id = report.article().id();
        if (copy.contains(id) && articleIds.contains(id)) {
          fresh |= outlets.add(report.source().id());
        }
      }
      count += fresh ? 1 : 0;
    }
    return count;
  }

  public Set<String> articleIds() {
    Set<String> ids = new TreeSet<>();
    reports.forEach(r -> ids.add(r.article().id()));
    return ids;
  }
}
