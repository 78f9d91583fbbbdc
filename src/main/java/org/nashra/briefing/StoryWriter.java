package org.nashra.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.briefing.wording.Told;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Item;
import org.nashra.model.Briefing.QuoteText;
import org.nashra.model.Briefing.Rank;
import org.nashra.model.Briefing.StoryText;
import org.nashra.model.Briefing.Support;
import org.nashra.model.Event;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;
import org.nashra.model.Quotation;
import org.nashra.model.Span;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/** Writes a story: headline, paragraphs, figures, quotations in the original, grade. */
final class StoryWriter {
  /** Quotations of a story, and the longest that is printed, in code units. */
  private static final int MOST_QUOTES = 2;

  private static final int LONGEST_QUOTE = 420;
  private static final int MOST_PARAGRAPHS = 8;

  private final Issue issue;
  private final FigureWriter figures;
  private final Ranking ranking;

  StoryWriter(Issue issue, FigureWriter figures, Ranking ranking) {
    this.issue = issue;
    this.figures = figures;
    this.ranking = ranking;
  }

  /** The story; empty if nothing of it can be told. */
  Optional<StoryText> story(StoryThread thread, Rank rank) {
    List<Figure> losses = figures.figures(thread);
    Set<String> met = new TreeSet<>();
    List<Item> paragraphs = paragraphs(thread, losses, met);
    Optional<Told> headline = headline(thread);
    Optional<List<Support>> ground = headline.flatMap(issue.check()::resolve);
    if (paragraphs.isEmpty() || ground.isEmpty()) {
      return Optional.empty();
    }
    List<List<Support>> support = new ArrayList<>();
    support.add(ground.get());
    paragraphs.forEach(p -> support.add(p.support()));
    return headline.map(
        h ->
            new StoryText(
                thread.id(),
                h.text(),
                paragraphs,
                losses.stream().map(f -> retold(f, met)).toList(),
                quotes(thread, met),
                ranking.grade(thread),
                rank,
                Issue.together(support)));
  }

  /** The headline of the gravest and most reported thing that has a sentence too, losses last. */
  private Optional<Told> headline(StoryThread thread) {
    return thread.happenings().stream()
        .sorted(
            Comparator.comparing((Happening h) -> h.type() == EventType.CASUALTIES)
                .thenComparing(h -> h.modality() == Modality.POSSIBLE)
                .thenComparing(h -> -Severity.of(h.type()))
                .thenComparing(h -> -h.articleIds().size()))
        .map(issue::ofThisIssue)
        .flatMap(Optional::stream)
        .filter(h -> h.type() == EventType.CASUALTIES || issue.narrator().sentence(h).isPresent())
        .map(issue.narrator()::headline)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What happened; a loss stands in the figures, and here only where there is nothing else. */
  private List<Item> paragraphs(StoryThread thread, List<Figure> losses, Set<String> met) {
    Set<String> seen = new LinkedHashSet<>();
    List<Item> items = new ArrayList<>();
    for (Happening happening : thread.happenings()) {
      if (items.size() < MOST_PARAGRAPHS
          && !repeats(happening, thread)
          && (happening.type() != EventType.CASUALTIES || losses.isEmpty())) {
        issue
            .sentence(happening)
            .filter(i -> seen.add(i.text()))
            .map(i -> new Item(issue.narrator().retold(i.text(), met), i.support()))
            .ifPresent(items::add);
      }
    }
    if (items.isEmpty()) {
      losses.stream()
          .filter(figures::fresh)
          .findFirst()
          .map(f -> new Item(issue.narrator().retold(f.text(), met), f.support()))
          .ifPresent(items::add);
    }
    return items;
  }

  /** Whether it only says once more, without a day of its own, what the story tells as news. */
  private boolean repeats(Happening happening, StoryThread thread) {
    List<Mention> now =
        happening.mentions().stream().filter(m -> issue.told().contains(m.articleId())).toList();
    return !Threads.news(happening, issue.told())
        && now.stream().noneMatch(Threads::dated)
        && thread.happenings().stream()
            .filter(h -> h.type() == happening.type() && Threads.news(h, issue.told()))
            .anyMatch(h -> now.stream().allMatch(m -> placedWithin(m, h)));
  }

  private static boolean placedWithin(Mention mention, Happening other) {
    Event.Place place = mention.event().place();
    return place == null
        || other.mentions().stream()
            .map(m -> m.event().place())
            .anyMatch(p -> p != null && p.id().equals(place.id()));
  }

  /** A figure whose sentence names in short those whom the story has named. */
  private Figure retold(Figure f, Set<String> met) {
    return new Figure(
        f.effect(),
        f.who(),
        f.side(),
        f.sideName(),
        f.min(),
        f.max(),
        f.vague(),
        f.value(),
        f.claimant(),
        f.asOf(),
        f.change(),
        f.kind(),
        issue.narrator().retold(f.text(), met),
        f.support(),
        f.earlier());
  }

  private List<QuoteText> quotes(StoryThread thread, Set<String> met) {
    List<QuoteText> quotes = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Happening happening : thread.happenings()) {
      for (Mention mention : happening.mentions()) {
        Quotation quote = mention.event().quote();
        if (quote == null
            || quotes.size() >= MOST_QUOTES
            || !issue.told().contains(mention.articleId())
            || quote.end() - quote.start() > LONGEST_QUOTE
            || quote.end() > mention.report().article().text().length()) {
          continue;
        }
        String text =
            new Span(quote.start(), quote.end()).in(mention.report().article().text()).strip();
        if (seen.add(text)) {
          quotes.add(quote(mention, quote, text, met));
        }
      }
    }
    return quotes;
  }

  private QuoteText quote(Mention mention, Quotation quote, String text, Set<String> met) {
    List<Support> support = new ArrayList<>();
    issue
        .check()
        .number(mention)
        .ifPresent(
            n ->
                support.add(
                    new Support(
                        n,
                        quote.start(),
                        quote.end(),
                        mention.report().article().text().substring(quote.start(), quote.end()))));
    String speaker = issue.narrator().speaker(quote.speaker(), mention);
    return new QuoteText(
        text,
        mention.report().article().language(),
        speaker == null ? null : issue.narrator().retold(speaker, met),
        support);
  }
}
