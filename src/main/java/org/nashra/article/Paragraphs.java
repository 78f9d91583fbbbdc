package org.nashra.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of an element as paragraphs, the way a browser would break it. */
final class Paragraphs {
  private static final Set<String> BREAKING =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  private Paragraphs() {}

  /** Paragraphs parted by a blank line. */
  static String of(Element element) {
    return String.join("\n\n", list(element));
  }

  static List<String> list(Element element) {
    return list(element, Set.of());
  }

  /**
   * @param without elements to leave out
   */
  static List<String> list(Element element, Set<Element> without) {
    Collector collector = new Collector(without);
    element.filter(collector);
    collector.end();
    return collector.paragraphs;
  }

  private static final class Collector implements NodeFilter {
    private final Set<Element> without;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int breaks;

    Collector(Set<Element> without) {
      this.without = without;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        if (breaks == 1 && !whole.isBlank()) {
          open.append(' ');
        }
        if (!whole.isBlank()) {
          breaks = 0;
        }
        open.append(whole);
      } else if (node instanceof Element element) {
        if (without.contains(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        if (name.equals("br")) {
          // Two in a row part paragraphs in pages that know no other way.
          if (++breaks >= 2) {
            end();
          } else {
            open.append(' ');
          }
        } else if (BREAKING.contains(name)) {
          end();
        } else if (name.equals("td") || name.equals("th")) {
          open.append(' ');
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && BREAKING.contains(element.normalName())) {
        end();
      }
      return FilterResult.CONTINUE;
    }

    /** Blanks of every kind become one; soft hyphens go. */
    private static String squeeze(CharSequence text) {
      StringBuilder out = new StringBuilder(text.length());
      boolean blank = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
          blank = true;
        } else if (c != '\u00ad') {
          if (blank && out.length() > 0) {
            out.append(' ');
          }
          blank = false;
          out.append(c);
        }
      }
      return out.toString().strip();
    }

    private void end() {
      String text = squeeze(open);
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
      open.setLength(0);
      breaks = 0;
    }
  }
}
