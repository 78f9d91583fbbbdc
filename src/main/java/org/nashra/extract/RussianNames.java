package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a man's name that no table knows back into the nominative, by the case of its title. */
final class RussianNames {
  private RussianNames() {}

  /**
   * @param title the first word of the title, folded; its ending tells the case
   */
  static String nominative(String name, String title) {
    String ending = oblique(title);
    if (ending.isEmpty()) {
      return name;
    }
    List<String> words = new ArrayList<>();
    for (String word : name.split("\\s+")) {
      words.add(word(word, ending));
    }
    return String.join(" ", words);
  }

  private static String oblique(String title) {
    if (title.endsWith("ом") || title.endsWith("ем")) {
      return "instrumental";
    }
    if (title.endsWith("ра")
        || title.endsWith("ка")
        || title.endsWith("та")
        || title.endsWith("ла")) {
      return "genitive";
    }
    return title.endsWith("ру") || title.endsWith("ку") || title.endsWith("ту") ? "dative" : "";
  }

  private static String word(String word, String ending) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.length() < 4) {
      return word;
    }
    return switch (ending) {
      case "instrumental" ->
          lower.endsWith("ом") || lower.endsWith("ым")
              ? cut(word, 2)
              : lower.endsWith("ем") ? cut(word, 2) + "й" : word;
      case "genitive" ->
          lower.endsWith("а") ? cut(word, 1) : lower.endsWith("я") ? cut(word, 1) + "й" : word;
      case "dative" ->
          lower.endsWith("у") ? cut(word, 1) : lower.endsWith("ю") ? cut(word, 1) + "й" : word;
      default -> word;
    };
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
