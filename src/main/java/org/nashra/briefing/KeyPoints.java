package org.nashra.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Item;
import org.nashra.model.Briefing.StoryText;
import org.nashra.model.Event.Casualty;
import org.nashra.model.EventType;

/** The few sentences that must be read: of every story its first, of the gravest its figures. */
final class KeyPoints {
  private static final int LEAST = 3;
  private static final int MOST = 6;
  private static final int FIGURES = 2;

  private final Issue issue;
  private final FigureWriter figures;

  KeyPoints(Issue issue, FigureWriter figures) {
    this.issue = issue;
    this.figures = figures;
  }

  /**
   * @param stories by rank
   */
  List<Item> of(Map<StoryText, StoryThread> stories) {
    List<Item> points = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    stories.forEach(
        (story, thread) -> {
          if (thread.happenings().stream().anyMatch(h -> Threads.news(h, issue.told()))) {
            deaths(thread).forEach(i -> add(points, seen, i));
            thread.happenings().stream()
                .filter(h -> h.type() != EventType.CASUALTIES && Threads.news(h, issue.told()))
                .findFirst()
                .flatMap(issue::sentence)
                .ifPresent(i -> add(points, seen, i));
          }
        });
    for (StoryText story : stories.keySet()) {
      for (Item paragraph : story.paragraphs()) {
        if (points.size() < LEAST) {
          add(points, seen, paragraph);
        }
      }
    }
    return points;
  }

  private List<Item> deaths(StoryThread thread) {
    List<Figure> chosen = new ArrayList<>();
    Set<String> sides = new TreeSet<>();
    // Of each side's dead one figure, by its own word where it gave one.
    List<Figure> losses = new ArrayList<>(figures.figures(thread));
    losses.sort(java.util.Comparator.comparing(f -> !figures.own(f)));
    for (Figure figure : losses) {
      if (figure.effect() == Casualty.Effect.KILLED
          && figure.side() != null
          && !figure.vague()
          && figures.fresh(figure)
          && chosen.size() < FIGURES
          && sides.add(figure.side())) {
        chosen.add(figure);
      }
    }
    // What stands as it stood yesterday does not lead.
    chosen.sort(java.util.Comparator.comparing(KeyPoints::unchanged));
    return chosen.stream().map(f -> new Item(f.text(), f.support())).toList();
  }

  private static boolean unchanged(Figure figure) {
    return figure.change() != null && !FigureWriter.moved(figure.change());
  }

  private static void add(List<Item> points, Set<String> seen, Item item) {
    if (points.size() < MOST && seen.add(item.text())) {
      points.add(item);
    }
  }
}
