package org.nashra.briefing.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.config.ConfigurationException;
import org.nashra.model.LanguageTag;

class GrammarTest {
  private static final Path LANGUAGES = Path.of("config", "lang");
  private static final Wording AR = Wording.read(LANGUAGES, LanguageTag.of("ar"));
  private static final Wording EN = Wording.read(LANGUAGES, LanguageTag.of("en"));
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

  @Test
  void everyTypeHasItsSentencesInEveryLanguage() {
    for (Wording wording : List.of(AR, EN, RU)) {
      for (org.nashra.model.EventType type : org.nashra.model.EventType.values()) {
        String name = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertTrue(wording.has("events/" + name + "/happened"), name);
        assertTrue(wording.has("events/" + name + "/noun"), name);
      }
    }
  }

  @Test
  void everyMatterIsKnownInEveryLanguage() {
    assertEquals(EN.data().topics().keySet(), AR.data().topics().keySet());
    assertEquals(EN.data().topics().keySet(), RU.data().topics().keySet());
    assertEquals(EN.data().victims().keySet(), AR.data().victims().keySet());
    assertEquals(EN.data().victims().keySet(), RU.data().victims().keySet());
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
