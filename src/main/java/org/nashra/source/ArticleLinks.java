package org.nashra.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells the links to articles from all the others of a page: they stay on the site, stand outside
 * of its navigation, have the length of a headline, and their address looks like that of one text
 * (a number, a date, the words of a headline) and not of a section. Where no address looks so, the
 * headline alone decides.
 */
final class ArticleLinks {
  /** Letters that a headline has at least; an ideograph or a syllable counts as two. */
  private static final int HEADLINE = 20;

  private static final String FURNITURE =
      "nav,footer,aside,form,script,style,noscript,template,[role=navigation],[role=contentinfo],"
          + "[hidden]";
  private static final String NAMED =
      "[class~=(?i)(?:^|\\s)(?:menu|nav|navbar|navigation|breadcrumbs?|footer|cookies?)(?:[\\s_-]|$)],"
          + "[id~=(?i)^(?:menu|nav|navbar|navigation|breadcrumbs?|footer|cookies?)(?:[_-]|$)]";

  /** What a list of articles holds and navigation does not. */
  private static final String LISTED = "article,h2 a,h3 a,h4 a,a h2,a h3,a h4";

  /** Elements that are never navigation, whatever their class. */
  private static final Set<String> WHOLE = Set.of("html", "body", "main");

  private static final Pattern SECTION =
      Pattern.compile(
          "/(?:tags?|categor(?:y|ies)|authors?|topics?|sections?|users?|account|login|signin|register"
              + "|search|about(?:-us)?|contacts?|privacy(?:-policy)?|terms|cookies?|subscribe|newsletters?"
              + "|advertis(?:e|ing)|careers|jobs|rss|feeds?)(?:/|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED = Pattern.compile("[0-9]");
  private static final Pattern WORDS = Pattern.compile("[^-_+ ]+(?:[-_+ ][^-_+ ]+){2,}");

  private ArticleLinks() {}

  /**
   * A link to an article.
   *
   * @param headline not empty
   */
  record Found(URI address, String headline, Element link) {}

  /** The links in the order of the page, each article once. Takes the page apart. */
  static List<Found> of(Document page, URI own) {
    page.select(FURNITURE).remove();
    page.select(NAMED).stream()
        .filter(e -> !WHOLE.contains(e.normalName()) && e.selectFirst(LISTED) == null)
        .toList()
        .forEach(Element::remove);
    String self = WebAddress.canonical(own.toString());
    Map<String, Found> found = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      String headline = headline(link);
      URI to = WebAddress.resolve(own, link.attr("href")).orElse(null);
      if (to == null || length(headline) < HEADLINE || !sameSite(own, to) || ofASection(to)) {
        continue;
      }
      String address = WebAddress.canonical(to.toString());
      if (!address.equals(self)) {
        found.putIfAbsent(address, new Found(to, headline, link));
      }
    }
    List<Found> all = new ArrayList<>(found.values());
    List<Found> articles = all.stream().filter(f -> ofOneText(f.address())).toList();
    return articles.isEmpty() ? all : articles;
  }

  private static String headline(Element link) {
    Element heading = link.selectFirst("h1,h2,h3,h4,h5,h6");
    return FeedHtml.squeeze((heading == null ? link : heading).text());
  }

  private static int length(String text) {
    return text.codePoints()
        .map(
            c ->
                !Character.isLetterOrDigit(c) && c != ' '
                    ? 0
                    : Character.isIdeographic(c) || syllable(c) ? 2 : 1)
        .sum();
  }

  private static boolean syllable(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HANGUL
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  private static boolean ofASection(URI address) {
    return SECTION.matcher(address.getRawPath()).find();
  }

  private static boolean ofOneText(URI address) {
    String path =
        URLDecoder.decode(address.getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
    String query = String.valueOf(address.getRawQuery());
    String last = path.replaceAll("/+$", "");
    last = last.substring(last.lastIndexOf('/') + 1);
    return NUMBERED.matcher(path).find()
        || NUMBERED.matcher(query).find()
        || WORDS.matcher(last).matches();
  }

  private static boolean sameSite(URI own, URI to) {
    return host(own).equals(host(to))
        && own.getPort() == to.getPort()
        && to.getRawPath().length() > 1;
  }

  private static String host(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
