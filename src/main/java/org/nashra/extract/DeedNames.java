package org.nashra.extract;

import org.nashra.language.WordClass;

/** Tells a name that no table knows by the verb of a deed beside it, where a language declines. */
final class DeedNames {
  // "Президентом Северной Македонии избрана"
  private static final int OFFICE = 6;

  private final Words words;
  private final Lexicon lexicon;

  DeedNames(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /**
   * Do the words with capitals from the first to before the last act, or does a deed befall them?
   */
  boolean beside(int from, int to, NewsText.Sentence sentence) {
    return lexicon.declining()
        && !words.is(WordClass.NO_NAME_OPENINGS, from)
        && !words.is(WordClass.NO_NAME_ENDINGS, to - 1)
        && (does(to, sentence) || befalls(from, sentence));
  }

  /** "Кандидат Хакаинде Хичилема одержал победу": a name with the verb of a deed right behind. */
  private boolean does(int to, NewsText.Sentence sentence) {
    return to < sentence.to()
        && words.isWord(to)
        && lexicon.triggers().at(words, to, sentence.to()).stream()
            .anyMatch(f -> f.value().active());
  }

  /**
   * "Министром назначена Ирма Салдадзе", "на выборах победил Бассиру Фай": a name right behind the
   * verb of what happens to persons.
   */
  private boolean befalls(int from, NewsText.Sentence sentence) {
    int verb = from - 1;
    if (!words.isWord(verb) || words.capital(verb) || words.is(WordClass.PLURAL_VERBS, verb)) {
      return false;
    }
    if (words.is(WordClass.BECOMING, verb)) {
      return true;
    }
    for (int i = Math.max(sentence.from(), verb - OFFICE); i <= verb; i++) {
      if (words.isWord(i)
          && lexicon.triggers().at(words, i, from).stream()
              .anyMatch(
                  f ->
                      f.hit().to() == from
                          && f.value().syntax() != Trigger.Syntax.NOUN
                          && personal(f.value()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean personal(Trigger trigger) {
    return switch (trigger.type()) {
      case ELECTION, APPOINTMENT, RESIGNATION, ARREST, TRIAL, RELEASE, ABDUCTION -> true;
      default -> false;
    };
  }
}
