package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.Context;
import org.nashra.extract.Explanation;
import org.nashra.extract.Extractor;

class ExplanationPageTest {
  private static final ExplanationPage PAGE = new ExplanationPage(Path.of("templates"));

  private static String html(String id, String text) {
    Explanation explanation =
        Extractor.load(Path.of("config"))
            .explain(
                new ArticleInput(id, null, text, null, null, null, null),
                new Context(Instant.parse("2024-03-14T18:00:00Z"), ZoneOffset.UTC));
    return PAGE.html(explanation);
  }

  @Test
  void everyEventHasACardAndItsWordsInTheText() {
    Document page =
        Jsoup.parse(
            html(
                "report.txt",
                "A bomb killed 12 people in Kabul on Wednesday, police said. Turkey condemned the"
                    + " attack on Thursday."));
    assertFalse(page.select("article.card").isEmpty());
    for (Element card : page.select("article.card")) {
      assertFalse(page.select(".words .in-" + card.id()).isEmpty(), card.id());
      assertNotNull(page.getElementById(card.id() + "-text"));
      assertTrue(page.select("style").html().contains("#" + card.id() + ":target"));
    }
    for (Element link : page.select("a[href^=#]")) {
      assertNotNull(page.getElementById(link.attr("href").substring(1)), link.outerHtml());
    }
    assertEquals(
        page.select("[id]").size(), page.select("[id]").eachAttr("id").stream().distinct().count());
    assertEquals(1, page.select("h1").size());
    assertEquals("bombing", page.select("mark.trigger > sup").first().text());
  }

  @Test
  void nothingOfTheTextIsMarkup() {
    String page =
        html(
            "<b>x</b>&\"",
            "A bomb exploded in Kabul <script>alert(1)</script> on Wednesday, \"said\" </style>"
                + " ${1+1} police & others.");
    Document parsed = Jsoup.parse(page);
    assertTrue(parsed.select("script").isEmpty());
    assertEquals(1, parsed.select("style").size());
    assertEquals("<b>x</b>&\"", parsed.select("h1").text());
    assertTrue(parsed.select(".words").text().contains("${"), page);
    assertFalse(page.contains("<b>x"), page);
  }

  @Test
  void aTextFromRightToLeftIsSetSo() {
    Document page = Jsoup.parse(html("report.txt", "قصفت القوات الروسية مدينة خاركيف صباح اليوم."));
    assertEquals("ltr", page.selectFirst("html").attr("dir"));
    assertEquals("rtl", page.selectFirst(".words").attr("dir"));
    assertEquals("ar", page.selectFirst(".words").attr("lang"));
    assertFalse(page.select("dd bdi.surface[lang=ar][dir=rtl]").isEmpty());
  }

  @Test
  void thePageNeedsNothingFromOutside() {
    String page = html("report.txt", "A bomb exploded in Kabul.");
    assertFalse(page.contains("http"), page);
    assertTrue(Jsoup.parse(page).select("link, script, img, iframe").isEmpty());
  }

  @Test
  void aTextWithoutEventsSaysSo() {
    Document page = Jsoup.parse(html("report.txt", "The museum opens at nine."));
    assertTrue(page.select("aside").text().contains("None."));
    assertTrue(page.select("nav").isEmpty());
  }
}
