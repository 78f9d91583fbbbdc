package org.nashra.extract;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.nashra.language.FoldedText;
import org.nashra.language.LanguageProfile;

/** Writes a person's name in Latin letters, as the English press would: close, never exact. */
final class Romanizer {
  private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
  private static final String FROM = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤةپچگڤ";
  private static final String[] TO = {
    "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "a",
    "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "", "y", "w", "a", "p", "ch", "g", "v"
  };

  /** Marks upon letters, and signs for what English does not write. */
  private static final java.util.regex.Pattern ASIDE =
      java.util.regex.Pattern.compile("[\\p{M}ʹʺ’'·]");

  private Romanizer() {}

  static String name(String surface, LanguageProfile profile) {
    return switch (profile.scripts().get(0)) {
      case "Arab" -> arabic(surface, profile.latin());
      case "Cyrl" -> cyrillic(surface, profile.latin());
      default -> surface.replaceAll("\\s+", " ");
    };
  }

  /** A name that the press writes its own way ("Джон": John) as listed, all else by letters. */
  private static String cyrillic(String surface, Map<String, String> latin) {
    StringBuilder out = new StringBuilder();
    for (String word : surface.strip().split("\\s+")) {
      String known = latin.get(FoldedText.fold(word));
      out.append(out.length() > 0 ? " " : "");
      out.append(known != null ? known : plain(RUSSIAN.transliterate(word)));
    }
    return out.toString();
  }

  private static String plain(String latin) {
    return ASIDE.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
  }

  static String slug(String name) {
    String slug =
        plain(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unknown" : slug;
  }

  private static String arabic(String surface, Map<String, String> given) {
    StringBuilder out = new StringBuilder();
    for (String word : FoldedText.fold(surface).strip().split("[\\s]+")) {
      if (out.length() > 0) {
        out.append(' ');
      }
      out.append(word(word, given));
    }
    return out.toString().replace("Abdul Allah", "Abdullah");
  }

  private static String word(String word, Map<String, String> given) {
    String known = given.get(word);
    if (known != null) {
      return known;
    }
    if (word.startsWith("ال") && word.length() > 4) {
      String rest = given.get(word.substring(2));
      return "al-" + (rest == null ? capital(letters(word.substring(2))) : rest);
    }
    if (word.startsWith("عبد") && word.length() > 5) {
      String rest = given.get(word.substring(3));
      if (rest != null) {
        return "Abdul " + rest;
      }
    }
    return capital(letters(word));
  }

  private static String letters(String word) {
    if (word.endsWith("وف") && word.length() > 4) {
      return letters(word.substring(0, word.length() - 2)) + "ov";
    }
    if (word.endsWith("ييف") || word.endsWith("يف") && word.length() > 4) {
      return letters(word.substring(0, word.length() - (word.endsWith("ييف") ? 3 : 2))) + "iev";
    }
    if (word.endsWith("فيتش")) {
      return letters(word.substring(0, word.length() - 4)) + "vich";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int at = FROM.indexOf(c);
      if (c == 'ي' || c == 'و') {
        boolean first = i == 0;
        boolean vowelNext = i + 1 < word.length() && "اوي".indexOf(word.charAt(i + 1)) >= 0;
        out.append(c == 'ي' ? first || vowelNext ? "y" : "i" : first || vowelNext ? "w" : "o");
      } else if (at >= 0) {
        String latin = TO[at];
        boolean bare =
            out.length() > 0
                && i > 0
                && "اويةع".indexOf(word.charAt(i - 1)) < 0
                && "اويةع".indexOf(c) < 0
                && "aeiou".indexOf(out.charAt(out.length() - 1)) < 0;
        if (bare) {
          out.append('a');
        }
        out.append(latin);
      } else if (c < 128) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
