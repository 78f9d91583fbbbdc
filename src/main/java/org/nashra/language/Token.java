package org.nashra.language;

import org.nashra.model.Span;

/**
 * A word, a number or a punctuation mark.
 *
 * @param start into the original text, inclusive
 * @param end into the original text, exclusive
 * @param foldedStart into the folded text, inclusive
 * @param foldedEnd into the folded text, exclusive
 * @param folded the folded form
 * @param kind what it is made of
 */
public record Token(int start, int end, int foldedStart, int foldedEnd, String folded, Kind kind) {
  /** What a token is made of. */
  public enum Kind {
    /** Letters, with hyphens and apostrophes between them. */
    WORD,
    /** Digits, with points and commas between them. */
    NUMBER,
    /** One mark or symbol. */
    MARK
  }

  public Span span() {
    return new Span(start, end);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }
}
