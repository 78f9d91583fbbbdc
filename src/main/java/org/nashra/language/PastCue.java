package org.nashra.language;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a sentence speaks of the past: "the talks began in February". An entry that opens
 * with a hyphen is the ending of a verb, any other a whole word. Immutable.
 */
final class PastCue {
  private final @Nullable Pattern verbs;

  PastCue(LanguageProfile profile) {
    String alternatives =
        profile.past().stream()
            .map(
                one ->
                    one.startsWith("-")
                        ? "\\p{L}{2,}" + Pattern.quote(one.substring(1))
                        : Pattern.quote(one))
            .collect(Collectors.joining("|"));
    this.verbs =
        profile.past().isEmpty()
            ? null
            : Pattern.compile(
                "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Does a verb of the past stand in the folded text between the two ends of a sentence? */
  boolean within(String folded, int from, int to) {
    return verbs != null && from < to && verbs.matcher(folded).region(from, to).find();
  }
}
