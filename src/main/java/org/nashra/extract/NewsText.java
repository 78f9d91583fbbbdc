package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Sentences;
import org.nashra.model.Span;

/** A text cut up: words, sentences with their paragraphs, stretches in quotation marks. */
record NewsText(String original, Words words, List<Sentence> sentences, List<Span> quoted) {

  /**
   * @param from index of the first token
   * @param to index after the last token
   * @param paragraph counted from 0
   */
  record Sentence(int index, Span span, int from, int to, int paragraph) {}

  static NewsText of(String original, LanguageProfile profile) {
    String flowing = HardWraps.undo(original);
    Words words = Words.of(flowing, profile);
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int last = 0;
    for (Span span : Sentences.split(flowing, profile)) {
      if (flowing.substring(last, span.start()).indexOf('\n') >= 0) {
        paragraph++;
      }
      last = span.end();
      int from = words.tokenAt(span.start());
      int to = words.tokenAt(span.end());
      if (from < to) {
        sentences.add(new Sentence(sentences.size(), span, from, to, paragraph));
      }
    }
    return new NewsText(original, words, List.copyOf(sentences), QuoteMarks.find(flowing, profile));
  }

  Sentence sentence(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).from() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  /** The quotation that a token stands in; null if it stands in none. */
  @org.jspecify.annotations.Nullable
  Span quotation(int token) {
    int at = words.token(token).start();
    for (Span span : quoted) {
      if (span.start() <= at && at < span.end()) {
        return span;
      }
    }
    return null;
  }
}
