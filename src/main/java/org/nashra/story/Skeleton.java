package org.nashra.story;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nashra.language.FoldedText;

/**
 * What a name sounds like in any script, as far as consonants tell: Pelosi, بيلوسي and Пелоси are
 * {@code BLS}. Letters that one script does not keep apart fall together (b and p, g and j, s and z
 * and sh); vowels and h are dropped; doubled letters count once. Where a letter has two readings
 * (w, و, в) both are given.
 */
final class Skeleton {
  /** A shorter skeleton says too little. */
  static final int LEAST = 3;

  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

  private Skeleton() {}

  /** The readings of a word, each of at least {@link #LEAST} consonants; empty for a short one. */
  static Set<String> of(String word) {
    String plain = DECOMPOSED.normalize(word.toLowerCase(Locale.ROOT)).replaceAll("\\p{M}", "");
    List<StringBuilder> readings = new ArrayList<>(List.of(new StringBuilder()));
    int i = 0;
    while (i < plain.length()) {
      int length = digraph(plain, i);
      String sound = length > 1 ? digraphSound(plain, i, length) : sound(plain, i);
      if (sound.startsWith("?")) {
        fork(readings, sound.substring(1));
      } else {
        readings.forEach(r -> r.append(sound));
      }
      i += length;
    }
    Set<String> skeletons = new LinkedHashSet<>();
    for (StringBuilder reading : readings) {
      String skeleton = reading.toString().replaceAll("(.)\\1+", "$1");
      if (skeleton.length() >= LEAST) {
        skeletons.add(skeleton);
      }
    }
    return skeletons;
  }

  /** What stands for a name of letters and digits: M23, Су-34 and Su-34 are alike in any script. */
  static String code(String token) {
    StringBuilder code = new StringBuilder();
    String plain = FoldedText.fold(token);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      code.append(Character.isDigit(c) ? String.valueOf(c) : sound(plain, i).replace("?", ""));
    }
    return code.toString();
  }

  private static void fork(List<StringBuilder> readings, String sound) {
    if (readings.size() > 2) {
      return;
    }
    List<StringBuilder> with = new ArrayList<>();
    readings.forEach(r -> with.add(new StringBuilder(r).append(sound)));
    readings.addAll(with);
  }

  private static int digraph(String text, int i) {
    for (String group :
        List.of("tch", "sch", "sh", "ch", "ph", "th", "gh", "ck", "qu", "дж", "تش")) {
      if (text.startsWith(group, i)) {
        return group.length();
      }
    }
    return 1;
  }

  private static String digraphSound(String text, int i, int length) {
    return switch (text.substring(i, i + length)) {
      case "ph" -> "F";
      case "th" -> "T";
      // Silent in Kavanaugh, sounded in Afghan and Ghana.
      case "gh" -> i > 1 && "iuo".indexOf(text.charAt(i - 1)) >= 0 ? "" : "G";
      case "ck", "qu" -> "K";
      case "дж" -> "G";
      default -> "S";
    };
  }

  private static String sound(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case 'b', 'p', 'б', 'п', 'ب', 'پ' -> "B";
      case 'f', 'v', 'ф', 'в', 'ف', 'ڤ' -> "F";
      case 'w' -> "?F";
      case 'و' -> "?F";
      case 'd', 'д', 'د', 'ض' -> "D";
      case 't', 'т', 'ت', 'ط', 'ث' -> "T";
      case 'k', 'q', 'к', 'ك', 'ک', 'ق' -> "K";
      case 'x' -> "KS";
      case 'c' -> i + 1 < text.length() && "eiy".indexOf(text.charAt(i + 1)) >= 0 ? "S" : "K";
      case 'g', 'j', 'г', 'ж', 'ج', 'غ', 'گ', 'ژ' -> "G";
      case 's', 'z', 'с', 'з', 'ц', 'ч', 'ш', 'щ', 'س', 'ص', 'ز', 'ش', 'ذ', 'ظ', 'چ' -> "S";
      case 'l', 'л', 'ل' -> "L";
      case 'm', 'м', 'م' -> "M";
      case 'n', 'н', 'ن' -> "N";
      case 'r', 'р', 'ر' -> "R";
      default -> "";
    };
  }
}
