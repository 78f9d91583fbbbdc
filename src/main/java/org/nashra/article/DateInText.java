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
}
