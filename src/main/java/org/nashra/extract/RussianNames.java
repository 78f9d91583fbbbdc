package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nashra.language.WordClass;

/** Puts a man's name that no table knows back into the nominative, by the case of its title. */
final class RussianNames {
  private static final String VOWELS = "аеиоуыэюяё";
  private static final java.util.regex.Pattern FEMININE =
      java.util.regex.Pattern.compile("(.+(?:[ое]в|[иы]н))(?:ой|у)");

  /** Зеленского, Троцкому, Вышинским: family names that are adjectives. */
  private static final java.util.regex.Pattern ADJECTIVE =
      java.util.regex.Pattern.compile("(.+[сц]к)(?:ого|ому|им)");

  /** The case of a man's given name by its ending. */
  private static final java.util.Map<String, String> CASES =
      java.util.Map.of(
          "а",
          "genitive",
          "я",
          "genitive",
          "у",
          "dative",
          "ю",
          "dative",
          "ом",
          "instrumental",
          "ем",
          "instrumental");

  private RussianNames() {}

  /**
   * @param title the first word of the title, folded; its ending tells the case
   */
  static String nominative(String name, String title, Lexicon lexicon) {
    String ending = oblique(title, lexicon);
    if (ending.isEmpty()) {
      return name;
    }
    List<String> words = new ArrayList<>();
    for (String word : name.split("\\s+")) {
      words.add(word(word, ending));
    }
    return String.join(" ", words);
  }

  /**
   * @param first the given name that opens the name; its ending tells the case
   */
  static String nominative(String name, GivenNames.Found first) {
    if (first.ending().isEmpty()) {
      return name;
    }
    List<String> words = new ArrayList<>();
    for (String word : name.split("\\s+")) {
      String given = first.nominative();
      words.add(
          words.isEmpty()
              ? Character.toUpperCase(given.charAt(0)) + given.substring(1)
              : first.feminine()
                  ? feminine(word)
                  : word(word, CASES.getOrDefault(first.ending(), "")));
    }
    return String.join(" ", words);
  }

  /** Ангелой Петровой, Нину Сергееву: family names of women that decline; the others stay. */
  private static String feminine(String word) {
    java.util.regex.Matcher family = FEMININE.matcher(word);
    return family.matches() ? family.group(1) + "а" : word;
  }

  /** Is an office, folded, in the nominative? */
  static boolean plain(String title, Lexicon lexicon) {
    return oblique(title, lexicon).isEmpty();
  }

  private static String oblique(String title, Lexicon lexicon) {
    if (lexicon.is(WordClass.OFFICES_NOMINATIVE, title)) {
      return "";
    }
    if (lexicon.is(WordClass.OFFICES_INSTRUMENTAL, title)) {
      return "instrumental";
    }
    if (lexicon.is(WordClass.OFFICES_GENITIVE, title)) {
      return "genitive";
    }
    return lexicon.is(WordClass.OFFICES_DATIVE, title) ? "dative" : "";
  }

  private static String word(String word, String ending) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.length() < 4) {
      return word;
    }
    java.util.regex.Matcher adjective = ADJECTIVE.matcher(word);
    if (!ending.isEmpty() && adjective.matches()) {
      return adjective.group(1) + "ий";
    }
    return switch (ending) {
      case "instrumental" ->
          lower.endsWith("ом") || lower.endsWith("ым")
              ? cut(word, 2)
              : lower.endsWith("ем") ? soft(cut(word, 2)) : word;
      case "genitive" ->
          lower.endsWith("а") ? cut(word, 1) : lower.endsWith("я") ? soft(cut(word, 1)) : word;
      case "dative" ->
          lower.endsWith("у") ? cut(word, 1) : lower.endsWith("ю") ? soft(cut(word, 1)) : word;
      default -> word;
    };
  }

  /** Сергея: Сергей; Игоря: Игорь; Кличем: Клич. */
  private static String soft(String stem) {
    char last = Character.toLowerCase(stem.charAt(stem.length() - 1));
    if (VOWELS.indexOf(last) >= 0) {
      return stem + "й";
    }
    return "жшчщц".indexOf(last) >= 0 ? stem : stem + "ь";
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
