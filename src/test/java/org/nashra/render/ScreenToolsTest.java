package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.DocumentFormat;

/** The page on screen, by keyboard alone and with its own policy in force. */
@Tag("desk")
class ScreenToolsTest {
  private static final String SHOWN =
      "[...document.querySelectorAll('main > section')]"
          + ".filter(s => s.offsetHeight > 0).map(s => s.id).join(' ')";
  private static final String FIGURES = "document.querySelector('table.figures').innerText";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void sectionsAreFilteredAndFiguresSortedByKeyboard(String language) throws IOException {
    try (Browser browser = open(language)) {
      String everything = browser.evaluate(SHOWN);
      focus(browser, ".tools[data-of=sections] button:nth-of-type(1)");
      tabTo(
          browser,
          "document.activeElement.textContent === "
              + "document.querySelector('#situation h2').textContent");
      browser.press(" ");
      assertEquals("situation", browser.evaluate(SHOWN));
      // A reference leads to the sources, which come to light again.
      browser.evaluate(
          "document.querySelector('#situation .ref a').click(); location.hash.length > 1");
      assertEquals(everything, browser.evaluate(SHOWN));

      String printed = browser.evaluate(FIGURES);
      focus(browser, ".tools[data-of=figures] button:nth-of-type(2)");
      browser.press("Enter");
      assertEquals("true", browser.evaluate("document.activeElement.ariaPressed"));
      String sorted =
          browser.evaluate(
              "[...document.querySelectorAll('.figures th')].map(t => +t.dataset.value).join(' ')");
      assertEquals(
          browser.evaluate("'" + sorted + "'.split(' ').sort((a, b) => b - a).join(' ')"), sorted);
      assertNotEquals(printed, browser.evaluate(FIGURES));
      focus(browser, ".tools[data-of=figures] button:nth-of-type(1)");
      browser.press(" ");
      assertEquals(printed, browser.evaluate(FIGURES), "the order of the issue again");
    }
  }

  /** Whatever can be pressed or followed gets the focus in turn, and quotations open by a key. */
  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void theKeyboardReachesEverything(String language) throws IOException {
    try (Browser browser = open(language)) {
      browser.evaluate("window.reached = new Set()");
      int all =
          Integer.parseInt(
              browser.evaluate(
                  "[...document.querySelectorAll('a[href], button, summary')]"
                      + ".filter(e => e.checkVisibility({contentVisibilityAuto: true})).length"));
      assertTrue(all > 30, all + " elements");
      for (int n = 0; n < all; n++) {
        browser.press("Tab");
        browser.evaluate("reached.add(document.activeElement)");
      }
      assertEquals(
          Integer.toString(all), browser.evaluate("reached.delete(document.body); reached.size"));
      focus(browser, "#key-points summary");
      browser.press("Enter");
      assertEquals("true", browser.evaluate("document.activeElement.parentElement.open"));
      browser.press("Tab");
      assertEquals("A", browser.evaluate("document.activeElement.tagName"), "into the quotation");
    }
  }

  private Browser open(String language) throws IOException {
    Path file = folder.resolve("page.html");
    Files.write(file, Rendered.in(language).document(DocumentFormat.HTML));
    return new Browser(folder.resolve("profile"), file.toUri());
  }

  private static void focus(Browser browser, String selector) throws IOException {
    browser.evaluate("document.querySelector('" + selector + "').focus()");
  }

  private static void tabTo(Browser browser, String reached) throws IOException {
    for (int n = 0; n < 20 && !browser.evaluate(reached).equals("true"); n++) {
      browser.press("Tab");
    }
  }
}
