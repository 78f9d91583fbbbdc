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

  /** A stretch of more words is no sentence but a list or rubbish: it is cut, to bound the work. */
  private static final int LONGEST_SENTENCE = 300;

  static NewsText of(String original, LanguageProfile profile) {
    String flowing = QuoteMarks.plain(HardWraps.undo(original), profile);
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
      while (to - from > LONGEST_SENTENCE) {
        int cut = from + LONGEST_SENTENCE;
        Span part = new Span(words.token(from).start(), words.token(cut - 1).end());
        sentences.add(new Sentence(sentences.size(), part, from, cut, paragraph));
        from = cut;
      }
      if (from < to) {
        Span rest = new Span(Math.max(span.start(), words.token(from).start()), span.end());
        sentences.add(new Sentence(sentences.size(), rest, from, to, paragraph));
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
