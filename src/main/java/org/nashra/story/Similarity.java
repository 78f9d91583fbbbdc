package org.nashra.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How alike articles are: the cosine of their weighted features, over all of them in one language
 * and over those that cross languages in two. An inverted index finds the pairs; articles further
 * apart than the window are not compared. Works on all processors; the same articles in the same
 * order give the same figures.
 */
final class Similarity {
  /** In seconds. */
  private static final long WINDOW = 96 * 3600;

  private static final long UNKNOWN = Long.MIN_VALUE;

  /** A feature of more than this share of the articles finds no pairs. */
  private static final double COMMON = 0.35;

  /** Nor does one of more articles than this: so the work grows as the number of articles does. */
  private static final int MOST = 400;

  /** Less is no likeness. */
  private static final double LEAST = 0.02;

  /** What is left of a likeness where the news is of other towns, kinds or days. */
  private static final double OTHER_TOWN = 0.6;

  private static final double OTHER_KIND = 0.6;
  private static final double OTHER_DAY = 0.35;

  /** The day after is the day of those who died of their wounds, and of who was arrested for it. */
  private static final double NEXT_DAY = 0.6;

  /** What a likeness loses from one end of the window to the other. */
  private static final double FAR = 0.6;

  /** How much more than names do numbers may tell. */
  private static final double NUMBERS_PER_NAMES = 1.5;

  /** What counts of the features that one language alone has, between two. */
  private static final double ONE_LANGUAGE = 0.02;

  private static final int NAME = 0;
  private static final int NUMBER = 1;
  private static final int OTHER = 2;

  private final List<ArticleFeatures> articles;
  private final Vocabulary vocabulary;

  /** By article, in seconds; {@link #UNKNOWN} for one without a date. */
  private final long[] published;

  /** By article, one for each of its features. */
  private final double[][] weights;

  private final double[] norms;
  private final double[] crossNorms;

  /** By feature: the articles that have it, ascending, and what it weighs there. */
  private final int[][] index;

  private final double[][] indexed;

  Similarity(List<ArticleFeatures> articles, Vocabulary vocabulary) {
    this.articles = articles;
    this.vocabulary = vocabulary;
    this.published = articles.stream().mapToLong(a -> seconds(a.published())).toArray();
    this.weights = new double[articles.size()][];
    this.norms = new double[articles.size()];
    this.crossNorms = new double[articles.size()];
    int[] frequency = new int[vocabulary.size()];
    boolean[] several = new boolean[vocabulary.size()];
    weigh(frequency, several);
    this.index = new int[vocabulary.size()][];
    this.indexed = new double[vocabulary.size()][];
    fillIndex(frequency);
  }

  private static long seconds(@Nullable Instant instant) {
    return instant == null ? UNKNOWN : instant.getEpochSecond();
  }

  private void weigh(int[] frequency, boolean[] several) {
    String[] spoken = new String[vocabulary.size()];
    java.util.Map<String, Integer> languages = new java.util.HashMap<>();
    for (ArticleFeatures article : articles) {
      for (int feature : article.features()) {
        frequency[feature]++;
        several[feature] |= frequency[feature] > 1 && !article.language().equals(spoken[feature]);
        spoken[feature] = article.language();
      }
      languages.merge(article.language(), 1, Integer::sum);
    }
    for (int i = 0; i < articles.size(); i++) {
      ArticleFeatures article = articles.get(i);
      weights[i] = new double[article.features().length];
      for (int f = 0; f < weights[i].length; f++) {
        int feature = article.features()[f];
        char kind = vocabulary.kind(feature);
        int of = kind == 'w' ? languages.getOrDefault(article.language(), 1) : articles.size();
        double idf = Math.log((of + 30.0) / frequency[feature]);
        double w = weight(kind) * (1 + Math.log(article.counts()[f])) * Math.max(0.05, idf);
        weights[i][f] = w;
        norms[i] += w * w;
        // What one language alone has can be no likeness, and little unlikeness, to another: where
        // no capitals tell names from words, most are such.
        crossNorms[i] += several[feature] ? w * w : ONE_LANGUAGE * w * w;
      }
      norms[i] = Math.sqrt(norms[i]);
      crossNorms[i] = Math.sqrt(crossNorms[i]);
    }
  }

