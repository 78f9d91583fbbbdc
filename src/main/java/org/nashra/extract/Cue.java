package org.nashra.extract;

/**
 * A small word that steers: a relation, a sign of modality or status, a reporting verb.
 *
 * @param kind the key that it stands under in its file
 * @param name what it says besides the kind: an effect, a class of persons; else empty
 * @param rule {@code en/reporting.yaml#say.3}
 */
record Cue(String kind, String name, String rule) {
  boolean is(String other) {
    return kind.equals(other);
  }
}
