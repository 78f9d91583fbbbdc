package org.nashra.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The words and features of a set of articles, each kept once and under a number. Which number a
 * feature gets may differ from run to run: nothing may depend on it. Thread-safe.
 */
final class Vocabulary {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<String, WordFeatures> words = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private volatile char[] kinds = {};

  int number(String feature) {
    return numbers.computeIfAbsent(feature, f -> next.getAndIncrement());
  }

  /** What a word is compared by; most words come again and again. */
  WordFeatures word(String token, String language) {
    return words.computeIfAbsent(language + ":" + token, key -> WordFeatures.of(token, language));
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
