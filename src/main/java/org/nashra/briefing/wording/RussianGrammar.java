package org.nashra.briefing.wording;

import com.ibm.icu.text.PluralRules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.wording.Phrase.Gender;
import org.nashra.briefing.wording.Phrase.GrammaticalNumber;
import org.nashra.briefing.wording.Phrase.Kind;

/**
 * Russian: cases by ending, with exceptions from the data; verbs of the past agree in gender and
 * number; counts stand in the genitive ("о гибели 71 военнослужащего").
 */
final class RussianGrammar extends Grammar {
  private static final Set<String> CASES = Set.of("gen", "dat", "acc", "ins", "prep");

  private final PluralRules plurals = PluralRules.forLocale(Locale.forLanguageTag("ru"));

  RussianGrammar(GrammarData data) {
    super(data);
  }

  /** Four alternatives are masculine, feminine, neuter, plural; two are singular, plural. */
  @Override
  public String agree(Phrase phrase, List<String> alternatives) {
    boolean plural = phrase.number() != GrammaticalNumber.ONE;
    if (alternatives.size() < 4) {
      return alternatives.get(plural && alternatives.size() > 1 ? 1 : 0);
    }
    return alternatives.get(plural ? 3 : phrase.gender().ordinal());
  }

  @Override
  public String form(Phrase phrase, String form) {
    String known = phrase.forms().get(form);
    if (known != null || !CASES.contains(form)) {
      return known == null ? phrase.text() : known;
    }
    String exception = data.table("exceptions-" + form, phrase.text());
    if (exception != null) {
      return exception;
    }
    return switch (phrase.kind()) {
      case PLACE -> RussianDeclension.place(phrase.text(), RussianDeclension.Case.of(form));
      case STATE, ORGANISATION ->
          RussianDeclension.phrase(phrase.text(), RussianDeclension.Case.of(form));
      case PERSON ->
          RussianDeclension.person(
              phrase.forms().getOrDefault("bare", phrase.text()),
              RussianDeclension.Case.of(form),
              phrase.gender() == Gender.FEMININE);
      case COUNT, PLAIN -> phrase.text();
    };
  }

  @Override
  protected Set<String> joinedForms() {
    return CASES;
  }

  @Override
  public Phrase state(String iso, String name) {
    boolean plural = data.list("plural-states").contains(iso);
    return new Phrase(
        name,
        Kind.STATE,
        gender(name),
        plural ? GrammaticalNumber.MANY : GrammaticalNumber.ONE,
        Map.of(),
        List.of());
  }

  @Override
  public Phrase organisation(String name) {
    String head = head(name);
    boolean plural =
        data.list("plural-heads").contains(head.toLowerCase(Locale.ROOT))
            || data.list("plural-heads").contains(name);
    return new Phrase(
        name,
        Kind.ORGANISATION,
        gender(head),
        plural ? GrammaticalNumber.MANY : GrammaticalNumber.ONE,
        Map.of(),
        List.of());
  }

  /** The first word that is no adjective. */
  private static String head(String name) {
    for (String word : name.split(" ")) {
      if (!word.matches(".{3,}(ый|ий|ой|ая|яя|ое|ее|ые|ие)")
          || word.matches(".*(ение|ание|тие|щие)")) {
        return word;
      }
    }
    return name;
  }

  private Gender gender(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    // What stays in Latin letters is an organisation or a newspaper.
    if (data.list("feminine-heads").contains(lower) || lower.matches("[a-z].*")) {
      return Gender.FEMININE;
    }
    if (data.list("neuter-heads").contains(lower)) {
      return Gender.NEUTER;
    }
    if (lower.matches(".*[ая]")) {
      return Gender.FEMININE;
    }
    return lower.matches(".*[оеё]") ? Gender.NEUTER : Gender.MASCULINE;
  }

