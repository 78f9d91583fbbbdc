package org.nashra.extract;

import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/** Tells a name that no table knows by the verb of a deed beside it. */
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

  /** "Grace Oyuga was sworn in", "Emil Tarr has been arrested": what only a person can become. */
  boolean befallen(int to, NewsText.Sentence sentence) {
    int verb = to;
    while (words.is(WordClass.AUXILIARIES, verb) || words.is(WordClass.PASSIVE_AUXILIARIES, verb)) {
      verb++;
    }
    boolean passive = verb > to && words.is(WordClass.PASSIVE_AUXILIARIES, verb - 1);
    return lexicon.ownerBefore()
        && lexicon.has(Trait.ANALYTIC)
        && verb < sentence.to()
        && words.isWord(verb)
        && !words.is(WordClass.BODIES, to - 1)
        && lexicon.triggers().at(words, verb, sentence.to()).stream()
            .map(PatternSet.Found::value)
            .filter(DeedNames::becomes)
            .anyMatch(
                t ->
                    t.syntax() == Trigger.Syntax.PASSIVE
                        || passive && t.syntax() != Trigger.Syntax.NOUN);
  }

  /** "Elected Emil Tarr", "police arrested Emil Tarr": right behind what befalls persons only. */
  boolean object(int from, NewsText.Sentence sentence) {
    if (!lexicon.ownerBefore() || !lexicon.has(Trait.ANALYTIC) || from == sentence.from()) {
      return false;
    }
    int verb = from - 1;
    return words.isWord(verb)
        && !words.capital(verb)
        && words.is(WordClass.PAST_VERBS, verb)
        && lexicon.triggers().at(words, verb, sentence.to()).stream()
            .map(PatternSet.Found::value)
            .anyMatch(t -> t.syntax() != Trigger.Syntax.NOUN && becomes(t));
  }

  private static boolean becomes(Trigger trigger) {
    return trigger.type() != EventType.RESIGNATION && personal(trigger);
  }

  private static boolean personal(Trigger trigger) {
    return switch (trigger.type()) {
      case ELECTION, APPOINTMENT, RESIGNATION, ARREST, TRIAL, RELEASE, ABDUCTION -> true;
      default -> false;
    };
  }
}
