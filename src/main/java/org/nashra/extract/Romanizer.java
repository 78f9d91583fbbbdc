package org.nashra.extract;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a person's name in Latin letters, as the English press would: close, never exact. */
final class Romanizer {
  private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
  private static final Map<String, String> GIVEN = new HashMap<>();

  static {
    String known =
        "محمد Mohammed احمد Ahmed علي Ali حسن Hassan حسين Hussein محمود Mahmoud مصطفي Mustafa "
            + "عمر Omar خالد Khaled سعيد Saeed عبدالله Abdullah الله Allah ابراهيم Ibrahim يوسف Yousef "
            + "كريم Karim سمير Samir نبيل Nabil طارق Tariq سامي Sami رامي Rami وليد Walid ماجد Majid "
            + "فهد Fahd سلطان Sultan سلمان Salman فيصل Faisal تركي Turki بندر Bandar ناصر Nasser "
            + "صالح Saleh عادل Adel عماد Imad زياد Ziad جمال Jamal كمال Kamal جلال Jalal بلال Bilal "
            + "حمد Hamad حامد Hamed راشد Rashid زايد Zayed منصور Mansour هادي Hadi مهدي Mahdi عباس Abbas "
            + "جعفر Jaafar كاظم Kadhim قاسم Qassem هاشم Hashem رضا Reza اسماعيل Ismail اسامة Osama "
            + "ايمن Ayman انور Anwar اكرم Akram بشير Bashir بشار Bashar جورج George جون John جيمس James "
            + "مايكل Michael ميشال Michel ديفيد David دانيال Daniel توماس Thomas بيتر Peter بول Paul "
            + "روبرت Robert ريتشارد Richard وليام William ويليام William توني Tony جاك Jack جاكي Jackie "
            + "سيرغي Sergei فلاديمير Vladimir ميخائيل Mikhail الكسندر Alexander اندريه Andrei ايغور Igor "
            + "دميتري Dmitry اليكسي Alexei نيكولاي Nikolai ماريا Maria انا Anna نانسي Nancy كارين Karen "
            + "فاطمة Fatima عائشة Aisha مريم Mariam زينب Zainab سارة Sarah ليلي Leila نور Nour هند Hind "
            + "عبد Abdul بن bin ابن ibn ابو Abu ام Umm ال Al الرحمن Rahman العزيز Aziz الرحيم Rahim الكريم Karim "
            + "القادر Qader الحميد Hamid الملك Malik السلام Salam الفتاح Fattah المجيد Majid اللطيف Latif "
            + "شريف Sharif عثمان Othman ياسر Yasser ياسين Yassin رفيق Rafik فؤاد Fouad رياض Riyad غسان Ghassan "
            + "باسم Basem حازم Hazem هشام Hisham عصام Essam حسام Hossam وائل Wael فارس Fares عزت Ezzat";
    String[] words = known.split(" ");
    for (int i = 0; i + 1 < words.length; i += 2) {
      GIVEN.put(words[i], words[i + 1]);
    }
  }

  private static final String FROM = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤةپچگڤ";
  private static final String[] TO = {
    "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "a",
    "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "", "y", "w", "a", "p", "ch", "g", "v"
  };

  private Romanizer() {}

  static String name(String surface, String language) {
    return switch (language) {
      case "ar", "fa" -> arabic(surface);
      case "ru" -> plain(RUSSIAN.transliterate(surface));
      default -> surface.replaceAll("\\s+", " ");
    };
  }

  private static String plain(String latin) {
    return Normalizer.normalize(latin, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[ʹʺ’'·]", "");
  }

  static String slug(String name) {
    String slug =
        plain(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unknown" : slug;
  }

  private static String arabic(String surface) {
    StringBuilder out = new StringBuilder();
    for (String word : org.nashra.language.FoldedText.fold(surface).strip().split("[\\s]+")) {
      if (out.length() > 0) {
        out.append(' ');
      }
      out.append(word(word));
    }
    return out.toString().replace("Abdul Allah", "Abdullah");
  }

  private static String word(String word) {
    String known = GIVEN.get(word);
    if (known != null) {
      return known;
    }
    if (word.startsWith("ال") && word.length() > 4) {
      String rest = GIVEN.get(word.substring(2));
      return "al-" + (rest == null ? capital(letters(word.substring(2))) : rest);
    }
    if (word.startsWith("عبد") && word.length() > 5) {
      String rest = GIVEN.get(word.substring(3));
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
