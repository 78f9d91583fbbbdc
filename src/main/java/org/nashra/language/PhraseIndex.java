package org.nashra.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon of phrases, looked up over tokens by a hash of the first one. Phrases are folded by the
 * same function as texts; every token of a phrase may carry clitics or a case ending where the rest
 * is what the lexicon has. Inside a phrase no conjunction is peeled: "القوات والمسلحة" is not
 * "القوات المسلحة". Immutable and thread-safe once built.
 */
public final class PhraseIndex<V> {
  private final Map<String, List<Entry<V>>> byFirst;
  private final CliticPeeler peeler;
  private final Map<String, Boolean> conjunctions;

  private PhraseIndex(Map<String, List<Entry<V>>> byFirst, LanguageProfile profile) {
    this.byFirst = byFirst;
    this.peeler = new CliticPeeler(profile);
    this.conjunctions = new HashMap<>();
    for (String prefix : profile.prefixes()) {
      conjunctions.put(prefix, prefix.startsWith("و") || prefix.startsWith("ف"));
    }
  }

  private record Entry<V>(String key, String[] words, List<V> values) {}

  public static <V> Builder<V> builder(LanguageProfile profile) {
    return new Builder<>(profile);
  }

  /** Collects phrases. Not thread-safe. */
  public static final class Builder<V> {
    private final LanguageProfile profile;
    private final Map<String, Entry<V>> entries = new HashMap<>();
    private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();

    private Builder(LanguageProfile profile) {
      this.profile = profile;
    }

    /**
     * Adds a phrase; one that is there already gets a further value.
     *
     * @throws IllegalArgumentException if the phrase holds no word
     */
    public Builder<V> add(String phrase, V value) {
      List<Token> tokens = Tokenizer.tokenize(FoldedText.of(phrase), profile);
      if (tokens.isEmpty()) {
        throw new IllegalArgumentException("no word in the phrase \"" + phrase + "\"");
      }
      String[] words = tokens.stream().map(Token::folded).toArray(String[]::new);
      String key = String.join(" ", words);
      Entry<V> known = entries.get(key);
      if (known != null) {
        known.values().add(value);
        return this;
      }
      Entry<V> entry = new Entry<>(key, words, new ArrayList<>(List.of(value)));
      entries.put(key, entry);
      byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(entry);
      return this;
    }

    public PhraseIndex<V> build() {
      Map<String, List<Entry<V>>> sorted = new HashMap<>(byFirst.size() * 2);
      byFirst.forEach(
          (first, list) -> {
            List<Entry<V>> copy = new ArrayList<>(list);
            copy.sort(
                Comparator.<Entry<V>>comparingInt(e -> e.words().length)
                    .reversed()
                    .thenComparing(Entry::key));
            sorted.put(first, List.copyOf(copy));
          });
      return new PhraseIndex<>(sorted, profile);
    }
  }

  /** How many different first words there are. */
  public int size() {
    return byFirst.size();
  }

  /** Is the folded phrase, words parted by single blanks, in the lexicon as it stands? */
  public boolean contains(String foldedPhrase) {
    return !exactly(foldedPhrase).isEmpty();
  }

  /** The values under a folded phrase as it stands, without peeling; empty if there are none. */
  public List<V> exactly(String foldedPhrase) {
    int blank = foldedPhrase.indexOf(' ');
    String first = blank < 0 ? foldedPhrase : foldedPhrase.substring(0, blank);
    for (Entry<V> entry : byFirst.getOrDefault(first, List.of())) {
      if (entry.key().equals(foldedPhrase)) {
        return List.copyOf(entry.values());
      }
    }
    return List.of();
  }

  /** All phrases of a text, leftmost and longest first, none overlapping another. */
  public List<PhraseMatch<V>> find(FoldedText text, List<Token> tokens) {
    Reader reader = new Reader(text, tokens);
    List<PhraseMatch<V>> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      PhraseMatch<V> match = reader.longest(i);
      if (match == null) {
        i++;
      } else {
        found.add(match);
        i = match.endToken();
      }
    }
    return found;
  }

  /** All phrases that open at a token, the longest first. */
  public List<PhraseMatch<V>> at(FoldedText text, List<Token> tokens, int index) {
    return new Reader(text, tokens).all(index);
  }

  private final class Reader {
    private final FoldedText text;
    private final List<Token> tokens;
    private final @Nullable List<Peeled>[] readings;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Reader(FoldedText text, List<Token> tokens) {
      this.text = text;
      this.tokens = tokens;
      this.readings = new List[tokens.size()];
    }

    private List<Peeled> readings(int i) {
      List<Peeled> known = readings[i];
      if (known == null) {
        known = peeler.candidates(tokens.get(i), text);
        readings[i] = known;
      }
      return known;
    }

    @Nullable PhraseMatch<V> longest(int i) {
      PhraseMatch<V> best = null;
      for (Peeled first : readings(i)) {
        for (Entry<V> entry : byFirst.getOrDefault(first.folded(), List.of())) {
          if (best != null && entry.words().length <= best.endToken() - best.firstToken()) {
            break;
          }
          PhraseMatch<V> match = match(i, first, entry);
          if (match != null) {
            best = match;
            break;
          }
        }
      }
      return best;
    }

    List<PhraseMatch<V>> all(int i) {
      List<PhraseMatch<V>> found = new ArrayList<>();
      for (Peeled first : readings(i)) {
        for (Entry<V> entry : byFirst.getOrDefault(first.folded(), List.of())) {
          PhraseMatch<V> match = match(i, first, entry);
          if (match != null) {
            found.add(match);
          }
        }
      }
      found.sort(Comparator.<PhraseMatch<V>>comparingInt(PhraseMatch::endToken).reversed());
      return found;
    }

    private @Nullable PhraseMatch<V> match(int i, Peeled first, Entry<V> entry) {
      String[] words = entry.words();
      if (i + words.length > tokens.size()) {
        return null;
      }
      if (words.length > 1 && !continues(first)) {
        return null;
      }
      Peeled last = first;
      for (int k = 1; k < words.length; k++) {
        Peeled reading = reading(i + k, words[k]);
        if (reading == null || (k < words.length - 1 && !continues(reading))) {
          return null;
        }
        last = reading;
      }
      return new PhraseMatch<>(
          first.start(),
          last.end(),
          i,
          i + words.length,
          entry.key(),
          entry.values(),
          first.prefix(),
          last.suffix());
    }

    private @Nullable Peeled reading(int i, String word) {
      for (Peeled reading : readings(i)) {
        if (reading.folded().equals(word) && !conjunctions.getOrDefault(reading.prefix(), false)) {
          return reading;
        }
      }
      return null;
    }

    /** A pronoun or an apostrophe's suffix closes a phrase; a case ending or tanwin does not. */
    private boolean continues(Peeled reading) {
      return !reading.suffix().startsWith("'") || reading.suffix().length() <= 2;
    }
  }
}
