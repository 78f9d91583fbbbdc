package org.nashra.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.nashra.source.WebAddress;

/** Title, authors and the rest of what a page says of its article. */
final class PageMetadata {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·»:•\\-‹«]+\\s+|\\s*[|»·•]\\s*");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*");
  private static final Pattern SEPARATORS_AT_END = Pattern.compile("[\\s|–—·»:•\\-‹«]+$");
  private static final List<String> NAMING = List.of("property", "name", "http-equiv");
  private static final Evaluator HEADLINE = QueryParser.parse("[itemprop=headline]");
  private static final Evaluator SECOND = QueryParser.parse("article h2,.entry-title,.post-title");
  private static final Evaluator IN_ARTICLE = QueryParser.parse("article *");
  private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical][href]");

  private final Document document;
  private final StructuredData data;
  private final @Nullable String address;
  private final String host;
  private final PageIndex index;

  /** What each property or name says, by small letters; the first that says something. */
  private final Map<String, String> metas = new HashMap<>();

  PageMetadata(Document document, PageIndex index, StructuredData data, @Nullable String address) {
    this.document = document;
    this.index = index;
    this.data = data;
    this.address = address;
    this.host = hostOf(address);
    for (Element meta : index.tagged("meta")) {
      String content = meta.attr("content");
      for (String key : content.isBlank() ? List.<String>of() : NAMING) {
        if (meta.hasAttr(key)) {
          metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  @Nullable String title() {
    String said = meta("og:title", "twitter:title", "dc.title", "dcterms.title", "title");
    String headline = data.headline();
    String head = PageText.squeeze(document.title());
    List<String> headings = headings();
    for (String whole : new String[] {headline, said, head}) {
      if (whole == null) {
        continue;
      }
      for (String heading : headings) {
        if (heading.length() > 10 && (whole.startsWith(heading) || whole.endsWith(heading))) {
          return heading;
        }
      }
    }
    if (said != null && !isSite(said)) {
      return withoutSite(said);
    }
    if (headline != null && !isSite(headline)) {
      return headline;
    }
    if (headings.size() == 1 && headings.get(0).length() > 10 && !isSite(headings.get(0))) {
      return headings.get(0);
    }
    if (!head.isEmpty() && !isSite(head)) {
      return withoutSite(head);
    }
    return headings.stream()
        .filter(h -> !isSite(h))
        .findFirst()
        .orElse(said == null ? (head.isEmpty() ? null : head) : said);
  }

  /** First-level headings, those of the article first; without any, its second-level ones. */
  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    add(headings, index.select(HEADLINE, index.marked()));
    add(headings, index.select(IN_ARTICLE, index.tagged("h1")));
    if (headings.isEmpty()) {
      add(headings, index.tagged("h1"));
    }
    if (headings.isEmpty()) {
      add(headings, index.select(SECOND, index.all()));
    }
    return headings;
  }

  private static void add(List<String> headings, List<Element> found) {
    for (Element heading : found) {
      String text = PageText.squeeze(heading.text());
      if (!text.isEmpty() && text.length() < 300 && !headings.contains(text)) {
        headings.add(text);
      }
    }
  }

  private boolean isSite(String title) {
    String site = siteName();
    String folded = PageText.fold(title);
    return site != null && folded.equals(PageText.fold(site))
        || address != null && !folded.isEmpty() && folded.equals(PageText.fold(host));
  }

  private static String hostOf(@Nullable String address) {
    String host =
        address == null
            ? ""
            : WebAddress.of(address).map(u -> String.valueOf(u.getHost())).orElse("");
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private String withoutSite(String title) {
    String site = siteName();
    String[] parts = SEPARATOR.split(title);
    if (parts.length < 2) {
      return title;
    }
    String last = parts[parts.length - 1].strip();
    boolean named =
        site != null
            && (PageText.fold(last).contains(PageText.fold(site))
                || PageText.fold(site).contains(PageText.fold(last)));
    boolean ofHost =
        address != null
            && !PageText.fold(last).isEmpty()
            && PageText.fold(address).contains(PageText.fold(last));
    if (!named && !ofHost && (parts.length > 2 || last.length() * 3 > title.length())) {
      return title;
    }
    String rest = title.substring(0, title.lastIndexOf(last)).strip();
    String cut = SEPARATORS_AT_END.matcher(rest).replaceFirst("");
    return cut.length() < 10 ? title : cut;
  }

  List<String> authors() {
    return new Bylines(index, data, siteName(), host).names();
  }

  @Nullable String siteName() {
    String site = meta("og:site_name", "application-name", "al:android:app_name");
    if (site == null) {
      site = data.publisher();
    }
    return site;
  }

  @Nullable String section() {
    String section = meta("article:section", "og:article:section", "section");
    return section == null ? data.section() : section;
  }

  @Nullable String language() {
    Element html = document.selectFirst("html");
    String[] candidates = {
      html == null ? "" : html.attr("lang"),
      html == null ? "" : html.attr("xml:lang"),
      meta("content-language", "og:locale", "language", "dc.language"),
      data.language()
    };
    for (String candidate : candidates) {
      if (candidate != null && LANGUAGE.matcher(candidate.strip()).matches()) {
        return candidate.strip().replace('_', '-');
      }
    }
    return null;
  }

  @Nullable String url() {
    Element link = index.select(CANONICAL, index.tagged("link")).stream().findFirst().orElse(null);
    String said = link == null ? meta("og:url") : link.attr("abs:href");
    if (said != null && said.isEmpty()) {
      said = link == null ? null : link.attr("href");
    }
    if (said == null || WebAddress.of(said).isEmpty() || leadsHome(said)) {
      return address;
    }
    return said;
  }

  /** Some pages name their site's front page, or another site, as their canonical address. */
  private boolean leadsHome(String said) {
    if (address == null) {
      return false;
    }
    String path = WebAddress.of(said).map(u -> u.getRawPath()).orElse("/");
    String host = WebAddress.of(said).map(u -> String.valueOf(u.getHost())).orElse("");
    String own = WebAddress.of(address).map(u -> String.valueOf(u.getHost())).orElse("");
    return path.length() < 2 || !site(host).equals(site(own));
  }

  private static String site(String host) {
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
    return labels.length < 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
  }

  @Nullable String imageUrl() {
    String image = meta("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src");
    if (image == null) {
      image = data.image();
    }
    if (image == null) {
      return null;
    }
    String base = address;
    if (base == null || WebAddress.of(base).isEmpty()) {
      return WebAddress.of(image).isEmpty() ? null : image;
    }
    return WebAddress.resolve(WebAddress.of(base).get(), image).map(Object::toString).orElse(null);
  }

  private @Nullable String meta(String... names) {
    for (String name : names) {
      String content = metas.get(name);
      if (content != null) {
        return PageText.squeeze(content);
      }
    }
    return null;
  }
}
