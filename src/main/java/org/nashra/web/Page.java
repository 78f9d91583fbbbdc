package org.nashra.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.nashra.model.ContentHash;

/**
 * A page for people: built as a tree, so that every text is escaped. It loads nothing, runs nothing
 * and follows the reader's light or dark.
 */
final class Page {
  private static final String STYLE = resource("/web/pages.css");
  private static final String POLICY =
      "default-src 'none'; style-src '"
          + ContentHash.of(STYLE).sourceExpression()
          + "'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final PageWords words;
  private final Document document = new Document("");
  private final Element main;

  Page(PageWords words, String title) {
    this.words = words;
    document.appendChild(new DocumentType("html", "", ""));
    Element html = IssueElement.in(words.language(), document.appendElement("html"));
    head(html.appendElement("head"), title);
    Element body = html.appendElement("body");
    body.appendElement("a").addClass("skip").attr("href", "#main").text(words.text("page.skip"));
    header(body.appendElement("header"));
    main = body.appendElement("main").attr("id", "main");
    body.appendElement("footer").appendElement("p").text(words.text("page.footer"));
  }

  /** Where the page's own content goes. */
  Element main() {
    return main;
  }

  HttpResponse answer(HttpRequest request) {
    document.outputSettings().prettyPrint(false);
    byte[] bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8);
    return Content.of("text/html; charset=utf-8", bytes)
        .with("Content-Security-Policy", POLICY)
        .with("Content-Language", words.language().value())
        .with("Vary", "Accept-Language")
        .with("Referrer-Policy", "same-origin")
        .answer(request);
  }

  private void head(Element head, String title) {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("title").text(title);
    head.appendElement("link")
        .attr("rel", "alternate")
        .attr("type", AtomFeed.MEDIA_TYPE)
        .attr("title", words.text("page.title"))
        .attr("href", Addresses.FEED);
    head.appendElement("link").attr("rel", "icon").attr("href", "data:,");
    head.appendElement("style").appendChild(new DataNode(STYLE));
  }

  private void header(Element header) {
    Element brand = header.appendElement("a").addClass("brand").attr("href", "/");
    brand.appendElement("span").attr("lang", "en").text("Nashra");
    brand.appendText(" ");
    brand.appendElement("span").attr("lang", "ar").attr("dir", "rtl").text("نشرة");
    Element nav = header.appendElement("nav").attr("aria-label", words.text("page.navigation"));
    nav.appendElement("a").attr("href", Addresses.ARCHIVE).text(words.text("page.archive"));
    nav.appendElement("a").attr("href", Addresses.FEED).text(words.text("page.feed"));
    nav.appendElement("a").attr("href", "/openapi.yaml").text(words.text("page.api"));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }
}
