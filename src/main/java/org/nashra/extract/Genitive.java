package org.nashra.extract;

import java.util.Set;

/** The genitive of a state's name in Russian, by its ending. */
final class Genitive {
  private static final Set<Character> VOWELS = Set.of('о', 'е', 'и', 'у', 'э', 'ю', 'ы');
  private static final String HUSHING = "гкхжшчщ";

  private Genitive() {}

  static String of(String name) {
    if (name.contains(" ")) {
      return words(name);
    }
    return word(name);
  }

  /** Adjective and noun ("Саудовская Аравия"); other names of several words stay. */
  private static String words(String name) {
    int blank = name.indexOf(' ');
    String first = name.substring(0, blank);
    String rest = name.substring(blank + 1);
    if (first.endsWith("ая")) {
      return first.substring(0, first.length() - 2) + "ой " + word(rest);
    }
    if (first.endsWith("ый") || first.endsWith("ий")) {
      return first.substring(0, first.length() - 2)
          + (first.endsWith("ий") && HUSHING.indexOf(first.charAt(first.length() - 3)) < 0
              ? "его "
              : "ого ")
          + word(rest);
    }
    return name;
  }

  private static String word(String name) {
    if (name.equals("США")
        || name.equals("ОАЭ")
        || name.chars().allMatch(c -> Character.isUpperCase(c) || c == '-')) {
      return name;
    }
    char last = name.charAt(name.length() - 1);
    String stem = name.substring(0, name.length() - 1);
    if (last == 'я') {
      return stem + "и";
    }
    if (last == 'а') {
      return stem + (HUSHING.indexOf(stem.charAt(stem.length() - 1)) >= 0 ? "и" : "ы");
    }
    if (last == 'ь' || last == 'й') {
      return name.equals("Израиль") || last == 'й' || name.equals("Лихтенштейн")
          ? (name.endsWith("ай") && last == 'й' ? stem + "я" : stem + "я")
          : stem + "и";
    }
    if (VOWELS.contains(last) || !Character.isLetter(last)) {
      return name;
    }
    if (name.equals("Египет")) {
      return "Египта";
    }
    return name + "а";
  }
}
