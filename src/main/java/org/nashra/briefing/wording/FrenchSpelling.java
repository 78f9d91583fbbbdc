package org.nashra.briefing.wording;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a name that the English press took from another script into what the French press makes of
 * it: Shoigu, Choïgou; Pashinyan, Pachinian. A name of a country that writes Latin letters is left
 * alone.
 */
final class FrenchSpelling {
  private static final Set<String> SCRIPTS = Set.of("Cyrl", "Armn", "Geor", "Arab");

  /** Countries of these scripts whose names stand in Latin letters of their own choice. */
  private static final Set<String> OWN = Set.of("RS", "ME", "MK", "PK", "MY", "BN");

  private record Rule(Pattern found, String by) {}

  private static final List<Rule> RULES =
      rules(
          // "sh" is set aside until "ch" has become "tch".
          "shch §t§ sh § (?<![t§])ch tch § ch zh j",
          "ou § oo § ee i yu i§ u § § ou",
          "(?<=[aeiouï])y(?=[aeiou]) ï (?<=[aeo])y ï iy$ i y$ i ^ye e (?<=[^aeiouïy])y(?=[aeou]) i",
          "(?<=[ae])i$ ï ai(?!n) aï oi oï g(?=[eiï]) gu (?<=[aeiouï])s(?=[aeiou]) ss");

  private static final List<Rule> NOT_ARABIC = rules("(?<!d)j(?!$) dj", "(?<=[^aeiou])in$ ine");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private FrenchSpelling() {}

  private static List<Rule> rules(String... lines) {
    List<Rule> rules = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(" ");
      for (int i = 0; i + 1 < cells.length; i += 2) {
        rules.add(new Rule(Pattern.compile(cells[i]), cells[i + 1]));
      }
    }
    return rules;
  }

  /**
   * @param iso the country that the name is of; null where it is not known
   */
  static String of(String name, @Nullable String iso) {
    if (iso == null || OWN.contains(iso)) {
      return name;
    }
    String script = ULocale.addLikelySubtags(new ULocale("und_" + iso)).getScript();
    if (!SCRIPTS.contains(script)) {
      return name;
    }
    boolean arabic = script.equals("Arab");
    return WORD.matcher(name).replaceAll(m -> Matcher.quoteReplacement(word(m.group(), arabic)));
  }

  private static String word(String word, boolean arabic) {
    String text = word.toLowerCase(Locale.ROOT);
    if (!arabic) {
      text = applied(NOT_ARABIC, text);
    }
    text = applied(RULES, text);
    return Character.isUpperCase(word.codePointAt(0))
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  private static String applied(List<Rule> rules, String word) {
    String text = word;
    for (Rule rule : rules) {
      text = rule.found().matcher(text).replaceAll(rule.by());
    }
    return text;
  }
}
