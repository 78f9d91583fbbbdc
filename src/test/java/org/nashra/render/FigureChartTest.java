package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Briefing.Claimant;
import org.nashra.model.Briefing.Earlier;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Event.Casualty.Effect;

class FigureChartTest {
  @Test
  void aValueStandsUntilTheNextWasClaimed() {
    FigureChart chart = FigureChart.of(figure(100, earlier(10, 0), earlier(12, 50)), false);
    assertNotNull(chart);
    int middle = FigureChart.WIDTH / 2;
    int floor = chart.floor();
    assertEquals("M7 41L90 41L90 24L173 24L173 7", chart.path());
    assertEquals(
        List.of(
            new FigureChart.Dot(7, floor),
            new FigureChart.Dot(middle, 24),
            new FigureChart.Dot(173, 7)),
        chart.dots());
  }

  @Test
  void timeRunsFromTheRightInArabic() {
    FigureChart chart = FigureChart.of(figure(105, earlier(13, 49)), true);
    assertNotNull(chart);
    assertTrue(chart.dots().get(0).x() > chart.dots().get(1).x());
    assertTrue(chart.dots().get(0).y() > chart.dots().get(1).y(), "more stands higher");
  }

  @Test
  void whatNeverMovedHasNone() {
    assertNull(FigureChart.of(figure(105), false));
    assertNull(FigureChart.of(figure(105, earlier(13, 105)), false));
  }

  /** "Dozens" has no height. */
  @Test
  void whatIsNotCountedHasNone() {
    assertNull(FigureChart.of(figure(null, earlier(13, 49)), false));
  }

  @ParameterizedTest
  @CsvSource({
    "ar,على مرّ الأيام – 12 سبتمبر: 49، 13 سبتمبر: 105",
    "en,'Over the days – 12 Sep: 49, 13 Sep: 105'",
    "fr,'Au fil des jours – 12 sept. : 49, 13 sept. : 105'",
    "ru,'По дням – 12 сентября: 49, 13 сентября: 105'"
  })
  void pageAndPdfSayInWordsWhatIsDrawn(String language, String words) throws IOException {
    String html = Rendered.text(Rendered.in(language), DocumentFormat.HTML);
    Element drawing = Jsoup.parse(html).selectFirst(".figures svg.spark");
    assertNotNull(drawing);
    assertEquals(words, plain(drawing.attr("aria-label")));
    try (PDDocument document = Loader.loadPDF(Rendered.in(language).document(DocumentFormat.PDF))) {
      List<String> described = new ArrayList<>();
      alternatives(document.getDocumentCatalog().getStructureTreeRoot(), described);
      assertTrue(described.contains(words), described.toString());
    }
    String text = Rendered.text(Rendered.in(language), DocumentFormat.TXT).replaceAll("\\s+", " ");
    assertTrue(plain(text).contains(words.substring(words.indexOf('–') + 2, words.indexOf("49"))));
  }

  /** Batik stays out of the PDF: see SvgDrawingTest. */
  @Test
  void theDrawingIsPlain() {
    Element svg =
        Jsoup.parse(Rendered.text(Rendered.in("en"), DocumentFormat.HTML)).selectFirst("svg.spark");
    assertNotNull(svg);
    var page = new W3CDom().fromJsoup(Jsoup.parse(svg.outerHtml()));
    var drawn = (org.w3c.dom.Element) page.getElementsByTagName("svg").item(0);
    drawn.setAttribute("viewBox", svg.attr("viewBox"));
    assertNotNull(PlainSvg.of(drawn));
  }

  private static void alternatives(PDStructureNode node, List<String> described) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          described.add(plain(element.getAlternateDescription()));
        }
        alternatives(element, described);
      }
    }
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replaceAll("[\u200e\u200f\u2066-\u2069]", "");
  }

  private static Earlier earlier(int day, int value) {
    return new Earlier(LocalDate.of(2022, 9, day), value, value, "" + value, List.of());
  }

  private static Figure figure(Integer value, Earlier... earlier) {
    return new Figure(
        Effect.KILLED,
        "soldiers",
        "state:AM",
        "Armenia",
        value,
        value,
        value == null,
        value == null ? "dozens" : value.toString(),
        new Claimant("person:am-pm", "Prime Minister"),
        LocalDate.of(2022, 9, 14),
        null,
        null,
        "text",
        List.of(),
        List.of(earlier));
  }
}
