package org.nashra.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nashra.model.Report;

/** What the {@code stories} command prints: a line for each article, in the order of the input. */
public final class StoryLines {
  /**
   * @param story id of the story, the same for all its articles
   * @param representative true for one article of each story
   */
  public record Line(String id, String story, boolean representative) {}

  private final StoryGrouper grouper;

  public StoryLines(StoryGrouper grouper) {
    this.grouper = grouper;
  }

  public List<Line> of(List<Report> reports) {
    Map<String, Story> byArticle = new TreeMap<>();
    for (Story story : grouper.group(reports, Map.of())) {
      story.reports().forEach(r -> byArticle.put(r.article().id(), story));
    }
    List<Line> lines = new ArrayList<>();
    for (Report report : reports) {
      String id = report.article().id();
      Story story = byArticle.get(id);
      if (story != null) {
        lines.add(new Line(id, story.id(), id.equals(story.representative())));
      }
    }
    return lines;
  }
}
