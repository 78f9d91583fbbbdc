package org.nashra.extract;

import java.util.Set;
import org.nashra.language.WordClass;
import org.nashra.model.Event;

/**
 * Tells what a sentence only asks or supposes. A question reports nothing ("Would a truce hold?"),
 * and what would follow from a condition has not been announced ("if the strait is closed, prices
 * will double").
 */
final class Hypotheses {
  private static final Set<String> MARKS = Set.of("?", "؟");

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  Hypotheses(NewsText text, Lexicon lexicon, Surroundings surroundings) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /** Does a mark of question end what the token stands in, its quotation or its sentence? */
  boolean asked(int token) {
    NewsText.Sentence sentence = text.sentence(token);
    for (int i = token + 1; i < sentence.to(); i++) {
      if (MARKS.contains(words.folded(i))) {
        return true;
      }
      if (surroundings.strong(i)) {
        return false;
      }
    }
    return false;
  }

  /** Does a condition in the same clause govern what is yet to come? */
  boolean conditional(int token, Event.Modality modality) {
    if (modality != Event.Modality.PLANNED && modality != Event.Modality.POSSIBLE) {
      return false;
    }
    int to = surroundings.clauseEnd(token);
    for (int i = surroundings.clauseStart(token); i < to; i++) {
      if (words.isWord(i)
          && lexicon.modality().at(words, i, to).stream()
              .anyMatch(f -> f.value().is("conditional"))) {
        // "Would travel there on Friday unless": what is announced holds but for that.
        return !words.is(WordClass.UNLESS, i) || i < token;
      }
    }
    return false;
  }
}
