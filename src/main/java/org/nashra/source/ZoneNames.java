package org.nashra.source;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which feeds write a time zone. */
final class ZoneNames {
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc|z)?\\s*([+-])\\s?([0-9]{1,2}):?([0-9]{2})?z?");

  /** A zone at the beginning of what follows a time. */
  private static final Pattern LEADING =
      Pattern.compile(
          "^[\\s,(]*((?:gmt|utc|z)?\\s*[+-]\\s?[0-9]{1,2}:?(?:[0-9]{2})?(?![0-9])|[\\p{L}_/+-]{1,40})");

  private static final Map<String, String> NAMES = names();

  private ZoneNames() {}

  /** A folded zone: {@code +0200}, {@code gmt-07:00}, {@code est}, {@code europe/brussels}. */
  static @Nullable ZoneId zone(String text) {
    String name = text.replaceAll("[()]", "").strip();
    if (name.equals("z") || name.equals("utc") || name.equals("gmt")) {
      return ZoneOffset.UTC;
    }
    Matcher m = OFFSET.matcher(name);
    if (m.matches()) {
      int hours = Integer.parseInt(String.valueOf(m.group(2)));
      int minutes = m.group(3) == null ? 0 : Integer.parseInt(String.valueOf(m.group(3)));
      if (hours > 18 || minutes > 59) {
        throw new DateTimeException("no zone offset: " + name);
      }
      int seconds = (hours * 60 + minutes) * 60;
      return ZoneOffset.ofTotalSeconds("-".equals(m.group(1)) ? -seconds : seconds);
    }
    String known = NAMES.get(name);
    return known == null ? null : ZoneId.of(known);
  }

  /**
   * A zone, and what follows it.
   *
   * @param zone null if there is none
   */
  record Leading(@Nullable ZoneId zone, String rest) {}

  static Leading leading(String after) {
    Matcher m = LEADING.matcher(after);
    ZoneId zone = m.find() ? zone(String.valueOf(m.group(1))) : null;
    return zone == null ? new Leading(null, after) : new Leading(zone, after.substring(m.end()));
  }

  private static Map<String, String> names() {
    Map<String, String> zones = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      zones.put(id.toLowerCase(Locale.ROOT), id);
    }
    // RFC 822 and what else feeds write; "MT" and the like mean standard time.
    String[][] abbreviations = {
      {"ut", "Z"},
      {"est", "-05:00"},
      {"edt", "-04:00"},
      {"et", "-05:00"},
      {"cst", "-06:00"},
      {"cdt", "-05:00"},
      {"ct", "-06:00"},
      {"mst", "-07:00"},
      {"mdt", "-06:00"},
      {"mt", "-07:00"},
      {"pst", "-08:00"},
      {"pdt", "-07:00"},
      {"pt", "-08:00"},
      {"at", "-04:00"},
      {"ast", "-04:00"},
      {"adt", "-03:00"},
      {"wet", "Z"},
      {"west", "+01:00"},
      {"bst", "+01:00"},
      {"cet", "+01:00"},
      {"mez", "+01:00"},
      {"met", "+01:00"},
      {"cest", "+02:00"},
      {"mesz", "+02:00"},
      {"eet", "+02:00"},
      {"eest", "+03:00"},
      {"msk", "+03:00"},
      {"мск", "+03:00"},
      {"trt", "+03:00"},
      {"gst", "+04:00"},
      {"azt", "+04:00"},
      {"amt", "+04:00"},
      {"get", "+04:00"},
      {"pkt", "+05:00"},
      {"jst", "+09:00"},
      {"kst", "+09:00"},
      {"aest", "+10:00"},
      {"aedt", "+11:00"},
      {"nzst", "+12:00"},
      {"nzdt", "+13:00"},
      {"hst", "-10:00"},
      {"akst", "-09:00"},
      {"akdt", "-08:00"},
      {"a", "-01:00"},
      {"m", "-12:00"},
      {"n", "+01:00"},
      {"y", "+12:00"}
    };
    for (String[] pair : abbreviations) {
      zones.put(pair[0], pair[1]);
    }
    return Map.copyOf(zones);
  }
}
