package org.nashra.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nashra.render.Outlines.Box;

/**
 * Degrees to map units: equirectangular, true to scale at the map's middle latitude, which is good
 * for a region. Immutable.
 *
 * @param frame what the sheet shows, in degrees
 */
record Projection(Box frame, double shrink, int width, int height) {

  /** The projection in which a box, with a margin, just fits the sheet. */
  static Projection fit(Box box, int width, int height) {
    double middle = (box.south() + box.north()) / 2;
    double shrink = Math.cos(Math.toRadians(Math.max(-75, Math.min(75, middle))));
    double wide = Math.max(box.width() * shrink, 2) * 1.08;
    double high = Math.max(box.height(), 1.2) * 1.08;
    double degrees = Math.max(wide / width, high / height);
    double centre = (box.west() + box.east()) / 2;
    double halfWide = degrees * width / 2 / shrink;
    double halfHigh = degrees * height / 2;
    Box frame = new Box(centre - halfWide, middle - halfHigh, centre + halfWide, middle + halfHigh);
    return new Projection(frame, shrink, width, height);
  }

  int x(double lon) {
    return (int) Math.round((lon - frame.west()) / frame.width() * width);
  }

  int y(double lat) {
    return (int) Math.round((frame.north() - lat) / frame.height() * height);
  }

  /** The outline as an SVG path, cut to somewhat more than the frame; empty where nothing shows. */
  String path(List<double[]> rings) {
    StringBuilder path = new StringBuilder();
    for (double[] ring : rings) {
      if (Box.around(ring).meets(frame)) {
        append(Clipping.clip(ring, frame.grown(frame.width() * 0.02)), path);
      }
    }
    return path.toString();
  }

  private void append(double[] ring, StringBuilder path) {
    int lastX = Integer.MIN_VALUE;
    int lastY = Integer.MIN_VALUE;
    int written = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int x = x(ring[i]);
      int y = y(ring[i + 1]);
      if (x != lastX || y != lastY) {
        path.append(written == 0 ? 'M' : 'L').append(x).append(' ').append(y);
        written++;
        lastX = x;
        lastY = y;
      }
    }
    if (written > 0) {
      path.append('Z');
    }
  }

  /**
   * The line that two outlines share, as pieces of x and y by turns: simplified arc by arc, they
   * hold the very same points.
   */
  List<int[]> shared(List<double[]> one, List<double[]> other) {
    Set<Long> segments = new HashSet<>();
    for (double[] ring : other) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        segments.add(key(ring, i));
      }
    }
    List<int[]> pieces = new ArrayList<>();
    for (double[] ring : one) {
      List<Integer> piece = new ArrayList<>();
      for (int i = 0; i + 3 < ring.length; i += 2) {
        boolean drawn =
            frame.contains(ring[i], ring[i + 1])
                && frame.contains(ring[i + 2], ring[i + 3])
                && segments.contains(key(ring, i));
        if (drawn && piece.isEmpty()) {
          piece.addAll(List.of(x(ring[i]), y(ring[i + 1])));
        }
        if (drawn) {
          piece.addAll(List.of(x(ring[i + 2]), y(ring[i + 3])));
        }
        if (!piece.isEmpty() && (!drawn || i + 5 >= ring.length)) {
          pieces.add(piece.stream().mapToInt(Integer::intValue).toArray());
          piece.clear();
        }
      }
    }
    return pieces;
  }

  /** The same for a segment and its reverse. */
  private static long key(double[] ring, int i) {
    long from = Math.round(ring[i] * 100) * 100_000 + Math.round(ring[i + 1] * 100);
    long to = Math.round(ring[i + 2] * 100) * 100_000 + Math.round(ring[i + 3] * 100);
    return Math.min(from, to) * 4_000_000_007L + Math.max(from, to);
  }

  /** The largest visible part in map units, x and y by turns; empty where nothing shows. */
  double[] visible(List<double[]> rings) {
    double[] largest = new double[0];
    double most = 0;
    for (double[] ring : rings) {
      double[] part = Clipping.clip(ring, frame);
      for (int i = 0; i < part.length; i += 2) {
        part[i] = (part[i] - frame.west()) / frame.width() * width;
        part[i + 1] = (frame.north() - part[i + 1]) / frame.height() * height;
      }
      double area = Clipping.area(part);
      if (area > most) {
        most = area;
        largest = part;
      }
    }
    return largest;
  }
}
