package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nashra.model.Briefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.LanguageTag;
import org.nashra.model.RenderedBriefing;

/** Whatever a day brings, it can be printed. {@code -Dnashra.briefings=200} tries more days. */
class RandomBriefingTest {
  private static final List<String> LANGUAGES = List.of("ar", "en", "fr", "ru");

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("nashra.briefings", 4));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyBriefingIsPrinted(long seed) throws IOException {
    check(seed, LANGUAGES.get((int) (seed % LANGUAGES.size())));
  }

  static int check(long seed, String language) throws IOException {
    Briefing briefing = RandomBriefings.of(seed, LanguageTag.of(language));
    RenderedBriefing rendered = Rendered.render(briefing);
    for (DocumentFormat format : DocumentFormat.values()) {
      assertTrue(rendered.document(format).length > 200, format.name());
    }
    assertFalse(Rendered.mail(rendered).subject().isBlank());
    try (PDDocument document = Loader.loadPDF(rendered.document(DocumentFormat.PDF))) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains(briefing.fingerprint()), text);
      String metadata =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertTrue(metadata.contains("<pdfaid:part>3</pdfaid:part>"), metadata);
      assertTrue(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), metadata);
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      assertEquals(language, document.getDocumentCatalog().getLanguage());
      return document.getNumberOfPages();
    }
  }
}
