package org.nashra.source;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;

/** The months' names, long and short, in the languages of the feeds that are read (CLDR). */
final class MonthNames {
  /** The first that knows a name decides what it means ("listopad" is Polish before Croatian). */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "ar", "ar-SY", "ar-DZ", "ar-MA", "fa", "ru", "uk", "tr", "az", "az-Cyrl", "hy",
          "ka", "he", "ur", "fr", "de", "de-AT", "es", "pt", "it", "nl", "pl", "el", "hu", "ro",
          "cs", "sv", "nb", "da", "fi", "id", "vi", "bg", "sr", "sr-Latn", "kk", "ky", "uz", "bn",
          "hi", "th", "ckb", "ps", "be", "mk", "hr", "sk", "sl", "lt", "lv", "et", "ca");

  private static final Map<String, Integer> NAMES = names();

  /** Names of several words, the longest first: "كانون الثاني". */
  private static final List<Map.Entry<String, Integer>> PHRASES =
      NAMES.entrySet().stream()
          .filter(e -> e.getKey().indexOf(' ') > 0)
          .sorted(
              Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getKey().length())
                  .thenComparing(Map.Entry::getKey))
          .toList();

  private MonthNames() {}

  /** 1 to 12; null if a folded word names no month. */
  static @Nullable Integer month(String word) {
    if (word.length() == 6 && word.startsWith("month")) {
      return word.charAt(5) - 'a' + 1;
    }
    return NAMES.get(word);
  }

  /** Makes one word, which {@link #month} knows, of every name of several. */
  static String join(String text) {
    String joined = text;
    for (Map.Entry<String, Integer> phrase : PHRASES) {
      if (joined.contains(phrase.getKey())) {
        joined =
            joined.replace(phrase.getKey(), " month" + (char) ('a' + phrase.getValue() - 1) + " ");
      }
    }
    return joined;
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols =
          new DateFormatSymbols(new GregorianCalendar(), ULocale.forLanguageTag(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          add(names, symbols.getMonths(context, width));
        }
      }
    }
    // What people write beside what CLDR lists.
    String[][] more = {
      {"sept", "9"}, {"mär", "3"}, {"mrz", "3"}, {"avr", "4"}, {"juil", "7"}, {"ιουλ", "7"},
      {"сент", "9"}, {"нояб", "11"}, {"ene", "1"}, {"dez", "12"}, {"gen", "1"}, {"févr", "2"}
    };
    for (String[] pair : more) {
      names.putIfAbsent(FoldedText.fold(pair[0]), Integer.valueOf(pair[1]));
    }
    return Map.copyOf(names);
  }

  private static void add(Map<String, Integer> names, String[] months) {
    for (int i = 0; i < 12; i++) {
      String name = FoldedText.fold(months[i]).replace(".", "").strip();
      if (name.length() > 1 && !name.matches(".*[0-9].*")) {
        names.putIfAbsent(name, i + 1);
      }
    }
  }
}
