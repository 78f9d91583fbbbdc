package org.nashra.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private static final String BESIDE =
      "aside,footer,form,figcaption,[role=complementary],[role=contentinfo]";

  /** Parts of names that nothing of an article bears. */
  private static final Pattern ALWAYS =
      Pattern.compile(
          "shar(?:e|ing)(?!d)|social|related|recommend|comment|respond|disqus|newsletter|subscri|abonn|breadcrumb"
              + "|sidebar|cookie|consent|gdpr|popup|pop-up|advert|sponsor|author-?_?(?:bio|box|info|card|profile)|about-?_?(?:the-)?author"
              + "|byline|tag-?_?(?:list|cloud|s$)|^tags|post-?_?meta|entry-?_?meta|article-?_?meta|meta-?_?data|caption|copyright|outbrain|taboola|addtoany|addthis|shariff"
              + "|read-?_?more|see-?_?also|also-?_?read|most-?_?(?:read|popular)|popular|trending|pagination|pager|navbar|navigation|skip-?_?link|screen-reader"
              + "|sr-only|visually-?hidden|noprint|no-print|paywall|donat|feedback|toolbar|rating|login|sign-?up|registr|infobox|disclaimer|promo|banner|more-?_?(?:news|stories|articles)|next-?_?(?:article|post|story)|prev-?_?(?:article|post|story)|further-?_?reading|correction-?_?form|print-?_?(?:link|button)|^embed");

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

  private static final Set<String> NEVER_CUT = Set.of("body", "html", "article", "main");

  private Boilerplate() {}

  /** What is never an article's text, wherever it stands. */
  static void removeNeverText(Element root) {
    root.select(NEVER).remove();
    List<Node> comments = new ArrayList<>();
    root.traverse(
        (node, depth) -> {
          if (node instanceof Comment) {
            comments.add(node);
          }
        });
    comments.forEach(Node::remove);
  }

  /** What stands beside the text inside an article's element. */
  static void remove(Element root) {
    int whole = root.text().length();
    for (Element element : root.select(BESIDE)) {
      if (element != root && element.text().length() * 2 < whole) {
        element.remove();
      }
    }
    for (Element element : root.select("[class],[id]")) {
      if (element != root
          && !NEVER_CUT.contains(element.normalName())
          && named(element)
          && element.text().length() * 2 < whole) {
        element.remove();
      }
    }
    removeLinkLists(root);
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
      if (named(at) || at.is(BESIDE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean marks(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SPARED.matcher(lower).find()) {
      return false;
    }
    return ALONE.contains(lower) || ALWAYS.matcher(lower).find();
  }

  private static void removeLinkLists(Element root) {
    for (Element list : root.select("ul,ol,table,div,section,p")) {
      if (list == root) {
        continue;
      }
      String text = list.text();
      if (text.isEmpty()) {
        continue;
      }
      double density = linkDensity(list);
      boolean paragraph = list.normalName().equals("p");
      if (paragraph
          ? density > 0.9 && text.length() < 200
          : density > 0.6 && text.length() < 1000) {
        list.remove();
      }
    }
  }

  /** The share of an element's text that stands in links. */
  static double linkDensity(Element element) {
    int whole = element.text().length();
    if (whole == 0) {
      return 0;
    }
    int links = 0;
    for (Element link : element.select("a")) {
      links += link.text().length();
    }
    return (double) links / whole;
  }
}
