package org.nashra.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The JSON-LD of a page (schema.org), as far as it describes the article. */
final class StructuredData {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();
  private static final int MOST_NODES = 5_000;

  /** What pages put around their JSON to hide it from old browsers. */
  private static final Pattern WRAPPING =
      Pattern.compile("^(<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)|(-->|//\\]\\]>|\\]\\]>|;)$");

  private static final Pattern ARTICLE = Pattern.compile("Article|Posting|Report|Review|Recipe");

  private final @Nullable JsonNode article;

  private StructuredData(@Nullable JsonNode article) {
    this.article = article;
  }

  static StructuredData of(PageIndex index) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : index.tagged("script")) {
      if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        continue;
      }
      Deque<JsonNode> open = new ArrayDeque<>();
      parse(script.data()).ifPresent(open::add);
      while (!open.isEmpty() && objects.size() < MOST_NODES) {
        JsonNode node = open.removeFirst();
        if (node.isObject()) {
          objects.add(node);
        }
        if (node.isArray()) {
          node.forEach(open::addLast);
        } else {
          for (String key :
              List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
            if (node.path(key).isContainerNode()) {
              open.addLast(node.path(key));
            }
          }
        }
      }
    }
    return new StructuredData(
        objects.stream()
            .filter(StructuredData::isArticle)
            .max(java.util.Comparator.comparingInt(StructuredData::weight))
            .orElse(null));
  }

  private static Optional<JsonNode> parse(String json) {
    String clean = WRAPPING.matcher(json.strip()).replaceAll("");
    try {
      return Optional.ofNullable(LENIENT.readTree(clean));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    String types = type.isArray() ? type.toString() : type.asText("");
    return ARTICLE.matcher(types).find() || types.contains("WebPage") && node.has("datePublished");
  }

  private static int weight(JsonNode node) {
    int weight = node.path("@type").toString().contains("WebPage") ? 0 : 4;
    weight += node.has("datePublished") ? 2 : 0;
    weight += node.has("articleBody") ? 1 : 0;
    return weight + (node.has("headline") ? 2 : 0);
  }

  @Nullable String headline() {
    String headline = text("headline");
    return headline == null ? text("name") : headline;
  }

  @Nullable String published() {
    return text("datePublished");
  }

  @Nullable String created() {
    String created = text("dateCreated");
    return created == null ? text("uploadDate") : created;
  }

  @Nullable String modified() {
    return text("dateModified");
  }

  @Nullable String body() {
    return text("articleBody");
  }

  @Nullable String section() {
    JsonNode section = at("articleSection");
    return section.isArray() ? plain(section.path(0)) : plain(section);
  }

  @Nullable String language() {
    return text("inLanguage");
  }

  @Nullable String publisher() {
    return plain(at("publisher").path("name"));
  }

  @Nullable String image() {
    JsonNode image = at("image");
    if (image.isArray()) {
      image = image.path(0);
    }
    return image.isObject() ? plain(image.path("url")) : plain(image);
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    JsonNode author = at("author");
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      JsonNode name = one.isObject() ? one.path("name") : one;
      for (JsonNode each : name.isArray() ? name : List.of(name)) {
        String plain = plain(each);
        if (plain != null) {
          names.add(plain);
        }
      }
    }
    return names;
  }

  private JsonNode at(String key) {
    return article == null
        ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
        : article.path(key);
  }

  private @Nullable String text(String key) {
    return plain(at(key));
  }

  private static @Nullable String plain(JsonNode node) {
    if (!node.isTextual() || node.textValue().isBlank()) {
      return null;
    }
    return Parser.unescapeEntities(node.textValue(), false).strip();
  }
}
