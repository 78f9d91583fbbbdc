package org.nashra.article;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How many characters stand in each element of a tree, and how many of them in links. One pass. */
final class TextMass {
  private final Map<Element, int[]> masses = new IdentityHashMap<>();

  private TextMass() {}

  static TextMass of(Element root) {
    return of(root, Set.of());
  }

  /**
   * @param without elements that do not count, nor what stands in them
   */
  static TextMass of(Element root, Set<Element> without) {
    TextMass mass = new TextMass();
    root.filter(mass.new Counter(without));
    return mass;
  }

  int text(Element element) {
    int[] counts = masses.get(element);
    return counts == null ? 0 : counts[0];
  }

  /** 0 to 1; 0 for an element without text. */
  double linkDensity(Element element) {
    int[] counts = masses.get(element);
    return counts == null || counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
  }

  /** Characters of a text when every run of blanks counts as one and those at its ends as none. */
  private static int squeezed(String text) {
    int length = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\u00a0';
      length += space && blank ? 0 : 1;
      blank = space;
    }
    return blank && length > 0 ? length - 1 : length;
  }

  private final class Counter implements NodeFilter {
    private final Set<Element> without;
    private int text;
    private int linked;
    private int links;

    Counter(Set<Element> without) {
      this.without = without;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String whole = words.getWholeText();
        int squeezed = squeezed(whole);
        int length = squeezed == 0 && words.isBlank() ? 0 : squeezed + 1;
        text += length;
        linked += links > 0 ? length : 0;
      } else if (node instanceof Element element) {
        if (!without.isEmpty() && without.contains(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        masses.put(element, new int[] {text, linked});
        links += element.normalName().equals("a") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        int[] before = masses.get(element);
        if (before != null) {
          before[0] = text - before[0];
          before[1] = linked - before[1];
        }
        links -= element.normalName().equals("a") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }
  }
}
