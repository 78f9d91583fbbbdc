package org.nashra.briefing.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.wording.Phrase.Gender;
import org.nashra.briefing.wording.Phrase.GrammaticalNumber;
import org.nashra.briefing.wording.Phrase.Kind;
import org.nashra.model.Event;

/** How one language inflects, counts, joins and dates. Thread-safe. */
public abstract sealed class Grammar
    permits EnglishGrammar, ArabicGrammar, FrenchGrammar, RussianGrammar {
  /** Languages that have a grammar, in the order in which they are named. */
  static final List<String> LANGUAGES = List.of("ar", "en", "fr", "ru");

  /** What is said of the number of those counted: their class, and whose they are. */
  protected record Counted(
      Map<String, String> forms, @Nullable String adjective, @Nullable String sideName) {
    String form(String name) {
      return forms.getOrDefault(name, "");
    }

    /** For a class that takes no adjective: on whose side, as words after the noun. */
    String side() {
      return adjective == null ? "" : form("side").replace("{adjective}", adjective);
    }
  }

  protected final GrammarData data;

  protected Grammar(GrammarData data) {
    this.data = data;
  }

  /** The grammar class of a language; empty where the house has none. */
  public static Optional<Grammar> of(GrammarData data) {
    return switch (data.language().primary()) {
      case "en" -> Optional.of(new EnglishGrammar(data));
      case "ar" -> Optional.of(new ArabicGrammar(data));
      case "fr" -> Optional.of(new FrenchGrammar(data));
      case "ru" -> Optional.of(new RussianGrammar(data));
      default -> Optional.empty();
    };
  }

  /** A phrase in a form that a template asks for. */
  public String form(Phrase phrase, String form) {
    String known = phrase.forms().get(form);
    return known == null ? phrase.text() : known;
  }

  /** A phrase behind a noun, a preposition or a verb with another subject. */
  public String governed(Phrase phrase) {
    return phrase.text();
  }

  /** The one of some alternatives that agrees with a phrase. */
  public abstract String agree(Phrase phrase, List<String> alternatives);

  public abstract Phrase state(String iso, String name);

  /** The everyday name of a state; the CLDR's where the data give none. */
  public String stateName(String iso) {
    String everyday = data.table("states", iso);
    return everyday != null
        ? everyday
        : new java.util.Locale.Builder()
            .setRegion(iso)
            .build()
            .getDisplayCountry(data.language().locale());
  }

  public abstract Phrase organisation(String name);

  /**
   * @param name in the language's own form
   * @param title the office in English, as events give it
   * @param of ISO code of the state whose office it is
   */
  public abstract Phrase person(
      String name, boolean feminine, @Nullable String title, @Nullable String of);

  /** The holder of an office whom no text names; empty where the office has no words. */
  public abstract Optional<Phrase> officeHolder(String title, @Nullable String of);

  /** A bare name of a place, ready for {@code places}. */
  public Phrase place(String name) {
    return new Phrase(
        name, Kind.PLACE, Gender.MASCULINE, GrammaticalNumber.ONE, Map.of(), List.of());
  }

  /** The same, for a language in which it depends on the kind of place. */
  public Phrase place(String name, Event.Place.Precision precision) {
    return place(name);
  }

  /**
   * A body that is known by its kind and its state: "the Armenian soldiers"; or by its kind alone:
   * "the border guard". Empty where the language has no pattern for the kind.
   */
  public Optional<String> body(String kind, @Nullable String iso) {
    String pattern = data.table("bodies", kind);
    return Optional.ofNullable(pattern).map(p -> ofState(p, iso));
  }

  /** A pattern of a body or an office with its state's word filled in; without one if null. */
  protected String ofState(String pattern, @Nullable String iso) {
    return pattern;
  }

  /**
   * A number with those whom it counts.
   *
   * @param n the number as printed, with its bound
   * @param basis the number that decides on agreement; null for a vague one
   */
  public abstract Phrase count(String n, @Nullable Integer basis, boolean vague, Counted counted);

  /** Makes a sentence of a clause: its first letter raised, closed with a full stop. */
  public String sentence(String clause) {
    String text = raise(spaced(polish(clause)));
    return text.endsWith(".") ? text : text + ".";
  }

  /** Makes a headline of a clause or a noun phrase. */
  public String headline(String clause) {
    String text = raise(spaced(polish(clause)));
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Makes what stands alone in a table or above a story of a name or a noun phrase. */
  public String label(String name) {
    return headline(name);
  }

  /** What a person is called at a later mention. */
  String again(String bare, String family) {
    return family;
  }

  /**
   * The words that a person's full style stands in, each with what a shorter name replaces it by.
   */
  Map<String, String> styles(Phrase person) {
    return Map.of(person.text(), "{}");
  }

  /** What sound asks for where words meet. */
  protected String polish(String text) {
    return text;
  }

  /** Single blanks, also where a slot was filled with an empty word. */
  private static String spaced(String text) {
    return text.replaceAll(" {2,}", " ").strip();
  }

  private static String raise(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return com.ibm.icu.lang.UCharacter.toUpperCase(java.util.Locale.ROOT, text.substring(0, first))
        + text.substring(first);
  }

  public Phrase join(List<Phrase> phrases) {
    if (phrases.size() == 1) {
      return phrases.get(0);
    }
    Set<String> forms = new java.util.TreeSet<>(joinedForms());
    phrases.forEach(p -> forms.addAll(p.forms().keySet()));
    Map<String, String> joined = new java.util.HashMap<>();
    for (String form : forms) {
      joined.put(form, join(phrases, form));
    }
    List<Ground> grounds = new ArrayList<>();
    phrases.forEach(p -> grounds.addAll(p.grounds()));
    return new Phrase(
        join(phrases, ""),
        phrases.get(0).kind(),
        gender(phrases),
        phrases.size() == 2 ? GrammaticalNumber.TWO : GrammaticalNumber.MANY,
        joined,
        grounds);
  }

  /** The gender that several have together: that of the first, which the verb stands beside. */
  protected Gender gender(List<Phrase> joined) {
    return joined.get(0).gender();
  }

  protected Set<String> joinedForms() {
    return Set.of();
  }

  private String join(List<Phrase> phrases, String form) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < phrases.size(); i++) {
      if (i > 0) {
        out.append(i == phrases.size() - 1 ? data.and() : data.separator());
      }
      Phrase phrase = phrases.get(i);
      out.append(form.isEmpty() ? phrase.text() : form(phrase, form));
    }
    return out.toString();
  }

  /** A time as the language writes it, with the year where it is not the issue's. */
  public Optional<Phrase> time(Event.Time time, LocalDate issue) {
    return new TimeWords(data, this).phrase(time, issue);
  }

  /** A day of a month before the month's name. */
  protected String ordinal(int day) {
    return String.valueOf(day);
  }

  /**
   * A time of day as the language writes it.
   *
   * @param clock {@code HH:mm}
   */
  public String hour(String clock) {
    return clock;
  }

  /** A day with its month, and its year where that is not the issue's. */
  public String date(LocalDate day, LocalDate issue) {
    String text = ordinal(day.getDayOfMonth()) + " " + data.months().get(day.getMonthValue() - 1);
    String suffix = data.quantities().getOrDefault("year-suffix", "");
    return day.getYear() == issue.getYear() ? text : text + " " + day.getYear() + suffix;
  }
}
