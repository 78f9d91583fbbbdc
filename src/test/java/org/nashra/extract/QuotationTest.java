package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.Quotation;

/** What of a text is quoted, and who says it. */
class QuotationTest {
  @Test
  void splitQuotationsAreTwoOfOneSpeaker() {
    assertEquals(
        List.of(
            "person:ivan-kostenko: We will not leave this town",
            "person:ivan-kostenko: and we will take no orders"),
        quoted(
            "en",
            "“We will not leave this town,” the mayor, Ivan Kostenko, said, “and we will take no"
                + " orders.”"));
  }

  @Test
  void wordsGoOnOverParagraphs() {
    assertEquals(
        List.of(
            "person:omar-al-bashir: Those who carry weapons are our enemies",
            "person:omar-al-bashir: We opened the door three times",
            "person:omar-al-bashir: There will be no fourth time"),
        quoted(
            "en",
            "President Omar al-Bashir told the crowd: “Those who carry weapons are our enemies.\n\n"
                + "“We opened the door three times.\n\n“There will be no fourth time.”"));
  }

  @Test
  void marksOfAnyPressAreRead() {
    for (String text :
        List.of(
            "``Three policemen were killed,'' Colonel Rene Ponce told reporters in Lima.",
            "'Three policemen were killed,' Colonel Rene Ponce told reporters in Lima.",
            "‘Three policemen were killed,’ Colonel Rene Ponce told reporters in Lima.",
            "\"Three policemen were killed,\" Colonel Rene Ponce told reporters in Lima.")) {
      assertEquals(List.of("person:rene-ponce: Three policemen were killed"), quoted("en", text));
      Event event = TestExtractor.event(EventType.CASUALTIES, "en", text);
      assertEquals("person:rene-ponce", event.attribution().get(1).id(), text);
    }
    assertEquals(
        List.of("person:nouri-al-maliki: لن نسمح بتقسيم العراق مهما كان الثمن"),
        quoted("ar", "وقال نوري المالكي في بغداد: ((لن نسمح بتقسيم العراق مهما كان الثمن))."));
  }

  @Test
  void apostrophesOpenAndCloseNothing() {
    assertEquals(
        List.of(),
        quoted("en", "The rebels' base and the soldiers' camp weren't far from the army's lines."));
    assertEquals(
        List.of("null: I don't know who did it", "null: but the rebels' van was found near here"),
        quoted(
            "en",
            "'I don't know who did it,' he said, 'but the rebels' van was found near here.'"));
  }

  @Test
  void titlesNamesAndTermsAreNoQuotations() {
    assertEquals(
        List.of(),
        quoted(
            "en",
            "The documentary “how the war came to us” was shown. “The Road to Kandahar” is a book."
                + " Its soldiers are “heroes of the first rank” to some."));
    assertEquals(
        List.of(), quoted("ru", "Фильм «Белое солнце пустыни и другие» показали в Душанбе."));
    assertEquals(
        List.of(),
        quoted("fr", "Le film « Des hommes et des dieux du désert » est sorti mercredi."));
    assertEquals(List.of(), quoted("ar", "عرضت القناة فيلم \"الطريق إلى كابول في زمن الحرب\"."));
  }

  @Test
  void anAnswerOfOneWordIsAQuotation() {
    assertEquals(
        List.of("person:guillermo-endara: No", "person:guillermo-endara: and I will tell you why"),
        quoted("en", "\"No,\" Guillermo Endara said, \"and I will tell you why.\""));
    assertEquals(List.of(), quoted("en", "The word “genocide” was not used, he said."));
  }

  @Test
  void speechStandsBehindDashesToo() {
    assertEquals(
        List.of("Стрельба началась около шести утра", "Мы выбежали на улицу"),
        words(
            "ru",
            "— Стрельба началась около шести утра, — рассказал житель села. — Мы выбежали на"
                + " улицу."));
    assertEquals(
        List.of("Нет", "Мы требуем досрочных выборов"),
        words("ru", "\"Нет, - сказал он журналистам. - Мы требуем досрочных выборов\"."));
  }

  private static List<String> quoted(String language, String text) {
    return TestExtractor.extract(language, text).quotes().stream()
        .map(q -> q.speaker() + ": " + words(q, text))
        .toList();
  }

  private static List<String> words(String language, String text) {
    return TestExtractor.extract(language, text).quotes().stream()
        .map(q -> words(q, text))
        .toList();
  }

  private static String words(Quotation quotation, String text) {
    return text.substring(quotation.start(), quotation.end());
  }
}
