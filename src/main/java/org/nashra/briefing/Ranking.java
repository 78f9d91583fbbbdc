package org.nashra.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.Briefing.Rank;
import org.nashra.model.Event.Casualty;
import org.nashra.story.Claim;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/**
 * How high a story stands: its gravest kind, the losses claimed, independent sources, sides that
 * speak, novelty, and the edition's weights; each with its reason. Grades by the Admiralty code.
 */
final class Ranking {
  private final Issue issue;

  Ranking(Issue issue) {
    this.issue = issue;
  }

  Rank rank(StoryThread thread) {
    List<String> reasons = new ArrayList<>();
    double score = 0;
    Happening gravest = thread.lead();
    for (Happening happening : thread.happenings()) {
      if (weight(happening) > weight(gravest)) {
        gravest = happening;
      }
    }
    score += weight(gravest);
    String type = gravest.type().value();
    reasons.add(reason("severity", "type", type));
    int losses = losses(thread);
    if (losses > 0) {
      score += Math.log10(1 + losses);
      reasons.add(reason("losses", "n", String.valueOf(losses)));
    }
    int sources = issue.independentSources(thread);
    score += 0.5 * Math.min(4, Math.max(0, sources - 1));
    reasons.add(reason("sources", "n", String.valueOf(sources)));
    int sides = Threads.sidesThatSpeak(thread, issue.input().edition().sides()).size();
    if (sides > 1) {
      score += 0.25 * Math.min(4, sides);
      reasons.add(reason("sides", "n", String.valueOf(sides)));
    }
    if (!thread.known() && issue.previous().exists()) {
      score += 0.5;
      reasons.add(issue.narrator().words("rank/novelty", Map.of()));
    }
    if (thread.happenings().stream().noneMatch(h -> Threads.news(h, issue.told()))) {
      score *= 0.6;
    }
    double own = editionWeight(thread);
    if (own != 1) {
      score *= own;
      reasons.add(reason("weight", "n", String.valueOf(own)));
    }
    return new Rank(Math.round(score * 100) / 100.0, reasons);
  }

  private String reason(String key, String slot, String value) {
    return issue.narrator().words("rank/" + key, Map.of(slot, value));
  }

  /** What did not happen yet weighs less. */
  private static double weight(Happening happening) {
    double severity = Severity.of(happening.type());
    return switch (happening.modality()) {
      case HAPPENED -> severity;
      case PLANNED -> severity * 0.8;
      case POSSIBLE, CALLED_FOR, DENIED -> severity * 0.6;
    };
  }

  /** The highest number of dead that one claimant gives; nothing is added up. */
  private static int losses(StoryThread thread) {
    int most = 0;
    for (Claim claim : thread.claims().claims()) {
      Integer min = claim.value().min();
      boolean dead = claim.key().effect() == Casualty.Effect.KILLED;
      most = Math.max(most, min == null || !dead ? 0 : min);
    }
    return most;
  }

  /** The product of the edition's weights for the section, the lead's type, parties and places. */
  private double editionWeight(StoryThread thread) {
    Map<String, Double> weights = issue.input().edition().weights();
    Set<String> keys = new TreeSet<>();
    keys.add(thread.section().name().toLowerCase(Locale.ROOT));
    keys.add(thread.lead().type().value());
    for (Mention mention : thread.lead().mentions()) {
      mention.event().actors().forEach(a -> keys.add(a.id()));
      if (mention.event().place() != null) {
        keys.add(mention.event().place().id());
      }
    }
    double product = 1;
    for (String key : keys) {
      product *= weights.getOrDefault(key, 1.0);
    }
    return product;
  }

  /**
   * The letter of the best source; 6 for one source, 3 for two, 2 for more, 1 only where at least
   * three independent ones tell it and one of them is no party's.
   */
  String grade(StoryThread thread) {
    char letter = 'F';
    boolean neutral = false;
    for (Happening happening : thread.happenings()) {
      for (Mention mention : happening.mentions()) {
        if (issue.told().contains(mention.articleId())) {
          var source = mention.report().source();
          letter = (char) Math.min(letter, source.grade());
          neutral |=
              source.affiliation() == null
                  || !issue.input().edition().sides().contains(source.affiliation());
        }
      }
    }
    int sources = issue.independentSources(thread);
    int vouchers = vouchers(thread);
    int digit = sources < 2 ? 6 : sources == 2 ? 3 : vouchers >= 3 && neutral ? 1 : 2;
    return letter + String.valueOf(digit);
  }

  private int vouchers(StoryThread thread) {
    Set<String> vouchers = new TreeSet<>();
    thread.happenings().stream()
        .flatMap(h -> h.mentions().stream())
        .forEach(m -> vouchers.add(m.voucher()));
    return vouchers.size();
  }
}
