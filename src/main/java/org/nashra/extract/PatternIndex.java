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
  private static final int STEM_KEY = 3;

  /** A pattern that may open at a word, which is read so. */
  record Candidate(PatternSet.Entry<?> entry, Peeled reading) {}

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

  private final Map<String, List<PatternSet.Entry<?>>> byWord = new HashMap<>();
  private final Map<String, List<PatternSet.Entry<?>>> byStem = new HashMap<>();
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
      Map<String, List<PatternSet.Entry<?>>> index = form.stem() ? byStem : byWord;
      String key = form.stem() ? word.substring(0, Math.min(STEM_KEY, word.length())) : word;
      List<PatternSet.Entry<?>> under = index.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (under.isEmpty() || under.get(under.size() - 1) != entry) {
        under.add(entry);
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
        for (int length = 1; length <= Math.min(STEM_KEY, word.length()); length++) {
          collect(byStem.get(word.substring(0, length)), words, reading, all);
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
      @Nullable List<PatternSet.Entry<?>> entries,
      Words words,
      Peeled reading,
      List<Candidate> all) {
    if (entries == null) {
      return;
    }
    for (PatternSet.Entry<?> entry : entries) {
      if (entry.pattern().opens(words, reading)) {
        all.add(new Candidate(entry, reading));
      }
    }
  }
}
