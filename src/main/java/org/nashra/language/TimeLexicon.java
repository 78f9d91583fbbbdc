package org.nashra.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.config.Yaml;

/**
 * The words and rules by which a language says times: {@code config/lang/<xx>/time.yaml}, and the
 * names of months and days that CLDR has for the language's locales. Immutable once read.
 */
final class TimeLexicon {
  private static final String FILE = "time.yaml";
  private static final String SCHEMA = "time.json";
  private static final Pattern AMOUNT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ([a-z-]+)");

  private final PhraseTrie<Object> words = new PhraseTrie<>();
  private final List<TimeRule> rules = new ArrayList<>();
  private final Set<String> weak = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();
  private final PhraseTrie<Boolean> not = new PhraseTrie<>();
  private boolean monthFirst;
  private boolean passedHoursTomorrow;
  private OtherCalendar oldYears = OtherCalendar.GREGORIAN;

  private TimeLexicon() {}

  /**
   * Reads a language's words and rules; a language without the file has none.
   *
   * @throws ConfigurationException with file and line of every fault
   */
  static TimeLexicon read(Path languageFolder, LanguageProfile profile) {
    TimeLexicon lexicon = new TimeLexicon();
    Path file = languageFolder.resolve(FILE);
    if (!Files.exists(file)) {
      return lexicon;
    }
    Yaml yaml = Yaml.read(file, SCHEMA);
    lexicon.fill(yaml, profile);
    if (!lexicon.faults.isEmpty()) {
      throw new ConfigurationException(lexicon.faults);
    }
    return lexicon;
  }

  private void fill(Yaml yaml, LanguageProfile profile) {
    JsonNode root = yaml.root();
    monthFirst = root.get("order").asText().equals("month-day");
    passedHoursTomorrow = root.path("passed-hours").asText().equals("tomorrow");
    if (root.has("old-years")) {
      oldYears = calendar(root.get("old-years").asText());
    }
    root.path("weak").forEach(word -> weak.add(key(word.asText())));
    root.path("not").forEach(word -> not.add(word.asText(), true));
    names(profile);
    numbered(yaml, "months", 12, n -> TimeSpec.of(TimeField.MONTH, n));
    numbered(yaml, "islamic-months", 12, n -> month(OtherCalendar.ISLAMIC, n));
    numbered(yaml, "persian-months", 12, n -> month(OtherCalendar.PERSIAN, n));
    numbered(yaml, "weekdays", 7, n -> TimeSpec.of(TimeField.WEEKDAY, n));
    named(yaml, "units", Grain::of);
    named(yaml, "amounts", TimeLexicon::amount);
    named(yaml, "parts", name -> TimeSpec.of(TimeField.PART, part(name).ordinal()).latent(true));
    named(yaml, "seasons", TimeLexicon::season);
    named(yaml, "feasts", name -> TimeSpec.of(new TimeAnchor.OnFeast(Feast.of(name))));
    named(yaml, "zones", TimeLexicon::zone);
    readRules(yaml);
  }

  private static OtherCalendar calendar(String name) {
    return OtherCalendar.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static TimeSpec month(OtherCalendar calendar, int n) {
    return TimeSpec.of(TimeField.MONTH, n).with(calendar);
  }

  private static DayPart part(String name) {
    return DayPart.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static TimeSpec season(String name) {
    int n = List.of("spring", "summer", "autumn", "winter").indexOf(name) + 1;
    if (n == 0) {
      throw new IllegalArgumentException("\"" + name + "\" is no season");
    }
    return TimeSpec.of(TimeField.SEASON, n).latent(true);
  }

  private static Amount amount(String name) {
    Matcher matcher = AMOUNT.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no amount: write a count and a unit, such as \"2 day\"");
    }
    return Amount.of(new BigDecimal(matcher.group(1)), Grain.of(matcher.group(2)));
  }

  private static TimeReading.Zone zone(String name) {
    if (name.equals("local")) {
      return new TimeReading.Zone(TimeReading.Zone.LOCAL);
    }
    return new TimeReading.Zone(java.time.ZoneOffset.of(name).getTotalSeconds() / 60);
  }

