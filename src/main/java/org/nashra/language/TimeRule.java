package org.nashra.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code time.yaml}: a pattern of words and slots, and what is made of them. Words in
 * round brackets are alternatives, those in square brackets may be missing, letters in braces too.
 */
final class TimeRule {
  /**
   * One place of a pattern.
   *
   * @param slot null where words stand
   * @param phrases the words that may stand there, none where a slot is
   */
  record Place(@Nullable TimeSlot slot, List<String> phrases) {
    Place {
      phrases = List.copyOf(phrases);
    }
  }

  private static final Pattern PLACE =
      Pattern.compile("<([a-z]+)>|\\[([^\\]]*)\\]|\\(([^)]*)\\)|([^\\s<\\[(]+|\\()");
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)\\}");
  private static final int MOST_VARIANTS = 64;

  private final List<Place> places;
  private final TimeProduction production;
  private final int rank;

  private TimeRule(List<Place> places, TimeProduction production, int rank) {
    this.places = List.copyOf(places);
    this.production = production;
    this.rank = rank;
  }

  /**
   * Reads a rule; one with parts that may be missing becomes several.
   *
   * @param rank how late it stands in the file
   * @throws IllegalArgumentException saying what is wrong in the pattern or what is made of it
   */
  static List<TimeRule> read(String pattern, String makes, int rank) {
    List<List<Place>> variants = new ArrayList<>();
    variants.add(new ArrayList<>());
    List<TimeSlot> kinds = new ArrayList<>();
    Matcher matcher = PLACE.matcher(pattern);
    while (matcher.find()) {
      Place place;
      if (matcher.group(1) != null) {
        TimeSlot slot = slot(matcher.group(1));
        place = new Place(slot, List.of());
        kinds.add(slot);
      } else {
        String optional = matcher.group(2);
        String choice = matcher.group(3);
        String said = optional != null ? optional : choice != null ? choice : matcher.group(4);
        place = new Place(null, phrases(said));
        if (optional != null) {
          variants.addAll(variants.stream().<List<Place>>map(ArrayList::new).toList());
          for (int i = variants.size() / 2; i < variants.size(); i++) {
            variants.get(i).add(place);
          }
          if (variants.size() > MOST_VARIANTS) {
            throw new IllegalArgumentException("too many parts that may be missing");
          }
          continue;
        }
      }
      for (List<Place> variant : variants) {
        variant.add(place);
      }
    }
    TimeProduction production = TimeProduction.read(makes, kinds.size());
    production.make(kinds.stream().map(TimeSlot::sample).toList());
    List<TimeRule> rules = new ArrayList<>();
    for (List<Place> variant : variants) {
      if (!variant.isEmpty()) {
        rules.add(new TimeRule(variant, production, rank));
      }
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("the pattern is empty");
    }
    return rules;
  }

  private static TimeSlot slot(String name) {
    try {
      return TimeSlot.of(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no slot is named <" + name + ">", e);
    }
  }

  private static List<String> phrases(String alternatives) {
    List<String> phrases = new ArrayList<>();
    for (String one : alternatives.split("\\|")) {
      for (String phrase : braces(one.strip())) {
        if (PhraseTrie.parts(phrase).isEmpty()) {
          throw new IllegalArgumentException("an alternative of \"" + alternatives + "\" is empty");
        }
        phrases.add(phrase);
      }
    }
    return phrases;
  }

  /** The phrase with and without what stands in braces. */
  static List<String> braces(String phrase) {
    Matcher matcher = BRACES.matcher(phrase);
    if (!matcher.find()) {
      return List.of(phrase);
    }
    String before = phrase.substring(0, matcher.start());
    String after = phrase.substring(matcher.end());
    List<String> all = new ArrayList<>(braces(before + after));
    all.addAll(braces(before + matcher.group(1) + after));
    return all;
  }

  List<Place> places() {
    return places;
  }

  /** What the rule makes of the meanings in its slots; null if they do not go together. */
  @Nullable Object make(List<Object> slots) {
    return production.make(slots);
  }

  int rank() {
    return rank;
  }
}
