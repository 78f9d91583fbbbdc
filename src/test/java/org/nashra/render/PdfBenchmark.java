package org.nashra.render;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.nashra.Desk;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.Edition;
import org.nashra.model.LanguageTag;

/**
 * One page of HTML, the print skin of a long briefing, laid out by us and by Chromium in turns: the
 * command stands in {@code docs/benchmarks.md}. Ours is warm, as in the service; Chromium is
 * started for each, as a program that prints pages does. Both have the same fonts. Prints the
 * medians.
 */
public final class PdfBenchmark {
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 7;

  private PdfBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    String chromium = Desk.program("chromium", "chromium-browser", "google-chrome");
    Path folder = Files.createTempDirectory("pdf-benchmark");
    try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Integer> each : Map.of("ar", 21, "en", 23).entrySet()) {
        compare(chromium, folder, Rendered.longer(each.getKey(), each.getValue()), out);
      }
    }
  }

  private static void compare(String chromium, Path folder, Briefing briefing, PrintStream out)
      throws IOException {
    Fonts fonts = new Fonts(Rendered.FONTS);
    Pdf pdf = new Pdf(fonts);
    String html = html(briefing, fonts);
    byte[] attachment = Json.write(briefing).getBytes(StandardCharsets.UTF_8);
    Path page = Files.writeString(folder.resolve("page.html"), withFonts(html));
    Path printed = folder.resolve("page.pdf");
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    byte[] made = {};
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long start = System.nanoTime();
      made = pdf.of(html, briefing, attachment);
      long between = System.nanoTime();
      if (round >= WARM_UP) {
        Desk.run(
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            "--user-data-dir=" + folder.resolve("profile"),
            "--print-to-pdf=" + printed,
            page.toUri());
        ours.add((between - start) / 1e9);
        theirs.add((System.nanoTime() - between) / 1e9);
      }
    }
    ours.sort(null);
    theirs.sort(null);
    double mine = ours.get(ROUNDS / 2);
    double browser = theirs.get(ROUNDS / 2);
    long size = Files.size(printed);
    out.printf(
        Locale.ROOT,
        "%s: ours %d pages, %.2f s, %d KB; Chromium %d pages, %.2f s, %d KB; time %.2f, size %.2f%n",
        briefing.language(),
        pages(made),
        mine,
        made.length / 1000,
        pages(Files.readAllBytes(printed)),
        browser,
        size / 1000,
        mine / browser,
        (double) made.length / size);
  }

  private static String html(Briefing briefing, Fonts fonts) {
    Edition edition = Demonstration.edition();
    LanguageTag language = briefing.language();
    Messages messages =
        Messages.read(
            Rendered.TEMPLATES.resolve("messages"), language, PageModel.locale(edition, language));
    Skins skins =
        new Skins(
            new Templates(Rendered.TEMPLATES),
            messages,
            Cleaning.of(briefing, Cleaning::visible),
            edition,
            Outlines.read(Rendered.OUTLINES));
    return skins.print(new Printable(fonts), Skins.WIDE);
  }

  private static String withFonts(String html) {
    StringBuilder faces = new StringBuilder("<style>");
    for (String family : List.of("Noto Naskh Arabic", "Noto Sans", "Noto Serif")) {
      for (String weight : List.of("Regular", "Bold")) {
        Path file = Rendered.FONTS.resolve(family.replace(" ", "") + "-" + weight + ".ttf");
        faces.append(
            "@font-face{font-family:'%s';font-weight:%s;src:url(%s)}"
                .formatted(
                    family, weight.equals("Bold") ? "700" : "400", file.toAbsolutePath().toUri()));
      }
    }
    return html.replace("</head>", faces + "</style></head>");
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
