package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail beside what Gmail, Outlook and Apple Mail are known not to support. */
class MailSupportTest {
  private static final Map<String, String> UNSUPPORTED = unsupported();

  private static final Set<String> PARTS =
      Set.of("article", "aside", "footer", "header", "main", "nav", "section");

  /** What is used although some client lacks it, and what such a client shows instead. */
  private static final Map<String, String> INSTEAD =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "css-display-none", "the preheader is one pixel high, in its ground's colour"),
              Map.entry("css-max-height", "of the preheader alone: see css-display-none"),
              Map.entry("css-overflow", "of the preheader alone: see css-display-none"),
              Map.entry("css-white-space", "a number may break at its hyphen"),
              Map.entry("css-box-sizing", "on small screens alone, whose clients know it"),
              Map.entry("css-color-scheme", "the light page, as designed"),
              Map.entry("html-meta-color-scheme", "the light page, as designed"),
              Map.entry("css-at-media", "the styles in the elements"),
              Map.entry("css-at-media-prefers-color-scheme", "the light page, as designed"),
              Map.entry("html-style", "the styles in the elements"),
              Map.entry("css-selector-class", "the styles in the elements"),
              Map.entry("css-selector-type", "the styles in the elements"),
              Map.entry("css-selector-descendant", "the styles in the elements"),
              Map.entry("css-selector-grouping", "the styles in the elements"),
              Map.entry("css-selector-chaining", "the styles in the elements"),
              Map.entry("html-body", "ground and direction stand in every cell and block"),
              Map.entry("html-doctype", "tables and blocks alone, no modern layout"),
              Map.entry("html-role", "a screen reader announces tables of layout"),
              Map.entry("html-aria-hidden", "the preheader is read out twice")));

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void whatAClientLacksHasAnotherWay(String language) {
    Map<String, String> lacking = new TreeMap<>();
    for (String feature : features(mail(language))) {
      if (UNSUPPORTED.containsKey(feature) && !INSTEAD.containsKey(feature)) {
        lacking.put(feature, UNSUPPORTED.get(feature));
      }
    }
    assertEquals(Map.of(), lacking);
  }

  @Test
  void everyExceptionIsStillNeeded() {
    Set<String> unneeded = new TreeSet<>(INSTEAD.keySet());
    Set<String> used = features(mail("en"));
    unneeded.removeIf(f -> used.contains(f) && UNSUPPORTED.containsKey(f));
    assertEquals(Set.of(), unneeded);
  }

  @Test
  void whatIsLackingWouldBeFound() {
    String bad =
        "<style>@media (hover) { p > a:hover { inset: 0 } }</style><section><bdi>x</bdi>"
            + "<p style='display:flex;width:calc(1px + 2rem);color:rgba(0,0,0,.5);margin-inline:0'>";
    Set<String> found = features(Jsoup.parse(bad));
    for (String feature :
        "css-at-media-hover css-selector-child css-pseudo-class-hover css-inset html-semantics html-bdi css-display-flex css-unit-calc css-unit-rem css-rgba css-margin-inline-block"
            .split(" ")) {
      assertTrue(found.contains(feature) && UNSUPPORTED.containsKey(feature), feature);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void thePreheaderIsHiddenEvenWhereDisplayIsNot(String language) {
    Document mail = mail(language);
    Element preheader = mail.body().child(0);
    assertEquals("preheader", preheader.className());
    assertFalse(preheader.text().isBlank());
    Map<String, String> style = declarations(preheader.attr("style"));
    assertEquals("1px", style.get("font-size"));
    assertEquals("all", style.get("mso-hide"), "Outlook for Windows");
    String ground = declarations(mail.body().attr("style")).get("background-color");
    assertNotNull(ground);
    assertEquals(ground, style.get("color"));
  }

  /**
   * Gmail and others drop {@code dir} from {@code html} and {@code body}, or the two themselves.
   */
  @Test
  void directionDoesNotHangOnTheBody() {
    Document mail = mail("ar");
    mail.selectFirst("html").removeAttr("dir");
    mail.body().removeAttr("dir");
    for (Element element : mail.body().getAllElements()) {
      if (element != mail.body() && !element.ownText().isBlank()) {
        assertNotNull(element.closest("[dir]"), element.outerHtml());
      }
    }
    for (Element cell : mail.select("p, h1, h2, h3, h4, li, td:not(.issue)")) {
      if (cell.attr("dir").equals("rtl")) {
        assertFalse(cell.attr("style").contains("text-align:left"), cell.outerHtml());
      }
    }
    assertEquals("rtl", mail.selectFirst("table").attr("dir"), "columns run from the right");
  }

  private static Document mail(String language) {
    String html = Rendered.mail(Rendered.in(language)).html();
    assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 102 * 1024);
    return Jsoup.parse(html);
  }

  /** The features of a mail under the names that the table of support has. */
  private static Set<String> features(Document mail) {
    Set<String> found = new TreeSet<>();
    for (Element element : mail.getAllElements()) {
      String tag = element.tagName();
      found.add(PARTS.contains(tag) ? "html-semantics" : "html-" + tag);
      if (element.attr("href").startsWith("#")) {
        found.add("html-anchor-links");
      }
      if (element.attr("name").equals("color-scheme")) {
        found.add("html-meta-color-scheme");
      }
      for (Attribute attribute : element.attributes()) {
        found.add("html-" + attribute.getKey());
      }
      declared(element.attr("style"), found);
      if (tag.equals("style")) {
        sheet(element.data(), found);
      }
    }
    if (mail.documentType() != null) {
      found.add("html-doctype");
    }
    return found;
  }

  private static void sheet(String sheet, Set<String> found) {
    Matcher rule = Pattern.compile("([^{};]+)\\{").matcher(sheet);
    while (rule.find()) {
      String head = rule.group(1).strip();
      if (head.startsWith("@")) {
        found.add("css-at-" + head.substring(1).split("\\W", 2)[0]);
        Matcher condition = Pattern.compile("\\(([a-z-]+)").matcher(head);
        while (condition.find()) {
          found.add("css-at-media-" + condition.group(1));
        }
      } else {
        selector(head, found);
      }
    }
    Matcher block = Pattern.compile("\\{([^{}]*)\\}").matcher(sheet);
    while (block.find()) {
      declared(block.group(1), found);
    }
  }

  private static void selector(String head, Set<String> found) {
    Map<String, String> kinds =
        Map.of(
            "class", "\\.",
            "id", "#",
            "grouping", ",",
            "type", "(^|[\\s,>+~])[a-z]",
            "chaining", "[a-z0-9][.#][a-z]",
            "attribute", "\\[",
            "child", ">",
            "adjacent-sibling", "\\+",
            "universal", "\\*",
            "descendant", "[^\\s,>+~]\\s+[^\\s,>+~]");
    kinds.forEach(
        (kind, pattern) -> {
          if (Pattern.compile(pattern).matcher(head).find()) {
            found.add("css-selector-" + kind);
          }
        });
    Matcher pseudo = Pattern.compile("(:{1,2})([a-z-]+)").matcher(head);
    while (pseudo.find()) {
      String kind = pseudo.group(1).length() == 1 ? "class" : "element";
      found.add("css-pseudo-" + kind + "-" + pseudo.group(2));
    }
  }

  private static void declared(String style, Set<String> found) {
    declarations(style)
        .forEach(
            (property, value) -> {
              found.add("css-" + property);
              found.add("css-" + property.replaceAll("-(inline|block)$", "-$1-block"));
              found.add(
                  "css-" + property.replaceAll("-(inline|block)-(start|end)$", "-$1-start-end"));
              found.add("css-" + property + "-" + value.replace(" !important", ""));
              Matcher function = Pattern.compile("([a-z-]+)\\(").matcher(value);
              while (function.find()) {
                found.add("css-function-" + function.group(1));
                found.add("css-unit-" + function.group(1));
                found.add("css-" + function.group(1));
              }
              Matcher unit = Pattern.compile("[0-9]([a-z]+)\\b").matcher(value);
              while (unit.find()) {
                found.add("css-unit-" + unit.group(1));
              }
            });
  }

  private static Map<String, String> declarations(String style) {
    Map<String, String> declarations = new TreeMap<>();
    for (String declaration : style.split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        declarations.put(
            declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
      }
    }
    return declarations;
  }

  private static Map<String, String> unsupported() {
    Map<String, String> clients = new TreeMap<>();
    try (InputStream in = MailSupportTest.class.getResourceAsStream("/mail/unsupported.tsv")) {
      assertNotNull(in);
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(l -> clients.put(l[0], l[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return clients;
  }
}
