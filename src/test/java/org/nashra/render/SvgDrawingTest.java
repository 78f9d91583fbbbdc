package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SvgDrawingTest {
  private static final int DPI = 254;

  private final Pdf pdf = new Pdf(new Fonts(Rendered.FONTS));

  @Test
  void plainShapesAreDrawnWhereTheyBelong() throws IOException {
    BufferedImage page =
        page(
            "<rect x='0' y='0' width='100' height='50' fill='#0000ff'/>"
                + "<path d='M10 10L40 10L40 40L10 40Z' fill='#ff0000'/>"
                + "<circle cx='75' cy='25' r='10' fill='none' stroke='#00ff00' stroke-width='4'/>");
    assertColours(page);
  }

  @Test
  void anythingElseIsDrawnByBatikInTheSamePlaces() throws IOException {
    BufferedImage page =
        page(
            "<g><rect x='0' y='0' width='100' height='50' fill='#0000ff'/></g>"
                + "<polygon points='10,10 40,10 40,40 10,40' fill='red'/>"
                + "<circle cx='75' cy='25' r='10' fill='none' stroke='#0f0' stroke-width='4'/>");
    assertColours(page);
  }

  private static void assertColours(BufferedImage page) {
    assertEquals(Color.BLUE, at(page, 5, 5));
    assertEquals(Color.RED, at(page, 25, 25));
    assertEquals(Color.GREEN, at(page, 65, 25));
    assertEquals(Color.BLUE, at(page, 75, 25));
    assertEquals(Color.WHITE, at(page, 105, 25));
    assertEquals(Color.WHITE, at(page, 50, 55));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text x='1' y='1'>a</text>",
        "<g/>",
        "<rect width='1' height='1' rx='2'/>",
        "<rect width='1' height='1' transform='rotate(3)'/>",
        "<rect width='1' height='1' style='fill:red'/>",
        "<rect width='1' height='1' fill='url(#a)'/>",
        "<rect width='50%' height='1'/>",
        "<rect width='1' height='1'><title>a</title></rect>",
        "<path d='M0 0C1 1 2 2 3 3'/>",
        "<path d='m0 0l1 1'/>",
        "<path d='L1 1'/>",
        "<path d='M1'/>",
        "<path d='M1 1e3 2'/>",
        "words"
      })
  void whatIsNotPlainIsLeftToBatik(String content) {
    assertNull(PlainSvg.of(svg(content)));
    assertNotNull(PlainSvg.of(svg("<rect width='1' height='1'/>")));
  }

  @Test
  void aLetterThatOnlyDejaVuHoldsIsPrinted() throws IOException {
    byte[] made = pdf.of(html("<p>Հայաստան</p>"), Rendered.briefing("en"), new byte[] {'{', '}'});
    try (PDDocument document = Loader.loadPDF(made)) {
      boolean fallback = false;
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        PDFont font = Objects.requireNonNull(resources.getFont(name));
        fallback |= font.getName().endsWith("DejaVuSans");
      }
      assertTrue(fallback);
    }
  }

  private static Element svg(String content) {
    String whole =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'>" + content + "</svg>";
    return new W3CDom()
        .namespaceAware(true)
        .fromJsoup(Jsoup.parse(whole, Parser.xmlParser()))
        .getDocumentElement();
  }

  /**
   * The drawing at the top left of a page, a tenth of a millimetre a pixel, a unit a millimetre.
   */
  private BufferedImage page(String content) throws IOException {
    String drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50' width='100mm' height='50mm'"
            + " alt='a' style='display:block'>"
            + content
            + "</svg>";
    byte[] made = pdf.of(html(drawing), Rendered.briefing("en"), new byte[] {'{', '}'});
    try (PDDocument document = Loader.loadPDF(made)) {
      return new PDFRenderer(document).renderImageWithDPI(0, DPI);
    }
  }

  private static String html(String content) {
    return """
        <html lang="en"><head><title>t</title>
        <meta name="subject" content="s"/><meta name="description" content="s"/>
        <style>@page { size: A4; margin: 0 } body { margin: 0; font-family: 'Noto Serif','DejaVu Sans' }
        </style></head><body>%s</body></html>
        """
        .formatted(content);
  }

  private static Color at(BufferedImage page, int x, int y) {
    return new Color(page.getRGB(x * 10, y * 10));
  }
}
