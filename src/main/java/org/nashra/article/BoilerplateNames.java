package org.nashra.article;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells by a class or an id what is no part of an article. Pages and their templates repeat a few
 * names without end, so each is judged once. Thread-safe.
 */
final class BoilerplateNames {
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

  private final Map<String, Boolean> judged = new ConcurrentHashMap<>();

  boolean mark(String name) {
    Boolean known = judged.get(name);
    if (known != null) {
      return known;
    }
    boolean marked = judge(name);
    if (judged.size() < MOST_JUDGED && name.length() < LONGEST_JUDGED) {
      judged.put(name, marked);
    }
    return marked;
  }

  private static boolean judge(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SPARED.matcher(lower).find()) {
      return false;
    }
    return ALONE.contains(lower) || ALWAYS.matcher(lower).find();
  }
}
