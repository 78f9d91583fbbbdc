package org.nashra.briefing.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.wording.Phrase.Gender;
import org.nashra.briefing.wording.Phrase.GrammaticalNumber;
import org.nashra.briefing.wording.Phrase.Kind;
import org.nashra.model.Event;

/**
 * French: names with their articles; participles and adjectives that agree in gender and number;
 * prepositions that merge with an article ({@code de}, {@code a}) or follow the kind of place
 * ({@code at}: en Arménie, au Liban, aux États-Unis, à Erevan).
 */
final class FrenchGrammar extends Grammar {
  private static final Pattern DE_DES = Pattern.compile("(?<!\\p{L})([Dd])e des ");
  private static final Pattern DE_LE = Pattern.compile("(?<!\\p{L})([Dd])e le ");
  private static final Pattern DE_LES = Pattern.compile("(?<!\\p{L})([Dd])e les ");
  private static final Pattern A_LE = Pattern.compile("(?<!\\p{L})([àÀ]) le(s?) ");
  private static final Pattern FULL = Pattern.compile("(?<!\\p{L})([Dd]|[Qq]u)e (?=(\\p{L}+))");
  private static final Pattern ELIDED =
      Pattern.compile("(?<!\\p{L})([Dd]|[Qq]u)'(?=[BCDFGJKLMNPQRSTVWXZ]\\p{Ll})");
  private static final Pattern ARTICLE = Pattern.compile("^(?:le |la |les |l'|un |une |des )");
  private static final String VOWELS = "aàâäæeéèêëiîïoôöœuùûü";

  FrenchGrammar(GrammarData data) {
    super(data);
  }

  /** Four alternatives are masculine, feminine, and both in the plural; two are the numbers. */
  @Override
  public String agree(Phrase phrase, List<String> alternatives) {
    boolean plain = phrase.kind() == Kind.PLAIN && phrase.number() == GrammaticalNumber.ONE;
    boolean plural =
        plain ? phrase.text().matches("(?:les|des) .*") : phrase.number() != GrammaticalNumber.ONE;
    boolean feminine =
        plain ? phrase.text().matches("(?:la|une) .*") : phrase.gender() == Gender.FEMININE;
    if (alternatives.size() < 4) {
      return alternatives.get(plural && alternatives.size() > 1 ? 1 : 0);
    }
    return alternatives.get((plural ? 2 : 0) + (feminine ? 1 : 0));
  }

  @Override
  public String form(Phrase phrase, String form) {
    String known = phrase.forms().get(form);
    if (known != null) {
      return known;
    }
    // "du Caire": a town's article merges too.
    String text = lowered(phrase);
    return switch (form) {
      case "de" -> polish("de " + text);
      case "a", "at" -> polish("à " + text);
      default -> phrase.text();
    };
  }

  private static String lowered(Phrase phrase) {
    return phrase.kind() == Kind.PLACE && phrase.text().startsWith("Le ")
        ? "le" + phrase.text().substring(2)
        : phrase.text();
  }

  @Override
  protected Set<String> joinedForms() {
    return Set.of("de", "a", "at");
  }

  /** One masculine among them makes all masculine. */
  @Override
  protected Gender gender(List<Phrase> joined) {
    return joined.stream().allMatch(p -> p.gender() == Gender.FEMININE)
        ? Gender.FEMININE
        : Gender.MASCULINE;
  }

  @Override
  public Phrase state(String iso, String name) {
    boolean plural = data.list("plural-states").contains(iso);
    Gender gender =
        data.list("masculine-states").contains(iso)
            ? Gender.MASCULINE
            : data.list("feminine-states").contains(iso)
                ? Gender.FEMININE
                : gender(name.split("[ -]", 2)[0]);
    String text = data.list("bare-states").contains(iso) ? name : article(name, gender, plural);
    String at;
    if (plural) {
      at = "aux " + name;
    } else if (data.list("en-states").contains(iso) || text.startsWith("l'")) {
      at = "en " + name;
    } else if (text.equals(name)) {
      at = "à " + name;
    } else {
      at = gender == Gender.FEMININE ? "en " + name : "au " + name;
    }
    return named(text, Kind.STATE, gender, plural).with("at", atTable(name, at));
  }

  private static Gender gender(String word) {
    return word.endsWith("e") ? Gender.FEMININE : Gender.MASCULINE;
  }

  private static Phrase named(String text, Kind kind, Gender gender, boolean plural) {
    return new Phrase(
        text,
        kind,
        gender,
        plural ? GrammaticalNumber.MANY : GrammaticalNumber.ONE,
        Map.of(),
        List.of());
  }

