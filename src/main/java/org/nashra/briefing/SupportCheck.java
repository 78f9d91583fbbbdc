package org.nashra.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nashra.briefing.wording.Ground;
import org.nashra.briefing.wording.Told;
import org.nashra.language.FoldedText;
import org.nashra.model.Briefing.Support;
import org.nashra.model.Span;
import org.nashra.story.Mention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves every sentence to the passages that it rests on, and refuses one that does not: a name
 * or number whose passage does not stand in the article, a number that its passage does not give, a
 * digit in the sentence that no passage explains, a fact that its own words contradict. Counts what
 * it refuses. Not thread-safe: one for each composing.
 */
final class SupportCheck {
  private static final Logger LOG = LoggerFactory.getLogger(SupportCheck.class);
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** A sentence cites no more sources than this. */
  private static final int MOST_SOURCES = 5;

  /** So many a noun tells by its form alone: "a soldier", جنديان. */
  private static final int DUAL = 2;

  private final Map<String, Integer> numbers;
  private final Rereading rereading;
  private final Contradictions contradictions;
  private int dropped;

  /**
   * @param numbers of the sources, by article id
   * @param rereading of the words that facts rest on
   */
  SupportCheck(Map<String, Integer> numbers, Rereading rereading) {
    this.numbers = Map.copyOf(numbers);
    this.rereading = rereading;
    this.contradictions = new Contradictions(rereading);
  }

  int dropped() {
    return dropped;
  }

  /** The number of the source that a mention stands in. */
  Optional<Integer> number(Mention mention) {
    return Optional.ofNullable(numbers.get(mention.articleId()));
  }

  /** The number of the source that an article is. */
  Optional<Integer> number(String articleId) {
    return Optional.ofNullable(numbers.get(articleId));
  }

  /** The sentence that some words of a mention stand in; empty where the article has no number. */
  List<Support> passage(Mention mention, Span span) {
    Set<Support> passage = new LinkedHashSet<>();
    add(passage, mention, sentence(mention, span));
    return List.copyOf(passage);
  }

  /** The passages that a sentence rests on; empty, logged and counted if it does not hold. */
  Optional<List<Support>> resolve(Told told) {
    String fault = fault(told);
    if (fault != null) {
      dropped++;
      LOG.warn("left out, not supported: \"{}\": {}", told.text(), fault);
      return Optional.empty();
    }
    return Optional.of(supports(told));
  }

  private @org.jspecify.annotations.Nullable String fault(Told told) {
    if (told.mentions().isEmpty()) {
      return "no article is cited";
    }
    String contradiction = contradictions.in(told.mentions().get(0));
    if (contradiction != null) {
      return contradiction;
    }
    Set<String> explained = new TreeSet<>();
    // An outlet may have a number for a name.
    told.mentions().forEach(m -> explained.addAll(digits(m.report().source().name())));
    for (Ground ground : told.grounds()) {
      String text = ground.mention().report().article().text();
      Span span = ground.span();
      if (span != null && (span.end() > text.length() || !span.in(text).equals(ground.surface()))) {
        return "\""
            + ground.surface()
            + "\" does not stand at "
            + span
            + " of the article "
            + ground.mention().articleId();
      }
      Set<String> given = digits(ground.surface() == null ? "" : ground.surface());
      if (!ground.numbers().isEmpty() && ground.surface() != null) {
        // Also beside digits: "12 thousand" is no twelve.
        rereading
            .numbers(ground.surface(), ground.mention().report().article().language())
            .forEach(n -> given.add(String.valueOf(n)));
        int family =
            rereading.family(ground.surface(), ground.mention().report().article().language());
        if (family > DUAL) {
          given.add(String.valueOf(family));
        }
      }
      for (int number : ground.numbers()) {
        boolean uncounted = given.isEmpty() && number <= DUAL;
        if (ground.surface() != null && !uncounted && !given.contains(String.valueOf(number))) {
          return number + " does not stand in \"" + ground.surface() + "\"";
        }
        explained.add(String.valueOf(number));
      }
      explained.addAll(digits(ground.printed()));
      explained.addAll(given);
    }
    Set<String> printed = digits(told.text());
    printed.removeAll(explained);
    return printed.isEmpty() ? null : "nothing gives the number " + printed.iterator().next();
  }

  private static Set<String> digits(String text) {
    Set<String> found = new TreeSet<>();
    Matcher m =
        DIGITS.matcher(FoldedText.fold(text).replaceAll("(?<=\\d)[,. ](?=\\d{3}(?!\\d))", ""));
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }

  /** The evidence of what is told, and the sentences of what stands outside of it. */
  private List<Support> supports(Told told) {
    Set<Support> supports = new LinkedHashSet<>();
    Mention main = told.mentions().get(0);
    List<Span> evidence = new ArrayList<>(main.event().evidence());
    for (Ground ground : told.grounds()) {
      Span span = ground.span();
      if (span == null) {
        continue;
      }
      if (!ground.mention().equals(main)) {
        add(supports, ground.mention(), sentence(ground.mention(), span));
      } else if (evidence.stream().noneMatch(e -> e.contains(span))) {
        evidence.add(sentence(main, span));
      }
    }
    Set<Support> first = new LinkedHashSet<>();
    evidence.forEach(e -> add(first, main, e));
    first.addAll(supports);
    Set<String> cited = new LinkedHashSet<>(Set.of(main.articleId()));
    for (Mention mention : told.mentions()) {
      if (cited.size() < MOST_SOURCES && cited.add(mention.articleId())) {
        add(first, mention, mention.event().evidence().get(0));
      }
    }
    return List.copyOf(first);
  }

  private static Span sentence(Mention mention, Span span) {
    return mention.report().extraction().sentences().stream()
        .filter(s -> s.contains(span))
        .findFirst()
        .orElse(span);
  }

  private void add(Set<Support> supports, Mention mention, Span span) {
    Integer number = numbers.get(mention.articleId());
    String text = mention.report().article().text();
    if (number != null && span.end() <= text.length()) {
      supports.add(new Support(number, span.start(), span.end(), span.in(text)));
    }
  }
}
