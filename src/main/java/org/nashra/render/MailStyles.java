package org.nashra.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes the rules of a mail's {@code <style data-inline>} into the elements they are for, in the
 * order of the file, since many clients drop style sheets; and the direction into every block,
 * since many drop it from {@code html} and {@code body}.
 */
final class MailStyles {
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/");
  private static final String DIRECTED = "table, td, th, div, p, h1, h2, h3, ol, ul, li";

  /**
   * What Outlook for Windows and others drop, with its {@code dir}: plain elements say the same.
   */
  private static final String PARTS = "article, footer, header, main, section";

  private MailStyles() {}

  static String inline(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    for (Element sheet : page.select("style[data-inline]")) {
      Matcher rule = RULE.matcher(COMMENT.matcher(sheet.data()).replaceAll(""));
      while (rule.find()) {
        for (Element element : page.select(rule.group(1).strip())) {
          element.attr("style", join(element.attr("style"), rule.group(2)));
        }
      }
      sheet.remove();
    }
    page.select(PARTS).tagName("div");
    page.select("bdi").tagName("span");
    String direction = page.body().attr("dir");
    for (Element element : page.select(DIRECTED)) {
      if (!element.hasAttr("dir")) {
        element.attr("dir", nearest(element, direction));
      }
    }
    return page.outerHtml();
  }

  private static String nearest(Element element, String otherwise) {
    Element directed = element.closest("[dir]");
    return directed == null ? otherwise : directed.attr("dir");
  }

  /** Declarations with later ones in place of earlier ones of the same property. */
  private static String join(String style, String more) {
    Map<String, String> declarations = new LinkedHashMap<>();
    for (String declaration : (style + ";" + more).split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String property = declaration.substring(0, colon).strip();
        declarations.remove(property);
        declarations.put(property, declaration.substring(colon + 1).strip());
      }
    }
    return declarations.entrySet().stream()
        .map(d -> d.getKey() + ":" + d.getValue())
        .collect(Collectors.joining(";"));
  }
}
