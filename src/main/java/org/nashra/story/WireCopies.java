package org.nashra.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.language.FoldedText;
import org.nashra.model.Report;

/**
 * Finds copies of one agency's text among articles: MinHash signatures over shingles of five words,
 * compared in bands, and then the shingles themselves. Pure.
 */
final class WireCopies {
  private static final int WORDS = 5;
  private static final int HASHES = 60;
  private static final int BAND = 3;

  /** Share of the smaller text's shingles that the other has. */
  private static final double ALIKE = 0.6;

  private WireCopies() {}

  /** Sets of article ids; an article without a copy is a set of its own. */
  static List<Set<String>> of(List<Report> reports) {
    List<Set<Long>> shingles = new ArrayList<>();
    reports.forEach(r -> shingles.add(shingles(r.article().text())));
    int[] home = new int[reports.size()];
    Arrays.setAll(home, i -> i);
    Map<String, List<Integer>> bands = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      for (String band : bands(shingles.get(i))) {
        for (int other : bands.computeIfAbsent(band, b -> new ArrayList<>())) {
          if (alike(shingles.get(i), shingles.get(other))) {
            join(home, other, i);
          }
        }
        bands.get(band).add(i);
      }
    }
    Map<Integer, Set<String>> sets = new java.util.TreeMap<>();
    for (int i = 0; i < reports.size(); i++) {
      sets.computeIfAbsent(root(home, i), h -> new TreeSet<>()).add(reports.get(i).article().id());
    }
    return List.copyOf(sets.values());
  }

  private static int root(int[] home, int i) {
    int at = i;
    while (home[at] != at) {
      at = home[at];
    }
    return at;
  }

  private static void join(int[] home, int a, int b) {
    int one = root(home, a);
    int two = root(home, b);
    home[Math.max(one, two)] = Math.min(one, two);
  }

  private static Set<Long> shingles(String text) {
    String[] words = FoldedText.fold(text).split("[^\\p{L}\\p{Nd}]+");
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i + WORDS <= words.length; i++) {
      long hash = 1125899906842597L;
      for (int k = i; k < i + WORDS; k++) {
        for (int c = 0; c < words[k].length(); c++) {
          hash = 31 * hash + words[k].charAt(c);
        }
        hash = 31 * hash + ' ';
      }
      shingles.add(mix(hash));
    }
    return shingles;
  }

  private static List<String> bands(Set<Long> shingles) {
    if (shingles.isEmpty()) {
      return List.of();
    }
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int h = 0; h < HASHES; h++) {
        least[h] = Math.min(least[h], mix(shingle ^ (0x9E3779B97F4A7C15L * (h + 1))));
      }
    }
    List<String> bands = new ArrayList<>();
    for (int b = 0; b < HASHES; b += BAND) {
      bands.add(b + ":" + least[b] + "," + least[b + 1] + "," + least[b + 2]);
    }
    return bands;
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static boolean alike(Set<Long> a, Set<Long> b) {
    Set<Long> small = a.size() <= b.size() ? a : b;
    Set<Long> large = a.size() <= b.size() ? b : a;
    long shared = small.stream().filter(large::contains).count();
    return shared >= ALIKE * small.size();
  }
}
