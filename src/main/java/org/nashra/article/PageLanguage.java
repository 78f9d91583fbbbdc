package org.nashra.article;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nashra.model.LanguageTag;

/**
 * Picks the language of a text from what page, feed and register say; a claim whose script is not
 * the text's is passed over (templates often say "en" over Arabic).
 */
final class PageLanguage {
  private static final int SAMPLE = 2_000;

  private PageLanguage() {}

  static LanguageTag of(String text, LanguageTag source, @Nullable String... claims) {
    int script = script(text);
    for (String claim : claims) {
      Optional<LanguageTag> tag = tag(claim);
      if (tag.isPresent() && writtenIn(tag.get(), script)) {
        return tag.get();
      }
    }
    return source;
  }

  private static Optional<LanguageTag> tag(@Nullable String claim) {
    if (claim == null || claim.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LanguageTag.of(claim.strip().replace('_', '-')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean writtenIn(LanguageTag tag, int script) {
    if (script == UScript.COMMON) {
      return true;
    }
    int[] scripts = UScript.getCode(tag.locale());
    if (scripts == null) {
      return true;
    }
    for (int one : scripts) {
      if (one == script) {
        return true;
      }
    }
    return false;
  }

  /** The script of most letters of a text. */
  private static int script(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    text.codePoints()
        .limit(SAMPLE)
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UScript.getScript(c), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(UScript.COMMON);
  }
}
