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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.GlyphSubstitutionTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;

/**
 * The fonts of the PDF: every TrueType file of a folder, under the family and weight that it says
 * of itself, and DejaVu, which comes with a library, for what they lack; that is read when a
 * document first needs it. Never the system's, so that pages are the same everywhere. Each file is
 * parsed once and shared by all documents, which must be laid out one at a time.
 */
final class Fonts {
  /** DejaVu Sans also holds Armenian, Georgian, Hebrew and symbols. */
  private static final String FALLBACK_FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private static final String FALLBACK_FAMILY = "DejaVu Sans";

  private final List<Face> faces;

  /** What the folder's fonts hold. */
  private final BitSet coverage = new BitSet();

  private final Face fallback;
  private final Face boldFallback;

  /** A parsed file. */
  private record Parsed(TrueTypeFont font, CmapSubtable characters) {}

  /** One font file, parsed at its first use. */
  private static final class Face {
    private final String family;
    private final int weight;
    private final Supplier<Parsed> file;
    private @Nullable Parsed parsed;

    Face(String family, int weight, Supplier<Parsed> file) {
      this.family = family;
      this.weight = weight;
      this.file = file;
    }

    synchronized Parsed parsed() {
      if (parsed == null) {
        parsed = file.get();
      }
      return parsed;
    }
  }

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
    faces = List.copyOf(found);
    fallback = new Face(FALLBACK_FAMILY, 400, () -> bundled("DejaVuSans.ttf"));
    boldFallback = new Face(FALLBACK_FAMILY, 700, () -> bundled("DejaVuSans-Bold.ttf"));
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

  private static Parsed bundled(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream(FALLBACK_FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + FALLBACK_FOLDER + name);
      }
      return parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private Face face(byte[] bytes) throws IOException {
    Parsed parsed = parse(bytes);
    for (int c = 0x20; c < 0x20000; c++) {
      if (parsed.characters.getGlyphId(c) != 0) {
        coverage.set(c);
      }
    }
    String family = parsed.font.getNaming().getFontFamily();
    int weight = parsed.font.getOS2Windows().getWeightClass() >= 600 ? 700 : 400;
    return new Face(family, weight, () -> parsed);
  }

  private static Parsed parse(byte[] bytes) throws IOException {
    TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBuffer(withoutSubstitution(bytes)));
    // Substitution stays off: the engine draws one glyph a character and measures so.
    font.setEnableGsub(false);
    CmapSubtable characters = (CmapSubtable) font.getUnicodeCmapLookup();
    // The others say the same again, each with a megabyte of its own.
    font.getCmap().setCmaps(new CmapSubtable[] {characters});
    return new Parsed(font, characters);
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
    return coverage.get(codePoint)
        || (codePoint >= 0x20 && fallback.parsed().characters.getGlyphId(codePoint) != 0);
  }

  /**
   * The fonts of one document: DejaVu only where its text needs it, since the engine reads the
   * measures of every font offered.
   */
  Embedded embeddedIn(PDDocument document, String text) {
    List<Face> needed = new ArrayList<>(faces);
    if (!text.codePoints().filter(c -> c >= 0x20).allMatch(coverage::get)) {
      needed.add(fallback);
      needed.add(boldFallback);
    }
    return new Embedded(needed.stream().map(face -> new Embedding(face, document)).toList());
  }

  /** The fonts within one document. */
  static final class Embedded {
    private final List<Embedding> fonts;

    private Embedded(List<Embedding> fonts) {
      this.fonts = fonts;
    }

    /** The engine embeds what it uses of them. */
    void offerTo(PdfRendererBuilder builder) {
      for (Embedding font : fonts) {
        builder.useFont(font, font.face.family, font.face.weight, FontStyle.NORMAL, true);
      }
    }

    /**
     * Cuts each font of {@code used} down to the glyphs that are drawn; before it a font has no
     * {@code ToUnicode}.
     */
    void subset(Set<COSDictionary> used) throws IOException {
      for (Embedding embedding : fonts) {
        PDFont font = embedding.font;
        if (font != null && used.contains(font.getCOSObject())) {
          font.subset();
        }
      }
    }
  }

  /** A font within one document, loaded at its first use. */
  private static final class Embedding extends PDFontSupplier {
    private final Face face;
    private final PDDocument document;
    private @Nullable PDFont font;

    Embedding(Face face, PDDocument document) {
      super(null);
      this.face = face;
      this.document = document;
    }

    @Override
    public PDFont supply() {
      if (font == null) {
        try {
          font = PDType0Font.load(document, face.parsed().font, true);
        } catch (IOException e) {
          throw new UncheckedIOException("font " + face.family, e);
        }
      }
      return font;
    }
  }
}
