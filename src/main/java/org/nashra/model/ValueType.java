package org.nashra.model;

/** A validated single text value; written to JSON as that text. */
public interface ValueType {
  String value();
}
