package org.nashra.model;

import java.util.regex.Pattern;

/**
 * The name of an edition, fit for file names and addresses.
 *
 * @param value lower-case Latin letters, digits and hyphens, at most 40
 */
public record EditionId(String value) implements ValueType, Comparable<EditionId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public EditionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not an edition id (lower-case letters, digits, hyphens): \"" + value + "\"");
    }
  }

  @Override
  public int compareTo(EditionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
