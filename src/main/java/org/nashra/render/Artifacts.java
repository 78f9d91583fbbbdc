package org.nashra.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * What in a page's content is no text: lines and backgrounds. The layout engine gives each of them
 * a property list of its own, with its box. A list is optional (ISO 32000-1, 14.8.2.2.2) and nobody
 * reads these, but they were half of a document's objects.
 */
final class Artifacts {
  private static final Pattern LISTED = Pattern.compile("/Artifact\\s+/\\w+\\s+BDC\\b");

  private Artifacts() {}

  /** Marks them as artifacts without a list. */
  static void unlist(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
        try (InputStream in = parts.next().createInputStream()) {
          in.transferTo(content);
          content.write('\n');
        }
      }
      // Latin-1 keeps every byte as it is; text stands in hexadecimal.
      String listed = content.toString(StandardCharsets.ISO_8859_1);
      PDStream plain = new PDStream(document);
      try (OutputStream out = plain.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(
            LISTED
                .matcher(listed)
                .replaceAll("/Artifact BMC")
                .getBytes(StandardCharsets.ISO_8859_1));
      }
      page.setContents(plain);
      page.getResources().getCOSObject().removeItem(COSName.PROPERTIES);
    }
  }
}
