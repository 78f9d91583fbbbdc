package org.nashra.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Number words written as one: üçyüzbin, doscientosmil, and the fractions made of them:
 * veintiunavos, dosmilésimos. Immutable once its words are in.
 */
final class GluedNumbers {
  private static final int LONGEST = 60;
  private static final int MOST_PIECES = 8;

  /** Shorter forms are abbreviations. */
  private static final int SHORTEST = 2;

  private final Map<String, NumberWord> pieces = new HashMap<>();
  private final Set<String> openings = new HashSet<>();
  private final Set<String> endings = new HashSet<>();
  private int longest;

  /** Takes a word of the lexicon, if it is of a kind that is glued. */
  void add(String form, NumberWord word) {
    boolean glued =
        switch (word.kind()) {
          case NUMBER, SCALE, PLUS, FRACTION, FRACTION_ENDING -> true;
          default -> false;
        };
    for (String spelling : List.of(form, PhraseTrie.withoutAccents(form))) {
      List<String> parts = PhraseTrie.parts(spelling);
      if (!glued || parts.size() > 1 || parts.get(0).length() < SHORTEST) {
        continue;
      }
      if (word.kind() == NumberWord.Kind.FRACTION_ENDING) {
        endings.add(parts.get(0));
      } else {
        pieces.putIfAbsent(parts.get(0), word);
        longest = Math.max(longest, parts.get(0).length());
        openings.add(parts.get(0).substring(0, SHORTEST));
      }
    }
  }

  /** What a folded run of letters says if it is several number words; null if it is not. */
  @Nullable NumberWord read(String run) {
    if (run.length() < 2 * SHORTEST
        || run.length() > LONGEST
        || !openings.contains(run.substring(0, SHORTEST))) {
      return null;
    }
    for (String ending : endings) {
      BigDecimal below = run.endsWith(ending) ? denominator(run, ending) : null;
      if (below != null) {
        return fraction(BigDecimal.ONE, below);
      }
    }
    return split(run, 0, new ArrayList<>());
  }

  /** Treintavos has lost the last vowel of treinta. */
  private @Nullable BigDecimal denominator(String run, String ending) {
    String stem = run.substring(0, run.length() - ending.length());
    for (String whole : List.of(stem, stem + ending.charAt(0))) {
      NumberWord word = pieces.get(whole);
      NumberWord number = word == null ? split(whole, 0, new ArrayList<>()) : word;
      if (number != null && number.value().compareTo(BigDecimal.ONE) > 0) {
        return number.value();
      }
    }
    return null;
  }

  private @Nullable NumberWord split(String run, int from, List<NumberWord> before) {
    if (from == run.length()) {
      return before.size() > 1 ? sum(before) : null;
    }
    for (int end = Math.min(run.length(), from + longest);
        end >= from + SHORTEST && before.size() < MOST_PIECES;
        end--) {
      NumberWord piece = pieces.get(run.substring(from, end));
      if (piece == null) {
        continue;
      }
      before.add(piece);
      NumberWord found = split(run, end, before);
      if (found != null) {
        return found;
      }
      before.remove(before.size() - 1);
    }
    return null;
  }

  private static @Nullable NumberWord sum(List<NumberWord> words) {
    NumberSum sum = new NumberSum(false);
    for (NumberWord word : words) {
      boolean fits =
          switch (word.kind()) {
            case NUMBER -> sum.add(word.value(), false);
            case SCALE -> sum.scale(word.value(), false);
            case PLUS -> sum.plus(word.value());
            default -> false;
          };
      if (!fits) {
        boolean part =
            word.kind() == NumberWord.Kind.FRACTION
                && word == words.get(words.size() - 1)
                && !sum.isEmpty();
        return part ? fraction(word.value(), sum.value()) : null;
      }
    }
    return new NumberWord(NumberWord.Kind.NUMBER, sum.value());
  }

  private static NumberWord fraction(BigDecimal above, BigDecimal below) {
    return new NumberWord(NumberWord.Kind.FRACTION, above.divide(below, MathContext.DECIMAL64));
  }
}
