package org.nashra.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.nashra.briefing.wording.Narrator;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.language.Languages;
import org.nashra.language.NameBook;
import org.nashra.model.Briefing;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Item;
import org.nashra.model.Briefing.Rank;
import org.nashra.model.Briefing.StoryText;
import org.nashra.model.Edition;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.model.SectionId;
import org.nashra.story.Affiliations;
import org.nashra.story.Consistency;
import org.nashra.story.Happening;
import org.nashra.story.HappeningMerger;
import org.nashra.story.Mention;
import org.nashra.story.OfficeNames;
import org.nashra.story.Story;
import org.nashra.story.StoryGrouper;

/**
 * Composes one issue of an edition in one language. The same input gives the same briefing, to the
 * fingerprint, whatever the order of the reports and whatever the clock, locale or thread.
 * Thread-safe.
 */
public final class Composer {
  private static final int MOST_BACKGROUND = 5;

  /** The sections whose older history a reader needs. */
  private static final Set<SectionId> HISTORY = EnumSet.of(SectionId.SECURITY, SectionId.DIPLOMACY);

  private final WordingBook wordings;
  private final NameBook names;
  private final StoryGrouper grouper;
  private final Rereading rereading;
  private final Predicate<Event.Place> capital;

  /** For a house that knows no capitals. */
  public Composer(WordingBook wordings, NameBook names, StoryGrouper grouper, Languages languages) {
    this(wordings, names, grouper, languages, place -> false);
  }

  /**
   * @param languages whose readers check what is to be printed
   * @param capital whether a place is a state's capital
   */
  public Composer(
      WordingBook wordings,
      NameBook names,
      StoryGrouper grouper,
      Languages languages,
      Predicate<Event.Place> capital) {
    this.wordings = wordings;
    this.names = names;
    this.grouper = grouper;
    this.rereading = new Rereading(languages);
    this.capital = capital;
  }

  /**
   * What is the same in every language of an issue: its stories and happenings, sifted and put
   * together. Immutable, but for what {@link StoryThread}s hold.
   */
  public static final class Groundwork {
    private final IssueInput input;
    private final List<Report> all;
    private final PreviousIssue previous;
    private final Set<String> told;
    private final List<Story> stories;
    private final List<Story> covered;
    private final Affiliations affiliations;
    private final int refused;
    private final List<StoryThread> threads;
    private final Set<Happening> older = new HashSet<>();

    private Groundwork(
        IssueInput input,
        StoryGrouper grouper,
        OfficeNames offices,
        Predicate<Event.Place> capital) {
      Edition edition = input.edition();
      this.input = input;
      this.all = Issue.ordered(input.all());
      this.previous = new PreviousIssue(input.previous());
      this.told = new TreeSet<>();
      input.told().forEach(r -> told.add(r.article().id()));
      this.stories = grouper.group(all, previous.storiesByArticle());
      EditionScope scope = new EditionScope(edition.region());
      this.covered = stories.stream().filter(scope::covers).toList();
      this.affiliations = new Affiliations(all, offices);
      Consistency.Checked checked =
          new Consistency(edition.sides(), affiliations, capital, edition.zone())
              .check(happenings(covered, scope));
      this.refused = checked.refused();
      this.threads =
          new ArrayList<>(
              new Threads(edition.zone(), previous, affiliations)
                  .of(checked.happenings().stream().filter(h -> !h.background()).toList(), told));
      checked.happenings().stream().filter(Happening::background).forEach(older::add);
      for (StoryThread thread : List.copyOf(threads)) {
        if (Threads.past(thread, told)) {
          older.addAll(thread.happenings());
          threads.remove(thread);
        }
      }
    }
  }

  /** What an issue tells, before it is worded in its languages. */
  public Groundwork groundwork(IssueInput input) {
    return new Groundwork(input, grouper, new OfficeNames(names), capital);
  }

  /**
   * @throws IllegalArgumentException if the house has no wording for the language
   */
  public Briefing compose(IssueInput input, LanguageTag language) {
    return compose(groundwork(input), language);
  }