  private void fillIndex(int[] frequency) {
    int most = Math.min(MOST, Math.max(8, (int) (COMMON * articles.size())));
    int[] filled = new int[frequency.length];
    for (int i = 0; i < articles.size(); i++) {
      int[] features = articles.get(i).features();
      for (int f = 0; f < features.length; f++) {
        int feature = features[f];
        if (frequency[feature] < 2 || frequency[feature] > most) {
          continue;
        }
        if (filled[feature] == 0) {
          index[feature] = new int[frequency[feature]];
          indexed[feature] = new double[frequency[feature]];
        }
        index[feature][filled[feature]] = i;
        indexed[feature][filled[feature]++] = weights[i][f];
      }
    }
  }

  /** Numbers, countries and places tell most between languages, words least. */
  private static double weight(char kind) {
    return switch (kind) {
      case 'n' -> 2;
      case 'c', 'p' -> 1.5;
      case 'b', 'k', 'a' -> 1;
      default -> 0.5;
    };
  }

  private static int group(char kind) {
    return switch (kind) {
      case 'n', 'l' -> NUMBER;
      case 'b', 'k', 'a', 'p', 'c' -> NAME;
      default -> OTHER;
    };
  }

  /** By article: how alike it is to those before it. */
  Row[] rows() {
    ThreadLocal<double[][]> sums = ThreadLocal.withInitial(() -> new double[3][articles.size()]);
    return IntStream.range(0, articles.size())
        .parallel()
        .mapToObj(i -> row(i, sums.get()))
        .toArray(Row[]::new);
  }

  /**
   * @param sums all zero, and so again at the end
   */
  private Row row(int i, double[][] sums) {
    int[] features = articles.get(i).features();
    int[] touched = new int[64];
    int count = 0;
    for (int f = 0; f < features.length; f++) {
      int[] at = index[features[f]];
      if (at == null) {
        continue;
      }
      double[] sum = sums[group(vocabulary.kind(features[f]))];
      double[] other = indexed[features[f]];
      for (int n = 0; n < at.length && at[n] < i; n++) {
        int k = at[n];
        if (sums[NAME][k] == 0 && sums[NUMBER][k] == 0 && sums[OTHER][k] == 0) {
          touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
          touched[count++] = k;
        }
        sum[k] += weights[i][f] * other[n];
      }
    }
    Arrays.sort(touched, 0, count);
    Row row = new Row();
    for (int n = 0; n < count; n++) {
      int k = touched[n];
      double alike = alike(i, k, sums[NAME][k], sums[NUMBER][k], sums[OTHER][k]);
      if (alike >= LEAST) {
        row.add(k, alike);
      }
      sums[NAME][k] = 0;
      sums[NUMBER][k] = 0;
      sums[OTHER][k] = 0;
    }
    return row;
  }

  /** A number tells only as far as names do: 15 drowned are not 15 arrested. */
  private double alike(int i, int k, double names, double numbers, double others) {
    long apart =
        published[i] == UNKNOWN || published[k] == UNKNOWN
            ? 0
            : Math.abs(published[i] - published[k]);
    if (apart > WINDOW) {
      return 0;
    }
    double cosine = (names + Math.min(numbers, NUMBERS_PER_NAMES * names) + others) / norm(i, k);
    double near = 1 - FAR * apart / WINDOW;
    return near * (numbers > 0 ? cosine : cosine * agreement(articles.get(i), articles.get(k)));
  }

  /** What no figure ties may be another happening of the same kind. */
  private static double agreement(ArticleFeatures one, ArticleFeatures two) {
    return left(OTHER_TOWN, one.towns(), two.towns())
        * left(OTHER_KIND, one.sections(), two.sections())
        * days(one.days(), two.days());
  }

  private static double left(double share, Set<?> one, Set<?> two) {
    return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two) ? share : 1;
  }

  private static double days(Set<LocalDate> one, Set<LocalDate> two) {
    boolean next =
        one.stream().anyMatch(d -> two.contains(d.plusDays(1)) || two.contains(d.minusDays(1)));
    return left(next ? NEXT_DAY : OTHER_DAY, one, two);
  }

  private double norm(int i, int k) {
    boolean same = articles.get(i).language().equals(articles.get(k).language());
    double norm = same ? norms[i] * norms[k] : crossNorms[i] * crossNorms[k];
    return norm == 0 ? 1 : norm;
  }
}
