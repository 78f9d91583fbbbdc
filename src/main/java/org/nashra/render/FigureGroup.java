package org.nashra.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing.Figure;

/**
 * The claims about one loss, side by side: the same effect, on the same people of the same side.
 *
 * @param effect as messages name it: {@code killed}
 */
public record FigureGroup(
    String effect, String who, @Nullable String sideName, List<Figure> claims) {
  private record Loss(String effect, String who, @Nullable String side) {}

  /** Groups in the order of their first claim. */
  static List<FigureGroup> of(List<Figure> figures) {
    Map<Loss, List<Figure>> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Loss loss = new Loss(effect(figure), figure.who(), figure.side());
      groups.computeIfAbsent(loss, l -> new ArrayList<>()).add(figure);
    }
    return groups.entrySet().stream()
        .map(
            e ->
                new FigureGroup(
                    e.getKey().effect(),
                    e.getKey().who(),
                    e.getValue().get(0).sideName(),
                    List.copyOf(e.getValue())))
        .toList();
  }

  /**
   * The groups as rows of a table of four columns: one with more claims than one has a row (or
   * several) to itself, two with a single claim share one.
   */
  static List<List<FigureGroup>> rows(List<FigureGroup> groups) {
    List<List<FigureGroup>> rows = new ArrayList<>();
    @Nullable FigureGroup waiting = null;
    for (FigureGroup group : groups) {
      if (group.claims().size() > 1) {
        if (waiting != null) {
          rows.add(List.of(waiting));
          waiting = null;
        }
        rows.add(List.of(group));
      } else if (waiting != null) {
        rows.add(List.of(waiting, group));
        waiting = null;
      } else {
        waiting = group;
      }
    }
    if (waiting != null) {
      rows.add(List.of(waiting));
    }
    return rows;
  }

  static String effect(Figure figure) {
    return figure.effect().name().toLowerCase(Locale.ROOT);
  }
}
