package org.nashra.briefing.wording;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.model.LanguageTag;

/**
 * Spells a Latin name in another script as the news of that language would: in Arabic with long
 * vowels and no marks, in Russian by sound groups. The last resort for a name that no table has.
 */
final class NameSpelling {
  private static final Map<String, String> ARABIC = new LinkedHashMap<>();
  private static final Map<String, String> RUSSIAN = new LinkedHashMap<>();

  static {
    pairs(
        ARABIC,
        "sch ش sh ش ch تش kh خ gh غ th ث ph ف zh ج ck ك ee ي oo و ou و ya يا yu يو ye يي a ا b ب c ك"
            + " d د e ي f ف g غ h ه i ي j ج k ك l ل m م n ن o و p ب q ق r ر s س t ت u و v ف w و"
            + " x كس y ي z ز");
    pairs(
        RUSSIAN,
        "sch ш shch щ sh ш ch ч kh х gh г th т ph ф zh ж ts ц ck к ee и oo у ya я yu ю ye е yo ё a а"
            + " b б c к d д e е f ф g г h х i и j дж k к l л m м n н o о p п q к r р s с t т u у"
            + " v в w у x кс y й z з");
  }

  private static final Set<Character.UnicodeScript> VOWELLESS =
      Set.of(Character.UnicodeScript.ARABIC, Character.UnicodeScript.HEBREW);

  private static final Transliterator ROMAN =
      Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");

  private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");

  private NameSpelling() {}

  private static void pairs(Map<String, String> table, String text) {
    String[] cells = text.split(" ");
    for (int i = 0; i + 1 < cells.length; i += 2) {
      table.put(cells[i], cells[i + 1]);
    }
  }

  /**
   * @param iso the country that the name is of; null where it is not known
   */
  static String of(String name, @Nullable String iso, LanguageTag language) {
    return language.primary().equals("fr") ? FrenchSpelling.of(name, iso) : of(name, language);
  }

  static String of(String name, LanguageTag language) {
    Map<String, String> table =
        switch (language.primary()) {
          case "ar" -> ARABIC;
          case "ru" -> RUSSIAN;
          default -> Map.of();
        };
    if (table.isEmpty()) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (String word : PLAIN.transliterate(name).split(" ")) {
      if (out.length() > 0) {
        out.append(' ');
      }
      out.append(word(word, table));
    }
    return out.toString();
  }

  /**
   * A name that must not be respelt, such as an outlet's: it stands where its letters are the
   * language's own or Latin, else in Latin ones. Scripts that write no short vowels tell too little
   * for that; there the id by which the house knows its bearer stands in.
   */
  static String readable(String name, String id, LanguageTag language) {
    boolean foreign = false;
    for (int c : name.codePoints().filter(Character::isLetter).toArray()) {
      Character.UnicodeScript script = Character.UnicodeScript.of(c);
      if (script == Character.UnicodeScript.LATIN || script == own(language)) {
        continue;
      }
      if (VOWELLESS.contains(script)) {
        return com.ibm.icu.lang.UCharacter.toTitleCase(Locale.ROOT, id.replace('-', ' '), null);
      }
      foreign = true;
    }
    return foreign ? ROMAN.transliterate(name) : name;
  }

  private static Character.UnicodeScript own(LanguageTag language) {
    return switch (language.primary()) {
      case "ar", "fa", "ur" -> Character.UnicodeScript.ARABIC;
      case "ru", "uk", "bg", "sr" -> Character.UnicodeScript.CYRILLIC;
      default -> Character.UnicodeScript.LATIN;
    };
  }

  private static String word(String word, Map<String, String> table) {
    String lower = word.toLowerCase(Locale.ROOT).replaceAll("(\\p{L})\\1", "$1");
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < lower.length()) {
      int length = 0;
      for (Map.Entry<String, String> entry : table.entrySet()) {
        if (lower.startsWith(entry.getKey(), i)) {
          boolean first = i == 0;
          length = entry.getKey().length();
          out.append(first ? opening(entry.getValue()) : entry.getValue());
          break;
        }
      }
      if (length == 0) {
        out.append(lower.charAt(i));
        length = 1;
      }
      i += length;
    }
    boolean capital = Character.isUpperCase(word.isEmpty() ? ' ' : word.charAt(0));
    // "Anatoliy", "Veliyev": a glide between like vowels is not written twice.
    String spelt =
        out.toString()
            .replaceAll("ييي+", "يي")
            .replaceAll("يي+$", "ي")
            .replaceAll("ии+й", "ий")
            // "Anatoly", "Zelensky" as Russian names; "Murphy" as others.
            .replaceAll("(ол|ор|ер|ад|тр|ил|ал|ск|цк)й$", "$1ий")
            .replaceAll("([бвгджзклмнпрстфхцчшщ])й(?=$|[бвгджзклмнпрстфхцчшщ])", "$1и");
    return capital && !spelt.isEmpty()
        ? spelt.substring(0, 1).toUpperCase(Locale.ROOT) + spelt.substring(1)
        : spelt;
  }

  /** Arabic opens a word in a vowel with an alif that bears hamza; Russian's е is an э there. */
  private static String opening(String letters) {
    return switch (letters) {
      case "ا" -> "أ";
      case "و" -> "أو";
      case "ي" -> "إي";
      case "е" -> "э";
      default -> letters;
    };
  }
}
