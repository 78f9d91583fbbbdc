package org.nashra.extract;

import org.nashra.language.WordClass;

/**
 * Tells who only stands behind a verb of speech in Arabic from who speaks: an addressee, a party to
 * what is demanded, the paper that says so.
 */
final class Addressees {
  private final Words words;

  Addressees(Words words) {
    this.words = words;
  }

  /**
   * "طالب المكتب الحكومة": right behind a verb of speech stands somebody whom no table knows, and
   * the body named next is whom it concerns.
   */
  boolean strangers(Trigger trigger, Pattern.Hit hit, Mention mention) {
    int at = hit.to();
    return spoken(trigger)
        && hit.to() - hit.from() == 1
        && mention.head() > at
        && mention.kind() != Mention.Kind.PERSON
        && words.is(WordClass.ARTICLE, mention.head())
        && words.isWord(at)
        && (words.is(WordClass.ARTICLE, at) || words.is(WordClass.BODY_HEADS, at))
        && !words.is(WordClass.FUNCTION, at);
  }

  private static boolean spoken(Trigger trigger) {
    return switch (trigger.type()) {
      case ACCUSATION, APPEAL, REJECTION, SUPPORT, THREAT -> true;
      default -> false;
    };
  }

  /** "دعا شيراك المدن إلى مساعدة بيروت": who is named in what is demanded does not demand it. */
  boolean demanded(Trigger trigger, Pattern.Hit hit, int head) {
    for (int i = hit.to(); i < head && spoken(trigger); i++) {
      if (words.is(WordClass.DEMANDED, i)) {
        return true;
      }
    }
    return false;
  }

  /** "بيان يدعو الفاتيكان إلى": a paper does so, and who stands behind the verb is addressed. */
  boolean documented(Trigger trigger, Pattern.Hit hit) {
    int noun = hit.from() - (words.is(WordClass.RELATIVES, hit.from() - 1) ? 2 : 1);
    return spoken(trigger)
        && words.is(WordClass.IMPERFECT, hit.from())
        && words.is(WordClass.DOCUMENTS, noun);
  }
}
