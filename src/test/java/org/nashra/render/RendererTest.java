package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.RenderedBriefing;

class RendererTest {
  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void theSameBriefingGivesTheSameBytes(String language) {
    Renderer another = new Renderer(Rendered.TEMPLATES, Rendered.FONTS, Rendered.OUTLINES);
    RenderedBriefing again = another.render(Rendered.briefing(language), Demonstration.edition());
    for (DocumentFormat format : DocumentFormat.values()) {
      assertArrayEquals(
          Rendered.in(language).document(format), again.document(format), format.name());
    }
  }

  @Test
  void languagesRenderedAtTheSameTimeDoNotMix() {
    List<String> languages = List.of("ar", "en", "fr", "ru");
    List<byte[]> together =
        languages.parallelStream()
            .map(l -> Rendered.render(Rendered.briefing(l)).document(DocumentFormat.PDF))
            .toList();
    for (int i = 0; i < languages.size(); i++) {
      assertArrayEquals(
          Rendered.in(languages.get(i)).document(DocumentFormat.PDF),
          together.get(i),
          languages.get(i));
    }
  }

  /** An XML library on the class path would else write the metadata with its own line breaks. */
  @Test
  void theClassLoaderOfTheThreadDoesNotShow() {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    for (ClassLoader other :
        List.of(RendererTest.class.getClassLoader(), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(other);
      try {
        assertArrayEquals(
            Rendered.in("ar").document(DocumentFormat.PDF),
            Rendered.render(Rendered.briefing("ar")).document(DocumentFormat.PDF));
        assertEquals(other, thread.getContextClassLoader());
      } finally {
        thread.setContextClassLoader(own);
      }
    }
  }

  @Test
  void whenAndWhereItWasMadeDoesNotShow() {
    String json = Json.write(Rendered.briefing("en"));
    String later =
        json.replace(
                "\"generated\":\"2022-09-13T20:04:11Z\"", "\"generated\":\"2023-01-01T00:00:00Z\"")
            .replace("\"revision\":1", "\"revision\":2")
            .replaceAll("\"retrieved\":\"[^\"]*\"", "\"retrieved\":\"2023-01-01T00:00:00Z\"");
    assertNotEquals(json, later);
    RenderedBriefing other = Rendered.render(Json.read(later, Briefing.class));
    for (DocumentFormat format :
        List.of(DocumentFormat.PDF, DocumentFormat.HTML, DocumentFormat.TXT, DocumentFormat.MAIL)) {
      assertArrayEquals(Rendered.in("en").document(format), other.document(format), format.name());
    }
  }

  @Test
  void theJsonIsTheBriefing() {
    String json = Rendered.text(Rendered.in("ar"), DocumentFormat.JSON);
    assertEquals(Rendered.briefing("ar"), Json.read(json, Briefing.class));
  }

  @Test
  void thePdfCarriesTheBriefingAsData() throws IOException {
    try (PDDocument document = Loader.loadPDF(Rendered.in("en").document(DocumentFormat.PDF))) {
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      var file = files.get("south-caucasus-2022-09-13-en.json");
      String json = new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
      assertTrue(json.contains("\"fingerprint\""), json);
      assertFalse(json.contains("\"generated\""), json);
      COSArray associated =
          (COSArray)
              document
                  .getDocumentCatalog()
                  .getCOSObject()
                  .getDictionaryObject(COSName.getPDFName("AF"));
      assertEquals(
          "Data", ((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "${7*7} #{7*7} <#assign x=1> [=7*7]",
        "a\\u000bb\\u0000c\\u001bd\\ufffe",
        "\\u202egnp.exe\\u202c \\u2067open isolate",
        "\\ud800 half a pair",
        "]]> --> &amp; &#x41; \\\" ' </style></title>"
      })
  void hostileTextIsPrintedAsText(String hostile) throws IOException {
    String mark = "Heavy shelling broke out";
    Briefing briefing =
        Rendered.changed(
            "en",
            json ->
                json.replace(mark, hostile + " " + mark)
                    .replace("Araks Dispatch", "Araks " + hostile)
                    .replace("Goris begins", hostile + " begins"));
    RenderedBriefing rendered = Rendered.render(briefing);
    String html = Rendered.text(rendered, DocumentFormat.HTML);
    String mail = Rendered.mail(rendered).html();
    assertEquals(1, Jsoup.parse(html).select("script").size(), "the page's own, and no other");
    assertEquals(0, Jsoup.parse(mail).select("script").size());
    for (String page : List.of(html, mail)) {
      assertFalse(page.contains("\u202e") || page.contains("\u000b"), page);
      assertFalse(
          page.contains("]]>") && hostile.contains("]]>") && page.contains("]]> -->"), page);
    }
    assertFalse(Rendered.mail(rendered).subject().chars().anyMatch(Character::isISOControl));
    try (PDDocument document = Loader.loadPDF(rendered.document(DocumentFormat.PDF))) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains(mark), text);
      assertEquals(hostile.contains("7*7"), text.contains("${7*7}"), text);
    }
  }

  @Test
  void aVeryLongWordStaysOnThePage() throws IOException {
    String word = "x".repeat(2000);
    Briefing briefing =
        Rendered.changed(
            "en",
            json -> json.replace("Shelling from Goris", word).replace("Tbilisi Observer", word));
    try (PDDocument document =
        Loader.loadPDF(Rendered.render(briefing).document(DocumentFormat.PDF))) {
      float width = document.getPage(0).getMediaBox().getWidth();
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
          assertTrue(text.getXDirAdj() + text.getWidthDirAdj() < width - 40, text.toString());
        }
      }.getText(document);
    }
  }

