package org.nashra.render;

import java.util.Arrays;
import org.nashra.render.Outlines.Box;

/** Polygons cut to a box (Sutherland and Hodgman), and measured. Points are x and y by turns. */
final class Clipping {
  private Clipping() {}

  static double[] clip(double[] ring, Box box) {
    double[] cut = half(ring, 0, box.west(), true);
    cut = half(cut, 0, box.east(), false);
    cut = half(cut, 1, box.south(), true);
    return half(cut, 1, box.north(), false);
  }

  /** What lies on one side of a line at {@code limit} of the axis. */
  private static double[] half(double[] ring, int axis, double limit, boolean above) {
    double[] out = new double[ring.length * 2 + 8];
    int n = 0;
    for (int i = 0; i + 1 < ring.length; i += 2) {
      int j = (i + 2) % ring.length;
      boolean here = above == ring[i + axis] >= limit;
      boolean next = above == ring[j + axis] >= limit;
      if (here) {
        out[n++] = ring[i];
        out[n++] = ring[i + 1];
      }
      if (here != next) {
        double t = (limit - ring[i + axis]) / (ring[j + axis] - ring[i + axis]);
        out[n++] = ring[i] + t * (ring[j] - ring[i]);
        out[n++] = ring[i + 1] + t * (ring[j + 1] - ring[i + 1]);
      }
    }
    return Arrays.copyOf(out, n);
  }

  static double area(double[] ring) {
    double twice = 0;
    for (int i = 0; i + 1 < ring.length; i += 2) {
      int j = (i + 2) % ring.length;
      twice += ring[i] * ring[j + 1] - ring[j] * ring[i + 1];
    }
    return Math.abs(twice) / 2;
  }

  /** Whether a point lies inside (even-odd rule). */
  static boolean contains(double[] ring, double x, double y) {
    boolean inside = false;
    for (int i = 0; i + 1 < ring.length; i += 2) {
      int j = (i + 2) % ring.length;
      if (ring[i + 1] > y != ring[j + 1] > y
          && x < ring[i] + (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) * (ring[j] - ring[i])) {
        inside = !inside;
      }
    }
    return inside;
  }
}
