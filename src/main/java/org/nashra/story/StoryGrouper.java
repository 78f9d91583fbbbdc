package org.nashra.story;

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
  private static final Comparator<Report> ORDER =
      Comparator.comparing((Report r) -> Mention.published(r)).thenComparing(r -> r.article().id());

  private final double threshold;

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
    sorted.sort(ORDER);
    Vocabulary vocabulary = new Vocabulary();
    List<ArticleFeatures> features =
        sorted.parallelStream().map(r -> ArticleFeatures.of(r, vocabulary)).toList();
    List<List<Integer>> clusters =
        new Clusters(new Similarity(features, vocabulary).rows()).of(threshold);
    Set<String> taken = new TreeSet<>();
    List<Story> stories = new ArrayList<>();
    for (List<Integer> cluster : clusters) {
      List<Report> members = cluster.stream().map(sorted::get).toList();
      String id = id(members, known, taken);
      taken.add(id);
      stories.add(new Story(id, members, representative(members), WireCopies.of(members)));
    }
    return stories;
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
    String own = "s" + ContentHash.of(members.get(0).article().id()).value().substring(0, 10);
    return best == null ? own : best;
  }

  /** The article with most events, the longest of those. */
  private static String representative(List<Report> members) {
    Comparator<Report> fullness =
        Comparator.comparing((Report r) -> -r.extraction().events().size())
            .thenComparing(r -> -r.article().text().length())
            .thenComparing(ORDER);
    return members.stream().min(fullness).orElseThrow().article().id();
  }
}
