package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.Desk;
import org.nashra.model.Briefing;
import org.nashra.model.DocumentFormat;

/** Text comes out of the PDF again as it was written, in logical order. */
class PdfTextTest {
  private static final Pattern MIXED = Pattern.compile("[0-9][–-][0-9]|[\\p{L}&&[^\\p{IsArabic}]]");

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void everyWordComesOutInItsOrder(String language) throws IOException {
    String text = words(stripped(Rendered.in(language).document(DocumentFormat.PDF)));
    for (String sentence : sentences(Rendered.briefing(language))) {
      if (language.equals("ar") && MIXED.matcher(sentence).find()) {
        // Ranges and foreign words stand as they are read; their order within an Arabic line is
        // for any reader to guess.
        for (String word : sentence.split("[^\\p{L}\\p{M}\\p{N}]+")) {
          assertTrue(text.contains(words(word)), word);
        }
        continue;
      }
      assertTrue(text.contains(words(sentence)), () -> words(sentence) + "\nis not in\n" + text);
    }
  }

  @Test
  void quotationsInOtherScriptsComeOutInTheirOrder() throws IOException {
    String text = words(stripped(Rendered.in("en").document(DocumentFormat.PDF)));
    assertTrue(text.contains(words("گذرگاه مرزی نوردوز باز است و رفت و آمد")), text);
    assertTrue(text.contains(words("Հակառակորդը գնդակոծել է Ջերմուկ քաղաքը")), text);
  }

  @Test
  void noGlyphIsMappedToAPresentationForm() throws IOException {
    List<String> glyphs = new ArrayList<>();
    positions(Rendered.in("ar").document(DocumentFormat.PDF))
        .forEach(position -> glyphs.add(position.getUnicode()));
    assertTrue(glyphs.contains("ل") && glyphs.contains("ا"), "letters come out");
    assertFalse(
        String.join("", glyphs)
            .codePoints()
            .anyMatch(c -> c >= 0xFB50 && c <= 0xFEFC && c != 0xFD3E),
        "presentation forms are left");
  }

  @Test
  void columnsOfArabicTablesRunFromTheRight() throws IOException {
    List<TextPosition> positions = positions(Rendered.in("ar").document(DocumentFormat.PDF));
    // The head of the timeline: time, place, event.
    assertTrue(x(positions, "الوقت") > x(positions, "المكان"));
    assertTrue(x(positions, "المكان") > x(positions, "الحدث"));
  }

  @Test
  void columnsOfEnglishTablesRunFromTheLeft() throws IOException {
    List<TextPosition> positions = positions(Rendered.in("en").document(DocumentFormat.PDF));
    float place = x(positions, "Place");
    assertTrue(place > 0 && place < x(positions, "Event"));
  }

  @Tag("desk")
  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "ru"})
  void popplerReadsTheWordsToo(String language, @TempDir Path folder) throws IOException {
    String pdftotext = Desk.program("pdftotext");
    Path pdf = folder.resolve("briefing.pdf");
    Files.write(pdf, Rendered.in(language).document(DocumentFormat.PDF));
    // The first page alone: poppler takes a page of many Latin titles for a left-to-right one, and
    // orders neighbouring numbers by their looks.
    String text = letters(Desk.run(pdftotext, "-l", 1, pdf, "-"));
    for (Briefing.Item point : Rendered.briefing(language).keyPoints()) {
      if (point.text().contains("لآ")) {
        // One sign for two letters, which poppler turns round; see ArabicForms.CARRIERS.
        continue;
      }
      String sought = letters(point.text());
      assertTrue(text.contains(sought), () -> sought + "\n" + text);
    }
  }

  private static List<String> sentences(Briefing briefing) {
    Stream<Briefing.Item> items =
        Stream.of(
                briefing.keyPoints().stream(),
                briefing.outlook().stream(),
                briefing.background().stream(),
                briefing.sections().stream()
                    .flatMap(s -> s.stories().stream())
                    .flatMap(s -> s.paragraphs().stream()))
            .flatMap(s -> s);
    return Stream.concat(
            items.map(Briefing.Item::text),
            briefing.sections().stream()
                .flatMap(s -> s.stories().stream())
                .map(Briefing.StoryText::headline))
        .toList();
  }

  /** Letters and digits alone: lines break, and marks and punctuation may change their places. */
  private static String words(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String letters(String text) {
    return words(text).replaceAll("[0-9]", "");
  }

  private static String stripped(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private static List<TextPosition> positions(byte[] pdf) throws IOException {
    List<TextPosition> all = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          all.add(text);
        }
      }.getText(document);
    }
    return all;
  }

  /** Where a word stands that was drawn letter by letter from left to right; -1 if nowhere. */
  private static float x(List<TextPosition> positions, String word) {
    String visual =
        Character.getDirectionality(word.charAt(0)) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
            ? word
            : new StringBuilder(word).reverse().toString();
    StringBuilder text = new StringBuilder();
    List<TextPosition> owners = new ArrayList<>();
    for (TextPosition position : positions) {
      text.append(position.getUnicode());
      position.getUnicode().chars().forEach(c -> owners.add(position));
    }
    int at = text.indexOf(visual);
    return at < 0 ? -1 : owners.get(at).getXDirAdj();
  }

  @Test
  void theDocumentSaysItsTitleAndLanguage() throws IOException {
    try (PDDocument document = Loader.loadPDF(Rendered.in("ar").document(DocumentFormat.PDF))) {
      assertEquals("ar", document.getDocumentCatalog().getLanguage());
      assertEquals(
          "جنوب القوقاز: نشرة الموقف، 13 سبتمبر 2022",
          document.getDocumentInformation().getTitle());
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      assertEquals(
          "أبرز النقاط",
          document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
    }
  }
}