  /**
   * @throws IllegalArgumentException if the house has no wording for the language
   */
  public Briefing compose(Groundwork ground, LanguageTag language) {
    IssueInput input = ground.input;
    Edition edition = input.edition();
    Map<String, Integer> numbers = new HashMap<>();
    ground.all.forEach(r -> numbers.put(r.article().id(), numbers.size() + 1));
    PreviousIssue previous = ground.previous;
    previous.sources().forEach(s -> numbers.putIfAbsent(s.articleId(), numbers.size() + 1));
    SupportCheck check = new SupportCheck(numbers, rereading);
    Narrator narrator = new Narrator(wordings, names, edition, language, input.date(), ground.all);
    Issue issue =
        new Issue(
            input,
            narrator,
            check,
            previous,
            ground.affiliations,
            new Independence(ground.covered),
            ground.told);
    List<StoryThread> threads = ground.threads;
    FigureWriter figureWriter = new FigureWriter(issue);
    Map<StoryText, StoryThread> written = write(issue, figureWriter, threads);
    Map<StoryText, StoryThread> printed = limited(written, edition.storyLimit());
    List<StoryThread> printedThreads = List.copyOf(printed.values());
    List<Figure> figures = figureWriter.block(printedThreads);
    Map<String, List<Figure>> figuresByStory = new HashMap<>();
    printedThreads.forEach(t -> figuresByStory.put(t.id(), figureWriter.figures(t)));
    Set<String> going = new TreeSet<>();
    threads.forEach(t -> going.add(t.id()));

    Briefing briefing =
        new Briefing(
            edition.id(),
            input.number(),
            input.date(),
            language,
            edition.periodOf(input.date()),
            edition.cutoffOf(input.date()),
            input.generated(),
            input.revision(),
            masthead(input, language),
            new KeyPoints(issue, figureWriter).of(printed),
            new ChangeFinder(issue, figureWriter).changes(printed, going),
            figures,
            sections(printed, edition),
            new TimelineWriter(issue).timeline(printedThreads, figures),
            outlook(issue, printedThreads),
            new ContestedFinder(issue).contested(printedThreads, figuresByStory),
            background(issue, ground.older),
            new GapWriter(input, narrator, language).gaps(),
            sources(ground.all, previous, numbers, narrator),
            excluded(
                input,
                ground.stories,
                ground.covered,
                written.size() - printed.size(),
                check.dropped() + ground.refused),
            new Briefing.Basis(previous.fingerprint(), input.templatesDigest()),
            "");
    return Fingerprint.sealed(Renumbering.apply(briefing));
  }

  private static List<Happening> happenings(List<Story> stories, EditionScope scope) {
    List<List<Mention>> all = new ArrayList<>();
    for (Story story : stories) {
      List<Mention> mentions = new ArrayList<>();
      for (Report report : story.reports()) {
        report.extraction().events().stream()
            .filter(scope::tells)
            .forEach(e -> mentions.add(new Mention(report, e)));
      }
      all.add(mentions);
    }
    return HappeningMerger.merge(all);
  }

  /** The stories by rank, each with the thread that it tells. */
  private static Map<StoryText, StoryThread> write(
      Issue issue, FigureWriter figures, List<StoryThread> threads) {
    Ranking ranking = new Ranking(issue);
    StoryWriter writer = new StoryWriter(issue, figures, ranking);
    Map<StoryThread, Rank> ranks = new LinkedHashMap<>();
    threads.forEach(t -> ranks.put(t, ranking.rank(t)));
    List<StoryThread> sorted = new ArrayList<>(threads);
    sorted.sort(
        Comparator.comparing(
                (StoryThread t) -> -java.util.Objects.requireNonNull(ranks.get(t)).score())
            .thenComparing(t -> t.lead().first(), Mention.ORDER)
            .thenComparing(StoryThread::id));
    Map<StoryText, StoryThread> written = new LinkedHashMap<>();
    for (StoryThread thread : sorted) {
      Rank rank = java.util.Objects.requireNonNull(ranks.get(thread));
      writer.story(thread, rank).ifPresent(s -> written.put(s, thread));
    }
    return written;
  }

  private static Map<StoryText, StoryThread> limited(
      Map<StoryText, StoryThread> stories, int limit) {
    Map<StoryText, StoryThread> printed = new LinkedHashMap<>();
    stories.forEach(
        (story, thread) -> {
          if (printed.size() < limit) {
            printed.put(story, thread);
          }
        });
    return printed;
  }

