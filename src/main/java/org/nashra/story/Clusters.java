package org.nashra.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Agglomerative clustering by mean similarity: the two clusters whose members are most alike on
 * average are merged until no mean reaches the threshold. Pairs without a similarity count as 0.
 */
final class Clusters {
  private record Candidate(double mean, int one, int two) {}

  /** By cluster, empty once it is merged into another. */
  private final List<List<Integer>> members = new ArrayList<>();

  /** By cluster: the sums of similarities to others, among them some that are merged by now. */
  private final List<Row> sums = new ArrayList<>();

  /**
   * @param similar by item: its similarities to those before it
   */
  Clusters(Row[] similar) {
    for (int i = 0; i < similar.length; i++) {
      members.add(new ArrayList<>(List.of(i)));
      sums.add(new Row());
    }
    for (int i = 0; i < similar.length; i++) {
      for (int n = 0; n < similar[i].size(); n++) {
        sums.get(i).add(similar[i].key(n), similar[i].value(n));
      }
    }
    // Those after it are above those before it.
    for (int i = 0; i < similar.length; i++) {
      for (int n = 0; n < similar[i].size(); n++) {
        sums.get(similar[i].key(n)).add(i, similar[i].value(n));
      }
    }
  }

  /** The clusters, each in ascending order, by their first members. */
  List<List<Integer>> of(double threshold) {
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparing((Candidate c) -> -c.mean())
                .thenComparing(Candidate::one)
                .thenComparing(Candidate::two));
    int items = members.size();
    for (int i = 0; i < items; i++) {
      offer(queue, i, threshold);
    }
    while (!queue.isEmpty()) {
      Candidate best = queue.remove();
      if (alive(best.one()) && alive(best.two())) {
        int merged = merge(best.one(), best.two());
        offer(queue, merged, threshold);
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

  private boolean alive(int cluster) {
    return !members.get(cluster).isEmpty();
  }

  /** Offers a cluster with each of those made before it. */
  private void offer(PriorityQueue<Candidate> queue, int i, double threshold) {
    Row row = sums.get(i);
    for (int n = 0; n < row.size() && row.key(n) < i; n++) {
      int k = row.key(n);
      if (alive(k)) {
        double mean = row.value(n) / (members.get(i).size() * (double) members.get(k).size());
        if (mean >= threshold) {
          queue.add(new Candidate(mean, Math.min(i, k), Math.max(i, k)));
        }
      }
    }
  }

  /** Makes a new cluster of two; they stay behind empty, so that their candidates fall away. */
  private int merge(int one, int two) {
    int id = members.size();
    List<Integer> joined = new ArrayList<>(members.get(one));
    joined.addAll(members.get(two));
    members.set(one, List.of());
    members.set(two, List.of());
    Row row = together(sums.get(one), sums.get(two));
    sums.set(one, new Row());
    sums.set(two, new Row());
    members.add(joined);
    sums.add(row);
    for (int n = 0; n < row.size(); n++) {
      sums.get(row.key(n)).add(id, row.value(n));
    }
    return id;
  }

  private Row together(Row one, Row two) {
    Row row = new Row();
    int a = 0;
    int b = 0;
    while (a < one.size() || b < two.size()) {
      int left = a < one.size() ? one.key(a) : Integer.MAX_VALUE;
      int right = b < two.size() ? two.key(b) : Integer.MAX_VALUE;
      int key = Math.min(left, right);
      double sum = (left == key ? one.value(a++) : 0) + (right == key ? two.value(b++) : 0);
      if (alive(key)) {
        row.add(key, sum);
      }
    }
    return row;
  }
}
