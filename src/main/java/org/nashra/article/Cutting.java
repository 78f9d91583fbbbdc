package org.nashra.article;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Adds the elements that are to go to those that went before, and looks into neither. */
record Cutting(Set<Element> cut, Predicate<Element> goes) implements NodeFilter {
  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (cut.contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (goes.test(element)) {
      cut.add(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }
}
