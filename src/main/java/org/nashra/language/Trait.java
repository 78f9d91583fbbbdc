package org.nashra.language;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Grammatical properties that the reading of events asks for. A language lists those that it has
 * under {@code grammar} in {@code language.yaml}, each by the name here in small letters and with
 * hyphens.
 */
public enum Trait {
  /**
   * Auxiliaries and the order of words do what endings do elsewhere: the passive has an auxiliary,
   * nouns and verbs share their forms, the subject of an active verb stands right before it.
   */
  ANALYTIC,
  /** The subject may as well stand behind the object or the verb; endings tell which it is. */
  FREE_WORD_ORDER,
  /** A time or an addressee may stand between a verb of saying and the subject behind it. */
  SUBJECT_INVERSION,
  /** What a state owns stands behind its name: "Iraqi police", "Azerbaycan ordusu". */
  OWNER_BEFORE,
  /** The adjective of a state or a people opens with a capital: "Iraqi". */
  CAPITAL_ADJECTIVES,
  /** A noun in the singular counts one only behind an article: "a soldier". */
  COUNTED_BY_ARTICLE,
  /** A noun with nothing before it, and no article, stands for what was told of: "saldırıda". */
  BARE_DEFINITE,
  /** The adjectives of states take the regular endings of gender and number (nisba). */
  NISBA;

  static final Map<String, Trait> BY_KEY = new TreeMap<>();

  static {
    for (Trait one : values()) {
      BY_KEY.put(one.key(), one);
    }
  }

  /** The name in a language's file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String keys() {
    return String.join(", ", BY_KEY.keySet());
  }
}
