package org.nashra.extract;

import org.nashra.model.Event.Attribution;

/**
 * A word of reporting with its source and the stretch of text that the source vouches for.
 *
 * @param sentence index of its sentence
 * @param verb index of the token that reports
 * @param scopeFrom index of the first token vouched for
 * @param scopeTo index after the last
 * @param rank outer links of the chain first: 0 a medium behind its news, 1 a verb before it, 2 who
 *     is cited
 * @param inherited the source is the one of a sentence before
 */
record Frame(
    int sentence,
    int verb,
    int scopeFrom,
    int scopeTo,
    Mention source,
    Attribution.Mode mode,
    int rank,
    boolean inherited,
    String rule) {

  /** The same for another stretch of the sentence. */
  Frame within(int from, int to) {
    return new Frame(sentence, verb, from, to, source, mode, rank, inherited, rule);
  }

  boolean covers(int token) {
    return scopeFrom <= token && token < scopeTo;
  }
}
