package org.nashra.article;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nashra.source.PointInTime;

/**
 * The clock of whoever publishes a page: that of the country that its address or its language
 * names, where the country has a single one. It changes no instant, only the day that it falls on:
 * what a server writes as 22:30 UTC is tomorrow's paper in Baku.
 */
final class PublisherZone {
  private static final Pattern COUNTRY =
      Pattern.compile("(?i)^https?://[^/:]*\\.([a-z]{2})(?::[0-9]+)?(?:/|$)");

  /** Country codes that are sold to anyone. */
  private static final Set<String> FOR_SALE =
      Set.of("TV", "IO", "CO", "ME", "AI", "FM", "AM", "CC", "TO", "LY", "GL", "WS", "NU", "EU");

  private PublisherZone() {}

  static PointInTime local(PointInTime at, Document document, @Nullable String address) {
    if (at.dayOnly() || !at.written().endsWith("Z")) {
      return at;
    }
    return country(document, address).flatMap(PublisherZone::only).map(z -> at(at, z)).orElse(at);
  }

  private static PointInTime at(PointInTime at, ZoneId zone) {
    OffsetDateTime local = at.instant().atZone(zone).toOffsetDateTime();
    return new PointInTime(
        at.instant(), local.toLocalDate(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local));
  }

  private static Optional<String> country(Document document, @Nullable String address) {
    Matcher m = COUNTRY.matcher(address == null ? "" : address);
    String domain = m.find() ? String.valueOf(m.group(1)).toUpperCase(Locale.ROOT) : "";
    if (!domain.isEmpty() && !FOR_SALE.contains(domain)) {
      return Optional.of(domain.equals("UK") ? "GB" : domain);
    }
    Element html = document.selectFirst("html[lang]");
    String region =
        html == null
            ? ""
            : ULocale.forLanguageTag(html.attr("lang").replace('_', '-')).getCountry();
    return region.length() == 2 ? Optional.of(region) : Optional.empty();
  }

  private static Optional<ZoneId> only(String country) {
    Set<String> zones =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    if (zones.size() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(zones.iterator().next()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