  /** A name takes the article that its first word wants; a brand takes none. */
  @Override
  public Phrase organisation(String name) {
    String bare = ARTICLE.matcher(name).replaceFirst("");
    String head = head(bare.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    boolean whole = data.list("plural-heads").contains(bare.toLowerCase(Locale.ROOT));
    boolean plural = whole || data.list("plural-heads").contains(head) || name.startsWith("les ");
    boolean feminine = data.list("feminine-heads").contains(head) || name.startsWith("la ");
    boolean article =
        plural
            || feminine
            || !bare.equals(name)
            || data.list("article-heads").contains(head)
            || bare.codePoints().limit(1).anyMatch(Character::isLowerCase);
    Gender gender = feminine ? Gender.FEMININE : Gender.MASCULINE;
    String text = article ? article(bare, gender, plural) : name;
    return named(text, Kind.ORGANISATION, gender, plural);
  }

  /** "garde-frontières" as the data have it, "Croix-Rouge" by its first part. */
  private String head(String word) {
    boolean known =
        Stream.of("plural-heads", "feminine-heads", "article-heads")
            .anyMatch(list -> data.list(list).contains(word));
    return known ? word : word.split("-", 2)[0];
  }

  private String article(String name, Gender gender, boolean plural) {
    if (plural) {
      return "les " + name;
    }
    if (elides(name)) {
      return "l'" + name;
    }
    return (gender == Gender.FEMININE ? "la " : "le ") + name;
  }

  /** Whether a word opens with a vowel's sound: names in h are breathed, common nouns are not. */
  private boolean elides(String text) {
    String word = text.split("[ '-]", 2)[0];
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      return false;
    }
    if (lower.charAt(0) != 'h') {
      return VOWELS.indexOf(lower.charAt(0)) >= 0;
    }
    return Character.isUpperCase(word.charAt(0))
        ? data.list("mute-h").contains(lower)
        : !data.list("breathed-h").contains(lower);
  }

  /** A kind of place that French names ("corridor", "région") stands with its article. */
  @Override
  public Phrase place(String name, Event.Place.Precision precision) {
    String head = name.split("[ -]", 2)[0];
    if (Character.isLowerCase(head.codePointAt(0)) && !name.matches("(?:al|el|ad|ar|as|ach)-.*")) {
      Phrase place = organisation(name);
      String text = place.text();
      return named(text, Kind.PLACE, place.gender(), place.number() == GrammaticalNumber.MANY)
          .with("at", atTable(name, polish(inside(head, precision) + text)));
    }
    if (precision != Event.Place.Precision.REGION) {
      return named(name, Kind.PLACE, Gender.MASCULINE, false);
    }
    if (data.list("bare-regions").contains(name)) {
      return named(name, Kind.PLACE, Gender.FEMININE, false);
    }
    if (data.list("masculine-regions").contains(head)
        || data.list("masculine-regions").contains(name)) {
      String text = article(name, Gender.MASCULINE, false);
      return named(text, Kind.PLACE, Gender.MASCULINE, false)
          .with("at", atTable(name, "dans " + text));
    }
    if (head.matches(".*(?:ie|ée)") || data.list("feminine-regions").contains(head)) {
      return named(article(name, Gender.FEMININE, false), Kind.PLACE, Gender.FEMININE, false)
          .with("at", atTable(name, "en " + name));
    }
    // Where no table tells the gender, the kind of place stands before the name.
    String region = polish("la région de " + name);
    return named(region, Kind.PLACE, Gender.FEMININE, false).with("at", "dans " + region);
  }

  private String atTable(String name, String otherwise) {
    String known = data.table("at", name);
    return known == null ? otherwise : known;
  }

  private String inside(String head, Event.Place.Precision precision) {
    if (data.list("on-heads").contains(head)) {
      return "sur ";
    }
    return precision == Event.Place.Precision.POINT ? "à " : "dans ";
  }

  @Override
  public Phrase person(String name, boolean feminine, @Nullable String title, @Nullable String of) {
    String office = title == null ? null : office(title, feminine, of);
    Gender gender = feminine ? Gender.FEMININE : Gender.MASCULINE;
    String style = office == null ? name : article(office, gender, false) + " " + name;
    // "le pape François": a name that opens with an office.
    if (office == null && Character.isLowerCase(name.codePointAt(0))) {
      style = article(name, gender, false);
    }
    return named(style, Kind.PERSON, gender, false).with("bare", name);
  }

  @Override
  public Optional<Phrase> officeHolder(String title, @Nullable String of) {
    return Optional.ofNullable(office(title, false, of))
        .map(o -> named(article(o, Gender.MASCULINE, false), Kind.PERSON, Gender.MASCULINE, false));
  }

