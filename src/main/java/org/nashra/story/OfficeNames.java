package org.nashra.story;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nashra.language.NameBook;
import org.nashra.model.LanguageTag;

/**
 * Offices without their holders, as attributions name them in English: "Minister of Foreign Affairs
 * of Russia". Immutable.
 */
public final class OfficeNames {
  /** Ids of states by the English names with which an office may end. */
  private final Map<String, String> states = new TreeMap<>();

  /**
   * @param title in English, as in {@code titles.tsv}
   * @param of id of the state; null where the text names none
   */
  public record Office(String title, @Nullable String of) {}

  public OfficeNames(NameBook names) {
    for (String iso : Locale.getISOCountries()) {
      String id = "state:" + iso;
      names.name(id, LanguageTag.of("en")).ifPresent(name -> states.put(name, id));
    }
  }

  /** The office, and the state whose name ends it. */
  public Office read(String name) {
    for (int at = name.indexOf(" of "); at >= 0; at = name.indexOf(" of ", at + 1)) {
      String state = states.get(name.substring(at + " of ".length()));
      if (state != null) {
        return new Office(name.substring(0, at), state);
      }
    }
    return new Office(name, null);
  }
}
