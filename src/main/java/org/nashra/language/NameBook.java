package org.nashra.language;

import java.util.Optional;
import org.nashra.model.LanguageTag;

/** The names of states, organisations, persons, groups and places in the languages of the house. */
public interface NameBook {
  /**
   * @param id of an entity or place: {@code state:AM}, {@code org:ru-mod}, {@code geonames:616052}
   * @return the form that the language uses in running text; empty where it is not known
   */
  Optional<String> name(String id, LanguageTag language);
}
