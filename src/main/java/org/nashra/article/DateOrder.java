package org.nashra.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells whether a page writes the day before the month: all do but those of the United States. */
final class DateOrder {
  /** Where English is written the British way. */
  private static final Pattern BRITISH_HOST =
      Pattern.compile(
          "(?i)^https?://[^/]*\\.(?:uk|ie|au|nz|in|za|pk|ng|ke|gh|sg|my|eu)(?::[0-9]+)?(?:/|$)");

  private DateOrder() {}

  static boolean dayFirst(Document document, @Nullable String address) {
    Element html = document.selectFirst("html");
    String language = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT);
    if (language.isEmpty()) {
      Element locale = document.selectFirst("meta[property=og:locale]");
      language = locale == null ? "" : locale.attr("content").toLowerCase(Locale.ROOT);
    }
    if (!language.isEmpty() && !language.startsWith("en")) {
      return true;
    }
    boolean elsewhere = language.length() > 2 && !language.endsWith("us");
    boolean british = address != null && address.toLowerCase(Locale.ROOT).contains("/en-gb/");
    return elsewhere || british || address != null && BRITISH_HOST.matcher(address).find();
  }
}
