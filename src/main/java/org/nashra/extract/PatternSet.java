package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nashra.language.Peeled;

/** Many patterns, each with a value, found by the first word. Thread-safe once built. */
final class PatternSet<V> {
  private static final int STEM_KEY = 3;

  private record Entry<V>(Pattern pattern, V value, int order) {}

  /** A pattern found. */
  record Found<V>(Pattern.Hit hit, V value) {}

  private final Map<String, List<Entry<V>>> byWord = new HashMap<>();
  private final Map<String, List<Entry<V>>> byStem = new HashMap<>();
  private int size;

  void add(Pattern pattern, V value) {
    Entry<V> entry = new Entry<>(pattern, value, size++);
    for (Pattern.Form form : pattern.first()) {
      if (form.stem()) {
        String key = form.folded().substring(0, Math.min(STEM_KEY, form.folded().length()));
        add(byStem, key, entry);
      } else {
        add(byWord, form.folded(), entry);
      }
    }
  }

  private void add(Map<String, List<Entry<V>>> index, String key, Entry<V> entry) {
    List<Entry<V>> entries = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (entries.isEmpty() || entries.get(entries.size() - 1) != entry) {
      entries.add(entry);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** All patterns that open at a token and end before the limit, the longest first. */
  List<Found<V>> at(Words words, int index, int limit) {
    if (!words.isWord(index)) {
      return List.of();
    }
    List<Found<V>> all = words.remembered(this, index, () -> search(words, index));
    boolean inside = true;
    for (Found<V> found : all) {
      inside &= found.hit().to() <= limit;
    }
    return inside ? all : all.stream().filter(f -> f.hit().to() <= limit).toList();
  }

  private List<Found<V>> search(Words words, int index) {
    int limit = words.size();
    if (unknown(words, index)) {
      return List.of();
    }
    Map<Entry<V>, Boolean> tried = new java.util.IdentityHashMap<>();
    List<Entry<V>> order = new ArrayList<>();
    for (Peeled reading : words.readings(index)) {
      String word = reading.folded();
      collect(byWord.getOrDefault(word, List.of()), tried, order);
      for (int length = 1; length <= Math.min(STEM_KEY, word.length()); length++) {
        if (!byStem.isEmpty()) {
          collect(byStem.getOrDefault(word.substring(0, length), List.of()), tried, order);
        }
      }
    }
    List<Found<V>> found = new ArrayList<>();
    order.sort(Comparator.comparingInt(Entry::order));
    for (Entry<V> entry : order) {
      Pattern.Hit hit = entry.pattern().at(words, index, limit);
      if (hit != null) {
        found.add(new Found<>(hit, entry.value()));
      }
    }
    found.sort(Comparator.comparingInt((Found<V> f) -> f.hit().to()).reversed());
    return found;
  }

  private boolean unknown(Words words, int index) {
    for (Peeled reading : words.readings(index)) {
      String word = reading.folded();
      if (byWord.containsKey(word)) {
        return false;
      }
      for (int length = 1; !byStem.isEmpty() && length <= STEM_KEY; length++) {
        if (length <= word.length() && byStem.containsKey(word.substring(0, length))) {
          return false;
        }
      }
    }
    return true;
  }

  private static <V> void collect(
      List<Entry<V>> entries, Map<Entry<V>, Boolean> tried, List<Entry<V>> order) {
    for (Entry<V> entry : entries) {
      if (tried.put(entry, true) == null) {
        order.add(entry);
      }
    }
  }

  /** The patterns from one token to another, leftmost and longest first, none overlapping. */
  List<Found<V>> find(Words words, int from, int to) {
    List<Found<V>> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      List<Found<V>> here = at(words, i, to);
      if (here.isEmpty()) {
        i++;
      } else {
        found.add(here.get(0));
        i = Math.max(i + 1, here.get(0).hit().to());
      }
    }
    return found;
  }
}
