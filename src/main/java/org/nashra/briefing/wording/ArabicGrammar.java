package org.nashra.briefing.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.wording.Phrase.Gender;
import org.nashra.briefing.wording.Phrase.GrammaticalNumber;
import org.nashra.briefing.wording.Phrase.Kind;

/**
 * Arabic: verbs stand first and agree with the gender of the first subject; a counted noun is
 * singular, dual, plural or accusative by its number, and its adjective with it. Counts stand in
 * the genitive ("the death of 71 soldiers").
 */
final class ArabicGrammar extends Grammar {
  /** Words with the sound plural in the nominative, the one ending that is written. */
  private final Pattern soundPlurals;

  ArabicGrammar(GrammarData data) {
    super(data);
    soundPlurals =
        Pattern.compile(
            "(?<![\\p{L}\\p{M}])((?:و?ال|و)?(?:"
                + String.join("|", data.list("sound-plurals"))
                + "))ون(?![\\p{L}\\p{M}])");
  }

  @Override
  public String governed(Phrase phrase) {
    return soundPlurals.matcher(phrase.text()).replaceAll("$1ين");
  }

  @Override
  public String agree(Phrase phrase, List<String> alternatives) {
    boolean feminine = phrase.gender() == Gender.FEMININE && alternatives.size() > 1;
    return alternatives.get(feminine ? 1 : 0);
  }

  /** The preposition ل is written with its noun, and swallows the alif of an article. */
  @Override
  public String form(Phrase phrase, String form) {
    if (form.equals("l")) {
      String text = governed(phrase);
      return text.startsWith("ال") ? "لل" + text.substring(2) : "ل" + text;
    }
    return super.form(phrase, form);
  }

  @Override
  public Phrase state(String iso, String name) {
    boolean masculine = data.list("masculine-states").contains(iso);
    return named(name, Kind.STATE, masculine ? Gender.MASCULINE : Gender.FEMININE);
  }

  @Override
  public Phrase organisation(String name) {
    String head = name.split(" ", 2)[0];
    boolean arabic = head.chars().anyMatch(c -> c >= 0x0621 && c <= 0x064A);
    boolean feminine =
        head.endsWith("ة")
            || head.endsWith("ات")
            || data.list("feminine-heads").contains(head)
            // A name without an Arabic head word is taken for an agency or a newspaper's.
            || !arabic;
    return named(name, Kind.ORGANISATION, feminine ? Gender.FEMININE : Gender.MASCULINE);
  }

  private static Phrase named(String text, Kind kind, Gender gender) {
    return new Phrase(text, kind, gender, GrammaticalNumber.ONE, Map.of(), List.of());
  }

  @Override
  public Phrase person(String name, boolean feminine, @Nullable String title, @Nullable String of) {
    String office = title == null ? null : office(title, feminine, of);
    return new Phrase(
        office == null ? name : office + " " + name,
        Kind.PERSON,
        feminine ? Gender.FEMININE : Gender.MASCULINE,
        GrammaticalNumber.ONE,
        Map.of("bare", name),
        List.of());
  }

  @Override
  public Optional<Phrase> officeHolder(String title, @Nullable String of) {
    return Optional.ofNullable(office(title, false, of))
        .map(office -> named(office, Kind.PERSON, Gender.MASCULINE));
  }

  private @Nullable String office(String title, boolean feminine, @Nullable String of) {
    Map<String, String> forms = data.titles().get(title.toLowerCase(java.util.Locale.ROOT));
    if (forms == null) {
      return null;
    }
    String pattern = forms.get(feminine && forms.containsKey("f") ? "f" : "m");
    return pattern == null ? null : ofState(pattern, of);
  }

  /** A state without an adjective here leaves its bodies to the name book. */
  @Override
  public Optional<String> body(String kind, @Nullable String iso) {
    return iso != null && data.adjectives().get(iso) == null
        ? Optional.empty()
        : super.body(kind, iso);
  }

  @Override
  protected String ofState(String pattern, @Nullable String iso) {
    String adjective = iso == null ? null : data.adjectives().get(iso);
    if (iso != null && adjective == null && pattern.indexOf('{') >= 0) {
      return ofState(pattern, null) + " في " + stateName(iso);
    }
    return pattern
        .replace("{mp}", adjective == null ? "" : definite(plural(adjective, false, false)))
        .replace("{m}", adjective == null ? "" : definite(adjective))
        .replace("{f}", adjective == null ? "" : definite(feminine(adjective)))
        .replaceAll(" {2,}", " ")
        .strip();
  }

  @Override
  public Phrase count(String n, @Nullable Integer basis, boolean vague, Counted counted) {
    String side =
        counted.adjective() == null
            ? ""
            : counted.form("side").replace("{adjective}", definite(counted.adjective()));
    String adjective = side.isEmpty() ? counted.adjective() : null;
    boolean feminine = "true".equals(counted.forms().get("feminine"));
    boolean things = "true".equals(counted.forms().get("things"));
    String noun;
    String quality = "";
    String two = "";
    String number = n + " ";
    int rest = basis == null ? -1 : basis % 100;
    if (vague || basis == null) {
      noun = counted.form("definite");
      quality = adjective == null ? "" : definite(plural(adjective, feminine, things));
    } else if (basis == 1 && n.equals("1")) {
      number = "";
      noun = counted.form("one");
      quality = adjective == null ? "" : feminine ? feminine(adjective) : adjective;
    } else if (basis == 2 && n.equals("2")) {
      number = "";
      // The bare dual reads like a plural where it is not voweled.
      noun = counted.form("dual");
      two = feminine ? " اثنتين" : " اثنين";
      quality = adjective == null ? "" : dual(adjective, feminine);
    } else if (rest >= 3 && rest <= 10) {
      noun = counted.form("plural");
      quality = adjective == null ? "" : plural(adjective, feminine, things);
    } else if (rest >= 11) {
      noun = counted.form("accusative");
      quality = adjective == null ? "" : accusative(adjective, feminine);
    } else {
      noun = counted.form("one");
      quality = adjective == null ? "" : feminine ? feminine(adjective) : adjective;
    }
    String from =
        counted.adjective() == null && counted.sideName() != null
            ? " من " + counted.sideName()
            : side;
    return new Phrase(
        (number + noun + " " + quality).strip() + two + from,
        Kind.COUNT,
        Gender.MASCULINE,
        GrammaticalNumber.MANY,
        Map.of("bare", number + noun + two),
        List.of());
  }

  /** A headline goes without the verbal noun that a verb would want: "إجراء", "وقوع". */
  @Override
  public String headline(String clause) {
    return super.headline(clause.replaceFirst("^(إجراء|وقوع|تنفيذ|تنظيم) ", ""));
  }

  /** The nisba adjective, word by word where it has several ("كوري شمالي"). */
  private static String each(String adjective, String ending) {
    return adjective.replaceAll("(?<=ي)(?= |$)", ending);
  }

  static String feminine(String adjective) {
    return each(adjective, "ة");
  }

  private static String definite(String adjective) {
    return "ال" + adjective.replace(" ", " ال");
  }

  private static String accusative(String adjective, boolean feminine) {
    return feminine ? feminine(adjective) : each(adjective, "اً");
  }

  private static String dual(String adjective, boolean feminine) {
    return each(adjective, feminine ? "تين" : "ين");
  }

  private static String plural(String adjective, boolean feminine, boolean things) {
    if (things) {
      return feminine(adjective);
    }
    return each(adjective, feminine ? "ات" : "ين");
  }
}