  @Override
  public Phrase person(String name, boolean feminine, @Nullable String title, @Nullable String of) {
    String office = title == null ? null : office(title, of);
    Map<String, String> forms = new HashMap<>();
    forms.put("bare", name);
    Phrase bare =
        new Phrase(
            name,
            Kind.PERSON,
            feminine ? Gender.FEMININE : Gender.MASCULINE,
            GrammaticalNumber.ONE,
            forms,
            List.of());
    return office == null
        ? bare
        : new Phrase(
            office + " " + name, bare.kind(), bare.gender(), bare.number(), forms, List.of());
  }

  @Override
  public Optional<Phrase> officeHolder(String title, @Nullable String of) {
    String office = office(title, of);
    if (office == null) {
      return Optional.empty();
    }
    Map<String, String> forms = new HashMap<>();
    for (String form : CASES) {
      RussianDeclension.Case to = RussianDeclension.Case.of(form);
      // "министра обороны": a person in the accusative takes the genitive.
      forms.put(
          form,
          RussianDeclension.phrase(
              office, to == RussianDeclension.Case.ACC ? RussianDeclension.Case.GEN : to));
    }
    return Optional.of(
        new Phrase(office, Kind.PERSON, Gender.MASCULINE, GrammaticalNumber.ONE, forms, List.of()));
  }

  private @Nullable String office(String title, @Nullable String of) {
    Map<String, String> forms = data.titles().get(title.toLowerCase(Locale.ROOT));
    String pattern = forms == null ? null : forms.get("m");
    return pattern == null ? null : ofState(pattern, of);
  }

  @Override
  protected String ofState(String pattern, @Nullable String iso) {
    String state = iso == null ? "" : form(state(iso, stateName(iso)), "gen");
    return pattern.replace("{gen}", state).strip();
  }

  @Override
  public Phrase count(String n, @Nullable Integer basis, boolean vague, Counted counted) {
    boolean one = !vague && basis != null && plurals.select(basis).equals("one");
    boolean feminine = "true".equals(counted.forms().get("feminine"));
    String noun = counted.form(one ? "one" : "many");
    String side = side(counted);
    String quality =
        counted.adjective() == null || !side.isEmpty()
            ? ""
            : adjective(counted, one, feminine) + " ";
    String own = one ? (feminine ? "своей " : "своего ") : "своих ";
    String from =
        counted.adjective() == null && counted.sideName() != null
            ? " (" + counted.sideName() + ")"
            : side;
    return new Phrase(
        n + " " + quality + noun + from,
        Kind.COUNT,
        Gender.MASCULINE,
        one ? GrammaticalNumber.ONE : GrammaticalNumber.MANY,
        Map.of("own", n + " " + own + noun),
        List.of());
  }

  private static String side(Counted counted) {
    String masculine = counted.adjective();
    return masculine == null
        ? ""
        : counted
            .form("side")
            .replace(
                "{adjective}",
                RussianDeclension.adjective(
                    masculine.substring(0, masculine.length() - 2) + "ая",
                    RussianDeclension.Case.GEN));
  }

  private static String adjective(Counted counted, boolean one, boolean feminine) {
    String masculine = java.util.Objects.requireNonNull(counted.adjective());
    if (!one) {
      return RussianDeclension.adjective(
          masculine.substring(0, masculine.length() - 2) + "ие", RussianDeclension.Case.GEN);
    }
    String agreeing = feminine ? masculine.substring(0, masculine.length() - 2) + "ая" : masculine;
    return RussianDeclension.adjective(agreeing, RussianDeclension.Case.GEN);
  }

  @Override
  protected String polish(String text) {
    return text.replaceAll("(?<![\\p{L}])(в|В) (?=[ВФвф][бвгджзклмнпрстфхцчшщ])", "$1о ")
        .replaceAll("(?<![\\p{L}])(о|О) (?=[АЭИОУаэиоу])", "$1б ")
        .replaceAll("(?<![\\p{L}])(с|С) (?=[СЗШЖЩсзшжщ][бвгджзклмнпрстфхцчшщ])", "$1о ");
  }
}
