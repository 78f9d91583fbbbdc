package org.nashra.language;

/**
 * One way to read a token: what may be its dictionary form.
 *
 * @param folded the form to look up
 * @param start of what carries the form, into the original text, after the prefix
 * @param end into the original text, before a pronoun; an inflected ending stays inside
 * @param prefix what was peeled before the form, folded; empty if nothing was
 * @param suffix what was peeled after it, folded; empty if nothing was
 */
public record Peeled(String folded, int start, int end, String prefix, String suffix) {
  /** Nothing was peeled. */
  public boolean whole() {
    return prefix.isEmpty() && suffix.isEmpty();
  }
}
