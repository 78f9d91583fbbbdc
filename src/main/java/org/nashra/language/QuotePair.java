package org.nashra.language;

/** A pair of quotation marks; both are the same for the straight ones. */
public record QuotePair(char open, char close) {
  public boolean symmetric() {
    return open == close;
  }
}
