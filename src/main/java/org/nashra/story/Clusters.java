package org.nashra.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Agglomerative clustering by mean similarity: the two clusters whose members are most alike on
 * average are merged until no mean reaches the threshold. Pairs without a similarity count as 0.
 */
final class Clusters {
  private record Candidate(double mean, int one, int two) {}

  private final List<List<Integer>> members = new ArrayList<>();
  private final List<Map<Integer, Double>> sums = new ArrayList<>();

  Clusters(int size, Map<Integer, Map<Integer, Double>> similar) {
    for (int i = 0; i < size; i++) {
      members.add(new ArrayList<>(List.of(i)));
      sums.add(new TreeMap<>());
    }
    similar.forEach(
        (i, row) ->
            row.forEach(
                (k, value) -> {
                  sums.get(i).put(k, value);
                  sums.get(k).put(i, value);
                }));
  }

  /** The clusters, each in ascending order, by their first members. */
  List<List<Integer>> of(double threshold) {
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparing((Candidate c) -> -c.mean())
                .thenComparing(Candidate::one)
                .thenComparing(Candidate::two));
    for (int i = 0; i < members.size(); i++) {
      offer(queue, i, threshold);
    }
    while (!queue.isEmpty()) {
      Candidate best = queue.remove();
      if (!members.get(best.one()).isEmpty() && !members.get(best.two()).isEmpty()) {
        offer(queue, merge(best.one(), best.two()), threshold);
      }
    }
    List<List<Integer>> clusters = new ArrayList<>();
    for (List<Integer> cluster : members) {
      if (!cluster.isEmpty()) {
        cluster.sort(Comparator.naturalOrder());
        clusters.add(cluster);
      }
    }
    clusters.sort(Comparator.comparing(c -> c.get(0)));
    return clusters;
  }

  private void offer(PriorityQueue<Candidate> queue, int i, double threshold) {
    sums.get(i)
        .forEach(
            (k, sum) -> {
              double mean = sum / (members.get(i).size() * (double) members.get(k).size());
              if (mean >= threshold) {
                queue.add(new Candidate(mean, Math.min(i, k), Math.max(i, k)));
              }
            });
  }

  /** Makes a new cluster of two; they stay behind empty, so that their candidates fall away. */
  private int merge(int one, int two) {
    int id = members.size();
    List<Integer> joined = new ArrayList<>(members.get(one));
    joined.addAll(members.get(two));
    Map<Integer, Double> row = new TreeMap<>(sums.get(one));
    sums.get(two).forEach((k, v) -> row.merge(k, v, Double::sum));
    row.remove(one);
    row.remove(two);
    members.add(joined);
    sums.add(row);
    row.forEach(
        (k, v) -> {
          sums.get(k).remove(one);
          sums.get(k).remove(two);
          sums.get(k).put(id, v);
        });
    members.set(one, new ArrayList<>());
    members.set(two, new ArrayList<>());
    sums.set(one, new TreeMap<>());
    sums.set(two, new TreeMap<>());
    return id;
  }
}
