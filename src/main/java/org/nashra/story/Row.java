package org.nashra.story;

import java.util.Arrays;

/** Figures by ascending number, kept small: there may be millions. Not thread-safe. */
final class Row {
  private int[] keys = new int[4];
  private double[] values = new double[4];
  private int size;

  /**
   * @throws IllegalArgumentException if the key is not above all others
   */
  void add(int key, double value) {
    if (size > 0 && keys[size - 1] >= key) {
      throw new IllegalArgumentException(key + " stands not above " + keys[size - 1]);
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    keys[size] = key;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int key(int i) {
    return keys[i];
  }

  double value(int i) {
    return values[i];
  }
}
