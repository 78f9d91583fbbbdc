package org.nashra.briefing;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.language.FoldedText;
import org.nashra.model.Event;
import org.nashra.story.CountryNames;
import org.nashra.story.Mention;

/**
 * Whether an event says something else than the words that it gives for it: another country's
 * party, claimant, side or place, another side than was read for a loss, another day of the month
 * or the week. Words that name no country, month or weekday contradict nothing. Pure.
 */
final class Contradictions {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern BODY = Pattern.compile("(?:state:([A-Z]{2})|org:([a-z]{2})-.+)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-(\\d{2})-(\\d{2}).*");
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\P{L}{1,2}(?:de )?(\\p{L}+)|(\\p{L}+) (\\d{1,2})(?!\\d)");

  private final Rereading rereading;

  Contradictions(Rereading rereading) {
    this.rereading = rereading;
  }

  /** What contradicts its own words, in a few of ours; null if nothing does. */
  @Nullable String in(Mention mention) {
    Event event = mention.event();
    String language = mention.report().article().language().primary();
    List<String> faults = new ArrayList<>();
    String text = mention.report().article().text();
    event.actors().forEach(a -> stands(text, a.start(), a.end(), a.text(), faults));
    event.attribution().forEach(a -> stands(text, a.start(), a.end(), a.text(), faults));
    event.casualties().forEach(c -> stands(text, c.start(), c.end(), c.text(), faults));
    event.actors().forEach(a -> country(a.id(), a.text(), language, faults));
    event.attribution().forEach(a -> country(a.id(), a.text(), language, faults));
    event.casualties().forEach(c -> country(c.side(), c.text(), language, faults));
    event.casualties().forEach(c -> side(c.side(), mention, language, faults));
    event.casualties().forEach(c -> read(c, mention, faults));
    Event.Place place = event.place();
    if (place != null) {
      stands(text, place.start(), place.end(), place.text(), faults);
    }
    if (place != null && place.precision() == Event.Place.Precision.COUNTRY) {
      country("state:" + place.country(), place.text(), language, faults);
    }
    if (event.time() != null) {
      day(event.time(), language, faults);
      weekday(event.time(), mention, faults);
    }
    return faults.isEmpty() ? null : faults.get(0);
  }

  private static void stands(
      String text,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String words,
      List<String> faults) {
    if (start != null && end != null && words != null) {
      if (end > text.length() || !text.substring(start, end).equals(words)) {
        faults.add("\"" + words + "\" does not stand at " + start);
      }
    }
  }

  private static void country(
      @Nullable String id, @Nullable String words, String language, List<String> faults) {
    Matcher body = BODY.matcher(String.valueOf(id));
    if (words == null || !body.matches()) {
      return;
    }
    String iso = body.group(1) == null ? body.group(2).toUpperCase(Locale.ROOT) : body.group(1);
    String name = ULocale.getDisplayCountry("und-" + iso, ULocale.forLanguageTag(language));
    // "South Sudan" holds the name of another country, and is none of its words.
    Set<String> own = countries(name, language);
    own.add(iso);
    Set<String> named = countries(words, language);
    if (!name.equals(iso) && !named.isEmpty() && Collections.disjoint(own, named)) {
      faults.add("\"" + words + "\" names " + named + ", not " + id);
    }
  }

  /** A side that neither the article nor anything read in it names. */
  private static void side(
      @Nullable String side, Mention mention, String language, List<String> faults) {
    if (side == null || !side.startsWith("state:")) {
      return;
    }
    boolean read = mention.report().extraction().events().stream().anyMatch(e -> involves(e, side));
    if (!read
        && !countries(mention.report().article().text(), language).contains(side.substring(6))) {
      faults.add(side + " is nowhere in the article");
    }
  }

  /** Another side than the grammar of the passage gave for these words, were it named beside it. */
  private static void read(Event.Casualty loss, Mention mention, List<String> faults) {
    Set<String> sides = new TreeSet<>();
    boolean known = false;
    for (Event event : mention.report().extraction().events()) {
      for (Event.Casualty read : event.casualties()) {
        if (read.start() == loss.start() && read.effect() == loss.effect()) {
          known = true;
          sides.add(String.valueOf(read.side()));
        }
      }
    }
    if (known && !sides.contains(String.valueOf(loss.side()))) {
      faults.add("\"" + loss.text() + "\" is said of " + sides + ", not of " + loss.side());
    }
  }

  private static boolean involves(Event event, String state) {
    String iso = state.substring(6);
    String body = "org:" + iso.toLowerCase(Locale.ROOT) + "-";
    return event.actors().stream()
            .anyMatch(a -> a.id().equals(state) || state.equals(a.of()) || a.id().startsWith(body))
        || event.attribution().stream()
            .anyMatch(a -> a.id().equals(state) || a.id().startsWith(body))
        || event.casualties().stream().anyMatch(c -> state.equals(c.side()))
        || (event.place() != null && event.place().countries().contains(iso));
  }

  private static Set<String> countries(String words, String language) {
    Set<String> found = new TreeSet<>();
    Matcher word = WORD.matcher(words);
    while (word.find()) {
      String iso = CountryNames.of(word.group(), language);
      if (iso != null) {
        found.add(iso);
      }
    }
    return found;
  }

  private static void day(Event.Time time, String language, List<String> faults) {
    Matcher value = DAY.matcher(time.value());
    Matcher date = DATE.matcher(FoldedText.fold(String.valueOf(time.text())));
    if (!value.matches() || !date.find()) {
      return;
    }
    String day = date.group(1) == null ? date.group(4) : date.group(1);
    String month = date.group(1) == null ? date.group(3) : date.group(2);
    int number = month(month, language);
    boolean same =
        Integer.parseInt(day) == Integer.parseInt(value.group(2))
            && number == Integer.parseInt(value.group(1));
    // A night may be the date's or the next one's.
    if (number > 0 && !same && !time.value().contains("T")) {
      faults.add("\"" + time.text() + "\" is not " + time.value());
    }
  }

  /** A day that is none of the weekday which the words name. */
  private void weekday(Event.Time time, Mention mention, List<String> faults) {
    if (time.text() == null || !DAY.matcher(time.value()).matches()) {
      return;
    }
    DayOfWeek named =
        rereading.weekday(time.text(), mention.report().article().language(), mention.published());
    if (named == null) {
      return;
    }
    int apart =
        Math.floorMod(
            LocalDate.parse(time.value().substring(0, 10)).getDayOfWeek().compareTo(named), 7);
    // A night may be the day's or the next one's, an hour another day's in another zone.
    boolean same = apart == 0 || (time.value().contains("T") && (apart == 1 || apart == 6));
    if (!same) {
      faults.add("\"" + time.text() + "\" is a " + named + ", not " + time.value());
    }
  }

  /** 1 to 12, or 0 for what is no month. */
  private static int month(String word, String language) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
    String[] months = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
    for (int i = 0; i < 12; i++) {
      if (FoldedText.fold(months[i]).equals(FoldedText.fold(word))) {
        return i + 1;
      }
    }
    return 0;
  }
}
