package org.nashra.story;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.model.ContentHash;
import org.nashra.model.Report;

/**
 * Groups articles of any language that report the same happening. The same articles give the same
 * stories, with the same ids, in whatever order they come. Thread-safe.
 */
public final class StoryGrouper {
  private final double threshold;
  private SoftReference<Grouped> last = new SoftReference<>(null);

  public StoryGrouper() {
    this(0.2);
  }

  /**
   * @param threshold mean likeness from which two groups are one story, 0 to 1
   */
  StoryGrouper(double threshold) {
    this.threshold = threshold;
  }

  /**
   * @param known ids of stories that earlier issues gave to articles; a story that has such an
   *     article keeps the id
   * @return stories by the first publication in them
   */
  public List<Story> group(List<Report> reports, Map<String, String> known) {
    List<Report> sorted = new ArrayList<>(reports);
    sorted.sort(Report.ORDER);
    Set<String> taken = new TreeSet<>();
    List<Story> stories = new ArrayList<>();
    for (Story story : stories(sorted)) {
      String id = id(story.reports(), known, taken);
      taken.add(id);
      stories.add(new Story(id, story.reports(), story.representative(), story.copies()));
    }
    return stories;
  }

  private record Grouped(List<Report> reports, List<Story> stories) {}

  /** Remembers the last reports and their stories: each language of an issue asks for the same. */
  private synchronized List<Story> stories(List<Report> sorted) {
    Grouped grouped = last.get();
    if (grouped == null || !grouped.reports().equals(sorted)) {
      grouped = new Grouped(sorted, made(sorted));
      last = new SoftReference<>(grouped);
    }
    return grouped.stories();
  }

  private List<Story> made(List<Report> sorted) {
    Vocabulary vocabulary = new Vocabulary();
    List<ArticleFeatures> features =
        sorted.parallelStream().map(r -> ArticleFeatures.of(r, vocabulary)).toList();
    return new Clusters(new Similarity(features, vocabulary).rows())
        .of(threshold).parallelStream()
            .map(cluster -> cluster.stream().map(sorted::get).toList())
            .map(m -> new Story(ownId(m), m, representative(m), WireCopies.of(m)))
            .toList();
  }

  /** The id that most of its articles had; else one made of the first article. */
  private static String id(List<Report> members, Map<String, String> known, Set<String> taken) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Report member : members) {
      String id = known.get(member.article().id());
      if (id != null && !taken.contains(id)) {
        votes.merge(id, 1, Integer::sum);
      }
    }
    @Nullable String best = null;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (best == null || vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best == null ? ownId(members) : best;
  }

  private static String ownId(List<Report> members) {
    return "s" + ContentHash.of(members.get(0).article().id()).value().substring(0, 10);
  }

  /** The article with most events, the longest of those. */
  private static String representative(List<Report> members) {
    Comparator<Report> fullness =
        Comparator.comparing((Report r) -> -r.extraction().events().size())
            .thenComparing(r -> -r.article().text().length())
            .thenComparing(Report.ORDER);
    return members.stream().min(fullness).orElseThrow().article().id();
  }
}
