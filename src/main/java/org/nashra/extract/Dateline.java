package org.nashra.extract;

import java.util.Locale;
import org.nashra.language.WordClass;

/**
 * Tells the line of place and agency that opens a report: "موسكو - سبوتنيك", "Lima, 31 Oct (EFE)
 * --".
 */
final class Dateline {
  private static final int LONGEST = 16;
  private static final int LONGEST_LINE = 8;
  private static final int SMALL = 3;
  private static final int MONTHS = 2;

  private Dateline() {}

  /** Index after its last token; 0 if the text has none. */
  static int end(NewsText text) {
    if (text.sentences().isEmpty()) {
      return 0;
    }
    Words words = text.words();
    NewsText.Sentence first = text.sentences().get(0);
    int limit = Math.min(first.to(), LONGEST);
    int dash = -1;
    for (int i = 1; i < limit; i++) {
      String word = words.folded(i);
      boolean apart =
          words.token(i).start() > words.token(i - 1).end()
              && i + 1 < words.size()
              && words.token(i + 1).start() > words.token(i).end();
      if (word.equals("-") && (apart || words.folded(i - 1).equals("-")) && !told(words, i)
          || word.equals(")") && i < 8 && !continued(words, i + 1) && !weekday(words, i - 1)
          || word.equals("/") && i < 6) {
        dash = i + 1;
      }
      if (word.equals(":") && named(words, i)) {
        return i + 1;
      }
      if (word.equals(":") && i < 6 && words.capital(0)) {
        break;
      }
    }
    if (dash < 0) {
      return agency(words, first.to());
    }
    // A first line that is nothing but a dateline ends with its sentence.
    return first.to() - first.from() <= LONGEST_LINE ? first.to() : dash;
  }

  /** "NAIROBI, Kenya:", "MANILA, Feb 14:": a town in capitals and no more than names and a day. */
  private static boolean named(Words words, int colon) {
    String town = words.text(0, 1);
    boolean comma = false;
    boolean plain =
        colon < LONGEST_LINE && town.length() > SMALL && town.equals(town.toUpperCase(Locale.ROOT));
    for (int i = 0; i < colon && plain; i++) {
      comma |= words.comma(i);
      plain =
          words.comma(i)
              || words.folded(i).equals(".")
              || Character.isDigit(words.folded(i).charAt(0))
              || words.isWord(i) && words.capital(i);
    }
    return plain
        && comma
        && Character.isLetter(town.codePointAt(0))
        && !town.equals(town.toLowerCase(Locale.ROOT));
  }

  /**
   * "Артиллерия обстреляла Хомс, убиты 13 человек, по словам врачей — 20": where so many words are
   * written small that the dash stands in what is told; a dateline has a month and little else.
   */
  private static boolean told(Words words, int dash) {
    int small = 0;
    for (int i = 0; i < dash; i++) {
      boolean word = words.isWord(i) && words.folded(i).length() > SMALL;
      small += word && Character.isLowerCase(words.text(i, i + 1).codePointAt(0)) ? 1 : 0;
    }
    return small > MONTHS;
  }

  /** "وصل الوزير اليوم (الأربعاء) إلى": the day in brackets, and no agency. */
  private static boolean weekday(Words words, int i) {
    return words.is(WordClass.FUNCTION, i);
  }

  /** "The Teachers Union (FTU) said": a sentence that goes on behind its bracket. */
  private static boolean continued(Words words, int next) {
    return next < words.size()
        && words.isWord(next)
        && Character.isLowerCase(words.text(next, next + 1).codePointAt(0));
  }

  /** "МОСКВА, 27 ноября. /ТАСС/.": the agency in a sentence of its own; 0 if there is none. */
  private static int agency(Words words, int at) {
    boolean opens = at > 0 && at <= LONGEST_LINE && at < words.size() && slash(words, at);
    for (int i = at + 2; opens && i < Math.min(words.size(), at + LONGEST_LINE); i++) {
      if (slash(words, i)) {
        return i + 1 < words.size() && words.folded(i + 1).equals(".") ? i + 2 : i + 1;
      }
    }
    return 0;
  }

  private static boolean slash(Words words, int i) {
    return words.folded(i).equals("/");
  }
}