  private static List<Briefing.Section> sections(
      Map<StoryText, StoryThread> stories, Edition edition) {
    List<SectionId> order =
        edition.sections().isEmpty() ? List.of(SectionId.values()) : edition.sections();
    List<Briefing.Section> sections = new ArrayList<>();
    for (SectionId id : order) {
      List<StoryText> own = new ArrayList<>();
      stories.forEach(
          (story, thread) -> {
            if (thread.section() == id) {
              own.add(story);
            }
          });
      if (!own.isEmpty()) {
        sections.add(new Briefing.Section(id, own));
      }
    }
    return sections;
  }

  /** What is announced, planned, possible or called for, the dated first, in order of time. */
  private static List<Item> outlook(Issue issue, List<StoryThread> threads) {
    List<Happening> ahead = new ArrayList<>();
    threads.forEach(t -> t.happenings().stream().filter(Links::ahead).forEach(ahead::add));
    ahead.sort(Comparator.comparing(Threads::time).thenComparing(Happening::first, Mention.ORDER));
    List<Item> items = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    ahead.forEach(h -> issue.sentence(h).filter(i -> seen.add(i.text())).ifPresent(items::add));
    return items;
  }

  private static List<Item> background(Issue issue, Set<Happening> happenings) {
    List<Happening> older = new ArrayList<>(happenings);
    older.removeIf(h -> !HISTORY.contains(h.type().section()) || h.type() == EventType.CASUALTIES);
    older.removeIf(h -> !dated(h));
    older.removeIf(h -> !Threads.tells(h, issue.told()));
    older.sort(Comparator.comparing(Threads::time).thenComparing(Happening::first, Mention.ORDER));
    List<Item> items = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Happening happening : older) {
      if (items.size() < MOST_BACKGROUND) {
        issue.sentence(happening).filter(i -> seen.add(i.text())).ifPresent(items::add);
      }
    }
    return items;
  }

  /** Older history without its day could be read as today's. */
  private static boolean dated(Happening happening) {
    return happening.mentions().stream()
        .map(m -> m.event().time())
        .anyMatch(t -> t != null && t.explicit());
  }

  private static Briefing.Masthead masthead(IssueInput input, LanguageTag language) {
    Edition edition = input.edition();
    return new Briefing.Masthead(
        inLanguage(edition.title(), language, edition.id().value()),
        inLanguage(edition.producer(), language, ""),
        edition.sendingOf(input.date().plusDays(1)),
        edition.zone().getId());
  }

  private static String inLanguage(
      Map<LanguageTag, String> texts, LanguageTag language, String otherwise) {
    String text = texts.get(language);
    return text == null ? otherwise : text;
  }

  /** Of all reports, and as the issue before had them of articles that are no longer at hand. */
  private static List<Briefing.SourceEntry> sources(
      List<Report> reports,
      PreviousIssue previous,
      Map<String, Integer> numbers,
      Narrator narrator) {
    List<Briefing.SourceEntry> entries = new ArrayList<>();
    for (Report report : reports) {
      var article = report.article();
      entries.add(
          new Briefing.SourceEntry(
              java.util.Objects.requireNonNull(numbers.get(article.id())),
              article.id(),
              narrator.outlet(report),
              article.title(),
              article.language(),
              article.published(),
              article.retrieved(),
              article.url(),
              String.valueOf(report.source().grade())));
    }
    for (Briefing.SourceEntry old : previous.sources()) {
      int number = java.util.Objects.requireNonNull(numbers.get(old.articleId()));
      if (number > reports.size()) {
        entries.add(old.numbered(number));
      }
    }
    return entries;
  }

  private static Briefing.Excluded excluded(
      IssueInput input, List<Story> stories, List<Story> covered, int beyond, int facts) {
    Set<String> told = new TreeSet<>();
    input.told().forEach(r -> told.add(r.article().id()));
    Set<String> left = new TreeSet<>(told);
    covered.forEach(s -> left.removeAll(s.articleIds()));
    int outside = 0;
    for (Story story : stories) {
      boolean here = story.articleIds().stream().anyMatch(told::contains);
      outside += here && !covered.contains(story) ? 1 : 0;
    }
    return new Briefing.Excluded(left.size(), outside + beyond, facts);
  }
}
