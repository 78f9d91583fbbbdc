package org.nashra.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;

/**
 * What one word of a text is compared by.
 *
 * @param country the feature of the country that it names, if any
 * @param names skeletons, if it may be a name; a country counts as such and not as a name besides
 * @param stem the feature of the word as such; null for a short one
 */
record WordFeatures(@Nullable String country, Set<String> names, @Nullable String stem) {
  private static final Pattern CYRILLIC_ENDING =
      Pattern.compile("(ами|ями|ого|его|ому|ему|ом|ем|ым|им|ах|ях|ов|ев|ой|ей)$");
  private static final Pattern ARABIC_PREFIX = Pattern.compile("^[وفبلك]?(ال|لل)");

  static WordFeatures of(String token, String language) {
    String word = stripped(token);
    if (word.isEmpty()) {
      return new WordFeatures(null, Set.of(), null);
    }
    String iso = CountryNames.of(word, language);
    String folded = FoldedText.fold(word).toLowerCase(Locale.ROOT);
    return new WordFeatures(
        iso == null ? null : "c:" + iso,
        iso == null && name(word) ? skeletons(word) : Set.of(),
        folded.length() < 4
            ? null
            : "w:" + language + ":" + folded.substring(0, Math.min(6, folded.length())));
  }

  /** Without elided articles (l'Iran), possessives (Iran's) and Turkish suffixes (İran'da). */
  private static String stripped(String token) {
    int mark = -1;
    for (int i = 0; i < token.length(); i++) {
      if ("'’ʼ".indexOf(token.charAt(i)) >= 0) {
        mark = i;
        break;
      }
    }
    if (mark < 0) {
      return token;
    }
    return mark <= 2 ? token.substring(mark + 1) : token.substring(0, mark);
  }

  /**
   * Whether a word may be a name. Scripts with capitals show it; at a sentence's opening they do
   * not, and such a word counts too, since names stand there often.
   */
  private static boolean name(String word) {
    int first = word.codePointAt(0);
    boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
    return !cased || Character.isUpperCase(first);
  }

  private static Set<String> skeletons(String word) {
    Set<String> found = new LinkedHashSet<>();
    for (String form : forms(word)) {
      found.addAll(Skeleton.of(form));
    }
    return found;
  }

  /** A word without what its language hangs on it: Arabic's prefixes, Russian's cases. */
  private static List<String> forms(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    char first = word.charAt(0);
    if (first >= 'ء' && first <= 'ي' && word.length() >= 4) {
      String bare = ARABIC_PREFIX.matcher(word).replaceFirst("");
      if (!bare.equals(word)) {
        forms.set(0, bare);
      } else if ("وبلفك".indexOf(first) >= 0) {
        forms.add(word.substring(1));
      }
    } else if (first >= 'А' && first <= 'я' && word.length() > 5) {
      String stem = CYRILLIC_ENDING.matcher(word).replaceFirst("");
      if (!stem.equals(word)) {
        forms.add(stem);
      }
    }
    return forms;
  }
}
