package org.nashra.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The main text of pages in our own words, in markup of many kinds: segments that must occur are
 * the paragraphs, segments that must not are comments, captions, links, notices and advertisements.
 */
class OwnPagesTest {
  private static final double FLOOR = 0.92;
  private static final String ADDRESS = "https://news.example/story-of-the-day";

  private final ArticleReader reader = new ArticleReader();
  private final List<String> misses = new ArrayList<>();
  private int right;
  private int wrong;
  private int missed;

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa", "ru"})
  void theTextIsFoundInEveryKindOfMarkup(String language) {
    PageWords words = PageWords.of(language);
    for (PageKind kind : PageKind.values()) {
      PageWords.Story story = words.stories().get(kind.ordinal() % words.stories().size());
      String html = "<!DOCTYPE html>" + kind.page(words, story, "<meta charset='utf-8'>");
      score(kind.name(), words, story, reader.read(html, ADDRESS, PageRules.NONE));
    }
    assertTrue(f1() >= FLOOR, language + ": " + f1() + " " + misses);
  }

  /** Old pages, with a charset that they name, that their server names, or that nobody names. */
  @ParameterizedTest
  @CsvSource({
    "ar, windows-1256, meta",
    "ar, windows-1256, header",
    "ar, windows-1256, none",
    "ar, ISO-8859-6, meta",
    "ru, windows-1251, meta",
    "ru, windows-1251, header",
    "ru, windows-1251, none",
    "ru, KOI8-R, meta",
    "ru, KOI8-R, header",
    "ru, KOI8-R, none",
    "fa, UTF-16LE, header",
    "fa, UTF-8, none"
  })
  void theCharsetIsMadeOut(String language, String charset, String by) {
    PageWords words = PageWords.of(language);
    Charset encoding = Charset.forName(charset);
    String meta =
        by.equals("meta")
            ? "<meta http-equiv='Content-Type' content='text/html; charset=" + charset + "'>"
            : "";
    String type = by.equals("header") ? "text/html; charset=" + charset : "text/html";
    for (PageKind kind : List.of(PageKind.NINETIES, PageKind.PORTAL)) {
      PageWords.Story story = plain(words.stories().get(kind.ordinal() % 4), encoding);
      byte[] html = kind.page(words, story, meta).getBytes(encoding);
      score(kind.name(), words, story, reader.read(html, type, ADDRESS, PageRules.NONE));
    }
    assertTrue(f1() >= FLOOR, language + " in " + charset + ": " + f1() + " " + misses);
  }

  /** What a charset has no letter for is left out of what is expected. */
  private static PageWords.Story plain(PageWords.Story story, Charset charset) {
    return new PageWords.Story(
        story.title(),
        story.paragraphs().stream()
            .map(p -> new String(p.getBytes(charset), charset).replace("?", ""))
            .toList());
  }

  private void score(String kind, PageWords words, PageWords.Story story, Page page) {
    String text = squeeze(page.text());
    for (String paragraph : story.paragraphs()) {
      boolean found = text.contains(squeeze(paragraph));
      right += found ? 1 : 0;
      missed += found ? 0 : 1;
      if (!found) {
        misses.add(kind + " lacks: " + paragraph.substring(0, 20));
      }
    }
    for (String other : words.unwanted()) {
      if (text.contains(squeeze(other))) {
        wrong++;
        misses.add(kind + " has: " + other);
      }
    }
  }

  private double f1() {
    return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
