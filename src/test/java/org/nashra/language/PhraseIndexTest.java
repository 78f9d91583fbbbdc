package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nashra.model.LanguageTag;

class PhraseIndexTest {
  private static final Languages LANGUAGES = Languages.load(Path.of("config/lang"));

  @Test
  void arabicCliticsArePeeledOnAnyTokenWhereTheRestIsKnown() {
    assertEquals(List.of("القوات المسلحة"), find("ar", "والتقى بالقوات المسلحة", "القوات المسلحة"));
    assertEquals(List.of("قوات المسلحة"), find("ar", "رسالة للقوات المسلحة", "القوات المسلحة"));
    assertEquals(List.of("وزارت"), find("ar", "أعلنت وزارتها", "وزارة"));
    assertEquals(List.of("جنديًا"), find("ar", "مقتل 71 جنديًا", "جندي"));
  }

  @Test
  void conjunctionInsideAPhraseBreaksIt() {
    assertEquals(List.of(), find("ar", "القوات والمسلحة", "القوات المسلحة"));
  }

  @Test
  void wordThatOnlyLooksLikeACliticStaysWhole() {
    assertEquals(List.of("وزير"), find("ar", "قال وزير", "وزير", "زير"));
  }

  @Test
  void russianEndingsAreReplacedByThoseOfTheDictionary() {
    assertEquals(
        List.of("Пашиняна", "Азербайджане", "российского министра", "Армении"),
        find(
            "ru",
            "Пашиняна в Азербайджане ждали российского министра из Армении",
            "Пашинян",
            "Азербайджан",
            "российский министр",
            "Армения"));
  }

  @Test
  void englishGenitiveIsCut() {
    assertEquals(List.of("Syria"), find("en", "Syria's army", "Syria"));
    assertEquals(List.of("Syria"), find("en", "Syria’s army", "Syria"));
  }

  @Test
  void longestPhraseWins() {
    assertEquals(
        List.of("Ministry of Defence", "Ministry"),
        find("en", "the Ministry of Defence and a Ministry", "Ministry", "Ministry of Defence"));
  }

  @Test
  void phraseKeepsAllItsValues() {
    LanguageProfile profile = LANGUAGES.profile(LanguageTag.of("en"));
    PhraseIndex<String> index =
        PhraseIndex.<String>builder(profile).add("Georgia", "state").add("GEORGIA", "US").build();
    FoldedText text = FoldedText.of("in Georgia");
    assertEquals(
        List.of("state", "US"),
        index.find(text, Tokenizer.tokenize(text, profile)).get(0).values());
    assertTrue(index.contains("georgia"));
  }

  @Test
  void phraseWithoutAWordIsRefused() {
    PhraseIndex.Builder<String> builder =
        PhraseIndex.builder(LANGUAGES.profile(LanguageTag.of("en")));
    assertThrows(IllegalArgumentException.class, () -> builder.add(" ", "x"));
  }

  private static List<String> find(String language, String text, String... phrases) {
    LanguageProfile profile = LANGUAGES.profile(LanguageTag.of(language));
    PhraseIndex.Builder<String> builder = PhraseIndex.builder(profile);
    for (String phrase : phrases) {
      builder.add(phrase, phrase);
    }
    FoldedText folded = FoldedText.of(text);
    return builder.build().find(folded, Tokenizer.tokenize(folded, profile)).stream()
        .map(match -> match.span().in(text))
        .toList();
  }
}
