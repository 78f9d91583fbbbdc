package org.nashra.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** Sanitises the HTML of feeds, makes it plain, and resolves the links in it. */
final class FeedHtml {
  /** Addresses that a link may have; anything else is dropped. */
  private static final Set<String> SCHEMES =
      Set.of(
          "http",
          "https",
          "mailto",
          "ftp",
          "ftps",
          "sftp",
          "tel",
          "news",
          "nntp",
          "irc",
          "ircs",
          "xmpp",
          "sip",
          "sips",
          "sms",
          "geo",
          "magnet",
          "feed",
          "webcal",
          "gopher",
          "urn",
          "tag",
          "aim",
          "callto",
          "gtalk",
          "im",
          "rtsp",
          "rtspu",
          "ssh",
          "svn",
          "svn+ssh",
          "telnet",
          "skype",
          "ymsgr",
          "ed2k",
          "wais",
          "mms",
          "prospero",
          "rsync",
          "steam",
          "nfs",
          "view-source");

  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]{0,30}):");
  private static final Pattern BLANKS =
      Pattern.compile("[\\x00-\\x20\\u00a0\\u200b-\\u200f\\ufeff]+");
  private static final String DROPPED =
      "script,style,applet,noscript,template,title,svg,math,frameset,head > *";

  private static final Pattern FRAME =
      Pattern.compile(
          "</?(?:iframe|object|noembed|noframes|plaintext|xmp)\\b[^<>]*>?",
          Pattern.CASE_INSENSITIVE);

  /** Only so that relative links pass the safelist; never written. */
  private static final String NOWHERE = "https://nowhere.invalid/";

  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "cite", "longdesc", "poster", "background", "action", "usemap");

  private static final Safelist SAFE = safelist();

  private FeedHtml() {}

  /** Sanitised HTML with absolute links. */
  static String sanitise(String html, @Nullable String base) {
    Document document = parse(html);
    for (Element element : document.body().getAllElements()) {
      for (Attribute attribute : element.attributes().asList()) {
        if (ADDRESSES.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
          String resolved = resolve(base, attribute.getValue());
          if (resolved == null) {
            element.removeAttr(attribute.getKey());
          } else {
            element.attr(attribute.getKey(), resolved);
          }
        }
      }
    }
    Document clean = new Cleaner(SAFE).clean(document);
    clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.base).charset("UTF-8");
    return clean.body().html().strip();
  }

  /** The text of an HTML fragment, blanks squeezed. */
  static String plain(String html) {
    Document document = parse(html);
    return squeeze(document.body().wholeText());
  }

  /** What stands in frames and objects is what their author shows where these do not work. */
  private static Document parse(String html) {
    Document document = Jsoup.parseBodyFragment(FRAME.matcher(html).replaceAll(" "), NOWHERE);
    document.select(DROPPED).remove();
    return document;
  }

  static String squeeze(String text) {
    return text.replace('\u00a0', ' ').replaceAll("[\\s\\u200b]+", " ").strip();
  }

  /** Whether a text that should be plain holds markup all the same. */
  static boolean looksLikeHtml(String text) {
    return MARKUP.matcher(text).find();
  }

  private static final Pattern MARKUP =
      Pattern.compile(
          "</(?:a|b|i|p|em|strong|span|div|sup|sub|font|h[1-6]|li|ul|ol|q|u|s|tt|code|script|style|svg|small|big|cite|abbr|acronym|strike|center|del|ins|table|td|tr|blockquote)\\s*>"
              + "|<(?:br|hr|img|p|input|meta|link|script|iframe|embed)\\b[^<>]*>|&(?:#[0-9]{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8}[0-9]?);",
          Pattern.CASE_INSENSITIVE);

  /** An absolute address that may be kept; null for one that may not. */
  static @Nullable String resolve(@Nullable String base, String address) {
    String link = address.strip().replaceAll("[\\t\\r\\n]", "");
    String scheme = scheme(BLANKS.matcher(link).replaceAll(""));
    if (scheme != null) {
      return SCHEMES.contains(scheme) ? link : null;
    }
    if (BLANKS.matcher(link).replaceAll("").toLowerCase(Locale.ROOT).startsWith("javascript&")) {
      return null;
    }
    if (link.startsWith("//") && link.contains("\\")) {
      return null;
    }
    if (base == null || base.isEmpty()) {
      return link;
    }
    String resolved = StringUtil.resolve(base, link);
    return resolved.isEmpty() ? link : resolved;
  }

  private static @Nullable String scheme(String link) {
    var m = SCHEME.matcher(link);
    return m.find() ? String.valueOf(m.group(1)).toLowerCase(Locale.ROOT) : null;
  }

  /** An http or https address for a link of an entry; null otherwise. */
  static @Nullable String link(@Nullable String base, @Nullable String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    return resolve(base, Parser.unescapeEntities(address, true));
  }

  private static Safelist safelist() {
    Safelist safe =
        Safelist.relaxed()
            .addTags(
                "hr",
                "del",
                "ins",
                "abbr",
                "acronym",
                "address",
                "big",
                "center",
                "dir",
                "dfn",
                "figure",
                "figcaption",
                "font",
                "kbd",
                "samp",
                "var",
                "tt",
                "s",
                "mark",
                "time",
                "section",
                "article",
                "aside",
                "header",
                "footer",
                "nav",
                "details",
                "summary",
                "audio",
                "video",
                "source",
                "track",
                "picture",
                "bdi",
                "bdo",
                "ruby",
                "rt",
                "rp",
                "wbr",
                "map",
                "area",
                "data",
                "label",
                "legend",
                "fieldset",
                "menu",
                "main",
                "hgroup")
            .addAttributes(":all", "dir", "lang", "title")
            .addAttributes("audio", "src", "controls")
            .addAttributes("video", "src", "poster", "controls", "height", "width")
            .addAttributes("source", "src", "type")
            .addAttributes("area", "href", "alt", "shape", "coords")
            .addAttributes("time", "datetime")
            .preserveRelativeLinks(true);
    // The schemes have been checked on the resolved address already, by a stricter reading.
    safe.removeProtocols("a", "href", "ftp", "http", "https", "mailto");
    safe.removeProtocols("img", "src", "http", "https");
    safe.removeProtocols("blockquote", "cite", "http", "https");
    safe.removeProtocols("q", "cite", "http", "https");
    return safe;
  }
}
