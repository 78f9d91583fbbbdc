package org.nashra.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
  private static final int DEEPEST = 100;
  private static final JsonMapper MAPPER = mapper();

  private JsonFeed() {}

  static Feed read(String text, @Nullable String base) throws FeedUnreadableException {
    JsonNode root;
    try {
      root = MAPPER.readTree(text.strip());
    } catch (JsonProcessingException e) {
      throw new FeedUnreadableException(
          FetchError.NOT_A_FEED, "broken JSON: " + e.getOriginalMessage());
    }
    String version = root.path("version").asText("");
    JsonNode items = root.path("items");
    if (!root.isObject() || (!version.contains("jsonfeed") && !items.isArray())) {
      throw new FeedUnreadableException(FetchError.NOT_A_FEED, "JSON, but no JSON Feed");
    }
    List<Feed.Entry> entries = new ArrayList<>();
    String language = string(root, "language");
    for (JsonNode item : items) {
      if (item.isObject()) {
        entries.add(entry(item, base, authors(root)));
      }
    }
    return new Feed(
        plain(root, "title"),
        FeedHtml.link(base, string(root, "home_page_url")),
        language,
        entries.stream()
            .map(Feed.Entry::updated)
            .filter(java.util.Objects::nonNull)
            .max(java.util.Comparator.naturalOrder())
            .orElse(null),
        entries);
  }

  private static Feed.Entry entry(JsonNode item, @Nullable String base, List<String> ofFeed) {
    String html = string(item, "content_html");
    String text = string(item, "content_text");
    String content =
        html != null
            ? FeedHtml.sanitise(html, base)
            : text == null ? null : FeedHtml.sanitise(XmlFeed.escape(text), base);
    String summary = string(item, "summary");
    String link = FeedHtml.link(base, string(item, "url"));
    List<String> authors = authors(item);
    List<String> tags = new ArrayList<>();
    item.path("tags").forEach(tag -> tags.add(tag.asText("")));
    return new Feed.Entry(
        string(item, "id"),
        plain(item, "title"),
        link == null ? FeedHtml.link(base, string(item, "external_url")) : link,
        summary == null ? null : FeedHtml.sanitise(XmlFeed.escape(summary), base),
        content,
        authors.isEmpty() ? ofFeed : authors,
        date(item, "date_published"),
        date(item, "date_modified"),
        string(item, "language"),
        XmlFeed.unique(tags),
        attachments(item, base));
  }

  private static List<Feed.Enclosure> attachments(JsonNode item, @Nullable String base) {
    List<Feed.Enclosure> enclosures = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      String url = FeedHtml.link(base, string(attachment, "url"));
      if (url != null) {
        JsonNode size = attachment.path("size_in_bytes");
        enclosures.add(
            new Feed.Enclosure(
                url, string(attachment, "mime_type"), size.isNumber() ? size.asLong() : null));
      }
    }
    return enclosures;
  }

  private static List<String> authors(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.path("authors").forEach(author -> names.add(author.path("name").asText("")));
    names.add(node.path("author").path("name").asText(""));
    return XmlFeed.unique(names);
  }

  private static @Nullable String plain(JsonNode node, String key) {
    String text = string(node, key);
    if (text == null) {
      return null;
    }
    return FeedHtml.looksLikeHtml(text) ? FeedHtml.plain(text) : FeedHtml.squeeze(text);
  }

  private static @Nullable Instant date(JsonNode node, String key) {
    return FeedDates.instant(string(node, key)).orElse(null);
  }

  /** Numbers count as text: ids are often numbers. */
  private static @Nullable String string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isValueNode() || value.isNull()) {
      return null;
    }
    String text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }

  private static JsonMapper mapper() {
    com.fasterxml.jackson.core.JsonFactory factory =
        com.fasterxml.jackson.core.JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
