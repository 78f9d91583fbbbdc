package org.nashra.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Cuts away what stands around and between the paragraphs of an article. */
final class Boilerplate {
  private static final String NEVER =
      "script,style,noscript,template,svg,math,iframe,object,embed,applet,canvas,audio,video,map,"
          + "button,input,select,textarea,option,datalist,dialog,menu,nav,[role=navigation],[aria-hidden=true],"
          + "[style*=display:none],[style*=display: none],[hidden]";
  private static final Set<String> BESIDE = Set.of("aside", "footer", "form", "figcaption");
  private static final Set<String> LISTING = Set.of("ul", "ol", "table", "div", "section", "p");

  /** Parts of names that nothing of an article bears. */
  private static final Pattern ALWAYS =
      Pattern.compile(
          "shar(?:e|ing)(?!d)|social|related|recommend|comment|(?:^|[-_])respond|disqus|newsletter|subscri|abonn|breadcrumb"
              + "|sidebar|cookie|consent|gdpr|popup|pop-up|advert|sponsor|author-?_?(?:bio|box|info|card|profile)|about-?_?(?:the-)?author"
              + "|byline|tag-?_?(?:list|cloud|s$)|^tags|post-?_?meta|entry-?_?meta|article-?_?meta|meta-?_?data|caption|copyright|outbrain|taboola|addtoany|addthis|shariff"
              + "|read-?_?more|see-?_?also|also-?_?read|most-?_?(?:read|popular)|popular|trending|pagination|pager|navbar|navigation|skip-?_?link|screen-reader"
              + "|sr-only|visually-?hidden|noprint|no-print|paywall|donat|feedback|toolbar|(?:^|[-_])rating|login|sign-?up|registr|infobox|disclaimer|promo|banner|more-?_?(?:news|stories|articles)|next-?_?(?:article|post|story)|prev-?_?(?:article|post|story)|further-?_?reading|correction-?_?form|print-?_?(?:link|button)|^embed");

  /** Whole names that mean the same only when they stand alone. */
  private static final Set<String> ALONE =
      Set.of(
          "ad",
          "ads",
          "adv",
          "hidden",
          "meta",
          "nav",
          "menu",
          "print",
          "credit",
          "credits",
          "prev",
          "next",
          "previous",
          "footer",
          "widget",
          "widgets",
          "tags",
          "tag",
          "keywords",
          "categories",
          "cat-links",
          "tools",
          "vote",
          "poll",
          "modal",
          "overlay",
          "toc",
          "gallery",
          "slideshow",
          "carousel",
          "timestamp",
          "date",
          "pubdate",
          "post-date",
          "entry-date",
          "dateline",
          "author",
          "autor",
          "teaser-list",
          "teasers",
          "buttons",
          "actions",
          "entry-footer",
          "post-footer",
          "article-footer",
          "jp-relatedposts",
          "sharedaddy",
          "photo-credit",
          "image-credit",
          "latest",
          "latest-news");

  /** Names that only say what a part is not, or whether it has something. */
  private static final Pattern SPARED =
      Pattern.compile(
          "^(?:has|no|is|with|without|js|type|category|tag|format|status|post|hide|show)-|label-hidden|--ads$|has-ads|-commentary|shared");

  private static final int MOST_JUDGED = 20_000;
  private static final int LONGEST_JUDGED = 100;
  private static final Map<String, Boolean> JUDGED = new ConcurrentHashMap<>();
  private static final Set<String> NEVER_CUT = Set.of("body", "html", "article", "main");

  private Boilerplate() {}

  /** What is never an article's text, wherever it stands. */
  static void removeNeverText(Element root) {
    List<Node> never = new ArrayList<>(root.select(NEVER));
    root.traverse(
        (node, depth) -> {
          if (node instanceof Comment) {
            never.add(node);
          }
        });
    removeAll(never);
  }

  /** What stands beside the text inside an article's element. */
  static void remove(Element root) {
    TextMass mass = TextMass.of(root);
    int whole = mass.text(root);
    List<Node> beside = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      boolean cut =
          element != root
              && !NEVER_CUT.contains(element.normalName())
              && mass.text(element) * 2 < whole
              && (BESIDE.contains(element.normalName()) || role(element) || named(element));
      if (cut) {
        beside.add(element);
      }
    }
    removeAll(beside);
    removeLinkLists(root);
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

  private static boolean named(Element element) {
    for (String name : element.classNames()) {
      if (marks(name)) {
        return true;
      }
    }
    return !element.id().isEmpty() && marks(element.id());
  }

  /** Whether an element stands in a part that is no article's. */
  static boolean inside(Element element) {
    for (Element at = element;
        at != null && !NEVER_CUT.contains(at.normalName());
        at = at.parent()) {
      if (named(at) || BESIDE.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }

  /** Pages and their templates repeat a few names without end, so each is judged once. */
  private static boolean marks(String name) {
    Boolean known = JUDGED.get(name);
    if (known != null) {
      return known;
    }
    boolean judged = judge(name);
    if (JUDGED.size() < MOST_JUDGED && name.length() < LONGEST_JUDGED) {
      JUDGED.put(name, judged);
    }
    return judged;
  }

  private static boolean judge(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SPARED.matcher(lower).find()) {
      return false;
    }
    return ALONE.contains(lower) || ALWAYS.matcher(lower).find();
  }

  private static void removeLinkLists(Element root) {
    TextMass mass = TextMass.of(root);
    List<Node> lists = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      int text = mass.text(element);
      if (element == root || text == 0 || !LISTING.contains(element.normalName())) {
        continue;
      }
      double density = mass.linkDensity(element);
      boolean paragraph = element.normalName().equals("p");
      if (paragraph ? density > 0.9 && text < 200 : density > 0.6 && text < 1000) {
        lists.add(element);
      }
    }
    removeAll(lists);
  }
}
