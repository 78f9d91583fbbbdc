package org.nashra.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchiveQuery;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.DocumentFormat;

/**
 * {@code GET /archive.atom}: the newest briefings (RFC 4287), all or those of an edition and a
 * language. Ids are name-based UUIDs: an entry keeps its own for good.
 */
final class AtomFeed implements HttpHandler {
  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int LIMIT = 50;

  private final Archive archive;
  private final URI publicUrl;

  AtomFeed(Archive archive, URI publicUrl) {
    this.archive = archive;
    this.publicUrl = publicUrl;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    ArchiveQuery query = ArchiveQueries.of(request, ArchiveQuery.Revisions.LATEST, LIMIT);
    List<ArchivedBriefing> briefings = ArchiveQueries.page(archive, query).briefings();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      feed(xml, query, briefings);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the feed of the archive cannot be written", e);
    }
    return Content.of(MEDIA_TYPE + "; charset=utf-8", out.toByteArray()).answer(request);
  }

  private void feed(XMLStreamWriter xml, ArchiveQuery query, List<ArchivedBriefing> briefings)
      throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "en");
    String self = self(query);
    element(xml, "id", uuid(publicUrl + self));
    element(xml, "title", "Nashra: situation briefings");
    element(xml, "updated", updated(briefings).toString());
    xml.writeStartElement("author");
    element(xml, "name", "Nashra");
    xml.writeEndElement();
    link(xml, "self", self, MEDIA_TYPE, null, null);
    link(xml, "alternate", Addresses.ARCHIVE, "text/html", null, null);
    for (ArchivedBriefing briefing : briefings) {
      entry(xml, briefing);
    }
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, ArchivedBriefing briefing) throws XMLStreamException {
    xml.writeStartElement("entry");
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", briefing.language().value());
    element(xml, "id", uuid(briefing.id() + " " + briefing.fingerprint()));
    element(xml, "title", briefing.region() + " – " + briefing.date());
    element(xml, "updated", briefing.archivedAt().toString());
    element(xml, "published", briefing.archivedAt().toString());
    element(xml, "summary", briefing.headline());
    String language = briefing.language().value();
    String html = Addresses.document(briefing.id(), DocumentFormat.HTML);
    link(xml, "alternate", html, "text/html", language, null);
    ArchivedBriefing.@Nullable Document pdf = briefing.documents().get(DocumentFormat.PDF);
    if (pdf != null) {
      String address = Addresses.document(briefing.id(), DocumentFormat.PDF);
      link(xml, "enclosure", address, pdf.mediaType(), language, pdf.size());
    }
    xml.writeEndElement();
  }

  private void link(
      XMLStreamWriter xml,
      String relation,
      String path,
      String type,
      @Nullable String language,
      @Nullable Long length)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", publicUrl.resolve(path).toString());
    if (language != null) {
      xml.writeAttribute("hreflang", language);
    }
    if (length != null) {
      xml.writeAttribute("length", Long.toString(length));
    }
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  private static String self(ArchiveQuery query) {
    StringBuilder self = new StringBuilder(Addresses.FEED);
    if (query.edition() != null) {
      self.append("?edition=").append(query.edition());
    }
    if (query.language() != null) {
      self.append(self.indexOf("?") < 0 ? '?' : '&').append("language=").append(query.language());
    }
    return self.toString();
  }

  private static Instant updated(List<ArchivedBriefing> briefings) {
    return briefings.stream()
        .map(ArchivedBriefing::archivedAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Without what XML 1.0 has no way to write. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(AtomFeed::isXml).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isXml(int point) {
    return (point >= 0x20 && point <= 0xd7ff)
        || point == '\t'
        || point == '\n'
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }
}
