package org.nashra.extract;

/**
 * A word of loss at its place in the text.
 *
 * @param from index of its first token
 * @param to index after its last token
 */
record LossWord(int from, int to, Cue cue) {}
