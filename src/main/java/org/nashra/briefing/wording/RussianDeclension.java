package org.nashra.briefing.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Russian cases of names by their endings: states, towns, regions, persons, bodies. What is foreign
 * and ends in a vowel other than -а and -я stays as it is.
 */
final class RussianDeclension {
  /** The oblique cases, each with the ending of every class of nouns below. */
  enum Case {
    GEN("а", "я", "я", "ы", "и", "и", "и", "ии", "я", "ого", "ой", "ых"),
    DAT("у", "ю", "ю", "е", "е", "и", "е", "ии", "ю", "ому", "ой", "ым"),
    ACC("", "", "", "у", "у", "ь", "ю", "ию", "", "", "ую", "ые"),
    INS("ом", "ем", "ем", "ой", "ой", "ью", "ей", "ией", "ем", "ым", "ой", "ыми"),
    PREP("е", "е", "е", "е", "е", "и", "е", "ии", "и", "ом", "ой", "ых");

    final String hard;
    final String softSign;
    final String short_;
    final String a;
    final String velarA;
    final String feminineSoft;
    final String ya;
    final String iya;
    final String iy;
    final String adjectiveMasculine;
    final String adjectiveFeminine;
    final String adjectivePlural;

    Case(String... e) {
      hard = e[0];
      softSign = e[1];
      short_ = e[2];
      a = e[3];
      velarA = e[4];
      feminineSoft = e[5];
      ya = e[6];
      iya = e[7];
      iy = e[8];
      adjectiveMasculine = e[9];
      adjectiveFeminine = e[10];
      adjectivePlural = e[11];
    }

    static Case of(String form) {
      return valueOf(form.toUpperCase(Locale.ROOT));
    }
  }

  /** Feminine nouns in a soft sign that stand in names of states and towns. */
  private static final Set<String> FEMININE_SOFT =
      Set.of(
          "область",
          "казань",
          "пермь",
          "тверь",
          "рязань",
          "астрахань",
          "сызрань",
          "керчь",
          "площадь",
          "безопасность",
          "партия",
          "сеть",
          "ассамблея");

  /** Nouns of the plural that head names of bodies, with their genitive. */
  private static final Map<String, String> PLURALS =
      Map.ofEntries(
          Map.entry("силы", "сил"),
          Map.entry("войска", "войск"),
          Map.entry("власти", "властей"),
          Map.entry("штаты", "штатов"),
          Map.entry("миротворцы", "миротворцев"),
          Map.entry("пограничники", "пограничников"),
          Map.entry("солдаты", "солдат"),
          Map.entry("военнослужащие", "военнослужащих"),
          Map.entry("повстанцы", "повстанцев"),
          Map.entry("боевики", "боевиков"),
          Map.entry("сепаратисты", "сепаратистов"),
          Map.entry("беженцы", "беженцев"),
          Map.entry("хуситы", "хуситов"),
          Map.entry("талибы", "талибов"),
          Map.entry("отряды", "отрядов"),
          Map.entry("спасатели", "спасателей"));

  private static final Set<String> ANIMATE =
      Set.of(
          "миротворцы",
          "пограничники",
          "солдаты",
          "военнослужащие",
          "повстанцы",
          "боевики",
          "сепаратисты",
          "беженцы",
          "хуситы",
          "талибы",
          "спасатели");

  private RussianDeclension() {}

  private static String plural(String word, String genitive, Case to) {
    String lower = word.toLowerCase(Locale.ROOT);
    String stem = cut(word, lower.endsWith("ие") ? 2 : 1);
    boolean soft = lower.equals("власти") || lower.equals("спасатели");
    boolean adjectival = lower.endsWith("ие");
    return switch (to) {
      case GEN -> word.substring(0, 1) + genitive.substring(1);
      case ACC -> ANIMATE.contains(lower) ? word.substring(0, 1) + genitive.substring(1) : word;
      case DAT -> stem + (adjectival ? "им" : soft ? "ям" : "ам");
      case INS -> stem + (adjectival ? "ими" : soft ? "ями" : "ами");
      case PREP -> stem + (adjectival ? "их" : soft ? "ях" : "ах");
    };
  }

  /** "Верин Шоржа", "Хан Юнис": of a foreign name of two words only the last one is declined. */
  static String place(String name, Case to) {
    String[] words = name.split(" ");
    boolean foreign =
        words.length == 2
            && Character.isUpperCase(words[0].charAt(0))
            && Character.isUpperCase(words[1].charAt(0))
            && !adjective(words[0])
            && !words[0].equals("Республика");
    return foreign ? words[0] + ' ' + word(words[1], to, false) : phrase(name, to);
  }

  /** A name of a place or body: adjectives and the first noun are declined, the rest stays. */
  static String phrase(String name, Case to) {
    String[] words = name.split(" ");
    StringBuilder out = new StringBuilder();
    boolean nounSeen = false;
    for (String word : words) {
      if (out.length() > 0) {
        out.append(' ');
      }
      if (nounSeen) {
        out.append(word);
      } else {
        out.append(word(word, to, false));
        nounSeen = !adjective(word);
      }
    }
    return out.toString();
  }

