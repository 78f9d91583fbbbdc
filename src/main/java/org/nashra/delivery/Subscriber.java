package org.nashra.delivery;

import java.util.List;
import org.nashra.model.ContentHash;
import org.nashra.model.LanguageTag;

/**
 * Someone who gets an edition.
 *
 * @param name as it stands in the mail's {@code To}; may be empty; no control characters, at most
 *     200 characters
 * @param languages in the order of preference, at least one
 */
public record Subscriber(
    EmailAddress address,
    String name,
    List<LanguageTag> languages,
    ReadingFormat format,
    State state) {
  static final int MAX_NAME = 200;

  /** Whether mail may be sent to a subscriber; only to {@code ACTIVE} it may. */
  public enum State {
    PENDING,
    ACTIVE,
    PAUSED,
    UNSUBSCRIBED,
    BOUNCED,
    COMPLAINED;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException naming what may stand there
     */
    public static State of(String code) {
      for (State state : values()) {
        if (state.code().equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException(
          "\""
              + code
              + "\" is no state; use pending, active, paused, unsubscribed, bounced or complained");
    }
  }

  public Subscriber {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException(address + " has no language; name at least one");
    }
    if (name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "the name of " + address + " is longer than " + MAX_NAME + " characters");
    }
    if (!isOneLine(name)) {
      throw new IllegalArgumentException(
          "the name of " + address + " holds a control character or a line break");
    }
  }

  /** The subscriber's key in the ledger. */
  public String key() {
    return address.key();
  }

  /** A name for the subscriber that does not tell the address: 20 hexadecimal digits. */
  public String pseudonym() {
    return ContentHash.of(key()).value().substring(0, 20);
  }

  public boolean active() {
    return state == State.ACTIVE;
  }

  /** Whether a text can stand in a header: nothing in it ends a line or is invisible control. */
  static boolean isOneLine(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
  }
}
