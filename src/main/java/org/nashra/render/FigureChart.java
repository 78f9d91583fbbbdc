package org.nashra.render;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing.Earlier;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Support;

/**
 * A figure over the days, ready to draw on a sheet of {@code width} by {@code height} units from
 * the top left: a value stands until the next one was claimed, and nothing is drawn between.
 * Heights count from zero; time runs as the language is read.
 *
 * @param path as SVG's {@code d}
 * @param dots where a value was claimed, oldest first
 * @param values what was claimed, oldest first, the last one the figure's own
 */
public record FigureChart(
    int width, int height, int floor, String path, List<Dot> dots, List<Value> values) {
  static final int WIDTH = 180;
  static final int HEIGHT = 44;
  private static final int FLOOR = HEIGHT - 3;

  /** Room for half a dot, at the sides and above. */
  private static final int MARGIN = 7;

  public record Dot(int x, int y) {}

  /**
   * @param value as printed
   */
  public record Value(LocalDate day, String value, List<Support> support) {}

  private record Point(LocalDate day, int height) {}

  /** The chart, or null where the figure has not moved. */
  static @Nullable FigureChart of(Figure figure, boolean rightToLeft) {
    List<Point> points = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (Earlier earlier : figure.earlier()) {
      add(points, earlier.asOf(), earlier.min(), earlier.max());
      values.add(new Value(earlier.asOf(), earlier.value(), earlier.support()));
    }
    add(points, figure.asOf(), figure.min(), figure.max());
    values.add(new Value(figure.asOf(), figure.value(), figure.support()));
    boolean moved = points.stream().map(Point::height).distinct().count() > 1;
    return moved && points.size() == values.size() ? draw(points, values, rightToLeft) : null;
  }

  private static void add(
      List<Point> points, LocalDate day, @Nullable Integer min, @Nullable Integer max) {
    Integer height = min != null ? min : max;
    if (height != null && (points.isEmpty() || points.get(points.size() - 1).day.isBefore(day))) {
      points.add(new Point(day, height));
    }
  }

  private static FigureChart draw(List<Point> points, List<Value> values, boolean rightToLeft) {
    LocalDate first = points.get(0).day;
    double days = ChronoUnit.DAYS.between(first, points.get(points.size() - 1).day);
    double highest = points.stream().mapToInt(Point::height).max().orElseThrow();
    StringBuilder path = new StringBuilder();
    List<Dot> dots = new ArrayList<>();
    for (Point point : points) {
      double along = ChronoUnit.DAYS.between(first, point.day) / days * (WIDTH - 2 * MARGIN);
      int x = (int) Math.round(rightToLeft ? WIDTH - MARGIN - along : MARGIN + along);
      int y = (int) Math.round(FLOOR - (FLOOR - MARGIN) * point.height / highest);
      if (!dots.isEmpty()) {
        path.append('L').append(x).append(' ').append(dots.get(dots.size() - 1).y);
      }
      path.append(dots.isEmpty() ? 'M' : 'L').append(x).append(' ').append(y);
      dots.add(new Dot(x, y));
    }
    return new FigureChart(
        WIDTH, HEIGHT, FLOOR, path.toString(), List.copyOf(dots), List.copyOf(values));
  }
}
