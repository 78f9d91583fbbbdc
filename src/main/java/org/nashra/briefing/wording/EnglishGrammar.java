package org.nashra.briefing.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.wording.Phrase.Gender;
import org.nashra.briefing.wording.Phrase.GrammaticalNumber;
import org.nashra.briefing.wording.Phrase.Kind;
import org.nashra.model.Event;

/** English: articles before names, plurals, "of its". */
final class EnglishGrammar extends Grammar {
  private static final Pattern CAPITALISED =
      Pattern.compile("\\b(?!House\\b|Representatives\\b|Security Council\\b)\\p{Lu}\\p{Ll}+");

  private static final Pattern MINISTER =
      Pattern.compile(
          "\\b([Mm]inister|[Ss]ecretary(?= of the)) of (?:the )?(\\p{L}+(?: [Cc]ouncil)?)(?: [Aa]ffairs)?$");

  EnglishGrammar(GrammarData data) {
    super(data);
  }

  @Override
  public String agree(Phrase phrase, List<String> alternatives) {
    boolean plural = phrase.number() != GrammaticalNumber.ONE && alternatives.size() > 1;
    return alternatives.get(plural ? 1 : 0);
  }

  @Override
  public String form(Phrase phrase, String form) {
    if (form.equals("poss")) {
      return phrase.text() + (phrase.text().endsWith("s") ? "'" : "'s");
    }
    return super.form(phrase, form);
  }

  @Override
  public Phrase state(String iso, String name) {
    boolean article = data.list("articles").contains(iso) && !name.startsWith("the ");
    return named(article ? "the " + name : name, Kind.STATE, GrammaticalNumber.ONE);
  }

  @Override
  public Phrase organisation(String name) {
    // "Reuters" is a name; "army" is none.
    boolean several = name.indexOf(' ') > 0 || Character.isLowerCase(name.charAt(0));
    boolean headed = false;
    for (String word : name.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
      headed |= data.list("article-heads").contains(word);
    }
    if (data.list("articled").contains(name)) {
      return named("the " + name, Kind.ORGANISATION, GrammaticalNumber.ONE);
    }
    if (headed && name.startsWith("The ")) {
      return organisation("the " + name.substring(4));
    }
    boolean possessive = name.contains("'s ") || name.contains("’s ");
    boolean plain = !several || !headed || possessive || name.startsWith("the ");
    boolean plural =
        name.matches(
            ".*(?i:forces|guards|peacekeepers|troops|rebels|fighters|soldiers|militants|gunmen|separatists|protesters|refugees)");
    return named(
        plain ? name : "the " + name,
        Kind.ORGANISATION,
        plural ? GrammaticalNumber.MANY : GrammaticalNumber.ONE);
  }

  @Override
  public Phrase place(String name, Event.Place.Precision precision) {
    String lower = name.toLowerCase(Locale.ROOT);
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    boolean several = lower.indexOf(' ') > 0;
    boolean article =
        several
            && !lower.startsWith("the ")
            && (data.list("articled-places").contains(last)
                || data.list("articled-openings").stream()
                    .anyMatch(o -> lower.startsWith(o + " of ")));
    return place(article ? "the " + name : name);
  }

  private static Phrase named(String text, Kind kind, GrammaticalNumber number) {
    return new Phrase(text, kind, Gender.NEUTER, number, Map.of(), List.of());
  }

  @Override
  public Phrase person(String name, boolean feminine, @Nullable String title, @Nullable String of) {
    String office = title == null ? "" : office(title, of) + " ";
    return new Phrase(
        office + name,
        Kind.PERSON,
        feminine ? Gender.FEMININE : Gender.MASCULINE,
        GrammaticalNumber.ONE,
        Map.of("bare", name),
        List.of());
  }

  @Override
  public Optional<Phrase> officeHolder(String title, @Nullable String of) {
    return Optional.of(
        new Phrase(
            "the " + office(lowered(title), of),
            Kind.PERSON,
            Gender.MASCULINE,
            GrammaticalNumber.ONE,
            Map.of(),
            List.of()));
  }

  /**
   * "Minister of Defence" is the "Defence Minister", of "Foreign Affairs" the "Foreign Minister",
   * the secretary of the Security Council its "Security Council Secretary".
   */
  private String office(String canonical, @Nullable String of) {
    String title = MINISTER.matcher(canonical).replaceFirst("$2 $1");
    String adjective = of == null ? null : data.adjectives().get(of);
    boolean plain = data.list("plain-titles").contains(title.toLowerCase(Locale.ROOT));
    String office = plain ? title.toLowerCase(Locale.ROOT) : title;
    if (of != null && adjective == null) {
      return office + " of " + state(of, stateName(of)).text();
    }
    return adjective == null ? office : adjective + " " + office;
  }

  /** An office takes its capitals from the name behind it; acronyms and houses keep theirs. */
  private static String lowered(String title) {
    return CAPITALISED.matcher(title).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
  }

  @Override
  public Phrase count(String n, @Nullable Integer basis, boolean vague, Counted counted) {
    boolean one = basis != null && basis == 1;
    String noun = counted.form(one ? "one" : "many");
    String side = counted.side();
    String adjective =
        counted.adjective() == null || !side.isEmpty() ? "" : counted.adjective() + " ";
    String from =
        counted.adjective() == null && counted.sideName() != null
            ? " from " + counted.sideName()
            : side;
    // "dozens of soldiers", and "dozens of its soldiers"; "71 soldiers", and "71 of its soldiers".
    String own = vague ? n + " its " : n + " of its ";
    return new Phrase(
        n + " " + adjective + noun + from,
        Kind.COUNT,
        Gender.NEUTER,
        one ? GrammaticalNumber.ONE : GrammaticalNumber.MANY,
        Map.of("its", own + counted.form("many"), "noun", noun),
        List.of());
  }

  @Override
  public String headline(String clause) {
    String text = clause.replaceFirst("^(an?|the) (?=\\p{Ll})", "");
    return super.headline(text);
  }
}
