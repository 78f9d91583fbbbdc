package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.DocumentFormat;

/**
 * The printed pages of the demonstration look as they were accepted. After a wanted change: look at
 * {@code target/pictures}, then {@code mvn test -Dtest=PagePicturesTest -Dnashra.pictures=renew}.
 */
class PagePicturesTest {
  private static final Path ACCEPTED = Path.of("src", "test", "resources", "pictures");
  private static final Path SHOWN = Path.of("target", "pictures");
  private static final int DPI = 60;

  /** A difference of one channel up to this is a smoothed edge's; more marks the pixel. */
  private static final int EDGE = 40;

  /** The share of a page's pixels that may be marked: less than one changed letter's. */
  private static final double TOLERANCE = 0.0001;

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void pagesLookAsAccepted(String language) throws IOException {
    List<BufferedImage> pages = pages(Rendered.in(language).document(DocumentFormat.PDF));
    if ("renew".equals(System.getProperty("nashra.pictures"))) {
      renew(language, pages);
    }
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      String name = language + "-" + (i + 1) + ".png";
      Path file = ACCEPTED.resolve(name);
      if (!Files.exists(file)) {
        faults.add("no accepted picture " + file);
        continue;
      }
      BufferedImage accepted = ImageIO.read(file.toFile());
      BufferedImage beside = beside(accepted, pages.get(i));
      double share = marked(accepted, pages.get(i), beside);
      if (share > TOLERANCE) {
        Files.createDirectories(SHOWN);
        Path shown = SHOWN.resolve(name);
        ImageIO.write(beside, "png", shown.toFile());
        faults.add(
            String.format(
                java.util.Locale.ROOT,
                "page %d: %.3f %% of its pixels differ; accepted, now and the difference: %s",
                i + 1,
                100 * share,
                shown));
      }
    }
    if (!faults.isEmpty()) {
      fail(language + ": " + String.join("; ", faults));
    }
    assertEquals(pages.size(), count(language), "pages in " + language);
  }

  private static List<BufferedImage> pages(byte[] pdf) throws IOException {
    List<BufferedImage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(renderer.renderImageWithDPI(i, DPI));
      }
    }
    return pages;
  }

  private static void renew(String language, List<BufferedImage> pages) throws IOException {
    Files.createDirectories(ACCEPTED);
    try (Stream<Path> old = Files.list(ACCEPTED)) {
      for (Path file : old.filter(f -> f.getFileName().toString().startsWith(language)).toList()) {
        Files.delete(file);
      }
    }
    for (int i = 0; i < pages.size(); i++) {
      ImageIO.write(
          pages.get(i), "png", ACCEPTED.resolve(language + "-" + (i + 1) + ".png").toFile());
    }
  }

  private static long count(String language) throws IOException {
    try (Stream<Path> files = Files.list(ACCEPTED)) {
      return files.filter(f -> f.getFileName().toString().startsWith(language + "-")).count();
    }
  }

  /** The accepted page, the page now, and room for the difference. */
  private static BufferedImage beside(BufferedImage accepted, BufferedImage now) {
    int width = Math.max(accepted.getWidth(), now.getWidth());
    int height = Math.max(accepted.getHeight(), now.getHeight());
    BufferedImage all = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_RGB);
    var sheet = all.createGraphics();
    sheet.setColor(Color.WHITE);
    sheet.fillRect(0, 0, 3 * width, height);
    sheet.drawImage(accepted, 0, 0, null);
    sheet.drawImage(now, width, 0, null);
    sheet.dispose();
    return all;
  }

  /** Marks what differs in the third part; 1 where the sizes do. */
  private static double marked(BufferedImage accepted, BufferedImage now, BufferedImage beside) {
    if (accepted.getWidth() != now.getWidth() || accepted.getHeight() != now.getHeight()) {
      return 1;
    }
    int width = now.getWidth();
    int marked = 0;
    for (int y = 0; y < now.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int most = difference(new Color(accepted.getRGB(x, y)), new Color(now.getRGB(x, y)));
        if (most > EDGE) {
          marked++;
          beside.setRGB(2 * width + x, y, Color.RED.getRGB());
        }
      }
    }
    return marked / (double) (width * now.getHeight());
  }

  private static int difference(Color a, Color b) {
    return Math.max(
        Math.abs(a.getRed() - b.getRed()),
        Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
  }
}
