package org.nashra.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * The elements of a page in the order of the document, walked once, so that each question is put
 * only to those that can answer it. It does not follow later changes of the page.
 */
final class PageIndex {
  private static final List<String> MARKING = List.of("itemprop", "property", "rel");

  private final Element root;
  private final List<Element> all = new ArrayList<>();
  private final List<Element> named = new ArrayList<>();
  private final List<Element> marked = new ArrayList<>();
  private final Map<String, List<Element>> tags = new HashMap<>();
  private final Set<Element> aroundHeadlines = Collections.newSetFromMap(new IdentityHashMap<>());

  private PageIndex(Element root) {
    this.root = root;
  }

  static PageIndex of(Element root) {
    PageIndex index = new PageIndex(root);
    root.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            index.add(element);
          }
        });
    return index;
  }

  private void add(Element element) {
    all.add(element);
    tags.computeIfAbsent(element.normalName(), k -> new ArrayList<>()).add(element);
    if (element.attributesSize() == 0) {
      return;
    }
    if (element.hasAttr("class") || element.hasAttr("id")) {
      named.add(element);
    }
    if (MARKING.stream().anyMatch(element::hasAttr)) {
      marked.add(element);
    }
  }

  List<Element> all() {
    return all;
  }

  /** Those that have a class or an id. */
  List<Element> named() {
    return named;
  }

  /** Those that have a microdata, RDFa or link relation attribute. */
  List<Element> marked() {
    return marked;
  }

  List<Element> tagged(String tag) {
    return tags.getOrDefault(tag, List.of());
  }

  /** Which of some elements a selector finds. */
  List<Element> select(Evaluator selector, List<Element> among) {
    List<Element> found = new ArrayList<>();
    for (Element element : among) {
      if (selector.matches(root, element)) {
        found.add(element);
      }
    }
    return found;
  }

  /** Whether an element is a first-level heading or holds one. */
  boolean holdsHeadline(Element element) {
    if (aroundHeadlines.isEmpty()) {
      for (Element heading : tagged("h1")) {
        for (Element at = heading; at != null && aroundHeadlines.add(at); at = at.parent()) {}
      }
    }
    return aroundHeadlines.contains(element);
  }
}
