package org.nashra.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final Pattern MARK =
      Pattern.compile(
          "(?:^|[\\s_-])(?:share|sharing|shares|social|socials|related|recommend\\w*|comment|comments|comment-?list|respond|disqus\\w*"
              + "|newsletter|subscribe|subscription|breadcrumb|breadcrumbs|sidebar|widget|widgets|footer|nav|navbar|navigation|menu|pagination|pager"
              + "|cookie|cookies|consent|gdpr|popup|modal|overlay|banner|advert|advertisement|ad|ads|adv|promo|promotion|sponsor\\w*|teaser|teasers"
              + "|author-?bio|author-?box|author-?info|about-?author|authorbox|byline|dateline|meta|metadata|post-?meta|entry-?meta|tags?|tag-?list|taglist|keywords|categories|cat-links"
              + "|caption|wp-caption-text|credit|credits|copyright|toolbar|tools|print|rating|ratings|vote|poll|outbrain|taboola\\w*|jp-relatedposts|sharedaddy"
              + "|more-?news|read-?more|readmore|see-?also|also-?read|most-?read|popular|trending|latest|prev|next|previous|prev-?next|hidden|visually-?hidden|sr-only|skip-?link|screen-reader-text|noprint"
              + "|login|signup|register|paywall|donate|donation|feedback|toc|infobox|gallery|slideshow|carousel|timestamp|pubdate|post-?date|entry-?date)(?:$|[\\s_-])");

  private static final Pattern MORE =
      Pattern.compile(
          "sharebar|sharing|socialshar|relatedart|related-|-related|relatedpost|commentlist|newsletter|shariff|addtoany|addthis|twitter-tweet|instagram-media|embed-?code|outbrain|taboola");

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
      if (element == root
          || element.normalName().equals("body")
          || element.normalName().equals("html")
          || element.normalName().equals("article")
          || element.normalName().equals("main")) {
        continue;
      }
      String mark = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
      if ((MARK.matcher(mark).find() || MORE.matcher(mark).find())
          && element.text().length() * 2 < whole) {
        element.remove();
      }
    }
    removeLinkLists(root);
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
