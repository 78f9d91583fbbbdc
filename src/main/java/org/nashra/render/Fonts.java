package org.nashra.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.GlyphSubstitutionTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;

/**
 * The fonts of the PDF: every TrueType file of a folder, under the family and weight that it says
 * of itself, and DejaVu, which comes with a library, for what they lack. Never the system's, so
 * that pages are the same everywhere. Each file is parsed once and shared by all documents, which
 * must be laid out one at a time.
 */
final class Fonts {
  /** DejaVu Sans also holds Armenian, Georgian, Hebrew and symbols. */
  private static final String FALLBACK_FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final List<Face> faces;
  private final BitSet coverage = new BitSet();

  /** One font file. */
  private record Face(String family, int weight, TrueTypeFont font) {}

  /**
   * @throws ConfigurationException when the folder holds no font, or one that cannot be read
   */
  Fonts(Path folder) {
    List<Face> found = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        found.add(face(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new ConfigurationException(file, 0, "is not a TrueType font: " + e.getMessage());
      }
    }
    if (found.isEmpty()) {
      throw new ConfigurationException(folder, 0, "holds no .ttf file; put the briefing's in it");
    }
    for (String name : List.of("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")) {
      found.add(bundled(name));
    }
    faces = List.copyOf(found);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "cannot be read: " + e);
    }
  }

  private Face bundled(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream(FALLBACK_FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + FALLBACK_FOLDER + name);
      }
      return face(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Face face(byte[] bytes) throws IOException {
    TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBuffer(withoutSubstitution(bytes)));
    // Substitution stays off: the engine draws one glyph a character and measures so.
    font.setEnableGsub(false);
    CmapSubtable characters = (CmapSubtable) font.getUnicodeCmapLookup();
    // The others say the same again, each with a megabyte of its own.
    font.getCmap().setCmaps(new CmapSubtable[] {characters});
    for (int c = 0x20; c < 0x20000; c++) {
      if (characters.getGlyphId(c) != 0) {
        coverage.set(c);
      }
    }
    String family = font.getNaming().getFontFamily();
    return new Face(family, font.getOS2Windows().getWeightClass() >= 600 ? 700 : 400, font);
  }

  /**
   * Renames the table of glyph substitution, so that the parser passes over it: the largest of all
   * tables and never used. The file's head is 12 bytes, then 16 for each table, its tag first.
   */
  private static byte[] withoutSubstitution(byte[] file) {
    byte[] tag = GlyphSubstitutionTable.TAG.getBytes(StandardCharsets.US_ASCII);
    int tables = file.length < 12 ? 0 : ((file[4] & 0xff) << 8) | (file[5] & 0xff);
    for (int at = 12; tables-- > 0 && at + 16 <= file.length; at += 16) {
      if (Arrays.equals(file, at, at + 4, tag, 0, 4)) {
        file[at] = 'x';
      }
    }
    return file;
  }

  /** Whether some font can draw the character. */
  boolean covers(int codePoint) {
    return coverage.get(codePoint);
  }

  /** Offers every font to a document; it embeds what it uses. */
  void offerTo(PdfRendererBuilder builder, PDDocument document) {
    for (Face face : faces) {
      builder.useFont(
          new Supplier(face, document), face.family, face.weight, FontStyle.NORMAL, true);
    }
  }

  private static final class Supplier extends PDFontSupplier {
    private final Face face;
    private final PDDocument document;
    private @Nullable PDFont font;

    Supplier(Face face, PDDocument document) {
      super(null);
      this.face = face;
      this.document = document;
    }

    @Override
    public PDFont supply() {
      if (font == null) {
        try {
          font = PDType0Font.load(document, face.font, true);
        } catch (IOException e) {
          throw new UncheckedIOException("font " + face.family, e);
        }
      }
      return font;
    }
  }
}
