package org.nashra.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the elements that bear a name which pages give the one that holds their article. The kinds
 * of names stand in an order, the most certain first. One walk over the page; what a class or an id
 * says is read once.
 */
final class ArticleMarks implements NodeVisitor {
  private static final String WHOSE =
      "(?:article|artikel|articulo|post|entry|story|news|nota|blogpost|blog|beitrag|single|detail|node|page)";
  private static final String WHAT =
      "(?:body|content|text|txt|copy|inhalt|cuerpo|contenu|texte|main)";
  private static final Pattern BODY_CLASS =
      Pattern.compile("(?:^|[\\s_-])(?:article|story|post|entry)[_-]{0,2}body(?:$|\\s)");
  private static final Pattern BODY_ID =
      Pattern.compile("^(?:article|story|post|entry)[_-]{0,2}body$");
  private static final Pattern TEXT_CLASS =
      Pattern.compile("(?:^|[\\s_-])" + WHOSE + "[_-]{0,2}" + WHAT + "(?:$|\\s)");
  private static final Pattern TEXT_ID =
      Pattern.compile("(?:^|[_-])" + WHOSE + "[_-]{0,2}" + WHAT + "$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Set<String> TEXT_CLASSES =
      Set.of(
          "entrytext",
          "field-name-body",
          "field--name-body",
          "text-content",
          "content-body",
          "content__body",
          "body-content",
          "wysiwyg",
          "wysiwyg-content",
          "rich-text",
          "main-text",
          "js-mediator-article");
  private static final Set<String> IN_ARTICLE = Set.of("content", "body", "text");
  private static final Set<String> WHOLE_CLASSES = Set.of("article", "post", "hentry", "story");
  private static final Set<String> WHOLE_IDS = Set.of("article", "story");
  private static final Set<String> MAIN_CLASSES = Set.of("main-content", "content-main", "content");
  private static final Set<String> MAIN_IDS = Set.of("main-content", "content", "main");

  /** Which of the kinds names whole articles. */
  static final int WHOLES = 4;

  /** Kinds of names; a bit each. */
  private static final int MICRODATA = 1;

  private static final int BODY = 1 << 1;
  private static final int TEXT = 1 << 2;
  private static final int PART = 1 << 3;
  private static final int WHOLE = 1 << WHOLES;
  private static final int MAIN = 1 << 5;
  private static final int KINDS = 6;

  /** How many of the kinds may name one part of an article among several. */
  static final int PARTS = 4;

  private final Map<String, Integer> classes = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<List<Element>> found = new ArrayList<>();
  private final int[] open = new int[KINDS];
  private int[] byDepth = new int[64];
  private int articles;

  private ArticleMarks() {
    for (int kind = 0; kind < KINDS; kind++) {
      found.add(new ArrayList<>());
    }
  }

  /** The outermost elements of each kind, in the order of the document. */
  static List<List<Element>> in(Element body) {
    ArticleMarks marks = new ArticleMarks();
    body.traverse(marks);
    return marks.found;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    int kinds = kinds(element);
    if (depth == byDepth.length) {
      byDepth = Arrays.copyOf(byDepth, 2 * depth);
    }
    byDepth[depth] = kinds;
    for (int kind = 0; kinds >> kind != 0; kind++) {
      if ((kinds >> kind & 1) != 0 && open[kind]++ == 0) {
        found.get(kind).add(element);
      }
    }
    articles += element.normalName().equals("article") ? 1 : 0;
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    articles -= element.normalName().equals("article") ? 1 : 0;
    int kinds = byDepth[depth];
    for (int kind = 0; kinds >> kind != 0; kind++) {
      open[kind] -= kinds >> kind & 1;
    }
  }

  private int kinds(Element element) {
    String tag = element.normalName();
    int kinds = tag.equals("article") ? WHOLE : tag.equals("main") ? MAIN : 0;
    if (element.attributesSize() == 0) {
      return kinds;
    }
    String className = element.attr("class");
    if (!className.isEmpty()) {
      int said = classes.computeIfAbsent(className, ArticleMarks::ofClass);
      kinds |= articles > 0 ? said : said & ~PART;
    }
    String id = element.attr("id");
    if (!id.isEmpty()) {
      kinds |= ids.computeIfAbsent(id, ArticleMarks::ofId);
    }
    return kinds | ofRole(element.attr("role").strip()) | ofMicrodata(element);
  }

  private static int ofClass(String className) {
    String small = className.toLowerCase(Locale.ROOT);
    int kinds = BODY_CLASS.matcher(small).find() ? BODY : 0;
    kinds |= TEXT_CLASS.matcher(small).find() ? TEXT : 0;
    for (String name : BLANKS.split(small)) {
      kinds |= TEXT_CLASSES.contains(name) ? TEXT : 0;
      kinds |= IN_ARTICLE.contains(name) ? PART : 0;
      kinds |= WHOLE_CLASSES.contains(name) ? WHOLE : 0;
      kinds |= MAIN_CLASSES.contains(name) ? MAIN : 0;
    }
    return kinds;
  }

  private static int ofId(String id) {
    String small = id.toLowerCase(Locale.ROOT);
    int kinds = BODY_ID.matcher(small).find() ? BODY : 0;
    kinds |= id.equals("entry") || TEXT_ID.matcher(small).find() ? TEXT : 0;
    kinds |= WHOLE_IDS.contains(id) ? WHOLE : 0;
    return kinds | (MAIN_IDS.contains(id) ? MAIN : 0);
  }

  private static int ofRole(String role) {
    if (role.isEmpty()) {
      return 0;
    }
    return role.equalsIgnoreCase("article") ? WHOLE : role.equalsIgnoreCase("main") ? MAIN : 0;
  }

  private static int ofMicrodata(Element element) {
    boolean said =
        element.attr("itemprop").strip().equalsIgnoreCase("articleBody")
            || element.attr("property").strip().equalsIgnoreCase("articleBody");
    return said ? MICRODATA : 0;
  }
}
