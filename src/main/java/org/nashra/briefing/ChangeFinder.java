package org.nashra.briefing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nashra.model.Briefing.Change;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Item;
import org.nashra.model.Briefing.StoryText;
import org.nashra.model.EventType;
import org.nashra.model.SectionId;
import org.nashra.story.Happening;

/** What is new, updated, corrected or closed against the issue before. */
final class ChangeFinder {
  private static final int MOST_CLOSED = 5;

  private final Issue issue;
  private final FigureWriter figures;

  /**
   * @param figures that wrote the stories
   */
  ChangeFinder(Issue issue, FigureWriter figures) {
    this.issue = issue;
    this.figures = figures;
  }

  /**
   * @param stories as written, by rank, each with its thread
   * @param all ids of every story that goes on, printed or not
   */
  List<Change> changes(Map<StoryText, StoryThread> stories, Set<String> all) {
    List<Change> changes = new ArrayList<>();
    if (!issue.previous().exists()) {
      return changes;
    }
    stories.forEach(
        (story, thread) -> {
          List<Change> moved = figures(story, thread);
          changes.addAll(moved);
          if (!thread.known()) {
            fresh(story, thread).ifPresent(changes::add);
          } else if (moved.isEmpty()) {
            news(story, thread).ifPresent(changes::add);
          }
        });
    changes.sort(java.util.Comparator.comparing(c -> KINDS.indexOf(c.kind())));
    changes.addAll(closed(all));
    return changes;
  }

  private static final List<String> KINDS = List.of("updated", "corrected", "new", "closed");

  private List<Change> figures(StoryText story, StoryThread thread) {
    Map<Figure, String> before = figures.before();
    List<Change> changes = new ArrayList<>();
    for (Figure figure : figures.figures(thread)) {
      if (figure.change() != null && FigureWriter.moved(figure.change())) {
        String kind = FigureWriter.up(figure.change()) ? "updated" : "corrected";
        changes.add(
            new Change(
                kind,
                story.id(),
                before.get(figure),
                figure.value(),
                figure.text(),
                figure.support()));
      }
    }
    return changes;
  }

  /** A story that the issue before did not have, by the first thing in it that is news. */
  private Optional<Change> fresh(StoryText story, StoryThread thread) {
    return thread.happenings().stream()
        .filter(h -> Threads.news(h, issue.told()))
        .filter(h -> issue.told().containsAll(h.articleIds()))
        .map(h -> h.type() == EventType.CASUALTIES ? loss(thread) : issue.sentence(h))
        .flatMap(Optional::stream)
        .findFirst()
        .map(i -> new Change("new", story.id(), null, story.headline(), i.text(), i.support()));
  }

  private Optional<Item> loss(StoryThread thread) {
    return figures.figures(thread).stream().findFirst().map(f -> new Item(f.text(), f.support()));
  }

  /** What a story that goes on reports for the first time. */
  private Optional<Change> news(StoryText story, StoryThread thread) {
    for (Happening happening : thread.happenings()) {
      if (happening.type() != EventType.CASUALTIES
          && Threads.news(happening, issue.told())
          && issue.told().containsAll(happening.articleIds())) {
        Optional<Item> item = issue.sentence(happening);
        if (item.isPresent() && !issue.previous().said(item.get().text())) {
          return item.map(
              i ->
                  new Change("updated", story.id(), null, story.headline(), i.text(), i.support()));
        }
      }
    }
    return Optional.empty();
  }

  /** One source's single word, or a mere statement, is nothing that a reader waits for. */
  private boolean real(StoryText story) {
    return !story.grade().endsWith("6")
        && issue.previous().section(story.id()) != SectionId.STATEMENTS;
  }

  private List<Change> closed(Set<String> all) {
    List<Change> changes = new ArrayList<>();
    Set<String> seen = new HashSet<>(all);
    for (StoryText story : issue.previous().stories()) {
      if (real(story) && seen.add(story.id()) && changes.size() < MOST_CLOSED) {
        String text = issue.narrator().words("changes/closed", Map.of("text", story.headline()));
        changes.add(
            new Change(
                "closed",
                story.id(),
                story.headline(),
                null,
                text,
                issue.carried(story.support())));
      }
    }
    return changes;
  }
}