  /** A person's name: every word of it is declined, as the person's gender allows. */
  static String person(String name, Case to, boolean feminine) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split(" ")) {
      if (out.length() > 0) {
        out.append(' ');
      }
      out.append(feminine ? feminineName(word, to) : masculineName(word, to));
    }
    return out.toString();
  }

  private static String masculineName(String word, Case to) {
    if (word.matches(".*(ский|цкий|ой|ый)") && word.length() > 4) {
      return cut(word, 2) + (to == Case.ACC ? "ого" : to.adjectiveMasculine);
    }
    if (to == Case.ACC && !word.matches(".*[ая]")) {
      return word(word, Case.GEN, true);
    }
    if (to == Case.INS
        && word.matches(".*(ов|ев|ёв|ин|ын)")
        && word.length() > 4
        && !word.matches(".*(?i:мартин|бенджамин|константин|валентин)")) {
      return word + "ым";
    }
    return word(word, to, true);
  }

  private static String feminineName(String word, Case to) {
    if (word.matches(".*(ова|ева|ёва|ина|ына)") && word.length() > 5) {
      return cut(word, 1) + (to == Case.ACC ? "у" : "ой");
    }
    if (word.endsWith("ая")) {
      return cut(word, 2) + to.adjectiveFeminine;
    }
    return word.matches(".*[ая]") ? word(word, to, true) : word;
  }

  private static boolean adjective(String word) {
    return word.matches(".*(ый|ий|ой|ая|яя|ое|ее|ые|ие)")
        && word.length() > 4
        && !PLURALS.containsKey(word.toLowerCase(Locale.ROOT))
        && !word.matches(".*(рий|лий|ния|гий|ение|ание|тие)");
  }

  private static String word(String word, Case to, boolean animate) {
    if (word.matches("[\\p{Lu}\\d.-]{2,}") || !word.matches(".*[а-яё]")) {
      return word;
    }
    if (!animate && adjective(word)) {
      return adjective(word, to);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String plural = PLURALS.get(lower);
    if (plural != null) {
      return plural(word, plural, to);
    }
    if (lower.endsWith("ия")) {
      return cut(word, 2) + to.iya;
    }
    if (lower.endsWith("ий")) {
      return to == Case.ACC ? word : cut(word, 1) + to.iy;
    }
    if (lower.endsWith("ие")) {
      return cut(word, 1)
          + switch (to) {
            case GEN -> "я";
            case DAT -> "ю";
            case ACC -> "е";
            case INS -> "ем";
            case PREP -> "и";
          };
    }
    if (lower.endsWith("во") || lower.endsWith("ло") || lower.endsWith("ство")) {
      // Bodies ("Министерство"); towns in -ово are seldom declined in the news.
      return neuter(word, lower, to);
    }
    return endings(word, lower, to);
  }

  private static String neuter(String word, String lower, Case to) {
    if (!lower.endsWith("ство") || to == Case.ACC) {
      return word;
    }
    return cut(word, 1) + to.hard;
  }

  private static String endings(String word, String lower, Case to) {
    char last = lower.charAt(lower.length() - 1);
    return switch (last) {
      case 'а' -> cut(word, 1) + (lower.matches(".*[гкхжшчщ]а") ? velar(lower, to) : to.a);
      case 'я' -> cut(word, 1) + to.ya;
      case 'ь' ->
          FEMININE_SOFT.contains(lower)
              ? cut(word, 1) + to.feminineSoft
              : to == Case.ACC ? word : cut(word, 1) + to.softSign;
      case 'й' -> to == Case.ACC ? word : cut(word, 1) + to.short_;
      case 'б',
          'в',
          'г',
          'д',
          'ж',
          'з',
          'к',
          'л',
          'м',
          'н',
          'п',
          'р',
          'с',
          'т',
          'ф',
          'х',
          'ц',
          'ч',
          'ш',
          'щ' ->
          consonant(word, lower, last, to);
      default -> word;
    };
  }

  private static String consonant(String word, String lower, char last, Case to) {
    // Vowels that flee: "отец – отца", "посол – посла".
    boolean flees = (lower.endsWith("ец") && word.length() > 3) || lower.equals("посол");
    String stem = flees ? cut(word, 2) + last : word;
    if (to == Case.ACC) {
      return word;
    }
    boolean hissing = "жшчщц".indexOf(last) >= 0;
    return stem + (to == Case.INS && hissing ? "ем" : to.hard);
  }

  private static String velar(String lower, Case to) {
    boolean hissing = lower.matches(".*[жшчщ]а");
    return to == Case.INS && hissing ? "ей" : to.velarA;
  }

  /** An adjective agreeing with its noun: masculine -ый, -ий, -ой; feminine -ая; neuter -ое. */
  static String adjective(String word, Case to) {
    String stem = cut(word, 2);
    boolean soft = word.matches(".*(ний|няя|нее|ние)");
    String ending;
    if (word.matches(".*(ая|яя)")) {
      ending = to.adjectiveFeminine;
    } else if (word.matches(".*(ые|ие)")) {
      ending = to == Case.ACC ? word.substring(word.length() - 2) : to.adjectivePlural;
    } else if (to == Case.ACC) {
      return word;
    } else {
      ending = to.adjectiveMasculine;
    }
    boolean velarStem = stem.matches(".*[гкхжшчщ]");
    if ((soft || velarStem) && ending.startsWith("ы")) {
      ending = "и" + ending.substring(1);
    }
    if (soft) {
      ending = ending.replaceFirst("^о", "е").replaceFirst("^у", "ю");
    }
    return stem + ending;
  }

  private static String cut(String word, int n) {
    return word.substring(0, word.length() - n);
  }
}
