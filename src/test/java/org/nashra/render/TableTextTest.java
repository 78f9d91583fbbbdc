package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTextTest {
  private final Pdf pdf = new Pdf(new Fonts(Rendered.FONTS));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>كلمة</td></tr></table>",
        "<table><thead><tr><th>رأس</th></tr></thead><tbody><tr><td>كلمة</td></tr></tbody></table>",
        "<table><tr><td><table><tr><td>كلمة</td></tr></table></td></tr></table>"
      })
  void aTableOfCloseLinesMayBeginAPage(String table) throws IOException {
    String page =
        """
        <html lang="ar" dir="rtl"><head><title>t</title>
        <meta name="subject" content="s"/><meta name="description" content="s"/>
        <style>@page { size: A4 } body { font-family: 'Noto Naskh Arabic' }
        table { -fs-table-paginate: paginate; border-collapse: collapse }
        td, th { padding: 0; line-height: .6 }</style></head>
        <body><p style="page-break-after: always">قبل</p>%s</body></html>
        """
            .formatted(table);
    byte[] made = pdf.of(page, Rendered.briefing("ar"), new byte[] {'{', '}'});
    try (PDDocument document = Loader.loadPDF(made)) {
      assertEquals(2, document.getNumberOfPages());
      PDFTextStripper text = new PDFTextStripper();
      text.setEndPage(1);
      assertFalse(text.getText(document).contains("كلمة"));
      text.setStartPage(2);
      text.setEndPage(2);
      assertTrue(text.getText(document).contains("كلمة"));
    }
  }
}
