package org.nashra.source;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.Source;

/**
 * Source lists in OPML 2.0, the form that feed readers exchange. What OPML has no word for travels
 * in attributes of its own ({@code nashraId}, {@code grade}, …), which other readers pass over.
 */
public final class Opml {
  /** As the register's schema has them. */
  private static final int MOST_FOLDERS = 10;

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 2_000;

  private Opml() {}

  /**
   * A source as a list names it; only the address is sure.
   *
   * @param id a name fit for the register, made from the title where the list has none
   * @param page the site's page for people
   * @param folders the outlines around it, the outermost first
   */
  public record Entry(
      String id,
      String name,
      String address,
      @Nullable String page,
      @Nullable LanguageTag language,
      @Nullable String country,
      @Nullable String grade,
      List<String> folders) {
    public Entry {
      folders = List.copyOf(folders);
    }
  }

  /** The feeds of a list, each address once, in its order. */
  public static List<Entry> read(byte[] bytes) throws FeedUnreadableException {
    String xml = XmlText.clean(TextDecoder.decode(bytes, null).text());
    Document document = Parser.xmlParser().setMaxDepth(100).parseInput(xml, "");
    if (document.selectFirst("opml") == null) {
      throw new FeedUnreadableException(FetchError.NOT_A_FEED, "no OPML: it has no opml element");
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Element outline : document.select("outline")) {
      String address = address(outline, "xmlurl");
      if (address != null && !entries.containsKey(address)) {
        entries.put(address, entry(outline, address, ids));
      }
    }
    return new ArrayList<>(entries.values());
  }

  private static Entry entry(Element outline, String address, Set<String> ids) {
    String name = name(outline);
    if (name.isEmpty()) {
      name = String.valueOf(WebAddress.of(address).orElseThrow().getHost());
    }
    String said = attribute(outline, "nashraid");
    String country = attribute(outline, "country");
    String grade = attribute(outline, "grade");
    return new Entry(
        SourceId.unique(said.isEmpty() ? name : said, address, ids),
        name,
        address,
        address(outline, "htmlurl"),
        language(attribute(outline, "language")),
        country.matches("[A-Z]{2}") ? country : null,
        grade.matches("[A-F]") ? grade : null,
        folders(outline));
  }

  /** In the form that the register takes; null if it is no address, or longer than it takes. */
  private static @Nullable String address(Element outline, String attribute) {
    return WebAddress.of(attribute(outline, attribute))
        .map(Object::toString)
        .filter(address -> address.length() <= LONGEST_ADDRESS)
        .orElse(null);
  }

  private static List<String> folders(Element outline) {
    List<String> folders = new ArrayList<>();
    for (Element around = outline.parent(); around != null; around = around.parent()) {
      String name = name(around);
      boolean folder = around.normalName().equals("outline") && !name.isEmpty();
      if (folder && folders.size() < MOST_FOLDERS) {
        folders.add(0, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
      }
    }
    return folders;
  }

  /** What readers show of an outline; both attributes are to be had. */
  private static String name(Element outline) {
    String title = FeedHtml.squeeze(attribute(outline, "title"));
    return title.isEmpty() ? FeedHtml.squeeze(attribute(outline, "text")) : title;
  }

  private static @Nullable LanguageTag language(String text) {
    try {
      return text.isEmpty() ? null : LanguageTag.of(text.replace('_', '-'));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Attribute names are written in every case. */
  private static String attribute(Element outline, String name) {
    return outline.attributes().asList().stream()
        .filter(a -> a.getKey().toLowerCase(Locale.ROOT).equals(name))
        .map(a -> a.getValue().strip())
        .findFirst()
        .orElse("");
  }

  /** A list of feeds; sources of other kinds have no place in one. */
  public static String write(String title, List<Source> sources) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters(title);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      List<String> open = List.of();
      for (Source source : sources) {
        if (source.kind() == Source.Kind.FEED) {
          turn(xml, open, source.folders());
          open = source.folders();
          outline(xml, source);
        }
      }
      turn(xml, open, List.of());
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return out + "\n";
  }

  /** Closes the folders that end here and opens those that begin. */
  private static void turn(XMLStreamWriter xml, List<String> open, List<String> wanted)
      throws XMLStreamException {
    int common = 0;
    while (common < Math.min(open.size(), wanted.size())
        && open.get(common).equals(wanted.get(common))) {
      common++;
    }
    for (int i = open.size(); i > common; i--) {
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
    for (String folder : wanted.subList(common, wanted.size())) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("outline");
      xml.writeAttribute("text", folder);
      xml.writeAttribute("title", folder);
    }
  }

  private static void outline(XMLStreamWriter xml, Source source) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", source.name());
    xml.writeAttribute("title", source.name());
    xml.writeAttribute("xmlUrl", source.address().toString());
    if (source.site() != null) {
      xml.writeAttribute("htmlUrl", source.site());
    }
    xml.writeAttribute("language", source.language().value());
    xml.writeAttribute("nashraId", source.id());
    xml.writeAttribute("grade", String.valueOf(source.grade()));
    if (source.country() != null) {
      xml.writeAttribute("country", source.country());
    }
    if (!source.editions().isEmpty()) {
      xml.writeAttribute(
          "category",
          String.join(",", source.editions().stream().sorted().map(EditionId::value).toList()));
    }
  }
}
