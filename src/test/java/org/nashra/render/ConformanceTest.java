package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.DocumentFormat;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), as veraPDF finds them. */
class ConformanceTest {
  @BeforeAll
  static void start() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void aShortBriefingConforms(String language) throws Exception {
    check(Rendered.in(language).document(DocumentFormat.PDF), 3);
  }

  @ParameterizedTest
  @CsvSource({"ar,26", "en,28", "fr,130", "ru,25"})
  void aBriefingOfFortyPagesConforms(String language, int times) throws Exception {
    check(Rendered.render(Rendered.longer(language, times)).document(DocumentFormat.PDF), 40);
  }

  private static void check(byte[] pdf, int leastPages) throws Exception {
    assertTrue(pages(pdf) >= leastPages, pages(pdf) + " pages");
    assertEquals(List.of(), faults(pdf, PDFAFlavour.PDFA_3_A));
    assertEquals(List.of(), faults(pdf, PDFAFlavour.PDFUA_1));
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour standard) throws Exception {
    List<String> faults = new ArrayList<>();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);
      assertTrue(result.getTotalAssertions() > 1000, "too little was checked");
      for (TestAssertion assertion : result.getTestAssertions()) {
        faults.add(
            assertion.getRuleId().getClause()
                + ": "
                + assertion.getErrorMessage()
                + " at "
                + assertion.getLocation().getContext());
      }
    }
    return faults.subList(0, Math.min(5, faults.size()));
  }
}
