package org.nashra.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  private static final String ADDRESS = "https://news.example/2022/09/13/story";
  private static final String ONE =
      "أعلنت وزارة الدفاع في يريفان صباح الثلاثاء أن مواقعها قرب الحدود تعرضت لقصف مدفعي.";
  private static final String TWO =
      "وقال المتحدث باسم الوزارة: «قتل 49 عسكريًا على الأقل، وما زالت الحصيلة مرشحة للارتفاع».";
  private static final String THREE =
      "ولم يصدر تعليق فوري من باكو، التي تقول إنها ردت على استفزاز.";

  private final ArticleReader reader = new ArticleReader();

  private Page read(String html) {
    return reader.read(html, ADDRESS, PageRules.NONE);
  }

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static String paragraphs(String... texts) {
    return "<p>" + String.join("</p><p>", texts) + "</p>";
  }

  @Test
  void aShortWirePageKeepsEveryParagraph() {
    Page page =
        read(
            page(
                "<title>قصف على الحدود | وكالة</title>",
                "<header><a href='/'>وكالة</a></header><nav><ul><li><a href='/a'>سياسة</a></li></ul></nav><main><article>"
                    + "<h1>قصف على الحدود</h1>"
                    + paragraphs(ONE, TWO, THREE)
                    + "</article></main><footer>جميع الحقوق محفوظة</footer>"));
    assertEquals("قصف على الحدود", page.title());
    assertEquals(String.join("\n\n", ONE, TWO, THREE), page.text());
  }

  @Test
  void aVeryShortPageIsReadToo() {
    String flash = "مقتل جنديين أرمينيين في قصف على الحدود فجر الثلاثاء.";
    assertEquals(
        flash,
        read(page("<title>عاجل</title>", "<article><h1>عاجل</h1><p>" + flash + "</p></article>"))
            .text());
    assertEquals(
        flash, read(page("<title>عاجل</title>", "<div><p>" + flash + "</p></div>")).text());
  }

  @Test
  void whatStandsBesideTheTextIsLeftOut() {
    Page page =
        read(
            page(
                "",
                "<div class='entry-content'>"
                    + paragraphs(ONE)
                    + "<figure><img src='a.jpg'><figcaption>صورة من الأرشيف لجنود على الحدود</figcaption></figure>"
                    + "<div class='share-buttons'>شارك: فيسبوك تويتر</div>"
                    + paragraphs(TWO)
                    + "<div class='related-posts'><h3>اقرأ أيضا</h3><ul><li><a href='/1'>مباحثات في بروكسل</a></li></ul></div>"
                    + paragraphs(THREE)
                    + "<form>اشترك في النشرة <input></form></div>"
                    + "<section id='comments'><p>تعليق طويل من قارئ لا علاقة له بالخبر ولا بما جاء فيه من معلومات.</p></section>"));
    assertEquals(String.join("\n\n", ONE, TWO, THREE), page.text());
  }

  @Test
  void aSentenceThatBeginsLikeFurnitureIsText() {
    String decree = "إعلان حالة الطوارئ في ثلاث محافظات بعد مقتل 12 شخصًا.";
    Page page =
        read(
            page(
                "",
                "<article>"
                    + paragraphs(ONE, decree, "إعلان", "اقرأ أيضًا: مباحثات في بروكسل")
                    + "</article>"));
    assertEquals(ONE + "\n\n" + decree, page.text());
  }

  @Test
  void aLeadAboveTheTextBelongsToIt() {
    String lead = "تبادل الطرفان الاتهامات بخرق وقف إطلاق النار بعد ليلة من القصف على طول الحدود.";
    Page page =
        read(
            page(
                "",
                "<article><header><h1>قصف</h1><p class='standfirst'>"
                    + lead
                    + "</p></header><div class='article-body'>"
                    + paragraphs(ONE, TWO, THREE)
                    + "</div></article>"));
    assertEquals(String.join("\n\n", lead, ONE, TWO, THREE), page.text());
  }

  @Test
  void figuresAndQuotesAreText() {
    Page page =
        read(
            page(
                "",
                "<article>"
                    + paragraphs(ONE)
                    + "<blockquote>"
                    + TWO
                    + "</blockquote><ul><li>القتلى: 49</li><li>الجرحى: 26</li></ul>"
                    + paragraphs(THREE)
                    + "</article>"));
    assertTrue(page.text().contains(TWO), page.text());
    assertTrue(page.text().contains("القتلى: 49"), page.text());
  }

  @Test
  void linesBrokenByBrAreParagraphs() {
    Page page =
        read(
            page(
                "",
                "<div id='content'>" + ONE + "<br><br>" + TWO + "<br/>\n<br/>" + THREE + "</div>"));
    assertEquals(String.join("\n\n", ONE, TWO, THREE), page.text());
  }

  @Test
  void theSourcesRulesComeFirst() {
    String html =
        page(
            "",
            "<div class='x1'>"
                + paragraphs(ONE)
                + "<p class='ad'>"
                + THREE
                + "</p></div><article>"
                + paragraphs(TWO, TWO, TWO, TWO)
                + "</article>");
    Page page = reader.read(html, ADDRESS, new PageRules(List.of(".none", ".x1"), List.of(".ad")));
    assertEquals(ONE, page.text());
  }

  @Test
  void jsonLdSpeaksFirst() {
    Page page =
        read(
            page(
                "<html lang='ar'><script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"وكالة\"},"
                    + "{\"@type\":\"NewsArticle\",\"headline\":\"قصف على الحدود\",\"datePublished\":\"2022-09-13T01:15:00+04:00\",\"dateModified\":\"2022-09-13T05:00:00Z\","
                    + "\"author\":[{\"@type\":\"Person\",\"name\":\"سارة كرم\"}],\"articleSection\":\"أمن\",\"publisher\":{\"name\":\"الوكالة\"},\"image\":{\"url\":\"https://news.example/a.jpg\"},\"inLanguage\":\"ar\"}]}</script>"
                    + "<meta property='article:published_time' content='2022-09-12T00:00:00Z'>",
                "<article>" + paragraphs(ONE) + "</article>"));
    assertEquals("2022-09-13T01:15:00+04:00", page.published().written());
    assertEquals("2022-09-13T05:00:00Z", page.modified().instant().toString());
    assertEquals(List.of("سارة كرم"), page.authors());
    assertEquals("أمن", page.section());
    assertEquals("الوكالة", page.siteName());
    assertEquals("https://news.example/a.jpg", page.imageUrl());
    assertEquals("ar", page.language());
  }

  @Test
  void openGraphIsRead() {
    Page page =
        read(
            page(
                "<meta property='og:title' content='قصف على الحدود'><meta property='og:site_name' content='وكالة'><meta property='og:image' content='/a.jpg'>"
                    + "<meta property='article:section' content='أمن'><meta property='article:published_time' content='2022-09-13T06:00:00Z'><link rel='canonical' href='/2022/09/13/canonical'>",
                "<article>" + paragraphs(ONE) + "</article>"));
    assertEquals("قصف على الحدود", page.title());
    assertEquals("https://news.example/a.jpg", page.imageUrl());
    assertEquals("https://news.example/2022/09/13/canonical", page.url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class='date'>13 سبتمبر 2022</p>",
            "<span class='article-date'>الثلاثاء 13 أيلول 2022</span>",
        "<time datetime='2022-09-13'>Tuesday</time>",
            "<div class='meta'>Опубликовано 13 сентября 2022 г.</div>",
        "<span itemprop='datePublished' content='2022-09-13'></span>",
            "<div class='published'>13.09.2022, 14:30</div>"
      })
  void theDayIsReadOffThePage(String shown) {
    Page page =
        reader.read(
            page("", "<article><h1>خبر</h1>" + shown + paragraphs(ONE, TWO) + "</article>"),
            "https://news.example/story",
            PageRules.NONE);
    assertNotNull(page.published());
    assertEquals("2022-09-13", page.published().day().toString());
  }

  @Test
  void theDayIsReadOffTheAddress() {
    assertEquals(
        "2022-09-13",
        read(page("", "<article>" + paragraphs(ONE) + "</article>")).published().written());
  }

  @Test
  void aDateIsNotInvented() {
    Page page =
        reader.read(
            page("", "<article>" + paragraphs(ONE, THREE) + "</article><footer>© 2022</footer>"),
            "https://news.example/story",
            PageRules.NONE);
    assertNull(page.published());
    assertNull(page.modified());
    assertEquals(List.of(), page.authors());
    assertNull(page.siteName());
    assertNull(page.imageUrl());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5"})
  void russianPagesInLegacyCharsets(String charset) {
    String text =
        "Министерство обороны сообщило, что ночью по приграничным сёлам был открыт огонь, погибли двое.";
    String html =
        page("<meta charset='" + charset + "'>", "<article>" + paragraphs(text) + "</article>");
    assertEquals(
        text,
        reader.read(html.getBytes(Charset.forName(charset)), null, null, PageRules.NONE).text());
  }

  @Test
  void anArabicPageInWindows1256WithoutALabel() {
    String html = page("", "<div><p>" + ONE + "</p><p>" + THREE + "</p></div>");
    byte[] bytes = html.getBytes(Charset.forName("windows-1256"));
    assertTrue(reader.read(bytes, "text/html", null, PageRules.NONE).text().contains("يريفان"));
    assertEquals(
        ONE + "\n\n" + THREE,
        reader.read(bytes, "text/html; charset=windows-1256", null, PageRules.NONE).text());
  }

  @Test
  void aPersianPage() {
    String text =
        "وزارت خارجه اعلام کرد که گفت‌وگوها درباره مرزها هفته آینده در تفلیس از سر گرفته می‌شود.";
    Page page =
        read(
            "<html lang='fa' dir='rtl'><head><title>گفت‌وگوهای مرزی</title></head><body><main><h1>گفت‌وگوهای مرزی</h1>"
                + paragraphs(text)
                + "</main></body></html>");
    assertEquals(text, page.text());
    assertEquals("fa", page.language());
  }

  @Test
  void anEmptyPageHasNoText() {
    assertEquals("", read("").text());
    assertEquals("", read("<html><body><script>x()</script></body></html>").text());
  }

  @Test
  @Timeout(30)
  void monstersAreReadInBoundedTime() {
    assertFalse(
        read("<div>".repeat(300) + paragraphs(ONE) + "<div>".repeat(100_000)).text().isEmpty());
    assertNotNull(read(page("", "<p>" + "x".repeat(1_000_000) + "</p>")).text());
    assertNotNull(read(page("", "<p>" + "(".repeat(100_000) + "</p>")).text());
    assertNotNull(
        read("<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>").text());
  }

  private String published(String address, String html) {
    return String.valueOf(reader.read(html, address, PageRules.NONE).published().written());
  }

  @Test
  void theLineUnderTheHeadlineIsTheDateAndNotThatOfAnotherBox() {
    String html =
        "<title>قصف على الحدود فجر الثلاثاء</title><div class='date-today'>5 أغسطس 2022</div><div>"
            + "<h1>قصف على الحدود فجر الثلاثاء</h1><ul class='x'><li>13 سبتمبر 2022</li></ul>"
            + paragraphs(ONE, TWO, THREE)
            + "</div>";
    assertEquals("2022-09-13", published("https://news.example/a", page("", html)));
  }

  @Test
  void aDateMayStandBehindAWordThatSaysSo() {
    String html =
        "<div>"
            + paragraphs(ONE, TWO, THREE)
            + "</div><div><b>Опубликовано</b>: 13 сентября 2022</div>";
    assertEquals("2022-09-13", published("https://news.example/a", page("", html)));
  }

  @Test
  void theDayIsThatOfThePublishersClock() {
    String head = "<meta property='article:published_time' content='2022-09-12T21:30:00Z'>";
    String html = page(head, paragraphs(ONE, TWO, THREE));
    assertEquals("2022-09-13T01:30:00+04:00", published("https://news.example.az/a", html));
    assertEquals("2022-09-12T21:30:00Z", published("https://news.example.com/a", html));
  }

  @Test
  void theDayOfAnArchivesCopyIsNotThatOfTheArticle() {
    assertNull(
        read(page("", paragraphs(ONE, TWO, THREE))).published() == null
            ? null
            : reader
                .read(
                    page("", paragraphs(ONE, TWO, THREE)),
                    "https://web.archive.org/web/20220913101500/http://news.example/story",
                    PageRules.NONE)
                .published());
  }

  @Test
  void whatOtherArticlesOfThePageBearTheNamesOfIsNotTheArticle() {
    String teaser =
        "<article><h3><a href='/b'>Fishermen wait for news of the ferry</a></h3><div class='story-content'>"
            + "The ferry to the islands has been lying in the yard since the summer, and nobody on the quay can say when it will sail again.</div></article>";
    String text =
        "The harbour of Batumi was closed on Tuesday after a crane had fallen onto the eastern quay. Nobody was hurt, the port authority said, but the quay stays closed until the wreck is cleared.";
    String page =
        "<html><head><meta property='og:title' content='Crane falls in the harbour'></head><body><div>"
            + teaser
            + teaser.replace("ferry", "ferryboat")
            + teaser.replace("islands", "island of Nargin")
            + "</div><article><h1>Crane falls in the harbour</h1><p>"
            + text
            + "</p><p>"
            + text.replace("Batumi", "Poti")
            + "</p></article></body></html>";
    String read = read(page).text();
    assertTrue(read.contains("Batumi") && read.contains("Poti"), read);
    assertFalse(read.contains("ferry"), read);
  }

  @Test
  void aTextInUnequalPartsIsTakenWhole() {
    String read =
        read(page(
                "",
                "<div class='x'><div class='m1'>"
                    + paragraphs(ONE, TWO, ONE + " ١", TWO + " ٢", ONE + " ٣", TWO + " ٤")
                    + "</div><div class='m2'>"
                    + paragraphs(THREE + " وأضاف، في بيان، أن الوضع، كما يرى، مستقر.", THREE)
                    + "</div><div class='m3'><a href='/1'>مباحثات في بروكسل</a></div></div>"))
            .text();
    assertTrue(read.startsWith(ONE), read);
    assertTrue(read.endsWith(THREE), read);
  }
}
