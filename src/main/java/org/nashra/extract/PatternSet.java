package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Many patterns, each with a value, found by the first word. Thread-safe once built. */
final class PatternSet<V> {
  /** A pattern of a set. */
  record Entry<V>(PatternSet<V> set, Pattern pattern, V value, int order) {}

  /** A pattern found. */
  record Found<V>(Pattern.Hit hit, V value) {}

  private record Match<V>(Entry<V> entry, Pattern.Hit hit) {}

  private final PatternIndex index;
  private final long mark;
  private int size;

  /** A set whose words are looked up together with those of the other sets of an index. */
  PatternSet(PatternIndex index) {
    this.index = index;
    this.mark = index.mark();
  }

  void add(Pattern pattern, V value) {
    index.add(new Entry<>(this, pattern, value, size++));
  }

  boolean isEmpty() {
    return size == 0;
  }

  PatternIndex index() {
    return index;
  }

  /** The bit that tells the set from others of its index. */
  long mark() {
    return mark;
  }

  /** All patterns that open at a token and end before the limit, the longest first. */
  List<Found<V>> at(Words words, int index, int limit) {
    List<Found<V>> all = words.found(this, index);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).hit().to() > limit) {
        return within(all, limit);
      }
    }
    return all;
  }

  private static <V> List<Found<V>> within(List<Found<V>> all, int limit) {
    List<Found<V>> inside = new ArrayList<>(all.size());
    for (Found<V> found : all) {
      if (found.hit().to() <= limit) {
        inside.add(found);
      }
    }
    return inside;
  }

  /** Which of the candidates at a token are of this set and go on as its patterns do. */
  List<Found<V>> among(List<PatternIndex.Candidate> candidates, Words words, int index) {
    List<Match<V>> matches = new ArrayList<>(2);
    for (PatternIndex.Candidate candidate : candidates) {
      if (candidate.entry().set() != this) {
        continue;
      }
      @SuppressWarnings("unchecked") // an entry of this set holds a value of its kind
      Entry<V> entry = (Entry<V>) candidate.entry();
      Pattern.Hit hit =
          matched(entry, matches)
              ? null
              : entry.pattern().behind(words, index, words.size(), candidate.reading());
      if (hit != null) {
        matches.add(new Match<>(entry, hit));
      }
    }
    if (matches.size() > 1) {
      matches.sort(
          Comparator.comparingInt((Match<V> m) -> -m.hit().to())
              .thenComparingInt(m -> m.entry().order()));
    }
    List<Found<V>> found = new ArrayList<>(matches.size());
    for (Match<V> match : matches) {
      found.add(new Found<>(match.hit(), match.entry().value()));
    }
    return found;
  }

  private static <V> boolean matched(Entry<V> entry, List<Match<V>> matches) {
    for (Match<V> match : matches) {
      if (match.entry() == entry) {
        return true;
      }
    }
    return false;
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
