package org.nashra.render;

import java.util.ArrayList;
import java.util.List;
import org.nashra.render.DayMap.Sign;

/**
 * Finds room for the names on a map: each place's beside its sign, on one of eight sides where it
 * hits neither sign nor name nor the edge; countries' names where there is room left. A name that
 * finds none is left out of the drawing; it stands in the list beside it.
 */
final class MapLabels {
  private static final int SIZE = 25;
  private static final int GAP = 3;
  private static final int STEP = 5;

  private final boolean rightToLeft;
  private final List<Label> labels = new ArrayList<>();
  private final List<Area> taken = new ArrayList<>();
  private final List<Area> crossed = new ArrayList<>();

  /**
   * A name in its place.
   *
   * @param kind {@code place} or {@code land}
   * @param x middle of the name
   * @param y middle of the name
   * @param side which end of it touches the sign: -1 the left, 1 the right, 0 neither
   * @param crossed whether a line runs under it
   */
  public record Label(
      String kind, String text, int x, int y, int width, int height, int side, boolean crossed) {}

  private record Area(double left, double top, double right, double bottom) {
    boolean meets(Area o) {
      return left < o.right && right > o.left && top < o.bottom && bottom > o.top;
    }

    boolean inSheet() {
      return left >= 4 && top >= 4 && right <= DayMap.WIDTH - 4 && bottom <= DayMap.HEIGHT - 4;
    }
  }

  /**
   * @param lines lines that names had better not cross; of each its points, x and y by turns
   */
  MapLabels(List<Sign> signs, List<int[]> lines, boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
    lines.forEach(this::line);
    for (Sign sign : signs) {
      int r = radius(sign);
      taken.add(new Area(sign.x() - r, sign.y() - r, sign.x() + r, sign.y() + r));
    }
    signs.forEach(this::place);
  }

  List<Label> placed() {
    return List.copyOf(labels);
  }

  /** Points along the whole line, so that a name between two of its corners meets it too. */
  private void line(int[] points) {
    for (int i = 0; i + 3 < points.length; i += 2) {
      double across = points[i + 2] - points[i];
      double down = points[i + 3] - points[i + 1];
      int steps = (int) Math.ceil(Math.hypot(across, down) / STEP) + 1;
      for (int step = 0; step <= steps; step++) {
        double x = points[i] + across * step / steps;
        double y = points[i + 1] + down * step / steps;
        crossed.add(new Area(x - 3, y - 3, x + 3, y + 3));
      }
    }
  }

  /** On the first side that no line crosses; else where the fewest points of lines lie. */
  private void place(Sign sign) {
    int width = width(sign.name(), SIZE);
    int[][] sides = {{1, 0}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}};
    Label best = null;
    long least = Long.MAX_VALUE;
    for (int[] side : sides) {
      int across = rightToLeft ? -side[0] : side[0];
      int x = sign.x() + across * (width / 2 + radius(sign) + GAP);
      int y = sign.y() + side[1] * (side[0] == 0 ? SIZE / 2 + radius(sign) : SIZE * 3 / 4);
      Area area = area(x, y, width, SIZE);
      long crossings = crossed.stream().filter(area::meets).count();
      if (crossings < least && area.inSheet() && free(area)) {
        best = new Label("place", sign.name(), x, y, width, SIZE, -across, crossings > 0);
        least = crossings;
      }
    }
    if (best != null) {
      put(best);
    }
  }

  /** How far a sign reaches, about as the templates draw it. */
  private static int radius(Sign sign) {
    return sign.precision().equals("region") ? 26 : 12;
  }

  /** Writes a country's name where it is widest about it. */
  void country(String name, double[] outline) {
    int width = width(name, SIZE) * 11 / 10;
    if (name.isEmpty() || Clipping.area(outline) < width * SIZE * 1.6) {
      return;
    }
    double best = Double.MAX_VALUE;
    int[] spot = null;
    double[] centre = centre(outline);
    for (int x = width / 2 + 10; x < DayMap.WIDTH - width / 2 - 10; x += 20) {
      for (int y = SIZE; y < DayMap.HEIGHT - SIZE; y += 14) {
        double distance = Math.hypot(x - centre[0], y - centre[1]);
        if (distance < best && fits(outline, x, y, width) && open(area(x, y, width, SIZE))) {
          best = distance;
          spot = new int[] {x, y};
        }
      }
    }
    if (spot != null) {
      put(new Label("land", name, spot[0], spot[1], width, SIZE, 0, false));
    }
  }

  private static boolean fits(double[] outline, int x, int y, int width) {
    for (int i = -2; i <= 2; i++) {
      double across = x + i * width / 4.0;
      if (!Clipping.contains(outline, across, y - SIZE / 2.0)
          || !Clipping.contains(outline, across, y + SIZE / 2.0)) {
        return false;
      }
    }
    return true;
  }

  private static double[] centre(double[] outline) {
    double x = 0;
    double y = 0;
    int points = outline.length / 2;
    for (int i = 0; i + 1 < outline.length; i += 2) {
      x += outline[i] / points;
      y += outline[i + 1] / points;
    }
    return new double[] {x, y};
  }

  private void put(Label label) {
    taken.add(area(label.x(), label.y(), label.width(), label.height()));
    labels.add(label);
  }

  /** Neither taken nor crossed by a line. */
  private boolean open(Area area) {
    return free(area) && crossed.stream().noneMatch(area::meets);
  }

  private boolean free(Area area) {
    return taken.stream().noneMatch(area::meets);
  }

  private static Area area(int x, int y, int width, int height) {
    return new Area(x - width / 2.0, y - height / 2.0, x + width / 2.0, y + height / 2.0);
  }

  /** A generous guess, since every reader's fonts differ. */
  private static int width(String text, int size) {
    return (int) (text.codePointCount(0, text.length()) * size * 0.58) + 8;
  }
}
