package org.nashra.briefing.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.config.ConfigurationException;
import org.nashra.extract.Entities;
import org.nashra.language.Languages;
import org.nashra.language.NameBook;
import org.nashra.model.Event;
import org.nashra.model.LanguageTag;

class GrammarTest {
  private static final Path LANGUAGES = Path.of("config", "lang");
  private static final NameBook NAMES =
      Entities.load(Path.of("config", "shared"), Languages.load(LANGUAGES));
  private static final Wording AR = Wording.read(LANGUAGES, LanguageTag.of("ar"));
  private static final Wording EN = Wording.read(LANGUAGES, LanguageTag.of("en"));
  private static final Wording FR = Wording.read(LANGUAGES, LanguageTag.of("fr"));
  private static final Wording RU = Wording.read(LANGUAGES, LanguageTag.of("ru"));

  private static Phrase count(Wording wording, int n, String who, String iso) {
    return wording
        .grammar()
        .count(
            String.valueOf(n),
            n,
            false,
            new Grammar.Counted(
                wording.data().victims().get(who), wording.data().adjectives().get(iso), null));
  }

  @ParameterizedTest
  @CsvSource({
    "1, جندي أرميني",
    "2, جنديين أرمينيين اثنين",
    "3, 3 جنود أرمينيين",
    "10, 10 جنود أرمينيين",
    "11, 11 جندياً أرمينياً",
    "71, 71 جندياً أرمينياً",
    "100, 100 جندي أرميني",
    "101, 101 جندي أرميني",
    "105, 105 جنود أرمينيين",
    "111, 111 جندياً أرمينياً",
    "1000, 1000 جندي أرميني"
  })
  void arabicCountedNounsFollowTheirNumber(int n, String expected) {
    assertEquals(expected, count(AR, n, "soldiers", "AM").text());
  }

  @Test
  void arabicAdjectivesFollowTheGenderOfTheNoun() {
    assertEquals("3 نساء أرمينيات", count(AR, 3, "women", "AM").text());
    assertEquals("امرأتين أرمينيتين اثنتين", count(AR, 2, "women", "AM").text());
    assertEquals("12 عائلة أرمينية", count(AR, 12, "families", "AM").text());
    assertEquals("105 أشخاص من الجانب الأرميني", count(AR, 105, "people", "AM").text());
  }

  @Test
  void anArabicPluralIsInTheNominativeAsSubjectAlone() {
    SentenceTemplate template =
        SentenceTemplate.parse("{actor?هاجم/هاجمت} {actor} {target} بعد اتهامات {actor}");
    Map<String, Phrase> slots =
        Map.of(
            "actor", AR.grammar().organisation("المتمردون الحوثيون"),
            "target", AR.grammar().organisation("مجلس التعاون"));
    assertEquals(
        "هاجم المتمردون الحوثيون مجلس التعاون بعد اتهامات المتمردين الحوثيين",
        template.fill(slots, AR.grammar()).orElseThrow().text());
  }

