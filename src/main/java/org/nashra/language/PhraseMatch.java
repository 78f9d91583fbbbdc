package org.nashra.language;

import java.util.List;
import org.nashra.model.Span;

/**
 * A phrase of a lexicon found in a text.
 *
 * @param start into the original text, after a peeled prefix
 * @param end into the original text, before a peeled pronoun
 * @param firstToken index of the first token
 * @param endToken index after the last token
 * @param key the folded phrase as the lexicon has it
 * @param values all that the lexicon holds under the phrase, in its order
 * @param prefix what was peeled before the phrase, folded; empty if nothing was
 * @param suffix what was peeled after it, folded; empty if nothing was
 */
public record PhraseMatch<V>(
    int start,
    int end,
    int firstToken,
    int endToken,
    String key,
    List<V> values,
    String prefix,
    String suffix) {
  public PhraseMatch {
    values = List.copyOf(values);
  }

  /** The first value under the phrase. */
  public V value() {
    return values.get(0);
  }

  public Span span() {
    return new Span(start, end);
  }
}
