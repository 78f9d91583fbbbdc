package org.nashra.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.wording.Told;
import org.nashra.model.Briefing.Claimant;
import org.nashra.model.Briefing.Delta;
import org.nashra.model.Briefing.Earlier;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Support;
import org.nashra.model.Event.Casualty;
import org.nashra.model.Span;
import org.nashra.story.Claim;
import org.nashra.story.Mention;

/**
 * Figures: claims of loss side by side, each with its claimant, its day and its change. A claim
 * that no article of this issue repeats stands on as of its day. One for each composing.
 */
final class FigureWriter {
  /** Rows that the block of key figures has at most. */
  private static final int MOST = 8;

  /** Days that a figure is followed back at most. */
  private static final int MOST_EARLIER = 9;

  private final Issue issue;
  private final Map<Figure, String> before = new LinkedHashMap<>();
  private final Set<Figure> standing = new LinkedHashSet<>();
  private final Map<StoryThread, List<Figure>> written = new LinkedHashMap<>();

  FigureWriter(Issue issue) {
    this.issue = issue;
  }

  /** The values before, as printed, of the figures that moved. */
  Map<Figure, String> before() {
    return java.util.Collections.unmodifiableMap(before);
  }

  /** Whether an article of this issue gives it; else it stands from an earlier one. */
  boolean fresh(Figure figure) {
    return !standing.contains(figure);
  }

  /** The figures of all stories together: each once, the sides' own first, the vague last. */
  List<Figure> block(List<StoryThread> threads) {
    List<Figure> all = new ArrayList<>();
    for (StoryThread thread : threads) {
      for (Figure figure : figures(thread)) {
        if (all.stream().noneMatch(f -> same(f, figure))) {
          all.add(figure);
        }
      }
    }
    all.sort(
        Comparator.comparing(Figure::vague)
            .thenComparing(f -> !own(f))
            .thenComparing(f -> f.side() == null)
            .thenComparing(Figure::effect)
            .thenComparing(f -> order(f.side()))
            .thenComparing(f -> String.valueOf(f.side())));
    List<Figure> block = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    // What a heading groups stands together, in the order of the first of each group.
    List<String> heads = block.stream().map(FigureWriter::head).distinct().toList();
    block.sort(Comparator.comparingInt(f -> heads.indexOf(head(f))));
    return block;
  }

  private static String head(Figure figure) {
    return figure.effect() + " " + figure.side() + " " + figure.who();
  }

  private static boolean same(Figure a, Figure b) {
    return a.effect() == b.effect()
        && java.util.Objects.equals(a.side(), b.side())
        && java.util.Objects.equals(a.kind(), b.kind())
        && a.claimant().id().equals(b.claimant().id())
        && a.value().equals(b.value());
  }

  /** Whether a side speaks of its own losses. */
  boolean own(Figure figure) {
    return figure.side() != null
        && figure.side().equals(issue.affiliations().of(figure.claimant().id()));
  }

  /** The figures of a story, sides in the edition's order. */
  List<Figure> figures(StoryThread thread) {
    return written.computeIfAbsent(thread, this::write);
  }

  private List<Figure> write(StoryThread thread) {
    List<Claim> claims = new ArrayList<>(thread.claims().claims());
    claims.removeIf(c -> !fresh(c) && (c.part() || c.value().vague() || c.key().side() == null));
    // "Among them a leader": a part that does not say whom it counts tells nothing in a table.
    claims.removeIf(c -> c.part() && c.value().who().equals("people"));
    claims.removeIf(c -> vagueBesideExact(c, thread));
    claims.removeIf(c -> c.key().side() == null && issue.narrator().uncounted(c));
    claims.sort(
        Comparator.comparing((Claim c) -> c.key().effect())
            .thenComparing(Claim::part)
            .thenComparing(c -> c.value().vague())
            .thenComparing(c -> c.key().side() == null)
            .thenComparing(c -> order(c.key().side()))
            .thenComparing(c -> String.valueOf(c.key().side()))
            .thenComparing(c -> c.key().claimant()));
    List<Figure> figures = new ArrayList<>();
    claims.forEach(c -> figure(c).ifPresent(figures::add));
    return figures;
  }

