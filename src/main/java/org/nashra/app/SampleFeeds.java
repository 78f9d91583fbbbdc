package org.nashra.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nashra.json.Json;

/** Writes an outlet's feed: RSS 2.0, Atom 1.0 or JSON Feed 1.1, in UTF-8. */
final class SampleFeeds {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

  private final URI base;

  /**
   * @param base address of the server, without a trailing slash
   */
  SampleFeeds(URI base) {
    this.base = base;
  }

  /**
   * @param articles newest first
   */
  byte[] write(SampleOutlet outlet, List<SampleArticle> articles) {
    String feed =
        switch (outlet.format()) {
          case RSS -> xml(writer -> rss(writer, outlet, articles));
          case ATOM -> xml(writer -> atom(writer, outlet, articles));
          case JSON -> json(outlet, articles);
        };
    return feed.getBytes(StandardCharsets.UTF_8);
  }

  private void rss(XMLStreamWriter xml, SampleOutlet outlet, List<SampleArticle> articles)
      throws XMLStreamException {
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeNamespace("dc", DC);
    xml.writeNamespace("content", CONTENT);
    xml.writeNamespace("atom", ATOM);
    xml.writeStartElement("channel");
    element(xml, "title", outlet.name());
    element(xml, "link", base + "/" + outlet.id() + "/");
    element(xml, "description", outlet.tagline());
    element(xml, "language", outlet.language());
    element(xml, "ttl", "15");
    xml.writeEmptyElement("atom", "link", ATOM);
    xml.writeAttribute("rel", "self");
    xml.writeAttribute("href", base + outlet.feedPath());
    for (SampleArticle article : articles) {
      xml.writeStartElement("item");
      element(xml, "title", article.title());
      element(xml, "link", base + outlet.path(article));
      xml.writeStartElement("guid");
      xml.writeAttribute("isPermaLink", "false");
      xml.writeCharacters(id(outlet, article));
      xml.writeEndElement();
      element(
          xml,
          "pubDate",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(article.published().atZone(outlet.zone())));
      xml.writeStartElement("dc", "creator", DC);
      xml.writeCharacters(article.author());
      xml.writeEndElement();
      element(xml, "category", article.section());
      element(xml, "description", SamplePages.escape(article.summary()));
      if (outlet.fullText()) {
        xml.writeStartElement("content", "encoded", CONTENT);
        xml.writeCharacters(html(article));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void atom(XMLStreamWriter xml, SampleOutlet outlet, List<SampleArticle> articles)
      throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", outlet.language());
    element(xml, "title", outlet.name());
    element(xml, "subtitle", outlet.tagline());
    element(xml, "id", "tag:" + outlet.site().getHost() + ",2022:feed");
    element(xml, "updated", newest(articles).toString());
    link(xml, "self", base + outlet.feedPath());
    link(xml, "alternate", base + "/" + outlet.id() + "/");
    for (SampleArticle article : articles) {
      xml.writeStartElement("entry");
      element(xml, "title", article.title());
      element(xml, "id", id(outlet, article));
      link(xml, "alternate", base + outlet.path(article));
      element(xml, "published", article.published().toString());
      element(xml, "updated", article.from().toString());
      xml.writeStartElement("author");
      element(xml, "name", article.author());
      xml.writeEndElement();
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", article.section());
      element(xml, "summary", article.summary());
      if (outlet.fullText()) {
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(html(article));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private String json(SampleOutlet outlet, List<SampleArticle> articles) {
    ObjectNode feed = Json.MAPPER.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", outlet.name());
    feed.put("description", outlet.tagline());
    feed.put("home_page_url", base + "/" + outlet.id() + "/");
    feed.put("feed_url", base + outlet.feedPath());
    feed.put("language", outlet.language());
    ArrayNode items = feed.putArray("items");
    for (SampleArticle article : articles) {
      ObjectNode item = items.addObject();
      item.put("id", id(outlet, article));
      item.put("url", base + outlet.path(article));
      item.put("title", article.title());
      item.put("summary", article.summary());
      if (outlet.fullText()) {
        item.put("content_html", html(article));
      } else {
        item.put("content_text", article.summary());
      }
      item.put(
          "date_published",
          article.published().atZone(outlet.zone()).toOffsetDateTime().toString());
      if (article.updated() != null) {
        item.put(
            "date_modified", article.updated().atZone(outlet.zone()).toOffsetDateTime().toString());
      }
      item.putArray("authors").addObject().put("name", article.author());
      item.putArray("tags").add(article.section());
    }
    return Json.write(feed);
  }

  /** An id that does not hang on the port (RFC 4151). */
  private static String id(SampleOutlet outlet, SampleArticle article) {
    return "tag:" + outlet.site().getHost() + ",2022:" + article.slug();
  }

  /** When the newest article or correction appeared; the epoch where there is none. */
  static Instant newest(List<SampleArticle> articles) {
    return articles.stream().map(SampleArticle::from).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static String html(SampleArticle article) {
    return article.paragraphs().stream()
        .map(text -> "<p>" + SamplePages.escape(text) + "</p>")
        .collect(Collectors.joining());
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  private static String xml(Document document) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      document.write(writer);
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the sample newsroom's feed could not be written", e);
    }
    return text.toString();
  }

  private interface Document {
    void write(XMLStreamWriter writer) throws XMLStreamException;
  }
}
