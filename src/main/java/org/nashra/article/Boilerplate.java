package org.nashra.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Cuts away what stands around and between the paragraphs of an article. For one page. */
final class Boilerplate {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "applet",
          "canvas",
          "audio",
          "video",
          "map",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "datalist",
          "dialog",
          "menu",
          "nav");
  private static final Set<String> BESIDE = Set.of("aside", "footer", "form", "figcaption");
  private static final Set<String> LISTING = Set.of("ul", "ol", "table", "div", "section", "p");
  private static final Set<String> NEVER_CUT = Set.of("body", "html", "article", "main");

  private final BoilerplateNames names;

  /** Whether a class attribute holds a name of boilerplate. */
  private final Map<String, Boolean> classes = new HashMap<>();

  Boilerplate(BoilerplateNames names) {
    this.names = names;
  }

  /** What is never an article's text, wherever it stands. */
  static void removeNeverText(Element root) {
    List<Node> never = new ArrayList<>();
    root.traverse(
        (node, depth) -> {
          if (node instanceof Comment || node instanceof Element element && neverText(element)) {
            never.add(node);
          }
        });
    removeAll(never);
  }

  private static boolean neverText(Element element) {
    if (NEVER.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("role").strip().equalsIgnoreCase("navigation")
        || element.attr("aria-hidden").strip().equalsIgnoreCase("true")
        || style.contains("display:none")
        || style.contains("display: none");
  }

  /** Removes what stands beside the text inside an article's element. */
  void remove(Element root) {
    removeAll(List.copyOf(beside(root, TextMass.of(root))));
  }

  /**
   * What stands beside the text inside an article's element.
   *
   * @param mass of the element, or of one around it
   */
  Set<Element> beside(Element root, TextMass mass) {
    int whole = mass.text(root);
    Set<Element> beside = Collections.newSetFromMap(new IdentityHashMap<>());
    root.filter(
        new Cutting(
            beside,
            element ->
                element != root
                    && !NEVER_CUT.contains(element.normalName())
                    && mass.text(element) * 2 < whole
                    && (BESIDE.contains(element.normalName()) || role(element) || named(element))));
    addLinkLists(root, beside);
    return beside;
  }

  private static boolean role(Element element) {
    String role = element.attr("role");
    return role.equals("complementary") || role.equals("contentinfo");
  }

  /** From the end, so that no list of children is shifted time and again. */
  static void removeAll(List<? extends Node> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i).hasParent()) {
        nodes.get(i).remove();
      }
    }
  }

  private boolean named(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String id = element.id();
    return classes.computeIfAbsent(element.className(), this::anyMarks)
        || !id.isEmpty() && names.mark(id);
  }

  private boolean anyMarks(String classNames) {
    for (String name : classNames.split("\\s+", -1)) {
      if (!name.isEmpty() && names.mark(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element stands in a part that is no article's. */
  boolean inside(Element element) {
    for (Element at = element;
        at != null && !NEVER_CUT.contains(at.normalName());
        at = at.parent()) {
      if (named(at) || BESIDE.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }

  private static void addLinkLists(Element root, Set<Element> cut) {
    TextMass mass = TextMass.of(root, cut);
    root.filter(new Cutting(cut, element -> element != root && linkList(element, mass)));
  }

  private static boolean linkList(Element element, TextMass mass) {
    int text = mass.text(element);
    if (text == 0 || !LISTING.contains(element.normalName())) {
      return false;
    }
    double density = mass.linkDensity(element);
    boolean paragraph = element.normalName().equals("p");
    return paragraph ? density > 0.9 && text < 200 : density > 0.6 && text < 1000;
  }
}
