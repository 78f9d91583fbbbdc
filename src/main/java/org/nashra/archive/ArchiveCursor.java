package org.nashra.archive;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** The place of a briefing in the order of lists; opaque to who passes it on. */
record ArchiveCursor(LocalDate date, EditionId edition, LanguageTag language, int revision) {
  private static final int MAX_LENGTH = 300;

  static ArchiveCursor at(ArchivedBriefing briefing) {
    return new ArchiveCursor(
        briefing.date(), briefing.edition(), briefing.language(), briefing.revision());
  }

  String encode() {
    String plain = String.join(" ", date.toString(), edition.value(), language.value());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((plain + " " + revision).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IllegalArgumentException if it is not one that {@link #encode()} gave
   */
  static ArchiveCursor decode(String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("not a cursor of this archive: it is too long");
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = plain.split(" ", -1);
      if (parts.length == 4) {
        return new ArchiveCursor(
            LocalDate.parse(parts[0]),
            new EditionId(parts[1]),
            LanguageTag.of(parts[2]),
            Integer.parseInt(parts[3]));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException("not a cursor of this archive: \"" + cursor + "\"", e);
    }
    throw new IllegalArgumentException("not a cursor of this archive: \"" + cursor + "\"");
  }
}
