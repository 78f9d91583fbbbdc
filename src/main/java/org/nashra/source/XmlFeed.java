package org.nashra.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;

/** RSS and Atom in one pass over a tolerantly parsed tree. */
final class XmlFeed {
  /** Entries beyond this are left out: no feed of news has them. */
  private static final int MOST_ENTRIES = 5_000;

  private static final int DEEPEST = 200;
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry", "item");

  private final @Nullable String documentBase;

  private XmlFeed(@Nullable String documentBase) {
    this.documentBase = documentBase;
  }

  static FeedDocument read(String xml, @Nullable String base) throws FeedUnreadableException {
    Document document =
        Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(xml, base == null ? "" : base);
    Element root = root(document);
    if (root == null) {
      Element first = document.firstElementChild();
      throw new FeedUnreadableException(
          FetchError.NOT_A_FEED,
          first == null
              ? "no XML and no JSON in it"
              : "the document is " + first.tagName() + ", not rss, rdf:RDF or feed");
    }
    return new XmlFeed(base).feed(root);
  }

  private static @Nullable Element root(Document document) {
    for (Element child : document.children()) {
      if (ROOTS.contains(XmlName.of(child).local())) {
        return child;
      }
    }
    for (Element element : document.getAllElements()) {
      XmlName name = XmlName.of(element);
      if (name.core() && ROOTS.contains(name.local())) {
        return element;
      }
    }
    return null;
  }

  private FeedDocument feed(Element root) {
    List<Element> entries = new ArrayList<>();
    Element channel = channel(root);
    collect(root, entries);
    Fields fields = new Fields(channel, this);
    List<Feed.Entry> read = new ArrayList<>();
    String language = fields.language();
    for (Element entry : entries) {
      read.add(entry(new Fields(entry, this)));
    }
    Feed feed = new Feed(fields.title(), fields.link(true), language, fields.feedUpdated(), read);
    return new FeedDocument(feed, fields.timeToLive());
  }

  private static Element channel(Element root) {
    for (Element child : root.children()) {
      if (XmlName.of(child).is("channel")) {
        return child;
      }
    }
    return root;
  }

  /** Entries in document order, wherever they stand, but none inside another. */
  private static void collect(Element root, List<Element> into) {
    if (isEntry(root)) {
      into.add(root);
      return;
    }
    java.util.ArrayDeque<Element> open = new java.util.ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty() && into.size() < MOST_ENTRIES) {
      Element element = open.pop();
      if (element != root && isEntry(element)) {
        into.add(element);
        continue;
      }
      if (element != root && !isContainer(element)) {
        continue;
      }
      List<Element> children = element.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
  }

  private static boolean isContainer(Element element) {
    XmlName name = XmlName.of(element);
    return name.core() && Set.of("channel", "rss", "rdf", "feed", "items").contains(name.local());
  }

  private static boolean isEntry(Element element) {
    XmlName name = XmlName.of(element);
    return name.core() && (name.local().equals("item") || name.local().equals("entry"));
  }

  private Feed.Entry entry(Fields fields) {
    return new Feed.Entry(
        fields.id(),
        fields.title(),
        fields.link(false),
        fields.summary(),
        fields.content(),
        fields.authors(),
        fields.published(),
        fields.updated(),
        fields.language(),
        fields.categories(),
        fields.enclosures());
  }

  /** The base of an element: its chain of {@code xml:base} over the document's address. */
  @Nullable String base(Element element) {
    List<String> chain = new ArrayList<>();
    for (Element at = element; at != null; at = at.parent()) {
      String base = at.attr("xml:base");
      if (!base.isBlank()) {
        chain.add(base.strip());
      }
    }
    String base = documentBase;
    for (int i = chain.size() - 1; i >= 0; i--) {
      String next = FeedHtml.resolve(base, chain.get(i));
      base = next == null ? base : next;
    }
    return base;
  }

  /** The inherited {@code xml:lang}; null if nobody says. */
  static @Nullable String xmlLang(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("xml:lang")) {
        String lang = at.attr("xml:lang").strip();
        return lang.isEmpty() ? null : lang;
      }
    }
    return null;
  }

  /** The HTML that an element holds, whatever way it is wrapped; not sanitised. */
  static String html(Element element) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
    if (mode.equals("base64")
        || (type.contains("/")
            && !type.startsWith("text/")
            && !type.contains("xml")
            && mode.isEmpty())) {
      Optional<String> decoded = base64(element.wholeText());
      if (decoded.isPresent()) {
        return type.equals("text/plain") ? escape(decoded.get()) : decoded.get();
      }
    }
    boolean elements = element.childrenSize() > 0;
    if (elements && !mode.equals("escaped")) {
      return inner(element);
    }
    String text = element.wholeText();
    boolean plain =
        type.equals("text") || type.equals("text/plain") || type.isEmpty() && isAtom(element);
    if (type.equals("xhtml") || type.equals("application/xhtml+xml") || mode.equals("xml")) {
      return text.isBlank() ? "" : escape(text);
    }
    return plain && !FeedHtml.looksLikeHtml(text) ? escape(text) : text;
  }

  private static boolean isAtom(Element element) {
    Element parent = element.parent();
    while (parent != null && !XmlName.of(parent).is("feed") && !XmlName.of(parent).is("rss")) {
      parent = parent.parent();
    }
    return parent != null && XmlName.of(parent).is("feed");
  }

  private static String inner(Element element) {
    Element copy = element.clone();
    copy.traverse(
        (node, depth) -> {
          if (node instanceof Element e && e != copy) {
            int colon = e.tagName().indexOf(':');
            if (colon > 0) {
              e.tagName(e.tagName().substring(colon + 1));
            }
          }
        });
    StringBuilder out = new StringBuilder();
    for (Node child : copy.childNodes()) {
      out.append(markup(child));
    }
    return out.toString();
  }

  private static String markup(Node node) {
    if (node instanceof org.jsoup.nodes.CDataNode data) {
      return escape(data.getWholeText());
    }
    Document owner = new Document("");
    owner.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.html);
    owner.appendChild(node.clone());
    return owner.html();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Optional<String> base64(String text) {
    try {
      byte[] bytes =
          Base64.getMimeDecoder().decode(text.strip().getBytes(StandardCharsets.US_ASCII));
      return bytes.length == 0
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Unique, in order, without blanks. */
  static List<String> unique(List<String> values) {
    Set<String> set = new LinkedHashSet<>();
    for (String value : values) {
      if (!value.isBlank()) {
        set.add(value.strip());
      }
    }
    return List.copyOf(set);
  }
}
