package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.Desk;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;

class ScreenTest {
  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void thePageNeedsNothingFromElsewhere(String language) {
    Document page = page(language);
    assertTrue(page.select("link, iframe, img, object, embed, [src]").isEmpty());
    Element script = page.select("script").first();
    assertNotNull(script);
    assertEquals(1, page.select("script").size());
    assertTrue(
        page.select("meta[http-equiv]")
            .attr("content")
            .contains("'" + ContentHash.of(script.data()).sourceExpression() + "'"));
    assertFalse(page.html().contains("url("), "a style sheet fetches something");
    for (Element link : page.select("a[href]")) {
      assertTrue(link.attr("href").startsWith("#") || link.hasClass("url"), link.outerHtml());
    }
  }

  @Test
  void everyReferenceLeadsToItsSourceAndItsWords() {
    Document page = page("ar");
    assertFalse(page.select("details.ref").isEmpty());
    for (Element reference : page.select("details.ref")) {
      String target = reference.select("a").attr("href").substring(1);
      assertNotNull(page.getElementById(target), target);
      Element quote = reference.selectFirst("q");
      assertNotNull(quote);
      assertFalse(quote.text().isBlank());
      assertTrue(quote.hasAttr("lang") && quote.hasAttr("dir"));
    }
    Element armenian = page.selectFirst("blockquote[lang=hy]");
    assertNotNull(armenian);
    assertEquals("ltr", armenian.attr("dir"));
    assertEquals("rtl", page.selectFirst("blockquote[lang=fa]").attr("dir"));
  }

  @Test
  void directionIsSetAndDatesAreKeptTogether() {
    Document page = page("ar");
    assertEquals("rtl", page.selectFirst("html").attr("dir"));
    assertTrue(page.select("bdi[dir=ltr].number").eachText().contains("2020-11-10"));
    assertTrue(page.select("bdi[dir=ltr].foreign").eachText().contains("Bayraktar TB2"));
  }

  @Test
  void idsAreUniqueAndHeadingsDescend() {
    Document page = page("en");
    assertEquals(
        page.select("[id]").size(), page.select("[id]").eachAttr("id").stream().distinct().count());
    int last = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      assertTrue(level <= last + 1, heading.outerHtml());
      last = level;
    }
  }

  /** Claims of both sides about one loss stand in one row. */
  @Test
  void claimsStandSideBySide() {
    Element row = page("en").selectFirst(".figures tr");
    assertNotNull(row);
    assertTrue(row.text().contains("105") && row.text().contains("at least 49"), row.text());
    assertTrue(row.text().contains("identified"), row.text());
    assertTrue(row.text().contains("+56"), row.text());
  }

  @Test
  void theMapNamesItsPlacesInWordsToo() {
    Element map = page("en").selectFirst("section.map svg[role=img]");
    assertNotNull(map);
    assertTrue(map.attr("aria-label").contains("Jermuk"), map.attr("aria-label"));
    assertFalse(map.select("path.border").isEmpty(), "the border is a line");
    assertTrue(page("en").selectFirst("section.map").text().contains("Outside the map: Brussels"));
  }

  @Tag("desk")
  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "ru"})
  void nothingRunsOffASmallScreen(String language, @TempDir Path folder) throws IOException {
    String chromium = Desk.program("chromium", "chromium-browser", "google-chrome");
    Path file = folder.resolve("page.html");
    String probe =
        "<iframe id=f width=320 height=900 src=page.html></iframe><script>onload=()=>{"
            + "let d=document.getElementById('f').contentDocument;"
            + "let e=d.documentElement;"
            + "document.title=e.scrollWidth>e.clientWidth?'too wide':'fits '+e.clientWidth}</script>";
    Files.write(file, Rendered.in(language).document(DocumentFormat.HTML));
    Path frame = folder.resolve("frame.html");
    Files.writeString(frame, probe);
    String dom =
        Desk.run(
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--allow-file-access-from-files",
            "--user-data-dir=" + folder.resolve("profile"),
            "--dump-dom",
            frame.toUri());
    assertTrue(dom.contains("<title>fits 3"), dom);
  }

  private static Document page(String language) {
    return Jsoup.parse(Rendered.text(Rendered.in(language), DocumentFormat.HTML));
  }
}
