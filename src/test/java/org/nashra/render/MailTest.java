package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Briefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.MailBody;

class MailTest {
  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void placeholdersStandInBothParts(String language) {
    MailBody mail = Rendered.mail(Rendered.in(language));
    for (String placeholder : new String[] {"{{unsubscribe}}", "{{archived}}"}) {
      assertTrue(mail.html().contains("href=\"" + placeholder + "\""), mail.html());
      assertTrue(mail.text().contains(placeholder), mail.text());
    }
    assertFalse(mail.subject().contains("\n"));
    assertTrue(
        Jsoup.parse(mail.html()).body().text().startsWith(mail.preheader().substring(0, 20)));
  }

  @Test
  void stylesAndDirectionAreInTheElements() {
    Document mail = Jsoup.parse(Rendered.mail(Rendered.in("ar")).html());
    assertTrue(mail.select("style[data-inline], script, link, img, svg").isEmpty());
    for (Element cell : mail.select("td")) {
      assertTrue(
          cell.hasAttr("dir") && cell.attr("style").contains("font-family"), cell.outerHtml());
    }
    assertEquals("rtl", mail.selectFirst("h2").attr("dir"));
    assertEquals("ltr", mail.selectFirst("blockquote[lang=hy]").attr("dir"));
  }

  @Test
  void aLongIssueStaysBelowWhatClientsCut() {
    Briefing longer =
        Rendered.changed(
            "ar",
            json ->
                json.replace("اندلع قصف عنيف", "اندلع قصف عنيف ".repeat(40))
                    .replace("القوات", "القوات المسلحة ".repeat(60))
                    .replace("قالت وزارة", "قالت وزارة ".repeat(900)));
    String html = Rendered.mail(Rendered.render(longer)).html();
    assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 102 * 1024);
    assertTrue(html.contains("{{unsubscribe}}"));
  }

  @Test
  void linesOfTheTextPartAreShort() {
    String text = Rendered.text(Rendered.in("en"), DocumentFormat.TXT);
    for (String line : text.lines().toList()) {
      assertTrue(
          line.length() <= 78 || line.contains("http") || line.contains("Fingerprint"), line);
    }
  }

  @Test
  void arabicLinesBeginFromTheRight() {
    String text = Rendered.text(Rendered.in("ar"), DocumentFormat.TXT);
    assertTrue(text.contains("\u2066" + "2020-11-10\u2069"), text);
    String gap = text.lines().filter(l -> l.contains("Meğri Radio")).findFirst().orElseThrow();
    assertTrue(gap.startsWith("\u200f"), gap);
  }
}
