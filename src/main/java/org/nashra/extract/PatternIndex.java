package org.nashra.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Peeled;

/**
 * The patterns of several sets by the words and stems that they open with: a word of a text is
 * looked up once for all sets of its language. Thread-safe once built.
 */
final class PatternIndex {
  // So many letters tell how long the stems are that open with them.
  private static final int SHORT = 3;

  /** A pattern that may open at a word, which is read so. */
  record Candidate(PatternSet.Entry<?> entry, Peeled reading) {}

  /** A pattern, and the form of its first word under which it is kept. */
  private record Opening(PatternSet.Entry<?> entry, Pattern.Form form) {}

  /** What may open at a word, and what of it does. Confined to one extraction. */
  static final class Candidates {
    private static final Candidates NONE = new Candidates(0, List.of());

    private final long sets;
    private final List<Candidate> all;
    private final @Nullable List<?>[] found;

    /**
     * @param sets the marks of the sets that have a candidate
     * @param all in order of the readings
     */
    private Candidates(long sets, List<Candidate> all) {
      this.sets = sets;
      this.all = all;
      this.found = new List<?>[Long.bitCount(sets)];
    }

    /** What the patterns of a set find at the word; worked out once. */
    @SuppressWarnings("unchecked") // what stands in the place of a set is of its kind
    <V> List<PatternSet.Found<V>> of(PatternSet<V> set, Words words, int index) {
      if ((sets & set.mark()) == 0) {
        return List.of();
      }
      int place = Long.bitCount(sets & set.mark() - 1);
      List<?> known = found[place];
      if (known == null) {
        known = set.among(all, words, index);
        found[place] = known;
      }
      return (List<PatternSet.Found<V>>) known;
    }
  }

  private final Map<String, List<Opening>> byWord = new HashMap<>();
  private final Map<String, List<Opening>> byStem = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();
  private int sets;

  /** A bit for a further set. */
  long mark() {
    if (sets == Long.SIZE) {
      throw new IllegalStateException("an index holds at most " + Long.SIZE + " sets");
    }
    return 1L << sets++;
  }

  void add(PatternSet.Entry<?> entry) {
    for (Pattern.Form form : entry.pattern().first()) {
      String word = form.folded();
      (form.stem() ? byStem : byWord)
          .computeIfAbsent(word, k -> new ArrayList<>(1))
          .add(new Opening(entry, form));
      if (form.stem() && word.length() >= SHORT) {
        longest.merge(word.substring(0, SHORT), word.length(), Math::max);
      }
    }
  }

  /** What may open at a token. */
  Candidates at(Words words, int index) {
    List<Candidate> all = new ArrayList<>();
    for (Peeled reading : words.readings(index)) {
      String word = reading.folded();
      collect(byWord.get(word), words, reading, all);
      if (!byStem.isEmpty()) {
        int most = Math.min(SHORT, word.length());
        for (int length = 1; length <= most; length++) {
          String stem = word.substring(0, length);
          collect(byStem.get(stem), words, reading, all);
          if (length == SHORT) {
            most = Math.min(longest.getOrDefault(stem, SHORT), word.length());
          }
        }
      }
    }
    if (all.isEmpty()) {
      return Candidates.NONE;
    }
    long sets = 0;
    for (Candidate candidate : all) {
      sets |= candidate.entry().set().mark();
    }
    return new Candidates(sets, all);
  }

  private static void collect(
      @Nullable List<Opening> openings, Words words, Peeled reading, List<Candidate> all) {
    if (openings == null) {
      return;
    }
    for (Opening opening : openings) {
      if (opening.form().written(words, reading)) {
        all.add(new Candidate(opening.entry(), reading));
      }
    }
  }
}
