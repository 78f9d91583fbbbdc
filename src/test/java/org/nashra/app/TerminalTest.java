package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.Context;
import org.nashra.extract.Explanation;
import org.nashra.extract.Extractor;

class TerminalTest {
  private static final String ESCAPE = "\u001B[";
  private static final Map<String, String> COLOURFUL = Map.of("TERM", "xterm-256color");

  private static Explanation english;
  private static Explanation arabic;

  @BeforeAll
  static void read() {
    Extractor extractor = Extractor.load(Path.of("config"));
    english =
        explain(
            extractor,
            "A bomb killed 12 people in Kabul on Wednesday, police said. If the talks fail, nobody"
                + " knows what comes next.");
    arabic =
        explain(
            extractor,
            "وقصفت القوات الروسية مدينة خاركيف صباح أمس، ما أدى إلى مقتل 12 شخصاً وإصابة ثلاثين"
                + " آخرين، وفق ما أعلنته وزارة الدفاع الأوكرانية في بيان نشرته مساء اليوم.");
  }

  private static Explanation explain(Extractor extractor, String text) {
    return extractor.explain(
        new ArticleInput("report.txt", null, text, null, null, null, null),
        new Context(Instant.parse("2024-03-14T18:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void isReadableWithoutColour() {
    String shown = Terminal.of(COLOURFUL, false).show(english);
    assertFalse(shown.contains("\u001B"), shown);
    assertTrue(shown.contains("[in Kabul]") || shown.contains("[Kabul]"), shown);
    assertTrue(shown.contains("trigger       bombing  en/triggers.yaml#"), shown);
    assertTrue(shown.contains("━━ e1  bombing · new · happened ━"), shown);
    assertTrue(shown.contains("12 people killed"), shown);
    assertTrue(shown.contains("━━ no event ━"), shown);
    assertTrue(shown.contains("denied, wished or a condition"), shown);
  }

  @Test
  void coloursWhereSomebodyLooks() {
    assertTrue(Terminal.of(COLOURFUL, true).show(english).contains(ESCAPE));
  }

  @Test
  void whoWantsNoColoursGetsNone() {
    for (Map<String, String> environment :
        List.of(
            Map.of("TERM", "xterm", "NO_COLOR", "1"),
            Map.of("TERM", "dumb"),
            Map.<String, String>of())) {
      assertFalse(Terminal.of(environment, true).show(english).contains(ESCAPE));
    }
    assertTrue(
        Terminal.of(Map.of("TERM", "xterm", "NO_COLOR", ""), true).show(english).contains(ESCAPE),
        "an empty NO_COLOR says nothing");
  }

  @Test
  void coloursOnlyDecorate() {
    String coloured = new Terminal(true, 80).show(arabic);
    String plain = new Terminal(false, 80).show(arabic);
    assertEquals(plain, coloured.replaceAll("\u001B\\[[0-9;]*m", "").replaceAll("(?m) +$", ""));
  }

  /** Letters that join are not parted, and every line is written from right to left. */
  @Test
  void arabicWordsAreLeftWhole() {
    String shown = new Terminal(true, 60).show(arabic);
    Matcher inWord =
        Pattern.compile("\\p{IsArabic}(\u001B\\[[0-9;]*m)+\\p{IsArabic}").matcher(shown);
    assertFalse(inWord.find(), shown);
    assertFalse(shown.matches("(?s).*\\p{IsArabic}[\\[\\]]\\p{IsArabic}.*"), shown);
    long lines = shown.lines().filter(line -> line.startsWith("\u200F  ")).count();
    assertTrue(lines >= 3, shown);
    assertFalse(shown.substring(1).matches("(?s).*[^\n]\u200F.*"), "only before a line");
  }

  @Test
  void linesAreAsWideAsTheTerminal() {
    String shown = Terminal.of(Map.of("COLUMNS", "50"), false).show(english);
    List<String> text = shown.lines().dropWhile(line -> !line.startsWith("── ")).skip(1).toList();
    List<String> sentence = text.subList(0, 2);
    assertTrue(sentence.stream().allMatch(line -> line.matches("  \\S.{10,47}")), shown);
    assertTrue(text.get(2).contains("¹  "), shown);
    assertTrue(
        shown.lines().filter(line -> line.startsWith("━━ e1")).allMatch(l -> l.length() == 50));
    assertEquals(
        Terminal.of(Map.of(), false).show(english),
        Terminal.of(Map.of("COLUMNS", "many"), false).show(english));
  }
}