  @Test
  void whatNoFontHoldsIsRomanisedOrLeftOut() throws IOException {
    Briefing briefing =
        Rendered.changed("en", json -> json.replace("Kafkas Postası", "新华社 \\ud83d\\ude80 News"));
    RenderedBriefing rendered = Rendered.render(briefing);
    assertTrue(Rendered.text(rendered, DocumentFormat.HTML).contains("新华社"));
    try (PDDocument document = Loader.loadPDF(rendered.document(DocumentFormat.PDF))) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("xīn huá shè News"), text);
      assertFalse(text.contains("#") || text.contains("\u25AF"), text);
    }
  }

  @Test
  void anEmptyDayStillMakesABriefing() {
    Briefing full = Rendered.briefing("en");
    Briefing empty =
        new Briefing(
            full.edition(),
            0,
            full.date(),
            full.language(),
            full.period(),
            full.cutoff(),
            full.generated(),
            1,
            full.masthead(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Briefing.Excluded(0, 0, 0),
            full.basis(),
            full.fingerprint());
    RenderedBriefing rendered = Rendered.render(empty);
    assertTrue(Rendered.text(rendered, DocumentFormat.TXT).contains("Nothing to report."));
    assertEquals("South Caucasus: nothing to report", Rendered.mail(rendered).subject());
  }

  @Test
  void arabicIndicNumeralsWhereTheEditionWantsThem() {
    var edition = Demonstration.edition();
    var indic =
        new org.nashra.model.Edition(
            edition.id(),
            edition.title(),
            edition.producer(),
            edition.region(),
            edition.languages(),
            edition.zone(),
            edition.cutoff(),
            edition.send(),
            edition.notAfter(),
            edition.asOf(),
            edition.sections(),
            edition.weights(),
            edition.names(),
            edition.sides(),
            edition.storyLimit(),
            "Letter",
            java.util.Map.of(org.nashra.model.LanguageTag.of("ar"), "arabic-indic"));
    RenderedBriefing rendered = Rendered.RENDERER.render(Rendered.briefing("ar"), indic);
    assertTrue(Rendered.text(rendered, DocumentFormat.HTML).contains("العدد ٢١٤"));
  }

  @Test
  void theDigestSeesEveryTemplate(@TempDir Path folder) throws IOException {
    copy(Rendered.TEMPLATES, folder);
    Renderer copy = new Renderer(folder, Rendered.FONTS, Rendered.OUTLINES);
    assertEquals(Rendered.RENDERER.digest(), copy.digest());
    Path sheet = folder.resolve("briefing/style/print.css.ftl");
    Files.writeString(sheet, Files.readString(sheet) + "/* other */");
    assertNotEquals(
        copy.digest(), new Renderer(folder, Rendered.FONTS, Rendered.OUTLINES).digest());
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
