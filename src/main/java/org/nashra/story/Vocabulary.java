package org.nashra.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers for the features of articles, so that each is kept once. Which number a feature gets may
 * differ from run to run: nothing may depend on it. Thread-safe.
 */
final class Vocabulary {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private volatile char[] kinds = {};

  int number(String feature) {
    return numbers.computeIfAbsent(feature, f -> next.getAndIncrement());
  }

  int size() {
    return next.get();
  }

  /** The letter that a feature opens with; to be asked when all features have their numbers. */
  char kind(int number) {
    if (kinds.length < size()) {
      char[] all = new char[size()];
      numbers.forEach((feature, n) -> all[n] = feature.charAt(0));
      kinds = all;
    }
    return kinds[number];
  }
}