  /** A title that the reading finds and no wording has would be dropped in silence. */
  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "ru"})
  void everyTitleThatIsReadCanBeSaid(String language) throws IOException {
    Wording wording = Wording.read(LANGUAGES, LanguageTag.of(language));
    // Whose head or whose counterpart somebody is, a title alone does not say.
    Set<String> relative = Set.of("counterpart", "head", "leader", "mr");
    Set<String> missing = new TreeSet<>(column("titles.tsv", 0));
    missing.removeAll(relative);
    missing.removeAll(wording.data().titles().keySet());
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void everyKindOfBodyCanBeNamedWithItsStateAndWithout(String language) throws IOException {
    LanguageTag tag = LanguageTag.of(language);
    Grammar grammar = Wording.read(LANGUAGES, tag).grammar();
    for (String kind : column("organisations.tsv", 0)) {
      if (kind.startsWith("@") || kind.equals("state") || kind.contains("-")) {
        continue; // the state itself, or a body with a name of its own
      }
      if (language.equals("en") && !column("en", "organisations.tsv", 0).contains(kind)) {
        continue; // reading gives the body its English name
      }
      String alone = grammar.body(kind, null).or(() -> NAMES.name("org:-" + kind, tag)).orElse("");
      String with = grammar.body(kind, "AM").or(() -> NAMES.name("org:am-" + kind, tag)).orElse("");
      assertFalse(alone.isBlank() || alone.matches(".*[{}()].*|.* {2}.*"), kind + ": " + alone);
      assertTrue(with.length() > alone.length(), kind + ": " + with);
    }
  }

  @Test
  void bodiesAgreeWithTheirVerbs() {
    List<String> said = List.of("сообщил", "сообщила", "сообщило", "сообщили");
    assertEquals("сообщило", RU.grammar().agree(RU.grammar().organisation("МВД Армении"), said));
    assertEquals("сообщил", RU.grammar().agree(RU.grammar().organisation("МИД Армении"), said));
    assertEquals("сообщили", RU.grammar().agree(RU.grammar().organisation("ВВС Ирана"), said));
    assertEquals(
        "сообщила", RU.grammar().agree(RU.grammar().organisation("Human Rights Watch"), said));
    assertEquals(
        "боевиков Сирии", RU.grammar().form(RU.grammar().organisation("боевики Сирии"), "gen"));
    assertEquals("the army", EN.grammar().organisation("army").text());
    assertEquals("the border guard", EN.grammar().organisation("border guard").text());
    assertEquals("rebels", EN.grammar().organisation("rebels").text());
    assertEquals("حرس الحدود", NAMES.name("org:-border", LanguageTag.of("ar")).orElse(""));
    assertEquals("التلفزيون الرسمي", NAMES.name("org:-statetv", LanguageTag.of("ar")).orElse(""));
    assertEquals("السلطات المحلية الأرمينية", AR.grammar().body("local", "AM").orElse(""));
  }

  private static Set<String> column(String table, int column) throws IOException {
    Set<String> values = new TreeSet<>();
    try (Stream<Path> languages = Files.list(LANGUAGES)) {
      for (Path language : languages.filter(Files::isDirectory).toList()) {
        values.addAll(column(language.getFileName().toString(), table, column));
      }
    }
    return values;
  }

  private static Set<String> column(String language, String table, int column) throws IOException {
    Set<String> values = new TreeSet<>();
    for (String line : Files.readAllLines(LANGUAGES.resolve(language).resolve(table))) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && !line.isBlank() && !plural(cells)) {
        values.add(cells[column].toLowerCase(Locale.ROOT));
      }
    }
    values.removeAll(Set.of("title", "id"));
    return values;
  }

  /** Titles of several, "Ministers of Defence", stand before several names and are not said. */
  private static boolean plural(String[] cells) {
    return cells.length > 3 && cells[3].equals("yes");
  }

  @Test
  void arabicVerbsAgreeWithTheirSubject() {
    List<String> verbs = List.of("أعلن", "أعلنت");
    assertEquals("أعلنت", AR.grammar().agree(AR.grammar().organisation("وزارة الدفاع"), verbs));
    assertEquals("أعلن", AR.grammar().agree(AR.grammar().organisation("مجلس الأمن"), verbs));
    assertEquals("أعلنت", AR.grammar().agree(AR.grammar().organisation("الأمم المتحدة"), verbs));
    assertEquals("أعلن", AR.grammar().agree(AR.grammar().state("IQ", "العراق"), verbs));
    assertEquals("أعلنت", AR.grammar().agree(AR.grammar().state("RU", "روسيا"), verbs));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 армянского военнослужащего",
    "2, 2 армянских военнослужащих",
    "11, 11 армянских военнослужащих",
    "21, 21 армянского военнослужащего",
    "71, 71 армянского военнослужащего",
    "105, 105 армянских военнослужащих",
    "111, 111 армянских военнослужащих"
  })
  void russianCountsFollowThePluralClass(int n, String expected) {
    assertEquals(expected, count(RU, n, "soldiers", "AM").text());
  }

  @ParameterizedTest
  @CsvSource({
    "Армения, gen, Армении",
    "Армения, acc, Армению",
    "Азербайджан, ins, Азербайджаном",
    "Россия, prep, России",
    "Турция, dat, Турции",
    "США, gen, США",
    "Грузия, ins, Грузией",
    "Китай, gen, Китая",
    "Израиль, ins, Израилем",
    "Нагорный Карабах, prep, Нагорном Карабахе",
    "Верин Шоржа, gen, Верин Шоржи",
    "Кривой Рог, prep, Кривом Роге",
    "Лачинский коридор, prep, Лачинском коридоре",
    "Гехаркуникская область, prep, Гехаркуникской области",
    "Ереван, prep, Ереване",
    "Баку, prep, Баку",
    "Москва, gen, Москвы",
    "Донецк, ins, Донецком"
  })
  void russianNamesAreDeclined(String name, String form, String expected) {
    Phrase phrase = RU.grammar().place(name);
    assertEquals(expected, RU.grammar().form(phrase, form));
  }

  @ParameterizedTest
  @CsvSource({
    "Никол Пашинян, false, ins, Николом Пашиняном",
    "Сергей Шойгу, false, gen, Сергея Шойгу",
    "Сергей Лавров, false, ins, Сергеем Лавровым",
    "Владимир Зеленский, false, gen, Владимира Зеленского",
    "Нэнси Пелоси, true, gen, Нэнси Пелоси",
    "Мария Захарова, true, gen, Марии Захаровой",
    "Ангела Меркель, true, ins, Ангелой Меркель"
  })
  void russianPersonsAreDeclined(String name, boolean feminine, String form, String expected) {
    Phrase person = RU.grammar().person(name, feminine, null, null);
    assertEquals(expected, RU.grammar().form(person, form));
  }

  @ParameterizedTest
  @CsvSource({
    "Mher Margaryan, ar, مهير مارغاريان",
    "Suren Papikyan, ar, سورين بابيكيان",
    "Hulusi Akar, ar, هولوسي أكار",
    "Mher Margaryan, ru, Мхер Маргарян",
    "Anatoly Sidorov, ru, Анатолий Сидоров",
    "Eddie Murphy, ru, Эдие Мурфи",
    "Hulusi Akar, ru, Хулуси Акар"
  })
  void unknownNamesAreSpeltAsTheLanguageSpells(String name, String language, String expected) {
    assertEquals(expected, NameSpelling.of(name, LanguageTag.of(language)));
  }

  @Test
  void englishNamesTakeTheArticleWhereTheyShould() {
    assertEquals("the United States", EN.grammar().state("US", "United States").text());
    assertEquals(
        "the Russian Ministry of Defence",
        EN.grammar().organisation("Russian Ministry of Defence").text());
    assertEquals("Reuters", EN.grammar().organisation("Reuters").text());
    assertEquals(
        "Azerbaijan's Ministry of Defence",
        EN.grammar().organisation("Azerbaijan's Ministry of Defence").text());
  }

  @ParameterizedTest
  @CsvSource({
    "AM, l'Arménie, en Arménie, de l'Arménie, à l'Arménie",
    "RU, la Russie, en Russie, de la Russie, à la Russie",
    "LB, le Liban, au Liban, du Liban, au Liban",
    "IR, l'Iran, en Iran, de l'Iran, à l'Iran",
    "US, les États-Unis, aux États-Unis, des États-Unis, aux États-Unis",
    "MX, le Mexique, au Mexique, du Mexique, au Mexique",
    "IL, Israël, en Israël, d'Israël, à Israël",
    "CU, Cuba, à Cuba, de Cuba, à Cuba",
    "HN, le Honduras, au Honduras, du Honduras, au Honduras",
    "YE, le Yémen, au Yémen, du Yémen, au Yémen",
    "GB, le Royaume-Uni, au Royaume-Uni, du Royaume-Uni, au Royaume-Uni",
    "KP, la Corée du Nord, en Corée du Nord, de la Corée du Nord, à la Corée du Nord"
  })
  void frenchStatesHaveTheirArticleAndPreposition(
      String iso, String name, String at, String of, String to) {
    Grammar grammar = FR.grammar();
    String bare = name.replaceFirst("^(le |la |les |l')", "");
    Phrase state = grammar.state(iso, bare);
    assertEquals(name, state.text());
    assertEquals(at, grammar.form(state, "at"));
    assertEquals(of, grammar.form(state, "de"));
    assertEquals(to, grammar.form(state, "a"));
  }

  @ParameterizedTest
  @CsvSource({
    "Erevan, CITY, à Erevan, d'Erevan",
    "Le Caire, CITY, au Caire, du Caire",
    "La Mecque, CITY, à La Mecque, de La Mecque",
    "Hébron, CITY, à Hébron, d'Hébron",
    "Homs, CITY, à Homs, de Homs",
    "Haut-Karabakh, REGION, au Haut-Karabakh, du Haut-Karabakh",
    "Crimée, REGION, en Crimée, de la Crimée",
    "bande de Gaza, REGION, dans la bande de Gaza, de la bande de Gaza",
    "mer Noire, REGION, en mer Noire, de la mer Noire",
    "Idleb, REGION, dans la région d'Idleb, de la région d'Idleb",
    "corridor de Latchine, LINE, dans le corridor de Latchine, du corridor de Latchine",
    "île des Serpents, POINT, sur l'île des Serpents, de l'île des Serpents"
  })
  void frenchPlacesHaveTheirPreposition(
      String name, Event.Place.Precision precision, String at, String of) {
    Phrase place = FR.grammar().place(name, precision);
    assertEquals(at, FR.grammar().form(place, "at"));
    assertEquals(of, FR.grammar().form(place, "de"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, soldiers, AM, un soldat arménien, un de",
    "71, soldiers, AZ, 71 soldats azerbaïdjanais, 71 de",
    "3, women, AM, 3 femmes arméniennes, 3 de",
    "12, families, GR, 12 familles grecques, 12 de",
    "1, women, TR, une femme turque, une de",
    "105, people, AM, 105 personnes du côté arménien, 105 de"
  })
  void frenchAdjectivesAgreeWithThoseCounted(
      int n, String who, String iso, String expected, String part) {
    Phrase count = count(FR, n, who, iso);
    assertEquals(expected, count.text());
    assertEquals(part, count.forms().get("part"));
  }

  @Test
  void frenchParticiplesAgreeInGenderAndNumber() {
    Grammar grammar = FR.grammar();
    List<String> forms = List.of("arrêté", "arrêtée", "arrêtés", "arrêtées");
    Phrase he = grammar.person("Nikol Pachinian", false, null, null);
    Phrase she = grammar.person("Nancy Pelosi", true, null, null);
    assertEquals("arrêté", grammar.agree(he, forms));
    assertEquals("arrêtée", grammar.agree(she, forms));
    assertEquals("arrêtées", grammar.agree(grammar.join(List.of(she, she)), forms));
    assertEquals("arrêtés", grammar.agree(grammar.join(List.of(she, he)), forms));
    assertEquals("arrêtées", grammar.agree(grammar.organisation("forces armées"), forms));
    assertEquals("arrêtée", grammar.agree(Phrase.plain("une tempête", List.of()), forms));
  }

  @ParameterizedTest
  @CsvSource({
    "prime minister, AM, false, le Premier ministre arménien X",
    "foreign minister, TR, true, la ministre turque des Affaires étrangères X",
    "ambassador, AM, false, l'ambassadeur arménien X",
    "president, LS, false, le président du Lesotho X",
    "speaker of the house of representatives, US, true,"
        + " la présidente de la Chambre américaine des représentants X"
  })
  void frenchOfficesAgreeWithTheirHolder(
      String title, String iso, boolean feminine, String expected) {
    assertEquals(expected, FR.grammar().person("X", feminine, title, iso).text());
  }

  @ParameterizedTest
  @CsvSource({
    "ministère russe de la Défense, le ministère russe de la Défense",
    "armée israélienne, l'armée israélienne",
    "Nations unies, les Nations unies",
    "Maison-Blanche, la Maison-Blanche",
    "Hezbollah, le Hezbollah",
    "Otan, l'Otan",
    "Reuters, Reuters"
  })
  void frenchBodiesHaveTheirArticle(String name, String expected) {
    assertEquals(expected, FR.grammar().organisation(name).text());
  }

  @ParameterizedTest
  @CsvSource({
    "que il part, Qu'il part.",
    "la mort de au moins 13 personnes, La mort d'au moins 13 personnes.",
    "la mort de des dizaines de enfants, La mort de dizaines d'enfants.",
    "un appel à le Hamas et à les talibans, Un appel au Hamas et aux talibans.",
    "la prise de le Haut-Karabakh, La prise du Haut-Karabakh.",
    "la visite de Hassan et celle de Ilham, La visite de Hassan et celle d'Ilham."
  })
  void frenchWordsElideAndMergeWhereTheyMeet(String clause, String expected) {
    assertEquals(expected, FR.grammar().sentence(clause));
  }

  @Test
  void frenchWritesTheFirstOfAMonthAndTheHour() {
    LocalDate issue = LocalDate.parse("2022-09-13");
    assertEquals("1er septembre", FR.grammar().date(LocalDate.parse("2022-09-01"), issue));
    assertEquals("2 octobre 2021", FR.grammar().date(LocalDate.parse("2021-10-02"), issue));
    assertEquals("9\u00a0h\u00a030", FR.grammar().hour("09:30"));
    assertEquals("midi", FR.grammar().hour("12:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "Sergei Shoigu, RU, Sergueï Choïgou",
    "Yevgeny Prigozhin, RU, Evgueni Prigojine",
    "Mikhail Lukashin, BY, Mikhaïl Loukachine",
    "Nikol Pashinyan, AM, Nikol Pachinian",
    "Vahagn Khachaturyan, AM, Vahagn Khatchatourian",
    "Ararat Mirzoyan, AM, Ararat Mirzoïan",
    "Kassym-Jomart Tokayev, KZ, Kassym-Djomart Tokaïev",
    "Bashar Mansur, SY, Bachar Mansour",
    "Charles Schumer, US, Charles Schumer",
    "John Smith, , John Smith"
  })
  void frenchRespellsNamesOfOtherScripts(String name, String iso, String expected) {
    assertEquals(expected, NameSpelling.of(name, iso, LanguageTag.of("fr")));
  }

  @Test
  void everyTypeHasItsSentencesInEveryLanguage() {
    for (Wording wording : List.of(AR, EN, FR, RU)) {
      for (org.nashra.model.EventType type : org.nashra.model.EventType.values()) {
        String path = "events/" + type.value();
        assertTrue(wording.has(path + "/happened"), path);
        assertTrue(wording.has(path + "/noun"), path);
        assertEquals(
            EN.data().kinds(type).keySet(), new TreeSet<>(wording.data().kinds(type).keySet()));
        wording
            .data()
            .kinds(type)
            .forEach(
                (id, kind) -> {
                  boolean own = wording.has(path + "/kinds/" + id + "/happened");
                  boolean general = id.equals("sanctions");
                  assertTrue(own || general || !kind.say().isEmpty(), path + " " + id);
                });
      }
    }
  }

  @Test
  void everyMatterIsKnownInEveryLanguage() {
    assertEquals(EN.data().topics().keySet(), AR.data().topics().keySet());
    assertEquals(EN.data().topics().keySet(), FR.data().topics().keySet());
    assertEquals(EN.data().victims().keySet(), FR.data().victims().keySet());
    assertEquals(EN.data().adjectives().keySet(), within(FR.data().adjectives().keySet(), EN));
    assertEquals(EN.data().topics().keySet(), RU.data().topics().keySet());
    assertEquals(EN.data().victims().keySet(), AR.data().victims().keySet());
    assertEquals(EN.data().victims().keySet(), RU.data().victims().keySet());
  }

  private static java.util.Set<String> within(java.util.Set<String> states, Wording wording) {
    java.util.Set<String> known = new java.util.TreeSet<>(states);
    known.retainAll(wording.data().adjectives().keySet());
    return known;
  }

  @Test
  void aBrokenTemplateIsNamedWithItsLine(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("en"));
    for (String file : List.of("wording.yaml", "grammar.yaml")) {
      Files.copy(LANGUAGES.resolve("en").resolve(file), folder.resolve("en").resolve(file));
    }
    Path wording = folder.resolve("en").resolve("wording.yaml");
    List<String> lines = Files.readAllLines(wording);
    int at = 0;
    while (!lines.get(at).contains("{actor} visited")) {
      at++;
    }
    lines.set(at, lines.get(at).replace("{actor} visited", "{actor visited"));
    Files.write(wording, lines);
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class, () -> Wording.read(folder, LanguageTag.of("en")));
    assertTrue(e.getMessage().contains("wording.yaml:" + (at + 1)), e.getMessage());
  }
}