  private boolean fresh(Claim claim) {
    Set<String> articles = new TreeSet<>();
    claim.mentions().forEach(m -> articles.add(m.articleId()));
    return !Collections.disjoint(articles, issue.told());
  }

  /**
   * "Dozens" on no side is nothing more beside the numbers of two sides, or beside another outlet's
   * same word.
   */
  private static boolean vagueBesideExact(Claim claim, StoryThread thread) {
    if (!claim.value().vague() || claim.key().side() != null) {
      return false;
    }
    long counted =
        thread.claims().claims().stream()
            .filter(c -> c.key().effect() == claim.key().effect() && c.key().side() != null)
            .filter(c -> !c.value().vague() && !c.part())
            .map(c -> c.key().side())
            .distinct()
            .count();
    if (counted > 1) {
      return true;
    }
    Claim first =
        thread.claims().claims().stream()
            .filter(c -> c.value().vague() && c.key().side() == null)
            .filter(c -> c.key().effect() == claim.key().effect())
            .min(Comparator.comparing((Claim c) -> c.mentions().get(0), Mention.ORDER))
            .orElse(claim);
    return !first.equals(claim);
  }

  private int order(@Nullable String side) {
    int index = side == null ? -1 : issue.input().edition().sides().indexOf(side);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  /** What a value was when an issue last told it. */
  private record Before(@Nullable Integer min, @Nullable Integer max, String printed) {}

  private Optional<Figure> figure(Claim full) {
    Claim claim = ofThisIssue(full);
    Before last = fresh(full) ? before(full) : null;
    Delta change = last == null ? null : change(last, claim);
    String shown = last != null && change != null && moved(change) ? last.printed() : null;
    Optional<Told> told = issue.narrator().loss(claim, shown, change != null && up(change));
    Optional<Figure> figure =
        told.flatMap(
            t ->
                issue
                    .check()
                    .resolve(t)
                    .map(s -> figure(claim, change, t.text(), s, earlier(full))));
    if (shown != null) {
      figure.ifPresent(f -> before.put(f, shown));
    }
    figure.filter(f -> !fresh(full)).ifPresent(standing::add);
    return figure;
  }

  private Figure figure(
      Claim claim,
      @Nullable Delta change,
      String text,
      List<Support> support,
      List<Earlier> earlier) {
    return new Figure(
        claim.key().effect(),
        issue.narrator().who(claim),
        claim.key().side(),
        issue.narrator().side(claim.key().side()),
        claim.value().min(),
        claim.value().max(),
        claim.value().vague(),
        issue.narrator().value(claim),
        new Claimant(claim.key().claimant(), issue.narrator().claimant(claim)),
        claim.asOf(),
        change,
        claim.key().kind(),
        text,
        support,
        earlier);
  }

  /** What the claimant said before: as the articles at hand give it, else as the issue before. */
  private List<Earlier> earlier(Claim claim) {
    if (claim.part() || claim.value().vague() || claim.key().side() == null) {
      return List.of();
    }
    NavigableMap<LocalDate, Earlier> days = new TreeMap<>();
    issue
        .previous()
        .figure(claim.key())
        .filter(f -> !f.vague())
        .ifPresent(
            f -> {
              f.earlier().forEach(e -> days.put(e.asOf(), e));
              days.put(f.asOf(), new Earlier(f.asOf(), f.min(), f.max(), f.value(), f.support()));
            });
    days.replaceAll(
        (day, e) -> new Earlier(day, e.min(), e.max(), e.value(), issue.carried(e.support())));
    for (Claim.Earlier said : claim.earlier()) {
      Casualty value = said.value();
      days.put(
          said.asOf(),
          new Earlier(
              said.asOf(),
              value.min(),
              value.max(),
              issue.narrator().value(value, said.mention()),
              issue.check().passage(said.mention(), new Span(value.start(), value.end()))));
    }
    List<Earlier> before = new ArrayList<>();
    for (Earlier said : days.headMap(claim.asOf()).values()) {
      if (!said.support().isEmpty() && (before.isEmpty() || !repeats(said, before))) {
        before.add(said);
      }
    }
    return before.subList(Math.max(0, before.size() - MOST_EARLIER), before.size());
  }

  private static boolean repeats(Earlier said, List<Earlier> before) {
    Earlier last = before.get(before.size() - 1);
    return java.util.Objects.equals(said.min(), last.min())
        && java.util.Objects.equals(said.max(), last.max());
  }

  /** What the issue before printed, or what an article of an earlier one gave. */
  private @Nullable Before before(Claim claim) {
    if (claim.part() || claim.key().side() == null) {
      return null;
    }
    Optional<Figure> printed = issue.previous().figure(claim.key());
    if (printed.isPresent()) {
      return new Before(printed.get().min(), printed.get().max(), printed.get().value());
    }
    Before last = null;
    for (Claim.Earlier earlier : claim.earlier()) {
      if (!issue.told().contains(earlier.mention().articleId())) {
        String value = issue.narrator().value(earlier.value(), earlier.mention());
        last = new Before(earlier.value().min(), earlier.value().max(), value);
      }
    }
    return last;
  }

  /** The claim as this issue's articles give it, so that only they are cited. */
  private Claim ofThisIssue(Claim claim) {
    if (!fresh(claim)) {
      return claim;
    }
    List<Mention> mentions = new ArrayList<>(claim.mentions());
    mentions.removeIf(m -> !issue.told().contains(m.articleId()));
    // The claimant's own words first, and of those the ones that say who was counted.
    mentions.sort(
        Comparator.comparing((Mention m) -> !m.voucher().equals(claim.key().claimant()))
            .thenComparing(m -> value(m, claim).who().equals("people"))
            .thenComparing(Mention.ORDER));
    // Where this issue's articles only say "people", an earlier word of the same claimant stands
    // in.
    if (value(mentions.get(0), claim).who().equals("people")) {
      claim.mentions().stream()
          .filter(m -> m.voucher().equals(mentions.get(0).voucher()))
          .filter(m -> !value(m, claim).who().equals("people"))
          .findFirst()
          .ifPresent(
              m -> {
                mentions.remove(m);
                mentions.add(0, m);
              });
    }
    Casualty value = value(mentions.get(0), claim);
    Claim.Key key = claim.key();
    String claimant = issue.affiliations().voucher(mentions.get(0));
    Claim.Key said = new Claim.Key(key.effect(), key.side(), claimant, key.kind());
    return new Claim(said, claim.part(), value, claim.asOf(), mentions, claim.earlier());
  }

  private static Casualty value(Mention mention, Claim claim) {
    return mention.event().casualties().stream()
        .filter(c -> Claim.agree(c, claim.value()) && c.effect() == claim.key().effect())
        .filter(c -> java.util.Objects.equals(c.side(), claim.key().side()))
        .min(Comparator.comparing((Casualty c) -> c.who().equals("people")))
        .orElse(claim.value());
  }

  private static @Nullable Delta change(Before before, Claim now) {
    Integer min = difference(before.min(), now.value().min());
    Integer max = difference(before.max(), now.value().max());
    return min == null && max == null ? null : new Delta(min, max);
  }

  private static @Nullable Integer difference(@Nullable Integer before, @Nullable Integer now) {
    return before == null || now == null ? null : Integer.valueOf(now - before);
  }

  static boolean moved(Delta change) {
    return (change.min() != null && change.min() != 0)
        || (change.max() != null && change.max() != 0);
  }

  static boolean up(Delta change) {
    Integer step = change.min() != null && change.min() != 0 ? change.min() : change.max();
    return step != null && step > 0;
  }
}
