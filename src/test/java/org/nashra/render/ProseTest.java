package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProseTest {
  private final Prose arabic = new Prose(true);
  private final Prose english = new Prose(false);

  @Test
  void datesAndRangesInArabicRunFromTheLeft() {
    assertEquals(
        "يوم <bdi dir=\"ltr\" class=\"number\">2022-09-13</bdi> بين",
        arabic.html("يوم 2022-09-13 بين"));
    assertEquals("\u2066" + "71–105\u2069 قتيلًا", arabic.plain("71–105 قتيلًا"));
    assertEquals("71 قتيلًا", arabic.plain("71 قتيلًا"));
  }

  @Test
  void aBracketStaysWithWhatItHolds() {
    assertEquals(
        "لاتشين <span class=\"kept\">(<bdi dir=\"ltr\" class=\"foreign\">Laçın</bdi>).</span>",
        arabic.html("لاتشين (Laçın)."));
  }

  @Test
  void theTwoNamesOfAMonthStayTogether() {
    assertEquals("13 <span class=\"pair\">سبتمبر/أيلول</span>.", arabic.html("13 سبتمبر/أيلول."));
    String long1 = "a".repeat(20) + "/" + "b".repeat(20);
    assertEquals(long1, english.html(long1));
  }

  @Test
  void aNameOfSeveralWordsIsOneIsland() {
    assertEquals(
        "طراز <bdi dir=\"ltr\" class=\"foreign\">Su-25 and MiG-29</bdi> فوق",
        arabic.html("طراز Su-25 and MiG-29 فوق"));
  }

  @Test
  void arabicWithNumbersInEnglishIsABox() {
    assertEquals(
        "He said <bdi dir=\"rtl\" class=\"foreign isle\">قتل 7 جنود</bdi> today",
        english.html("He said قتل 7 جنود today"));
  }

  @Test
  void markupIsEscaped() {
    assertEquals("&lt;b&gt; &amp; &quot;x&quot;", english.html("<b> & \"x\""));
  }

  @Test
  void longInputIsReadInTime() {
    String text = "a1-".repeat(50_000) + "ب2–".repeat(50_000);
    assertEquals(text.length(), org.jsoup.Jsoup.parse(arabic.html(text)).text().length());
  }
}
