package org.nashra.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.nashra.model.Event;

/**
 * Fits {@code config/shared/weights.yaml} to the project's own gold: a logistic regression over the
 * signs of {@link Weights}, so that of the events told with a confidence of 0.8 four in five are
 * right. Right is what {@link GoldScore} matches; only news counts, since the gold does not list
 * all background. Prints how well it fits events of articles that it was not fitted to; {@code
 * --write} writes the file. The same gold and rules give the same weights.
 */
public final class Calibration {
  static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Path WEIGHTS = Path.of("config/shared/weights.yaml");

  /**
   * Weighs against large weights: that of an imagined sign's worth of doubt, so that a sign that is
   * seldom seen moves little. 1 did best on articles left out, among 1, 2 and 5.
   */
  private static final double PENALTY = 1;

  private static final int SWEEPS = 60;
  private static final int BINS = 10;
  private static final double FLOOR = 0.05;
  private static final double CEILING = 0.98;

  private Calibration() {}

  /** An event that was told as news. */
  record Told(String article, List<String> signs, double confidence, boolean right) {}

  public static void main(String[] arguments) throws IOException {
    List<Told> told = told(Extractor.load(Path.of("config")));
    Map<String, Double> weights = fit(told);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long right = told.stream().filter(Told::right).count();
    out.printf(Locale.ROOT, "%d events told as news, %d of them right%n", told.size(), right);
    report(out, "as the file is now", told, Told::confidence);
    report(out, "fitted anew, on articles left out of the fit", told, leaveOneOut(told));
    out.println();
    out.print(yaml(weights, told));
    if (List.of(arguments).contains("--write")) {
      Files.writeString(WEIGHTS, yaml(weights, told), StandardCharsets.UTF_8);
      out.println("written to " + WEIGHTS);
    }
  }

  /** What the extractor tells as news of every gold article. */
  static List<Told> told(Extractor extractor) throws IOException {
    List<Told> told = new ArrayList<>();
    for (GoldArticle article : GoldArticle.under(GOLD)) {
      Extractor.Read read = article.read(extractor);
      List<Event> right = GoldScore.matches(article.gold(), read.extraction());
      for (Findings.Written one : Objects.requireNonNull(read.findings()).written()) {
        Event event = one.event();
        if (event.status() == Event.Status.NEW) {
          List<String> signs = extractor.weights().signs(one.draft());
          told.add(new Told(article.id(), signs, event.confidence(), right.contains(event)));
        }
      }
    }
    return told;
  }

  /**
   * The weight of every sign: the likeliest, less the penalty, by Newton's method a sign at a time.
   * What all events show carries no penalty.
   */
  static Map<String, Double> fit(List<Told> told) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Weights.SIGNS.forEach(sign -> weights.put(sign, 0.0));
    double[] logOdds = new double[told.size()];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (String sign : Weights.SIGNS) {
        double penalty = sign.equals("event") ? 0 : PENALTY;
        double slope = -penalty * weights.get(sign);
        double bend = penalty;
        for (int i = 0; i < logOdds.length; i++) {
          if (told.get(i).signs().contains(sign)) {
            double p = logistic(logOdds[i]);
            slope += (told.get(i).right() ? 1 : 0) - p;
            bend += p * (1 - p);
          }
        }
        double step = bend == 0 ? 0 : slope / bend;
        weights.merge(sign, step, Double::sum);
        for (int i = 0; i < logOdds.length; i++) {
          logOdds[i] += told.get(i).signs().contains(sign) ? step : 0;
        }
      }
    }
    return weights;
  }

  /** The confidence that a fit to all other articles gives. */
  static ToDoubleFunction<Told> leaveOneOut(List<Told> told) {
    Map<String, Map<String, Double>> fits = new LinkedHashMap<>();
    for (Told one : told) {
      fits.computeIfAbsent(
          one.article(),
          id -> fit(told.stream().filter(other -> !other.article().equals(id)).toList()));
    }
    return one -> confidence(fits.get(one.article()), one);
  }

  private static double confidence(Map<String, Double> weights, Told one) {
    double p = logistic(one.signs().stream().mapToDouble(weights::get).sum());
    return Math.max(FLOOR, Math.min(CEILING, p));
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Events of like confidence. */
  private record Bin(List<Told> events, double confidence, double right) {}

  /** Ten bins of equally many events, the least believed first. */
  private static List<Bin> bins(List<Told> told, ToDoubleFunction<Told> confidence) {
    List<Told> sorted = new ArrayList<>(told);
    sorted.sort(Comparator.comparingDouble(confidence));
    List<Bin> bins = new ArrayList<>();
    for (int k = 0; k < BINS; k++) {
      List<Told> part = sorted.subList(k * sorted.size() / BINS, (k + 1) * sorted.size() / BINS);
      double right = part.stream().mapToDouble(t -> t.right() ? 1 : 0).average().orElse(0);
      bins.add(new Bin(part, part.stream().mapToDouble(confidence).average().orElse(0), right));
    }
    return bins;
  }

  /**
   * The expected calibration error: how far, on average over events, the confidence of a bin is
   * from the share of it that is right; from 0 to 1.
   */
  static double error(List<Told> told, ToDoubleFunction<Told> confidence) {
    return bins(told, confidence).stream()
            .mapToDouble(b -> b.events().size() * Math.abs(b.confidence() - b.right()))
            .sum()
        / told.size();
  }

  /** Mean confidence of the events that are right, or of those that are not. */
  static double mean(List<Told> told, ToDoubleFunction<Told> confidence, boolean right) {
    return told.stream()
        .filter(t -> t.right() == right)
        .mapToDouble(confidence)
        .average()
        .orElseThrow();
  }

  private static void report(
      PrintStream out, String title, List<Told> told, ToDoubleFunction<Told> confidence) {
    out.printf(
        Locale.ROOT,
        "%n%s: expected calibration error %.3f; mean confidence of right events %.3f, of wrong"
            + " ones %.3f%n  confidence  right  events%n",
        title,
        error(told, confidence),
        mean(told, confidence, true),
        mean(told, confidence, false));
    for (Bin bin : bins(told, confidence)) {
      out.printf(
          Locale.ROOT, "  %10.2f %6.2f %7d%n", bin.confidence(), bin.right(), bin.events().size());
    }
  }

  private static String yaml(Map<String, Double> weights, List<Told> told) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            """
            # How much an event is believed. The weights of the signs that it shows add up to the logarithm
            # of its odds, s; its confidence is 1 / (1 + exp(-s)), held between floor and ceiling.
            # Fitted to %d events of the project's own gold, not set by hand: after a change to rules or
            # lexicons make it anew, as docs/benchmarks.md says under "Confidence".
            # What is too seldom in the gold to weigh (anonymous sources, possible events) has no sign.
            """,
            told.size()));
    out.append("signs:\n");
    weights.forEach((sign, w) -> out.append(String.format(Locale.ROOT, "  %s: %.2f%n", sign, w)));
    out.append(String.format(Locale.ROOT, "floor: %.2f%nceiling: %.2f%n", FLOOR, CEILING));
    return out.toString();
  }
}