  /** What CLDR knows, in every locale of the language and in the calendars of the house. */
  private void names(LanguageProfile profile) {
    for (ULocale locale : profile.locales()) {
      for (OtherCalendar calendar : OtherCalendar.values()) {
        for (String[] months : calendar.months(locale)) {
          for (int i = 0; i < Math.min(12, months.length); i++) {
            cldr(months[i], month(calendar, i + 1));
          }
        }
      }
      DateFormatSymbols symbols = new DateFormatSymbols(locale);
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          String[] days = symbols.getWeekdays(context, width);
          for (int i = 1; i <= 7; i++) {
            cldr(days[i], TimeSpec.of(TimeField.WEEKDAY, i == 1 ? 7 : i - 1));
          }
        }
      }
    }
  }

  private final Set<String> known = new HashSet<>();

  private void cldr(String name, Object meaning) {
    // Numbers and single letters stand for names where a language has none.
    if (name.length() < 3 || name.codePoints().anyMatch(Character::isDigit)) {
      return;
    }
    add(name, meaning);
    if (name.endsWith(".")) {
      add(name.substring(0, name.length() - 1), meaning);
    }
  }

  private void add(String name, Object meaning) {
    String key = key(name);
    if (!known.add(key + " " + meaning)) {
      return;
    }
    Object here =
        weak.contains(key) && meaning instanceof TimeSpec spec ? spec.latent(true) : meaning;
    words.add(name, here);
  }

  private static String key(String name) {
    return String.join(" ", PhraseTrie.parts(name));
  }

  private interface Maker<T> {
    Object make(T name);
  }

  private void numbered(Yaml yaml, String section, int most, Maker<Integer> maker) {
    named(
        yaml,
        section,
        name -> {
          int n = Integer.parseInt(name);
          if (n < 1 || n > most) {
            throw new IllegalArgumentException("\"" + name + "\" is not between 1 and " + most);
          }
          return maker.make(n);
        });
  }

  private void named(Yaml yaml, String section, Maker<String> maker) {
    for (Map.Entry<String, JsonNode> entry : yaml.root().path(section).properties()) {
      String pointer = "/" + section + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
      try {
        Object meaning = maker.make(entry.getKey());
        for (JsonNode word : entry.getValue()) {
          for (String form : TimeRule.braces(word.asText())) {
            add(form, meaning);
          }
        }
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        fault(yaml, pointer, e);
      }
    }
  }

  private void readRules(Yaml yaml) {
    int rank = 0;
    for (Map.Entry<String, JsonNode> entry : yaml.root().path("rules").properties()) {
      String pointer = "/rules/" + entry.getKey().replace("~", "~0").replace("/", "~1");
      try {
        rules.addAll(TimeRule.read(entry.getKey(), entry.getValue().asText(), rank++));
      } catch (RuntimeException e) {
        fault(yaml, pointer, e);
      }
    }
  }

  private void fault(Yaml yaml, String pointer, RuntimeException e) {
    faults.add(new Fault(yaml.file(), yaml.line(pointer), pointer, String.valueOf(e.getMessage())));
  }

  /** All words that open at a position. */
  List<PhraseTrie.Hit<Object>> at(Segments segments, int position) {
    return words.at(segments, position);
  }

  /**
   * The end of the longest phrase at a position in which nothing is a time; -1 if there is none.
   */
  int hidden(Segments segments, int position) {
    int end = -1;
    for (PhraseTrie.Hit<Boolean> hit : not.at(segments, position)) {
      end = Math.max(end, hit.end());
    }
    return end;
  }

  List<TimeRule> rules() {
    return rules;
  }

  boolean monthFirst() {
    return monthFirst;
  }

  /** Is an hour that has passed, where nothing else is said, one of the next day? */
  boolean passedHoursTomorrow() {
    return passedHoursTomorrow;
  }

  /** The calendar that a year such as 1444 is of. */
  OtherCalendar oldYears() {
    return oldYears;
  }
}
