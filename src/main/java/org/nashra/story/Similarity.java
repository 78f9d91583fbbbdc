package org.nashra.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How alike articles are: the cosine of their weighted features, over all of them in one language
 * and over those that cross languages in two. An inverted index finds the pairs; articles further
 * apart than the window are not compared.
 */
final class Similarity {
  private static final Duration WINDOW = Duration.ofHours(96);

  /** A feature of more than this share of the articles finds no pairs. */
  private static final double COMMON = 0.35;

  /** Stands for a language where a feature has several. */
  private static final String SEVERAL = "mul";

  private final List<ArticleFeatures> articles;
  private final List<Map<String, Double>> weights = new ArrayList<>();
  private final double[] norms;
  private final double[] crossNorms;

  Similarity(List<ArticleFeatures> articles) {
    this.articles = articles;
    this.norms = new double[articles.size()];
    this.crossNorms = new double[articles.size()];
    Map<String, Integer> frequency = new HashMap<>();
    Map<String, Integer> languages = new HashMap<>();
    Map<String, String> spoken = new HashMap<>();
    for (ArticleFeatures article : articles) {
      for (String feature : article.counts().keySet()) {
        frequency.merge(feature, 1, Integer::sum);
        spoken.merge(feature, article.language(), (a, b) -> a.equals(b) ? a : SEVERAL);
      }
      languages.merge(article.language(), 1, Integer::sum);
    }
    for (int i = 0; i < articles.size(); i++) {
      Map<String, Double> weighted = new TreeMap<>();
      ArticleFeatures article = articles.get(i);
      for (Map.Entry<String, Integer> e : article.counts().entrySet()) {
        boolean word = e.getKey().startsWith("w:");
        int of = word ? languages.getOrDefault(article.language(), 1) : articles.size();
        double idf = Math.log((of + 30.0) / frequency.getOrDefault(e.getKey(), 1));
        double w = kind(e.getKey()) * (1 + Math.log(e.getValue())) * Math.max(0.05, idf);
        weighted.put(e.getKey(), w);
        norms[i] += w * w;
        // What one language alone has can be no likeness, and no unlikeness, to another: where no
        // capitals tell names from words, most are such.
        crossNorms[i] += SEVERAL.equals(spoken.get(e.getKey())) ? w * w : 0;
      }
      weights.add(weighted);
      norms[i] = Math.sqrt(norms[i]);
      crossNorms[i] = Math.sqrt(crossNorms[i]);
    }
  }

  /** Numbers and countries tell most between languages, words least. */
  private static double kind(String feature) {
    return switch (feature.charAt(0)) {
      case 'n' -> 2;
      case 'c' -> 1.5;
      case 'b', 'k', 'a', 'p' -> 1;
      default -> 0.5;
    };
  }

  /** The similarities of all pairs that share a telling feature, by first and second index. */
  Map<Integer, Map<Integer, Double>> pairs() {
    Map<String, List<Integer>> index = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      for (String feature : weights.get(i).keySet()) {
        index.computeIfAbsent(feature, f -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, Map<Integer, Double>> pairs = new TreeMap<>();
    int most = Math.max(8, (int) (COMMON * articles.size()));
    index.forEach(
        (feature, at) -> {
          if (at.size() <= most) {
            add(pairs, feature, at);
          }
        });
    Map<Integer, Map<Integer, Double>> similar = new TreeMap<>();
    pairs.forEach(
        (i, row) ->
            row.forEach(
                (k, dot) -> {
                  if (near(i, k)) {
                    similar.computeIfAbsent(i, x -> new TreeMap<>()).put(k, dot / norm(i, k));
                  }
                }));
    return similar;
  }

  private void add(Map<Integer, Map<Integer, Double>> pairs, String feature, List<Integer> at) {
    for (int a = 0; a < at.size(); a++) {
      for (int b = a + 1; b < at.size(); b++) {
        int i = at.get(a);
        int k = at.get(b);
        double product = weight(i, feature) * weight(k, feature);
        pairs.computeIfAbsent(i, x -> new TreeMap<>()).merge(k, product, Double::sum);
      }
    }
  }

  private double weight(int i, String feature) {
    return weights.get(i).getOrDefault(feature, 0.0);
  }

  private double norm(int i, int k) {
    boolean same = articles.get(i).language().equals(articles.get(k).language());
    double norm = same ? norms[i] * norms[k] : crossNorms[i] * crossNorms[k];
    return norm == 0 ? 1 : norm;
  }

  private boolean near(int i, int k) {
    var one = articles.get(i).published();
    var two = articles.get(k).published();
    return one == null || two == null || Duration.between(one, two).abs().compareTo(WINDOW) <= 0;
  }
}
