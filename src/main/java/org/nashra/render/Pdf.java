package org.nashra.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nashra.model.Briefing;

/** Lays out a page of HTML as PDF/A-3 and PDF/UA. Thread-safe; loads nothing from anywhere. */
final class Pdf {
  static {
    XRLog.setLoggingEnabled(false);
  }

  private static final String MAP = "map";

  private final Fonts fonts;
  private final ArabicForms shaper = new ArabicForms();
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  Pdf(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param html the print skin
   * @param attachment the briefing's JSON
   */
  byte[] of(String html, Briefing briefing, byte[] attachment) {
    return of(html, () -> html, briefing, attachment);
  }

  /**
   * The first page should do alone, map included.
   *
   * @param html the print skin
   * @param narrow the same with a smaller map, taken where that one fits the first page and the
   *     other does not; asked for in need only
   * @param attachment the briefing's JSON
   */
  byte[] of(String html, Supplier<String> narrow, Briefing briefing, byte[] attachment) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // The metadata are written by whatever XML library the thread's loader offers, each with line
    // breaks of its own: only the JDK's is the same everywhere.
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return made(fitting(html, narrow, briefing), briefing, attachment);
    } catch (IOException e) {
      throw new UncheckedIOException("PDF of " + briefing.id(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private String fitting(String html, Supplier<String> narrow, Briefing briefing)
      throws IOException {
    if (mapFits(html, briefing)) {
      return html;
    }
    String smaller = narrow.get();
    return smaller.equals(html) || !mapFits(smaller, briefing) ? html : smaller;
  }

  /** Whether the map is on the first page; found from what stands up to it, the rest is long. */
  private boolean mapFits(String html, Briefing briefing) throws IOException {
    Document page = parsed(html);
    Element map = page.getElementById(MAP);
    if (map == null) {
      return true;
    }
    map.nextElementSiblings().forEach(Element::empty);
    try (PDDocument document = new PDDocument();
        PdfBoxRenderer renderer =
            renderer(document, fonts.embeddedIn(document, html), page, briefing)) {
      renderer.layout();
      Box box = renderer.getSharedContext().getBoxById(MAP);
      return box == null
          || box.getAbsY() < renderer.getRootBox().getLayer().getPages().get(0).getBottom();
    }
  }

  private byte[] made(String html, Briefing briefing, byte[] attachment) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Fonts.Embedded embedded = fonts.embeddedIn(document, html);
      try (PdfBoxRenderer renderer = renderer(document, embedded, parsed(html), briefing)) {
        renderer.layout();
        TableText.keepInside(renderer);
        renderer.createPDFWithoutClosing();
        return new PdfFinish(briefing, attachment).finish(document, embedded);
      }
    }
  }

  private PdfBoxRenderer renderer(
      PDDocument document, Fonts.Embedded embedded, Document page, Briefing briefing) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(colours);
    builder.withProducer("Nashra");
    builder.useUnicodeBidiSplitter(VisualRuns::new);
    builder.useUnicodeBidiReorderer(shaper);
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.defaultTextDirection(
        briefing.language().rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
    builder.useReplacementText("\u25AF");
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useSVGDrawer(new SvgDrawing());
    embedded.offerTo(builder);
    builder.withW3cDocument(new W3CDom().namespaceAware(true).fromJsoup(page), null);
    return builder.buildPdfRenderer();
  }

  private static Document parsed(String html) {
    // Not as HTML: that parser would move <bookmarks> out of the head, where the engine looks for
    // it.
    Document page = Jsoup.parse(html, Parser.xmlParser());
    RightToLeftTables.reverse(page);
    return page;
  }
}
