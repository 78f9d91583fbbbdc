package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nashra.model.LanguageTag;

class SentencesTest {
  private static final Languages LANGUAGES = Languages.load(Path.of("config/lang"));

  @Test
  void quotationOfSeveralSentencesStaysWithItsSpeaker() {
    assertEquals(
        List.of(
            "وقال الوزير: \"وصلنا مساء أمس. نرحب بالاتفاق... ونأمل أن يستمر\".", "وغادر الوفد."),
        split(
            "ar",
            "وقال الوزير: \"وصلنا مساء أمس. نرحب بالاتفاق... ونأمل أن يستمر\". وغادر الوفد."));
  }

  @Test
  void quotationThatIsNeverClosedHoldsNothingTogether() {
    assertEquals(
        List.of("He said \"we won.", "They left."), split("en", "He said \"we won. They left."));
  }

  @Test
  void initialsDoNotEndASentence() {
    assertEquals(
        List.of("Президент В. В. Иванов прибыл в Ереван.", "Его встретил А. Б. Петров."),
        split("ru", "Президент В. В. Иванов прибыл в Ереван. Его встретил А. Б. Петров."));
  }

  @Test
  void abbreviationsDoNotEndASentence() {
    assertEquals(
        List.of("Gen. Smith spoke on Nov. 3 in St. Paul.", "Nobody answered."),
        split("en", "Gen. Smith spoke on Nov. 3 in St. Paul. Nobody answered."));
  }

  @Test
  void abbreviationBeforeAWordThatOpensSentencesEndsOne() {
    assertEquals(
        List.of("It began at 8 p.m. on the coast of the U.S.", "The army moved."),
        split("en", "It began at 8 p.m. on the coast of the U.S. The army moved."));
    assertEquals(
        List.of("Он родился в 1970 г.", "В 1990 г. уехал."),
        split("ru", "Он родился в 1970 г. В 1990 г. уехал."));
  }

  @Test
  void lineBreakAlwaysParts() {
    assertEquals(List.of("موسكو", "قالت الوزارة"), split("ar", " موسكو \r\n\n قالت الوزارة "));
  }

  private static List<String> split(String language, String text) {
    return Sentences.split(text, LANGUAGES.profile(LanguageTag.of(language))).stream()
        .map(span -> span.in(text))
        .toList();
  }
}
