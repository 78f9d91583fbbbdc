package org.nashra.briefing.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A piece of a sentence that a slot is filled with.
 *
 * @param text the form that stands alone: the nominative, where a language has one
 * @param forms other forms by name, where they are known; the grammar derives the rest
 * @param grounds what it rests on
 */
public record Phrase(
    String text,
    Kind kind,
    Gender gender,
    GrammaticalNumber number,
    Map<String, String> forms,
    List<Ground> grounds) {
  public enum Kind {
    PERSON,
    STATE,
    ORGANISATION,
    PLACE,
    COUNT,
    PLAIN
  }

  public enum Gender {
    MASCULINE,
    FEMININE,
    NEUTER
  }

  /** Singular, dual, plural. */
  public enum GrammaticalNumber {
    ONE,
    TWO,
    MANY
  }

  public Phrase {
    forms = Map.copyOf(forms);
    grounds = List.copyOf(grounds);
  }

  public static Phrase plain(String text, List<Ground> grounds) {
    return new Phrase(text, Kind.PLAIN, Gender.MASCULINE, GrammaticalNumber.ONE, Map.of(), grounds);
  }

  public Phrase with(Ground ground) {
    List<Ground> more = new ArrayList<>(grounds);
    more.add(ground);
    return new Phrase(text, kind, gender, number, forms, more);
  }

  public Phrase with(String form, String value) {
    Map<String, String> more = new java.util.HashMap<>(forms);
    more.put(form, value);
    return new Phrase(text, kind, gender, number, more, grounds);
  }
}
