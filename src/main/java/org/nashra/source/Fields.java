package org.nashra.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;

/** The fields of a channel or an entry, gathered from whichever element carries them. */
final class Fields {
  private final Element element;
  private final XmlFeed feed;
  private final Map<String, List<Element>> byKey = new LinkedHashMap<>();

  Fields(Element element, XmlFeed feed) {
    this.element = element;
    this.feed = feed;
    for (Element child : element.children()) {
      XmlName name = XmlName.of(child);
      put(name.key(), child);
      if (name.key().equals("media:group")) {
        child.children().forEach(inner -> put(XmlName.of(inner).key(), inner));
      }
    }
  }

  private void put(String key, Element child) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(child);
  }

  private List<Element> all(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  private @Nullable Element first(String... keys) {
    for (String key : keys) {
      for (Element found : all(key)) {
        if (found.childNodeSize() > 0) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable String text(String... keys) {
    for (String key : keys) {
      for (Element found : all(key)) {
        String text = FeedHtml.squeeze(found.wholeText());
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  @Nullable String title() {
    Element title = first("title", "dc:title", "dcterms:title", "media:title", "itunes:title");
    if (title == null) {
      return null;
    }
    return FeedHtml.plain(XmlFeed.html(title));
  }

  @Nullable String id() {
    String id = text("guid", "id", "dc:identifier");
    if (id == null) {
      String about = element.attr("rdf:about").strip();
      return about.isEmpty() ? null : about;
    }
    return id;
  }

  @Nullable String link(boolean channel) {
    String alternate = null;
    String any = null;
    for (Element link : all("link")) {
      String base = feed.base(link);
      String href = link.attr("href").strip();
      String address = FeedHtml.link(base, href.isEmpty() ? link.wholeText() : href);
      if (address == null) {
        continue;
      }
      String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
      boolean isAlternate = rel.isEmpty() || rel.equals("alternate");
      if (isAlternate && alternate == null) {
        alternate = address;
      } else if (any == null
          && !Set.of("self", "enclosure", "hub", "edit", "next", "replies").contains(rel)) {
        any = address;
      }
    }
    if (alternate != null) {
      return alternate;
    }
    if (!channel) {
      for (Element guid : all("guid")) {
        String permanent = guid.attr("isPermaLink").strip();
        String id = guid.wholeText().strip();
        if (!permanent.equalsIgnoreCase("false") && id.matches("(?i)https?://.*")) {
          return FeedHtml.link(feed.base(guid), id);
        }
      }
      String about = element.attr("rdf:about").strip();
      if (!about.isEmpty()) {
        return FeedHtml.link(feed.base(element), about);
      }
    }
    return any;
  }

  @Nullable String summary() {
    Element summary =
        first(
            "summary",
            "description",
            "dc:description",
            "dcterms:abstract",
            "tagline",
            "itunes:summary",
            "itunes:subtitle",
            "media:description");
    return summary == null ? null : body(summary);
  }

  @Nullable String content() {
    Element content = first("content:encoded", "content", "xhtml:body", "body", "fullitem");
    if (content == null && first("summary") != null) {
      content = first("description");
    }
    return content == null ? null : body(content);
  }

  private @Nullable String body(Element of) {
    String html = FeedHtml.sanitise(XmlFeed.html(of), feed.base(of));
    return html.isEmpty() ? null : html;
  }

  @Nullable Instant published() {
    return date(
        "published",
        "issued",
        "pubdate",
        "dcterms:issued",
        "dc:date",
        "dcterms:created",
        "created",
        "date");
  }

  @Nullable Instant updated() {
    return date("updated", "modified", "dcterms:modified", "lastbuilddate", "dcterms:updated");
  }

  @Nullable Instant feedUpdated() {
    Instant updated = date("updated", "modified", "lastbuilddate", "dcterms:modified");
    return updated == null ? date("pubdate", "dc:date", "published", "issued", "date") : updated;
  }

  private @Nullable Instant date(String... keys) {
    for (String key : keys) {
      for (Element found : all(key)) {
        Instant at = FeedDates.instant(found.wholeText()).orElse(null);
        if (at != null) {
          return at;
        }
      }
    }
    return null;
  }

  /** RSS {@code ttl} in minutes; null if not said, or nonsense. */
  @Nullable Duration timeToLive() {
    String minutes = text("ttl");
    return minutes != null && minutes.matches("[1-9][0-9]{0,4}")
        ? Duration.ofMinutes(Long.parseLong(minutes))
        : null;
  }

  @Nullable String language() {
    String said = text("language", "dc:language");
    return said == null ? XmlFeed.xmlLang(element) : said;
  }

  List<String> authors() {
    List<String> authors = new ArrayList<>();
    for (String key :
        List.of("author", "dc:creator", "dc:author", "itunes:author", "media:credit")) {
      for (Element author : all(key)) {
        String name = person(author);
        if (!name.isEmpty()) {
          authors.add(name);
        }
      }
      if (!authors.isEmpty()) {
        break;
      }
    }
    return XmlFeed.unique(authors);
  }

  /** A name from Atom's person or from RSS's {@code mail@host (Name)}. */
  private static String person(Element author) {
    for (Element child : author.children()) {
      if (XmlName.of(child).local().equals("name")) {
        return FeedHtml.plain(child.wholeText());
      }
    }
    if (author.childrenSize() > 0) {
      return FeedHtml.squeeze(author.child(0).wholeText());
    }
    return PersonName.of(FeedHtml.squeeze(author.wholeText()));
  }

  List<String> categories() {
    List<String> categories = new ArrayList<>();
    for (String key :
        List.of("category", "dc:subject", "itunes:category", "media:category", "itunes:keywords")) {
      for (Element category : all(key)) {
        String said = FeedHtml.squeeze(category.wholeText());
        categories.add(category.attr("term"));
        categories.add(category.attr("label"));
        categories.add(category.attr("text"));
        categories.addAll(key.equals("itunes:keywords") ? List.of(said.split(",")) : List.of(said));
        for (Element inner : category.children()) {
          categories.add(inner.attr("text").strip());
        }
      }
    }
    return XmlFeed.unique(categories);
  }

  List<Feed.Enclosure> enclosures() {
    List<Feed.Enclosure> enclosures = new ArrayList<>();
    for (Element enclosure : all("enclosure")) {
      add(enclosures, enclosure, enclosure.attr("url"), enclosure.attr("length"));
    }
    for (Element link : all("link")) {
      if (link.attr("rel").strip().equalsIgnoreCase("enclosure")) {
        add(enclosures, link, link.attr("href"), link.attr("length"));
      }
    }
    for (Element media : all("media:content")) {
      add(enclosures, media, media.attr("url"), media.attr("fileSize"));
    }
    return enclosures;
  }

  private void add(List<Feed.Enclosure> into, Element from, String address, String length) {
    String url = FeedHtml.link(feed.base(from), address);
    if (url == null || into.stream().anyMatch(e -> e.url().equals(url))) {
      return;
    }
    String type = from.attr("type").strip();
    Long bytes = length.strip().matches("[0-9]{1,18}") ? Long.valueOf(length.strip()) : null;
    into.add(new Feed.Enclosure(url, type.isEmpty() ? null : type, bytes));
  }
}
