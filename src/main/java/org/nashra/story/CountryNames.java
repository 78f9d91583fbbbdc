package org.nashra.story;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;

/** The names of countries in any language, from the CLDR, for comparing texts. Thread-safe. */
public final class CountryNames {
  private static final Map<String, Map<String, String>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private static final Pattern ARTICLE = Pattern.compile("^[وفبلك]?(ال|لل)(?=.{3})");

  private CountryNames() {}

  /** The ISO code of a country whose one-word name opens a word; null if there is none. */
  public static @Nullable String of(String word, String language) {
    Map<String, String> names = BY_LANGUAGE.computeIfAbsent(language, CountryNames::read);
    String folded = bare(FoldedText.fold(word));
    // Cases and suffixes lengthen a name by a few letters: "Индонезии", "Endonezya'da".
    for (int cut = 0; cut <= 3 && folded.length() - cut >= 4; cut++) {
      String iso = names.get(folded.substring(0, folded.length() - cut));
      if (iso != null) {
        return iso;
      }
    }
    return null;
  }

  /** Without the Arabic article and what may hang before it. */
  private static String bare(String word) {
    return ARTICLE.matcher(word).replaceFirst("");
  }

  private static Map<String, String> read(String language) {
    Map<String, String> names = new HashMap<>();
    ULocale locale = ULocale.forLanguageTag(language);
    for (String iso : Locale.getISOCountries()) {
      String name = bare(FoldedText.fold(ULocale.getDisplayCountry("und-" + iso, locale)));
      if (name.indexOf(' ') < 0 && name.length() >= 4) {
        names.put(name, iso);
        // The stem that cases leave: Индонезия, Индонезии.
        if (name.length() > 5 && name.matches(".*[яаеоиьй]")) {
          names.putIfAbsent(name.substring(0, name.length() - 1), iso);
        }
        // The Arabic adjective: تركيا, تركي.
        if (name.codePointAt(0) >= 'ء' && name.codePointAt(0) <= 'ي') {
          names.putIfAbsent(name.replaceFirst("(يا|ا|ه|ة)$", "") + "ي", iso);
        }
      }
    }
    return names;
  }
}
