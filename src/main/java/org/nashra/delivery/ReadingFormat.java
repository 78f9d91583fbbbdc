package org.nashra.delivery;

import java.util.Locale;

/** How a subscriber wants to read the briefing. */
public enum ReadingFormat {
  /** HTML and text, with the PDF attached. */
  PDF,
  /** HTML and text, with a link to the archived briefing. */
  LINK,
  /** Text alone. */
  TEXT;

  /** As configuration and ledger write it: {@code pdf}, {@code link}, {@code text}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming what may stand there
   */
  public static ReadingFormat of(String code) {
    for (ReadingFormat format : values()) {
      if (format.code().equals(code)) {
        return format;
      }
    }
    throw new IllegalArgumentException("\"" + code + "\" is no format; use pdf, link or text");
  }
}
