package org.nashra.article;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.nashra.source.PointInTime;
import org.nashra.source.TextDecoder;

/**
 * Reads the article on a web page: first what the page says of itself to machines (JSON-LD, Open
 * Graph, microdata, meta elements), then what stands on it. Nothing is invented: what the page does
 * not say is null. Thread-safe.
 */
public final class ArticleReader {
  private static final int MOST_ELEMENTS = 30_000;
  private static final int DEEPEST = 200;

  private final BoilerplateNames names = new BoilerplateNames();

  /** Reads a page from its bytes; a wrong or missing charset is made good. */
  public Page read(
      byte[] html, @Nullable String contentType, @Nullable String url, PageRules rules) {
    return read(TextDecoder.decode(html, contentType).text(), url, rules);
  }

  public Page read(String html, @Nullable String url, PageRules rules) {
    Document document =
        Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, url == null ? "" : url);
    PageIndex index = cut(document);
    StructuredData data = StructuredData.of(index);
    PageMetadata metadata = new PageMetadata(document, index, data, url);
    PageDates dates = new PageDates(document, index, html, data, url);
    String title = metadata.title();
    List<String> authors = metadata.authors();
    PointInTime published = dates.published();
    PointInTime modified = dates.modified();
    String language = metadata.language();
    String address = metadata.url();
    // Last, since it takes the page apart.
    String text = new MainText(document, data, rules, title, new Boilerplate(names)).read();
    return new Page(
        title,
        authors,
        published,
        modified,
        language,
        metadata.siteName(),
        metadata.section(),
        text,
        address,
        metadata.imageUrl());
  }

  /** Leaves the beginning of a page that has more elements than any page of a newspaper. */
  private static PageIndex cut(Document document) {
    PageIndex index = PageIndex.of(document);
    List<Element> elements = index.all();
    if (elements.size() <= MOST_ELEMENTS) {
      return index;
    }
    Boilerplate.removeAll(elements.subList(MOST_ELEMENTS, elements.size()));
    return PageIndex.of(document);
  }

  /** Reads the article that a feed carries in full. */
  public String text(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    return Paragraphs.of(document.body());
  }
}
