package org.nashra.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nashra.source.WebAddress;

/** Title, authors and the rest of what a page says of its article. */
final class PageMetadata {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·»:•\\-‹«]+\\s+|\\s*[|»·•]\\s*");

  private final Document document;
  private final StructuredData data;
  private final @Nullable String address;
  private final List<Element> metas;

  PageMetadata(Document document, StructuredData data, @Nullable String address) {
    this.document = document;
    this.data = data;
    this.address = address;
    this.metas = document.select("meta[content]");
  }

  @Nullable String title() {
    String said = meta("og:title", "twitter:title", "dc.title", "dcterms.title", "title");
    String headline = data.headline();
    String head = squeeze(document.title());
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
    for (String selector :
        new String[] {
          "[itemprop=headline]", "article h1", "h1", "article h2,.entry-title,.post-title"
        }) {
      for (Element heading : document.select(selector)) {
        String text = squeeze(heading.text());
        if (!text.isEmpty() && text.length() < 300 && !headings.contains(text)) {
          headings.add(text);
        }
      }
      if (!headings.isEmpty() && !selector.equals("[itemprop=headline]")) {
        break;
      }
    }
    return headings;
  }

  private boolean isSite(String title) {
    String site = siteName();
    String folded = fold(title);
    return site != null && folded.equals(fold(site))
        || address != null && !folded.isEmpty() && folded.equals(fold(host()));
  }

  private String host() {
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
        site != null && (fold(last).contains(fold(site)) || fold(site).contains(fold(last)));
    boolean host = address != null && !fold(last).isEmpty() && fold(address).contains(fold(last));
    if (!named && !host && (parts.length > 2 || last.length() * 3 > title.length())) {
      return title;
    }
    String rest = title.substring(0, title.lastIndexOf(last)).strip();
    String cut = rest.replaceAll("[\\s|–—·»:•\\-‹«]+$", "");
    return cut.length() < 10 ? title : cut;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  List<String> authors() {
    return new Bylines(document, data, siteName(), host()).names();
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
      if (candidate != null && candidate.strip().matches("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")) {
        return candidate.strip().replace('_', '-');
      }
    }
    return null;
  }

  @Nullable String url() {
    Element link = document.selectFirst("link[rel=canonical][href]");
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
      for (Element meta : metas) {
        boolean same =
            meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("http-equiv").equalsIgnoreCase(name);
        if (same && !meta.attr("content").isBlank()) {
          return squeeze(meta.attr("content"));
        }
      }
    }
    return null;
  }

  private static String squeeze(String text) {
    return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }
}
