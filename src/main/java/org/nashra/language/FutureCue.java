package org.nashra.language;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the words before a time put it into the future: "will meet on Friday". Immutable.
 */
final class FutureCue {
  private static final int FARTHEST = 80;

  private final @Nullable Pattern words;

  FutureCue(LanguageProfile profile) {
    List<String> all = profile.future();
    String alternatives =
        all.stream()
            .map(word -> word.endsWith("-") ? prefix(word) : Pattern.quote(word) + "(?!\\p{L})")
            .collect(Collectors.joining("|"));
    this.words =
        all.isEmpty()
            ? null
            : Pattern.compile(
                "(?<!\\p{L})(?:" + alternatives + ")", Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** A prefix of verbs, with at least three letters behind it. */
  private static String prefix(String word) {
    return Pattern.quote(word.substring(0, word.length() - 1)) + "(?=\\p{L}{3})";
  }

  /**
   * Is there a cue in the folded text before a time, in the sentence that opens at {@code from}?
   */
  boolean before(String folded, int from, int time) {
    if (words == null || from >= time) {
      return false;
    }
    int start = Math.max(closed(folded, from, time), time - FARTHEST);
    return start < time && words.matcher(folded).region(start, time).find();
  }

  /** "There will be blood," said a man who fled on Monday: what is quoted says nothing of it. */
  private static int closed(String folded, int from, int time) {
    int quote = folded.lastIndexOf('"', time - 1);
    return quote > from && !Character.isWhitespace(folded.charAt(quote - 1)) ? quote + 1 : from;
  }
}
