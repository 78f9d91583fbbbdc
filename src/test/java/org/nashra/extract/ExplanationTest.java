package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nashra.extract.Explanation.Kind;
import org.nashra.extract.Explanation.Note;
import org.nashra.extract.Explanation.Piece;

class ExplanationTest {
  private static Explanation explain(String language, String text) {
    return TestExtractor.get()
        .explain(TestExtractor.article(language, text), TestExtractor.CONTEXT);
  }

  private static Note note(Explanation explanation, Kind kind) {
    return explanation.sentences().stream()
        .flatMap(s -> s.notes().stream())
        .filter(n -> n.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + explanation));
  }

  private static String plain(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(piece.text()).append(plain(piece.inside()));
    }
    return out.toString();
  }

  private static Stream<Piece> marked(List<Piece> pieces) {
    return pieces.stream()
        .flatMap(
            p -> Stream.concat(p.note() == null ? Stream.of() : Stream.of(p), marked(p.inside())));
  }

  @Test
  void tellsWhatEveryStretchWasTakenFor() {
    Explanation explanation =
        explain(
            "en",
            "Rockets struck a market in Kharkiv on Wednesday, killing at least seven people,"
                + " governor Ihor Tkach said. \"We have never seen such a night here,\" he added.");
    Note trigger = note(explanation, Kind.TRIGGER);
    assertEquals("shelling", trigger.value());
    assertTrue(trigger.rule().startsWith("en/triggers.yaml#shelling."), trigger.rule());
    assertEquals(List.of("e1"), trigger.events());
    assertEquals("Kharkiv", note(explanation, Kind.PLACE).surface());
    assertEquals("2024-03-13", note(explanation, Kind.TIME).value());
    assertEquals("at least 7 people killed", note(explanation, Kind.LOSS).value());
    assertEquals("Ihor Tkach", note(explanation, Kind.PERSON).value());
    assertEquals("said", note(explanation, Kind.SAYING).surface());
    assertEquals("person:ihor-tkach", note(explanation, Kind.QUOTATION).detail());
    Explanation.Told event = explanation.events().get(0);
    assertTrue(
        event.rows().stream()
            .anyMatch(r -> r.label().equals("place") && r.note().contains("49.99° N 36.23° E")),
        event.toString());
    assertTrue(event.rules().contains(trigger.rule()));
    double logOdds = event.signs().stream().mapToDouble(Explanation.Sign::weight).sum();
    assertEquals(event.confidence(), 1 / (1 + Math.exp(-logOdds)), 0.006);
  }

  @Test
  void saysWhyAWordMadeNoEvent() {
    Explanation explanation =
        explain("en", "If the talks fail, the Ministry of Defence of Georgia will visit Batumi.");
    Explanation.Dropped talks = explanation.dropped().get(0);
    assertEquals("talks", talks.surface());
    assertTrue(talks.reason().contains("modality.conditional"), talks.reason());
    assertEquals(List.of(), note(explanation, Kind.DROPPED).events());
  }

  @Test
  void nothingOfTheTextIsLostOrDoubled() throws IOException {
    for (GoldArticle article : GoldArticle.under(Calibration.GOLD)) {
      String text = article.gold().path("text").asText();
      Explanation explanation = explain(article.gold().path("language").asText(), text);
      assertFalse(explanation.sentences().isEmpty());
      for (Explanation.Sentence sentence : explanation.sentences()) {
        assertEquals(
            SentenceMarkup.clean(sentence.span().in(text)), plain(sentence.pieces()), article.id());
        List<Note> shown = marked(sentence.pieces()).map(Piece::note).distinct().toList();
        assertEquals(sentence.notes().size(), shown.size(), article.id());
      }
    }
  }

  /** An Arabic conjunction is written together with its word: a mark between them cuts letters. */
  @Test
  void marksNeverCutAWord() {
    String text = "وقصفت القوات الروسية مدينة خاركيف صباح أمس، وللصين موقف آخر.";
    Explanation explanation = explain("ar", text);
    List<String> parts =
        marked(explanation.sentences().get(0).pieces()).map(p -> plain(p.inside())).toList();
    assertTrue(parts.contains("وقصفت"), parts.toString());
    for (String part : parts) {
      int start = text.indexOf(part);
      int end = start + part.length();
      assertTrue(start == 0 || !Character.isLetter(text.charAt(start - 1)), part);
      assertTrue(end == text.length() || !Character.isLetter(text.charAt(end)), part);
    }
  }

  @Test
  void whatSteersATerminalOrTurnsTheTextIsTakenOut() {
    Explanation explanation =
        explain("en", "A bomb \u001B[2J exploded in Kabul\u202E on\tWednesday, police said.");
    String shown = plain(explanation.sentences().get(0).pieces());
    assertTrue(shown.contains("exploded in Kabul\uFFFD on Wednesday"), shown);
    assertFalse(explanation.toString().contains("\u001B"));
    assertFalse(explanation.toString().contains("\u202E"));
  }

  @Test
  void aLanguageWithoutLexiconIsSaidToBeUnknown() {
    Explanation explanation = explain("fi", "Räjähdys surmasi kolme ihmistä Helsingissä.");
    assertFalse(explanation.known());
    assertEquals(
        "Räjähdys surmasi kolme ihmistä Helsingissä.",
        plain(explanation.sentences().get(0).pieces()));
  }

  @Test
  void theEndOfAnEndlessTextIsSaidToBeUnread() {
    Explanation explanation = explain("en", "A bomb exploded in Kabul. ".repeat(2000));
    assertEquals(26 * 2000 - Extractor.LONGEST, explanation.unread());
  }
}