  private @Nullable String office(String title, boolean feminine, @Nullable String of) {
    Map<String, String> forms = data.titles().get(title.toLowerCase(Locale.ROOT));
    String pattern =
        forms == null ? null : forms.get(feminine && forms.containsKey("f") ? "f" : "m");
    return pattern == null ? null : ofState(pattern, of);
  }

  /** {m}, {f}, {mp}, {fp}: the adjective of a state in its gender and number. */
  @Override
  protected String ofState(String pattern, @Nullable String iso) {
    String adjective = iso == null ? null : data.adjectives().get(iso);
    if (iso != null && adjective == null && pattern.indexOf('{') >= 0) {
      return ofState(pattern, null) + " " + form(state(iso, stateName(iso)), "de");
    }
    String text = pattern;
    for (String form : List.of("m", "f", "mp", "fp")) {
      String agreeing =
          adjective == null ? "" : adjective(adjective, form.startsWith("f"), form.endsWith("p"));
      text = text.replace("{" + form + "}", agreeing);
    }
    return text.replaceAll(" {2,}", " ").strip();
  }

  private String adjective(String masculine, boolean feminine, boolean plural) {
    String text = feminine ? feminine(masculine) : masculine;
    if (!plural || text.endsWith("s") || text.endsWith("x")) {
      return text;
    }
    return text + "s";
  }

  private String feminine(String masculine) {
    String known = data.table("feminine-adjectives", masculine);
    if (known != null) {
      return known;
    }
    if (masculine.endsWith("e")) {
      return masculine;
    }
    return masculine + (masculine.endsWith("en") ? "ne" : "e");
  }

  @Override
  public Phrase count(String n, @Nullable Integer basis, boolean vague, Counted counted) {
    boolean one = !vague && basis != null && basis < 2;
    boolean feminine = "true".equals(counted.forms().get("feminine"));
    String number = one ? n.replaceFirst("(?<!\\d)1$", feminine ? "une" : "un") : n;
    String noun = counted.form(one ? "one" : "many");
    String side = counted.side();
    String quality = "";
    if (counted.adjective() != null && side.isEmpty()) {
      quality = " " + adjective(counted.adjective(), feminine, !one);
    } else if (counted.adjective() == null && counted.sideName() != null) {
      quality = " " + polish("de " + counted.sideName());
    }
    Map<String, String> forms = new HashMap<>();
    forms.put("part", vague ? number : number + " de");
    forms.put("nouns", counted.form("many"));
    return new Phrase(
        number + " " + noun + quality + side,
        Kind.COUNT,
        feminine ? Gender.FEMININE : Gender.MASCULINE,
        one ? GrammaticalNumber.ONE : GrammaticalNumber.MANY,
        forms,
        List.of());
  }

  @Override
  protected String ordinal(int day) {
    return day == 1 ? "1er" : String.valueOf(day);
  }

  /** {@code 9 heures}, {@code 9 h 30}, {@code midi}. */
  @Override
  public String hour(String clock) {
    int hour = Integer.parseInt(clock.substring(0, 2));
    String minutes = clock.substring(3);
    if (!minutes.equals("00")) {
      return hour + "\u00A0h\u00A0" + minutes;
    }
    return switch (hour) {
      case 0 -> "minuit";
      case 1 -> "1\u00A0heure";
      case 12 -> "midi";
      default -> hour + "\u00A0heures";
    };
  }

  @Override
  public String label(String name) {
    return headline(ARTICLE.matcher(name).replaceFirst(""));
  }

  /** A second mention keeps the given name; the family name alone is for headlines. */
  @Override
  String again(String bare, String family) {
    return bare;
  }

  @Override
  Map<String, String> styles(Phrase person) {
    Map<String, String> styles = new HashMap<>(Map.of(person.text(), "{}"));
    if (person.text().startsWith("le ")) {
      styles.put(form(person, "de"), "de {}");
      styles.put(form(person, "a"), "à {}");
    }
    return styles;
  }

  @Override
  protected String polish(String text) {
    String merged = ELIDED.matcher(text).replaceAll("$1e ");
    merged = DE_DES.matcher(merged).replaceAll("$1e ");
    merged = DE_LES.matcher(merged).replaceAll("$1es ");
    merged = DE_LE.matcher(merged).replaceAll("$1u ");
    merged =
        A_LE.matcher(merged)
            .replaceAll(
                m -> (m.group(1).equals("à") ? "au" : "Au") + (m.group(2).isEmpty() ? " " : "x "));
    return FULL.matcher(merged)
        .replaceAll(m -> elides(m.group(2)) ? m.group(1) + "'" : m.group(1) + "e ");
  }
}
