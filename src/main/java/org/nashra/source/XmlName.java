package org.nashra.source;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * An element's name, with its vocabulary known by namespace, or by the customary prefix where the
 * prefix is not declared.
 *
 * @param vocabulary {@code core} for RSS and Atom in all their namespaces, else {@code dc}, …
 * @param local in lower case
 */
record XmlName(String vocabulary, String local) {
  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("", "core"),
          Map.entry("http://backend.userland.com/rss", "core"),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", "core"),
          Map.entry("http://purl.org/rss/1.0/", "core"),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", "core"),
          Map.entry("http://example.com/newformat#", "core"),
          Map.entry("http://example.com/necho", "core"),
          Map.entry("http://purl.org/echo/", "core"),
          Map.entry("uri/of/echo/namespace#", "core"),
          Map.entry("http://purl.org/pie/", "core"),
          Map.entry("http://purl.org/atom/ns#", "core"),
          Map.entry("http://www.w3.org/2005/atom", "core"),
          Map.entry("http://purl.org/rss/1.0/modules/rss091#", "core"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/2000/svg", "svg"),
          Map.entry("http://www.w3.org/1998/math/mathml", "math"));

  private static final Map<String, String> PREFIXES =
      Map.of(
          "atom", "core", "rss", "core", "rdf", "rdf", "dc", "dc", "dcterms", "dcterms", "content",
          "content", "itunes", "itunes", "media", "media", "xhtml", "xhtml");

  static XmlName of(Element element) {
    String name = element.tagName();
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    String local = name.substring(colon + 1).toLowerCase(Locale.ROOT);
    String uri = uri(element, prefix);
    String vocabulary;
    if (uri != null) {
      String space = uri.strip().toLowerCase(Locale.ROOT);
      vocabulary =
          space.startsWith("http://backend.userland.com/rss")
              ? "core"
              : NAMESPACES.getOrDefault(space, prefix.isEmpty() ? "core" : "other");
    } else {
      vocabulary =
          prefix.isEmpty()
              ? "core"
              : PREFIXES.getOrDefault(prefix.toLowerCase(Locale.ROOT), "other");
    }
    if (vocabulary.equals("rdf") && local.equals("rdf")) {
      vocabulary = "core";
    }
    return new XmlName(vocabulary, local);
  }

  private static @org.jspecify.annotations.Nullable String uri(Element element, String prefix) {
    String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr(attribute)) {
        return at.attr(attribute);
      }
    }
    return null;
  }

  boolean core() {
    return vocabulary.equals("core");
  }

  boolean is(String coreLocal) {
    return core() && local.equals(coreLocal);
  }

  /** {@code title} for the core, else {@code dc:title}. */
  String key() {
    return core() ? local : vocabulary + ":" + local;
  }
}
