package org.nashra.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nashra.source.WebAddress;

/** Title, authors and the rest of what a page says of its article. */
final class PageMetadata {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·»:•\\-‹«]+\\s+|\\s*[|»·•]\\s*");
  private static final int LONGEST_NAME = 60;

  private final Document document;
  private final StructuredData data;
  private final @Nullable String address;

  PageMetadata(Document document, StructuredData data, @Nullable String address) {
    this.document = document;
    this.data = data;
    this.address = address;
  }

  @Nullable String title() {
    String said = meta("og:title", "twitter:title", "dc.title", "dcterms.title", "title");
    if (said == null) {
      said = data.headline();
    }
    String head = squeeze(document.title());
    List<String> headings = new ArrayList<>();
    for (Element h1 : document.select("h1")) {
      String text = squeeze(h1.text());
      if (!text.isEmpty()) {
        headings.add(text);
      }
    }
    for (String whole : new String[] {said, head}) {
      if (whole == null || whole.isEmpty()) {
        continue;
      }
      for (String heading : headings) {
        if (heading.length() > 10 && whole.startsWith(heading)) {
          return heading;
        }
      }
    }
    if (said != null) {
      return withoutSite(said);
    }
    if (headings.size() == 1 && headings.get(0).length() > 10) {
      return headings.get(0);
    }
    if (!head.isEmpty()) {
      return withoutSite(head);
    }
    return headings.isEmpty() ? null : headings.get(0);
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
    Set<String> names = new LinkedHashSet<>();
    data.authors().forEach(name -> add(names, name));
    if (names.isEmpty()) {
      for (Element meta :
          document.select(
              "meta[name=author],meta[property=author],meta[name=dc.creator],meta[name=byl],meta[name=sailthru.author],meta[name=parsely-author],meta[property=article:author],meta[name=dcterms.creator]")) {
        add(names, meta.attr("content"));
      }
    }
    if (names.isEmpty()) {
      for (String selector : AUTHORS) {
        for (Element element : document.select(selector)) {
          if (element.text().length() < 120) {
            add(names, element.text());
          }
        }
        if (!names.isEmpty()) {
          break;
        }
      }
    }
    return List.copyOf(names);
  }

  private static final List<String> AUTHORS =
      List.of(
          "[itemprop=author] [itemprop=name],[itemprop=author]:not(meta):not(link)",
          "a[rel=author]",
          ".author-name,.byline-name,.author_name,.authorName,.article-author,.post-author,.entry-author,.article__author",
          "address[rel=author],.author a,.byline a,a.author",
          ".author,.byline");

  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^\\s*(by|von|par|por|di|da|od|written by|posted by|автор|текст|نویسنده|بقلم|كتب|كتبه|كتبت)\\s*:?\\s+");
  private static final Pattern AND =
      Pattern.compile("\\s*(?:,|;|/|\\||&|\\b(?:and|und|et|y|e)\\b)\\s+");

  private static void add(Set<String> names, String said) {
    String text = BY.matcher(squeeze(said)).replaceFirst("");
    if (text.isEmpty() || text.length() > 200) {
      return;
    }
    for (String part : AND.split(text)) {
      String name =
          part.replaceAll("(?iu)\\s*\\(.*$|\\s+(on|am|le)\\s+\\d.*$|[\\s,;:.|]+$", "")
              .replaceAll("^@", "")
              .strip();
      boolean isName =
          name.length() > 1
              && name.length() <= LONGEST_NAME
              && !name.contains("http")
              && !name.contains("@")
              && !name.matches(".*\\d{2,}.*")
              && name.split("\\s+").length <= 6;
      if (isName) {
        names.add(name);
      }
    }
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
      for (Element meta : document.select("meta[content]")) {
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
