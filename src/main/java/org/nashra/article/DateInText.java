package org.nashra.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nashra.source.FeedDates;
import org.nashra.source.PointInTime;

/** Finds the first date written out in a text. */
final class DateInText {
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "\\b(?:19|20)[0-9]{2}[-/.][01]?[0-9][-/.][0-3]?[0-9](?:[T ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
              + "|\\b[0-3]?[0-9][./-][01]?[0-9][./-](?:(?:19|20)[0-9]{2}|[0-9]{2})\\b"
              + "|\\b[01]?[0-9]/[0-3]?[0-9]/(?:19|20)[0-9]{2}\\b"
              + "|(?<![\\p{L}\\p{N}])[0-3]?[0-9](?:st|nd|rd|th|\\.|er|º)?\\s*(?:de\\s+)?[\\p{L}\\p{M}.]{3,12}(?:\\s+[\\p{L}\\p{M}]{3,10})?,?\\s*(?:de\\s+)?(?:19|20)[0-9]{2}\\b"
              + "|(?<![\\p{L}])[\\p{L}]{3,10}\\.?\\s+[0-3]?[0-9](?:st|nd|rd|th)?,?\\s+(?:19|20)[0-9]{2}\\b"
              + "|\\b(?:19|20)[0-9]{2}\\s*[年년]\\s*[01]?[0-9]\\s*[月월]\\s*[0-3]?[0-9]\\s*[日일]");

  private DateInText() {}

  /**
   * @param dayFirst what 05/09/2022 means where nothing tells
   */
  static Optional<PointInTime> first(String text, boolean dayFirst) {
    if (!mayHold(text)) {
      return Optional.empty();
    }
    Matcher m = CANDIDATE.matcher(text);
    while (m.find()) {
      String found =
          m.group().replaceAll("[年월月년]", "-").replaceAll("[日일]", "").replaceAll("\\s*-\\s*", "-");
      Optional<PointInTime> date = FeedDates.read(found, dayFirst);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** Whether a text has a year, or figures parted as in 5/9/22: without them it has no date. */
  static boolean mayHold(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      char c = text.charAt(i);
      if (!digit(c)) {
        continue;
      }
      char next = text.charAt(i + 1);
      boolean century = c == '1' && next == '9' || c == '2' && next == '0';
      if (century && digit(text.charAt(i + 2)) && digit(text.charAt(i + 3))) {
        return true;
      }
      if ((next == '.' || next == '/' || next == '-') && digit(text.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
